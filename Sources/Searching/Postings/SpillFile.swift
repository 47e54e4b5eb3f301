internal import Glibc
internal import Minutes

/// A file for what memory should not hold. It has no name, so nothing is left behind, whatever ends the program.
final class SpillFile: @unchecked Sendable {
  private let descriptor: Int32
  private var end = 0

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/sitegen-search-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.failure(folder) }
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Appends bytes, and gives the offset at which they begin. For one thread at a time.
  func append(_ bytes: [UInt8]) throws -> Int {
    let start = end
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written, off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("the folder for temporary files") }
      written += count
    }
    end += bytes.count
    return start
  }

  /// Appends a range of the file to an array.
  func read(_ range: Range<Int>, to out: inout [UInt8]) throws {
    let bytes = try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, range.count - count,
          off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { throw Self.failure("the folder for temporary files") }
        count += got
      }
    }
    out += bytes
  }

  private static func failure(_ folder: String) -> Diagnostic {
    Diagnostic(
      "search-index", .error,
      "the search index cannot be kept in \(folder): \(String(cString: strerror(errno)))",
      nextStep: "make room there, name another folder in TMPDIR, or build with --no-search")
  }
}
