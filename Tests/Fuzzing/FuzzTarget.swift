/// What an input of any bytes is given to.
enum FuzzTarget: String, CaseIterable {
  /// The readers of text, web pages, reStructuredText and of what is inside Word and ODF files.
  case reading
  /// The parser, the findings about what it understood, and linking.
  case parsing
  /// Minutes, written as Markdown and read back.
  case roundtrip
  /// Names of people and organisations, where a list of those present has them.
  case names
  /// Dates and times, where the heading of minutes and their next meeting have them.
  case dates
  /// Slugs and paths of the site.
  case slugs
  /// Templates: what is written in one, and what one shows.
  case templates
  /// What a browser may ask the preview for, and the pages that the preview puts its script into.
  case requests
  /// Every file that people keep beside the minutes: settings, register, sidecars, addresses, manifest.
  case records

  func run(_ bytes: [UInt8]) {
    switch self {
    case .reading: FuzzedDocument.read(bytes)
    case .parsing: FuzzedDocument.understand(bytes)
    case .roundtrip: FuzzedDocument.roundTrip(bytes)
    case .names: FuzzedDocument.names(bytes)
    case .dates: FuzzedDocument.dates(bytes)
    case .slugs: FuzzedSite.slugs(bytes)
    case .templates: FuzzedSite.templates(bytes)
    case .requests: FuzzedSite.requests(bytes)
    case .records: FuzzedRecords.read(bytes)
    }
  }
}

/// Ends the program, and so the search, where a promise is broken.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}
