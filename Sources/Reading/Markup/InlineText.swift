/// The running text of one paragraph: its words, each with its style and the line of the source where it stands.
struct InlineText: Sendable {
  struct Style: Hashable, Sendable {
    var bold = false
    var italic = false
    /// The address that the words lead to.
    var link: String?
  }

  /// What stands before a word; the greater one wins where several meet.
  enum Gap: Int, Comparable, Sendable {
    case none, space
    /// White space with a line end of the source in it.
    case newline
    /// A line end that a reader sees.
    case lineBreak

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// A stretch without white space in one style.
  struct Word: Sendable {
    var bytes: [UInt8]
    var style: Style
    var line: Int
    var gap: Gap
  }

  private(set) var words: [Word] = []
  private var gap = Gap.none

  var isEmpty: Bool { words.isEmpty }

  /// Appends text that begins on the line `line` of the source.
  mutating func append(_ text: [UInt8], _ style: Style, line: Int) {
    var line = line
    var start: Int?
    func isSpace(_ i: Int) -> Int {
      switch text[i] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: 1
      // A no-break space: pages use it for every kind of gap.
      case 0xC2 where i + 1 < text.count && text[i + 1] == 0xA0: 2
      default: 0
      }
    }
    var i = 0
    while i < text.count {
      let space = isSpace(i)
      if space == 0 {
        if start == nil { start = i }
        i += 1
        continue
      }
      if let begin = start { add(Array(text[begin..<i]), style, line) }
      start = nil
      gap = max(gap, text[i] == 0x0A ? .newline : .space)
      if text[i] == 0x0A { line += 1 }
      i += space
    }
    if let begin = start { add(Array(text[begin...]), style, line) }
  }

  private mutating func add(_ bytes: [UInt8], _ style: Style, _ line: Int) {
    words.append(Word(bytes: bytes, style: style, line: line, gap: words.isEmpty ? .none : gap))
    gap = .none
  }

  /// Ends the line for a reader too.
  mutating func breakLine() {
    if !words.isEmpty { gap = .lineBreak }
  }

  /// Parts what follows from what stands.
  mutating func space() { gap = max(gap, .space) }

  /// The words, taken out.
  mutating func take() -> [Word] {
    defer { self = InlineText() }
    return words
  }
}
