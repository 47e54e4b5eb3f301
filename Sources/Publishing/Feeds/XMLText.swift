/// Text escaped for XML 1.0, in elements and attributes. Characters that XML cannot hold become spaces.
enum XMLText {
  static func append(_ text: String, to out: inout [UInt8]) {
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: out.append(0x20)
      // U+FFFE and U+FFFF are no characters of XML.
      case 0xEF where i + 2 < bytes.count && bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE:
        out.append(0x20)
        i += 2
      default: out.append(byte)
      }
      i += 1
    }
  }
}
