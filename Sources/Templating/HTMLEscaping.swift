extension [UInt8] {
  /// Appends text so that it is text in HTML, in an attribute with quotes of either kind too: `& < > " '` as
  /// references. Copies the runs between them whole, for most text has none.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    // Without a way out, so that many bytes are looked at together: most text has nothing to escape.
    var found: UInt8 = 0
    for byte in text {
      found |= byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E ? 1 : 0
    }
    guard found != 0 else { return append(contentsOf: text) }
    // Bits 0x22, 0x26, 0x27, 0x3C and 0x3E: all that is escaped is below 0x3F, and most of a text is above.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    var written = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte <= 0x3E, special & (1 << UInt64(byte)) != 0 {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<position]))
        switch byte {
        case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
        default: append(contentsOf: "&#39;".utf8)
        }
        written = position + 1
      }
      position += 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
  }

  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a part of other bytes.
  mutating func append(_ range: Range<Int>, of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
