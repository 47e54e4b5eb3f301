import Minutes

/// Reads what an item settles and whom it charges with what.
struct OutcomeReader {
  let vocabulary: Vocabulary
  let people: PersonGrammar
  let habits: DocumentHabits
  /// Folded names by which the text may call those who attend.
  let known: Set<String>
  /// The meeting's day, for due dates without a year.
  let date: CalendarDate?
  /// The document has a column of owners.
  let hasOwnersColumn: Bool

  /// The decisions and actions of an item with this text. A heading that tells an outcome itself is given as a
  /// paragraph ("6. The Minutes of the meeting held on 02/03/15 were agreed as a true record.").
  func outcomes(_ text: ItemText, title: String, prefix: String, heading: Paragraph?) -> (
    decisions: [Decision], actions: [Action]
  ) {
    var decisions: [Decision] = []
    if let heading {
      for f in found(ItemText([heading]), title) {
        decisions.append(decision(f, heading, title, prefix, decisions.count + 1, passage: nil))
      }
    }
    // Apologies received and interests declared are told, not decided.
    let onlyTells =
      AttendanceSentences.isApologies(title.folded) || DeclarationReader.isTitle(title.folded)
    for f in found(text, title) where !(onlyTells && f.kind == .noted) {
      decisions.append(
        decision(
          f, text.paragraphs[f.paragraph], title, prefix, decisions.count + 1, passage: f.paragraph))
    }
    var actions: [Action] = []
    var told: Set<String> = []
    let settled = decisions.compactMap { d in d.passage.map { (paragraph: $0, text: d.text) } }
    for f in ActionReader(
      vocabulary: vocabulary, people: people, text: text, known: known, date: date,
      labelsDecisions: habits.labelsDecisions, speakers: habits.speakers, settled: settled,
      hasColumn: hasOwnersColumn
    ).found {
      // A list at the end of the item that tells a task again, word for word.
      if !told.insert(f.text.trimmed.folded).inserted, words(of: f.text).count >= 4 { continue }
      actions.append(
        Action(
          id: "\(prefix)action-\(actions.count + 1)", owner: f.owner, text: f.text.trimmed, due: f.due,
          line: text.paragraphs[f.paragraph].line(at: f.offset), passage: f.paragraph))
    }
    return (decisions, actions)
  }

  private func found(_ text: ItemText, _ title: String) -> [DecisionReader.Found] {
    DecisionReader(
      vocabulary: vocabulary, habits: habits, people: people, date: date, title: title, text: text
    ).found
  }

  private func decision(
    _ f: DecisionReader.Found, _ p: Paragraph, _ title: String, _ prefix: String, _ n: Int, passage: Int?
  ) -> Decision {
    let text = f.verb.map { f.kind == .decision ? $0 + " " + f.text : f.text } ?? f.text
    var effect = DecisionEffects.effect(of: text, kind: f.kind, title: title, about: f.about)
    if effect == .other, let a = f.votes.inFavour, let b = f.votes.against, f.kind == .decision {
      effect = a > b ? .approved : a < b ? .rejected : .other
    }
    return Decision(
      id: "\(prefix)decision-\(n)", kind: f.kind, effect: effect, text: f.text.trimmed,
      proposer: f.proposer, seconder: f.seconder, votes: f.votes, line: p.line(at: f.offset),
      passage: passage)
  }

  /// The names by which a text may call those who attend: full, surname, forename, initials.
  static func names(of attendance: [Attendance]) -> Set<String> {
    var known: Set<String> = []
    for a in attendance {
      let full = a.name.name.folded
      known.insert(full)
      if let i = a.initials { known.insert(i.folded) }
      // "TO'B" for Tess O'Brien.
      if let mark = full.range(of: "o'"), mark.lowerBound > full.startIndex, let first = full.first,
        mark.upperBound < full.endIndex, full[full.index(before: mark.lowerBound)] == " "
      {
        known.insert("\(first)o'\(full[mark.upperBound])")
      }
      if addPlain(full, isTitled: a.name.honorific != nil, to: &known) { continue }
      let words = full.split(separator: " ")
      if let last = words.last, last.utf8.count > 2, words.count > 1 || a.name.honorific != nil {
        known.insert(String(last))
      }
      if let first = words.first, first.utf8.count > 2 || forenames.contains(String(first)) {
        known.insert(String(first))
      }
      // "BN" for Mrs B Northover.
      let parts = full.split(whereSeparator: { $0 == " " || $0 == "-" })
      if parts.count >= 2, parts.count <= 4 {
        known.insert(String(parts.compactMap(\.first)))
        if let first = words.first?.first, let last = words.last?.first {
          known.insert(String([first, last]))
        }
      }
    }
    return known
  }

  /// The same of a name in ASCII, by its bytes; false where it holds others.
  private static func addPlain(_ full: String, isTitled: Bool, to known: inout Set<String>) -> Bool {
    full.withBytes { bytes in
      guard !bytes.contains(where: { $0 >= 0x80 }) else { return false }
      func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      var words: [Range<Int>] = []
      // The first letters of what blanks and strokes part.
      var firsts: [UInt8] = []
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
        if i > start { words.append(start..<i) }
        start = i + 1
      }
      for i in bytes.indices where bytes[i] != 0x20 && bytes[i] != 0x2D {
        if i == 0 || bytes[i - 1] == 0x20 || bytes[i - 1] == 0x2D { firsts.append(bytes[i]) }
      }
      guard let first = words.first, let last = words.last else { return true }
      if last.count > 2, words.count > 1 || isTitled { known.insert(text(last)) }
      if first.count > 2 || forenames.contains(text(first)) { known.insert(text(first)) }
      if (2...4).contains(firsts.count) {
        known.insert(String(decoding: firsts, as: UTF8.self))
        known.insert(String(decoding: [bytes[first.lowerBound], bytes[last.lowerBound]], as: UTF8.self))
      }
      return true
    }
  }
}
