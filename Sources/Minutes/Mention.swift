/// What a mention names. The raw value is the word of the record.
package enum EntityKind: String, Sendable, CaseIterable {
  case person, organisation, meeting, report, theme
}

/// A place in the text that names something the archive holds.
package struct Mention: Hashable, Sendable {
  package var kind: EntityKind
  /// The entity's id; for a meeting or report the record's `id`.
  package var id: String
  package var asWritten: String
  package var line: Int
  /// The passage, as an index into the item's passages (or `Meeting.before` and then `after`).
  package var passage: Int
  /// The place in the passage's text, in UTF-8 bytes.
  package var range: Range<Int>

  package init(
    kind: EntityKind, id: String, asWritten: String, line: Int, passage: Int, range: Range<Int>
  ) {
    self.kind = kind
    self.id = id
    self.asWritten = asWritten
    self.line = line
    self.passage = passage
    self.range = range
  }
}

/// Another meeting that the minutes speak of.
package struct MeetingReference: Hashable, Sendable {
  package var date: CalendarDate
  package var time: TimeOfDay?
  package var venue: String?
  /// The other body's name as written; nil for a meeting of the same body.
  package var body: String?
  package var line: Int
  /// True where the text says that the meeting was, or is to be, cancelled.
  package var isCancelled = false
  /// False where the text may speak of a meeting that was not the body's: such a day can be a link, and no gap.
  package var isClear = true
  /// Given by linking: the address of the meeting's page, where the archive holds it.
  package var url: String?

  package init(
    date: CalendarDate, time: TimeOfDay? = nil, venue: String? = nil, body: String? = nil, line: Int
  ) {
    self.date = date
    self.time = time
    self.venue = venue
    self.body = body
    self.line = line
  }
}
