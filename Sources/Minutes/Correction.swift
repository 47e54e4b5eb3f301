/// Something that a person mended: what it was, what it is now, and why.
package struct Correction: Hashable, Sendable {
  /// The field as the record calls it: "venue", "attendance", "decisions", "answers".
  package var field: String
  package var was: String?
  package var now: String?
  package var reason: String?
  /// The day on which it was corrected, where the person gave one.
  package var date: CalendarDate?
  /// The file that says so, below the content folder, and its line.
  package var file: String
  package var line: Int

  package init(
    field: String, was: String?, now: String?, reason: String?, date: CalendarDate? = nil, file: String,
    line: Int
  ) {
    self.field = field
    self.was = was
    self.now = now
    self.reason = reason
    self.date = date
    self.file = file
    self.line = line
  }
}
