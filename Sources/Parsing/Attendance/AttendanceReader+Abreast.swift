/// Two people to a line, parted by one blank: what is left of two columns ("Ann Lee Joe Hart" above "Una Keel Ray Moss").
extension AttendanceReader {
  /// Reads such lines below a label, two of them at least; the index behind them, or nil.
  ///
  /// A line alone may as well be one person of four names; a block of them is known by the forenames in its two columns.
  mutating func abreast(from start: Int, in zone: Range<Int>, label: AttendanceLabel) -> Int? {
    guard !label.isOffice, isFourNames(lines[start]) else { return nil }
    var end = start
    var known = 0
    var surnames = 0
    while end < zone.upperBound, isFourNames(lines[end]) {
      let w = lines[end].words
      for k in [0, 2] where forenames.contains(w[k].folded) { known += 1 }
      for k in [1, 3] where forenames.contains(w[k].folded) { surnames += 1 }
      end += 1
    }
    let count = (end - start) * 2
    guard count >= 4, known * 10 >= count * 6, surnames * 10 <= count * 4 else { return nil }
    for i in start..<end {
      let text = lines[i].text
      let w = lines[i].words
      for k in [0, 2] {
        let piece = text.slice(w[k].start, w[k + 1].end)
        guard var entry = grammar.person(piece) else { continue }
        entry.asWritten = piece
        reading.attendance.append(attendance(entry, label, lines[i].number))
      }
      reading.taken.insert(i)
    }
    return end
  }

  private func isFourNames(_ line: CleanLine) -> Bool {
    guard !line.isBlank, line.text.utf8.count <= 80, line.headingLevel == nil, line.bullet == nil,
      line.cells.count < 2, !line.text.hasByte(0x2C), !line.text.hasByte(0x28), !line.text.hasByte(0x3A)
    else { return false }
    let w = line.words
    return w.count == 4
      && w.allSatisfy {
        $0.isCapitalised && !$0.startsWithDigit && $0.after.isEmpty && $0.before.isEmpty
          && !$0.isAny(.notName) && $0.folded.utf8.count > 1 && !vocabulary.honorifics.contains($0.folded)
          && !vocabulary.organisationWords.contains($0.folded) && !vocabulary.roleWords.contains($0.folded)
      }
  }
}
