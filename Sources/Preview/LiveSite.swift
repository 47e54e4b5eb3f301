import Minutes
import Publishing
import Synchronization

/// The site that is served at this moment, and the pages that wait to hear of the next.
final class LiveSite: Sendable {
  /// What one request sees: it keeps it to its end, whatever is built meanwhile.
  struct Snapshot: Sendable {
    /// Nil until a build has succeeded.
    var addresses: SiteAddresses?
    var announcement: Announcement
  }

  /// How many pages may listen at once.
  static let listenerLimit = 64

  private struct State {
    var site: MemorySite?
    var snapshot: Snapshot
    /// How many sites were served.
    var count = 0
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
  }

  private let state: Mutex<State>
  private let run: String

  init() {
    run = String(UInt64.random(in: 0 ... .max), radix: 36)
    state = Mutex(State(snapshot: Snapshot(announcement: Announcement(version: run + ".0"))))
  }

  var snapshot: Snapshot { state.withLock { $0.snapshot } }

  /// The site itself, for the next build to compare with.
  var site: MemorySite? { state.withLock { $0.site } }

  /// Takes in what a build gave: the new site where there is one, and the errors.
  func take(_ built: (site: MemorySite, written: WrittenSite)?, errors: [Diagnostic]) {
    // The dictionary is made before the lock is taken: requests go on meanwhile.
    let addresses = built.map { SiteAddresses($0.site) }
    state.withLock { state in
      if let built, let addresses {
        if !built.written.isUntouched || state.site == nil { state.count += 1 }
        state.site = built.site
        state.snapshot.addresses = addresses
      }
      state.snapshot.announcement = Announcement(
        version: "\(run).\(state.count)", isFailed: built == nil, errors: errors)
    }
    announce()
  }

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
