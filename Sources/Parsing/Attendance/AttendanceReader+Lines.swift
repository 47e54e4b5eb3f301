import Minutes

/// Which lines go on with an open list.
extension AttendanceReader {
  func closesAtBlank(_ o: Open) -> Bool {
    // A running list that ended with a full stop is complete.
    o.text.hasSuffix(".") && o.text.contains(",") && !o.text.hasSuffix("Mrs.") && o.brackets <= 0
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
      blanks > 0 && (!open.text.isEmpty || open.entries > 0 || blanks > 1) || !isInitial(label, line.text)
    {
      // "1. Ann Lee" lists people with numbers; "1. Apologies" begins the agenda.
      let rest = line.text.slice(label.length, line.text.utf8.count)
      guard !isCommonItemTitle(rest.folded), grammar.person(rest) != nil,
        label.values.first == open.entries + (open.text.isEmpty ? 1 : 2)
      else { return false }
      return true
    }
    if let end = runInTitle(line.text), namesField(line.text.slice(0, end)) { return false }
    if let end = runInTitle(line.text), !open.text.hasSuffix("-"),
      grammar.person(line.text.slice(0, end).trimming(": ")) == nil,
      !grammar.isRole(line.text.slice(0, end).trimming(": "))
    {
      return list.publicCount(line.text.slice(end, line.text.utf8.count)) != nil && line.text.utf8.count < 80
        ? false : list.read(line.text.slice(end, line.text.utf8.count)).entries.count > 0
    }
    if blanks == 0, isWrapped(open, i) { return true }
    if let previous = open.text.utf8.last, previous == 0x2C || previous == 0x26 || previous == 0x3B,
      blanks == 0 || blanks == 1 && goesOnInNames(open, i)
    {
      return true
    }
    if open.text.hasSuffix("-") || open.text.hasSuffix("–") {
      return grammar.isRole(line.text) || line.text.utf8.count < 60
    }
    // One person a line.
    let w = line.words
    if columns(of: line, behind: line.text, at: i) != nil { return true }
    if surnameColumns(line, behind: line.text, open.label) != nil { return true }
    guard w.count <= 22 || line.bullet != nil && wordsOfName(line).count <= 5 else {
      // A running list below its label.
      guard open.text.isEmpty || !isWrapped(open, i),
        !w.contains(where: { sentenceVerbs.contains($0.folded) && !$0.isCapitals })
      else { return false }
      let read = list.read(
        String(decoding: line.text.utf8.prefix(1000), as: UTF8.self), shared: open.label.honorific)
      return read.entries.count >= 3 && read.unread.count * 3 <= read.entries.count && !hasProse(w)
    }
    let own = line.bullet != nil ? wordsOfName(line) : w[...]
    if own.count > 3,
      own.contains(where: {
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
    if blanks == 0, !open.label.isOffice, initialledLine(line.text) != nil { return true }
    if blanks == 0, open.label.status == .officer, !open.label.isOffice,
      grammar.officeAndName(line.text, anyForename: true) != nil
    {
      return true
    }
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
    if own.count > 6, hasProse(w), w.count > 10 || grammar.person(line.text) == nil { return false }
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
    if startsWithOfficer(i) { return false }
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

  /// Whether a line goes on in the middle of an entry, a blank line between or not: a bracket that holds the one who has an
  /// office is open, or the office stands without its bracket yet ("…, Senior Engineer, Fell-" and "Marsh (Mr. J. Roe), …").
  func isTornOffice(_ open: Open, _ i: Int) -> Bool {
    guard !open.text.isEmpty, !open.label.isOffice, let last = open.pieces.last?.line, last + 2 >= i,
      lines[i].bullet == nil, lines[i].headingLevel == nil, !lines[i].isTableRow,
      lines[last].text.utf8.count >= 50,
      let close = lines[i].text.offset(ofByte: 0x29)
    else { return false }
    if open.brackets > 0 { return close <= 60 && (lines[i].text.offset(ofByte: 0x28) ?? close) >= close }
    guard let start = open.text.utf8.lastIndex(of: 0x29), lines[i].text.offset(ofByte: 0x28) ?? close < close,
      label(at: i) == nil
    else { return false }
    let tail = String(open.text[open.text.utf8.index(after: start)...]).trimming(" .,;&")
    return tail.utf8.count >= 4 && tail.utf8.count <= 120 && grammar.person(tail) == nil
      && words(of: tail).contains { grammar.isRoleWord($0.folded) }
      && list.holders(open.text.slice(0, open.text.utf8.distance(from: open.text.startIndex, to: start) + 1))
        != nil
  }

  /// "Clerk J Marsh, …" at a line's beginning: an office before its holder begins another entry.
  private func startsWithOfficer(_ i: Int) -> Bool {
    let text = lines[i].text
    guard let first = lines[i].words.first, first.isCapitalised, first.after.isEmpty,
      first.folded.isOne(of: "clerk chairman chair secretary treasurer")
    else { return false }
    let head = text.split(separator: ",").first.map { String($0).trimmed } ?? text
    return head.utf8.count <= 50 && grammar.person(head)?.role?.folded == first.folded.text
  }

  /// "Date and Location: …", "Venue: …": a field of the heading, and no more of a list.
  private func namesField(_ title: String) -> Bool {
    let w = words(of: title, upTo: 60)
    return (1...4).contains(w.count)
      && w.contains {
        $0.folded.isOne(
          of: "date time venue location place agenda recording link links duration dial-in zoom")
      }
      && w.allSatisfy { !$0.startsWithDigit }
  }

  /// Whether a line behind a blank goes on with a list that a comma left open: names and nothing more.
  private func goesOnInNames(_ open: Open, _ i: Int) -> Bool {
    guard open.text.hasSuffix(","), open.text.utf8.count >= 12 else { return false }
    let read = list.read(
      String(decoding: lines[i].text.utf8.prefix(400), as: UTF8.self), shared: open.label.honorific,
      surnames: true)
    return !read.entries.isEmpty && read.unread.isEmpty && !hasProse(lines[i].words)
  }

  /// "Ash, Holm, Roe. Member Fenn was excused. The committee …" right below a label: the list ends with the sentence, and the
  /// paragraph goes on. What a later sentence tells of presence stays with it ("Mrs Lee was also present.").
  func listBeforeSentences(_ open: Open, _ text: String) -> String? {
    guard open.text.isEmpty, open.entries == 0, !open.label.isOffice,
      words(of: text).contains(where: { $0.isAny(.sentenceVerb) || $0.folded.isOne(of: "was were") })
    else { return nil }
    let all = Sentence.all(of: text)
    guard let first = all.first, first.text.utf8.count < text.utf8.count, first.text.hasByte(0x2C),
      !first.words.contains(where: { $0.isAny(.sentenceVerb) })
    else { return nil }
    let head = first.text.trimming(" .")
    let read = list.read(head, shared: open.label.honorific, surnames: true)
    guard read.entries.count >= 2, read.unread.isEmpty else { return nil }
    return all.count > 1 && tellsPresence(all[1]) ? text : head
  }
}
