import Minutes
import Reading
import Yams

/// The corrections of one sidecar, read key by key.
struct EditReading {
  /// Of corrections that have none of their own.
  let reason: String?
  let date: CalendarDate?
  private(set) var edits: [Edit] = []

  init(reason: String?, date: CalendarDate?) {
    self.reason = reason
    self.date = date
  }

  /// Everything that can be said of a file or a meeting.
  mutating func readDocument(_ fields: inout YAMLFields, _ file: inout YAMLFile) {
    readFolder(&fields, &file)
    scalar("title", &fields, &file) { $0.given($1, in: &$2).map { .title($0) } }
    scalar("date", &fields, &file) { $0.givenDay($1, in: &$2).map { .date($0) } }
    readDefaults(&fields, &file)
    scalar("end_time", &fields, &file) { fields, key, file in
      fields.given(key, in: &file, rule: { Rule.time(key, $0) }, as: { TimeOfDay(written: $0) }).map {
        .endTime($0)
      }
    }
    scalar("public", &fields, &file) { $0.givenCount($1, in: &$2).map { .publicCount($0) } }
    for key in ["previous_meeting", "next_meeting"] { otherMeeting(key, &fields, &file) }
    if let node = fields.node("answers") {
      var inner = YAMLFields(node, name: "answers", in: &file)
      for field in AnswerField.allCases {
        scalar(field.rawValue, &inner, &file) { fields, key, file in
          let answer: Answer? = fields.choice(key, in: &file)
          return answer.map { .answer(field, $0) }
        }
      }
      inner.refuseUnknown(in: &file)
    }
    if let node = fields.node("report") {
      var inner = YAMLFields(node, name: "report", in: &file)
      for field in ReportField.allCases {
        let key = field == .number ? "number" : field.rawValue
        scalar(key, &inner, &file) { $0.text($1, in: &$2).map { .report(field, $0) } }
      }
      inner.refuseUnknown(in: &file)
    }
    entries("attendance", &fields, &file) { fields, file in
      var person = AttendanceFields()
      person.name = fields.text("name", in: &file)
      person.status = fields.choice("status", in: &file)
      person.role = fields.given("role", in: &file)
      person.organisation = fields.given("organisation", in: &file)
      person.note = fields.given("note", in: &file)
      person.honorific = fields.given("honorific", in: &file)
      person.postNominals = fields.given("post_nominals", in: &file)
      person.initials = fields.given("initials", in: &file)
      person.listed = fields.choice("listed", in: &file)
      return person
    } as: {
      .attendance($0)
    }
    entries("items", &fields, &file) { fields, file in
      var item = ItemFields()
      item.number = fields.given("number", in: &file)
      item.title = fields.text("title", in: &file)
      item.restricted = fields.flag("restricted", in: &file)
      item.endsBefore = fields.text("ends_before", in: &file)
      return item
    } as: {
      .item($0)
    }
    entries("decisions", &fields, &file) { fields, file in
      var decision = OutcomeFields()
      decision.item = fields.text("item", in: &file)
      decision.text = fields.text("text", in: &file)
      decision.kind = fields.choice("kind", in: &file)
      decision.effect = fields.choice("effect", in: &file)
      decision.proposer = fields.given("proposer", in: &file)
      decision.seconder = fields.given("seconder", in: &file)
      if let node = fields.node("votes") {
        var votes = YAMLFields(node, name: "votes", in: &file)
        decision.inFavour = votes.givenCount("for", in: &file)
        decision.against = votes.givenCount("against", in: &file)
        decision.abstain = votes.givenCount("abstain", in: &file)
        decision.outcome = votes.given("outcome", in: &file)
        votes.refuseUnknown(in: &file)
      }
      return decision
    } as: {
      .decision($0)
    }
    entries("actions", &fields, &file) { fields, file in
      var action = OutcomeFields()
      action.item = fields.text("item", in: &file)
      action.text = fields.text("text", in: &file)
      action.owner = fields.given("owner", in: &file)
      action.due = fields.givenDay("due", in: &file)
      return action
    } as: {
      .action($0)
    }
    entries("declarations", &fields, &file) { fields, file in
      var declaration = DeclarationFields()
      declaration.item = fields.text("item", in: &file)
      declaration.name = fields.text("name", in: &file)
      declaration.interest = fields.given("interest", in: &file)
      declaration.withdrew = fields.flag("withdrew", in: &file)
      return declaration
    } as: {
      .declaration($0)
    }
  }

  /// What a folder's sidecar can say of all its files.
  mutating func readFolder(_ fields: inout YAMLFields, _ file: inout YAMLFile) {
    scalar("body", &fields, &file) { $0.given($1, in: &$2).map { .body($0) } }
    scalar("language", &fields, &file) { fields, key, file in
      fields.text(key, in: &file, rule: { Rule.language(key, $0) }).map { .language($0) }
    }
    scalar("kind", &fields, &file) { fields, key, file in
      let kind: DocumentKind? = fields.choice(key, in: &file)
      return kind.map { .kind($0) }
    }
    scalar("status", &fields, &file) { fields, key, file in
      fields.given(
        key, in: &file,
        rule: {
          DocumentStatus(rawValue: $0) == nil
            ? ("“\(key)” is draft, final or not-recorded, not “\($0)”", "Write \(key): final") : nil
        }, as: { DocumentStatus(rawValue: $0) }
      ).map { .status($0) }
    }
  }

  /// What a folder's sidecar can fill in where a document does not record it.
  mutating func readDefaults(_ fields: inout YAMLFields, _ file: inout YAMLFile) {
    scalar("time", &fields, &file) { fields, key, file in
      fields.given(key, in: &file, rule: { Rule.time(key, $0) }, as: { TimeOfDay(written: $0) }).map {
        .time($0)
      }
    }
    scalar("venue", &fields, &file) { $0.given($1, in: &$2).map { .venue($0) } }
  }

  // MARK: One key

  private typealias Scalar = (inout YAMLFields, String, inout YAMLFile) -> Change?

  /// `venue: Town Hall`, or `venue: {now: Town Hall, reason: …}`.
  private mutating func scalar(
    _ key: String, _ fields: inout YAMLFields, _ file: inout YAMLFile, _ change: Scalar
  ) {
    guard let node = fields.node(key) else { return }
    if case .mapping = node {
      var inner = YAMLFields(node, name: "“\(key)”", in: &file)
      let (reason, date) = self.why(&inner, &file)
      // The value stands under "now"; its messages call it by the field's name.
      guard let value = inner.node("now") else {
        file.report("“\(key)” says what it is now", at: node.mark, next: "Write \(key): {now: …, reason: …}")
        return
      }
      inner.refuseUnknown(in: &file)
      var pair = YAMLFields(Node([(Node(key, .implicit), value)]), name: "“\(key)”", in: &file)
      if let change = change(&pair, key, &file) { add(change, at: value, reason, date, file) }
    } else if let change = change(&fields, key, &file) {
      add(change, at: node, nil, nil, file)
    }
  }

  private mutating func otherMeeting(_ key: String, _ fields: inout YAMLFields, _ file: inout YAMLFile) {
    guard let node = fields.node(key) else { return }
    var meeting: Given<OtherMeeting>?
    var (reason, date): (String?, CalendarDate?) = (nil, nil)
    if case .mapping = node {
      var inner = YAMLFields(node, name: "“\(key)”", in: &file)
      (reason, date) = why(&inner, &file)
      let time = inner.text("time", in: &file, rule: { Rule.time("time", $0) })
      let venue = inner.text("venue", in: &file)
      if let day = inner.day("date", in: &file) {
        meeting = .value(OtherMeeting(date: day, time: time.flatMap { TimeOfDay(written: $0) }, venue: venue))
      } else if inner.node("date") == nil {
        file.report("“\(key)” has a date", at: node.mark, next: "Write \(key): {date: 2018-07-10}")
      }
      inner.refuseUnknown(in: &file)
    } else {
      meeting = fields.given(key, in: &file, rule: { Rule.day(key, $0) }, as: { CalendarDate(iso: $0) }).map {
        switch $0 {
        case .value(let day): .value(OtherMeeting(date: day))
        case .answer(let answer): .answer(answer)
        }
      }
    }
    guard let meeting else { return }
    add(
      key == "next_meeting" ? .nextMeeting(meeting) : .previousMeeting(meeting), at: node, reason, date, file)
  }

  /// A list of entries that correct, add or remove.
  private mutating func entries<Fields>(
    _ key: String, _ fields: inout YAMLFields, _ file: inout YAMLFile,
    _ read: (inout YAMLFields, inout YAMLFile) -> Fields, as change: (EntryEdit<Fields>) -> Change
  ) {
    guard let node = fields.node(key) else { return }
    guard case .sequence(let sequence) = node else {
      file.report(
        "“\(key)” is a list of corrections", at: node.mark,
        next: "Write under \(key): - correct: \"WORDS OF THE DOCUMENT\"")
      return
    }
    for entry in sequence {
      var inner = YAMLFields(entry, name: "an entry of \(key)", in: &file)
      let (reason, date) = why(&inner, &file)
      var verbs: [(EntryVerb, String)] = []
      for verb in EntryVerb.allCases {
        if let words = inner.text(verb.rawValue, in: &file), !words.isEmpty { verbs.append((verb, words)) }
      }
      let fields = read(&inner, &file)
      inner.refuseUnknown(in: &file)
      guard verbs.count == 1, let (verb, words) = verbs.first else {
        file.report(
          "An entry of \(key) says one of correct, add and remove, with words of the document",
          at: entry.mark,
          next: "Write - correct: \"WORDS OF THE DOCUMENT\"")
        continue
      }
      add(change(EntryEdit(verb: verb, words: words, fields: fields)), at: entry, reason, date, file)
    }
  }

  private func why(_ fields: inout YAMLFields, _ file: inout YAMLFile) -> (String?, CalendarDate?) {
    (fields.text("reason", in: &file), fields.day("corrected_on", in: &file))
  }

  private mutating func add(
    _ change: Change, at node: Node, _ reason: String?, _ date: CalendarDate?, _ file: YAMLFile
  ) {
    edits.append(
      Edit(
        change: change, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1,
        reason: reason ?? self.reason, date: date ?? self.date, excerpt: file.excerpt(node)))
  }
}
