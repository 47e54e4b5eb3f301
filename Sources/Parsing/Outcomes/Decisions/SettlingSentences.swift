import Minutes

/// Sentences that settle something by their main verb.
extension DecisionReader {
  struct Hit {
    var kind: DecisionKind
    /// The word at which the clause begins.
    var start: Int
  }

  /// Whether a sentence tells a decision of this meeting, and where the clause begins.
  func settling(_ s: Sentence, strict: Bool) -> Hit? {
    if !strict, !s.isAny([.participle, .settling]), s.isAny(.giving) {
      return givenVerdict(s) == nil ? nil : clause(s, strict: false)
    }
    guard s.isAny([.participle, .settling]) else {
      assert(clause(s, strict: strict) == nil, "settlingWords lacks a word of: \(s.text)")
      return nil
    }
    return clause(s, strict: strict)
  }

  private func clause(_ s: Sentence, strict: Bool) -> Hit? {
    let w = s.words
    guard w.count >= 2, w.count <= 140 else { return nil }
    if !strict, let at = s.phrase("decision was made") ?? s.phrase("decision was taken"), at > 0,
      w[at - 1].folded == "a"
    {
      return Hit(kind: .decision, start: at - 1)
    }
    // "confirmed at the meeting held on ______" waits for a day and a signature.
    if s.text.hasByte(0x5F), s.text.contains("____") { return nil }
    if w[0].folded.isOne(of: "nothing none") && s.isAny(.participle) && w.count <= 10 { return nil }
    if isHistory(s) || apologies(s) { return nil }
    // "There were no substitutes appointed."
    if w[0].folded == "there", w.count > 2, w[2].folded == "no",
      w.contains(where: { $0.folded.isOne(of: "appointed nominated declared received signed") })
    {
      return nil
    }
    // "Once the plan is approved, we can go on", "After it is accepted, …": nothing is settled before the comma.
    let waits =
      w[0].folded.isOne(of: "once when if until unless after") && behindDiscussion(w, 0, w.count) == 0
    let comma = waits ? w.firstIndex { $0.after.contains(.comma) } ?? -1 : -1
    for k in w.indices where k > comma {
      guard let kind = DecisionVerbs.participle(w[k]), !onlyAdmits(w, k) else { continue }
      if let hit = impersonal(s, k, kind, strict: strict) { return hit }
      // "No comments and AGREED to leave it to the officer": in capitals a second verb is a mark too.
      if w[k].isCapitals, k >= 2, !s.text.isAllCapitals, w[k].isAny(.marker), k + 1 < w.count,
        w[k - 1].folded == "and" && w[k - 1].after.isEmpty, w[0].folded == "no",
        w[k + 1].folded.isOne(of: "to that")
      {
        return Hit(kind: kind, start: 0)
      }
      if strict { continue }
      if let hit = active(s, k, kind) { return hit }
      // "The Board, having considered the report, RESOLVED that …", "It was moved, seconded and RESOLVED that …"
      if w[k].isCapitals, k >= 3, !s.text.isAllCapitals, w[k].isAny(.marker),
        w[k - 1].after.contains(.comma) || w[k - 1].folded == "and",
        w[0].folded.isOne(of: "the it members council having")
      {
        return Hit(kind: kind, start: w[0].folded == "having" && k + 1 < w.count ? k + 1 : 0)
      }
      if let hit = passive(s, k, kind) { return hit }
    }
    if strict { return nil }
    return special(s)
  }

  /// "Members agreed that …", "The Board noted the report", "Council resolved to …", "All councillors voted …"
  func active(_ s: Sentence, _ k: Int, _ kind: DecisionKind) -> Hit? {
    let w = s.words
    guard k >= 1 else { return nil }
    var i = k - 1
    while i > 0, w[i].isAny(.adverb),
      !vocabulary.deciders.contains(w[i].folded),
      !w[i].folded.isOne(of: "was were is are been")
    { i -= 1 }
    // "Members received and noted the report"
    if i >= 2, w[i].folded == "and",
      w[i - 1].folded.isOne(
        of: "received considered discussed reviewed debated examined heard collaborated scrutinised supported"
      )
    {
      i -= 2
    }
    // "The Board discussed the letter, but agreed that it be sent in May": the verb begins its own clause.
    if w[i].folded == "but", kind == .agreed || kind == .resolved, i == k - 1, k + 1 < w.count,
      w[k + 1].folded == "that",
      let subject = w.prefix(4).firstIndex(where: { vocabulary.deciders.contains($0.folded) }),
      !w[subject].folded.isOne(of: "it all we"), w[0].folded == "the" || subject == 0,
      !isOtherBody(w[0...subject])
    {
      return Hit(kind: kind, start: k)
    }
    if w[i].folded == "and", kind != .noted, let start = considers(w, i) {
      return Hit(kind: kind, start: start)
    }
    if w[i].folded.isOne(of: "was were is are been be had has") { return nil }
    let own = habits.ownNames.contains(w[i].folded)
    guard
      vocabulary.deciders.contains(w[i].folded) && w[i].folded != "it" || own
        || w[i].folded == "present" && i > 0
          && (w[i - 1].folded == "those" || vocabulary.deciders.contains(w[i - 1].folded))
    else { return nil }
    // "the process, responsible governors, agreed as 6 November": one of several things, no subject.
    if w[i].after.contains(.comma), i != k - 1 || w[..<i].contains(where: { $0.after.contains(.comma) }) {
      return nil
    }
    // "OEZ: we agreed to wait" is somebody's speech.
    if w[i].folded == "we", i > 0 || s.offset > 0 { return nil }
    // The body must be the subject: at the sentence's start, behind a comma, or behind "and".
    var start = i
    while start > 0, w[start - 1].after.isDisjoint(with: [.comma, .dash, .semicolon]),
      !w[start - 1].folded.isOne(of: "and but that which where then so"), i - start < 6
    { start -= 1 }
    if w[k].isCapitals, !s.text.isAllCapitals {
      // "… for the meeting the Council RESOLVED to elect": the mark shows where the clause begins.
      if start > 0 { start = i > 0 && w[i - 1].folded == "the" ? i - 1 : i }
    } else if start > 0, w[start - 1].after.isDisjoint(with: [.comma, .dash, .semicolon]),
      !w[start - 1].folded.isOne(of: "and but then so")
    {
      return nil
    }
    start = behindDiscussion(w, start, i)
    // "The Finance Committee recommended …" in the minutes of the council.
    if !own, isOtherBody(w[start...i]) || vocabulary.outcomes.otherBodies.contains(w[i].folded) {
      return nil
    }
    let subject = w[start...i].map(\.folded)
    if subject.contains(where: {
      $0.isOne(
        of: """
          of other some several few when if as since borough county district city once until unless before
          whether have has had how many which what
          """)
    }), !(subject.contains("members") && subject.first == "members") && !own {
      if !subject.contains("of")
        || !(subject.first(where: { $0 != "the" }) ?? "").isOne(of: "members board council")
      {
        return nil
      }
    }
    let next = k + 1 < w.count ? w[k + 1].folded : ""
    // "The Members nominated and resolved that Cllr Lee be Chairman": the last of the verbs tells how.
    if next == "and", k + 3 < w.count, w[k + 3].folded.isOne(of: "that to"),
      w[k + 2].folded.isOne(of: "resolved agreed decided recommended"),
      let second = DecisionVerbs.participle(w[k + 2])
    {
      return Hit(kind: second, start: start)
    }
    switch w[k].folded {
    case "confirmed"
    where next == "that" && (s.has("minutes") || s.has("accounts"))
      && (s.has("accurate") || s.has("correct") || s.has("true")):
      return Hit(kind: .decision, start: start)
    case "noted":
      if next == "that" || next == "how" || next == "concerns" || next == "in" || next.isEmpty
        || next == "there"
      {
        return nil
      }
    case "supported", "confirmed", "passed", "lost", "carried", "signed", "nominated", "granted", "denied",
      "elected":
      if next.isEmpty || next == "that" || next == "by" || next == "up" || next == "in" { return nil }
      if w[k].folded == "passed", next.isOne(of: "to on around round out") { return nil }
      if w[k].folded == "confirmed" || w[k].folded == "lost" || w[k].folded == "carried" { return nil }
    case "agreed":
      if next == "with" || onlyPraises(w, k) { return nil }
    default: break
    }
    return Hit(kind: kind, start: start)
  }

  /// "The minutes were approved", "Cllr X was duly elected", "the accounts … were accepted as presented"
  func passive(_ s: Sentence, _ k: Int, _ kind: DecisionKind) -> Hit? {
    let w = s.words
    guard k >= 1 else { return nil }
    var i = k - 1
    while i > 0,
      (w[i].isAny(.adverb)
        && !w[i].folded.isOne(of: "was were is are"))
        || w[i].folded.isOne(
          of: """
            read and considered circulated received proposed seconded amended completed
            presented submitted signed agreed checked confirmed taken reviewed thanked nominated
            distributed
            """) && k - i <= 3
        || w[i].folded == "then" && k - i == 1 && w[i].after.isEmpty
    { i -= 1 }
    if !w[i].folded.isOne(of: "was were is are"), let verb = firstOfPair(w, k) { i = verb }
    guard w[i].folded.isOne(of: "was were is are"), i >= 1 else { return nil }
    if w[i].folded == "are" || w[i].folded == "is" {
      guard
        w[k].folded.isOne(of: "adopted approved agreed accepted carried elected")
          || w[k].folded.isOne(of: "tabled deferred postponed")
            && w[i - 1].folded.isOne(of: "motion item matter proposal discussion application"),
        // "This land is adopted highway", "Lee is elected member for …": the participle tells of what kind.
        !(k + 1 < w.count && w[k].after.isEmpty
          && w[k + 1].folded.isOne(of: "highway highways land road roads member members policy practice"))
      else {
        return nil
      }
    }
    let folded = w[k].folded
    let next = k + 1 < w.count ? w[k + 1].folded : ""
    // Leave to sign the minutes settles nothing more.
    if folded.hasPrefix("authori"), next == "to", k + 2 < w.count, w[k + 2].folded == "sign" { return nil }
    if folded == "noted" {
      if w[i - 1].folded == "it" || next == "that" || next == "as" || next == "but" || next == "how" {
        return nil
      }
      if w.count > 30 { return nil }
      // "were noted too, though few" is narrative.
      if w[(i + 1)..<k].contains(where: { $0.folded == "also" }) { return nil }
    }
    if folded == "agreed" || folded == "decided" || folded == "recommended" || folded == "resolved",
      w[i - 1].folded == "it"
    {
      return nil
    }
    if folded == "signed" {
      // Signing alone settles nothing.
      guard
        s.has("correct") || s.has("true") || s.has("accurate") || s.has("read") && s.has("minutes")
          || w[..<k].contains(where: {
            $0.folded != "signed" && $0.isAny(.participle)
          })
      else { return nil }
    }
    // "These were agreed for the next agenda" puts other business on it.
    if folded == "agreed", next == "for", s.phrase("next agenda") != nil || s.phrase("next meeting") != nil {
      return nil
    }
    if folded.isOne(
      of: """
        granted passed supported lost nominated tabled confirmed refused declined denied upheld
        dismissed
        """)
    {
      // These tell other people's outcomes as often as the meeting's own.
      guard
        s.has("motion") || s.has("proposal") || s.has("amendment") || s.has("minutes") || s.has("unanimously")
          || s.has("vote") || s.has("resolution") || declinesRequest(w, i, k)
      else { return nil }
    }
    if next == "by" {
      let agent = w[(k + 2)...].prefix(5).map(\.folded).joined(separator: " ")
      if !isOwn(agent), !agent.hasPrefix("a show"), !agent.hasPrefix("show"),
        !["cllr", "councillor", "mr", "mrs", "a", "the chair", "unanimous"].contains(where: {
          agent.hasPrefix($0)
        })
      {
        return nil
      }
    }
    if folded == "passed", next.isOne(of: "out round around along to on") { return nil }
    if folded == "carried", next.isOne(of: "out forward over on"),
      !(next == "on" && s.phrase("on a show of hands") != nil)
    {
      return nil
    }
    // A clause of its own, not one that only qualifies.
    var start = i
    while start > 0 {
      let prev = w[start - 1]
      if prev.after.contains(.semicolon) || prev.after.contains(.colon) && !prev.startsWithDigit { break }
      if prev.folded.isOne(
        of: """
          which who that when if until unless before once as whether because whose since after while
          where
          """)
      {
        // "The minutes, which had been circulated, were agreed": a remark between commas.
        if prev.folded != "that", start >= 2, start < i, w[start - 2].after.contains(.comma),
          w[i - 1].after.contains(.comma) || w[start..<i].contains(where: { $0.after.contains(.comma) })
        {
          start -= 1
          continue
        }
        // "As there were no others, Cllr X was elected": the main clause begins behind the last comma.
        if start == 1, let comma = w[..<i].lastIndex(where: { $0.after.contains(.comma) }), comma + 1 < i {
          start = comma + 1
          break
        }
        if prev.folded == "which", start == i, closesSentence(w, k, start - 1) {
          return Hit(kind: kind, start: 0)
        }
        // "As routes are accepted, each joins the list": the main clause stands behind the comma.
        if start == 1, prev.folded.isOne(of: "as since because once"),
          w[i..<(w.count - 1)].contains(where: { $0.after.contains(.comma) })
        {
          return nil
        }
        // "which was approved": a side remark; "that" may belong to the subject.
        if start == i
          || prev.folded != "that" && prev.folded != "as" && prev.folded != "after" && prev.folded != "since"
        {
          return nil
        }
        if prev.folded == "that", start > 1,
          w[start - 2].folded.isOne(
            of: """
              noted reported said advised informed stated confirmed explained told understood
              aware told see hoped felt asked proposed suggested announced recall recalled remembered
              """)
            || (start > 2 && w[start - 3].folded.isOne(of: "informed advised told"))
            || s.words[..<start].contains(where: {
              $0.folded.isOne(
                of: """
                  informed advised reported said stated explained confirmed noted reminded
                  """)
            })
        {
          return nil
        }
      }
      if prev.after.contains(.comma), start < i,
        w[start].folded.isOne(of: "and but so the these this it all they both"),
        i - start >= 2
      {
        // A main clause behind a comma begins there, unless the comma stands inside the subject.
        if w[start].folded.isOne(of: "and but so") {
          start += w[start + 1].folded == "so" ? 2 : 1
          break
        }
      }
      start -= 1
    }
    // "Following this amendment, the minutes were noted": what leads up to the clause stands before the comma.
    if start == 0,
      w[0].folded.isOne(of: "following after having prior further given because owing due")
        || w[0].folded == "with" && w[1].folded == "no"
        || w[0].folded == "in" && i > 3
          && (w[1].folded == "the" ? w[2].folded : w[1].folded).isOne(
            of: "view accordance light line absence"),
      let comma = w[..<i].lastIndex(where: { $0.after.contains(.comma) }), comma + 1 < i
    {
      start = comma + 1
    }
    // "There were no questions and the minutes were approved": the second clause settles.
    if start == 0, w[0].folded == "there", let link = w[..<i].lastIndex(where: { $0.folded == "and" }),
      link > 2,
      link + 2 < i, w[link + 1].folded.isOne(of: "the all these")
    {
      start = link + 1
    }
    // "There were no other nominations, Cllr X was elected."
    if start == 0, w[0].folded == "there", w[1].folded.isOne(of: "was were being"), w.count > 2,
      w[2].folded.isOne(of: "no not none one only"),
      let comma = w[..<i].lastIndex(where: { $0.after.contains(.comma) }), comma >= 2, comma + 1 < i,
      w[comma + 1].isCapitalised || w[comma + 1].folded.isOne(of: "the it all these")
    {
      start = comma + 1
    }
    // "The audit being finished, the accounts … were accepted": the clause of the verb.
    if let completed = w[start..<i].lastIndex(where: {
      $0.folded.isOne(of: "completed discussion discussions debate deliberation")
    }), completed + 1 < i,
      w[start..<completed].contains(where: {
        $0.folded == "having" || $0.folded == "following" || $0.folded == "after"
      })
    {
      start = completed + 1
    }
    return Hit(kind: kind, start: withItsMatter(w, start, i))
  }
}
