import Minutes
import Testing

@testable import Linking

@Suite struct CalendarTests {
  private func reference(_ date: String, _ body: String? = nil, line: Int) -> MeetingReference? {
    CalendarDate(iso: date).map { MeetingReference(date: $0, body: body, line: line) }
  }

  @Test func `a second meeting of a body on one day has a number`() {
    let archive = archive([
      minutes("Board", "2018-01-01", file: "b.txt"), minutes("Board", "2018-01-01", file: "a.txt"),
      minutes("Board", "2018-02-01"),
    ])
    #expect(
      archive.documents.map(\.url) == [
        "meetings/board/2018-01-01-2/", "meetings/board/2018-01-01/", "meetings/board/2018-02-01/",
      ])
    #expect(archive["board/2018-01-01"]?.digest.source.file == "a.txt")
    #expect(archive["board/2018-01-01-2"]?.later == "board/2018-02-01")
  }

  @Test func `what has no body or no date is said to have none`() {
    let archive = archive([
      minutes(nil, "2018-01-01"), minutes("Board", nil, file: "minutes/Old Board.txt"),
      minutes(nil, nil, file: "x/scan.pdf"),
    ])
    #expect(
      archive.documents.map(\.id) == [
        "board/undated-old-board", "unattributed/2018-01-01", "unattributed/undated-scan",
      ])
  }

  @Test func `the settings' body is that of documents that name none`() {
    var settings = SiteSettings()
    settings.body = "Fen Parish Council"
    let archive = archive(
      [minutes(nil, "2018-01-01", present: ["Ann Lee"]), minutes(nil, "2018-02-01", present: ["Ann Lee"])],
      settings: settings)
    #expect(
      archive.documents.map(\.id) == ["fen-parish-council/2018-01-01", "fen-parish-council/2018-02-01"])
    #expect(archive.people.count == 1)
  }

  @Test func `a report is tied to the meeting that it went to`() {
    var paper = Meeting(source: source("reports/p.docx"))
    paper.kind = .report
    var report = Report()
    report.title = "Community safety in the west"
    report.committee = "Scrutiny Committee"
    report.date = CalendarDate(iso: "2018-04-20")
    paper.report = report
    let held = archive([paper, minutes("Scrutiny Committee", "2018-04-20")])
    #expect(held["reports/community-safety-in-the-west"]?.meeting == "scrutiny-committee/2018-04-20")
    #expect(held["scrutiny-committee/2018-04-20"]?.papers == ["reports/community-safety-in-the-west"])
    #expect(held.gaps.isEmpty)
    let missing = archive([paper])
    #expect(missing.gaps.map(\.bodyName) == ["Scrutiny Committee"])
    #expect(missing.gaps.map(\.date.iso) == ["2018-04-20"])
  }

  @Test func `a day that may be another's meeting is no gap, and still a reference where the body met`()
    throws
  {
    var meeting = minutes("Board", "2018-05-01", items: [item("1", "Reports", line: 10)])
    meeting.references = try ["2018-03-01", "2018-04-02"].map {
      var unclear = try #require(reference($0, line: 11))
      unclear.isClear = false
      return unclear
    }
    let archive = archive([meeting, minutes("Board", "2018-03-01")])
    #expect(archive.gaps.isEmpty)
    #expect(archive["board/2018-03-01"]?.referredToBy.map(\.document) == ["board/2018-05-01"])
  }

  @Test func `a gap lists every line that refers to the meeting`() {
    var first = minutes(
      "Board", "2018-01-01", items: [item("1", "Minutes", line: 10), item("2", "Next", line: 40)])
    first.nextMeeting = reference("2018-03-01", line: 41)
    var second = minutes("Board", "2018-05-01", items: [item("1", "Minutes", line: 10)])
    second.previousMeeting = reference("2018-03-01", line: 11)
    let archive = archive([first, second])
    #expect(archive.gaps.count == 1)
    #expect(
      archive.gaps.first?.references.map { "\($0.document) \($0.item ?? "") \($0.line)" } == [
        "board/2018-01-01 item-2 41", "board/2018-05-01 item-1 11",
      ])
  }

  @Test func `a date belongs to the body that is named before it`() {
    var meeting = minutes(
      "Northmarsh Partnership", "2018-07-10",
      items: [
        item(
          "5", "Minutes", line: 20,
          "Members saw the minutes of the Adult Safeguarding Board held on 22 February 2018 and of the YOT Management Board held on 1 May 2018, and those of the meeting held on 15 May 2018."
        )
      ])
    meeting.references = ["2018-02-22", "2018-05-01", "2018-05-15"].compactMap { reference($0, line: 21) }
    let archive = archive([meeting, minutes("YOT Management Board", "2018-05-01")])
    #expect(
      archive.gaps.map { "\($0.bodyName ?? "") \($0.date.iso)" } == [
        "Adult Safeguarding Board 2018-02-22", "Northmarsh Partnership 2018-05-15",
      ])
    #expect(archive["yot-management-board/2018-05-01"]?.referredToBy.map(\.line) == [21])
    #expect(
      mentions(meeting, in: [meeting, minutes("YOT Management Board", "2018-05-01")]) == [
        "organisation yot-management-board: YOT Management Board",
        "meeting yot-management-board/2018-05-01: 1 May 2018",
      ])
  }

  @Test(arguments: [
    "on 15 May 2018", "on 15th May, 2018", "of Tuesday 15 May 2018", "15.05.18", "15/05/2018", "2018-05-15",
    "May 15, 2018", "15 MAY 2018",
  ])
  func `a date is recognised in every spelling`(written: String) throws {
    var automaton = PhraseAutomaton()
    let classes = WordClasses(&automaton)
    automaton.finish()
    let bytes = Array("the minutes \(written) were read, not those of 16 May 2018".utf8)
    var tokens: [Token] = []
    automaton.tokenise(bytes, into: &tokens)
    let date = try #require(CalendarDate(iso: "2018-05-15"))
    #expect(DateWords(bytes: bytes, tokens: tokens, classes: classes).places(of: date).count == 1)
  }
}
