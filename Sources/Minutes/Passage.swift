/// A stretch of a document that belongs together: a paragraph, an entry of a list, a row of a table.
///
/// Passages hold every word of the source in its order, list labels and headings too; the record's fields are
/// cleaned, passages are not.
package struct Passage: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph
    /// A heading inside an item, or of the document; 1 is the highest level.
    case heading(Int)
    /// An entry of a list with its label as printed ("1.", "(a)", "•") and how deep it is nested, from 0.
    case listEntry(label: String, depth: Int)
    /// A row of a table, cell by cell; consecutive rows are one table.
    case tableRow([String])
    /// Text whose line breaks and spaces matter.
    case preformatted
    /// A line that only labels what follows ("Decision", "Minutes:").
    case label
  }

  package var kind: Kind
  /// The text without the list label, white space collapsed; cells are joined by a tab; preformatted text is as it stands.
  package var text: String
  /// Where it begins and ends in the source, from 1, both included.
  package var line: Int
  package var endLine: Int
  package var page: Int?
  /// Outside addresses that the source links words to, as byte ranges of `text`.
  package var links: [PassageLink]
  /// True for the row of a table that the source itself marks as its head.
  package var isTableHead = false

  package init(
    _ kind: Kind, _ text: String, line: Int, endLine: Int? = nil, page: Int? = nil, links: [PassageLink] = []
  ) {
    self.kind = kind
    self.text = text
    self.line = line
    self.endLine = endLine ?? line
    self.page = page
    self.links = links
  }
}

/// A link of the source: the words, as a range of the passage's UTF-8, and an `http`, `https` or `mailto` address.
package struct PassageLink: Hashable, Sendable {
  package var range: Range<Int>
  package var address: String

  package init(range: Range<Int>, address: String) {
    self.range = range
    self.address = address
  }
}
