/// Finds the words of a text: runs of letters, digits and marks, with apostrophes inside ("O'Brien", "council's").
///
/// A Chinese or Japanese character is a word of its own, as those languages write no spaces.
enum WordReader {
  /// Calls `body` with the byte range of each word, in order.
  @inline(__always)
  static func words(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var i = 0
    while i < text.count {
      let (kind, length) = kind(at: i, in: text)
      guard kind != .other else {
        i += length
        continue
      }
      let start = i
      i += length
      if kind == .ideograph {
        body(start..<i)
        continue
      }
      while i < text.count {
        let byte = text[i]
        if byte < 0x80, isWordByte(byte) {
          i += 1
          continue
        }
        // An apostrophe belongs to the word where letters stand on both sides.
        let mark = byte == 0x27 ? 1 : isRightQuote(at: i, in: text) ? 3 : 0
        if mark > 0 {
          guard i + mark < text.count else { break }
          let (next, length) = Self.kind(at: i + mark, in: text)
          guard next == .letter else { break }
          i += mark + length
          continue
        }
        guard byte >= 0x80 else { break }
        let (next, length) = Self.kind(at: i, in: text)
        guard next == .letter else { break }
        i += length
      }
      body(start..<i)
    }
  }

  private enum Kind { case letter, ideograph, other }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter &- 0x61 < 26 || byte &- 0x30 < 10
  }

  @inline(__always)
  private static func isRightQuote(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    i + 2 < text.count && text[i] == 0xE2 && text[i + 1] == 0x80 && text[i + 2] == 0x99
  }

  /// What stands at an offset, and how many bytes it takes.
  @inline(__always)
  private static func kind(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> (Kind, Int) {
    let byte = text[i]
    if byte < 0x80 { return (isWordByte(byte) ? .letter : .other, 1) }
    return wideKind(at: i, in: text)
  }

  private static func wideKind(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> (Kind, Int) {
    let first = UInt32(text[i])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard i + length <= text.count else { return (.other, 1) }
    var value = first & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for k in 1..<length { value = value << 6 | UInt32(text[i + k] & 0x3F) }
    switch value {
    case 0x3040...0x30FF, 0x3400...0x9FFF:
      return (.ideograph, length)
    // Signs of punctuation, which minutes are full of.
    case 0x2010...0x206F: return (.other, length)
    case 0xC0...0x24F: return (value == 0xD7 || value == 0xF7 ? .other : .letter, length)
    // What joins or parts letters without being seen.
    case 0xAD, 0x200B...0x200D, 0xFEFF: return (.letter, length)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return (.other, length) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      (.letter, length)
    default: (.other, length)
    }
  }
}
