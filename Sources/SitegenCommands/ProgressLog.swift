import Publishing
import Synchronization

/// Progress as plain lines, for a log or a pipe: a line where a stage takes long, and then one from time to time.
final class ProgressLog: BuildProgress {
  private struct State {
    var stage = ""
    var total = 0
    var done = 0
    var began: ContinuousClock.Instant
    var told: ContinuousClock.Instant
  }

  /// A stage that takes less is not told of, and a longer one this often.
  static let pace = Duration.seconds(10)

  private let say: @Sendable (String) -> Void
  private let now: @Sendable () -> ContinuousClock.Instant
  private let state: Mutex<State>

  init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock().now },
    say: @escaping @Sendable (String) -> Void = { Console.error.say($0) }
  ) {
    self.say = say
    self.now = now
    state = Mutex(State(began: now(), told: now()))
  }

  func begin(stage: String, total: Int) {
    let now = now()
    state.withLock { $0 = State(stage: stage, total: total, began: now, told: now) }
  }

  func advance() {
    let now = now()
    let line: String? = state.withLock { state in
      state.done += 1
      guard now - state.told >= ProgressLog.pace else { return nil }
      state.told = now
      let text = ProgressText(
        stage: state.stage, done: state.done, total: state.total, passed: now - state.began)
      return "\(text.stage): \(text.done) of \(text.total)" + (text.timeLeft.map { ", \($0) left" } ?? "")
    }
    if let line { say(line) }
  }

  func end() {}
}

extension Console {
  /// How a build tells here how far it is: a bar on a terminal, plain lines elsewhere.
  func progress(quiet: Bool) -> any BuildProgress {
    if quiet { return SilentProgress() }
    return rewritesLines ? ProgressLine(self) : ProgressLog()
  }
}
