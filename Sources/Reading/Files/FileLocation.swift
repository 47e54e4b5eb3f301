import Glibc

/// A path as the system knows it: bytes, which on Linux need not be UTF-8.
package struct FileLocation: Hashable, Sendable {
  /// Without a terminating zero.
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }
  package init(_ path: String) { bytes = Array(path.utf8) }

  /// The location of something in this folder.
  package func appending(_ name: [UInt8]) -> FileLocation {
    if bytes.isEmpty { return FileLocation(bytes: name) }
    return FileLocation(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  package func appending(_ name: String) -> FileLocation { appending(Array(name.utf8)) }

  /// The path as text. A byte that is not UTF-8 is written `%E9`, so that two names stay two.
  package var shown: String { FileLocation.shown(bytes) }

  /// A path or name as text, as `shown` gives it.
  package static func shown(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let length = UTF8Scan.sequenceLength(of: rest)
      if length > 0 {
        out += rest.prefix(length)
      } else {
        out += [0x25, hex[Int(first >> 4)], hex[Int(first & 15)]]
      }
      rest = rest.dropFirst(max(length, 1))
    }
    return String(decoding: out, as: UTF8.self)
  }

  package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    var terminated = bytes.map { CChar(bitPattern: $0) }
    terminated.append(0)
    return try terminated.withUnsafeBufferPointer { try body($0.baseAddress!) }
  }

  /// The path with every link resolved, or the system's error number.
  package func resolved() -> Result<FileLocation, SystemError> {
    withCString { path in
      guard let real = realpath(path, nil) else { return .failure(SystemError(number: errno)) }
      defer { free(real) }
      let length = strlen(real)
      let raw = UnsafeRawBufferPointer(start: real, count: length)
      return .success(FileLocation(bytes: Array(raw)))
    }
  }

  /// Whether this is `folder` or something below it; both without links.
  package func isInside(_ folder: FileLocation) -> Bool {
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || folder.bytes.last == 0x2F || bytes[folder.bytes.count] == 0x2F
  }
}

/// A refusal by the operating system.
package struct SystemError: Error, Hashable, Sendable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The system's own words, such as "Permission denied".
  package var words: String { String(cString: strerror(number)) }
}

extension SystemError {
  /// Whether there is simply no such file.
  package var isMissingFile: Bool { number == ENOENT || number == ENOTDIR }
}
