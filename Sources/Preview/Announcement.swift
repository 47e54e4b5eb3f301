import Minutes

/// What the pages that are open in a browser are told: which site stands, and what is wrong.
///
/// It is a state and not an event: a page compares it with what it shows, so that nothing is missed by one that was
/// hidden, asleep or cut off for a while.
struct Announcement: Sendable, Hashable {
  /// Names the site that is served. Two runs of the server never give one name to two sites.
  var version: String
  /// True where the last build gave no site, and the one before is still served.
  var isFailed = false
  /// The errors of the last build.
  var errors: [Diagnostic] = []
  /// Where the site is a first one, of some of the documents.
  var reading: Reading?

  /// How many documents a first site shows, of how many.
  struct Reading: Sendable, Hashable {
    var shown: Int
    var all: Int
  }

  /// How many errors are shown; the terminal tells all.
  static let shownErrors = 20

  /// The announcement as an event of an event stream.
  var bytes: [UInt8] {
    let shown = errors.prefix(Announcement.shownErrors)
    let value = JSONValue.object([
      ("version", .string(version)), ("failed", .bool(isFailed)),
      ("errors", .array(shown.map(\.announced))), ("more", .int(errors.count - shown.count)),
      (
        "reading",
        reading.map { .object([("shown", .int($0.shown)), ("all", .int($0.all))]) } ?? .null
      ),
    ])
    return Array("data: ".utf8) + Array(value.text().utf8) + Array("\n\n".utf8)
  }
}

extension Diagnostic {
  /// `minutes/a.txt:12:3`; nil where it is about no file.
  var shownPlace: String? {
    guard let file else { return nil }
    return [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }

  var announced: JSONValue {
    .object([
      ("place", JSONValue(shownPlace)), ("message", .string(message)), ("id", .string(id)),
      ("excerpt", JSONValue(excerpt.map { String($0.prefix(400)) })), ("next", JSONValue(nextStep)),
    ])
  }
}
