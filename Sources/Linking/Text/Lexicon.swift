/// The folded words that a set of phrases is made of, each with a number.
///
/// A word of a text that stands in no phrase has no number, and costs one look-up.
struct Lexicon: Sendable {
  /// The number of a word that is in no phrase.
  static let unknown: Int32 = -1

  private var blob: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Open addressing; the size is a power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 64)

  var count: Int { hashes.count }

  /// The number of a folded word, or `unknown`.
  func find(_ word: [UInt8], hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = slots[slot]
      if number < 0 { return Lexicon.unknown }
      if hashes[Int(number)] == hash, equals(word, number) { return number }
      slot = (slot + 1) & mask
    }
  }

  /// The number of a folded word, a new one where it has none.
  mutating func add(_ word: [UInt8], hash: UInt64) -> Int32 {
    let known = find(word, hash: hash)
    if known >= 0 { return known }
    if (count + 1) * 2 > slots.count { grow() }
    let number = Int32(count)
    blob += word
    starts.append(blob.count)
    hashes.append(hash)
    insert(number)
    return number
  }

  /// The number of a word that is folded already and ASCII, such as the words of the program's own lists.
  mutating func add(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return add(bytes, hash: Lexicon.hash(bytes))
  }

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = extend(hash, byte) }
    return hash
  }

  /// FNV-1a, which takes a byte at a time while a word is being folded.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  @inline(__always)
  static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private func equals(_ word: [UInt8], _ number: Int32) -> Bool {
    let start = starts[Int(number)]
    guard starts[Int(number) + 1] - start == word.count else { return false }
    for i in 0..<word.count where blob[start + i] != word[i] { return false }
    return true
  }

  private mutating func insert(_ number: Int32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[Int(number)]) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count { insert(Int32(number)) }
  }
}
