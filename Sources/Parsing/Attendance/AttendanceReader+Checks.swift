import Minutes

/// Rolls in which a box or a phrase at each line tells who came: task lists of Markdown, and tables of a web page whose columns
/// were lost.
extension AttendanceReader {
  // MARK: Boxes

  /// "- [x] Ann Lee" and "- [ ] Joe Hart" below a label, or "- ~~Joe Hart~~": who is not ticked, or struck out, was not there;
  /// the index behind them, or nil where nobody is ticked.
  mutating func checkedRoll(from start: Int, in zone: Range<Int>, label: AttendanceLabel) -> Int? {
    guard lines[start].bullet != nil, label.status == .present, !label.isOffice,
      lines[start].text.hasByte(0x5B) || lines[start].text.hasByte(0x7E)
        || lines[start].text.utf8.first == 0xE2
    else { return nil }
    var found: [(PersonEntry, Bool, Int)] = []
    var sawMark = false
    var i = start
    while i < zone.upperBound, lines[i].bullet != nil {
      let (bare, isThere) = checked(lines[i].text)
      if !bare.isEmpty {
        guard var entry = grammar.person(bare, lenient: true) else { return nil }
        entry.asWritten = bare
        sawMark = sawMark || isThere
        found.append((entry, isThere, i))
      }
      i += 1
    }
    guard found.count >= 2, sawMark, found.contains(where: { !$0.1 }) else { return nil }
    for (entry, isThere, k) in found {
      var one = entry
      if !isThere { one.status = .absent }
      reading.attendance.append(attendance(one, label, lines[k].number))
      reading.taken.insert(k)
    }
    return i
  }

  /// The entry without its box, sign or strokes, and whether they say that somebody was there.
  private func checked(_ text: String) -> (String, Bool) {
    let isStruck = text.hasByte(0x7E) && text.contains("~~")
    var bare = isStruck ? text.replacing("~~", with: "").trimmed : text
    var isThere = !isStruck
    for (mark, says) in AttendanceReader.marks where bare.hasPrefix(mark) || bare.folded.hasPrefix(mark) {
      bare = bare.slice(mark.utf8.count, bare.utf8.count).trimmed
      isThere = isThere && says
      break
    }
    return (bare, isThere)
  }

  private static let marks: [(String, Bool)] = [
    ("[x]", true), ("[ ]", false), ("✅", true), ("✔", true), ("✓", true), ("☑", true), ("❌", false),
    ("✗", false),
    ("✘", false), ("☐", false),
  ]

  // MARK: Columns that were lost

  /// "Attendee Role Attendance" and below it "Councillor Ann Lee Vice-Chair Present, as expected": a web page's table of those
  /// invited whose columns were lost; the index behind it, or nil.
  mutating func flattenedRoll(from start: Int, in zone: Range<Int>) -> Int? {
    guard lines[start].cells.count < 2,
      lines[start].folded.isOne(anyOf: [
        "attendee role attendance", "name role attendance", "member role attendance",
      ])
    else { return nil }
    var found: [(PersonEntry, Int)] = []
    var i = start + 1
    while i < zone.upperBound {
      let line = lines[i]
      if line.isBlank
        || line.folded.isOne(anyOf: ["committee members", "other attendees", "officers", "members"])
      {
        i += 1
        continue
      }
      guard let entry = flattened(line.text) else { break }
      found.append((entry, i))
      i += 1
    }
    guard found.count >= 3 else { return nil }
    for (entry, k) in found {
      reading.attendance.append(attendance(entry, AttendanceLabel("", .present), lines[k].number))
    }
    reading.taken.formUnion(start..<i)
    reading.sawPresence = true
    reading.sawList = true
    return i
  }

  /// One row: a name, an office, and what the page says of the attendance.
  private func flattened(_ text: String) -> PersonEntry? {
    let folded = text.folded
    guard text.utf8.count <= 160,
      let (end, status) = AttendanceReader.pageStatuses.first(where: { folded.hasSuffix(" " + $0.0) })
    else { return nil }
    let head = text.slice(0, text.utf8.count - end.utf8.count).trimmed
    let w = words(of: head)
    // The shortest name behind which an office stands.
    for k in 2..<max(2, min(w.count, 8)) {
      let office = head.slice(w[k].start, head.utf8.count)
      guard w[k].isCapitalised, grammar.isRole(office),
        grammar.isRoleWord(w[k].folded) || departmentWords.contains(w[k].folded)
          || w[k].folded.isOne(
            of: "independent co-opted reserve democratic lay committee parent church voting non-voting"),
        var entry = grammar.person(head.slice(0, w[k - 1].end)), entry.role == nil,
        entry.name.name.contains(" ") || entry.name.honorific != nil
      else { continue }
      entry.role = office
      entry.status = status == .present && office.folded == "substitute" ? .substitute : status
      entry.asWritten = text
      return entry
    }
    guard var entry = grammar.person(head), entry.name.name.contains(" ") else { return nil }
    entry.status = status
    entry.asWritten = text
    return entry
  }

  /// What such pages say, the longer before the shorter.
  private static let pageStatuses: [(String, AttendanceStatus?)] = [
    ("present, as expected", .present), ("present, in remote attendance", .present),
    ("present, virtually", .present),
    ("present, as substitute", .substitute), ("present as substitute", .substitute),
    ("present, in person", .present),
    ("apologies, sent representative", .apologies), ("in attendance", .inAttendance),
    ("in remote attendance", .inAttendance), ("apologies", .apologies), ("absent", .absent),
    ("secretary", .officer),
    ("officer", .officer), ("present", .present), ("expected", nil),
  ]
}

extension String {
  /// Whether the text is one of these.
  fileprivate func isOne(anyOf texts: [String]) -> Bool { texts.contains(self) }
}
