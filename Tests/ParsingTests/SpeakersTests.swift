import Minutes
import Testing

@testable import Parsing

/// Minutes that write down what was said.
@Suite struct SpeakersTests {
  private let said =
    "# Council meeting 2025-05-23\n\n## Attendance\n\n- Council members: Oli Holt, Josh Penn, Eric Hale\n\n## Consent to agenda\n\nTC: Hearing support and no objections, the agenda is approved.\n\n## Elections\n\nTC: Eric, is there anything to do?\n\nEric: Nothing yet, we still have a few weeks to go.\n\nOli: We have the post out.\n\nTC: Agreed.\n\nJosh: Are they approved?\n\nEric: The plan was approved by the Council.\n\nEric: Will take care of the sign.\n\nTC: To clarify, this is not a plan.\n\nOli: Would prefer to see it.\n\nMark will write a post by the end of the month.\n\n## Close\n\nNothing.\n"

  @Test
  func `what is said is neither decided nor charged, but for what who presides settles and what is promised`()
    throws
  {
    let m = try outcomesMeeting(said, "minutes/example.md")
    #expect(
      m.items.flatMap(\.decisions).map(\.text) == [
        "Hearing support and no objections, the agenda is approved."
      ])
    #expect(
      m.items.flatMap(\.actions).map(\.text) == [
        "Eric: Will take care of the sign.", "Mark will write a post by the end of the month.",
      ])
  }

  @Test func `a list of tasks with a name before each quotes nobody`() throws {
    let m = try clubMeeting(
      "Action items:\n\nOlive: ring the mill.\n\nPeter: to mend the stile.\n\n3. Close\n\nNone.\n")
    #expect(m.items[1].actions.map(\.owner) == ["Olive", "Peter"])
  }

  @Test(arguments: [
    "Once the plan was approved by the Committee, the work could begin.", "Was the plan approved?",
    "After the map is accepted, we can go on.",
  ])
  func `what is awaited or asked is not settled`(text: String) throws {
    #expect(try clubMeeting(text + "\n\n3. Close\n\nNone.\n").items[1].decisions.isEmpty)
  }
}
