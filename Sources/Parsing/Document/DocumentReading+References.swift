import Minutes

/// The meetings before and after this one, and others that the text names.
extension DocumentReading {
  mutating func readReferences() {
    let reader = MeetingReferences(dates: dates, date: heading.date, body: heading.body)
    let items = zip(sections, bodies).map {
      (title: $0.heading.first { $0.kind == .title }?.text ?? $0.title, line: $0.line, paragraphs: $1)
    }
    meeting.previousMeeting = reader.previous(items: items) ?? reader.previousInTitles(items)
    if meeting.previousMeeting == nil, sections.isEmpty || true {
      // Without an item of its own, the sentence on the last minutes.
      for p in (before + bodies.prefix(4).joined()).prefix(40)
      where p.text.holds("minutes") && p.text.folded.contains("minutes of the")
        && (p.text.folded.contains("signed") || p.text.folded.contains("approved")
          || p.text.folded.contains("agreed") || p.text.folded.contains("confirmed"))
      {
        if let r = reader.references(in: p).first(where: { $0.date != heading.date }) {
          meeting.previousMeeting = r
          break
        }
      }
      if let told = reader.approvedInside(Array((before + bodies.prefix(4).joined()).prefix(40))) {
        meeting.previousMeeting = told
      }
      if meeting.previousMeeting == nil {
        meeting.previousMeeting = reader.approved(in: Array((before + bodies.prefix(4).joined()).prefix(40)))
      }
    }
    var nextParagraphs: [Paragraph] = []
    var headings: Set<Int> = []
    for (s, body) in zip(sections, bodies) {
      headings.insert(nextParagraphs.count)
      nextParagraphs.append(
        Paragraph(
          kind: .paragraph, text: s.heading.filter { $0.kind != .number }.map(\.text).joined(separator: " "),
          origins: [(0, s.line)], page: s.page))
      nextParagraphs += body
    }
    let tail = nextParagraphs + after
    let misdated = reader.misdatedNext(tail, headings: headings)
    if let misdated { tellMisdated(misdated) }
    // A heading that gives a passed day is no reason to take another's.
    meeting.nextMeeting =
      misdated != nil ? nil : reader.next(tail, headings: headings) ?? reader.next(before)
    if meeting.nextMeeting == nil, misdated == nil {
      meeting.nextMeeting =
        reader.scheduled(tail.isEmpty ? before : tail, headings: headings) ?? nextOfFrontMatter()
    }
    for p in before + bodies.joined() + after { meeting.references += reader.references(in: p) }
    if let p = meeting.previousMeeting {
      meeting.references.removeAll { $0.date == p.date && $0.line == p.line }
    }
    if let d = heading.date { meeting.references.removeAll { $0.date == d } }
    // "Date of next meeting: AGM 21st May" is no meeting of the year before.
    if let n = meeting.nextMeeting {
      meeting.references.removeAll {
        $0.line == n.line && $0.date.month == n.date.month && $0.date.day == n.date.day
      }
    }
  }

  /// "next-meeting: 2020-05-15 03:10" in the head of a page.
  private func nextOfFrontMatter() -> MeetingReference? {
    for entry in transcript.frontMatter
    where entry.key.folded.isOne(
      of: "next-meeting next_meeting nextmeeting next-meeting-date next_meeting_date")
    {
      guard let value = entry.values.first,
        let day = CalendarDate(iso: String(value.prefix(10)))
          ?? dates.dates(in: words(of: value)).first?.date(),
        heading.date.map({ day > $0 }) ?? true
      else { continue }
      return MeetingReference(date: day, line: entry.line)
    }
    return nil
  }

  private mutating func tellMisdated(_ next: MeetingReference) {
    guard let date = heading.date else { return }
    let file = transcript.source.file
    meeting.diagnostics.append(
      Diagnostic(
        "next-meeting-earlier", .warning, file: file, line: next.line,
        "the next meeting is given as \(next.date.iso), which is not after \(date.iso), the day of this one",
        nextStep: "Write the day that is meant into \(file).yml:\nnext_meeting: {date: YYYY-MM-DD}",
        excerpt: lines.first { $0.number == next.line }?.text))
  }
}
