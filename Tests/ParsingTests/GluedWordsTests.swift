import Minutes
import Testing

@testable import Parsing

/// Words that lost the blank between them.
@Suite struct GluedWordsTests {
  @Test(arguments: ["6th2016", "12thMarch2019", "Monday12", "March2019", "19/8Resolved"])
  func `days and numbers part from what stands at once behind them`(_ text: String) {
    #expect(words(of: text).count >= 2)
  }

  @Test(arguments: ["B2B", "1stAid", "Covid19", "21/00123/FUL", "Room12", "2nd", "3rdly"])
  func `other words stay whole`(_ text: String) {
    #expect(words(of: text).count == 1)
  }

  @Test func `a day without blanks is a day`() throws {
    let m = try meeting(
      "Fell Community Council\n\nA meeting was held on December 6th2016 at Fell Hall\n\nMINUTES\n\nAgreed.\n")
    #expect(m.date == CalendarDate(year: 2016, month: 12, day: 6))
  }

  @Test func `a mark glued to the minute's number marks`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell", item: "1. Minutes\n19/8Resolved to approve the minutes."))
    #expect(m.items[0].decisions.map(\.kind) == [.resolved])
  }

  @Test func `the day that is spelled tells how the one in figures is meant`() throws {
    let m = try meeting(
      "Quill Library Board Minutes 12.07.09\n\nDraft Minutes from December 7, 2009 Trustee Meeting\n\nPresent: Ada Munt, Jo Vell\n\n1. Minutes\nAccepted.\n"
    )
    #expect(m.date == CalendarDate(year: 2009, month: 12, day: 7))
  }
}
