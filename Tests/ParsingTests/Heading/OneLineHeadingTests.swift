import Minutes
import Testing

@testable import Parsing

/// Headings that tell everything on one line.
struct OneLineHeadingTests {
  private func heading(_ line: String) throws -> [String?] {
    let m = try meeting(
      line + "\n\nPresent: Nerys Okwuosa, Obinna Siwek\n\n1. Minutes\nAgreed.\n\n2. Plots\nWet.\n")
    return [m.body?.name, m.venue, m.date.map { "\($0.year)-\($0.month)-\($0.day)" }]
  }

  @Test(arguments: [
    "Minutes - Fennby Parish Council, 9 May 2023, Fennby Village Hall, 7.30pm",
    "Fennby Parish Council | Ordinary meeting | 9 May 2023 | 7.30pm | Fennby Village Hall",
    "Notes of the Fennby Parish Council meeting, Tuesday 9 May 2023 at 7.30pm, Fennby Village Hall",
  ])
  func `body and place stand between commas or strokes`(_ line: String) throws {
    #expect(try heading(line) == ["Fennby Parish Council", "Fennby Village Hall", "2023-5-9"])
  }

  @Test func `a sentence is no such heading`() throws {
    #expect(
      try heading("Fennby Parish Council\n9 May 2023, a wet day, and cold, in spite of the Village Hall.")[1]
        == nil)
  }
}

/// Days and hours that another part of the line could be taken for.
struct DayAndHourTests {
  @Test func `a year before the Welsh at is no hour`() throws {
    let m = try meeting(
      "Cyngor Cymuned Llanfennog\n\nCofnodion y cyfarfod a gynhaliwyd ar 8fed Hydref 2013 am 7.30yh\n\nPresennol: Nerys Okwuosa\n\n1. Cofnodion\nNodwyd.\n\n2. Cyllid\nNodwyd.\n"
    )
    #expect(m.time == TimeOfDay(hour: 19, minute: 30))
    #expect(
      TimeGrammar().times(in: words(of: "Hydref 2013 am 7.30yh")).map(\.time) == [
        TimeOfDay(hour: 19, minute: 30)!
      ])
  }

  @Test func `a page's title may name its day without the weekday`() throws {
    let m = try meeting(
      "Agenda and minutes\n\nWorks Panel - Lower Quay - 5 March 2019 2.00 pm\n\nVenue: Weir House\n\nItems\nNo. Item\n\n1.\n\nBridges\n\nMinutes:\n\nNoted.\n"
    )
    #expect(m.body?.name == "Works Panel - Lower Quay")
  }
}
