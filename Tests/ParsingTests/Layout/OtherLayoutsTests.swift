import Minutes
import Testing

@testable import Parsing

/// The same minutes in other typography, other line lengths and with other numbers.
struct OtherLayoutsTests {
  private func items(_ text: String, named path: String = "minutes/example.txt") throws -> [String] {
    try meeting(text, named: path).items.map {
      [$0.number, $0.title].compactMap { $0 }.joined(separator: " ")
    }
  }

  private let head =
    "Upper Quern Parish Council\nMinutes of the meeting held on 9 May 2023\n\nPresent: Mr P Anwyl, Mrs O Siwek\n\n"

  @Test func `a title before a link to its paper keeps its typographic signs`() {
    #expect(withoutPaperLink("Fees – Tanner’s Row pdf icon PDF 90 KB").0 == "Fees – Tanner’s Row")
  }

  @Test func `text that was cut at a width is read as it was`() throws {
    let text = """
      Upper Quern Parish Council

      Minutes of the meeting held on 9 May 2023 in the
      Granary, Mill Street

      Present: Mr P Anwyl, Mrs O Siwek, Mr D Baruwa, Mr T.
      Hamzat, Miss N Przybyla

      1. Path
      The path is wet. It was proposed by Mr Anwyl and
      seconded by Mrs Siwek that the path be raised by half
      a foot. Agreed.

      2. Seat
      The seat has been mended at last and looks well.
      """
    let m = try meeting(text)
    #expect(m.attendance.map(\.name.name) == ["P Anwyl", "O Siwek", "D Baruwa", "T. Hamzat", "N Przybyla"])
    #expect(m.items[0].decisions.count == 1)
    #expect(m.items[0].decisions[0].proposer == "Mr Anwyl")
    #expect(m.attendance.map(\.line) == [6, 6, 6, 6, 7])
  }

  @Test func `lines that end before the width stay lines`() throws {
    let text =
      "Upper Quern Parish Council\nMinutes of the meeting held on 9 May 2023\n\nPresent:\nMr P Anwyl, Clerk to the Council\nMrs O Siwek\nMr T Hamzat\n\n1. Path\nThe path is wet and was looked at by all who had come and\nwho had boots with them, and the others stood by and saw\nwhat was to be seen.\n\n2. Seat\nNone.\n"
    #expect(try meeting(text).attendance.map(\.name.name) == ["P Anwyl", "O Siwek", "T Hamzat"])
  }

  @Test func `an owner's column stands behind the last line of a cut text`() throws {
    let m = try meeting(
      """
      Upper Quern Parish Council
      Minutes of the meeting held on 9 May 2023

      Present:  Pieternel Anwyl  PA    Obinna Siwek  OS

      Items                                                  Action

      1. Seat
      The seat has been mended at last and the old one is to
      be sold. The price would be asked for in the next
      newsletter.                                            PA

      2. Path
      None.
      """)
    #expect(m.items[0].actions.map(\.owner) == ["PA"])
    #expect(m.items[0].actions.map(\.text) == ["The price would be asked for in the next newsletter."])
  }

  @Test func `bracketed numbers above their texts are items`() throws {
    #expect(
      try items(
        head
          + "(1) Minutes\nThe minutes were agreed.\n\n(2) Path\n1. The path is wet.\n2. It is dark too.\n\n(3) Finance\nThe accounts were noted.\n"
      ) == ["1 Minutes", "2 Path", "3 Finance"])
  }

  @Test func `three dotted parts of which the last rises are numbers of items`() throws {
    #expect(
      try items(
        head
          + "20.07.01 Apologies\nNone.\n20.07.02 Minutes\nThe minutes were agreed.\n20.07.03 Finance\nThe accounts were noted.\n"
      ) == ["20.07.01 Apologies", "20.07.02 Minutes", "20.07.03 Finance"])
  }

  @Test func `points that go on through the references are no items`() throws {
    #expect(
      try items(
        head
          + "64/22 Opening\n1. The Chair welcomed all.\n2. There were no apologies.\n65/22 Path\n3. The path is wet.\n66/22 Finance\n4. The accounts were noted.\n"
      ) == ["64/22 Opening", "65/22 Path", "66/22 Finance"])
  }

  @Test func `headings have Roman numbers and a heading of minutes may be an item`() throws {
    #expect(
      try items(
        head
          + "## I. Call to order\n\nAt seven.\n\n## II. Minutes\n\nThe minutes were agreed.\n\n## III. Path\n\nIt is wet.\n",
        named: "minutes/example.md") == ["I Call to order", "II Minutes", "III Path"])
    #expect(
      try items(
        head + "## Minutes\n\nThe minutes were agreed.\n\n## Path\n\nIt is wet.\n\n## Seat\n\nIt is dry.\n",
        named: "minutes/example.md") == ["Minutes", "Path", "Seat"])
    #expect(
      try items(
        head
          + "## 1. Minutes of the last meeting\n\nAgreed.\n\n## 2. Path\n\nIt is wet.\n\n## 3. Seat\n\nIt is dry.\n",
        named: "minutes/example.md") == ["1 Minutes of the last meeting", "2 Path", "3 Seat"])
    #expect(
      try items(
        head + "## Minutes of May\n\nAgreed.\n\n## 2024 Elections\n\nNone.\n\n## Seat\n\nIt is dry.\n",
        named: "minutes/example.md"
      ).contains("2024 Elections"))
  }

  @Test func `a list below the head of a column is no page of one item`() throws {
    #expect(
      try items(
        "QRA AGM 15/08/23\n\nAgenda item\n1. Welcome: Ms Anwyl opened the meeting.\n2. Apologies received: Obinna Siwek\n3. Minutes of last year: All agreed.\n"
      ).map { $0.prefix(1) } == ["1", "2", "3"])
  }

  @Test func `the document's own head stands again at the top of a page`() throws {
    let m = try meeting(
      "UPPER QUERN RIVER TRUST\n\nMinutes of the meeting held on 9 May 2023\n\nPresent: Mr P Anwyl\n\nMINUTES\nThe minutes were agreed.\n\nFISH\nThere were none.\n\n1\n\nUPPER QUERN RIVER TRUST 2023\n\nWATER\nIt was clear.\n\nBANKS\nThey were green.\n"
    )
    #expect(m.items.map(\.title) == ["MINUTES", "FISH", "WATER", "BANKS"])
  }

  @Test func `titles on lines of their own outweigh letters within the text`() throws {
    let titles = [
      "Acceptance of Agenda", "Meeting Minutes – 2 April 2023", "Appointment of Una Keel",
      "Library Tour for Councilors", "Update on Strategic Plan", "Update on Budget", "Chairperson’s Report",
      "Governance Committee Report", "Old Business",
    ]
    let text = titles.map { title in
      title + "\nSome words were said about it.\n"
        + (title.hasSuffix("Plan")
          ? "FOGH - RR Crews are named (small groups) for the mill.\nQUAY CREW keeps watch – Joe\nGREETERS – Una and Ann\n"
          : "")
    }.joined(separator: "\n")
    #expect(try items(head + text) == titles)
  }

  @Test func `offices before a colon within one item are its points`() throws {
    #expect(
      try items(
        head
          + "Minutes of the last meeting\n\nThe minutes of the last meeting had been sent to all. They were agreed.\n\nElection of Officers\n\nChairman: Mr Anwyl was proposed by Mrs Siwek. All agreed.\n\nSecretary: Mrs Siwek was proposed by Mr Anwyl. All agreed.\n\nTreasurer: Mr Hamzat was proposed by Mr Anwyl. All agreed.\n\nMembership Fees\n\nThe fees were looked at again and were left at what they had been before.\n"
      ) == ["Minutes of the last meeting", "Election of Officers", "Membership Fees"])
  }
}
