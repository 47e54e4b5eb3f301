import Minutes

/// Groups of a list by the body that sent them, where its name stands as a heading above its people.
extension AttendanceReader {
  /// "Marsh Residents' Association (MRA)" above "Ann Lee, Chairman" and more of the kind: whom they came for.
  ///
  /// A name of an organisation alone on its line inside a list, behind a label or a blank, and people on the next line.
  func organisationHeading(_ i: Int, in zone: Range<Int>, _ open: Open?) -> AttendanceLabel? {
    let line = lines[i]
    guard let open, !open.label.isOffice, line.text.utf8.count <= 80, line.headingLevel == nil,
      line.bullet == nil,
      line.cells.count < 2, i + 1 < zone.upperBound, !lines[i + 1].isBlank, line.label == nil,
      i > 0, lines[i - 1].isBlank || open.text.isEmpty && open.entries == 0, !line.text.hasByte(0x2C),
      !line.text.hasSuffix("."), grammar.isOrganisation(line.text)
    else { return nil }
    let (outside, brackets) = grammar.takeBrackets(line.text.trimming(":"))
    let w = words(of: outside)
    guard (2...9).contains(w.count), w[0].isCapitalised, !w[0].startsWithDigit,
      w.allSatisfy({
        $0.isCapitalised || $0.folded.isOne(of: "and & of the for / on") || $0.folded.utf8.count < 2
      }),
      brackets.isEmpty || brackets.count == 1 && brackets[0].isAllCapitals, !grammar.isRole(outside),
      !vocabulary.honorifics.contains(w[0].folded), grammar.person(line.text) == nil || !brackets.isEmpty,
      !isCommonItemTitle(line.folded), isPersonLine(i + 1)
    else { return nil }
    // "Ann Lee" above the name of her organisation above the next: two columns in turn.
    if i + 2 < zone.upperBound, !lines[i + 2].isBlank, !isPersonLine(i + 2) { return nil }
    var label = AttendanceLabel(line.folded.trimming(":"), (parent ?? open.label).status)
    label.role = (parent ?? open.label).role
    label.organisation = line.text.trimming(": ")
    label.isGroup = true
    return label
  }

  /// Whether a line begins with somebody's forename and surname or title, before a mark or its end.
  private func isPersonLine(_ i: Int) -> Bool {
    guard lines[i].text.utf8.count <= 120, numberLabel(of: lines[i].text) == nil, label(at: i) == nil else {
      return false
    }
    let head = String(lines[i].text.prefix { $0 != "," && $0 != "(" && $0 != "–" }).trimmed
    guard let person = grammar.person(head), !grammar.isOrganisation(head) else { return false }
    return person.name.name.contains(" ") || person.name.honorific != nil
  }

  /// Lists behind the items, as a web page of a meeting appends them: "Attended - Committee Members" above a head of columns and
  /// its rows, then "Apologies" and "Absent" in the same way.
  mutating func readBehindItems(_ zone: Range<Int>) {
    for i in zone where !lines[i].isBlank && lines[i].text.utf8.count <= 60 {
      guard let (label, rest) = label(at: i), rest.isEmpty, !label.isOffice, label.status == .present,
        let head = (i + 1..<min(zone.upperBound, i + 3)).first(where: { !lines[$0].isBlank }),
        lines[head].cells.first?.folded == "name", head + 1 < zone.upperBound
      else { continue }
      read(i..<zone.upperBound, onlyLabelled: true)
      return
    }
  }
}
