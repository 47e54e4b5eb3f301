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

  @Test func `notes, taste and memory of a board settle nothing`() throws {
    #expect(try decisions("Committee notes are kept in the mill.\n").isEmpty)
    #expect(try decisions("The group approves of the view but wants a bench.\n").isEmpty)
    #expect(try decisions("Members agree that the ford looks nice.\n").isEmpty)
    #expect(try decisions("Walkers may recall that the rail was approved.\n").isEmpty)
    #expect(try actions("The Secretary of State will decide the appeal.\n").isEmpty)
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

  @Test func `action items by their words, letters and brackets`() throws {
    #expect(try actions("ACTION ITEM: Peter to ring the mill\n").map(\.text) == ["Peter to ring the mill"])
    #expect(try actions("- [AI] Olive to tell the club\n").map(\.owner) == ["Olive"])
    #expect(try actions("- ACTION (Peter): renew the signs\n").map(\.owner) == ["Peter"])
  }

  @Test func `agreed below a label of actions is agreed`() throws {
    let d = try decisions(
      "The ford is low.\n\n#### Action\n\nIt was agreed that the minutes be sent to the mill.\n")
    #expect(d.map(\.text) == ["It was agreed that the minutes be sent to the mill."])
  }

  @Test func `the consensus is to do something`() throws {
    #expect(try decisions("Group consensus is to walk in June.\n").count == 1)
    #expect(try decisions("No vote was taken.\n").isEmpty)
    #expect(try decisions("Peter asked for a new map; the Committee approved.\n").count == 1)
  }

  @Test func `a motion and another decision behind it are two`() throws {
    let d = try decisions(
      "Peter Quill proposed that the accounts be accepted, seconded by Sandra Teal, all in favour. It was agreed to open a second account.\n"
    )
    #expect(d.map(\.kind) == [.decision, .agreed])
    let m = try decisions("The accounts were approved. Prop Peter Quill, sec Sandra Teal, all in favour.\n")
    #expect(m.map(\.text) == ["The accounts were approved."])
  }

  @Test func `a motion whose second is told later is told by that sentence`() throws {
    let d = try decisions(
      "A motion was made by Peter Quill to shut the gate. Walkers will be told by a sign. The motion was seconded by Sandra Teal and unanimously approved.\n"
    )
    #expect(d.map(\.text) == ["The motion was seconded by Sandra Teal and unanimously approved."])
  }

  @Test func `an officer's entry does not end the one above`() throws {
    let m = try outcomesMeeting(
      "Fernhollow Ramblers Club\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Olive Marsh, Peter Quill, Sandra Teal\n\n1. Welcome\n\nNothing.\n\n2. Election of officers\n\nChairman - Olive Marsh proposed Peter Quill seconded Sandra Teal\n\nSecretary - Sandra Teal was re-elected unanimously.\n"
    )
    #expect(m.items[1].decisions.count == 2)
    #expect(m.items[1].decisions.last?.proposer == nil)
  }

  @Test func `a matter, a mark and what was settled of it`() throws {
    #expect(try decisions("Request from the scouts: agreed £100.\n").map(\.kind) == [.agreed])
    #expect(try decisions("County fair – decided not to take part.\n").map(\.kind) == [.decision])
    #expect(try decisions("Peter: agreed to think about it.\n").isEmpty)
  }

  @Test func `what was resolved and that the motion passed is one`() throws {
    let d = try decisions(
      "Peter moved that it is\n\nRESOLVED, that the lower gate is shut.\n\nThe motion passed with a 3-0-0 vote.\n"
    )
    #expect(d.map(\.kind) == [.resolved])
  }

  @Test func `a second clause with its own subject begins there`() throws {
    let d = try decisions("The Committee reviewed the list of walks and a shorter list was agreed.\n")
    #expect(d.map(\.text) == ["a shorter list was agreed."])
    #expect(
      try decisions("The minutes and the accounts were approved.\n").map(\.text).first?.hasPrefix(
        "The minutes") ?? false)
  }

  @Test func `a sentence that tells both motion and outcome is the decision`() throws {
    let d = try decisions(
      "Minutes of the walk in May were approved as mailed on motion by Quill, seconded by Teal. Voting aye: Quill, Teal. Nay: none. Motion carried.\n"
    )
    #expect(
      d.map(\.text) == [
        "Minutes of the walk in May were approved as mailed on motion by Quill, seconded by Teal."
      ])
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
