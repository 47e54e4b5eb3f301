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
        "Annual General Meeting of the Marlbeck Rowing Society held at the Pilots Club, Mill Street, Marlbeck on Wednesday 13 March 2019 at 8pm"
      ) == "Pilots Club, Mill Street, Marlbeck")
  }

  @Test func `a place stands behind the day and a comma`() throws {
    #expect(
      try venue(
        "Minutes of the Meeting of the Parish Council\nFriday 3rd May 2019, The Old Mill House, Tarn Marl"
      )
        == "The Old Mill House, Tarn Marl")
  }

  @Test func `a line is a place though an hour stands behind it`() throws {
    #expect(
      try venue(
        "Draft Minutes of Meeting held on Tuesday 7th May 2019\nTresk Community Centre at 19.15")
        == "Tresk Community Centre")
  }

  @Test func `a room is in the house behind it`() throws {
    #expect(
      try venue(
        "Minutes of Harbour Users Group\nHeld on the 8th May 2019\nIn the Chart Room at the Marl Sailing Centre"
      ) == "Chart Room at the Marl Sailing Centre")
  }

  @Test func `a place goes on behind the comma that ends its line`() throws {
    #expect(
      try venue(
        "9 MAY 2019\nMinutes of a meeting of the HARBOUR COMMITTEE held in the Council Chamber,\nQuay Offices, Holm Road, Tresk at 10.15 am when there were present:"
      ) == "Council Chamber, Quay Offices, Holm Road, Tresk")
  }

  @Test func `a hall need not be written as a name`() throws {
    #expect(
      try venue(
        "Parish Council Minutes 3rd May 2019\nMinutes of the Meeting held in the village hall\non Friday 3rd May 2019 at 8.15p.m."
      ) == "village hall")
  }

  @Test func `a title that is told again is no item`() throws {
    let m = try meeting(
      "Parish Council Minutes 3rd May 2019\n\nMinutes of the Meeting held in the village hall\non Friday 3rd May 2019 at 8.15p.m.\n\n131. Present:\nCouncillors B Root (Chairman), P Allan, A Camber.\n\n132. Apologies\nNone.\n\n133. Finance\nNoted.\n"
    )
    #expect(m.items.map(\.number) == ["131", "132", "133"])
    #expect(m.venue == "village hall")
  }

  @Test func `a year is no place`() throws {
    #expect(
      try meeting(
        "Annual General Meeting Minutes 2019\nMonday 6th May 2019\n\nThe Chair Mr Sam Biddle opened the meeting\n\nMatters arising from the minutes of the meeting in 2018\n\nNone\n"
      ).venue == nil)
  }
}
