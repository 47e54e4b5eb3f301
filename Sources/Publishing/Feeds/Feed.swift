import Minutes

/// A feed: what it is about, and its entries, the newest first.
///
/// There is no clock in a feed: it is as old as its newest entry, so that the same archive gives the same bytes.
struct Feed {
  struct Entry {
    var title: String
    /// Absolute.
    var link: String
    var guid: String
    var isPermalink: Bool
    var day: CalendarDate?
    var time: TimeOfDay?
    /// HTML.
    var text: [UInt8]
  }

  var title: String
  var description: String
  /// The page that the feed belongs to; absolute.
  var link: String
  var author: String
  var language: String
  var entries: [Entry]

  /// The day and time of the newest entry that has one.
  var newest: (day: CalendarDate, time: TimeOfDay?)? {
    entries.lazy.compactMap { entry in entry.day.map { ($0, entry.time) } }.first
  }
}
