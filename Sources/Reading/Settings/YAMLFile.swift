package import Minutes
package import Yams

/// A YAML file that a person keeps, read so that every mistake in it can be shown where it stands.
///
/// Values are taken by the type that is asked for: `title: no` is the text "no", as nothing guesses types.
package struct YAMLFile {
  package let path: String
  package let lines: [Substring]
  package private(set) var root: Node?
  package var diagnostics: [Diagnostic] = []
  /// The id of this file's diagnostics.
  package let id: String

  /// - Parameters:
  ///   - text: what the file holds.
  ///   - path: the file's path for messages.
  ///   - id: the id of its diagnostics, such as `site-settings`.
  package init(_ text: String, path: String, id: String) {
    self.path = path
    self.id = id
    // CR LF is one Character and a newline: this splits as an editor counts.
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    do {
      // The basic resolver matches no patterns, which is what makes types guesses and parsing slow.
      root = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      report(error)
    } catch {
      report("The file is not valid YAML: \(error)", at: nil)
    }
  }

  package mutating func report(_ message: String, at mark: Mark?, next: String? = nil) {
    let line = mark.map { min($0.line, max(lines.count, 1)) }
    diagnostics.append(
      Diagnostic(
        id, .error, file: path, line: line, column: mark?.column, message, nextStep: next,
        excerpt: line.flatMap { lines.indices.contains($0 - 1) ? String(lines[$0 - 1]) : nil }))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(
        "The file is not valid YAML here: \(problem)", at: mark,
        next: "Check the indentation, and put quotes around a value that holds “: ” or “#”")
    case .duplicatedKeysInMapping(let keys, let context):
      report(
        "A key stands once: “\(keys.joined(separator: "”, “"))” stands more often", at: context.mark,
        next: "Keep one of them")
    default:
      report("The file is not valid YAML: \(error)", at: nil, next: "Save the file as UTF-8 text")
    }
  }
}
