/// Text as valid UTF-8 in which the only control characters are tab, line feed, carriage return and form feed.
struct DecodedText: Sendable {
  /// How often something had to be replaced, and the offset in `bytes` where it first was.
  struct Replacements: Hashable, Sendable {
    var count = 0
    var first = 0
  }

  var bytes: [UInt8] = []
  var encoding: TextEncoding
  /// What could not be decoded and is U+FFFD now.
  var undecodable = Replacements()
  /// Control characters that are spaces now.
  var controls = Replacements()

  /// Decodes a file's bytes. Costs one pass where they are clean UTF-8.
  init(_ raw: [UInt8]) {
    let scan = UTF8Scan(raw.span)
    let (encoding, mark) = TextEncoding.recognise(raw, scan: scan)
    self.encoding = encoding
    switch encoding {
    case .utf8 where scan.isClean:
      bytes = raw
      if mark > 0 { bytes.removeFirst(mark) }
    case .utf8: decodeUTF8(raw[mark...])
    case .windows1252: decodeWindows1252(raw[mark...])
    case .utf16LittleEndian: decodeUTF16(raw[mark...], low: 0, high: 1)
    case .utf16BigEndian: decodeUTF16(raw[mark...], low: 1, high: 0)
    }
  }

  /// What a converter wrote: UTF-8 whatever is wrong with it, and only a line feed ends a line there.
  init(convertersOutput raw: [UInt8]) {
    encoding = .utf8
    if UTF8Scan(raw.span).isClean { bytes = raw } else { decodeUTF8(raw[...]) }
    for i in bytes.indices where bytes[i] == 0x0D { bytes[i] = 0x20 }
  }

  private mutating func decodeUTF8(_ raw: ArraySlice<UInt8>) {
    bytes.reserveCapacity(raw.count)
    var i = raw.startIndex
    while i < raw.endIndex {
      let length = UTF8Scan.sequenceLength(raw.endIndex - i) { raw[i + $0] }
      switch length {
      case 0: appendUndecodable()
      case 1: append(UInt32(raw[i]))
      case 2: append(UInt32(raw[i] & 0x1F) << 6 | UInt32(raw[i + 1] & 0x3F))
      case 3 where raw[i] == 0xEF && raw[i + 1] == 0xBF && raw[i + 2] >= 0xBE: appendUndecodable()
      default: bytes += raw[i..<i + length]
      }
      i += max(length, 1)
    }
  }

  private mutating func decodeWindows1252(_ raw: ArraySlice<UInt8>) {
    bytes.reserveCapacity(raw.count + raw.count / 16)
    for byte in raw {
      if (0x80..<0xA0).contains(byte), TextEncoding.windowsExtras[Int(byte - 0x80)] == 0 {
        appendUndecodable()
      } else {
        append(UInt32(byte))
      }
    }
  }

  private mutating func decodeUTF16(_ raw: ArraySlice<UInt8>, low: Int, high: Int) {
    bytes.reserveCapacity(raw.count)
    func unit(_ i: Int) -> UInt32 { UInt32(raw[i + low]) | UInt32(raw[i + high]) << 8 }
    var i = raw.startIndex
    while i + 1 < raw.endIndex {
      let first = unit(i)
      i += 2
      if (0xD800..<0xDC00).contains(first), i + 1 < raw.endIndex, (0xDC00..<0xE000).contains(unit(i)) {
        append(0x10000 + (first - 0xD800) << 10 + (unit(i) - 0xDC00))
        i += 2
      } else if (0xD800..<0xE000).contains(first) {
        appendUndecodable()
      } else {
        append(first)
      }
    }
    if i < raw.endIndex { appendUndecodable() }
  }

  private mutating func append(_ value: UInt32) {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20..<0x7F: bytes.append(UInt8(value))
    case 0..<0x20, 0x7F: appendControl()
    case 0x80..<0xA0:
      // Nobody means a C1 control character: it is Windows-1252 that was converted as if it were Latin-1.
      let meant = TextEncoding.windowsExtras[Int(value - 0x80)]
      if meant == 0 { appendControl() } else { append(UInt32(meant)) }
    case 0xFFFE, 0xFFFF: appendUndecodable()
    case 0xA0..<0x800: bytes += [0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F)]
    case 0x800..<0x10000:
      bytes += [0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)]
    default:
      bytes += [
        0xF0 | UInt8(value >> 18), 0x80 | UInt8(value >> 12 & 0x3F), 0x80 | UInt8(value >> 6 & 0x3F),
        0x80 | UInt8(value & 0x3F),
      ]
    }
  }

  private mutating func appendControl() {
    if controls.count == 0 { controls.first = bytes.count }
    controls.count += 1
    bytes.append(0x20)
  }

  private mutating func appendUndecodable() {
    if undecodable.count == 0 { undecodable.first = bytes.count }
    undecodable.count += 1
    bytes += [0xEF, 0xBF, 0xBD]
  }
}
