import Minutes

/// Fields that a document has one of.
extension MeetingCorrection {
  mutating func scalar(_ edit: Edit) -> CorrectionResult {
    switch edit.change {
    case .body(let given):
      let was = meeting.body?.name
      meeting.body = given.value.map { Body(name: $0) }
      return note(edit, was: was, now: given.value)
    case .title(let given):
      defer {
        meeting.title = given.value
        if meeting.kind != .minutes { meeting.report?.title = given.value }
      }
      return note(edit, was: meeting.title, now: given.value)
    case .date(let given):
      let was = meeting.date
      meeting.date = given.value
      if meeting.kind != .minutes { meeting.report?.date = given.value }
      if let day = given.value { meeting.references.removeAll { $0.body == nil && $0.date == day } }
      return note(edit, was: was?.iso, now: given.value?.iso)
    case .time(let given):
      defer {
        meeting.time = given.value
        meeting.answers.time = answer(given)
      }
      return note(edit, was: meeting.time?.iso, now: given.value?.iso, answers: meeting.answers.time, given)
    case .endTime(let given):
      defer { meeting.endTime = given.value }
      return note(edit, was: meeting.endTime?.iso, now: given.value?.iso)
    case .venue(let given):
      defer {
        meeting.venue = given.value
        meeting.answers.venue = answer(given)
      }
      return note(edit, was: meeting.venue, now: given.value, answers: meeting.answers.venue, given)
    case .status(let given):
      defer { meeting.status = given.value }
      return note(edit, was: meeting.status?.rawValue, now: given.value?.rawValue)
    case .language(let code):
      defer { meeting.language = code }
      return note(edit, was: meeting.language, now: code)
    case .kind(let kind): return self.kind(kind, edit)
    case .publicCount(let given):
      defer { meeting.publicCount = given.value }
      return note(edit, was: meeting.publicCount.map { String($0) }, now: given.value.map { String($0) })
    case .previousMeeting(let given):
      defer {
        meeting.previousMeeting = reference(given, line: meeting.previousMeeting?.line)
        meeting.answers.previousMeeting = answer(given)
      }
      return note(
        edit, was: text(meeting.previousMeeting), now: given.value.map(text),
        answers: meeting.answers.previousMeeting, given)
    case .nextMeeting(let given):
      defer {
        meeting.nextMeeting = reference(given, line: meeting.nextMeeting?.line)
        meeting.answers.nextMeeting = answer(given)
      }
      return note(
        edit, was: text(meeting.nextMeeting), now: given.value.map(text),
        answers: meeting.answers.nextMeeting, given)
    case .answer(let field, let answer):
      settled.insert(field)
      let path: WritableKeyPath<Answers, Answer> =
        switch field {
        case .attendance: \.attendance
        case .apologies: \.apologies
        case .declarations: \.declarations
        }
      let was = meeting.answers[keyPath: path]
      meeting.answers[keyPath: path] = answer
      return note(edit, was: was.rawValue, now: answer.rawValue)
    case .report(let field, let text):
      var report = meeting.report ?? Report()
      let path: WritableKeyPath<Report, String?> =
        switch field {
        case .number: \.number
        case .committee: \.committee
        case .purpose: \.purpose
        case .recommendation: \.recommendation
        }
      guard meeting.kind != .minutes else {
        return .unmatched(
          message: "“report” says something of a paper, and this document is minutes",
          next: "Write kind: report as well where it is a paper, or delete the entry")
      }
      let was = report[keyPath: path]
      report[keyPath: path] = text
      meeting.report = report
      return note(edit, was: was, now: text)
    case .attendance, .item, .decision, .action, .declaration: return .needless
    }
  }

  /// A field without a value can still be other than it was: recorded as none, or not understood.
  private mutating func note<Value>(
    _ edit: Edit, was: String?, now: String?, answers old: Answer, _ given: Given<Value>
  ) -> CorrectionResult {
    if was == nil, now == nil, old != answer(given) {
      return note(edit, was: old.rawValue, now: answer(given).rawValue)
    }
    return note(edit, was: was, now: now)
  }

  private func answer<Value>(_ given: Given<Value>) -> Answer {
    if case .answer(let answer) = given { answer } else { .recorded }
  }

  private func text(_ reference: MeetingReference?) -> String? {
    reference.map { text(OtherMeeting(date: $0.date, time: $0.time, venue: $0.venue)) }
  }

  private func text(_ meeting: OtherMeeting) -> String {
    [meeting.date.iso, meeting.time?.iso, meeting.venue].compactMap { $0 }.joined(separator: ", ")
  }

  private func reference(_ given: Given<OtherMeeting>, line: Int?) -> MeetingReference? {
    guard let other = given.value else { return nil }
    return MeetingReference(date: other.date, time: other.time, venue: other.venue, line: line ?? 0)
  }

  /// Minutes that are said to be a paper lose what only minutes have; parsing has read a paper that is said to be
  /// minutes as such already.
  private mutating func kind(_ kind: DocumentKind, _ edit: Edit) -> CorrectionResult {
    let was = meeting.kind
    if kind != .minutes, was == .minutes {
      var report = Report()
      report.title = meeting.title
      report.committee = meeting.body?.name
      report.date = meeting.date
      meeting.report = report
      meeting.attendance = []
      meeting.decisions = []
      meeting.actions = []
      for i in meeting.items.indices {
        meeting.items[i].decisions = []
        meeting.items[i].actions = []
      }
      meeting.previousMeeting = nil
      meeting.nextMeeting = nil
      meeting.answers = Answers()
    }
    meeting.kind = kind
    return note(edit, was: was.rawValue, now: kind.rawValue)
  }
}
