import Minutes
import Testing

/// The next meeting's day, wherever a heading leaves it.
@Suite struct NextMeetingTests {
  @Test(arguments: [
    "3. Date of next meeting\n\nTuesday 2nd July 2019 at 7.30pm.",
    "3. Date of next meeting\n\nMinutes:\n\nTuesday 2nd July 2019 at 7.30pm.",
    "3. DATE OF NEXT MEETING.\n6.\nTuesday 2nd July 2019 at 7.30pm.",
    "3. DONM\nTuesday 2nd July 2019",
    "3. Next meeting: 2 July",
  ])
  func theDayStandsBehindItsHeading(end: String) throws {
    let meeting = try outcomesMeeting(
      """
      LOWER FELLWICK PARISH COUNCIL
      Minutes of a meeting held on Tuesday 4th June 2019 in the Reading Room at 7.30pm

      Present: Cllr Ada Munt (Chair), Cllr Jo Vell

      1. Minutes
      The minutes were agreed.

      2. Finance
      The accounts were noted. They go to the next meeting of the auditors.

      \(end)
      """)
    #expect(meeting.nextMeeting?.date == CalendarDate(year: 2019, month: 7, day: 2))
  }

  private func next(_ items: String) throws -> CalendarDate? {
    try outcomesMeeting(
      """
      LOWER FELLWICK PARISH COUNCIL
      Minutes of a meeting held on Tuesday 4th June 2019 in the Reading Room at 7.30pm

      Present: Cllr Ada Munt (Chair), Cllr Jo Vell

      \(items)
      """
    ).nextMeeting?.date
  }

  private let july = CalendarDate(year: 2019, month: 7, day: 2)

  @Test(arguments: [
    "The next Fair Meeting will be the 15th June.",
    "Next meeting of the Traders Forum 18th June.",
    "Next meeting of the Forum 18th June.",
    "Speed group – Next meeting with other Councils on 10th June.",
    "Their next meeting with them will be 22nd June.",
    "Next meeting 18th June.",
  ])
  func `an item of its own outranks what other items say`(_ sentence: String) throws {
    let end = "2. Date of next meeting: 2nd July."
    #expect(try next("1. Reports\n\(sentence)\n\n\(end)") == july)
  }

  @Test(arguments: [
    "The next Fair Meeting will be the 2nd July.", "Next meeting of the Forum 2nd July.",
    "The next meeting with other councils is on 2nd July.",
  ])
  func `another group's next meeting is not the body's`(_ sentence: String) throws {
    #expect(try next("1. Reports\n\(sentence)\n\n2. Close\nThere was no more.") == nil)
  }

  @Test(arguments: [
    "The next meeting of the Council will be on 2nd July.",
    "The next Parish Council Meeting will be held on 2nd July.",
    "The next ordinary meeting of Lower Fellwick Parish Council is on 2nd July 2019.",
    "The next meeting will be the Annual Meeting on 2nd July.",
  ])
  func `the body's own next meeting in a sentence`(_ sentence: String) throws {
    #expect(try next("1. Reports\n\(sentence)\n\n2. Close\nThere was no more.") == july)
  }

  @Test func `a day that is past under its own heading is told, and not replaced`() throws {
    let meeting = try outcomesMeeting(
      """
      LOWER FELLWICK PARISH COUNCIL
      Minutes of a meeting held on Tuesday 8th January 2019 in the Reading Room at 7.30pm

      Present: Cllr Ada Munt (Chair), Cllr Jo Vell

      1. Reports
      The next meeting about the hall is on 20 January.

      2. Date of next meeting: 5th February 2018.
      """)
    #expect(meeting.nextMeeting == nil)
    #expect(meeting.diagnostics.map(\.id) == ["next-meeting-earlier"])
  }
}
