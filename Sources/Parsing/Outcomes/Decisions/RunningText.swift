import Minutes

/// Decisions told in running text.
extension DecisionReader {
  mutating func free(_ p: Int, marked: Bool) -> Int {
    let paragraph = paragraphs[p]
    if case .preformatted = paragraph.kind { return p + 1 }
    if let start = habits.speakers.speech(in: paragraph) {
      ruling(p, from: start)
      return p + 1
    }
    // A column beside an entry closes it, and introduces nothing.
    if paragraph.isColumn, let s = text.sentences[p].first, text.sentences[p].count == 1,
      let verdict = bareVerdict(s)
    {
      close(p, [s], 0, verdict, openStart: 0, openCount: 0)
      return p + 1
    }
    if tellsOthersDecisions {
      scan(p, from: 0, strict: true)
      return p + 1
    }
    if let m = marker(at: p) { return self.marked(p, m) }
    if let end = verbList(p) ?? settledList(p) ?? resolvedAboveList(p) ?? proposalEntry(p) ?? secondedBelow(p)
      ?? chosenAbove(p) ?? electedBelow(p)
    {
      return end
    }
    if tally(p) || viewOnApplication(p) || noteOfBot(p) { return p + 1 }
    if let end = introduced(p) { return end }
    if noteMovers(p) { return p + 1 }
    scan(p, from: 0, strict: habits.marksInCapitals && marked)
    return p + 1
  }

  /// "Planning Decisions: Rose Cottage - approved": in an item of this title stands what the authority decided; only what "it
  /// was agreed" of is the meeting's own.
  private var tellsOthersDecisions: Bool {
    ["planning decision", "decisions received", "decision notice", "notification of decision"].contains {
      title.folded.contains($0)
    }
  }

  /// "The reports were noted and it was agreed to send them on": two clauses that each settle something.
  private func parted(_ f: Found, _ s: Sentence, _ p: Int) -> (Found, Found)? {
    guard f.text.utf8.count == s.text.utf8.count - (f.offset - s.offset), f.kind != .agreed,
      f.kind != .resolved
    else {
      return nil
    }
    let w = s.words
    guard
      let link = w.indices.first(where: {
        $0 >= 2 && $0 + 3 < w.count && w[$0].folded == "and" && w[$0 + 1].folded == "it"
          && w[$0 + 2].folded == "was"
          && (w[$0 + 3].isAny(.participle) || w[$0 + 3].isAny(.adverb))
      }), s.offset + w[link].start > f.offset + 8
    else { return nil }
    let head = s.text.slice(f.offset - s.offset, w[link].start).trimming(" ,")
    guard settling(Sentence(text: head, offset: 0, words: words(of: head)), strict: false) != nil else {
      return nil
    }
    let tail = s.text(from: link + 1)
    guard let hit = settling(Sentence(text: tail, offset: 0, words: words(of: tail)), strict: false),
      hit.start == 0,
      hit.kind == .agreed || hit.kind == .resolved
    else { return nil }
    var first = f
    first.text = head
    return (
      first, Found(kind: hit.kind, text: tail, paragraph: p, offset: s.offset + w[link + 1].start)
    )
  }

  /// "The Council agreed that the plan is sound, the Council decided that more trees be planted": a second clause behind a
  /// comma, with its own subject and verb.
  private func settledTwice(_ f: Found, _ s: Sentence, _ p: Int) -> (Found, Found)? {
    let w = s.words
    guard f.offset + f.text.utf8.count == s.offset + s.text.utf8.count, w.count >= 14,
      let verb = w.indices.dropFirst(8).first(where: {
        $0 + 3 < w.count && w[$0].folded.isOne(of: "agreed decided resolved")
          && w[$0 + 1].folded.isOne(of: "that to") && vocabulary.deciders.contains(w[$0 - 1].folded)
          && w[$0 - 1].folded != "it"
      }), let kind = DecisionVerbs.participle(w[verb])
    else { return nil }
    var start = verb - 1
    if w[start - 1].folded == "the" { start -= 1 }
    let comma = w[start - 1].folded == "and" ? start - 2 : start - 1
    guard w[comma].after.contains(.comma), s.offset + w[comma].start > f.offset + 24,
      !w[..<comma].suffix(6).contains(where: { $0.folded.isOne(of: "if when unless until once after before") }
      )
    else { return nil }
    var first = f
    first.text = s.text.slice(f.offset - s.offset, w[comma].end).trimmed
    return (
      first,
      Found(kind: kind, text: s.text(from: start), paragraph: p, offset: s.offset + w[start].start)
    )
  }

  /// "New signs were agreed and the Committee adopted a rule", "The Board noted the costs and agreed that …": a second
  /// verb behind "and", where what stands before it settles something too.
  private func secondClause(_ f: Found, _ s: Sentence, _ p: Int) -> (Found, Found)? {
    let w = s.words
    guard w.count >= 9, f.offset + f.text.utf8.count == s.offset + s.text.utf8.count else { return nil }
    let from = f.offset - s.offset
    for link in w.indices.dropFirst(3)
    where w[link].folded == "and" && link + 3 < w.count && w[link].start > from + 12 && w[link].after.isEmpty
    {
      let subject = w[link + 1].folded == "the" ? link + 2 : link + 1
      let isClause =
        vocabulary.deciders.contains(w[subject].folded) && !w[subject].folded.isOne(of: "it all we everyone")
        && w[subject].after.isEmpty && !isOtherBody(w[(link + 1)...subject])
        && w[subject + 1].folded.isOne(
          of: "agreed resolved decided approved endorsed accepted adopted recommended")
      let isVerb =
        f.kind == .noted && w[link + 1].folded.isOne(of: "agreed resolved recommended")
        && w[link + 2].folded.isOne(of: "that to")
      guard isClause || isVerb, let kind = DecisionVerbs.participle(w[isVerb ? link + 1 : subject + 1]) else {
        continue
      }
      let head = s.text.slice(from, w[link - 1].end)
      guard settling(Sentence(text: head, offset: 0, words: words(of: head)), strict: false) != nil else {
        continue
      }
      var first = f
      first.text = head
      return (
        first,
        Found(kind: kind, text: s.text(from: link + 1), paragraph: p, offset: s.offset + w[link + 1].start)
      )
    }
    return nil
  }

  /// "Outcome: The Board approved the plan."
  private func opensWithLabel(_ s: Sentence) -> Bool {
    guard s.words.count > 3, s.words[1].isCapitalised else { return false }
    // "c) Rules – to be brought back to the spring meeting": the point's own label in a row.
    if s.words[0].after.contains(.close), s.words[0].folded.utf8.count <= 2 { return true }
    return s.words[0].after.contains(.colon)
      && (vocabulary.decisionLabels.contains(s.words[0].folded) || s.words[0].folded == "result")
  }

  /// "Moved by A," on a line and "Seconded by B and" on the next: kept for the decision that follows.
  mutating func noteMovers(_ p: Int) -> Bool {
    guard text.sentences[p].count == 1, let s = text.sentences[p].first, s.words.count <= 24,
      p + 1 < paragraphs.count,
      let first = s.words.first, first.isAny([.proposing, .seconding]), let last = s.words.last,
      last.after.contains(.comma) || last.folded == "and" || last.folded == "that"
    else { return false }
    var movers = pending ?? Found(kind: .decision, text: "", paragraph: p, offset: 0)
    describe(&movers, s)
    guard movers.proposer != nil || movers.seconder != nil else { return false }
    movers.paragraph = p
    pending = movers
    return true
  }

  /// Movers of the paragraph just before a label ("The Mayor moved and Cllr Orr seconded that …" / "RESOLVED").
  mutating func noteMoversBeforeLabel(_ p: Int) {
    guard p + 1 < paragraphs.count, paragraphs[p + 1].isLabel, isMarkerLabel(paragraphs[p + 1].text) else {
      return
    }
    let grammar = MoverGrammar(people: people)
    guard let s = text.sentences[p].last(where: { grammar.seconds($0) || grammar.proposal(in: $0) != nil })
    else { return }
    let movers = grammar.movers(in: s)
    guard movers.proposer != nil, movers.seconder != nil else { return }
    var lead = Found(kind: .decision, text: "", paragraph: p, offset: 0)
    lead.proposer = movers.proposer
    lead.seconder = movers.seconder
    pending = lead
  }

  /// "It was moved by A, seconded by B and", a mark that the copy has lost, and what was decided below.
  mutating func introduced(_ p: Int) -> Int? {
    guard p + 1 < paragraphs.count, let s = text.sentences[p].last, let last = s.words.last,
      last.folded.isOne(of: "and that was"), s.words.count >= 4,
      !last.after.contains(.period)
    else { return nil }
    let mover = MoverGrammar(people: people)
    guard let verb = mover.proposal(in: s), verb < 8 || mover.seconds(s) else { return nil }
    var lead = Found(kind: .decision, text: "", paragraph: p, offset: s.offset)
    describe(&lead, s)
    guard lead.proposer != nil || lead.seconder != nil else { return nil }
    let before = found.count
    var end = p + 1
    let next = paragraphs[end]
    if next.isLabel {
      // The mark itself stands between: what it introduces takes the movers.
      guard isDecisionLabel(next.text) else { return nil }
      pending = lead
      return end
    }
    if marker(at: end) != nil {
      pending = lead
      return end
    }
    if next.isList {
      end = list(from: end, kind: .decision, sub: -1)
    } else if case .paragraph = next.kind, let first = text.sentences[end].first {
      add(.decision, first.text, end, first.offset)
      end += 1
    } else {
      return nil
    }
    guard found.count > before else { return nil }
    found[before].proposer = lead.proposer
    found[before].seconder = lead.seconder
    return end
  }

  /// Reads the sentences of a paragraph from an offset. Strict is for narrative beside marked decisions.
  mutating func scan(_ p: Int, from: Int, strict: Bool) {
    let paragraph = paragraphs[p]
    var all = text.sentences(of: p, from: from)
    guard !all.isEmpty else { return }
    if all.count > 400 { all = Array(all.prefix(400)) }
    // Where the text since the last outcome begins: a bare verdict closes it.
    var openStart = all[0].offset
    var openCount = 0
    var k = 0
    while k < all.count {
      let s = all[k]
      // A question settles nothing.
      if s.text.hasSuffix("?") {
        openCount += 1
        k += 1
        continue
      }
      if let m = marker(s, whole: s.text), !m.isAlone, m.isCapitals || !strict,
        m.kind != .noted || m.isCapitals || s.words.count < 12
      {
        let content = s.text.slice(m.offset, s.text.utf8.count).trimmed
        // "RESOLVED and noted." closes what stands before it.
        if m.isCapitals, s.words.count <= 4, content.hasPrefix("and "), let verdict = bareVerdict(s) {
          close(p, all, k, verdict, openStart: openStart, openCount: openCount)
          k += 1
          openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
          openCount = 0
          continue
        }
        if m.isCapitals {
          // "ORDERED as follows: 1. That … 2. That …" to the paragraph's end.
          let from = s.offset + m.offset
          let rest = paragraph.text.slice(from, min(paragraph.text.utf8.count, from + 4000))
          let entries = inlineList(rest)
          if entries.count >= 2 {
            for e in entries {
              add(
                m.kind, rest.slice(e.lowerBound, e.upperBound).trimming(" ;,").trimmed, p, from + e.lowerBound
              )
            }
            return
          }
        }
        if !content.isEmpty, !m.introducesList {
          // "To agree the date of the visit. Deferred to June.": what was put off stands in the sentence before.
          if m.kind == .deferred, k > 0, openCount > 0, all[k - 1].words.count <= 30,
            let to = all[k - 1].words.first, to.folded == "to", to.isCapitalised
          {
            let start = all[k - 1].offset
            add(.deferred, paragraph.text.slice(start, s.offset + s.text.utf8.count), p, start)
          } else {
            add(m.kind, content, p, s.offset + m.offset)
          }
          openStart = k + 1 < all.count ? all[k + 1].offset : paragraph.text.utf8.count
          openCount = 0
          k += 1
          continue
        }
      }
      if !strict, movesTheAbove(s), let last = found.indices.last, found[last].paragraph == p,
        k > 0,
        found[last].offset + found[last].text.utf8.count + 4 >= all[k - 1].offset + all[k - 1].text.utf8.count
      {
        describe(&found[last], s)
        k += 1
        while k < all.count, let v = bareVerdict(all[k]), v.words <= 4 {
          describe(&found[last], all[k])
          k += 1
        }
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      // "Ann Lee so moved, Ben Roe seconded. The motion carried.": what was decided just above is what was moved.
      if !strict, s.words.count <= 16, let last = found.indices.last, found[last].paragraph == p,
        s.phrase("so moved") != nil
      {
        describe(&found[last], s)
        k += 1
        while k < all.count, isVote(all[k]) || tellsMotion(all[k]) && all[k].words.count <= 12 {
          describe(&found[last], all[k])
          k += 1
        }
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      if !strict, let (end, f) = motion(all, k, p, openStart: openStart, openCount: openCount) {
        found.append(f)
        k = end
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      if !strict, let verdict = bareVerdict(s) {
        let before = found.count
        close(p, all, k, verdict, openStart: openStart, openCount: openCount)
        k += 1
        // "Approved. (3 yes, 0 no)"
        while found.count > before, k < all.count, all[k].words.count <= 12, isVote(all[k]),
          all[k].text.hasPrefix("(") || all[k].words[0].startsWithDigit
        {
          found[found.count - 1].text += " " + all[k].text
          describe(&found[found.count - 1], all[k])
          k += 1
        }
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      if let hit = settling(s, strict: strict) {
        let begin = hit.start == 0 && opensWithLabel(s) ? 1 : hit.start
        var f = Found(
          kind: hit.kind, text: s.text(from: begin), paragraph: p,
          offset: s.offset + s.words[begin].start)
        f.settles = begin > hit.start
        describe(&f, s)
        // The outcome told again at once ("… were approved. All agreed.") belongs to it.
        while k + 1 < all.count, let v = bareVerdict(all[k + 1]), v.words <= 4 {
          f.text += " " + all[k + 1].text
          describe(&f, all[k + 1])
          if v.kind == .agreed, f.kind == .decision, f.proposer != nil { f.kind = .agreed }
          k += 1
        }
        if !strict, let (first, second) = parted(f, s, p) ?? settledTwice(f, s, p) ?? secondClause(f, s, p) {
          found += [first, second]
        } else {
          found.append(f)
        }
        k += 1
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      openCount += 1
      k += 1
    }
  }
}
