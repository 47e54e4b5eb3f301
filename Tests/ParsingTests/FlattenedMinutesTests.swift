import Minutes
import Testing

@testable import Parsing

/// Minutes whose lines and columns ran together, as posts and copies leave them.
struct FlattenedMinutesTests {
  private let record =
    " 1. Apologies None had been received. 2. Minutes of the Parish Council meeting held on 7 July 2016. The minutes were agreed. 3. Finance Accounts were presented. 4. Planning No applications had been received, and the plans of the month before lay on the table for those who wished to look at them once more before they went back to the county."

  private func meeting(_ head: String, _ rest: String? = nil) throws -> Meeting {
    try outcomesMeeting(head + (rest ?? record), "minutes/example.md")
  }

  private func names(_ head: String, _ rest: String? = nil) throws -> [String] {
    try meeting(head, rest).attendance.map { a in
      [a.name.name, a.status.rawValue, a.role, a.organisation.map { "@ " + $0 }].compactMap { $0 }.joined(
        separator: ", ")
    }
  }

  private let apart =
    "\n\n1\\. Apologies\n\nNone.\n\n2\\. Roads\n\nNone.\n\n3\\. Trees\n\nNone.\n"

  @Test func `a list opens inside the line that is the title, with a count or a dash for its colon`() throws {
    #expect(
      try names(
        "MINUTES OF MARROW PARISH COUNCIL MEETING HELD AT MARROW HALL AT 7.30 pm THURSDAY 4 AUGUST 2016 PRESENT (3 Councillors): - Ada Munt (AM), Jo Vell (JV) – Chairman, Tom Keel (TK). Clerk: Sarah Rusk",
        apart) == [
          "Ada Munt, present, Councillor", "Jo Vell, present, Chairman", "Tom Keel, present, Councillor",
          "Sarah Rusk, officer, Clerk",
        ])
    #expect(
      try names(
        "MINUTES OF MARROW PARISH COUNCIL MEETING HELD AT THE CHURCH MONDAY JULY 6TH 2015 Present– Cllr Ada Munt - Chairman, Cllr Jo Vell, Cllr Tom Keel. 3 members of the public"
      ) == ["Ada Munt, present, Chairman", "Jo Vell, present", "Tom Keel, present"])
  }

  @Test func `what was read to councillors is no list of them`() throws {
    let found = try meeting(
      "MARROW PARISH COUNCIL MEETING THURSDAY 4 AUGUST 2016 PRESENT (2 Councillors): - Ada Munt (AM), Jo Vell (JV). Clerk: Una Orme 9 members of the public were in attendance. Papers presented to Councillors: (i) Financial Report (spreadsheet); (ii) Expenditure (for approval). The Chairman welcomed everyone.",
      apart)
    #expect(found.attendance.map(\.name.name) == ["Ada Munt", "Jo Vell", "Una Orme"])
    #expect(found.publicCount == 9)
  }

  @Test func `offices stand between people whom nothing else parts`() throws {
    #expect(
      try names(
        "Marrow Parish Council\n\n4 May 2016\n\nAttendance: Cllr Sue Linter Chair Cllr Daphne Clement Cllr Jim McNeal Vice Chair Cllr Shirley Cord Helen Richard Parish Clerk and Financial Responsible Person Also, in attendance: Cllr Martin Stor Fellshire County Council Mr Chris Philpot Footpath Warden Members of the Public: 12",
        apart) == [
          "Sue Linter, present, Chair", "Daphne Clement, present", "Jim McNeal, present, Vice Chair",
          "Shirley Cord, present",
          "Helen Richard, officer, Parish Clerk and Financial Responsible Person",
          "Martin Stor, in-attendance, @ Fellshire County Council",
          "Chris Philpot, in-attendance, Footpath Warden",
        ])
  }

  @Test func `offices stand before people whom nothing else parts, and a group before its own`() throws {
    let head =
      "Marrow Parish Council\n\n4 May 2016\n\nAttendance: Chairman Mrs D Clement Vice Chairman Mr C Hart Councillors M Lamb S Linter J Nichol-Lett County Councillor M Stor Members of the public 5"
    #expect(
      try names(head, apart) == [
        "D Clement, present, Chairman", "C Hart, present, Vice Chairman", "M Lamb, present",
        "S Linter, present",
        "J Nichol-Lett, present", "M Stor, in-attendance, County Councillor",
      ])
    #expect(try meeting(head, apart).publicCount == 5)
  }

  @Test func `letters behind each name part those whom no title begins`() throws {
    #expect(
      try meeting(
        "Marrow Parish Council\n\n4 May 2016\n\nAttendance: Cllr Jo Brace JB Chair Cllr Gail Koop GK Vice Chair Cllr Brian Brace BB Nadia Cray NC Parish Clerk Petra Wold PW Jonathon Rat JR",
        apart
      ).attendance.map { "\($0.name.name) \($0.initials ?? "")" } == [
        "Jo Brace JB", "Gail Koop GK", "Brian Brace BB", "Nadia Cray NC", "Petra Wold PW",
        "Jonathon Rat JR",
      ])
  }

  @Test func `behind a dash stands the office of whom it follows, of another council`() throws {
    #expect(
      try names(
        "Marrow Parish Council\n\n4 May 2016\n\nPresent: Ada Munt (AM), Jo Vell (JV)\n\nClerk: - Sarah Thorn Cllr Brian Dray (BD) – County Councillor Sandra Holm (SH) – Borough Councillor",
        apart
      ).suffix(3) == [
        "Sarah Thorn, officer, Clerk", "Brian Dray, in-attendance, County Councillor",
        "Sandra Holm, in-attendance, Borough Councillor",
      ])
  }

  @Test func `a number in letters counts the public behind a name`() throws {
    let found = try meeting(
      "Marrow Parish Council\n\n4 May 2016\n\nPresent: Ada Munt (AM), Jo Vell (JV)\n\nLocum Clerk: Helen Richard Eleven members of the public were in attendance.",
      apart)
    #expect(found.attendance.last?.name.name == "Helen Richard")
    #expect(found.attendance.last?.role == "Locum Clerk")
    #expect(found.publicCount == 11)
  }

  @Test func `a list ends with its sentence, and the next tells who else was there`() throws {
    #expect(
      try names(
        "Marrow Parish Council\n\n4 May 2016\n\nThose Attending:\n\nCllr T Ryle (Chairman), Cllr Mrs J Buck, Cllr E Tay, Mrs C Hart (Clerk) and 3 Members of the Public. Mr Paul Brand and Ms Amy East were also in attendance.",
        apart
      ).sorted() == [
        "Amy East, in-attendance", "C Hart, officer, Clerk", "E Tay, present", "J Buck, present",
        "Paul Brand, in-attendance",
        "T Ryle, present, Chairman",
      ])
    #expect(
      try names(
        "Marrow Parish Council\n\n4 May 2016\n\n1.       Those Attending:        Cllr T Ryle (Chairman), Cllr Mrs J Buck, Cllr E Tay, 6 Members of the Public.   PCSO Sara Quill was present for part of the meeting.\n\n2.      Apologies:     None\n\n3.    Roads:    None.\n\n4.   Trees:    None.\n",
        ""
      ).prefix(3) == ["T Ryle, present, Chairman", "J Buck, present", "E Tay, present"])
  }

  // MARK: Titles

  @Test(arguments: [
    (
      "Minutes of the Parish Council meeting held on 7 July 2016. JV confirmed all had seen them.",
      "Minutes of the Parish Council meeting held on 7 July 2016"
    ),
    ("Parish Council Co-option The Chair advised that Kit Hesk had applied.", "Parish Council Co-option"),
    (
      "To fill the two Casual Councillor Vacancies through Co-option. Mr Rat was voted for.",
      "To fill the two Casual Councillor Vacancies through Co-option"
    ),
    (
      "To receive declarations of interest on agenda items The Parish Councillors confirmed that they had none.",
      "To receive declarations of interest on agenda items"
    ),
  ])
  func `a council's name inside a title begins no sentence`(_ text: String, _ title: String) throws {
    let found = try meeting(
      "Marrow Parish Council\n\n4 May 2016\n\nPresent: Ada Munt, Jo Vell\n\n1. Apologies. None.\n\n2. \(text)\n\n3. Roads. None.\n\n4. Trees. None.\n",
      "")
    #expect(found.items[1].title.trimming(" .") == title)
  }

  @Test func `how a vote went and who declared an interest heads nothing`() throws {
    let found = try meeting(
      "Marrow Parish Council\n\n4 May 2016\n\nPresent: Ada Munt, Jo Vell\n\n1\\. Welcome\n\nAll were welcomed.\n\n2\\. Roads\n\nProposed – Cllr Munt Seconded – Cllr Vell\n\nThat the road is swept\n\nAll in favour\n\n3\\. Trees\n\nCllr Vell declared an interest in this item\n\nThat the trees are cut\n\nIn favour – 3 Abstention - 1\n\n4\\. Next meeting\n\nNone.\n",
      "")
    #expect(found.items.map { $0.number } == ["1", "2", "3", "4"])
  }

  @Test func `numbers with a nought behind them begin the items of one endless line`() throws {
    let line =
      "MARROW PARISH COUNCIL Minutes of the Parish Council Meeting 14th July 2015 Attendance: Cllr Jo Brace Chair Cllr Gail Koop Cllr Brian Lund Members of the Public: 10 1.0 Apologies There were no apologies. 2.0 Declarations of Interest 2.1 None had been made by anybody who was in the hall that evening. 3.0 Finance 3.1 The accounts were shown to all, and the balance of the account stood where it had stood a month before. 3.2 It was noted that the hedge had been cut. 4.0 Planning 4.1 No applications had been received by the day of the meeting, and none were expected."
    #expect(try meeting(line, "\n").items.map { $0.number } == ["1.0", "2.0", "3.0", "4.0"])
  }

  @Test func `points with titles are items where most points elsewhere are sentences`() throws {
    let found = try meeting(
      "Marrow Parish Council\n\n4 May 2016\n\nPresent: Ada Munt, Jo Vell\n\n1. Apologies. None.\n\n2. Reports\n\n2.1 Chairman's Report. The path was swept.\n\n2.2 Clerk's Report. The post was read.\n\n2.3 Police Report. Nothing was stolen.\n\n3. Matters arising\n\n3.1 It was agreed that the hedge would be cut.\n\n3.2 Cllr Munt reported that the gate squeaks.\n\n3.3 The pond was cleaned by the Scouts.\n\n3.4 There was no news of the bus.\n\n3.5 It was noted that the sign had gone.\n\n4. Trees. None.\n",
      "")
    #expect(found.items.map { $0.number } == ["1", "2", "2.1", "2.2", "2.3", "3", "4"])
  }

  @Test func `titles with and without their text on the line are of one document`() throws {
    let found = try meeting(
      "Minutes of Marrow Parish Council Meeting held in The Hall\n\nAt 7.30pm on Wednesday 13 April 2011\n\nThose Attending: Cllr Mrs T Mank, Cllr Mrs M Lem, Mrs C Hart (Clerk)\n\nApologies: Cllr C Rusk\n\nMinutes of the last Meeting: Cllr Lem proposed acceptance, seconded by Cllr Mrs Mank\n\nMatters Arising:\n\na) Bridge Road - Cllr Mrs Lem advised the meeting that there seemed to have been some filling in.\n\nResignation of Parish Councillor\n\nThe resignation of Mr Quill was dealt with at the beginning.\n\nReview of Rental - Allotment Land Long Drove\n\nThe five year review of the rental for this land is due.\n",
      "")
    #expect(
      found.items.map { $0.title } == [
        "Minutes of the last Meeting", "Matters Arising", "Resignation of Parish Councillor",
        "Review of Rental - Allotment Land Long Drove",
      ])
  }

  @Test(arguments: ["_**Police Matters:**_", "**_Police Matters:_**", "***Police Matters:***"])
  func `a title may be in bold and italics`(_ title: String) throws {
    let found = try meeting(
      "Marrow Parish Council\n\n4 May 2016\n\n**Those Attending:** Cllr Mrs T Mank, Cllr Mrs M Lem, Mrs C Hart (Clerk)\n\n_Papers presented to Councillors: Expenditure._\n\n\(title)\n\nThe constable was welcomed to the meeting.\n\n**Minutes of the last Meeting:**\n\nCllr Lem proposed acceptance.\n\n**Matters Arising:**\n\nThe hedge was cut.\n",
      "")
    #expect(
      found.items.map { $0.title } == ["Police Matters", "Minutes of the last Meeting", "Matters Arising"])
  }
}
