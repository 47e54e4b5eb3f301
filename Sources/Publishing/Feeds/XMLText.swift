import Rendering

/// Text escaped for XML 1.0, in elements and attributes. Characters that XML cannot hold become spaces.
enum XMLText {
  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  static func append(_ text: [UInt8], to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &out) }
  }

  /// What HTML asks of text, and that U+FFFE and U+FFFF, which are no characters of XML, become spaces.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var highest: UInt8 = 0
    for byte in bytes { highest = max(highest, byte) }
    // Nearly all text is without what begins with the highest of bytes.
    guard highest >= 0xEF else { return HTMLText.append(bytes, to: &out) }
    var written = 0
    var i = 0
    while i + 2 < bytes.count {
      guard bytes[i] == 0xEF, bytes[i + 1] == 0xBF, bytes[i + 2] >= 0xBE else {
        i += 1
        continue
      }
      HTMLText.append(UnsafeBufferPointer(rebasing: bytes[written..<i]), to: &out)
      out.append(0x20)
      i += 3
      written = i
    }
    HTMLText.append(UnsafeBufferPointer(rebasing: bytes[written...]), to: &out)
  }
}
