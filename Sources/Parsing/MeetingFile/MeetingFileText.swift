import Minutes
import Reading

/// The text of a meeting's Markdown, cut into what stands before, in and behind the items, with the facts written
/// beside it.
struct MeetingFileText {
  /// What stands before the first item, an item, or what stands behind the last.
  struct Part {
    enum Kind { case before, item, after }
    var kind: Kind
    var heading = MeetingFileHeading([])
    var line: Int
    var passages: [Passage] = []
    var facts: [Fact] = []

    /// Whether a fact tells the item's number, so that it is not looked for in the heading.
    var saysNumber: Bool {
      facts.contains { fact in
        guard fact.name == "item", case .object(let members) = fact.node.value else { return false }
        return members.contains { $0.key == "number" }
      }
    }
  }

  /// A comment such as `<!-- decision {…} -->`.
  struct Fact {
    var name: String
    var node: JSONNode
    var place: FactPlace
    /// The passages of the paragraph, list or table above it.
    var group: Range<Int>
  }

  private(set) var parts = [Part(kind: .before, line: 1)]
  private(set) var diagnostics: [Diagnostic] = []
  private let transcript: Transcript

  /// The block that is being read.
  private var kind: Passage.Kind?
  private var bytes: [UInt8] = []
  private var line = 0
  private var endLine = 0
  private var isOpen = false
  /// The passages since which no fact and no other kind of block stood.
  private var group = 0..<0
  private var fence = 0
  /// The last line of the table that is being read, and how many lines it has so far.
  private var table = (end: 0, lines: 0)
  private var isInComment = false

  static let facts = ["decision", "action", "declaration", "item"]

  init(_ transcript: Transcript) {
    self.transcript = transcript
    let lines = transcript.lines
    for (i, line) in lines.enumerated() {
      read(line, next: i + 1 < lines.count ? slice(lines[i + 1]) : [])
    }
    flush()
  }

  private func slice(_ line: Transcript.Line) -> ArraySlice<UInt8> {
    var slice = transcript.bytes[line.start..<line.end]
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  private mutating func read(_ source: Transcript.Line, next: ArraySlice<UInt8>) {
    let whole = slice(source)
    let text = whole.drop { $0 == 0x20 || $0 == 0x09 }
    let indent = whole.count - text.count
    if fence > 0 { return readFenced(whole, source.number) }
    if isInComment {
      isInComment = !MeetingFileText.ends(text, "-->")
      return
    }
    guard let first = text.first else {
      isOpen = false
      return
    }
    let marks = text.prefix { $0 == first }.count
    switch first {
    case UInt8(ascii: "<") where text.starts(with: "<!--".utf8): readComment(text, source, indent)
    case UInt8(ascii: "#") where marks <= 6 && (text.count == marks || text.dropFirst(marks).first == 0x20):
      readHeading(text.dropFirst(marks), level: marks, source.number)
    case UInt8(ascii: "*") where text.elementsEqual("***".utf8):
      flush()
      parts.append(Part(kind: .after, line: source.number))
      group = 0..<0
    case UInt8(ascii: "-") where marks >= 3 && marks == text.count,
      UInt8(ascii: "_") where marks >= 3 && marks == text.count:
      flush()
    case UInt8(ascii: "`") where marks >= 3:
      flush()
      start(.preformatted, [], source.number)
      fence = marks
    case UInt8(ascii: "|"):
      flush()
      readRow(text, next: next, source.number)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard text.count == 1 || text.dropFirst().first == 0x20 else { fallthrough }
      readEntry(first, text.dropFirst(2), depth: indent / 2, source.number)
    default:
      if let label = MeetingFileText.number(text) {
        flush()
        start(
          .listEntry(label: String(decoding: text.prefix(label), as: UTF8.self), depth: indent / 2),
          text.dropFirst(label), source.number)
      } else if isOpen {
        bytes.append(0x20)
        bytes += text
        endLine = source.number
      } else {
        flush()
        start(.paragraph, text, source.number)
      }
    }
  }

  // MARK: Blocks

  private mutating func start(_ kind: Passage.Kind, _ text: ArraySlice<UInt8>, _ line: Int) {
    self.kind = kind
    bytes = Array(text)
    self.line = line
    endLine = line
    isOpen = true
  }

  /// Ends the block that is open.
  private mutating func flush() {
    guard let kind else { return }
    self.kind = nil
    isOpen = false
    if kind == .preformatted {
      return add(Passage(kind, String(decoding: bytes, as: UTF8.self), line: line, endLine: endLine))
    }
    var label: ArraySlice<UInt8>?
    if kind == .paragraph { label = MeetingFileText.bold(bytes) }
    let inline = MeetingFileInline(label ?? bytes[...])
    add(
      Passage(
        label == nil ? kind : .label, inline.text.collapsed, line: line, endLine: endLine, links: inline.links
      ))
  }

  private mutating func add(_ passage: Passage) {
    let place = parts.count - 1
    let index = parts[place].passages.count
    let goesOn: Bool =
      switch (parts[place].passages.last?.kind, passage.kind) {
      case (.listEntry, .listEntry): true
      case (.tableRow, .tableRow): !passage.isTableHead
      default: false
      }
    group = goesOn && !group.isEmpty ? group.lowerBound..<(index + 1) : index..<(index + 1)
    parts[place].passages.append(passage)
  }

  private mutating func readHeading(_ text: ArraySlice<UInt8>, level: Int, _ line: Int) {
    flush()
    let title = text.drop { $0 == 0x20 }
    guard level == 2 else {
      let inline = MeetingFileInline(title)
      add(Passage(.heading(max(1, level - 2)), inline.text.collapsed, line: line, links: inline.links))
      return
    }
    var part = Part(kind: .item, line: line)
    part.heading = MeetingFileHeading(title)
    parts.append(part)
    group = 0..<0
  }

  private mutating func readEntry(_ mark: UInt8, _ text: ArraySlice<UInt8>, depth: Int, _ line: Int) {
    flush()
    switch mark {
    case UInt8(ascii: "-"): start(.listEntry(label: "", depth: depth), text, line)
    case UInt8(ascii: "*"): start(.listEntry(label: "•", depth: depth), text, line)
    default:
      let label = text.prefix { $0 != 0x20 }
      start(
        .listEntry(label: MeetingFileInline(label).text, depth: depth),
        text.dropFirst(label.count).drop { $0 == 0x20 }, line)
    }
  }

  private mutating func readRow(_ text: ArraySlice<UInt8>, next: ArraySlice<UInt8>, _ line: Int) {
    table = (line, line == table.end + 1 ? table.lines + 1 : 1)
    // Only the second line is the rule under the head; below it dashes are what a cell holds.
    if table.lines == 2, MeetingFileText.isRule(text) { return }
    let cells = MeetingFileText.cells(text).map { MeetingFileInline($0).text.collapsed }
    let isHead = table.lines == 1 && MeetingFileText.isRule(next)
    // A head that Markdown asks for and the minutes have not parts this table from the one above it.
    if isHead, cells.allSatisfy(\.isEmpty) {
      group = 0..<0
      return
    }
    var row = Passage(
      .tableRow(cells), cells.filter { !$0.isEmpty }.joined(separator: " "), line: line)
    row.isTableHead = isHead
    add(row)
  }

  private mutating func readFenced(_ text: ArraySlice<UInt8>, _ number: Int) {
    if text.count >= fence, text.allSatisfy({ $0 == UInt8(ascii: "`") }) {
      fence = 0
      flush()
      return
    }
    if endLine > line { bytes.append(0x0A) }
    bytes += text
    endLine = number
  }

  // MARK: Facts

  private mutating func readComment(_ text: ArraySlice<UInt8>, _ source: Transcript.Line, _ indent: Int) {
    flush()
    guard MeetingFileText.ends(text, "-->") else {
      isInComment = true
      return
    }
    let inner = text.dropFirst(4).dropLast(3)
    let spaced = inner.drop { $0 == 0x20 }
    let name = String(decoding: spaced.prefix { $0 != 0x20 && $0 != UInt8(ascii: "{") }, as: UTF8.self)
    let json = spaced.dropFirst(name.utf8.count).drop { $0 == 0x20 }
    guard json.first == UInt8(ascii: "{") else { return }
    let place = FactPlace(
      file: transcript.source.file, line: source.number, written: transcript.text(of: source),
      start: json.startIndex - source.start)
    guard MeetingFileText.facts.contains(name) else {
      diagnostics.append(
        place.mistake(
          "a fact is a decision, an action, a declaration or an item, and not “\(name)”"
            + didYouMean(name, among: MeetingFileText.facts), at: spaced.startIndex - json.startIndex))
      return
    }
    do {
      let node = try JSONNode(parsing: Array(json))
      parts[parts.count - 1].facts.append(Fact(name: name, node: node, place: place, group: group))
    } catch {
      diagnostics.append(place.mistake(error.message, at: error.offset))
    }
  }

  // MARK: Bytes

  private static func ends(_ text: ArraySlice<UInt8>, _ ending: String) -> Bool {
    text.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// The inner text of a paragraph that is bold as a whole.
  private static func bold(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count > 4, bytes.starts(with: "**".utf8), ends(bytes[...], "**") else { return nil }
    let inner = bytes[2..<(bytes.count - 2)]
    var i = inner.startIndex
    while i < inner.endIndex {
      if inner[i] == UInt8(ascii: "\\") {
        i += 2
        // The mark that seems to close is escaped.
        if i > inner.endIndex { return nil }
      } else if inner[i] == UInt8(ascii: "*") {
        return nil
      } else {
        i += 1
      }
    }
    return inner
  }

  /// The cells of a row, cut at bars that are not escaped.
  private static func cells(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var i = text.startIndex + 1
    while i < text.endIndex {
      if text[i] == UInt8(ascii: "\\"), i + 1 < text.endIndex {
        cell += text[i...(i + 1)]
        i += 2
      } else if text[i] == UInt8(ascii: "|") {
        cells.append(cell)
        cell = []
        i += 1
      } else {
        cell.append(text[i])
        i += 1
      }
    }
    if cell.contains(where: { $0 > 0x20 }) { cells.append(cell) }
    return cells
  }

  /// `| --- | --- |`
  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "|") && RunOfDashes.isIn(text)
      && text.allSatisfy { [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20].contains($0) }
  }

  /// The length of "1." or "12)" at the start of an entry that a person numbered.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), text.count > digits + 1 else { return nil }
    let mark = text[text.startIndex + digits]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), text[text.startIndex + digits + 1] == 0x20
    else { return nil }
    return digits + 1
  }
}

/// Three dashes, as the rule under a table's head has them.
private enum RunOfDashes {
  static func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "-") ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }
}

extension String {
  /// White space as single spaces, and none at the ends.
  fileprivate var collapsed: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 || contains("  ") || utf8.contains(where: { $0 < 0x20 })
    else { return self }
    return split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).joined(separator: " ")
  }
}
