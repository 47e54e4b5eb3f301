import Minutes
import Testing

@testable import Publishing

@Suite struct Records {
  private func record(_ meeting: Meeting) -> JSONValue {
    MeetingRecord(meeting: meeting, title: "T", texts: meeting.items.map { _ in "text" }).json
  }

  @Test func `the keys of a record stand in the order of the contract`() throws {
    #expect(
      keys(record(Fixture.meeting)).prefix(26) == [
        "schema", "id", "url", "kind", "status", "language", "source", "versions", "body", "title", "date",
        "time",
        "end_time", "venue", "attendance", "items", "decisions", "actions", "mentions", "previous_meeting",
        "next_meeting", "answers", "left_out", "corrections", "confidence", "diagnostics",
      ])
    let item = try #require(list(member("items", record(Fixture.meeting))).last)
    #expect(
      keys(item) == [
        "id", "number", "title", "text", "line", "page", "restricted", "language", "themes", "thread",
        "decisions",
        "actions", "declarations", "mentions",
      ])
    #expect(
      keys(try #require(list(member("decisions", item)).first)) == [
        "id", "kind", "effect", "text", "proposer", "seconder", "votes", "answered_by", "line",
      ])
  }

  @Test func `every key of every part of a record is one of the schema, in the same order`() throws {
    for meeting in Fixture.meetings {
      try check(record(meeting), RecordSchema.json(baseURL: nil), at: "record")
    }
  }

  @Test func `a source that is held back has no hash, no published file, and a name that tells nobody`()
    throws
  {
    var meeting = Fixture.meeting
    meeting.source.heldBack = true
    let source = member("source", record(meeting))
    #expect(source.text().contains(#""file":"held-back","sha256":null"#))
    #expect(!record(meeting).text().contains("ashby.txt"))
  }

  @Test func `a paper that is not minutes carries its front page`() {
    #expect(keys(record(Fixture.report)).last == "report")
    #expect(keys(record(Fixture.meeting)).last == "public")
  }

  // MARK: Walking

  private func keys(_ value: JSONValue) -> [String] {
    if case .object(let members) = value { members.map(\.0) } else { [] }
  }

  private func list(_ value: JSONValue) -> [JSONValue] {
    if case .array(let values) = value { values } else { [] }
  }

  private func member(_ name: String, _ value: JSONValue) -> JSONValue {
    if case .object(let members) = value { members.first { $0.0 == name }?.1 ?? .null } else { .null }
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, at place: String) throws {
    var schema = schema
    if case .string(let reference) = member("$ref", schema) {
      let name = String(reference.split(separator: "/").last ?? "")
      schema = member(name, member("$defs", RecordSchema.json(baseURL: nil)))
    }
    if case .array(let options) = member("anyOf", schema) {
      if case .null = value { return }
      return try check(value, try #require(options.first), at: place)
    }
    switch value {
    case .object(let members):
      let known = keys(member("properties", schema))
      let required = list(member("required", schema)).compactMap {
        if case .string(let s) = $0 { s } else { nil }
      }
      #expect(members.map(\.0) == known.filter { key in members.contains { $0.0 == key } }, "\(place)")
      #expect(required.allSatisfy { key in members.contains { $0.0 == key } }, "\(place)")
      for (key, value) in members {
        try check(value, member(key, member("properties", schema)), at: "\(place).\(key)")
      }
    case .array(let values):
      for value in values { try check(value, member("items", schema), at: "\(place)[]") }
    default: break
    }
  }
}
