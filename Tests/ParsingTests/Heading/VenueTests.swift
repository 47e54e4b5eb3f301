import Minutes
import Testing

@testable import Parsing

struct VenueTests {
  private let agenda =
    "\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n\n3. Planning\nNone.\n"

  private func venue(_ heading: String) throws -> String? { try meeting(heading + agenda).venue }

  @Test func `a club is a place where a street stands behind it`() throws {
    #expect(
      try venue(
        "Annual General Meeting of the Marlbeck Allotment Society held at the RAFB Club, Mill Street, Marlbeck on Monday 6 October 2014 at 7.30pm"
      ) == "RAFB Club, Mill Street, Marlbeck")
  }

  @Test func `a place stands behind the day and a comma`() throws {
    #expect(
      try venue(
        "Minutes of the Meeting of the Parish Council\nThursday 22nd September 2016, The Old School, Tarn Marl"
      )
        == "The Old School, Tarn Marl")
  }

  @Test func `a line is a place though an hour stands behind it`() throws {
    #expect(
      try venue(
        "Draft Minutes of Meeting held on Thursday 12th January 2012\nTresk Community Centre at 19.30")
        == "Tresk Community Centre")
  }

  @Test func `a room is in the house behind it`() throws {
    #expect(
      try venue(
        "Minutes of Patient Participation Group\nHeld on the 14th January 2014\nIn the Meeting Room at the Marl Medical Centre"
      ) == "Meeting Room at the Marl Medical Centre")
  }

  @Test func `a place goes on behind the comma that ends its line`() throws {
    #expect(
      try venue(
        "4 JULY 2013\nMinutes of a meeting of the HARBOUR COMMITTEE held in the Council Chamber,\nQuay Offices, Holm Road, Tresk at 9.30 am when there were present:"
      ) == "Council Chamber, Quay Offices, Holm Road, Tresk")
  }

  @Test func `a hall need not be written as a name`() throws {
    #expect(
      try venue(
        "Parish Council Minutes 6th December 2012\nMinutes of the Meeting held in the village hall\non Thursday 6th December 2012 at 7.30p.m."
      ) == "village hall")
  }

  @Test func `a title that is told again is no item`() throws {
    let m = try meeting(
      "Parish Council Minutes 6th December 2012\n\nMinutes of the Meeting held in the village hall\non Thursday 6th December 2012 at 7.30p.m.\n\n131. Present:\nCouncillors B Root (Chairman), P Allan, A Camber.\n\n132. Apologies\nNone.\n\n133. Finance\nNoted.\n"
    )
    #expect(m.items.map(\.number) == ["131", "132", "133"])
    #expect(m.venue == "village hall")
  }

  @Test func `a year is no place`() throws {
    #expect(
      try meeting(
        "Annual General Meeting Minutes 2022\nMonday 4th April 2022\n\nThe Chair Mr Sam Biddle opened the meeting\n\nMatters arising from the minutes of the meeting in 2020\n\nNone\n"
      ).venue == nil)
  }
}
