/// A day of the Gregorian calendar, without a time zone: minutes give days, not instants.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

  /// The day with these numbers, or nil where the calendar has no such day (31 June, 29 February 2023).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written `YYYY-MM-DD`, and nothing else.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  package var iso: String {
    String(unsafeUninitializedCapacity: CalendarDate.length) { out in
      write(to: out)
      return CalendarDate.length
    }
  }

  /// Appends `YYYY-MM-DD`.
  package func append(to out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CalendarDate.length) { bytes in
      write(to: bytes)
      out.append(contentsOf: bytes)
    }
  }

  /// So many characters has a day as it is written.
  private static let length = 10

  private func write(to out: UnsafeMutableBufferPointer<UInt8>) {
    func write(_ number: Int, _ range: Range<Int>) {
      var rest = number
      for i in range.reversed() {
        out[i] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      }
    }
    write(year, 0..<4)
    out[4] = 0x2D
    write(month, 5..<7)
    out[7] = 0x2D
    write(day, 8..<10)
  }

  /// The number of days since 1 January of the year 1, for differences between days.
  package var ordinal: Int {
    let y = year - 1
    var days = y * 365 + y / 4 - y / 100 + y / 400
    for m in 1..<month { days += CalendarDate.length(ofMonth: m, year: year) }
    return days + day - 1
  }

  /// The day of the week: 0 is Monday, 6 is Sunday.
  package var weekday: Int { ordinal % 7 }

  /// The day of a number as `ordinal` counts them.
  package init(ordinal: Int) {
    var year = max(1, ordinal / 366 + 1)
    while CalendarDate(unchecked: year + 1, 1, 1).ordinal <= ordinal { year += 1 }
    var rest = ordinal - CalendarDate(unchecked: year, 1, 1).ordinal
    var month = 1
    while rest >= CalendarDate.length(ofMonth: month, year: year) {
      rest -= CalendarDate.length(ofMonth: month, year: year)
      month += 1
    }
    self.init(unchecked: year, month, rest + 1)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

/// A time of day, to the minute, in the place where the meeting was held.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// 0 to 23.
  package var hour: Int
  /// 0 to 59.
  package var minute: Int

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `HH:MM`, in 24 hours, and nothing else.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A, let hour = Int(text.prefix(2)),
      let minute = Int(text.suffix(2)),
      [bytes[0], bytes[3]].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// `HH:MM`, in 24 hours.
  package var iso: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { (a.hour, a.minute) < (b.hour, b.minute) }
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
