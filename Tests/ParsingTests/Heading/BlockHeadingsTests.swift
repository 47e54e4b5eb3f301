import Minutes
import Testing

@testable import Parsing

/// Bodies told in a block of lines, or only at the end.
@Suite struct BlockHeadingsTests {
  @Test func `the body stands below the word for the paper, before the day`() throws {
    let m = try outcomesMeeting(
      "Elections Commission\nCounty of Marl\n\nMEETING MINUTES\nHarbour Works Advisory Committee (HWAC)\nof the Marl Commission\nThursday, September 13, 2018\n6:00 p.m.\nCity Hall, Room 421\n\n1. Call to order\n\nPresent: Members Moss, Hale.\n\n2. Administration\n\nThe next scheduled HWAC meeting will be held on October 11.\n\n3. Close\n\nNone.\n"
    )
    #expect(m.body?.name == "Harbour Works Advisory Committee")
    #expect(m.nextMeeting?.date == CalendarDate(year: 2018, month: 10, day: 11))
  }

  @Test func `letters of a body's last words are its own`() throws {
    let m = try outcomesMeeting(
      "Marl Harbour Works Advisory Committee\nMinutes of the meeting held on 13 September 2018\n\nPresent: Ann Hale, Jo Orr\n\n1. Administration\n\nThe next WAC meeting will be held on October 11.\n\n2. Close\n\nNone.\n"
    )
    #expect(m.nextMeeting?.date == CalendarDate(year: 2018, month: 10, day: 11))
  }

  @Test func `a body that is only named for its next meeting`() throws {
    let m = try outcomesMeeting(
      "---\ntitle: Minutes for meeting held Tuesday 1 July 2025\n---\n\n## Present\n\n- Ann Hale\n- Jo Orr\n\n## Show\n\nThe show was talked about.\n\n## Next Meeting\n\nThe next Marl Community Council meeting will take place on 5 August 2025 at 7pm in the hall.\n",
      "minutes/example.md")
    #expect(m.body?.name == "Marl Community Council")
  }
}
