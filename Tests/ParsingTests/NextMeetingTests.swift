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
}
