package import Minutes

/// The record of a meeting or paper, as `index.json` beside its page holds it.
///
/// Keys stand in the order of the contract; what the minutes do not say is null; lists are never null.
package struct MeetingRecord {
  package var meeting: Meeting
  /// The page's title, in the site's language.
  package var title: String
  /// The Markdown of each item, in the items' order.
  package var texts: [String]

  package init(meeting: Meeting, title: String, texts: [String]) {
    self.meeting = meeting
    self.title = title
    self.texts = texts
  }

  /// The record as UTF-8 with a final line end.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    json.write(to: &out, indent: 0)
    out.append(0x0A)
    return out
  }

  package var json: JSONValue {
    let m = meeting
    var members: [(String, JSONValue)] = [
      ("schema", "data/record.schema.json"), ("id", .string(m.id)), ("url", .string(m.url)),
      ("kind", .string(m.kind.rawValue)), ("status", JSONValue(m.status?.rawValue)),
      ("language", .string(m.language)), ("source", source), ("versions", versions), ("body", body),
      ("title", .string(title)), ("date", JSONValue(m.date)), ("time", JSONValue(m.time)),
      ("end_time", JSONValue(m.endTime)), ("venue", JSONValue(m.venue)),
      ("attendance", .array(m.attendance.map(\.json))),
      ("items", .array(m.items.enumerated().map { $1.json(text: texts[$0]) })),
      ("decisions", .array(m.decisions.map(\.json))), ("actions", .array(m.actions.map(\.json))),
      ("mentions", .array(m.mentions.map(\.json))),
    ]
    members += [
      ("previous_meeting", previousMeeting), ("next_meeting", nextMeeting), ("answers", m.answers.json),
      (
        "left_out",
        .array(m.leftOut.map { .object([("line", .int($0.line)), ("why", .string($0.why))]) })
      ),
      ("corrections", .array(m.corrections.map { $0.json(heldBack: m.source.heldBack) })),
      ("confidence", .number((m.confidence * 100).rounded() / 100)),
      ("diagnostics", .array(m.diagnostics.map(\.recordJSON))),
      ("declarations", .array(m.declarations.map(\.json))),
      (
        "signs",
        .array(
          m.signs.map {
            .object([("sign", .string($0.name)), ("strength", .number(($0.strength * 100).rounded() / 100))])
          })
      ), ("public", JSONValue(m.publicCount)),
    ]
    if m.kind != .minutes { members.append(("report", (m.report ?? Report()).json)) }
    return .object(members)
  }

  private var body: JSONValue {
    guard let body = meeting.body else { return .null }
    return .object([("id", JSONValue(body.id)), ("name", .string(body.name))])
  }

  private var source: JSONValue {
    let s = meeting.source
    return .object([
      ("file", .string(s.shownFile)), ("sha256", s.heldBack ? .null : .string(s.sha256)),
      ("format", .string(s.format.rawValue)), ("published_as", JSONValue(s.heldBack ? nil : s.publishedAs)),
      ("lines", .int(s.lines)), ("pages", JSONValue(s.pages)), ("held_back", .bool(s.heldBack)),
    ])
  }

  private var versions: JSONValue {
    .array(
      ([meeting.source] + meeting.otherVersions).enumerated().map { i, s in
        .object([
          ("file", .string(s.shownFile)), ("sha256", s.heldBack ? .null : .string(s.sha256)),
          ("format", .string(s.format.rawValue)),
          ("language", .string(s.language ?? meeting.language)),
          ("status", JSONValue((s.status ?? (i == 0 ? meeting.status : nil))?.rawValue)),
          ("published_as", JSONValue(s.heldBack ? nil : s.publishedAs)),
        ])
      })
  }

  private var previousMeeting: JSONValue {
    guard let m = meeting.previousMeeting else { return .null }
    return .object([("date", .string(m.date.iso)), ("url", JSONValue(m.url)), ("line", .line(m.line))])
  }

  private var nextMeeting: JSONValue {
    guard let m = meeting.nextMeeting else { return .null }
    return .object([
      ("date", .string(m.date.iso)), ("time", JSONValue(m.time)), ("venue", JSONValue(m.venue)),
      ("url", JSONValue(m.url)), ("line", .line(m.line)),
    ])
  }
}

extension Source {
  /// The path that may be told: a source that is held back names nobody.
  var shownFile: String { heldBack ? "held-back" : file }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
