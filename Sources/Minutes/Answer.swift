/// What the minutes say about a field. The raw value is the word of the record.
package enum Answer: String, Sendable, CaseIterable {
  case recorded
  /// Recorded as none: "Apologies: None."
  case none
  case notRecorded = "not-recorded"
  /// Something stands there that could not be read.
  case notUnderstood = "not-understood"
}

/// The answer for each field for which readers want to know whether nothing was said or nothing was found.
package struct Answers: Hashable, Sendable {
  package var attendance: Answer = .notRecorded
  package var apologies: Answer = .notRecorded
  package var declarations: Answer = .notRecorded
  package var venue: Answer = .notRecorded
  package var time: Answer = .notRecorded
  package var previousMeeting: Answer = .notRecorded
  package var nextMeeting: Answer = .notRecorded

  package init() {}
}
