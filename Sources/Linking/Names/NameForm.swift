/// A person's name taken apart for comparison: forenames or initials, surname with its particles, suffix.
///
/// Understood: initials with and without stops ("P K Brill", "P.K. Brill", "PK Brill"), particles ("Anne van
/// Kestrel", "Rhys ap Gwilym"), hyphens, apostrophes and accents (folded), the surname first ("Brill, Peter",
/// "BRILL Peter", "VAN DER BERG Anna K"), a nickname in quotes or brackets, a suffix. A single word is a surname.
package struct NameForm: Hashable, Sendable {
  struct Given: Hashable, Sendable {
    /// Folded; a single letter for an initial.
    var name: String
    var isInitial: Bool { name.utf8.count == 1 || name.unicodeScalars.count == 1 }
  }

  var given: [Given]
  /// Folded, words joined by spaces: "van kestrel", "ames kirk".
  var surname: String
  /// "jr", "sr", "ii".
  var suffix: String?
  /// A nickname that stands beside the forename: `Robert "Bob" Smith`.
  var nickname: String?

  /// Nil where the text holds no word.
  package init?(_ text: String) {
    var words = FoldedWord.words(of: text)
    nickname = NameForm.takeNickname(from: &words)
    // Parsing has taken honorifics off; names in registers and in text may still have them.
    while words.count > 1, Honorific.certain.contains(words[0].folded), !words[1].shape.contains(.sign) {
      words.removeFirst()
    }
    if let comma = words.firstIndex(where: { $0.written == "," }), comma > 0, comma + 1 < words.count {
      words = Array(words[(comma + 1)...] + words[..<comma])
      words.removeAll { $0.shape.contains(.sign) }
    } else {
      words.removeAll { $0.shape.contains(.sign) || $0.folded == "'s" }
      let surname = NameForm.leadingSurname(words)
      if surname > 0 { words = Array(words[surname...] + words[..<surname]) }
    }
    if words.count > 2, let last = words.last, NameForm.suffixes.contains(last.folded) {
      suffix = last.folded
      words.removeLast()
    }
    guard !words.isEmpty else { return nil }

    var start = words.count - 1
    while start > 0, words[start].shape.contains(.joined) { start -= 1 }
    if words.count > 2,
      let particle = (1..<words.count - 1).first(where: { NameForm.particles.contains(words[$0].folded) })
    {
      start = min(start, particle)
    }
    if words.count == 1 { start = 0 }
    surname = words[start...].map(\.folded).joined(separator: " ")
    // "Mc Donald" is McDonald.
    for prefix in ["mc ", "mac "] where surname.hasPrefix(prefix) {
      surname = String(prefix.dropLast()) + surname.dropFirst(prefix.count)
    }
    given = []
    for word in words[..<start] {
      // "PK Brill": two capitals before a name that has small letters are initials.
      if word.shape.contains(.capitals), word.folded.utf8.count <= 3,
        word.folded.utf8.count == word.folded.count,
        word.folded.utf8.count == 2 || !NameForm.hasVowel(word.folded),
        words[start...].contains(where: { !$0.shape.contains(.capitals) })
      {
        given += word.folded.map { Given(name: String($0)) }
      } else {
        given.append(Given(name: word.folded))
      }
    }
  }

  /// Equal for names that are the same but for case, accents, punctuation and order.
  package var key: String {
    var text = given.map(\.name).joined(separator: " ")
    text += text.isEmpty ? surname : " " + surname
    if let suffix { text += " " + suffix }
    return text
  }

  /// The last word of the surname: people whose names can be compared share it.
  var bucket: Substring { surname.split(separator: " ").last ?? Substring(surname) }

  /// True for a forename that is written out and a surname.
  package var isFull: Bool { given.first.map { !$0.isInitial } ?? false }
  /// True for "P K Brill": nothing but initials before the surname.
  var isInitialsOnly: Bool {
    !given.isEmpty && given.allSatisfy(\.isInitial) || given.first?.isInitial == true
  }
  /// True for "Mallow".
  package var isSurnameOnly: Bool { given.isEmpty }

  /// How many words in front are the surname, in capitals: 1 in "BRILL Peter" and "BRILL P", 3 in "VAN DER BERG Anna".
  private static func leadingSurname(_ words: [FoldedWord]) -> Int {
    func isCapitals(_ word: FoldedWord) -> Bool {
      if word.shape.contains(.capitals) { return true }
      // "McALLAN"
      for prefix in ["Mc", "Mac"] where word.written.hasPrefix(prefix) {
        let rest = word.written.dropFirst(prefix.count)
        if rest.count > 2, isShouted(String(rest)) { return true }
      }
      return false
    }
    // "Ó LAOIRE Máire"
    let start = words.count > 2 && words[0].shape.contains(.initial) && isCapitals(words[1]) ? 1 : 0
    let count = words[start...].firstIndex { !isCapitals($0) } ?? words.count
    guard count > 0, count < words.count, words[..<count].contains(where: { $0.folded.utf8.count > 2 }) else {
      return 0
    }
    let given = words[count...]
    guard given.allSatisfy({ !isCapitals($0) && !$0.shape.contains(.sign) }) else { return 0 }
    // "PKB Hill" has initials; "OAKGATE N" has one behind it.
    if given.allSatisfy({ $0.folded.utf8.count == 1 }) { return words[0].folded.utf8.count > 3 ? count : 0 }
    return words[..<count].contains { hasVowel($0.folded) || $0.folded.utf8.count > 3 } ? count : 0
  }

  /// The name in the order of speech, "Anna van der Berg" for "VAN DER BERG, Anna"; nil where it is in that order.
  static func natural(_ text: String) -> String? {
    let parts = text.split(separator: ",", maxSplits: 1).map { $0.split(separator: " ").map(String.init) }
    if parts.count == 2 { return (parts[1] + parts[0].map(lowered)).joined(separator: " ") }
    let words = text.split(separator: " ").map(String.init)
    let folded = words.map { FoldedWord.words(of: $0).filter { !$0.shape.contains(.sign) } }
    guard !folded.contains(where: \.isEmpty) else { return nil }
    let surname = leadingSurname(folded.flatMap { $0 })
    guard surname > 0 else { return nil }
    var (place, taken) = (0, 0)
    while place < words.count, taken < surname {
      taken += folded[place].count
      place += 1
    }
    return (words[place...] + words[..<place].map(lowered)).joined(separator: " ")
  }

  /// A word of a surname in capitals as names have it: "O’HARA" gives "O’Hara", "VAN" gives "van".
  private static func lowered(_ word: String) -> String {
    guard isShouted(word) else { return word }
    if particles.contains(FoldedWord.key(of: word)) { return word.lowercased() }
    return titleCased(word)
  }

  private static func takeNickname(from words: inout [FoldedWord]) -> String? {
    let openings: Set<String> = ["(", "\"", "“", "'", "‘"]
    guard let open = words.firstIndex(where: { openings.contains($0.written) }), open > 0,
      open + 2 < words.count,
      words[open + 2].shape.contains(.sign), !words[open + 1].shape.contains(.sign), open + 3 < words.count
    else { return nil }
    let nickname = words[open + 1].folded
    words.removeSubrange(open...(open + 2))
    return nickname
  }

  private static func hasVowel(_ word: String) -> Bool { word.utf8.contains { "aeiouy".utf8.contains($0) } }

  static let suffixes: Set<String> = ["jr", "jnr", "junior", "sr", "snr", "senior", "ii", "iii", "iv"]

  static let particles: Set<String> = [
    "van", "von", "vom", "zu", "de", "der", "den", "ten", "ter", "te", "da", "di", "du", "del", "della",
    "dello",
    "la", "le", "dos", "das", "do", "al", "el", "bin", "bint", "ibn", "ap", "ab", "ferch", "verch", "mac",
    "mc",
    "st", "saint", "san", "santa", "af", "av", "nic", "ni", "ui", "y",
  ]
}
