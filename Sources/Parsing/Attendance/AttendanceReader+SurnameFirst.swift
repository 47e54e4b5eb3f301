import Minutes

extension AttendanceReader {
  /// "Lee, Ann (Fen Police)" in a list that puts the surname first on most of its lines: the person, named in the
  /// order of speech.
  ///
  /// A list is needed to tell: "Ash, Elm" on a line alone may as well be two people.
  func surnameFirst(_ i: Int) -> PersonEntry? {
    guard let entry = reordered(lines[i]) else { return nil }
    var first = i
    while first > 0, !lines[first - 1].isBlank, label(at: first - 1) == nil, i - first < 60 { first -= 1 }
    var last = i
    while last + 1 < lines.count, !lines[last + 1].isBlank, label(at: last + 1) == nil, last - i < 60 {
      last += 1
    }
    let count = (first...last).count { reordered(lines[$0]) != nil }
    // The one entry of another list of a document that has such lists.
    if first == last, reading.surnamesFirst { return entry }
    return count > 1 && count * 3 >= (last - first + 1) * 2 ? entry : nil
  }

  private func reordered(_ line: CleanLine) -> PersonEntry? {
    let text = line.text
    guard text.utf8.count <= 160, line.headingLevel == nil, text.hasByte(0x2C) else { return nil }
    let cut =
      [" (", " – ", " — ", " - "].compactMap { text.range(of: $0)?.lowerBound }.min() ?? text.endIndex
    let head = text[..<cut].split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    // "(PR), Ann Lee (Bursar), Joe Hart" goes on from the line above, and names more than one.
    guard head.count == 2, !head[0].hasPrefix("("), !text[cut...].contains("), ") else { return nil }
    let (surname, given) = (words(of: head[0]), words(of: head[1]))
    guard (1...3).contains(surname.count), (1...3).contains(given.count), given.allSatisfy(\.isCapitalised),
      surname.last?.isCapitalised == true,
      // More than one word before the comma is a forename and a surname, unless all but the last are particles.
      surname.dropLast().allSatisfy({ particles.contains($0.folded) }),
      !grammar.isRole(head[0]), !grammar.isRole(head[1]),
      !given.contains(where: {
        vocabulary.organisationWords.contains($0.folded) || departmentWords.contains($0.folded)
          || vocabulary.roleWords.contains($0.folded) || $0.startsWithDigit
      })
    else { return nil }
    guard var entry = grammar.person("\(head[1]) \(head[0])" + text[cut...]) else { return nil }
    entry.asWritten = text
    return entry
  }

  /// "M. Penton" looks like a point with a letter and is a person whose forename is an initial.
  func isInitial(_ label: NumberLabel, _ text: String) -> Bool {
    guard label.form == .letter || label.form == .roman, !label.isBracketed, label.suffix == ".",
      text.utf8.first.map({ (0x41...0x5A).contains($0) }) == true, label.text.utf8.count == 1,
      !isCommonItemTitle(text.slice(label.length, text.utf8.count).folded), let person = grammar.person(text)
    else { return false }
    return RunOnNames.startsWithInitial(person.name.name)
  }
}
