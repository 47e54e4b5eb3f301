/// Text made shorter by naming what stood before: a sign, two characters for how far back, one for how long.
///
/// A script unpacks it in ten lines. Servers that compress make it smaller still, which they could not with packed bytes.
enum PackedText {
  /// Begins a reference; where the text itself holds it, a distance of 0 follows.
  static let sign = UInt16(0x60)
  private static let shortest = 5
  private static let farthest = 91 * 91 - 1
  private static let longest = shortest + 90

  /// The text packed, as the content of a double-quoted string of a script.
  ///
  /// - Parameter text: In UTF-8.
  static func packed(_ text: [UInt8]) -> [UInt8] {
    // The letters of nearly all texts are their bytes.
    if text.reduce(0, |) < 0x80 { return text.withUnsafeBufferPointer { packed($0) } }
    return Array(String(decoding: text, as: UTF8.self).utf16).withUnsafeBufferPointer { packed($0) }
  }

  /// - Parameter units: Of UTF-16, or bytes of ASCII.
  @inline(__always)
  private static func packed<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>
  ) -> [UInt8] {
    // A unit takes at most three bytes: a letter of UTF-8, or the sign that stands for itself.
    [UInt8](unsafeUninitializedCapacity: units.count * 3) { buffer, size in
      guard let start = buffer.baseAddress else { return }
      var next = start
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << tableBits) { heads in
        heads.initialize(repeating: -1)
        pack(units, heads, to: &next)
      }
      size = next - start
    }
  }

  private static let tableBits = 12

  /// What the first `shortest` units look like, for finding the same again.
  @inline(__always)
  private static func slot<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, _ i: Int
  ) -> Int {
    var value: UInt64 = 0
    for k in 0..<shortest { value = value << 12 ^ UInt64(truncatingIfNeeded: units[i &+ k]) }
    return Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - tableBits))
  }

  @inline(__always)
  private static func pack<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, _ heads: UnsafeMutableBufferPointer<Int32>,
    to next: inout UnsafeMutablePointer<UInt8>
  ) {
    func put(_ byte: UInt8) {
      next.pointee = byte
      next += 1
    }
    var i = 0
    while i < units.count {
      var length = 0
      var distance = 0
      if i &+ shortest <= units.count {
        let slot = slot(units, i)
        let candidate = Int(heads[slot])
        heads[slot] = Int32(truncatingIfNeeded: i)
        if candidate >= 0, i &- candidate <= farthest {
          let most = min(longest, units.count &- i)
          while length < most, units[candidate &+ length] == units[i &+ length] { length &+= 1 }
          distance = i &- candidate
          // A pair of surrogates is one letter.
          if Unit.bitWidth > 8 {
            if length > 0, UTF16.isLeadSurrogate(UInt16(units[i + length - 1])) { length -= 1 }
            if UTF16.isTrailSurrogate(UInt16(units[i])) { length = 0 }
          }
        }
      }
      if length >= shortest {
        put(UInt8(sign))
        put(BitText.digit(distance / 91))
        put(BitText.digit(distance % 91))
        put(BitText.digit(length &- shortest))
        i &+= length
        continue
      }
      let unit = UInt16(truncatingIfNeeded: units[i])
      i &+= 1
      if unit == sign {
        // No reference reaches back 0 letters.
        put(UInt8(sign))
        put(BitText.digit(0))
        put(BitText.digit(0))
      } else if unit < 0x80 {
        let (first, second) = ScriptText.escaped(UInt8(truncatingIfNeeded: unit))
        put(first)
        if second != 0 { put(second) }
      } else if UTF16.isLeadSurrogate(unit), i < units.count {
        for byte in String(decoding: [unit, UInt16(truncatingIfNeeded: units[i])], as: UTF16.self).utf8 {
          put(byte)
        }
        i &+= 1
      } else {
        for byte in String(decoding: [unit], as: UTF16.self).utf8 { put(byte) }
      }
    }
  }
}
