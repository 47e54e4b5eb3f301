import Reading

/// Minutes in columns kept by blanks, as a PDF or a word processor leaves them as text: "Item | Notes | Action", where each
/// line holds a piece of every column.
///
/// The rows are put together again: the number with its title, then what was said, and behind each paragraph who is to do it.
/// Every line keeps its number.
struct SpacedTable {
  /// A line of a cell, or one made of several lines of a cell.
  struct Line {
    var text: String
    var number: Int
    var page: Int?
    /// A piece of a table from which no row can be told.
    var isTorn = false
    /// Columns of white space before it in its cell.
    var indent = 0
    /// Where further lines of the source begin, in bytes from the end of the text.
    var breaks: [(fromEnd: Int, line: Int)] = []

    mutating func join(_ other: String, _ line: Int) {
      let added = " " + other
      for i in breaks.indices { breaks[i].fromEnd += added.utf8.count }
      text += added
      breaks.append((other.utf8.count, line))
    }
  }

  private let lines: [Raw]
  private let furniture: Set<Int>

  private struct Raw {
    /// One number for each character, so that a column is an index.
    var bytes: [UInt32]
    var text: String
    var number: Int
    var page: Int?
    var indent: Int

    /// What stands between two columns.
    func piece(_ from: Int, _ to: Int) -> String {
      guard from < min(to, bytes.count) else { return "" }
      var text = String.UnicodeScalarView()
      for scalar in bytes[from..<min(to, bytes.count)] { text.append(Unicode.Scalar(scalar) ?? " ") }
      return String(text).trimmed
    }
    var isBlank: Bool { indent >= bytes.count }
  }

  /// The lines of a transcript with its table put together; nil where it holds none.
  ///
  /// - Parameter spaced: The lines that may be its heads.
  static func unfolded(_ transcript: Transcript, spaced: [Int]) -> [Line]? {
    guard let head = spaced.first(where: { isHead(transcript.text(of: transcript.lines[$0])) }) else {
      return nil
    }
    return SpacedTable(transcript).read(from: head)
  }

  private init(_ transcript: Transcript) {
    var lines: [Raw] = []
    lines.reserveCapacity(transcript.lines.count)
    var seen: [String: [Int]] = [:]
    for (i, line) in transcript.lines.enumerated() {
      let text = transcript.text(of: line)
      let bytes = SpacedTable.columns(of: text)
      let indent = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
      lines.append(Raw(bytes: bytes, text: text, number: line.number, page: line.page, indent: indent))
      if indent < bytes.count, bytes.count - indent <= 40 || indent >= 40 {
        let bare = String(
          text.unicodeScalars.filter { $0.value > 0x20 && ($0.value < 0x30 || $0.value > 0x39) })
        seen[bare, default: []].append(i)
      }
    }
    self.lines = lines
    // "FX 190311", "Page 3 of 9": what stands on several pages alike.
    furniture = Set(
      seen.values.filter { $0.count >= 3 && Set($0.map { lines[$0].page }).count >= 3 }.joined())
  }

  /// The characters of a text, tabs as the blanks that they stand for.
  private static func columns(of text: String) -> [UInt32] {
    var columns: [UInt32] = []
    columns.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: repeat { columns.append(0x20) } while columns.count % 8 != 0
      case 0x0C: continue
      case 0xA0: columns.append(0x20)
      default: columns.append(scalar.value)
      }
    }
    return columns
  }

  private static let firstHeads: WordSet = [
    "item", "no", "no.", "ref", "item no", "item no.", "agenda item", "minute", "minute no", "min", "min no",
    "number", "agenda", "agenda no", "items",
  ]
  private static let middleHeads: WordSet = [
    "notes", "discussion", "minutes", "minute", "details", "detail", "description", "discussion/decision",
    "discussion and decision", "discussion & decision", "discussion/decisions", "record", "summary",
    "comments", "outcome", "discussion/outcome", "subject", "matter", "points discussed", "topic",
    "discussion points", "narrative", "business", "decision", "decisions", "decision/discussion",
  ]
  private static let lastHeads: WordSet = [
    "action", "actions", "action by", "by whom", "owner", "action required", "action/owner", "who", "lead",
    "actions by", "actioned by", "action owner", "responsible", "action points",
  ]

  /// "Item          Notes                       Action": the heads of three columns or four.
  private static func isHead(_ text: String) -> Bool {
    guard text.contains("   ") else { return false }
    let cells = text.split(separator: "  ").map { String($0).trimmed }.filter { !$0.isEmpty }.map {
      $0.folded.trimming(" :.*")
    }
    guard (3...5).contains(cells.count), firstHeads.contains(cells[0]),
      lastHeads.contains(cells[cells.count - 1])
    else { return false }
    return cells.dropFirst().dropLast().contains { middleHeads.contains($0) }
  }

  // MARK: Columns

  /// Where the columns of a page begin.
  private struct Columns {
    var title: Int
    var notes: Int
    var action: Int
  }

  /// The byte at which the title begins on the line of a number, with two blanks or more before it.
  private func titleStart(_ i: Int) -> Int? {
    let line = lines[i]
    guard line.indent <= 6, !line.isBlank else { return nil }
    let b = line.bytes
    var k = line.indent
    // Up to two words of letters, and a number.
    var letters = 0
    while k < b.count, b[k] >= 0x41, b[k] <= 0x5A {
      k += 1
      letters += 1
    }
    guard letters <= 6 else { return nil }
    if letters > 0, k < b.count, b[k] == 0x20 { k += 1 }
    guard k < b.count, b[k] >= 0x30, b[k] <= 0x39 else { return nil }
    while k < b.count, b[k] != 0x20 {
      let isPart =
        b[k] >= 0x30 && b[k] <= 0x39 || b[k] == 0x2F || b[k] == 0x2E || b[k] == 0x29 || b[k] == 0x2D
        || b[k] >= 0x61 && b[k] <= 0x7A
      guard isPart else { return nil }
      k += 1
    }
    let end = k
    while k < b.count, b[k] == 0x20 { k += 1 }
    return k < b.count && k - end >= 2 && k <= 24 ? k : nil
  }

  /// The columns of lines that stand on one page: the title's from the numbers, the others from where pieces behind wide
  /// blanks begin most.
  private func columns(_ range: Range<Int>) -> Columns? {
    var titles: [Int: Int] = [:]
    var starts: [Int: Int] = [:]
    for i in range where !lines[i].isBlank && !furniture.contains(i) {
      if let start = titleStart(i) { titles[start, default: 0] += 1 }
      let b = lines[i].bytes
      var k = lines[i].indent
      if k >= 12 { starts[k, default: 0] += 1 }
      while k + 2 < b.count {
        if b[k] == 0x20, b[k + 1] == 0x20, b[k + 2] != 0x20 {
          starts[k + 2, default: 0] += 1
          k += 2
        }
        k += 1
      }
    }
    let title = titles.max { $0.value < $1.value || $0.value == $1.value && $0.key > $1.key }?.key
    let from = (title ?? 12) + 6
    // The first column right of the titles where many pieces begin.
    let most = starts.filter { $0.key >= from }.map(\.value).max() ?? 0
    guard most >= 2, let notes = starts.filter({ $0.key >= from && $0.value * 3 >= most }).keys.min() else {
      return nil
    }
    let action =
      starts.filter { $0.key >= notes + 36 }.max {
        $0.value < $1.value || $0.value == $1.value && $0.key > $1.key
      }?.key
    let found = Columns(title: title ?? min(12, notes - 4), notes: notes, action: action ?? Int.max)
    // The column must stand: hardly any text may run across where the notes begin.
    var crossed = 0
    var worded = 0
    for i in range where !lines[i].isBlank && !furniture.contains(i) && lines[i].bytes.count > notes {
      worded += 1
      if lines[i].bytes[notes - 1] != 0x20 { crossed += 1 }
    }
    return crossed * 8 <= worded ? found : nil
  }

  // MARK: Rows

  private struct Row {
    var head: Line?
    var notes: [Line] = []
    /// The pieces of the last column, each with how many lines of notes stand before it.
    var actions: [(line: Line, behind: Int)] = []
  }

  private func read(from head: Int) -> [Line]? {
    var result = lines[...head].map(plain)
    var row = Row()
    var rows = 0
    var i = head + 1
    while i < lines.count {
      var end = i
      while end < lines.count, lines[end].page == lines[i].page { end += 1 }
      guard let columns = columns(i..<end) else {
        flush(&row, &result)
        result += lines[i..<end].map(plain)
        i = end
        continue
      }
      for k in i..<end {
        let line = lines[k]
        if line.isBlank {
          row.notes.append(plain(line))
        } else if furniture.contains(k) {
          row.notes.append(plain(line))
        } else if let start = titleStart(k), abs(start - columns.title) <= 3 {
          flush(&row, &result)
          rows += 1
          row.head = Line(
            text: line.piece(0, start) + " " + line.piece(start, columns.notes), number: line.number,
            page: line.page)
          place(line, columns, &row)
        } else if line.indent < columns.title - 2 {
          // The table has ended.
          flush(&row, &result)
          result.append(plain(line))
        } else {
          let title = line.piece(0, columns.notes)
          if !title.isEmpty {
            guard row.head != nil, line.bytes.count <= columns.notes || line.bytes[columns.notes - 1] == 0x20
            else {
              row.notes.append(plain(line))
              continue
            }
            row.head?.join(title, line.number)
          }
          place(line, columns, &row)
        }
      }
      i = end
    }
    flush(&row, &result)
    return rows >= 3 ? result : nil
  }

  private func plain(_ line: Raw) -> Line {
    Line(text: line.text, number: line.number, page: line.page)
  }

  private func place(_ line: Raw, _ columns: Columns, _ row: inout Row) {
    var stop = columns.action
    // A wide blank before the column, or this line has none.
    if stop < line.bytes.count, stop >= 2, line.bytes[stop - 1] != 0x20 || line.bytes[stop - 2] != 0x20 {
      let near = (max(columns.notes + 30, stop - 6)..<min(line.bytes.count, stop + 6)).first {
        line.bytes[$0] != 0x20 && line.bytes[$0 - 1] == 0x20 && line.bytes[$0 - 2] == 0x20
      }
      stop = near ?? Int.max
    }
    let notes = line.piece(columns.notes, stop)
    var indent = 0
    while columns.notes + indent < line.bytes.count, line.bytes[columns.notes + indent] == 0x20 {
      indent += 1
    }
    row.notes.append(
      Line(text: notes, number: line.number, page: line.page, indent: notes.isEmpty ? 0 : indent))
    guard stop < line.bytes.count else { return }
    let action = line.piece(stop, line.bytes.count)
    guard !action.isEmpty else { return }
    if let last = row.actions.indices.last, row.actions[last].behind == row.notes.count - 1 {
      row.actions[last].line.join(action, line.number)
      row.actions[last].behind += 1
    } else {
      row.actions.append((Line(text: action, number: line.number, page: line.page), row.notes.count))
    }
  }

  /// Writes a row: its head, its notes with wrapped lines joined, and each piece of the last column behind the paragraph
  /// beside which it stands.
  private func flush(_ row: inout Row, _ result: inout [Line]) {
    defer { row = Row() }
    if let head = row.head {
      result.append(Line(text: "", number: head.number, page: head.page))
      result.append(head)
      result.append(Line(text: "", number: head.number, page: head.page))
    }
    let width = row.notes.map { $0.indent + $0.text.utf8.count }.max() ?? 0
    var open: Line?
    var actions = row.actions[...]
    func close() {
      if let line = open { result.append(line) }
      open = nil
    }
    func mark(before k: Int) {
      while let action = actions.first, action.behind <= k {
        close()
        actions.removeFirst()
        result.append(Line(text: "", number: action.line.number, page: action.line.page))
        var line = action.line
        line.text = String(repeating: " ", count: 48) + line.text
        result.append(line)
        result.append(Line(text: "", number: action.line.number, page: action.line.page))
      }
    }
    var last = 0
    var depth = 0
    for (k, note) in row.notes.enumerated() {
      let text = note.text.trimmed
      if text.isEmpty || opensEntry(text) { mark(before: k) }
      if text.isEmpty {
        close()
        result.append(note)
        continue
      }
      let first = text.utf8.prefix { $0 != 0x20 }.count
      // Back at the column's edge behind the hanging lines of an entry, a paragraph begins.
      let hangs = depth >= 2 && note.indent < depth
      if open != nil, !opensEntry(text), !hangs, last + 1 + first > width - 3, row.head != nil {
        open?.join(text, note.number)
      } else {
        if hangs, open != nil, !opensEntry(text) {
          close()
          result.append(Line(text: "", number: note.number, page: note.page))
        }
        close()
        open = row.head == nil ? note : Line(text: text, number: note.number, page: note.page)
      }
      last = note.indent + note.text.utf8.count
      depth = note.indent
    }
    mark(before: Int.max)
    close()
  }

  /// "a. The gate", "(ii) The stile", "• The bridge": an entry of a list.
  private func opensEntry(_ text: String) -> Bool {
    let b = Array(text.utf8.prefix(8))
    guard let first = b.first else { return false }
    if first == 0xE2 || first == 0xEF || first == 0xC2 && b.count > 1 && b[1] == 0xB7 { return true }
    if first == 0x2D || first == 0x2A { return b.count > 1 && b[1] == 0x20 }
    let start = first == 0x28 ? 1 : 0
    guard let end = b.indices.dropFirst(start).first(where: { b[$0] == 0x2E || b[$0] == 0x29 }),
      end - start >= 1, end - start <= 3, end + 1 < b.count, b[end + 1] == 0x20
    else { return false }
    return b[start..<end].allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
    }
  }
}
