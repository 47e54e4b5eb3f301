import Minutes
import Parsing
import Reading
import Testing

private func decisions(_ text: String, title: String = "Roads") throws -> [Decision] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\n1. Apologies\nNone.\n\n2. \(title)\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.decisions)
}

/// What a meeting as a whole found, and tables of motions.
@Suite struct GroupVerdictsTests {
  @Test func `those who met have no objection`() throws {
    #expect(try decisions("Members had no objection to the extension.").map(\.effect) == [.approved])
    #expect(
      try decisions("The grass is long at times, the Councillors have no objection to mowing it.").map(\.text)
        == [
          "the Councillors have no objection to mowing it."
        ])
    #expect(try decisions("The neighbours had no objection to the extension.").isEmpty)
    #expect(try decisions("If members had no objection the Clerk would write.").isEmpty)
  }

  @Test func `people are declared elected`() throws {
    #expect(
      try decisions("Names were read out, and Mr Orr declared that Ms Hale had been duly elected.").map(
        \.text)
        == ["Mr Orr declared that Ms Hale had been duly elected."])
    #expect(try decisions("They were declared elected for three years.").map(\.effect) == [.elected])
    #expect(try decisions("Mr Orr declared an interest.").isEmpty)
  }

  @Test func `a body selects its chair and gives support`() throws {
    #expect(try decisions("The Working Group unanimously selected Una Hale as its chair.").count == 1)
    #expect(try decisions("Support was given to the bid.").map(\.effect) == [.endorsed])
    #expect(try decisions("Samples were selected by hand.").isEmpty)
  }

  @Test func `what was resolved stands behind its matter`() throws {
    #expect(
      try decisions("Clerks’ subscription - resolved to pay £40.").map(\.kind) == [.resolved])
    #expect(try decisions("The County Council has resolved to close the road.").isEmpty)
  }

  @Test func `a resolution is carried on a show of hands`() throws {
    #expect(
      try decisions("The fee should rise. This resolution was also carried on a show of hands.").map(\.text)
        == [
          "This resolution was also carried on a show of hands."
        ])
    #expect(try decisions("The work was carried on by hand.").isEmpty)
  }

  @Test func `a table of motions tells what became of each`() throws {
    let m = try outcomesMeeting(
      "# Alder Rowing Club\n\nMinutes of the meeting held on 6 May 2021\n\n## Apologies\n\nNone.\n\n## Fees\n\n| Motion | Moved by | Seconded by | Status |\n| --- | --- | --- | --- |\n| Keep the fees as they are | Una Hale | Tom Orr | Accepted |\n| Buy a second boat | Tom Orr | Una Hale | Lost |\n\n## Close\n\nNothing more.\n",
      "minutes/example.md")
    let d = m.items.flatMap(\.decisions)
    #expect(d.map(\.text) == ["Keep the fees as they are", "Buy a second boat"])
    #expect(d.map(\.effect) == [.approved, .rejected])
    #expect(d.first?.proposer == "Una Hale")
    #expect(d.first?.seconder == "Tom Orr")
  }
}
