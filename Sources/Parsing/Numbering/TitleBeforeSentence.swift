/// "Minutes of the Meeting on 3 May 2012 The Council approved them", "Urgent Items as agreed by the Chairman
/// There were none": the word at which a sentence begins behind a title without a mark between them, or nil.
///
/// The title must have no verb of its own, and what follows must be told by one.
func sentenceBehindTitle(_ text: String, _ w: [Word]) -> Int? {
  guard w.count >= 5, w[0].isCapitalised, !openings.contains(w[0].folded), !w[0].isAny(.marker),
    !leadingClauses.contains(w[0].folded)
  else { return nil }
  var depth = 0
  for k in 1..<min(26, w.count - 1) {
    let before = w[k - 1]
    if before.before.contains(.open) { depth += 1 }
    if before.after.contains(.close) { depth = max(0, depth - 1) }
    if before.after.contains(.period) && before.folded.utf8.count > 3
      || !before.after.isDisjoint(with: [.colon, .semicolon, .question])
    {
      return nil
    }
    // "Hall report.Mrs Lee had sent …": where a blank is missing the sentence ends elsewhere.
    if before.folded.contains("."), !before.startsWithDigit { return nil }
    if !before.isCapitalised, finiteVerbs.contains(before.folded) { return nil }
    // "Matters arising • It was asked": a bullet parts them.
    if w[k].start - before.end >= 4, text.slice(before.end, w[k].start).contains("•") { return nil }
    // "To ask Mr Lee if the gate could be mended" is an order to the end.
    guard k >= (w[0].folded == "to" ? 3 : 2), depth == 0, before.after.isSubset(of: [.close, .quote]),
      !before.isAny(.minor), !leansOnNext.contains(before.folded), w[k].isCapitalised, w[k].before.isEmpty,
      opensSentence(w, k) && isTold(w, from: k) || ordersBeforeMotion(w, k),
      // "TREES – Upper Green The Chairman said": a title in capitals ends with them.
      !w[0].isCapitals || w[..<k].allSatisfy({ $0.isCapitals || $0.startsWithDigit })
    else { continue }
    return k
  }
  return nil
}

/// Words with which a sentence of the record begins, and no part of a title.
private let openings: WordSet = [
  "the", "there", "this", "it", "these", "they", "he", "she", "we", "all", "no", "a", "an", "members",
  "cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr",
]

/// Words with which a clause begins that a sentence has before its subject.
private let leadingClauses: WordSet = [
  "following", "at", "after", "as", "during", "in", "on", "when", "while", "since", "if", "with", "because",
  "although", "given", "having", "that", "before", "due", "once", "prior", "for", "from", "by", "under",
  "where",
  "until", "upon", "also", "then", "further",
]

/// Verbs that no title has; a participle may stand in one ("as agreed by the Chairman").
private let finiteVerbs: WordSet = [
  "was", "were", "is", "are", "had", "has", "have", "would", "will", "should", "could", "said", "stated",
  "asked",
  "advised", "informed", "explained", "thanked", "reported",
]

/// Words that go with the one behind them: titles of address, and where something is.
private let leansOnNext: WordSet = [
  "cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr", "along", "near", "opposite",
  "outside",
  "behind", "towards", "under", "over", "between", "through", "around", "about", "against", "regarding",
  "concerning", "inside", "below", "above", "beside", "across",
]

/// "To approve the payments Proposed – Cllr Lee": an order of the day, and the motion on it.
private func ordersBeforeMotion(_ w: [Word], _ k: Int) -> Bool {
  w[0].folded == "to" && k >= 4 && w[k].folded == "proposed"
    && (!w[k].after.isDisjoint(with: [.dash, .colon])
      || w[k + 1].folded.isOne(of: "by cllr cllrs councillor mr mrs ms"))
}

private func opensSentence(_ w: [Word], _ k: Int) -> Bool {
  let word = w[k]
  let next = w[k + 1]
  // "AL was proposed": somebody by initials.
  let isVerb = { (word: Word) in
    !word.isCapitalised && (word.isAny([.sentenceVerb, .proposing]) || word.folded.hasSuffix("ed"))
  }
  if word.isCapitals, (2...3).contains(word.folded.utf8.count), word.after.isEmpty, isVerb(next) {
    return true
  }
  // "Election of Vice-Chairman Tom Fenn was nominated"
  if forenames.contains(word.folded), word.after.isEmpty, next.isCapitalised, next.after.isEmpty,
    k + 2 < w.count,
    isVerb(w[k + 2])
  {
    return true
  }
  guard openings.contains(word.folded), word.after.isSubset(of: [.period]) else { return false }
  switch word.folded.text {
  case "a", "an", "no", "all": return !next.isCapitalised
  case "cllr", "cllrs", "councillor", "councillors":
    return !w[k - 1].folded.isOne(of: "borough county district city town parish ward unitary community")
      && (next.isCapitalised || word.folded.isOne(of: "cllrs councillors") && next.isAny(.sentenceVerb))
  case "members": return !next.isCapitalised && !next.isAny(.minor)
  default: return true
  }
}

/// Whether a verb in small letters stands in the sentence that begins here.
private func isTold(_ w: [Word], from k: Int) -> Bool {
  for word in w[k...].dropFirst().prefix(16) {
    if !word.isCapitalised,
      word.isAny([.sentenceVerb, .proposing]) || word.folded.hasSuffix("ed") && word.folded.utf8.count > 4
    {
      return true
    }
    if word.after.contains(.period), word.folded.utf8.count > 3 { return false }
  }
  return false
}
