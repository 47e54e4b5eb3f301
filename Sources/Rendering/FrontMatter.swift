import Minutes

/// The front matter of a meeting as Markdown: one key a line, lists of one JSON object a line.
///
/// Texts are written as JSON strings, which YAML reads as its double-quoted ones.
enum FrontMatter {
  static func append(_ meeting: Meeting, to out: inout [UInt8]) {
    out += "---\nsitegen: 1\n".utf8
    scalar("kind", .string(meeting.kind.rawValue), &out)
    scalar("status", JSONValue(meeting.status?.rawValue), &out)
    scalar("language", .string(meeting.language), &out)
    scalar("title", JSONValue(meeting.title), &out)
    scalar("body", JSONValue(meeting.body?.name), &out)
    scalar("date", JSONValue(meeting.date), &out)
    scalar("time", JSONValue(meeting.time), &out)
    scalar("end_time", JSONValue(meeting.endTime), &out)
    scalar("venue", JSONValue(meeting.venue), &out)
    scalar("public", JSONValue(meeting.publicCount), &out)
    scalar("previous_meeting", meeting.previousMeeting.map(reference) ?? .null, &out)
    scalar("next_meeting", meeting.nextMeeting.map(reference) ?? .null, &out)
    list("attendance", meeting.attendance.map(attendance), &out)
    list("introduced", meeting.introduced.map(introduced), &out)
    list("references", meeting.references.map(reference), &out)
    list(
      "acronyms",
      meeting.acronyms.map { .object([("short", .string($0.short)), ("long", .string($0.long))]) }, &out)
    if let report = meeting.report { scalar("report", self.report(report), &out) }
    scalar("answers", answers(meeting.answers), &out)
    scalar("confidence", .number(meeting.confidence), &out)
    out += "marked: true\n---\n".utf8
  }

  static func attendance(_ attendance: Attendance) -> JSONValue {
    let entry: [(String, JSONValue)] = [
      ("name", .string(attendance.name.name)), ("honorific", JSONValue(attendance.name.honorific)),
      ("post_nominals", JSONValue(attendance.name.postNominals)),
      ("as_written", .string(attendance.asWritten)),
      ("role", JSONValue(attendance.role)), ("organisation", JSONValue(attendance.organisation)),
      ("status", .string(attendance.status.rawValue)), ("note", JSONValue(attendance.note)),
      ("initials", JSONValue(attendance.initials)),
    ]
    return .object(entry.said)
  }

  private static func introduced(_ person: IntroducedPerson) -> JSONValue {
    let entry: [(String, JSONValue)] = [
      ("name", .string(person.name.name)), ("honorific", JSONValue(person.name.honorific)),
      ("post_nominals", JSONValue(person.name.postNominals)), ("as_written", .string(person.asWritten)),
      ("role", JSONValue(person.role)), ("organisation", JSONValue(person.organisation)),
      ("item", JSONValue(person.item)),
    ]
    return .object(entry.said)
  }

  private static func reference(_ meeting: MeetingReference) -> JSONValue {
    let entry: [(String, JSONValue)] = [
      ("date", .string(meeting.date.iso)), ("time", JSONValue(meeting.time)),
      ("venue", JSONValue(meeting.venue)),
      ("body", JSONValue(meeting.body)), ("cancelled", meeting.isCancelled ? .bool(true) : .null),
      ("clear", meeting.isClear ? .null : .bool(false)),
    ]
    return .object(entry.said)
  }

  private static func report(_ report: Report) -> JSONValue {
    func contact(_ contact: ReportContact?) -> JSONValue {
      guard let contact else { return .null }
      let entry: [(String, JSONValue)] = [
        ("name", .string(contact.name.name)), ("honorific", JSONValue(contact.name.honorific)),
        ("post_nominals", JSONValue(contact.name.postNominals)), ("role", JSONValue(contact.role)),
      ]
      return .object(entry.said)
    }
    let entry: [(String, JSONValue)] = [
      ("title", JSONValue(report.title)), ("number", JSONValue(report.number)),
      ("committee", JSONValue(report.committee)), ("date", JSONValue(report.date)),
      ("portfolio_holder", contact(report.portfolioHolder)), ("lead_officer", contact(report.leadOfficer)),
      ("purpose", JSONValue(report.purpose)), ("recommendation", JSONValue(report.recommendation)),
      ("wards", .array(report.wards.map { .string($0) })),
    ]
    return .object(entry.said)
  }

  private static func answers(_ answers: Answers) -> JSONValue {
    .object([
      ("attendance", .string(answers.attendance.rawValue)),
      ("apologies", .string(answers.apologies.rawValue)),
      ("declarations", .string(answers.declarations.rawValue)), ("venue", .string(answers.venue.rawValue)),
      ("time", .string(answers.time.rawValue)),
      ("previous_meeting", .string(answers.previousMeeting.rawValue)),
      ("next_meeting", .string(answers.nextMeeting.rawValue)),
    ])
  }

  /// A key with its value; what the minutes do not give is `null`, as a key that is not there is read from the text.
  private static func scalar(_ key: String, _ value: JSONValue, _ out: inout [UInt8]) {
    out += "\(key): ".utf8
    append(value, &out)
    out.append(0x0A)
  }

  private static func list(_ key: String, _ entries: [JSONValue], _ out: inout [UInt8]) {
    out += "\(key):".utf8
    if entries.isEmpty { out += " []".utf8 }
    for entry in entries {
      out += "\n  - ".utf8
      append(entry, &out)
    }
    out.append(0x0A)
  }

  /// Appends a value without a `#`, which would begin a comment of YAML.
  private static func append(_ value: JSONValue, _ out: inout [UInt8]) {
    var json: [UInt8] = []
    value.write(to: &json)
    for byte in json {
      if byte == UInt8(ascii: "#") { out += "\\u0023".utf8 } else { out.append(byte) }
    }
  }
}
