import Dispatch
import Glibc
import Minutes
import Reading
import Synchronization

/// Tells when something below some folders changes: a file that is written, made, renamed or removed.
///
/// By inotify, or where the system has no watches left by looking again and again. What follows closely is told once.
final class FolderWatch: Sendable {
  struct Pace: Sendable {
    /// How long nothing must happen before a change is told.
    var quiet = Duration.milliseconds(100)
    /// A change is told after this time even where more keep coming.
    var longest = Duration.seconds(1)
    /// How often a folder that is missing is looked for.
    var search = Duration.milliseconds(500)
    /// How often everything is looked at where there are no watches.
    var polling = Duration.seconds(1)
    /// How many watches may be used; nil for as many as the system gives.
    var watches: Int?
  }

  /// A change, at most one of which waits to be heard.
  let changes: AsyncStream<Void>
  private let stopping: StopFlag

  /// Watches from now on. Folders that are not there are waited for. `notice` is told what the user should know.
  init(
    _ folders: [String], excluding excluded: [String] = [], pace: Pace = Pace(),
    notice: @escaping @Sendable (Diagnostic) -> Void
  ) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    changes = stream
    stopping = StopFlag()
    // The watches are set before this returns: what a build reads after it is not missed.
    let loop = WatchLoop(
      roots: folders.map { FileLocation($0) }, excluded: excluded.map { FileLocation($0) }, pace: pace,
      stopping: stopping, notice: notice)
    nonisolated(unsafe) let start = loop
    DispatchQueue(label: "sitegen.preview.watch").async {
      start.run { continuation.yield() }
      continuation.finish()
    }
  }

  deinit { stop() }

  /// Ends `changes`.
  func stop() { stopping.raise() }
}
