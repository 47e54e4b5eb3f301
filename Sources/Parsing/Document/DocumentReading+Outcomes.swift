import Minutes

/// Decisions, actions and declarations of the items and of what stands outside them.
extension DocumentReading {
  mutating func readOutcomes() {
    hasOwnersColumn = lines.indices.contains { headsOwners($0) }
    let known = OutcomeReader.names(of: meeting.attendance).union(speakers())
    for k in bodies.indices { bodies[k] = withRunningRows(bodies[k], known: known) }
    before = withRunningRows(before, known: known)
    let habits = DocumentHabits(
      paragraphs: bodies + [before, after], body: heading.body, vocabulary: vocabulary, known: known)
    let reader = OutcomeReader(
      vocabulary: vocabulary, people: people, habits: habits, known: known, date: heading.date,
      hasOwnersColumn: hasOwnersColumn)
    var ids = ItemIDs()
    var items: [AgendaItem] = []
    for (k, s) in sections.enumerated() {
      let text = ItemText(bodies[k])
      let id = ids.id(number: s.number, title: s.title)
      var item = AgendaItem(
        id: id, number: s.number, title: s.title, heading: s.heading, passages: bodies[k].map(\.passage),
        line: s.line, page: s.page)
      item.restricted = isRestricted(s, bodies[k])
      let outcomes =
        k == sections.count - 1
        ? outcomes(ofLast: bodies[k], s, prefix: id + "-", by: reader)
        : reader.outcomes(text, title: s.title, prefix: id + "-", heading: tellingHeading(s))
      item.decisions = withTheirSubject(outcomes.decisions, s)
      item.actions = outcomes.actions
      let declared = DeclarationReader(people: people, known: reader.known).read(
        text, titled: DeclarationReader.isTitle(s.title.folded))
      item.declarations = declared.declarations
      if declared.saidNone, DeclarationReader.isTitle(s.title.folded) || declared.declarations.isEmpty,
        meeting.answers.declarations != .recorded
      {
        meeting.answers.declarations = .none
      }
      if !declared.declarations.isEmpty { meeting.answers.declarations = .recorded }
      items.append(item)
      meeting.introduced += Introductions(people: people).people(in: text, item: id)
      meeting.acronyms += Introductions(people: people).acronyms(in: text)
    }
    meeting.items = withoutListsAgain(items)
    let outside = before + after
    let takenNumbers = takenNumbers
    let free = reader.outcomes(
      ItemText(sections.isEmpty ? outside : outsideOutcomes(outside)), title: "", prefix: "", heading: nil)
    meeting.decisions = free.decisions
    meeting.actions = free.actions
    meeting.introduced += Introductions(people: people).people(
      in: ItemText(outside.filter { !takenNumbers.contains($0.line) }), item: nil)
    meeting.acronyms += Introductions(people: people).acronyms(in: ItemText(outside))
    meeting.before = before.map(\.passage)
    meeting.after = after.map(\.passage)
    withoutListedIntroductions()
  }

  /// "3. MINUTES OF LAST MEETING: were approved.": what stands behind the title goes on with it, and has no subject without it.
  private func withTheirSubject(_ decisions: [Decision], _ s: Section) -> [Decision] {
    guard let first = decisions.first, first.passage == 0, s.bodyLine == s.cue.line,
      let verb = words(of: first.text, upTo: 40).first, verb.folded.isOne(of: "was were is are has have"),
      !verb.isCapitalised, let title = s.heading.last(where: { $0.kind == .title })?.text,
      words(of: title).count <= 12
    else { return decisions }
    var whole = first
    whole.text = title + " " + first.text
    return [whole] + decisions.dropFirst()
  }

  /// Whether a column or a far right edge of the document is headed "Action".
  func headsOwners(_ i: Int) -> Bool {
    let line = lines[i]
    // "Item" and on the next line "Action": a row of heads that was torn.
    if i > 0, ownersHeads.contains(line.folded.trimming(":* ")),
      lines[i - 1].folded.trimming(":* ").isOne(
        of: "item items minute discussion notes subject topic details")
    {
      return true
    }
    if let last = line.cells.last, line.cells.count >= 1, ownersHeads.contains(last.folded.trimming(":* ")) {
      // "Item | Lead": an agenda with whoever speaks to each item.
      return
        !(line.cells.count == 2 && last.folded.trimming(":* ") == "lead"
        && line.cells[0].folded.trimming(":* ").isOne(of: "item items topic topics subject title"))
    }
    return line.indent >= 20 && ownersHeads.contains(line.folded.trimming(":* "))
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

  /// A heading that is itself an outcome, as a paragraph: "6. The Minutes of the meeting held on 02/03/15 were agreed …".
  func tellingHeading(_ s: Section) -> Paragraph? {
    let w = words(of: s.title)
    // "The Council approved an amendment to the Standing Orders"
    let isTold =
      w.count >= 4 && w[0].folded == "the" && vocabulary.deciders.contains(w[1].folded)
      && w.prefix(5).contains { $0.isAny(.participle) }
    guard
      isTold || w.contains(where: { $0.isAny(.sentenceVerb) })
        // "Minutes of May approved"; "Members approved" heads a list of them.
        || s.title.folded.hasSuffix(" approved")
          && w.contains(where: {
            $0.folded.isOne(of: "minutes agenda budget report accounts bills payments plan policy")
          })
    else { return nil }
    return Paragraph(
      kind: .paragraph, text: s.heading.first { $0.kind == .title }?.text ?? s.title,
      origins: [(0, s.line)], page: s.page)
  }

  func isRestricted(_ s: Section, _ body: [Paragraph]) -> Bool {
    let t = s.title.folded
    if [
      "restricted", "exempt", "confidential", "in camera", "private session", "(private)", "part ii",
      "in committee", "cyfrinachol",
    ].contains(where: { t.contains($0) }) {
      return true
    }
    for p in body.prefix(3) where p.text.holds("report") || p.text.holds("exempt") {
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

/// Heads of a column of owners.
private let ownersHeads: WordSet = [
  "action", "actions", "action by", "owner", "by whom", "action owner", "lead",
]
