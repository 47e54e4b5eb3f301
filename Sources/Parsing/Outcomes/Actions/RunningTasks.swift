import Minutes

/// Tasks told in running text, and the day by which they are due.
extension ActionReader {
  mutating func scan(_ p: Int) {
    if isClosed(p) { return }
    // A question charges nobody.
    for s in self.text.sentences[p].prefix(400) where !s.text.hasSuffix("?") {
      // "ACTION: Mrs Wye to mend page 4", "Action – Clerk"
      if let first = s.words.first, vocabulary.actionLabels.contains(first.folded) || isActionItem(s),
        first.after.contains(.colon) || first.after.contains(.dash) || first.isCapitals
          || behindTaskNumber(s) > 1
          || s.words.count <= 5 && first.isCapitalised && isOwner(s.text(from: 1).trimming(" .()"))
          || opensTask(s),
        s.words.count > 1
      {
        let start = behindTaskNumber(s)
        // "Action: Motion to accept the bid. Moved by Lee." tells of a motion.
        if s.words[start].folded.isOne(of: "motion moved motioned seconded approved carried adopted") {
          continue
        }
        if let (owner, at) = ownerInBrackets(s) {
          let text = s.text(from: at)
          found.append(
            Found(
              owner: owner, text: text, paragraph: p, offset: s.offset + s.words[at].start, due: due(text)))
          continue
        }
        let rest = s.text(from: start)
        if let several = severalDoers(rest, p, s.offset + s.words[start].start) {
          found += several
          continue
        }
        let inner = Sentence(text: rest, offset: s.offset + s.words[start].start, words: words(of: rest))
        if start > 1, tellsState(inner) {
          // "Action 12: BO confirmed that this was complete.": what became of one of the last meeting.
        } else if inner.words[0].folded == "for", inner.words.count <= 4 {
          // "Actions: for the Secretariat" names who has the list below.
        } else if inner.words[0].isAny(.participle)
          || inner.words[0].folded.isOne(of: "completed complete done ongoing closed none nil actioned")
        {
          // "ACTION: carried over to the next meeting": what became of one.
        } else if let (at, owner) = doerBehind(inner) {
          let text = inner.text(from: at)
          found.append(
            Found(
              owner: owner, text: text, paragraph: p, offset: inner.offset + inner.words[at].start,
              due: due(text)))
        } else if !isOwnerWithDay(inner), let doer = doer(inner, at: 0, lenient: true) {
          found.append(
            Found(owner: doer.owner, text: rest, paragraph: p, offset: inner.offset, due: due(rest)))
        } else if isOwner(rest.trimming(" .()")) || isOwnerWithDay(inner), let last = found.last,
          last.paragraph == p || last.paragraph == p - 1 && s.offset == 0
        {
          // The task just told is the one that is marked.
        } else if isOwner(rest.trimming(" .()")), let before = previousText(p, s.offset) {
          found.append(
            Found(
              owner: rest.trimming(" .()"), text: before.text, paragraph: before.paragraph,
              offset: before.offset, due: nil))
        } else if let owner = whoeverIsTo(inner) {
          found.append(Found(owner: owner, text: rest, paragraph: p, offset: inner.offset, due: due(rest)))
        } else if rest.folded.hasPrefix("to be ") || first.folded.isOne(of: "ai ap"),
          trailingOwner(rest) == nil
        {
          // "Action: To be brought back to the next meeting.", "AI: Reach out to the printers" name nobody.
        } else {
          found.append(
            Found(owner: trailingOwner(rest), text: rest, paragraph: p, offset: inner.offset, due: due(rest)))
        }
        continue
      }
      if let owner = ownerBeforeMark(s) {
        if found.last?.paragraph == p {
          // The task just told is the one that is marked.
        } else if let before = previousText(p, s.offset), before.paragraph == p {
          found.append(
            Found(
              owner: owner, text: before.text, paragraph: p, offset: before.offset, due: due(before.text)))
        }
        continue
      }
      if var f = calledByHandle(s) {
        f.paragraph = p
        found.append(f)
        continue
      }
      if let owner = ownerBehind(s, p) {
        if let last = found.last, last.paragraph == p,
          last.offset + last.text.utf8.count + 3 >= s.offset || last.owner?.folded == owner.folded
        {
          // The task just told is theirs.
        } else if let before = previousText(p, s.offset), before.paragraph == p {
          let told = words(of: before.text)
          // "c) Rules – to be read again. PQ": the point's own label is no word of the task.
          let start =
            told.count > 4 && told[0].after.contains(.close) && told[0].folded.utf8.count <= 3 ? 1 : 0
          let text =
            settled.last { $0.paragraph == p && before.text.hasSuffix($0.text) }?.text
            ?? before.text.slice(told.isEmpty ? 0 : told[start].start, before.text.utf8.count)
          if told.count >= 4 {
            found.append(
              Found(owner: owner, text: text, paragraph: p, offset: before.offset, due: due(before.text)))
          }
        }
        continue
      }
      if let (at, owner) = pointFor(s) {
        let text = s.text(from: at)
        found.append(
          Found(owner: owner, text: text, paragraph: p, offset: s.offset + s.words[at].start, due: due(text)))
        continue
      }
      if let owner = pronounOpening(s, p) {
        let text = clause(s, 0)
        found.append(Found(owner: owner, text: text, paragraph: p, offset: s.offset, due: due(text)))
        continue
      }
      var from = 0
      if s.has("he") || s.has("she"),
        let at = s.words.indices.first(where: { s.words[$0].folded.isOne(of: "he she") }), at > 2,
        let owner = pronounClause(s, at, p), task(s) == nil
      {
        let text = s.text(from: at)
        found.append(
          Found(owner: owner, text: text, paragraph: p, offset: s.offset + s.words[at].start, due: due(text)))
        continue
      }
      if s.has("and"), let owner = secondVerb(s), task(s) == nil {
        found.append(Found(owner: owner, text: s.text, paragraph: p, offset: s.offset, due: due(s.text)))
        continue
      }
      while let (at, owner) = task(s, from: from) {
        // "Clerk to action": a mark on the task just told.
        if let told = marksAction(s, at) {
          if found.last.map({ $0.paragraph != p || $0.offset + $0.text.utf8.count + 3 < s.offset }) ?? true,
            told, let before = previousText(p, s.offset), before.paragraph == p
          {
            found.append(
              Found(
                owner: owner, text: before.text, paragraph: p, offset: before.offset, due: due(before.text)))
          }
          break
        }
        let text = withoutOwnerAgain(clause(s, at), owner)
        found.append(
          Found(owner: owner, text: text, paragraph: p, offset: s.offset + s.words[at].start, due: due(text)))
        from = at + max(3, words(of: text).count)
        if from >= s.words.count { break }
      }
    }
  }

  /// "Clerk to ring the plumber; BR to obtain quotes" behind one mark: a task for each.
  private func severalDoers(_ rest: String, _ p: Int, _ offset: Int) -> [Found]? {
    guard rest.hasByte(0x3B) else { return nil }
    var several: [Found] = []
    var start = 0
    for piece in rest.split(separator: ";", omittingEmptySubsequences: false) {
      let text = String(piece).trimmed
      let inner = Sentence(text: text, offset: 0, words: words(of: text))
      guard !inner.words.isEmpty, let doer = doer(inner, at: 0, lenient: false) else { return nil }
      several.append(
        Found(owner: doer.owner, text: text, paragraph: p, offset: offset + start, due: due(text)))
      start += piece.utf8.count + 1
    }
    return several.count >= 2 ? several : nil
  }

  /// Whether a doer's clause is only a mark ("Clerk to action.", "SR to action"); true where it is a sentence of its own.
  private func marksAction(_ s: Sentence, _ at: Int) -> Bool? {
    let tail = s.words[at...].suffix(3).map(\.folded)
    guard s.words.count - at <= 5, let last = tail.last,
      last == "action" || last == "actioned" || tail.suffix(2) == ["action", "this"],
      tail.contains("to")
    else { return nil }
    return at == 0
  }

  func previousText(_ p: Int, _ offset: Int) -> (text: String, paragraph: Int, offset: Int)? {
    let before = text.sentences[p].last { $0.offset < offset }
    if let before { return (before.text, p, before.offset) }
    guard p > 0, case .paragraph = paragraphs[p - 1].kind,
      let last = text.sentences[p - 1].last
    else { return nil }
    return (last.text, p - 1, last.offset)
  }

  /// The task's own clause: to the sentence's end, or to another doer's clause behind a comma or "and".
  func clause(_ s: Sentence, _ at: Int) -> String {
    // Behind the doer's own verb, so that a pair's second name does not part it.
    var i = max(at + 3, (doer(s, at: at, lenient: false)?.verb ?? at) + 1)
    while i < s.words.count {
      if s.words[i - 1].after.contains(.comma) || s.words[i - 1].folded == "and"
        || !s.words[i - 1].after.isDisjoint(with: [.semicolon, .dash]),
        let next = doer(s, at: i, lenient: false), next.verb > i
      {
        return s.text.slice(
          s.words[at].start, s.words[i - 1].folded == "and" ? s.words[i - 2].end : s.words[i - 1].end + 1
        ).trimmed
      }
      i += 1
    }
    return s.text(from: at).trimming("()")
  }

  /// What `taskVerb` asks for: a sentence without any of these gives no task, and is not looked at further. A new form
  /// adds its own word here.
  static let taskWords: WordSet = [
    "to", "is", "are", "will", "would", "shall", "was", "were", "agreed", "offered", "undertook",
    "volunteered", "promised", "has", "have", "please", "undertakes", "agrees", "inform", "write", "contact",
    "check", "arrange", "obtain", "report", "circulate", "advise", "investigate", "liaise", "send", "email",
    "chase", "ask", "kindly", "also", "took", "should", "volunteers", "i",
  ]
  static let linkingWords: WordSet = [
    "and", "that", "agreed", "the", "but", "so", "then", "therefore", "while", "however",
  ]
  static let askingWords: WordSet = ["asked", "requested", "instructed", "tasked"]
  static let tellingWords: WordSet = [
    "reported", "said", "advised", "informed", "stated", "confirmed", "explained", "suggested",
  ]

  /// The first task in a sentence: the word where the doer stands, and the doer.
  func task(_ s: Sentence, from: Int = 0) -> (Int, String)? {
    guard s.isAny(.tasking) else {
      assert(firstTask(s, from: from) == nil, "taskWords lacks a word of: \(s.text)")
      return nil
    }
    return (firstTask(s, from: from) ?? (from == 0 ? volunteer(s) : nil)).map { withInitials($0, s) }
  }

  /// "C. Humber agreed to …": the initials before a surname belong to the doer.
  private func withInitials(_ task: (Int, String), _ s: Sentence) -> (Int, String) {
    var at = task.0
    while at > 0, RunOnNames.isInitial(s.words[at - 1]), s.words[at - 1].isCapitalised,
      s.text.slice(s.words[at].start, s.words[at].end).folded
        == task.1.split(separator: " ").first.map({ String($0).folded })
    { at -= 1 }
    guard at < task.0 else { return task }
    return (at, s.text.slice(s.words[at].start, s.words[task.0].start) + task.1)
  }

  /// "Tracy Bake volunteered to organise the fair.": whoever offers, listed or not.
  private func volunteer(_ s: Sentence) -> (Int, String)? {
    let w = s.words
    guard let verb = w.prefix(6).firstIndex(where: { $0.folded.isOne(of: "volunteered offered volunteers") }),
      verb + 2 < w.count, w[verb + 1].folded == "to", !w[verb + 2].isCapitalised,
      !w[verb + 2].folded.isOne(of: "become be serve stand act continue join take")
    else { return nil }
    // "Tracy Bake has volunteered to", "Una H. & Olaf volunteered to"
    let end =
      verb > 0 && w[verb - 1].folded.isOne(of: "has have") && w[verb].folded == "volunteered"
      ? verb - 1 : verb
    guard end >= 2,
      w[..<end].allSatisfy({
        $0.isCapitalised && !$0.startsWithDigit && $0.after.isSubset(of: [.period]) && !$0.isAny(.notName)
          || $0.folded.isOne(of: "& and")
      }),
      !vocabulary.organisationWords.contains(w[end - 1].folded), !w[0].isAny(.minor)
    else { return nil }
    return (0, s.text.slice(w[0].start, w[end - 1].end))
  }

  private func firstTask(_ s: Sentence, from: Int) -> (Int, String)? {
    var i = from
    while i + 1 < s.words.count {
      defer { i += 1 }
      // A doer begins a sentence or stands behind a mark, "and", "that" or a bracket.
      if i > 0 {
        let previous = s.words[i - 1]
        let marked =
          previous.folded == "however"
          || !previous.after.isDisjoint(with: [.comma, .colon, .semicolon, .dash, .close])
          || s.words[i].before.contains(.open)
        guard marked || previous.isAny(.linking) || isAsked(s, i) || isLabelled(s, i) else { continue }
        // "handed over to the Chair to present": the doer is an object there.
        if previous.folded == "the", i > 1,
          s.words[i - 2].folded.isOne(
            of: """
              to by for from with of thanked invited in on via through allow allowing enable
              authorise authorised authorize authorized authorises authorizes authorising delegates delegating
              """), s.words[i - 2].after.isEmpty
        {
          continue
        }
        // "The Chair asked the Head of Planning to sum up"
        if previous.folded == "the", i > 1, s.words[i - 2].isAny(.asking), asksToSpeak(s, i) { continue }
        if previous.folded == "that", i > 1,
          s.words[i - 2].folded.isOne(
            of: """
              noted reported said advised informed stated confirmed explained told understood felt
              hoped asked
              """)
        {
          continue
        }
        if s.isAny(.telling), s.words[..<i].contains(where: { $0.isAny(.telling) }),
          !marked || previous.folded == "that"
        {
          continue
        }
      }
      // The second name of a pair ("Cllrs S. Merrick and Ward will …") is no doer of its own.
      if i > 1, s.words[i - 1].folded == "and" || s.words[i - 1].folded == "&",
        s.words[max(0, i - 5)..<(i - 1)].contains(where: {
          vocabulary.pluralHonorifics[$0.folded] != nil && $0.isCapitalised
        })
      {
        continue
      }
      guard let doer = doer(s, at: i, lenient: false) ?? pronoun(s, at: i) else { continue }
      // "the Clerk" keeps its article.
      let start = i > 0 && s.words[i - 1].folded == "the" ? i - 1 : i
      return (start, doer.owner)
    }
    return nil
  }

  /// "… to refund Mr Roe, he offered to widen the scheme": he whom the sentence named last.
  private func pronoun(_ s: Sentence, at i: Int) -> (owner: String, verb: Int)? {
    let w = s.words
    guard i > 0, i + 3 < w.count, w[i].folded.isOne(of: "he she"),
      w[i + 1].folded.isOne(of: "offered undertook volunteered promised"), w[i + 2].folded == "to",
      let title = w[..<i].lastIndex(where: { $0.isCapitalised && vocabulary.honorifics.contains($0.folded) }),
      title + 1 < i, w[title + 1].isCapitalised
    else { return nil }
    var end = title + 1
    while end + 1 < i, w[end].after.isEmpty, w[end + 1].isCapitalised { end += 1 }
    return (s.text.slice(w[title].start, w[end].end), i + 1)
  }

  /// "The Committee asked Ben Roe to obtain quotes": whom the meeting asks has a task, if not one of the meeting itself.
  private func isAsked(_ s: Sentence, _ i: Int) -> Bool {
    guard i >= 2, s.words[i - 1].isAny(.asking), s.words[i].isCapitalised,
      s.words[i - 1].after.isEmpty, !s.words[i - 2].folded.isOne(of: "was were had who he she they been"),
      let to = s.words[i...].prefix(6).firstIndex(where: { $0.folded == "to" }), to > i,
      to + 1 < s.words.count
    else { return false }
    return !asksToSpeak(s, i)
  }

  /// Whether whoever stands at a word is asked to do what is done at the meeting itself: to speak, to sum up, to leave.
  private func asksToSpeak(_ s: Sentence, _ i: Int) -> Bool {
    guard let to = s.words[i...].prefix(8).firstIndex(where: { $0.folded == "to" }), to > i,
      to + 1 < s.words.count
    else { return false }
    return s.words[to + 1].folded.isOne(
      of: """
        explain present introduce leave speak comment clarify outline give update read open close chair take
        report summarise describe address expand elaborate say sit tell confirm withdraw stand second propose
        sum vote respond reply join remain lead note be
        """)
  }

  func due(_ text: String) -> CalendarDate? {
    let w = words(of: text)
    for i in w.indices where w[i].folded.isOne(of: "by before due until deadline") {
      for j in (i + 1)..<min(w.count, i + 4) {
        if let d = DateGrammar().date(in: w, at: j) {
          guard var year = d.year ?? date?.year else { return nil }
          if d.year == nil, let date, let found = CalendarDate(year: year, month: d.month, day: d.day),
            found < date
          {
            year += 1
          }
          return CalendarDate(year: year, month: d.month, day: d.day)
        }
      }
    }
    return nil
  }
}
