package import Minutes

/// What telling versions of one meeting apart needs of a document.
package struct VersionSketch: Sendable {
  var file: String
  var format: SourceFormat
  var kind: DocumentKind
  var language: String
  var status: DocumentStatus?
  var body: String?
  var date: CalendarDate?
  var titles: Set<String>
  var surnames: Set<String>
  /// How much of the meeting it tells: items, attendances and decisions.
  var richness: Int
  var confidence: Double

  package init(_ meeting: Meeting) {
    file = meeting.source.file
    format = meeting.source.format
    kind = meeting.kind
    language = meeting.language
    status = meeting.status
    body = meeting.body.map { slug($0.name) }
    date = meeting.date
    titles = Set(meeting.items.map { slug($0.title) })
    surnames = Set(
      meeting.attendance.compactMap { $0.name.name.split(separator: " ").last.map { slug(String($0)) } })
    richness =
      meeting.items.count * 2 + meeting.attendance.count
      + meeting.items.reduce(0) { $0 + $1.decisions.count + $1.actions.count }
    confidence = meeting.confidence
  }

  /// The file's path without folder endings that only tell format, language or state.
  var stem: String {
    var name = file
    if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
      name = String(name[name.utf8.index(after: slash)...])
    }
    if let dot = name.firstIndex(of: ".") { name = String(name[..<dot]) }
    var parts = slug(name).split(separator: "-").map(String.init)
    while let last = parts.last, VersionSketch.marks.contains(last), parts.count > 1 { parts.removeLast() }
    return parts.joined(separator: "-")
  }

  private static let marks: Set<String> = [
    "draft", "final", "approved", "signed", "unconfirmed", "confirmed", "en", "cy", "eng", "cym", "english",
    "welsh", "cymraeg", "saesneg", "copy", "v1", "v2", "v3", "corrected", "amended", "web",
  ]

  /// The folder that the file lies in.
  var folder: String {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(file[..<slash])
  }
}
