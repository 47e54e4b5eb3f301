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

  /// The bits, 64 to a number, the first of them highest.
  private var full: [UInt64] = []
  /// Those that do not fill a number yet, in its lowest bits.
  private var pending: UInt64 = 0
  /// Below 64.
  private var pendingCount = 0

  /// Appends the lowest `count` bits of a value, the highest of them first; at most 32.
  @inline(__always)
  mutating func append(_ value: Int, bits count: Int) {
    let bits = UInt64(truncatingIfNeeded: value) & (1 &<< UInt64(count) &- 1)
    let over = pendingCount &+ count &- 64
    if over < 0 {
      pending = pending &<< UInt64(count) | bits
      pendingCount &+= count
    } else {
      full.append(pending &<< UInt64(count &- over) | bits &>> UInt64(over))
      pending = bits & (1 &<< UInt64(over) &- 1)
      pendingCount = over
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
  consuming func finished() -> [UInt8] {
    let groups = (full.count * 64 + pendingCount + 12) / 13
    // A group may reach into one number more.
    full.append(pendingCount == 0 ? 0 : pending << UInt64(64 - pendingCount))
    full.append(0)
    return [UInt8](unsafeUninitializedCapacity: groups * 2) { text, size in
      full.withUnsafeBufferPointer { full in
        for group in 0..<groups {
          let bit = group &* 13
          let (number, start) = (bit >> 6, UInt64(bit & 63))
          let both = full[number] &<< start | (start == 0 ? 0 : full[number &+ 1] &>> (64 &- start))
          let value = Int(truncatingIfNeeded: both &>> 51)
          text[group &* 2] = Self.digit(value / 91)
          text[group &* 2 &+ 1] = Self.digit(value % 91)
        }
      }
      size = groups * 2
    }
  }

  /// The `k` for which numbers of this mean take the least room.
  static func riceParameter(mean: Double) -> Int {
    var k = 0
    while Double(1 << (k + 1)) <= mean * 0.72, k < 27 { k += 1 }
    return k
  }
}
