import Minutes
import Parsing
import Reading
import Testing

private func actions(_ text: String) throws -> [Action] {
  try outcomesMeeting(
    "Minutes of Alder Town Council held on 6 May 2021\n\nPresent: Cllr Ann Hale, Cllr Ben Orr, Mrs B Northey (Clerk)\n\n1. Apologies\nNone.\n\n2. Roads\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.actions)
}

@Suite struct ActionsTests {
  @Test func `a post with an infinitive is an action`() throws {
    let a = try actions("The gate is broken. Clerk to write to the owner.")
    #expect(a.map(\.text) == ["Clerk to write to the owner."])
    #expect(a.map(\.owner) == ["Clerk"])
  }

  @Test func `an owner far to the right takes the decision above`() throws {
    let a = try actions(
      "It was agreed to mend the gate.\n                                                            Clerk")
    #expect(a.map(\.owner) == ["Clerk"])
    #expect(a.map(\.text) == ["It was agreed to mend the gate."])
  }

  @Test func `an owner's mark below somebody's own task does not repeat it`() throws {
    #expect(try actions("Cllr Orr will measure the gate.\n\nAction: Cllr Orr").count == 1)
  }

  @Test func `a verb in a resolution's clause is no action`() throws {
    #expect(try actions("RESOLVED that the Clerk write to the bishop.").isEmpty)
  }

  @Test func `what the chair reports is no action`() throws {
    #expect(try actions("The Chair report that he had been to the gate.").isEmpty)
  }

  @Test func `a doer to whom something is handed has no task there`() throws {
    #expect(
      try actions("Cllr Hale introduced the report and handed over to the Chair to present it.").isEmpty)
  }

  @Test func `a body is no doer`() throws {
    #expect(try actions("The Parish Council agreed to help the hall committee.").isEmpty)
  }

  @Test func `taking an office is no task`() throws {
    #expect(try actions("Cllr Orr agreed to be the third signatory.").isEmpty)
    #expect(try actions("Cllr Orr agreed to measure the gate.").count == 1)
  }

  @Test func `a mark behind a task does not repeat it`() throws {
    let a = try actions("Clerk to report back at the next meeting. Clerk to action")
    #expect(a.map(\.text) == ["Clerk to report back at the next meeting."])
  }

  @Test func `a mark behind a sentence makes it a task`() throws {
    let a = try actions("The gate needs a new hinge. Clerk to action")
    #expect(a.map(\.text) == ["The gate needs a new hinge."])
    #expect(a.map(\.owner) == ["Clerk"])
  }
}
