/// The candidate that was probably meant where `word` was written; nil where none is near.
///
/// Near is one slip for every three letters: a letter left out, put in, changed, or two that changed places. Case,
/// `-` and `_` do not count. Among equals the first in the alphabet, so that messages never change.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let written = folded(word)
  guard !written.isEmpty else { return nil }
  let allowed = max(1, written.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates.sorted() {
    let distance = slips(from: written, to: folded(candidate))
    if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// "did you mean "x"?", or nothing, to stand behind a message.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String {
  suggestion(for: word, among: candidates).map { "; did you mean “\($0)”?" } ?? ""
}

private func folded(_ word: String) -> [UInt8] {
  word.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }
}

/// The distance after Damerau and Levenshtein, without moving a slipped pair again.
private func slips(from a: [UInt8], to b: [UInt8]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in 1...a.count {
    var next = [i]
    for j in 1...b.count {
      var least = min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, before[j - 2] + 1) }
      next.append(least)
    }
    before = row
    row = next
  }
  return row[b.count]
}
