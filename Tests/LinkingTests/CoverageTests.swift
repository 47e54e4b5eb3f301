import Minutes
import Testing

@testable import Linking

@Suite struct CoverageTests {
  /// Meetings of a body on days, each with somebody present.
  private func board(_ days: String..., body: String = "Board") -> [Meeting] {
    days.map { day in
      var meeting = minutes(body, day, present: ["Ann Lee"])
      meeting.answers.attendance = .recorded
      return meeting
    }
  }

  private func coverage(_ meetings: [Meeting], _ body: String = "board") -> (BodyCoverage?, Archive) {
    let archive = archive(meetings)
    return (archive.coverage.first { $0.bodyID == body }, archive)
  }

  @Test func `years between the first and the last meeting without one are told`() {
    let (found, _) = coverage(board("2014-08-19", "2017-04-04", "2018-07-10"))
    #expect(found?.yearsWithout == [2015, 2016])
    #expect(found?.usualInterval == nil)
    #expect(found?.pauses == [])
  }

  @Test func `a pause of three times the usual length is told, a summer break is not`() {
    let (found, archive) = coverage(
      board(
        "2018-01-01", "2018-02-01", "2018-03-01", "2018-04-01", "2018-05-01", "2018-08-01", "2018-09-01",
        "2019-03-01"))
    #expect(found?.usualInterval == 31)
    #expect(found?.pauses.map(\.days) == [181])
    #expect(
      found?.pauses.map { archive.documents[$0.before].id + " " + archive.documents[$0.after].id } == [
        "board/2018-09-01 board/2019-03-01"
      ])
  }

  @Test func `a series that stops is held against the archive's last day`() {
    let monthly = ["2018-01-01", "2018-02-01", "2018-03-01", "2018-04-01", "2018-05-01"]
    let meetings = monthly.flatMap { board($0) }
    #expect(coverage(meetings).0?.stop == nil)
    let (found, archive) = coverage(meetings + board("2019-05-01", body: "Forum"))
    #expect(found?.stop?.archiveEnds?.iso == "2019-05-01")
    #expect(found.flatMap(\.stop).map { archive.documents[$0.last].id } == "board/2018-05-01")
  }

  @Test func `the last meeting's announcement of a next one that is not held is told with its line`() {
    var last = board("2018-07-10")[0]
    last.nextMeeting = CalendarDate(iso: "2018-09-11").map { MeetingReference(date: $0, line: 184) }
    let found = coverage(board("2017-04-04") + [last]).0
    #expect(found?.stop?.announced?.date.iso == "2018-09-11")
    #expect(found?.stop?.announced?.line == 184)
    #expect(found?.stop?.archiveEnds == nil)
  }

  @Test func `attendance that is never recorded is told from attendance that sometimes is not`() {
    let silent = minutes("Forum", "2018-01-01")
    #expect(coverage([silent, minutes("Forum", "2018-02-01")], "forum").0?.neverRecordsAttendance == true)
    let (found, _) = coverage([silent] + board("2018-02-01", body: "Forum"), "forum")
    #expect(found?.neverRecordsAttendance == false)
    #expect(found?.silent == [0])
  }

  @Test func `the gap of a paper stands on the line that gives its day`() {
    var paper = Meeting(source: source("reports/p.docx"))
    paper.kind = .report
    var report = Report()
    report.title = "Street wardens in the west"
    report.committee = "Scrutiny Committee"
    report.date = CalendarDate(iso: "2018-04-20")
    paper.report = report
    paper.before = [
      Passage(.paragraph, "Street wardens in the west", line: 1),
      Passage(
        .tableRow(["Report to", "Scrutiny Committee 20 April 2018"]),
        "Report to\tScrutiny Committee 20 April 2018", line: 7),
    ]
    #expect(archive([paper]).gaps.flatMap { $0.references.map(\.line) } == [7])
  }
}

@Suite struct GlossaryTests {
  private func spelling(_ body: String, _ day: String, _ pairs: [(String, String)]) -> Meeting {
    var meeting = minutes(body, day)
    meeting.acronyms = pairs.map { Acronym(short: $0.0, long: $0.1, line: 9) }
    return meeting
  }

  @Test func `a document's own words come before its body's, and those before the archive's`() {
    let glossary = archive([
      spelling("Board", "2018-01-01", [("NSP", "Northmarsh Safety Plan")]), minutes("Board", "2018-02-01"),
      spelling("Forum", "2018-01-01", [("NSP", "Northmarsh Schools Partnership")]),
    ]).glossary
    #expect(
      glossary.meaning(of: "NSP", in: "board/2018-01-01", body: "board")?.long == "Northmarsh Safety Plan")
    #expect(
      glossary.meaning(of: "NSP", in: "board/2018-02-01", body: "board")?.document == "board/2018-01-01")
    #expect(
      glossary.meaning(of: "NSP", in: "forum/2018-01-01", body: "forum")?.long
        == "Northmarsh Schools Partnership")
    #expect(glossary.meaning(of: "NSP", in: nil, body: "club") == nil, "two meanings are none")
    #expect(glossary.meaning(of: "XYZ", in: nil, body: "board") == nil)
  }

  @Test func `the register spells out what no text does`() {
    var register = Register()
    var entry = OrganisationEntry(
      id: "nbc", name: "Northmarsh Borough Council",
      place: RegisterPlace(file: "register/organisations.yml", line: 1, column: 1))
    entry.acronyms = ["NBC"]
    register.organisations = [entry]
    let gloss = archive([minutes("Board", "2018-01-01")], register: register).glossary
      .meaning(of: "NBC", in: "board/2018-01-01", body: "board")
    #expect(gloss?.long == "Northmarsh Borough Council")
    #expect(gloss?.document == nil)
  }
}
