/// Writes diagnostics for one kind of reader.
package protocol DiagnosticWriter {
  mutating func text(for diagnostics: [Diagnostic]) -> String
}

/// `path:line:column: warning: what is wrong [id]`, with the line shown and what to do about it.
///
/// What to do is told once where it is the same for findings that follow each other, below the last of them; how a kind
/// of finding is silenced is told with the first of the kind.
package struct ConsoleDiagnosticWriter: DiagnosticWriter {
  /// True for a terminal that shows colours.
  package var colour: Bool
  /// How many characters of a line are shown.
  private static let excerptWidth = 160
  /// The ids of which it was told how to silence them.
  private var explained: Set<String> = []

  package init(colour: Bool = false) { self.colour = colour }

  package mutating func text(for diagnostics: [Diagnostic]) -> String {
    var out = ""
    for (i, d) in diagnostics.enumerated() {
      if let file = d.file {
        out += harmless(file)
        if let line = d.line {
          out += ":\(line)"
          if let column = d.column { out += ":\(column)" }
        }
        out += ": "
      }
      out += "\(label(d.severity)) \(harmless(d.message)) [\(harmless(d.id))]\n"
      if let excerpt = d.excerpt, !excerpt.isEmpty {
        out += "    \(shown(excerpt, column: d.column ?? place(of: d.message, in: excerpt)))\n"
      }
      if i + 1 < diagnostics.count, diagnostics[i + 1].nextStep == d.nextStep { continue }
      for line in nextStep(of: d) { out += "  → \(harmless(line))\n" }
    }
    return out
  }

  private mutating func nextStep(of d: Diagnostic) -> [Substring] {
    let lines = d.nextStep?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    guard let silencing = lines.lastIndex(where: { $0.hasPrefix(Silencing.opening) }),
      !explained.insert(d.id).inserted
    else { return lines }
    return Array(lines[..<silencing])
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    guard colour else { return "\(severity.rawValue):" }
    let code =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    return "\u{1B}[1;\(code)m\(severity.rawValue):\u{1B}[0m"
  }

  /// Where the words that a message quotes stand in a line, from 1.
  ///
  /// Where a whole web page is one line, its beginning tells nothing about a finding in its midst.
  private func place(of message: String, in excerpt: String) -> Int? {
    guard excerpt.utf8.count > ConsoleDiagnosticWriter.excerptWidth,
      let opening = message.firstIndex(of: "“"),
      let closing = message[opening...].firstIndex(of: "”")
    else { return nil }
    let quoted = message[message.index(after: opening)..<closing]
    guard !quoted.isEmpty, let found = excerpt.firstRange(of: quoted) else { return nil }
    return excerpt.unicodeScalars.distance(from: excerpt.startIndex, to: found.lowerBound) + 1
  }

  /// The line, of a long one the part around the column where it is far to the right: a line of a hostile
  /// document can be megabytes long.
  private func shown(_ excerpt: String, column: Int?) -> String {
    let width = ConsoleDiagnosticWriter.excerptWidth
    let scalars = excerpt.unicodeScalars
    let skipped = (column ?? 1) > width - 40 ? (column ?? 1) - width / 2 : 0
    let from =
      scalars.index(scalars.startIndex, offsetBy: skipped, limitedBy: scalars.endIndex) ?? scalars.startIndex
    let to = scalars.index(from, offsetBy: width, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return (from > scalars.startIndex ? "…" : "") + harmless(excerpt[from..<to])
      + (to < scalars.endIndex ? "…" : "")
  }
}

/// The text with a space for everything that would move a terminal's cursor, colour it, or turn the direction of
/// writing: file names and lines of documents are other people's text.
private func harmless(_ text: some StringProtocol) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: out.append(" ")
    default: out.append(scalar)
    }
  }
  return String(out)
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
