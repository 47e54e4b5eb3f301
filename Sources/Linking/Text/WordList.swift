/// A list of words, written in lines.
func wordList(_ text: String) -> Set<String> {
  Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}

/// True for words in capitals throughout.
func isShouted(_ text: String) -> Bool {
  var letters = 0
  for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
    guard scalar.properties.isUppercase else { return false }
    letters += 1
  }
  return letters > 2
}

/// Words in capitals throughout as a title has them: "WRAXTON PARISH COUNCIL" gives "Wraxton Parish Council".
/// Acronyms stay as they are, as far as a word without vowels or with a digit can be told for one.
func titleCased(_ text: String) -> String {
  text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
    let folded = FoldedWord.key(of: String(word))
    if index > 0, ["of", "and", "the", "for", "on", "upon", "under", "in", "by", "to", "a"].contains(folded) {
      return word.lowercased()
    }
    let vowels = folded.utf8.contains { "aeiouy".utf8.contains($0) }
    if !vowels || folded.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || folded.utf8.count < 3 {
      return String(word)
    }
    var out = ""
    var begins = true
    for character in word {
      out += begins ? String(character) : character.lowercased()
      // "O’DARE-SMITH" has three capitals, "WOMEN'S" one.
      begins = !character.isLetter && !(out.count > 2 && ["'", "’"].contains(character))
    }
    return out
  }.joined(separator: " ")
}
