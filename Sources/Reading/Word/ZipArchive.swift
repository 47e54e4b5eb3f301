import CZlib

/// A ZIP archive in memory: its entries' names, the content of those that are asked for, and a copy with some replaced.
struct ZipArchive: Sendable {
  struct Entry: Sendable {
    var name: String
    /// 0 for stored, 8 for deflated.
    var method: Int
    var checksum: UInt32
    /// The packed content, as a range of the archive.
    var content: Range<Int>
    /// The size unpacked.
    var size: Int
    var isEncrypted: Bool
  }

  /// In the archive's order, at most 10,000.
  private(set) var entries: [Entry] = []
  private let bytes: [UInt8]

  /// nil where the bytes are no ZIP archive, or a damaged one.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.count >= 22 else { return nil }
    self.bytes = bytes
    // The end record stands at the end, before a comment of at most 64 KiB.
    let earliest = max(0, bytes.count - 22 - 0xFFFF)
    var end = bytes.count - 22
    while end >= earliest, number(end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= earliest, let count = number(end + 10, 2), var place = number(end + 16, 4) else {
      return nil
    }
    for _ in 0..<min(count, 10_000) {
      guard let (entry, next) = entry(at: place) else { return nil }
      entries.append(entry)
      place = next
    }
  }

  /// The entry that the central directory has at an offset, and the offset of the next.
  private func entry(at place: Int) -> (Entry, Int)? {
    guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2),
      let method = number(place + 10, 2),
      let checksum = number(place + 16, 4), let packed = number(place + 20, 4),
      let size = number(place + 24, 4),
      let length = number(place + 28, 2), let extra = number(place + 30, 2),
      let comment = number(place + 32, 2),
      let local = number(place + 42, 4), place + 46 + length <= bytes.count,
      let localLength = number(local + 26, 2), let localExtra = number(local + 28, 2)
    else { return nil }
    let start = local + 30 + localLength + localExtra
    guard start <= bytes.count, packed <= bytes.count - start else { return nil }
    let entry = Entry(
      name: String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self), method: method,
      checksum: UInt32(truncatingIfNeeded: checksum), content: start..<(start + packed), size: size,
      isEncrypted: flags & 1 != 0)
    return (entry, place + 46 + length + extra + comment)
  }

  private func number(_ offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - length else { return nil }
    return (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
  }

  /// The beginning of an entry's packed content, unpacked where it is stored.
  func content(of name: String, limit: Int) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }), !entry.isEncrypted, entry.size <= limit
    else { return nil }
    switch entry.method {
    case 0: return Array(bytes[entry.content])
    case 8: return inflated(entry)
    default: return nil
    }
  }

  private func inflated(_ entry: Entry) -> [UInt8]? {
    var stream = z_stream()
    // Negative window bits: the data has no header of zlib's own.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    let out = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, filled in
      bytes[entry.content].withUnsafeBufferPointer { packed in
        stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.avail_in = UInt32(packed.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(entry.size)
        status = inflate(&stream, Z_FINISH)
        filled = entry.size - Int(stream.avail_out)
      }
    }
    // An entry that unpacks to more than it says is not believed.
    return status == Z_STREAM_END && out.count == entry.size ? out : nil
  }

  /// The archive with the content of one entry replaced, the others as they are packed.
  func replacing(_ name: String, by content: [UInt8]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + content.count)
    var directory: [UInt8] = []
    for entry in entries {
      let isNew = entry.name == name
      let packed = isNew ? content[...] : bytes[entry.content]
      let checksum = isNew ? crc(content) : entry.checksum
      let size = isNew ? content.count : entry.size
      let title = Array(entry.name.utf8)
      let common =
        little(20, 2) + little(entry.isEncrypted ? 0x801 : 0x800, 2) + little(isNew ? 0 : entry.method, 2)
        + little(0, 4)
        + little(Int(checksum), 4) + little(packed.count, 4) + little(size, 4) + little(title.count, 2)
        + little(0, 2)
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(out.count, 4) + title
      out += little(0x0403_4B50, 4) + common + title + packed
    }
    let start = out.count
    out +=
      directory + little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    out += little(directory.count, 4) + little(start, 4) + little(0, 2)
    return out
  }

  private func crc(_ content: [UInt8]) -> UInt32 {
    content.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
