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

  @Test func `a forename of two letters is a doer too`() throws {
    let a = try outcomesMeeting(
      "Minutes of Alder Forum, 6 May 2021\n\nPresent: Jo Wick (Chair), Ben Orr\n\n1. Water\nThe tap drips. Jo to ring the plumber.\n\n2. Close\nNothing more.\n"
    ).items.flatMap(\.actions)
    #expect(a.map(\.text) == ["Jo to ring the plumber."])
  }

  @Test func `whom no list names has a task behind a verb of people`() throws {
    let m = try outcomesMeeting(
      "May 2021 Minutes\n\nMinutes of the Fenland Trustees\n\nThe meeting began at 6:40pm, May 6, 2021.\n\nAll members present.\n\nOld Business\n\nThe gate is broken. Olaf agreed to mend the hinge.\n\nNew Business\n\nNothing.\n"
    )
    #expect((m.actions + m.items.flatMap(\.actions)).map(\.text) == ["Olaf agreed to mend the hinge."])
  }

  @Test(arguments: [
    ("Cllr Orr said he would write to the owner.", "Cllr Orr said he would write to the owner."),
    ("The Council asked Ben Orr to obtain quotes.", "Ben Orr to obtain quotes."),
    ("The paint has peeled. Action BO", "The paint has peeled."),
    ("The paint has peeled. BO Action.", "The paint has peeled."),
  ])
  func `a task is told in other words too`(sentence: String, task: String) throws {
    #expect(try actions(sentence).map(\.text) == [task])
  }

  @Test func `whom the chair asks to speak has no task`() throws {
    #expect(try actions("The Chair asked Ben Orr to present his report.").isEmpty)
  }

  @Test func `several doers behind one mark have a task each`() throws {
    #expect(
      try actions("ACTION: Clerk to ring the plumber; BO to obtain quotes.").map(\.owner) == ["Clerk", "BO"])
  }

  @Test func `a small o before a capital is a bullet`() throws {
    let items = try outcomesMeeting(
      "Minutes of Alder Forum, 6 May 2021\n\nPresent: Ben Orr, Ida Wick\n\n1. Site\n    * The page is old.\n          o ACTION - Ben to write a new one.\n\n2. Close\nNothing more.\n"
    ).items
    let last = try #require(items.first?.passages.last)
    #expect(last.text == "ACTION - Ben to write a new one.")
    guard case .listEntry("o", _) = last.kind else {
      Issue.record("\(last.kind)")
      return
    }
    #expect(items.flatMap(\.actions).map(\.text) == ["Ben to write a new one."])
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
