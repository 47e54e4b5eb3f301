/// Bits as printable text: thirteen bits in two characters of ninety-one, so that they stand in a script's string
/// without escapes. A byte of data costs 1.23 characters, against 1.33 in base 64.
struct BitText {
  /// `!` to `~` without `"`, `<` and `\`.
  static let alphabet: [UInt8] = (0x21...0x7E).filter { $0 != 0x22 && $0 != 0x3C && $0 != 0x5C }

  /// The character for a number below 91: `!`, then what follows it, without the three.
  @inline(__always)
  static func digit(_ value: Int) -> UInt8 {
    let character = UInt8(truncatingIfNeeded: value) &+ 0x21
    return character &+ (character >= 0x22 ? 1 : 0) &+ (character >= 0x3B ? 1 : 0)
      &+ (character >= 0x5A ? 1 : 0)
  }

  private(set) var text: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Appends the lowest `count` bits of a value, the highest of them first; at most 32.
  @inline(__always)
  mutating func append(_ value: Int, bits count: Int) {
    pending = pending << UInt64(count) | UInt64(truncatingIfNeeded: value & (1 << count - 1))
    pendingCount += count
    while pendingCount >= 13 {
      pendingCount -= 13
      emit(Int(truncatingIfNeeded: pending >> UInt64(pendingCount)) & 0x1FFF)
    }
  }

  /// A number of at least 1 after Elias: the count of its further bits in ones, then those bits.
  mutating func append(gamma value: Int) {
    let bits = Int.bitWidth - 1 - value.leadingZeroBitCount
    append(ones: bits)
    append(value, bits: bits)
  }

  /// A number of at least 0 after Rice: its upper part in ones, then `k` bits. Fifteen ones are followed by 28 plain bits.
  @inline(__always)
  mutating func append(rice value: Int, k: Int) {
    let upper = value >> k
    if upper < 15 {
      append((1 << upper - 1) << 1, bits: upper + 1)
      append(value, bits: k)
    } else {
      append(0x7FFF, bits: 15)
      append(value, bits: 28)
    }
  }

  private mutating func append(ones count: Int) { append((1 << count - 1) << 1, bits: count + 1) }

  /// The text, filled up with zeros.
  mutating func finished() -> [UInt8] {
    if pendingCount > 0 { append(0, bits: 13 - pendingCount) }
    return text
  }

  @inline(__always)
  private mutating func emit(_ value: Int) {
    text.append(Self.digit(value / 91))
    text.append(Self.digit(value % 91))
  }

  /// The `k` for which numbers of this mean take the least room.
  static func riceParameter(mean: Double) -> Int {
    var k = 0
    while Double(1 << (k + 1)) <= mean * 0.72, k < 27 { k += 1 }
    return k
  }
}
