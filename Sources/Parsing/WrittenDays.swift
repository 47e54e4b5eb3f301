package import Minutes

/// The days that a text names in full, with the weekday that it gives them.
package struct WrittenDays: Sendable {
  private let found: [(day: CalendarDate, weekday: Int?)]

  package init(in text: String, order: SiteSettings.DayOrder = .dayFirst) {
    found = DateGrammar(order: order).dates(in: words(of: text)).compactMap { date in
      date.date().map { ($0, date.weekday) }
    }
  }

  package var days: [CalendarDate] { found.map(\.day) }

  /// The day of the week that the text gives a day, 0 for Monday; nil where it gives none.
  package func weekday(of day: CalendarDate) -> Int? { found.first { $0.day == day }?.weekday }
}
