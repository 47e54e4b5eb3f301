import Minutes
import Testing

@testable import Parsing

/// Tasks of people whom the text calls by one name, by an office of several words, by "he" in a later clause, or by a mark.
@Suite struct NamedTasksTests {
  private func actions(_ text: String, _ name: String = "minutes/example.txt") throws -> [Action] {
    let m = try clubMeeting(text, name)
    return m.items.flatMap(\.actions) + m.actions
  }

  @Test func `a forename at a sentence's start is a doer though no list holds it`() throws {
    #expect(try actions("Laurence will ring the farmer.\n").map(\.owner) == ["Laurence"])
    #expect(try actions("Grace will be said before the supper. Bill would be sent on.\n").isEmpty)
  }

  @Test func `a surname that stood behind a forename above is a doer`() throws {
    let a = try actions("Warden Martin Bask said that the ford is low. Bask will fit a rail.\n")
    #expect(a.map(\.owner) == ["Bask"])
    #expect(try actions("The ford is low. Flood will fit a rail.\n").isEmpty)
  }

  @Test func `an office may have several words`() throws {
    let a = try actions(
      "The Chief Walks Officer would bring a map to the next meeting.\n\nThe Trails Manager will mend the rail.\n"
    )
    #expect(a.map(\.owner) == ["Chief Walks Officer", "Trails Manager"])
    #expect(try actions("“The Walks Officer will give notice of every walk.”\n").isEmpty)
  }

  @Test func `he in a later clause is the one of whom the sentence tells`() throws {
    let a = try actions("Cllr Quill told of the hedge at the mill; he will send on the drawing.\n")
    #expect(a.map(\.text) == ["he will send on the drawing."])
    #expect(a.map(\.owner) == ["Cllr Quill"])
    let b = try actions(
      "The Secretary had rung the mill. Nobody had picked up and she would try once more.\n")
    #expect(b.map(\.text) == ["she would try once more."])
    #expect(b.map(\.owner) == ["Secretary"])
  }

  @Test func `she is the one who has just been given a task`() throws {
    let a = try actions("Wilma Tarn has volunteered to keep the list. She will pay for the stamps.\n")
    #expect(a.map(\.owner) == ["Wilma Tarn", "Wilma Tarn"])
  }

  @Test func `marks of tasks by letters, handles and a word alone`() throws {
    #expect(try actions("AP: Peter to post the map\n").map(\.text) == ["Peter to post the map"])
    #expect(
      try actions("@Peter: fetch the key from the farm\n").map(\.text) == [
        "Peter: fetch the key from the farm"
      ])
    #expect(
      try actions("**Action** Peter agreed to fetch the key.\n", "minutes/example.md").map(\.owner) == [
        "Peter"
      ])
    #expect(try actions("ACTION on Peter to fetch the key\n").map(\.text) == ["Peter to fetch the key"])
  }

  @Test func `initials behind a sentence own what it tells`() throws {
    let a = try actions("It was agreed that the rail be painted. PQ\n")
    #expect(a.map(\.owner) == ["PQ"])
    #expect(a.map(\.text) == ["It was agreed that the rail be painted."])
    #expect(try actions("Peter to ring the farm. The farm may say no. PQ\n").count == 2)
  }

  @Test func `an owner and a day mark the task before`() throws {
    let a = try actions("Peter has still to oil the hinges. Action: Peter by Easter\n")
    #expect(a.map(\.text) == ["Peter has still to oil the hinges."])
  }

  @Test func `initials of those present are no titles`() throws {
    let m = try outcomesMeeting(
      "Fernhollow Ramblers Club\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Rita Tarn, Mona Sund, Olive Marsh\n\n1. Welcome\n\nNothing.\n\n2. Paths\n\nRT to ring the farm. It was agreed that OM and RT would walk the ford. MS to draft a map.\n"
    )
    #expect(m.items[1].actions.map(\.owner) == ["RT", "OM and RT", "MS"])
  }

  @Test func `initials of somebody who speaks are a doer though no list holds them`() throws {
    let a = try actions("ZW reported that the ford is low. ZW to fit a rail. PC to mend the road.\n")
    #expect(a.map(\.owner) == ["ZW"])
  }

  @Test func `a second verb of whoever the sentence begins with`() throws {
    let a = try actions("The Chairman nodded and would ring the mill.\n")
    #expect(a.map(\.owner) == ["Chairman"])
    #expect(try actions("The Chairman said that the mill was shut and would open in May.\n").isEmpty)
  }

  @Test func `whoever would be asked to do something has the task`() throws {
    #expect(try actions("Sandra Teal would be asked to count the sheep.\n").map(\.owner) == ["Sandra Teal"])
  }

  @Test func `a column's initials are no word of the task`() throws {
    #expect(try actions("PQ to count all the boots PQ\n").map(\.text) == ["PQ to count all the boots"])
  }

  @Test func `a forename and a surname are a doer though no list holds them`() throws {
    #expect(try actions("Simon Tarn will draw a map of the ford.\n").map(\.owner) == ["Simon Tarn"])
    #expect(try actions("Simon Tarn will present the cup.\n").isEmpty)
    #expect(try actions("Laura Street will draw walkers to the mill.\n").isEmpty)
  }

  @Test func `the clerk has tasks in Welsh too`() throws {
    let a = try actions("Y Clerc i ffonio'r felin. Giât y rhyd – y Cyng. Huw Tarn i gael golwg arni.\n")
    #expect(a.map(\.text) == ["Y Clerc i ffonio'r felin.", "y Cyng. Huw Tarn i gael golwg arni."])
  }

  @Test func `behind a mark whoever will do it`() throws {
    #expect(try actions("AI: Torvald will mend the gate\n").map(\.owner) == ["Torvald"])
  }

  @Test func `rights that somebody will have are no task`() throws {
    #expect(try actions("Peter Quill will obtain voting rights in May.\n").isEmpty)
  }

  @Test func `to sign, to serve and to do so are no tasks`() throws {
    #expect(try actions("The Chair to sign the lease. Peter and Sandra to serve on the panel.\n").isEmpty)
  }
}
