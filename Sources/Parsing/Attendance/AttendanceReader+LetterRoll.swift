import Minutes

/// Rolls that answer each name with a letter, which a line below explains: "P – Present   A – Absent".
extension AttendanceReader {
  /// Reads "Ada Holm          P" on lines of their own, two of them at least, where the letters are explained near them.
  mutating func letterRoll(from start: Int, in zone: Range<Int>) -> Int? {
    guard let first = lettered(lines[start]), !first.letter.isEmpty else { return nil }
    var found: [(name: String, letter: String, line: Int)] = []
    var i = start
    while i < zone.upperBound, !lines[i].isBlank, let row = lettered(lines[i]) {
      found.append((row.name, row.letter, i))
      i += 1
    }
    guard found.count >= 2 else { return nil }
    let meanings = letters(from: i, to: min(lines.count, i + 12))
    guard !meanings.isEmpty, found.allSatisfy({ meanings[$0.letter] != nil }) else { return nil }
    var entries: [(PersonEntry, Int)] = []
    for row in found {
      guard var entry = grammar.person(row.name, lenient: true), entry.name.name.contains(" ") else {
        return nil
      }
      entry.asWritten = lines[row.line].text
      entry.status = meanings[row.letter]
      entries.append((entry, row.line))
    }
    for (entry, at) in entries {
      reading.attendance.append(attendance(entry, AttendanceLabel("", .present), lines[at].number))
    }
    reading.taken.formUnion(start..<i)
    reading.sawPresence = true
    reading.sawList = true
    return i
  }

  /// A name and, behind a wide blank, one letter or two.
  private func lettered(_ line: CleanLine) -> (name: String, letter: String)? {
    guard line.cells.count == 2, line.cells[1].utf8.count <= 2, line.cells[0].utf8.count <= 50,
      line.cells[1].utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
    else { return nil }
    return (line.cells[0], line.cells[1])
  }

  /// "P – Present          S – Sanctioned", "A = apologies": what the letters of a roll mean.
  private func letters(from start: Int, to end: Int) -> [String: AttendanceStatus] {
    var meanings: [String: AttendanceStatus] = [:]
    for line in lines[start..<end] where line.text.utf8.count <= 160 {
      let w = line.words
      for k in w.indices.dropLast()
      where w[k].isCapitalised && w[k].folded.utf8.count <= 2 && w[k].after != [.comma] {
        guard let status = AttendanceReader.letterMeanings[w[k + 1].folded] else { continue }
        meanings[line.text.slice(w[k].start, w[k].end)] = status
      }
    }
    return meanings
  }

  private static let letterMeanings: WordMap<AttendanceStatus> = [
    "present": .present, "attended": .present, "late": .present, "absent": .absent, "apologies": .apologies,
    "apology": .apologies, "sanctioned": .apologies, "excused": .apologies,
  ]
}
