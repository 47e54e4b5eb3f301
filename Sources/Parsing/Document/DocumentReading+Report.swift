import Minutes
import Reading

/// A report to a committee, read as a paper.
extension DocumentReading {
  mutating func readReport(_ report: Report, firstBodyLine: Int) {
    meeting.kind = .report
    meeting.report = report
    meeting.title = report.title
    let cues = CueFinder(lines: lines, furniture: furniture, people: people, taken: []).cues()
    let scheme = ItemScheme(
      lines: lines, vocabulary: vocabulary, agendaStart: firstBodyLine,
      isMarkdown: transcript.markup == .markdown)
    let numbers = cues.numbers.filter { $0.line >= firstBodyLine && lines[$0.line].bullet == nil }
    // A report's own numbering begins below its front page; dotted numbers with titles are its sections.
    var chosen = scheme.choose(
      numbers: numbers, headings: cues.headings.filter { $0.line >= firstBodyLine },
      capitals: cues.capitals.filter { $0.line >= firstBodyLine }, plain: [])
    if chosen.isEmpty, let first = numbers.first(where: { $0.family == "decimal" && $0.value == 1 }) {
      chosen = [first]
    }
    chosen += SubItems(lines: lines).choose(from: numbers, under: chosen)
    chosen.sort { $0.line < $1.line }
    sections = SectionBuilder(lines: lines, furniture: furniture, vocabulary: vocabulary).sections(
      from: chosen)
    buildText()
    meeting.date = report.date
    meeting.body = report.committee.map { Body(name: $0) }
    var ids = ItemIDs()
    for (k, s) in sections.enumerated() {
      let id = ids.id(number: s.number, title: s.title)
      meeting.items.append(
        AgendaItem(
          id: id, number: s.number, title: s.title, heading: s.heading, passages: bodies[k].map(\.passage),
          line: s.line, page: s.page))
      let text = ItemText(bodies[k])
      meeting.introduced += Introductions(people: people).people(in: text, item: id)
      meeting.acronyms += Introductions(people: people).acronyms(in: text)
    }
    meeting.before = before.map(\.passage)
    meeting.after = after.map(\.passage)
    meeting.acronyms += Introductions(people: people).acronyms(in: ItemText(before))
    for c in [report.portfolioHolder, report.leadOfficer].compactMap({ $0 }) {
      meeting.introduced.append(
        IntroducedPerson(
          name: c.name, asWritten: c.name.name, role: c.role, organisation: nil, item: nil, line: c.line))
    }
  }
}
