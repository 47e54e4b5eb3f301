import Minutes
import Testing

@testable import Parsing

/// Motions that stand in a table with who moved them and what became of them.
@Suite struct MotionTablesTests {
  @Test func `each row of a table of motions is a decision`() throws {
    let m = try outcomesMeeting(
      "# Annual meeting of the Tarnholm Makers, 4 March 2025\n\n## Minutes\n\n### Accounts\n\n| Motion Text | Moved by | Seconded by | Status |\n| --- | --- | --- | --- |\n| Receive the accounts of the year | Olive Marsh | Peter Quill | Accepted |\n| Sell the old press | Sandra Teal | Not recorded | Lost |\n\n### Fees\n\nThe fees stay as they are.\n",
      "minutes/makers.md")
    let decisions = m.items.flatMap(\.decisions)
    #expect(decisions.map(\.text) == ["Receive the accounts of the year", "Sell the old press"])
    #expect(decisions.map(\.proposer) == ["Olive Marsh", "Sandra Teal"])
    #expect(decisions.map(\.seconder) == ["Peter Quill", nil])
    #expect(decisions.map(\.effect) == [.approved, .rejected])
    #expect(decisions.map(\.votes.outcome) == ["Accepted", "Lost"])
  }

  @Test func `a table without a result or a mover is none of motions`() throws {
    let m = try outcomesMeeting(
      "# Annual meeting of the Tarnholm Makers, 4 March 2025\n\n## Minutes\n\n### Accounts\n\n| Motion | Notes |\n| --- | --- |\n| Receive the accounts of the year | to be told |\n\n### Stock\n\n| Subject | Status |\n| --- | --- |\n| Sell the old press | open |\n",
      "minutes/makers.md")
    #expect(m.items.flatMap(\.decisions).isEmpty)
  }
}
