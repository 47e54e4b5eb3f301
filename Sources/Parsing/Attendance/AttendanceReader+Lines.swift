import Minutes

/// Which lines go on with an open list.
extension AttendanceReader {
  func closesAtBlank(_ o: Open) -> Bool {
    // A running list that ended with a full stop is complete.
    o.text.hasSuffix(".") && o.text.contains(",") && !o.text.hasSuffix("Mrs.")
  }

  /// Whether an office's label has the one person that it can have, and the line is no more of that entry.
  func holdsItsPerson(_ open: Open, _ i: Int, blanks: Int) -> Bool {
    guard open.label.isOffice, open.label.status == .present, open.entries + (open.text.isEmpty ? 0 : 1) >= 1,
      blanks > 0 || !isWrapped(open, i), !open.text.hasSuffix(","), !open.text.hasSuffix("-"),
      !grammar.isRole(lines[i].text), lines[i].bullet == nil
    else { return false }
    let read = list.read(String(decoding: lines[i].text.utf8.prefix(400), as: UTF8.self))
    return !read.entries.isEmpty && read.unread.count <= read.entries.count
  }

  /// Whether the line goes on with an open list.
  func continues(_ open: Open, _ i: Int, blanks: Int) -> Bool {
    let line = lines[i]
    if line.headingLevel != nil { return false }
    // "Form A's:" below an office's person is a title.
    if line.text.hasSuffix(":"), open.label.isOffice { return false }
    if let label = line.label, label.length < line.text.utf8.count, line.bullet == nil,
      blanks > 0 || !isInitial(label, line.text)
    {
      // "1. Ann Lee" lists people with numbers; "1. Apologies" begins the agenda.
      let rest = line.text.slice(label.length, line.text.utf8.count)
      guard !isCommonItemTitle(rest.folded), grammar.person(rest) != nil,
        label.values.first == open.entries + (open.text.isEmpty ? 1 : 2)
      else { return false }
      return true
    }
    if let end = runInTitle(line.text), !open.text.hasSuffix("-"),
      grammar.person(line.text.slice(0, end).trimming(": ")) == nil,
      !grammar.isRole(line.text.slice(0, end).trimming(": "))
    {
      return list.publicCount(line.text.slice(end, line.text.utf8.count)) != nil && line.text.utf8.count < 80
        ? false : list.read(line.text.slice(end, line.text.utf8.count)).entries.count > 0
    }
    if blanks == 0, isWrapped(open, i) { return true }
    if let previous = open.text.utf8.last, previous == 0x2C || previous == 0x26 || previous == 0x3B,
      blanks == 0
    {
      return true
    }
    if open.text.hasSuffix("-") || open.text.hasSuffix("–") {
      return grammar.isRole(line.text) || line.text.utf8.count < 60
    }
    // One person a line.
    let w = line.words
    if columns(of: line, behind: line.text) != nil { return true }
    guard w.count <= 22 else {
      // A running list below its label.
      guard open.text.isEmpty || !isWrapped(open, i),
        !w.contains(where: { sentenceVerbs.contains($0.folded) && !$0.isCapitals })
      else { return false }
      let read = list.read(
        String(decoding: line.text.utf8.prefix(1000), as: UTF8.self), shared: open.label.honorific)
      return read.entries.count >= 3 && read.unread.count * 3 <= read.entries.count && !hasProse(w)
    }
    if w.count > 3,
      w.contains(where: {
        $0.folded.isOne(
          of: """
            welcomed opened was were is had agreed thanked held reported noted explained chaired called
            presiding presided
            """)
      })
    {
      return list.publicCount(line.text) != nil
    }
    if list.publicCount(line.text) != nil { return true }
    if open.text.isEmpty, open.entries == 0, blanks == 0, !open.label.isOffice,
      list.screenNames(line.text) != nil
    {
      return true
    }
    if blanks == 0 || open.entries == 0, !open.label.isOffice, grammar.officeAndSurname(line.text) != nil {
      return true
    }
    // "Ash, Barthe, Birde and Tynan." as the first line below a label: surnames alone.
    if open.text.isEmpty, open.entries == 0, blanks == 0, !open.label.isOffice, line.text.hasByte(0x2C) {
      let surnames = list.read(String(decoding: line.text.utf8.prefix(400), as: UTF8.self), surnames: true)
      if surnames.entries.count >= 3, surnames.unread.isEmpty { return true }
    }
    if w.count > 6, hasProse(w), w.count > 10 || grammar.person(line.text) == nil { return false }
    if isCommonItemTitle(line.folded), grammar.person(line.text) == nil { return false }
    if line.isCapitals, w.count <= 6, isCommonItemTitle(line.folded) { return false }
    if DateGrammar().dates(in: w).isEmpty == false { return false }
    if open.text.isEmpty, open.entries == 0, vocabulary.nothings.contains(line.folded.trimming(" .")) {
      return true
    }
    if open.text.isEmpty, open.entries == 0, blanks <= 1, !open.label.isOffice,
      list.screenNames(line.text) != nil && blanks == 0 || forenames.contains(line.folded.trimming(" ."))
        || callsByOneName && list.isSurname(line.text)
    {
      return true
    }
    let read = list.read(line.text, lenient: line.bullet != nil)
    if !read.entries.isEmpty, read.unread.isEmpty || read.entries.count > read.unread.count { return true }
    if let one = grammar.person(line.text), !one.name.name.isEmpty { return true }
    if blanks == 0, open.entries > 0 || !open.text.isEmpty, w.count <= 6,
      line.bullet != nil || standsBetweenPeople(i)
    {
      return true
    }
    return false
  }

  /// Whether the lists above call most people by one name: then a word alone below a label is somebody too.
  var callsByOneName: Bool {
    guard reading.attendance.count >= 3 else { return false }
    let short = reading.attendance.filter { $0.name.honorific == nil && !$0.name.name.contains(" ") }
    return short.count * 4 >= reading.attendance.count * 3
  }

  /// Whether a line that is no name by its look stands in the middle of a list of one person a line: what is not
  /// understood in it must not end the list for those below.
  private func standsBetweenPeople(_ i: Int) -> Bool {
    guard i + 2 < lines.count, !lines[i].text.hasSuffix(":"), lines[i].label == nil else {
      return false
    }
    return lines[(i + 1)...(i + 2)].allSatisfy {
      !$0.isBlank && $0.headingLevel == nil && numberLabel(of: $0.text) == nil
        && (grammar.person($0.text)?.name.name.contains(" ") ?? false)
    }
  }

  /// "2. Ben Roe" without its number.
  func withoutNumber(_ text: String) -> String {
    guard text.startsWithDigit, let label = numberLabel(of: text), label.length < text.utf8.count,
      case .decimal(1) = label.form, label.suffix != nil
    else { return text }
    return text.slice(label.length, text.utf8.count)
  }

  /// More small words than a list of people has.
  func hasProse(_ w: [Word]) -> Bool {
    let small = w.filter {
      !$0.isCapitalised && !$0.startsWithDigit
        && !$0.folded.isOne(of: "and of for the to a ac &")
        && !particles.contains($0.folded)
    }
    return small.count * 5 > w.count
  }

  func isWrapped(_ open: Open, _ i: Int) -> Bool {
    // "There were six members of the public present" begins anew.
    if lines[i].text.hasPrefix("There w") { return false }
    guard !open.text.isEmpty, lines[i].bullet == nil, let last = open.pieces.last?.line, last < i else {
      return false
    }
    let gap = lines[(last + 1)..<i]
    guard !gap.contains(where: { $0.isBlank }) else { return false }
    let previous = lines[last]
    if let first = lines[i].text.utf8.first, first >= 0x61, first <= 0x7A { return true }
    if let end = previous.text.utf8.last, end == 0x2C || end == 0x26 { return true }
    // An open bracket closes on the next line.
    if open.brackets > 0 { return true }
    if open.text.folded.hasSuffix(" and") || open.text.folded.hasSuffix(" cllr") { return true }
    // "…, Ms" above "Ingrid Moss": a title at the end of the line belongs to the name below.
    if let title = words(of: String(decoding: open.text.utf8.suffix(12), as: UTF8.self)).last,
      title.folded.isOne(of: "mr mrs ms miss dr"), open.text.contains(",")
    {
      return true
    }
    if startsWithOfficeOfTheLast(i, behind: previous, open) { return true }
    if cutsName(i, open) { return true }
    guard let wrap else { return false }
    // "Mr P Good – Conservation, Design and Landscape Manager" and the next of the kind: one person a line.
    if lines[i].text.contains(" – ") || lines[i].text.contains(" - "),
      previous.text.contains(" – ") || previous.text.contains(" - "), grammar.startsWithPerson(lines[i].text)
    {
      return false
    }
    return previous.text.utf8.count + previous.indent >= wrap * 7 / 10 && open.text.contains(",")
      && !open.text.hasSuffix(".")
  }

  /// "…, Mike Gill, Terry" above "Hower, Austin Jay, …": a forename and its surname on two lines of a list of full names.
  func cutsName(_ i: Int, _ open: Open) -> Bool {
    let pieces = open.text.split(separator: ",").map { words(of: String($0), upTo: 80).count }
    guard pieces.count >= 3, pieces.last == 1, pieces.dropLast().filter({ $0 >= 2 }).count >= 2,
      !open.text.hasSuffix(","), !open.text.hasSuffix("."),
      let first = lines[i].text.split(separator: ",").first.map(String.init),
      first.utf8.count < lines[i].text.utf8.count
    else { return false }
    let w = words(of: first)
    return w.count == 1 && w[0].isCapitalised
  }

  /// "…, Canon Mary Ferry" above "Staff Assessor, Ms Una Keel": the office of the last before the break.
  private func startsWithOfficeOfTheLast(_ i: Int, behind previous: CleanLine, _ open: Open) -> Bool {
    guard previous.text.utf8.count >= 50, open.text.hasByte(0x2C), !open.text.hasSuffix("."),
      let end = lines[i].text.offset(ofByte: 0x2C) ?? lines[i].text.offset(ofByte: 0x28), end <= 40
    else { return false }
    let office = lines[i].text.slice(0, end).trimmed
    return !office.hasPrefix("The ") && grammar.isRole(office) && grammar.person(office) == nil
      && !grammar.startsWithPerson(office)
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

  /// The columns of a line as a list: people beside each other, or one person with office and initials.
  func columns(of line: CleanLine, behind rest: String) -> String? {
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
    let isTitled = grammar.person(cells[0])?.name.honorific != nil
    // A row of a table without a head is read so only where it begins with a name beyond doubt.
    if line.isTableRow, !isTitled || cells.contains(where: \.isEmpty) { return nil }
    let people = cells.filter {
      // Beside somebody with an honorific stands nobody without one: "Ms Dray    Haven House (for item 4)".
      guard let person = grammar.person($0), !isTitled || person.name.honorific != nil else { return false }
      return person.role == nil && !grammar.isRole($0) && !isFirm($0)
    }
    if people.count == cells.count { return cells.joined(separator: ", ") }
    guard let first = grammar.person(cells[0], lenient: true),
      first.name.name.contains(" ") || first.name.honorific != nil, !grammar.isRole(cells[0]),
      people.count == 1 || people.isEmpty
    else { return nil }
    return cells[0]
      + cells.dropFirst().map { cell in
        // "Haven House (for item 4)": what the bracket says is of the person.
        guard cell.hasSuffix(")"), let open = cell.lastIndex(of: "("), open > cell.startIndex,
          grammar.looksLikeNote(String(cell[cell.index(after: open)...].dropLast()))
        else { return " (\(cell))" }
        return " (\(String(cell[..<open]).trimmed)) \(cell[open...])"
      }.joined()
  }
}
