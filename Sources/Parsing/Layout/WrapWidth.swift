/// The width at which a document's lines were wrapped, or nil where each line is a paragraph of its own.
///
/// Wrapped text has many lines of nearly the same length and none that is much longer.
func wrapWidth(of lines: [CleanLine]) -> Int? {
  var lengths: [Int] = []
  var unfinished = 0
  var followed = 0
  for (i, line) in lines.enumerated() where !line.isBlank && line.cells.isEmpty {
    lengths.append(line.text.utf8.count + line.indent)
    guard i + 1 < lines.count, !lines[i + 1].isBlank else { continue }
    followed += 1
    if let last = line.text.utf8.last, last != 0x2E, last != 0x3A, last != 0x3B, line.text.utf8.count > 40,
      let first = lines[i + 1].text.utf8.first, first >= 0x61 && first <= 0x7A
    {
      unfinished += 1
    }
  }
  guard lengths.count >= 8, followed >= 4 else { return nil }
  lengths.sort()
  let widest = lengths[lengths.count * 98 / 100]
  guard widest >= 45, widest <= 200 else { return nil }
  guard unfinished >= 3 || unfinished * 4 >= followed else { return nil }
  return lengths[lengths.count * 9 / 10]
}
