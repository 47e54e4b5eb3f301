import Minutes

/// Facts of a meeting's Markdown as values. Each gives nil, and says why, where a fact cannot be read.
struct MeetingFileFacts {
  let people: PersonGrammar

  // MARK: The head's lists

  func attendance(_ value: MeetingFileHead.Value, into diagnostics: inout [Diagnostic]) -> Attendance? {
    if case .string(let written) = value.node.value { return attendance(written, value, &diagnostics) }
    guard var fields = FactFields(value.node, value.place, into: &diagnostics) else { return nil }
    let name = fields.required("name")
    let status = fields.word("status", AttendanceStatus.self) ?? .present
    let written = fields.string("as_written")
    let attendance = Attendance(
      name: PersonName(
        name: name ?? "", honorific: fields.string("honorific"), postNominals: fields.string("post_nominals")),
      asWritten: written ?? name ?? "", role: fields.string("role"),
      organisation: fields.string("organisation"), status: status, note: fields.string("note"),
      initials: fields.string("initials"), line: value.place.line)
    fields.finish(into: &diagnostics)
    return name == nil ? nil : attendance
  }

  /// "- Cllr Ann Lee (Chair)", as a person would add somebody who was there.
  private func attendance(
    _ written: String, _ value: MeetingFileHead.Value, _ diagnostics: inout [Diagnostic]
  ) -> Attendance? {
    guard let person = people.person(written, lenient: true) else {
      diagnostics.append(
        value.place.mistake(
          "“\(written)” does not read as a person with an office", at: value.node.offset,
          next: "Write {\"name\": \"…\", \"status\": \"present\"}"))
      return nil
    }
    return Attendance(
      name: person.name, asWritten: written, role: person.role, organisation: person.organisation,
      status: .present, note: person.note, initials: person.initials, line: value.place.line)
  }

  func introduced(_ value: MeetingFileHead.Value, into diagnostics: inout [Diagnostic]) -> IntroducedPerson? {
    guard var fields = FactFields(value.node, value.place, into: &diagnostics) else { return nil }
    let name = fields.required("name")
    let person = IntroducedPerson(
      name: PersonName(
        name: name ?? "", honorific: fields.string("honorific"), postNominals: fields.string("post_nominals")),
      asWritten: fields.string("as_written") ?? name ?? "", role: fields.string("role"),
      organisation: fields.string("organisation"), item: fields.string("item"), line: value.place.line)
    fields.finish(into: &diagnostics)
    return name == nil ? nil : person
  }

  func reference(_ value: MeetingFileHead.Value, into diagnostics: inout [Diagnostic]) -> MeetingReference? {
    if case .string(let text) = value.node.value, let date = CalendarDate(iso: text) {
      return MeetingReference(date: date, line: value.place.line)
    }
    guard var fields = FactFields(value.node, value.place, into: &diagnostics) else { return nil }
    let date = fields.date("date")
    let reference = (fields.time("time"), fields.string("venue"), fields.string("body"))
    let isCancelled = fields.bool("cancelled") ?? false
    let isClear = fields.bool("clear") ?? true
    if date == nil, !fields.hasMistakes {
      diagnostics.append(value.place.mistake("“date” is missing", at: value.node.offset))
    }
    fields.finish(into: &diagnostics)
    return date.map {
      var meeting = MeetingReference(
        date: $0, time: reference.0, venue: reference.1, body: reference.2, line: value.place.line)
      meeting.isCancelled = isCancelled
      meeting.isClear = isClear
      return meeting
    }
  }

  func acronym(_ value: MeetingFileHead.Value, into diagnostics: inout [Diagnostic]) -> Acronym? {
    guard var fields = FactFields(value.node, value.place, into: &diagnostics) else { return nil }
    let (short, long) = (fields.required("short"), fields.required("long"))
    fields.finish(into: &diagnostics)
    guard let short, let long else { return nil }
    return Acronym(short: short, long: long, line: value.place.line)
  }

  func answers(_ value: MeetingFileHead.Value, into diagnostics: inout [Diagnostic]) -> Answers? {
    guard var fields = FactFields(value.node, value.place, into: &diagnostics) else { return nil }
    var answers = Answers()
    answers.attendance = fields.word("attendance", Answer.self) ?? .notRecorded
    answers.apologies = fields.word("apologies", Answer.self) ?? .notRecorded
    answers.declarations = fields.word("declarations", Answer.self) ?? .notRecorded
    answers.venue = fields.word("venue", Answer.self) ?? .notRecorded
    answers.time = fields.word("time", Answer.self) ?? .notRecorded
    answers.previousMeeting = fields.word("previous_meeting", Answer.self) ?? .notRecorded
    answers.nextMeeting = fields.word("next_meeting", Answer.self) ?? .notRecorded
    fields.finish(into: &diagnostics)
    return answers
  }

  func report(_ value: MeetingFileHead.Value, into diagnostics: inout [Diagnostic]) -> Report? {
    if case .null = value.node.value { return nil }
    guard var fields = FactFields(value.node, value.place, into: &diagnostics) else { return nil }
    var report = Report()
    report.title = fields.string("title")
    report.number = fields.string("number")
    report.committee = fields.string("committee")
    report.date = fields.date("date")
    report.purpose = fields.string("purpose")
    report.recommendation = fields.string("recommendation")
    report.portfolioHolder = contact(fields.node("portfolio_holder"), value.place, &diagnostics)
    report.leadOfficer = contact(fields.node("lead_officer"), value.place, &diagnostics)
    if let wards = fields.node("wards") {
      if case .array(let entries) = wards.value {
        report.wards = entries.compactMap { if case .string(let ward) = $0.value { ward } else { nil } }
      } else {
        diagnostics.append(value.place.mistake("“wards” is a list of texts", at: wards.offset))
      }
    }
    fields.finish(into: &diagnostics)
    return report
  }

  private func contact(_ node: JSONNode?, _ place: FactPlace, _ diagnostics: inout [Diagnostic])
    -> ReportContact?
  {
    guard let node, var fields = FactFields(node, place, into: &diagnostics) else { return nil }
    let name = fields.required("name")
    let contact = ReportContact(
      name: PersonName(
        name: name ?? "", honorific: fields.string("honorific"), postNominals: fields.string("post_nominals")),
      role: fields.string("role"), line: place.line)
    fields.finish(into: &diagnostics)
    return name == nil ? nil : contact
  }

  // MARK: Facts beside the text

  /// What an item's heading does not tell.
  func complete(_ item: inout AgendaItem, _ fact: MeetingFileText.Fact, into diagnostics: inout [Diagnostic])
  {
    guard var fields = FactFields(fact.node, fact.place, into: &diagnostics) else { return }
    if case .object(let members) = fact.node.value, members.contains(where: { $0.key == "number" }) {
      item.number = fields.string("number")
    }
    if let title = fields.string("title") { item.title = title }
    if let restricted = fields.bool("restricted") { item.restricted = restricted }
    item.language = fields.string("language")
    _ = fields.string("number")
    fields.finish(into: &diagnostics)
  }

  struct Outcomes {
    var decisions: [Decision] = []
    var actions: [Action] = []
    var declarations: [Declaration] = []
  }

  /// The decisions, actions and declarations of a part; `offset` is added to the numbers of its passages.
  func outcomes(
    of part: MeetingFileText.Part, offset: Int, prefix: String, into diagnostics: inout [Diagnostic]
  ) -> Outcomes {
    var found = Outcomes()
    for fact in part.facts where fact.name != "item" {
      guard var fields = FactFields(fact.node, fact.place, into: &diagnostics) else { continue }
      if fact.name == "declaration" {
        if let written = fields.required("as_written") {
          found.declarations.append(
            Declaration(
              asWritten: written, interest: fields.string("interest"), withdrew: fields.bool("withdrew"),
              line: fact.place.line))
        }
        fields.finish(into: &diagnostics)
        continue
      }
      var passage: Int?
      switch (fields.int("entry"), fact.group.isEmpty) {
      case (0?, _), (nil, true): passage = nil
      case (nil, false): passage = fact.group.upperBound - 1
      case (let entry?, _):
        if entry <= fact.group.count {
          passage = fact.group.lowerBound + entry - 1
        } else {
          diagnostics.append(
            fact.place.mistake(
              "“entry” counts the \(fact.group.count) entries above the fact, and there is none with number \(entry)"
            ))
        }
      }
      let line = passage.map { part.passages[$0].line } ?? fact.place.line
      passage = passage.map { $0 + offset }
      let id = fields.string("id") ?? ""
      if fact.name == "decision" {
        let kind = fields.word("kind", DecisionKind.self) ?? .decision
        let effect = fields.word("effect", DecisionEffect.self) ?? .other
        let text = fields.required("text")
        let decision = Decision(
          id: id, kind: kind, effect: effect, text: text ?? "", proposer: fields.string("proposer"),
          seconder: fields.string("seconder"),
          votes: Votes(
            inFavour: fields.int("for"), against: fields.int("against"), abstain: fields.int("abstain"),
            outcome: fields.string("outcome")), line: line, passage: passage)
        if text != nil { found.decisions.append(decision) }
      } else {
        let text = fields.required("text")
        let action = Action(
          id: id, owner: fields.string("owner"), text: text ?? "", due: fields.date("due"), line: line,
          passage: passage)
        if text != nil { found.actions.append(action) }
      }
      fields.finish(into: &diagnostics)
    }
    return found
  }

  /// Facts in the order of their ids' numbers; those that a person has added, without an id, stand behind them.
  static func ordered(_ decisions: [Decision], _ prefix: String) -> [Decision] {
    var numbers = Numbers("\(prefix)decision-", decisions.map(\.id))
    return decisions.map { decision in
      var decision = decision
      decision.id = numbers.id(decision.id)
      return decision
    }.enumerated().sorted { (numbers.order($0.1.id), $0.0) < (numbers.order($1.1.id), $1.0) }.map(\.1)
  }

  static func ordered(_ actions: [Action], _ prefix: String) -> [Action] {
    var numbers = Numbers("\(prefix)action-", actions.map(\.id))
    return actions.map { action in
      var action = action
      action.id = numbers.id(action.id)
      return action
    }.enumerated().sorted { (numbers.order($0.1.id), $0.0) < (numbers.order($1.1.id), $1.0) }.map(\.1)
  }

  /// Gives ids to facts without one, and to those whose id is another's.
  private struct Numbers {
    private let prefix: String
    private var next: Int
    private var taken: Set<String> = []

    init(_ prefix: String, _ ids: [String]) {
      self.prefix = prefix
      next = 0
      next = (ids.map(order).filter { $0 < .max }.max() ?? 0) + 1
    }

    func order(_ id: String) -> Int {
      id.hasPrefix(prefix) ? Int(id.dropFirst(prefix.count)) ?? .max : .max
    }

    mutating func id(_ written: String) -> String {
      if order(written) < .max, taken.insert(written).inserted { return written }
      defer { next += 1 }
      let id = prefix + String(next)
      taken.insert(id)
      return id
    }
  }
}
