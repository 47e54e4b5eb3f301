import Minutes

/// Takes an entry of an attendance list apart: honorifics, name, post-nominals, role, organisation, note.
struct PersonGrammar {
  let vocabulary: Vocabulary
  /// What was read of a document's people before, where somebody keeps it.
  let memory: PeopleMemory?

  init(vocabulary: Vocabulary, memory: PeopleMemory? = nil) {
    self.vocabulary = vocabulary
    self.memory = memory
  }

  /// The person that a text names, or nil where it names none. `shared` is an honorific that earlier entries share.
  func person(_ text: String, shared: String? = nil, lenient: Bool = false) -> PersonEntry? {
    guard let memory else { return read(text, shared: shared, lenient: lenient) }
    return memory.person(text, shared: shared, lenient: lenient) {
      read(text, shared: shared, lenient: lenient)
    }
  }

  private func read(_ text: String, shared: String?, lenient: Bool) -> PersonEntry? {
    let text = text.hasByte(0x40) ? PersonGrammar.withoutHandle(text) : text
    if let one = councillorOfPlace(text, lenient: lenient) { return one }
    var entry = PersonEntry()
    entry.asWritten = text.trimmed.trimming(",;").trimmed
    var (outer, brackets) = takeBrackets(withSpacedDash(text))
    outer = PersonGrammar.withoutUnderscores(outer).trimming(" ,;.*–-:").trimmed
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
    // What is left of a text that is an office to its end is no surname, unless an honorific or an office before it tells one.
    if shared == nil, parsed.name.honorific == nil, parsed.roleBefore == nil, parsed.trailing == nil,
      isPostAlone(outer)
    {
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
    letters(behind: &entry)
    return entry
  }

  /// "A Lamb MDC": the letters of a council behind a name with an initial.
  private func letters(behind entry: inout PersonEntry) {
    let parts = entry.name.name.split(separator: " ")
    guard entry.organisation == nil, parts.count >= 3, let last = parts.last, let first = parts.first,
      (2...4).contains(last.utf8.count), last.utf8.last == 0x43,
      last.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }), first.utf8.count <= 2,
      !last.dropFirst().contains(where: { "AEIOU".contains($0) }),
      let surname = parts.dropLast().last, surname.utf8.count > 2, !String(surname).isAllCapitals
    else { return }
    entry.organisation = String(last)
    entry.name.name = parts.dropLast().joined(separator: " ")
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
    return text.withBytes { bytes in
      var outer: [UInt8] = []
      var inner: [String] = []
      outer.reserveCapacity(bytes.count + 8)
      // Where the text of the outermost bracket begins that is open.
      var start = 0
      var depth = 0
      for (i, b) in bytes.enumerated() {
        if b == 0x28 || b == 0x5B {
          depth += 1
          if depth == 1 {
            outer.append(0x20)
            start = i + 1
          }
        } else if b == 0x29 || b == 0x5D {
          if depth == 0 { continue }
          depth -= 1
          if depth == 0 {
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<i]), as: UTF8.self)
              .trimmed
            if !text.isEmpty { inner.append(text) }
            // What stands behind a bracket is no longer the name: "Mr Bayley (Solicitor) Dawlish & Co".
            outer += [0x20, 0x3B, 0x20]
          }
        } else if depth == 0 {
          outer.append(b)
        }
      }
      // "(County Fire Brigade." without its closing bracket.
      if depth > 0 {
        let open = String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
        if !open.trimmed.isEmpty { inner.append(open.trimming(" .")) }
      }
      return (String(decoding: outer, as: UTF8.self).singleSpaced, inner)
    }
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
    let parts = text.withBytes { bytes in
      var parts: [String] = []
      var start = 0
      var i = 0
      func close(_ end: Int) {
        let part = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self).trimmed
        if !part.isEmpty { parts.append(part) }
      }
      while i < bytes.count {
        let length = splitLength(bytes, i)
        if length > 0 {
          close(i)
          start = i + length
        }
        i += max(1, length)
      }
      close(bytes.count)
      return parts
    }
    return parts.first.map { ($0, Array(parts.dropFirst())) }
  }

  /// The length of a mark that parts a name from what is said of it; 0 where none stands. A long dash needs no blank.
  private func splitLength(_ b: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    switch b[i] {
    case 0x2C, 0x3B: 1
    case 0x3A: i + 1 < b.count && b[i + 1] == 0x20 ? 1 : 0
    case 0x2D: i == 0 || b[i - 1] == 0x20 || i + 1 == b.count || b[i + 1] == 0x20 ? 1 : 0
    case 0xE2: i + 2 < b.count && b[i + 1] == 0x80 && (b[i + 2] == 0x93 || b[i + 2] == 0x94) ? 3 : 0
    default: 0
    }
  }

  /// Whether a phrase holds a word that organisations have.
  func isOrganisation(_ text: String) -> Bool {
    let w = words(of: text)
    return w.count <= 12
      && w.contains { vocabulary.organisationWords.contains($0.folded) || $0.folded == "&" }
  }

  /// "Marsh County Councillor Ann Lee", "local Borough Councillor Joe Hart": a place, or a word in small letters, before the tier.
  private func councillorOfPlace(_ text: String, lenient: Bool) -> PersonEntry? {
    guard text.contains("ouncillor ") || text.contains("Cllr ") else { return nil }
    let w = words(of: text, upTo: 120)
    guard w.count >= 4,
      let tier = w.prefix(4).firstIndex(where: {
        $0.folded.isOne(of: "county borough district city unitary") && $0.isCapitalised
      }), tier > 0, tier + 2 < w.count, w[tier + 1].folded.isOne(of: "councillor cllr"),
      w[tier + 2].isCapitalised,
      w[..<(tier + 1)].allSatisfy({
        $0.after.isEmpty && !vocabulary.honorifics.contains($0.folded) || $0.start == w[tier].start
      }),
      w[..<tier].allSatisfy({
        $0.isCapitalised || $0.folded == "local" || $0.isAny(.minor) && $0.start > w[0].start
      }),
      !forenames.contains(w[0].folded) || tier == 1, !isRoleWord(w[0].folded),
      var one = person(text.slice(w[tier].start, text.utf8.count), lenient: lenient), one.organisation == nil
    else { return nil }
    if w[0].isCapitalised {
      one.role =
        text.slice(w[0].start, w[tier].start) + (one.role ?? text.slice(w[tier].start, w[tier + 1].end))
    }
    one.asWritten = text.trimmed.trimming(",;").trimmed
    return one
  }

  /// "Footpath Warden": a post without its holder, whatever the first word.
  private func isPostAlone(_ text: String) -> Bool {
    let w = words(of: text)
    guard (2...3).contains(w.count), let last = w.last, isOfficeWord(last.folded), !RunOnNames.isInitial(w[0])
    else {
      return false
    }
    return !forenames.contains(w[0].folded) && isRole(text)
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
    guard let first = folded.utf8.first, let notes = vocabulary.attendanceNotesByFirst[first] else {
      return false
    }
    return notes.contains { note in
      // The note's own words, whole: "late" but not "lately".
      folded.hasPrefix(note)
        && (folded.utf8.count == note.utf8.count || folded.utf8.dropFirst(note.utf8.count).first == 0x20)
    }
  }
}
