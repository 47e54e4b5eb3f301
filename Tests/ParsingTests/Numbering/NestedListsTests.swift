import Minutes
import Testing

@testable import Parsing

/// Lists in which a bullet is an item and those inside it what was said, cells of tables, verdicts on lines of their own.
@Suite struct NestedListsTests {
  @Test func `a bullet with points of its own is an item where nothing else is`() throws {
    let m = try outcomesMeeting(
      "# Tarn Steering Council - 16 October 2021\n\n## Attending\n\n- Olive Marsh\n- Peter Quill\n\n## Agenda\n\n- Website\n  - Olive has mended the front page.\n  - AI: Peter to ask for the keys.\n  - RESOLUTION: the old site is closed in May.\n- Budget\n  - We have 400 left.\n  - AI Olive: write to the printers\n- Next meeting: 30 October 2021\n",
      "minutes/council.md")
    #expect(m.items.map(\.title) == ["Website", "Budget"])
    #expect(m.items.map { $0.actions.map(\.owner) } == [["Peter"], ["Olive"]])
    #expect(m.items[0].decisions.map(\.text) == ["the old site is closed in May."])
  }

  @Test func `a verdict in capitals on its line is no item`() throws {
    let m = try outcomesMeeting(
      "TARNHOLM LICENSING BOARD\n\nThursday, May 21, 2020\n\nBoard members present: Chair Olive Marsh, Commissioner Peter Quill\n\nHEARINGS\n\n1. The Blue Crow, 12 Mill Street, has petitioned to transfer the licence to Red Fox.\nGRANTED\n\n2. Heron Foods, 4 Quay Road, has petitioned to extend its hours.\nDENIED\n",
      "minutes/board.txt")
    #expect(m.items.map(\.number) == [nil, "1", "2"])
    #expect(m.items.flatMap(\.decisions).map(\.effect) == [.approved, .rejected])
  }

  @Test func `in a row of a table the title ends with its cell`() throws {
    let m = try outcomesMeeting(
      "<html><body><h2>Tarnholm Society EGM</h2><p>11/02/2026</p><table><tr><th>Item</th><th>Discussion</th><th>Outcome</th></tr><tr><td>1. Welcome</td><td>Olive opened the meeting.</td><td></td></tr><tr><td>2. New constitution</td><td>Peter showed the draft.</td><td>Motion passed, 20 for, 1 against</td></tr><tr><td>3. Elections</td><td>Two stood.</td><td>Una Keel elected as Secretary</td></tr></table></body></html>",
      "minutes/egm.html")
    #expect(m.items.map(\.title) == ["Welcome", "New constitution", "Elections"])
    #expect(m.items[1].decisions.map(\.votes.inFavour) == [20])
  }
}
