/// Numbers words in the order in which they are first met.
struct WordTable {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The word's hash in the upper half, its number plus one in the lower; 0 is free. A power of two.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  /// How much memory it takes, about.
  var size: Int { bytes.count + ends.count * 4 + slots.count * 8 }

  /// Eight bytes at a time. It is of use to nobody but the table, and never kept.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(word)
    var hash = UInt64(truncatingIfNeeded: word.count)
    var i = 0
    while i &+ 8 <= word.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i &+= 8
    }
    var rest: UInt64 = 0
    while i < word.count {
      rest = rest << 8 | UInt64(word[i])
      i &+= 1
    }
    hash = mixed(hash ^ rest)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// The number of a word, and whether it was met for the first time.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(word)
    let (found, free) = find(word, hash)
    if let found { return (found, false) }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    count += 1
    slots[free] = UInt64(hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// The number of a word, or the slot in which it would stand.
  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> (number: Int?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(hash) & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return (nil, slot) }
        if UInt32(truncatingIfNeeded: entry >> 32) == hash {
          let number = Int(entry & 0xFFFF_FFFF) &- 1
          if holds(number, word) { return (number, slot) }
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// The word with a number.
  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[start(number)..<Int(ends[number])] }

  @inline(__always)
  private func start(_ number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

  @inline(__always)
  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let from = start(number)
    guard Int(ends[number]) - from == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for i in 0..<word.count where bytes[from &+ i] != word[i] { return false }
      return true
    }
  }

  /// The numbers of all words, in the order of their bytes.
  func sorted() -> [Int] { Self.sorted(count, word) }

  /// The numbers below a count, in the order of the bytes of their words.
  static func sorted(_ count: Int, _ word: (Int) -> ArraySlice<UInt8>) -> [Int] {
    // Most words differ in their first eight bytes.
    let beginnings = (0..<count).map { number in
      var beginning: UInt64 = 0
      var shift: UInt64 = 56
      for byte in word(number).prefix(8) {
        beginning |= UInt64(byte) << shift
        shift &-= 8
      }
      return beginning
    }
    return (0..<count).sorted {
      beginnings[$0] != beginnings[$1]
        ? beginnings[$0] < beginnings[$1] : word($0).lexicographicallyPrecedes(word($1))
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
