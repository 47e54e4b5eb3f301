import Minutes

/// Lists without a label.
extension AttendanceReader {
  /// A paragraph that is nothing but names, as where the headings were lost: four people or more, or with initials each.
  mutating func unlabelled(_ zone: Range<Int>) {
    unlabelledParagraph(zone)
    if reading.attendance.allSatisfy({ $0.status != .present || $0.note == "in the chair" }) {
      unlabelledLines(zone)
    }
    if reading.attendance.allSatisfy({ $0.status != .present }) { unlabelledBullets(zone) }
  }

  /// Bullets that are nothing but forename and surname, four together at least and most of the forenames common ones.
  private mutating func unlabelledBullets(_ zone: Range<Int>) {
    var run: [(line: Int, entry: PersonEntry)] = []
    var known = 0
    for i in zone where !lines[i].isBlank && !furniture.contains(i) {
      let line = lines[i]
      guard line.bullet != nil, line.text.utf8.count <= 60, !reading.taken.contains(i),
        let person = grammar.person(line.text), person.name.name.contains(" "), person.organisation == nil
      else {
        if run.count >= 4 { break }
        run = []
        known = 0
        continue
      }
      run.append((i, person))
      if let first = person.name.name.folded.split(separator: " ").first, forenames.contains(String(first)) {
        known += 1
      }
    }
    guard run.count >= 4, known * 3 >= run.count else { return }
    for (i, entry) in run {
      reading.attendance.append(attendance(entry, AttendanceLabel("", .present), lines[i].number))
      reading.taken.insert(i)
    }
    reading.sawPresence = true
    reading.sawList = true
  }

  private mutating func unlabelledParagraph(_ zone: Range<Int>) {
    var i = zone.lowerBound
    while i < zone.upperBound {
      defer { i += 1 }
      guard !lines[i].isBlank, !reading.taken.contains(i), lines[i].headingLevel == nil, !lines[i].isTableRow,
        lines[i].text.contains(","), !goesOnFromAbove(i, in: zone)
      else { continue }
      var text = lines[i].text
      var pieces = [(offset: 0, line: i)]
      var j = i + 1
      while j < zone.upperBound, !lines[j].isBlank,
        text.hasSuffix(",") || (wrap.map { lines[j - 1].text.utf8.count >= $0 * 7 / 10 } ?? false)
      {
        pieces.append((text.utf8.count + 1, j))
        text += " " + lines[j].text
        j += 1
      }
      // A long line of prose is not taken apart first.
      guard !hasProse(words(of: text, upTo: 600)) else { continue }
      let result = list.read(text)
      guard result.entries.count >= 4, result.unread.count * 6 <= result.entries.count,
        !words(of: text).contains(where: { sentenceVerbs.contains($0.folded) && !$0.isCapitals }),
        !hasProse(words(of: text))
      else { continue }
      let open = Open(label: AttendanceLabel("", .present), line: i, text: text, pieces: pieces)
      for entry in result.entries {
        reading.attendance.append(
          attendance(entry, open.label, lines[line(of: entry, in: open) ?? i].sourceLine(of: entry.asWritten))
        )
      }
      for k in i..<j { reading.taken.insert(k) }
      reading.sawPresence = true
      reading.sawList = true
      alsoThere(j, in: zone)
      return
    }
  }

  /// Whether a line is the middle of a sentence that the line above began: names there are no list of their own.
  private func goesOnFromAbove(_ i: Int, in zone: Range<Int>) -> Bool {
    guard i > zone.lowerBound, let last = lines[i - 1].text.utf8.last else { return false }
    let w = lines[i - 1].words
    return last != 0x2E && last != 0x3A && w.count >= 8
      && w.contains { $0.isAny(.sentenceVerb) || $0.folded == "were" }
  }

  /// The paragraph below such a list, where it too is nothing but people and each has an office or an organisation.
  private mutating func alsoThere(_ from: Int, in zone: Range<Int>) {
    guard let i = (from..<zone.upperBound).first(where: { !lines[$0].isBlank && !furniture.contains($0) }),
      i - from <= 3, lines[i].headingLevel == nil, !lines[i].isTableRow
    else { return }
    if officeLines(i, in: zone) { return }
    guard lines[i].text.contains("("),
      !hasProse(lines[i].content.words(upTo: 600))
    else { return }
    let text = lines[i].text
    let result = list.read(text)
    guard result.entries.count >= 2, result.unread.isEmpty,
      result.entries.allSatisfy({ $0.name.honorific != nil && ($0.role != nil || $0.organisation != nil) })
    else { return }
    for entry in result.entries {
      reading.attendance.append(
        attendance(entry, AttendanceLabel("", .inAttendance), lines[i].sourceLine(of: entry.asWritten)))
    }
    reading.taken.insert(i)
  }

  /// Lines below such a list that each hold one person and, behind a comma, the office: "C Pell, Town Clerk".
  private mutating func officeLines(_ from: Int, in zone: Range<Int>) -> Bool {
    var i = from
    while i < zone.upperBound, !lines[i].isBlank, lines[i].headingLevel == nil,
      lines[i].text.utf8.count <= 100,
      lines[i].label == nil
    {
      let read = list.read(lines[i].text)
      guard read.entries.count == 1, read.unread.isEmpty, let entry = read.entries.first,
        let role = entry.role, lines[i].text.contains(", " + role) || lines[i].text.hasSuffix(" " + role)
      else { break }
      reading.attendance.append(attendance(entry, AttendanceLabel("", .inAttendance), lines[i].number))
      reading.taken.insert(i)
      i += 1
    }
    return i > from
  }

  /// Whether one of the words is an honorific, or what others with it are one, or holds a mark that may part one off.
  private func mayBeTitled(_ w: [Word]) -> Bool {
    w.contains { word in
      vocabulary.honorifics.contains(word.folded) || vocabulary.pluralHonorifics[word.folded] != nil
        || !word.folded.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
        || word.folded.isOne(
          of: """
            chief detective temporary acting deputy assistant associate clinical emeritus adjunct visiting
            """)
    }
  }

  /// Lines that are nothing but people with their honorifics, three together at least; a legend in brackets may stand between.
  private mutating func unlabelledLines(_ zone: Range<Int>) {
    var run: [(line: Int, entries: [PersonEntry])] = []
    for i in zone where !lines[i].isBlank && !reading.taken.contains(i) && !furniture.contains(i) {
      let line = lines[i]
      let isShort = line.headingLevel == nil && !line.isTableRow && line.text.utf8.count <= 200
      if isShort, !run.isEmpty, line.text.hasPrefix("(") { continue }
      let read =
        isShort && mayBeTitled(line.words) && !line.words.contains(where: { $0.isAny(.sentenceVerb) })
        ? list.read(line.text) : PeopleList.Result()
      if !read.entries.isEmpty, read.unread.isEmpty, read.entries.allSatisfy({ $0.name.honorific != nil }) {
        run.append((i, read.entries))
        continue
      }
      if run.count >= 3 { break }
      run = []
    }
    guard run.count >= 3, run.reduce(0, { $0 + $1.entries.count }) >= 4 else { return }
    for (i, entries) in run {
      for entry in entries {
        reading.attendance.append(attendance(entry, AttendanceLabel("", .present), lines[i].number))
      }
      reading.taken.insert(i)
    }
    reading.sawPresence = true
    reading.sawList = true
  }
}
