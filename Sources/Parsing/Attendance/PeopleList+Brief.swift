import Minutes

/// Lists that call their people by less than a name: by letters, by a forename alone, or by what they are called on a screen.
extension PeopleList {
  /// The parts of a list that are people by their initials: "AB, TK, NW and EF", as patients' groups and schools keep names
  /// to themselves.
  ///
  /// Three of them in a row: letters beside a name each are bodies ("Ann Lee, NFC, Joe Hart, BVA").
  func initialsAlone(_ parts: [PeopleSplitter.Part]) -> Set<Int> {
    guard parts.count >= 3 else { return [] }
    var found: Set<Int> = []
    var run = 0
    for k in 0...parts.count {
      if k < parts.count, areInitials(parts[k].text) {
        run += 1
        continue
      }
      // "DL" and "JP" may be honours too, but not all of a row.
      let own = parts[(k - run)..<k].filter { !isHonour($0.text) }.count
      if run >= 3, own >= 2 { found.formUnion((k - run)..<k) }
      run = 0
    }
    return found
  }

  /// The parts that "Ada Holm, Marsh Survey; Ben Roe, Hill Farm" has behind its commas: where semicolons part the people, a
  /// comma parts each from what is said of them.
  func saidBehindComma(_ parts: [PeopleSplitter.Part]) -> Set<Int> {
    guard parts.count >= 4, parts.contains(where: \.startsGroup) else { return [] }
    var said: Set<Int> = []
    var start = 0
    var groups = 0
    for k in 1...parts.count where k == parts.count || parts[k].startsGroup {
      groups += 1
      guard k - start <= 2 else { return [] }
      if k - start == 2 {
        let second = parts[start + 1]
        let w = words(of: second.text)
        guard !second.followsAnd, let first = w.first, w.count <= 8, first.isCapitalised,
          grammar.isRole(second.text)
            || !forenames.contains(first.folded) && !grammar.startsWithPerson(second.text)
              && !RunOnNames.isInitial(first) && vocabulary.pluralHonorifics[first.folded] == nil
        else { return [] }
        said.insert(start + 1)
      }
      start = k
    }
    return said.count >= 2 && said.count * 2 >= groups ? said : []
  }

  /// "AB", "TKN", "EF.": two or three capitals, or four, and no letters behind a name.
  func areInitials(_ text: String) -> Bool {
    guard (2...6).contains(text.utf8.count) else { return false }
    let bare = text.trimming(" .,;:*")
    return (2...4).contains(bare.utf8.count) && bare.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && !vocabulary.organisationWords.contains(bare.folded) && !vocabulary.nothings.contains(bare.folded)
  }

  func isHonour(_ text: String) -> Bool {
    let bare = text.trimming(" .,;:*").folded
    return vocabulary.postNominals.contains(bare) || vocabulary.honorifics.contains(bare)
  }

  /// "Wendy, Stan and Gwen": nothing but forenames, where a title already says what the list is.
  func forenamesAlone(_ text: String) -> [PersonEntry] {
    guard text.utf8.count <= 300 else { return [] }
    var entries: [PersonEntry] = []
    var known = 0
    for part in PeopleSplitter(grammar: grammar).split(text) {
      let name = part.text.trimming(" .,;:*")
      guard isForenameAlone(name) else { return [] }
      if forenames.contains(name.folded) { known += 1 }
      var one = PersonEntry()
      one.name = PersonName(name: name)
      one.asWritten = name
      one.offset = part.offset
      entries.append(one)
    }
    return known * 3 >= entries.count * 2 ? entries : []
  }

  /// "Oll" as the whole of a bullet: one word that may be a forename, where the title above says what the list is.
  func forenameOfBullet(_ text: String) -> [PersonEntry] {
    let name = text.trimming(" .,;:*")
    guard (2...12).contains(name.utf8.count), isForenameAlone(name),
      !vocabulary.nothings.contains(name.folded),
      !name.folded.isOne(of: "accepted received noted tbc unknown as ok yes various many")
    else { return [] }
    var one = PersonEntry()
    one.name = PersonName(name: name)
    one.asWritten = name
    return [one]
  }

  private func isForenameAlone(_ text: String) -> Bool {
    let w = words(of: text)
    guard w.count == 1, w[0].isCapitalised, !w[0].isCapitals, (2...16).contains(w[0].folded.utf8.count) else {
      return false
    }
    return !w[0].isAny([.notName, .sentenceVerb, .participle]) && !grammar.isRoleWord(w[0].folded)
      && !departmentWords.contains(w[0].folded) && !vocabulary.organisationWords.contains(w[0].folded)
  }

  /// "via Zoom Ann Lee", "by telephone Joe Hart": how somebody took part stands before the name; what follows it.
  func behindScreen(_ text: String) -> String? {
    guard text.utf8.count >= 10, text.hasPrefix("via ") || text.hasPrefix("Via ") || text.hasPrefix("by ")
    else {
      return nil
    }
    let w = words(of: text, upTo: 48)
    guard
      let last = w.prefix(5).lastIndex(where: {
        $0.folded.isOne(of: "zoom teams telephone phone video videoconference skype meet webex conference")
      }), last + 2 < w.count, w[last + 1].isCapitalised, w[last + 2].isCapitalised
    else { return nil }
    return text.slice(w[last + 1].start, text.utf8.count)
  }

  /// "Mrs A Fenn and Mr B Roe (Councillors)": an office in the plural is that of all whom "and" joins; in the singular.
  func sharedOffice(_ entries: inout [PersonEntry]) {
    for k in entries.indices {
      guard let role = entries[k].role, role.utf8.count <= 24,
        let one = PeopleList.plurals[role.folded]
      else { continue }
      entries[k].role = one
      var i = k - 1
      while i >= 0, entries[i].role == nil, entries[i].organisation == nil, entries[i].note == nil {
        entries[i].role = one
        i -= 1
      }
    }
  }

  private static let plurals: WordMap<String> = [
    "councillors": "Councillor", "trustees": "Trustee", "governors": "Governor", "directors": "Director",
    "churchwardens": "Churchwarden", "parish councillors": "Parish Councillor",
    "county councillors": "County Councillor", "district councillors": "District Councillor",
    "borough councillors": "Borough Councillor", "parent governors": "Parent Governor",
    "staff governors": "Staff Governor", "co-chairs": "Co-Chair", "auditors": "Auditor",
    "residents": "Resident", "wardens": "Warden", "co-treasurers": "co-Treasurer",
    "co-secretaries": "co-Secretary",
  ]

  /// "Olaf Brand Helen Moss": between commas two names whose own was forgotten, the second with a common forename.
  func forgottenComma(_ text: String) -> [PersonEntry] {
    guard text.utf8.count <= 80, text.utf8.reduce(0, { $0 + ($1 == 0x20 ? 1 : 0) }) == 3 else { return [] }
    let w = words(of: text)
    guard w.count == 4, forenames.contains(w[2].folded), !forenames.contains(w[1].folded),
      w.allSatisfy({
        $0.isCapitalised && !$0.isCapitals && $0.after.isEmpty && $0.before.isEmpty
          && $0.folded.utf8.count >= 3 && !particles.contains($0.folded) && !$0.isAny(.notName)
          && !grammar.isRoleWord($0.folded) && !departmentWords.contains($0.folded)
          && !vocabulary.organisationWords.contains($0.folded)
          && !vocabulary.honorifics.contains($0.folded)
      })
    else { return [] }
    return [(0, 1), (2, 3)].compactMap { first, last in
      let name = text.slice(w[first].start, w[last].end)
      guard var one = grammar.person(name) else { return nil }
      one.asWritten = name
      return one
    }
  }

  /// "chris, quillon, tdh": names of one word each, some in small letters, as standards bodies call their people.
  func screenNames(_ text: String) -> [PersonEntry]? {
    guard text.utf8.count <= 600, text.utf8.contains(0x2C) else { return nil }
    var entries: [PersonEntry] = []
    var offset = 0
    var small = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      // "@annlee", as a site for code calls her.
      let name = String(part).trimming(" .@").trimmed
      let length = part.utf8.count + 1
      guard (2...20).contains(name.utf8.count), !vocabulary.nothings.contains(name.folded),
        !vocabulary.roleWords.contains(name.folded), !minorWords.contains(name.folded),
        name.utf8.allSatisfy({
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x5F || $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39
        })
      else { return nil }
      if let first = name.utf8.first, first >= 0x61 { small += 1 }
      var one = PersonEntry()
      one.name = PersonName(name: name)
      one.asWritten = name
      entries.append(at(one, offset))
      offset += length
    }
    return entries.count >= 2 && small > 0 ? entries : nil
  }
}
