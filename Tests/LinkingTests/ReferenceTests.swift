import Minutes
import Testing

@testable import Linking

/// What later documents say of earlier ones: minutes by number, papers, who was there.
@Suite struct ReferenceTests {
  @Test(arguments: [
    ("Further to minute 46/14 the fence was mended.", ["46/14"]),
    ("See Minute No. 1143 and item 7.", ["1143"]),
    ("Minutes 46/14, 47/14 and 48/14 refer.", ["46/14", "47/14", "48/14"]),
    ("The minutes of 2014 were read in item 5.", [String]()),
    ("They sat for 46 minutes on 12/14 chairs.", []),
  ])
  func `a minute is named by a number that one minute alone can bear`(text: String, numbers: [String]) {
    #expect(MinuteReferences.numbers(in: text).filter { $0 != "2014" } == numbers)
  }

  @Test func `an item lists the later minutes that name it`() {
    let first = minutes("Board", "2014-08-19", items: [item("46/14", "Fences"), item("47/14", "Gates")])
    let later = minutes(
      "Board", "2014-10-07",
      items: [item("52/14", "Matters arising", line: 30, "Minute 46/14: the fence was mended.")])
    let other = minutes("Forum", "2014-11-01", items: [item("1", "Fences", "See minute 46/14.")])
    let archive = archive([first, later, other])
    let links = archive["board/2014-08-19"]?.items
    #expect(
      links?[0].referredToBy.map { "\($0.document) \($0.item ?? "") \($0.line)" } == [
        "board/2014-10-07 item-52/14 31"
      ])
    #expect(links?[1].referredToBy == [])
  }

  @Test func `a number that two minutes bear is followed to neither`() {
    let archive = archive([
      minutes("Board", "2014-01-01", items: [item("46/14", "Fences")]),
      minutes("Board", "2014-02-01", items: [item("46/14", "Gates")]),
      minutes("Board", "2014-03-01", items: [item("50/14", "Arising", "See minute 46/14.")]),
    ])
    #expect(archive.documents.flatMap { $0.items.flatMap(\.referredToBy) } == [])
  }

  @Test(arguments: [
    "The minutes were agreed subject to Cllr Ash being added to the apologies.",
    "Mr Elm was present at the last meeting and should be listed.",
    "The minutes were agreed with one correction to the attendance.",
    "It was noted that Dr Fen had been omitted from the list of attendees.",
  ])
  func `a sentence that corrects who was there is one`(sentence: String) {
    #expect(AttendanceCorrections.corrects(sentence))
  }

  @Test(arguments: [
    "The minutes were agreed as a correct record by all present.",
    "Those present agreed the minutes as a correct record.",
    "The minutes were amended to show £40 for the hall.",
    "Cllr Ash gave apologies.",
  ])
  func `an approval, another correction and an apology are none`(sentence: String) {
    #expect(!AttendanceCorrections.corrects(sentence))
  }

  @Test func `both meetings tell of a correction, and the earlier record stays as it was`() {
    let first = minutes("Board", "2018-01-09", present: ["Ann Lee"])
    var second = minutes(
      "Board", "2018-02-13",
      items: [
        item("3", "Minutes", line: 20, "The minutes were agreed. Tom Ash should be added to the attendance.")
      ])
    second.previousMeeting = CalendarDate(iso: "2018-01-09").map { MeetingReference(date: $0, line: 20) }
    let archive = archive([first, second])
    #expect(
      archive["board/2018-01-09"]?.attendanceCorrectedBy.map(\.text) == [
        "Tom Ash should be added to the attendance."
      ])
    #expect(archive["board/2018-02-13"]?.corrects == [21: "board/2018-01-09"])
    #expect(archive["board/2018-01-09"]?.attendees.count == 1)
  }

  @Test func `a correction of a meeting that nobody names corrects none`() {
    let second = minutes(
      "Board", "2018-02-13",
      items: [item("3", "Minutes", line: 20, "Tom Ash should be added to the attendance.")])
    let archive = archive([minutes("Board", "2018-01-09"), second])
    #expect(archive.documents.allSatisfy { $0.attendanceCorrectedBy.isEmpty && $0.corrects.isEmpty })
  }

  private func paper(_ title: String, number: String? = nil, date: String?) -> Meeting {
    var paper = Meeting(source: source("reports/\(title).docx"))
    paper.kind = .report
    var report = Report()
    report.title = title
    report.number = number
    report.committee = "Scrutiny Committee"
    report.date = date.flatMap { CalendarDate(iso: $0) }
    paper.report = report
    return paper
  }

  @Test func `a paper is tied to the item that bears its title or number`() {
    let archive = archive([
      paper("Street wardens in the west", date: "2018-04-01"),
      paper("Leisure", number: "SC/18/07", date: "2018-04-01"),
      minutes(
        "Scrutiny Committee", "2018-04-20",
        items: [
          item("4", "Street Wardens in the West - report"), item("5", "Pools (SC/18/07)"), item("6", "Parks"),
        ]),
      minutes("Other Committee", "2018-04-20", items: [item("1", "Street wardens in the west")]),
    ])
    let links = archive["scrutiny-committee/2018-04-20"]?.items.map { $0.papers.map(\.because) }
    #expect(links == [["Street Wardens in the West - report"], ["SC/18/07"], []])
    #expect(archive["reports/street-wardens-in-the-west"]?.considered.count == 1)
    #expect(archive["other-committee/2018-04-20"]?.items[0].papers == [])
    #expect(archive["scrutiny-committee/2018-04-20"]?.papers.count == 2)
  }

  @Test func `a paper lists the documents that name its number`() {
    let archive = archive([
      paper("Leisure", number: "SC/18/07", date: "2018-04-01"),
      minutes(
        "Forum", "2018-06-01", items: [item("2", "Pools", line: 12, "The report (SC/18/07) was read.")]),
      minutes("Forum", "2018-07-01", items: [item("2", "Pools", "On 18/07 and in SC/18/070.")]),
    ])
    #expect(
      archive["reports/leisure"]?.referredToBy.map { "\($0.document) \($0.item ?? "") \($0.line)" } == [
        "forum/2018-06-01 item-2 13"
      ])
  }
}
