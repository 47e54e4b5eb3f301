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
    let text: [UInt8]
    /// The same as text of XML, which two of the formats hold.
    let escapedText: [UInt8]

    init(
      title: String, link: String, guid: String, isPermalink: Bool, day: CalendarDate?,
      time: TimeOfDay? = nil,
      text: [UInt8]
    ) {
      self.title = title
      self.link = link
      self.guid = guid
      self.isPermalink = isPermalink
      self.day = day
      self.time = time
      self.text = text
      var escaped: [UInt8] = []
      escaped.reserveCapacity(text.count + text.count / 4)
      XMLText.append(text, to: &escaped)
      escapedText = escaped
    }
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
