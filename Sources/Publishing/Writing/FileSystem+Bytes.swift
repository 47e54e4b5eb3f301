import Glibc
import Hashing

/// How many bytes are read or copied at a time: below the size from which malloc asks the kernel for fresh pages.
private let pieceSize = 1 << 16

extension FileSystem {
  /// Writes a file that is not there yet.
  func write(_ bytes: [UInt8], toNew path: String) throws(FileFailure) {
    let fd = try create(path)
    do throws(FileFailure) {
      try bytes.withUnsafeBufferPointer { piece throws(FileFailure) in
        try write(UnsafeRawBufferPointer(piece), to: fd, of: path)
      }
    } catch {
      close(fd)
      throw error
    }
    try close(fd, of: path)
  }

  /// Writes a file that is not there yet from pieces, and gives the digest and size of what was written.
  func write(
    toNew path: String, inPieces make: SiteSink.PieceMaker
  ) throws -> (digest: SHA256Digest, size: Int) {
    let fd = try create(path)
    var hasher = SHA256Hasher()
    var size = 0
    do {
      try make { piece in
        hasher.update(piece)
        size += piece.count
        try piece.withUnsafeBufferPointer { bytes throws(FileFailure) in
          try write(UnsafeRawBufferPointer(bytes), to: fd, of: path)
        }
      }
    } catch {
      close(fd)
      throw error
    }
    try close(fd, of: path)
    return (hasher.finish(), size)
  }

  /// The bytes of a regular file.
  func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let (fd, size) = try openFile(path)
    defer { close(fd) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    try pieces(of: fd, path, size) { piece throws(FileFailure) in
      bytes += piece
      return true
    }
    return bytes
  }

  /// True where the path names a regular file, and no link to one, with exactly these bytes.
  func file(_ path: String, holds bytes: [UInt8]) -> Bool {
    // What cannot be read is not the same, and is written again.
    guard let (fd, size) = try? openFile(path, followingLinks: false) else { return false }
    defer { close(fd) }
    guard size == bytes.count else { return false }
    var offset = 0
    do {
      try pieces(of: fd, path, size) { piece throws(FileFailure) in
        guard offset + piece.count <= bytes.count else { return false }
        let same = bytes.withUnsafeBytes {
          memcmp($0.baseAddress! + offset, piece.baseAddress!, piece.count) == 0
        }
        offset += same ? piece.count : 0
        return same
      }
    } catch {
      return false
    }
    return offset == bytes.count
  }

  /// The size and digest of a regular file.
  func digest(
    of path: String, followingLinks: Bool = true
  ) throws(FileFailure) -> (digest: SHA256Digest, size: Int) {
    let (fd, _) = try openFile(path, followingLinks: followingLinks)
    defer { close(fd) }
    var hasher = SHA256Hasher()
    var size = 0
    try pieces(of: fd, path) { piece throws(FileFailure) in
      hasher.update(piece)
      size += piece.count
      return true
    }
    return (hasher.finish(), size)
  }

  /// Copies a regular file to a path that names nothing yet, and gives the digest and size of what was copied.
  @discardableResult
  func copy(_ source: String, toNew path: String, keepingTimes: Bool = false) throws(FileFailure) -> (
    digest: SHA256Digest, size: Int
  ) {
    let (from, _) = try openFile(source)
    defer { close(from) }
    let to = try create(path)
    var hasher = SHA256Hasher()
    var size = 0
    do throws(FileFailure) {
      try pieces(of: from, source) { piece throws(FileFailure) in
        hasher.update(piece)
        size += piece.count
        try write(piece, to: to, of: path)
        return true
      }
      if keepingTimes { try keepTimes(of: from, to, path) }
    } catch {
      close(to)
      throw error
    }
    try close(to, of: path)
    return (hasher.finish(), size)
  }

  private func keepTimes(of source: CInt, _ copy: CInt, _ path: String) throws(FileFailure) {
    var s = stat()
    guard fstat(source, &s) == 0 else { throw FileFailure(step: .read, path: path, code: errno) }
    var times = [s.st_atim, s.st_mtim]
    try check(.setAttributes, path)
    guard fchmod(copy, s.st_mode & 0o7777) == 0, futimens(copy, &times) == 0 else {
      throw FileFailure(step: .setAttributes, path: path, code: errno)
    }
  }

  private func openFile(_ path: String, followingLinks: Bool = true) throws(FileFailure) -> (
    fd: CInt, size: Int
  ) {
    try check(.open, path)
    // O_NONBLOCK: a pipe with nobody at its other end would wait for ever.
    let fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard fd >= 0 else { throw FileFailure(step: .open, path: path, code: errno) }
    var s = stat()
    guard fstat(fd, &s) == 0, s.st_mode & S_IFMT == S_IFREG else {
      close(fd)
      throw FileFailure(step: .open, path: path, code: EINVAL)
    }
    return (fd, Int(s.st_size))
  }

  private func create(_ path: String) throws(FileFailure) -> CInt {
    try check(.create, path)
    let fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard fd >= 0 else { throw FileFailure(step: .create, path: path, code: errno) }
    return fd
  }

  private func close(_ fd: CInt, of path: String) throws(FileFailure) {
    // A full disk or quota may show only here.
    var code: CInt = 0
    if let before { code = before(.close, path) }
    let result = Glibc.close(fd)
    if code == 0, result != 0, errno != EINTR { code = errno }
    if code != 0 { throw FileFailure(step: .close, path: path, code: code) }
  }

  private func close(_ fd: CInt) { _ = Glibc.close(fd) }

  private func write(_ bytes: UnsafeRawBufferPointer, to fd: CInt, of path: String) throws(FileFailure) {
    try check(.write, path)
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(fd, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(step: .write, path: path, code: errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Hands on what is left of a file, piece by piece, until there is no more or `body` says false.
  private func pieces(
    of fd: CInt, _ path: String, _ expected: Int = pieceSize,
    _ body: (UnsafeRawBufferPointer) throws(FileFailure) -> Bool
  ) throws(FileFailure) {
    try check(.read, path)
    // One more than is expected, so that a file that grew is seen to have grown.
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(expected + 1, pieceSize), alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(fd, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(step: .read, path: path, code: errno)
      }
      if count == 0 { return }
      if try !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
    }
  }
}
