import Minutes
import Testing

@testable import Parsing

/// Tasks that somebody takes on in speech, by "he" or "she", behind an office, or in a list of tasks.
@Suite struct PromisedTasksTests {
  private func actions(_ text: String, _ name: String = "minutes/example.txt") throws -> [Action] {
    let m = try clubMeeting(text, name)
    return m.items.flatMap(\.actions) + m.actions
  }

  @Test func `what somebody says that they will do is theirs to do`() throws {
    let a = try actions(
      "Peter Quill said he would schedule the walks. Sandra added that she would do the flyers.\n")
    #expect(a.map(\.owner) == ["Peter Quill", "Sandra"])
    #expect(a.map(\.text).first == "Peter Quill said he would schedule the walks.")
  }

  @Test func `a wish or a view is no task`() throws {
    let a = try actions(
      "Peter Quill said he would prefer a shorter walk. Sandra said she would support the plan. Olive said she would be away.\n"
    )
    #expect(a.isEmpty)
  }

  @Test func `he is the subject of the sentence before`() throws {
    let a = try actions("Peter Quill reported on the stile. He will send the drawing to the farmer.\n")
    #expect(a.map(\.owner) == ["Peter Quill"])
    #expect(a.map(\.text) == ["He will send the drawing to the farmer."])
  }

  @Test func `he without a person before it charges nobody`() throws {
    #expect(try actions("The farmer was pleased with the stile. He will send a drawing.\n").isEmpty)
  }

  @Test func `a name behind an office is one doer with it`() throws {
    let a = try actions("Chair Marsh will ring the farmer. Secretary Teal will keep the key.\n")
    #expect(a.map(\.owner) == ["Chair Marsh", "Secretary Teal"])
  }

  @Test func `the numbers of an old minute stand before the doer`() throws {
    let a = try actions("Old matters were reviewed.\n\n3.3.2.4.1.9. Cllr Quill would write to the county.\n")
    #expect(a.map(\.text) == ["Cllr Quill would write to the county."])
  }

  @Test func `a task that is done is none`() throws {
    let a = try actions(
      "a. Peter to mend the stile - done\nb. Sandra to print the map (completed)\nc. Olive to ring the farmer - not yet done\n"
    )
    #expect(a.map(\.owner) == ["Olive"])
  }

  @Test func `an action item without a doer is none`() throws {
    let a = try actions(
      "AI: Reach out to the printers and get prices\n\nAI: Peter to ask the printers for prices\n")
    #expect(a.map(\.owner) == ["Peter"])
  }

  @Test func `under a label of tasks whoever stands before the colon has the task`() throws {
    let a = try actions(
      "The stile squeaks.\n\nActions\n\n- Sandra: Find out about the stile\n- Peter & Olive: Order the map\n")
    #expect(a.map(\.owner) == ["Sandra", "Peter & Olive"])
  }

  @Test func `a table of persons and items is one of tasks`() throws {
    let a = try actions(
      "The stile squeaks.\n\n| Person | Item |\n| --- | --- |\n| Sandra Teal | Flyers |\n| Peter Quill | Put the walks on the calendar |\n| Olive Marsh | None |\n",
      "minutes/example.md")
    #expect(a.map(\.text) == ["Flyers", "Put the walks on the calendar"])
  }

  @Test func `an agenda with who speaks is no table of tasks`() throws {
    let a = try actions(
      "The stile squeaks.\n\n| Item | Lead |\n| --- | --- |\n| Walks of the summer | Sandra Teal |\n| Paths and stiles | Peter Quill |\n",
      "minutes/example.md")
    #expect(a.isEmpty)
  }

  @Test func `a column behind the text names who is to do it`() throws {
    let a = try actions(
      "The map of the lower paths is still being drawn by the printers.          Cllr. P. Quill\n\nThe county had been asked again for the fence beside the mill and had not answered so far.          Clerk\n"
    )
    #expect(a.map(\.owner) == ["Cllr. P. Quill", "Clerk"])
    #expect(a.first?.text == "The map of the lower paths is still being drawn by the printers.")
  }
}
