import Minutes

/// What stands before the names of a list: titles that several share, in one language or two, and the body that they sit for.
extension PeopleList {
  func startsWithTitle(_ text: String) -> Bool {
    guard let first = words(of: text, upTo: 24).first else {
      return false
    }
    return vocabulary.honorifics.contains(first.folded) || vocabulary.pluralHonorifics[first.folded] != nil
  }

  /// "NCC Cllr Lee", "NCC Clrs Barn": letters of a body before a councillor's title, and what follows them.
  func bodyBeforeTitle(_ text: String) -> (String, String)? {
    if let named = councilBeforeTitle(text) { return named }
    let w = words(of: text, upTo: 40)
    guard w.count >= 3, w[0].isCapitals, (3...5).contains(w[0].folded.utf8.count), w[0].after.isEmpty,
      !vocabulary.honorifics.contains(w[0].folded),
      w[1].folded.isOne(of: "cllr cllrs clr clrs councillor councillors cclr cclrs"), w[2].isCapitalised
    else { return nil }
    return (text.slice(w[0].start, w[0].end), text.slice(w[1].start, text.utf8.count))
  }

  /// "Fenland & Marsh Council (FMC) Cllrs Holm and Roe": the name of another council before its councillors' title.
  private func councilBeforeTitle(_ text: String) -> (String, String)? {
    guard text.contains("ouncil ") || text.contains("ouncil (") else { return nil }
    let w = words(of: text, upTo: 100)
    guard
      let title = w.prefix(12).firstIndex(where: {
        $0.folded.isOne(of: "cllr cllrs clr clrs councillor councillors") && $0.isCapitalised
      }), title >= 2, title + 1 < w.count, w[title + 1].isCapitalised,
      let council = w[..<title].lastIndex(where: { $0.folded == "council" }), council >= 1,
      title - council <= 2,
      title == council + 1 || w[council + 1].before.contains(.open) && w[council + 1].after.contains(.close),
      w[...council].allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "& and of the") })
    else { return nil }
    return (text.slice(w[0].start, w[council].end), text.slice(w[title].start, text.utf8.count))
  }

  /// "NHPA Nick Holt": the letters of an organisation before the name that follows them, and what is left.
  ///
  /// - Parameter isSure: The one before has an office and no organisation, which these letters then are.
  func acronymBefore(_ text: String, isSure: Bool) -> (String, String)? {
    let w = words(of: text, upTo: 80)
    guard w.count >= 3, w[0].isCapitals, (3...6).contains(w[0].folded.utf8.count), w[0].after.isEmpty,
      forenames.contains(w[1].folded)
        || isSure && w.count == 3 && grammar.person(text.slice(w[1].start, text.utf8.count)) != nil,
      w[1].isCapitalised, w[2].isCapitalised, !w[1].isCapitals,
      !vocabulary.honorifics.contains(w[0].folded), !forenames.contains(w[0].folded)
    else { return nil }
    return (text.slice(w[0].start, w[0].end), text.slice(w[1].start, text.utf8.count))
  }

  /// The title of "Cllr Ash, Hoskin and Shaw": one for a surname each, where nothing else stands in the list.
  func titleOfSurnames(_ parts: [PeopleSplitter.Part]) -> String? {
    guard parts.count >= 2, parts.count <= 20, !parts.contains(where: \.startsGroup) else { return nil }
    let first = words(of: parts[0].text.trimming(" .,;:*"))
    guard first.count == 2, first[0].folded.isOne(of: "cllr councillor clr cr cyng cynghorydd"),
      isSurname(parts[0].text.slice(first[1].start, first[1].end)),
      parts.dropFirst().allSatisfy({ isSurname($0.text.trimming(" .,;:*")) })
    else { return nil }
    return parts[0].text.slice(first[0].start, first[0].end)
  }

  /// "Holm, Ada; Roe, Ben; Fenn, Una": semicolons part the people, and each has a surname before a comma and a forename
  /// behind it.
  func surnamesFirst(_ parts: [PeopleSplitter.Part]) -> [PersonEntry]? {
    guard parts.count >= 6, parts.count % 2 == 0, parts.contains(where: \.startsGroup) else { return nil }
    var entries: [PersonEntry] = []
    for k in stride(from: 0, to: parts.count, by: 2) {
      let surname = parts[k].text.trimming(" .,;")
      let forename = parts[k + 1].text.trimming(" .,;")
      guard k == 0 || parts[k].startsGroup, !parts[k + 1].startsGroup, isSurname(surname),
        isSurname(forename),
        !grammar.isRole(forename)
      else { return nil }
      var one = PersonEntry()
      one.name = PersonName(name: forename + " " + surname)
      one.asWritten = surname + ", " + forename
      entries.append(at(one, parts[k].offset))
    }
    return entries
  }

  /// "Aldermen – F Agar", "Cyng. / Cllrs. E. Parri": the group's honorific before a mark, and what follows.
  func groupPrefix(_ text: String) -> (String, String)? {
    let w = words(of: text, upTo: 60)
    guard w.count >= 2 else { return nil }
    if w[0].folded == "y" || w[0].folded == "yr", let plural = vocabulary.pluralHonorifics[w[1].folded],
      w.count > 2
    {
      return (plural, text.slice(w[2].start, text.utf8.count))
    }
    if let plural = vocabulary.pluralHonorifics[w[0].folded], !w[0].after.isDisjoint(with: [.dash, .colon]) {
      return (plural, text.slice(w[1].start, text.utf8.count))
    }
    // In two languages: the second is the one that stands.
    if vocabulary.honorifics.contains(w[0].folded) || vocabulary.pluralHonorifics[w[0].folded] != nil,
      w[1].folded == "/", w.count > 3, let plural = vocabulary.pluralHonorifics[w[2].folded]
    {
      return (plural, text.slice(w[3].start, text.utf8.count))
    }
    return nil
  }

  /// "Cyng. / Cllr. T. Gwyther": of an honorific in two languages the second stays.
  func inOneLanguage(_ text: String) -> String {
    guard let slash = text.utf8.prefix(24).firstIndex(of: 0x2F) else { return text }
    let before = String(text[..<slash]).folded.trimming(" .")
    guard
      vocabulary.honorifics.contains(before) || before.hasPrefix("cynghorydd ")
        || vocabulary.pluralHonorifics[before] != nil
    else { return text }
    let rest = String(text[text.utf8.index(after: slash)...]).trimmed
    guard let next = words(of: rest, upTo: 24).first,
      vocabulary.honorifics.contains(next.folded) || vocabulary.pluralHonorifics[next.folded] != nil
    else { return text }
    return rest
  }
}
