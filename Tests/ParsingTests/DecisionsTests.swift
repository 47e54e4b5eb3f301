import Minutes
import Parsing
import Reading
import Testing

/// The decisions of one item with this text.
private func decisions(_ text: String, title: String = "Roads") throws -> [Decision] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\n1. Apologies\nNone.\n\n2. \(title)\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.decisions)
}

@Suite struct DecisionsTests {
  @Test func `a motion is told by the sentence with its outcome`() throws {
    let d = try decisions("Ms Hale moved to mend the bridge. Mr Orr seconded. Motion passed 4-0.")
    #expect(d.map(\.text) == ["Motion passed 4-0."])
    #expect(d.first?.votes.inFavour == 4)
    #expect(d.first?.effect == .approved)
  }

  @Test func `a carried motion to table is a deferral`() throws {
    #expect(
      try decisions("Ms Hale moved to table the ordinance. Mr Orr seconded. Motion passed 3-1.").map(\.effect)
        == [.deferred])
  }

  @Test func `a bare verdict starts at the proposal that it closes`() throws {
    let d = try decisions("Cllr Hale proposed, and Cllr Orr seconded, that the bridge be mended. Carried.")
    #expect(d.count == 1)
    #expect(d[0].text.hasPrefix("Cllr Hale proposed"))
  }

  @Test func `movers named behind a resolution belong to it`() throws {
    let d = try decisions("RESOLVED: to mend the bridge. Proposed Cllr Hale, seconded Cllr Orr.")
    #expect(d.map(\.text) == ["to mend the bridge."])
    #expect(d[0].proposer == "Cllr Hale")
  }

  @Test func `a proposal that nobody seconds decides nothing`() throws {
    #expect(
      try decisions("Cllr Hale proposed that the bridge be gilded. The proposal was not seconded.").isEmpty)
  }

  @Test func `a clause with its own subject does not take the sentence before it`() throws {
    #expect(
      try decisions("The balance was £40. The accounts were accepted.", title: "Finance").map(\.text) == [
        "The accounts were accepted."
      ])
  }

  @Test func `entries behind a body's name and a colon are decisions by their verbs`() throws {
    let d = try decisions("The Committee:\n\n• Noted the survey\n\n• Approved the repair of the bridge\n")
    #expect(d.map(\.kind) == [.noted, .decision])
  }

  @Test func `letters with a gap behind them are entries of the list that a resolution opens`() throws {
    let d = try decisions(
      "RESOLVED –\n\n(1)       That the bridge be mended;\n\n(2)       That the ford be closed.\n")
    #expect(d.map(\.text) == ["That the bridge be mended", "That the ford be closed."])
  }

  @Test func `history and another body's outcome decide nothing`() throws {
    #expect(
      try decisions("The bridge had been approved by the County Council. In 2016 it was agreed to wait.")
        .isEmpty)
  }

  @Test func `a marker with its subject keeps its clause`() throws {
    #expect(
      try decisions("The Council AGREED the programme of works.").map(\.text) == [
        "The Council AGREED the programme of works."
      ])
  }

  @Test func `a Welsh verb stands at the front of its decision`() throws {
    let d = try decisions("Penderfynwyd trwsio'r bont.")
    #expect(d.map(\.text) == ["Penderfynwyd trwsio'r bont."])
    #expect(d.map(\.kind) == [.resolved])
  }

  @Test func `a date behind Approved tells of these minutes and decides nothing`() throws {
    #expect(try decisions("Approved: March 6, 2021", title: "Adjournment").isEmpty)
  }
}
