extension Meeting {
  /// The meeting without what tells where it was read: source, lines, pages, lines left out and diagnostics.
  ///
  /// Two readings of one meeting are the same where these are equal.
  package var withoutPlaces: Meeting {
    var meeting = self
    meeting.source = Source(file: "", sha256: "", format: .text, lines: 0)
    meeting.otherVersions = []
    meeting.leftOut = []
    meeting.lineReadings = []
    meeting.diagnostics = []
    meeting.signs = []
    meeting.attendance = attendance.map { $0.placed(\.line) }
    meeting.introduced = introduced.map { $0.placed(\.line) }
    meeting.acronyms = acronyms.map { $0.placed(\.line) }
    meeting.references = references.map { $0.placed(\.line) }
    meeting.previousMeeting = previousMeeting?.placed(\.line)
    meeting.nextMeeting = nextMeeting?.placed(\.line)
    meeting.decisions = decisions.map { $0.placed(\.line) }
    meeting.actions = actions.map { $0.placed(\.line) }
    meeting.declarations = declarations.map { $0.placed(\.line) }
    meeting.mentions = mentions.map { $0.placed(\.line) }
    meeting.before = before.map(\.withoutPlace)
    meeting.after = after.map(\.withoutPlace)
    meeting.report?.portfolioHolder = report?.portfolioHolder?.placed(\.line)
    meeting.report?.leadOfficer = report?.leadOfficer?.placed(\.line)
    meeting.items = items.map { item in
      var item = item
      item.line = 0
      item.page = nil
      item.passages = item.passages.map(\.withoutPlace)
      item.decisions = item.decisions.map { $0.placed(\.line) }
      item.actions = item.actions.map { $0.placed(\.line) }
      item.declarations = item.declarations.map { $0.placed(\.line) }
      item.mentions = item.mentions.map { $0.placed(\.line) }
      return item
    }
    return meeting
  }

  /// The names of the parts in which two meetings differ but for their places, with both values; empty where they
  /// are the same.
  package func differences(from other: Meeting) -> [String] {
    let (a, b) = (withoutPlaces, other.withoutPlaces)
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ x: Value, _ y: Value) {
      if x != y { found.append("\(name): \(x) / \(y)") }
    }
    func each<Value: Equatable>(_ name: String, _ x: [Value], _ y: [Value]) {
      if x.count != y.count { found.append("\(name): \(x.count) / \(y.count)") }
      for (i, (one, two)) in zip(x, y).enumerated() where one != two {
        found.append("\(name) \(i + 1): \(one) / \(two)")
        break
      }
    }
    compare("kind", a.kind, b.kind)
    compare("status", a.status, b.status)
    compare("language", a.language, b.language)
    compare("body", a.body, b.body)
    compare("title", a.title, b.title)
    compare("date", a.date, b.date)
    compare("time", a.time, b.time)
    compare("end time", a.endTime, b.endTime)
    compare("venue", a.venue, b.venue)
    compare("public", a.publicCount, b.publicCount)
    compare("previous meeting", a.previousMeeting, b.previousMeeting)
    compare("next meeting", a.nextMeeting, b.nextMeeting)
    compare("answers", a.answers, b.answers)
    compare("confidence", a.confidence, b.confidence)
    compare("report", a.report, b.report)
    each("attendance", a.attendance, b.attendance)
    each("introduced", a.introduced, b.introduced)
    each("references", a.references, b.references)
    each("acronyms", a.acronyms, b.acronyms)
    each("text before", a.before, b.before)
    each("text after", a.after, b.after)
    each("decisions outside items", a.decisions, b.decisions)
    each("actions outside items", a.actions, b.actions)
    each("declarations outside items", a.declarations, b.declarations)
    if a.items.count != b.items.count { found.append("items: \(a.items.count) / \(b.items.count)") }
    for (x, y) in zip(a.items, b.items) where x != y {
      compare("id", x.id, y.id)
      compare("number of \(x.id)", x.number, y.number)
      compare("title of \(x.id)", x.title, y.title)
      compare("heading of \(x.id)", x.heading, y.heading)
      compare("restriction of \(x.id)", x.restricted, y.restricted)
      compare("language of \(x.id)", x.language, y.language)
      each("text of \(x.id)", x.passages, y.passages)
      each("decisions of \(x.id)", x.decisions, y.decisions)
      each("actions of \(x.id)", x.actions, y.actions)
      each("declarations of \(x.id)", x.declarations, y.declarations)
    }
    if found.isEmpty, a != b { found.append("something else") }
    return found
  }
}

extension Passage {
  fileprivate var withoutPlace: Passage {
    var passage = self
    passage.line = 0
    passage.endLine = 0
    passage.page = nil
    return passage
  }
}

/// A fact that stands on a line.
private protocol Placed {}

extension Placed {
  fileprivate func placed(_ line: WritableKeyPath<Self, Int>) -> Self {
    var copy = self
    copy[keyPath: line] = 0
    return copy
  }
}

extension Attendance: Placed {}
extension IntroducedPerson: Placed {}
extension Acronym: Placed {}
extension MeetingReference: Placed {}
extension Decision: Placed {}
extension Action: Placed {}
extension Declaration: Placed {}
extension Mention: Placed {}
extension ReportContact: Placed {}
