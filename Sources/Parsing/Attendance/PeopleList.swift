import Minutes

/// Reads running lists of people: "Cllr A (Chair), Cllrs B, C & D, Mr & Mrs E, the Clerk and 8 members of the public".
struct PeopleList {
  let grammar: PersonGrammar
  var vocabulary: Vocabulary { grammar.vocabulary }

  /// The entries of a list, and the count of members of the public where the list gives one.
  struct Result {
    var entries: [PersonEntry] = []
    var publicCount: Int?
    /// Parts that could not be read as people.
    var unread: [String] = []
    var isNone = false
    /// The offices of a column behind the names, where there are more of them than names.
    var spareRoles: [String] = []
  }

  /// Reads a list; `shared` is an honorific that its label gives to all ("Councillors: A, B").
  ///
  /// With `surnames`, single capitalised words are names too, where most entries are names.
  func read(_ written: String, lenient: Bool = false, shared label: String? = nil, surnames: Bool = false)
    -> Result
  {
    guard let memory = grammar.memory else {
      return entries(of: written, lenient: lenient, shared: label, surnames: surnames)
    }
    return memory.list(.init(written, shared: label, flags: (lenient ? 1 : 0) + (surnames ? 2 : 0))) {
      entries(of: written, lenient: lenient, shared: label, surnames: surnames)
    }
  }

  private func entries(of written: String, lenient: Bool, shared label: String?, surnames: Bool) -> Result {
    let (clear, counted) = cleared(written)
    var shift = 0
    var result = entries(ofCleared: clear, lenient: lenient, shared: label, surnames: surnames, shift: &shift)
    for i in result.entries.indices { result.entries[i].offset += shift }
    if let counted { result.publicCount = (result.publicCount ?? 0) + counted }
    return result
  }

  /// The entries, whose offsets lack what was cut off before the first: `shift` bytes.
  private func entries(
    ofCleared written: String, lenient: Bool, shared label: String?, surnames: Bool, shift: inout Int
  ) -> Result {
    var result = Result()
    var text = inOneLanguage(written)
    var given = label
    let skipped = written.utf8.count - text.utf8.count
    if let (plural, rest) = groupPrefix(text), !rest.isEmpty {
      given = plural
      text = rest
    }
    shift = max(skipped, written.utf8.count - text.utf8.count)
    var single: [(index: Int, word: String, offset: Int, bracket: String?)] = []
    let folded = String(decoding: text.utf8.prefix(80), as: UTF8.self).folded.trimming(" .,;:-*")
    if folded.isEmpty { return result }
    if vocabulary.nothings.contains(folded) || folded.hasPrefix("none ") && text.utf8.count < 30
      || folded.hasPrefix("no apologies") && text.utf8.count < 80
      || folded.hasPrefix("there were no ")
    {
      result.isNone = true
      return result
    }
    if let known = calledByInitials(text) ?? beforeInitials(text) {
      result.entries = known
      return result
    }
    if let known = holders(text) {
      result.entries = known
      return result
    }
    if let roll = FlattenedRoll(grammar: grammar).read(text, shared: given) {
      result.entries = roll.entries
      result.publicCount = roll.publicCount
      return result
    }
    let placed = RunOnNames(grammar: grammar).withPlaces(text)
    if !placed.isEmpty {
      result.entries = placed
      return result
    }
    if let (people, roles) = RunOnNames(grammar: grammar).columns(text, shared: given),
      roles.count >= people.count
    {
      result.entries = people
      if roles.count == people.count {
        for k in people.indices { result.entries[k].role = people[k].role ?? roles[k] }
      } else {
        result.spareRoles = roles
      }
      return result
    }
    if surnames, let names = screenNames(text) {
      result.entries = names
      return result
    }
    var shared = given
    var pendingForename: String?
    var pendingOffice: String?
    var officesLead = false
    // "NCC Cllrs Barn and Cuth": the body of those whom a plural title joins.
    var sharedBody: String?
    var tierRole: String?
    let parts = PeopleSplitter(grammar: grammar).split(text)
    if shared == nil, let turned = surnamesFirst(parts) {
      result.entries = turned
      return result
    }
    if shared == nil, let turned = officesInTurn(parts) {
      result.entries = turned
      return result
    }
    if shared == nil { shared = titleOfSurnames(parts) }
    let initials = surnames ? initialsAlone(parts) : []
    let postsLead = leadsWithPosts(parts)
    let saidOfFirst = saidBehindComma(parts)
    let mixesMarks = parts.contains { $0.startsGroup } && parts.count > parts.filter(\.startsGroup).count + 1
    for (k, part) in parts.enumerated() {
      var trimmed = part.text.trimming(" .,;:*").trimmed
      if trimmed.folded.hasSuffix(" and") { trimmed = String(trimmed.dropLast(4)).trimming(" ,") }
      if trimmed.isEmpty { continue }
      if part.startsGroup, mixesMarks { shared = given }
      if saidOfFirst.contains(k), let last = result.entries.indices.last,
        result.entries[last].organisation == nil,
        !grammar.isRole(trimmed)
      {
        // "President–Elect", "Ex-Officio": an office with a dash in it.
        let isOffice =
          trimmed.folded.hasPrefix("ex") && trimmed.folded.hasSuffix("officio")
          || trimmed.folded.split(whereSeparator: { !$0.isLetter }).contains {
            grammar.isRoleWord(String($0))
          }
        if isOffice {
          result.entries[last].role = result.entries[last].role ?? trimmed
        } else {
          result.entries[last].organisation = trimmed
        }
        result.entries[last].asWritten += ", " + trimmed
        continue
      }
      if initials.contains(k) {
        var one = PersonEntry()
        one.name = PersonName(name: trimmed)
        one.asWritten = trimmed
        result.entries.append(at(one, part.offset))
        continue
      }
      trimmed = inOneLanguage(trimmed)
      if let rest = behindScreen(trimmed) { trimmed = rest }
      // "…, and from Cllr Hart"
      if trimmed.hasPrefix("from "), k > 0, trimmed.utf8.count > 8 {
        trimmed = trimmed.slice(5, trimmed.utf8.count)
      }
      if let (body, rest) = bodyBeforeTitle(trimmed) {
        sharedBody = body
        trimmed = rest
      } else if !part.followsAnd || shared == nil || startsWithTitle(trimmed) {
        sharedBody = nil
      }
      if let (plural, rest) = groupPrefix(trimmed) {
        shared = plural
        trimmed = rest
      }
      if !startsWithTitle(trimmed), let count = publicCount(trimmed) {
        result.publicCount = (result.publicCount ?? 0) + count
        continue
      }
      // "No public forum was held." behind a list tells of nobody.
      if trimmed.hasPrefix("No "), trimmed.folded.contains(" held") || trimmed.folded.contains(" public") {
        continue
      }
      if let (rest, count) = trailingCount(trimmed) {
        result.publicCount = (result.publicCount ?? 0) + count
        trimmed = rest
      }
      if vocabulary.nothings.contains(trimmed.folded) { continue }
      if shared != nil, part.followsAnd, k + 1 == parts.count, grammar.isRole(trimmed),
        let entry = grammar.officeAndName(trimmed, anyForename: true),
        let first = words(of: trimmed, upTo: 40).first,
        first.folded.isOne(of: "county city town village district borough")
          || grammar.isRoleWord(first.folded)
          || departmentWords.contains(first.folded)
      {
        // "Commissioners Ann Lee and Joe Hart, and County Clerk Una Keel"
        result.entries.append(at(entry, part.offset))
        continue
      }
      if shared == nil,
        let entry = (surnames ? grammar.officeAndSurname(trimmed) : nil)
          ?? (postsLead
            ? grammar.officeAndName(trimmed, anyForename: true)
            : grammar.isRole(trimmed) && grammar.person(trimmed) == nil
              ? grammar.officeAndName(trimmed, anyForename: false) : nil)
      {
        result.entries.append(at(entry, part.offset))
        continue
      }
      if let couple = couple(trimmed) {
        result.entries += couple.map { at($0, part.offset) }
        shared = given
        continue
      }
      // "The Town Clerk, Mrs Lee, …": an office with its article stands before its person, and where one does, so does
      // the next ("Clerk, Mrs Lee and Assistant Clerk, Mr Hart").
      if k + 1 < parts.count, trimmed.folded.hasPrefix("the ") || result.entries.isEmpty || officesLead,
        grammar.isRole(trimmed), grammar.person(trimmed, shared: nil) == nil, !parts[k + 1].followsAnd,
        grammar.startsWithPerson(parts[k + 1].text)
          || trimmed.folded.hasPrefix("the ") && part.followsAnd && k + 2 == parts.count
            && grammar.isOffice(trimmed.slice(4, trimmed.utf8.count))
            && grammar.person(parts[k + 1].text.trimming(" .;"))?.name.name.contains(" ") ?? false
          || result.entries.isEmpty && grammar.isOffice(trimmed) && words(of: trimmed).count <= 2
            && grammar.person(parts[k + 1].text)?.name.name.contains(" ") ?? false
      {
        pendingOffice = trimmed.folded.hasPrefix("the ") ? trimmed.slice(4, trimmed.utf8.count) : trimmed
        officesLead = true
        continue
      }
      // An office alone belongs to the person before it ("Ann Lee, Chair, …"), unless it is a post without a name.
      if let last = result.entries.indices.last, grammar.isRole(trimmed),
        grammar.person(trimmed, shared: nil) == nil, !isSurnameWithOffice(trimmed, shared)
      {
        // "…, Elected Members." behind a list names a group, no office of the last.
        if (words(of: trimmed).last?.folded ?? "").isOne(
          of: "members trustees councillors governors directors representatives")
        {
          continue
        }
        // "Una Keel, the temporary clerk, was there": nobody follows whose office it could be.
        let isOwn =
          !trimmed.folded.hasPrefix("the ")
          || !part.followsAnd && result.entries[last].role == nil && trimmed.utf8.count > 14
            && !(k + 1 < parts.count && grammar.person(parts[k + 1].text) != nil)
        // "Ada Holm, Marsh Trust (Chair)": behind the name the organisation, and the office in a bracket.
        if isOwn, result.entries[last].role == nil, result.entries[last].organisation == nil,
          trimmed.hasSuffix(")")
        {
          let (firm, brackets) = grammar.takeBrackets(trimmed)
          let body = firm.trimming(" ;")
          if brackets.count == 1, grammar.isOrganisation(body), !grammar.isRole(body),
            grammar.isRole(brackets[0])
          {
            result.entries[last].organisation = body
            result.entries[last].role = brackets[0]
            result.entries[last].asWritten += ", " + trimmed
            continue
          }
        }
        if isOwn,
          !part.followsAnd || part.startsGroup
            || result.entries[last].role != nil
              && (k > 0 && parts[k - 1].offset == result.entries[last].offset
                || k > 1 && parts[k - 2].offset == result.entries[last].offset
                  && grammar.isRole(parts[k - 1].text))
        {
          if part.followsAnd, !part.startsGroup, let role = result.entries[last].role {
            // "Clerk and Responsible Finance Officer"
            result.entries[last].role = role + (part.followsSign ? " & " : " and ") + trimmed
          } else if result.entries[last].role == nil {
            let (office, note) = grammar.officeAndNote(
              trimmed.folded.hasPrefix("the ") ? trimmed.slice(4, trimmed.utf8.count) : trimmed)
            result.entries[last].role = office
            if let note {
              result.entries[last].note = [result.entries[last].note, note].compactMap { $0 }.joined(
                separator: "; ")
            }
            result.entries[last].asWritten += ", " + trimmed
          }
        }
        continue
      }
      if !part.followsAnd, !part.startsGroup, let last = result.entries.indices.last,
        lettersOfBody(trimmed, behind: result.entries[last])
      {
        result.entries[last].organisation = trimmed
        result.entries[last].asWritten += ", " + trimmed
        continue
      }
      if grammar.looksLikeNote(trimmed), let last = result.entries.indices.last,
        grammar.person(trimmed) == nil
      {
        result.entries[last].note = trimmed
        continue
      }
      // "Ian Sayer, (Safe in Northmarsh)"
      if trimmed.hasPrefix("("), let last = result.entries.indices.last,
        trimmed.hasSuffix(")") || !trimmed.contains(")")
      {
        let bracket = trimmed.trimming("()")
        if grammar.isRole(bracket) {
          if result.entries[last].role == nil { result.entries[last].role = bracket }
        } else if result.entries[last].organisation == nil {
          result.entries[last].organisation = bracket
        }
        continue
      }
      // "Jane Hale, Chief Executive, NHPA Nick Holt, Policy": the first letters are the organisation of the one before.
      if let last = result.entries.indices.last,
        let (acronym, rest) = acronymBefore(
          trimmed, isSure: result.entries[last].role != nil && result.entries[last].organisation == nil)
      {
        if result.entries[last].organisation == nil { result.entries[last].organisation = acronym }
        trimmed = rest
      }
      var runs = RunOnNames(grammar: grammar).read(trimmed, shared: shared)
      if runs.count <= 1, parts.count >= 3, shared == nil { runs = forgottenComma(trimmed) }
      if runs.count > 1 {
        result.entries += runs.map { at($0, part.offset) }
        continue
      }
      var substitute: PersonEntry?
      if let (rest, other) = self.substitute(in: trimmed) {
        trimmed = rest
        substitute = other
      }
      defer { if let substitute { result.entries.append(at(substitute, part.offset)) } }
      guard
        var entry = grammar.person(trimmed, shared: shared, lenient: lenient || shared != nil)
      else {
        // "Sergeant P. Rankin, Police"
        if let last = result.entries.indices.last, !part.followsAnd, result.entries[last].organisation == nil,
          grammar.isOrganisation(trimmed)
        {
          result.entries[last].organisation = trimmed
          continue
        }
        let (bare, brackets) = grammar.takeBrackets(trimmed)
        let lone = bare.trimming(" ;.,")
        if surnames,
          isSurname(lone)
            || parts.count >= 4 && result.entries.isEmpty && areInitials(lone) && !isHonour(lone),
          brackets.count <= 1
        {
          single.append((result.entries.count, lone, part.offset, brackets.first))
        }
        // "Ros & John Whit": a forename whose surname the next entry gives.
        pendingForename = isSurname(trimmed) ? trimmed : nil
        result.unread.append(trimmed)
        continue
      }
      if let forename = pendingForename, part.followsAnd, entry.name.honorific == nil,
        let last = result.unread.last, last == forename
      {
        let names = entry.name.name.split(separator: " ")
        // "Ann and K L Fenn": the initials are the other's own.
        if names.count == 2 && names[0].utf8.count > 2
          || names.count >= 2 && forenames.contains(forename.folded)
            && names.dropLast().allSatisfy({ $0.utf8.count == 1 || $0.utf8.count == 2 && $0.hasSuffix(".") }
            )
        {
          var one = PersonEntry()
          one.name = PersonName(name: forename + " " + names[names.count - 1])
          one.asWritten = forename + " & " + trimmed
          result.unread.removeLast()
          single.removeAll { $0.word == forename }
          result.entries.append(at(one, part.offset))
        }
      }
      pendingForename = nil
      // The clerk at the end of "Cllrs A, B and Mrs C (Clerk)" is no councillor.
      if entry.hasSharedHonorific, let common = shared, let own = entry.name.honorific,
        let role = entry.role?.folded,
        role.contains("clerk") || role.contains("clerc") || role.contains("rfo")
      {
        entry.name.honorific = own == common ? nil : own.slice(common.utf8.count + 1, own.utf8.count)
        entry.hasSharedHonorific = false
      }
      // "Supervisors A, B and C, Treasurer D and E": another office ends those who share a seat.
      if entry.hasSharedHonorific, let common = shared, PersonGrammar.titledSeats.contains(common.folded),
        let role = entry.role, trimmed.hasPrefix(role)
      {
        if entry.name.honorific == common { entry.name.honorific = nil }
        shared = nil
      }
      if let plural = entry.sharedHonorific {
        shared = plural
      } else if let own = entry.name.honorific, !(shared.map { own.hasPrefix($0) } ?? false) {
        shared = nil
      }
      if entry.isOtherCouncillor, entry.sharedHonorific != nil, let h = entry.name.honorific {
        shared = h
        tierRole = entry.role
      } else if entry.hasSharedHonorific, entry.role == nil, let tierRole, let h = entry.name.honorific,
        h.hasPrefix(tierRole)
      {
        // "County Cllrs D Brock and T Ewart": each is one.
        entry.role = tierRole
      }
      entry.asWritten = trimmed
      if let sharedBody, entry.organisation == nil { entry.organisation = sharedBody }
      if let office = pendingOffice {
        if let role = entry.role, role.folded == "in the chair" { entry.note = entry.note ?? role }
        entry.role = entry.note?.folded == "in the chair" ? office : entry.role ?? office
        pendingOffice = nil
      }
      result.entries.append(at(entry, part.offset))
    }
    withoutStrangers(&result)
    sharedOffice(&result.entries)
    withSeats(&result.entries)
    bodyOfAll(&result.entries)
    if single.count >= 2 || single.count == 1 && result.entries.count >= 3,
      single.count == result.unread.count
    {
      for (index, word, offset, bracket) in single.reversed() {
        var one = PersonEntry()
        one.name = PersonName(name: word)
        one.asWritten = bracket.map { word + " (" + $0 + ")" } ?? word
        if let bracket { grammar.place(bracket, in: &one, isBracket: true) }
        result.entries.insert(at(one, offset), at: index)
      }
      result.unread = []
    }
    return result
  }

  func at(_ entry: PersonEntry, _ offset: Int) -> PersonEntry {
    var placed = entry
    placed.offset = offset
    return placed
  }
}
