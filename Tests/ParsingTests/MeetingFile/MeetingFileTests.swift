import Minutes
import Reading
import Testing

@testable import Parsing

/// A clerk edits the Markdown that sitegen wrote.
@Suite struct MeetingFileTests {
  private static let file = #"""
    ---
    sitegen: 1
    kind: "minutes"
    status: null
    language: "en"
    title: null
    body: "Upper Ash Parish Council"
    date: "2021-03-09"
    time: "19:05"
    end_time: null
    venue: "The Hall"
    public: null
    previous_meeting: null
    next_meeting: {"date":"2021-04-13"}
    attendance:
      - {"name":"Ann Lee","honorific":"Cllr","as_written":"Cllr Ann Lee (Chair)","role":"Chair","status":"present"}
    introduced: []
    references: []
    acronyms: []
    answers: {"attendance":"recorded","apologies":"none","declarations":"none","venue":"recorded","time":"recorded","previous_meeting":"not-recorded","next_meeting":"recorded"}
    confidence: 0.9
    marked: true
    ---

    Upper Ash Parish Council

    Minutes of a meeting held on 9 March 2021 at 7.05pm in the Hall

    Present: Cllr Ann Lee (Chair), Cllr Bob Hart. Apologies: Cllr Cathy Moss.

    ## **1.** Roof repair

    It was agreed that the roof be mended. Clerk to ask for prices.

    <!-- decision {"id":"item-1-decision-1","kind":"agreed","effect":"other","text":"It was agreed that the roof be mended."} -->

    ## **2.** Accounts

    The accounts were noted.

    <!-- decision {"id":"item-2-decision-1","kind":"noted","effect":"noted","text":"The accounts were noted."} -->

    """#

  private func read(_ change: (String) -> String = { $0 }) throws -> Meeting {
    try meeting(change(Self.file), named: "minutes/a.md")
  }

  private func replacing(_ old: String, _ new: String) throws -> Meeting {
    #expect(Self.file.contains(old))
    return try read { $0.replacing(old, with: new) }
  }

  @Test func `facts are taken as they are written, and nothing is looked for besides`() throws {
    let meeting = try read()
    #expect(meeting.diagnostics == [])
    #expect(meeting.body?.name == "Upper Ash Parish Council")
    #expect(meeting.time?.iso == "19:05")
    #expect(meeting.attendance.map(\.name.name) == ["Ann Lee"])
    #expect(meeting.items.map(\.id) == ["item-1", "item-2"])
    #expect(meeting.items[0].decisions.map(\.line) == [33])
    // The text tells of a task that the file does not mark.
    #expect(meeting.items[0].actions == [])
    #expect(meeting.answers.apologies == .none)
  }

  @Test func `a changed decision, a new item and a new attendee are read`() throws {
    let changed = try replacing(#""kind":"noted","effect":"noted""#, #""kind":"agreed","effect":"approved""#)
    #expect(changed.items[1].decisions.map(\.effect) == [.approved])
    let item = try read { $0 + "\n## 3. Date of next meeting\n\n13 April 2021\n" }
    #expect(item.items.map(\.number) == ["1", "2", "3"])
    #expect(item.items[2].title == "Date of next meeting")
    #expect(item.diagnostics == [])
    let attendee = try replacing("\nintroduced: []", "\n  - Cllr Bob Hart (Vice-chair)\nintroduced: []")
    #expect(attendee.attendance.map(\.name.name) == ["Ann Lee", "Bob Hart"])
    #expect(attendee.attendance.last?.role == "Vice-chair")
    #expect(attendee.attendance.last?.line == 17)
    let fields = try replacing(
      "\nintroduced: []", "\n  - name: Cathy Moss\n    status: apologies\nintroduced: []")
    #expect(fields.attendance.last?.status == .apologies)
    #expect(fields.answers.apologies == .recorded)
  }

  @Test func `a value without quotes is a value`() throws {
    let meeting = try read {
      $0.replacing("venue: \"The Hall\"", with: "venue: The Old School # in Church Lane").replacing(
        "date: \"2021-03-09\"", with: "date: 2021-03-10")
    }
    #expect(meeting.venue == "The Old School")
    #expect(meeting.date?.iso == "2021-03-10")
    #expect(meeting.diagnostics == [])
  }

  @Test func `text that was edited is read as text`() throws {
    let meeting = try replacing(
      "The accounts were noted.\n", "The accounts were *noted*.\n\n1. Stamps\n2. Coal\n")
    #expect(meeting.items[1].passages.map(\.text) == ["The accounts were noted.", "Stamps", "Coal"])
    #expect(meeting.items[1].passages[2].kind == .listEntry(label: "2.", depth: 0))
  }

  @Test func `what is deleted is worked out from the text`() throws {
    let withoutPeople = try read { file in
      file.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("attendance") && !$0.hasPrefix("  - {\"name\"")
      }.joined(separator: "\n")
    }
    #expect(withoutPeople.attendance.map(\.name.name) == ["Ann Lee", "Bob Hart", "Cathy Moss"])
    let withoutTime = try replacing("time: \"19:05\"\n", "")
    #expect(withoutTime.time?.iso == "19:05")
    let unmarked = try replacing("marked: true\n", "")
    #expect(unmarked.items[0].decisions.count == 1)
    #expect(unmarked.items[0].actions.map(\.owner) == ["Clerk"])
    #expect(unmarked.items[0].actions.map(\.id) == ["item-1-action-1"])
    // Null says that it is not recorded, and is not looked for.
    #expect(try replacing("time: \"19:05\"", "time: null").time == nil)
    // A decision that is deleted is gone, as the file marks those that there are.
    let without = try read { $0.replacing("<!-- decision {\"id\":\"item-2", with: "<!-- {\"id\":\"item-2") }
    #expect(without.items[1].decisions == [])
  }

  private func mistakes(_ old: String, _ new: String) throws -> [String] {
    try replacing(old, new).diagnostics.map {
      "\($0.line ?? 0):\($0.column ?? 0): \($0.severity): \($0.message)"
    }
  }

  @Test func `a mistake is told with its line, its column and what was probably meant`() throws {
    #expect(
      try mistakes("venue:", "vennue:").first
        == "11:1: error: the key “vennue” is unknown; did you mean “venue”?")
    #expect(
      try mistakes("\"status\":\"present\"", "\"status\":\"presant\"") == [
        "16:102: error: “status” is one of present, apologies, officer, in-attendance, substitute, absent, and not “presant”; did you mean “present”?"
      ])
    #expect(
      try mistakes("<!-- decision {\"id\":\"item-2", "<!-- decison {\"id\":\"item-2") == [
        "41:6: error: a fact is a decision, an action, a declaration or an item, and not “decison”; did you mean “decision”?"
      ])
    #expect(
      try mistakes(#""effect":"noted","text""#, #""efect":"noted","text""#) == [
        "41:56: error: the key “efect” is unknown; did you mean “effect”?"
      ])
    #expect(
      try mistakes("date: \"2021-03-09\"", "date: \"9 March\"") == [
        "8:7: error: “date” is a date written YYYY-MM-DD"
      ])
    #expect(
      try mistakes("\"text\":\"The accounts were noted.\"", "\"text\":\"The accounts were noted.").count == 1)
    #expect(
      try mistakes("sitegen: 1", "sitegen: 2").first?.hasPrefix("2:10: error: this file is of a form") == true
    )
    #expect(try mistakes("public: null", "public: many") == ["12:9: error: “public” is a whole number"])
  }

  @Test func `every mistake leaves the rest as it was`() throws {
    let meeting = try replacing("<!-- decision {\"id\":\"item-2", "<!-- decision [\"id\":\"item-2")
    #expect(meeting.items.count == 2)
    #expect(meeting.items[0].decisions.count == 1)
    let broken = try replacing("\"status\":\"present\"}", "\"status\":\"present\"")
    #expect(broken.attendance.isEmpty)
    #expect(broken.diagnostics.map(\.id) == ["markdown-fact"])
    #expect(broken.diagnostics.first?.excerpt?.contains("Ann Lee") == true)
  }

  @Test func `whatever a person makes of the file, it is read to its end`() throws {
    let bytes = Array(Self.file.utf8)
    var state: UInt64 = 11
    func roll(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<60 {
      var changed = bytes
      for _ in 0...roll(5) {
        let i = roll(changed.count - 60)
        switch roll(3) {
        case 0: changed.remove(at: i)
        case 1: changed.insert(Array("{}[]\"|#*-<>\\\n: ".utf8)[roll(15)], at: i)
        default: changed.removeSubrange(i..<(i + roll(50)))
        }
      }
      _ = try? Parser().meeting(from: SourceReader().transcript(of: changed, path: "minutes/a.md"))
    }
  }
}
