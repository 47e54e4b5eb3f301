import Yams

/// The text of a register file that is changed in one place and byte for byte the same everywhere else.
///
/// It finds entries, keys and values by the marks that the YAML parser gives, and puts new text behind them: block
/// and flow style, comments, order, and the file's way of ending lines stay.
struct RegisterText {
  private(set) var text: String
  private let newline: String

  init(_ text: String) {
    self.text = text
    newline = text.unicodeScalars.contains("\r\n".unicodeScalars.first!) ? "\r\n" : "\n"
  }

  /// Appends an entry, given as lines without their ends.
  mutating func append(_ lines: [String]) {
    dropEmptyList()
    var added = ""
    if !text.isEmpty {
      if text.unicodeScalars.last != "\n" { added += newline }
      let rows = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
      // A blank line between entries where the file has them, and below a heading comment.
      let isSpaced = text.contains("\n\n") || text.contains("\r\n\r\n")
      if rows.last?.hasPrefix("#") == true || isSpaced { added += newline }
    }
    text += added + lines.map { $0 + newline }.joined()
  }

  /// Takes out the `[]` of a file that has nothing else, as an entry cannot follow it.
  private mutating func dropEmptyList() {
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let content = rows.indices.filter { !rows[$0].isEmpty && !rows[$0].hasPrefix("#") }
    guard content.count == 1, let row = content.first, rows[row].filter({ $0 != " " }) == "[]" else { return }
    text = rows.enumerated().filter { $0.offset != row }.map { String($0.element) }.joined(separator: newline)
  }

  /// Adds values, written as YAML, to a list of the entry with an id; false where the entry or a place in it
  /// cannot be found.
  mutating func add(_ values: [String], to key: String, ofEntry id: String) -> Bool {
    guard let root = try? Yams.compose(yaml: text, .basic), case .sequence(let entries) = root else {
      return false
    }
    var rows = Rows(text)
    let nodes = Array(entries)
    for (index, node) in nodes.enumerated() {
      guard case .mapping(let mapping) = node,
        mapping.contains(where: { $0.key.string == "id" && $0.value.string == id }),
        let mark = node.mark
      else { continue }
      let end = index + 1 < nodes.count ? (nodes[index + 1].mark?.line ?? rows.count + 1) - 1 : rows.count
      let pairs = mapping.map { (key: $0.key, value: $0.value) }
      if let place = pairs.firstIndex(where: { $0.key.string == key }) {
        let stop = place + 1 < pairs.count ? (pairs[place + 1].key.mark?.line ?? end + 1) - 1 : end
        guard
          rows.extend(pairs[place].value, key: pairs[place].key, with: values, before: stop, newline: newline)
        else { return false }
      } else if rows.opens("{", at: mark) {
        guard rows.close(at: mark, with: "\(key): [\(values.joined(separator: ", "))]") else { return false }
      } else {
        guard let first = pairs.first?.key.mark else { return false }
        let indent = String(repeating: " ", count: first.column - 1)
        let lines =
          values.allSatisfy { !$0.hasPrefix("{") }
          ? ["\(indent)\(key): [\(values.joined(separator: ", "))]"]
          : ["\(indent)\(key):"] + values.map { "\(indent)  - \($0)" }
        rows.insert(lines, below: rows.lastContent(from: mark.line - 1, before: end), newline: newline)
      }
      text = rows.text
      return true
    }
    return false
  }

  /// A text as a YAML scalar that reads the same in block and in flow style.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first?.properties.isAlphabetic == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || " .'’-".unicodeScalars.contains($0)
          || $0.properties.generalCategory == .nonspacingMark
      } && text.unicodeScalars.last != " "
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    if isPlain { return text }
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { out += "\\" }
      if scalar.value < 0x20 { out += " " } else { out.unicodeScalars.append(scalar) }
    }
    return out + "\""
  }
}

/// The lines of a text, with their ends.
private struct Rows {
  private var rows: [String.UnicodeScalarView] = []

  init(_ text: String) {
    var row = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      row.append(scalar)
      if scalar == "\n" {
        rows.append(row)
        row = String.UnicodeScalarView()
      }
    }
    if !row.isEmpty { rows.append(row) }
  }

  var count: Int { rows.count }
  var text: String { rows.reduce(into: "") { $0.unicodeScalars.append(contentsOf: $1) } }

  /// The last line, by number from 0, that holds more than a comment.
  func lastContent(from first: Int, before end: Int) -> Int {
    var last = first
    for row in first..<min(end, rows.count) {
      let text = rows[row].drop { $0 == " " || $0 == "\t" }
      if let start = text.first, start != "#", start != "\n", start != "\r" { last = row }
    }
    return last
  }

  mutating func insert(_ lines: [String], below row: Int, newline: String) {
    if rows[row].last != "\n" { rows[row].append(contentsOf: newline.unicodeScalars) }
    rows.insert(contentsOf: lines.map { ($0 + newline).unicodeScalars }, at: row + 1)
  }

  /// Adds to a value: a list in either style, or one thing alone, which becomes a list.
  mutating func extend(_ value: Node, key: Node, with values: [String], before stop: Int, newline: String)
    -> Bool
  {
    let added = values.joined(separator: ", ")
    switch value {
    case .sequence where value.mark.map { opens("[", at: $0) } ?? false:
      guard let mark = value.mark else { return false }
      return close(at: mark, with: added)
    case .sequence(let sequence):
      guard let mark = sequence.first?.mark, rows.indices.contains(mark.line - 1) else { return false }
      let row = rows[mark.line - 1]
      let indent = String(String.UnicodeScalarView(row.prefix { $0 == " " }))
      guard row.dropFirst(indent.count).first == "-" else { return false }
      insert(
        values.map { "\(indent)- \($0)" }, below: lastContent(from: mark.line - 1, before: stop),
        newline: newline)
      return true
    case .mapping where value.mark.map { opens("{", at: $0) } ?? false:
      guard let mark = value.mark, let end = closing(at: mark) else { return false }
      wrap(mark, end, added)
      return true
    case .scalar(let scalar):
      guard !scalar.string.isEmpty, let mark = value.mark, let end = endOfScalar(at: mark) else {
        return false
      }
      wrap(mark, (mark.line - 1, end), added)
      return true
    default: return false
    }
  }

  private mutating func wrap(_ mark: Mark, _ end: (row: Int, column: Int), _ added: String) {
    var row = Array(rows[end.row])
    row.insert(contentsOf: ", \(added)]".unicodeScalars, at: end.column)
    rows[end.row] = String.UnicodeScalarView(row)
    row = Array(rows[mark.line - 1])
    row.insert("[", at: mark.column - 1)
    rows[mark.line - 1] = String.UnicodeScalarView(row)
  }

  /// True where the value at a mark is in flow style: the parser does not tell.
  func opens(_ bracket: UnicodeScalar, at mark: Mark) -> Bool {
    guard rows.indices.contains(mark.line - 1) else { return false }
    return rows[mark.line - 1].dropFirst(mark.column - 1).first == bracket
  }

  /// Writes before the bracket that closes a list or mapping in flow style.
  mutating func close(at mark: Mark, with added: String) -> Bool {
    guard let (row, column) = closing(at: mark) else { return false }
    // Behind the last value, before the white space and the bracket.
    var line = Array(rows[row])
    var at = column - 1
    while at > 0, line[at - 1] == " " { at -= 1 }
    let before = at > 0 ? line[at - 1] : "["
    line.insert(
      contentsOf: (before == "[" || before == "{" || before == "," ? added : ", " + added).unicodeScalars,
      at: at)
    rows[row] = String.UnicodeScalarView(line)
    return true
  }

  /// The place behind the bracket that closes the one at a mark.
  private func closing(at mark: Mark) -> (row: Int, column: Int)? {
    var depth = 0
    var quote: UnicodeScalar?
    for number in (mark.line - 1)..<rows.count {
      let row = Array(rows[number])
      var column = number == mark.line - 1 ? mark.column - 1 : 0
      while column < row.count {
        let scalar = row[column]
        if let open = quote {
          if open == "\"", scalar == "\\" { column += 1 } else if scalar == open { quote = nil }
        } else if scalar == "#", column == 0 || row[column - 1] == " " {
          break
        } else if scalar == "\"" || scalar == "'",
          column == 0 || " [{,:".unicodeScalars.contains(row[column - 1])
        {
          quote = scalar
        } else if scalar == "[" || scalar == "{" {
          depth += 1
        } else if scalar == "]" || scalar == "}" {
          depth -= 1
          if depth == 0 { return (number, column + 1) }
        }
        column += 1
      }
    }
    return nil
  }

  /// The column behind a scalar that stands on one line.
  private func endOfScalar(at mark: Mark) -> Int? {
    guard rows.indices.contains(mark.line - 1) else { return nil }
    let row = Array(rows[mark.line - 1])
    let start = mark.column - 1
    guard start < row.count else { return nil }
    if row[start] == "\"" || row[start] == "'" {
      return row[(start + 1)...].firstIndex(of: row[start]).map { $0 + 1 }
    }
    var end = row.count
    if let comment = row.indices.first(where: { $0 > start && row[$0] == "#" && row[$0 - 1] == " " }) {
      end = comment
    }
    while end > start, [" ", "\t", "\r", "\n"].contains(row[end - 1]) { end -= 1 }
    return end
  }
}
