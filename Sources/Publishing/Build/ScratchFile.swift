import Foundation

/// A name in the folder for temporary files that nothing else has, and the file that may come to stand there.
struct ScratchFile: Sendable {
  let path = NSTemporaryDirectory() + "/sitegen-" + UUID().uuidString

  /// Removes the file; that it is not there is no mistake.
  func remove() { unlink(path) }
}
