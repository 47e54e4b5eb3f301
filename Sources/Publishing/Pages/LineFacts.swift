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

  /// - Parameter words: of the site's language; nil for the record's own words, as a terminal shows them.
  init(_ meeting: Meeting, _ words: Wording? = nil) {
    func label(_ group: String, _ value: String) -> String { words?.label(group, value) ?? value }
    // For readers what was decided as in its meeting's page, in a terminal what the record says.
    func told(_ decision: Decision) -> String {
      guard let words else { return ", " + decision.effect.rawValue }
      return words.outcome(of: decision).map { ", " + $0 } ?? ""
    }
    func date(_ day: CalendarDate) -> String { words?.date(day) ?? day.iso }
    func add(_ line: Int, _ reading: LineReading, _ parts: [String?], _ anchor: String? = nil) {
      guard line > 0 else { return }
      let text = parts.compactMap { $0 }.joined(separator: ", ")
      byLine[line, default: []].append(LineFact(reading: reading, text: text, anchor: anchor))
    }
    for a in meeting.attendance {
      let name = [a.name.honorific, a.name.name, a.name.postNominals].compactMap { $0 }.joined(separator: " ")
      add(
        a.line, .attendance, [name, a.role, a.organisation, a.note, label("mark", a.status.rawValue)], "who")
    }
    if let other = meeting.previousMeeting {
      add(other.line, .title, [words?(.factPrevious) ?? "previous meeting", date(other.date)])
    }
    func add(_ decisions: [Decision], _ actions: [Action], _ declarations: [Declaration], _ item: String?) {
      for d in decisions {
        add(
          d.line, .decision,
          [
            "\(label("kind", d.kind.rawValue))\(told(d)): "
              + DocumentView.shortened(d.text, to: words == nil ? 110 : 60),
            d.proposer.map { (words?(.proposedBy) ?? "proposer") + " " + $0 },
            d.seconder.map { (words?(.secondedBy) ?? "seconder") + " " + $0 },
          ], d.id)
      }
      for a in actions {
        add(
          a.line, .action,
          [
            a.owner.map { "\($0): " + DocumentView.shortened(a.text, to: words == nil ? 110 : 60) }
              ?? DocumentView.shortened(a.text, to: words == nil ? 110 : 60),
            a.due.map(date),
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
      add(next.line, .nextMeeting, [date(next.date), next.time?.iso, next.venue])
    }
  }

  /// In the order of the record.
  subscript(line: Int) -> [LineFact] { byLine[line] ?? [] }
}
