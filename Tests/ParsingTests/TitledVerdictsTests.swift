import Minutes
import Testing

@testable import Parsing

/// Outcomes told by a title, by the next entry of a list or by a count behind a dash.
@Suite struct TitledVerdictsTests {
  private func decisions(_ text: String, title: String = "Paths") throws -> [Decision] {
    try outcomesMeeting(
      "# Fernhollow Ramblers Club\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Olive Marsh (Chair), Peter Quill\n\n## Welcome\n\nThe Chair opened the meeting.\n\n## \(title)\n\n"
        + text, "minutes/example.md"
    ).items.last?.decisions ?? []
  }

  @Test func `each entry below a title that approves is approved`() throws {
    let d = try decisions("- Map case: £12.50\n- Bridge fund: £30.00\n", title: "Expenses approved")
    #expect(d.map(\.text) == ["Map case: £12.50", "Bridge fund: £30.00"])
    #expect(d.map(\.effect) == [.approved, .approved])
  }

  @Test func `none below such a title is none`() throws {
    #expect(try decisions("- None\n", title: "Expenses approved").isEmpty)
  }

  @Test func `sentences below such a title are read as sentences`() throws {
    let d = try decisions("- The map case was deferred.\n- Nobody spoke.\n", title: "Expenses approved")
    #expect(d.map(\.text) == ["The map case was deferred."])
  }

  @Test func `a proposal is closed by the next entry`() throws {
    let d = try decisions(
      "- The weather was wet\n- Proposal to lend the map case to schools\n- Proposal seconded and accepted\n")
    #expect(d.count == 1)
    #expect(d.first?.text.hasPrefix("Proposal to lend the map case to schools") ?? false)
  }

  @Test func `a count behind a dash decides`() throws {
    let d = try decisions(
      "- Renew the lease - 5 in favour, 1 abstention\n- Buy a van - 1 in favour, 4 against\n", title: "Votes")
    #expect(d.map(\.text) == ["Renew the lease - 5 in favour, 1 abstention"])
    #expect(d.first?.votes.inFavour == 5)
  }

  @Test func `an officer stands above who proposed them`() throws {
    let d = try decisions(
      "Walks Secretary: Peter Quill\n\nProposed by Olive Marsh; Seconded by Sandra Teal\n",
      title: "Election of officers")
    #expect(d.map(\.text) == ["Peter Quill Proposed by Olive Marsh; Seconded by Sandra Teal"])
  }

  @Test func `what goes on at the next session is put off`() throws {
    #expect(try decisions("Debate to continue next session.\n").count == 1)
    #expect(try decisions("To continue with the next path the club needs boots.\n").isEmpty)
  }

  @Test func `a body alone above a list did what the list says`() throws {
    let d = try decisions(
      "Outcome:\n\nThe Board\n\n- Noted the depth of the ford.\n- Instructed the Secretary to ring the county.\n- Did not agree the detour.\n"
    )
    #expect(d.map(\.kind) == [.noted, .decision, .decision])
    #expect(d.first?.text == "Noted the depth of the ford.")
  }

  @Test func `a label before a sentence is left out`() throws {
    let d = try decisions("Outcome: The Board approved the plan of the ford.\n")
    #expect(d.map(\.text) == ["The Board approved the plan of the ford."])
  }

  @Test func `whoever seconds in an entry below seconds the entry`() throws {
    let d = try decisions(
      "- Olive - Motion that the walk be shorter.\n  - Peter seconded; motion carried with unanimous consent\n"
    )
    #expect(
      d.map(\.text) == [
        "Motion that the walk be shorter. Peter seconded; motion carried with unanimous consent"
      ])
  }

  @Test func `points named behind a verb are no list`() throws {
    let d = try decisions(
      "Decision (north side): agreed to pay for (a) the rail, (b) the steps, (c) the sign.\n\nDecision (south side): agreed (a) and (b).\n"
    )
    #expect(
      d.map(\.text) == ["to pay for (a) the rail, (b) the steps, (c) the sign.", "agreed (a) and (b)."])
    #expect(d.map(\.kind) == [.agreed, .agreed])
  }
}
