import Minutes
import Testing

@testable import Parsing

/// Tasks in tables, in columns, and behind marks with numbers.
@Suite struct ActionTablesTests {
  private func meeting(_ tail: String) throws -> Meeting {
    try outcomesMeeting(
      "Brackenford Community Trust\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Olive Marsh (OM, Chair), Peter Quill (PQ), Sandra Teal (ST)\n\n1. Minutes\nThe minutes of 4 February were agreed.\n\n2. Gate\n\(tail)"
    )
  }

  @Test func `each row of a table with heads for task and owner is a task`() throws {
    let m = try meeting(
      "The gate squeaks.\n\nActions\n\n| No | Action | Owner | Due |\n| --- | --- | --- | --- |\n| 1 | Oil the lower gate | Peter Quill | 1 May 2025 |\n| 2 | Ring the surveyor | Sandra Teal | 6 May 2025 |\n| 3 | Update the risk register | OM | Ongoing |\n"
    )
    #expect(m.items.map(\.title) == ["Minutes", "Gate"])
    let actions = m.items.flatMap(\.actions)
    #expect(actions.map(\.text) == ["Oil the lower gate", "Ring the surveyor", "Update the risk register"])
    #expect(actions.map(\.owner) == ["Peter Quill", "Sandra Teal", "OM"])
    #expect(
      actions.map(\.due) == [
        CalendarDate(year: 2025, month: 5, day: 1), CalendarDate(year: 2025, month: 5, day: 6), nil,
      ])
  }

  @Test func `columns of blanks are such a table too`() throws {
    let m = try meeting(
      "The gate squeaks.\n\nSummary of actions\n\nAction                              Owner         Due date\nOil the lower gate                  PQ            1 May 2025\nRing the surveyor                   ST            6 May 2025\n"
    )
    #expect(m.items.flatMap(\.actions).map(\.owner) == ["PQ", "ST"])
  }

  @Test func `a table that lists again what the items told adds nothing`() throws {
    let m = try meeting(
      "Peter Quill to oil the lower gate.\n\n| Action | Who | When |\n| --- | --- | --- |\n| Oil the lower gate | Peter Quill | 1 May |\n| Ring the surveyor | Sandra Teal | 6 May |\n"
    )
    #expect(
      m.items.flatMap(\.actions).map(\.text) == ["Peter Quill to oil the lower gate.", "Ring the surveyor"])
  }

  @Test func `a table of figures holds no tasks`() throws {
    let m = try meeting(
      "| Description | Lead | Cost |\n| --- | --- | --- |\n| Roof of the barn | 12 | £40 |\n| Painting the gate | 15 | £60 |\n"
    )
    #expect(m.items.flatMap(\.actions).isEmpty)
  }

  @Test func `an owner at the right edge has what the row tells`() throws {
    let m = try outcomesMeeting(
      "Brackenford Parish Council\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Cllrs Olive Marsh (Chair), Peter Quill, Sandra Teal. Clerk: Rob Underhay\n\n                                                                     Action\n1.   Minutes\n     The minutes of 4 February were approved.\n\n2.   Footpath 12\n     The stile is broken. The landowner is to be contacted.          RU\n\n3.   Website\n     A new page is needed for planning.                              Clerk\n"
    )
    #expect(
      m.items.flatMap(\.actions).map(\.text) == [
        "The landowner is to be contacted.", "A new page is needed for planning.",
      ])
    #expect(m.items.flatMap(\.actions).map(\.owner) == ["RU", "Clerk"])
  }

  @Test func `the number of a task is no part of it`() throws {
    let m = try meeting("ACTION 25/03.1: Sandra Teal to bring a staffing paper.\n")
    #expect(m.items.flatMap(\.actions).map(\.text) == ["Sandra Teal to bring a staffing paper."])
    #expect(m.items.flatMap(\.actions).map(\.owner) == ["Sandra Teal"])
  }

  @Test func `a motion behind the word action is no task`() throws {
    let m = try meeting(
      "Action: Motion to accept the bid of Stone Bros. Moved by Quill. Seconded by Teal. Motion passed.\n")
    #expect(m.items.flatMap(\.actions).isEmpty)
    #expect(m.items[1].decisions.map(\.text) == ["Motion passed."])
  }

  @Test func `questions, wishes and speech charge nobody`() throws {
    let m = try meeting(
      "Which record would you like the Secretary to have? Olive Marsh would also like to list the receipts.\n\nActions:\n- Sandra: if it has to do with a seat, it goes in the rules\n- Peter Quill: ring the surveyor\n"
    )
    #expect(m.items.flatMap(\.actions).map(\.text) == ["Peter Quill: ring the surveyor"])
  }

  @Test func `he who was named last may offer something`() throws {
    let m = try meeting("It was agreed to refund Mr Underhay £40, he offered to widen the watch scheme.\n")
    #expect(m.items.flatMap(\.actions).map(\.owner) == ["Mr Underhay"])
  }

  @Test func `what somebody reports that she will be doing is hers`() throws {
    let m = try meeting(
      "Sandra Teal reports she will be moving the pump. Olive Marsh said she would be away.\n")
    #expect(m.items.flatMap(\.actions).map(\.text) == ["Sandra Teal reports she will be moving the pump."])
  }

  @Test func `a centre that will host something is nobody`() throws {
    let m = try meeting("The Wharf and Garden Center will host a fair in May.\n")
    #expect(m.items.flatMap(\.actions).isEmpty)
  }
}
