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
}
