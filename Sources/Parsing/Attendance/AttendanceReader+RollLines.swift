import Minutes

/// Rolls that give each name its answer: "Holm: Present" on lines of their own, or "Holm - present, Roe - absent" on one.
extension AttendanceReader {
  /// Reads such a roll, of three names at least; the index behind it, or nil.
  mutating func rollLines(from start: Int, in zone: Range<Int>) -> Int? {
    if let end = wrappedRoll(from: start, in: zone) { return end }
    guard lines[start].text.utf8.count <= 400, endsWithAnswer(lines[start].text) else { return nil }
    var found: [(PersonEntry, Int)] = []
    var i = start
    while i < zone.upperBound, !lines[i].isBlank, lines[i].text.utf8.count <= 400,
      endsWithAnswer(lines[i].text)
    {
      var text = lines[i].text
      // "Roll call: Holm - present, …"
      if found.isEmpty, let colon = text.utf8.prefix(40).firstIndex(of: 0x3A),
        String(text[..<colon]).folded.hasPrefix("roll")
      {
        text = String(text[text.index(after: colon)...]).trimmed
      }
      if let one = surnameFirstAnswer(text) {
        found.append((one, i))
        i += 1
        continue
      }
      let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" })
      let answers = parts.compactMap { answer(String($0).trimmed, among: parts.count) }
      guard !answers.isEmpty, answers.count == parts.count else { break }
      found += answers.map { ($0, i) }
      i += 1
    }
    guard found.count >= 3 else { return nil }
    for (entry, at) in found {
      reading.attendance.append(
        attendance(entry, AttendanceLabel("", .present), lines[at].sourceLine(of: entry.asWritten)))
    }
    reading.taken.formUnion(start..<i)
    reading.sawPresence = true
    reading.sawList = true
    return i
  }

  /// "Roll call: Ash present, Holm" above "present, Roe absent": a roll that runs on over the ends of its lines.
  private mutating func wrappedRoll(from start: Int, in zone: Range<Int>) -> Int? {
    guard lines[start].folded.hasPrefix("roll"), !endsWithAnswer(lines[start].text),
      lines[start].text.holds("resent") || lines[start].text.holds("bsent"),
      let colon = lines[start].text.utf8.prefix(40).firstIndex(of: 0x3A)
    else { return nil }
    var text = String(lines[start].text[colon...]).trimming(" :*")
    var end = start + 1
    while end < min(zone.upperBound, start + 8), !lines[end].isBlank, lines[end].bullet == nil,
      lines[end].headingLevel == nil
    {
      text += " " + lines[end].text
      end += 1
    }
    guard end > start + 1, endsWithAnswer(text) else { return nil }
    let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" })
    let answers = parts.compactMap { answer(String($0).trimmed, among: parts.count) }
    guard answers.count >= 3, answers.count == parts.count else { return nil }
    for entry in answers {
      reading.attendance.append(attendance(entry, AttendanceLabel("", .present), lines[start].number))
    }
    reading.taken.formUnion(start..<end)
    reading.sawPresence = true
    reading.sawList = true
    return end
  }

  private func endsWithAnswer(_ text: String) -> Bool {
    guard let last = words(of: String(decoding: text.utf8.suffix(16), as: UTF8.self)).last else {
      return false
    }
    return AttendanceReader.answers[last.folded] != nil
  }

  /// "Holm, Ada, present": a roll in the order of surnames, one to a line.
  private func surnameFirstAnswer(_ text: String) -> PersonEntry? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0).trimming(" .")
    }
    guard parts.count == 3, text.utf8.count <= 70, let status = AttendanceReader.answers[parts[2].folded],
      parts.prefix(2).allSatisfy({ part in
        let w = words(of: part)
        return (1...3).contains(w.count) && w[w.count - 1].isCapitalised
          && w.allSatisfy { !$0.startsWithDigit && !$0.isAny(.notName) && $0.after.isSubset(of: [.period]) }
      }), var entry = grammar.person("\(parts[1]) \(parts[0])"), entry.role == nil
    else { return nil }
    entry.asWritten = text
    entry.status = status
    return entry
  }

  /// "Mr Holm: Present", "Ada Holm - absent"; in a line of three or more also "Holm present".
  private func answer(_ text: String, among count: Int) -> PersonEntry? {
    guard text.utf8.count <= 60 else { return nil }
    let w = words(of: text.trimming(" ."))
    guard w.count >= 2, w.count <= 6, let status = AttendanceReader.answers[w[w.count - 1].folded],
      !w[w.count - 2].after.isDisjoint(with: [.colon, .dash])
        || count >= 3 && w[w.count - 2].after.isEmpty
          && !w[0].folded.isOne(of: "all none both nobody others"),
      w[0].isCapitalised,
      w.dropLast().allSatisfy({ $0.isCapitalised && !$0.startsWithDigit && !$0.isAny(.notName) })
    else { return nil }
    let name = text.slice(w[0].start, w[w.count - 2].end)
    guard !w.contains(where: { LabelGrammar.nouns[$0.folded] != nil }) else { return nil }
    guard !isCommonItemTitle(name.folded),
      var entry = grammar.officeAndSurname(name) ?? grammar.person(name, lenient: true)
    else { return nil }
    entry.asWritten = text
    entry.status = status
    return entry
  }

  private static let answers: WordMap<AttendanceStatus> = [
    "present": .present, "here": .present, "absent": .absent, "excused": .apologies, "apologies": .apologies,
    "attended": .present, "apology": .apologies,
  ]
}
