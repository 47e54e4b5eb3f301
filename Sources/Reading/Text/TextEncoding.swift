/// An encoding in which text is read.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// The encoding of `bytes` and the length of its byte order mark.
  ///
  /// Without a mark, text whose every second byte is zero is UTF-16, well-formed UTF-8 is UTF-8, and what is left is
  /// taken for Windows-1252, unless most of its sequences are UTF-8: then it is damaged UTF-8.
  static func recognise(_ bytes: [UInt8], scan: UTF8Scan) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if scan.controls > 0, let encoding = unmarkedUTF16(bytes) { return (encoding, 0) }
    return (scan.strays > scan.sequences ? .windows1252 : .utf8, 0)
  }

  /// UTF-16 without a mark, told by the zeros that ASCII letters have for their other half.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let sample = bytes.prefix(4096)
    var zeros = [0, 0]
    for (i, byte) in sample.enumerated() where byte == 0 { zeros[i & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 2 > half, zeros[0] * 20 < half { return .utf16LittleEndian }
    if zeros[0] * 2 > half, zeros[1] * 20 < half { return .utf16BigEndian }
    return nil
  }

  /// What Windows-1252 has in the places of the C1 control characters, from 0x80; 0 where it has nothing.
  static let windowsExtras: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E,
    0x0178,
  ]
}
