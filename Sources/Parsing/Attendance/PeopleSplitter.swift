/// Cuts a running list into its entries: at commas, semicolons, bullets, "and", "&" and "plus" outside brackets.
///
/// Works on bytes and looks at each only a bounded number of times, so that a list of ten thousand stays cheap.
struct PeopleSplitter {
  let grammar: PersonGrammar

  struct Part {
    var text: String
    /// UTF-8 offset in the list.
    var offset: Int
    /// Behind a semicolon.
    var startsGroup = false
    /// Behind "and" or "&".
    var followsAnd = false
    /// Behind "&", which an office of two halves keeps.
    var followsSign = false
  }

  func split(_ text: String) -> [Part] {
    var b = Array(text.utf8)
    let lastClose = b.lastIndex { $0 == 0x29 || $0 == 0x5D } ?? -1
    var parts: [Part] = []
    var start = 0
    var depth = 0
    var startsGroup = false
    var followsAnd = false
    var followsSign = false
    var i = 0
    func flush(to end: Int, next: Int, semicolon: Bool = false, and: Bool = false, sign: Bool = false) {
      let piece = String(decoding: b[start..<max(start, end)], as: UTF8.self).trimmed
      if !piece.isEmpty {
        parts.append(
          Part(
            text: piece, offset: start, startsGroup: startsGroup, followsAnd: followsAnd,
            followsSign: followsSign))
        startsGroup = semicolon
        followsAnd = and
        followsSign = sign
      } else {
        startsGroup = startsGroup || semicolon
        followsAnd = followsAnd || and
        followsSign = followsSign || sign
      }
      start = next
    }
    while i < b.count {
      let c = b[i]
      if c == 0x28 || c == 0x5B { depth += lastClose > i ? 1 : 0 }
      if c == 0x29 || c == 0x5D { depth = max(0, depth - 1) }
      guard depth == 0 else {
        i += 1
        continue
      }
      switch c {
      case 0x2C:
        // "Ian Lee, (Safe in Northmarsh)": the bracket belongs to the name.
        if i + 2 < b.count, b[i + 1] == 0x20, b[i + 2] == 0x28, lastClose > i {
          b[i] = 0x20
          break
        }
        // "Alden Crake, III": of one family, by generation.
        if generation(b, i + 1), b[start..<i].dropFirst().contains(0x20) { break }
        flush(to: i, next: i + 1)
      case 0x3B:
        flush(to: i, next: i + 1, semicolon: true)
      case 0xE2 where i + 2 < b.count && b[i + 1] == 0x80 && b[i + 2] == 0xA2:
        flush(to: i, next: i + 3)
        i += 2
      case 0xC2 where i + 1 < b.count && b[i + 1] == 0xB7:
        flush(to: i, next: i + 2)
        i += 1
      case 0x2E:
        // "McNeil. Cllr Hart": a full stop between entries.
        if i + 2 < b.count, b[i + 1] == 0x20, isCapital(b, i + 2), endsLongWord(b, start, i) {
          flush(to: i + 1, next: i + 1)
        }
      case 0x26
      where i > 0 && i + 1 < b.count && (b[i - 1] == 0x20 || b[i + 1] == 0x20) && !coupleAhead(b, start, i)
        && !officeGoesOn(b, start..<i, i + 1) && !councilGoesOn(b, start..<i, i + 1):
        flush(to: i, next: i + 1, and: true, sign: true)
      case 0x2F
      where i > 0 && b[i - 1] == 0x20 && i + 1 < b.count && b[i + 1] == 0x20 && !honorificBefore(b, start, i)
        && !officeAhead(b, i + 1) && !hasDash(b, start, i):
        flush(to: i, next: i + 1)
      case 0x20:
        if let length = separator(b, i) {
          let current = start..<i
          if !coupleAhead(b, start, i), !organisationAhead(b, current),
            !officeGoesOn(b, current, i + length), !postsLead(b, current, i + length)
          {
            flush(to: i, next: i + length, and: true)
            i += length - 1
          }
        }
      default: break
      }
      i += 1
    }
    flush(to: b.count, next: b.count)
    if let first = parts.first, parts.count > 1, grammar.startsWithPerson(first.text) {
      parts = parts.flatMap(atTitles)
    }
    let pieces = parts.flatMap(atBrackets)
    return pieces.enumerated().flatMap {
      atNextTitle($0.element, isFirst: $0.offset == 0, isAlone: pieces.count < 3)
    }
  }

  /// The length of " and ", " plus ", " a/and " or, between capitalised words, the Welsh " a " and " ac ".
  private func separator(_ b: [UInt8], _ i: Int) -> Int? {
    for word in PeopleSplitter.joins where i + word.count <= b.count && b[i + 1] | 0x20 == word[1] {
      var k = 0
      while k < word.count, b[i + k] | (word[k] >= 0x61 ? 0x20 : 0) == word[k] { k += 1 }
      guard k == word.count else { continue }
      if word.count <= 4 {
        guard i + word.count < b.count, isCapital(b, i + word.count), b[i + 1] >= 0x61, i > 0,
          b[i - 1] != 0x2E
        else { continue }
      }
      return word.count
    }
    return nil
  }

  private static let joins: [[UInt8]] = [
    " and ", " plus ", " a/and ", " ac/and ", " along with ", " together with ", " a ", " ac ", " a'r ",
  ].map { Array($0.utf8) }

  /// "Ann Lee - Marsh Guild / Fellsoft": behind a dash the stroke joins two bodies of one person.
  private func hasDash(_ b: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start < 200 else { return false }
    let part = String(decoding: b[start..<end], as: UTF8.self)
    return part.contains(" - ") || part.contains(" – ")
  }

  /// Whether "III", "Jr." or the like stands behind a comma, and nothing with it.
  private func generation(_ b: [UInt8], _ i: Int) -> Bool {
    guard i < b.count, b[i] == 0x20 else { return false }
    var end = i + 1
    while end < b.count, end - i <= 4, b[end] != 0x2C, b[end] != 0x20, b[end] != 0x2E, b[end] != 0x3B {
      end += 1
    }
    return PersonGrammar.generations.contains(String(decoding: b[(i + 1)..<end], as: UTF8.self).folded)
      && b[i + 1] < 0x61
  }

  private func isCapital(_ b: [UInt8], _ i: Int) -> Bool { b[i] >= 0x41 && b[i] <= 0x5A || b[i] == 0xC3 }

  private func lastWords(_ b: [UInt8], _ start: Int, _ end: Int, bytes: Int = 60) -> [Word] {
    words(of: String(decoding: b[max(start, end - bytes)..<end], as: UTF8.self))
  }

  private func endsLongWord(_ b: [UInt8], _ start: Int, _ dot: Int) -> Bool {
    if dot > 0, b[dot - 1] == 0x29 { return true }
    guard let last = lastWords(b, start, dot, bytes: 30).last else { return false }
    let bare = last.folded
    // "D.J.E. Hall": initials without spaces.
    if bare.utf8.contains(0x2E), bare.split(separator: ".").allSatisfy({ $0.utf8.count == 1 }) {
      return false
    }
    return bare.utf8.count > 3 && !grammar.vocabulary.honorifics.contains(bare)
      && grammar.vocabulary.pluralHonorifics[bare] == nil
  }

  private func honorificBefore(_ b: [UInt8], _ start: Int, _ i: Int) -> Bool {
    guard let last = lastWords(b, start, i, bytes: 24).last else { return false }
    return grammar.vocabulary.honorifics.contains(last.folded)
      || grammar.vocabulary.pluralHonorifics[last.folded] != nil
  }

  /// "Assistant / Minute Taker": what follows the stroke is an office, no other person.
  private func officeAhead(_ b: [UInt8], _ i: Int) -> Bool {
    let end = b[i...].prefix(50).firstIndex { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 } ?? min(b.count, i + 50)
    let text = String(decoding: b[i..<end], as: UTF8.self)
    return grammar.isRole(text) && !grammar.startsWithPerson(text)
  }

  /// "Mr" or "Mr Tom" before "&": the other half of a couple follows.
  private func coupleAhead(_ b: [UInt8], _ start: Int, _ i: Int) -> Bool {
    let w = lastWords(b, start, i, bytes: 40)
    // "Mr P Lee (Parish Councillor) and Mr D Hart": the title closes a bracket.
    guard
      let h = w.lastIndex(where: {
        PeopleSplitter.couples.contains($0.folded) && !$0.after.contains(.close)
      })
    else { return false }
    if w.count - h == 1 { return true }
    guard w.count - h == 2, h == 0, w[h].folded.isOne(of: "mr dr sir") else { return false }
    // "Mr Tom & Mrs Mary Shann": the second half has forename and surname.
    let next = words(of: String(decoding: b[i..<min(b.count, i + 60)], as: UTF8.self))
    guard let k = next.firstIndex(where: { $0.folded != "&" && $0.folded != "and" }),
      next[k].folded.isOne(of: "mrs ms lady"), k + 2 < next.count
    else { return false }
    return next[k + 1].isCapitalised && next[k + 1].folded.utf8.count > 1 && next[k + 1].after.isEmpty
      && next[k + 2].isCapitalised
  }

  private static let couples: WordSet = ["mr", "mrs", "dr", "cllr", "sir", "rev", "ms", "councillor"]

  /// "Adults and Health" inside a phrase that is no person stays whole.
  private func organisationAhead(_ b: [UInt8], _ current: Range<Int>) -> Bool {
    let text = String(
      decoding: b[max(current.lowerBound, current.upperBound - 160)..<current.upperBound], as: UTF8.self)
    guard let dash = text.range(of: " - ") ?? text.range(of: " – ") else { return false }
    let w = words(of: String(text[dash.upperBound...]))
    guard let last = w.last else { return false }
    return !last.isCapitalised || grammar.vocabulary.organisationWords.contains(last.folded)
      || grammar.isRole(text) && !grammar.vocabulary.roleWords.contains(last.folded)
  }

  /// "Mr V Moor – Strategy and Engagement Director": behind a dash an office goes on over "and" where nobody's name follows.
  private func officeGoesOn(_ b: [UInt8], _ current: Range<Int>, _ i: Int) -> Bool {
    let near = b[max(current.lowerBound, current.upperBound - 160)..<current.upperBound]
    guard near.contains(where: { $0 == 0x2D || $0 == 0xE2 }) else { return false }
    let head = String(decoding: near, as: UTF8.self)
    guard let dash = head.range(of: " - ") ?? head.range(of: " – ") ?? head.range(of: " — "),
      grammar.person(String(head[..<dash.lowerBound])) != nil
    else { return false }
    let stop = b[i...].prefix(60).firstIndex { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 || $0 == 0xE2 }
    let end = stop ?? min(b.count, i + 60)
    let next = String(decoding: b[i..<end], as: UTF8.self).trimmed
    return grammar.isRole(next) && !grammar.startsWithPerson(next) && grammar.person(next) == nil
  }

  /// "Fenland & Marsh Council Cllrs Holm": one word before the sign, and behind it the rest of a council's name.
  private func councilGoesOn(_ b: [UInt8], _ current: Range<Int>, _ i: Int) -> Bool {
    let head = String(
      decoding: b[max(current.lowerBound, current.upperBound - 40)..<current.upperBound], as: UTF8.self)
    guard let last = words(of: head).last, last.isCapitalised, grammar.person(head.trimmed) == nil else {
      return false
    }
    let w = words(of: String(decoding: b[i..<min(b.count, i + 50)], as: UTF8.self))
    return w.count >= 2 && w[0].isCapitalised && w.prefix(3).contains { $0.folded == "council" }
      && w[0].after.isEmpty
  }

  /// "Library Trustee and Chair Nancy Kimm": an office before "and", and behind it another with their holder.
  private func postsLead(_ b: [UInt8], _ current: Range<Int>, _ i: Int) -> Bool {
    guard current.count <= 60 else { return false }
    let head = String(decoding: b[current], as: UTF8.self).trimmed
    // "Communications and Website Manager Pia Skane": the office's own "and".
    if !head.isEmpty, let last = words(of: head).last, departmentWords.contains(last.folded),
      last.after.isEmpty,
      grammar.person(head) == nil, words(of: head).allSatisfy(\.isCapitalised)
    {
      let end =
        b[i...].prefix(60).firstIndex { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 } ?? min(b.count, i + 60)
      if grammar.officeAndName(String(decoding: b[i..<end], as: UTF8.self).trimmed, anyForename: true) != nil
      {
        return true
      }
    }
    guard !head.isEmpty, grammar.isRole(head), grammar.person(head) == nil else { return false }
    let end = b[i...].prefix(60).firstIndex { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 } ?? min(b.count, i + 60)
    let w = words(of: String(decoding: b[i..<end], as: UTF8.self))
    guard w.count >= 3, PersonGrammar.posts.contains(w[0].folded) else { return false }
    return grammar.postBefore(w, 0) != nil && !grammar.vocabulary.honorifics.contains(w[1].folded)
  }

  /// "Marsh Survey Mr. Joe Walde": in a list that begins with a title, what stands before the next one without a mark is said
  /// of the one before.
  private func atTitles(_ part: Part) -> [Part] {
    guard part.text.utf8.count <= 120, !part.followsAnd else { return [part] }
    let w = words(of: part.text)
    guard w.count >= 3,
      let k = w.indices.dropFirst().first(where: {
        w[$0].folded.isOne(of: "mr mrs ms miss dr") && w[$0].isCapitalised && w[$0].before.isEmpty
          && w[$0 - 1].after.isEmpty && w[$0 - 1].isCapitalised
      }), k + 1 < w.count, !grammar.startsWithPerson(part.text), !w[k - 1].isAny(.particle),
      grammar.vocabulary.pluralHonorifics[w[0].folded] == nil
    else { return [part] }
    let head = part.text.slice(0, w[k].start).trimmed
    guard !grammar.isOffice(head) else { return [part] }
    return cut(part, at: w[k].start)
  }

  /// The two halves of an entry that holds two people.
  private func cut(_ part: Part, at offset: Int) -> [Part] {
    var one = part
    one.text = part.text.slice(0, offset).trimmed
    var two = part
    two.text = part.text.slice(offset, part.text.utf8.count)
    two.offset = part.offset + offset
    two.startsGroup = false
    two.followsAnd = false
    return [one, two]
  }

  /// "Miss A Lee Mr J Hart County Councillor", "Marsh Council Cllr Una Keel": where a title of address stands behind one whose
  /// name is read already, or behind the body of the one before, the next begins.
  private func atNextTitle(_ part: Part, isFirst: Bool, isAlone: Bool) -> [Part] {
    guard part.text.utf8.count <= 400 else { return [part] }
    let w = words(of: part.text)
    guard w.count >= 3 else { return [part] }
    for k in w.indices.dropFirst()
    where k + 1 < w.count && w[k].isCapitalised && w[k].folded.isOne(of: "mr mrs ms miss dr cllr")
      && w[k].before.isEmpty && w[k - 1].after.isEmpty && w[k - 1].isCapitalised && w[k + 1].isCapitalised
      && (!grammar.vocabulary.honorifics.contains(w[k - 1].folded)
        || k > 2 && w[k - 1].folded == "councillor" && grammar.vocabulary.tiers.contains(w[k - 2].folded))
    {
      let head = part.text.slice(0, w[k].start).trimmed
      // Names in a row and nothing else are told apart with all that stands behind them.
      let person = grammar.startsWithPerson(head) ? grammar.person(head) : nil
      let isPerson = person.map { !isAlone || $0.role != nil || $0.organisation != nil } ?? false
      let isBody =
        !isFirst && !grammar.startsWithPerson(head) && !grammar.isOfficeWord(w[k - 1].folded)
        && (grammar.isOrganisation(head) || head.isAllCapitals && k == 1)
      guard isPerson || isBody else { return [part] }
      let both = cut(part, at: w[k].start)
      return [both[0]] + atNextTitle(both[1], isFirst: false, isAlone: isAlone)
    }
    return [part]
  }

  /// "J Lee (Chief Executive) Mrs A Hart (Director)": entries that only a bracket parts.
  private func atBrackets(_ part: Part) -> [Part] {
    let b = Array(part.text.utf8)
    guard b.count < 4000, let first = b.firstIndex(of: 0x29), first < b.count - 4 else { return [part] }
    var pieces: [Part] = []
    var start = 0
    for i in b.indices where b[i] == 0x29 && i + 2 < b.count && b[i + 1] == 0x20 && isCapital(b, i + 2) {
      var piece = part
      piece.text = String(decoding: b[start...i], as: UTF8.self).trimmed
      piece.offset = part.offset + start
      pieces.append(piece)
      start = i + 1
    }
    guard !pieces.isEmpty else { return [part] }
    var last = part
    last.text = String(decoding: b[start...], as: UTF8.self).trimmed
    last.offset = part.offset + start
    pieces.append(last)
    let areAll = pieces.allSatisfy { piece in
      guard let person = grammar.person(piece.text) else { return false }
      // Behind a bracket that tells a time stands another person; behind one that tells an office, perhaps a firm.
      if pieces[0].text.hasSuffix(")"), let earlier = grammar.person(pieces[0].text), earlier.note != nil,
        earlier.role == nil, earlier.organisation == nil, person.name.name.contains(" "), person.role == nil
      {
        return true
      }
      return piece.text.trimming(" .;").hasSuffix(")") || person.name.honorific != nil
        || RunOnNames.startsWithInitial(person.name.name)
    }
    return areAll ? pieces : [part]
  }
}
