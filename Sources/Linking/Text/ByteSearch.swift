#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension String {
  /// Whether these bytes stand in the text; an empty text stands nowhere.
  ///
  /// It takes the place of the libraries' `contains` in the whole target: what is searched for are folded words and
  /// short phrases, which those compare character by character, normalised, at a hundredth of the speed.
  func contains(_ needle: String) -> Bool {
    withUTF8Bytes { bytes in needle.withUTF8Bytes { holds($0, in: bytes) } }
  }

  /// Calls with the text's UTF-8, which is copied only where it does not lie in one piece.
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

/// Looks for the first byte with the C library's search, and compares the others there.
private func holds(_ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = bytes.baseAddress, let wanted = needle.baseAddress, !needle.isEmpty else { return false }
  var at = start
  var places = bytes.count - needle.count + 1
  while places > 0, let hit = memchr(at, Int32(wanted[0]), places) {
    let found = hit.assumingMemoryBound(to: UInt8.self)
    if memcmp(found, wanted, needle.count) == 0 { return true }
    let next = UnsafePointer(found) + 1
    places -= next - at
    at = next
  }
  return false
}
