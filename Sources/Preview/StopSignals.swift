import Dispatch
import Glibc
import Synchronization

/// Waits for the signals by which a person or a system asks a program to end.
///
/// While it waits they do not kill the program; after the first one they do again, so that pressing Ctrl-C twice
/// always ends it.
///
/// Signal sources of Dispatch see nothing on Linux unless every thread blocks the signal, which a library cannot see
/// to. So a handler writes a byte into a pipe, the one thing that it may safely do.
enum StopSignals {
  private static let numbers = [SIGINT, SIGTERM]

  /// The pipe's end that the handler writes to. One for the process, as the signals are.
  private static let raising = Atomic<CInt>(-1)

  /// Returns when one comes, or when the task is cancelled.
  static func first() async {
    let flag = StopFlag()
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let source = DispatchSource.makeReadSource(
      fileDescriptor: flag.descriptor, queue: DispatchQueue(label: "sitegen.preview.signals"))
    source.setEventHandler { continuation.finish() }
    // The pipe stays open for as long as it is looked at.
    source.setCancelHandler { withExtendedLifetime(flag) {} }
    source.resume()

    raising.store(flag.raising, ordering: .sequentiallyConsistent)
    let before = numbers.map { number in
      signal(number) { _ in
        let kept = errno
        var byte: UInt8 = 1
        _ = write(StopSignals.raising.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = kept
      }
    }
    for await _ in stream {}
    for (number, handler) in zip(numbers, before) { signal(number, handler) }
    raising.store(-1, ordering: .sequentiallyConsistent)
    source.cancel()
  }
}
