import Minutes

/// Tables of people: with the rows of a markup, or with cells on lines of their own.
extension AttendanceReader {
  private enum Column { case name, role, organisation, initials, status, substituting, other }

  /// Reads a table of people that begins at a line; the index behind it, or nil where it is no such table.
  ///
  /// - Parameter under: The label of the list in which the table stands.
  mutating func table(from start: Int, in zone: Range<Int>, under: AttendanceLabel? = nil) -> Int? {
    guard lines[start].cells.count >= 2 else { return nil }
    let surname = surnameColumn(lines[start].cells)
    let header = joined(lines[start].cells, surname)
    let columns = header.map { column($0.folded) }
    guard let nameColumn = columns.firstIndex(of: .name),
      columns.contains(where: {
        $0 == .role || $0 == .organisation || $0 == .initials || $0 == .status || $0 == .substituting
      }) || under != nil && header.contains(where: { $0.folded.hasPrefix("reason") })
    else { return nil }
    var i = start + 1
    var rows = 0
    var previousRole: String?
    let listed = AttendanceLabel("present", under?.status ?? .present)
    var label = listed
    let marked = markColumns(header, from: start, in: zone, surname)
    // A cell left empty before the name holds for the rows below the one above; behind the name it says nothing.
    let carries = columns.firstIndex(of: .role).map { $0 < nameColumn } ?? false
    reading.taken.insert(start)
    while i < zone.upperBound {
      let line = lines[i]
      if line.isBlank {
        // A rule below the header, or the end.
        if i + 1 < zone.upperBound, lines[i + 1].isTableRow || lines[i + 1].cells.count >= 2 {
          i += 1
          continue
        }
        break
      }
      guard line.isTableRow || line.cells.count >= 1, line.isTableRow || self.label(at: i) == nil else {
        break
      }
      let cells = joined(line.cells, surname)
      guard cells.count >= 1, nameColumn < cells.count else {
        i += 1
        continue
      }
      if !carries { previousRole = nil }
      if addRow(cells, columns, nameColumn, line.number, listed, carries, &label, &previousRole) {
        rows += 1
        if let status = status(byMarks: cells, marked), let last = reading.attendance.indices.last {
          reading.attendance[last].status = status
        }
      }
      reading.taken.insert(i)
      i += 1
    }
    guard rows > 0 else { return nil }
    if let under { note(under) } else { reading.sawPresence = true }
    if rows >= 3 { reading.sawList = true }
    return i
  }

  /// "Name | Present | Apologies | Absent" above rows with one mark each: what a mark in each of the columns says. Where one
  /// column alone tells ("Present"), a row without its mark was not there; only where some have it and others have none.
  private func markColumns(_ header: [String], from start: Int, in zone: Range<Int>, _ surname: Int?) -> [Int:
    AttendanceStatus]
  {
    var columns: [Int: AttendanceStatus] = [:]
    for (k, head) in header.enumerated() {
      switch head.folded.trimming(" .:*?") {
      case "present", "attended", "in attendance": columns[k] = .present
      case "apologies", "apology", "excused", "regrets": columns[k] = .apologies
      case "absent", "not present": columns[k] = .absent
      default: break
      }
    }
    guard !columns.isEmpty else { return [:] }
    var marks = 0
    var empty = 0
    for i in start + 1..<zone.upperBound {
      if lines[i].isBlank, i + 1 < zone.upperBound, lines[i + 1].isTableRow || lines[i + 1].cells.count >= 2 {
        continue
      }
      guard lines[i].isTableRow || lines[i].cells.count >= 2 else { break }
      let cells = joined(lines[i].cells, surname)
      guard cells.count > 1, cells.contains(where: { !$0.isEmpty && !$0.allSatisfy { "-:".contains($0) } })
      else { continue }
      let own = columns.keys.filter { $0 < cells.count && !cells[$0].trimmed.isEmpty }
      guard own.count <= 1, own.allSatisfy({ isMark(cells[$0]) }) else { return [:] }
      if own.isEmpty { empty += 1 } else { marks += 1 }
    }
    return marks >= 2 && (columns.count >= 2 || empty >= 1 && marks >= empty) ? columns : [:]
  }

  private func isMark(_ cell: String) -> Bool {
    ["x", "✓", "✔", "✔️", "✅", "•", "*", "√", "yes", "y"].contains(cell.trimmed.folded)
  }

  private func status(byMarks cells: [String], _ marked: [Int: AttendanceStatus]) -> AttendanceStatus? {
    guard !marked.isEmpty else { return nil }
    for (k, status) in marked where k < cells.count && !cells[k].trimmed.isEmpty { return status }
    return .absent
  }

  /// "First Name | Last Name": the column behind that of the forenames which holds the surnames.
  private func surnameColumn(_ header: [String]) -> Int? {
    header.indices.dropFirst().first { k in
      header[k - 1].folded.trimming(" .:*").isOne(anyOf: [
        "first name", "forename", "first names", "given name", "first",
      ])
        && header[k].folded.trimming(" .:*").isOne(anyOf: ["last name", "surname", "family name", "last"])
    }
  }

  /// The cells with forename and surname in one.
  private func joined(_ cells: [String], _ surname: Int?) -> [String] {
    guard let surname, surname < cells.count else { return cells }
    var whole = cells
    let second = whole.remove(at: surname)
    let isHead = surnameColumn(cells) == surname
    whole[surname - 1] = isHead ? "name" : (whole[surname - 1].trimmed + " " + second.trimmed).trimmed
    return whole
  }

  private mutating func addRow(
    _ cells: [String], _ columns: [Column], _ nameColumn: Int, _ number: Int, _ listed: AttendanceLabel,
    _ carries: Bool, _ label: inout AttendanceLabel, _ previousRole: inout String?
  ) -> Bool {
    guard var entry = grammar.person(cells[nameColumn], lenient: true) else { return false }
    for (k, cell) in cells.enumerated() where k != nameColumn && k < columns.count {
      let value = cell.trimmed
      switch columns[k] {
      case .role:
        if value.isEmpty {
          entry.role = entry.role ?? previousRole
        } else {
          if carries, let (found, _) = self.label(in: value, isHeading: true),
            found.status != .present || found.role != nil
          {
            label = found
            previousRole = nil
          } else {
            label = listed
            entry.role = value
            previousRole = value
          }
        }
      case .organisation: if !value.isEmpty { entry.organisation = value }
      case .initials: if !value.isEmpty { entry.initials = value }
      case .status:
        let f = value.folded
        if f.hasPrefix("apolog") || f == "a" {
          entry.status = .apologies
        } else if f.hasPrefix("absent") || f == "no" || f == "n" || value.hasPrefix("✗")
          || value.hasPrefix("✘")
        {
          entry.status = .absent
        } else if f.hasPrefix("sub") {
          entry.status = .substitute
        } else if f.hasPrefix("in attendance") || f.hasPrefix("observ") || f.hasPrefix("guest") {
          entry.status = .inAttendance
        } else if f.hasPrefix("officer") || f.hasPrefix("staff") {
          entry.status = .officer
        }
      case .substituting:
        if grammar.person(value) != nil {
          entry.status = .substitute
          entry.note = "for " + value
        }
      case .name, .other: break
      }
    }
    reading.attendance.append(attendance(entry, label, number))
    return true
  }

  private func column(_ header: String) -> Column {
    let h = header.replacing("(s)", with: "").trimming(" .:*")
    if [
      "name", "names", "councillor", "member", "members", "attendee", "attendees", "delegate", "trustee",
      "director", "governor", "person", "full name", "councillors", "representative", "board member",
    ].contains(h) {
      return .name
    }
    if [
      "organisation", "organization", "authority", "company", "representing", "affiliation", "agency",
      "council", "employer", "ward", "team", "department", "body", "org", "group", "organisation represented",
    ].contains(h) {
      return .organisation
    }
    if [
      "role", "position", "position/role", "title", "job title", "office", "designation", "capacity", "post",
      "role/position", "role/title", "category", "governor type", "governor category", "type of governor",
      "trustee type",
    ].contains(h) {
      return .role
    }
    if h == "substituting for" || h == "substitute for" { return .substituting }
    if h.isOne(of: "abbreviation initials abbr acronym") { return .initials }
    if [
      "status", "present", "attendance", "present/apologies", "attended", "present?", "in attendance",
      "p/a/n", "p/a", "attended?",
    ]
    .contains(h) {
      return .status
    }
    return .other
  }

  /// Reads a table whose cells stand on lines of their own, as Word's notes come out as text: rows parted by blank lines,
  /// a row with fewer cells than the heading lacks its first.
  mutating func cellLines(_ zone: Range<Int>) {
    var groups: [[Int]] = []
    var current: [Int] = []
    for i in zone {
      if lines[i].isBlank || lines[i].isTag {
        if !current.isEmpty { groups.append(current) }
        current = []
      } else if !furniture.contains(i) {
        current.append(i)
      }
    }
    if !current.isEmpty { groups.append(current) }
    guard
      let h = groups.firstIndex(where: { group in
        guard group.count >= 2, group.count <= 5 else { return false }
        let columns = group.map { column(lines[$0].folded) }
        return columns.contains(.name) && columns.contains { $0 == .organisation || $0 == .role }
      })
    else { return }
    let columns = groups[h].map { column(lines[$0].folded) }
    guard let nameColumn = columns.firstIndex(of: .name) else { return }
    for i in groups[h] { reading.taken.insert(i) }
    var label = AttendanceLabel("present", .present)
    var previousRole: String?
    var found = 0
    for group in groups[(h + 1)...] {
      guard group.count <= columns.count, group.count >= 1 else { break }
      var cells = [String](repeating: "", count: columns.count - group.count)
      cells += group.map { lines[$0].text }
      // A row of one cell is a heading of rows, or a name.
      if addRow(
        cells, columns, nameColumn,
        lines[group[min(group.count - 1, max(0, nameColumn - (columns.count - group.count)))]].number,
        AttendanceLabel("present", .present), true, &label, &previousRole)
      {
        found += 1
        for i in group { reading.taken.insert(i) }
      } else if found > 0 {
        break
      }
      // "Members" in a cell calls each of them a member.
      if let role = previousRole, let last = reading.attendance.indices.last,
        reading.attendance[last].role == role
      {
        reading.attendance[last].role = singular(role)
      }
    }
    if found > 0 { reading.sawPresence = true }
  }

  private func singular(_ role: String) -> String {
    let known = [
      "Members": "Member", "Trustees": "Trustee", "Councillors": "Councillor", "Governors": "Governor",
      "Directors": "Director", "Observers": "Observer", "Guests": "Guest", "Substitutes": "Substitute",
      "Officers": "Officer", "Vice-chairmen": "Vice-chairman", "Vice-Chairs": "Vice-Chair",
      "Vice Chairs": "Vice Chair", "Deputy-chairs": "Deputy-chair", "Deputy Chairs": "Deputy Chair",
    ]
    return known[role] ?? role
  }
}

extension String {
  /// Whether the text is one of these.
  fileprivate func isOne(anyOf texts: [String]) -> Bool { texts.contains(self) }
}
