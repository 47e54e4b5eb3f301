/// What one pass over bytes finds out about them as UTF-8 text.
struct UTF8Scan: Hashable, Sendable {
  /// Sequences of more than one byte that are well formed.
  var sequences = 0
  /// Bytes that belong to no well-formed sequence.
  var strays = 0
  /// Control characters other than tab and the line and page ends, and what XML forbids.
  var controls = 0

  /// True where the bytes can be taken as they are.
  var isClean: Bool { strays == 0 && controls == 0 }

  init() {}

  /// Scans `bytes`, or the first `limit` of them, eight at a time where they are plain ASCII.
  init(_ bytes: borrowing Span<UInt8>, limit: Int = .max) {
    let count = min(bytes.count, limit)
    let raw = bytes.bytes
    var i = 0
    while i < count {
      if i + 8 <= count {
        let word = raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
        // Some byte above 0x7F, below 0x20, or 0x7F itself: `a - b` borrows into the high bit, the classic test.
        let high = word & 0x8080_8080_8080_8080
        let low = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
        let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
        let deleted = (delete &- 0x0101_0101_0101_0101) & ~delete & 0x8080_8080_8080_8080
        if high | low | deleted == 0 {
          i += 8
          continue
        }
      }
      let byte = bytes[unchecked: i]
      if byte < 0x80 {
        if UTF8Scan.isControl(byte) { controls += 1 }
        i += 1
        continue
      }
      let length = UTF8Scan.sequenceLength(count - i) { bytes[unchecked: i + $0] }
      if length == 0 {
        strays += 1
        i += 1
        continue
      }
      sequences += 1
      let second = bytes[unchecked: i + 1]
      if byte == 0xC2, second < 0xA0 { controls += 1 }
      if byte == 0xEF, second == 0xBF, bytes[unchecked: i + 2] >= 0xBE { controls += 1 }
      i += length
    }
  }

  /// Control characters that no text needs; tab, line feed, carriage return and form feed have a meaning.
  @inline(__always)
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? !(byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D) : byte == 0x7F
  }

  /// The length of the well-formed sequence at the start of `bytes`, 0 where there is none.
  static func sequenceLength(of bytes: ArraySlice<UInt8>) -> Int {
    sequenceLength(bytes.count) { bytes[bytes.startIndex + $0] }
  }

  /// After table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
  @inline(__always)
  static func sequenceLength(_ available: Int, _ byte: (Int) -> UInt8) -> Int {
    guard available > 0 else { return 0 }
    let first = byte(0)
    func continues(_ offset: Int) -> Bool { byte(offset) & 0xC0 == 0x80 }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return available >= 2 && continues(1) ? 2 : 0
    case 0xE0...0xEF:
      guard available >= 3, continues(1), continues(2) else { return 0 }
      let second = byte(1)
      if first == 0xE0, second < 0xA0 { return 0 }
      if first == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard available >= 4, continues(1), continues(2), continues(3) else { return 0 }
      let second = byte(1)
      if first == 0xF0, second < 0x90 { return 0 }
      if first == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }
}
