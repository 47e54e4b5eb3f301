import Minutes

/// Decisions that may have been passed over.
extension Findings {
  /// An item without a decision whose text marks one.
  var outcomes: [Diagnostic] {
    var found: [Diagnostic] = []
    for item in meeting.items where item.decisions.isEmpty && item.actions.isEmpty {
      guard let (passage, words) = mark(in: item) else { continue }
      let line =
        self.words.line(of: words, in: passage.line...max(passage.line, passage.endLine)) ?? passage.line
      found.append(
        finding(
          "no-decision-in-item",
          "Item \(name(item)) speaks of an outcome, and no decision was understood in it", line: line,
          write: [
            "decisions:", "  - add: \(Remedy.quoted(words))", "    item: \(Remedy.quoted(name(item)))",
          ], "Where this is one"))
      if found.count == 5 { break }
    }
    return found
  }

  private static let markers: Set<String> = [
    "AGREED", "RESOLVED", "APPROVED", "CARRIED", "NOTED", "RECOMMENDED", "DEFERRED", "DECISION", "ACCEPTED",
    "PENDERFYNWYD", "CYTUNWYD",
  ]

  /// The passage that marks an outcome, and its opening words from the mark on.
  private func mark(in item: AgendaItem) -> (Passage, String)? {
    for passage in item.passages where passage.kind != .label {
      let all = passage.text.utf8.split(separator: 0x20).map { Substring($0) }
      for (i, word) in all.enumerated() {
        let isMarker = PlainWord.mayBeCapitals(word) && Self.markers.contains(word.filter(\.isLetter))
        guard isMarker || i < 4 && isSaid(all, i) else { continue }
        let rest = all[i...].joined(separator: " ")
        guard rest.split(separator: " ").count > 1 else { continue }
        return (
          passage,
          Remedy.opening(
            sentence(all[(isSaid(all, i) ? max(0, i - 2) : i)...].joined(separator: " ")), words: 16)
        )
      }
    }
    return nil
  }

  /// "It was agreed", "It was resolved" at the beginning.
  private func isSaid(_ all: [Substring], _ i: Int) -> Bool {
    i >= 2 && all[i - 1].lowercased() == "was" && all[i - 2].lowercased() == "it"
      && ["agreed", "resolved"].contains(all[i].lowercased().filter(\.isLetter))
  }

  private func sentence(_ text: String) -> String {
    guard let end = text.firstRange(of: ". ")?.lowerBound else { return text }
    return String(text[...end])
  }
}
