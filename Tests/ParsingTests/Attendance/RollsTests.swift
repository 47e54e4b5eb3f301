import Minutes
import Testing

@testable import Parsing

/// Lists as associations, panels and working groups write them.
@Suite struct RollsTests {
  @Test func `a group's own name inside a list is nobody`() throws {
    #expect(
      try people(
        minutes(
          "Present: Committee: Alex Simms (Chair) Sylvia Byrne (Secretary), Tony Alton, Dean Snow\nApologies: Plot holders: Tom and Paul."
        )) == [
          "Alex Simms, present, Chair", "Sylvia Byrne, present, Secretary", "Tony Alton, present",
          "Dean Snow, present", "Tom, apologies", "Paul, apologies",
        ])
  }

  @Test func `two offices may stand before the one who holds them`() throws {
    #expect(
      try people(
        minutes("Chair and Minute Taker: Sherry Sallow (SS)\nAttendees: Dr Ann Dongle (AD), Joe Hart")
      ).first
        == "Sherry Sallow, present, Chair and Minute Taker")
  }

  @Test func `bullets with an office behind each name need no label`() throws {
    #expect(
      try people(
        minutes(
          "  • Judith Stone – Treasurer\n  • Hilary Stark – Secretary\n  • Eric Bray – Walk Leader\n  • Sue Pell – Committee Member\n\nApologies: Lindsey Bray – Chair"
        )) == [
          "Judith Stone, present, Treasurer", "Hilary Stark, present, Secretary",
          "Eric Bray, present, Walk Leader", "Sue Pell, present, Committee Member",
          "Lindsey Bray, apologies, Chair",
        ])
  }

  @Test func `the commas of an office part no people where each has a line`() throws {
    #expect(
      try people(
        minutes(
          "Officers\nMr A Mitch – Development Manager\nMr P Good – Conservation, Design and Landscape Manager\nMiss T Linn – Senior Planning Officer"
        )) == [
          "A Mitch, officer, Development Manager",
          "P Good, officer, Conservation, Design and Landscape Manager",
          "T Linn, officer, Senior Planning Officer",
        ])
  }

  @Test func `screen names stand below their label`() throws {
    #expect(
      try people(
        "Revising Process Community Group Teleconference\n\n30 Sep 2014\n\nAttendees\n\nPresent\nglazier, Jay, stevez, timely, Jeff, charles, Mike_Champ\nRegrets\n\n1. Charter\nNothing.\n"
      ).count == 7)
  }
}

extension RollsTests {
  @Test func `an office and a surname are one of a board's own people`() throws {
    #expect(
      try people(
        minutes("Present:\nMayor Sorrel\nTrustee Brenner\nTrustee Kanes\nManager Hanley\nAttorney Staube"))
        == [
          "Sorrel, present, Mayor", "Brenner, present, Trustee", "Kanes, present, Trustee",
          "Hanley, present, Manager",
          "Staube, present, Attorney",
        ])
    #expect(
      try people(minutes("Present\nMayor Wyse, Deputy Mayor Brosnan, Councillors Boagey, Browne, Crownley"))
        .prefix(2)
        == ["Wyse, present, Mayor", "Brosnan, present, Deputy Mayor"])
  }

  @Test func `absence may be told with what stood for it, and guests with whose they are`() throws {
    #expect(
      try people(
        minutes(
          "Members Present:\nAda Munt, Jo Vell\n\nMembers Absent Without Representation:\nAzaren, Barthe, Birde, and Tynan.\n\nGuests of the Senate:\nG. Beecher, S. Frances"
        )
      ).suffix(6).map { $0 } == [
        "Azaren, absent, Member", "Barthe, absent, Member", "Birde, absent, Member", "Tynan, absent, Member",
        "G. Beecher, in-attendance, Guest", "S. Frances, in-attendance, Guest",
      ])
  }
}
