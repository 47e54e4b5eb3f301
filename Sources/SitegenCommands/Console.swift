import Foundation
import Minutes
import Publishing
import Synchronization

/// What is said on standard error, which is where a program talks to people.
enum Console {
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func write(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    FileHandle.standardError.write(Data(ConsoleDiagnosticWriter().text(for: diagnostics).utf8))
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// A line that shows the stage, the count and the time left, rewritten in place; only on a terminal.
final class ProgressLine: BuildProgress {
  private struct State {
    var stage = ""
    var total = 0
    var done = 0
    var began = Date()
    var shown = Date.distantPast
  }

  private let state = Mutex(State())

  func begin(stage: String, total: Int) {
    state.withLock { $0 = State(stage: stage, total: total) }
  }

  func advance() {
    state.withLock { state in
      state.done += 1
      let now = Date()
      // Ten times a second is as often as anybody reads.
      guard now.timeIntervalSince(state.shown) > 0.1 else { return }
      state.shown = now
      let passed = now.timeIntervalSince(state.began)
      let left = state.done > 0 ? passed / Double(state.done) * Double(state.total - state.done) : 0
      let rest = passed > 2 ? ", \(Int(left.rounded(.up))) s left" : ""
      FileHandle.standardError.write(Data("\r\u{1B}[K\(state.stage): \(state.done) of \(state.total)\(rest)".utf8))
    }
  }

  func end() { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
}
