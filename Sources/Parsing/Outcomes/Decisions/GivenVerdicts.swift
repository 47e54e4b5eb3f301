import Minutes

/// Verdicts whose verb is a common one: approval that is given, a vote in favour, a matter that is referred or left.
extension DecisionReader {
  /// The words for which these forms look; a sentence without one of them is not looked at.
  static let givingWords: WordSet = [
    "approval", "permission", "consent", "agreement", "authority", "authorisation", "authorization",
    "consensus",
    "support", "awarded", "defer", "happy", "content", "willing", "pleased", "took", "amended", "referred",
    "favour",
    "favor", "table", "remain", "read", "vote",
  ]

  func givenVerdict(_ s: Sentence) -> Hit? {
    let w = s.words
    guard w.count >= 3, w.count <= 60 else { return nil }
    if w[0].folded == "defer", w[0].isCapitalised, w[1].folded.isOne(of: "to until till") {
      return Hit(kind: .deferred, start: 0)
    }
    guard !w[0].folded.isOne(of: "if when once should would") else { return nil }
    guard let hit = given(s) ?? common(s) ?? minded(s) ?? moved(s), !isHistory(s) else { return nil }
    return hit
  }

  private static let givens: WordSet = [
    "approval", "permission", "consent", "agreement", "authority", "authorisation", "authorization",
  ]

  /// "Approval was given to plant a hedge.", "The Clerk was given authority to buy it.", "The Trustees gave their consent."
  private func given(_ s: Sentence) -> Hit? {
    let w = s.words
    guard let k = w.indices.first(where: { DecisionReader.givens.contains(w[$0].folded) }),
      // The permission of others for a building is told.
      k == 0
        || !w[k - 1].folded.isOne(of: "planning outline listed council's county district borough highways"),
      !s.has("by")
    else { return nil }
    if k <= 2, k + 2 < w.count, w[k + 1].folded == "was", w[k + 2].folded.isOne(of: "given granted agreed") {
      return Hit(kind: .decision, start: 0)
    }
    if k >= 3, w[k - 1].folded == "given", w[k - 2].folded.isOne(of: "was were"), k + 1 < w.count,
      w[k + 1].folded.isOne(of: "to for")
    {
      return Hit(kind: .decision, start: 0)
    }
    if let verb = w[..<k].lastIndex(where: { $0.folded == "gave" }), verb >= 1, k - verb <= 3,
      vocabulary.deciders.contains(w[verb - 1].folded), w[verb - 1].folded != "it", !isOtherBody(w[0..<verb])
    {
      return Hit(kind: .decision, start: 0)
    }
    return nil
  }

  /// "It was the consensus of the Board to …", "There was general agreement that …", "… received unanimous support".
  private func common(_ s: Sentence) -> Hit? {
    let w = s.words
    if let at = s.phrase("support was given"), at <= 2 { return Hit(kind: .decision, start: 0) }
    if let k = w.indices.first(where: { w[$0].folded.isOne(of: "agreement consensus support") }) {
      if s.phrase("there was") == 0, k <= 4, k + 1 < w.count, w[k + 1].folded.isOne(of: "that to"),
        !w[..<k].contains(where: { $0.folded.isOne(of: "no little some an") })
      {
        return Hit(kind: .decision, start: 0)
      }
      // "Everyone was in full agreement with the plan."
      if w[k].folded == "agreement", k <= 6, k + 1 < w.count, w[k + 1].folded.isOne(of: "with that to"),
        let verb = w[..<k].firstIndex(where: { $0.folded == "were" || $0.folded == "was" }), verb >= 1,
        w[verb + 1].folded == "in", vocabulary.deciders.contains(w[verb - 1].folded),
        w[verb - 1].folded != "it", verb <= 3
      {
        return Hit(kind: .agreed, start: 0)
      }
      // "Group consensus is to keep the price."
      if w[k].folded == "consensus", k <= 4, k + 2 < w.count, w[k + 1].folded.isOne(of: "is was"),
        w[k + 2].folded.isOne(of: "to that"), !w[..<k].contains(where: { $0.folded.isOne(of: "no if") })
      {
        return Hit(kind: .decision, start: 0)
      }
      if w[k].folded == "consensus", s.phrase("it was the") == 0, k == 3 {
        return Hit(kind: .decision, start: 0)
      }
      if k >= 3, w[k - 1].folded == "unanimous", w[k - 2].folded.isOne(of: "received had gained") {
        return Hit(kind: .decision, start: 0)
      }
    }
    // "The meeting voted in favour of the hedge.", "Everyone was in favour of it.", "A show of hands was in favour."
    if let k = s.phrase("in favour of") ?? s.phrase("in favor of"), k >= 2, k <= 8 {
      let verb = w[k - 1]
      let subject = w[..<(k - 1)].last { !$0.isAny(.adverb) }
      let isWhole =
        subject.map {
          vocabulary.deciders.contains($0.folded) || $0.folded.isOne(of: "everybody hands present")
        } ?? false
      let isSaid = w[..<k].contains { $0.folded.isOne(of: "said that asked thought felt told if") }
      if isWhole, !isSaid, verb.folded.isOne(of: "was were voted"), subject?.folded != "it" {
        return Hit(kind: .decision, start: 0)
      }
    }
    // "On a vote of 5-0 the Board approved the plan."
    if w[0].folded.isOne(of: "on by"), s.has("vote"),
      let k = w.indices.dropFirst(4).prefix(8).first(where: {
        w[$0].isAny(.participle) && vocabulary.deciders.contains(w[$0 - 1].folded)
      }), let kind = DecisionVerbs.participle(w[k]), kind != .noted
    {
      return Hit(kind: kind, start: 0)
    }
    return nil
  }

  /// "The Committee was happy to support the bid.", "The Board took note of the report.", "The Council did not support it."
  private func minded(_ s: Sentence) -> Hit? {
    let w = s.words
    guard
      let k = w.indices.first(where: {
        vocabulary.deciders.contains(w[$0].folded) && w[$0].folded != "it"
      }), k <= 3, k + 3 < w.count, w[k].after.isEmpty, !isOtherBody(w[0...k])
    else { return nil }
    let next = w[k + 1].folded
    if next.isOne(of: "was were"), w[k + 2].folded.isOne(of: "happy content willing pleased"),
      k + 4 < w.count,
      w[k + 3].folded == "to", !s.has("but"),
      w[k + 4].folded.isOne(of: "support approve accept agree endorse adopt recommend grant allow")
    {
      return Hit(kind: w[k + 4].folded == "recommend" ? .recommended : .decision, start: 0)
    }
    if next == "took", w[k + 2].folded == "note", w[k + 3].folded == "of" {
      return Hit(kind: .noted, start: 0)
    }
    if next == "did", w[k + 2].folded == "not", w[k + 3].folded.isOne(of: "support approve accept agree"),
      !(k + 4 < w.count && w[k + 4].folded.isOne(of: "with that"))
    {
      return Hit(kind: .decision, start: 0)
    }
    return nil
  }

  /// "The matter was referred to the Finance Committee.", "A grant of £200 was awarded to the Scouts."
  private func moved(_ s: Sentence) -> Hit? {
    let w = s.words
    guard let k = w.indices.first(where: { w[$0].folded.isOne(of: "was were will be") }), k >= 1,
      k + 2 < w.count,
      // "… taken as read and signed by the Chairman" is the meeting's own.
      !s.has("by") || s.phrase("taken as read") != nil && s.phrase("signed by") != nil
    else { return nil }
    let subject = w[..<k]
    func names(_ list: StaticString) -> Bool { subject.contains { $0.folded.isOne(of: list) } }
    switch w[k + 1].folded {
    case "referred":
      guard w[k + 2].folded.isOne(of: "to back"), k <= 5,
        names("matter item question application request proposal motion report issue")
      else { return nil }
    case "left", "laid":
      guard s.phrase("on the table") != nil, k <= 5 else { return nil }
      return Hit(kind: .deferred, start: 0)
    case "awarded":
      guard names("grant donation contract tender sum") else { return nil }
    case "amended":
      guard k <= 6, names("constitution rules policy orders reference bylaws by-laws") else { return nil }
    case "taken":
      guard s.phrase("taken as read") != nil, names("minutes"), s.has("signed") || s.has("approved") else {
        return nil
      }
    case "remain":
      guard w[k].folded == "will", names("precept fee fees subscription subscriptions rent"),
        s.text.contains("£"),
        k <= 5
      else { return nil }
    default: return nil
    }
    return Hit(kind: .decision, start: 0)
  }
}
