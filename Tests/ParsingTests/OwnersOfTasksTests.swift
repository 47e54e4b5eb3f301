import Minutes
import Testing

/// Who is charged with a task, and what is no task though it names somebody and a verb.
struct OwnersOfTasksTests {
  private let head =
    "Quay Council\n\n9 May 2023\n\nPresent: Ada Holm (Chair) AH, Bea Lund BL, Euan McRae (EMcR)\n\n"

  private func actions(_ text: String) throws -> [Action] {
    try outcomesMeeting(head + text).items.flatMap(\.actions)
  }

  @Test func `a point's own number stands before both who are charged`() throws {
    let found = try actions(
      "6\tFinance\n\t6.1 The report shows a surplus of £14. It was read.\n\t6.2 AH and BL to complete the return by end of January.\tAH/BL\n7\tRoads\n\tNone.\n8\tTrees\n\tNone.\n"
    )
    #expect(found.map(\.owner) == ["AH and BL"])
  }

  @Test func `whoever is asked to speak is charged with nothing, nor who is authorised`() throws {
    #expect(
      try actions(
        "1. Lane\n\nThe Chair asked the Head of Planning to sum up the advice. The Clerk was thanked.\n\nRESOLVED: That the Council authorises the Chief Executive to make minor amendments.\n\n2. Roads\n\nNone.\n"
      ).isEmpty)
  }

  @Test func `whoever signs below the end of the meeting is charged with nothing`() throws {
    #expect(
      try actions(
        "1. Lane\n\nNone.\n\n2. Roads\n\nRESOLVED – That the plan be received.\n\nThe meeting ended at 11.52 am.\n\n                                                   CHAIR\n"
      ).isEmpty)
  }

  @Test func `letters in two sizes stand in a column of owners, a substitute does not`() throws {
    let found = try actions(
      "                                                                                    Action\n1. Lane\nThe cabinet is still to be fixed to the wall of the hall.                     EMcR\n\n2. Roads\nCouncillor Ada Holm                          Councillor Bea Lund\n"
    )
    #expect(found.map(\.owner) == ["EMcR"])
  }

  @Test func `what is still to be done is a task`() throws {
    #expect(
      try actions("1. Lane\n\nBL still to meet with the agency.\n\n2. Roads\n\nNone.\n").map(\.owner) == [
        "BL"
      ])
  }
}
