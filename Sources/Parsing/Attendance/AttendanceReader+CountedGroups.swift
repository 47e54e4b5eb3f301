import Minutes

/// Groups that a list of governors or trustees names with their number: "Staff Governors: (2)", "Co-opted (3)".
extension AttendanceReader {
  /// The label that such a line is, with people below it; it stands in the list above.
  func countedGroup(_ i: Int, in zone: Range<Int>) -> AttendanceLabel? {
    let line = lines[i]
    guard line.text.utf8.count <= 60, line.text.hasSuffix(")"), line.headingLevel == nil, line.bullet == nil,
      let parent = parent ?? previous, let open = line.text.lastIndex(of: "("),
      let count = Int(line.text[line.text.index(after: open)...].dropLast()), (1...30).contains(count)
    else { return nil }
    let w = words(of: String(line.text[..<open]))
    guard (1...4).contains(w.count), w[0].isCapitalised, !w.contains(where: { $0.startsWithDigit }),
      w.contains(where: {
        $0.folded.isOne(
          of: """
            governor governors trustee trustees member members director directors staff parent parents
            foundation co-opted coopted community authority associate partnership elected appointed nominated
            independent executive
            """)
      }),
      let next = lines[(i + 1)..<min(zone.upperBound, i + 4)].first(where: { !$0.isBlank }),
      next.label == nil,
      let person = grammar.person(next.text),
      person.name.name.contains(" ") || person.name.honorific != nil
    else { return nil }
    var label = AttendanceLabel(line.folded, parent.status)
    label.isGroup = true
    return label
  }
}
