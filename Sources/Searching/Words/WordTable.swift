/// Numbers words in the order in which they are first met.
struct WordTable {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Numbers plus one; 0 is free. A power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// How much memory it takes, about.
  var size: Int { bytes.count + ends.count * 8 + slots.count * 4 }

  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 29))
  }

  /// The number of a word, and whether it was met for the first time.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, holds(number, word) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// The word with a number.
  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[start(number)..<Int(ends[number])] }

  @inline(__always)
  private func start(_ number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

  @inline(__always)
  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let from = start(number)
    guard Int(ends[number]) - from == word.count else { return false }
    for i in 0..<word.count where bytes[from + i] != word[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
