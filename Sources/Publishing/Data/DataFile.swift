/// A file under `data/`. The raw value is the name under which the strings describe it.
enum DataFile: String, CaseIterable {
  case meetings, items, attendance, decisions, actions, declarations, motions, mentions
  case people, organisations, themes
  case itemThemes = "item_themes"
  case missingMeetings = "missing_meetings"
  case database, popolo, links, coverage, datapackage, schema

  var name: String {
    switch self {
    case .database: "archive.sqlite"
    case .popolo, .links, .coverage, .datapackage: "\(rawValue).json"
    case .schema: "record.schema.json"
    default: "\(rawValue).csv"
    }
  }

  /// Below the site's root.
  var path: String { "data/\(name)" }
}
