import Glibc
import Minutes

/// Whether the process may open as many files as it cannot do without.
///
/// With fewer the system's own libraries, which keep some open for their threads and clocks, end the program with a
/// trap and no word that helps. Whoever has a few more is told by the file at which they ran out.
enum FileHandles {
  /// Besides those that are open when the program begins: measured, and a few more.
  static let needed = 8

  /// What to do where there are too few; nil where there are enough. Nothing is left open.
  static func shortage(
    open: () -> CInt = { Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC) }
  ) -> Diagnostic? {
    var handles: [CInt] = []
    defer { for handle in handles { close(handle) } }
    for _ in 0..<needed {
      let handle = open()
      guard handle >= 0 else {
        // A machine without /dev/null is somebody else's trouble.
        guard errno == EMFILE || errno == ENFILE else { return nil }
        return Diagnostic(
          "build", .error, "only \(handles.count) more files may be open at once, and \(needed) are needed",
          nextStep: "raise the limit with `ulimit -n`, to 256 or more; nothing was touched")
      }
      handles.append(handle)
    }
    return nil
  }
}
