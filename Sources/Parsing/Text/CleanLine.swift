import Minutes

/// A line of the source with its markup taken away and remembered: what every recogniser looks at.
///
/// One source line can give several clean lines, where the source broke it by `<br>` or a paragraph tag.
struct CleanLine {
  /// The text, and what is told of it.
  private(set) var content: CutText
  /// The columns of a row: of a pipe table, or parted by tabs; one entry where the line has no columns.
  var cells: [String]
  /// The UTF-8 length of what stands before the first two blanks or more, where they part words near the line's start.
  var gap: Int?
  /// From 1, of the source as text.
  var number: Int
  var page: Int?
  /// Columns of white space before the text; a tab counts as one step of eight.
  var indent: Int
  /// 1 to 6 where the markup says that this is a heading.
  var headingLevel: Int?
  /// The UTF-8 length of the bold run at the start, 0 where there is none.
  var boldPrefix: Int
  /// A bullet as printed ("•", "-", "*"), taken off the text.
  var bullet: String?
  var isTableRow: Bool
  /// Inside a code fence.
  var isFenced: Bool
  /// A layout tag such as `<AI3>` that stands alone on its line: no words of the record.
  var isTag: Bool
  /// A piece of a table that was torn: words that are kept, and of which nothing can be told.
  var isTorn = false
  /// A piece of a line that held several items, or more than one paragraph.
  var isPiece = false
  /// The first line of a table's cell that held a whole item of a web page: its title.
  var opensCell = false
  var links: [PassageLink]
  /// Where further lines of the source begin in the text, in bytes from its end, which cutting off its start keeps.
  var breaks: [(fromEnd: Int, line: Int)] = []

  /// White space collapsed to single spaces.
  var text: String { content.text }
  /// Lower case, plain quotes and dashes.
  var folded: String { content.folded }
  var words: [Word] { content.words }
  /// The number with which the text begins.
  var label: NumberLabel? { content.label }

  var isBlank: Bool { content.text.isEmpty }

  init(_ text: String, number: Int, page: Int?) {
    self.init(CutText(text), number: number, page: page)
  }

  init(_ content: CutText, number: Int, page: Int?) {
    self.content = content
    cells = []
    self.number = number
    self.page = page
    indent = 0
    headingLevel = nil
    boldPrefix = 0
    bullet = nil
    isTableRow = false
    isFenced = false
    isTag = false
    links = []
  }

  /// Two letters or more, and none of them small.
  var isCapitals: Bool {
    var capitals = 0
    for b in text.utf8 {
      if b >= 0x61, b <= 0x7A { return false }
      if b >= 0x41, b <= 0x5A { capitals += 1 }
    }
    return capitals >= 2
  }

  mutating func setText(_ new: String) {
    content = CutText(new)
    gap = nil
  }
}
