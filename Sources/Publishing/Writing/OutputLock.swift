import Glibc
import Minutes
import Synchronization

/// Holds an output folder for one build: a locked file beside it, or in it where nothing may be written beside it.
///
/// The kernel lets the lock go when the process ends, however it ends; the file that a killed build leaves behind
/// locks nobody out.
final class OutputLock: Sendable {
  let path: String
  private let descriptor: Mutex<CInt?>

  /// Throws `FileFailure` with `EWOULDBLOCK` where another build holds the lock.
  init(_ path: String, files: FileSystem) throws(FileFailure) {
    self.path = path
    while true {
      try files.check(.lock, path)
      let fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard fd >= 0 else { throw FileFailure(step: .lock, path: path, code: errno) }
      if flock(fd, LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        // A file system without locks: better a build without one than none.
        if [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL].contains(code) {
          descriptor = Mutex(fd)
          return
        }
        close(fd)
        if code == EINTR { continue }
        throw FileFailure(step: .lock, path: path, code: code)
      }
      // The build that held the file may have removed it between our opening and locking it.
      var opened = stat()
      var named = stat()
      if fstat(fd, &opened) == 0, lstat(path, &named) == 0, opened.st_ino == named.st_ino,
        opened.st_dev == named.st_dev
      {
        let owner = "\(getpid())\n"
        _ = ftruncate(fd, 0)
        _ = Glibc.write(fd, owner, owner.utf8.count)
        descriptor = Mutex(fd)
        return
      }
      close(fd)
    }
  }

  /// The process that holds the lock, as its file tells.
  static func owner(of path: String, files: FileSystem) -> Int? {
    guard let bytes = try? files.read(path) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }

  /// Removes the file and lets the lock go, in that order: the other way round a second build's file would be removed.
  func release() {
    descriptor.withLock { fd in
      guard let open = fd else { return }
      unlink(path)
      close(open)
      fd = nil
    }
  }

  deinit { release() }
}
