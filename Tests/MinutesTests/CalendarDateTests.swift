import Testing

@testable import Minutes

@Suite struct CalendarDateTests {
  @Test(
    "a day that the calendar lacks is no date",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (2018, 6, 31), (2018, 0, 1), (2018, 13, 1), (2018, 1, 0),
      (2018, 1, 32), (0, 1, 1), (10_000, 1, 1), (-5, 1, 1),
    ])
  func impossibleDays(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("leap years have a 29 February", arguments: [2000, 2024, 1904, 2400])
  func leapYears(year: Int) {
    #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
  }

  @Test("a date is written with four, two and two digits")
  func iso() throws {
    let date = try #require(CalendarDate(year: 987, month: 3, day: 4))
    #expect(date.iso == "0987-03-04")
    #expect(CalendarDate(iso: "0987-03-04") == date)
  }

  @Test(
    "only YYYY-MM-DD is read",
    arguments: [
      "2018-7-10", "2018-07-10 ", " 2018-07-10", "2018/07/10", "18-07-10", "2018-07-10T10:00", "",
      "+018-07-10",
      "2018-02-30", "２０18-07-1", "0000-01-01", "2018-07-1x",
    ])
  func strictISO(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "weekdays are those of the calendar",
    arguments: [
      ("2018-07-10", 1), ("2024-02-29", 3), ("2000-01-01", 5), ("1900-01-01", 0), ("0001-01-01", 0),
      ("2026-11-22", 6),
    ])
  func weekday(text: String, weekday: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.weekday == weekday)
  }

  @Test("ordinals count every day once, and lead back to it")
  func ordinals() throws {
    #expect(try #require(CalendarDate(iso: "0001-01-01")).ordinal == 0)
    #expect(try #require(CalendarDate(iso: "9999-12-31")).ordinal == 3_652_058)
    let start = try #require(CalendarDate(iso: "1895-12-25")).ordinal
    var before = CalendarDate(ordinal: start - 1)
    for ordinal in start..<(start + 60_000) {
      let date = CalendarDate(ordinal: ordinal)
      guard date.ordinal == ordinal, before < date else {
        Issue.record("\(date.iso) is not the day \(ordinal)")
        return
      }
      before = date
    }
    #expect(CalendarDate(ordinal: 3_652_058).iso == "9999-12-31")
  }

  @Test("days are in the order of the calendar")
  func order() throws {
    let sorted = ["2017-12-31", "2018-01-01", "2018-01-31", "2018-02-01", "2018-10-02", "2018-10-11"]
    let dates = try sorted.map { try #require(CalendarDate(iso: $0)) }
    #expect(dates.shuffled().sorted() == dates)
  }
}

@Suite struct TimeOfDayTests {
  @Test("a time is from 00:00 to 23:59", arguments: [(24, 0), (-1, 0), (12, 60), (12, -1)])
  func impossibleTimes(hour: Int, minute: Int) {
    #expect(TimeOfDay(hour: hour, minute: minute) == nil)
  }

  @Test("a time is written with two digits each")
  func iso() throws {
    #expect(try #require(TimeOfDay(hour: 9, minute: 5)).iso == "09:05")
    #expect(try #require(TimeOfDay(hour: 0, minute: 0)).iso == "00:00")
    #expect(try #require(TimeOfDay(hour: 23, minute: 59)).iso == "23:59")
  }

  @Test("times are in the order of the day")
  func order() throws {
    let early = try #require(TimeOfDay(hour: 9, minute: 59))
    let late = try #require(TimeOfDay(hour: 10, minute: 0))
    #expect(early < late)
    #expect(!(late < early))
  }
}
