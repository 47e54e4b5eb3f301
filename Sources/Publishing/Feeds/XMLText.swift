/// Text escaped for XML 1.0, in elements and attributes. Characters that XML cannot hold become spaces.
enum XMLText {
  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  static func append(_ text: [UInt8], to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &out) }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    // The runs between what is escaped are copied whole.
    var written = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      var length = 1
      let escaped: StaticString
      switch byte {
      case UInt8(ascii: "&"): escaped = "&amp;"
      case UInt8(ascii: "<"): escaped = "&lt;"
      case UInt8(ascii: ">"): escaped = "&gt;"
      case UInt8(ascii: "\""): escaped = "&quot;"
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: escaped = " "
      // U+FFFE and U+FFFF are no characters of XML.
      case 0xEF where i + 2 < bytes.count && bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE:
        escaped = " "
        length = 3
      default:
        i += 1
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<i]))
      escaped.withUTF8Buffer { out.append(contentsOf: $0) }
      i += length
      written = i
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
  }
}
