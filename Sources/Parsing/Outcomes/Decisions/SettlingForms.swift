import Minutes

/// Forms of settling that no participle alone gives away.
extension DecisionReader {
  /// Putting off, votes told, and the verdicts of planning.
  func special(_ s: Sentence) -> Hit? {
    let w = s.words
    // "Item to be deferred to the next meeting", "to be carried forward to the autumn"
    if let k = w.indices.first(where: {
      ["deferred", "postponed"].contains(w[$0].folded)
        || w[$0].folded == "carried" && $0 + 1 < w.count && ["forward", "over"].contains(w[$0 + 1].folded)
    }),
      k >= 1, w[..<k].suffix(3).contains(where: { $0.folded == "be" }), w.count <= 30
    {
      return Hit(kind: w[k].folded == "deferred" ? .deferred : .decision, start: 0)
    }
    if s.phrase("decision was made") != nil || s.phrase("decision was taken") != nil
      || s.phrase("decision taken") != nil
    {
      let at =
        s.phrase("decision was made") ?? s.phrase("decision was taken") ?? s.phrase("decision taken") ?? 0
      return Hit(kind: .decision, start: max(0, at - 1))
    }
    if s.phrase("will be discussed at the next") != nil || s.phrase("will be considered at the next") != nil
      || s.phrase("to be discussed at the next") != nil, ["this", "the"].contains(w[0].folded), w.count > 1,
      ["matter", "item", "issue"].contains(w[1].folded)
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("will be approved by") != nil, s.has("minutes"), let at = s.phrase("the minutes") {
      return Hit(kind: .decision, start: at)
    }
    // "A vote was taken, the result being three to two in favour of …"
    if s.has("vote") || s.has("votes") || s.has("voted"), !VoteGrammar().votes(in: w).isEmpty,
      s.has("taken") || s.has("took") || s.has("carried")
        || s.has("voted") && (s.has("favour") || s.has("for")) || s.has("result"), !s.has("amendment")
    {
      let v = VoteGrammar().votes(in: w)
      if v.inFavour != nil || v.outcome != nil { return Hit(kind: .decision, start: 0) }
    }
    if let at = s.index(of: ["motion"]),
      s.has("carried") || s.has("passed") || s.has("passes") || s.has("failed") || s.has("fell")
        || s.has("lost") && w.count <= 8, w.count <= 24
    {
      // Behind the names of those who voted the outcome stands for itself.
      let named = w[..<at].contains {
        ["ayes", "nays", "noes", "yeas", "absent", "abstain", "abstained"].contains($0.folded)
      }
      return Hit(kind: .decision, start: named ? at : 0)
    }
    // "it was voted to adjourn", "the Board voted by roll call to enter Executive Session"
    if let k = w.indices.first(where: { w[$0].folded == "voted" }), k >= 1,
      w[k - 1].folded == "was" && k >= 2 && w[k - 2].folded == "it"
        || vocabulary.deciders.contains(w[k - 1].folded) && w[k - 1].folded != "it"
        || w[k - 1].isAny(.adverb) && k >= 2
          && vocabulary.deciders.contains(w[k - 2].folded),
      w[(k + 1)...].prefix(14).contains(where: { $0.folded == "to" || $0.folded == "that" })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "was left to the next meeting", "held over until June"
    if let k = w.indices.first(where: { w[$0].folded == "left" || w[$0].folded == "held" }), k >= 1,
      ["was", "were"].contains(w[k - 1].folded) || w[k - 1].isAny(.adverb),
      s.phrase("next meeting") != nil || k + 1 < w.count && w[k + 1].folded == "over", w.count <= 24,
      k + 1 < w.count, ["to", "until", "till", "over"].contains(w[k + 1].folded)
    {
      return Hit(kind: .decision, start: 0)
    }
    // "Minutes of 10 August approved unanimously", "taken as read and signed as a true record"
    if let k = w.indices.first(where: {
      ["approved", "agreed", "accepted", "confirmed", "signed", "adopted"].contains(w[$0].folded)
    }), w.count <= 40,
      ["minutes", "minute"].contains(w[0].folded) && w.count <= 16
        || w[0].folded == "the" && w.count > 1 && w[1].folded == "minutes"
          && (s.has("correct") || s.has("true") || s.has("accurate"))
        || (["read", "taken", "these"].contains(w[0].folded) || title.folded.contains("minutes"))
          && (s.has("correct") || s.has("true") || s.has("accurate")) && s.has("record") && s.has("signed")
          && !s.has("by")
    {
      return Hit(kind: DecisionVerbs.participle(w[k]) ?? .decision, start: 0)
    }
    // "Motion: Muller Second: Wang Ayes: … Nays: None Approved: 5-0"
    if let k = w.indices.last(where: {
      ["approved", "passed", "carried", "failed", "denied"].contains(w[$0].folded)
    }), k + 1 < w.count, w[k].after.contains(.colon), w[k + 1].startsWithDigit, w[k + 1].folded.contains("-"),
      s.has("ayes") || s.has("motion") || s.has("aye")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The Committee notes the report and agrees the work programme": the present tense of some bodies.
    if let k = w.indices.first(where: {
      vocabulary.deciders.contains(w[$0].folded) && w[$0].folded != "it" && w[$0].folded != "all"
    }), k <= 4, w[0].folded == "the", k + 1 < w.count, w[k].after.isEmpty {
      let present: [String: DecisionKind] = [
        "approves": .decision, "approve": .decision, "agrees": .agreed, "agree": .agreed, "notes": .noted,
        "resolves": .resolved, "endorses": .decision, "recommends": .recommended, "adopts": .decision,
        "accepts": .decision,
      ]
      if let kind = present[w[k + 1].folded],
        !(kind == .noted && k + 2 < w.count && w[k + 2].folded == "that")
      {
        return Hit(kind: kind, start: 0)
      }
    }
    // "The precept was set at £14,250"
    if let k = s.phrase("was set at"),
      w[..<k].contains(where: {
        ["precept", "budget", "rate", "rent", "fee", "fees", "subscription", "charge", "allowance"].contains(
          $0.folded)
      })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The application was granted" in an item that is an application.
    if title.folded.contains("application") || title.folded.contains("consent"),
      let k = w.indices.first(where: { ["granted", "refused"].contains(w[$0].folded) }), k >= 2, k <= 6,
      ["was", "were"].contains(w[k - 1].folded),
      w[..<k].contains(where: {
        ["application", "licence", "license", "consent", "permit", "permission", "variation"].contains(
          $0.folded)
      }), !s.has("by"), !isHistory(s)
    {
      return Hit(kind: .decision, start: 0)
    }
    // "TCC had no objections and recommended approval."
    if let k = w.indices.first(where: { ["recommended", "recommend", "recommends"].contains(w[$0].folded) }),
      k + 1 < w.count, ["approval", "refusal"].contains(w[k + 1].folded)
    {
      return Hit(kind: .recommended, start: 0)
    }
    if let k = w.indices.first(where: {
      ["objects", "object", "objected", "supports"].contains(w[$0].folded)
    }), k >= 1,
      vocabulary.deciders.contains(w[k - 1].folded) || isOwn(w[k - 1].folded) || w[k - 1].isCapitals
        || ["strongly"].contains(w[k - 1].folded)
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("more information will be sought") != nil { return Hit(kind: .decision, start: 0) }
    if let at = s.phrase("seconded to adjourn"), at > 0 { return Hit(kind: .decision, start: 0) }
    if s.phrase("decided it was not") != nil || s.phrase("decided to") != nil || w[0].folded == "decided",
      let k = w.indices.first(where: { $0 < 3 && w[$0].folded == "decided" })
    {
      return Hit(kind: .decision, start: min(k + 1, w.count - 1))
    }
    return nil
  }
}
