import Minutes
import Reading

/// What the page says of the reading: answers, lines, diagnostics.
extension DocumentReading {
  mutating func finish() {
    meeting.settlePassages()
    meeting.leftOut = reasons.sorted { $0.key < $1.key }.map {
      LeftOutLine(line: lines[$0.key].number, why: $0.value)
    }
    answer()
    meeting.lineReadings = lineReadings()
    for line in attendance.unread.prefix(5) {
      meeting.diagnostics.append(
        Diagnostic(
          "unread-people", .note, file: transcript.source.file, line: line,
          "a list of people holds an entry that was not understood",
          excerpt: lines.first { $0.number == line }?.text))
    }
  }

  mutating func answer() {
    guard meeting.kind == .minutes else { return }
    let present = meeting.attendance.contains { $0.status != .apologies && $0.status != .absent }
    meeting.answers.attendance = present ? .recorded : attendance.sawPresence ? .notUnderstood : .notRecorded
    meeting.answers.apologies =
      meeting.attendance.contains { $0.status == .apologies }
      ? .recorded : attendance.noApologies ? .none : attendance.sawApologies ? .notUnderstood : .notRecorded
    meeting.answers.venue = meeting.venue != nil ? .recorded : .notRecorded
    meeting.answers.time = meeting.time != nil ? .recorded : .notRecorded
    meeting.answers.previousMeeting = meeting.previousMeeting != nil ? .recorded : .notRecorded
    meeting.answers.nextMeeting = meeting.nextMeeting != nil ? .recorded : .notRecorded
  }

  func lineReadings() -> [LineReading] {
    var result = [LineReading](
      repeating: .blank, count: max(transcript.source.lines, lines.last?.number ?? 0))
    func mark(_ line: Int, _ reading: LineReading) {
      if line >= 1, line <= result.count { result[line - 1] = reading }
    }
    for i in transcript.frontMatterLines { mark(i, .frontMatter) }
    for line in lines where !line.isBlank { mark(line.number, .text) }
    for p in before { for o in p.origins { mark(o.line, .title) } }
    for i in attendance.taken where i < lines.count { mark(lines[i].number, .attendance) }
    for s in sections {
      for i in s.start..<max(s.start + 1, min(s.bodyLine, lines.count)) where !lines[i].isBlank {
        mark(lines[i].number, .itemHeading)
      }
    }
    for p in bodies.joined() where p.isLabel { mark(p.line, .label) }
    for item in meeting.items {
      for d in item.decisions { mark(d.line, .decision) }
      for a in item.actions { mark(a.line, .action) }
      for d in item.declarations { mark(d.line, .declaration) }
    }
    for d in meeting.decisions { mark(d.line, .decision) }
    for a in meeting.actions { mark(a.line, .action) }
    if let n = meeting.nextMeeting { mark(n.line, .nextMeeting) }
    for l in meeting.leftOut { mark(l.line, .leftOut) }
    for l in attendance.unread { mark(l, .unread) }
    return result
  }
}
