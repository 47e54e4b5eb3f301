/// Which of the known names was probably meant.
///
/// Counts letters left out, added, exchanged or swapped with their neighbour; a third of the letters at most,
/// so that a short name is not taken for any other. Capitals do not count. Of equally near ones the first wins.
func nearestName(to wanted: String, among known: [String]) -> String? {
  let wantedLetters = Array(wanted.lowercased().unicodeScalars)
  // A hostile name would take time with the square of its length.
  guard wantedLetters.count <= 80 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known where name != wanted {
    let letters = Array(name.lowercased().unicodeScalars)
    guard letters.count <= 80 else { continue }
    let limit = (max(letters.count, wantedLetters.count) + 1) / 3
    guard abs(letters.count - wantedLetters.count) <= limit else { continue }
    let distance = editDistance(wantedLetters, letters)
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Damerau's distance in which no letter is touched twice ("optimal string alignment").
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
