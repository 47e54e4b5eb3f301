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
      let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false)
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

  /// Where a line has text and where white space: most pages have one column, and are told by this alone.
  private struct Shape {
    /// A space for each character that is one, anything else for the others.
    let marks: [UInt8]
    /// Of what is no space, the first place and the last; none in a blank line.
    let text: ClosedRange<Int>?

    init(_ line: ArraySlice<UInt8>) {
      // Of ASCII every byte is a character.
      marks =
        line.allSatisfy { $0 < 0x80 && $0 != 0x0D }
        ? Array(line) : String(decoding: line, as: UTF8.self).map { $0 == " " ? 0x20 : 0x78 }
      if let first = marks.firstIndex(where: { $0 != 0x20 }),
        let last = marks.lastIndex(where: { $0 != 0x20 })
      {
        text = first...last
      } else {
        text = nil
      }
    }

    /// The text before a place, without white space at its ends; nil where there is none.
    func stretch(before place: Int) -> Range<Int>? {
      guard let text, text.lowerBound < place else { return nil }
      var end = min(place, marks.count)
      while marks[end - 1] == 0x20 { end -= 1 }
      return text.lowerBound..<end
    }

    /// The text from a place on, without white space at its ends; nil where there is none.
    func stretch(from place: Int) -> Range<Int>? {
      guard let text, text.upperBound >= place else { return nil }
      var start = place
      while marks[start] == 0x20 { start += 1 }
      return start..<(text.upperBound + 1)
    }
  }

  private static func unfolded(_ bytes: [ArraySlice<UInt8>]) -> (rows: [Row], from: [Int])? {
    guard bytes.count >= 8 else { return nil }
    let shapes = bytes.map { Shape($0) }
    let width = shapes.map(\.marks.count).max() ?? 0
    guard width >= 60, mayHaveColumns(shapes) else { return nil }
    let lines = bytes.map { Array(String(decoding: $0, as: UTF8.self)) }
    guard let (gutter, rows) = columns(lines, shapes, width: width) else { return nil }
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

  /// Whether six lines have text on both sides of a gap, which two columns need.
  private static func mayHaveColumns(_ shapes: [Shape]) -> Bool {
    var gaps = 0
    for shape in shapes {
      guard let text = shape.text else { continue }
      let places = text.lowerBound + 1..<max(text.upperBound, text.lowerBound + 1)
      if places.contains(where: { shape.marks[$0] == 0x20 && shape.marks[$0 - 1] == 0x20 }) { gaps += 1 }
    }
    return gaps >= 6
  }

  /// The place between two columns of running text, and the lines that stand in them.
  private static func columns(_ lines: [Row], _ shapes: [Shape], width: Int) -> (
    gutter: Int, rows: Range<Int>
  )? {
    var best: (gutter: Int, rows: Range<Int>, both: Int)?
    for gutter in (width * 3 / 10)...(width * 7 / 10) {
      var start = 0
      while start < lines.count {
        guard side(shapes[start], gutter) == .both else {
          start += 1
          continue
        }
        var end = start
        var both = 0
        var blanks = 0
        scan: for i in start..<lines.count {
          switch side(shapes[i], gutter) {
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
        if both >= 6, both > best?.both ?? 0, isProse(lines, shapes, start..<end, gutter) {
          best = (gutter, start..<end, both)
        }
        start = max(end, start + 1)
      }
    }
    return best.map {
      ($0.gutter, $0.rows.lowerBound..<goingOn(lines, shapes, $0.gutter, from: $0.rows.upperBound))
    }
  }

  /// Where the first column ends that goes on where the second has ended: below it stands running text, and on its side
  /// only.
  private static func goingOn(_ lines: [Row], _ shapes: [Shape], _ gutter: Int, from start: Int) -> Int {
    var end = start
    var isProse = false
    for i in start..<lines.count {
      switch side(shapes[i], gutter) {
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
  private static func side(_ line: Shape, _ gutter: Int) -> Side {
    guard let text = line.text else { return .blank }
    guard text.lowerBound < gutter else { return .right }
    guard text.upperBound >= gutter else { return .left }
    return line.marks[gutter - 1] == 0x20 && line.marks[gutter - 2] == 0x20 ? .both : .across
  }

  /// Whether both sides hold running text: lines that fill their column and go on in small letters, as no table's do.
  private static func isProse(_ lines: [Row], _ shapes: [Shape], _ rows: Range<Int>, _ gutter: Int) -> Bool {
    func isProse(_ stretch: (Shape) -> Range<Int>?) -> Bool {
      let texts = rows.compactMap { i in stretch(shapes[i]).map { (row: i, at: $0) } }
      guard texts.count >= 6, let widest = texts.map(\.at.count).max(), widest >= 24 else { return false }
      guard texts.count(where: { $0.at.count * 10 >= widest * 7 }) * 2 >= texts.count else { return false }
      let small = texts.count(where: { lines[$0.row][$0.at.lowerBound].isLowercase })
      return small * 4 >= texts.count
    }
    return isProse { $0.stretch(before: gutter) } && isProse { $0.stretch(from: gutter) }
  }

  private static func trimmed(_ row: Row) -> Row {
    var row = row
    while row.last == " " { row.removeLast() }
    return row
  }
}
