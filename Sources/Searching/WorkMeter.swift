internal import Glibc
internal import Synchronization

/// Adds up the processor time that some work takes on all threads together.
package final class WorkMeter: Sendable {
  private let state = Mutex(State())

  private struct State {
    /// The threads that are being measured.
    var active: Set<UInt> = []
    var nanoseconds = 0
  }

  package init() {}

  /// In seconds.
  package var seconds: Double { state.withLock { Double($0.nanoseconds) / 1e9 } }

  /// Measures the calling thread while it does some work. Work inside of measured work is not counted twice.
  package func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let thread = UInt(pthread_self())
    guard state.withLock({ $0.active.insert(thread).inserted }) else { return try work() }
    let start = Self.now
    defer {
      let spent = Self.now - start
      state.withLock { state in
        state.active.remove(thread)
        state.nanoseconds += spent
      }
    }
    return try work()
  }

  /// The processor time of the calling thread, in nanoseconds.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
