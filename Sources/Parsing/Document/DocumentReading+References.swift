import Minutes

/// The meetings before and after this one, and others that the text names.
extension DocumentReading {
  mutating func readReferences() {
    let reader = MeetingReferences(dates: dates, date: heading.date)
    let items = zip(sections, bodies).map {
      (title: $0.heading.first { $0.kind == .title }?.text ?? $0.title, line: $0.line, paragraphs: $1)
    }
    meeting.previousMeeting = reader.previous(items: items)
    if meeting.previousMeeting == nil, sections.isEmpty || true {
      // Without an item of its own, the sentence on the last minutes.
      for p in (before + bodies.prefix(4).joined()).prefix(40)
      where p.text.folded.contains("minutes of the")
        && (p.text.folded.contains("signed") || p.text.folded.contains("approved")
          || p.text.folded.contains("agreed") || p.text.folded.contains("confirmed"))
      {
        if let r = reader.references(in: p).first(where: { $0.date != heading.date }) {
          meeting.previousMeeting = r
          break
        }
      }
    }
    var nextParagraphs: [Paragraph] = []
    for (s, body) in zip(sections, bodies) {
      nextParagraphs.append(
        Paragraph(
          kind: .paragraph, text: s.heading.filter { $0.kind != .number }.map(\.text).joined(separator: " "),
          origins: [(0, s.line)], page: s.page))
      nextParagraphs += body
    }
    // The last announcement counts: earlier ones may be another body's.
    let tail = nextParagraphs + after
    meeting.nextMeeting = reader.next(tail) ?? reader.next(before)
    for p in before + bodies.joined() + after { meeting.references += reader.references(in: p) }
    if let p = meeting.previousMeeting {
      meeting.references.removeAll { $0.date == p.date && $0.line == p.line }
    }
    if let d = heading.date { meeting.references.removeAll { $0.date == d } }
  }
}
