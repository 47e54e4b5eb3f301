/// What a search can find: a meeting, an item of its agenda, a decision, an action, a person, an organisation or a theme,
/// with the fields that it is found by.
package struct SearchDocument: Sendable, Hashable {
  /// What a document is in the index. Documents of one shelf are numbered from 0, those of meetings, items, decisions
  /// and actions by the day of their meeting, so that the order of numbers is the order of days.
  package enum Shelf: Int, Sendable, CaseIterable {
    /// Meetings and papers, each followed by its items.
    case items
    case decisions, actions, people, organisations, themes

    /// Whether the words of its documents have places, for phrases.
    var hasPlaces: Bool { self == .items || self == .decisions || self == .actions }
  }

  /// Words that the document is found by though they need not stand in it: the name of a person whom it mentions
  /// in another form.
  package struct Name: Sendable, Hashable {
    package var text: String
    /// The passage that the mention stands in.
    package var passage: Int

    package init(text: String, passage: Int) {
      self.text = text
      self.passage = passage
    }
  }

  package var shelf: Shelf
  /// Its number among the documents of its shelf.
  package var number: Int
  package var title: String
  /// What its link ends with: `item-7` on the page of its meeting; empty for the page itself.
  package var anchor = ""
  /// The text as the page shows it, paragraph by paragraph.
  package var passages: [String]
  /// What was decided: words of the text that weigh more.
  package var outcomes: [String] = []
  package var names: [Name] = []
  /// What the document can be narrowed by: `body:`, `person:`, `organisation:` or `theme:` and an id.
  package var tags: [String] = []
  /// The same people, organisations and themes by their numbers on their shelves: in order, each once.
  package var facets: [Facet] = []
  /// Whether the text is in the archive's own language, whose words are stemmed.
  package var isInArchiveLanguage = true

  /// Somebody or something that a document is about.
  package struct Facet: Sendable, Hashable, Comparable {
    package var shelf: Shelf
    package var number: Int

    package init(shelf: Shelf, number: Int) {
      self.shelf = shelf
      self.number = number
    }

    package static func < (a: Facet, b: Facet) -> Bool {
      (a.shelf.rawValue, a.number) < (b.shelf.rawValue, b.number)
    }
  }

  package init(shelf: Shelf, number: Int, title: String, passages: [String]) {
    self.shelf = shelf
    self.number = number
    self.title = title
    self.passages = passages
  }
}

/// A document's place among all: its shelf and its number there, in one value that sorts by both.
struct DocumentKey: Hashable, Comparable, Sendable {
  var value: UInt32

  init(value: UInt32) { self.value = value }

  init(_ shelf: SearchDocument.Shelf, _ number: Int) {
    value = UInt32(shelf.rawValue) << 28 | UInt32(truncatingIfNeeded: number)
  }

  var shelf: Int { Int(value >> 28) }
  var number: Int { Int(value & 0x0FFF_FFFF) }

  static func < (a: DocumentKey, b: DocumentKey) -> Bool { a.value < b.value }
}
