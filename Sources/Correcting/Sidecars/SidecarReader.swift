package import Minutes
import Reading
import Yams

/// Reads sidecars: strictly, with the place of every mistake.
///
/// ```yaml
/// reason: The notice of the meeting names the room.   # of every correction of the file that has no reason of its own
/// corrected_on: 2024-03-01                            # likewise: the day on which a person corrected it
/// venue: Committee Room 2
/// time: {now: "09:30", reason: The clerk's diary says so.}
/// attendance:
///   - correct: "Cllr J. Smiht"
///     name: J. Smith
/// ```
///
/// A key that is not known is refused, with the one that was probably meant.
package struct SidecarReader: Sendable {
  package init() {}

  /// The sidecar that a text gives, and what is wrong with it; a correction that is wrong is left out.
  package func read(_ text: String, path: String, scope: Sidecar.Scope) -> (Sidecar, [Diagnostic]) {
    var file = YAMLFile(text, path: path, id: "sidecar")
    var sidecar = Sidecar(path: path, scope: scope)
    var fields = YAMLFields(file.root, name: path, in: &file)
    let reason = fields.text("reason", in: &file)
    let date = fields.day("corrected_on", in: &file)
    var reading = EditReading(reason: reason, date: date)
    if scope == .folder {
      reading.readFolder(&fields, &file)
      if let node = fields.node("defaults") {
        var inner = YAMLFields(node, name: "defaults", in: &file)
        var defaults = EditReading(reason: reason, date: date)
        defaults.readDefaults(&inner, &file)
        inner.refuseUnknown(in: &file)
        sidecar.defaults = defaults.edits
      }
    } else {
      reading.readDocument(&fields, &file)
    }
    sidecar.edits = reading.edits.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    if let node = fields.node("silence") { sidecar.silences = silences(node, &file) }
    fields.refuseUnknown(in: &file)
    file.diagnostics.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return (sidecar, file.diagnostics)
  }

  /// `silence: [no-date]`, or entries of an id and the words of the line.
  private func silences(_ node: Node, _ file: inout YAMLFile) -> [Silence] {
    var found: [Silence] = []
    func add(_ id: String, _ words: String?, at node: Node) {
      if !FindingID.silencable.contains(id) {
        file.report(
          "“\(id)” is no finding about a document\(didYouMean(id, among: FindingID.silencable))",
          at: node.mark,
          next: "The id stands in brackets at the end of a message; docs/diagnostics.md has them all")
        return
      }
      found.append(
        Silence(
          id: id, words: words, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1,
          excerpt: file.excerpt(node)))
    }
    if let id = node.scalar?.string.trimmed {
      add(id, nil, at: node)
    } else if case .sequence(let entries) = node {
      for entry in entries {
        if let id = entry.scalar?.string.trimmed {
          add(id, nil, at: entry)
        } else {
          var inner = YAMLFields(entry, name: "an entry of silence", in: &file)
          let id = inner.text("id", in: &file)
          let words = inner.text("line", in: &file)
          inner.refuseUnknown(in: &file)
          if let id { add(id, words, at: entry) }
        }
      }
    } else {
      file.report("“silence” is a list of ids", at: node.mark, next: "Write silence: [no-date]")
    }
    return found
  }
}

extension YAMLFile {
  /// The line that a node stands on.
  func excerpt(_ node: Node) -> String {
    guard let line = node.mark?.line, lines.indices.contains(line - 1) else { return "" }
    return String(lines[line - 1])
  }
}
