/// Takes out the blank lines that a copy has put behind every line, so that a paragraph's lines follow each other again.
enum DoubleSpacing {
  /// The lines without the blanks inside of paragraphs, or nil where the document is not set so: nearly every line has one
  /// blank line behind it, and many lines begin in the middle of a sentence.
  static func closed(_ lines: [CleanLine]) -> [CleanLine]? {
    let worded = lines.indices.filter { !lines[$0].isBlank }
    guard worded.count >= 30 else { return nil }
    var single = 0
    var torn = 0
    for (i, next) in zip(worded, worded.dropFirst()) where next - i == 2 {
      single += 1
      if goesOnSmall(lines[i], lines[next]) { torn += 1 }
    }
    guard single * 10 >= worded.count * 8, torn * 6 >= worded.count else { return nil }
    var dropped: Set<Int> = []
    for (i, next) in zip(worded, worded.dropFirst())
    where next - i == 2 && (goesOnSmall(lines[i], lines[next]) || isCut(lines[i], lines[next])) {
      dropped.insert(i + 1)
    }
    return lines.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// Whether a sentence is open at a line's end and goes on in small letters.
  private static func goesOnSmall(_ line: CleanLine, _ next: CleanLine) -> Bool {
    guard isOpen(line, next), let first = next.text.utf8.first else { return false }
    return first >= 0x61 && first <= 0x7A
  }

  /// Whether a line is long enough to have been cut where it ends.
  private static func isCut(_ line: CleanLine, _ next: CleanLine) -> Bool {
    guard isOpen(line, next) else { return false }
    // "Members Ann Lee, Joe Hart," above "Una Keel", "Staff Officer" above "(Ms Dray)": a list goes on.
    return line.text.utf8.count >= 60 && !line.isCapitals || line.text.utf8.last == 0x2C
      || next.text.utf8.first == 0x28
  }

  private static func isOpen(_ line: CleanLine, _ next: CleanLine) -> Bool {
    guard line.headingLevel == nil, next.headingLevel == nil, next.bullet == nil, next.label == nil,
      !line.isTableRow, !next.isTableRow, let last = line.text.utf8.last
    else { return false }
    return last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || last == 0x2C || last >= 0x30 && last <= 0x39
  }
}
