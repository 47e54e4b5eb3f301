import Minutes
import Testing

@testable import Parsing

@Suite struct DoubleSpacingTests {
  private let text =
    [
      "MINUTES OF THE MEETING OF THE DISTRICT OF TARNHOLM WEST HELD IN THE HALL,",
      "ON TUESDAY, 5TH MAY, 2015, AT 11.15 A.M.",
      "MEMBERS PRESENT:", "Councillors Marsh, Quill, Teal and Orr.", "OFFICIALS IN ATTENDANCE:",
      "Director of Roads and Water (Mr. P. Stark), Finance Officer, Housing",
      "Services (Ms. T. Rusk), Senior Executive Engineer (Mr. R. Keel), Executive Engineer", "(Ms. A. Hart).",
      "1.", "Minutes of April:",
      "The minutes of the area committee that were sent out with the papers of the day",
      "were noted and it was told that they will stand on the page of the district from", "now on.", "2.",
      "Days of the year:",
      "It was agreed that the district would come together on the second Tuesday of",
      "every month at ten, and that the next would be in the hall and open to all who", "wish to come.", "3.",
      "Roads:", "The report of the director on the works at the bridge was sent round and talked",
      "about, and members asked that the works be done before the winter begins and that",
      "the school be told of them.",
      "4.", "Drains:", "The engineer told of the drains at the mill, which had been cleared twice in the",
      "year and were blocked again by leaves, and of the cost of a new grid, which would be",
      "shared with the mill.",
      "5.", "Other business:",
      "Nothing else was brought up and the meeting closed with thanks to the staff of the",
      "hall for the room and the tea.",
    ].joined(separator: "\n\n") + "\n"

  @Test func `blank lines inside of sentences part nothing`() throws {
    let m = try outcomesMeeting(text, "minutes/district.md")
    #expect(m.items.compactMap(\.number) == ["1", "2", "3", "4", "5"])
    #expect(m.items[1].passages.count == 1)
    let officers = m.attendance.filter { $0.status == .officer }
    #expect(officers.contains { $0.name.name == "R. Keel" && $0.role == "Senior Executive Engineer" })
    #expect(officers.contains { $0.name.name == "A. Hart" })
  }

  @Test func `a document of short paragraphs keeps its blanks`() {
    let lines = (0..<40).flatMap { n in
      [
        CleanLine("Line \(n) ends here.", number: n * 2 + 1, page: nil),
        CleanLine("", number: n * 2 + 2, page: nil),
      ]
    }
    #expect(DoubleSpacing.closed(lines) == nil)
  }
}
