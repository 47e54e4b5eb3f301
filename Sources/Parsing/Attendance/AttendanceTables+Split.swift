import Minutes

/// Tables of people whose rows a conversion has split: each cell became a row of its own.
extension AttendanceReader {
  /// "Staff in attendance | Role |" and below it "Una Keel |", "Head of Estates |" in turn; the index behind them, or nil.
  mutating func splitTable(from start: Int, in zone: Range<Int>) -> Int? {
    let header = lines[start].cells.filter { !$0.isEmpty }
    guard lines[start].isTableRow, header.count == 2,
      header[1].folded.isOne(of: "role title position office post"),
      case (var label, let rest)? = label(in: header[0] + ":", isHeading: true), rest.isEmpty, !label.isOffice
    else { return nil }
    if words(of: header[0]).contains(where: { $0.folded.isOne(of: "staff officers officials") }) {
      label.status = .officer
    }
    var rows: [Int] = []
    var i = start + 1
    while i < zone.upperBound, lines[i].isTableRow || lines[i].isBlank {
      let cells = lines[i].cells.filter { !$0.isEmpty }
      let isRule = cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || $0 == 0x3A } }
      if !isRule {
        guard cells.count == 1 else { return nil }
        rows.append(i)
      }
      i += 1
    }
    guard rows.count >= 2, rows.count % 2 == 0 else { return nil }
    var entries: [(PersonEntry, Int)] = []
    for k in stride(from: 0, to: rows.count, by: 2) {
      let name = lines[rows[k]].cells.first { !$0.isEmpty } ?? ""
      let office = lines[rows[k + 1]].cells.first { !$0.isEmpty } ?? ""
      guard var entry = grammar.person(name), entry.role == nil, grammar.isRole(office) else { return nil }
      // "Adviser (observer)": what the person did there is no part of the office.
      entry.role = office.folded.hasSuffix(" (observer)") ? String(office.dropLast(11)) : office
      entries.append((entry, rows[k]))
    }
    note(label)
    for (entry, at) in entries { reading.attendance.append(attendance(entry, label, lines[at].number)) }
    reading.taken.formUnion(start..<i)
    return i
  }
}
