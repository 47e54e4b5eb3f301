/// A file under `data/`. The raw value is the name under which the strings describe it.
enum DataFile: String, CaseIterable {
  case meetings, attendance, decisions, actions, mentions, popolo, links, coverage, datapackage, schema

  var name: String {
    switch self {
    case .meetings, .attendance, .decisions, .actions, .mentions: "\(rawValue).csv"
    case .popolo, .links, .coverage, .datapackage: "\(rawValue).json"
    case .schema: "record.schema.json"
    }
  }

  /// Below the site's root.
  var path: String { "data/\(name)" }
}
