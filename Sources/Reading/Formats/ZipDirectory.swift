/// The names in a ZIP archive, read from its central directory; nothing is unpacked.
struct ZipDirectory: Sendable {
  /// In the archive's order, at most 10,000.
  private(set) var names: [String] = []
  private(set) var isEncrypted = false

  /// nil where the bytes are no ZIP archive, or a damaged one.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.count >= 22 else { return nil }
    func number(_ offset: Int, _ length: Int) -> Int? {
      guard offset >= 0, offset + length <= bytes.count else { return nil }
      return (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
    }
    // The end record stands at the end, before a comment of at most 64 KiB.
    let earliest = max(0, bytes.count - 22 - 0xFFFF)
    var end = bytes.count - 22
    while end >= earliest, number(end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= earliest, let count = number(end + 10, 2), var entry = number(end + 16, 4) else {
      return nil
    }
    for _ in 0..<min(count, 10_000) {
      guard number(entry, 4) == 0x0201_4B50, let flags = number(entry + 8, 2),
        let length = number(entry + 28, 2),
        let extra = number(entry + 30, 2), let comment = number(entry + 32, 2),
        entry + 46 + length <= bytes.count
      else { return nil }
      if flags & 1 != 0 { isEncrypted = true }
      names.append(String(decoding: bytes[(entry + 46)..<(entry + 46 + length)], as: UTF8.self))
      entry += 46 + length + extra + comment
    }
  }
}
