import Minutes
import Testing

@testable import Parsing

struct AnswersInTitlesTests {
  @Test func `what was said behind a dash is no title`() throws {
    let m = try meeting(
      "LOWER FELLWICK PARISH COUNCIL\nMinutes of a meeting held on Tuesday 4th June 2019\n\nPresent: Ada Munt, Jo Vell\n\n1. Welcome\n\n2. Apologies for Absence – Cllr Tarn\n\n3. Order of the agenda – agreed\n\n4. Weir Lane – the bridge\nIt was mended.\n"
    )
    #expect(
      m.items.map(\.title) == [
        "Welcome", "Apologies for Absence", "Order of the agenda", "Weir Lane – the bridge",
      ])
    #expect(m.attendance.map(\.name.name) == ["Ada Munt", "Jo Vell", "Tarn"])
  }

  @Test func `a letter before the year and a reference of letters and digits`() throws {
    let m = try meeting(
      "LOWER FELLWICK PARISH COUNCIL\nMinutes of a meeting held on Tuesday 4th June 2019\n\nPresent: Ada Munt, Jo Vell\n\n41a/19 Apologies: None\n\n41b/19 Interests: None\n\n42/19 Finance: Noted\n\n43/19 Roads: Noted\n"
    )
    #expect(m.items.map(\.number) == ["41a/19", "41b/19", "42/19", "43/19"])
    let page = try meeting(
      "Agenda and minutes\n\nVenue: Weir House\n\nItems\nNo. Item\n\nAM119\n\nSummons\n\nMinutes:\n\nIt was read.\n\nAM219\n\nApologies\n\nMinutes:\n\nNone.\n"
    )
    #expect(page.items.map(\.number) == ["AM119", "AM219"])
  }
}
