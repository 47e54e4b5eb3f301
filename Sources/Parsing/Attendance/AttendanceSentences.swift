import Minutes

/// Apologies and substitutions that are told in sentences rather than lists.
struct AttendanceSentences {
  let people: PersonGrammar
  let vocabulary: Vocabulary

  struct Reading {
    var attendance: [Attendance] = []
    var saidNoApologies = false
    var spokeOfApologies = false
  }

  /// Whether an item's text is a list of those who are absent, by its title.
  static func isApologies(_ folded: String) -> Bool {
    folded.contains("apolog") || folded.contains("ymddiheur") || folded.hasPrefix("absence")
      || folded.hasPrefix("regrets")
  }

  /// Whether a title speaks of those who are there: "Calling of the Roll and Apologies".
  static func speaksOfPresence(_ folded: String) -> Bool {
    ["roll", "attendance", "present", "sederunt", "quorum"].contains { folded.contains($0) }
  }

  /// Whether an item's text can list nobody but the absent, by its title.
  static func isApologiesOnly(_ folded: String) -> Bool {
    isApologies(folded) && !speaksOfPresence(folded)
  }

  /// Reads paragraphs; under a title of apologies a bare list is one too.
  func read(_ paragraphs: [Paragraph], titledApologies: Bool) -> Reading {
    var reading = Reading()
    let list = PeopleList(grammar: people)
    // "Apologies were noted from the following members:" opens a list below.
    var isListOpen = false
    for p in paragraphs.prefix(40) {
      if isListOpen {
        let below = list.read(p.text)
        if !below.entries.isEmpty, below.unread.isEmpty, p.text.utf8.count < 200,
          !p.text.folded.contains("substitut"),
          !p.words.contains(where: { sentenceVerbs.contains($0.folded) })
        {
          reading.attendance += entries(
            below, .apologies, p.line, p, Sentence(text: p.text, offset: 0, words: p.words))
          continue
        }
        isListOpen = false
      }
      guard titledApologies || mayTell(p.text) else { continue }
      // "Attendees: Louise Marren, …" among the apologies is another list.
      if titledApologies, p.text.utf8.prefix(40).contains(0x3A),
        let (label, rest) = LabelGrammar(people: people).label(in: p.text, isHeading: false),
        label.status == .present || label.status == .officer, !rest.isEmpty, !label.isOffice
      {
        continue
      }
      // "J. Aske" at a paragraph's start is no point J of a list.
      let isInitial =
        p.isList && p.listLabel.utf8.count == 2 && p.listLabel.hasSuffix(".")
        && p.listLabel.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
      var text = isInitial ? p.listLabel + " " + p.text : p.text
      if titledApologies, let rest = behindMinuteNumber(text) { text = rest }
      let sentences = text == p.text ? p.sentences : Sentence.all(of: text)
      for s in sentences.prefix(30).flatMap(points) {
        let f = s.text.folded
        let line = p.line(at: s.offset)
        if let people = presence(s, line) ?? trailingPresence(s, line) ?? calledToOrder(s, line)
          ?? bareRoll(s, line) ?? labelled(s, line) ?? withoutApology(s, line)
        {
          reading.attendance += people
          continue
        }
        if let substitutes = substitution(s, line) {
          reading.attendance += substitutes
          continue
        }
        if let people = wasAbsent(s, line) {
          reading.attendance += people
          continue
        }
        if let people = unableToAttend(s, line) ?? givers(s, line)
          ?? (titledApologies ? accepted(s, line) : nil)
        {
          reading.spokeOfApologies = true
          reading.attendance += people
          continue
        }
        // "were received from: …" goes on from the title.
        let speaks =
          f.contains("apolog") || f.contains("ymddiheur")
          || titledApologies && s.words.prefix(5).contains { $0.folded == "from" }
        if speaks { reading.spokeOfApologies = true }
        if speaks || titledApologies, isNone(f) {
          reading.saidNoApologies = true
          continue
        }
        if speaks {
          guard
            let from = sourceWord(s) ?? s.words.firstIndex(where: { $0.after.contains(.colon) }).map({ $0 })
          else {
            if titledApologies, s.words.first.map({ $0.folded.hasPrefix("apolog") }) == true,
              s.words.count > 1, s.words[0].after.isEmpty == false
            {
              reading.attendance += entries(list.read(s.text(from: 1)), .apologies, line, p, s)
            }
            continue
          }
          var start = from + 1
          if start < s.words.count, s.words[start].folded == "of" { start += 1 }
          guard start < s.words.count else { continue }
          var text = s.text(from: start)
          if text.hasSuffix(":") || text.hasSuffix(":-") { isListOpen = true }
          // "…, with Councillor Hart substituting"
          if let (rest, other) = withSubstitute(text) {
            text = rest
            reading.attendance += entries(other, .substitute, line, p, s)
          }
          for tail in [
            " noted", " were noted", " were accepted", " were received", " accepted", " received",
            " and accepted", " were submitted", " were received and accepted", " was noted",
            " and these were accepted", " who was", " who were", " due to", " for personal", " with reasons",
            " due to illness", " owing to", " - ", " and were ", " and was ", " had been ", " and these ",
            " and this ", " and reasons", " with a reason",
          ] {
            if let r = text.folded.range(of: tail) {
              if tail == " - ", isOffice(behind: r, in: text) { continue }
              let offset = text.folded.utf8.distance(from: text.folded.startIndex, to: r.lowerBound)
              text = text.slice(0, text.offset(ofFolded: offset))
              if text.hasSuffix(" and") { text = String(text.dropLast(4)) }
            }
          }
          reading.attendance += entries(list.read(text), .apologies, line, p, s)
        } else if titledApologies {
          // "Also: County Councillor Lee"
          let isAlso =
            s.words.count > 2 && s.words[0].folded.isOne(of: "also and plus")
            && s.words[0].after.contains(.colon)
          var result = list.read(isAlso ? s.text(from: 1) : s.text)
          // "Wendy, Stan, Gwen" as the whole of the item.
          if result.entries.isEmpty, s.text.utf8.count * 2 >= p.text.utf8.count {
            let called =
              list.forenamesAlone(s.text).isEmpty && p.isList
              ? list.forenameOfBullet(s.text) : list.forenamesAlone(s.text)
            reading.attendance += called.map {
              Attendance(
                name: $0.name, asWritten: $0.asWritten, role: nil, organisation: nil, status: .apologies,
                note: nil, line: line)
            }
            if !called.isEmpty { result.unread = [] }
          }
          if !result.entries.isEmpty, result.unread.count <= result.entries.count,
            !s.words.contains(where: {
              $0.folded.isOne(
                of: """
                  welcomed opened said agreed will is declared interest joined arrived left may attended
                  presiding presided started chaired commenced asked explained reported thanked advised took
                  appointed had has would could been
                  """)
            })
          {
            reading.attendance += entries(result, .apologies, line, p, s)
          }
        }
      }
    }
    return reading
  }

  /// Whether a text holds a word that one of the forms below asks for: most paragraphs hold none, and are not cut into
  /// sentences. A new form adds its own word here.
  private func mayTell(_ text: String) -> Bool {
    text.holds("apolog") || text.holds("ymddiheur") || text.holds("present") || text.holds("attend")
      || text.holds("substitut") || text.holds("deputis") || text.holds("place") || text.holds("stood")
      || text.holds("absen") || text.holds("guest") || text.holds("visitor") || text.holds("roll")
      || text.holds("to order with") || text.holds("regrets")
  }

  /// "7/3 Councillors Ann Lee and Joe Hart.": the minute's number stands before the list.
  private func behindMinuteNumber(_ text: String) -> String? {
    guard text.startsWithDigit else { return nil }
    let w = words(of: text, upTo: 40)
    guard w.count >= 3, w[1].isCapitalised, w[0].after.isEmpty, w[0].folded.utf8.contains(0x2F),
      w[0].folded.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2F })
    else { return nil }
    return text.slice(w[1].start, text.utf8.count)
  }

  /// Whether an office stands behind a dash: "Ruth Lake - Director of Social Care" goes on, "Cllr Lee - unwell" does not.
  private func isOffice(behind dash: Range<String.Index>, in text: String) -> Bool {
    let rest = String(text.folded[dash.upperBound...].prefix { $0 != "," && $0 != ";" })
    let offset = text.folded.utf8.distance(from: text.folded.startIndex, to: dash.upperBound)
    let first = text.slice(text.offset(ofFolded: offset), text.utf8.count).utf8.first ?? 0x61
    return first < 0x61 && people.isRole(rest)
  }

  /// The points of a run-on sentence: "… from Dame Sal Pell. b. Miss Lee attended for Ms Hart."
  private func points(_ s: Sentence) -> [Sentence] {
    var cuts: [Int] = []
    for k in s.words.indices.dropFirst()
    where s.words[k].folded.utf8.count == 1 && !s.words[k].isCapitalised && s.words[k].after == [.period]
      && s.words[k - 1].after.contains(.period) && k + 1 < s.words.count && s.words[k + 1].isCapitalised
    {
      cuts.append(s.words[k].start)
    }
    guard !cuts.isEmpty else { return [s] }
    var pieces: [Sentence] = []
    var start = 0
    for cut in cuts + [s.text.utf8.count] {
      let text = s.text.slice(start, cut).trimmed
      pieces.append(Sentence(text: text, offset: s.offset + start, words: words(of: text)))
      start = cut
    }
    return pieces
  }

  /// The word behind which those who sent apologies stand; of two languages the second.
  private func sourceWord(_ s: Sentence) -> Int? {
    let hits = s.words.indices.filter {
      s.words[$0].folded.isOne(of: "from behalf by gan oddi")
    }
    guard let first = hits.first else { return nil }
    if s.words[first].folded.isOne(of: "gan oddi"),
      let later = hits.dropFirst().first(where: { s.words[$0].folded == "from" && $0 - first <= 9 })
    {
      return later
    }
    return first
  }

  private func isNone(_ f: String) -> Bool {
    let bare = f.trimming(" .")
    if vocabulary.nothings.contains(bare) { return true }
    return f.contains("no apologies") && !f.contains(" from ") || f.contains("there were no apologies")
      || f.contains("no apologies from councillors")
  }

  private func entries(
    _ result: PeopleList.Result, _ status: AttendanceStatus, _ line: Int, _ p: Paragraph, _ s: Sentence
  ) -> [Attendance] {
    result.entries.compactMap { e in
      // "apologies from councillors", "from the Clerk": offices and groups are nobody's name.
      guard e.name.name.contains(" ") || e.name.honorific != nil || e.name.name.contains(".") else {
        return nil
      }
      var at = line
      if let r = p.text.range(of: e.name.name) {
        at = p.line(at: p.text.utf8.distance(from: p.text.startIndex, to: r.lowerBound))
      }
      return Attendance(
        name: e.name, asWritten: e.asWritten, role: e.role, organisation: e.organisation,
        status: e.status ?? status, note: e.note, initials: e.initials, line: at)
    }
  }

  /// "Cllr A and Cllr B sent apologies", "Cllr C had given his apologies": the words before the verb are the people.
  private func givers(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard
      let verb = s.words.firstIndex(where: {
        $0.folded.isOne(of: "sent gave given tendered offered submitted sends gives")
      }), verb >= 1,
      let told = s.words[(verb + 1)...].prefix(4).firstIndex(where: {
        $0.folded.hasPrefix("apolog") || $0.folded == "regrets"
      }),
      // "The Clerk gave apologies from Cllr Lee": of another.
      !(told + 1 < s.words.count && s.words[told + 1].folded.isOne(of: "from for on"))
        || s.words[told...].prefix(4).contains(where: { $0.folded.isOne(of: "absence not being") })
    else { return nil }
    return absent(s, until: verb, line)
  }

  /// "Cllr Lee (holiday) – apologies accepted."
  private func accepted(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard let told = s.words.lastIndex(where: { $0.folded == "apologies" && !$0.isCapitalised }), told >= 2,
      s.words.count - told <= 3,
      s.words[told - 1].after.contains(.dash) || s.words[told].before.contains(.dash)
    else { return nil }
    return absent(s, until: told, line)
  }

  /// "Mr Hart, Board Member, was unable to attend the meeting."
  private func unableToAttend(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard let at = s.phrase("unable to attend") ?? s.phrase("unable to be present"), at >= 2,
      s.words.count <= 60,
      s.words[at - 1].folded.isOne(of: "was were is are"),
      // "PC Frey gave apologies from Sergeant Bell who was unable to attend": of another.
      !s.words[..<at].contains(where: { $0.folded.hasPrefix("apolog") })
    else { return nil }
    return absent(s, until: at, line)
  }

  /// "Ole Brandt was absent.", "Secretary Holm was absent."
  private func wasAbsent(_ s: Sentence, _ line: Int) -> [Attendance]? {
    if let excused = wasExcused(s, line) { return excused }
    // "Trustee Lamb did not attend."
    if s.words.count <= 16, let did = s.phrase("did not attend"), did >= 2,
      did + 3 == s.words.count || s.words[did + 3].folded.isOne(of: "the this") && did + 5 == s.words.count
    {
      return absent(s, until: did, line).map(asAbsent)
    }
    guard s.words.count <= 40,
      let at = s.words.firstIndex(where: { $0.folded == "absent" && !$0.isCapitalised }), at >= 2,
      s.words[at - 1].folded.isOne(of: "was were"),
      !s.words[..<at].contains(where: { LabelGrammar.nouns[$0.folded] != nil && $0.folded.hasSuffix("s") }),
      at + 1 == s.words.count || !s.words[at].after.isEmpty
        || s.words[at + 1].folded.isOne(of: "from with due and without")
    else { return nil }
    return absent(s, until: at, line).map(asAbsent)
  }

  private func asAbsent(_ people: [Attendance]) -> [Attendance] {
    people.map {
      var one = $0
      one.status = .absent
      return one
    }
  }

  /// "Member Holm was excused absent.", "Mr Roe was excused from the meeting."
  private func wasExcused(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard s.words.count <= 24,
      let at = s.words.firstIndex(where: { $0.folded == "excused" && !$0.isCapitalised }), at >= 2,
      s.words[at - 1].folded.isOne(of: "was were"),
      at + 1 == s.words.count || s.words[at + 1].folded == "absent" && at + 2 == s.words.count
    else { return nil }
    return absent(s, until: at, line)
  }

  /// The people with whom a sentence begins, up to its verb; none where they do not stand at its start.
  private func absent(_ s: Sentence, until verb: Int, _ line: Int) -> [Attendance]? {
    var end = verb
    while end > 0, s.words[end - 1].folded.isOne(of: "had have has was were is are who all both also") {
      end -= 1
    }
    guard end > 0, s.words[0].isCapitalised else { return nil }
    // "Regrets Ida Holm sent her regrets.": the label runs on into its sentence.
    var first = end > 2 && s.words[0].folded.isOne(of: "regrets apologies") ? 1 : 0
    // "Member Holm was excused."
    var seat: String?
    if first == 0, end == 2, s.words[0].after.isEmpty,
      s.words[0].folded.isOne(
        of: "member director delegate governor representative senator trustee commissioner")
    {
      seat = s.text.slice(0, s.words[0].end)
      first = 1
    }
    let text = s.text.slice(
      s.words[first].start, s.words[end - 1].end + (s.words[end - 1].after.contains(.close) ? 1 : 0))
    if let seat, PeopleList(grammar: people).isSurname(text) {
      return [
        Attendance(
          name: PersonName(name: text), asWritten: seat + " " + text, role: seat, organisation: nil,
          status: .apologies, note: nil, line: line)
      ]
    }
    let read = PeopleList(grammar: people).read(text, surnames: true)
    guard !read.entries.isEmpty, read.unread.isEmpty,
      read.entries.allSatisfy({
        $0.name.honorific != nil || $0.name.name.contains(" ") || $0.role != nil && read.entries.count == 1
      })
    else { return nil }
    return read.entries.map {
      Attendance(
        name: $0.name, asWritten: $0.asWritten, role: $0.role, organisation: $0.organisation,
        status: .apologies, note: $0.note, line: line)
    }
  }

  /// "… to order at 7 pm, Board members present were …": two sentences that a comma joins.
  private func presenceBehindComma(_ s: Sentence) -> Sentence? {
    guard
      let at = s.words.indices.dropFirst(6).first(where: {
        s.words[$0].folded.isOne(of: "were included") && s.words[$0 - 1].folded == "present"
          || s.words[$0].folded.isOne(of: "are were") && s.words[$0 - 1].folded == "attendance"
      }),
      let comma = s.words[..<(at - 1)].lastIndex(where: { !$0.after.isDisjoint(with: [.comma, .dash]) })
        ?? s.words[..<(at - 1)].indices.last(where: { s.words[$0 + 1].before.contains(.dash) }),
      at - comma <= 5,
      s.words[comma + 1].isCapitalised || s.words[comma + 1].folded == "those"
    else { return nil }
    let text = s.text(from: comma + 1)
    return Sentence(text: text, offset: s.offset + s.words[comma + 1].start, words: words(of: text))
  }

  /// "Selectmen present included A, B and C", "Also present were D and E", "Guests were F and G".
  func presence(_ s: Sentence, _ line: Int) -> [Attendance]? {
    if let tail = presenceBehindComma(s) { return presence(tail, line) }
    guard s.words.count >= 4,
      let k = s.words.prefix(5).firstIndex(where: {
        $0.folded.isOne(of: "present attendance guests visitors")
      }),
      s.words[..<k].allSatisfy({ $0.after.isEmpty }),
      // "Also in attendance for part of the meeting was …": small words may stand between.
      let verb = s.words.indices.first(where: {
        $0 > k && s.words[$0].folded.isOne(of: "were included was")
          || $0 == k + 1 && s.words[$0].folded == "are" && s.words[k].folded == "attendance"
      }), verb - k <= 7, verb + 1 < s.words.count,
      s.words[k..<verb].allSatisfy({ $0.after.isEmpty }),
      s.words[(k + 1)..<verb].allSatisfy({ !$0.isCapitalised })
    else { return nil }
    let before = s.words[..<k].map(\.folded)
    let at = s.words[..<k].firstIndex { LabelGrammar.nouns[$0.folded] != nil }
    let guests =
      s.words[k].folded.isOne(of: "guests visitors")
      ? (s.words[k].folded == "guests" ? "Guest" : "Visitor") : nil
    let noun =
      guests
      ?? at.flatMap { i -> String? in
        let one = LabelGrammar.nouns[s.words[i].folded]
        guard i == 1, s.words[0].isCapitalised, let one else { return i == 0 ? one : nil }
        return s.text.slice(0, s.words[0].end) + " " + one
      }
    let isAlso =
      before.contains("also") || before.contains("others")
      || !s.words[k].folded.isOne(of: "present") && before != ["those", "in"]
    guard noun != nil || isAlso || before.isEmpty || before == ["those"] || before == ["those", "in"]
    else { return nil }
    var listed = s.text(from: verb + 1)
    if let who = listed.range(of: " who ") { listed = String(listed[..<who.lowerBound]) }
    if let told = officeGroups(
      listed, isAlso ? .inAttendance : .present, line, ofMembers: noun?.folded.hasSuffix("member") ?? false)
    {
      return told
    }
    let result = PeopleList(grammar: people).read(listed, surnames: true)
    guard !result.entries.isEmpty, result.unread.count <= result.entries.count else { return nil }
    return result.entries.map {
      Attendance(
        name: $0.name, asWritten: $0.asWritten, role: $0.role ?? noun, organisation: $0.organisation,
        status: $0.status ?? (isAlso ? .inAttendance : isClerk($0) ? .officer : .present), note: $0.note,
        line: line)
    }
  }
}
