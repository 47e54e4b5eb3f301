import Minutes

/// Motions whose words stand in quotation marks behind who moved them: "Motion 12/2024 Moved by A, “THAT the report be received.”",
/// "Proposed by A; / Seconded by B; / And resolved: / “That …”".
extension DecisionReader {
  /// Reads such a motion and the verdict on the line below it; the index behind them, or nil where there is none.
  mutating func quotedMotion(_ p: Int) -> Int? {
    switch paragraphs[p].kind {
    case .paragraph, .listEntry: break
    default: return nil
    }
    let w = text.words[p]
    // "b) Land sale – Motion 12/2024 Moved by A, “THAT …”": a title may stand before it.
    let opening = w.prefix(40).firstIndex {
      $0.folded == "motion" && $0.isCapitalised && !($0.after.contains(.colon))
    }
    guard w.count >= 6,
      let by = w.dropFirst(opening ?? 0).prefix(9).firstIndex(where: { $0.folded == "by" }), by >= 1,
      w[by - 1].folded.isOne(of: "moved motion proposed"),
      let that = w[by...].prefix(14).firstIndex(where: { $0.folded == "that" && $0.before.contains(.quote) })
    else { return nil }
    let own = paragraphs[p].text
    var motion = Found(
      kind: .decision, text: own.slice(w[that].start, own.utf8.count).trimming(" ”\""), paragraph: p,
      offset: w[that].start)
    if let s = text.sentences[p].first(where: { $0.offset + $0.text.utf8.count > w[by].start }) {
      describe(&motion, s)
    }
    var end = p + 1
    // The rest of the motion, and then its verdict.
    var rest: [String] = []
    var q = p + 1
    while q < paragraphs.count, q <= p + 6 {
      if let s = text.sentences[q].first, text.sentences[q].count == 1, text.words[q].count <= 4,
        let verdict = bareVerdict(s)
      {
        motion.text = ([motion.text] + rest).joined(separator: " ")
        motion.votes.outcome = motion.votes.outcome ?? s.text.trimming(" .")
        motion.kind = verdict.kind
        motion.verb = s.text.folded.trimming(" .")
        motion.settles = true
        end = q + 1
        break
      }
      if text.words[q].prefix(9).contains(where: { $0.folded == "moved" }) { break }
      rest.append(paragraphs[q].text)
      q += 1
    }
    motion.isOpen = !motion.settles
    found.append(motion)
    return end
  }

  /// "Motion: “Resolved, the Board sells the tent. Ada Holm motions, Bea Lund seconds”", below it who voted how, and
  /// "Passed: 6-0"; the index behind the verdict.
  mutating func resolvedInQuotes(_ p: Int) -> Int? {
    let w = text.words[p]
    guard w.count >= 6, w[0].folded.isOne(of: "motion resolution proposal"), w[0].after.contains(.colon),
      w[1].folded == "resolved", w[1].before.contains(.quote)
    else { return nil }
    let own = paragraphs[p].text
    let start = w[2].folded == "that" && w[1].after.isEmpty ? 3 : 2
    guard start < w.count else { return nil }
    var motion = Found(
      kind: .resolved, text: own.slice(w[start].start, own.utf8.count).trimming(" ”\""), paragraph: p,
      offset: w[start].start)
    for s in text.sentences[p] { describe(&motion, s) }
    for q in (p + 1)..<max(p + 1, min(paragraphs.count, p + 24)) {
      guard let verdict = text.words[q].first else { continue }
      // The next motion.
      if verdict.folded.isOne(of: "motion resolution proposal"), verdict.after.contains(.colon) { break }
      guard text.words[q].count <= 8,
        verdict.folded.isOne(
          of: "passed passes carried carries approved adopted failed fails defeated lost rejected")
      else { continue }
      motion.votes.outcome = motion.votes.outcome ?? paragraphs[q].text.trimming(" .")
      for s in text.sentences[q] { describe(&motion, s) }
      // What was lost is no decision.
      if !verdict.folded.isOne(of: "failed fails defeated lost rejected") {
        motion.settles = true
        found.append(motion)
      }
      return q + 1
    }
    return nil
  }
}
