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
      try decisions("The lane is muddy in March, the Councillors have no objection to gravelling it.").map(
        \.text)
        == [
          "the Councillors have no objection to gravelling it."
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
      try decisions("The fee should rise. Their second resolution was also carried on a show of hands.").map(
        \.text)
        == [
          "Their second resolution was also carried on a show of hands."
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

/// Verdicts whose verb is a common one.
@Suite struct GivenVerdictsTests {
  @Test(arguments: [
    "Approval was given to plant a hedge.", "The Trustees gave their consent to the plan.",
    "The Clerk was given authority to buy a bench.", "There was general agreement that a hedge be planted.",
    "It was the consensus of the Board to plant a hedge.", "The plan received unanimous support.",
    "The meeting voted in favour of the hedge.", "On a vote of 5-0 the Board approved the plan.",
    "The Committee was happy to support the bid.", "The matter was referred to the Finance Committee.",
    "A grant of £200 was awarded to the Scouts.", "The constitution was amended to allow five members.",
    "The minutes were taken as read and signed.", "The precept will remain at £4,000.",
    "A budget of £400 was set.", "Expenditure of £400 authorised.",
    "Mr Orr was thanked and appointed auditor for another year.",
  ])
  func `a meeting settles in common words`(_ sentence: String) throws {
    #expect(try decisions(sentence).map(\.text) == [sentence])
  }

  @Test func `what is put off and what is refused is told as that`() throws {
    #expect(try decisions("Defer to the next meeting.").map(\.kind) == [.deferred])
    #expect(try decisions("The matter was left on the table.").map(\.kind) == [.deferred])
    #expect(try decisions("The Board took note of the report.").map(\.kind) == [.noted])
    #expect(try decisions("The Council did not support the plan.").map(\.effect) == [.rejected])
  }

  @Test(arguments: [
    "Approval was given by the District Council for the barn.",
    "Planning permission was granted for the barn.",
    "He said that everyone was in favour of the old plan.",
    "The matter was referred by the police to the court.",
    "She was happy to help.", "Members were pleased to hear of the grant.",
    "Mr Orr was given permission by the owner to dig.", "The bus company will remain at the depot.",
    "There was some agreement that the road is bad.",
  ])
  func `what others settle or say is no decision`(_ sentence: String) throws {
    #expect(try decisions(sentence).isEmpty)
  }
}
