import Minutes

/// What was decided at another time or by another body.
extension DecisionReader {
  /// Told of another time: "It was agreed then that …", "at the last meeting", "was approved in 2016".
  func isHistory(_ s: Sentence) -> Bool {
    let w = s.words
    guard w.contains(where: { $0.isAny(.participle) }) else { return false }
    let onMinutes = s.has("minutes") || s.has("minute") || s.has("notes")
    if !onMinutes, vocabulary.outcomes.otherTimes.contains(where: { s.holds($0) }), !endsInOwnVerdict(w) {
      return true
    }
    if namesOtherDay(s) { return true }
    // "It was agreed at the April Parish Council meeting to …"
    if !onMinutes,
      let at = w.indices.dropFirst().first(where: {
        DateGrammar.month(w[$0].folded) != nil && w[$0].isCapitalised
          && w[$0 - 1].folded.isOne(of: "the its our last") && $0 >= 2 && w[$0 - 2].folded.isOne(of: "at in")
      }), w[at...].prefix(6).contains(where: { $0.folded == "meeting" }),
      // "Further to the visit at the August meeting, it was decided …": the clause behind the comma is today's.
      !w[at...].dropLast().contains(where: { $0.after.contains(.comma) && follows($0, in: w, "it") })
    {
      return true
    }
    for k in w.indices where w[k].isAny(.participle) && k > 0 {
      // "the work already carried out"
      if w[k].folded == "carried", k + 1 < w.count, w[k + 1].folded == "out" { continue }
      // "was agreed then", "was previously agreed", "had agreed", "has been agreed"
      let next = k + 1 < w.count ? w[k + 1].folded : ""
      let isFormer =
        vocabulary.outcomes.formerly.contains(next) || vocabulary.outcomes.formerly.contains(w[k - 1].folded)
        || next == "then" && w[k].after.isEmpty
        || next == "at" && k + 3 < w.count && w[k + 2].folded.isOne(of: "that the")
          && w[k + 3].folded.isOne(of: "time meeting") && w[k + 2].folded == "that"
      if isFormer, !onMinutes { return true }
      let before = w[k - 1].folded == "been" && k > 1 ? w[k - 2].folded : w[k - 1].folded
      // "It has been decided to hold the prices."
      if before == "has", w[k - 1].folded == "been", k > 2, w[k - 3].folded == "it",
        w[k].folded.isOne(of: "agreed decided resolved"), next.isOne(of: "to that")
      {
        continue
      }
      guard
        before.isOne(of: "had has have having")
          || k > 2 && w[k - 3].folded.isOne(of: "had has have") && w[k - 1].folded == "been"
      else { continue }
      // "has agreed to" by the body is news, not a decision; other verbs of the sentence may still settle it.
      let others = w.indices.filter { $0 != k && w[$0].isAny(.participle) }
      if others.isEmpty { return true }
    }
    return false
  }

  /// "The stalls were moved last year and the Councillors agreed that …": the clause behind "and" is today's.
  private func endsInOwnVerdict(_ w: [Word]) -> Bool {
    guard
      let verb = w.indices.dropFirst(6).first(where: {
        w[$0].folded.isOne(of: "agreed resolved decided") && vocabulary.deciders.contains(w[$0 - 1].folded)
          && w[$0 - 1].folded != "it"
      })
    else { return false }
    let subject = w[verb - 2].folded == "the" ? verb - 2 : verb - 1
    guard w[subject - 1].folded == "and" else { return false }
    return !w[verb...].contains { $0.folded.isOne(of: "last previous ago earlier past then") }
  }

  private func follows(_ word: Word, in w: [Word], _ next: FoldedWord) -> Bool {
    w.firstIndex { $0.start == word.start }.map { $0 + 1 < w.count && w[$0 + 1].folded == next } ?? false
  }

  /// A verb with a day before the meeting's own, or a sentence that opens with one: "was approved on 3 March",
  /// "In November 2016 the plan was agreed". The day of minutes that are approved is none of these.
  private func namesOtherDay(_ s: Sentence) -> Bool {
    let w = s.words
    guard w.contains(where: { $0.startsWithDigit || DateGrammar.month($0.folded) != nil }) else {
      return false
    }
    func isPast(_ at: Int) -> Bool {
      guard at + 1 < w.count, w[at].folded.isOne(of: "in on since during of") else {
        return false
      }
      var next = at + 1
      while next < w.count, w[next].folded.isOne(of: "early late mid the its meeting on") {
        next += 1
      }
      guard next < w.count else { return false }
      if let year = w[next].number, (1950...2100).contains(year) {
        return date.map { year < $0.year } ?? true
      }
      if let d = DateGrammar().date(in: w, at: next), let meeting = date,
        let day = d.date(orYear: meeting.year)
      {
        return day < meeting
      }
      if DateGrammar.month(w[next].folded) != nil, w[next].isCapitalised {
        if next + 1 < w.count, let year = w[next + 1].number, (1950...2100).contains(year) {
          guard let meeting = date, let month = DateGrammar.month(w[next].folded) else { return true }
          return year < meeting.year || year == meeting.year && month < meeting.month
        }
        // "In May it was agreed that …": a month alone at the start tells what happened in it.
        return at == 0
      }
      return false
    }
    if w[0].folded.isOne(of: "in on since during"), isPast(0) { return true }
    if w[0].folded == "at", w.count > 4,
      let on = w.prefix(8).firstIndex(where: { $0.folded.isOne(of: "on in of") }),
      w[..<on].contains(where: { $0.folded == "meeting" }), isPast(on)
    {
      return true
    }
    return w.indices.contains { k in
      w[k].isAny(.participle) && k + 1 < w.count && isPast(k + 1)
        && !w[k].folded.isOne(of: "noted recommended deferred")
    }
  }

  /// Whether an agent's name is the body that meets or those who sit there.
  func isOwn(_ agent: String) -> Bool {
    let a = agent.hasPrefix("the ") ? String(agent.dropFirst(4)) : agent
    if a.isEmpty { return true }
    if habits.ownNames.words.contains(where: { !$0.isEmpty && a.opens(withWords: $0) }) {
      return true
    }
    let parts = a.split(separator: " ").map(String.init)
    let first = parts.first ?? a
    if vocabulary.outcomes.otherBodies.words.contains(where: { a.opens(withWords: $0) })
      || a.hasPrefix("full council")
    {
      return false
    }
    return first.isOne(
      of: """
        members councillors council committee board all those meeting parish trustees
        governors partnership everyone chairman chair a show unanimous majority community
        town consensus cllr group panel forum members, voice roll us both common acclamation
        general directors attendees governing lazy rough email e-mail e-vote electronic rollcall
        """) || parts.last == "present"
  }

  private static let generic: WordSet = [
    "the", "parish", "town", "community", "full", "members", "all", "present", "of", "this", "unanimously",
    "committee", "sub-committee", "subcommittee",
  ]

  /// Whether words name another body than the one that meets: "The Finance Committee", "Cabinet", "Northshire CC".
  func isOtherBody(_ subject: ArraySlice<Word>) -> Bool {
    guard !habits.ownWords.isEmpty else { return false }
    // A modifier in capitals that the body's own name lacks.
    return subject.dropLast().contains {
      $0.isCapitalised && !Self.generic.contains($0.folded) && !habits.ownWords.contains($0.folded.text)
        && !vocabulary.deciders.contains($0.folded) && !$0.isAny(.adverb)
        && $0.start > (subject.first?.start ?? 0)
    }
  }
}
