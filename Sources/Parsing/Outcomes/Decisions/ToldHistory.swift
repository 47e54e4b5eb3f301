import Minutes

/// What was decided at another time or by another body.
extension DecisionReader {
  /// Told of another time or another body.
  func isHistory(_ s: Sentence) -> Bool {
    let w = s.words
    if s.phrase("at the last meeting") != nil || s.phrase("at the previous meeting") != nil
      || s.phrase("at its last meeting") != nil || s.phrase("last year") != nil, !s.has("minutes")
    {
      return true
    }
    if s.has("previously"), !s.has("minutes") { return true }
    for k in w.indices.dropFirst() where w[k].isAny(.participle) {
      if ["had", "has", "have", "having"].contains(w[k - 1].folded)
        || (k > 1 && w[k - 1].folded == "been" && ["had", "has", "have", "having"].contains(w[k - 2].folded))
      {
        // "has agreed to" by the body is news, not a decision; other verbs of the sentence may still settle it.
        let others = w.indices.filter { $0 != k && w[$0].isAny(.participle) }
        if others.isEmpty { return true }
      }
    }
    // "In November 2016 … was agreed": a year long gone at the start.
    if let first = w.first, first.folded == "in", w.count > 2,
      let y = w[1].number ?? (w.count > 2 ? w[2].number : nil), (1950...2100).contains(y)
    {
      return true
    }
    return false
  }

  /// Whether an agent's name is the body that meets or those who sit there.
  func isOwn(_ agent: String) -> Bool {
    let a = agent.hasPrefix("the ") ? String(agent.dropFirst(4)) : agent
    if a.isEmpty { return true }
    let other = [
      "borough", "county", "district", "city", "cabinet", "government", "ncc", "wnbc", "planning inspector",
      "planning authority", "lpa", "highways", "the lpa", "kcc", "secretary of state", "mcc", "welsh",
      "scottish", "full council", "national", "inspector",
    ]
    if habits.ownNames.contains(where: { !$0.isEmpty && (a == $0 || a.hasPrefix($0 + " ")) }) { return true }
    if other.contains(where: { a.hasPrefix($0) }) { return false }
    let first = a.split(separator: " ").first.map(String.init) ?? a
    let last = a.split(separator: " ").last.map(String.init) ?? a
    return [
      "members", "councillors", "council", "committee", "board", "all", "those", "meeting", "parish",
      "trustees", "governors", "partnership", "everyone", "chairman", "chair", "a", "show", "unanimous",
      "majority", "community", "town", "consensus", "cllr", "group", "panel", "forum", "members,",
    ].contains(first) || last == "present"
  }
}
