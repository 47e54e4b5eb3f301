import Minutes

/// How somebody's part in one meeting is drawn and told in an attendance grid.
enum AttendanceMark: String, CaseIterable {
  case present, officer, apologies, absent
  case inAttendance = "in-attendance"
  case substitute
  /// The minutes record who was there, and do not name this person.
  case notListed = "not-listed"
  /// The minutes do not record who was there.
  case notRecorded = "not-recorded"

  init(_ status: AttendanceStatus) {
    self =
      switch status {
      case .present: .present
      case .apologies: .apologies
      case .officer: .officer
      case .inAttendance: .inAttendance
      case .substitute: .substitute
      case .absent: .absent
      }
  }

  /// A mark is so wide and so high.
  static let width = 12
  static let height = 18

  /// The class that gives the mark its colours: filled, outlined or faint.
  var style: String {
    switch self {
    case .present, .officer: "on"
    case .substitute, .inAttendance: "half"
    case .apologies, .absent: "off"
    case .notListed, .notRecorded: "none"
    }
  }

  /// The shape, with its place's left edge at `x`. Shapes differ, so that no colour is needed to tell them apart.
  func path(_ x: Int) -> String {
    switch self {
    case .present: "M\(x + 1) 3h9v12h-9z"
    case .officer, .inAttendance: "M\(x + 5) 5l4 4l-4 4l-4-4z"
    case .substitute: "M\(x + 1) 3h9v12h-9zM\(x + 1) 9h9"
    case .apologies: "M\(x + 2) 4h7v10h-7z"
    case .absent: "M\(x + 2) 5l7 8m0-8l-7 8"
    case .notListed: "M\(x + 5) 8h2v2h-2z"
    case .notRecorded: "M\(x + 2) 9h7"
    }
  }

  /// True for those who were in the room.
  var wasThere: Bool {
    switch self {
    case .present, .officer, .inAttendance, .substitute: true
    case .apologies, .absent, .notListed, .notRecorded: false
    }
  }
}
