import Minutes
import Testing

@testable import Rendering

@Suite struct MeetingsAsMarkdown {
  @Test func `front matter, text and facts stand where a person finds them`() {
    var meeting = Meeting(
      source: Source(file: "minutes/a.txt", sha256: "00", format: .text, lines: 20))
    meeting.body = Body(name: "Upper Ash Parish Council")
    meeting.date = CalendarDate(iso: "2021-03-09")
    meeting.time = TimeOfDay(hour: 19, minute: 5)
    meeting.venue = "Room #4 <hall>"
    meeting.attendance = [
      Attendance(
        name: PersonName(name: "Ann Lee", honorific: "Cllr"), asWritten: "Cllr Ann Lee (Chair)",
        role: "Chair",
        status: .present, line: 3)
    ]
    meeting.before = [Passage(.paragraph, "Present: Cllr Ann Lee (Chair)", line: 3)]
    meeting.after = [Passage(.paragraph, "The meeting closed.", line: 18)]
    meeting.confidence = 0.9
    var item = AgendaItem(
      id: "item-4-21", number: "4/21", title: "Roof repair",
      heading: [
        HeadingPart(.label, "UAPC"), HeadingPart(.title, "Roof"), HeadingPart(.title, "repair"),
        HeadingPart(.number, "4/21", isGlued: true),
      ], line: 5)
    item.restricted = true
    item.passages = [
      Passage(.paragraph, "AGREED:", line: 6),
      Passage(.listEntry(label: "1.", depth: 0), "to pay -->", line: 7),
      Passage(.listEntry(label: "2.", depth: 0), "to thank Ann Lee", line: 8),
    ]
    item.mentions = [
      Mention(kind: .person, id: "ann-lee", asWritten: "Ann Lee", line: 8, passage: 2, range: 9..<16)
    ]
    item.decisions = [
      Decision(
        id: "item-4-21-decision-1", kind: .agreed, effect: .other, text: "to pay -->", line: 7, passage: 1)
    ]
    item.actions = [
      Action(id: "item-4-21-action-1", owner: "Clerk", text: "Clerk to pay", line: 7, passage: nil)
    ]
    meeting.items = [item]
    #expect(
      String(decoding: MeetingMarkdown().file(for: meeting), as: UTF8.self) == #"""
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
        venue: "Room \u00234 \u003chall\u003e"
        public: null
        previous_meeting: null
        next_meeting: null
        attendance:
          - {"name":"Ann Lee","honorific":"Cllr","as_written":"Cllr Ann Lee (Chair)","role":"Chair","status":"present"}
        introduced: []
        references: []
        acronyms: []
        answers: {"attendance":"not-recorded","apologies":"not-recorded","declarations":"not-recorded","venue":"not-recorded","time":"not-recorded","previous_meeting":"not-recorded","next_meeting":"not-recorded"}
        confidence: 0.9
        marked: true
        ---

        Present: Cllr Ann Lee (Chair)

        ## *UAPC* Roof&#10;repair&#8288;**4/21**

        <!-- item {"restricted":true} -->

        AGREED:

        + 1\. to pay --\>
        + 2\. to thank [Ann Lee](person:ann-lee)

        <!-- decision {"entry":1,"id":"item-4-21-decision-1","kind":"agreed","effect":"other","text":"to pay --\u003e"} -->

        <!-- action {"entry":0,"id":"item-4-21-action-1","owner":"Clerk","text":"Clerk to pay"} -->

        ***

        The meeting closed.

        """#)
  }
}
