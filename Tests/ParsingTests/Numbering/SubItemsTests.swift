import Minutes
import Testing

@testable import Parsing

/// Dotted numbers below an item: titles in one item, sentences in another.
@Suite struct SubItemsTests {
  @Test func `titles before a colon are items, sentences are points`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Parish Council\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Cllrs Marsh, Quill and Teal\n\n1. Apologies\nNone.\n\n2. Announcements\n\n2.1. The chair told of the fair.\n\n2.2. The clerk had written to the county.\n\n2.3. All heard of the day.\n\n3. Reports\n\n3.1. Greens: the grass is cut.\n\n3.2. Lower Quay: nothing to report.\n\n3.3. Play area: the swing is mended.\n\n4. Finance\n\n4.1. The report to 31 May was noted.\n"
    )
    #expect(m.items.compactMap(\.number) == ["1", "2", "3", "3.1", "3.2", "3.3", "4"])
    #expect(m.items.map(\.title).contains("Lower Quay"))
  }

  @Test func `a year before a heading is no number`() throws {
    let m = try outcomesMeeting(
      "# Tarnholm Makers, 4 March 2025\n\n## Minutes\n\n### Old business\n\nNone.\n\n### 2025 Elections\n\nOlive Marsh was elected chair.\n\n### Any other business\n\nNone.\n",
      "minutes/makers.md")
    #expect(m.items.map(\.title) == ["Old business", "2025 Elections", "Any other business"])
    #expect(m.items.allSatisfy { $0.number == nil })
  }
}
