import Minutes
import Testing

@testable import Correcting

@Suite struct CorrectorTests {
  private func corrected(_ sidecar: String) throws -> CorrectedDocument {
    let document = try CorrectedDocument(CorrectedDocument.minutes, sidecar: sidecar)
    #expect(document.mistakes == [])
    return document
  }

  @Test func `fields of the meeting are replaced, and each is told with its reason`() throws {
    let document = try corrected(
      """
      reason: The notice says so.
      corrected_on: 2019-02-03
      body: Wendle with Marr Parish Council
      date: 2018-06-13
      time: "19:00"
      end_time: "21:15"
      venue: {now: Village Hall, reason: The Reading Room was shut., corrected_on: 2020-01-01}
      status: draft
      language: en-GB
      public: 4
      next_meeting: {date: 2018-07-11, time: "19:00", venue: Village Hall}
      previous_meeting: 2018-05-08
      """)
    let meeting = document.meeting
    #expect(meeting.body?.name == "Wendle with Marr Parish Council")
    #expect(meeting.date?.iso == "2018-06-13")
    #expect(meeting.time?.iso == "19:00")
    #expect(meeting.endTime?.iso == "21:15")
    #expect(meeting.venue == "Village Hall")
    #expect(meeting.status == .draft)
    #expect(meeting.publicCount == 4)
    #expect(meeting.nextMeeting?.date.iso == "2018-07-11")
    #expect(meeting.nextMeeting?.venue == "Village Hall")
    let venue = try #require(meeting.corrections.first { $0.field == "venue" })
    #expect(venue.was == "Reading Room")
    #expect(venue.now == "Village Hall")
    #expect(venue.reason == "The Reading Room was shut.")
    #expect(venue.date?.iso == "2020-01-01")
    #expect(venue.file == "minutes/june.txt.yml")
    #expect(venue.line == 7)
    let date = try #require(meeting.corrections.first { $0.field == "date" })
    #expect(date.reason == "The notice says so.")
    #expect(date.date?.iso == "2019-02-03")
  }

  @Test func `a field can be taken away, with the answer that stands for it`() throws {
    let meeting = try corrected("venue: not-recorded\nnext_meeting: none\n").meeting
    #expect(meeting.venue == nil)
    #expect(meeting.answers.venue == .notRecorded)
    #expect(meeting.nextMeeting == nil)
    #expect(meeting.answers.nextMeeting == .none)
    #expect(meeting.corrections.map(\.now) == [nil, nil])
  }

  @Test func `people are mended, added and taken away by the words of the list`() throws {
    let document = try corrected(
      """
      attendance:
        - correct: "Cllr J. Smiht (Chair)"
          name: J. Smith
        - add: Cllr Mary Gow (Treasurer)
        - remove: Tom Dow
        - correct: Cllr R Fenn
          status: absent
          note: no apology was sent
      answers:
        apologies: none
      """)
    let people = document.meeting.attendance
    #expect(people.map(\.name.name) == ["J. Smith", "Ann Bly", "R Fenn", "Mary Gow"])
    let chair = try #require(people.first)
    #expect(chair.role == "Chair")
    #expect(chair.name.honorific == "Cllr")
    #expect(chair.asWritten == "Cllr J. Smiht (Chair)")
    #expect(chair.line == 5)
    let added = try #require(people.last)
    #expect(added.role == "Treasurer")
    #expect(added.status == .present)
    #expect(added.line == 0, "she stands nowhere in the document")
    #expect(people[2].status == .absent)
    #expect(document.meeting.answers.apologies == .none)
    #expect(document.results == Array(repeating: .applied, count: 5))
  }

  @Test func `decisions are mended by their opening words`() throws {
    let document = try corrected(
      """
      decisions:
        - correct: the mower be serviced
          item: "3"
          proposer: Cllr Bly
          seconder: Cllr Dow
          votes: {for: 2, against: 1, outcome: carried}
        - remove: the minutes of 8 May
        - add: left it to the clerk to write
          item: Finance
          kind: agreed
      actions:
        - add: the clerk to write to the owner
          item: "3"
          owner: Clerk
          due: 2018-07-01
      """)
    #expect(document.results == Array(repeating: .applied, count: 4))
    let finance = try #require(document.meeting.items.first { $0.number == "3" })
    #expect(finance.decisions.count == 2)
    #expect(finance.decisions[0].proposer == "Cllr Bly")
    #expect(finance.decisions[0].votes.inFavour == 2)
    #expect(finance.decisions[1].text == "left it to the clerk to write")
    #expect(finance.decisions[1].kind == .agreed)
    #expect(finance.decisions[1].line == 18)
    #expect(finance.decisions.map(\.id) == ["item-3-decision-1", "item-3-decision-2"])
    let action = try #require(finance.actions.first { $0.due != nil })
    #expect(action.owner == "Clerk")
    let minutes = try #require(document.meeting.items.first { $0.number == "2" })
    #expect(minutes.decisions == [])
    #expect(document.meeting.lineReadings[11] == .text)
    #expect(document.meeting.lineReadings[17] == .action)
  }

  @Test func `words become a heading, and the text behind them with its facts the new item's`() throws {
    let document = try corrected(
      """
      items:
        - add: Footpaths
          number: 3a
        - correct: Planning
          title: Planning applications
          restricted: true
      """)
    let items = document.meeting.items
    #expect(items.map(\.id) == ["item-1", "item-2", "item-3", "item-3a", "item-4", "item-5"])
    let paths = items[3]
    #expect(paths.title == "Footpaths")
    #expect(paths.line == 17)
    #expect(paths.passages.contains { $0.text.contains("Long Lane") })
    #expect(!items[2].passages.contains { $0.text.contains("Long Lane") })
    #expect(items[2].decisions.count == 1)
    #expect(items[4].title == "Planning applications")
    #expect(items[4].restricted)
    #expect(document.meeting.lineReadings[16] == .itemHeading)
  }

  @Test func `a heading that is none becomes text, and no word is lost`() throws {
    let plain = try corrected("status: draft").meeting
    for number in ["1", "2", "3", "4", "5"] {
      let meeting = try corrected("items:\n  - remove: \"\(number)\"\n").meeting
      #expect(meeting.items.count == 4)
      #expect(words(of: meeting) == words(of: plain), "item \(number)")
      #expect(decisions(of: meeting) == decisions(of: plain), "item \(number)")
      let all =
        meeting.decisions.map { ($0, meeting.before + meeting.after) }
        + meeting.items.flatMap { item in item.decisions.map { ($0, item.passages) } }
      for (decision, passages) in all {
        let passage = try #require(decision.passage)
        #expect(passages[passage].text.contains(decision.text.prefix(10)), "item \(number): \(decision.text)")
      }
    }
  }

  @Test func `the last item ends where its text no longer belongs to it`() throws {
    let document = try corrected("items:\n  - correct: \"5\"\n    ends_before: 10 July 2018\n")
    #expect(document.results == [.applied])
    #expect(document.meeting.items.last?.passages == [])
    #expect(document.meeting.after.map(\.text) == ["10 July 2018"])
  }

  @Test func `a declaration is added where the minutes make it`() throws {
    let document = try corrected(
      """
      declarations:
        - add: The clerk gave the figures
          item: "3"
          name: Clerk
          interest: keeps the books
      """)
    #expect(document.results == [.applied])
    #expect(document.meeting.items[2].declarations.map(\.asWritten) == ["Clerk"])
    #expect(document.meeting.answers.declarations == .recorded)
  }

  @Test func `minutes that are a paper lose what only minutes have, and the other way round`() throws {
    let paper = try corrected("kind: report\nreport: {number: R/7}\n").meeting
    #expect(paper.kind == .report)
    #expect(paper.attendance == [])
    #expect(paper.report?.number == "R/7")
    let notice = "Wendle Parish Council\nNotice of meeting\nTo be held on 12 June 2018\n\nAll are welcome.\n"
    let read = try CorrectedDocument(notice, sidecar: "kind: minutes\n").meeting
    #expect(read.kind == .minutes)
  }

  @Test(
    "a correction whose words are not there says so, with the nearest that are",
    arguments: [
      (
        "attendance:\n  - correct: Cllr Anne Bly\n    name: Ann Bligh\n",
        "Nothing in attendance is “Cllr Anne Bly”; did you mean “Cllr Ann Bly”?"
      ),
      (
        "decisions:\n  - remove: the roof be mended\n",
        "Nothing in decisions is “the roof be mended”"
      ),
      (
        "decisions:\n  - add: the roof be mended\n    item: \"3\"\n",
        "“the roof be mended” does not stand in item 3"
      ),
      (
        "decisions:\n  - add: It was agreed\n",
        "“It was agreed” stands in the document 2 times"
      ),
      (
        "decisions:\n  - correct: the\n    kind: noted\n",
        "“the” fits 3 of the decisions"
      ),
      ("items:\n  - remove: Highways\n", "Nothing in items is “Highways”"),
      ("items:\n  - add: Highways\n", "“Highways” does not stand in the document"),
      (
        "items:\n  - correct: \"3\"\n    ends_before: Footpaths\n",
        "“ends_before” is for the last item: what follows another belongs to the next one"
      ),
      (
        "attendance:\n  - add: Ann Bly\n    status: apologies\n",
        "“Ann Bly” stands in the attendance already, as present"
      ),
    ])
  func unmatched(_ sidecar: String, _ message: String) throws {
    let document = try corrected(sidecar)
    guard case .unmatched(let found, _)? = document.results.first else {
      Issue.record("\(document.results)")
      return
    }
    #expect(found == message)
    #expect(document.meeting.corrections == [])
  }

  @Test func `a correction of what the document says itself changes nothing and is told`() throws {
    let document = try corrected(
      "date: 2018-06-12\nattendance:\n  - correct: Cllr Ann Bligh\n    name: Ann Bly\n  - add: Tom Dow\n")
    #expect(document.results == [.needless, .needless, .needless])
    #expect(document.meeting.corrections == [])
  }

  private func words(of meeting: Meeting) -> [String] {
    let items = meeting.items.flatMap { $0.heading.map(\.text) + $0.passages.map(\.text) }
    return (meeting.before.map(\.text) + items + meeting.after.map(\.text)).joined(separator: " ")
      .split(separator: " ").map(String.init)
  }

  private func decisions(of meeting: Meeting) -> [String] {
    meeting.decisions.map(\.text) + meeting.items.flatMap { $0.decisions.map(\.text) }
  }
}
