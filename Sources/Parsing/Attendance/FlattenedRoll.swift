import Minutes

/// Reads a roll whose columns ran together, nothing but words between one person and the next: "Cllr Ann Lee Chair Cllr Joe Hart Una
/// Keel Parish Clerk", "Chairman Mrs A Lee Vice Chairman Mr J Hart Councillors U Keel P Orme", "Cllr Ann Lee AL Chair Cllr Joe Hart JH".
///
/// Whatever cannot be told apart beyond doubt makes it no such roll: all is read, or nothing.
struct FlattenedRoll {
  let grammar: PersonGrammar

  struct Reading {
    var entries: [PersonEntry] = []
    var publicCount: Int?
  }

  /// The people of a roll of three or more, or nil.
  func read(_ text: String, shared: String?) -> Reading? {
    guard (40...2500).contains(text.utf8.count) else { return nil }
    let w = words(of: text)
    guard (8...300).contains(w.count), w[0].isCapitalised, isRunOn(w) else { return nil }
    var cursor = Cursor(text: text, w: w, shared: shared)
    // An office before the first person stands before each of them.
    cursor.officesLead = officeEnd(w, 0) > 0
    while cursor.i < w.count {
      if counts(&cursor) { continue }
      guard group(&cursor) || person(&cursor) else { return nil }
    }
    let found = cursor.result.entries
    guard
      found.count >= 3 && cursor.marks >= 2
        || found.count == 2 && cursor.marks >= 1 && found[1].name.honorific != nil
    else { return nil }
    return cursor.result
  }

  private struct Cursor {
    let text: String
    let w: [Word]
    /// The title that the list, or a group in it, gives to all.
    var shared: String?
    var officesLead = false
    var i = 0
    /// How many offices, codes, organisations and groups parted the names.
    var marks = 0
    var result = Reading()
  }

  /// Whether no mark parts the words, outside brackets.
  private func isRunOn(_ w: [Word]) -> Bool {
    var depth = 0
    for (k, word) in w.enumerated() {
      if word.before.contains(.open) { depth += 1 }
      if word.after.contains(.close) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if !word.after.isDisjoint(with: [.comma, .semicolon, .question, .quote]) { return false }
      if word.after.contains(.colon), !word.folded.isOne(of: "public present") { return false }
      if word.after.contains(.period), word.folded.utf8.count > 4, k + 1 < w.count { return false }
      // "4 members of the public were in attendance"
      if word.isAny(.sentenceVerb), !word.isCapitalised, k == 0 || !isPublic(w[k - 1]) { return false }
    }
    return depth == 0
  }

  /// "Members of the Public: 10", "Public 5", "3 members of the public".
  private func counts(_ c: inout Cursor) -> Bool {
    let w = c.w
    var k = c.i
    if w[k].number != nil || numberWords[w[k].folded] != nil && k + 2 < w.count {
      guard let last = (k + 1..<min(w.count, k + 6)).first(where: { isPublic(w[$0]) }) else { return false }
      c.result.publicCount = (c.result.publicCount ?? 0) + (w[k].number ?? numberWords[w[k].folded] ?? 0)
      c.i = last + 1
      while c.i < w.count, w[c.i].folded.isOne(of: "present attended were in attendance") { c.i += 1 }
      return true
    }
    guard w[k].folded.isOne(of: "members member public parishioners residents") else { return false }
    while k < w.count, k - c.i < 4,
      w[k].folded.isOne(of: "members member of the public parishioners residents present")
    {
      k += 1
    }
    guard k < w.count, k > c.i, let n = w[k].number ?? numberWords[w[k].folded],
      isPublic(w[k - 1]) || w[k - 1].folded == "present"
    else { return false }
    c.result.publicCount = (c.result.publicCount ?? 0) + n
    c.i = k + 1
    return true
  }

  private func isPublic(_ word: Word) -> Bool {
    word.folded.isOne(of: "public parishioners parishioner residents resident electors")
  }

  /// "Councillors", "Cllrs" before those whom it calls so.
  private func group(_ c: inout Cursor) -> Bool {
    let word = c.w[c.i]
    guard word.isCapitalised, c.i + 1 < c.w.count,
      let title = grammar.vocabulary.pluralHonorifics[word.folded]
    else {
      return false
    }
    c.shared = title
    c.marks += 1
    c.i += 1
    return true
  }

  /// One person with all that stands before and behind the name.
  private func person(_ c: inout Cursor) -> Bool {
    let w = c.w
    let start = c.i
    var role: String?
    if c.officesLead {
      let end = officeEnd(w, c.i)
      if end > c.i {
        role = c.text.slice(w[c.i].start, w[end - 1].end)
        c.i = end
        c.shared = nil
        c.marks += 1
      }
    }
    let name = c.i
    // "County Councillor", "Cllr Mrs"
    while c.i < w.count, isTitle(w[c.i]) || isTier(w, c.i) { c.i += 1 }
    let isTitled = c.i > name
    guard let end = nameEnd(w, c.i) else { return false }
    // Nothing but a name behind a name is told apart only by what is known.
    guard isTitled || c.shared != nil || role != nil || startsPerson(w, c.i) || c.marks > 0 else {
      return false
    }
    guard var entry = grammar.person(c.text.slice(w[name].start, w[end - 1].end), shared: c.shared),
      entry.role == nil || isTier(w, name) || entry.isOtherCouncillor, entry.organisation == nil
    else { return false }
    c.i = end
    if c.i < w.count, isCode(w[c.i], of: w[end - 1], first: firstLetter(entry)) {
      entry.initials = c.text.slice(w[c.i].start, w[c.i].end)
      c.i += 1
      c.marks += 1
    }
    let tail = c.i
    // "Bo Hale (BH) – County Councillor Una Keel": behind the dash stands his own office.
    if c.i < w.count, w[c.i - 1].after.contains(.dash), isTier(w, c.i) { c.i += 2 }
    while c.i < w.count, !beginsNext(c) { c.i += 1 }
    // "Mr A Lee – Chief Executive (CEO)": as anywhere else.
    let whole = c.text.slice(w[name].start, close(w[c.i - 1]))
    if c.i > tail, w[tail].before.contains(.open) || w[tail - 1].after.contains(.dash),
      let one = grammar.person(whole, shared: c.shared), one.name.name == entry.name.name,
      one.role != nil || one.organisation != nil
    {
      entry.role = one.role
      entry.organisation = one.organisation
      entry.initials = entry.initials ?? one.initials
      c.marks += 1
    } else if c.i > tail,
      !place(
        c.text.slice(w[tail].start - (w[tail].before.contains(.open) ? 1 : 0), close(w[c.i - 1])),
        w[tail..<c.i], &entry, &c)
    {
      return false
    }
    if let role { entry.role = entry.role ?? role }
    entry.asWritten = c.text.slice(w[start].start, close(w[c.i - 1])).trimming(" -–")
    entry.offset = w[start].start
    c.result.entries.append(entry)
    return true
  }

  private func close(_ word: Word) -> Int { word.end + (word.after.contains(.close) ? 1 : 0) }

  private func firstLetter(_ entry: PersonEntry) -> UInt8 { entry.name.name.utf8.first ?? 0 }

  /// What stands behind a name is an office or an organisation.
  private func place(_ text: String, _ w: ArraySlice<Word>, _ entry: inout PersonEntry, _ c: inout Cursor)
    -> Bool
  {
    let bare = text.trimming(" -–").trimmed
    guard w.count <= 9, let first = w.first, !first.folded.isOne(of: "and a ac or") else { return false }
    if first.before.contains(.open), w.count == 1, isCode(first, first: firstLetter(entry)) {
      entry.initials = bare.trimming("()")
      c.marks += 1
      return true
    }
    if w.dropFirst().contains(where: { grammar.vocabulary.organisationWords.contains($0.folded) }),
      !grammar.isRole(bare)
        || grammar.isOrganisation(bare)
    {
      entry.organisation = bare
    } else if grammar.isRole(bare),
      w.contains(where: { grammar.isOfficeWord($0.folded) || grammar.isRoleWord($0.folded) })
    {
      entry.role = bare
    } else {
      return false
    }
    c.marks += 1
    return true
  }

  // MARK: Where one ends and the next begins

  /// Whether the next person, group or count begins here.
  private func beginsNext(_ c: Cursor) -> Bool {
    let (w, i) = (c.w, c.i)
    if w[i].before.contains(.open) { return false }
    if i > 0, w[i - 1].isAny(.minor), w[i - 1].after.isEmpty { return false }
    if startsPerson(w, i) || isTier(w, i) || w[i].number != nil { return true }
    if w[i].isCapitalised, grammar.vocabulary.pluralHonorifics[w[i].folded] != nil { return true }
    if w[i].folded.isOne(of: "members public parishioners"), w[i].isCapitalised { return true }
    if c.officesLead, officeEnd(w, i) > i { return true }
    // Behind a code or a bracket a name begins that nobody knows.
    guard w[i].isCapitalised, i > 0, i + 1 < w.count, w[i + 1].isCapitalised,
      !grammar.isRoleWord(w[i].folded),
      !w[i].isCapitals, !departmentWords.contains(w[i].folded),
      !grammar.vocabulary.organisationWords.contains(w[i + 1].folded),
      !grammar.vocabulary.tiers.contains(w[i + 1].folded)
    else { return false }
    if w[i - 1].after.contains(.close) { return true }
    return c.shared != nil && RunOnNames.isInitial(w[i])
      || w[i - 1].isCapitals && w[i - 1].folded.utf8.count <= 3 && i + 2 < w.count && w[i + 2].isCapitals
  }

  /// A title of address, a known forename or an initial, and a name behind it.
  private func startsPerson(_ w: [Word], _ i: Int) -> Bool {
    guard w[i].isCapitalised, i + 1 < w.count, w[i + 1].isCapitalised, !w[i + 1].before.contains(.open) else {
      return false
    }
    if isTitle(w[i]) { return true }
    if RunOnNames.isInitial(w[i]) { return w[i].after.isSubset(of: [.period]) && !w[i + 1].startsWithDigit }
    return forenames.contains(w[i].folded) && w[i].after.isEmpty && !grammar.isRoleWord(w[i + 1].folded)
      && !grammar.vocabulary.organisationWords.contains(w[i + 1].folded)
  }

  private func isTitle(_ word: Word) -> Bool {
    word.isCapitalised && word.folded.utf8.count > 1 && grammar.vocabulary.honorifics.contains(word.folded)
      && word.before.isEmpty && !tiers(word)
  }

  private func tiers(_ word: Word) -> Bool {
    grammar.vocabulary.tiers.contains(word.folded) || word.folded.isOne(of: "parish town community")
  }

  /// "County" before "Councillor".
  private func isTier(_ w: [Word], _ i: Int) -> Bool {
    i + 1 < w.count && w[i].isCapitalised && tiers(w[i]) && w[i].after.isEmpty
      && isTitle(w[i + 1]) && w[i + 1].folded.hasPrefix("c")
  }

  /// The end of an office that stands before its person: "Vice Chairman", "Footpath Warden".
  private func officeEnd(_ w: [Word], _ i: Int) -> Int {
    var k = i
    while k < w.count, k - i < 4, w[k].isCapitalised, w[k].before.isEmpty, w[k].after.isEmpty, !isTitle(w[k]),
      !isTier(w, k),
      !RunOnNames.isInitial(w[k])
    {
      k += 1
      guard k < w.count, startsPerson(w, k), grammar.isRoleWord(w[k - 1].folded) else { continue }
      return w[i..<k].contains(where: { grammar.isOfficeWord($0.folded) }) ? k : i
    }
    return i
  }

  /// The end of a name: initials and a surname, or a forename and what follows it, two words or three.
  private func nameEnd(_ w: [Word], _ i: Int) -> Int? {
    var k = i
    while k < w.count, k - i < 3, RunOnNames.isInitial(w[k]) { k += 1 }
    let hasInitials = k > i
    let first = k
    while k < w.count, k - first < 3, isNamePart(w[k]) || particles.contains(w[k].folded) && k > first {
      k += 1
      // "W Le Brock": a small word of a surname is no surname.
      let count = w[first..<k].filter { $0.isCapitalised && !$0.isAny(.particle) }.count
      if !w[k - 1].after.isSubset(of: [.period]) { break }
      if hasInitials ? count == 1 : count == 2 {
        // A third name is one where nothing else can begin with it.
        guard !hasInitials, k + 1 < w.count, isNamePart(w[k]), !startsPerson(w, k),
          !RunOnNames.isInitial(w[k]),
          isTitle(w[k + 1]) || RunOnNames.isInitial(w[k + 1]) || startsPerson(w, k + 1)
        else { break }
      }
    }
    guard k > first, w[k - 1].isCapitalised, hasInitials || k - first >= 2 || i > 0 && isTitle(w[i - 1])
    else { return nil }
    return k
  }

  private func isNamePart(_ word: Word) -> Bool {
    word.isCapitalised && !word.isCapitals && !word.startsWithDigit && word.before.isEmpty && !isTitle(word)
      && !grammar.isOfficeWord(word.folded) && !tiers(word)
      && !grammar.vocabulary.organisationWords.contains(word.folded) && !departmentWords.contains(word.folded)
      && !word.isAny(.notName)
  }

  /// "AL" behind "Ann Lee": two or three capitals that begin as the name does.
  private func isCode(_ word: Word, of last: Word? = nil, first: UInt8) -> Bool {
    guard word.isCapitals, (2...4).contains(word.folded.utf8.count), word.folded.utf8.first == first | 0x20
    else { return false }
    guard let last, let letter = last.folded.utf8.first else { return true }
    return word.folded.utf8.contains(letter)
  }
}
