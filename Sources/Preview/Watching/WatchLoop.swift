import Glibc
import Minutes
import Reading

/// The thread of a `FolderWatch`: waits for changes, gathers them, tells.
final class WatchLoop {
  private let roots: [FileLocation]
  private let excluded: [FileLocation]
  private let pace: FolderWatch.Pace
  private let stopping: StopFlag
  private let notice: @Sendable (Diagnostic) -> Void
  private var watching: Watching

  private enum Watching {
    case events(Inotify, WatchedFolders)
    case polling(FolderSnapshot)
  }

  init(
    roots: [FileLocation], excluded: [FileLocation], pace: FolderWatch.Pace, stopping: StopFlag,
    notice: @escaping @Sendable (Diagnostic) -> Void
  ) {
    self.roots = roots
    self.excluded = excluded
    self.pace = pace
    self.stopping = stopping
    self.notice = notice
    do throws(SystemError) {
      let inotify = try Inotify(limit: pace.watches)
      watching = .events(inotify, try WatchedFolders(roots, excluding: excluded, inotify))
    } catch {
      watching = .polling(FolderSnapshot(roots, excluding: excluded))
      notice(WatchLoop.outOfWatches(error, pace))
    }
  }

  /// Runs until the flag is raised.
  func run(_ tell: () -> Void) {
    var gathering = Gathering(pace: pace)
    while true {
      guard wait(atMost: gathering.rest(at: .now) ?? ownPace) else { return }
      if look() { gathering.add(at: .now) }
      if gathering.isDue(at: .now) {
        gathering = Gathering(pace: pace)
        tell()
      }
    }
  }

  /// How long to wait where nothing is gathered; nil for as long as nothing happens.
  private var ownPace: Duration? {
    switch watching {
    case .events(_, let folders): folders.missing.isEmpty ? nil : pace.search
    case .polling: pace.polling
    }
  }

  /// Whether something has changed since the last look.
  private func look() -> Bool {
    switch watching {
    case .polling(let before):
      let now = FolderSnapshot(roots, excluding: excluded)
      watching = .polling(now)
      return now != before
    case .events(let inotify, var folders):
      var hasChanged = false
      do throws(SystemError) {
        for event in inotify.events() where try folders.take(event) { hasChanged = true }
        if !folders.missing.isEmpty, try folders.findMissing() { hasChanged = true }
        watching = .events(inotify, folders)
        return hasChanged
      } catch {
        watching = .polling(FolderSnapshot(roots, excluding: excluded))
        notice(WatchLoop.outOfWatches(error, pace))
        return true
      }
    }
  }

  /// False where the loop shall end.
  private func wait(atMost time: Duration?) -> Bool {
    var descriptors = [pollfd(fd: stopping.descriptor, events: Int16(POLLIN), revents: 0)]
    if case .events(let inotify, _) = watching {
      descriptors.append(pollfd(fd: inotify.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let milliseconds = time.map { CInt(clamping: max(1, Int($0 / .milliseconds(1)))) } ?? -1
    _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    return descriptors[0].revents == 0
  }

  private static func outOfWatches(_ error: SystemError, _ pace: FolderWatch.Pace) -> Diagnostic {
    Diagnostic(
      "watching", .note,
      "the system tells of no more changes (\(error.words)): files are looked at every \(pace.polling) instead",
      nextStep: error.number == ENOSPC
        ? "raise the limit: sudo sysctl fs.inotify.max_user_watches=524288"
        : "raise the limit: sudo sysctl fs.inotify.max_user_instances=1024")
  }
}

/// Changes that follow closely, to be told as one.
struct Gathering {
  private let pace: FolderWatch.Pace
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  init(pace: FolderWatch.Pace) { self.pace = pace }

  mutating func add(at now: ContinuousClock.Instant) {
    first = first ?? now
    last = now
  }

  /// How long until they are told; nil where there are none.
  func rest(at now: ContinuousClock.Instant) -> Duration? {
    guard let first, let last else { return nil }
    return max(.zero, min(now.duration(to: last + pace.quiet), now.duration(to: first + pace.longest)))
  }

  func isDue(at now: ContinuousClock.Instant) -> Bool { rest(at: now) == .zero }
}
