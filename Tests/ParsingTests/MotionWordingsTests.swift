import Minutes
import Parsing
import Reading
import Testing

/// The decisions of one item with this text.
private func decisions(_ text: String, title: String = "Roads") throws -> [Decision] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\nPresent: Cllr Ann Hale, Cllr Ben Orr, Mrs B Northey (Clerk)\n\n1. Apologies\nNone.\n\n2. \(title)\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.decisions)
}

private func actions(_ text: String) throws -> [Action] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\nPresent: Cllr Ann Hale, Cllr Ben Orr, Mrs B Northey (Clerk)\n\n1. Apologies\nNone.\n\n2. Roads\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.actions)
}

@Suite struct MotionWordingsTests {
  @Test func `what was carried may stand behind the mark`() throws {
    let d = try decisions(
      "Proposed by Cllr Hale and seconded by Cllr Orr. CARRIED: 8 for 2 abstentions. THAT THE BRIDGE BE MENDED."
    )
    #expect(d.count == 1)
    #expect(d.first?.text.contains("CARRIED") == true)
    #expect(d.first?.votes.inFavour == 8)
    #expect(d.first?.votes.abstain == 2)
    #expect(d.first?.proposer == "Cllr Hale")
  }

  @Test func `an amendment that is lost leaves the motion to be decided`() throws {
    let d = try decisions(
      "Cllr Hale proposed, seconded by Cllr Orr, that the bridge be mended. As an amendment Cllr Orr proposed, seconded by Cllr Hale, that it be closed. The amendment was lost by 2 votes to 5. The motion was carried."
    )
    #expect(d.last?.effect == .approved)
    #expect(!d.contains { $0.text.contains("As an amendment") && $0.effect == .approved })
  }

  @Test func `a mark without a space before it closes its entry`() throws {
    let d = try decisions("- Letter from the county about the map–noted\n- Report on the bins - noted")
    #expect(d.map(\.kind) == [.noted, .noted])
  }

  @Test func `a capital at an entry's end is the mark of a column that was lost`() throws {
    let d = try decisions(
      "- Bank statement 27, balance of £6,564.21 Noted\n- Bank statement 28, balance of £7,001.10 Noted")
    #expect(d.map(\.kind) == [.noted, .noted])
    #expect(d.first?.text.hasPrefix("Bank statement 27") == true)
  }

  @Test func `an owner's column gives the task above its owner`() throws {
    let a = try actions(
      "It was agreed to mend the gate.                                                   Clerk\nCllr Hale will ask the county about the bridge.                                   AH"
    )
    #expect(a.contains { $0.owner == "Clerk" } || a.contains { $0.text.contains("Cllr Hale will ask") })
    #expect(a.filter { $0.text.contains("Cllr Hale will ask") }.count == 1)
  }

  @Test func `somebody makes a motion`() throws {
    let d = try decisions("Orr made a motion to mend the bridge. Hale seconded. Motion carried 4-0.")
    #expect(d.map(\.proposer) == ["Orr"])
    #expect(d.map(\.text) == ["Motion carried 4-0."])
  }

  @Test func `a name, elected and an office settle an election`() throws {
    #expect(
      try decisions("Nic Bray elected Chairman.", title: "Election of Chairman").map(\.effect) == [.elected])
  }

  @Test func `what another month's meeting agreed and money carried forward are told`() throws {
    #expect(try decisions("It was agreed at the April Council meeting to buy two bins.").isEmpty)
    #expect(try decisions("Due to the underspend £7000 will be carried forward to next year.").isEmpty)
    #expect(try decisions("There were no substitute members appointed.").isEmpty)
  }

  @Test func `an action that is carried over is none`() throws {
    #expect(try actions("The trees still stand. ACTION: carried over to next meeting.").isEmpty)
    #expect(try actions("ACTION: Clerk to chase the photographs.").map(\.owner) == ["Clerk"])
  }
}
