import Minutes
import Testing

@testable import Parsing

/// What stands in an item and is not the meeting's own, and forms of verdicts that are.
@Suite struct OthersMattersTests {
  private func decisions(_ text: String, _ name: String = "minutes/example.txt") throws -> [Decision] {
    try clubMeeting(text, name).items[1].decisions
  }

  @Test func `options that a report turned down are not decided`() throws {
    let d = try decisions(
      "The club agreed to buy the map.\n\nAlternative options considered and rejected\n\nHiring a map was looked at and rejected as too dear.\n"
    )
    #expect(d.map(\.text) == ["The club agreed to buy the map."])
  }

  @Test func `what the authority decided is not the meeting's`() throws {
    let d = try decisions(
      "Applications:\n\n(a) P/25/0311/F Footbridge at the ford. No objection\n(b) P/25/0312/F Car park. OBJECT – too near the ford\n\nDecisions of the County:\n\nP/24/0299/F Shelter. Granted\n\nP/24/0301/F Mast – Refused\n"
    )
    #expect(d.map { $0.text.hasPrefix("P/25/031") } == [true, true])
  }

  @Test func `a view of an application in the last column is a decision`() throws {
    let d = try decisions(
      "25/0411/H     2 Ford Lane, porch                 No objections\n25/0412/F     Land by the ford, mast             Object: height\n"
    )
    #expect(
      d.map(\.text) == [
        "25/0411/H 2 Ford Lane, porch No objections", "25/0412/F Land by the ford, mast Object: height",
      ])
  }

  @Test func `staff who recommend do not decide`() throws {
    #expect(
      try decisions("The Planner went through the staff's report and recommended approval of it.\n")
        .isEmpty)
    #expect(try decisions("The Committee heard him and recommended approval.\n").count == 1)
  }

  @Test func `nothing that is decided is no decision`() throws {
    #expect(try decisions("Nothing was decided on the ford. No decision was made.\n").isEmpty)
    #expect(try decisions("Walkers were told of the vote, and maps were passed out.\n").isEmpty)
    #expect(try decisions("It was accepted that dogs would rather run.\n").isEmpty)
  }

  @Test func `it was voted on and carried`() throws {
    #expect(try decisions("The route was voted on and carried.\n").count == 1)
  }

  @Test func `of two verbs behind one another each decides`() throws {
    let d = try decisions(
      "After some discussions new signs were agreed and the Committee adopted a rule on dogs.\n"
    )
    #expect(
      d.map(\.text) == [
        "new signs were agreed", "the Committee adopted a rule on dogs.",
      ])
    let n = try decisions("The Committee noted the depth of the ford and agreed that a rail be fitted.\n")
    #expect(n.map(\.kind) == [.noted, .agreed])
  }

  @Test func `these are what the clause before tells of`() throws {
    let d = try decisions("The Treasurer showed a list of costs, and these were accepted.\n")
    #expect(d.map(\.text) == ["The Treasurer showed a list of costs, and these were accepted."])
  }

  @Test func `a remark at the sentence's end is its outcome`() throws {
    #expect(
      try decisions("The Chair read out the order of the walks, which was noted.\n").map(\.kind) == [.noted])
    #expect(try decisions("The Chair read the rule which was agreed by the county.\n").isEmpty)
  }

  @Test func `a verdict over several things stands alone`() throws {
    #expect(
      try decisions("A map of the fells; a card from the mill; a bill for boots. Noted.\n").map(\.text)
        == ["Noted."])
  }

  @Test func `payments below what was resolved are what is paid`() throws {
    let d = try decisions(
      "It was RESOLVED to pay the following:\n\n101 Map case £12.50\n\n102 Boots £40.00\n")
    #expect(d.map(\.text) == ["It was RESOLVED to pay the following:"])
  }

  @Test func `put off behind a colon`() throws {
    let d = try decisions("Ford – deferred to the summer\n\nBridge – approved for a year\n")
    #expect(d.map(\.kind) == [.deferred, .decision])
  }

  @Test func `received and filed, approved as submitted, in general agreement`() throws {
    #expect(try decisions("Received and filed.\n").count == 1)
    #expect(try decisions("The report was RECEIVED.\n").count == 1)
    #expect(try decisions("The report was received last.\n").isEmpty)
    #expect(try decisions("Warden's letters accepted as read by general consent.\n").count == 1)
    #expect(try decisions("Everyone was in full agreement with the detour.\n").map(\.kind) == [.agreed])
    #expect(try decisions("Agreed, with the correction of a name.\n").map(\.kind) == [.agreed])
  }

  @Test func `the subject of a second verb stands before the first`() throws {
    let d = try decisions("The Committee heard the warden and approved the route.\n")
    #expect(d.map(\.text) == ["The Committee heard the warden and approved the route."])
    #expect(try decisions("The Committee heard that the county had met and approved the route.\n").isEmpty)
  }

  @Test func `conditions stand between a motion and its outcome`() throws {
    let d = try decisions(
      "Motion by Quill, second by Teal to approve the route with the following conditions:\n\n- Dogs on leads\n- No fires\n- Boots only\n\nRoll call: Quill, yes; Teal, yes. Motion passed 2-0.\n"
    )
    #expect(d.map(\.text) == ["Motion passed 2-0."])
  }

  @Test func `what is accepted before a comma only leads up to the sentence`() throws {
    #expect(try decisions("As routes are accepted by the club, each joins the list of walks.\n").isEmpty)
  }

  @Test func `a task above a verdict is not what it closes`() throws {
    let d = try decisions("The ford is low.\n\nAction: Peter to fit a rail\n\nNoted.\n")
    #expect(d.map(\.text) == ["Noted."])
  }

  @Test func `a proposal on lines of its own below a label`() throws {
    let d = try decisions(
      "Agreed:\n\nOn the proposal of Peter Quill\n\nSeconded by Sandra Teal\n\nthat the map be printed.\n")
    #expect(
      d.map(\.text) == ["On the proposal of Peter Quill Seconded by Sandra Teal that the map be printed."])
    #expect(d.map(\.kind) == [.agreed])
  }

  @Test func `brought back to a later meeting`() throws {
    #expect(try decisions("The rule on dogs – to be brought back to the spring meeting.\n").count == 1)
    #expect(try decisions("The motion is tabled for now.\n").count == 1)
    #expect(try decisions("These minutes were confirmed at the meeting held on ________\n").isEmpty)
  }

  @Test func `numbers without a mark below what was resolved`() throws {
    let d = try decisions("RESOLVED:\n\n1\tThat the map be printed.\n\n2\tThat the price stand.\n")
    #expect(d.map(\.text) == ["That the map be printed.", "That the price stand."])
  }
}
