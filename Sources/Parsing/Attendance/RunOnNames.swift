import Minutes

/// Reads names that run on without commas, as columns flatten: each with its honorific ("Mr Neil Lee Dr Ann Hart"),
/// with initials ("P J Lee  J Hart"), or with its office ("Ann Lee Mayor Joe Hart Mayor Pro Tem").
struct RunOnNames {
  let grammar: PersonGrammar

  /// The people of a run, or none where it is no run of two or more.
  func read(_ text: String, shared: String?) -> [PersonEntry] {
    guard text.utf8.count >= 9 else { return [] }
    let w = words(of: text)
    guard w.count >= 4 else { return [] }
    let byHonorific = honorifics(text, w)
    if byHonorific.count > 1 { return byHonorific }
    let officer = behindCouncillor(text, w, shared)
    if officer.count > 1 { return officer }
    let byInitial = initials(text, w, shared)
    if byInitial.count > 1 { return byInitial }
    let byForename = pairs(text, w, shared)
    if byForename.count > 1 { return byForename }
    let before = beforeOffices(text, w, shared)
    if before.count > 1 { return before }
    return offices(text, w)
  }

  static func startsWithInitial(_ name: String) -> Bool {
    guard let first = name.split(separator: " ").first else { return false }
    let bare = first.utf8.filter { $0 != 0x2E }
    return bare.count == 1 && first.utf8.count <= 2
  }

  // MARK: Honorifics

  private func honorifics(_ text: String, _ w: [Word]) -> [PersonEntry] {
    var starts: [Int] = []
    var depth = 0
    for (i, word) in w.enumerated() {
      if word.before.contains(.open) { depth += 1 }
      let here = depth
      if word.after.contains(.close) { depth = max(0, depth - 1) }
      guard here == 0, word.isCapitalised,
        RunOnNames.titles.contains(word.folded)
          || word.folded.utf8.contains(0x2F)
            && word.folded.split(separator: "/").allSatisfy({
              grammar.vocabulary.honorifics.contains(String($0).trimming("."))
            })
      else { continue }
      if let last = starts.last, i - last < 2 { continue }
      // "Cllr B Ellery County Cllr G Tomos": the tier begins the next.
      if let last = starts.last, i - last > 2, grammar.vocabulary.tiers.contains(w[i - 1].folded),
        w[i - 1].isCapitalised, w[i - 1].after.isEmpty, word.folded.hasPrefix("c")
      {
        starts.append(i - 1)
        continue
      }
      starts.append(i)
    }
    guard starts.count >= 2, starts[0] <= 1 else { return [] }
    // All names, then all offices: "Mr A Lee Dr B Hart Chairman Medical Director".
    let lastStart = starts[starts.count - 1]
    var tail: [String] = []
    var tailStart = text.utf8.count
    if let office = (lastStart + 2..<max(lastStart + 2, w.count)).first(where: {
      isOfficeWord(w[$0]) || departmentWords.contains(w[$0].folded) || w[$0].folded == "non"
    }) {
      let roles = RunOnNames.roles(in: text.slice(w[office].start, text.utf8.count))
      if roles.count == starts.count {
        tail = roles
        tailStart = w[office].start
      }
    }
    var entries: [PersonEntry] = []
    for (k, s) in starts.enumerated() {
      let end = k + 1 < starts.count ? w[starts[k + 1]].start : tailStart
      let piece = text.slice(k == 0 ? w[0].start : w[s].start, end).trimming(" ,;/")
      guard var entry = grammar.person(piece) else { return [] }
      entry.asWritten = piece
      if !tail.isEmpty {
        guard entry.role == nil, entry.organisation == nil else { return [] }
        entry.role = tail[k]
      }
      entries.append(entry)
    }
    return entries
  }

  /// The offices of a run of them: each ends with a word for an office, or with what "of" or "for" governs, before the
  /// next begins.
  static func roles(in text: String) -> [String] {
    let w = words(of: text)
    var roles: [String] = []
    var start = 0
    var governed = false
    for i in w.indices {
      let f = w[i].folded
      let next = i + 1 < w.count ? w[i + 1] : nil
      if f == "of" || f == "for" || f == "to" { governed = true }
      let bracket = next?.before.contains(.open) ?? false
      var closes = next == nil
      if let next, !bracket {
        let begins =
          next.isCapitalised
          && (departmentWords.contains(next.folded) || RunOnNames.ends.contains(next.folded)
            || next.folded == "non"
            || next.folded == "non-")
        if RunOnNames.ends.contains(f), !governed {
          // "Executive Director" is one office, "Chief Executive Medical Director" are two.
          let joins =
            f == "executive" && next.folded.isOne(of: "director member officer assistant nurse")
            && (i == start || w[i - 1].folded.isOne(of: "non non- deputy associate")
              || next.folded == "officer" && w[i - 1].folded == "chief")
          closes = !next.folded.isOne(of: "of for to and &") && !joins && next.isCapitalised
        } else if governed, next.isCapitalised, begins || next.folded == "board" || next.folded == "trust",
          !f.isOne(of: "of for to and & the"), !next.folded.isOne(of: "and &")
        {
          closes = next.folded.isOne(
            of: """
              director chair chairman chief non non- non-executive medical nurse company board head
              deputy interim associate trust vice lay clerk secretary executive acting assistant lead
              """)
        } else if w[i].after.contains(.close) {
          closes = true
        }
      }
      if closes {
        roles.append(text.slice(w[start].start, w[i].end + (w[i].after.contains(.close) ? 1 : 0)))
        start = i + 1
        governed = false
      }
    }
    if start < w.count { roles.append(text.slice(w[start].start, text.utf8.count)) }
    return roles
  }

  private static let ends: WordSet = [
    "chairman", "chair", "chairperson", "chairwoman", "executive", "director", "officer", "secretary",
    "manager", "governor", "accountant", "nurse", "clerk", "treasurer", "president", "solicitor", "member",
  ]

  private static let titles: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "professor", "prof", "cllr", "councillor", "sir", "dame", "rev",
    "alderman", "ald", "baroness", "lord", "lady",
  ]

  // MARK: Initials

  /// "P J Carr J Dorn (Chair) Mrs E A Forr R Few Esq": an honorific or not, one to three initials, a surname, and what
  /// belongs to it without a mark; with an honorific also a forename.
  private func initials(_ text: String, _ w: [Word], _ shared: String?) -> [PersonEntry] {
    guard !w.contains(where: { !$0.after.isDisjoint(with: [.comma, .semicolon]) }) else { return [] }
    var entries: [PersonEntry] = []
    var withInitials = 0
    var i = 0
    while i < w.count {
      let start = i
      while i < w.count, isTitle(w[i]) { i += 1 }
      let hasTitle = i > start
      var count = 0
      while i < w.count, RunOnNames.isInitial(w[i]), count < 4 {
        i += 1
        count += 1
      }
      guard i < w.count, w[i].isCapitalised || particles.contains(w[i].folded), w[i].before.isEmpty else {
        return []
      }
      let isGlued = count == 0 && grammar.initialsInside(w[i].folded)
      if count == 0, !isGlued {
        guard hasTitle else { return [] }
      } else {
        withInitials += 1
      }
      var surname = 0
      while i < w.count, !RunOnNames.isInitial(w[i]), !isTitle(w[i]), surname < 3,
        w[i].isCapitalised || particles.contains(w[i].folded), w[i].before.isEmpty, !isPostNominal(w[i]),
        surname == 0 || !grammar.initialsInside(w[i].folded)
      {
        i += 1
        surname += 1
        if isGlued || !w[i - 1].after.isEmpty { break }
        // "Mrs Ann B Forr": the initial behind a forename is hers, and begins nobody else.
        if hasTitle, count == 0, surname == 1, i + 1 < w.count, RunOnNames.isInitial(w[i]),
          forenames.contains(w[i - 1].folded), w[i + 1].isCapitalised, !RunOnNames.isInitial(w[i + 1])
        {
          i += 1
        }
      }
      guard surname >= 1 else { return [] }
      while i < w.count, isPostNominal(w[i]) { i += 1 }
      var close = 0
      if i < w.count, w[i].before.contains(.open) {
        guard let end = w[i...].prefix(10).firstIndex(where: { $0.after.contains(.close) }) else { return [] }
        i = end + 1
        close = 1
      }
      let piece = text.slice(w[start].start, w[i - 1].end + close)
      guard var entry = grammar.person(piece, shared: shared),
        close > 0 || entry.role == nil && entry.organisation == nil
      else { return [] }
      entry.asWritten = piece
      entries.append(entry)
    }
    return withInitials * 2 >= entries.count ? entries : []
  }

  private func isTitle(_ word: Word) -> Bool {
    word.isCapitalised && word.folded.utf8.count > 1 && grammar.vocabulary.honorifics.contains(word.folded)
  }

  private func isPostNominal(_ word: Word) -> Bool {
    let bare = word.folded.without(0x2E)
    return grammar.vocabulary.postNominals.contains(bare) && (word.isCapitals || bare == "esq")
  }

  // MARK: Forename and surname

  /// "Ann Lee Joe Hart Mrs May Parr": forenames and surnames in turn, most of the forenames known ones.
  private func pairs(_ text: String, _ w: [Word], _ shared: String?) -> [PersonEntry] {
    guard w.count >= 4,
      w.allSatisfy({
        ($0.isCapitalised || particles.contains($0.folded)) && $0.before.isEmpty
          && $0.after.isSubset(of: [.period]) && !$0.startsWithDigit && !notNames.contains($0.folded)
      }), w.dropLast().allSatisfy({ $0.after.isEmpty || $0.folded.utf8.count <= 4 })
    else { return [] }
    func isForename(_ i: Int) -> Bool { i < w.count && forenames.contains(w[i].folded) }
    var entries: [PersonEntry] = []
    var known = 0
    var i = 0
    while i < w.count {
      let start = i
      while i < w.count, isTitle(w[i]) { i += 1 }
      if isForename(i) { known += 1 }
      i += 1
      while i < w.count, RunOnNames.isInitial(w[i]) || particles.contains(w[i].folded) && !isForename(i) {
        i += 1
      }
      guard i < w.count, w[i].isCapitalised else { return [] }
      i += 1
      // A second surname, before the next forename.
      if i + 2 < w.count, !isForename(i), !isTitle(w[i]), isForename(i + 1), !isForename(i + 2) { i += 1 }
      let piece = text.slice(w[start].start, w[i - 1].end)
      guard var entry = grammar.person(piece, shared: shared), entry.role == nil, entry.organisation == nil
      else {
        return []
      }
      entry.asWritten = piece
      entries.append(entry)
    }
    guard entries.count >= 2 else { return [] }
    if known * 10 >= entries.count * (entries.count > 2 ? 7 : 10) { return entries }
    // Nobody bears six names: so many of them without a mark are several people, whatever their forenames.
    guard entries.count >= 3, w.allSatisfy({ isName($0) }),
      entries.allSatisfy({ (2...4).contains(Parsing.words(of: $0.name.name).count) })
    else { return [] }
    return entries
  }

  /// Whether a word is one that the program knows as nothing else than a name.
  private func isName(_ word: Word) -> Bool {
    !departmentWords.contains(word.folded) && !grammar.isRoleWord(word.folded) && !word.isCapitals
      && !grammar.vocabulary.organisationWords.contains(word.folded)
      && !isCommonItemTitle(word.folded.text)
      && !word.isAny([.notName, .month, .weekday, .sentenceVerb, .marker])
  }

  /// "Ann Lee Joe Hart May Parr Interim Chair Director of Finance Medical Director": all names of a column, then its offices,
  /// which belong to them in turn where there are as many.
  private func beforeOffices(_ text: String, _ w: [Word], _ shared: String?) -> [PersonEntry] {
    guard let (names, roles) = columns(text, w, shared) else { return [] }
    var people = names
    if roles.count == people.count {
      for k in people.indices { people[k].role = people[k].role ?? roles[k] }
    }
    return people
  }

  /// A list that is nothing but a column of names and then one of offices, whatever signs the offices hold; there may be more
  /// offices than names, where the names of the list before had none.
  func columns(_ text: String, shared: String?) -> ([PersonEntry], [String])? {
    guard (60...2000).contains(text.utf8.count), text.hasByte(0x26) || text.contains(" and "),
      !text.utf8.prefix(40).contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 })
    else { return nil }
    return columns(text, words(of: text), shared)
  }

  private func columns(_ text: String, _ w: [Word], _ shared: String?) -> ([PersonEntry], [String])? {
    guard w.count >= 8, w.count <= 160,
      let office = w.indices.dropFirst(6).first(where: {
        isOfficeWord(w[$0]) && !forenames.contains(w[$0].folded)
          || w[$0].isCapitalised
            && w[$0].folded.isOne(of: "interim acting non-executive executive chief deputy")
      })
    else { return nil }
    let head = text.slice(0, w[office - 1].end)
    let people = pairs(head, words(of: head), shared)
    guard people.count >= 3 else { return nil }
    return (people, RunOnNames.roles(in: text.slice(w[office].start, text.utf8.count)))
  }

  static func isInitial(_ word: Word) -> Bool {
    guard word.isCapitalised, word.folded.long == nil else { return false }
    var letters = 0
    for b in word.folded.utf8 where b != 0x2E { letters += 1 }
    return letters > 0 && letters <= (word.folded.contains(".") ? 3 : 1)
  }

  // MARK: Offices

  /// A whole list of such entries, where commas stand inside offices: "… Council, Place 2 … Council, Place 3".
  func withPlaces(_ text: String) -> [PersonEntry] {
    guard text.utf8.count < 2000, text.hasByte(0x2C) else { return [] }
    let w = words(of: text)
    let places = w.indices.dropFirst().filter { w[$0 - 1].after.contains(.comma) }
    guard !places.isEmpty,
      places.allSatisfy({
        w[$0].folded.isOne(of: "place ward district position seat") && $0 + 1 < w.count
          && w[$0 + 1].startsWithDigit
      })
    else { return [] }
    return offices(text, w)
  }

  /// "Oscar Lee Mayor Tina Hart Council, Place 2": two names or three, then words that only offices hold.
  private func offices(_ text: String, _ w: [Word]) -> [PersonEntry] {
    guard w.count >= 5, !w.contains(where: { $0.before.contains(.open) }) else { return [] }
    var entries: [PersonEntry] = []
    var i = 0
    while i < w.count {
      let start = i
      while i < w.count, !isOfficeWord(w[i]),
        w[i].isCapitalised || i > start && particles.contains(w[i].folded),
        w[i].after.isDisjoint(with: [.comma, .semicolon]), i - start < 4
      { i += 1 }
      guard (2...3).contains(w[start..<i].filter(\.isCapitalised).count) else { return [] }
      let office = i
      while i < w.count,
        isOfficeWord(w[i])
          || i > office
            && (w[i].folded.isOne(of: "of the for and & -") || w[i].startsWithDigit)
      { i += 1 }
      guard i > office, let name = grammar.person(text.slice(w[start].start, w[office - 1].end)) else {
        return []
      }
      var entry = name
      entry.role = text.slice(w[office].start, w[i - 1].end)
      entry.asWritten = text.slice(w[start].start, w[i - 1].end)
      entries.append(entry)
    }
    return entries
  }

  private func isOfficeWord(_ word: Word) -> Bool { RunOnNames.officeWords.contains(word.folded) }

  private static let officeWords: WordSet = [
    "mayor", "pro", "tem", "tern", "tempore", "pro-tem", "council", "place", "ward", "district", "position",
    "seat", "at-large", "councilmember", "councilman", "councilwoman", "councilor", "commissioner", "chair",
    "chairman", "chairwoman", "chairperson", "vice", "vice-chair", "vice-chairman", "member", "city", "town",
    "county", "village", "manager", "secretary", "clerk", "treasurer", "attorney", "administrator", "deputy",
    "assistant", "director", "chief", "executive", "officer", "president", "alderman", "trustee",
    "supervisor", "planner", "engineer", "interim", "finance", "financial", "non-executive", "medical",
    "nurse", "operating", "public", "works", "police", "fire", "planning", "parks", "recreation",
    "development", "community", "human", "resources", "governor", "lead", "councillor", "leader",
    "independent", "lay",
  ]
}
