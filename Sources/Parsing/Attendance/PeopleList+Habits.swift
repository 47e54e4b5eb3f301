import Minutes

/// What a list as a whole shows of its entries.
extension PeopleList {
  /// Whether a list has the habit of offices before names without a mark: two of its parts show it by a known forename, or
  /// all of three parts and more have an office of this kind before two words that are no office.
  func leadsWithPosts(_ parts: [PeopleSplitter.Part]) -> Bool {
    guard parts.count >= 2 else { return false }
    var shown = 0
    for part in parts.prefix(24) where part.text.utf8.count <= 120 {
      if grammar.officeAndName(part.text.trimming(" .,;"), anyForename: false) != nil { shown += 1 }
      if shown == 2 { return true }
    }
    return (3...24).contains(parts.count)
      && parts.allSatisfy {
        $0.text.utf8.count <= 120 && grammar.officeAndName($0.text.trimming(" .,;"), anyForename: true) != nil
      }
  }

  /// "Cllr A, Cllr B, Mrs C, Northmarsh Advertiser, Mr D": among people with honorifics two capitalised words without one,
  /// and without a forename, are nobody.
  func withoutStrangers(_ result: inout Result) {
    let titled = result.entries.filter { $0.name.honorific != nil }.count
    guard titled >= 5, (1...2).contains(result.entries.count - titled) else { return }
    result.entries.removeAll { entry in
      guard entry.name.honorific == nil, entry.role == nil, entry.initials == nil,
        !RunOnNames.startsWithInitial(entry.name.name), !grammar.initialsInside(entry.name.name.folded),
        let first = entry.name.name.folded.split(separator: " ").first, !forenames.contains(String(first))
      else { return false }
      result.unread.append(entry.name.name)
      return true
    }
  }

  /// "Rev Tim Ash (Foundation), Mrs U Keel (Staff), Mr J Roe (LA)": by what right each sits, where three of a list or more tell
  /// it: a seat and no organisation.
  func withSeats(_ entries: inout [PersonEntry]) {
    guard entries.count >= 3 else { return }
    var kinds: Set<String> = []
    var count = 0
    for entry in entries {
      for text in [entry.organisation, entry.role] {
        guard let folded = text?.folded, PeopleList.seats.contains(folded) else { continue }
        kinds.insert(folded)
        count += 1
      }
    }
    guard count >= 3, kinds.count >= 2 else { return }
    for k in entries.indices {
      guard let organisation = entries[k].organisation, PeopleList.seats.contains(organisation.folded),
        entries[k].role == nil
      else { continue }
      entries[k].role = organisation
      entries[k].organisation = nil
    }
  }

  private static let seats: WordSet = [
    "foundation", "la", "lea", "staff", "parent", "co-opted", "coopted", "community", "associate",
    "partnership",
    "appointed", "elected", "diocesan", "teacher", "teaching", "parents", "headteacher", "head", "student",
    "alumni",
    "support", "trust", "local authority",
  ]

  /// "Mr P Ash, A Holm, EDC": letters of a body behind somebody in a list of whole names.
  func lettersOfBody(_ text: String, behind last: PersonEntry) -> Bool {
    (2...5).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && last.name.name.contains(" ") && last.organisation == nil && last.role == nil && last.initials == nil
      && !vocabulary.postNominals.contains(text.folded) && !vocabulary.roleWords.contains(text.folded)
      && !vocabulary.honorifics.contains(text.folded) && !vocabulary.nothings.contains(text.folded)
      && !grammar.isInitials(text, of: last.name.name) && !PersonGrammar.lettersOfPosts.contains(text)
  }

  /// "Holm (Chair)" among "Councillors Ash, Holm (Chair) and Roe": the bracket makes no office of the surname before it.
  func isSurnameWithOffice(_ text: String, _ shared: String?) -> Bool {
    guard shared != nil, text.hasSuffix(")"), let open = text.offset(ofByte: 0x28) else { return false }
    return isSurname(text.slice(0, open).trimmed)
  }

  /// "Ann Lee, Joe Hart, Una Keel – all Marsh Council", "A and B (both of the Guild)": whom all of a list came for.
  func bodyOfAll(_ entries: inout [PersonEntry]) {
    guard let last = entries.indices.last, last > 0, let told = entries[last].organisation else { return }
    for (word, count) in [("all ", entries.count), ("both ", 2)] where told.hasPrefix(word) {
      var body = told.slice(word.utf8.count, told.utf8.count)
      for small in ["of the ", "from the ", "of ", "from "] where body.hasPrefix(small) {
        body = body.slice(small.utf8.count, body.utf8.count)
        break
      }
      guard let first = body.utf8.first, first >= 0x41, first <= 0x5A, entries.count >= count else { return }
      entries[last].organisation = body
      for k in entries.indices.dropLast().reversed().prefix(count - 1) {
        guard entries[k].organisation == nil else { break }
        entries[k].organisation = body
      }
      return
    }
  }

  /// "President, Tom Ash; Vice-President, David Holm, Treasurer, Sue Roe; and At Large, Nan Fenn": offices before their holders, in
  /// turn.
  func officesInTurn(_ parts: [PeopleSplitter.Part]) -> [PersonEntry]? {
    guard parts.count >= 4, parts.count % 2 == 0, parts.count <= 24 else { return nil }
    var entries: [PersonEntry] = []
    var unknown = 0
    for k in stride(from: 0, to: parts.count, by: 2) {
      let office = parts[k].text.trimming(" .,;")
      let name = parts[k + 1].text.trimming(" .,;")
      guard !parts[k + 1].startsGroup, !parts[k + 1].followsAnd, grammar.person(office) == nil,
        office.utf8.count <= 40,
        !grammar.isRole(name), var entry = grammar.person(name), entry.role == nil,
        entry.name.name.contains(" ") || entry.name.honorific != nil
      else { return nil }
      if !grammar.isRole(office) {
        unknown += 1
        guard words(of: office).allSatisfy(\.isCapitalised), unknown * 4 <= parts.count / 2 + 2, k > 0 else {
          return nil
        }
      }
      entry.role =
        office.hasPrefix("The ") || office.hasPrefix("the ") ? office.slice(4, office.utf8.count) : office
      entry.asWritten = office + ", " + name
      entries.append(at(entry, parts[k].offset))
    }
    return entries
  }

  /// One capitalised word that could be a surname or a forename.
  func isSurname(_ text: String) -> Bool {
    let w = words(of: text)
    guard w.count == 1, w[0].isCapitalised, w[0].folded.utf8.count >= 2, w[0].folded.utf8.count <= 20,
      !w[0].startsWithDigit, !w[0].isCapitals
    else { return false }
    return !w[0].isAny(.notName) && !vocabulary.roleWords.contains(w[0].folded)
      && !vocabulary.organisationWords.contains(w[0].folded) && !departmentWords.contains(w[0].folded)
  }
}
