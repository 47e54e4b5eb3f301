import Glibc

/// A private folder for one run of a converter, deleted with this value.
final class WorkFolder {
  let location: FileLocation
  private var written: [FileLocation] = []

  /// Below `$TMPDIR`, or `/tmp`.
  init() throws(SystemError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = FileLocation(parent).appending("sitegen-XXXXXX").bytes.map { CChar(bitPattern: $0) } + [0]
    guard mkdtemp(&template) != nil else { throw SystemError(number: errno) }
    location = FileLocation(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit {
    // A converter may have left files of its own; what cannot be deleted is the system's to clean.
    for file in written { _ = file.withCString { unlink($0) } }
    _ = location.withCString { rmdir($0) }
  }

  func write(_ bytes: [UInt8], named name: String) throws(SystemError) -> FileLocation {
    let file = location.appending(name)
    let descriptor = file.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    written.append(file)
    try FileBytes.write(bytes, to: descriptor)
    return file
  }
}
