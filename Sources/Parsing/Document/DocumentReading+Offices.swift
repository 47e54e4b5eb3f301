import Minutes

/// Offices of those listed that stand elsewhere: with the signature, in a legend.
extension DocumentReading {
  /// Gives those listed without an office the one that the signature names.
  func withOfficesToldElsewhere(_ attendance: inout [Attendance]) {
    var told: [(name: String, role: String)] = []
    for entry in signatories() { told.append((entry.name.name.folded, entry.role ?? "")) }
    for (name, role) in told where !role.isEmpty {
      let hits = attendance.indices.filter {
        attendance[$0].name.name.folded == name && attendance[$0].status != .apologies
      }
      if hits.count == 1, attendance[hits[0]].role == nil { attendance[hits[0]].role = role }
    }
  }

  /// "Ida Holm, acting secretary" among the last lines of a document: who signs, and as what.
  private func signatories() -> [PersonEntry] {
    var found: [PersonEntry] = []
    var worded = 0
    for i in lines.indices.reversed() where !lines[i].isBlank && !furniture.contains(i) {
      worded += 1
      guard worded <= 6 else { break }
      let text = lines[i].text.trimming(" .")
      guard text.utf8.count <= 80, text.hasByte(0x2C) || text.contains(" - ") || text.contains(" – "),
        let person = people.person(text), let role = person.role?.folded, person.organisation == nil,
        ["secretary", "clerk", "recorder", "treasurer", "chair", "minute"].contains(where: {
          role.contains($0)
        }),
        person.name.name.contains(" "), !words(of: text).contains(where: { $0.isAny(.sentenceVerb) })
      else { continue }
      found.append(person)
    }
    return found
  }

  /// Letters that a legend among the lists explains as an office ("(LG) Lay Governor; (SG) Staff Governor") are no
  /// organisation.
  func withoutLegendLetters(_ attendance: inout [Attendance]) {
    guard attendance.contains(where: { ($0.organisation ?? "").isAllCapitals }) else { return }
    var offices: Set<String> = []
    for line in lines.prefix(80) where line.text.hasPrefix("(") && line.text.utf8.count <= 300 {
      for part in line.text.split(separator: ";") {
        let text = String(part).trimmed
        guard text.hasPrefix("("), let close = text.firstIndex(of: ")") else { continue }
        let letters = String(text[text.index(after: text.startIndex)..<close])
        let meaning = String(text[text.index(after: close)...]).trimming(" .-–=")
        if (2...6).contains(letters.utf8.count), letters.isAllCapitals, people.isRole(meaning) {
          offices.insert(letters)
        }
      }
    }
    guard offices.count >= 2 else { return }
    for k in attendance.indices {
      guard let organisation = attendance[k].organisation, offices.contains(organisation) else { continue }
      attendance[k].organisation = nil
      attendance[k].note = attendance[k].note ?? organisation
    }
  }

  /// "Councillors Holm (J), Holm (M), Roe": of two who share a surname the letter in the bracket is the forename's, and no
  /// organisation.
  func withInitialsInBrackets(_ attendance: [Attendance]) -> [Attendance] {
    func letter(_ a: Attendance) -> String? {
      guard let text = a.organisation, !a.name.name.contains(" ") else { return nil }
      let bare = text.filter { $0 != "." && $0 != " " }
      return (1...2).contains(bare.utf8.count) && bare.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        ? text : nil
    }
    var letters: [String: Set<String>] = [:]
    for a in attendance {
      if let text = letter(a) { letters[a.name.name.folded, default: []].insert(text) }
    }
    guard letters.contains(where: { $0.value.count >= 2 }) else { return attendance }
    return attendance.map { a in
      guard let text = letter(a), letters[a.name.name.folded]?.count ?? 0 >= 2 else { return a }
      var one = a
      one.name.name += " (" + text + ")"
      one.organisation = nil
      return one
    }
  }

  /// "Frederick Ash (Fred)", "Ada Holm (Candle)": where a third of such brackets are short forms of the forename before them, all
  /// are what people go by, and no organisations.
  func withoutNicknames(_ attendance: inout [Attendance]) {
    let named = attendance.indices.filter { k in
      guard let text = attendance[k].organisation, attendance[k].name.name.contains(" ") else { return false }
      return (3...16).contains(text.utf8.count) && !text.contains(" ") && !text.isAllCapitals
        && !vocabulary.organisationWords.contains(text.folded)
        && attendance[k].asWritten.contains("(" + text + ")")
    }
    guard named.count >= 4 else { return }
    let short = named.count { k in
      attendance[k].name.name.folded.hasPrefix(attendance[k].organisation?.folded ?? "-")
    }
    guard short * 3 >= named.count else { return }
    for k in named {
      attendance[k].note = attendance[k].note ?? attendance[k].organisation
      attendance[k].organisation = nil
    }
  }
}
