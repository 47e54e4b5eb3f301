import Minutes
import Parsing
import Reading
import Testing

/// Reads a small document as minutes.
private func meeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
  try outcomesMeeting(text, name)
}

@Suite struct ItemsTests {
  @Test func `a council's web page gives its numbered items and nothing of its head`() throws {
    let m = try meeting(
      """
      Agenda and minutes

      Harbour Committee - Monday, 3rd June, 2024 10.00 am

      Venue: The Net Loft, Quay Street

      Contact: Ida Marsh

      No. Item

      12.

      Apologies

      Minutes:

      None.

      13.

      Berthing fees pdf icon PDF 90 KB

      To consider the fees.

      Minutes:

      RESOLVED – That the fees be raised.
      """)
    #expect(m.items.map(\.number) == ["12", "13"])
    #expect(m.items.map(\.title) == ["Apologies", "Berthing fees"])
    #expect(m.items[1].decisions.map(\.text) == ["That the fees be raised."])
  }

  @Test func `the agenda's advice above the record decides nothing`() throws {
    let m = try meeting(
      """
      Agenda and minutes

      Pier Committee - Monday, 3rd June, 2024 10.00 am

      Venue: The Net Loft

      No. Item

      1.

      Paint

      RECOMMENDED that the pier be painted blue.

      Minutes:

      The Committee agreed to wait for better weather.

      2.

      Any other business

      Minutes:

      None.
      """)
    #expect(m.items.flatMap(\.decisions).map(\.text) == ["The Committee agreed to wait for better weather."])
  }

  @Test func `an outcome under Decision and again under Minutes is one decision`() throws {
    let m = try meeting(
      """
      Agenda, decisions and minutes

      Cabinet - Tuesday, 4th June, 2024 5.00 pm

      Venue: Guildhall

      No. Item

      7.

      Market tolls

      Decision:

      RESOLVED – That the tolls be approved.

      Minutes:

      The Leader spoke.

      RESOLVED – That the tolls be approved as printed.

      8.

      Urgent business

      Decision:

      There was no urgent business.

      Minutes:

      None.
      """)
    #expect(m.items.map { $0.decisions.count } == [1, 0])
    #expect(m.items[0].decisions[0].text == "That the tolls be approved.")
  }

  @Test func `a page of one item takes its number from the meeting's line`() throws {
    let m = try meeting(
      """
      Agenda item

      Motion on benches

      Meeting of Council, Wednesday, 5th June, 2024 7.00 pm (Item 31.)

      Minutes:

      The motion was put to the vote and was carried by 9 votes to 4.
      """)
    #expect(m.items.map(\.number) == ["31"])
    #expect(m.items.map(\.title) == ["Motion on benches"])
    #expect(m.items[0].decisions.count == 1)
  }

  @Test func `a row of number and cell is an item with its record`() throws {
    let m = try meeting(
      """
      **Agenda and minutes**

      Venue: Loom Room

      | No. | Item |
      |---|---|
      | 24/1 | Declarations of Interest To receive any declarations. Minutes: There were none. |
      | 24/2 | Annual report PDF 20 KB Minutes: ORDERED that the report be approved. |
      """, "minutes/example.md")
    #expect(m.items.map(\.number) == ["24/1", "24/2"])
    #expect(m.items.map(\.title) == ["Declarations of Interest", "Annual report"])
    #expect(m.items[1].decisions.map(\.text) == ["that the report be approved."])
  }

  @Test func `capital roman numbers number items and small ones do not`() throws {
    let m = try meeting(
      """
      Minutes of Elder Creek Commission, March 4, 2024

      I. CALL TO ORDER
      The chair called the meeting to order.

      II. OLD BUSINESS
      i. Bridges were discussed.
      ii. Fords were discussed.

      III. ADJOURNMENT
      Adjourned.
      """)
    #expect(m.items.map(\.number) == ["I", "II", "III"])
  }

  @Test func `references whose last part rises are numbers although they could be dates`() throws {
    let m = try meeting(
      """
      Minutes of the Governing Body held on 14 May 2019

      05/19/01   Welcome

      Welcome.

      05/19/02   Declarations of interest

      None.

      05/19/03   Estates

      The roof was discussed.
      """)
    #expect(m.items.map(\.number) == ["05/19/01", "05/19/02", "05/19/03"])
  }

  @Test func `a title in capitals after a number without a point is a title even if it says minutes`() throws
  {
    let m = try meeting(
      """
      Minutes of Fell Parish Council held on 3 May 2022

      1 APOLOGIES
      None.

      2 MINUTES
      The minutes were approved.

      3 PLANNING
      Nothing.
      """)
    #expect(m.items.map(\.title) == ["APOLOGIES", "MINUTES", "PLANNING"])
  }

  @Test func `a document on one line is parted at its numbers and titles`() throws {
    let filler = String(repeating: "The lane was wet and the gate was shut for most of the month. ", count: 8)
    let m = try meeting(
      "Minutes of Mossy Parish Council held on 3 March 2020 Present: Cllr A Bell, Cllr C Dunn. 1. Apologies None. 2. Matters Arising \(filler)3. Planning 20/0001 Barn, roof. No objection. 4. Any Other Business None. 5. Date of Next Meeting 7 April 2020."
    )
    #expect(m.items.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(
      m.items.map(\.title) == [
        "Apologies", "Matters Arising", "Planning", "Any Other Business", "Date of Next Meeting",
      ])
  }

  @Test func `underlined titles are headings whatever the file is called`() throws {
    let m = try meeting(
      """
      Trustees 4 May 2021
      ===================

      Hall hire
      ---------
      It was agreed to hire the hall.

      Bank
      ----
      Nothing new.
      """)
    #expect(m.items.map(\.title) == ["Hall hire", "Bank"])
  }

  @Test func `a year and a running number behind a point number items`() throws {
    let m = try meeting(
      """
      Minutes of Lark Parish Council held on 5 May 2021

      21.44 ELECTION OF CHAIR

      It was RESOLVED that Cllr Poe be elected Chair.

      21.45 APOLOGIES

      None.

      21.46 MINUTES

      It was RESOLVED that the minutes be approved.
      """)
    #expect(m.items.map(\.number) == ["21.44", "21.45", "21.46"])
  }
}
