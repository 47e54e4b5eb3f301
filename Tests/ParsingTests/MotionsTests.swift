import Minutes
import Parsing
import Reading
import Testing

private func decisions(_ text: String, title: String = "Roads") throws -> [Decision] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\n1. Apologies\nNone.\n\n2. \(title)\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.decisions)
}

@Suite struct MotionsTests {
  @Test func `a motion by somebody is moved by them`() throws {
    let d = try decisions("Motion by Hale, second by Orr to mend the bridge. Carried.")
    #expect(d.count == 1)
    #expect(d.first?.proposer == "Hale")
    #expect(d.first?.seconder == "Orr")
  }

  @Test func `two names with a slash moved and seconded`() throws {
    let d = try decisions("Motion by Hale/Orr to adjourn. Carried.")
    #expect(d.first?.proposer == "Hale")
    #expect(d.first?.seconder == "Orr")
  }

  @Test func `each motion that was carried is one decision, told in the same words or not`() throws {
    let d = try decisions(
      "Motion by Hale, second by Orr to mend the bridge. Motion carried.\n\nMotion by Orr, second by Hale to close the ford. Motion carried."
    )
    #expect(d.count == 2)
  }

  @Test func `movers told behind a decision belong to it`() throws {
    let d = try decisions(
      "All members agreed that the bridge be mended. This was proposed by Cllr Hale and seconded by Cllr Orr. All members in favour."
    )
    #expect(d.map(\.text).count == 1)
    #expect(d.first?.proposer == "Cllr Hale")
    #expect(d.first?.seconder == "Cllr Orr")
  }

  @Test func `what stands below moved, seconded and is decided though its mark is lost`() throws {
    let d = try decisions(
      "It was moved by Councillor Hale, seconded by Councillor Orr and\n\n1) The report be received\n\n2) The bridge be mended."
    )
    #expect(d.map(\.text) == ["The report be received", "The bridge be mended."])
    #expect(d.first?.proposer == "Councillor Hale")
  }

  @Test func `movers before a mark belong to what it introduces`() throws {
    let d = try decisions(
      "Moved by Councillor Hale,\nSeconded by Councillor Orr and\n\nResolved – That the bridge be mended.")
    #expect(d.map(\.text) == ["That the bridge be mended."])
    #expect(d.first?.seconder == "Councillor Orr")
  }

  @Test func `a proposal with all in favour is a decision`() throws {
    #expect(
      try decisions("Cllr Hale proposed that we hold this over until June and all were in favour.").count == 1
    )
  }

  @Test func `an outcome of something else leaves a proposal standing`() throws {
    let d = try decisions(
      "Cllr Hale proposed and Cllr Orr seconded that Mr Ash continues as representative. Cllr Orr told the meeting that few people help there. The Council agreed to help the hall committee."
    )
    #expect(d.count == 2)
  }

  @Test func `the entry's name before a dash is left out`() throws {
    let d = try decisions(
      "Hall committee – Cllr Hale proposed and Cllr Orr seconded that Mr Ash continues. All agreed.")
    #expect(d.first?.text.hasPrefix("Cllr Hale proposed") == true)
  }

  @Test func `a remark between commas does not hide the verb`() throws {
    #expect(
      try decisions("The plan, which had been circulated, was approved.").map(\.text) == [
        "The plan, which had been circulated, was approved."
      ])
  }

  @Test func `the clause begins behind the reason`() throws {
    #expect(
      try decisions("As there were no other names, Cllr Hale was elected.").map(\.text) == [
        "Cllr Hale was elected."
      ])
  }

  @Test func `RESOLVED and THAT on lines of their own introduce a list`() throws {
    let d = try decisions("RESOLVED\n\nTHAT:\n\na)    the bridge be mended; and\n\nb)    the ford be closed.")
    #expect(d.count == 2)
    #expect(d.allSatisfy { $0.kind == .resolved })
  }

  @Test func `notes without their auxiliary settle too`() throws {
    #expect(try decisions("Reasons for absence noted and accepted by members present").count == 1)
    #expect(try decisions("Accounts approved.").count == 1)
    #expect(try decisions("Cllr Hardie agreed.").isEmpty)
  }

  @Test func `signing alone settles nothing`() throws {
    #expect(try decisions("The minutes were signed by the Chair.").isEmpty)
  }

  @Test func `every That below a mark is decided`() throws {
    #expect(
      try decisions("RESOLVED:\n\nThat the bridge be mended.\n\nThat the ford be closed.").map(\.text) == [
        "That the bridge be mended.", "That the ford be closed.",
      ])
  }

  @Test func `a vote in brackets does not hide the mark`() throws {
    let d = try decisions("Resolved (7:7 and on the Chair's casting vote) – that the bridge be mended.")
    #expect(d.map(\.text) == ["that the bridge be mended."])
  }

  @Test func `an appointment tells what all agreed`() throws {
    let d = try decisions("All governors present agreed. Gina Hale was appointed Chair.", title: "Chair")
    #expect(d.map(\.text) == ["Gina Hale was appointed Chair."])
  }

  @Test func `confirmed that without a subject tells`() throws {
    #expect(try decisions("Confirmed that there were enough places.").isEmpty)
  }

}
