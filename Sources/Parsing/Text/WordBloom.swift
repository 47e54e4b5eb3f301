/// Which words a sentence may hold: a hundred and twenty-eight bits, one set for each of its words.
struct WordBloom: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  mutating func insert(_ place: UInt8) {
    if place & 64 == 0 { low |= 1 << UInt64(place & 63) } else { high |= 1 << UInt64(place & 63) }
  }

  /// The words of a text that blanks part.
  init(blanksIn text: String) {
    text.withBytes { bytes in
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
        if i > start { insert(WordBloom.place(bytes, start..<i)) }
        start = i + 1
      }
    }
  }

  /// False where the word surely stands nowhere in the sentence.
  @inline(__always)
  func mayHold(_ word: FoldedWord) -> Bool {
    holds(word.long == nil ? WordBloom.bit(at: word.key.place) : WordBloom.place(nil))
  }

  /// False where one of these words surely stands nowhere in the sentence.
  @inline(__always)
  func mayHold(all words: WordBloom) -> Bool {
    low & words.low == words.low && high & words.high == words.high
  }

  /// False where the first word of a phrase, up to a blank, surely stands nowhere in the sentence.
  func mayBegin(_ phrase: String) -> Bool {
    phrase.withBytes { bytes in
      var end = 0
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      return holds(WordBloom.place(bytes, 0..<end))
    }
  }

  @inline(__always)
  private func holds(_ place: UInt8) -> Bool {
    (place & 64 == 0 ? low : high) & (1 << UInt64(place & 63)) != 0
  }

  private static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt8 {
    guard word.count <= WordKey.longest else { return place(nil) }
    return bit(at: WordKey(bytes: UnsafeBufferPointer(rebasing: bytes[word])).place)
  }

  /// The bit of a word; those that are too long for a key share one.
  static func place(_ key: WordKey?) -> UInt8 { key.map { bit(at: $0.place) } ?? 0 }

  /// The bit of a word by its place in tables.
  @inline(__always)
  static func bit(at place: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: place >> 8) & 127 }
}
