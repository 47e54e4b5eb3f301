import Minutes
import Testing

@testable import Parsing

/// Numbers that begin anew, and where titles end.
@Suite struct GroupedNumbersTests {
  @Test func `numbers that begin anew below titles are items, and so are the titles`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Neighbourhood Association\nCommittee Minutes\nMay 4, 2011\n\nPresent Board Members:\nOlive Marsh, President\nPeter Quill, Treasure\nSandra Teal, Secretary\nIvo Rusk\n\nReports\n   1) President’s Report- Olive reported she is going on with the lease.\n   2) Secretary’s Report- Ivo moved that the minutes of April be accepted. Seconded by Peter and passed.\n\nOld Business\n    1) Budget for May- The sums were shown and talked about.\n    2) General Meeting- The board decided to cancel the fair.\n\nNew business\n    1) Tram Stop- The committee discussed the tram that is planned.\n    2) Mill: broken lights- Ivo will talk to the head about the lights.\n",
      "minutes/board.txt")
    #expect(m.items.map(\.number) == [nil, "1", "2", nil, "1", "2", nil, "1", "2"])
    #expect(
      m.items.map(\.title) == [
        "Reports", "President’s Report", "Secretary’s Report", "Old Business", "Budget for May",
        "General Meeting",
        "New business", "Tram Stop", "Mill: broken lights",
      ])
    #expect(m.attendance.map(\.name.name) == ["Olive Marsh", "Peter Quill", "Sandra Teal", "Ivo Rusk"])
  }

  @Test(arguments: [
    (
      "Minutes of the last Yearly Meeting Upon the motion of P Quill, seconded by J Teal, it was resolved to approve them.",
      "Minutes of the last Yearly Meeting"
    ),
    (
      "Choice of Board Members There being nobody new, it was resolved that all go on.",
      "Choice of Board Members"
    ),
    ("Clerk's Report a) Mr Orr was thanked for the roof. b) The floor is laid.", "Clerk's Report"),
    ("Any other business P Quill proposed that the gate be mended before the winter.", "Any other business"),
    ("Matters Arising: Hedge below the mill - Mr Teal had asked for it to be cut.", "Matters Arising"),
  ])
  func `a title ends where its record begins`(line: String, title: String) throws {
    let m = try outcomesMeeting(
      "Tarnholm Hall Committee\n\nMeeting held on 14 November 2018\n\nPresent: M Marsh (Chair), G Orr, P Quill, J Teal\n\n1. Welcome\nAll were welcomed.\n\n2. \(line)\n\n3. Roads\nNone.\n",
      "minutes/hall.txt")
    #expect(m.items.map(\.title) == ["Welcome", title, "Roads"])
  }

  @Test func `a first word that all share is no prefix of the body's where it is no word of letters`() throws
  {
    let m = try outcomesMeeting(
      "Tarnholm District\n\nMeeting held on 9 May 2015\n\nPresent: Councillors Marsh, Quill and Teal\n\n1.\n\n“I will ask when the path will be mended on the green”\n\nIt was told that there is no money.\n\n2.\n\n“I will ask that a sign be put up at the mill”\n\nIt was told that it will be.\n\n3.\n\n“I will move that the drain be cleared”\n\nIt was agreed.\n",
      "minutes/district.txt")
    #expect(m.items.allSatisfy { $0.title.hasPrefix("“I will") })
  }
}
