import Foundation
import Glibc
import Minutes

/// One of the process's two ways to speak: results go to standard output, and what is said about them to standard
/// error, which is where a program talks to people.
struct Console: Sendable {
  static let output = Console(descriptor: STDOUT_FILENO)
  static let error = Console(descriptor: STDERR_FILENO)

  let descriptor: CInt

  func say(_ text: String) { write(Array((text + "\n").utf8)) }

  func write(_ diagnostics: [Diagnostic]) {
    var writer = ConsoleDiagnosticWriter(colour: showsColour)
    write(Array(writer.text(for: diagnostics).utf8))
  }

  /// Writes what can be written: nobody may be reading any more, and that is no failure of what is being done.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many characters a line of the terminal has; 80 where it does not say.
  var width: Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// True for a terminal that can rewrite a line.
  var rewritesLines: Bool { isTerminal && Environment.process["TERM"] != "dumb" }

  /// By the convention of no-color.org.
  var showsColour: Bool { rewritesLines && Environment.process["NO_COLOR"] == nil }
}
