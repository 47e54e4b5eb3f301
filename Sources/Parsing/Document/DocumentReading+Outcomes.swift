import Minutes

/// Decisions, actions and declarations of the items and of what stands outside them.
extension DocumentReading {
  mutating func readOutcomes() {
    let habits = DocumentHabits(
      paragraphs: bodies + [before, after], body: heading.body, vocabulary: vocabulary)
    var known: Set<String> = []
    for a in meeting.attendance {
      let full = a.name.name.folded
      known.insert(full)
      if let last = full.split(separator: " ").last, last.utf8.count > 2,
        full.contains(" ") || a.name.honorific != nil
      {
        known.insert(String(last))
      }
      if let first = full.split(separator: " ").first, first.utf8.count > 2 { known.insert(String(first)) }
      if let i = a.initials { known.insert(i.folded) }
      // "BN" for Mrs B Northover.
      let parts = full.split(whereSeparator: { $0 == " " || $0 == "-" })
      if parts.count >= 2, parts.count <= 4 {
        known.insert(String(parts.compactMap(\.first)))
        if let first = full.split(separator: " ").first?.first,
          let last = full.split(separator: " ").last?.first
        {
          known.insert(String([first, last]))
        }
      }
    }
    var ids = ItemIDs()
    var items: [AgendaItem] = []
    hasOwnersColumn = lines.contains { headsOwners($0) }
    for (k, s) in sections.enumerated() {
      let id = ids.id(number: s.number, title: s.title)
      var item = AgendaItem(
        id: id, number: s.number, title: s.title, heading: s.heading, passages: bodies[k].map(\.passage),
        line: s.line, page: s.page)
      item.restricted = isRestricted(s, bodies[k])
      let outcomes = outcomes(
        bodies[k], title: s.title, habits: habits, known: known, prefix: id + "-", heading: s)
      item.decisions = outcomes.decisions
      item.actions = outcomes.actions
      let declared = DeclarationReader(people: people).read(
        bodies[k], titled: DeclarationReader.isTitle(s.title.folded))
      item.declarations = declared.declarations
      if declared.saidNone, DeclarationReader.isTitle(s.title.folded) || declared.declarations.isEmpty,
        meeting.answers.declarations != .recorded
      {
        meeting.answers.declarations = .none
      }
      if !declared.declarations.isEmpty { meeting.answers.declarations = .recorded }
      items.append(item)
      meeting.introduced += Introductions(people: people).people(in: bodies[k], item: id)
      meeting.acronyms += Introductions(people: people).acronyms(in: bodies[k])
    }
    meeting.items = items
    let outside = before + after
    let takenNumbers = takenNumbers
    let free = outcomes(
      sections.isEmpty ? outside : outsideOutcomes(outside), title: "", habits: habits, known: known,
      prefix: "", heading: nil)
    meeting.decisions = free.decisions
    meeting.actions = free.actions
    meeting.introduced += Introductions(people: people).people(
      in: outside.filter { !takenNumbers.contains($0.line) }, item: nil)
    meeting.acronyms += Introductions(people: people).acronyms(in: outside)
    meeting.before = before.map(\.passage)
    meeting.after = after.map(\.passage)
    withoutListedIntroductions()
  }

  /// Whether a column or a far right edge of the document is headed "Action".
  func headsOwners(_ line: CleanLine) -> Bool {
    let heads: Set<String> = ["action", "actions", "action by", "owner", "by whom", "action owner", "lead"]
    if let last = line.cells.last, line.cells.count >= 1, heads.contains(last.folded.trimming(":* ")) {
      return true
    }
    return line.indent >= 20 && heads.contains(line.folded.trimming(":* "))
  }

  /// Outside items only what is not heading or attendance can hold an outcome.
  func outsideOutcomes(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let taken = Set(attendance.taken.map { lines[$0].number })
    let top = Set(heading.lines.map { lines[$0].number })
    return paragraphs.filter { !taken.contains($0.line) && !top.contains($0.line) }
  }

  mutating func withoutListedIntroductions() {
    let names = Set(meeting.attendance.map { $0.name.name.folded })
    var seen: Set<String> = []
    meeting.introduced = meeting.introduced.filter {
      seen.insert($0.name.name.folded).inserted
        && (!names.contains($0.name.name.folded) || $0.organisation != nil || $0.role != nil)
    }
  }

  func outcomes(
    _ paragraphs: [Paragraph], title: String, habits: DocumentHabits, known: Set<String>, prefix: String,
    heading s: Section?
  ) -> (decisions: [Decision], actions: [Action]) {
    var decisions: [Decision] = []
    // A heading that is itself the outcome: "6. The Minutes of the meeting held on 02/03/15 were agreed as a true record."
    if let s,
      words(of: s.title).contains(where: { sentenceVerbs.contains($0.folded) })
        || s.title.folded.hasSuffix(" approved")
    {
      let own = Paragraph(
        kind: .paragraph, text: s.heading.first { $0.kind == .title }?.text ?? s.title,
        origins: [(0, s.line)], page: s.page)
      for f in DecisionReader(
        vocabulary: vocabulary, habits: habits, people: people, title: title, paragraphs: [own]
      ).found {
        decisions.append(decision(f, [own], title, prefix, decisions.count + 1, passage: nil))
      }
    }
    for f in DecisionReader(
      vocabulary: vocabulary, habits: habits, people: people, title: title, paragraphs: paragraphs
    ).found {
      if AttendanceSentences.isApologies(title.folded), f.kind == .noted { continue }
      decisions.append(decision(f, paragraphs, title, prefix, decisions.count + 1, passage: f.paragraph))
    }
    var actions: [Action] = []
    let settled = decisions.compactMap { d in d.passage.map { (paragraph: $0, text: d.text) } }
    for f in ActionReader(
      vocabulary: vocabulary, people: people, paragraphs: paragraphs, known: known, date: heading.date,
      labelsDecisions: habits.labelsDecisions, settled: settled, hasColumn: hasOwnersColumn
    ).found {
      let p = paragraphs[f.paragraph]
      actions.append(
        Action(
          id: "\(prefix)action-\(actions.count + 1)", owner: f.owner, text: f.text.trimmed, due: f.due,
          line: p.line(at: f.offset), passage: f.paragraph))
    }
    return (decisions, actions)
  }

  func decision(
    _ f: DecisionReader.Found, _ paragraphs: [Paragraph], _ title: String, _ prefix: String, _ n: Int,
    passage: Int?
  ) -> Decision {
    let p = paragraphs[f.paragraph]
    let text = f.verb.map { f.kind == .decision ? $0 + " " + f.text : f.text } ?? f.text
    var effect = DecisionVerbs.effect(of: text, kind: f.kind, title: title, about: f.about)
    if effect == .other, let a = f.votes.inFavour, let b = f.votes.against, f.kind == .decision {
      effect = a > b ? .approved : a < b ? .rejected : .other
    }
    return Decision(
      id: "\(prefix)decision-\(n)", kind: f.kind, effect: effect, text: f.text.trimmed, proposer: f.proposer,
      seconder: f.seconder,
      votes: f.votes, line: p.line(at: f.offset), passage: passage)
  }

  func isRestricted(_ s: Section, _ body: [Paragraph]) -> Bool {
    let t = s.title.folded
    if [
      "restricted", "exempt", "confidential", "in camera", "private session", "(private)", "part ii",
      "in committee", "cyfrinachol",
    ].contains(where: { t.contains($0) }) {
      return true
    }
    for p in body.prefix(3) {
      let f = p.text.folded
      if f.contains("restricted report") || f.contains("exempt report") || f.contains("confidential report")
        || f.contains("exempt information as defined")
      {
        return true
      }
    }
    return false
  }
}
