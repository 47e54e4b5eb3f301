import Minutes
import Reading

/// Finding what a correction names.
extension MeetingCorrection {
  /// A correction that names words which are not there, with the nearest that are.
  func unmatched(_ field: String, _ words: String, among known: [String], next: String) -> CorrectionResult {
    let near = suggestion(for: words, among: known).map { "; did you mean “\($0)”?" } ?? ""
    return .unmatched(message: "Nothing in \(field) is “\(words)”\(near)", next: next)
  }

  /// The place of the item that a text names: by its number, or by its heading's opening words.
  func itemPlace(_ text: String) -> Int? {
    let wanted = FoldedWords(text)
    if let place = meeting.items.firstIndex(where: { FoldedWords($0.number ?? "") == wanted }) {
      return place
    }
    let places = meeting.items.indices.filter { i in
      let item = meeting.items[i]
      return FoldedWords(item.title).begins(with: wanted) || FoldedWords(printed(item)).begins(with: wanted)
        || FoldedWords([item.number, item.title].compactMap { $0 }.joined(separator: " ")).begins(
          with: wanted)
    }
    // Of several the one whose heading these words are.
    return places.first { FoldedWords(meeting.items[$0].title) == wanted }
      ?? (places.count == 1 ? places[0] : nil)
  }

  /// The heading's words in their order on paper.
  func printed(_ item: AgendaItem) -> String {
    guard !item.heading.isEmpty else {
      return [item.number, item.title].compactMap { $0 }.joined(separator: " ")
    }
    var text = ""
    for (i, part) in item.heading.enumerated() { text += (i > 0 && !part.isGlued ? " " : "") + part.text }
    return text
  }

  /// A decision or action of the meeting: which item (nil for none) and which in it.
  struct OutcomePlace: Hashable {
    var item: Int?
    var index: Int
  }

  /// Where a passage stands.
  struct PassagePlace: Hashable {
    enum Part: Hashable {
      case before, after
      case item(Int)
    }
    var part: Part
    var index: Int
    /// The place of the words in the passage's text, in UTF-8 bytes.
    var range: Range<Int>
  }

  func passages(of part: PassagePlace.Part) -> [Passage] {
    switch part {
    case .before: meeting.before
    case .after: meeting.after
    case .item(let i): meeting.items[i].passages
    }
  }

  /// Where the words stand in the text, in its order; `item` limits the search to one.
  func passagePlaces(_ text: String, in item: Int? = nil) -> [PassagePlace] {
    let wanted = FoldedWords(text)
    var parts: [PassagePlace.Part] = meeting.items.indices.map { .item($0) }
    parts = item.map { [.item($0)] } ?? [.before] + parts + [.after]
    var found: [PassagePlace] = []
    for part in parts {
      for (index, passage) in passages(of: part).enumerated() {
        if let range = FoldedWords(passage.text).range(of: wanted) {
          found.append(PassagePlace(part: part, index: index, range: range))
        } else if case .listEntry(let label, _) = passage.kind,
          FoldedWords(label + " " + passage.text).begins(with: wanted)
        {
          found.append(PassagePlace(part: part, index: index, range: 0..<0))
        }
      }
    }
    return found
  }

  /// The source line of words in a passage.
  func line(of text: String, in passage: Passage) -> Int {
    words.line(of: text, in: passage.line...max(passage.line, passage.endLine)) ?? passage.line
  }
}
