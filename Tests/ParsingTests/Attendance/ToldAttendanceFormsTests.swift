import Minutes
import Testing

@testable import Parsing

/// People who are told in sentences, by one name, or by the letters behind them.
struct ToldAttendanceFormsTests {
  private func people(_ text: String, _ name: String = "minutes/group.md") throws -> [String] {
    try outcomesMeeting(text, name).attendance.map {
      "\($0.name.name), \($0.status.rawValue), \($0.role ?? "-"), \($0.initials ?? "-")"
    }
  }

  @Test(arguments: [
    "1. Welcome: the Chairman (Joan Hale) welcomed those present: Olive Marsh, Peter Quill, Sandra Teal (Secretary)\n\n2. Roads\nThe roads are bad.\n\n3. Any other business\nNone.\n",
    "The fields committee (Olive Marsh, Peter Quill, and Sandra Teal) met at 4 p.m. in the barn.\n\n1. Roads\nThe roads are bad.\n\n2. Any other business\nNone.\n",
    "1. Opening\nJoan opened the meeting at 6 pm.\nAttending the meeting were Olive Marsh, Peter Quill and Sandra Teal.\n\n2. Roads\nThe roads are bad.\n\n3. Any other business\nNone.\n",
  ])
  func `a sentence of its own tells who was there`(text: String) throws {
    let found = try outcomesMeeting(
      "Tarnholm Residents' Association\n\nMeeting held on 4 March 2025\n\n" + text, "minutes/example.txt")
    let names = found.attendance.filter { $0.status == .present }.map(\.name.name)
    #expect(names == ["Olive Marsh", "Peter Quill", "Sandra Teal"])
  }

  @Test func `one name and its letters are somebody`() throws {
    #expect(
      try people(
        "# Tarn meeting 4 March 2025\n\n## Attendees\n\nBren (BR), Silva (SR), Rulf (RK), Milun (M),\nAndo (AG)\n\n## Roads\n\nThe roads were talked about.\n\n## Stock\n\nNone.\n"
      ) == [
        "Bren, present, -, BR", "Silva, present, -, SR", "Rulf, present, -, RK", "Milun, present, -, M",
        "Ando, present, -, AG",
      ])
  }

  @Test func `letters part people where nothing else does`() throws {
    #expect(
      try people(
        "Tarnholm Parish Council\n\nMeeting held on 4 March 2025\n\nAttendance: Cllr Trudy Marsh TM Cllr Jim McQuill JQ Cllr Dora Teal DT Helen Rusk HR Parish Clerk and Finance Officer\n\nAlso in attendance: Cllr Colin Sampler CS Borough Council of Tarn and West Fell Cllr Martin Orr MO Fell County Council\n\nMembers of the Public: 5\n\n1. Roads\nThe roads are bad.\n\n2. Any other business\nNone.\n",
        "minutes/example.txt"
      ) == [
        "Trudy Marsh, present, -, TM", "Jim McQuill, present, -, JQ", "Dora Teal, present, -, DT",
        "Helen Rusk, officer, Parish Clerk and Finance Officer, HR", "Colin Sampler, in-attendance, -, CS",
        "Martin Orr, in-attendance, -, MO",
      ])
  }

  @Test func `how many of the public were there is nobody's office`() throws {
    let found = try outcomesMeeting(
      "Tarnholm Parish Council\n\nMeeting held on 4 March 2025\n\nPresent: Cllr Ann Lee, Cllr Joe Hart\n\nAlso present: Cllr Martin Orr – Fell County Council\n\nThere were 7 members of the public.\n\n1. Roads\nThe roads are bad.\n\n2. Any other business\nNone.\n",
      "minutes/example.txt")
    #expect(found.attendance.map(\.role) == [nil, nil, nil])
    #expect(found.publicCount == 7)
  }

  @Test func `a name in other letters does not end a list`() throws {
    #expect(
      try people(
        "# Tarn meeting 4 March 2025\n\n## Present\n\n* Olive Marsh @olive (TSC)\n* Сковорода Никита @skov (TSC)\n* Peter Quill @pq (TSC)\n* Sandra Teal @st (TSC)\n\n## Roads\n\nThe roads were talked about.\n\n## Stock\n\nNone.\n"
      ).map { $0.split(separator: ",")[0] }.suffix(2) == ["Peter Quill", "Sandra Teal"])
  }

  @Test func `those who were there besides stand in the next sentence`() throws {
    let found = try outcomesMeeting(
      "# Board Meeting — June 9, 2014\n\nSupervisor Keel called the meeting to order at 7:00 p.m.\n\n**Roll Call:** Present was Keel, Sarn, Orr, Tobin and Brook.\n**Also present** was Helen Rusk.\n\n**Roads:** Motion by Tobin to mend the road, seconded by Brook, all in favor, motion carried.\n\n**Cards:** Keel read a card.\n",
      "minutes/board.md")
    #expect(
      found.attendance.filter { $0.status == .present }.map(\.name.name) == [
        "Keel", "Sarn", "Orr", "Tobin", "Brook",
      ])
  }
}

/// Lists of US boards and councils.
struct BoardListsTests {
  private func names(_ text: String) throws -> [String] {
    try outcomesMeeting(text, "minutes/board.txt").attendance.map {
      "\($0.name.name), \($0.status.rawValue), \($0.role ?? "-")"
    }
  }

  @Test func `a seat of the body stands before any name`() throws {
    #expect(
      try names(
        "MINUTES\nTARNHOLM TOWN COUNCIL MEETING\nThursday, May 6, 2021, 6:15 PM\n\nPRESENT:    Mayor Harris Marsh\n            Council Member Tamsy Quillon\n            Council Member Cloff Teal\n            Council Member Sherida Orr\n\nSTAFF PRESENT: John Keel, Town Clerk\n\n1. CALL TO ORDER\nThe Mayor called the meeting to order.\n\n2. PUBLIC COMMENT\nNone.\n"
      ) == [
        "Harris Marsh, present, Mayor", "Tamsy Quillon, present, Council Member",
        "Cloff Teal, present, Council Member",
        "Sherida Orr, present, Council Member", "John Keel, officer, Town Clerk",
      ])
  }

  @Test func `a label in two lines and a name in two lines are one`() throws {
    #expect(
      try names(
        "Minutes of the Study Session held on Monday, March 4, 2013 at 6:00 p.m.\n\nBoard Members\nPresent:\n\nDirectors Marsh, Quill, Teal and Orr.\n\nStaff Present:\n\nLibby Keel, John Hart, Mike Gill, Terry\nHower, Austin Jay, Erin Rusk\n\nI. Call to order\nThe chair called the session to order.\n\nII. Roads\nNone.\n\nIII. Close\nThe session closed.\n"
      ) == [
        "Marsh, present, Board Member", "Quill, present, Board Member", "Teal, present, Board Member",
        "Orr, present, Board Member", "Libby Keel, officer, -", "John Hart, officer, -",
        "Mike Gill, officer, -",
        "Terry Hower, officer, -", "Austin Jay, officer, -", "Erin Rusk, officer, -",
      ])
  }
}
