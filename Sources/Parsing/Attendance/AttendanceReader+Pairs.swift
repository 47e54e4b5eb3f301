import Minutes

/// Two columns that became lines in turn: a name, and below it what the person is.
extension AttendanceReader {
  private static let heads: WordSet = [
    "name", "names", "members", "member", "role", "title", "position", "organisation", "organization",
    "representing",
    "designation", "job title", "post", "name of member", "member's name", "officer", "officers", "agency",
    "body",
  ]

  /// Reads pairs of lines that begin at a line under a label; the index behind them, or nil where there are none.
  ///
  /// Three pairs at least, whose second lines are no names and begin with nobody's ("Joe Hart, Ashby Rowing Club"),
  /// tell them from a list of one person a line.
  mutating func pairs(from start: Int, in zone: Range<Int>, label: AttendanceLabel?) -> Int? {
    guard let label, !label.isOffice, lines[start].text.utf8.count <= 80, !lines[start].isTableRow,
      isHead(start) || isName(start)
    else { return nil }
    var worded: [Int] = []
    var next = start
    // The lines with words up to the next label, found as far as they are asked for: mostly it is a few.
    func line(_ k: Int) -> Int? {
      while worded.count <= k {
        guard worded.count <= 400 else { return nil }
        while next < zone.upperBound, lines[next].isBlank || furniture.contains(next) { next += 1 }
        // "Chair" alone below a name is an office, whatever it is above one.
        guard next < zone.upperBound, lines[next].headingLevel == nil || worded.isEmpty,
          self.label(at: next) == nil || isHead(next)
            || worded.count % 2 == 1 && !lines[next].text.hasByte(0x3A) && grammar.isRole(lines[next].text)
        else { return nil }
        worded.append(next)
        next += 1
      }
      return worded[k]
    }
    var k = 0
    while k < 3, let head = line(k), isHead(head) { k += 1 }
    let headed = k
    var found: [(name: Int, office: Int)] = []
    var named = 0
    var people = 0
    while let name = line(k), let office = line(k + 1), isName(name), isOffice(office) {
      found.append((name, office))
      if isName(office) { named += 1 }
      if beginsWithPerson(office) { people += 1 }
      k += 2
    }
    guard found.count >= (headed >= 2 ? 2 : 3), named * 5 <= found.count * 2,
      people * 5 <= found.count
    else { return nil }
    for i in worded.prefix(headed) { reading.taken.insert(i) }
    for pair in found {
      guard var entry = grammar.person(lines[pair.name].text) else { continue }
      let text = lines[pair.office].text.trimming(" .,;")
      if grammar.isRole(text) || words(of: text).contains(where: { grammar.isRoleWord($0.folded) }) {
        if entry.role == nil {
          entry.role = text
        } else {
          entry.note = entry.note ?? text
        }
      } else if entry.organisation == nil {
        entry.organisation = text
      }
      reading.attendance.append(attendance(entry, label, lines[pair.name].number))
      reading.taken.formUnion([pair.name, pair.office])
    }
    return (found.last?.office ?? start) + 1
  }

  private func isHead(_ i: Int) -> Bool {
    AttendanceReader.heads.contains(lines[i].folded.trimming(" :.*"))
  }

  private func isName(_ i: Int) -> Bool {
    let text = lines[i].text
    guard text.utf8.count <= 60, !text.contains(","), !text.contains(" - "), !text.contains(" – "),
      let person = grammar.person(text), person.organisation == nil
    else { return false }
    return person.name.name.contains(" ") || person.name.honorific != nil
  }

  /// Whether a line begins with a forename and a surname, before a comma or a bracket or its end.
  private func beginsWithPerson(_ i: Int) -> Bool {
    let head = lines[i].text.prefix { $0 != "," && $0 != "(" }
    guard let person = grammar.person(String(head).trimmed), person.role == nil else { return false }
    let name = person.name.name.folded
    guard let first = name.split(separator: " ").first, name.contains(" ") else { return false }
    return forenames.contains(String(first)) || person.name.honorific != nil
  }

  private func isOffice(_ i: Int) -> Bool {
    let w = lines[i].words
    // "Una Keel, Fen Council" and "Una Keel (Chair)" are the next person of a list of one a line.
    if lines[i].text.contains(where: { $0 == "," || $0 == "(" || $0 == "–" }),
      let person = grammar.person(lines[i].text), person.organisation != nil || person.role != nil,
      person.name.name.contains(" ")
    {
      return false
    }
    return w.count <= 16 && !lines[i].text.hasSuffix(".") && lines[i].label == nil
      && w.first?.isCapitalised == true && !w.contains { sentenceVerbs.contains($0.folded) }
      && grammar.person(lines[i].text)?.name.honorific == nil
      && (!isCommonItemTitle(lines[i].folded) || w.count <= 3 && grammar.isRole(lines[i].text))
  }
}
