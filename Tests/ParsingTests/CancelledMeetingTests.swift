import Minutes
import Testing

import Parsing

@Suite struct CancelledMeetings {
  private func cancelled(_ sentence: String) throws -> [String] {
    let meeting = try outcomesMeeting(
      """
      Upper Ash Parish Council
      Minutes of the meeting held on 9 March 2021

      Present: Cllr Ann Lee (Chair)

      1. Meetings
      \(sentence)
      2. Close
      The meeting closed at 8 pm.
      """)
    return meeting.references.filter(\.isCancelled).map(\.date.iso)
  }

  @Test(arguments: [
    "The meeting of 13 April 2021 was cancelled because the hall was shut.",
    "It was agreed to cancel the meeting on 13 April.",
    "The cancelled meeting of 13 April 2021 would not be held again.",
  ])
  func `a day whose sentence says that the meeting is cancelled`(_ sentence: String) throws {
    #expect(try cancelled(sentence) == ["2021-04-13"])
  }

  @Test(arguments: [
    "The meeting of 12 January 2021 was well attended. The cheque was cancelled.",
    "The meeting on 13 April 2021 was not cancelled.",
    "The order of 12 January 2021 was cancelled.",
  ])
  func `a day that no sentence says it of`(_ sentence: String) throws {
    #expect(try cancelled(sentence) == [])
  }
}
