import Glibc

/// A flag that wakes what waits for a file to be readable, such as a thread in `poll`.
final class StopFlag: Sendable {
  /// Can be read from once the flag is raised.
  let descriptor: CInt
  /// A byte written to it raises the flag.
  let raising: CInt

  init() {
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (descriptor, raising) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(raising)
  }

  func raise() {
    var byte: UInt8 = 1
    // There is nobody to tell where it fails: a pipe with room in it takes a byte.
    _ = write(raising, &byte, 1)
  }
}
