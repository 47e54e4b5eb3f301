import Minutes

extension Attendance {
  /// An entry of `attendance`.
  var json: JSONValue {
    .object([
      ("person", JSONValue(person)), ("because", JSONValue(because)), ("name", .string(name.name)),
      ("as_written", .string(asWritten)), ("honorific", JSONValue(name.honorific)),
      ("post_nominals", JSONValue(name.postNominals)), ("role", JSONValue(role)),
      ("organisation", JSONValue(organisationID)), ("organisation_as_written", JSONValue(organisation)),
      ("status", .string(status.rawValue)), ("note", JSONValue(note)), ("line", .line(line)),
    ])
  }
}

extension AgendaItem {
  /// An entry of `items`; `text` is its Markdown.
  func json(text: String) -> JSONValue {
    .object([
      ("id", .string(id)), ("number", JSONValue(number)), ("title", .string(title)), ("text", .string(text)),
      ("line", .int(line)), ("page", JSONValue(page)), ("restricted", .bool(restricted)),
      ("language", JSONValue(language)),
      (
        "themes",
        .array(themes.map { .object([("id", .string($0.id)), ("because", .string($0.because))]) })
      ), ("thread", JSONValue(thread)), ("decisions", .array(decisions.map(\.json))),
      ("actions", .array(actions.map(\.json))), ("declarations", .array(declarations.map(\.json))),
      ("mentions", .array(mentions.map(\.json))),
    ])
  }
}

extension Decision {
  /// An entry of `decisions`.
  var json: JSONValue {
    .object([
      ("id", .string(id)), ("kind", .string(kind.rawValue)), ("effect", .string(effect.rawValue)),
      ("text", .string(text)), ("proposer", JSONValue(proposer)), ("seconder", JSONValue(seconder)),
      (
        "votes",
        .object([
          ("for", JSONValue(votes.inFavour)), ("against", JSONValue(votes.against)),
          ("abstain", JSONValue(votes.abstain)), ("outcome", JSONValue(votes.outcome)),
        ])
      ), ("answered_by", JSONValue(answeredBy)), ("line", .int(line)),
    ])
  }
}

extension Action {
  /// An entry of `actions`.
  var json: JSONValue {
    .object([
      ("id", .string(id)), ("owner", JSONValue(owner)), ("text", .string(text)), ("due", JSONValue(due)),
      ("answered_by", JSONValue(answeredBy)), ("line", .int(line)),
    ])
  }
}

extension Declaration {
  /// An entry of `declarations`.
  var json: JSONValue {
    .object([
      ("person", JSONValue(person)), ("as_written", .string(asWritten)),
      ("interest", JSONValue(interest.flatMap { $0.isEmpty ? nil : $0 })),
      ("withdrew", JSONValue(withdrew)), ("line", .int(line)),
    ])
  }
}

extension Mention {
  /// An entry of `mentions`.
  var json: JSONValue {
    .object([
      ("kind", .string(kind.rawValue)), ("id", .string(id)), ("as_written", .string(asWritten)),
      ("line", .int(line)),
    ])
  }
}

extension Answers {
  var json: JSONValue {
    .object([
      ("attendance", .string(attendance.rawValue)), ("apologies", .string(apologies.rawValue)),
      ("declarations", .string(declarations.rawValue)), ("venue", .string(venue.rawValue)),
      ("time", .string(time.rawValue)), ("previous_meeting", .string(previousMeeting.rawValue)),
      ("next_meeting", .string(nextMeeting.rawValue)),
    ])
  }
}

extension JSONValue {
  /// A line of the source; null where a person gave what stands on none.
  static func line(_ line: Int) -> JSONValue { line > 0 ? .int(line) : .null }
}

extension Correction {
  /// An entry of `corrections`. The name of a sidecar may name somebody as that of its source does.
  func json(heldBack: Bool) -> JSONValue {
    .object([
      ("field", .string(field)), ("was", JSONValue(was)), ("now", JSONValue(now)),
      ("reason", JSONValue(reason)), ("date", JSONValue(date)),
      ("file", .string(heldBack ? "held-back" : file)), ("line", .int(line)),
    ])
  }
}

extension Diagnostic {
  /// An entry of the record's `diagnostics`: what concerns readers of the record, not of the console.
  var recordJSON: JSONValue {
    .object([
      ("id", .string(id)), ("severity", .string(severity.rawValue)), ("line", JSONValue(line)),
      ("message", .string(message)),
    ])
  }
}

extension Report {
  /// The `report` of a paper that is not minutes.
  var json: JSONValue {
    .object([
      ("title", JSONValue(title)), ("number", JSONValue(number)), ("committee", JSONValue(committee)),
      ("date", JSONValue(date)), ("portfolio_holder", portfolioHolder?.json ?? .null),
      ("lead_officer", leadOfficer?.json ?? .null), ("purpose", JSONValue(purpose)),
      ("recommendation", JSONValue(recommendation)), ("wards", .array(wards.map { .string($0) })),
    ])
  }
}

extension ReportContact {
  var json: JSONValue {
    .object([
      ("person", JSONValue(person)), ("name", .string(name.name)), ("role", JSONValue(role)),
      ("line", .int(line)),
    ])
  }
}
