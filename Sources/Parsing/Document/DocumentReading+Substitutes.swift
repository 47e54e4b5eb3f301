import Minutes

/// What stands behind offices and organisations and is said of the person: letters, and for whom or for what they came.
extension DocumentReading {
  /// "Deputy Director of Finance (for AW)" gives the office and for whom: whoever came for one of those who did not is a
  /// substitute, and only that. "Guardian (item 8 only)" keeps the office.
  func withoutNotesInOffices(_ list: [Attendance]) -> [Attendance] {
    var result = list
    let letters = absentLetters(list)
    for k in result.indices {
      if let role = result[k].role, let (office, note) = noteBehind(role) {
        result[k].role = office
        result[k].note = [result[k].note, note].compactMap { $0 }.joined(separator: "; ")
      } else if let body = result[k].organisation, let (firm, note) = noteBehind(body) {
        result[k].organisation = firm
        result[k].note = [result[k].note, note].compactMap { $0 }.joined(separator: "; ")
      }
      guard let note = result[k].note, note.folded.hasPrefix("for "),
        result[k].status == .present || result[k].status == .inAttendance
      else { continue }
      let whom = note.slice(4, note.utf8.count).trimming(" .")
      if letters.contains(whom) { result[k].status = .substitute }
    }
    return withInterests(withLettersBehindOffices(result))
  }

  /// "Ann Lee (walking), Joe Hart (horse riding), Una Keel (farming)": what each member of a forum stands for, in small
  /// letters, where several of those present have it so.
  private func withInterests(_ list: [Attendance]) -> [Attendance] {
    func interest(_ a: Attendance) -> String? {
      guard a.status == .present, let note = a.note, !note.hasByte(0x3B), !note.startsWithDigit,
        note.utf8.count <= 40,
        let first = note.utf8.first, first >= 0x61, first <= 0x7A, a.asWritten.contains("(" + note + ")"),
        words(of: note).count <= 4, !people.looksLikeNote(note),
        !note.folded.isOne(of: "minutes notes virtual remote"),
        a.role.map({ !a.asWritten.contains($0) }) ?? true
      else { return nil }
      return note
    }
    let found = list.indices.filter { interest(list[$0]) != nil }
    guard found.count >= 3 else { return list }
    var result = list
    for k in found {
      result[k].role = interest(list[k])
      result[k].note = nil
    }
    return result
  }

  /// "… (for AW)", "… (item 8 only)" at an office's end.
  private func noteBehind(_ text: String) -> (String, String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
    let inside = String(text[text.index(after: open)...].dropLast()).trimmed
    let head = String(text[..<open]).trimmed
    guard !head.isEmpty,
      people.looksLikeNote(inside) || inside.folded.hasPrefix("for ") && inside.utf8.count <= 40,
      !people.isRole(inside)
    else { return nil }
    return (head, inside)
  }

  /// The letters and names of those who did not come.
  private func absentLetters(_ list: [Attendance]) -> Set<String> {
    var all: Set<String> = []
    for a in list where a.status == .apologies || a.status == .absent {
      all.insert(a.name.name)
      if let initials = a.initials { all.insert(initials) }
      let own = a.name.name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first)
      if own.count >= 2 { all.insert(String(own)) }
    }
    return all
  }

  /// "Chairman AWh", "Director of Finance LC": the letters of a column without brackets, where most lines have them.
  private func withLettersBehindOffices(_ list: [Attendance]) -> [Attendance] {
    func letters(_ a: Attendance) -> (office: String, letters: String)? {
      guard a.initials == nil, let role = a.role, let space = role.utf8.lastIndex(of: 0x20) else {
        return nil
      }
      let last = String(role[role.index(after: space)...])
      guard people.isInitials(last, of: a.name.name) else { return nil }
      return (String(role[..<space]).trimmed, last)
    }
    let found = list.indices.filter { letters(list[$0]) != nil }
    guard found.count >= 3, found.count * 2 >= list.filter({ $0.role != nil }).count else { return list }
    var result = list
    for k in found {
      guard let (office, own) = letters(list[k]) else { continue }
      result[k].role = office
      result[k].initials = own
    }
    return result
  }
}
