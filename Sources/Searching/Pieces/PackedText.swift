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
    if text.reduce(0, |) < 0x80 {
      return text.withUnsafeBufferPointer { text in packed(text.count) { pack(letters: text, $0, to: &$1) } }
    }
    return Array(String(decoding: text, as: UTF8.self).utf16).withUnsafeBufferPointer { units in
      packed(units.count) { pack(units, $0, to: &$1) }
    }
  }

  /// - Parameter count: Of units, each of which takes at most three bytes: a letter of UTF-8, or the sign that stands for
  ///   itself.
  @inline(__always)
  private static func packed(
    _ count: Int, _ pack: (UnsafeMutableBufferPointer<Int32>, inout UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count * 3) { buffer, size in
      guard let start = buffer.baseAddress else { return }
      var next = start
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << tableBits) { heads in
        heads.initialize(repeating: -1)
        pack(heads, &next)
      }
      size = next - start
    }
  }

  private static let tableBits = 12

  /// Where the table has the last place of units that look so.
  @inline(__always)
  private static func slot(_ looks: UInt64) -> Int {
    Int(truncatingIfNeeded: (looks &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - tableBits))
  }

  @inline(__always)
  private static func put(_ byte: UInt8, to next: inout UnsafeMutablePointer<UInt8>) {
    next.pointee = byte
    next += 1
  }

  @inline(__always)
  private static func put(
    reference distance: Int, _ length: Int, to next: inout UnsafeMutablePointer<UInt8>
  ) {
    put(UInt8(sign), to: &next)
    put(BitText.digit(distance / 91), to: &next)
    put(BitText.digit(distance % 91), to: &next)
    put(BitText.digit(length &- shortest), to: &next)
  }

  /// A letter of ASCII as it stands in the script.
  @inline(__always)
  private static func put(letter: UInt8, to next: inout UnsafeMutablePointer<UInt8>) {
    if letter &- 0x61 < 26 || letter == 0x20 {
      put(letter, to: &next)
    } else if letter == sign {
      // No reference reaches back 0 letters.
      put(UInt8(sign), to: &next)
      put(BitText.digit(0), to: &next)
      put(BitText.digit(0), to: &next)
    } else {
      let (first, second) = ScriptText.escaped(letter)
      put(first, to: &next)
      if second != 0 { put(second, to: &next) }
    }
  }

  /// Packs letters of ASCII, which are compared eight at a time.
  private static func pack(
    letters: UnsafeBufferPointer<UInt8>, _ heads: UnsafeMutableBufferPointer<Int32>,
    to next: inout UnsafeMutablePointer<UInt8>
  ) {
    let raw = UnsafeRawBufferPointer(letters)
    let first = UInt64(1) << UInt64(shortest * 8) - 1
    /// Eight letters, of which the first is lowest.
    @inline(__always)
    func eight(_ i: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    }
    var i = 0
    while i &+ 8 <= letters.count {
      let looks = eight(i)
      let slot = slot(looks & first)
      let candidate = Int(heads[slot])
      heads[slot] = Int32(truncatingIfNeeded: i)
      guard candidate >= 0, i &- candidate <= farthest, (eight(candidate) ^ looks) & first == 0 else {
        put(letter: UInt8(truncatingIfNeeded: looks), to: &next)
        i &+= 1
        continue
      }
      let most = min(longest, letters.count &- i)
      var length = shortest
      while length &+ 8 <= most {
        let difference = eight(candidate &+ length) ^ eight(i &+ length)
        length &+= difference == 0 ? 8 : difference.trailingZeroBitCount >> 3
        if difference != 0 { break }
      }
      while length < most, letters[candidate &+ length] == letters[i &+ length] { length &+= 1 }
      put(reference: i &- candidate, length, to: &next)
      i &+= length
    }
    while i < letters.count {
      put(letter: letters[i], to: &next)
      i &+= 1
    }
  }

  /// - Parameter units: Of UTF-16.
  private static func pack(
    _ units: UnsafeBufferPointer<UInt16>, _ heads: UnsafeMutableBufferPointer<Int32>,
    to next: inout UnsafeMutablePointer<UInt8>
  ) {
    /// What the first `shortest` units look like, for finding the same again.
    @inline(__always)
    func looks(_ i: Int) -> UInt64 {
      var value: UInt64 = 0
      for k in 0..<shortest { value = value << 12 ^ UInt64(units[i &+ k]) }
      return value
    }
    var i = 0
    while i < units.count {
      var length = 0
      var distance = 0
      if i &+ shortest <= units.count {
        let slot = slot(looks(i))
        let candidate = Int(heads[slot])
        heads[slot] = Int32(truncatingIfNeeded: i)
        if candidate >= 0, i &- candidate <= farthest {
          let most = min(longest, units.count &- i)
          while length < most, units[candidate &+ length] == units[i &+ length] { length &+= 1 }
          distance = i &- candidate
          // A pair of surrogates is one letter.
          if length > 0, UTF16.isLeadSurrogate(units[i + length - 1]) { length -= 1 }
          if UTF16.isTrailSurrogate(units[i]) { length = 0 }
        }
      }
      if length >= shortest {
        put(reference: distance, length, to: &next)
        i &+= length
        continue
      }
      let unit = units[i]
      i &+= 1
      if unit < 0x80 {
        put(letter: UInt8(truncatingIfNeeded: unit), to: &next)
      } else if UTF16.isLeadSurrogate(unit), i < units.count {
        for byte in String(decoding: [unit, units[i]], as: UTF16.self).utf8 { put(byte, to: &next) }
        i &+= 1
      } else {
        for byte in String(decoding: [unit], as: UTF16.self).utf8 { put(byte, to: &next) }
      }
    }
  }
}
