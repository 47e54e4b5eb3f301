import Minutes

/// A fact of the record and the line that it stands on.
struct LineFact: Sendable {
  /// What it is, as the readings of lines are called.
  var reading: LineReading
  var text: String
  /// The id on the document's page; nil where the fact has none.
  var anchor: String?
}

/// The facts of a document by the lines that they stand on.
struct LineFacts: Sendable {
  private var byLine: [Int: [LineFact]] = [:]

  init(_ meeting: Meeting) {
    func add(_ line: Int, _ reading: LineReading, _ parts: [String?], _ anchor: String? = nil) {
      guard line > 0 else { return }
      let text = parts.compactMap { $0 }.joined(separator: ", ")
      byLine[line, default: []].append(LineFact(reading: reading, text: text, anchor: anchor))
    }
    for a in meeting.attendance {
      let name = [a.name.honorific, a.name.name, a.name.postNominals].compactMap { $0 }.joined(separator: " ")
      add(a.line, .attendance, [name, a.role, a.organisation, a.note, a.status.rawValue], "who")
    }
    if let other = meeting.previousMeeting { add(other.line, .title, ["previous meeting", other.date.iso]) }
    func add(_ decisions: [Decision], _ actions: [Action], _ declarations: [Declaration], _ item: String?) {
      for d in decisions {
        add(
          d.line, .decision,
          [
            "\(d.kind.rawValue), \(d.effect.rawValue): \(DocumentView.shortened(d.text))",
            d.proposer.map { "proposer \($0)" }, d.seconder.map { "seconder \($0)" },
          ], d.id)
      }
      for a in actions {
        add(
          a.line, .action,
          [
            a.owner.map { "\($0): " + DocumentView.shortened(a.text) } ?? DocumentView.shortened(a.text),
            a.due?.iso,
          ],
          a.id)
      }
      for d in declarations { add(d.line, .declaration, [d.asWritten, d.interest], item ?? "declarations") }
    }
    add(meeting.decisions, meeting.actions, meeting.declarations, nil)
    for item in meeting.items {
      add(
        item.line, .itemHeading, [[item.number, item.title].compactMap { $0 }.joined(separator: " ")], item.id
      )
      add(item.decisions, item.actions, item.declarations, item.id)
    }
    if let next = meeting.nextMeeting {
      add(next.line, .nextMeeting, [next.date.iso, next.time?.iso, next.venue])
    }
  }

  /// In the order of the record.
  subscript(line: Int) -> [LineFact] { byLine[line] ?? [] }
}
