import Minutes

/// Rows that hold people of more than one list or place: two labels over two columns, people beside each other, members by the
/// place that they stand for, offices on the line above their people.
extension AttendanceReader {
  /// "PRESENT:        ABSENT:" above rows of names: each column is a list; the index behind the rows, or nil.
  mutating func labelledColumns(from start: Int, in zone: Range<Int>) -> Int? {
    guard lines[start].cells.count >= 2, lines[start].cells.count <= 4 else { return nil }
    var columns: [AttendanceLabel] = []
    for cell in lines[start].cells {
      guard let (label, rest) = label(in: cell, isHeading: true), rest.isEmpty else { return nil }
      columns.append(label)
    }
    var i = start + 1
    while i < zone.upperBound, lines[i].isBlank { i += 1 }
    let first = i
    while i < zone.upperBound, !lines[i].isBlank, lines[i].headingLevel == nil {
      let line = lines[i]
      let cells = withBracketsJoined(line.cells.count >= 2 ? line.cells : [line.text])
      guard cells.count <= columns.count else { break }
      let shift = cells.count == 1 && line.indent >= 16 ? columns.count - 1 : 0
      // "Guest:" in the left column, "Officials" in the right: from there on another list.
      let inner = cells.map { cell in label(in: cell, isHeading: true).flatMap { $0.1.isEmpty ? $0.0 : nil } }
      if cells.count == 1, inner[0] == nil, label(at: i) != nil { break }
      let read = cells.indices.map {
        inner[$0] == nil ? list.read(cells[$0], surnames: true) : PeopleList.Result()
      }
      guard read.contains(where: { !$0.entries.isEmpty }) || inner.contains(where: { $0 != nil }) else {
        break
      }
      for (k, result) in read.enumerated() {
        if let found = inner[k] { columns[k + shift] = found }
        for entry in result.entries {
          reading.attendance.append(
            attendance(entry, columns[k + shift], line.sourceLine(of: entry.asWritten)))
        }
      }
      reading.taken.insert(i)
      i += 1
    }
    guard i > first else { return nil }
    reading.taken.insert(start)
    columns.forEach { note($0) }
    return i
  }

  /// "Ann Lee (AL)   [Acting Chair]   Joe Hart": a bracket in a column of its own belongs to what stands before it.
  private func withBracketsJoined(_ cells: [String]) -> [String] {
    var joined: [String] = []
    for cell in cells {
      if let last = joined.last, cell.hasPrefix("[") || cell.hasPrefix("(") {
        joined[joined.count - 1] = last + " " + cell
      } else {
        joined.append(cell)
      }
    }
    return joined
  }

  /// "Mr. Ian Marsh, Marsh Surveying      Mr. Joe Walde, History Group": people with their honorifics in columns, each
  /// with what is said of them.
  func titledCells(_ line: CleanLine) -> [String]? {
    guard line.cells.count >= 2, !line.isTableRow, line.text.contains(","),
      line.cells.allSatisfy({ cell in
        guard let comma = cell.offset(ofByte: 0x2C) else {
          return grammar.person(cell)?.name.honorific != nil
        }
        return grammar.person(cell.slice(0, comma))?.name.honorific != nil
      })
    else { return nil }
    return line.cells
  }

  /// "Fernhill - Mr J. Orme" and more lines of the kind: people by the place or the body for which they came; the index behind
  /// them, or nil where there are not three.
  mutating func places(from start: Int, in zone: Range<Int>, under label: AttendanceLabel?) -> Int? {
    guard label.map({ !$0.isOffice && $0.status != .officer }) ?? true, placed(start, among: 0) != nil else {
      return nil
    }
    var found: [(line: Int, place: String, there: [PersonEntry], absent: [PersonEntry])] = []
    var i = start
    var blanks = 0
    while i < zone.upperBound, blanks <= 1 {
      defer { i += 1 }
      if lines[i].isBlank {
        blanks += 1
        continue
      }
      if furniture.contains(i) { continue }
      guard let (place, offset) = placed(i, among: found.count) else { break }
      blanks = 0
      let text = lines[i].text
      let (rest, apologies) = withApologies(text.slice(offset, text.utf8.count).trimmed)
      let read = list.read(rest)
      let absent = apologies.map { list.read($0).entries } ?? []
      let isNobody = read.entries.isEmpty && rest.utf8.count <= 30 && rest.folded.hasPrefix("no ")
      guard
        isNobody || read.entries.isEmpty && !absent.isEmpty
          || !read.entries.isEmpty && read.unread.isEmpty
            && read.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") })
      else { break }
      found.append((i, place, read.entries, absent))
      if found.count == 60, found.filter({ !$0.there.isEmpty || !$0.absent.isEmpty }).count < 3 { return nil }
    }
    guard found.filter({ !$0.there.isEmpty || !$0.absent.isEmpty }).count >= 3 else { return nil }
    for (line, place, there, absent) in found {
      let present = label ?? AttendanceLabel("", .present)
      for (entries, label) in [(there, present), (absent, AttendanceLabel("apologies", .apologies))] {
        for var entry in entries {
          if entry.organisation == nil { entry.organisation = place }
          reading.attendance.append(
            attendance(entry, label, lines[line].sourceLine(of: entry.asWritten)))
        }
      }
      if !absent.isEmpty { reading.sawApologies = true }
      reading.taken.insert(line)
    }
    if label == nil {
      reading.sawPresence = true
      reading.sawList = true
    }
    return found[found.count - 1].line + 1
  }

  /// "Joe Hart, apologies from Una Keel": those of a place who came, and those who did not.
  private func withApologies(_ text: String) -> (String, String?) {
    guard text.holds("pologies from ") || text.holds("pologies: "),
      let told = text.range(of: "pologies from ") ?? text.range(of: "pologies: "),
      told.lowerBound > text.startIndex
    else { return (text, nil) }
    let head = String(text[..<text.index(before: told.lowerBound)]).trimming(" ,;.-–(")
    return (
      head.folded.hasSuffix(" with") ? String(head.dropLast(5)) : head,
      String(text[told.upperBound...]).trimming(" .)")
    )
  }

  /// The place before a stroke or a colon, and where its people begin, in bytes: no person, no office, no other label.
  ///
  /// Behind two others of the kind a place may look like a person ("Old Ferry: Ann Lee").
  private func placed(_ i: Int, among others: Int) -> (String, Int)? {
    let line = lines[i]
    guard line.headingLevel == nil, line.text.utf8.count <= 300, !line.isTableRow else { return nil }
    let text = line.text
    guard
      let mark = text.range(of: " - ") ?? text.range(of: " – ") ?? text.range(of: ": ")
    else { return nil }
    let place = String(text[..<mark.lowerBound]).trimmed
    guard place.utf8.count <= 60 else { return nil }
    let w = words(of: place)
    guard (1...7).contains(w.count), w[0].isCapitalised, !w[0].startsWithDigit,
      w.allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "and & of the with upon under on le la") }),
      !w.contains(where: {
        $0.isAny([.proposing, .seconding, .participle, .sentenceVerb]) || $0.startsWithDigit
          || $0.folded.isOne(
            of: "aye ayes nay nays noes yes no absent abstain abstained for against vote date time venue")
      }),
      !grammar.isRole(place),
      grammar.person(place) == nil || w.count == 1
        || grammar.startsWithPerson(String(text[mark.upperBound...]))
        || text[mark.lowerBound] == ":"
          && (others >= 2 || text[mark.upperBound...].hasPrefix("No ")
            || startsWithForename(String(text[mark.upperBound...]))),
      !vocabulary.honorifics.contains(w[0].folded), !forenames.contains(w[0].folded),
      vocabulary.attendanceLabelsByText[place.folded] == nil, !isCommonItemTitle(place.folded),
      vocabulary.pluralHonorifics[w[0].folded] == nil, label(at: i) == nil
    else { return nil }
    return (place, text.utf8.distance(from: text.startIndex, to: mark.upperBound))
  }

  /// Whether a text begins with a common forename and another capitalised word.
  private func startsWithForename(_ text: String) -> Bool {
    let w = words(of: text, upTo: 60)
    return w.count >= 2 && forenames.contains(w[0].folded) && w[0].isCapitalised && w[1].isCapitalised
      && w[0].after.isEmpty
  }

  /// "Deputy Mayor" and below it "Councillor J Garth": an office on the line above the one who holds it. Where a list has begun
  /// with a name, an office on its own line belongs to the name above.
  mutating func officeAbove(_ office: String, _ i: Int, _ open: Open, in zone: Range<Int>) -> (
    PersonEntry, Int
  )? {
    guard office.utf8.count <= 60, open.text.isEmpty, open.entries == 0 || officesStandAbove,
      !open.label.isOffice, grammar.isRole(office) || office.folded.hasSuffix("mayor"),
      grammar.person(office) == nil, grammar.officeAndSurname(office) == nil,
      !words(of: office).contains(where: { $0.isAny(.sentenceVerb) }),
      let next = (i + 1..<min(zone.upperBound, i + 3)).first(where: { !lines[$0].isBlank }),
      lines[next].text.utf8.count <= 60, grammar.startsWithPerson(lines[next].text)
    else { return nil }
    let read = list.read(lines[next].text)
    guard read.entries.count == 1, read.unread.isEmpty, var entry = read.entries.first, entry.role == nil,
      vocabulary.pluralHonorifics[lines[next].words[0].folded] == nil
    else { return nil }
    entry.role = office.trimming(" .,;:")
    return (entry, next)
  }

  /// "Director of Works" below "In attendance": somebody is named by the office alone, and the list goes on.
  func isOfficeAlone(_ i: Int, _ open: Open) -> Bool {
    let line = lines[i]
    guard open.label.status == .inAttendance || open.label.status == .officer, !open.label.isOffice,
      line.text.utf8.count <= 70, line.headingLevel == nil, line.label == nil,
      !line.text.hasSuffix("."), !line.text.hasSuffix(":")
    else { return false }
    let w = line.words
    return w.allSatisfy { $0.isCapitalised || $0.folded.isOne(of: "of and for the to &") }
      && w.contains { grammar.isOfficeWord($0.folded) || $0.folded == "executive" }
      && grammar.isRole(line.text) && !isCommonItemTitle(line.folded)
      && w.allSatisfy { $0.after.isEmpty } && grammar.person(line.text) == nil
      && grammar.officeAndSurname(line.text) == nil && !forenames.contains(w[0].folded)
  }
}
