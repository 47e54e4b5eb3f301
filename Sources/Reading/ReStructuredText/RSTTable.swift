/// A table of reStructuredText, drawn as a grid or with rules of "=".
struct RSTTable: Sendable {
  /// A line by its columns, each of which holds a character and not a byte.
  private struct Columns {
    let bytes: [UInt8]
    /// The offset at which each column begins.
    let starts: [Int]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    }

    subscript(low: Int, high: Int) -> ArraySlice<UInt8> {
      guard low < min(high, starts.count) else { return [] }
      return bytes[starts[low]..<(high < starts.count ? starts[high] : bytes.count)]
    }

    func isEdge(_ column: Int) -> Bool {
      column < starts.count && (bytes[starts[column]] == 0x7C || bytes[starts[column]] == 0x2B)
    }
  }

  struct Row: Sendable {
    var cells: [[UInt8]]
    /// The index of its first line.
    var line: Int
    var isHeader: Bool
  }

  private(set) var rows: [Row] = []
  /// The index behind its last line.
  private(set) var end: Int
  private var columns = 0

  /// The rule under a header in Markdown.
  var rule: [UInt8] { [0x7C] + (0..<columns).flatMap { _ in Array(" --- |".utf8) } }

  /// The table that begins at the line `start`; nil where none does.
  init?(_ lines: [RSTLine], _ start: Int) {
    end = start
    if RSTTable.isGridRule(lines[start]) {
      readGrid(lines, start)
    } else if RSTTable.isSimpleRule(lines[start]) {
      readSimple(lines, start)
    }
    guard end > start, !rows.isEmpty else { return nil }
    // Markdown asks for a header: where there is none, one of nothing.
    if !rows[0].isHeader {
      rows.insert(Row(cells: Array(repeating: [], count: columns), line: rows[0].line, isHeader: true), at: 0)
    }
  }

  private static func isGridRule(_ line: RSTLine) -> Bool {
    line.starts("+") && line.content.count >= 3 && line.content.last == 0x2B
      && line.content.allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x3D }
  }

  private static func isSimpleRule(_ line: RSTLine) -> Bool {
    line.starts("==") && line.content.contains(0x20) && line.content.allSatisfy { $0 == 0x3D || $0 == 0x20 }
  }

  // MARK: Grid

  private mutating func readGrid(_ lines: [RSTLine], _ start: Int) {
    let edges = lines[start].bytes.indices.filter { lines[start].bytes[$0] == 0x2B }
    columns = edges.count - 1
    var open: Row?
    var at = start
    while at < lines.count, lines[at].starts("+") || lines[at].starts("|") {
      let cells = Columns(lines[at].bytes)
      if RSTTable.isGridRule(lines[at]) {
        if var row = open {
          row.isHeader = lines[at].bytes.contains(0x3D)
          rows.append(row)
        }
        open = nil
      } else {
        var row = open ?? Row(cells: Array(repeating: [], count: columns), line: at, isHeader: false)
        var from = 0
        for column in 1...columns {
          // A cell reaches over an edge that the line does not draw.
          let edge = edges[column]
          guard column == columns || cells.isEdge(edge) else { continue }
          RSTTable.add(cells[edges[from] + 1, edge], to: &row.cells[from])
          from = column
        }
        open = row
      }
      at += 1
    }
    if let open { rows.append(open) }
    end = at
  }

  // MARK: Simple

  private mutating func readSimple(_ lines: [RSTLine], _ start: Int) {
    var starts: [Int] = []
    let border = lines[start].bytes
    for i in border.indices where border[i] == 0x3D && (i == 0 || border[i - 1] != 0x3D) { starts.append(i) }
    columns = starts.count
    var rules = 1
    var at = start + 1
    while at < lines.count {
      let line = lines[at]
      if RSTTable.isSimpleRule(line) {
        rules += 1
        let isLast = at + 1 == lines.count || lines[at + 1].isBlank
        if rules == 2, !isLast { for i in rows.indices { rows[i].isHeader = i == rows.count - 1 } }
        at += 1
        if isLast {
          end = at
          return
        }
        continue
      }
      if line.isBlank || !line.bytes.isEmpty && line.content.allSatisfy({ $0 == 0x2D || $0 == 0x20 }) {
        at += 1
        continue
      }
      // Nothing in the first column: the row before goes on.
      let goesOn = line.indent >= (starts.count > 1 ? starts[1] : 1) && !rows.isEmpty
      if !goesOn { rows.append(Row(cells: Array(repeating: [], count: columns), line: at, isHeader: false)) }
      let cells = Columns(line.bytes)
      for column in 0..<columns {
        RSTTable.add(
          cells[starts[column], column + 1 < columns ? starts[column + 1] : .max],
          to: &rows[rows.count - 1].cells[column])
      }
      at += 1
    }
    // No last rule: it was no table.
    rows = []
  }

  private static func add(_ text: ArraySlice<UInt8>, to cell: inout [UInt8]) {
    var rest = text.drop { $0 == 0x20 }
    while rest.last == 0x20 { rest.removeLast() }
    guard !rest.isEmpty else { return }
    if !cell.isEmpty { cell.append(0x20) }
    cell += rest
  }
}
