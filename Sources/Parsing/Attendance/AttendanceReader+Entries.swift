import Minutes

/// Single entries: lines that bear their own status, late comers to a list, and the status that an office gives.
extension AttendanceReader {
  /// "- Lee, Ann; Vice President - present", "Joe Hart – apologies": an entry that ends with its status.
  func statusLine(_ line: CleanLine) -> PersonEntry? {
    guard line.text.utf8.count <= 120, line.headingLevel == nil,
      line.text.contains(" - ") || line.text.contains(" – ")
    else { return nil }
    let w = line.words
    guard let last = w.indices.dropLast().last(where: { w[$0].after.contains(.dash) }) else { return nil }
    let tail = Array(w[(last + 1)...])
    guard tail.count <= 3, let status = AttendanceReader.statuses[tail.first?.folded ?? ""] else {
      return nil
    }
    let head = line.text.slice(0, w[last].end + (w[last].after.contains(.close) ? 1 : 0))
    var entry: PersonEntry
    let parts = head.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
    let name = parts[0].split(separator: ",").map { String($0).trimmed }
    if name.count == 2,
      name.allSatisfy({ words(of: $0).count <= 2 && words(of: $0).allSatisfy(\.isCapitalised) }),
      !grammar.isRole(name[1])
    {
      // Surname first.
      guard let one = grammar.person(name[1] + " " + name[0]) else { return nil }
      entry = one
    } else {
      guard let one = grammar.person(parts[0]), !isCommonItemTitle(parts[0].folded) else { return nil }
      entry = one
    }
    if parts.count == 2 { entry.role = entry.role ?? parts[1] }
    entry.asWritten = head
    entry.status = status
    return entry
  }

  static let statuses: WordMap<AttendanceStatus> = [
    "present": .present, "absent": .absent, "apologies": .apologies, "excused": .apologies,
    "regrets": .apologies, "apology": .apologies,
  ]

  /// "Mr M Storey – County Councillor" below a list that was closed: a person with honorific and office, and nothing else.
  func isLateEntry(_ line: CleanLine) -> Bool {
    guard line.text.utf8.count <= 100, line.headingLevel == nil, line.label == nil,
      !line.text.hasSuffix(".")
    else { return false }
    let read = list.read(line.text)
    return !read.entries.isEmpty && read.unread.isEmpty
      && read.entries.allSatisfy { $0.name.honorific != nil && ($0.role != nil || $0.organisation != nil) }
  }

  /// "Ollie Lee – Quarry Manager, Hanlow Aggregates" on a line of its own, among other such lines: one person.
  func ownLine(_ text: String, _ open: Open, _ result: PeopleList.Result) -> PersonEntry? {
    guard result.entries.count == 2, open.pieces.count == 1, open.pieces[0].line != open.line,
      result.entries[1].name.honorific == nil, result.entries[1].role == nil,
      result.entries[1].organisation == nil, !RunOnNames.startsWithInitial(result.entries[1].name.name)
    else { return nil }
    guard let comma = text.utf8.firstIndex(of: 0x2C) else { return nil }
    let head = String(text[..<comma])
    guard head.contains(" – ") || head.contains(" - "), let one = grammar.person(text, lenient: true),
      one.role != nil, one.organisation != nil
    else { return nil }
    return one
  }

  /// "Una Keel, Marsh Rowers (chair)" on a line of its own, below others with an organisation each: one person.
  func organisedLine(_ text: String, _ open: Open, _ result: PeopleList.Result) -> PersonEntry? {
    guard result.entries.count == 2, open.pieces.count == 1, open.entries >= 1, text.hasSuffix(")"),
      result.entries[1].name.honorific == nil, result.entries[1].organisation == nil,
      let comma = text.offset(ofByte: 0x2C),
      reading.attendance.suffix(open.entries).contains(where: { $0.organisation != nil })
    else { return nil }
    let (firm, brackets) = grammar.takeBrackets(text.slice(comma + 1, text.utf8.count))
    let body = firm.trimming(" ;.")
    guard brackets.count == 1, let bracket = brackets.first,
      grammar.isRole(bracket) || grammar.looksLikeNote(bracket),
      let first = words(of: body).first, !forenames.contains(first.folded), words(of: body).count >= 2
    else { return nil }
    var one = result.entries[0]
    one.organisation = body
    grammar.place(bracket, in: &one, isBracket: true)
    one.asWritten = text
    return one
  }

  /// "- Ann Lee - Marsh & Sons" among other bullets with a dash: the sign joins the firm's names and no people.
  func dashedFirm(_ text: String, _ open: Open, _ result: PeopleList.Result) -> PersonEntry? {
    guard open.pieces.count == 1, let i = open.pieces.first?.line,
      lines[i].bullet != nil || lines[i].cells.count >= 2,
      text.hasByte(0x26) || text.contains(" and "),
      result.entries.count + result.unread.count == 2,
      let dash = text.range(of: " - ") ?? text.range(of: " – ")
    else { return nil }
    func hasDash(_ k: Int) -> Bool {
      lines.indices.contains(k) && (lines[k].bullet != nil) == (lines[i].bullet != nil)
        && (lines[k].text.contains(" - ") || lines[k].text.contains(" – "))
    }
    let behind = words(of: String(text[dash.upperBound...]))
    guard hasDash(i - 1) || hasDash(i + 1),
      lines[i].bullet != nil
        || !behind.contains(where: {
          forenames.contains($0.folded) || vocabulary.honorifics.contains($0.folded)
        }),
      var one = grammar.person(String(text[..<dash.lowerBound])),
      one.name.name.contains(" ")
    else { return nil }
    let (firm, brackets) = grammar.takeBrackets(String(text[dash.upperBound...]))
    grammar.place(firm.trimmed, in: &one, isBracket: false)
    for bracket in brackets { grammar.place(bracket, in: &one, isBracket: true) }
    one.asWritten = text
    return one
  }

  /// "Mr P Good – Conservation, Design and Landscape Manager" on a line of its own: what stands behind the dash is one
  /// office, whose commas part no people.
  func dashedOffice(_ text: String, _ open: Open, _ result: PeopleList.Result) -> PersonEntry? {
    guard open.pieces.count == 1, text.utf8.count <= 120, text.hasByte(0x2C), grammar.startsWithPerson(text),
      let dash = text.range(of: " – ") ?? text.range(of: " - ")
    else { return nil }
    let tail = String(text[dash.upperBound...]).trimming(" .;")
    guard let comma = tail.utf8.firstIndex(of: 0x2C), !grammar.isRole(String(tail[..<comma])),
      grammar.isRole(tail),
      grammar.person(String(tail[..<comma])) == nil, !tail.contains(" – "),
      !words(of: tail).contains(where: { grammar.vocabulary.honorifics.contains($0.folded) }),
      var one = grammar.person(String(text[..<dash.lowerBound])), one.role == nil
    else { return nil }
    one.role = tail
    one.asWritten = text
    return one
  }

  /// The clean line on which an entry's name begins.
  func line(of entry: PersonEntry, in open: Open) -> Int? {
    // The name stands behind the entry's place, within a little of it.
    let part = open.text.slice(entry.offset, entry.offset + 400)
    let inside =
      part.range(of: entry.name.name).map { part.utf8.distance(from: part.startIndex, to: $0.lowerBound) }
      ?? 0
    // The pieces stand in the order of their offsets.
    var low = 0
    var high = open.pieces.count
    while low < high {
      let middle = (low + high) / 2
      if open.pieces[middle].offset <= entry.offset + inside { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? open.pieces[low - 1].line : open.pieces.first?.line
  }

  /// An attendance from an entry, with the status that the list's label and the entry's own office give.
  func attendance(_ entry: PersonEntry, _ label: AttendanceLabel, _ number: Int) -> Attendance {
    var status = entry.status ?? label.status
    let role = entry.role ?? label.role
    if entry.status == nil, status == .present || status == .inAttendance,
      isSecretariat(entry, listed: status == .present) || takesMinutes(entry, label)
    {
      status = .officer
    }
    var entry = entry
    // A clerk at the end of "Councillors A, B and Mrs C (Clerk)" is none.
    if status == .officer, let shared = label.honorific, let h = entry.name.honorific, h.hasPrefix(shared) {
      entry.name.honorific = h == shared ? nil : h.slice(shared.utf8.count + 1, h.utf8.count)
    }
    return Attendance(
      name: entry.name, asWritten: entry.asWritten.isEmpty ? entry.name.name : entry.asWritten,
      role: (status == .apologies || status == .absent) && !label.hasFixedRole || isDelegate(entry)
        ? entry.role : role,
      organisation: entry.organisation ?? label.organisation,
      status: status, note: entry.note, initials: entry.initials, line: number)
  }

  /// "Ann Lee (delegate for Joe Hart)": sent by a member, and none.
  private func isDelegate(_ entry: PersonEntry) -> Bool {
    guard entry.status == .substitute, let note = entry.note?.folded else { return false }
    return note.hasPrefix("delegate for") || note.hasPrefix("alternate for") || note.hasPrefix("proxy for")
  }

  /// "Ann Lee – Marsh Council (minutes)" among attendees of several bodies, or those with the members: who came to take them. In a
  /// list of one body's own people it is one of them who does.
  private func takesMinutes(_ entry: PersonEntry, _ label: AttendanceLabel) -> Bool {
    guard
      label.status != .present
        || label.text.hasPrefix("attend")
          && (entry.organisation != nil || reading.attendance.contains { $0.organisation != nil })
    else { return false }
    return entry.note?.folded == "minutes" || entry.role?.folded == "minutes"
  }

  /// A clerk or note taker is an officer wherever the list puts them, unless they are a councillor.
  func isSecretariat(_ entry: PersonEntry, listed: Bool) -> Bool {
    if !entry.hasSharedHonorific, let h = entry.name.honorific?.folded,
      h.contains("cllr") || h.contains("councillor") || h.hasPrefix("cr") || h.contains("cyng")
        || h.contains("alder")
    {
      return false
    }
    guard let role = entry.role?.folded, !role.hasPrefix("chair and ") else { return false }
    let w = Set(role.split(whereSeparator: { !$0.isLetter && $0 != "-" }).map(String.init))
    if w.contains("clerk") || w.contains("clerc") || w.contains("recorder") || w.contains("rfo")
      || w.contains("minute-taker") || w.contains("scribe") && !listed
    {
      return true
    }
    // Somebody who takes the minutes is an officer, unless listed as a member.
    if w.contains("taker") || w.contains("minutes") || w.contains("minuting") {
      return !listed || w.contains("taker")
    }
    // "Finance Director and Company Secretary": an executive with a second office keeps no minutes.
    if w.contains("company") || w.contains("corporate"), role.contains(" and ") || role.contains(" & "),
      w.contains("officer") || w.contains("director") || w.contains("head")
    {
      return false
    }
    // "Also present: Secretary Holm": the body's own, called by the office.
    if !listed, role == "secretary", entry.asWritten.hasPrefix("Secretary ") { return true }
    return w.contains("secretary") && !(listed && w.contains("member"))
      && (w.contains("board") || w.contains("recording") || w.contains("committee") || w.contains("company")
        || w.contains("corporate") || w.contains("minute") || w.contains("notes") || w.contains("trust"))
  }
}

extension AttendanceReader {
  /// "Ms R Mack, Equal Opportunities Officer, Northmarsh Ambulance Service" on a line of its own: behind an honorific, a name
  /// and an office nobody without an honorific begins.
  func titledLine(_ text: String, _ open: Open, _ result: PeopleList.Result) -> PersonEntry? {
    guard result.entries.count >= 2, open.pieces.count == 1,
      let first = result.entries.first, first.name.honorific != nil, !first.hasSharedHonorific,
      result.entries.dropFirst().allSatisfy({
        $0.name.honorific == nil && !RunOnNames.startsWithInitial($0.name.name)
      })
    else { return nil }
    let parts = text.split(separator: ",", maxSplits: 2).map { String($0).trimmed }
    // "County Cllr Dai Harle, Tracy Nights (Footpath Officer)": another person.
    guard parts.count >= 2, grammar.isRole(parts[1]),
      !(parts[1].contains("(")
        && grammar.person(grammar.takeBrackets(parts[1]).0.trimming(" ;"))?.name.name.contains(" ") ?? false),
      let one = grammar.person(text, lenient: true),
      one.name.name == first.name.name
    else { return nil }
    return one
  }

  /// "Mr B Laird in the Chair": the one who presides, with what a list above or below says of them.
  func chairLine(_ line: CleanLine) -> PersonEntry? {
    guard line.text.utf8.count <= 80, line.headingLevel == nil, line.text.holds("in the chair") else {
      return nil
    }
    let bare = line.text.trimming(" .)(")
    guard bare.folded.hasSuffix(" in the chair") else { return nil }
    let head = bare.slice(0, bare.utf8.count - 13).trimming(" ,-–(")
    guard var person = grammar.person(head), person.role == nil || person.name.honorific != nil,
      person.name.honorific != nil || person.name.name.contains(" ")
    else { return nil }
    person.asWritten = line.text
    person.note = "in the chair"
    return person
  }
}

extension AttendanceReader {
  /// Adds the one who presides, or a note to the entry that names them already.
  mutating func preside(_ person: PersonEntry, _ number: Int) {
    if let k = reading.attendance.firstIndex(where: { $0.name.name == person.name.name }) {
      reading.attendance[k].note = reading.attendance[k].note ?? person.note
      return
    }
    reading.attendance.append(attendance(person, AttendanceLabel("", .present), number))
  }
}
