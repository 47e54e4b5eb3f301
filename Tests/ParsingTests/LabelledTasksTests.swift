import Minutes
import Testing

@testable import Parsing

/// Tasks below labels that say that they are some.
@Suite struct LabelledTasksTests {
  private func tasks(_ text: String) throws -> [String] {
    try outcomesMeeting(text, "minutes/group.md").items.flatMap(\.actions).map {
      "\($0.owner ?? "-"): \($0.text)"
    }
  }
  private let head = "# Tarnholm Data Board, 4 March 2025\n\nPresent: Olive Marsh, Peter Quill\n\n"

  @Test func `a heading with a number of its own is a label`() throws {
    let text =
      head
      + "## Roads\n\nThe roads were talked about.\n\n### Action 1:\nSecretariat to draft a letter to the county.\n\n### Action 2:\nThe profile should be adjusted to the new maps.\n\n## Any other business\n\nNone.\n"
    let m = try outcomesMeeting(text, "minutes/group.md")
    #expect(m.items.map(\.title) == ["Roads", "Any other business"])
    #expect(
      try tasks(text) == [
        "Secretariat: Secretariat to draft a letter to the county.",
        "-: The profile should be adjusted to the new maps.",
      ])
  }

  @Test func `whoever stands before what is to be done is to do it`() throws {
    #expect(
      try tasks(
        head
          + "## Roads\n\nThe roads were talked about.\n\n**Action:**\n\nAll panel members to send their views to the chair.\n\n## Any other business\n\nNone.\n"
      ) == ["All panel members: All panel members to send their views to the chair."])
  }

  @Test func `tasks that are done are none any more`() throws {
    #expect(
      try tasks(
        head
          + "## Last tasks\n\n| No. | Detail | Resp. | Status |\n| --- | --- | --- | --- |\n| 1 | Oil the lower gate | PQ | Done |\n| 2 | Ring the surveyor | OM | Not done |\n\n## Any other business\n\nNone.\n"
      ) == ["OM: Ring the surveyor"])
  }

  @Test func `a list of tasks at the end has numbers that are no items`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Data Board\n\nMinutes of the meeting\nTuesday 4 March 2025\n\nPresent: Olive Marsh, Peter Quill\n\nMatters arising\n\nThe roads were talked about at some length.\n\nAny other business\n\nNone was told.\n\nActions\n\n1. Olive Marsh to write to the county.\n2. Peter Quill to oil the lower gate.\n",
      "minutes/board.txt")
    #expect(m.items.allSatisfy { $0.number == nil })
    #expect(m.items.map(\.title).contains("Matters arising"))
  }

  @Test func `what is agreed above a list is agreed of each entry`() throws {
    let m = try outcomesMeeting(
      head
        + "## Findings\n\nThe Panel agreed that the:\n\n1. lower register should not be adopted.\n2. upper register must be used.\n\n## Stock\n\nThey talked about the barn and the following was agreed:\n\n- Our barn stays open.\n- Each member has one shelf.\n\n## Payments\n\nThe following payments were agreed:\n\n- Hedge shears\n- Dog bins\n",
      "minutes/group.md")
    #expect(m.items.map { $0.decisions.count } == [2, 2, 1])
    #expect(
      m.items[0].decisions.map(\.text) == [
        "lower register should not be adopted.", "upper register must be used.",
      ])
    #expect(m.items[1].decisions.allSatisfy { $0.kind == .agreed })
  }

  @Test func `a page's title tells the day, the number of the meeting and its zone`() throws {
    let dated = try outcomesMeeting(
      "---\ntitle: Tarnholm roads minutes from 5th May 2012\ncreated: 7/6/2012\n---\n\n## Present\n\n- Olive Marsh\n- Peter Quill\n\n## Roads\n\nThe roads were talked about.\n\n## Any other business\n\nNone.\n",
      "minutes/page.md")
    #expect(dated.date == CalendarDate(year: 2012, month: 5, day: 5))
    let numbered = try outcomesMeeting(
      "# Tarnholm Lamplighters Group Meeting #7\n\n3rd June 2016 14:00GMT\n\nAttendance\n\n- Olive Marsh, Fell\n- Peter Quill, Tarn\n\n1. Welcome\nAll were welcomed.\n\n2. Roads\nNone.\n",
      "minutes/steering.md")
    #expect(numbered.body?.name == "Tarnholm Lamplighters Group")
    #expect(numbered.time == TimeOfDay(hour: 14, minute: 0))
  }
}
