/// One item of business, from its heading to the next.
package struct AgendaItem: Hashable, Sendable {
  /// The id on the page: `item-7`, `item-46-14`; unique in its meeting.
  package var id: String
  /// As printed, misprints included: "7", "46/14", "SNP/1/25", "Q1".
  package var number: String?
  /// Without number and without a prefix that the document repeats on every item.
  package var title: String
  /// The heading's words in their order on paper.
  package var heading: [HeadingPart]
  /// Everything under the heading.
  package var passages: [Passage]
  package var line: Int
  package var page: Int?
  /// Considered without the public, or on papers that are not published.
  package var restricted = false
  /// A language code where the item is not in the document's language.
  package var language: String?
  package var decisions: [Decision] = []
  package var actions: [Action] = []
  package var declarations: [Declaration] = []

  /// Given by linking.
  package var themes: [ThemeAssignment] = []
  package var thread: String?
  package var mentions: [Mention] = []

  package init(
    id: String, number: String?, title: String, heading: [HeadingPart], passages: [Passage] = [], line: Int,
    page: Int? = nil
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.heading = heading
    self.passages = passages
    self.line = line
    self.page = page
  }
}

/// A piece of an item's heading as it stands on paper.
package struct HeadingPart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case number, title
    /// What belongs to the layout: the body's initials before every title, "pdf icon PDF 100 KB".
    case label
  }

  package var kind: Kind
  package var text: String
  /// True where it stands without a space behind the part before it: "43Declarations".
  package var isGlued: Bool

  package init(_ kind: Kind, _ text: String, isGlued: Bool = false) {
    self.kind = kind
    self.text = text
    self.isGlued = isGlued
  }
}

/// A theme given to an item, and the phrase that decided it.
package struct ThemeAssignment: Hashable, Sendable {
  package var id: String
  package var because: String

  package init(id: String, because: String) {
    self.id = id
    self.because = because
  }
}
