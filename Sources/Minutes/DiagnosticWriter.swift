/// Writes diagnostics for one kind of reader.
package protocol DiagnosticWriter {
  func text(for diagnostics: [Diagnostic]) -> String
}

/// `path:line:column: warning: what is wrong [id]`, with the line shown and what to do about it.
package struct ConsoleDiagnosticWriter: DiagnosticWriter {
  package init() {}

  package func text(for diagnostics: [Diagnostic]) -> String {
    var out = ""
    for d in diagnostics {
      if let file = d.file {
        out += file
        if let line = d.line {
          out += ":\(line)"
          if let column = d.column { out += ":\(column)" }
        }
        out += ": "
      }
      out += "\(d.severity.rawValue): \(d.message) [\(d.id)]\n"
      if let excerpt = d.excerpt, !excerpt.isEmpty {
        // A line of a hostile document can be megabytes long and hold control characters.
        let shown = excerpt.unicodeScalars.prefix(160).map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) }
        out += "    \(String(shown))\n"
      }
      if let next = d.nextStep {
        out += next.split(separator: "\n", omittingEmptySubsequences: false).map { "  → \($0)\n" }.joined()
      }
    }
    return out
  }
}

/// A JSON array with one object for each diagnostic, for tools.
package struct JSONDiagnosticWriter: DiagnosticWriter {
  package init() {}

  package func text(for diagnostics: [Diagnostic]) -> String {
    JSONValue.array(diagnostics.map(\.json)).text(pretty: true) + "\n"
  }
}

extension Diagnostic {
  /// The diagnostic as an object of the JSON report.
  package var json: JSONValue {
    .object([
      ("id", .string(id)), ("severity", .string(severity.rawValue)), ("file", JSONValue(file)),
      ("line", JSONValue(line)), ("column", JSONValue(column)), ("message", .string(message)),
      ("next_step", JSONValue(nextStep)), ("excerpt", JSONValue(excerpt)),
    ])
  }
}
