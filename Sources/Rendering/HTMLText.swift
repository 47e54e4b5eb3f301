/// Text escaped for HTML, in elements and in quoted attributes.
package enum HTMLText {
  package static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  /// The same for the bytes of a text. Most text has nothing to escape: the runs between what has are copied whole.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    // Without a way out, so that many bytes are looked at together.
    var found: UInt8 = 0
    for byte in bytes {
      found |=
        byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte < 0x20 || byte == 0x7F ? 1 : 0
    }
    guard found != 0 else { return out.append(contentsOf: bytes) }
    var written = 0
    for i in 0..<bytes.count {
      let byte = bytes[i]
      guard byte < 0x3F || byte == 0x7F else { continue }
      let escaped: StaticString
      switch byte {
      case UInt8(ascii: "&"): escaped = "&amp;"
      case UInt8(ascii: "<"): escaped = "&lt;"
      case UInt8(ascii: ">"): escaped = "&gt;"
      case UInt8(ascii: "\""): escaped = "&quot;"
      // HTML has no way to write most control characters.
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: escaped = " "
      default: continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<i]))
      escaped.withUTF8Buffer { out.append(contentsOf: $0) }
      written = i + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
  }
}
