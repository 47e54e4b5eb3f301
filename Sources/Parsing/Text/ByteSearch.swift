#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Minutes are searched for thousands of short phrases. The library's own `contains` and `hasPrefix` compare characters,
// normalised, at a hundredth of the speed of bytes; these take their place in the whole target. The phrases are plain
// letters, so that bytes find the same places.

/// The offset at which `needle` first stands in `bytes`, or nil where it does not, or is empty.
///
/// Sixteen places are tried at once, by the needle's first and last byte (Muła's "generic SIMD" search); the last sixteen
/// overlap those before them, so that no place is tried by itself.
package func firstOffset(of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int?
{
  let n = needle.count
  guard n > 0, n <= bytes.count, let start = bytes.baseAddress, let wanted = needle.baseAddress else {
    return nil
  }
  let first = wanted[0]
  let last = wanted[n - 1]
  let places = bytes.count - n + 1
  guard places >= 16 else {
    for i in 0..<places where start[i] == first && start[i + n - 1] == last {
      if memcmp(start + i, wanted, n) == 0 { return i }
    }
    return nil
  }
  let firsts = SIMD16<UInt8>(repeating: first)
  let lasts = SIMD16<UInt8>(repeating: last)
  let raw = UnsafeRawPointer(start)
  var i = 0
  while true {
    // Both loads end at `places + n - 1`, the end of the bytes, at the furthest.
    let misses =
      (raw.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self) ^ firsts)
      | (raw.loadUnaligned(fromByteOffset: i + n - 1, as: SIMD16<UInt8>.self) ^ lasts)
    // A zero byte is a place where both agree.
    if holdsZero(misses) {
      var hits = ZeroBytes(misses)
      while let k = hits.next() {
        if n <= 2 || memcmp(start + i + k, wanted, n) == 0 { return i + k }
      }
    }
    if i == places - 16 { return nil }
    i = min(i + 16, places - 16)
  }
}

/// Whether one of the bytes is 0: eight at a time, as "Determine if a word has a zero byte" of the Bit Twiddling Hacks.
@inline(__always)
private func holdsZero(_ bytes: SIMD16<UInt8>) -> Bool {
  let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
  let zeros = (halves &- 0x0101_0101_0101_0101) & ~halves & 0x8080_8080_8080_8080
  return zeros[0] | zeros[1] != 0
}

/// The places of the bytes that are 0, in order.
private struct ZeroBytes {
  private var low: UInt64
  private var high: UInt64

  @inline(__always)
  init(_ bytes: SIMD16<UInt8>) {
    let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    // The top bit of each byte that is 0, and no other: nothing carries from byte to byte.
    let sevens: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    low = ~(((halves[0] & sevens) &+ sevens) | halves[0] | sevens)
    high = ~(((halves[1] & sevens) &+ sevens) | halves[1] | sevens)
  }

  @inline(__always)
  mutating func next() -> Int? {
    if low != 0 {
      let place = low.trailingZeroBitCount >> 3
      low &= low &- 1
      return place
    }
    guard high != 0 else { return nil }
    let place = 8 + (high.trailingZeroBitCount >> 3)
    high &= high &- 1
    return place
  }
}

/// Whether these small letters stand in `bytes`, whatever the case they have there.
private func holds(_ letters: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let n = letters.count
  guard n > 0, n <= bytes.count, let start = bytes.baseAddress else { return false }
  let places = bytes.count - n + 1
  func stands(_ at: Int) -> Bool {
    for i in 0..<n where start[at + i] | 0x20 != letters[i] { return false }
    return true
  }
  guard places >= 16 else {
    for i in 0..<places where stands(i) { return true }
    return false
  }
  let small = SIMD16<UInt8>(repeating: 0x20)
  let firsts = SIMD16<UInt8>(repeating: letters[0])
  let lasts = SIMD16<UInt8>(repeating: letters[n - 1])
  let raw = UnsafeRawPointer(start)
  var i = 0
  while true {
    let misses =
      ((raw.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self) | small) ^ firsts)
      | ((raw.loadUnaligned(fromByteOffset: i + n - 1, as: SIMD16<UInt8>.self) | small) ^ lasts)
    if holdsZero(misses) {
      var hits = ZeroBytes(misses)
      while let k = hits.next() { if stands(i + k) { return true } }
    }
    if i == places - 16 { return false }
    i = min(i + 16, places - 16)
  }
}

private func begins(_ bytes: UnsafeBufferPointer<UInt8>, with part: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let own = bytes.baseAddress, let other = part.baseAddress, !part.isEmpty else { return part.isEmpty }
  return part.count <= bytes.count && memcmp(own, other, part.count) == 0
}

private func closes(_ bytes: UnsafeBufferPointer<UInt8>, with part: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let own = bytes.baseAddress, let other = part.baseAddress, !part.isEmpty else { return part.isEmpty }
  return part.count <= bytes.count && memcmp(own + (bytes.count - part.count), other, part.count) == 0
}

extension StringProtocol {
  /// Calls with the text's UTF-8; a text that has to be copied for that is copied once.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension String {
  /// Whether a byte stands in the text.
  func hasByte(_ byte: UInt8) -> Bool { offset(ofByte: byte) != nil }

  /// Whether a figure stands in the text.
  var hasDigit: Bool {
    withBytes { bytes in
      for b in bytes where b &- 0x30 < 10 { return true }
      return false
    }
  }

  /// The offset at which a byte first stands in the text, by the C library's search.
  func offset(ofByte byte: UInt8) -> Int? {
    withBytes { bytes in
      guard let start = bytes.baseAddress, let hit = memchr(start, Int32(byte), bytes.count) else {
        return nil
      }
      return UnsafeRawPointer(hit) - UnsafeRawPointer(start)
    }
  }

  /// Whether these small letters stand in the text, in whatever case: what is asked of a text before it is folded.
  func holds(_ letters: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount)
    return withBytes { Parsing.holds(wanted, in: $0) }
  }

  /// Whether these bytes stand in the text; an empty text stands nowhere.
  func contains(_ needle: String) -> Bool {
    withBytes { bytes in needle.withBytes { firstOffset(of: $0, in: bytes) != nil } }
  }

  func hasPrefix(_ prefix: String) -> Bool {
    withBytes { bytes in prefix.withBytes { begins(bytes, with: $0) } }
  }

  func hasSuffix(_ suffix: String) -> Bool {
    withBytes { bytes in suffix.withBytes { closes(bytes, with: $0) } }
  }

  /// The first place of a short text.
  func range(of needle: String) -> Range<Index>? {
    guard let offset = withBytes({ bytes in needle.withBytes { firstOffset(of: $0, in: bytes) } }) else {
      return nil
    }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }
}

extension Substring {
  /// Whether these bytes stand in the text; an empty text stands nowhere.
  func contains(_ needle: String) -> Bool {
    withBytes { bytes in needle.withBytes { firstOffset(of: $0, in: bytes) != nil } }
  }

  func hasPrefix(_ prefix: String) -> Bool {
    withBytes { bytes in prefix.withBytes { begins(bytes, with: $0) } }
  }

  func hasSuffix(_ suffix: String) -> Bool {
    withBytes { bytes in suffix.withBytes { closes(bytes, with: $0) } }
  }

  /// The first place of a short text.
  func range(of needle: String) -> Range<Index>? {
    guard let offset = withBytes({ bytes in needle.withBytes { firstOffset(of: $0, in: bytes) } }) else {
      return nil
    }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }
}
