import Minutes
/// What is said of a person behind the name: office, organisation, initials, how they took part.
extension PersonGrammar {
  /// What a clause behind a name tells of somebody who did not come.
  private func toldAbsence(_ folded: String) -> AttendanceStatus? {
    if folded.hasPrefix("was unable to attend") || folded.hasPrefix("was unable to be present")
      || folded.hasPrefix("was excused") || folded.hasPrefix("sent apologies")
    {
      return .apologies
    }
    return folded.hasPrefix("did not attend") || folded.hasPrefix("was absent")
      || folded.hasPrefix("was not present") || folded.hasPrefix("was not in attendance") ? .absent : nil
  }

  func place(_ text: String, in entry: inout PersonEntry, isBracket: Bool) {
    var bare = text.trimming(" .,;*")
    // "Mrs J Hale as Secretary"
    if bare.hasPrefix("as "), isRole(bare) { bare = bare.slice(3, bare.utf8.count) }
    guard !bare.isEmpty else { return }
    let folded = bare.folded
    if vocabulary.postNominals.contains(folded.without(0x2E)), !isBracket {
      entry.name.postNominals = [entry.name.postNominals, bare].compactMap { $0 }.joined(separator: " ")
      return
    }
    // "Ann Lee: YES", "Joe Hart - no": whether somebody came.
    if folded.isOne(of: "yes y present here attended attending") { return }
    if folded.isOne(of: "no n") {
      entry.status = .absent
      return
    }
    // "Ann Lee, Board Member, was unable to attend the meeting"
    if let status = toldAbsence(folded) {
      entry.status = status
      return
    }
    if isInitials(bare, of: entry.name.name), entry.initials == nil {
      entry.initials = bare
      return
    }
    // "Joe Hart – Marsh Ltd (JHR)": letters of a person's own, behind what is said of them.
    if isBracket, entry.initials == nil, entry.organisation != nil || entry.role != nil,
      (2...4).contains(bare.utf8.count), bare.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
      bare.utf8.first == entry.name.name.utf8.first, !isAcronym(bare, of: entry.role ?? "")
    {
      entry.initials = bare
      return
    }
    // "J Dray (JD, Clerk)": initials and an office in one bracket.
    if isBracket, entry.initials == nil, let (head, rest) = splitTail(bare), !rest.isEmpty,
      isInitials(head, of: entry.name.name)
    {
      entry.initials = head
      for part in rest { place(part, in: &entry, isBracket: true) }
      return
    }
    // "Corporate Strategy Manager (CSM)": the office's own letters.
    if isBracket, let role = entry.role, !bare.utf8.contains(0x20),
      isAcronym(bare, of: role) || bare.isAllCapitals && isRoleWord(folded)
    {
      return
    }
    // "Board Secretary (Minutes)"
    if isBracket, entry.role != nil, folded.isOne(of: "minutes notes minute") {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
      return
    }
    // "(Ch)", "(VCh)"
    if isBracket, entry.role == nil, folded.isOne(of: "ch vch v.ch vice-ch") {
      entry.role = bare
      return
    }
    // "(Assistant Administrator, via Zoom)"
    if isBracket, let (head, rest) = splitTail(bare), rest.count == 1, isRole(head), looksLikeNote(rest[0]),
      !isTakersOffice(rest[0])
    {
      place(head, in: &entry, isBracket: true)
      place(rest[0], in: &entry, isBracket: true)
      return
    }
    // "Dan Peake of the Beekeepers' Society who gave a talk"
    if !isBracket || folded.hasPrefix("representing ") && !namesPerson(bare.slice(13, bare.utf8.count)),
      let from = folded.isOne(prefix: ["of the ", "from the ", "of ", "from ", "representing "]),
      !looksLikeNote(bare), !isRole(bare)
    {
      var organisation = bare.slice(from, bare.utf8.count)
      if let who = organisation.range(of: " who ") { organisation = String(organisation[..<who.lowerBound]) }
      if let first = organisation.utf8.first, first >= 0x41, first <= 0x5A, entry.organisation == nil {
        entry.organisation = organisation.trimming(" ,.")
        return
      }
    }
    // "Ann Lee who was unwell", "(due to illness)": why somebody did not come.
    if folded.isOne(prefix: [
      "who was ", "who is ", "who had ", "who has ", "due to ", "owing to ", "because of ",
    ]) != nil {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
      return
    }
    if folded == "sub" || folded == "substitute" || folded.hasPrefix("substitut")
      || folded.hasPrefix("sub for") || folded.hasPrefix("deputising for") || folded.hasPrefix("on behalf of")
      || folded.hasPrefix("representing ") && namesPerson(bare.slice(13, bare.utf8.count))
      || folded.hasPrefix("for cllr") || folded.hasPrefix("for councillor") || folded.hasPrefix("for mr")
      || folded.hasPrefix("for dr ") || folded.hasPrefix("deputy for ") || folded.hasPrefix("deputising")
      || isBracket && isForAnother(bare, folded)
    {
      entry.status = .substitute
      if folded.contains(" for ") || folded.contains("behalf") || folded.contains("place")
        || folded.hasPrefix("for ")
        || folded.hasPrefix("representing")
      {
        entry.note = bare
      }
      return
    }
    if folded == "apologies" || folded == "apology" || folded == "apols" {
      entry.status = .apologies
      return
    }
    if folded == "absent" {
      entry.status = .absent
      return
    }
    // "Medical Director from item 6": what tells the time stands behind the office.
    if entry.role == nil, entry.note == nil, let cut = noteTail(bare) {
      place(bare.slice(0, cut), in: &entry, isBracket: isBracket)
      entry.note = bare.slice(cut, bare.utf8.count).trimmed
      return
    }
    // What follows a number is the next point, not a note.
    if folded.startsWithDigit, !isBracket,
      words(of: bare).count > 4 || words(of: bare).count == 1 && bare.contains(".") && !folded.hasSuffix("m")
    {
      return
    }
    if looksLikeNote(bare) && !isTakersOffice(bare)
      || folded.startsWithDigit
        && !(isBracket
          && words(of: bare).last.map { $0.folded.isOne(of: "rep representative officer") } ?? false)
    {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
      return
    }
    // "Chair – Braxmere Parish Council"
    if isBracket, let (head, rest) = splitTail(bare), rest.count == 1, isRole(head), isOrganisation(rest[0]),
      entry.role == nil, entry.organisation == nil
    {
      entry.role = head
      entry.organisation = rest[0]
      return
    }
    // "(Team Leader – Upper Area, Environment Agency)", "(Contracts Manager, Ridge Plant Hire)"
    if isBracket, entry.role == nil, entry.organisation == nil, let comma = bare.utf8.lastIndex(of: 0x2C) {
      let office = String(bare[..<comma]).trimmed
      let firm = String(bare[bare.utf8.index(after: comma)...]).trimmed
      if isRole(office), words(of: office).contains(where: { isOfficeWord($0.folded) }),
        !isRole(firm) || isOrganisation(firm), !looksLikeNote(firm),
        firm.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false
      {
        entry.role = office
        entry.organisation = firm
        return
      }
    }
    // "(Fellsoft, Chair)": a firm of any name before an office of the meeting.
    if isBracket, entry.role == nil, entry.organisation == nil, let (firm, rest) = splitTail(bare),
      rest.count == 1, isOffice(rest[0]), words(of: rest[0]).count <= 2, !isRole(firm), !looksLikeNote(firm),
      firm.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false, !isInitials(firm, of: entry.name.name)
    {
      entry.organisation = firm
      entry.role = rest[0]
      return
    }
    // "(Marsh Council, Engineer)": the organisation first, and then the office.
    if isBracket, entry.role == nil, entry.organisation == nil, let (firm, rest) = splitTail(bare),
      rest.count == 1, isOrganisation(firm) && !isRole(firm) || firm.isAllCapitals && firm.utf8.count <= 6,
      isRole(rest[0]), !isOrganisation(rest[0]),
      words(of: rest[0]).contains(where: { isOfficeWord($0.folded) })
    {
      entry.organisation = firm
      entry.role = rest[0]
      return
    }
    // "(It was recorded that Ann left at 12.55)": a sentence.
    if isBracket, words(of: bare).count >= 6,
      words(of: bare).prefix(5).contains(where: { $0.folded.isOne(of: "was is has had") })
    {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
      return
    }
    // "(PT)", "(HT)": posts of a school, by their letters.
    if entry.role == nil,
      PersonGrammar.lettersOfPosts.contains(bare) || PersonGrammar.shortOffices.contains(folded.trimming("."))
    {
      entry.role = bare
      return
    }
    // "(work)", "(family commitment)": a reason, in small letters.
    if isBracket, !isRole(bare), !isOrganisation(bare), let first = bare.utf8.first, first >= 0x61,
      first <= 0x7A
    {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
      return
    }
    if !isBracket, entry.role == nil, entry.organisation == nil, let (office, firm) = officeOfBody(bare) {
      entry.role = office
      entry.organisation = firm
      return
    }
    // "Secretary, Town Trust", "Chief Officer at Northmarsh Police"
    if isRole(bare) {
      if entry.role == nil {
        entry.role = bare
      } else if isBracket, let last = words(of: bare).last, isOfficeWord(last.folded) {
        // "Note taker (Parish Clerk)"
        entry.role = entry.role! + " (" + bare + ")"
      } else if entry.organisation == nil, !isOffice(bare) {
        entry.organisation = bare
      } else {
        entry.role = entry.role! + ", " + bare
      }
      return
    }
    if entry.role == nil, isDuty(bare) {
      entry.role = bare
      return
    }
    if entry.organisation == nil {
      entry.organisation = bare
    } else {
      entry.organisation = entry.organisation! + (isBracket ? " (" + bare + ")" : ", " + bare)
    }
  }

  /// "J Hart (Sec)", "U Keel (Treas)": offices cut short, as clubs write them.
  private static let shortOffices: WordSet = [
    "sec", "treas", "hon sec", "hon. sec", "hon treas", "hon. treas", "secy", "chr", "v chair", "v. chair",
    "vice",
    "treasure", "asst sec", "mem sec",
  ]

  static let lettersOfPosts: Set<String> = [
    "PT", "HT", "DHT", "AHT", "SBM", "SENCO", "SENDCO", "TA", "HLTA", "CAO", "CTO", "CIO",
  ]

  /// "(delegate for Ann Lee, Marsh Ltd)", "(for Joe Hart)", "(in place of Una Keel)": who came in another's place.
  private func isForAnother(_ bare: String, _ folded: String) -> Bool {
    if [
      "delegate for ", "alternate for ", "proxy for ", "standing in for ", "in place of ", "attending for ",
    ].contains(where: {
      folded.hasPrefix($0)
    }) {
      return true
    }
    return folded.hasPrefix("for ") && namesPerson(bare.slice(4, bare.utf8.count)) && !isRole(bare)
  }

  /// "Chairman Marsh Parish Council": an office of one word and the body in which it is held.
  private func officeOfBody(_ text: String) -> (String, String)? {
    let w = words(of: text)
    guard (3...7).contains(w.count),
      w[0].folded.isOne(of: "chair chairman chairperson clerk secretary treasurer"),
      w.allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "and & of the") }), w[1].isCapitalised,
      w.dropLast().allSatisfy({ $0.after.isEmpty }), let last = w.last,
      last.folded.isOne(of: "council association trust society club partnership"),
      !w[1...].contains(where: { isRoleWord($0.folded) }),
      // "Chair Parish Council" names none.
      w[1..<(w.count - 1)].contains(where: { !departmentWords.contains($0.folded) })
    else { return nil }
    return (text.slice(0, w[0].end), text.slice(w[1].start, text.utf8.count))
  }

  /// "Minute Secretary", "Part-time Clerk": an office that begins as notes do.
  func isTakersOffice(_ text: String) -> Bool {
    let w = words(of: text)
    guard (2...3).contains(w.count), let last = w.last, w.allSatisfy({ !$0.startsWithDigit }) else {
      return false
    }
    return last.folded.isOne(of: "secretary taker clerk officer manager assistant administrator")
  }

  /// Where "from item 6", "until 8 pm" or "for item 3" begins behind an office, in UTF-8 bytes.
  func noteTail(_ text: String) -> Int? {
    let w = words(of: text)
    for i in w.indices.dropFirst()
    where w[i].folded.isOne(of: "from until for to left arrived") && i + 1 < w.count {
      let next = w[i + 1].folded
      if next.isOne(of: "item items agenda minute para part")
        || (w[i + 1].startsWithDigit
          && (w[i].folded == "from" || w[i].folded == "until" || w[i].folded == "left"
            || w[i].folded == "arrived"))
      {
        return w[i].start
      }
    }
    return nil
  }

  /// An office without a bracket that tells a time ("Town Counsel (6:32 PM)"), and that time.
  func officeAndNote(_ text: String) -> (String, String?) {
    let (outer, brackets) = takeBrackets(text)
    guard let note = brackets.first, brackets.count == 1, text.hasSuffix(")"),
      note.startsWithDigit || looksLikeNote(note)
    else { return (text, nil) }
    return (outer.trimming(" ;.,"), note)
  }

  /// "CSM" for Corporate Strategy Manager, "AMgr" for Asset Manager: two capitals at least, the first letter the office's own.
  func isAcronym(_ text: String, of role: String) -> Bool {
    let capitals = text.filter(\.isUppercase)
    guard (2...6).contains(text.utf8.count), capitals.count >= 2, text.allSatisfy(\.isLetter) else {
      return false
    }
    let own = words(of: role).compactMap { role.slice($0.start, $0.end).first }.filter(\.isUppercase)
    return own.first == text.first && capitals.dropFirst().allSatisfy { own.contains($0) }
  }

  /// "JN" for John Nairn, "AWB" for Alan Webb-Barr, "JHD" for Jordan Heald.
  func isInitials(_ text: String, of name: String) -> Bool {
    guard mayBeInitials(text) else { return false }
    let letters = text.filter { $0 != "." && $0 != " " }
    guard (2...4).contains(letters.count), letters.allSatisfy({ $0.isLetter }),
      letters == text.filter({ $0 != "." }), letters.filter(\.isUppercase).count >= 2
    else { return false }
    if letters.contains(where: { $0.isLowercase }) {
      // "FrQ" for Frances Quill: the name's own letters in order.
      var rest = name[...]
      for c in letters {
        guard let k = rest.firstIndex(of: c) else { return false }
        rest = rest[rest.index(after: k)...]
      }
      return letters.first == name.first
    }
    let own = name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }).compactMap {
      $0.first.map { Character($0.uppercased()) }
    }
    guard let first = letters.first, let f = own.first else { return false }
    // Initials begin with the forename's; organisations' acronyms seldom do, and then not with the surname's too.
    return first == f && own.dropFirst().contains { letters.dropFirst().contains($0) }
  }

  /// Whether a text is no more than two to four letters and dots; one with other bytes than those of ASCII may be.
  private func mayBeInitials(_ text: String) -> Bool {
    var letters = 0
    var capitals = 0
    for b in text.utf8 where b != 0x2E {
      if b >= 0x80 { return true }
      guard (b | 0x20) >= 0x61, (b | 0x20) <= 0x7A else { return false }
      letters += 1
      if b < 0x60 { capitals += 1 }
    }
    return (2...4).contains(letters) && capitals >= 2
  }

  /// Somebody with an honorific, or a known forename and a surname: "(representing Olive Hall)".
  private func namesPerson(_ text: String) -> Bool {
    if startsWithPerson(text) { return true }
    let w = words(of: text)
    return (2...3).contains(w.count) && forenames.contains(w[0].folded) && !isOrganisation(text)
      && person(text)?.organisation == nil
  }
}

extension String {
  /// The length of the first of some beginnings that a folded text has, in UTF-8 bytes.
  func isOne(prefix beginnings: [String]) -> Int? {
    beginnings.first { hasPrefix($0) }?.utf8.count
  }
}
