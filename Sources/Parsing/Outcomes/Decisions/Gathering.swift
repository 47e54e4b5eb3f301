import Minutes

/// Gathering what was found: votes and movers of each, an outcome told twice once.
extension DecisionReader {
  mutating func add(_ kind: DecisionKind, _ text: String, _ paragraph: Int, _ offset: Int) {
    guard !text.isEmpty else { return }
    // "RESOLVED: That [1] the update be noted": the label of a list of one.
    if text.hasPrefix("That [") {
      add(kind, text.slice(5, text.utf8.count), paragraph, offset + 5)
      return
    }
    if text.hasPrefix("["), text.utf8.count > 8, text.slice(2, 4) == "] ", text.slice(1, 2).startsWithDigit {
      add(kind, text.slice(4, text.utf8.count), paragraph, offset + 4)
      return
    }
    let w = words(of: text)
    // "2 That the limits stand": the label of a list without marks.
    if w.count > 3, w[0].number != nil, w[0].after.isEmpty, w[1].folded == "that", w[1].isCapitalised {
      add(kind, text.slice(w[1].start, text.utf8.count), paragraph, offset + w[1].start)
      return
    }
    // "DECISION: Deferred to May, further advice needed."
    let isPutOff = kind == .decision && w.first.map { $0.folded == "deferred" } ?? false
    var f = Found(kind: isPutOff ? .deferred : kind, text: text, paragraph: paragraph, offset: offset)
    describe(&f, Sentence(text: text, offset: 0, words: w))
    take(&f)
    found.append(f)
  }

  /// Gives a decision the movers that were told before its mark.
  mutating func take(_ f: inout Found) {
    guard let movers = pending else { return }
    guard f.paragraph - movers.paragraph <= 4 else {
      pending = nil
      return
    }
    f.proposer = f.proposer ?? movers.proposer
    f.seconder = f.seconder ?? movers.seconder
    pending = nil
  }

  func describe(_ f: inout Found, _ s: Sentence) {
    let v = VoteGrammar().votes(in: s.words)
    f.votes.inFavour = f.votes.inFavour ?? v.inFavour
    f.votes.against = f.votes.against ?? v.against
    f.votes.abstain = f.votes.abstain ?? v.abstain
    f.votes.outcome = f.votes.outcome ?? v.outcome
    guard f.proposer == nil || f.seconder == nil else { return }
    let m = MoverGrammar(people: people).movers(in: s)
    f.proposer = f.proposer ?? m.proposer
    f.seconder = f.seconder ?? m.seconder
  }

  func namesOnlyMovers(_ text: String) -> Bool {
    let w = words(of: text)
    guard let first = w.first, w.count <= 18 else { return false }
    return
      (first.isAny(.proposing)
      || w.contains { $0.isAny(.proposing) } && w.count <= 10)
      && !w.contains { $0.folded.isOne(of: "that to") }
  }

  /// "Vote: 3 for, 2 against. Carried.", "Agreed." in a paragraph of its own: what came of the motion above, and no more.
  private func isOnlyOutcome(_ f: Found) -> Bool {
    let w = words(of: f.text, upTo: 120)
    guard let first = w.first, f.offset == 0, w.count <= 12, f.proposer == nil else { return false }
    if w.count <= 2 { return first.folded.isOne(of: "agreed carried approved") }
    return first.folded.isOne(of: "vote votes voting")
      && !VoteGrammar().votes(in: words(of: f.text)).isEmpty
  }

  func isWelsh(_ text: String) -> Bool {
    guard let first = words(of: text, upTo: 40).first?.folded else {
      return false
    }
    return DecisionVerbs.welsh.contains(first) || first == "cynigiwyd" || first == "dim"
  }

  /// How many paragraphs lie between two outcomes, lists of who voted how left out.
  private func distance(_ a: Found, _ b: Found) -> Int {
    guard b.paragraph > a.paragraph + 1 else { return b.paragraph - a.paragraph }
    let votes = (a.paragraph + 1..<b.paragraph).filter { p in
      // The conditions of a motion that is still open.
      if a.isOpen, paragraphs[p].isList, paragraphs[a.paragraph].text.hasSuffix(":") { return true }
      return listsVotes(p)
    }.count
    return b.paragraph - a.paragraph - votes
  }

  /// "Secretary - Una Hale was re-elected": an entry of its own behind "Chairman - A proposed, B seconded".
  private func opensEntry(_ f: Found, behind last: Found) -> Bool {
    f.paragraph > last.paragraph && f.offset == 0
      && text.words[f.paragraph].prefix(3).contains { !$0.after.isDisjoint(with: [.dash, .colon]) }
  }

  /// In one paragraph, a sentence of something else stands between a proposal and the later outcome.
  private func isApart(_ a: Found, _ b: Found) -> Bool {
    guard a.isOpen, a.paragraph == b.paragraph else { return false }
    let end = a.offset + a.text.utf8.count
    return text.sentences[a.paragraph].contains {
      $0.offset > end - 2 && $0.offset < b.offset && $0.offset + $0.text.utf8.count <= b.offset
        && $0.words.count > 6
    }
  }

  /// Whether most of the capitalised words of a text stand in another, three at least.
  private func repeatsWords(_ text: String, _ other: String) -> Bool {
    let names = words(of: text).dropFirst().filter { $0.isCapitalised && $0.folded.utf8.count > 3 }.map(
      \.folded)
    guard names.count >= 3 else { return false }
    let known = Set(words(of: other).map(\.folded))
    return names.filter { known.contains($0) }.count * 5 >= names.count * 4
  }

  /// "The agenda was approved.", "The minutes were approved.": the same verdict on two things.
  private func tellsOfOther(_ f: Found, _ last: Found) -> Bool {
    let (a, b) = (words(of: f.text), words(of: last.text))
    guard a.count >= 4, b.count >= 4 else { return false }
    return [a, b].allSatisfy { $0[0].folded == "the" && $0[2].folded.isOne(of: "was were") }
      && a[1].folded != b[1].folded && !a[1].folded.isOne(of: "motion vote proposal resolution item")
  }

  /// Both have movers of their own, who are not the same: the second is another motion.
  private func isMovedByAnother(_ f: Found, than last: Found) -> Bool {
    guard let a = f.proposer, let b = last.proposer, f.seconder != nil else { return false }
    return words(of: a).last?.folded != words(of: b).last?.folded
  }

  /// Whether somebody seconded between two outcomes of the same words: each has its own motion.
  private func isSecondedAnew(_ f: Found, _ last: Found) -> Bool {
    (last.paragraph...max(f.paragraph, last.paragraph)).contains { p in
      text.sentences[p].contains { s in
        (p > last.paragraph || s.offset > last.offset) && (p < f.paragraph || s.offset < f.offset)
          && s.words.contains { $0.isAny(.seconding) && $0.folded.hasPrefix("seconded") }
      }
    }
  }

  /// An outcome stated twice is one decision, in its first wording.
  mutating func withoutRepeats() {
    var kept: [Found] = []
    // "Nominated:" heads what stands below.
    for f in found where !(f.text.hasSuffix(":") && words(of: f.text, upTo: 60).count == 1) {
      if let last = kept.last, f.paragraph > last.paragraph, closes(last, by: f),
        (last.paragraph + 1..<f.paragraph).allSatisfy(isLineOfMotion)
      {
        // What was resolved tells it; what was only moved is told by the sentence with its outcome.
        var told = isResolution(last) ? last : f
        told.votes = f.votes
        told.isOpen = false
        told.proposer = last.proposer
        told.seconder = last.seconder
        kept[kept.count - 1] = told
        continue
      }
      if let last = kept.last, distance(last, f) <= 3, !isApart(last, f) {
        // A motion that the next outcome settles is told by that outcome.
        let decides =
          f.settles || f.kind == .resolved || f.kind == .agreed
          || DecisionEffects.effect(of: f.text, kind: f.kind, title: "") == .elected && !f.isOpen
            && !opensEntry(f, behind: last)
          || f.votes.outcome != nil && f.text.folded.hasPrefix("the motion ")
        let isOutcomeLine = f.paragraph - last.paragraph <= 1 && isOnlyOutcome(f)
        if last.isOpen, !f.isOpen, !isMovedByAnother(f, than: last),
          decides || f.votes.inFavour != nil || isOutcomeLine
        {
          var told = f
          let labelled =
            words(of: f.text, upTo: 30).first.map {
              $0.folded.isOne(of: "vote votes for carried") || $0.startsWithDigit
            } ?? false
          if labelled || isOutcomeLine {
            told = last
            told.isOpen = false
            if f.kind == .agreed { told.kind = .agreed }
            told.votes = f.votes
            describe(&told, Sentence(text: f.text, offset: 0, words: words(of: f.text)))
          }
          told.about = f.about ?? (told.text == f.text ? last.text : nil)
          told.proposer = f.proposer ?? last.proposer
          told.seconder = f.seconder ?? last.seconder
          kept[kept.count - 1] = told
          continue
        }
        // Movers named behind the decision belong to it: "RESOLVED: … Proposed A, seconded B."
        if f.isOpen || words(of: f.text, upTo: 20).first.map({ $0.isAny(.proposing) }) ?? false, !last.isOpen,
          last.proposer == nil, f.paragraph - last.paragraph <= 1,
          namesOnlyMovers(f.text)
        {
          kept[kept.count - 1].proposer = f.proposer
          kept[kept.count - 1].seconder = f.seconder
          continue
        }
        // "A proposed that Lee be appointed Chair … The vote carried." and below it "Council resolved to: Appoint Lee Chair".
        if f.kind == .resolved, last.kind == .decision, last.proposer != nil, f.paragraph > last.paragraph,
          repeatsWords(f.text, last.text)
        {
          var told = f
          told.proposer = f.proposer ?? last.proposer
          told.seconder = f.seconder ?? last.seconder
          kept[kept.count - 1] = told
          continue
        }
        // "All governors agreed. Gina Hale was appointed Chair.": the appointment tells what was agreed.
        if last.kind == .agreed, last.proposer == nil, f.paragraph - last.paragraph <= 1,
          words(of: last.text).count <= 5,
          DecisionEffects.effect(of: f.text, kind: f.kind, title: "") == .elected
        {
          kept[kept.count - 1] = f
          continue
        }
        // The twin in the other language.
        if f.paragraph - last.paragraph == 1, isWelsh(last.text), !isWelsh(f.text) { continue }
        // A recommendation in the papers that the meeting then takes as its own.
        if last.kind == .recommended, f.kind != .recommended,
          f.text.folded.contains("recommendation be") || f.text.folded.contains("recommendations be")
        {
          kept[kept.count - 1] = f
          continue
        }
      }
      if let last = kept.last {
        let repeats = f.isBare && f.paragraph - last.paragraph <= 1
        let sameVote =
          f.votes.outcome != nil && last.votes.outcome != nil && f.paragraph - last.paragraph <= 1
          && words(of: f.text).count <= 8 && f.proposer == nil && !tellsOfOther(f, last)
        if repeats || sameVote
          || f.text.folded == last.text.folded && f.paragraph - last.paragraph <= 2 && f.kind == last.kind
            && f.text.utf8.count < 60 && f.proposer == nil && !isSecondedAnew(f, last)
        {
          continue
        }
      }
      kept.append(f)
    }
    found = kept
  }
}
