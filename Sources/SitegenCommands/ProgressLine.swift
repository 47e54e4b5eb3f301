import Glibc
import Publishing
import Synchronization

/// A line that shows the stage, a bar, the count and the time left, rewritten in place; only for a terminal.
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
    let line = ProgressText(
      stage: state.stage, done: state.done, total: state.total, passed: clock.now - state.began
    ).line(width: console.width, colour: console.showsColour)
    console.write(Array("\r\u{1B}[K\(line)".utf8))
  }
}

/// What a progress line says.
struct ProgressText {
  var stage: String
  var done: Int
  var total: Int
  var passed: Duration

  /// The longest bar, in characters.
  static let barWidth = 24

  /// `documents  ━━━━━━────  412 of 1000  12 s left`, without what a narrow terminal has no room for.
  func line(width: Int, colour: Bool) -> String {
    guard total > 0 else { return "\(stage) …" }
    let words = "\(done) of \(total)" + (timeLeft.map { "  \($0) left" } ?? "")
    let room = min(ProgressText.barWidth, width - 1 - stage.count - words.count - 4)
    guard room >= 6 else { return String("\(stage)  \(words)".prefix(max(1, width - 1))) }
    let full = min(room, done * room / total)
    let (before, behind) = colour ? ("\u{1B}[32m", "\u{1B}[0m") : ("", "")
    let bar =
      before + String(repeating: "━", count: full) + behind + String(repeating: "─", count: room - full)
    return "\(stage)  \(bar)  \(words)"
  }

  /// The time left is guessed once two seconds have shown how fast it goes.
  var timeLeft: String? {
    guard total > done, done > 0, passed > .seconds(2) else { return nil }
    let left = passed * (Double(total - done) / Double(done))
    let seconds = left.components.seconds + (left.components.attoseconds > 0 ? 1 : 0)
    return seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}
