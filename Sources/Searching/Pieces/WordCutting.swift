/// Where a sorted list of words is cut into pieces.
///
/// The places depend on the words themselves, so that a word that comes or goes moves the cuts near it and no others.
struct WordCutting: Sendable {
  /// Below this a piece is not ended, in bytes.
  let least: Int

  var most: Int { least * 2 }

  /// Whether a new piece begins before a word.
  func cuts(before word: [UInt8], size: Int) -> Bool {
    size >= most || (size >= least && PieceName.hash(word, 0x811C_9DC5) & 15 == 0)
  }

  /// The shortest beginning of a word that comes after the word before it.
  static func separator(_ word: [UInt8], after last: [UInt8]?) -> [UInt8] {
    guard let last else { return [] }
    var i = 0
    while i < word.count, i < last.count, word[i] == last[i] { i += 1 }
    i += 1
    // A letter is not cut in two.
    while i < word.count, word[i] & 0xC0 == 0x80 { i += 1 }
    return Array(word[..<min(i, word.count)])
  }
}

/// Words written as what they do not share with the word before: one character for how much is shared, the rest, a space.
struct WordList {
  private(set) var bytes: [UInt8] = []
  private var last: [UInt8] = []

  mutating func append(_ word: [UInt8]) {
    var shared = 0
    while shared < 80, shared < word.count, shared < last.count, word[shared] == last[shared] { shared += 1 }
    // Shared letters are counted as a script counts them, and none is cut in two.
    while shared > 0, shared < word.count, word[shared] & 0xC0 == 0x80 { shared -= 1 }
    let units =
      word[..<shared].allSatisfy { $0 < 0x80 }
      ? shared : String(decoding: word[..<shared], as: UTF8.self).utf16.count
    bytes.append(BitText.alphabet[units])
    bytes += word[shared...]
    bytes.append(0x20)
    last = word
  }
}
