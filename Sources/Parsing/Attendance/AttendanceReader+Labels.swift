import Minutes

/// Labels of lists in their order: a group stands in the list above it.
extension AttendanceReader {
  /// The attendance label at a line's start, and the text behind it.
  func label(at i: Int) -> (AttendanceLabel, String)? {
    labelOverTwoLines(i) ?? labelInColumn(i) ?? leaveLabel(i) ?? labels.label(of: lines[i])
  }

  /// "Present:" below "Board Members": a label that a narrow column has cut in two.
  private func labelOverTwoLines(_ i: Int) -> (AttendanceLabel, String)? {
    guard i > 0, lines[i].text.utf8.count <= 12, !lines[i - 1].isBlank, lines[i - 1].text.utf8.count <= 32,
      lines[i].folded.trimming(":. ").isOne(of: "present absent excused attending apologies")
    else { return nil }
    let w = lines[i - 1].words
    guard (1...4).contains(w.count), w.allSatisfy({ $0.isCapitalised && $0.after.isEmpty }),
      w[w.count - 1].folded.isOne(
        of:
          "members councillors councilors directors trustees commissioners staff officers governors supervisors"
      )
    else { return nil }
    return labels.label(in: lines[i - 1].text + " " + lines[i].text.trimming(":. ") + ":", isHeading: false)
  }

  func label(in text: String, isHeading: Bool, boldPrefix: Int = 0) -> (AttendanceLabel, String)? {
    labels.label(in: text, isHeading: isHeading, boldPrefix: boldPrefix)
  }

  /// A group's label takes the status of the list that it stands in: "Apologies: / Councillors: …".
  mutating func settle(_ label: AttendanceLabel) -> AttendanceLabel {
    var settled = label
    if label.isGroup, let parent, parent.status != .officer || label.status == .present {
      settled.status = label.status == .present ? parent.status : label.status
      if settled.role == nil { settled.role = parent.role }
    }
    defer { previous = label }
    if label.text == "other members present", let previous, previous.isOffice {
      // Other than the one who presides.
      settled.status = .present
      settled.role = "Member"
    }
    // "MEMBERS PRESENT: …" and then "PRESENT IN PERSON: …": those are others.
    if label.status == .present, !label.isGroup, label.role == nil, label.text.hasPrefix("present"),
      membersListed, label.text != "present members",
      reading.attendance.contains(where: { $0.status == .present })
    {
      settled.status = .inAttendance
    }
    // "Present: …" and then "Attending: …": those who met, and who was with them.
    if label.text == "attending", !label.isGroup, presentListed { settled.status = .inAttendance }
    if label.status == .present, label.text.hasPrefix("present") || label.text.hasSuffix("present") {
      presentListed = true
    }
    if label.status == .present, !label.isOffice, let role = label.role?.folded, role.hasSuffix("member") {
      membersListed = true
    }
    if label.text == "also", let parent, parent.status != .present { settled.status = parent.status }
    if !label.isGroup { parent = label.isOffice ? parent : label }
    return settled
  }

  /// "Management: Joe Hart" below another list: a group that the vocabulary does not know, and its people behind it.
  func unknownGroupWithPeople(_ i: Int) -> (AttendanceLabel, String)? {
    let line = lines[i]
    guard let above = parent ?? previous, line.headingLevel == nil, line.bullet == nil, !line.isTableRow,
      line.text.utf8.count <= 200,
      let colon = line.text.offset(ofByte: 0x3A), (4...30).contains(colon), colon + 2 < line.text.utf8.count
    else { return nil }
    let head = line.text.slice(0, colon)
    let w = words(of: head)
    guard (1...3).contains(w.count), w[0].isCapitalised, !w[0].startsWithDigit,
      !forenames.contains(w[0].folded),
      w.allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "and & of the") }),
      w.last?.folded.hasSuffix("s") ?? false || w.last?.folded.isOne(of: "management press staff") ?? false,
      !w.contains(where: { $0.isAny([.proposing, .seconding, .participle, .sentenceVerb, .month, .weekday]) }
      ),
      !isCommonItemTitle(head.folded), grammar.person(head) == nil || w.count == 1
    else { return nil }
    let rest = line.text.slice(colon + 1, line.text.utf8.count).trimmed
    let read = list.read(rest)
    guard !read.entries.isEmpty, read.unread.isEmpty,
      read.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") })
    else { return nil }
    let isOutside = w.contains {
      $0.folded.isOne(
        of: "management contractors consultants advisers advisors agents speakers press developers")
    }
    var label = AttendanceLabel(
      head.folded,
      above.status == .apologies || above.status == .absent
        ? above.status : isOutside ? .inAttendance : .present)
    label.isGroup = true
    return (label, rest)
  }

  /// "For the Trust:", "Representing Marsh Council:" above people: whom they came for.
  func representedGroup(_ i: Int, in zone: Range<Int>) -> AttendanceLabel? {
    let line = lines[i]
    guard line.text.utf8.count <= 70, line.text.hasSuffix(":"), line.headingLevel == nil, line.bullet == nil
    else { return nil }
    let w = line.words
    guard w.count >= 2, w.count <= 8, w[0].isCapitalised,
      w[0].folded.isOne(of: "for representing from")
        || w[0].folded == "on" && line.folded.hasPrefix("on behalf of ")
    else { return nil }
    var k = w[0].folded == "on" ? 3 : 1
    if k < w.count, w[k].folded == "the" { k += 1 }
    guard k < w.count, w[k].isCapitalised,
      w[k...].allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "and & of the for") }),
      !w[k].folded.isOne(
        of: "information action decision discussion noting item items approval consideration"),
      let next = lines[(i + 1)..<min(zone.upperBound, i + 4)].first(where: { !$0.isBlank }),
      numberLabel(of: next.text) == nil,
      let person = grammar.person(next.text.split(separator: ",").first.map(String.init) ?? next.text),
      person.name.name.contains(" ") || person.name.honorific != nil
    else { return nil }
    var label = AttendanceLabel(line.folded.trimming(":"), parent?.status ?? .present)
    label.organisation = line.text.slice(w[k].start, w[w.count - 1].end)
    label.isGroup = true
    return label
  }

  /// "Board:" or "Students:" in bold under a heading of attendance: a group that the vocabulary does not know. Wholly in bold it
  /// needs no colon ("**Staff/Community**").
  func unknownGroup(_ i: Int) -> AttendanceLabel? {
    let line = lines[i]
    guard let parent = groupsParent, line.headingLevel == nil, line.bullet == nil,
      line.text.hasSuffix(":") && (line.boldPrefix > 0 || line.text.utf8.count <= 30)
        || line.boldPrefix >= line.text.utf8.count && line.text.utf8.count <= 40 && !line.text.hasSuffix(".")
    else { return nil }
    let w = line.words
    guard w.count <= 4, w.first?.isCapitalised == true, !isCommonItemTitle(line.folded),
      !vocabulary.decisionLabels.contains(line.folded.trimming(":")),
      !vocabulary.actionLabels.contains(line.folded.trimming(":"))
    else { return nil }
    guard let next = lines[(i + 1)...].prefix(3).first(where: { !$0.isBlank }),
      let person = grammar.person(next.text),
      line.text.hasSuffix(":")
        || next.bullet != nil && person.name.name.contains(" ") && grammar.person(line.text) == nil
    else { return nil }
    var label = AttendanceLabel(line.folded.trimming(":"), statusOfGroup(line.folded) ?? parent.status)
    label.isGroup = true
    return label
  }

  /// The list in which a group of an unknown name stands: the one above, or where none has a name of its own the group before.
  private var groupsParent: AttendanceLabel? {
    parent ?? previous.flatMap { $0.isGroup && !$0.isOffice ? $0 : nil }
  }

  /// Who a group of an unknown name is, where its name tells that it is none of the members: "Staff/Community", and, behind a
  /// list of the members, "Fell Executive".
  private func statusOfGroup(_ folded: String) -> AttendanceStatus? {
    guard groupsParent?.status == .present else { return nil }
    let parts = folded.split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard let last = parts.last else { return nil }
    if parts.allSatisfy({ AttendanceReader.staffWords.contains($0) }) { return .officer }
    if parts.allSatisfy({
      AttendanceReader.staffWords.contains($0) || AttendanceReader.outsideWords.contains($0)
    }) {
      return .inAttendance
    }
    let areMembersListed =
      membersListed || reading.attendance.contains { ($0.role ?? "").folded.hasSuffix("director") }
    return areMembersListed && last.isOne(of: "executive secretariat staff") ? .officer : nil
  }

  private static let staffWords: WordSet = ["staff", "officers", "officials", "employees", "secretariat"]
  private static let outsideWords: WordSet = [
    "community", "guests", "visitors", "public", "press", "observers", "contributors", "consultants",
    "contractors", "advisers", "advisors", "speakers", "presenters", "and", "of", "other", "others",
    "invited",
  ]
}
