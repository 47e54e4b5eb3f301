import Foundation
import Minutes

/// Days and times as feeds and calendars write them, in the archive's time zone.
struct FeedDate: Sendable {
  private let zone: TimeZone

  /// An unknown time zone counts as UTC; `site.yml` is checked where it is read.
  init(timeZone: String) { zone = TimeZone(identifier: timeZone) ?? .gmt }

  /// A time of a day, or its beginning, as RFC 822 has it with a year of four digits:
  /// "Tue, 09 Mar 2021 19:30:00 +0000".
  func rfc822(_ day: CalendarDate, _ time: TimeOfDay? = nil) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = "\(two(day.day)) \(months[day.month - 1]) \(day.iso.prefix(4))"
    return "\(weekdays[day.weekday]), \(date) \(time?.iso ?? "00:00"):00 \(offset(day, time, colon: ""))"
  }

  /// The same as RFC 3339 has it: "2021-03-09T19:30:00+00:00".
  func rfc3339(_ day: CalendarDate, _ time: TimeOfDay? = nil) -> String {
    "\(day.iso)T\(time?.iso ?? "00:00"):00\(offset(day, time, colon: ":"))"
  }

  /// The same in UTC as iCalendar has it: "20210309T193000Z".
  func utc(_ day: CalendarDate, _ time: TimeOfDay? = nil) -> String {
    let local = day.ordinal * 1_440 + minutes(time)
    let minute = max(0, local - difference(day, time) / 60)
    let date = CalendarDate(ordinal: minute / 1_440).digits
    return "\(date)T\(two(minute % 1_440 / 60))\(two(minute % 60))00Z"
  }

  private func minutes(_ time: TimeOfDay?) -> Int { time.map { $0.hour * 60 + $0.minute } ?? 0 }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The difference from UTC: "+0100".
  private func offset(_ day: CalendarDate, _ time: TimeOfDay?, colon: String) -> String {
    let seconds = difference(day, time)
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + two(minutes / 60) + colon + two(minutes % 60)
  }

  /// The difference from UTC at a time of a day, in seconds.
  private func difference(_ day: CalendarDate, _ time: TimeOfDay?) -> Int {
    // 719,162 days lie between 1 January of the year 1 and the beginning of 1970.
    let local = Double((day.ordinal - 719_162) * 86_400 + minutes(time) * 60)
    let near = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(near)))
  }
}

extension CalendarDate {
  /// `YYYYMMDD`.
  var digits: String {
    let iso = iso.utf8
    return String(decoding: iso.lazy.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }
}
