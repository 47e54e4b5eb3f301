import Minutes

/// Columns of a line: people beside each other, or one person and what is said of them.
extension AttendanceReader {
  /// Whether the lines round this one have a name and behind it, in a second column, what is said of the person: half of what
  /// stands there names nobody.
  private func secondColumnSays(_ i: Int) -> Bool {
    func cells(_ k: Int) -> [String]? {
      guard lines.indices.contains(k), !lines[k].isBlank, lines[k].headingLevel == nil, !lines[k].isTableRow
      else {
        return nil
      }
      return lines[k].cells
    }
    var first = i
    while i - first < 12, cells(first - 1) != nil, label(at: first) == nil { first -= 1 }
    var last = i
    while last - i < 12, cells(last + 1) != nil, label(at: last + 1) == nil { last += 1 }
    var said = 0
    var all = 0
    for k in first...last {
      guard var pair = cells(k), pair.count >= 2 else { continue }
      if pair.count > 2 {
        guard label(at: k) != nil else { return false }
        pair.removeFirst()
        guard pair.count == 2 else { return false }
      }
      guard pair[0].utf8.count >= 4 else { return false }
      all += 1
      if saysOfPerson(pair[1], pair[0]) { said += 1 }
    }
    return said * 2 >= all && said >= 1
  }

  /// Whether a second column holds no person: a bracket, an office, a firm, letters, or the name of the first with another word.
  private func saysOfPerson(_ cell: String, _ name: String) -> Bool {
    if cell.hasPrefix("(") || isFirm(cell) || grammar.isRole(cell) || grammar.isOrganisation(cell) {
      return true
    }
    guard !grammar.startsWithPerson(cell), grammar.person(cell)?.name.name.contains(" ") == true else {
      return !grammar.startsWithPerson(cell) && !list.isSurname(cell)
    }
    let w = words(of: cell)
    if w[0].isCapitals, w[0].folded.utf8.count >= 3, w[0].after.isEmpty { return true }
    let surname = FoldedWord(name.folded.lastWord)
    return surname.utf8.count >= 4 && w[0].folded == surname
  }

  /// "Aldermen:     Ash          Holm, M": surnames beside each other under a label that gives their title.
  func surnameColumns(_ line: CleanLine, behind rest: String, _ label: AttendanceLabel) -> String? {
    guard !label.isOffice, line.cells.count >= 2, line.cells.count <= 7, !line.isTableRow else { return nil }
    var cells = line.cells
    if rest.utf8.count < line.text.utf8.count {
      let length = line.text.utf8.count - rest.utf8.count
      if cells[0].utf8.count <= length {
        cells.removeFirst()
      } else {
        cells[0] = cells[0].slice(length, cells[0].utf8.count).trimmed
      }
    }
    guard cells.count >= 2 else { return nil }
    var names: [String] = []
    for cell in cells {
      let (outside, brackets) = grammar.takeBrackets(cell)
      let bare = outside.trimming(" ;")
      let parts = bare.split(separator: ",").map { String($0).trimmed }
      guard let surname = parts.first, parts.count <= 2, brackets.count <= 1, isSurnameCell(surname) else {
        return nil
      }
      var name = surname
      if parts.count == 2 {
        let letters = parts[1].filter { $0 != "." && $0 != " " }
        guard (1...3).contains(letters.utf8.count), letters.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
        else {
          return nil
        }
        name = parts[1] + " " + surname
      }
      names.append(brackets.first.map { name + " (" + $0 + ")" } ?? name)
    }
    return names.joined(separator: ", ")
  }

  /// "Holm", "Ní Braonáin", "van Dell": a surname, a particle before it or not.
  private func isSurnameCell(_ text: String) -> Bool {
    if list.isSurname(text) { return true }
    let w = words(of: text)
    return w.count == 2 && w[0].after.isEmpty
      && (w[0].isAny(.particle) || w[0].folded.isOne(of: "ní ó nic uí"))
      && list.isSurname(text.slice(w[1].start, w[1].end))
  }

  /// "Marsh Ferries Ltd", "Teal & Sons": a firm beside a person, and nobody's name.
  private func isFirm(_ cell: String) -> Bool {
    let w = words(of: cell)
    guard w.count >= 2, !cell.hasSuffix(")"), let last = w.last else { return false }
    return last.folded.isOne(
      of: "ltd limited plc llp inc llc cic sons co gmbh group trust council association")
  }

  private func isDashed(_ cell: String) -> Bool {
    ["-", "–", "—"].contains { cell == $0 || cell.hasPrefix($0 + " ") }
  }

  /// "Ann Lee    AL    Joe Hart    JH": people beside each other, each before the initials that the minutes call them by.
  private func namesWithInitials(_ cells: [String]) -> String? {
    let cells = cells.flatMap(withoutInitials)
    guard cells.count >= 4, cells.count % 2 == 0 else { return nil }
    var people: [String] = []
    for k in stride(from: 0, to: cells.count, by: 2) {
      let letters = cells[k + 1]
      guard (2...4).contains(letters.utf8.count), letters.isAllCapitals, let one = grammar.person(cells[k]),
        one.name.name.utf8.first == letters.utf8.first,
        one.name.name.contains(" ") || one.name.honorific != nil
      else { return nil }
      people.append("\(cells[k]) (\(letters))")
    }
    return people.joined(separator: ", ")
  }

  /// "Jim Fell (SBC) JF": the initials of a column that the bracket before them has left no room; the two of them.
  private func withoutInitials(_ cell: String) -> [String] {
    guard let space = cell.utf8.lastIndex(of: 0x20) else { return [cell] }
    let (head, letters) = (String(cell[..<space]).trimmed, String(cell[cell.index(after: space)...]))
    guard head.hasSuffix(")"), letters.isAllCapitals, let one = grammar.person(head),
      grammar.isInitials(letters, of: one.name.name)
    else { return [cell] }
    return [head, letters]
  }

  /// The columns of a line as a list: people beside each other, or one person with office and initials.
  func columns(of line: CleanLine, behind rest: String, at index: Int) -> String? {
    guard line.cells.count >= 2 else { return nil }
    // The label's own column is not one of them.
    var cells = line.cells
    if rest.utf8.count < line.text.utf8.count {
      let length = line.text.utf8.count - rest.utf8.count
      if cells[0].utf8.count > length, cells[0].utf8.elementsEqual(line.text.utf8.prefix(cells[0].utf8.count))
      {
        cells[0] = cells[0].slice(length, cells[0].utf8.count).trimmed
      } else {
        while let first = cells.first, !rest.hasPrefix(first), cells.count > 1 { cells.removeFirst() }
        if let first = cells.first, !rest.hasPrefix(first) { return nil }
      }
    }
    guard cells.count >= 2 else { return nil }
    // "Ann Lee (AL)      -      Fell Council": the dash parts two columns.
    if cells.dropFirst().contains(where: { isDashed($0) }) {
      let parts = cells.map { isDashed($0) ? $0.trimming("-–— ") : $0 }.filter { !$0.isEmpty }
      return parts.count == 2 ? parts.joined(separator: " – ") : nil
    }
    if let abreast = namesWithInitials(cells) { return abreast }
    let isSaid = cells.count == 2 && !line.isTableRow && secondColumnSays(index)
    let isTitled = grammar.person(cells[0])?.name.honorific != nil
    // A row of a table without a head is read so only where it begins with a name beyond doubt.
    if line.isTableRow, !isTitled || cells.contains(where: \.isEmpty) { return nil }
    let people = cells.filter {
      // Beside somebody with an honorific stands nobody without one: "Ms Dray    Haven House (for item 4)".
      guard let person = grammar.person($0), !isTitled || person.name.honorific != nil else { return false }
      return person.role == nil && !grammar.isRole($0) && !isFirm($0)
    }
    if !isSaid, people.count == cells.count { return cells.joined(separator: ", ") }
    guard let first = grammar.person(cells[0], lenient: true),
      first.name.name.contains(" ") || first.name.honorific != nil,
      isTitled && !cells.dropFirst().contains(where: { grammar.startsWithPerson($0) })
        || !grammar.isRole(grammar.takeBrackets(cells[0]).0),
      people.count == 1 || people.isEmpty || isSaid
    else { return nil }
    return cells[0]
      + cells.dropFirst().map { cell in
        // "Haven House (for item 4)": what the bracket says is of the person.
        if cell.hasPrefix("("), cell.hasSuffix(")"), cell.filter({ $0 == "(" }).count == 1 {
          return " " + cell
        }
        guard cell.hasSuffix(")"), let open = cell.lastIndex(of: "("), open > cell.startIndex,
          grammar.looksLikeNote(String(cell[cell.index(after: open)...].dropLast()))
            || grammar.isRole(String(cell[cell.index(after: open)...].dropLast()))
              && !grammar.isRole(String(cell[..<open]))
            || cell[cell.index(after: open)...].hasPrefix("for ")
            || areInitials(String(cell[cell.index(after: open)...].dropLast()), of: first)
        else { return " (\(cell))" }
        return " (\(String(cell[..<open]).trimmed)) \(cell[open...])"
      }.joined()
  }

  /// "Convenor(WR)" beside "Will Roe": the letters in the bracket are the person's own.
  private func areInitials(_ letters: String, of person: PersonEntry) -> Bool {
    (2...4).contains(letters.utf8.count) && letters.utf8.first == person.name.name.utf8.first
      && person.initials == nil && letters.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      && letters.filter(\.isUppercase).count >= 2
  }
}
