/// Which words a sentence may hold: a hundred and twenty-eight bits, one set for each of its words.
struct WordBloom {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ words: [Word]) { for word in words { insert(word.place) } }

  private mutating func insert(_ place: UInt8) {
    if place & 64 == 0 { low |= 1 << UInt64(place & 63) } else { high |= 1 << UInt64(place & 63) }
  }

  /// False where the word surely stands nowhere in the sentence.
  func mayHold(_ word: String) -> Bool {
    let place = WordBloom.place(WordKey(word))
    return (place & 64 == 0 ? low : high) & (1 << UInt64(place & 63)) != 0
  }

  /// The bit of a word; those that are too long for a key share one.
  static func place(_ key: WordKey?) -> UInt8 {
    key.map { UInt8(truncatingIfNeeded: $0.place >> 8) & 127 } ?? 0
  }
}
