import Minutes

/// Motions that stand as a block: who moved and who seconded, "THAT the gate be shut." and "CARRIED" below it.
extension DecisionReader {
  /// "Moved by: A", "Seconded by: B", "THAT …", "CARRIED", or the motion and its verdict alone; the index behind the block.
  mutating func movedBlock(_ p: Int) -> Int? {
    guard paragraphs[p].text.utf8.count <= 2000, !paragraphs[p].isLabel else { return nil }
    var body = p
    if namesMovers(p) {
      body = p + 1
      if !namesSeconder(p), body < paragraphs.count, namesSeconder(body) { body += 1 }
    }
    guard body < paragraphs.count, opensMotion(body) else { return nil }
    guard let (last, verdict) = verdictBelow(body, hasMovers: body > p) else { return nil }
    let isResolved = text.words[body].prefix(4).contains { $0.folded == "resolved" }
    var f = Found(
      kind: isResolved ? .resolved : verdict, text: "", paragraph: p,
      offset: body > p ? 0 : motionStart(body))
    for q in p...last where !listsVotes(q) { for s in text.sentences[q].prefix(4) { describe(&f, s) } }
    let end = motionEnd(body, last)
    let further = last > p ? (p..<end).dropFirst().map { paragraphs[$0].text } + [paragraphs[last].text] : []
    f.text = ([paragraphs[p].text.slice(f.offset, paragraphs[p].text.utf8.count)] + further).joined(
      separator: " ")
    f.settles = true
    if !text.words[last].contains(where: { DecisionReader.lostWords.contains($0.folded) }) { found.append(f) }
    return last + 1
  }

  private static let lostWords: WordSet = [
    "lost", "defeated", "failed", "fails", "falls", "fell", "withdrawn", "denied",
  ]

  /// The motion's own word, behind the number that the minutes give it ("RES. 7-31 THAT the rule be dropped.").
  private func motionStart(_ p: Int) -> Int {
    text.words[p].prefix(5).first { $0.folded == "that" && $0.isCapitalised }?.start ?? 0
  }

  /// "THAT …", "That …", "BE IT RESOLVED THAT …", perhaps behind the motion's number.
  private func opensMotion(_ p: Int) -> Bool {
    let w = text.words[p]
    guard w.count >= 4, case .paragraph = paragraphs[p].kind, begins(w) else { return false }
    return marker(at: p) == nil
  }

  private func begins(_ w: [Word]) -> Bool {
    if w[0].folded == "that" { return w[0].isCapitalised && !w[1].folded.isOne(of: "is was this all") }
    if w[0].folded == "be", w[1].folded == "it", w[2].folded == "resolved" { return true }
    guard let that = w.prefix(5).firstIndex(where: { $0.folded == "that" }), w[that].isCapitals else {
      return false
    }
    return w[..<that].contains { $0.folded.text.contains(where: \.isNumber) }
      && w[..<that].allSatisfy {
        $0.isCapitals || $0.startsWithDigit || $0.folded.isOne(of: "res resolution motion no")
      }
  }

  /// The paragraph that tells what came of the motion, a few below it, and its kind.
  private func verdictBelow(_ body: Int, hasMovers: Bool) -> (Int, DecisionKind)? {
    if !hasMovers, let s = text.sentences[body].last, text.sentences[body].count >= 2,
      let verdict = bareVerdict(s), verdict.offset == s.words[0].start, s.words[0].isCapitals
    {
      return (body, verdict.kind)
    }
    var q = body + 1
    while q < paragraphs.count, q - body <= (hasMovers ? 16 : 8) {
      if case .heading = paragraphs[q].kind { return nil }
      if let s = text.sentences[q].first, text.words[q].count <= 8, let first = text.words[q].first,
        first.isCapitalised
      {
        if let verdict = bareVerdict(s), verdict.offset == first.start { return (q, verdict.kind) }
        if DecisionReader.lostWords.contains(first.folded) { return (q, .decision) }
      }
      if !listsVotes(q), !(namesMovers(q) || namesSeconder(q)) {
        // Further words of the motion, where its movers stood above it.
        guard hasMovers, !paragraphs[q].isLabel, marker(at: q) == nil, q - body <= 8 else { return nil }
      }
      q += 1
    }
    return nil
  }

  /// Where the motion's own paragraphs end, before who voted and who moved.
  private func motionEnd(_ body: Int, _ last: Int) -> Int {
    var end = body + 1
    while end < last, !listsVotes(end), !namesMovers(end), !namesSeconder(end) { end += 1 }
    return end
  }
}
