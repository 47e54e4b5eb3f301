import Minutes

/// Registers of a whole year: names, what each is, and a letter for every meeting so far.
extension AttendanceReader {
  private struct GridRow {
    var entry: PersonEntry
    var marks: [String]
    /// A day behind the letters: since then there is nothing to be marked.
    var hasLeft: Bool
    var line: Int
  }

  /// Reads such a register with its legend ("P – Present"); the index behind it, or nil.
  ///
  /// The letters go as far as this meeting. Which one that is must be told twice: as the day in the register's head that the
  /// last column has, and as the meeting's own.
  mutating func gridRoll(from start: Int, in zone: Range<Int>) -> Int? {
    guard gridRow(start) != nil else { return nil }
    var rows: [GridRow] = []
    var i = start
    var gap = 0
    while i < zone.upperBound, gap <= 6 {
      if let row = gridRow(i) {
        rows.append(row)
        gap = 0
      } else {
        gap += 1
      }
      i += 1
    }
    guard rows.count >= 3, let last = rows.last?.line else { return nil }
    let columns = rows.map(\.marks.count).max() ?? 0
    let meanings = codes(lines[(last + 1)..<min(lines.count, last + 12)])
    guard columns >= 1, !meanings.isEmpty, isThisMeetings(column: columns, above: start) else { return nil }
    let role = gridRole(above: start)
    for row in rows where !row.hasLeft {
      guard let mark = row.marks.last, let status = meanings[mark] else { continue }
      var one = row.entry
      one.status = status
      one.role = one.role ?? role
      one.asWritten = one.name.name
      reading.attendance.append(attendance(one, AttendanceLabel("", .present), lines[row.line].number))
    }
    for k in start...last { reading.taken.insert(k) }
    reading.sawPresence = true
    reading.sawList = true
    return last + 1
  }

  /// "OLIVE MARSH      Co-opted     3/2024     S     P"
  private func gridRow(_ i: Int) -> GridRow? {
    let line = lines[i]
    guard line.headingLevel == nil, line.text.utf8.count <= 160 else { return nil }
    let cells = line.cells.filter { !$0.isEmpty }
    guard (2...16).contains(cells.count), words(of: cells[0]).count <= 4 else { return nil }
    func isMark(_ cell: String) -> Bool { (1...2).contains(cell.utf8.count) && cell.isAllLetters }
    // From the end, as "LA" may be what somebody is.
    var end = cells.count
    if !isMark(cells[end - 1]) { end -= 1 }
    var first = end
    while first > 1, isMark(cells[first - 1]) { first -= 1 }
    guard first < end, first <= 3, let entry = grammar.person(cells[0]), entry.name.name.contains(" ") else {
      return nil
    }
    return GridRow(
      entry: entry, marks: cells[first..<end].map(\.folded), hasLeft: end < cells.count, line: i)
  }

  /// Whether the day of a column, counted from 1 in the order of days, is told beside the register's head too.
  private func isThisMeetings(column: Int, above start: Int) -> Bool {
    var head: Set<CalendarDate> = []
    var told: [CalendarDate: Int] = [:]
    let grammar = DateGrammar()
    for i in max(0, start - 60)..<start where !lines[i].isBlank {
      for cell in lines[i].cells.isEmpty ? [lines[i].text] : lines[i].cells {
        let w = words(of: cell, upTo: 80)
        for day in grammar.dates(in: w) {
          guard let date = day.date() else { continue }
          told[date, default: 0] += 1
          if day.words.count == w.count { head.insert(date) }
        }
      }
    }
    let days = head.sorted { $0.ordinal < $1.ordinal }
    guard column <= days.count else { return false }
    return (told[days[column - 1]] ?? 0) >= 2
  }

  /// "GOVERNOR ATTENDANCE" above the register: what one of them is.
  private func gridRole(above start: Int) -> String? {
    for i in (max(0, start - 60)..<start).reversed() where lines[i].folded.contains("attendance") {
      let w = lines[i].words
      guard let k = w.firstIndex(where: { $0.folded == "attendance" }), k > 0 else { return nil }
      return LabelGrammar.nouns[w[k - 1].folded.text + "s"]
    }
    return nil
  }
}

extension String {
  /// Whether every byte is a letter of ASCII.
  fileprivate var isAllLetters: Bool { utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } }
}
