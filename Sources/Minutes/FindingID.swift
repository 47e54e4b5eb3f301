/// The ids of everything that the program finds wrong, in the order of `docs/diagnostics.md`.
package enum FindingID {
  /// About how a document was understood. Each can be silenced.
  package static let understanding = [
    "no-date", "two-dates", "weekday-and-date", "no-body", "no-items", "numbers-jump", "list-may-be-items",
    "unread-people", "attendance-not-understood", "speaks-and-not-listed", "no-decision-in-item",
    "unread-lines", "versions-differ",
  ]

  /// About how a file was read. Each can be silenced.
  package static let reading = [
    "encoding-guessed", "undecodable-bytes", "control-characters", "front-matter", "misnamed-file",
    "pages-without-text", "no-text", "broken-file", "locked-file", "not-included", "missing-tool",
    "cache-not-written", "markdown-fact", "body-from-folder",
    "date-from-file-name", "next-meeting-earlier", "end-before-start", "office-without-name",
    "seconder-is-proposer",
  ]

  /// About corrections, which nothing silences.
  package static let corrections = [
    "sidecar", "sidecar-without-file", "correction-unmatched", "correction-needless",
  ]

  /// About files and folders.
  package static let files = [
    "no-content", "no-documents", "no-sources", "nothing-built", "empty-file", "not-a-document",
    "file-too-large", "unreadable-file", "unreadable-folder", "folders-too-deep", "name-not-utf-8",
    "broken-link", "link-circle", "link-leads-out", "cannot-read",
  ]

  /// About what people keep beside the minutes.
  package static let settings = [
    "site-settings", "settings-unreadable", "address-left-out", "logo-missing", "register",
    "register-unreadable", "unsettled-name", "may-be-one", "withheld-name",
    "review", "review-answer", "usage", "unknown-register-id", "unused-register-entry", "strings",
    "templates", "address-line", "address-target", "address-reused",
  ]

  /// About writing the site.
  package static let writing = [
    "output-refused", "output-not-ours", "output-locked", "output-changed", "set-aside", "address-taken",
    "bad-path", "cannot-write", "left-behind", "source-changed", "interrupted-build", "not-exchanged",
    "no-manifest", "manifest-damaged", "file-not-listed", "build", "check", "database", "search-index",
    "archive-exists",
  ]

  /// About the preview.
  package static let preview = [
    "host", "port", "browser", "watching", "page-not-made",
  ]

  /// Those that a sidecar can silence for its document.
  package static let silencable = understanding + reading

  package static let all = silencable + corrections + files + settings + writing + preview
}
