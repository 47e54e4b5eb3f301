/// Joins the lines that a page's width has cut, so that a document set on pages is read as its text would be.
///
/// A line goes on below it where the first word below would not have fitted any more; across the end of a page,
/// where the sentence is open. Lists of short lines, tables, headings and what begins with a number stay lines.
enum WrappedLines {
  /// The lines with each paragraph's in one, or nil where nothing shows that the lines were cut.
  static func joined(_ lines: [CleanLine]) -> [CleanLine]? {
    let widths = widths(of: lines)
    guard widths.contains(where: { $0 != nil }) else { return nil }
    return joined(lines, widths, isExact: false)
  }

  /// The same of a text without pages that was cut at a number of characters, as programs save and send text; nil where the
  /// lines do not show that they were cut there, each as soon as its next word did not fit.
  static func joinedAtWidth(_ lines: [CleanLine]) -> [CleanLine]? {
    guard let width = cutWidth(of: lines) else { return nil }
    return joined(lines, [Int?](repeating: width, count: lines.count), isExact: true)
  }

  /// Where sentences that go on in the next line were cut: the longest such line, where hardly any other is longer.
  private static func cutWidth(of lines: [CleanLine]) -> Int? {
    guard mayBeCut(lines) else { return nil }
    var open: [(edge: Int, reach: Int)] = []
    // Lines that another follows at once without a mark between them.
    var unmarked: [(edge: Int, reach: Int)] = []
    var edges: [Int] = []
    for (i, line) in lines.enumerated() where !line.isBlank && line.cells.count < 2 {
      let edge = edge(line)
      edges.append(edge)
      guard edge >= 40, i + 1 < lines.count, let first = lines[i + 1].text.utf8.first,
        lines[i + 1].bullet == nil,
        let last = line.text.utf8.last, last != 0x2E, last != 0x3A, last != 0x3B
      else { continue }
      let pair = (edge, edge + 1 + firstWord(lines[i + 1]))
      if first >= 0x61, first <= 0x7A { open.append(pair) }
      if !line.isCapitals, lines[i + 1].label == nil { unmarked.append(pair) }
    }
    guard !open.isEmpty, let longest = edges.max(), let last = open.map(\.edge).max() else { return nil }
    // Where no line at all is longer, two such sentences show it, or one among lines that end at the same width; a table or
    // an address may reach further out.
    return [longest, last].first { width in
      let cut = unmarked.filter { $0.edge * 4 >= width * 3 && $0.reach > width }.count
      return (45...140).contains(width)
        && (width == longest ? open.count >= 2 || cut >= 2 : open.count >= 3)
        && edges.filter({ $0 > width }).count * 40 <= edges.count
        && open.filter({ $0.reach > width }).count * 100 >= open.count * 85
    }
  }

  /// Asks the bytes first: few lines are longer than a page is wide, and a sentence goes on in small letters below.
  private static func mayBeCut(_ lines: [CleanLine]) -> Bool {
    var long = 0
    var goesOn = false
    for i in lines.indices {
      let bytes = lines[i].text.utf8
      if bytes.count > 240 { long += 1 }
      if !goesOn, bytes.count >= 40, i + 1 < lines.count, let first = lines[i + 1].text.utf8.first,
        first >= 0x61,
        first <= 0x7A, let last = bytes.last, last != 0x2E, last != 0x3A, last != 0x3B
      {
        goesOn = true
      }
    }
    return goesOn && long * 40 <= lines.count
  }

  /// The characters of a text that are no marks upon others, as far as its bytes tell, up to a byte.
  private static func length(_ text: String, upTo end: UInt8? = nil) -> Int {
    text.withBytes { bytes in
      var count = 0
      for byte in bytes {
        if byte == end { break }
        if byte & 0xC0 != 0x80 { count += 1 }
      }
      return count
    }
  }

  private static func firstWord(_ line: CleanLine) -> Int { length(line.text, upTo: 0x20) }

  private static func joined(_ lines: [CleanLine], _ widths: [Int?], isExact: Bool) -> [CleanLine]? {
    let furniture = PageFurniture(lines).reasons
    var result: [CleanLine] = []
    result.reserveCapacity(lines.count)
    /// The paragraph that may go on, and the last line of it as it stood.
    var open: (index: Int, last: CleanLine, width: Int)?
    var blanks = 0
    for (i, line) in lines.enumerated() {
      if line.isBlank || furniture[i] != nil {
        blanks += line.isBlank ? 1 : 0
        result.append(line)
        continue
      }
      if let paragraph = open,
        goesOn(
          result[paragraph.index], paragraph.last, line, blanks: blanks, width: paragraph.width,
          isExact: isExact)
      {
        result[paragraph.index].join(line)
        open = (paragraph.index, line, widths[i] ?? paragraph.width)
      } else {
        result.append(line)
        open = isText(line) ? widths[i].map { (result.count - 1, line, $0) } : nil
      }
      blanks = 0
    }
    return result.count == lines.count ? nil : result
  }

  /// For each line how far full lines reach where it stands: a column of text is narrower than the page.
  private static func widths(of lines: [CleanLine]) -> [Int?] {
    var widths = [Int?](repeating: nil, count: lines.count)
    var rest = IndexSet(lines.indices)
    // Where numbers go back, a second column begins beside the first.
    for k in lines.indices.dropFirst() where lines[k].number < lines[k - 1].number {
      guard let top = lines[..<k].lastIndex(where: { $0.number == lines[k].number }) else { continue }
      let last = lines[top..<k].lazy.map(\.number).max() ?? lines[k].number
      let end = lines[k...].firstIndex { $0.number > last } ?? lines.count
      for zone in [top..<k, k..<end] {
        let width = width(of: lines[zone], least: 20)
        for i in zone {
          widths[i] = width
          rest.remove(i)
        }
      }
    }
    let width = width(of: lines.indices.filter { rest.holds($0) }.map { lines[$0] }[...], least: 45)
    for i in lines.indices where rest.holds(i) { widths[i] = width }
    return widths
  }

  /// The lines that stand in no column.
  private struct IndexSet {
    private var isIn: [Bool]
    init(_ indices: Range<Int>) { isIn = [Bool](repeating: true, count: indices.count) }
    mutating func remove(_ i: Int) { isIn[i] = false }
    func holds(_ i: Int) -> Bool { isIn[i] }
  }

  /// The number of columns to which full lines reach, or nil where too few lines are long enough to tell.
  private static func width(of lines: ArraySlice<CleanLine>, least: Int) -> Int? {
    var edges = lines.filter { !$0.isBlank && $0.cells.count < 2 }.map(edge).filter { $0 >= least }
    guard edges.count >= 4 else { return nil }
    edges.sort()
    let width = edges[edges.count * 9 / 10]
    return width <= 220 ? width : nil
  }

  private static func edge(_ line: CleanLine) -> Int { line.indent + length(line.text) }

  /// Running text: no row of a table, no fence. A label with a gap behind it begins an entry.
  private static func isText(_ line: CleanLine) -> Bool {
    guard !line.isTableRow, !line.isTag, !line.isFenced, !line.isTorn, line.headingLevel == nil else {
      return false
    }
    if line.cells.count < 2 { return true }
    return line.cells.count == 2 && numberLabel(of: line.cells[0]) != nil
  }

  private static func goesOn(
    _ paragraph: CleanLine, _ last: CleanLine, _ line: CleanLine, blanks: Int, width: Int, isExact: Bool
  ) -> Bool {
    guard line.bullet == nil, line.cells.count < 2 && isText(line) || isExact && isOwned(line),
      let first = line.text.unicodeScalars.first
    else { return false }
    let word = firstWord(line)
    let reach = edge(last) + 1 + word
    let isSmall = first.properties.isLowercase
    let end = paragraph.text.utf8.last ?? 0x20
    let isClosed =
      end == 0x2E || end == 0x3A || end == 0x3B || end == 0x3F || end == 0x21
      || paragraph.text.hasSuffix(":-")
      // "Signed ______ Dated ______" at the foot of a page
      || end == 0x5F
    if let label = line.label {
      // "… and set the / 2019/20 precept": a number in the middle of a sentence.
      let isYear = label.isAlone && label.values.count == 1 && (1900...2100).contains(label.values[0])
      guard label.suffix == nil || isYear, label.word == nil, !label.isBracketed, !isClosed,
        reach >= width * 9 / 10
      else { return false }
    }
    if line.isCapitals != last.isCapitals, line.text.utf8.count >= 12, last.text.utf8.count >= 12 {
      return false
    }
    guard line.page == last.page || blanks > 0 || isClosed == false else { return false }
    if blanks > 0 || line.page != last.page {
      // A sentence that the end of a page has cut.
      guard line.page != last.page, !isClosed else { return false }
      return isSmall && edge(last) >= width / 2
        || reach >= width * 9 / 10 && abs(line.indent - last.indent) <= 2
    }
    // A line set in the middle or to the right stands for itself.
    guard abs(line.indent - last.indent) <= 12 || last.cells.count == 2 || last.bullet != nil else {
      return false
    }
    if isExact {
      // "Mr A Lee, Clerk" above "Ms B Hart, Treasurer": one person a line, however long.
      if end != 0x2C, !isSmall, startsWithTitle(paragraph), startsWithTitle(line) { return false }
      return reach >= (isSmall ? width * 7 / 10 : width)
    }
    return reach >= (isSmall || !isClosed && end == 0x2C ? width * 7 / 10 : width * 88 / 100)
  }

  /// "painting of the gate would be told to the Clerk.      AL/JH": the last line of a text, and in a column behind it
  /// the initials of those who are to do it.
  private static func isOwned(_ line: CleanLine) -> Bool {
    guard line.cells.count == 2, !line.isTableRow, line.label == nil, let owner = line.cells.last else {
      return false
    }
    return (2...12).contains(owner.utf8.count)
      && owner.utf8.allSatisfy {
        $0 >= 0x41 && $0 <= 0x5A || $0 == 0x2F || $0 == 0x2C || $0 == 0x26 || $0 == 0x20
      }
  }

  private static func startsWithTitle(_ line: CleanLine) -> Bool {
    guard line.text.utf8.prefix(12).contains(0x20), let first = line.content.words(upTo: 24).first else {
      return false
    }
    return first.isCapitalised
      && first.folded.isOne(of: "mr mrs ms miss dr prof cllr councillor rev sir cyng")
  }
}

extension CleanLine {
  /// Appends the line below, and remembers where it begins.
  fileprivate mutating func join(_ line: CleanLine) {
    let isBroken = text.hasSuffix("-") && !text.hasSuffix(" -")
    let added = (isBroken ? "" : " ") + line.text
    for i in breaks.indices { breaks[i].fromEnd += added.utf8.count }
    breaks.append((line.text.utf8.count, line.number))
    let owner = line.cells.count == 2 && cells.count < 2 ? line.cells[1] : nil
    if cells.count == 2 { cells[1] += added }
    setText(text + added)
    if let owner { cells = [text.slice(0, text.utf8.count - owner.utf8.count).trimmed, owner] }
  }

  /// The source line on which a byte of the text stands.
  func sourceLine(at offset: Int) -> Int {
    breaks.last { text.utf8.count - $0.fromEnd <= offset }?.line ?? number
  }

  /// The source line on which these words of the text begin; the first where they do not stand in it.
  func sourceLine(of words: String) -> Int {
    guard !breaks.isEmpty, let range = text.range(of: words) else { return number }
    return sourceLine(at: text.utf8.distance(from: text.startIndex, to: range.lowerBound))
  }
}
