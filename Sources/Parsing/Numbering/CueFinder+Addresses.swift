/// What a paper is, as a line of its own says at its head.
let whatItIs: WordSet = [
  "meeting minutes", "meeting notes", "minutes of meeting", "minutes of the meeting", "draft minutes",
  "draft meeting minutes", "approved minutes", "final minutes", "board meeting minutes",
]

/// Lines that tell where somebody is.
extension CueFinder {
  /// "MARLTON, QA 09116", "STATION ROAD, HOLM QX15 8TD", "D/B/A: THE MILL": where somebody is, or by what name, heads nothing.
  func isAddress(_ line: CleanLine) -> Bool {
    let w = line.words
    guard w.count >= 2, let first = w.first, let last = w.last else { return false }
    if first.after.contains(.colon), first.folded.hasByte(0x2F) { return true }
    guard line.text.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A }) ?? false else {
      return false
    }
    let before = w[w.count - 2]
    if last.folded.utf8.count >= 5, last.startsWithDigit, last.folded.utf8.allSatisfy({ $0 < 0x3A }),
      before.folded.utf8.count == 2, before.isCapitals
    {
      return true
    }
    // "QX15 8TD"
    let inner = Array(last.folded.utf8)
    return inner.count == 3 && inner[0] < 0x3A && inner[1] >= 0x61 && inner[2] >= 0x61 && before.isCapitalised
      && (2...4).contains(before.folded.utf8.count) && before.folded.utf8.contains { $0 < 0x3A }
  }
}
