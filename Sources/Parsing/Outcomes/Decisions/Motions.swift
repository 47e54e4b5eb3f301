import Minutes

/// Motions with their movers and what came of them.
extension DecisionReader {
  /// A motion with its outcome: the sentence that proposes, the one that seconds, what came of it.
  func motion(_ all: [Sentence], _ k: Int, _ p: Int, openStart: Int, openCount: Int) -> (Int, Found)? {
    let s = all[k]
    let mover = MoverGrammar(people: people)
    guard let verb = mover.proposal(in: s) else { return nil }
    // "She thanked her proposer and seconder."
    if s.words[..<verb].suffix(4).contains(where: { $0.folded.hasPrefix("thank") }) { return nil }
    if (verb > 0 ? s.words[verb - 1].folded : "").isOne(of: "be been being are is the as new a for our"),
      s.words[verb].folded == "proposed",
      !s.words[(verb + 1)...].contains(where: { $0.folded == "by" })
    {
      return nil
    }
    if s.words[verb].folded.isOne(of: "moved sponsor"),
      s.words[(verb + 1)...].first.map({
        $0.folded.isOne(of: "to into on forward from onto away")
      }) ?? false, !s.has("seconded")
    {
      if !(s.words[verb].folded == "moved" && k + 1 < all.count
        && all[k + 1].words.contains { $0.isAny(.seconding) })
      {
        return nil
      }
    }
    var end = k + 1
    var seconded = mover.seconds(s)
    if !seconded, k + 1 < all.count, all[k + 1].words.count <= 24, mover.seconds(all[k + 1]) {
      seconded = true
      end = k + 2
    }
    guard seconded || endsInAssent(s) else { return nil }
    if end == k + 2, tellsMotion(all[k + 1]), all[k + 1].has("fell") || all[k + 1].has("want") { return nil }
    if (k..<end).contains(where: {
      all[$0].phrase("not seconded") != nil || all[$0].phrase("no seconder") != nil
    }) {
      return nil
    }
    let start: Int
    // Bracketed movers close the entry before them: "Ron McKell (Proposed QY, Seconded LT)."
    let opening = s.words[..<verb]
    if opening.isEmpty, openCount > 0, openCount <= 2, s.words.count <= 12 {
      start = openStart
    } else if let opening = motionBehindTitle(s) {
      start = s.offset + s.words[opening].start
    } else if let dash = opening.lastIndex(where: { $0.after.contains(.dash) }), verb - dash <= 6,
      opening[(dash + 1)...].allSatisfy({ $0.isCapitalised || $0.folded == "the" }),
      dash + 1 < verb || s.words[verb...].contains(where: { $0.folded == "that" || $0.folded == "to" })
    {
      // "Representative on the committee – Cllr Cain proposed and …": the entry's own name is left out.
      start = s.offset + s.words[dash + 1].start
    } else if verb > 0, s.words[verb - 1].after.contains(.dash),
      opening.contains(where: { s.text.slice($0.start, $0.end).contains("£") })
    {
      // Payments, and behind a dash who moved them.
      start = s.offset + s.words[verb].start
    } else if verb > 2, s.words[verb - 1].folded == "was", s.words[verb - 2].folded == "it",
      s.words[verb - 3].after.contains(.comma)
    {
      start = s.offset + s.words[verb - 2].start
    } else {
      start = s.offset
    }
    let paragraph = paragraphs[p]
    var f = Found(kind: .decision, text: "", paragraph: p, offset: start)
    var last = end - 1
    for i in k..<end {
      describe(&f, all[i])
      let m = mover.movers(in: all[i])
      f.proposer = f.proposer ?? m.proposer
      f.seconder = f.seconder ?? m.seconder
    }
    var outcome: DecisionKind?
    // The sentence that tells the outcome with a subject of its own; the motion is told by it.
    var telling: Int?
    for i in k..<end where i > k && !secondsAndCarries(all[i]) {
      if tellsMotion(all[i])
        || all[i].words.prefix(3).contains(where: {
          $0.folded.isOne(of: "motion proposal resolution")
        }),
        all[i].words.contains(where: {
          $0.folded.isOne(of: "carried passed approved adopted agreed failed lost defeated")
        })
      {
        telling = i
      }
    }
    for i in k..<end { outcome = outcome ?? motionOutcome(all[i]) }
    // "A proposed that they be accepted, seconded by B, all in favour."
    if outcome == nil, endsInAssent(s) { outcome = .decision }
    while end < all.count, end - k < 7 {
      let next = all[end]
      // A motion with movers of its own is the next one, whatever came of it.
      if mover.proposal(in: next) != nil, mover.seconds(next) { break }
      if let v = bareVerdict(next), v.offset == next.words[0].start {
        outcome = outcome ?? v.kind
        if v.kind == .agreed { outcome = .agreed }
        if v.hasSubject || tellsMotion(next), telling == nil { telling = end }
        describe(&f, next)
        last = end
        end += 1
      } else if tellsThatAllVoted(next) {
        outcome = outcome ?? .decision
        last = end
        end += 1
      } else if listsVoters(next) {
        // "Roll call vote: Ayes: Holt, Barker. Nays: none." stands between the motion and what came of it.
        last = end
        end += 1
      } else if tellsThatVoted(next) {
        // "A roll call vote was taken." tells no result.
        last = end
        end += 1
      } else if isVote(next) {
        if telling == nil, tellsMotion(next) || tellsOfPapers(next) { telling = end }
        if outcome == nil, next.has("carried") || next.has("passed") || next.has("voted") {
          outcome = .decision
        }
        describe(&f, next)
        last = end
        end += 1
      } else if telling == nil, tellsMotion(next) && next.words.count <= 12 || tellsOfPapers(next) {
        // "The minutes passed unanimously." tells what came of the motion.
        telling = end
        outcome = outcome ?? (next.has("agreed") ? .agreed : .decision)
        describe(&f, next)
        last = end
        end += 1
      } else if tellsOneVote(next), end + 1 < all.count,
        all[(end + 1)...].prefix(3).contains(where: {
          bareVerdict($0) != nil || isVote($0) || tellsMotion($0)
        })
      {
        // "Ann Lee abstained." stands between the motion and what came of it.
        end += 1
      } else {
        break
      }
    }
    // "The minutes were approved on motion by A, seconded by B. Motion carried.": the sentence itself has told what came of it.
    if isSettled(s, verb) {
      telling = nil
      last = k
    }
    let stop = all[last].offset + all[last].text.utf8.count
    if let telling {
      f.about = paragraph.text.slice(start, all[telling].offset)
      f.offset = all[telling].offset + tellingStart(all[telling])
      f.settles = true
    }
    var text = paragraph.text.slice(f.offset, stop).trimmed
    // Lost or left open: a vote on something else decides.
    let folded = text.folded
    if s.phrase("as an amendment") != nil || folded.range(of: "withdrawn") != nil
      || folded.range(of: "no seconder") != nil
    {
      return nil
    }
    if let label = shortLabel(text) {
      f.offset += label
      text = text.slice(label, text.utf8.count).trimmed
    }
    // "A proposed and B seconded and unanimously approved RESOLVED to accept the reason": the mark tells what was resolved.
    if let at = resolvedBehindMovers(s), last == k {
      f.kind = .resolved
      f.offset = s.offset + s.words[at].start
      f.text = s.text(from: at)
      f.settles = true
      return (end, f)
    }
    // "Ann Lee (Nominated: A, Seconded: B)" stands for election, until somebody tells that she was elected.
    if outcome == nil, telling == nil, f.votes.outcome == nil, s.words[verb].folded == "nominated",
      s.words[verb].before.contains(.open), paragraph.isList
    {
      return nil
    }
    f.text = text
    f.isOpen = outcome == nil && telling == nil && f.votes.outcome == nil
    if let outcome { f.kind = outcome }
    if f.kind == .deferred || f.kind == .noted { f.kind = .decision }
    return (end, f)
  }

  private func isSettled(_ s: Sentence, _ verb: Int) -> Bool {
    guard let on = s.phrase("on motion") ?? s.phrase("on a motion"), on >= 3 else { return false }
    return s.words[..<on].indices.dropFirst().contains {
      s.words[$0].folded.isOne(of: "approved accepted adopted allowed tabled")
        && s.words[$0 - 1].folded.isOne(of: "was were and")
    }
  }

  /// "Quay Fees – Motion made by A …", "Record of May – After discussion, motion to …", "QB/7/12 Proposed by A": a title
  /// or a reference runs into the motion behind it, which begins at this word.
  private func motionBehindTitle(_ s: Sentence) -> Int? {
    let w = s.words
    if let verb = w.indices.first(where: { w[$0].isAny(.proposing) }), (1...2).contains(verb),
      verb + 1 < w.count, w[verb + 1].folded == "by", w[verb].isCapitalised,
      w[..<verb].allSatisfy({ word in
        word.folded.text.contains(where: \.isNumber)
          && word.folded.utf8.contains(where: { $0 == 0x2F || $0 == 0x2E })
      })
    {
      return verb
    }
    guard let noun = w.prefix(20).firstIndex(where: { $0.folded == "motion" }), noun > 0,
      let dash = w[..<noun].lastIndex(where: { k in
        k.after.contains(.dash)
      }) ?? w[..<noun].indices.last(where: { w[$0 + 1].before.contains(.dash) }), noun - dash <= 4,
      w[dash + 1].isCapitalised,
      noun == dash + 1 || w[dash + 1].folded.isOne(of: "after following on a the"),
      !w[...dash].contains(where: {
        $0.isAny(.seconding) || $0.isAny(.sentenceVerb) && !$0.isAny(.proposing)
      })
    else { return nil }
    return dash + 1
  }

  /// The word behind "RESOLVED" or "AGREED" in capitals that stands behind the movers in their sentence.
  private func resolvedBehindMovers(_ s: Sentence) -> Int? {
    guard !s.text.isAllCapitals, let seconded = s.words.lastIndex(where: { $0.isAny(.seconding) }),
      let mark = s.words[seconded...].firstIndex(where: {
        $0.isCapitals && $0.folded.isOne(of: "resolved agreed")
      }), mark + 2 < s.words.count, s.words[mark + 1].folded.isOne(of: "to that"),
      // "It was PROPOSED by A and UNANIMOUSLY RESOLVED that" is one clause.
      s.words[mark - 1].isAny([.participle, .seconding])
    else { return nil }
    return mark + 1
  }

  /// A proposal whose own sentence tells that it was taken up: "A proposed that we wait and all were in favour".
  private func endsInAssent(_ s: Sentence) -> Bool {
    let tail = s.words.suffix(6).map(\.folded)
    // "A moved for the clerk to sign the plan; the vote was unanimous (4-0)."
    if let mark = s.words.lastIndex(where: { $0.after.contains(.semicolon) }), mark + 2 < s.words.count,
      s.words[..<mark].contains(where: { $0.isAny(.proposing) }),
      s.words[(mark + 1)...].contains(where: { $0.folded.isOne(of: "vote motion voted approved all") }),
      s.words[(mark + 1)...].contains(where: {
        $0.folded.isOne(of: "unanimous unanimously carried passed approved favor favour")
          || $0.startsWithDigit
      })
    {
      return true
    }
    guard let verb = s.words.firstIndex(where: { $0.isAny(.proposing) }),
      verb < s.words.count - 3, let last = tail.last
    else { return false }
    return (last == "favour" || last == "favor") && tail.contains("all")
      || last == "agreed" && tail.contains(where: { $0.isOne(of: "all was unanimously and") })
  }

  /// "This was proposed by A and seconded by B": movers of what the sentence before it told.
  func movesTheAbove(_ s: Sentence) -> Bool {
    guard s.words.count >= 4, s.words[0].folded.isOne(of: "this these both which") else {
      return false
    }
    return s.words.prefix(4).contains { $0.isAny(.proposing) }
      && s.words.contains { $0.folded == "by" } && s.words.count <= 24
  }

  /// Where, behind the names of those who voted, the outcome begins: "AYES: … NAYS: … MOTION CARRIED 3-1".
  func tellingStart(_ s: Sentence) -> Int {
    guard let at = s.words.lastIndex(where: { $0.folded == "motion" }), at > 0,
      s.words[..<at].contains(where: {
        $0.folded.isOne(of: "ayes nays noes yeas absent aye nay")
      })
    else { return 0 }
    return s.words[at].start
  }

  /// "Brad seconded and the motion carried.": who seconded stands in the sentence, which begins no text.
  private func secondsAndCarries(_ s: Sentence) -> Bool {
    guard let second = s.words.firstIndex(where: { $0.isAny(.seconding) && $0.folded.hasPrefix("second") }),
      second <= 4
    else { return false }
    return s.words[second...].contains { $0.folded.isOne(of: "motion proposal vote") }
  }

  /// "Motion passed 4-0", "The motion, as amended, was put to the vote and was carried".
  func tellsMotion(_ s: Sentence) -> Bool {
    if tellingStart(s) > 0 { return true }
    // "It passed 4-0.", "Both were carried."
    if s.words.count <= 10, let first = s.words.first, first.folded.isOne(of: "it this both they"),
      s.words.prefix(4).dropFirst().contains(where: {
        $0.folded.isOne(of: "passed passes carried carries failed lost defeated")
      }), !s.has("out")
    {
      return true
    }
    // "By voice vote, the motion carried" tells of the motion.
    guard
      let at = s.index(of: ["motion", "motions", "proposal", "resolution"])
        ?? s.index(of: ["vote"]), at <= 6 || isPutToVote(s)
    else { return false }
    if s.words[at].folded == "vote" {
      return at > 0 && s.words[0].folded.isOne(of: "a the") && s.has("took") || s.has("taken")
    }
    return s.words[at...].contains {
      $0.folded.isOne(
        of: """
          carried passed passes failed lost defeated fell approved adopted carries fails
          """)
    }
  }

  /// "On being put to the vote the motion was carried", "Upon being put to the meeting, with five for and two against, …"
  private func isPutToVote(_ s: Sentence) -> Bool {
    s.words.count >= 8 && s.words[0].folded.isOne(of: "on upon when being")
      && s.words.prefix(4).contains { $0.folded == "put" }
      && s.words.prefix(8).contains { $0.folded.isOne(of: "vote meeting members council") }
  }

  /// "All aye.", "All voted in favor.", "All present voted aye in favor of the bills."
  private func tellsThatAllVoted(_ s: Sentence) -> Bool {
    let w = s.words
    guard (2...12).contains(w.count), w[0].folded.isOne(of: "all aye ayes everyone") else { return false }
    if w.count == 2, w[1].folded.isOne(of: "aye ayes all") { return w[0].folded != w[1].folded }
    guard let voted = w.prefix(4).firstIndex(where: { $0.folded.isOne(of: "voted were was") }),
      voted + 1 < w.count
    else { return false }
    return w[voted + 1].folded.isOne(of: "aye yes")
      || w[voted + 1].folded == "in" && voted + 2 < w.count && w[voted + 2].folded.isOne(of: "favor favour")
  }

  /// "A roll call vote was taken.", and no word of what came of it.
  private func tellsThatVoted(_ s: Sentence) -> Bool {
    s.words.count <= 8 && s.has("vote") && s.words.last?.folded == "taken"
      && s.words.allSatisfy { !$0.startsWithDigit && ($0.folded == "taken" || !$0.isAny(.participle)) }
  }

  /// "Ayes: Holt, Barker, Tolley.", "Roll call vote: Yes – Holt; No – none."
  private func listsVoters(_ s: Sentence) -> Bool {
    let w = s.words
    guard w.count >= 2, w.count <= 60, !w.contains(where: { $0.isAny([.sentenceVerb, .participle]) }) else {
      return false
    }
    // "Ann Lee aye, Joe Hart aye, Una Keel nay."
    if w.filter({ $0.folded.isOne(of: "aye yea yes nay abstain") && !$0.isCapitalised }).count >= 2,
      w[0].isCapitalised
    {
      return true
    }
    return w.prefix(5).contains {
      $0.folded.isOne(of: "ayes aye nays nay yeas noes yes no abstain abstained abstentions absent opposed")
        && !$0.after.isDisjoint(with: [.colon, .dash])
    }
  }

  func motionOutcome(_ s: Sentence) -> DecisionKind? {
    if s.has("agreed"), let at = s.words.lastIndex(where: { $0.folded == "agreed" }), at > 0,
      s.words[at - 1].folded.isOne(of: "all unanimously was and were")
        || s.words[at - 1].after.contains(.comma) || at == s.words.count - 1
    {
      return .agreed
    }
    if s.has("resolved") { return .resolved }
    return nil
  }

  /// "The minutes were approved.", "The budget passed unanimously.": a short sentence on what was moved.
  private func tellsOfPapers(_ s: Sentence) -> Bool {
    guard (4...10).contains(s.words.count), s.words[0].folded == "the",
      s.words[1].folded.isOne(
        of: "minutes agenda budget bills report accounts policy request application treasurer's")
    else { return false }
    return s.words.dropFirst(2).contains {
      $0.folded.isOne(of: "passed approved accepted adopted carried agreed")
    } && (s.has("passed") || s.has("were") || s.has("was"))
  }

  /// "Ann Lee abstains.", "Joe voted in absentia to support the motion.", "All others present voted in favor."
  private func tellsOneVote(_ s: Sentence) -> Bool {
    s.words.count <= 14
      && s.words.contains {
        $0.folded.isOne(of: "abstained abstains abstaining recused voted opposed dissented discussion")
      }
  }

  func isVote(_ s: Sentence) -> Bool {
    s.words.count <= 30 && !VoteGrammar().votes(in: s.words).isEmpty
      && (s.has("vote") || s.has("votes") || s.has("for") || s.has("favour") || s.has("favor")
        || s.has("carried") || s.has("ayes") || s.has("yes") || s.has("against") || s.has("motion")
        || s.has("passed"))
  }
}
