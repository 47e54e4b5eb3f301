import Publishing
import Synchronization

/// A line that shows the stage, the count and the time left, rewritten in place; only for a terminal.
final class ProgressLine: BuildProgress {
  private struct State {
    var stage = ""
    var total = 0
    var done = 0
    var began: ContinuousClock.Instant
    var shown: ContinuousClock.Instant?
  }

  private let console: Console
  private let clock = ContinuousClock()
  private let state: Mutex<State>

  init(_ console: Console) {
    self.console = console
    state = Mutex(State(began: ContinuousClock().now))
  }

  func begin(stage: String, total: Int) {
    state.withLock { state in
      state = State(stage: stage, total: total, began: clock.now)
      show(&state)
    }
  }

  func advance() {
    state.withLock { state in
      state.done += 1
      // Ten times a second is as often as anybody reads.
      if let shown = state.shown, clock.now - shown < .milliseconds(100) { return }
      show(&state)
    }
  }

  func end() { console.write(Array("\r\u{1B}[K".utf8)) }

  private func show(_ state: inout State) {
    state.shown = clock.now
    let line = ProgressLine.text(
      stage: state.stage, done: state.done, total: state.total, passed: clock.now - state.began)
    console.write(Array("\r\u{1B}[K\(line)".utf8))
  }

  /// The time left is guessed once two seconds have shown how fast it goes.
  static func text(stage: String, done: Int, total: Int, passed: Duration) -> String {
    guard total > 0 else { return stage }
    var line = "\(stage): \(done) of \(total)"
    if done > 0, passed > .seconds(2) {
      let left = passed * (Double(total - done) / Double(done))
      let seconds = left.components.seconds + (left.components.attoseconds > 0 ? 1 : 0)
      line += seconds < 120 ? ", \(seconds) s left" : ", \((seconds + 59) / 60) min left"
    }
    return line
  }
}
