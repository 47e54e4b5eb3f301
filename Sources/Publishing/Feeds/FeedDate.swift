import Foundation
import Minutes

/// Days and times as feeds write them, in the archive's time zone.
struct FeedDate: Sendable {
  private let zone: TimeZone

  /// An unknown time zone counts as UTC; `site.yml` is checked where it is read.
  init(timeZone: String) { zone = TimeZone(identifier: timeZone) ?? .gmt }

  /// A time of a day, or its beginning, as RFC 822 has it with a year of four digits: "Tue, 09 Mar 2021 19:30:00 +0000".
  func rfc822(_ day: CalendarDate, _ time: TimeOfDay? = nil) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
    let year = String(day.iso.prefix(4))
    let clock = time?.iso ?? "00:00"
    return
      "\(weekdays[day.weekday]), \(number) \(months[day.month - 1]) \(year) \(clock):00 \(offset(on: day, time))"
  }

  /// The difference from UTC at a time of a day: "+0100".
  private func offset(on day: CalendarDate, _ time: TimeOfDay?) -> String {
    // 719,162 days lie between 1 January of the year 1 and the beginning of 1970.
    let seconds = time.map { $0.hour * 3_600 + $0.minute * 60 } ?? 0
    let local = Double((day.ordinal - 719_162) * 86_400 + seconds)
    let near = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))
    let difference = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(near)))
    let minutes = abs(difference) / 60
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return (difference < 0 ? "-" : "+") + two(minutes / 60) + two(minutes % 60)
  }
}
