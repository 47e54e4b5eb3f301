import Minutes

/// One entry of a list of people, taken apart.
struct PersonEntry {
  var name = PersonName(name: "")
  var asWritten = ""
  var role: String?
  var organisation: String?
  var note: String?
  var initials: String?
  var status: AttendanceStatus?
  /// The honorific is plural and holds for the entries that follow ("Cllrs A, B and C").
  var sharedHonorific: String?
  /// The honorific names another council's tier ("County Cllr").
  var isOtherCouncillor = false
  /// The honorific comes from an entry before, not from this one.
  var hasSharedHonorific = false
  /// UTF-8 offset of the entry in its list.
  var offset = 0
}

/// Takes an entry of an attendance list apart: honorifics, name, post-nominals, role, organisation, note.
struct PersonGrammar {
  let vocabulary: Vocabulary

  /// The person that a text names, or nil where it names none. `shared` is an honorific that earlier entries share.
  func person(_ text: String, shared: String? = nil, lenient: Bool = false) -> PersonEntry? {
    var entry = PersonEntry()
    entry.asWritten = text.trimmed.trimming(",;").trimmed
    var (outer, brackets) = takeBrackets(text)
    outer = outer.trimming(" ,;.*–-:").trimmed
    var tails: [String] = []
    if let (head, rest) = splitTail(outer) {
      outer = head
      tails = rest
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
        let k = tails.firstIndex(where: { name(in: $0, shared: nil, lenient: false) != nil && !isRole($0) }),
        k == 0,
        let inner = name(in: tails[k], shared: shared, lenient: false), inner.trailing == nil
      {
        entry.name = inner.name
        entry.role = roleText(outer)
        for tail in tails.dropFirst() { place(tail, in: &entry, isBracket: false) }
        for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
        return entry
      }
      // "Clerk to the Council (L. Munn)", "The Worshipful the Mayor (Councillor Mrs Hart)"
      guard isRole(outer) || outer.folded.contains("mayor") else { return nil }
      for bracket in brackets where !looksLikeNote(bracket) {
        // "Vice Chairman (Mr. Mycock, who took the chair)"
        let parts = splitTail(bracket).map { [$0.0] + $0.1 } ?? [bracket]
        guard let inner = name(in: parts[0], shared: nil, lenient: false),
          startsWithPerson(parts[0]) || !isRole(parts[0])
        else { continue }
        entry.name = inner.name
        entry.sharedHonorific = nil
        let office = roleText(outer)
        entry.role = office.hasPrefix("the ") ? office.slice(4, office.utf8.count) : office
        for tail in parts.dropFirst() {
          entry.note = [entry.note, tail.trimmed].compactMap { $0 }.joined(separator: ", ")
        }
        return entry
      }
      return nil
    }
    entry.name = parsed.name
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
    for tail in tails { place(tail, in: &entry, isBracket: false) }
    for bracket in brackets { place(bracket, in: &entry, isBracket: true) }
    return entry
  }

  // MARK: Brackets and tails

  /// The text without its bracketed parts, and those parts.
  private func takeBrackets(_ text: String) -> (String, [String]) {
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
          // What stands behind a bracket is no longer the name: "Mr Bailey (Solicitor) Dawbarns".
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

  /// Splits a text at dashes between words and at commas: the head is the name.
  private func splitTail(_ text: String) -> (String, [String])? {
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

  private func place(_ text: String, in entry: inout PersonEntry, isBracket: Bool) {
    let bare = text.trimming(" .,;*")
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
    if folded == "sub" || folded == "substitute" || folded.hasPrefix("substitut")
      || folded.hasPrefix("sub for") || folded.hasPrefix("deputising for") || folded.hasPrefix("on behalf of")
      || folded.hasPrefix("representing ") && startsWithPerson(bare.slice(13, bare.utf8.count))
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
    // "(work)", "(family commitment)": a reason, in small letters.
    if isBracket, !isRole(bare), !isOrganisation(bare), let first = bare.utf8.first, first >= 0x61,
      first <= 0x7A
    {
      entry.note = [entry.note, bare].compactMap { $0 }.joined(separator: "; ")
      return
    }
    // "Secretary, Town Trust", "Chief Officer at Northmere Police"
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
    if entry.organisation == nil {
      entry.organisation = bare
    } else {
      entry.organisation = entry.organisation! + (isBracket ? " " : ", ") + bare
    }
  }

  /// Where "from item 6", "until 8 pm" or "for item 3" begins behind an office, in UTF-8 bytes.
  private func noteTail(_ text: String) -> Int? {
    let w = words(of: text)
    for i in w.indices.dropFirst()
    where ["from", "until", "for", "to", "left", "arrived"].contains(w[i].folded) && i + 1 < w.count {
      let next = w[i + 1].folded
      if ["item", "items", "agenda", "minute", "para", "part"].contains(next)
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

  /// Whether a phrase holds a word that organisations have.
  func isOrganisation(_ text: String) -> Bool {
    let w = words(of: text)
    return w.count <= 12
      && w.contains { vocabulary.organisationWords.contains($0.folded) || $0.folded == "&" }
  }

  private func startsWithPerson(_ text: String) -> Bool {
    guard let first = words(of: text).first else { return false }
    return vocabulary.honorifics.contains(first.folded) && first.isCapitalised
  }

  /// "Licensing Standards Officer": a phrase that begins with a department's word and ends with an office is no name.
  private func startsWithDepartment(_ text: String) -> Bool {
    let w = words(of: text)
    if w.dropFirst().contains(where: {
      vocabulary.stackable.contains($0.folded) && $0.folded != "the" && $0.folded != "right"
        || ["mr", "mrs", "ms", "miss", "dr"].contains($0.folded)
    }) {
      return false
    }
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
    return vocabulary.attendanceNotes.contains {
      folded == $0.trimmed || folded.hasPrefix($0.hasSuffix(" ") ? $0 : $0 + " ")
    }
  }

  /// "JN" for John Neumann, "AWB" for Allen Wirfs-Brock, "JHD" for Jordan Harband.
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

  // MARK: Offices

  /// Whether a phrase names an office: it holds a word for one, and no word that only organisations hold at its end.
  func isRole(_ text: String) -> Bool {
    let w = words(of: text)
    guard !w.isEmpty, w.count <= 14 else { return false }
    guard
      let hit = w.firstIndex(where: { word in
        isRoleWord(word.folded)
          || word.folded.contains("/")
            && word.folded.split(separator: "/").contains { isRoleWord(String($0)) }
      })
    else { return false }
    // "Planning Committee", "Executive Office", "Members' Club": the organisation's word has the last say,
    // unless "of", "for", "to" or "-" makes it the office's object ("Clerk to the Council").
    if let last = w.last, vocabulary.organisationWords.contains(last.folded), !isRoleWord(last.folded) {
      return w[hit...].contains { ["of", "for", "to", "at", "in", "the"].contains($0.folded) }
        || ["chair", "vice", "clerk", "chairman"].contains(w[hit].folded)
    }
    // A role word such as "planning" or "support" alone is a department.
    if ["planning", "democratic", "support", "cabinet", "executive", "committee", "lead", "note", "notes"]
      .contains(w[hit].folded)
    {
      return w.contains { isOfficeWord($0.folded) } || w.contains { ["taker", "member"].contains($0.folded) }
        || w[hit].folded == "notes" && w.count == 1
    }
    return true
  }

  private func isRoleWord(_ folded: String) -> Bool {
    vocabulary.roleWords.contains(folded)
      || folded.hasSuffix("s") && vocabulary.roleWords.contains(String(folded.dropLast()))
  }

  private func isOfficeWord(_ folded: String) -> Bool {
    [
      "officer", "manager", "director", "chair", "chairman", "chairperson", "clerk", "secretary", "treasurer",
      "head", "leader", "adviser", "advisor", "assistant", "coordinator", "co-ordinator", "member", "lead",
      "administrator", "consultant", "specialist", "analyst", "taker", "lawyer", "counsel", "solicitor",
      "attorney", "accountant", "engineer", "nurse", "surveyor", "planner", "registrar", "bursar",
      "president", "warden", "auditor",
    ].contains(folded)
  }

  /// Whether the phrase is a post in the meeting itself (chair, clerk), as against a job elsewhere.
  private func isOffice(_ text: String) -> Bool {
    let first = words(of: text).first?.folded ?? ""
    return ["chair", "chairman", "vice", "clerk", "secretary", "treasurer", "deputy"].contains(first)
  }

  private func roleText(_ text: String) -> String { text.trimming(" .,:;-–") }

  // MARK: Names

  struct ParsedName {
    var name: PersonName
    var roleBefore: String?
    var trailing: String?
    var shared: String?
    var isOtherCouncillor = false
    var hasSharedHonorific = false
  }

  /// A name with its honorifics, an office before it ("Chairman Cllr Shewell") and what trails it without a mark
  /// ("E. Drew Chairman", "Jon Miles Glazewing Ltd").
  func name(in text: String, shared: String?, lenient: Bool) -> ParsedName? {
    let w = words(of: text)
    guard !w.isEmpty, w.count <= 16 else { return nil }
    var result = ParsedName(name: PersonName(name: ""))
    var i = 0
    func raw(_ a: Int, _ b: Int) -> String {
      text.slice(w[a].start, b < w.count ? endWithDot(text, w[b - 1]) : text.utf8.count).trimmed
    }
    if w[0].folded == "the", w.count > 1 { i = 1 }
    if w[i].folded == "and" || w[i].folded == "plus" || w[i].folded == "with" { i += 1 }
    guard i < w.count else { return nil }
    // Office before the name.
    let roleStart = i
    while i < w.count,
      isLeadingOffice(w, i)
        || i > roleStart && w[i].folded == "the" && i + 1 < w.count && isLeadingOffice(w, i + 1)
    { i += 1 }
    if i == roleStart, let end = postBefore(w, i) { i = end }
    if i > roleStart, i < w.count { result.roleBefore = text.slice(w[roleStart].start, w[i - 1].end) }
    if i == w.count { return nil }
    if w[i].folded == "the" { i += 1 }
    // Honorifics.
    var honorific: [String] = []
    var honorStart: Int?
    while i < w.count {
      let f = w[i].folded.trimming(".")
      if ["chief", "detective", "temporary", "acting", "deputy", "assistant"].contains(f),
        let rank = (i + 1..<min(i + 4, w.count)).first(where: { PersonGrammar.ranks.contains(w[$0].folded) }),
        rank + 1 < w.count, w[i...rank].allSatisfy({ $0.after.isEmpty || $0.after == [.period] })
      {
        // "Chief Inspector", "Detective Chief Superintendent"
        honorific.append(text.slice(w[i].start, w[rank].end))
        honorStart = honorStart ?? i
        i = rank + 1
      } else if let singular = vocabulary.pluralHonorifics[f] {
        honorific.append(singular)
        result.shared = singular
        honorStart = honorStart ?? i
        i += 1
      } else if isHonorific(w, i) {
        if vocabulary.tiers.contains(f) { result.isOtherCouncillor = true }
        honorific.append(text.slice(w[i].start, w[i].end))
        honorStart = honorStart ?? i
        i += 1
      } else {
        break
      }
    }
    guard i < w.count else { return nil }
    if honorific.isEmpty
      || (honorific.count == 1 && !vocabulary.stackable.contains(honorific[0].folded)
        && !result.isOtherCouncillor && result.shared == nil && stacks(shared))
    {
      if let shared, !officeHonorific(honorific.first) {
        honorific.insert(shared, at: 0)
        result.hasSharedHonorific = true
      }
    }
    // The name itself.
    let nameStart = i
    var nameEnd = i
    while i < w.count {
      guard isNamePart(w[i], text: text, first: i == nameStart) else { break }
      if i > nameStart, isTrailingOffice(w, i) { break }
      nameEnd = i + 1
      i += 1
      if w[nameEnd - 1].after.contains(.colon) { break }
    }
    while nameEnd > nameStart, particles.contains(w[nameEnd - 1].folded), nameEnd - 1 > nameStart {
      nameEnd -= 1
      i = nameEnd
    }
    guard nameEnd > nameStart else { return nil }
    // Post-nominals, at the end of the name.
    var post: [String] = []
    while nameEnd - 1 > nameStart,
      vocabulary.postNominals.contains(w[nameEnd - 1].folded.filter({ $0 != "." })),
      w[nameEnd - 1].isCapitals || w[nameEnd - 1].folded.contains(".")
        || ["esq", "phd"].contains(w[nameEnd - 1].folded)
    {
      post.insert(text.slice(w[nameEnd - 1].start, w[nameEnd - 1].end), at: 0)
      nameEnd -= 1
    }
    var trailing = i < w.count ? text.slice(w[i].start, text.utf8.count).trimming(" ,.;") : nil
    // "Melton Parish Council" names no person.
    if honorific.isEmpty, nameEnd - nameStart <= 4, nameEnd - nameStart >= 2,
      ["council", "councils", "partnership", "committee", "association", "authority", "trust"].contains(
        w[nameEnd - 1].folded),
      w[nameStart..<nameEnd].contains(where: {
        departmentWords.contains($0.folded) || ["residents", "residents'", "tenants'"].contains($0.folded)
      })
    {
      return nil
    }
    // A long run of capitalised words holds an organisation behind the name: "Jon Miles Glazewing Ltd".
    if nameEnd - nameStart >= 3, let lastWord = w[nameStart..<nameEnd].last,
      vocabulary.organisationWords.contains(lastWord.folded)
    {
      let cut = nameStart + 2
      trailing = text.slice(w[cut].start, text.utf8.count)
      nameEnd = cut
    }
    if let t = trailing, t.isEmpty { trailing = nil }
    let count = nameEnd - nameStart
    guard count <= 5 else { return nil }
    // A single word is a name only with an honorific, or where the list's other entries vouch for it.
    if count == 1, honorific.isEmpty, !lenient, !initialsInside(w[nameStart].folded) { return nil }
    if count == 1, w[nameStart].folded == "sirol" || w[nameStart].folded == "sir" { return nil }
    if honorific.isEmpty, count == 1, vocabulary.roleWords.contains(w[nameStart].folded) { return nil }
    let nameText = text.slice(w[nameStart].start, w[nameEnd - 1].end)
    // "The Borough Council", "Public Health" are no people.
    if honorific.isEmpty {
      let parts = w[nameStart..<nameEnd]
      if parts.contains(where: {
        notNames.contains($0.folded)
          || vocabulary.organisationWords.contains($0.folded) && $0.folded != "church"
            && $0.folded != "parish" && $0.folded != "school" && $0.folded != "press"
            && $0.folded != "college" && $0.folded != "watch"
          || vocabulary.roleWords.contains($0.folded)
            && ![
              "principal", "warden", "head", "teacher", "constable", "planner", "leader", "nurse", "doctor",
              "guest", "speaker", "president", "engineer", "archivist", "editor", "lead", "cllr", "notes",
            ].contains($0.folded)
      }) {
        return nil
      }
      if parts.contains(where: { $0.startsWithDigit }) { return nil }
    }
    result.name = PersonName(
      name: nameText, honorific: honorific.isEmpty ? nil : honorific.joined(separator: " "),
      postNominals: post.isEmpty ? nil : post.joined(separator: " "))
    if let t = trailing {
      // What trails a name without a mark must be an office or an organisation, else this was no name.
      let tw = words(of: t)
      let known =
        isRole(t) || tw.contains { vocabulary.organisationWords.contains($0.folded) } || looksLikeNote(t)
        || (tw.count == 1 && tw[0].isCapitals)
      guard known || lenient && tw.count <= 4 else { return nil }
      if !known { return nil }
      result.trailing = t
    }
    return result
  }

  private static let ranks: Set<String> = [
    "inspector", "insp", "superintendent", "supt", "constable", "sergeant", "sgt", "ch/insp", "ch/supt",
  ]

  private func stacks(_ shared: String?) -> Bool {
    guard let shared else { return false }
    return vocabulary.stackable.contains(shared.folded)
  }

  private func officeHonorific(_ text: String?) -> Bool {
    guard let text else { return false }
    return ["provost", "alderman", "lord", "baillie", "bailie"].contains(text.folded)
  }

  private func isHonorific(_ w: [Word], _ i: Int) -> Bool {
    let f = w[i].folded.trimming(".")
    guard vocabulary.honorifics.contains(f) else { return false }
    // "County", "Town", "Parish" and the like count only before "Cllr" or "Councillor".
    if [
      "county", "borough", "district", "city", "town", "parish", "community", "unitary", "cnty", "boro",
      "ward",
    ].contains(f) {
      return i + 1 < w.count
        && (w[i + 1].folded.hasPrefix("cllr") || w[i + 1].folded.hasPrefix("councillor")
          || w[i + 1].folded == "councilor" || w[i + 1].folded == "cr" || w[i + 1].folded == "clr"
          || w[i + 1].folded.hasPrefix("alderm"))
    }
    if [
      "cc", "dc", "bc", "ms", "ds", "pc", "fr", "y", "hon", "rt", "right", "col", "cr", "judge", "major",
      "trustee", "city", "wing", "canon",
    ].contains(f) {
      // Capitals of initials look the same ("DC Moore", "MS Patel"): a name of two words must follow, or a dot or small letters tell.
      guard i + 1 < w.count, w[i + 1].isCapitalised else { return false }
      if f == "y" { return w[i + 1].folded.hasPrefix("cyng") }
      if ["cc", "dc", "bc", "ds"].contains(f) { return w[i].isCapitals }
      if f == "ms", w[i].isCapitals, w.count > i + 1 { return w.count - i >= 2 }
      if f == "canon" || f == "major" || f == "judge" { return i == 0 && w.count - i >= 2 }
    }
    return w[i].isCapitalised || f == "cllr" || f == "mr" || f == "mrs"
  }

  /// "Chairman Cllr Shewell", "Vice Chair: Ann Lee", "Clerk Jo Hall", "Leader of the Council Councillor X".
  private func isLeadingOffice(_ w: [Word], _ i: Int) -> Bool {
    let f = w[i].folded.trimming(".")
    let simple: Set<String> = [
      "chair", "chairman", "chairperson", "chairwoman", "vice", "vice-chair", "vice-chairman",
      "vice-chairperson", "deputy", "deputy-chair", "clerk", "mayor", "president", "convener", "treasurer",
      "secretary", "worshipful", "leader", "cadeirydd", "clerc", "mayoress", "facilitator", "recorder",
      "convenor", "parish", "town", "locum", "acting", "interim", "pro", "tem", "pro-tem", "borough",
      "is-gadeirydd",
    ]
    if f == "right" || f == "lord" {
      return i + 1 < w.count && (w[i + 1].folded == "worshipful" || w[i + 1].folded == "mayor")
    }
    guard simple.contains(f) else { return false }
    // The tier words belong to the office only when one follows ("Town Clerk", "Town Mayor").
    if ["parish", "town", "acting", "interim", "locum", "deputy", "vice", "borough"].contains(f) {
      return i + 1 < w.count && isLeadingOffice(w, i + 1)
    }
    return true
  }

  /// "Fire Chief David Carter", "Town Administrator Tim Smith", "Assistant Barbara Grindle": a post before forename and
  /// surname without a mark; the index behind the post.
  private func postBefore(_ w: [Word], _ start: Int) -> Int? {
    var i = start
    var sawPost = false
    while i < w.count, i < start + 5, w[i].after.isEmpty, w[i].isCapitalised {
      if PersonGrammar.ranks.contains(w[i].folded), i > start { return nil }
      if PersonGrammar.posts.contains(w[i].folded) {
        sawPost = true
      } else if !departmentWords.contains(w[i].folded) && w[i].folded != "fire" && w[i].folded != "police" {
        break
      }
      i += 1
    }
    guard sawPost, (2...3).contains(w.count - i),
      w[i...].allSatisfy({
        $0.isCapitalised && !departmentWords.contains($0.folded) && !vocabulary.roleWords.contains($0.folded)
          && !vocabulary.organisationWords.contains($0.folded) && !$0.startsWithDigit
      })
    else { return nil }
    return i
  }

  private static let posts: Set<String> = [
    "chief", "superintendent", "administrator", "manager", "attorney", "clerk", "treasurer", "director",
    "secretary", "assistant", "ceo", "counsel", "planner", "engineer", "inspector", "officer", "coordinator",
    "clerk/treasurer", "headteacher", "librarian", "assessor", "recorder", "accountant", "solicitor",
    "principal",
  ]

  private func isTrailingOffice(_ w: [Word], _ i: Int) -> Bool {
    let f = w[i].folded
    if f == "head", i + 1 < w.count, w[i + 1].folded == "of" { return true }
    // "Neil McCord Chairman", "Oscar Trevor Mayor": an office behind the name without a mark.
    if [
      "chair", "chairman", "chairperson", "vice-chairman", "vice-chair", "clerk", "treasurer", "secretary",
      "mayor", "director", "manager", "officer", "convener", "president", "councillor", "councilmember",
      "trustee",
    ].contains(f) {
      return true
    }
    if [
      "vice", "deputy", "town", "parish", "city", "chief", "interim", "assistant", "executive", "head",
      "senior", "county", "district", "borough", "council", "planning", "pro", "acting", "finance", "medical",
      "non-executive", "community", "youth", "lead", "non", "board", "company", "independent", "lay",
      "tenant", "parent", "associate", "corporate", "strategic", "operations", "trust", "general", "service",
      "committee", "recording", "principal", "monitoring", "licensing", "democratic", "legal",
    ].contains(f), i + 1 < w.count {
      let rest = w[(i + 1)...].prefix(4)
      return rest.contains {
        isOfficeWord($0.folded)
          || [
            "mayor", "councillor", "cllr", "executive", "constable", "place", "superintendent", "inspector",
            "engineer", "tem", "tern",
          ].contains($0.folded)
      }
    }
    return false
  }

  /// Whether a word can be part of a name.
  private func isNamePart(_ word: Word, text: String, first: Bool) -> Bool {
    if word.isCapitalised {
      return !word.folded.utf8.contains {
        ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x40 || $0 == 0x2F || $0 == 0x26
      }
    }
    if first { return false }
    if particles.contains(word.folded) { return true }
    // "t-Saoir", "hAodha": a small letter that grammar puts before the capital.
    let raw = text.slice(word.start, min(word.end, word.start + 3)).utf8
    return raw.count == 3 && raw.dropFirst().first == 0x2D
      && raw.last.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  private func initialsInside(_ folded: String) -> Bool {
    // "R.McAll", "P.Yarrow"
    guard let dot = folded.utf8.firstIndex(of: 0x2E) else { return false }
    let before = folded.utf8.distance(from: folded.utf8.startIndex, to: dot)
    return before == 1 && folded.utf8.count >= 4
  }

  private func endWithDot(_ text: String, _ word: Word) -> Int { word.end }
}

/// Words for departments and ranks with which the names of offices begin.
let departmentWords: Set<String> = [
  "planning", "licensing", "standards", "finance", "financial", "legal", "democratic", "services", "service",
  "housing", "environmental", "property", "estates", "human", "resources", "corporate", "policy", "strategic",
  "strategy", "public", "protection", "regeneration", "highways", "transport", "education", "social",
  "technical", "operations", "operational", "commercial", "digital", "information", "communications",
  "engagement", "governance", "compliance", "quality", "clinical", "nursing", "medical", "safety",
  "community", "economic", "development", "monitoring", "principal", "senior", "area", "regional", "district",
  "borough", "business", "project", "programme", "performance", "customer", "electoral", "returning", "chief",
  "deputy", "depute", "assistant", "interim", "acting", "executive", "non-executive", "lay", "independent",
  "associate", "parish", "town", "county", "city", "national", "neighbourhood", "youth", "museum", "library",
  "leisure", "waste", "recycling", "climate", "building", "control", "head", "director", "group", "section",
  "responsible", "internal", "external", "committee", "scrutiny", "member", "vice", "health", "wellbeing",
  "adult", "children's", "children", "safeguarding", "enforcement", "tree", "conservation", "heritage",
  "tourism", "events", "facilities", "grounds", "works", "parks", "office", "administrative", "admin",
  "support", "media", "press", "research", "data", "risk", "audit", "procurement", "people", "workforce",
  "nurse", "trust", "company", "general", "locality", "partnership", "partnerships", "team", "staff",
  "student", "parent",
]

/// Small words inside surnames.
let particles: Set<String> = [
  "van", "der", "de", "la", "le", "du", "den", "ten", "von", "ap", "ab", "da", "dos", "di", "del", "della",
  "y", "mac", "st", "bin", "al", "el", "ter", "zu", "af", "o'", "ferch", "verch", "an", "nic", "na", "mhic",
  "uí", "'t",
]

/// Capitalised words that begin or end phrases which look like names and are none.
let notNames: Set<String> = [
  "the", "this", "that", "members", "member", "public", "apologies", "present", "minutes", "meeting",
  "agenda", "item", "none", "also", "attendance", "declarations", "declaration", "interest", "matters",
  "arising", "report", "reports", "update", "date", "time", "venue", "place", "location", "held", "hall",
  "room", "chamber",
  "road", "street", "lane", "avenue", "close", "drive", "park", "gardens", "village", "town", "city",
  "borough", "county", "north", "south", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october",
  "november", "december", "no", "not", "all", "any", "other", "business", "next", "welcome", "introduction",
  "introductions",
  "absence", "received", "absent", "officers", "staff", "councillors", "officer", "quorum", "remotely",
  "zoom", "teams", "approval", "approved", "noted", "agreed", "resolved", "carried", "planning", "finance",
  "budget", "police", "press", "residents", "vacancy", "vacant", "vacancies", "draft", "final", "action",
  "decision", "circulation", "copies", "signed", "chairman's", "clerk's", "there", "it", "in", "at", "on",
  "of", "for", "to", "by", "from", "with", "and", "was", "were", "is", "are", "plus", "approximately",
  "numbers", "details", "actions", "owner", "title", "name", "role", "position", "organisation", "also",
  "sirol", "sir", "apologies", "youth", "early", "help",
]

extension String {
  var startsWithDigit: Bool { utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
}
