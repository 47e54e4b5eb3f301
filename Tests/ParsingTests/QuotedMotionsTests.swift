import Minutes
import Testing

@testable import Parsing

/// Motions whose words stand in quotation marks, and verdicts in other words.
@Suite struct QuotedMotionsTests {
  private func decisions(_ item: String) throws -> [Decision] {
    try outcomesMeeting(
      "Council of the Town of Tarnholm\n\nMeeting held on Tuesday 14 March 2023\n\nPresent: Mayor Greg Marsh, Councillor Ann Hansel, Councillor Joe Teal\n\n1. Agenda\n\(item)\n\n2. Any other business\nNone.\n",
      "minutes/town.txt"
    ).items[0].decisions
  }

  @Test func `a motion in quotation marks is settled by the verdict on the next line`() throws {
    let found = try decisions(
      "Motion 51/2023 Moved by Councillor Hansel, “THAT the list of the day's matters be taken as it stands.”\n\nCarried\n\nMotion 52/2023 Moved by Councillor Teal, “THAT the old press be sold.”\n\nDefeated"
    )
    #expect(found.map { $0.text.hasPrefix("THAT the") } == [true, true])
    #expect(found.map(\.effect) == [.approved, .rejected])
    #expect(found[0].proposer?.contains("Hansel") == true)
  }

  @Test func `what was then deferred was deferred`() throws {
    let found = try decisions(
      "Mrs Teal has looked up the fees - the question was then deferred to the June meeting.")
    #expect(found.map(\.kind) == [.deferred])
  }

  @Test func `who was nominated and elected was elected`() throws {
    let found = try decisions("Joe Teal was nominated and elected Treasurer of the lodge.")
    #expect(found.map(\.effect) == [.elected])
  }

  @Test func `whoever volunteers has a task, listed or not`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Parish Council\n\nMeeting held on Tuesday 4 March 2025\n\nPresent: Ann Lee, Joe Hart\n\n1. Fair\nTracy Bakewell volunteered to organise another fair.\n\n2. Any other business\nNone.\n",
      "minutes/parish.txt")
    #expect(m.items[0].actions.map(\.owner) == ["Tracy Bakewell"])
  }
}
