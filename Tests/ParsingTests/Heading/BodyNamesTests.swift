import Minutes
import Reading
import Testing

@testable import Parsing

/// Names of bodies in the forms that titles and opening sentences give them.
struct BodyNamesTests {
  private let agenda = "\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n"

  @Test(arguments: [
    ("QSF Open Meeting on Tuesday 10 June 2014.", "QSF"),
    ("MARL:UK 2016 AGM Minutes\n\n3rd October 2016", "MARL:UK"),
    ("Minutes from QFA meeting held 1 June 2022", "QFA"),
    ("Quaysoc Exec Minutes (17/11/2006)", "Quaysoc Exec"),
    ("Minutes of Marl Ferry Annual Parish Meeting held on 12 May 2010", "Marl Ferry Parish Meeting"),
  ])
  func `a title names a body that has no body's noun`(_ title: String, _ name: String) throws {
    #expect(try meeting(title + agenda).body?.name == name)
  }

  @Test(arguments: [
    ("# Open Quay Project TSC Meeting - March 7, 2018", "Open Quay Project TSC"),
    ("# MaR Scripting API Call\n\n## 4 February 2026", "MaR Scripting API"),
    ("# 2022-04-27 QuayPy community meeting", "QuayPy community"),
    ("Quay Tables Task Force Teleconference\n\n12 May 2020", "Quay Tables Task Force"),
    (
      "Minutes of the June meeting of Marl PC\n\nMinutes of the meeting of the Marl Parish Council held on 4 June 2019",
      "Marl Parish Council"
    ),
    ("MINUTES OF THE AUTUMN TERM MEETING OF THE BOARD OF GOVERNORS\n4 June 2019", "BOARD OF GOVERNORS"),
  ])
  func `calls, terms and openness are no part of a name, unless it begins with it`(
    _ title: String, _ name: String
  )
    throws
  {
    #expect(
      try meeting(title + agenda, title.hasPrefix("#") ? "minutes/a.md" : "minutes/a.txt").body?.name == name)
  }

  @Test func `one line tells day, hour and place, and the end of a span the half of the day`() throws {
    let m = try meeting(
      "# Quay Board\n\n*Date and Location*: March 8, 2018, 11:15am CET, Congress Rooms Basel, in the Net Room\n\n## Minutes\n\nNone.\n\n## Roads\n\nNone.\n",
      "minutes/a.md")
    #expect(m.date == CalendarDate(year: 2018, month: 3, day: 8))
    #expect(m.time == TimeOfDay(hour: 11, minute: 15))
    #expect(m.venue == "Congress Rooms Basel, in the Net Room")
    #expect(
      try meeting("MINUTES OF THE PLANNING COMMITTEE HELD ON TUESDAY, 8TH JULY 2025, 7.00 - 8.50 PM" + agenda)
        .time
        == TimeOfDay(hour: 19, minute: 0))
  }

  @Test func `a committee room is a place, a board of a district is none`() throws {
    let m = try meeting(
      "Quay Scrutiny Committee\n12 Oct 2023 - 10:30 to 12:05\nOccurred\nCommittee Room 1, County Hall, Duke Street"
        + agenda)
    #expect(m.venue == "Committee Room 1, County Hall, Duke Street")
    #expect(
      try meeting(
        "Regular Meeting (Tuesday, September 17, 2019)\n\nQuay School District 114 Board of Education"
          + agenda
      )
      .venue == nil)
  }

  @Test func `a public meeting, a release and last time's minutes name no body`() throws {
    for title in [
      "MINUTES OF PUBLIC MEETING\n12 May 2010", "Release Planning Meeting\n12 May 2010",
      "Meeting notes 12 May 2010", "Weekly meeting 12 May 2010",
    ] {
      #expect(try meeting(title + agenda).body == nil)
    }
  }

  @Test func `a branch is named between the meeting and where it was held`() throws {
    let m = try meeting(
      "Minutes of the meeting of Marl Branch Royal Sailors held in the Village Hall\nFriday 5 September 2014"
        + agenda)
    #expect(m.body?.name == "Marl Branch Royal Sailors")
  }

  @Test func `a name stands over two lines, and a district's place behind it`() throws {
    #expect(
      try meeting("      GLENMARL\n   COMMUNITY COUNCIL\n\nMinutes of 9 May 2017" + agenda).body?.name
        == "GLENMARL COMMUNITY COUNCIL")
    let district = try meeting(
      "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT\nOF QUAY WEST HELD IN ARAS HOLM,\nMARL STREET, QUAY WEST, CO. HOLM, ON WEDNESDAY, 6TH\nMAY, 2015, AT 11.00 A.M."
        + agenda)
    #expect(district.body?.name == "MUNICIPAL DISTRICT OF QUAY WEST")
    #expect(district.venue == "ARAS HOLM, MARL STREET, QUAY WEST, CO. HOLM")
  }

  @Test func `the lowest of a county and its township met`() throws {
    #expect(
      try meeting("State of Lakeland\n\nCounty of Marl\n\nHolm Township\n\nTuesday April 9, 2024" + agenda)
        .body?
        .name == "Holm Township")
  }

  @Test func `how and how often a body meets belongs to no name`() throws {
    #expect(
      try meeting("MARL PRIMARY SCHOOL PARENT COUNCIL MEETING (ONLINE)\n\nMINUTES FOR 12 March 2020" + agenda)
        .body?.name == "MARL PRIMARY SCHOOL PARENT COUNCIL")
    #expect(
      try meeting("Marl Parish Council AGM 2014\n\nheld on 2nd May 2014" + agenda).body?.name
        == "Marl Parish Council")
    #expect(
      try meeting(
        "A regularly scheduled meeting of the Marl Ranch Association, Inc. Board of Directors occurred on\nJune 9, 2014."
          + agenda
      ).body?.name == "Marl Ranch Association, Inc. Board of Directors")
  }

  @Test func `a memorandum was written on another day`() throws {
    let m = try meeting(
      "Memorandum\nTo: All Board Members\nFrom: Ada Holm\nDate: May 3, 2013\nSubject: Notes of the Work Session held on Tuesday, April 30, 2013 at 6:15 p.m."
        + agenda)
    #expect(m.date == CalendarDate(year: 2013, month: 4, day: 30))
  }

  @Test func `the page's head tells hour and next meeting`() throws {
    let m = try meeting(
      "---\ntitle: Minutes of Quay Council\ndate: 2020-05-08  03:10 UTC\nlocation: online\nnext-meeting: 2020-05-15 03:10\n---\n\n## Minutes\n\nAgreed.\n\n## Finance\n\nNoted.\n",
      "minutes/example.md")
    #expect(m.time == TimeOfDay(hour: 3, minute: 10))
    #expect(m.nextMeeting?.date == CalendarDate(year: 2020, month: 5, day: 15))
  }

  @Test func `the place stands in the sentence that opens the meeting`() throws {
    let m = try meeting(
      "Marl City Council Minutes\nJune 19, 2018\n\nCALL TO ORDER\n\nThe meeting was called to order at Quay Elementary school at 7:10 p.m.\n\nFINANCE\n\nNone.\n"
    )
    #expect(m.venue == "Quay Elementary school")
  }

  @Test func `the hour may be told at the end, and last time's day before its minutes`() throws {
    let m = try meeting(
      "Marl Society\n12 May 2010\n\n1. Secretary's Report\n\nAda Holm moved to accept the April 2 meeting minutes.\n\n2. Finance\n\nNone.\n\n3. Roads\n\nNone.\n\n4. Trees\n\nNone.\n\n5. Fair\n\nNone.\n\nThe meeting, which started at 7.15pm, ended at 9.05pm.\n"
    )
    #expect(m.time == TimeOfDay(hour: 19, minute: 15))
    #expect(m.previousMeeting?.date == CalendarDate(year: 2010, month: 4, day: 2))
  }
}

private func meeting(_ text: String, _ name: String = "minutes/example.txt") throws -> Meeting {
  Parser().meeting(from: try SourceReader().transcript(of: Array(text.utf8), path: name))
}
