import Minutes

/// Names: honorifics, initials, surnames, post-nominals, and the offices that stand round them without a mark.
extension PersonGrammar {
  struct ParsedName {
    var name: PersonName
    var roleBefore: String?
    var trailing: String?
    /// The initials that stand behind the name without a mark: "Dr Avi Bhat AB Clinical Chair".
    var initials: String?
    var shared: String?
    var isOtherCouncillor = false
    var hasSharedHonorific = false
  }

  /// A name with its honorifics, an office before it ("Chairman Cllr Sharrow") and what trails it without a mark
  /// ("E. Dray Chairman", "Jon Minns Glasswell Ltd").
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
    // "Deputy Stella Curr": the dignity of a city's alderman or ward, before forename and surname.
    let deputy = i == roleStart && isDeputy(w, i)
    if deputy { i += 1 }
    if i > roleStart, deputy {
      result.roleBefore = nil
    } else if i > roleStart, i < w.count {
      result.roleBefore = text.slice(w[roleStart].start, w[i - 1].end)
    }
    if i == w.count { return nil }
    if w[i].folded == "the" { i += 1 }
    // Honorifics.
    var honorific: [String] = []
    var honorStart: Int?
    while i < w.count {
      let f = w[i].folded.trimming(".")
      // "Cr DR Lee": initials among others, behind a title.
      if !honorific.isEmpty, w[i].isCapitals, f == "dr", w[i].after.isEmpty, i + 1 < w.count,
        !w[i + 1].isCapitals
      {
        break
      }
      if f.isOne(of: "chief detective temporary acting deputy assistant police ch det"),
        let rank = (i + 1..<min(i + 4, w.count)).first(where: { PersonGrammar.ranks.contains(w[$0].folded) }),
        rank + 1 < w.count, w[i...rank].allSatisfy({ $0.after.isEmpty || $0.after == [.period] })
      {
        // "Chief Inspector", "Detective Chief Superintendent"
        honorific.append(text.slice(w[i].start, w[rank].end))
        honorStart = honorStart ?? i
        i = rank + 1
      } else if f.isOne(of: "associate clinical assistant emeritus adjunct visiting"), i + 2 < w.count,
        w[i + 1].folded.isOne(of: "professor prof"), w[i + 1].isCapitalised
      {
        // "Associate Professor R Rosa"
        honorific.append(text.slice(w[i].start, w[i + 1].end))
        honorStart = honorStart ?? i
        i += 2
      } else if let singular = vocabulary.pluralHonorifics[f] {
        honorific.append(singular)
        result.shared = singular
        honorStart = honorStart ?? i
        i += 1
      } else if isHonorific(w, i) {
        if vocabulary.tiers.contains(f) || PersonGrammar.shortTiers.contains(f) {
          result.isOtherCouncillor = true
        }
        honorific.append(text.slice(w[i].start, w[i].end))
        honorStart = honorStart ?? i
        i += 1
      } else {
        break
      }
    }
    // "PC 2281 Dawn Lee": the officer's number.
    if i + 1 < w.count, w[i].number != nil,
      honorific.last?.folded.trimming(".").isOne(of: "pc pcso sgt sergeant insp wpc") ?? false
    {
      i += 1
    }
    guard i < w.count else { return nil }
    if deputy { honorific.insert(text.slice(w[roleStart].start, w[roleStart].end), at: 0) }
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
      // "Cllr van der Meer", "du Pont" among other names: a surname that begins small, where something tells of a person.
      guard
        isNamePart(w[i], text: text, first: i == nameStart)
          || i == nameStart && (lenient || !honorific.isEmpty) && startsSmall(w, i)
      else { break }
      if i > nameStart, isTrailingOffice(w, i) || i >= nameStart + 2 && isSeat(w, i) { break }
      // "Mrs Anna Wick AW": the letters of forename and surname, and nothing behind them.
      if i >= nameStart + 2, i + 1 == w.count, w[i].isCapitals, w[i].before.isEmpty, w[i].after.isEmpty,
        (2...3).contains(w[i].folded.utf8.count), !vocabulary.postNominals.contains(w[i].folded),
        w[i].folded.utf8.first == w[nameStart].folded.utf8.first,
        w[i].folded.utf8.last == w[i - 1].folded.utf8.first, w[nameStart].folded.utf8.count > 2
      {
        result.initials = text.slice(w[i].start, w[i].end)
        break
      }
      if i > nameStart, i - nameStart >= (honorific.isEmpty ? 2 : 1), i + 1 < w.count, w[i].before.isEmpty,
        w[i].after.isEmpty, w[i].folded.utf8.count >= 2,
        !vocabulary.postNominals.contains(w[i].folded),
        isInitials(text.slice(w[i].start, w[i].end), of: text.slice(w[nameStart].start, w[i - 1].end)),
        w[i + 1].isCapitalised
      {
        result.initials = text.slice(w[i].start, w[i].end)
        break
      }
      if isBodyBehindName(w, i, nameStart) { break }
      nameEnd = i + 1
      i += 1
      if w[nameEnd - 1].after.contains(.colon) { break }
    }
    // Behind a surname that is written first a forename may look like a particle: "INGWORTH Al", "BARMAN Y".
    while nameEnd > nameStart, w[nameEnd - 1].isAny(.particle), !w[nameEnd - 1].isCapitalised,
      nameEnd - 1 > nameStart
    {
      nameEnd -= 1
      i = nameEnd
    }
    guard nameEnd > nameStart else { return nil }
    // Post-nominals, at the end of the name.
    var post: [String] = []
    while nameEnd - 1 > nameStart,
      vocabulary.postNominals.contains(w[nameEnd - 1].folded.without(0x2E)),
      w[nameEnd - 1].isCapitals || w[nameEnd - 1].folded.contains(".")
        || w[nameEnd - 1].folded.isOne(of: "esq phd")
    {
      post.insert(text.slice(w[nameEnd - 1].start, w[nameEnd - 1].end), at: 0)
      nameEnd -= 1
    }
    if result.initials != nil { i += 1 }
    var trailing = i < w.count ? text.slice(w[i].start, text.utf8.count).trimming(" ,.;") : nil
    // "Ashby Parish Council" names no person.
    if honorific.isEmpty, nameEnd - nameStart <= 4, nameEnd - nameStart >= 2,
      w[nameEnd - 1].folded.isOne(of: "council councils partnership committee association authority trust"),
      w[nameStart..<nameEnd].contains(where: {
        departmentWords.contains($0.folded) || $0.folded.isOne(of: "residents residents' tenants'")
      })
    {
      return nil
    }
    // A long run of capitalised words holds an organisation behind the name: "Jon Minns Glasswell Ltd".
    if nameEnd - nameStart >= 3, let lastWord = w[nameStart..<nameEnd].last,
      vocabulary.organisationWords.contains(lastWord.folded)
    {
      let cut = nameStart + 2
      trailing = text.slice(w[cut].start, text.utf8.count)
      nameEnd = cut
    }
    // "Ms Dee Vane Patient Experience Lead": behind title, forename and surname an office that ends in its own word.
    if !honorific.isEmpty, nameEnd - nameStart >= 4, w[nameStart].folded.utf8.count > 2,
      isOfficeWord(w[nameEnd - (w[nameEnd - 1].isCapitals ? 2 : 1)].folded)
    {
      trailing = text.slice(w[nameStart + 2].start, text.utf8.count).trimming(" ,.;")
      nameEnd = nameStart + 2
    }
    if let t = trailing, t.isEmpty { trailing = nil }
    let count = nameEnd - nameStart
    guard count <= 5 else { return nil }
    // A single word is a name only with an honorific, or where the list's other entries vouch for it.
    if count == 1, honorific.isEmpty, !lenient, !initialsInside(w[nameStart].folded) { return nil }
    if count == 1, w[nameStart].folded == "sirol" || w[nameStart].folded == "sir" { return nil }
    if honorific.isEmpty || result.shared != nil && i == w.count, count == 1,
      vocabulary.roleWords.contains(w[nameStart].folded)
    {
      return nil
    }
    let nameText = text.slice(w[nameStart].start, w[nameEnd - 1].end)
    // "NCC Link Officer": letters of a body before an office.
    if honorific.isEmpty, count == 2, w[nameStart].isCapitals, !w[nameStart + 1].isCapitals,
      (3...4).contains(w[nameStart].folded.utf8.count), trailing.map({ isRole($0) }) ?? false,
      !forenames.contains(w[nameStart].folded), !w[nameStart].folded.utf8.contains(0x2E)
    {
      return nil
    }
    // "The Borough Council", "Public Health" are no people.
    if honorific.isEmpty {
      // "R Hall": what follows initials is a surname, whatever else it may mean.
      let hasInitials =
        count >= 2 && RunOnNames.isInitial(w[nameStart]) && !w[nameEnd - 1].isCapitals
        && w[nameStart..<(nameEnd - 1)].allSatisfy { RunOnNames.isInitial($0) }
      let parts: ArraySlice<Word> = hasInitials ? [] : w[nameStart..<nameEnd]
      if parts.contains(where: {
        $0.isAny(.notName) && !isNameAfterAll($0, among: parts)
          || vocabulary.organisationWords.contains($0.folded) && $0.folded != "church"
            && $0.folded != "parish" && $0.folded != "school" && $0.folded != "press"
            && $0.folded != "college" && $0.folded != "watch"
            && !($0.folded.isOne(of: "care homes") && parts.count == 2
              && forenames.contains(w[nameStart].folded))
          || vocabulary.roleWords.contains($0.folded)
            && !$0.folded.isOne(
              of: """
                principal warden head teacher constable planner leader nurse doctor guest speaker
                president engineer archivist editor lead cllr notes dean rector sheriff
                """)
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
      // "Vice Chairman T. Hale acted as Chairman" tells.
      if let verb = tw.first, !verb.isCapitalised,
        verb.folded.isOne(
          of: "acted took chaired presided served opened closed welcomed said reported was were")
      {
        return nil
      }
      let known =
        result.initials != nil || isRole(t)
        || tw.contains { vocabulary.organisationWords.contains($0.folded) } || looksLikeNote(t)
        || (tw.count == 1 && tw[0].isCapitals)
        || isOfBody(tw) && (result.name.honorific != nil || forenames.contains(w[nameStart].folded))
          && count >= 2
      guard known || lenient && tw.count <= 4 else { return nil }
      if !known { return nil }
      result.trailing = t
    }
    return result
  }

  /// "Ann Holm GDS": letters of a body as the last word behind a known forename and a surname.
  private func isBodyBehindName(_ w: [Word], _ i: Int, _ start: Int) -> Bool {
    i == start + 2 && i + 1 == w.count && w[i].isCapitals && (3...5).contains(w[i].folded.utf8.count)
      && w[i].before.isEmpty && !w[i - 1].isCapitals && !w[start].isCapitals
      && forenames.contains(w[start].folded)
      && !forenames.contains(w[start + 1].folded) && !w[start + 1].isAny(.particle)
      && !vocabulary.postNominals.contains(w[i].folded) && !PersonGrammar.generations.contains(w[i].folded)
      && w[i].folded.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// "of Marsh Law": whom somebody came from, without a mark behind the name.
  private func isOfBody(_ w: [Word]) -> Bool {
    (2...6).contains(w.count) && w[0].folded.isOne(of: "of from") && !w[0].isCapitalised && w[1].isCapitalised
      && w.dropFirst().allSatisfy { $0.isCapitalised || $0.folded.isOne(of: "and & the of") }
      && w[0].after.isEmpty
  }

  /// "C/Cllr", "D/Cllr": the county's, the district's or the borough's.
  static let shortTiers: WordSet = [
    "c/cllr", "d/cllr", "b/cllr", "c.cllr", "d.cllr", "b.cllr", "bcllr", "dcllr", "ccllr",
  ]

  static let ranks: WordSet = [
    "inspector", "insp", "superintendent", "supt", "constable", "sergeant", "sgt", "ch/insp", "ch/supt",
  ]

  func stacks(_ shared: String?) -> Bool {
    guard let shared else { return false }
    return vocabulary.stackable.contains(shared.folded)
  }

  func officeHonorific(_ text: String?) -> Bool {
    guard let text else { return false }
    return text.folded.isOne(of: "provost alderman lord baillie bailie")
  }

  /// "Deputy" as a title: forename and surname follow and nothing else, no office and no department.
  func isDeputy(_ w: [Word], _ i: Int) -> Bool {
    guard w[i].folded == "deputy", w[i].isCapitalised, w[i].after.isEmpty, (2...3).contains(w.count - i - 1)
    else {
      return false
    }
    return w[(i + 1)...].allSatisfy {
      $0.isCapitalised && !departmentWords.contains($0.folded) && !isRoleWord($0.folded)
        && !vocabulary.organisationWords.contains($0.folded) && !notNames.contains($0.folded)
        && !vocabulary.honorifics.contains($0.folded)
    }
  }

  func isHonorific(_ w: [Word], _ i: Int) -> Bool {
    let f = w[i].folded.trimming(".")
    // "Cyng/Cllr", in two languages.
    if f.utf8.contains(0x2F) {
      return vocabulary.honorifics.contains(f)
        || f.split(separator: "/").allSatisfy { vocabulary.honorifics.contains(String($0).trimming(".")) }
    }
    guard vocabulary.honorifics.contains(f) else { return false }
    // "County", "Town", "Parish" and the like count only before "Cllr" or "Councillor".
    if f.isOne(
      of: """
        county borough district city town parish community unitary cnty boro ward
        """)
    {
      return i + 1 < w.count
        && (w[i + 1].folded.hasPrefix("cllr") || w[i + 1].folded.hasPrefix("councillor")
          || w[i + 1].folded == "councilor" || w[i + 1].folded == "cr" || w[i + 1].folded == "clr"
          || w[i + 1].folded.hasPrefix("alderm"))
    }
    if f.isOne(
      of: """
        cc dc bc ms ds pc fr y hon rt right col cr judge major trustee city wing canon
        """)
    {
      // Capitals of initials look the same ("DC Moore", "MS Patel"): a name of two words must follow, or a dot or small letters tell.
      if f == "pc", w[i].isCapitals, i + 2 < w.count, w[i + 1].number != nil, w[i + 2].isCapitalised {
        return true
      }
      guard i + 1 < w.count, w[i + 1].isCapitalised else { return false }
      if f == "y" { return w[i + 1].folded.hasPrefix("cyng") }
      if f.isOne(of: "cc dc bc ds") { return w[i].isCapitals }
      if f == "ms", w[i].isCapitals, w.count > i + 1 { return w.count - i >= 2 }
      if f == "canon" || f == "major" || f == "judge" { return i == 0 && w.count - i >= 2 }
    }
    return w[i].isCapitalised || f == "cllr" || f == "mr" || f == "mrs"
  }

  /// Words with which an office before a name begins.
  private static let leadingOffices: WordSet = [
    "chair", "chairman", "chairperson", "chairwoman", "vice", "vice-chair", "vice-chairman",
    "vice-chairperson", "deputy", "deputy-chair", "clerk", "mayor", "president", "convener", "treasurer",
    "secretary", "worshipful", "leader", "cadeirydd", "clerc", "mayoress", "facilitator", "recorder",
    "convenor", "parish", "town", "locum", "acting", "interim", "pro", "tem", "pro-tem", "borough",
    "is-gadeirydd",
  ]

  /// "Chairman Cllr Sharrow", "Vice Chair: Ann Lee", "Clerk Jo Hall", "Leader of the Council Councillor X".
  func isLeadingOffice(_ w: [Word], _ i: Int) -> Bool {
    let f = w[i].folded.trimming(".")
    // "CAO Lynn Lee": only in capitals, as "Cao" is a surname.
    if w[i].isCapitals, i + 2 < w.count, !w[i + 1].isCapitals, f.isOne(of: "cao ceo cfo coo cto cio") {
      return true
    }
    if f == "right" || f == "lord" {
      return i + 1 < w.count && (w[i + 1].folded == "worshipful" || w[i + 1].folded == "mayor")
    }
    guard PersonGrammar.leadingOffices.contains(f) else { return false }
    // The tier words belong to the office only when one follows ("Town Clerk", "Town Mayor").
    if f.isOne(of: "parish town acting interim locum deputy vice borough") {
      return i + 1 < w.count && isLeadingOffice(w, i + 1)
    }
    return true
  }

  /// "Fire Chief David Carver", "Town Administrator Tim Stott", "Assistant Barbara Grange": a post before forename and
  /// surname without a mark; the index behind the post.
  func postBefore(_ w: [Word], _ start: Int) -> Int? {
    var i = start
    var sawPost = false
    while i < w.count, i < start + 6, w[i].after.isEmpty {
      // "Library Trustee and Chair Nancy Kimm": two posts of one person.
      if sawPost, w[i].folded == "and" || w[i].folded == "&", i + 1 < w.count,
        PersonGrammar.posts.contains(w[i + 1].folded)
      {
        i += 1
        continue
      }
      guard w[i].isCapitalised else { break }
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

  static let posts: WordSet = [
    "chief", "superintendent", "administrator", "manager", "attorney", "clerk", "treasurer", "director",
    "secretary", "assistant", "ceo", "counsel", "planner", "engineer", "inspector", "officer", "coordinator",
    "clerk/treasurer", "headteacher", "librarian", "assessor", "recorder", "accountant", "solicitor",
    "principal", "rfo", "headmaster", "headmistress", "trustee", "chair", "member", "guest", "alternate",
    "mayor",
    "president", "governor",
  ]

  func isTrailingOffice(_ w: [Word], _ i: Int) -> Bool {
    let f = w[i].folded
    if f == "head", i + 1 < w.count, w[i + 1].folded == "of" { return true }
    if i + 1 == w.count, f.isOne(of: "principal headteacher headmaster headmistress") { return true }
    // "Neil McCabe Chairman", "Oscar Trent Mayor": an office behind the name without a mark.
    if f.isOne(
      of: """
        chair chairman chairperson vice-chairman vice-chair clerk treasurer secretary mayor director
        manager officer convener president councillor councilmember trustee
        """)
    {
      return true
    }
    if f.isOne(
      of: """
        vice deputy town parish city chief interim assistant executive head senior county district
        borough council planning pro acting finance medical non-executive community youth lead non board
        company independent lay tenant parent associate corporate strategic operations trust general
        service committee recording principal monitoring licensing democratic legal
        """), i + 1 < w.count
    {
      let rest = w[(i + 1)...].prefix(4)
      return rest.contains {
        isOfficeWord($0.folded)
          || $0.folded.isOne(
            of: """
              mayor councillor cllr executive constable place superintendent inspector engineer tem tern
              """)
      }
    }
    return false
  }

  /// "Ada Holm Senate Assessor", "Ben Roe Co-opted Member": for whom somebody sits, and the seat at the end.
  private func isSeat(_ w: [Word], _ i: Int) -> Bool {
    guard let last = w.last, PersonGrammar.seats.contains(last.folded), w.count - i <= 4,
      w[i...].allSatisfy(\.isCapitalised), w[i..<(w.count - 1)].allSatisfy({ $0.after.isEmpty })
    else { return false }
    return i + 1 < w.count
      && (PersonGrammar.seated.contains(w[i].folded) || departmentWords.contains(w[i].folded)
        || w[i].isCapitals && (2...5).contains(w[i].folded.utf8.count) && i + 2 == w.count
        || w[i].folded.hasSuffix("'s"))
  }

  private static let seats: WordSet = [
    "member", "assessor", "representative", "rep", "governor", "delegate", "observer", "trustee", "president",
  ]

  /// Words with which a seat begins.
  private static let seated: WordSet = [
    "senate", "co-opted", "coopted", "general", "employee", "student", "staff", "parent", "parents",
    "foundation", "alumni", "union", "court", "academic", "teaching", "faculty", "patient", "patients",
    "resident", "residents", "tenant", "tenants", "appointed", "elected", "associate", "volunteer",
    "graduate", "undergraduate", "postgraduate", "council", "clergy", "teacher", "pupil",
  ]

  /// Whether a word can be part of a name.
  func isNamePart(_ word: Word, text: String, first: Bool) -> Bool {
    if word.isCapitalised {
      return !word.folded.utf8.contains {
        ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x40 || $0 == 0x2F || $0 == 0x26
      }
    }
    if first { return false }
    if word.isAny(.particle) { return true }
    // "t-Saoir": a small letter that grammar puts before the capital.
    let raw = text.slice(word.start, min(word.end, word.start + 3)).utf8
    return raw.count == 3 && raw.dropFirst().first == 0x2D
      && raw.last.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  func initialsInside(_ folded: String) -> Bool { initialsInside(FoldedWord(folded)) }

  func initialsInside(_ word: FoldedWord) -> Bool {
    // "R.McKell", "P.Yarde"
    word.utf8.firstIndex(of: 0x2E) == 1 && word.utf8.count >= 4
  }

  func endWithDot(_ text: String, _ word: Word) -> Int { word.end }
}

extension PersonGrammar {
  /// "June Holt", "Robert Park", "Joan Lane": a word that is more often no name, behind or before what tells that it is one.
  private func isNameAfterAll(_ word: Word, among parts: ArraySlice<Word>) -> Bool {
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
    if word.start == first.start { return word.folded.isOne(of: "june april") }
    return word.start == last.start && forenames.contains(first.folded)
      && !first.folded.isOne(of: "victoria albert alexandra grace florence")
      && word.folded.isOne(of: "hall park lane street close north south town march police press gardens")
  }
}
