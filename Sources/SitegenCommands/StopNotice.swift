import Glibc
import Synchronization

/// Says what becomes of the output when a build is broken off by Ctrl-C or by the system, and lets it end.
///
/// The build is not asked: at every moment the output is a whole site, and what a broken build leaves beside it is mended
/// by the next one.
enum StopNotice {
  /// The address of what is said, which stays for as long as the process lives: a handler may not make it.
  private static let words = Atomic<UInt>(0)
  private static let count = Atomic<Int>(0)

  /// - Parameter output: the folder that is built into, as the user called it.
  static func begin(output: String, console: Console = .error) {
    let text = (console.rewritesLines ? "\r\u{1B}[K" : "") + StopNotice.text(output: output)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(fromContentsOf: text.utf8)
    count.store(bytes.count, ordering: .sequentiallyConsistent)
    words.store(UInt(bitPattern: bytes.baseAddress), ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] {
      // What was started with a signal ignored, as in the background of a shell, goes on ignoring it.
      var present = sigaction()
      sigaction(number, nil, &present)
      if present.isIgnored { continue }
      signal(number) { number in
        // Nothing but what a signal's handler may do: write, and end as the signal would have ended it.
        let words = UnsafeRawPointer(bitPattern: StopNotice.words.load(ordering: .sequentiallyConsistent))
        let count = StopNotice.count.load(ordering: .sequentiallyConsistent)
        if let words { _ = write(STDERR_FILENO, words, count) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func text(output: String) -> String {
    "Stopped. \(output) is as it was, or wholly new: never half of each. The next build clears up what is left beside it.\n"
  }
}

extension sigaction {
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
