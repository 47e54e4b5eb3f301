import Minutes

/// Why a converter gave no text.
enum ConversionFailure: Error, Hashable, Sendable {
  case missing(ConverterTool)
  case timedOut(ConverterTool, seconds: Double)
  case wroteTooMuch(ConverterTool, bytes: Int)
  case killed(ConverterTool, signal: Int32)
  /// The program gave up; the first line of what it said.
  case failed(ConverterTool, status: Int32, words: String)
  /// The program is there and could not be started.
  case notRun(ConverterTool, words: String)
  case system(ConverterTool, SystemError)

  /// What a person should know; `kind` names the document, such as "PDF".
  func diagnostic(file: String, kind: String) -> Diagnostic {
    func warn(_ id: String, _ message: String, _ next: String) -> Diagnostic {
      Diagnostic(id, .warning, file: file, message, nextStep: next)
    }
    let again = "Open the document, save it again under the same name, and build once more"
    switch self {
    case .missing(let tool):
      return warn(
        Diagnostic.missingToolID, "\(tool.name) is not installed, so this \(kind) file could not be read",
        "sudo apt install \(tool.aptPackage)")
    case .timedOut(let tool, let seconds):
      return warn(
        "conversion-failed", "\(tool.name) did not finish this \(kind) file within \(Int(seconds)) seconds",
        again)
    case .wroteTooMuch(let tool, let bytes):
      return warn(
        "conversion-failed", "\(tool.name) made more than \(bytes) bytes of text of this \(kind) file", again)
    case .killed(let tool, let signal):
      let reason = signal == 24 ? "ran out of processor time" : "crashed (signal \(signal))"
      return warn("conversion-failed", "\(tool.name) \(reason) on this \(kind) file", again)
    case .failed(let tool, let status, let words):
      let said = words.isEmpty ? "status \(status)" : words
      return warn("conversion-failed", "\(tool.name) could not read this \(kind) file: \(said)", again)
    case .notRun(let tool, let words):
      return warn(
        "conversion-failed", "\(tool.name) could not be run: \(words)",
        "sudo apt install --reinstall \(tool.aptPackage)")
    case .system(let tool, let error):
      return warn(
        "conversion-failed", "\(tool.name) could not be run: \(error.words)",
        "Free some memory or disk space and build once more")
    }
  }
}
