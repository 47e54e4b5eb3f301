import Minutes

/// Rolls of all members in which a mark tells who came: an asterisk that a legend explains ("* Member present"), or a letter in
/// a column ("P – Present, A – Absent").
extension AttendanceReader {
  // MARK: Asterisks

  /// Reads the names between a line and a legend of its asterisks; the index behind the legend, or nil.
  mutating func markedRoll(from start: Int, in zone: Range<Int>) -> Int? {
    guard isMarked(lines[start]) || lines[start].cells.contains(where: { $0.hasByte(0x2A) }),
      let (legend, marked) = legend(below: start, in: zone)
    else { return nil }
    // The list begins at its first name, which may bear no mark.
    var first = start
    while first > zone.lowerBound, !lines[first - 1].isBlank, label(at: first - 1) == nil,
      !reading.taken.contains(first - 1), markedCells(lines[first - 1]) != nil
    { first -= 1 }
    var found: [(PersonEntry, Bool, Int)] = []
    for i in first..<legend where !lines[i].isBlank && !furniture.contains(i) {
      guard let cells = markedCells(lines[i]) else {
        guard label(at: i) != nil else { return nil }
        continue
      }
      found += cells.map { ($0.0, $0.1, i) }
    }
    guard found.count >= 3, found.contains(where: \.1) else { return nil }
    let other: AttendanceStatus = marked == .present ? .absent : .present
    for (entry, isMarked, i) in found {
      var one = entry
      one.status = isMarked ? marked : other
      reading.attendance.append(attendance(one, AttendanceLabel("", .present), lines[i].number))
      reading.taken.insert(i)
    }
    reading.taken.insert(legend)
    reading.sawPresence = true
    reading.sawList = true
    return legend + 1
  }

  private func isMarked(_ line: CleanLine) -> Bool { line.bullet == "*" || line.text.hasByte(0x2A) }

  /// The line that tells what an asterisk means, and what that is.
  private func legend(below start: Int, in zone: Range<Int>) -> (Int, AttendanceStatus)? {
    for i in start + 1..<max(start + 1, min(zone.upperBound, start + 40)) {
      let line = lines[i]
      guard isMarked(line), line.text.utf8.count <= 60 else { continue }
      let w = line.words
      guard w.count <= 7, !w.contains(where: { vocabulary.honorifics.contains($0.folded) }) else { continue }
      for word in w {
        if word.folded.isOne(of: "present attended attending attendance") { return (i, .present) }
        if word.folded.isOne(of: "absent") { return (i, .absent) }
        if word.folded.isOne(of: "apologies apology") { return (i, .apologies) }
      }
    }
    return nil
  }

  /// The people of a line, each with whether it bears the mark; nil where anything else stands there.
  private func markedCells(_ line: CleanLine) -> [(PersonEntry, Bool)]? {
    guard line.headingLevel == nil, line.text.utf8.count <= 200 else { return nil }
    var isNext = line.bullet == "*"
    var found: [(PersonEntry, Bool)] = []
    for cell in line.cells.count >= 2 ? line.cells : [line.text] {
      let bare = cell.replacing("*", with: " ").singleSpaced.trimmed
      if bare.isEmpty {
        isNext = isNext || cell.hasByte(0x2A)
        continue
      }
      guard let entry = grammar.person(bare), entry.name.honorific != nil || entry.name.name.contains(" ")
      else { return nil }
      found.append((entry, isNext || cell.hasByte(0x2A)))
      isNext = false
    }
    return found.isEmpty ? nil : found
  }

  // MARK: Letters

  /// Reads names with a letter behind each, whose meaning a legend below tells; the index behind them, or nil. Where the
  /// letters of several meetings stand beside each other nothing tells which is this one's.
  mutating func codedRoll(from start: Int, in zone: Range<Int>) -> Int? {
    guard coded(lines[start]) != nil else { return nil }
    var found: [(PersonEntry, String, Int)] = []
    var i = start
    while i < zone.upperBound, let (entry, code) = coded(lines[i]) {
      found.append((entry, code, i))
      i += 1
    }
    guard found.count >= 2 else { return nil }
    let meanings = codes(lines[i..<min(lines.count, i + 12)])
    guard found.allSatisfy({ meanings[$0.1] != nil }) else { return nil }
    for (entry, code, k) in found {
      var one = entry
      one.status = meanings[code]
      one.asWritten = lines[k].text
      reading.attendance.append(attendance(one, AttendanceLabel("", .present), lines[k].number))
      reading.taken.insert(k)
    }
    reading.sawPresence = true
    reading.sawList = true
    return i
  }

  private func coded(_ line: CleanLine) -> (PersonEntry, String)? {
    let cells = line.cells.filter { !$0.isEmpty }
    guard cells.count == 2, (1...2).contains(cells[1].utf8.count),
      cells[1].isAllCapitals || cells[1].utf8.count == 1,
      let entry = grammar.person(cells[0]), entry.name.honorific != nil || entry.name.name.contains(" ")
    else { return nil }
    return (entry, cells[1].folded)
  }

  /// "P – Present          A – Absent", "L = late": what each letter means.
  func codes(_ lines: ArraySlice<CleanLine>) -> [String: AttendanceStatus] {
    var meanings: [String: AttendanceStatus] = [:]
    for line in lines where line.text.utf8.count <= 200 {
      let w = line.words
      for k in w.indices.dropLast()
      where (1...2).contains(w[k].folded.utf8.count) && w[k].isCapitalised
        && (!w[k].after.isDisjoint(with: [.dash, .colon])
          || line.text.slice(w[k].end, w[k + 1].start).hasByte(0x3D))
      {
        let status: AttendanceStatus? =
          switch w[k + 1].folded.text {
          case "present", "attended", "late", "attending": .present
          case "absent", "unauthorised": .absent
          case "apologies", "apology", "sanctioned", "authorised", "excused", "leave": .apologies
          default: nil
          }
        if let status { meanings[w[k].folded.text] = status }
      }
    }
    return meanings
  }

  // MARK: Offices in columns

  /// "Chaired by     Ann Lee          Clerked by     Joe Hart": labels and their people in turn on one line.
  func officeCells(_ line: CleanLine) -> [(PersonEntry, AttendanceLabel)]? {
    let cells = line.cells.filter { !$0.isEmpty }
    guard cells.count >= 4, cells.count % 2 == 0, cells.count <= 8, !line.isTableRow else { return nil }
    var found: [(PersonEntry, AttendanceLabel)] = []
    for k in stride(from: 0, to: cells.count, by: 2) {
      guard let (label, rest) = label(in: cells[k].trimming(" :") + ":", isHeading: true), rest.isEmpty,
        label.isOffice, let entry = grammar.person(cells[k + 1]), entry.role == nil,
        entry.name.honorific != nil || entry.name.name.contains(" ")
      else { return nil }
      found.append((entry, label))
    }
    return found
  }
}
