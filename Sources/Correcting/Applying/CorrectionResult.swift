package import Minutes

/// What became of a correction in one document.
package enum CorrectionResult: Hashable, Sendable {
  /// The document is other than it was read.
  case applied
  /// The document says so itself.
  case needless
  /// The words that it corrects do not stand where it looks for them; what was found instead, and what to do.
  case unmatched(message: String, next: String)
}

/// A meeting with its corrections, and what became of each of them.
package struct CorrectedMeeting: Sendable {
  package var meeting: Meeting
  /// For each sidecar and each of its edits, in their order.
  package var results: [[CorrectionResult]]
}
