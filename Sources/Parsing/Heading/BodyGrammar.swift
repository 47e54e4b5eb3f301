/// Names of bodies that meet.
struct BodyGrammar {
  /// Nouns with which the name of a body ends.
  static let nouns: WordSet = [
    "council", "committee", "partnership", "board", "forum", "panel", "group", "cabinet", "association",
    "assoiation", "trust", "society", "commission", "authority", "assembly", "executive", "sub-committee",
    "subcommittee", "trustees", "governors", "cyngor", "pwyllgor", "bwrdd", "federation", "union",
    "foundation", "club", "charity", "network", "team", "parliament", "senate", "congress", "directors",
    "board of directors", "consortium", "alliance", "taskforce", "task force", "working party", "party",
    "body", "tribunal", "court", "force", "trustee", "bench", "senedd", "llywodraethwyr", "bord", "council's",
    "selectmen", "selectboard", "supervisors", "commissioners", "aldermen", "academy", "school",
    "pta", "ptfa", "ptsa", "ppg", "pcc", "wg", "tsc",
  ]

  /// Nouns that name a body only together with what it belongs to.
  static let generic: WordSet = [
    "board", "committee", "council", "executive", "trustees", "governors", "pta", "ptfa", "ptsa", "ppg",
    "pcc",
  ]

  /// Whether a text is the name of a body: it ends with a body's noun, or holds "Board of …".
  func isBodyName(_ text: String) -> Bool {
    let w = words(of: text)
    guard w.count >= 1, w.count <= 14 else { return false }
    return w.contains { BodyGrammar.nouns.contains($0.folded) }
      // "Friends of Marl Park"
      || w.count >= 3 && w[0].folded == "friends" && w[1].folded == "of" && w[2].isCapitalised
      || w.indices.contains { isMunicipality(w, $0) }
  }

  /// The body's name without article, kind of meeting and draft mark.
  func clean(_ text: String) -> String? {
    var t = text.replacing("\n", with: " ").trimming(" .,;:-–*#\"").trimmed
    // "Steering Group Meeting #3": which of its meetings.
    if let hash = t.range(of: " #", options: .backwards), !t[hash.upperBound...].isEmpty,
      t[hash.upperBound...].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    {
      t = String(t[..<hash.lowerBound])
    }
    if isSentence(t) { return nil }
    t = withoutMeetingWords(t)
    // "Safer Skerrowby Partnership Minutes", "X Parish Council Meeting", "Note of last X meeting"
    var changed = true
    while changed {
      changed = false
      let f = t.folded
      for prefix in [
        "the ", "a ", "an ", "draft ", "annual ", "extraordinary ", "extra-ordinary ", "extra ordinary ",
        "special ", "ordinary ", "regular ", "unconfirmed ", "approved ", "final ", "emergency ", "full ",
        "minutes of the ", "minutes of ", "proceedings of the ", "proceedings of a ", "proceedings of ",
        "meeting between ", "between ", "minutes for ", "minute of ", "notes of ", "note of ", "last ",
        "meeting of the ", "meeting of ", "meetings of ", "first meeting of the ", "first meeting of ",
        "minutes: ", "meeting minutes: ", "meeting minutes - ", "minutes ", "inaugural ", "virtual ",
        "remote ", "adjourned ", "summary of the ", "summary of ",
        "statutory ", "public meeting of ", "agenda of ", "statutory ", "monthly ", "quarterly ", "open ",
        "blynyddol ", "misol ", "arbennig ", "o gyfarfod ", "gyfarfod ", "o ", "y ", "cyfarfod blynyddol ",
        "confirmed ", "record of ", "summary minutes of ", "general meeting of ", "general ",
        "joint meeting of ", "business meeting of ", "ordinary meeting of ", "weekly call of ", "call of ",
        "cyfarfod ", "cofnodion ", "of the ", "of ", "q1 ", "q2 ", "q3 ", "q4 ", "regularly ", "scheduled ",
        "duly called ", "autumn term ", "spring term ", "summer term ", "summary notes, ", "minutes, ",
        "notes, ", "meeting notes, ", "meeting minutes, ",
      ] where f.hasPrefix(prefix) {
        // "Special Educational Needs Board", "General Purposes Committee" keep their word.
        let rest = f.dropFirst(prefix.count)
        // "Open Fares Task Force" is a name, "Open meeting of …" a kind of meeting.
        if prefix == "open ", !rest.hasPrefix("meeting"), !rest.hasPrefix("session") { continue }
        if prefix == "special " || prefix == "general " || prefix == "full " || prefix == "public "
          || prefix == "regular " || prefix == "ordinary " || prefix == "annual " || prefix == "emergency "
        {
          if rest.hasPrefix("educational") || rest.hasPrefix("purposes")
            || rest.hasPrefix("planning committee") && prefix == "emergency " || rest.hasPrefix("assembly")
            || rest.hasPrefix("projects") || rest.hasPrefix("responsib")
          {
            continue
          }
        }
        t = t.slice(prefix.utf8.count, t.utf8.count).trimmed
        changed = true
        break
      }
      let g = t.folded
      for suffix in [
        " member meeting", " members meeting", " members' meeting", " meeting minutes", " minutes",
        " meeting", " meetings", " annual general meeting", " annual", " agm", " a.g.m", " e.g.m",
        " annual meeting", " ordinary", " extraordinary", " special", " general", " agenda", " notes",
        " draft", " (draft)", " committee meeting", " - minutes", " – minutes", " note", " virtual",
        " meeting notes",
        " meeting in public", " in public", " videoconference", " teleconference", " conference call",
        " record", " action notes", " regular",
        " extra ordinary", " for", " on",
        " special called",
        " work session", " emergency", " monthly", " weekly", " quarterly", " bi-monthly",
        " interim",
      ] where g.hasSuffix(suffix) {
        if suffix == " committee meeting" {
          t = t.slice(0, t.utf8.count - 8).trimmed
        } else {
          t = t.slice(0, t.utf8.count - suffix.utf8.count).trimming(" -–,:")
        }
        changed = true
        break
      }
      if let shorter = withoutYear(t) ?? withoutDate(t) ?? withoutMode(t) ?? withoutOrdinal(t) {
        t = shorter
        changed = true
      }
    }
    t = withoutInnerKind(t).trimming(" .,;:-–*\"").trimmed
    t = withoutMeetingWords(withoutAcronym(withoutMonth(t))).trimming(" -–(")
    // "2003" of "2003 AGM" names nobody.
    return t.contains(where: \.isLetter) ? t : nil
  }

  /// The body in a heading sentence: "A meeting of BODY was held", "Minutes of the BODY meeting held on", "MINUTES OF BODY".
  func body(in text: String, _ w: [Word], dates: [WrittenDate]) -> String? {
    // Behind "of", "for" or "between" after "minutes", "meeting", "note".
    for i in w.indices {
      let f = w[i].folded
      let isNoun =
        f == "minutes" || f == "meeting" || f == "notes" || f == "note" || f == "minute" || f == "meetings"
        || f == "cofnodion" || f == "cyfarfod" || f == "agm" || f == "call" || f == "proceedings"
      guard isNoun, i + 1 < w.count else { continue }
      // "applications to be considered at future meetings of the Committee"
      if i > 0, w[i - 1].folded.isOne(of: "future subsequent next later other") { continue }
      var j = i + 1
      if f == "note", w[j].folded == "of", j + 1 < w.count, w[j + 1].folded == "last" { j += 1 }
      while j < w.count,
        w[j].folded.isOne(of: "of for a the an last between o y in"), j < i + 5
      { j += 1 }
      guard j > i + 1 || f == "cyfarfod", j < w.count else { continue }
      if w[j].folded.isOne(
        of: """
          meeting meetings minutes annual special ordinary extraordinary regular previous above april
          march may held this
          """), !hasNoun(w, j, text)
      {
        continue
      }
      // To "held", "on", "at", a date, a line's end after a body's noun.
      var end = j
      var noun: Int?
      while end < w.count, end < j + 18 {
        let g = w[end].folded
        if g == "a", end > j, end + 1 < w.count, w[end + 1].folded.hasPrefix("gynhali") { break }
        // "a meeting of the Parish Council to be held on …" announces one.
        if g == "to", noun != nil { break }
        // "Minutes of the Board Meeting of the Island Residents' Association held …"
        if g == "meeting", noun == end - 1, end - j <= 2, end + 2 < w.count, w[end + 1].folded == "of",
          w[(end + 2)...].prefix(9).contains(where: { BodyGrammar.nouns.contains($0.folded) }),
          BodyGrammar.generic.contains(w[end - 1].folded)
        {
          j = end + 2
          if w[j].folded == "the", j + 1 < w.count { j += 1 }
          end = j
          noun = nil
          continue
        }
        if g.isOne(of: "held on at was took in gynhaliwyd commencing which and who occurred convened began"),
          end > j
        {
          if g != "and" && !(g == "in" && noun == nil)
            && !(g == "on" && noun == nil && !dates.contains { $0.words.lowerBound == end + 1 })
          {
            break
          }
          if g == "and", noun != nil, w[j...].first?.folded != "between" {
            if end + 1 < w.count,
              w[end + 1].folded == "the" || noun == end - 1 && f == "meeting" && w[i + 1].folded == "between"
            {
              break
            }
          }
        }
        if dates.contains(where: { $0.words.contains(end) }) { break }
        // "Note the Board did not meet in May" names no meeting.
        if g.isOne(of: "did does will would has had") {
          noun = nil
          break
        }
        // "… meeting of Marl PC" and below it "Minutes of the meeting of the Marl Parish Council".
        if end > j, g == "minutes", text.slice(w[end - 1].end, w[end].start).contains("\n") { break }
        // "the ANNUAL PARISH MEETING (not a meeting of the Council)"
        if end > j, noun == nil, w[end].before.contains(.open), w[end].folded == "not" { break }
        // "THE MUNICIPAL DISTRICT / OF QUAY WEST", "DISTRICT OF / QUAY WEST": the line ends inside the name.
        if end > j, noun != nil, g != "of", w[end - 1].folded != "of",
          text.slice(w[end - 1].end, w[end].start).contains("\n")
        {
          break
        }
        if BodyGrammar.nouns.contains(g) || isMunicipality(w, end) { noun = end }
        if g == "meeting" || g == "meetings", noun != nil { break }
        if w[end].after.contains(.period) || w[end].after.contains(.colon) || w[end].before.contains(.open),
          noun != nil, !g.isOne(of: "inc ltd co corp st")
        {
          if !w[end].before.contains(.open) { end += 1 }
          break
        }
        end += 1
      }
      guard noun != nil, end > j else { continue }
      let value = text.slice(w[j].start, w[end - 1].end)
      if let name = clean(value), isBodyName(name),
        !["council", "above council", "committee", "board", "group", "the above council", "parish council"]
          .contains(name.folded) || name == "Council" || name == "Board" || name == "Committee"
          || name == "Cabinet" || name.isAllCapitals
      {
        if name.folded.hasPrefix("above") { continue }
        return name
      }
    }
    return nil
  }

  private func hasNoun(_ w: [Word], _ j: Int, _ text: String) -> Bool {
    w[j..<min(w.count, j + 10)].contains { BodyGrammar.nouns.contains($0.folded) }
  }

  /// A heading line that is a body's name, perhaps with "Minutes" or a date behind it.
  func bodyLine(_ text: String) -> String? {
    guard text.utf8.count <= 400 else { return nil }
    var t = text
    // "Harbour Partnership - Friday 6th June 2025 9.00 am"
    for mark in [" - ", " – ", " — ", ", ", ": "] {
      if let r = t.range(of: mark) {
        let tailWords = words(of: String(t[r.upperBound...]))
        if tailWords.contains(where: {
          DateGrammar.weekday($0.folded) != nil || DateGrammar.month($0.folded) != nil
        }) || tailWords.first?.folded == "minutes" {
          t = String(t[..<r.lowerBound])
        }
      }
    }
    let w = words(of: t)
    guard w.count >= 1, w.count <= 16 else { return nil }
    if w.contains(where: { $0.folded.isOne(of: "was were held is are will") }) { return nil }
    let found = DateGrammar().dates(in: w)
    guard w.count <= 12 || found.first?.words.upperBound == w.count else { return nil }
    // "MM 25.10.2016 LISNAMORE CITY COUNCIL": a code and a date before the name.
    if let d = found.first, d.words.lowerBound <= 1, d.words.upperBound < w.count,
      w.count - d.words.upperBound >= 2
    {
      return bodyLine(t.slice(w[d.words.upperBound].start, t.utf8.count))
    }
    let cut = [found.first?.range.lowerBound, TimeGrammar().times(in: w).first?.range.lowerBound].compactMap {
      $0
    }.min()
    if let cut {
      t = t.slice(0, cut)
      if t.trimmed.isEmpty { return nil }
    }
    guard let name = clean(t), isBodyName(name), !name.hasPrefix("&"), !name.hasSuffix("-") else {
      return nil
    }
    // "Minute 7.11. The Clerk updated the Board" is a sentence.
    if words(of: name).contains(where: { !$0.isCapitalised && $0.folded.hasSuffix("ed") }) { return nil }
    let last = words(of: name).last?.folded ?? ""
    guard
      BodyGrammar.nouns.contains(last) || name.folded.contains(" of ") || name.folded.contains("council")
        || name.folded.hasSuffix(")") || name.folded.hasPrefix("cyngor ")
        || name.folded.hasPrefix("pwyllgor ")
    else { return nil }
    if ["council", "committee", "board", "group", "members of the committee", "parish council"].contains(
      name.folded)
    {
      return name.folded == "council" || name.folded == "board" ? nil : nil
    }
    // "Members of the Board Present" opens a list.
    if (words(of: name).first?.folded ?? "").isOne(of: "present apologies agenda attendance councillors")
      || last.isOne(of: "present attending attendance absent")
    {
      return nil
    }
    return name
  }
}

extension String {
  /// Every occurrence of one short text replaced by another.
  func replacing(_ old: String, with new: String) -> String {
    var out = ""
    var rest = self[...]
    while let r = rest.range(of: old) {
      out += rest[..<r.lowerBound]
      out += new
      rest = rest[r.upperBound...]
    }
    return out + rest
  }
}
