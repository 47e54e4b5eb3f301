import Minutes
import Testing

@testable import Parsing

/// Titles without numbers above numbered points, and what looks like a title and is none.
@Suite struct PointsBelowTitlesTests {
  @Test func `titles above points that run on are the items`() throws {
    let m = try outcomesMeeting(
      "Tarn User Group\n\n11 March 2025\n\nPresent: Olive Marsh, Peter Quill\n\nGreetings and news\n\n1. Olive told of her visits to the county and the town.\n\nMinutes and tasks\n\n2. What was written of the May meeting was approved.\n\nLower quay\n\n3. The quay is mended and was opened in May.\n\n4. The steps will be mended in June.\n\nNew members\n\n5. There are eight members and two places are open.\n\nSpring events\n\n6. The fair was put off to the autumn.\n\n7. It was asked who should speak there.\n",
      "minutes/example.txt")
    #expect(
      m.items.map(\.title) == [
        "Greetings and news", "Minutes and tasks", "Lower quay", "New members", "Spring events",
      ])
    #expect(m.items.allSatisfy { $0.number == nil })
  }

  @Test func `rows of an account are no items`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Parish Council\n\nMeeting held on 4 March 2025\n\nPresent: Cllr Ann Lee, Cllr Joe Hart\n\n1. Welcome\nAll were welcomed.\n\n2. Accounts\n\nMAIN ACCOUNT\nCARRIED OVER 3,120.75\nINCOME 4,210.60\nSTALLS\nTOTAL 5,330.15\n\n3. Any other business\nNone.\n",
      "minutes/example.txt")
    #expect(!m.items.contains { ["CARRIED OVER 3,120.75", "INCOME 4,210.60", "STALLS"].contains($0.title) })
  }

  @Test func `a day in bold is no item, and the list below it is read`() throws {
    let m = try outcomesMeeting(
      "Chairman: Peter Stark; Secretary: Nick Tarn\n\n**Minutes of the meeting of Tarnholm Lodge held in the Drill Hall**\n\n**Friday 6 March 2015 at 2.15 pm**\n\n**Presen**t:\n\nDavid Bull (DB)\n\nPam Orr (PO)\n\nClaire Hart (CH)\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nThe roads are bad.\n",
      "minutes/example.md")
    #expect(m.items.map(\.title) == ["Apologies", "Roads"])
    #expect(m.attendance.map(\.name.name).suffix(3) == ["David Bull", "Pam Orr", "Claire Hart"])
  }

  @Test func `a day and its month before a heading are no number`() throws {
    let m = try outcomesMeeting(
      "# Tarn Panel, 4 June 2025\n\n## Minutes\n\n### 1 March meeting note\n\nThe note was talked about.\n\n### Roads\n\nNone.\n",
      "minutes/panel.md")
    #expect(m.items.map(\.title) == ["1 March meeting note", "Roads"])
  }
}

/// What was paid, and orders of the day before what was done.
@Suite struct PaymentsAndOrdersTests {
  @Test func `what was paid to whom is no item`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Parish Council\n\nMeeting held on 4 March 2025\n\nPresent: Cllr Ann Lee, Cllr Joe Hart\n\nApologies\n\nNone were received.\n\n1. Minutes\nThe minutes were agreed.\n\n2. Accounts for payment\n\nLamp Works Ltd - £70.15 - oil for the lamps\n\nMill School - £12.40 - hire of the hall\n\nKeel & Co - Direct Debit - £41.20 - light for May\n\n3. Any other business\nNone.\n",
      "minutes/example.txt")
    #expect(!m.items.contains { $0.title.contains("£") })
  }

  @Test func `an order of the day ends before whoever acts on it`() throws {
    let m = try outcomesMeeting(
      "Tarnholm Parish Council\n\nMeeting held on 4 March 2025\n\nPresent: Cllr Ann Lee, Cllr Joe Hart\n\n1. Welcome\nAll were welcomed.\n\n2. To approve the minutes of the last council meeting on 9 February 2025 Cllr A Lee proposed acceptance of the minutes seconded by Cllr Hart.\n\n3. To approve payments to be made Proposed by Cllr Lee, seconded by Cllr Hart that the bills be paid.\n",
      "minutes/example.txt")
    #expect(
      m.items.map(\.title) == [
        "Welcome", "To approve the minutes of the last council meeting on 9 February 2025",
        "To approve payments to be made",
      ])
  }
}
