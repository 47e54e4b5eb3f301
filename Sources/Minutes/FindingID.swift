/// The ids of everything that the program finds wrong, in the order of `docs/diagnostics.md`.
package enum FindingID {
  /// About how a document was understood. Each can be silenced.
  package static let understanding = [
    "no-date", "two-dates", "weekday-and-date", "no-body", "no-items", "numbers-jump", "list-may-be-items",
    "unread-people", "attendance-not-understood", "speaks-and-not-listed", "no-decision-in-item",
    "unread-lines",
    "versions-differ",
  ]

  /// About how a file was read. Each can be silenced.
  package static let reading = [
    "encoding-guessed", "undecodable-bytes", "control-characters", "front-matter", "misnamed-file",
    "pages-without-text", "no-text", "broken-file", "locked-file", "not-included",
  ]

  /// Those that a sidecar can silence for its document.
  package static let silencable = understanding + reading
}
