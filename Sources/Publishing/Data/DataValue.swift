import Minutes

/// A cell of the open data.
enum DataValue: Sendable, Hashable {
  /// The minutes do not say.
  case missing
  case text(String)
  case integer(Int)
  case day(CalendarDate)
  case flag(Bool)

  init(_ text: String?) { self = text.map { .text($0) } ?? .missing }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .missing }
  init(_ day: CalendarDate?) { self = day.map { .day($0) } ?? .missing }
}
