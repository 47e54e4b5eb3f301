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
  static func packed(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      // The letters of nearly all texts are their bytes.
      if bytes.allSatisfy({ $0 < 0x80 }) { return packed(bytes) }
      return Array(String(decoding: bytes, as: UTF8.self).utf16).withUnsafeBufferPointer { packed($0) }
    }
  }

  /// - Parameter units: Of UTF-16, or bytes of ASCII.
  private static func packed<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(units.count)
    var heads = [Int32](repeating: -1, count: 1 << 12)
    var i = 0
    while i < units.count {
      var length = 0
      var distance = 0
      if i + shortest <= units.count {
        var hash: UInt32 = 0
        for k in 0..<shortest { hash = hash &* 0x9E37 &+ UInt32(units[i + k]) }
        let slot = Int((hash &* 0x9E37_79B1) >> 20)
        let candidate = Int(heads[slot])
        heads[slot] = Int32(i)
        if candidate >= 0, i - candidate <= farthest {
          let most = min(longest, units.count - i)
          while length < most, units[candidate + length] == units[i + length] { length += 1 }
          distance = i - candidate
          // A pair of surrogates is one letter.
          if length > 0, UTF16.isLeadSurrogate(UInt16(units[i + length - 1])) { length -= 1 }
          if UTF16.isTrailSurrogate(UInt16(units[i])) { length = 0 }
        }
      }
      if length >= shortest {
        out.append(UInt8(sign))
        out.append(BitText.alphabet[distance / 91])
        out.append(BitText.alphabet[distance % 91])
        out.append(BitText.alphabet[length - shortest])
        i += length
        continue
      }
      let unit = UInt16(units[i])
      i += 1
      if unit == sign {
        // No reference reaches back 0 letters.
        out += [UInt8(sign), BitText.alphabet[0], BitText.alphabet[0]]
      } else if unit < 0x80 {
        ScriptText.append(UInt8(unit), to: &out)
      } else if UTF16.isLeadSurrogate(unit), i < units.count {
        out += String(decoding: [unit, UInt16(units[i])], as: UTF16.self).utf8
        i += 1
      } else {
        out += String(decoding: [unit], as: UTF16.self).utf8
      }
    }
    return out
  }
}
