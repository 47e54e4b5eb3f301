import Minutes
import Reading

@testable import Parsing

/// Reads a text as the minutes of a meeting.
func meeting(
  _ text: String, named path: String = "minutes/example.txt", settings: SiteSettings = SiteSettings()
) throws -> Meeting {
  Parser(settings: settings).meeting(from: try SourceReader().transcript(of: Array(text.utf8), path: path))
}

/// The attendance of a text as "name, status", with role and organisation where they are given.
func people(_ text: String, named path: String = "minutes/example.txt") throws -> [String] {
  try meeting(text, named: path).attendance.map { a in
    var line = "\(a.name.name), \(a.status.rawValue)"
    if let role = a.role { line += ", \(role)" }
    if let organisation = a.organisation { line += " @ \(organisation)" }
    return line
  }
}

/// A heading and an agenda round some lists of people.
func minutes(_ lists: String, item: String = "1. Minutes\nThe minutes were agreed.") -> String {
  "LOWER FELLWICK PARISH COUNCIL\nMinutes of a meeting held on Tuesday 4th June 2019 in the Reading Room at 7.30pm\n\n\(lists)\n\n\(item)\n\n2. Finance\nThe accounts were noted.\n\n3. Next meeting\n2nd July 2019\n"
}
