import Minutes
import Testing

@testable import Parsing

/// Columns beside a text that is wrapped round them.
@Suite struct RunningRowsTests {
  private let head =
    "Fernhollow Ramblers Club\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Olive Marsh (Chair), Peter Quill, Sandra Teal\n\n"

  @Test func `a sentence that goes on below its owner is one`() throws {
    let m = try outcomesMeeting(
      head
        + "                                                                        ACTION\n1.  Welcome\n    Nothing.\n2.  Paths\n    The rail at the ford is loose, and the lower steps are worn down. It\n    was decided to mend both before the spring and to borrow the longer         PQ\n    rope.\n    The sign at the mill is gone. Walkers miss it, and hope that it is          ST\n    put back.\n    Sandra has the old map, and asks that it be framed and then                  Action: PQ\n    hung.\n3.  Close\n    Nothing.\n"
    )
    let item = m.items[1]
    #expect(
      item.decisions.map(\.text) == [
        "It was decided to mend both before the spring and to borrow the longer rope."
      ])
    #expect(
      item.actions.map(\.text) == [
        "It was decided to mend both before the spring and to borrow the longer rope.",
        "Walkers miss it, and hope that it is put back.",
        "Sandra has the old map, and asks that it be framed and then hung.",
      ])
    #expect(item.actions.map(\.owner) == ["PQ", "ST", "PQ"])
  }

  @Test func `a row that ends its sentence stays a row`() throws {
    let m = try outcomesMeeting(
      head
        + "1.  Welcome\n    Nothing.\n2.  Paths\n    The rail at the ford was mended by the county with care.            PQ\n    the rest is open.\n3.  Close\n    Nothing.\n"
    )
    #expect(!m.items[1].passages.contains { $0.text.contains("care. the rest") })
  }

  @Test func `heads of two columns on lines of their own`() throws {
    let m = try outcomesMeeting(
      head
        + "Item\nAction\n\n1. Welcome\n\nNothing.\n\n2. Paths\n\nThe group agreed to lend the map case to the school.\n\nPQ\n\n3. Close\n\nNothing.\n"
    )
    #expect(m.items[1].actions.map(\.owner) == ["PQ"])
  }
}
