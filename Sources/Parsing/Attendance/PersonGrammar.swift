import Minutes

/// Takes an entry of an attendance list apart: honorifics, name, post-nominals, role, organisation, note.
struct PersonGrammar {
  let vocabulary: Vocabulary

  /// The person that a text names, or nil where it names none. `shared` is an honorific that earlier entries share.
  func person(_ text: String, shared: String? = nil, lenient: Bool = false) -> PersonEntry? {
    var entry = PersonEntry()
    entry.asWritten = text.trimmed.trimming(",;").trimmed
    var (outer, brackets) = takeBrackets(withSpacedDash(text))
    outer = outer.trimming(" ,;.*–-:").trimmed
    var tails: [String] = []
    if let (head, rest) = splitTail(outer) {
      outer = head
      tails = rest
    }
    // "Alden Crake, III"
    var generation: String?
    if let first = tails.first, PersonGrammar.generations.contains(first.folded.trimming(".")) {
      generation = tails.removeFirst()
    }
    guard var parsed = startsWithDepartment(outer) ? nil : name(in: outer, shared: shared, lenient: lenient)
    else {
      // "DoE Planning Service: Ms Sandra Lee, Planning Officer"
      if isOrganisation(outer), !isRole(outer), let first = tails.first, startsWithPerson(first),
        let inner = name(in: first, shared: nil, lenient: false), inner.trailing == nil
      {
        entry.name = inner.name
        entry.organisation = outer
        for tail in tails.dropFirst() { place(tail, in: &entry, isBracket: false) }
        for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
        return entry
      }
      // "Chief Executive – J Tallentire", "Leader: Ann Lee"
      if isRole(outer),
        let k = tails.firstIndex(where: {
          name(in: $0, shared: nil, lenient: false) != nil && (!isRole($0) || startsWithPerson($0))
        }),
        k == 0,
        // "…, and the Clerk – Adrian Ling" is no councillor, whatever the list shares.
        let inner = name(in: tails[k], shared: outer.folded.hasPrefix("the ") ? nil : shared, lenient: false),
        inner.trailing == nil
      {
        entry.name = inner.name
        entry.role = roleText(outer.folded.hasPrefix("the ") ? outer.slice(4, outer.utf8.count) : outer)
        for tail in tails.dropFirst() { place(tail, in: &entry, isBracket: false) }
        for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
        return entry
      }
      // "the assistant to the clerk Mrs J. Thorn": an office in running text before a title.
      let ow = words(of: outer)
      if let k = ow.indices.dropFirst(2).first(where: {
        $0 <= 8 && ow[$0].folded.isOne(of: "mr mrs ms miss dr") && ow[$0].isCapitalised
      }),
        ow[..<k].allSatisfy({
          $0.after.isEmpty && (!$0.isCapitalised || $0.folded == "the" || isRoleWord($0.folded))
        })
      {
        let office = outer.slice(0, ow[k - 1].end)
        if isRole(office),
          let inner = name(in: outer.slice(ow[k].start, outer.utf8.count), shared: nil, lenient: false),
          inner.trailing == nil
        {
          entry.name = inner.name
          entry.role = office.folded.hasPrefix("the ") ? office.slice(4, office.utf8.count) : office
          for tail in tails { place(tail, in: &entry, isBracket: false) }
          for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
          return entry
        }
      }
      // "Clerk to the Council (L. Moss)", "The Worshipful the Mayor (Councillor Mrs Hale)"
      guard isRole(outer) || outer.folded.contains("mayor") else { return nil }
      for (k, bracket) in brackets.enumerated() where !looksLikeNote(bracket) {
        // "Vice Chairman (Mr. Mallow, who took the chair)"
        let parts = splitTail(bracket).map { [$0.0] + $0.1 } ?? [bracket]
        guard let inner = name(in: parts[0], shared: nil, lenient: false),
          startsWithPerson(parts[0]) || !isRole(parts[0])
        else { continue }
        entry.name = inner.name
        entry.sharedHonorific = nil
        let office = roleText(outer)
        entry.role =
          office.folded.hasPrefix("the ") && !office.hasPrefix("The Worshipful")
          ? office.slice(4, office.utf8.count) : office
        // "Executive Director (Finance and Resources) (Ms G Math)": what the office is for stands before the person.
        for field in brackets[..<k] { entry.role! += " (" + field + ")" }
        if tails.first?.folded == "in the chair" { entry.note = tails[0] }
        for tail in parts.dropFirst() {
          entry.note = [entry.note, tail.trimmed].compactMap { $0 }.joined(separator: ", ")
        }
        return entry
      }
      return nil
    }
    entry.name = parsed.name
    if let generation, parsed.trailing == nil { entry.name.name += ", " + generation }
    entry.sharedHonorific = parsed.shared
    entry.isOtherCouncillor = parsed.isOtherCouncillor
    entry.hasSharedHonorific = parsed.hasSharedHonorific
    entry.role = parsed.roleBefore
    if entry.role == nil, parsed.isOtherCouncillor, let tier = parsed.name.honorific {
      // "County Councillor" of "County Councillor Mrs".
      let w = words(of: tier)
      let end =
        w.lastIndex {
          $0.folded.hasPrefix("c") && ($0.folded.hasPrefix("cllr") || $0.folded.hasPrefix("coun"))
            && !vocabulary.tiers.contains($0.folded)
        } ?? w.count - 1
      entry.role = tier.slice(0, w[end].end)
    }
    // What stands behind the name, dashes and commas first, then brackets.
    if let trailing = parsed.trailing { tails.insert(trailing, at: 0) }
    parsed.trailing = nil
    entry.initials = parsed.initials
    if parsed.initials != nil, !tails.isEmpty, !looksLikeNote(tails[0]),
      !isOrganisation(tails[0]) || isRole(tails[0])
        || words(of: tails[0]).last?.isCapitals == true
    {
      entry.role = tails.removeFirst()
    }
    for tail in tails { place(tail, in: &entry, isBracket: false) }
    for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
    return entry
  }

  static let generations: WordSet = ["ii", "iii", "iv", "jr", "sr", "jnr", "snr"]

  /// "Karen Kay-Clerk": an office behind a hyphen is no part of a surname.
  private func withSpacedDash(_ text: String) -> String {
    guard text.utf8.count <= 200, text.utf8.contains(0x2D) else { return text }
    for word in words(of: text) where word.isCapitalised {
      guard let dash = word.folded.utf8.lastIndex(of: 0x2D) else { continue }
      let offset = word.start + word.folded.utf8.distance(from: word.folded.utf8.startIndex, to: dash)
      let tail = text.slice(offset + 1, word.end)
      guard tail.folded.isOne(of: "clerk chair chairman chairperson secretary treasurer"),
        let first = tail.utf8.first, first >= 0x41, first <= 0x5A, offset > word.start,
        text.slice(offset, offset + 1) == "-", !isRoleWord(text.slice(word.start, offset).folded)
      else { continue }
      return text.slice(0, offset) + " - " + text.slice(offset + 1, text.utf8.count)
    }
    return text
  }

  // MARK: Brackets and tails

  /// The text without its bracketed parts, and those parts.
  func takeBrackets(_ text: String) -> (String, [String]) {
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x29 || $0 == 0x5B || $0 == 0x5D }) else {
      return (text.singleSpaced, [])
    }
    if let whole = withNickname(text) { return whole }
    var outer = ""
    var inner: [String] = []
    var current = ""
    var depth = 0
    for c in text {
      if c == "(" || c == "[" {
        if depth > 0 { current.append(c) }
        depth += 1
        if depth == 1 { outer += " " }
      } else if c == ")" || c == "]" {
        if depth == 0 { continue }
        depth -= 1
        if depth == 0 {
          if !current.trimmed.isEmpty { inner.append(current.trimmed) }
          current = ""
          // What stands behind a bracket is no longer the name: "Mr Bayley (Solicitor) Dawlish & Co".
          outer += " ; "
        } else {
          current.append(c)
        }
      } else if depth > 0 {
        current.append(c)
      } else {
        outer.append(c)
      }
    }
    // "(County Fire Brigade." without its closing bracket.
    if !current.trimmed.isEmpty { inner.append(current.trimming(" .")) }
    return (outer.split(separator: " ").joined(separator: " "), inner)
  }

  /// "Elizabeth (Betty) Warren": a forename in a bracket between forename and surname belongs to the name.
  private func withNickname(_ text: String) -> (String, [String])? {
    let w = words(of: text)
    guard let k = w.prefix(4).firstIndex(where: { $0.before.contains(.open) }), (1...2).contains(k),
      k + 1 < w.count, w[k].after == [.close], forenames.contains(w[k].folded), w[k].isCapitalised,
      w[k + 1].isCapitalised, !w[k + 1].isCapitals, w[k + 1].before.isEmpty, w[k - 1].after.isEmpty,
      forenames.contains(w[k - 1].folded), !isRoleWord(w[k + 1].folded)
    else { return nil }
    let rest = takeBrackets(text.slice(w[k + 1].start, text.utf8.count))
    return (text.slice(0, w[k].end + 1).singleSpaced + " " + rest.0, rest.1)
  }

  /// Splits a text at dashes between words and at commas: the head is the name.
  func splitTail(_ text: String) -> (String, [String])? {
    // Without a mark the whole is the head.
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x3A || $0 == 0x2D || $0 == 0xE2 })
    else {
      let head = text.trimmed
      return head.isEmpty ? nil : (head, [])
    }
    var parts: [String] = []
    var current = ""
    let characters = Array(text)
    var i = 0
    while i < characters.count {
      let c = characters[i]
      let isDash = c == "-" || c == "–" || c == "—"
      let spaced =
        isDash
        && (i == 0 || characters[i - 1] == " " || i + 1 == characters.count || characters[i + 1] == " "
          || c != "-")
      if c == "," || c == ";" || (c == ":" && i + 1 < characters.count && characters[i + 1] == " ") || spaced
      {
        if !current.trimmed.isEmpty { parts.append(current.trimmed) }
        current = ""
      } else {
        current.append(c)
      }
      i += 1
    }
    if !current.trimmed.isEmpty { parts.append(current.trimmed) }
    guard parts.count > 1 else { return parts.first.map { ($0, []) } }
    return (parts[0], Array(parts.dropFirst()))
  }

  func place(_ text: String, in entry: inout PersonEntry, isBracket: Bool) {
    var bare = text.trimming(" .,;*")
    // "Mrs J Hale as Secretary"
    if bare.hasPrefix("as "), isRole(bare) { bare = bare.slice(3, bare.utf8.count) }
    guard !bare.isEmpty else { return }
    let folded = bare.folded
    if vocabulary.postNominals.contains(folded.filter { $0 != "." }), !isBracket {
      entry.name.postNominals = [entry.name.postNominals, bare].compactMap { $0 }.joined(separator: " ")
      return
    }
    if isInitials(bare, of: entry.name.name), entry.initials == nil {
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
    if isBracket, let (head, rest) = splitTail(bare), rest.count == 1, isRole(head), looksLikeNote(rest[0]) {
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
    if folded == "sub" || folded == "substitute" || folded.hasPrefix("substitut")
      || folded.hasPrefix("sub for") || folded.hasPrefix("deputising for") || folded.hasPrefix("on behalf of")
      || folded.hasPrefix("representing ") && namesPerson(bare.slice(13, bare.utf8.count))
      || folded.hasPrefix("for cllr") || folded.hasPrefix("for councillor") || folded.hasPrefix("for mr")
      || folded.hasPrefix("for dr ") || folded.hasPrefix("deputy for ") || folded.hasPrefix("deputising")
    {
      entry.status = .substitute
      if folded.contains(" for ") || folded.contains("behalf") || folded.hasPrefix("for ")
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
    if looksLikeNote(bare) || folded.startsWithDigit {
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
    // "(work)", "(family commitment)": a reason, in small letters.
    if isBracket, !isRole(bare), !isOrganisation(bare), let first = bare.utf8.first, first >= 0x61,
      first <= 0x7A
    {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
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
      entry.organisation = entry.organisation! + (isBracket ? " " : ", ") + bare
    }
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

  /// Somebody with an honorific, or a known forename and a surname: "(representing Olive Hall)".
  private func namesPerson(_ text: String) -> Bool {
    if startsWithPerson(text) { return true }
    let w = words(of: text)
    return (2...3).contains(w.count) && forenames.contains(w[0].folded) && !isOrganisation(text)
      && person(text)?.organisation == nil
  }

  /// Whether a phrase holds a word that organisations have.
  func isOrganisation(_ text: String) -> Bool {
    let w = words(of: text)
    return w.count <= 12
      && w.contains { vocabulary.organisationWords.contains($0.folded) || $0.folded == "&" }
  }

  func startsWithPerson(_ text: String) -> Bool {
    guard let first = words(of: text).first else { return false }
    return vocabulary.honorifics.contains(first.folded) && first.isCapitalised
  }

  /// "Licensing Standards Officer": a phrase that begins with a department's word and ends with an office is no name.
  func startsWithDepartment(_ text: String) -> Bool {
    let w = words(of: text)
    if w.dropFirst().contains(where: {
      vocabulary.stackable.contains($0.folded) && $0.folded != "the" && $0.folded != "right"
        || $0.folded.isOne(of: "mr mrs ms miss dr")
    }) {
      return false
    }
    // "Library Director Ellen Kimm": the post stands before a forename and a surname.
    if let end = postBefore(w, 0), forenames.contains(w[end].folded) { return false }
    guard w.count >= 2, departmentWords.contains(w[0].folded), !vocabulary.honorifics.contains(w[1].folded),
      vocabulary.pluralHonorifics[w[1].folded] == nil
    else { return false }
    return w.dropFirst().contains {
      isOfficeWord($0.folded) || departmentWords.contains($0.folded)
        || vocabulary.roleWords.contains($0.folded)
    }
  }

  func looksLikeNote(_ text: String) -> Bool {
    let folded = text.folded
    return vocabulary.attendanceNotes.contains { note in
      // The note's own words, whole: "late" but not "lately".
      let bare = note.hasSuffix(" ") ? note.utf8.count - 1 : note.utf8.count
      guard folded.utf8.count >= bare, folded.utf8.prefix(bare).elementsEqual(note.utf8.prefix(bare)) else {
        return false
      }
      return folded.utf8.count == bare || folded.utf8.dropFirst(bare).first == 0x20
    }
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
}

extension String {
  /// The length of the first of some beginnings that a folded text has, in UTF-8 bytes.
  func isOne(prefix beginnings: [String]) -> Int? {
    beginnings.first { hasPrefix($0) }?.utf8.count
  }
}
