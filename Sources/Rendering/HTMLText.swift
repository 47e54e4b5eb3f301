/// Text escaped for HTML, in elements and in quoted attributes.
package enum HTMLText {
  package static func append(_ text: String, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      // HTML has no way to write most control characters.
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: out.append(0x20)
      default: out.append(byte)
      }
    }
  }
}
