import Minutes

/// What a meeting as a whole found, in words that settle only where it is said of the meeting itself.
extension DecisionReader {
  /// "Members had no objection to the extension.", "They were declared elected.", "Support was given to the bid.",
  /// "The Group unanimously selected Ann Lee as its chair.", "Hart & Son, mowing - resolved to pay £80".
  func groupVerdict(_ s: Sentence) -> Hit? {
    if s.has("objection") || s.has("objections"), let hit = noObjection(s) { return hit }
    if s.has("declared"), let hit = declaredElected(s) { return hit }
    if s.has("selected"), let hit = selected(s) { return hit }
    if s.has("resolved"), let hit = resolvedBehindMatter(s) { return hit }
    if s.has("agreed") || s.has("decided"), let hit = agreedBehindMatter(s) { return hit }
    return nil
  }

  /// Those who met have nothing against what others ask for.
  private func noObjection(_ s: Sentence) -> Hit? {
    let w = s.words
    // "21/00012/F Shed, Mill Lane There were no objections to this plan.": among planning applications that is the body's view.
    if let k = w.indices.first(where: { w[$0].folded.isOne(of: "objection objections") }), k >= 3,
      w[k - 1].folded == "no", w[k - 2].folded.isOne(of: "were was"), w[k - 3].folded == "there",
      w[k - 3].isCapitalised,
      k + 1 == w.count || w[k].after.contains(.period)
        || w[k + 1].folded == "to" && k + 2 < w.count
          && w[k + 2].folded.isOne(of: "this the it these either any"),
      title.folded.contains("planning")
    {
      return Hit(kind: .decision, start: k - 3)
    }
    guard let k = w.indices.first(where: { w[$0].folded.isOne(of: "objection objections") }), k >= 3,
      w[k - 1].folded == "no",
      w[k - 2].folded.isOne(of: "have has had raised raise made offered saw see expressed"),
      vocabulary.deciders.contains(w[k - 3].folded)
        || w[k - 3].isAny(.adverb) && k >= 4 && vocabulary.deciders.contains(w[k - 4].folded),
      w[..<k].allSatisfy({ !$0.folded.isOne(of: "if that which whether district county borough") }),
      !isHistory(s)
    else { return nil }
    return Hit(
      kind: .decision, start: clause(w, with: vocabulary.deciders.contains(w[k - 3].folded) ? k - 3 : k - 4))
  }

  /// Where the clause begins whose subject ends with a word: "…, and the Council had no objection", "… and they were declared".
  private func clause(_ w: [Word], with subject: Int) -> Int {
    var start = subject
    while start > 0, w[start - 1].after.isEmpty, w[start - 1].isCapitalised || w[start - 1].folded == "the" {
      start -= 1
    }
    guard start > 0 else { return 0 }
    let isParted = w[start - 1].folded.isOne(of: "and but so") || w[start - 1].after.contains(.comma)
    return isParted ? start : 0
  }

  /// "They were declared elected", "Mr Orr declared that Ann Lee had been duly elected".
  private func declaredElected(_ s: Sentence) -> Hit? {
    let w = s.words
    guard let k = w.indices.first(where: { w[$0].folded == "declared" }), k >= 1,
      let end = w[(k + 1)...].prefix(24).firstIndex(where: { $0.folded.isOne(of: "elected re-elected") }),
      end == k + 1 || w[end - 1].folded.isOne(of: "duly been was were be as unopposed")
        || end <= k + 6 && w[(k + 1)..<end].allSatisfy({ $0.isCapitalised }),
      !w[..<k].contains(where: { $0.folded.isOne(of: "if until when who") }), !isHistory(s)
    else { return nil }
    // "As there were no other nominations, the outgoing Chair declared Ann Lee elected": the main clause behind the comma.
    if w[0].folded.isOne(of: "as since following upon"),
      let comma = w[..<k].lastIndex(where: { $0.after.contains(.comma) }),
      comma + 1 < k, comma < 14
    {
      return Hit(kind: .decision, start: comma + 1)
    }
    var subject = k - 1
    while subject > 0, w[subject].isAny(.adverb) { subject -= 1 }
    return Hit(kind: .decision, start: clause(w, with: subject))
  }

  private func selected(_ s: Sentence) -> Hit? {
    let w = s.words
    guard let k = w.indices.first(where: { w[$0].folded == "selected" }), k >= 1, k + 1 < w.count,
      w[k + 1].isCapitalised,
      w[..<k].allSatisfy({ $0.isCapitalised || $0.isAny(.adverb) || $0.folded == "the" })
        || k <= 4,
      let subject = w[..<k].last(where: { !$0.isAny(.adverb) }), vocabulary.deciders.contains(subject.folded),
      subject.folded != "it", w[0].folded != "if"
    else { return nil }
    return Hit(kind: .decision, start: 0)
  }

  /// "Request from the scouts: agreed £100.", "County fair – decided not to take part": a matter, a mark, and what was settled of it.
  private func agreedBehindMatter(_ s: Sentence) -> Hit? {
    let w = s.words
    guard let k = w.prefix(13).firstIndex(where: { $0.folded.isOne(of: "agreed decided") }), k >= 2,
      k + 1 < w.count,
      !w[k].isCapitalised, w[k].after.isEmpty, w[0].isCapitalised,
      w[k - 1].after.contains(.colon) || w[k - 1].after.contains(.dash),
      w[k + 1].folded.isOne(of: "to not that") || s.text.slice(w[k].end, w[k + 1].end).contains("£")
        || s.text.slice(w[k].end, w[k + 1].end).contains("$"),
      !w[..<k].contains(where: {
        $0.isAny(.sentenceVerb) || DecisionReader.finiteVerbs.contains($0.folded)
          || vocabulary.deciders.contains($0.folded) && $0.folded != "all"
      }), !forenames.contains(w[0].folded), people.person(s.text.slice(w[0].start, w[k - 1].end)) == nil,
      let kind = DecisionVerbs.participle(w[k])
    else { return nil }
    return Hit(kind: kind, start: 0)
  }

  /// What is to be paid or done, and behind it, without a verb before, that it was resolved.
  private func resolvedBehindMatter(_ s: Sentence) -> Hit? {
    let w = s.words
    guard let k = w.indices.first(where: { w[$0].folded == "resolved" }), k >= 2, k <= 14, k + 2 < w.count,
      w[k + 1].folded == "to", w[0].isCapitalised, !w[k].isCapitalised,
      !w[..<k].contains(where: {
        $0.isAny(.sentenceVerb) || DecisionReader.finiteVerbs.contains($0.folded)
          || vocabulary.deciders.contains($0.folded)
          || $0.folded.isOne(of: "and he she they who i you issue problem matter")
      }), !vocabulary.posts.contains(w[k - 1].folded),
      people.person(s.text.slice(w[0].start, w[k - 1].end)) == nil
    else { return nil }
    return Hit(kind: .resolved, start: 0)
  }
}
