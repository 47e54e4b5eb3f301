import Minutes

/// Facts that the document leaves in doubt: taken where something else in it settles them, and told either way.
extension DocumentReading {
  /// "Monday 25th June" without a year, in a file whose name begins with that very day, is that day.
  mutating func takeYearFromName() {
    guard heading.date == nil, let (written, line) = heading.yearless,
      let day = FileNameDay.day(of: transcript.source.file), day.day == written.day,
      day.month == written.month,
      written.weekday == nil || written.weekday == day.weekday
    else { return }
    heading.date = day
    heading.dateLine = line
    let file = transcript.source.file
    meeting.diagnostics.append(
      Diagnostic(
        "date-from-file-name", .note, file: file, line: line,
        "the day stands without its year, and the file's name gives \(day.iso)",
        nextStep: "Where the year is another, write it into \(file).yml:\ndate: YYYY-MM-DD",
        excerpt: lines.first { $0.number == line }?.text))
  }

  /// The end of the meeting: on the twelve hours' clock where it would lie before the start of an evening's meeting.
  mutating func settledEnd(_ end: TimeOfDay?) -> TimeOfDay? {
    guard let end, let start = heading.time, end < start else { return end }
    if let later = TimeOfDay(hour: end.hour + 12, minute: end.minute), later > start,
      later.hour - start.hour <= 5
    {
      return later
    }
    let file = transcript.source.file
    meeting.diagnostics.append(
      Diagnostic(
        "end-before-start", .warning, file: file,
        "the meeting ends at \(end.iso), before its start at \(start.iso)",
        nextStep: "Write the time that is meant into \(file).yml:\nend_time: \"HH:MM\""))
    return end
  }

  /// The text behind the heads, without other minutes that are printed behind the close ("MINUTES OF THE AGM held …").
  func ownText() -> [Paragraph] {
    var text: [Paragraph] = []
    var isClosed = false
    for (s, body) in zip(sections, bodies) {
      if isClosed, isAppended(s.title) { return text }
      for p in body {
        if isClosed, isAppended(p.text) { return text }
        text.append(p)
        if p.text.utf8.count < 200, p.text.holds("meeting"), p.text.holds("closed") || p.text.holds("ended") {
          isClosed = true
        }
      }
    }
    return text + after
  }

  /// Whether a line begins the minutes of another meeting of the year's kind.
  private func isAppended(_ text: String) -> Bool {
    let w = words(of: text, upTo: 160).map(\.folded)
    guard w.contains("agm") || w.contains("annual"), w.contains("meeting") || w.contains("agm") else {
      return false
    }
    return w.prefix(4).contains("minutes") || w.count <= 8 && (w.first == "annual" || w.first == "agm")
  }

  /// Nobody seconds their own motion: where a name was lost at a line's end, the second is not known.
  mutating func withoutOwnSeconders() {
    func settled(_ decisions: [Decision]) -> [Decision] {
      decisions.map { d in
        guard let proposer = d.proposer, let seconder = d.seconder, proposer.folded == seconder.folded else {
          return d
        }
        var d = d
        d.seconder = nil
        meeting.diagnostics.append(
          Diagnostic(
            "seconder-is-proposer", .note, file: transcript.source.file, line: d.line,
            "\(proposer) was read as proposer and as seconder; the seconder is left out",
            excerpt: lines.first { $0.number == d.line }?.text))
        return d
      }
    }
    for i in meeting.items.indices { meeting.items[i].decisions = settled(meeting.items[i].decisions) }
    meeting.decisions = settled(meeting.decisions)
  }

  /// "…, Cllr Hart & the Clerk": an office without a name was there, and no list of people can show it.
  mutating func tellNamelessOffices() {
    for i in attendance.taken.sorted() where i < lines.count && !lines[i].isBlank {
      let w = lines[i].words
      for at in w.indices where w[at].folded == "the" {
        guard at == 0 || !w[at - 1].after.isEmpty || w[at - 1].folded.isOne(of: "and & plus") else {
          continue
        }
        for end in (at + 1)..<min(w.count, at + 6) {
          guard w[end].isCapitalised else { break }
          let isEnd =
            end + 1 == w.count
            || !w[end].after.isDisjoint(with: [.comma, .period, .semicolon])
            || w[end + 1].folded.isOne(of: "and & plus")
          guard isEnd else { continue }
          let office = lines[i].text.slice(w[at + 1].start, w[end].end)
          guard people.isRole(office), people.person(office, shared: nil) == nil, !isHeld(office) else {
            break
          }
          meeting.diagnostics.append(
            Diagnostic(
              "office-without-name", .note, file: transcript.source.file, line: lines[i].number,
              "“\(office)” is in the list without a name, and is not shown as a person",
              nextStep:
                "To show who it was, write into \(transcript.source.file).yml:\nattendance:\n  - add: NAME\n    role: \(office)\n    status: officer",
              excerpt: lines[i].text))
          break
        }
      }
    }
  }

  /// Whether somebody in the lists holds an office, so that the office alone is them.
  private func isHeld(_ office: String) -> Bool {
    meeting.attendance.contains { $0.role?.folded.contains(office.folded) ?? false }
  }
}

/// The day that a file's name begins with: `20180625.pdf`, `2018-06-25 minutes.txt`.
enum FileNameDay {
  static func day(of file: String) -> CalendarDate? {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    var digits: [UInt8] = []
    for byte in name.prefix(11) {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else if byte != 0x2D && byte != 0x5F && byte != 0x2E || digits.count == 8 {
        break
      }
    }
    guard digits.count == 8 else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    return CalendarDate(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
}
