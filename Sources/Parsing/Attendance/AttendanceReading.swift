import Minutes

/// What the attendance part of a document gives.
struct AttendanceReading {
  var attendance: [Attendance] = [] {
    didSet { index(from: min(indexed, attendance.count)) }
  }
  /// Places in `attendance` by folded surname.
  private(set) var bySurname: [String: [Int]] = [:]
  private var indexed = 0
  /// Clean lines that belong to the attendance lists.
  var taken: Set<Int> = []
  var publicCount: Int?
  var sawPresence = false
  var sawApologies = false
  /// A label of a list, not only of an office, was found.
  var sawList = false
  /// A list was found that puts surnames first.
  var surnamesFirst = false
  var noApologies = false
  /// Lines in the lists that could not be read as people.
  var unread: [Int] = []

  /// Adds what was appended; a list that was replaced is indexed anew.
  private mutating func index(from start: Int) {
    if start < indexed || attendance.count == indexed { return }
    for k in start..<attendance.count {
      let name = attendance[k].name.name.folded
      bySurname[name.lastWord, default: []].append(k)
    }
    indexed = attendance.count
  }
}
