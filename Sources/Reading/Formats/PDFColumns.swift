/// Text set in two columns, which a layout of lines shows side by side: it is read down the first column, then down the
/// second. The columns of a table stay beside each other.
enum PDFColumns {
  /// The text with every page's columns one below the other, and for each of its lines the number of the line that it
  /// was taken from; nil where no page has any.
  static func unfolded(_ bytes: [UInt8]) -> (bytes: [UInt8], numbers: [Int])? {
    var changed = false
    var out: [UInt8] = []
    var numbers: [Int] = []
    var first = 1
    for (i, page) in bytes.split(separator: 0x0C, omittingEmptySubsequences: false).enumerated() {
      if i > 0 {
        out.append(0x0C)
        // What stands behind a form feed goes on with the line before it.
        numbers.removeLast()
        first -= 1
      }
      let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        Array(String(decoding: $0, as: UTF8.self))
      }
      if let read = unfolded(lines) {
        changed = true
        out += read.rows.map { String($0) }.joined(separator: "\n").utf8
        numbers += read.from.map { first + $0 }
      } else {
        out += page
        numbers += lines.indices.map { first + $0 }
      }
      first += lines.count
    }
    return changed ? (out, numbers) : nil
  }

  private typealias Row = [Character]

  private static func unfolded(_ lines: [Row]) -> (rows: [Row], from: [Int])? {
    guard lines.count >= 8, let (gutter, rows) = columns(lines) else { return nil }
    var left = rows.map { (row: trimmed(Array(lines[$0].prefix(gutter))), from: $0) }
    var right = rows.map { (row: trimmed(Array(lines[$0].dropFirst(gutter))), from: $0) }
    while let last = left.last, last.row.isEmpty { left.removeLast() }
    let margin = right.filter { !$0.row.isEmpty }.map { $0.row.prefix { $0 == " " }.count }.min() ?? 0
    for i in right.indices { right[i].row = Array(right[i].row.dropFirst(margin)) }
    let all =
      lines[..<rows.lowerBound].indices.map { (lines[$0], $0) } + left.map { ($0.row, $0.from) }
      + right.map { ($0.row, $0.from) } + lines[rows.upperBound...].indices.map { (lines[$0], $0) }
    return (all.map(\.0), all.map(\.1))
  }

  /// The place between two columns of running text, and the lines that stand in them.
  private static func columns(_ lines: [Row]) -> (gutter: Int, rows: Range<Int>)? {
    let width = lines.map(\.count).max() ?? 0
    guard width >= 60 else { return nil }
    var best: (gutter: Int, rows: Range<Int>, both: Int)?
    for gutter in (width * 3 / 10)...(width * 7 / 10) {
      var start = 0
      while start < lines.count {
        guard side(lines[start], gutter) == .both else {
          start += 1
          continue
        }
        var end = start
        var both = 0
        var blanks = 0
        scan: for i in start..<lines.count {
          switch side(lines[i], gutter) {
          case .across: break scan
          case .blank:
            blanks += 1
            if blanks > 4 { break scan }
            continue
          case .left: break
          case .right: end = i + 1
          case .both:
            both += 1
            end = i + 1
          }
          blanks = 0
        }
        if both >= 6, both > best?.both ?? 0, isProse(lines[start..<end], gutter) {
          best = (gutter, start..<end, both)
        }
        start = max(end, start + 1)
      }
    }
    return best.map { ($0.gutter, $0.rows.lowerBound..<goingOn(lines, $0.gutter, from: $0.rows.upperBound)) }
  }

  /// Where the first column ends that goes on where the second has ended: below it stands running text, and on its side
  /// only.
  private static func goingOn(_ lines: [Row], _ gutter: Int, from start: Int) -> Int {
    var end = start
    var isProse = false
    for i in start..<lines.count {
      switch side(lines[i], gutter) {
      case .blank: continue
      case .left:
        end = i + 1
        isProse = isProse || lines[i].first?.isLowercase ?? false
      default: return isProse ? end : start
      }
    }
    return isProse ? end : start
  }

  private enum Side { case blank, left, right, both, across }

  /// On which sides of the gutter a line has text; a gap of two columns parts them.
  private static func side(_ line: Row, _ gutter: Int) -> Side {
    let hasLeft = line.prefix(gutter).contains { $0 != " " }
    let hasRight = line.dropFirst(gutter).contains { $0 != " " }
    switch (hasLeft, hasRight) {
    case (false, false): return .blank
    case (true, false): return .left
    case (false, true): return .right
    case (true, true): return line[gutter - 1] == " " && line[gutter - 2] == " " ? .both : .across
    }
  }

  /// Whether both sides hold running text: lines that fill their column and go on in small letters, as no table's do.
  private static func isProse(_ lines: ArraySlice<Row>, _ gutter: Int) -> Bool {
    let sides = [
      lines.map { trimmed(Array($0.prefix(gutter))) }, lines.map { trimmed(Array($0.dropFirst(gutter))) },
    ]
    return sides.allSatisfy { side in
      let texts = side.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      guard texts.count >= 6, let widest = texts.map(\.count).max(), widest >= 24 else { return false }
      let full = texts.filter { $0.count * 10 >= widest * 7 }.count
      let small = texts.filter { $0.first?.isLowercase ?? false }.count
      return full * 2 >= texts.count && small * 4 >= texts.count
    }
  }

  private static func trimmed(_ row: Row) -> Row {
    var row = row
    while row.last == " " { row.removeLast() }
    return row
  }
}
