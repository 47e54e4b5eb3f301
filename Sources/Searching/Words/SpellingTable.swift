internal import CSystem

/// The words of texts as they are written, each with the number of its stem and how often it stands there.
///
/// Every word of every text is asked for. A slot is half a line of the processor's cache and holds a word of up to sixteen
/// bytes itself, with all that is known of it, so that nearly every look touches one place in memory.
struct SpellingTable: ~Copyable {
  private struct Slot {
    /// The word's bytes, the first of them lowest; of a longer word its hash, and where it stands in `long`.
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// In bytes, twice, with 1 added for a word that is not stemmed; 0 where the slot is free.
    var length: UInt32 = 0
    var stem: Int32 = 0
    var count: UInt32 = 0
    /// Makes the slot 32 bytes, of which none lies in two lines.
    var rest: UInt32 = 0
  }

  private static let line = 64
  private static let inline = 16

  /// A power of two.
  private var room: Int
  private var slots: UnsafeMutablePointer<Slot>
  private(set) var count = 0
  /// The bytes of words that no slot can hold.
  private var long: [UInt8] = []

  /// How much memory it takes, about, in bytes.
  var size: Int { room * MemoryLayout<Slot>.stride + long.count }

  init() {
    room = 1 << 12
    slots = Self.allocated(room)
  }

  deinit { slots.deallocate() }

  private static func allocated(_ room: Int) -> UnsafeMutablePointer<Slot> {
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: room * MemoryLayout<Slot>.stride, alignment: line)
    return raw.initializeMemory(as: Slot.self, repeating: Slot(), count: room)
  }

  /// A place in the table, until the next word is asked for.
  struct Place { fileprivate var slot: Int }

  subscript(stem place: Place) -> Int {
    @inline(__always) get { Int(slots[place.slot].stem) }
    set { slots[place.slot].stem = Int32(newValue) }
  }

  /// Counts a word once more.
  @inline(__always)
  mutating func count(_ place: Place) { slots[place.slot].count &+= 1 }

  /// A word as the table looks for it.
  struct Word {
    /// The word's bytes in the text; at least one.
    fileprivate(set) var range: Range<Int>
    /// As in a slot; of a longer word the hash and 0.
    fileprivate var low: UInt64
    fileprivate var high: UInt64
    fileprivate var length: UInt32
    fileprivate var hash: Int
  }

  /// Gets ready to look for a word: what the table has of it is on its way from memory to the processor when
  /// `place(of:in:)` is called for it some words later. In between the table may have grown.
  @inline(__always)
  func word(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, isStemmed: Bool) -> Word {
    let length = UInt32(truncatingIfNeeded: range.count) << 1 | (isStemmed ? 0 : 1)
    let (low, high) =
      range.count <= Self.inline
      ? Self.letters(range, text) : (UInt64(WordTable.hash(UnsafeBufferPointer(rebasing: text[range]))), 0)
    let hash = Self.hash(low, high, length)
    sitegen_prefetch(slots + (hash & (room &- 1)))
    return Word(range: range, low: low, high: high, length: length, hash: hash)
  }

  /// Where a word is noted, and whether it was met for the first time: its stem is then to be set.
  @inline(__always)
  mutating func place(of word: Word, in text: UnsafeBufferPointer<UInt8>) -> (place: Place, isNew: Bool) {
    guard word.range.count <= Self.inline else { return longPlace(of: word, in: text) }
    let mask = room &- 1
    var slot = word.hash & mask
    while true {
      let found = slots + slot
      if found.pointee.length == word.length, found.pointee.low == word.low, found.pointee.high == word.high {
        return (Place(slot: slot), false)
      }
      if found.pointee.length == 0 {
        return (insert(word.low, word.high, word.length, at: slot), true)
      }
      slot = (slot &+ 1) & mask
    }
  }

  private mutating func longPlace(
    of word: Word, in text: UnsafeBufferPointer<UInt8>
  ) -> (place: Place, isNew: Bool) {
    let mask = room - 1
    var slot = word.hash & mask
    while slots[slot].length != 0 {
      if slots[slot].length == word.length, slots[slot].low == word.low,
        holds(Int(slots[slot].high), text, word.range)
      {
        return (Place(slot: slot), false)
      }
      slot = (slot + 1) & mask
    }
    let start = UInt64(long.count)
    long.append(contentsOf: text[word.range])
    return (insert(word.low, start, word.length, at: slot), true)
  }

  private func holds(_ start: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    long.withUnsafeBufferPointer { long in
      for i in 0..<range.count where long[start + i] != text[range.lowerBound + i] { return false }
      return true
    }
  }

  private mutating func insert(_ low: UInt64, _ high: UInt64, _ length: UInt32, at free: Int) -> Place {
    count += 1
    var free = free
    if count * 2 > room {
      grow()
      free = vacancy(low, high, length)
    }
    slots[free] = Slot(low: low, high: high, length: length)
    return Place(slot: free)
  }

  /// The free slot in which a word would stand that the table does not hold.
  private func vacancy(_ low: UInt64, _ high: UInt64, _ length: UInt32) -> Int {
    var slot = Self.hash(low, length >> 1 <= Self.inline ? high : 0, length) & (room - 1)
    while slots[slot].length != 0 { slot = (slot + 1) & (room - 1) }
    return slot
  }

  private mutating func grow() {
    let (old, count) = (slots, room)
    room *= 2
    slots = Self.allocated(room)
    for i in 0..<count where old[i].length != 0 {
      slots[vacancy(old[i].low, old[i].high, old[i].length)] = old[i]
    }
    old.deallocate()
  }

  /// Calls `body` with every word and how often it stands in texts, in no order.
  func each(_ body: ([UInt8], Int) -> Void) {
    for i in 0..<room where slots[i].length != 0 {
      let slot = slots[i]
      let length = Int(slot.length >> 1)
      if length <= Self.inline {
        body(
          (0..<length).map {
            UInt8(truncatingIfNeeded: ($0 < 8 ? slot.low : slot.high) >> UInt64($0 % 8 * 8))
          },
          Int(slot.count))
      } else {
        body(Array(long[Int(slot.high)..<(Int(slot.high) + length)]), Int(slot.count))
      }
    }
  }

  /// A word of at most sixteen bytes in two numbers.
  @inline(__always)
  private static func letters(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> (low: UInt64, high: UInt64) {
    let count = range.count
    if range.lowerBound &+ inline <= text.count {
      let raw = UnsafeRawBufferPointer(text)
      let low = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
      // A shift by all 64 bits gives 0, which takes the whole number.
      if count < 8 { return (low & (1 << UInt64(count &* 8) &- 1), 0) }
      let high = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: range.lowerBound &+ 8, as: UInt64.self))
      return (low, high & (1 << UInt64((count &- 8) &* 8) &- 1))
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for i in 0..<count {
      let byte = UInt64(text[range.lowerBound + i]) << UInt64(i % 8 * 8)
      if i < 8 { low |= byte } else { high |= byte }
    }
    return (low, high)
  }

  /// It is of use to nobody but the table, and never kept.
  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64, _ length: UInt32) -> Int {
    let product = (low ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: high ^ 0xE703_7ED1_A0B4_28DB ^ UInt64(length) << 40)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> 16)
  }
}
