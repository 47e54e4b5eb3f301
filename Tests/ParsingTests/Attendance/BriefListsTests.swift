import Minutes
import Testing

@testable import Parsing

/// Lists of names without surnames, rolls in letters, lists inside a sentence.
@Suite struct BriefListsTests {
  @Test func `initials among single names are somebody too`() throws {
    let m = try outcomesMeeting(
      "# QSC Meeting 2024-11-06\n\nAttending: Oskar, Bette, KK, Tilmat, Rolf\n\n## Walks\n\nThe walks were agreed.\n",
      "minutes/example.md")
    #expect(m.attendance.map(\.name.name) == ["Oskar", "Bette", "KK", "Tilmat", "Rolf"])
  }

  @Test func `letters alone behind a full name are for whom they came`() throws {
    let m = try outcomesMeeting(
      "Fernhollow Parish Council\n\n3rd September 2024\n\nPresent\nCouncillors D Marsh (Chair), N Quill, R Teal and\nP Holm, A Wye, NDC, Clerk J Orme\n\n1. Apologies\nNone\n"
    )
    #expect(!m.attendance.contains { $0.name.name == "NDC" })
    #expect(m.attendance.first { $0.name.name == "A Wye" }?.organisation == "NDC")
  }

  @Test func `a roll answers with letters that are explained below`() throws {
    let m = try outcomesMeeting(
      "Fernhollow School Governors\n\n28 September 2024\n\nAda Holm               P\nBen Roe                P\nUna Keel               A\n\nP – Present          S – Sanctioned\nA – Absent           L – Late arrival\n\n1. Minutes\nThe minutes were agreed.\n"
    )
    #expect(m.attendance.map(\.name.name) == ["Ada Holm", "Ben Roe", "Una Keel"])
    #expect(m.attendance.map(\.status) == [.present, .present, .absent])
  }

  @Test func `a list begins inside the sentence that opens the meeting`() throws {
    let m = try outcomesMeeting(
      "# Fernhollow Path Committee\n\n3 May 2024\n\n**1. Roll Call**\n\nChair Orme called the meeting to order at 6:20 p.m. Present: Members Holt, Orme, Wye. One seat is free.\n\n**2. Paths**\n\nNone.\n",
      "minutes/example.md")
    #expect(m.attendance.map(\.name.name) == ["Holt", "Orme", "Wye"])
    #expect(m.attendance.map(\.role) == ["Member", "Member", "Member"])
  }

  @Test func `nominees below an office did not attend by it`() throws {
    let m = try outcomesMeeting(
      "# Minutes of the meeting of 4 March 2024\n\n## Elections\n\nNobody else stood.\n\n## Treasurer\n\n- Ada Holm (Nominated: Ben Roe Seconded: Una Keel)\n\nElected unopposed\n",
      "minutes/example.md")
    #expect(m.attendance.isEmpty)
  }
}
