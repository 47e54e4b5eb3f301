import Glibc

/// Reads a regular file whole.
package enum FileBytes {
  package enum Failure: Error, Hashable, Sendable {
    case system(SystemError)
    /// A folder, pipe, socket or device: opening one could wait for ever.
    case notAFile
    case tooLarge(bytes: Int)
  }

  /// The file's bytes. Never waits: a pipe in the place of a file is refused, not read.
  package static func read(_ location: FileLocation, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = location.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard descriptor >= 0 else { throw .system(SystemError(number: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(SystemError(number: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size) }

    // One byte more than the size, so that one call sees the end of a file that does not grow meanwhile.
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        repeat { count = Glibc.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count >= 0 else { throw .system(SystemError(number: errno)) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
      room = max(1, size + 1 - bytes.count, bytes.count > size ? 1 << 16 : 1)
    }
  }

  /// Writes all of `bytes` to an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    let problem = bytes.withUnsafeBytes { buffer -> SystemError? in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno != EINTR { return SystemError(number: errno) }
        done += max(count, 0)
      }
      return nil
    }
    if let problem { throw problem }
  }

  /// Puts a file of these bytes in a place, with the folders that lead there: written beside it and moved, so that nobody
  /// sees half of it, and for nobody but the user, as documents may be confidential until they are published.
  package static func replace(_ place: FileLocation, with bytes: [UInt8]) throws(SystemError) {
    guard let slash = place.bytes.lastIndex(of: 0x2F) else { throw SystemError(number: EINVAL) }
    let parent = FileLocation(bytes: Array(place.bytes[..<slash]))
    let name = place.bytes[(slash + 1)...]
    try makeFolders(parent)
    var template =
      (parent.bytes + Array("/.".utf8) + name + Array(".XXXXXX".utf8)).map { CChar(bitPattern: $0) } + [0]
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    var problem: SystemError?
    do {
      try write(bytes, to: descriptor)
    } catch {
      problem = error
    }
    if close(descriptor) != 0, problem == nil { problem = SystemError(number: errno) }
    if problem == nil, place.withCString({ rename(template, $0) }) != 0 {
      problem = SystemError(number: errno)
    }
    if let problem {
      unlink(template)
      throw problem
    }
  }

  private static func makeFolders(_ location: FileLocation) throws(SystemError) {
    if location.withCString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = location.bytes.lastIndex(of: 0x2F), slash > 0 else {
      throw SystemError(number: errno)
    }
    try makeFolders(FileLocation(bytes: Array(location.bytes[..<slash])))
    if location.withCString({ mkdir($0, 0o700) }) != 0, errno != EEXIST { throw SystemError(number: errno) }
  }
}
