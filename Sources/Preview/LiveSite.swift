import Minutes
import Publishing
import Synchronization

/// The site that is served at this moment, and the pages that wait to hear of the next.
final class LiveSite: Sendable {
  /// What one request sees: it keeps it to its end, whatever is built meanwhile.
  struct Snapshot: Sendable {
    /// Nil until a build has succeeded.
    var site: (any ShownSite)?
    var announcement: Announcement
  }

  /// How many pages may listen at once.
  static let listenerLimit = 64
  /// Of how many pages the last good state is kept, to stand behind what is wrong with them.
  static let keptPages = 32

  private struct State {
    var snapshot: Snapshot
    /// How many sites were served.
    var count = 0
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
    /// Pages as they were served last, the longest ago first.
    var good: [(path: String, bytes: [UInt8])] = []
    /// Mistakes of pages that were told of in this site.
    var told: Set<Diagnostic> = []
  }

  private let state: Mutex<State>
  private let run: String

  init() {
    run = String(UInt64.random(in: 0 ... .max), radix: 36)
    state = Mutex(State(snapshot: Snapshot(announcement: Announcement(version: run + ".0"))))
  }

  var snapshot: Snapshot { state.withLock { $0.snapshot } }

  /// Takes in what a build gave: the new site where there is one, and the errors.
  ///
  /// - Parameter isAmended: for a site in between, which tells no errors: those of the build before stay until the next.
  func take(_ build: PreviewBuild, isAmended: Bool = false) {
    state.withLock { state in
      if let site = build.site {
        state.count += 1
        state.snapshot.site = site
        state.told = []
      }
      state.snapshot.announcement = Announcement(
        version: "\(run).\(state.count)", isFailed: build.site == nil,
        errors: isAmended ? state.snapshot.announcement.errors : build.isWhole ? build.errors : [],
        reading: build.isWhole ? nil : .init(shown: build.shown, all: build.documents))
    }
    announce()
  }

  // MARK: - Pages that cannot be made

  /// Keeps a page as it was served, for the time when it cannot be made.
  func keepGood(_ path: String, _ bytes: [UInt8]) {
    state.withLock { state in
      state.good.removeAll { $0.path == path }
      state.good.append((path, bytes))
      if state.good.count > LiveSite.keptPages { state.good.removeFirst() }
    }
  }

  func lastGood(_ path: String) -> [UInt8]? { state.withLock { $0.good.last { $0.path == path }?.bytes } }

  /// True the first time that a mistake is met in a site.
  func isNews(_ mistake: Diagnostic) -> Bool { state.withLock { $0.told.insert(mistake).inserted } }

  // MARK: - Pages that listen

  /// The announcements from now on, the present one first; nil where too many listen already.
  ///
  /// A listener that is slow gets the newest and none of those between.
  func listen() -> AsyncStream<[UInt8]>? {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(1))
    let number: Int? = state.withLock { state in
      guard state.listeners.count < LiveSite.listenerLimit else { return nil }
      state.nextListener += 1
      state.listeners[state.nextListener] = continuation
      continuation.yield(state.snapshot.announcement.bytes)
      return state.nextListener
    }
    guard let number else { return nil }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }

  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Tells every listener the present state. Said again from time to time, it also finds out who has gone.
  func announce() {
    let (bytes, listeners) = state.withLock { ($0.snapshot.announcement.bytes, Array($0.listeners.values)) }
    for listener in listeners { listener.yield(bytes) }
  }

  /// Ends every listener's stream.
  func close() {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.finish() }
  }
}
