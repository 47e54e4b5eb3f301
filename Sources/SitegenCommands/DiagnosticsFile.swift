import Foundation
import Minutes

/// The file that `--diagnostics` names: every finding as JSON, notes too.
struct DiagnosticsFile {
  var path: String

  func write(_ diagnostics: [Diagnostic]) throws(Diagnostic) {
    do {
      try Data(JSONDiagnosticWriter().text(for: diagnostics).utf8).write(to: URL(filePath: path))
    } catch {
      throw Diagnostic(
        "cannot-write", .error, file: path, "the findings cannot be written: \(error.localizedDescription)",
        nextStep: "name a file in a folder that is there with `--diagnostics`")
    }
  }
}
