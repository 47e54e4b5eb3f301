import Minutes

/// Doers whom the text calls by an office and a name, by "he" or "she", or of whom it tells what they said they would do.
extension ActionReader {
  /// "Chair Holm will", "the Clerk Ann Lee would": where the name behind an office ends; nil where none stands there.
  func behindOffice(_ w: [Word], _ from: Int) -> Int? {
    guard from > 0, from < w.count, w[from - 1].after.isEmpty, w[from - 1].isCapitalised else { return nil }
    var n = from
    while n < w.count, n < from + 3, w[n].isCapitalised, !w[n].startsWithDigit, !w[n].isAny(.notName),
      !vocabulary.posts.contains(w[n].folded), !vocabulary.organisationWords.contains(w[n].folded),
      !vocabulary.deciders.contains(w[n].folded)
    {
      n += 1
      if !w[n - 1].after.isSubset(of: [.period]) { break }
    }
    guard n > from,
      known.contains(w[n - 1].folded.text) && w[n - 1].folded.utf8.count > 2
        || n - from >= 2 && forenames.contains(w[from].folded)
    else { return nil }
    return n
  }

  /// "4.4.9. Cllr Roe would write", "6.2 CD and JH to complete the return": the numbers of an old minute, or the point's own,
  /// before the doer.
  func isLabelled(_ s: Sentence, _ i: Int) -> Bool {
    i <= 2 && (s.offset == 0 || s.words[i - 1].after.contains(.period))
      && s.words[..<i].allSatisfy { $0.startsWithDigit && $0.folded.hasByte(0x2E) }
  }

  /// What those who speak wish, think or vote is no task.
  private static let wishes: WordSet = [
    "like", "prefer", "have", "be", "need", "never", "not", "rather", "always", "support", "vote", "object",
    "oppose", "expect", "welcome", "hope", "want", "wish", "hate", "love", "think", "believe", "feel",
    "agree", "disagree", "accept", "understand", "appreciate", "consider", "see", "know", "remain", "stay",
    "become", "resign", "retire", "leave", "stand", "continue", "abstain", "recommend", "suggest", "favour",
    "favor", "also", "still", "now", "no", "only", "soon", "go", "come", "say", "attend", "miss",
  ]

  /// "Ben Roe said he would ring the plumber.": the verb of what somebody says that they will do.
  func toldTask(_ w: [Word], _ i: Int, _ next: FoldedWord) -> Int? {
    let he = next == "that" ? i + 2 : i + 1
    guard he + 2 < w.count, w[he].folded.isOne(of: "he she they"), w[he + 1].folded.isOne(of: "would will"),
      !w[he + 2].isCapitalised
    else { return nil }
    if w[he + 2].folded == "be" {
      guard he + 3 < w.count, w[he + 3].folded.hasSuffix("ing"),
        !w[he + 3].folded.isOne(of: "being having retiring leaving attending standing going resigning")
      else { return nil }
      return he + 1
    }
    return ActionReader.wishes.contains(w[he + 2].folded) ? nil : he + 1
  }

  /// "He will send a list to the hirers.": a sentence whose doer is the subject of the one before it.
  func pronounOpening(_ s: Sentence, _ p: Int) -> String? {
    let w = s.words
    guard w.count >= 4, w[0].folded.isOne(of: "he she"), w[0].after.isEmpty,
      w[1].folded.isOne(of: "will would shall agreed offered undertook volunteered promised"),
      !w[2].isCapitalised, !ActionReader.wishes.contains(w[2].folded), taskVerb(w, 1, lenient: false) != nil
    else { return nil }
    for before in text.sentences[p].reversed() where before.offset < s.offset {
      guard let first = before.words.first else { return nil }
      if first.folded.isOne(of: "he she") { continue }
      guard let end = doerName(before, at: 0), end < before.words.count,
        before.words[end - 1].after.isEmpty, !before.words[end].folded.isOne(of: "and &")
      else { return nil }
      let start = first.folded == "the" ? 1 : 0
      return before.text.slice(before.words[start].start, before.words[end - 1].end)
    }
    return nil
  }
}
