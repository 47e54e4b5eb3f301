import Minutes

/// Offices whose holders stand in brackets behind them: "Chief Engineer, Northern Area (Mr J Roe), Staff Officer (Ms A Holm)".
///
/// The brackets part the people here, and no comma does: an office may hold several.
extension PeopleList {
  /// The holders, where all of a text is such offices; nil for every other.
  func holders(_ text: String) -> [PersonEntry]? {
    guard text.hasByte(0x28), text.hasByte(0x2C), text.utf8.count <= 6000 else { return nil }
    var found: [PersonEntry] = []
    var start = 0
    var open: Int?
    var depth = 0
    var hasComma = false
    for (i, byte) in text.utf8.enumerated() {
      if byte == 0x28 {
        if depth == 0 { open = i }
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        guard depth >= 0 else { return nil }
        guard depth == 0, let from = open else { continue }
        let head = text.slice(start, from)
        guard let entry = holder(head, text.slice(from + 1, i), offset: start) else { return nil }
        if entry.role?.hasByte(0x2C) ?? false { hasComma = true }
        found.append(entry)
        start = i + 1
      }
    }
    guard depth == 0, found.count >= 2 || hasComma && found.first?.name.honorific != nil,
      text.slice(start, text.utf8.count).trimming(" .,;").isEmpty
    else { return nil }
    return found
  }

  /// One office and the person in its bracket.
  private func holder(_ before: String, _ inside: String, offset: Int) -> PersonEntry? {
    var office = before.trimming(" .,;&")
    if office.hasPrefix("and ") { office = office.slice(4, office.utf8.count) }
    if office.folded.hasPrefix("the "), !office.hasPrefix("The Worshipful") {
      office = office.slice(4, office.utf8.count)
    }
    guard (4...140).contains(office.utf8.count), !grammar.startsWithPerson(office) else { return nil }
    let w = words(of: office)
    guard w.count <= 18, w[0].isCapitalised, vocabulary.pluralHonorifics[w[0].folded] == nil,
      !w.contains(where: { $0.isAny(.sentenceVerb) }),
      w.contains(where: { word in
        grammar.isRoleWord(word.folded)
          || word.folded.hasByte(0x2F)
            && word.folded.split(separator: "/").contains { grammar.isRoleWord(String($0)) }
      }),
      !grammar.isRole(inside) || grammar.startsWithPerson(inside), !grammar.looksLikeNote(inside),
      var entry = grammar.person(inside), entry.role == nil, entry.organisation == nil,
      entry.name.honorific != nil || RunOnNames.startsWithInitial(entry.name.name)
        || entry.name.name.contains(" ") && !grammar.isOrganisation(inside),
      // "Ann Lee, Chair (Joe Hart)": somebody stands before the bracket too.
      grammar.person(String(office.prefix { $0 != "," }))?.name.name.contains(" ") != true
        || grammar.isRole(String(office.prefix { $0 != "," }))
    else { return nil }
    entry.role = office
    entry.asWritten = office + " (" + inside + ")"
    entry.offset = offset
    return entry
  }
}
