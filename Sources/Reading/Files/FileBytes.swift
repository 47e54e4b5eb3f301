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
}
