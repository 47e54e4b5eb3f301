import Minutes
import Parsing
import Testing

/// Days of other meetings in the text: which of them are surely the body's own.
@Suite struct OtherMeetingsTests {
  private func references(_ sentence: String) throws -> [MeetingReference] {
    try outcomesMeeting(
      """
      Upper Ash Parish Council
      Minutes of the meeting held on 9 March 2021

      Present: Cllr Ann Lee (Chair), Cllr Bea Orr

      1. Matters arising
      \(sentence)
      2. Close
      The meeting closed at 8 pm.
      """
    ).references
  }

  @Test(arguments: [
    "The minutes of the meeting held on 9 February leave it out.",
    "It was agreed at the extraordinary meeting of the Council on 9 February to wait.",
    "This was settled at the last meeting on 9 February.",
    "The Parish Council meeting of 9 February had asked for it.",
  ])
  func `a meeting of the body itself`(_ sentence: String) throws {
    let found = try references(sentence)
    #expect(found.map(\.date.iso) == ["2021-02-09"])
    #expect(found.first?.isClear == true)
  }

  @Test(arguments: [
    "Cllr Lee attended a meeting on 9 February at the county's offices.",
    "Teams meeting with the river agency on 9 February.",
    "Village Hall – Easter fair 4 April. AGM 9 February.",
    "Site meeting held 9 February, two councillors were there.",
    "Cluster Meeting – Cllrs Lee & Orr went to the meeting on 9 February.",
    "Meeting at the wharf on 9 February with the Trust.",
    "Parents Meeting Wednesday 9th February.",
    "Meeting held on site on 9 February between Cllr Lee and the builder.",
  ])
  func `a meeting elsewhere is never surely the body's`(_ sentence: String) throws {
    #expect(try references(sentence).filter(\.isClear) == [])
  }

  @Test func `a meeting that is to be held is not one of a year before`() throws {
    #expect(try references("A meeting of councillors is to be held on the 14th March.") == [])
  }
}
