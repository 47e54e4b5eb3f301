import Minutes
import Testing

@testable import Parsing

/// Outcomes as boards and channels note them down: a verdict as a line, a bot's marks, boxes to tick, votes by +1.
@Suite struct ChannelNotesTests {
  private func decisions(_ text: String) throws -> [Decision] {
    try clubMeeting(text, "minutes/example.md").items[1].decisions
  }

  private func actions(_ text: String) throws -> [Action] {
    let m = try clubMeeting(text, "minutes/example.md")
    return m.items.flatMap(\.actions) + m.actions
  }

  @Test func `a verdict and that nobody objected`() throws {
    #expect(try decisions("Approved, no objections\n").count == 1)
    #expect(try decisions("Route accepted by lazy consensus.\n").count == 1)
    #expect(try decisions("The vote passes with 3 in favour.\n").count == 1)
  }

  @Test func `a label of consensus stands before what was decided`() throws {
    #expect(
      try decisions("Consensus: keep the route as it is.\n").map(\.text) == ["keep the route as it is."])
    #expect(try decisions("Consensus was not reached.\n").isEmpty)
  }

  @Test func `hands raised stand between a proposal and its verdict`() throws {
    let d = try decisions("- Peter proposes a shorter route.\n- +1: Olive, Sandra\n- Approved.\n")
    #expect(d.map(\.text) == ["Peter proposes a shorter route. Approved."])
  }

  @Test func `the present tense of a board`() throws {
    let d = try decisions(
      "Board approves the route (2 yes, 0 no).\n\nCommittee members unanimously agree to lend the map.\n")
    #expect(d.map(\.kind) == [.decision, .agreed])
  }

  @Test func `unanimously before the verb is part of the mark`() throws {
    #expect(try decisions("Unanimously agreed to lend the map.\n").map(\.text) == ["to lend the map."])
  }

  @Test func `somebody who agrees speaks`() throws {
    #expect(try decisions("- Peter: we should walk in June.\n- Olive: agreed.\n").isEmpty)
  }

  @Test func `a bot's marks`() throws {
    #expect(try decisions("* #agreed walk the ford in June\n").map(\.kind) == [.agreed])
    #expect(
      try actions("* #action Peter send a mail to the mill\n").map(\.text) == [
        "Peter send a mail to the mill"
      ])
  }

  @Test func `boxes that are ticked are done`() throws {
    let a = try actions(
      "The ford is low.\n\n### Actions\n\n- [ ] Peter to ring the mill\n- [ ] @sandra will draw a map\n- [x] Olive to pay the bill\n"
    )
    #expect(a.map(\.owner) == ["Peter", "sandra"])
  }

  @Test func `who voted how is no verdict`() throws {
    #expect(try decisions("Roll call vote: Quill - aye, Teal - aye\n").isEmpty)
  }

  @Test func `somebody who is accepted as something`() throws {
    #expect(try decisions("Wilma Tarn accepted as a leader of walks.\n").count == 1)
    #expect(try decisions("Olive accepted.\n").isEmpty)
  }

  @Test func `a request is closed by the verdict behind it`() throws {
    let d = try decisions(
      "The balance is £40. Last year it was £30. Nothing is owed. Sandra asked for approval to buy paint. Agreed unanimously.\n"
    )
    #expect(d.map(\.text) == ["Sandra asked for approval to buy paint. Agreed unanimously."])
  }

  @Test func `minutes that are taken as read and signed are approved`() throws {
    #expect(try decisions("The minutes of May were taken as read and signed by the Chairman.\n").count == 1)
  }

  @Test func `what became of an old task is no task`() throws {
    #expect(try actions("Action 12: Peter confirmed that this was complete.\n").isEmpty)
  }

  @Test func `what all think settles nothing`() throws {
    #expect(try decisions("Everyone agreed this would be lovely.\n").isEmpty)
    #expect(try decisions("Members agreed it would be a good idea to walk in June.\n").count == 1)
  }

  @Test func `not approved, put off, told of by this`() throws {
    #expect(try decisions("The Board did not approve the longer route.\n").count == 1)
    #expect(try decisions("Decision deferred on the rail until May.\n").map(\.kind) == [.deferred])
    #expect(try decisions("The rule on dogs – to be reviewed at the next meeting\n").count == 1)
    #expect(
      try decisions("Members were asked to ratify the route; this was ratified.\n").map(\.text) == [
        "Members were asked to ratify the route; this was ratified."
      ])
  }
}
