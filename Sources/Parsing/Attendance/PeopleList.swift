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
  }

  func read(_ text: String, lenient: Bool = false) -> Result {
    var result = Result()
    let folded = text.folded.trimming(" .,;:-*")
    if folded.isEmpty { return result }
    if vocabulary.nothings.contains(folded) || folded.hasPrefix("none ") && folded.utf8.count < 30 || folded.hasPrefix("no apologies") || folded.hasPrefix("there were no ") {
      result.isNone = true
      return result
    }
    var shared: String?
    let parts = split(text)
    for part in parts {
      let trimmed = part.trimming(" .,;:*").trimmed
      if trimmed.isEmpty { continue }
      if let count = publicCount(trimmed) {
        result.publicCount = (result.publicCount ?? 0) + count
        continue
      }
      if vocabulary.nothings.contains(trimmed.folded) { continue }
      if let couple = couple(trimmed) {
        result.entries += couple
        shared = nil
        continue
      }
      // An office alone belongs to the person before it ("Ann Lee, Chair, …"), unless it is a post without a name.
      if result.entries.last != nil, grammar.isRole(trimmed), grammar.person(trimmed, shared: nil) == nil {
        if !trimmed.folded.hasPrefix("the "), result.entries[result.entries.count - 1].role == nil, !part.hasPrefix("&"), !precededByAnd(part, in: text) {
          result.entries[result.entries.count - 1].role = trimmed
          result.entries[result.entries.count - 1].asWritten += ", " + trimmed
        }
        continue
      }
      if grammar.looksLikeNote(trimmed), !result.entries.isEmpty, grammar.person(trimmed) == nil {
        result.entries[result.entries.count - 1].note = trimmed
        continue
      }
      // "Ian Sayle, (Safe in Northmere)"
      if trimmed.hasPrefix("("), !result.entries.isEmpty, trimmed.hasSuffix(")") || !trimmed.contains(")") {
        let bracket = trimmed.trimming("()")
        if result.entries[result.entries.count - 1].organisation == nil, !grammar.isRole(bracket) {
          result.entries[result.entries.count - 1].organisation = bracket
        } else if grammar.isRole(bracket) {
          result.entries[result.entries.count - 1].role = bracket
        }
        continue
      }
      let runs = runOn(trimmed)
      if runs.count > 1 {
        result.entries += runs
        continue
      }
      guard var entry = grammar.person(trimmed, shared: shared, lenient: lenient || shared != nil) else {
        result.unread.append(trimmed)
        continue
      }
      if let plural = entry.sharedHonorific {
        shared = plural
      } else if entry.name.honorific != nil, !(shared.map { entry.name.honorific!.hasPrefix($0) } ?? false) {
        shared = nil
      }
      if entry.isOtherCouncillor, entry.sharedHonorific != nil, let h = entry.name.honorific { shared = h }
      entry.asWritten = trimmed
      result.entries.append(entry)
    }
    return result
  }

  private func precededByAnd(_ part: String, in text: String) -> Bool { false }

  /// Splits at commas, semicolons, "and", "&" outside brackets; "Mr & Mrs X" and "Mr and Mrs X" stay whole.
  func split(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    let characters = Array(text)
    var i = 0
    func flush() {
      let t = current.trimmed
      if !t.isEmpty { parts.append(t) }
      current = ""
    }
    while i < characters.count {
      let c = characters[i]
      if c == "(" || c == "[" { depth += 1 }
      if c == ")" || c == "]" { depth = max(0, depth - 1) }
      if depth == 0 || depth > 0 && !hasClose(characters, i) {
        if c == "," || c == ";" || c == "•" || c == "·" {
          flush()
          i += 1
          continue
        }
        // "McNeil. Cllr Hart": a full stop between entries.
        if c == ".", i + 2 < characters.count, characters[i + 1] == " ", characters[i + 2].isUppercase, endsLongWord(current), !current.contains("(") || depth == 0 {
          current.append(c)
          flush()
          i += 1
          continue
        }
        if c == "&", !coupleAhead(current) {
          flush()
          i += 1
          continue
        }
        if c == " ", matches(characters, i, " and "), !coupleAhead(current), !organisationAhead(current) {
          flush()
          i += 5
          continue
        }
        if c == " ", matches(characters, i, " plus ") || matches(characters, i, " with ") && false {
          flush()
          i += 6
          continue
        }
        if c == "/", i > 0, characters[i - 1] == " " , i + 1 < characters.count, characters[i + 1] == " " {
          flush()
          i += 1
          continue
        }
      }
      current.append(c)
      i += 1
    }
    flush()
    return parts
  }

  private func hasClose(_ c: [Character], _ i: Int) -> Bool { c[i...].contains { $0 == ")" || $0 == "]" } }

  private func matches(_ c: [Character], _ i: Int, _ what: String) -> Bool {
    var j = i
    for w in what {
      guard j < c.count, c[j] == w else { return false }
      j += 1
    }
    return true
  }

  private func endsLongWord(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    let bare = last.folded.trimming(".()")
    return bare.utf8.count > 3 && !vocabulary.honorifics.contains(bare) && vocabulary.pluralHonorifics[bare] == nil || last.hasSuffix(")")
  }

  /// "Mr" or "Mr Tom" before "&": the other half of a couple follows.
  private func coupleAhead(_ current: String) -> Bool {
    let w = words(of: current)
    guard let h = w.lastIndex(where: { ["mr", "mrs", "dr", "cllr", "sir", "rev", "ms"].contains($0.folded) }), w.count - h <= 2 else { return false }
    return w.count - h == 1
  }

  /// "Adults and Health" inside a phrase that is no person stays whole.
  private func organisationAhead(_ current: String) -> Bool {
    let w = words(of: current)
    guard let last = w.last else { return false }
    if current.contains(" - ") || current.contains(" – ") {
      return !last.isCapitalised || vocabulary.organisationWords.contains(last.folded) || grammar.isRole(current) && vocabulary.roleWords.contains(last.folded) == false
    }
    return false
  }

  /// "Mr & Mrs M. Wilton", "Mr. & Mrs. Allan Reid", "Mr Tom & Mrs Mary Shanahan".
  private func couple(_ text: String) -> [PersonEntry]? {
    let w = words(of: text)
    guard w.count >= 3, let amp = w.firstIndex(where: { $0.folded == "&" || $0.folded == "and" }) ?? ampersand(w, text), amp >= 1 else { return nil }
    let h = w[0].folded
    guard ["mr", "dr", "sir", "cllr", "rev"].contains(h) else { return nil }
    let second = amp < w.count && (w[amp].folded == "&" || w[amp].folded == "and") ? amp + 1 : amp
    guard second < w.count, ["mrs", "ms", "dr", "lady", "mr", "cllr"].contains(w[second].folded), second + 1 < w.count else { return nil }
    let first = text.slice(w[0].start, w[0].end)
    let other = text.slice(w[second].start, w[second].end)
    let names = w[(second + 1)...].map { text.slice($0.start, $0.end) }
    guard names.allSatisfy({ $0.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0xC3 } ?? false }) else { return nil }
    var one = PersonEntry()
    var two = PersonEntry()
    one.asWritten = text
    two.asWritten = text
    let surname = names.last!
    if amp > 1 {
      // Each has a forename.
      let forename = w[1..<amp].map { text.slice($0.start, $0.end) }.joined(separator: " ")
      one.name = PersonName(name: forename + " " + surname, honorific: first)
      two.name = PersonName(name: names.joined(separator: " "), honorific: other)
    } else {
      // Written with its dots ("M. Wilton").
      one.name = PersonName(name: text.slice(w[second + 1].start, w.last!.end), honorific: first)
      two.name = PersonName(name: surname, honorific: other)
    }
    return [one, two]
  }

  private func ampersand(_ w: [Word], _ text: String) -> Int? { nil }

  /// "8 members of the public", "eight members of the public", "6 parishioners", "approximately 15 residents".
  func publicCount(_ text: String) -> Int? {
    let w = words(of: text)
    guard w.count >= 2, w.count <= 9 else { return nil }
    guard w.contains(where: { ["public", "parishioners", "parishioner", "residents", "resident", "electors", "elector", "cyhoedd", "press", "people"].contains($0.folded) }) || text.folded.contains("members of public") else { return nil }
    for word in w.prefix(4) {
      if let n = word.number ?? numberWords[word.folded] { return n }
    }
    return nil
  }

  /// Names run on without commas, each with its honorific: "Mr Neil McCord Mr Sam Shrub Dr Nick Brough".
  private func runOn(_ text: String) -> [PersonEntry] {
    let w = words(of: text)
    guard w.count >= 6 else { return [] }
    var starts: [Int] = []
    for (i, word) in w.enumerated() {
      let f = word.folded
      if ["mr", "mrs", "ms", "miss", "dr", "professor", "prof", "cllr", "councillor", "sir", "dame", "rev", "alderman"].contains(f), word.isCapitalised,
        starts.last.map({ i - $0 >= 2 }) ?? true
      {
        starts.append(i)
      }
    }
    guard starts.count >= 2, starts[0] <= 1 else { return [] }
    var entries: [PersonEntry] = []
    for (k, s) in starts.enumerated() {
      let end = k + 1 < starts.count ? starts[k + 1] : w.count
      let piece = text.slice(w[s].start, w[end - 1].end)
      if let e = grammar.person(piece) { entries.append(e) }
    }
    guard entries.count == starts.count else { return [] }
    // All names, then all roles: the last entry's tail holds them.
    return entries
  }
}

/// Small numbers as words.
let numberWords: [String: Int] = [
  "no": 0, "nil": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
]
