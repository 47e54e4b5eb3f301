import Minutes

/// Offices that lead their people: several on a line, or with the name of somebody listed on the line below.
extension AttendanceReader {
  /// "Chair: Ann Lee; Treasurer: Joe Hart; Secretary: Una Keel" on one line, a heading before them or not.
  func officePairs(_ line: CleanLine) -> [PersonEntry]? {
    guard line.text.utf8.count <= 400, line.text.hasByte(0x3A), line.text.hasByte(0x3B),
      line.headingLevel == nil
    else { return nil }
    var found: [PersonEntry] = []
    for (k, piece) in line.text.split(separator: ";").enumerated() {
      let parts = piece.split(separator: ":").map { String($0).trimmed }
      guard parts.count == 2 || k == 0 && parts.count == 3, let name = parts.last?.trimming(" .,"),
        var person = grammar.person(name), person.role == nil, person.organisation == nil,
        person.name.name.contains(" ") || person.name.honorific != nil
      else { return nil }
      let office = parts[parts.count - 2]
      guard office.utf8.count <= 40, grammar.isRole(office), grammar.person(office) == nil else { return nil }
      person.role = office
      person.asWritten = office + ": " + name
      found.append(person)
    }
    return found.count >= 2 ? found : nil
  }

  /// "Chair" and below it "tomk", as standards bodies' logs have it: the office of somebody listed above.
  mutating func officeOfListed(_ label: AttendanceLabel, _ i: Int, in zone: Range<Int>) -> Int? {
    guard label.isOffice, let role = label.role, !reading.attendance.isEmpty,
      let next = (i + 1..<min(zone.upperBound, i + 3)).first(where: { !lines[$0].isBlank }),
      lines[next].text.utf8.count <= 80
    else { return nil }
    let names = lines[next].text.split(separator: ",").map { String($0).trimming(" .").folded }
    guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else { return nil }
    // The lists of such a log are short: far back stands nobody.
    let near = reading.attendance.indices.suffix(200)
    let hits = names.map { name in near.first { reading.attendance[$0].name.name.folded == name } }
    guard hits.allSatisfy({ $0 != nil }) else { return nil }
    for case .some(let k) in hits where reading.attendance[k].role == nil {
      reading.attendance[k].role = role
    }
    reading.taken.insert(next)
    return next
  }
}
