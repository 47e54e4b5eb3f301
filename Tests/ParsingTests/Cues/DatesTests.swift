import Minutes
import Testing

@testable import Parsing

struct DatesTests {
  @Test(arguments: [
    ("Tuesday, 4th April, 2017", "2017-04-04"), ("10 July, 2018", "2018-07-10"),
    ("FEBRUARY 2ND 2010", "2010-02-02"), ("16.02.17", "2017-02-16"),
    ("2024-12-04", "2024-12-04"), ("15-Sep-2018", "2018-09-15"), ("September 18, 2013", "2013-09-18"),
    ("l3th January 2011", "2011-01-13"),
    ("9fed Medi 2015", "2015-09-09"), ("02/03/15", "2015-03-02"), ("1st of May 2012", "2012-05-01"),
  ])
  func `days are read in their written forms`(written: String, iso: String) {
    #expect(DateGrammar().dates(in: words(of: written)).first?.date()?.iso == iso)
  }

  @Test func `the weekday settles which number is the month`() {
    let found = DateGrammar(order: .dayFirst).dates(in: words(of: "Tuesday 02/03/15")).first
    #expect(found?.date()?.iso == "2015-02-03")
  }

  @Test func `a day without a year has none`() {
    let found = DateGrammar().dates(in: words(of: "Thursday 29th July in the hall")).first
    #expect(found?.date() == nil)
    #expect(found?.date(orYear: 2010)?.iso == "2010-07-29")
  }

  @Test(arguments: [
    ("7.30pm", 19, 30), ("09.30 a.m.", 9, 30), ("7.05 p.m.", 19, 5), ("17:00", 17, 0), ("6.3OPM", 18, 30),
    ("12PM", 12, 0), ("1900 hours", 19, 0), ("7.30yh", 19, 30),
  ])
  func `hours are read in their written forms`(written: String, hour: Int, minute: Int) {
    #expect(TimeGrammar().times(in: words(of: written)).first?.time == TimeOfDay(hour: hour, minute: minute))
  }

  @Test func `behind the last word there is no day`() {
    let w = words(of: "Agreed:")
    #expect(DateGrammar().date(in: w, at: w.count) == nil)
  }

  @Test(arguments: [
    ("Date: 2023-03-29T14:00:00Z", "2023-03-29"), ("2020.2.18 Board Meeting", "2020-02-18"),
    ("Day One—14 April 2025", "2025-04-14"), ("2020/02/18", "2020-02-18"),
  ])
  func `moments, days with the year in front, and a dash without blanks give a day`(
    _ text: String, _ day: String
  ) {
    #expect(DateGrammar().dates(in: words(of: text)).first?.date()?.iso == day)
  }
}
