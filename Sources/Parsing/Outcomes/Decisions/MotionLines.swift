import Minutes

/// A motion whose parts stand on lines of their own: "Motion: A moved to …", "Second: B", "Vote: all in favor", "Motion carried."
extension DecisionReader {
  /// Reads such a motion from a paragraph on; the index behind it, or nil where there is none.
  mutating func motionLines(_ p: Int) -> Int? {
    guard p + 2 < paragraphs.count, !paragraphs[p].isLabel, paragraphs[p].text.utf8.count <= 1500,
      secondsAlone(p + 1)
    else { return nil }
    if namesOnlyMovers(paragraphs[p].text) { return nil }
    let mover = MoverGrammar(people: people)
    let isLabelled = lineLabel(p).map { $0.isOne(of: "motion proposal resolution proposed moved") } ?? false
    guard let first = text.sentences[p].first,
      let start = isLabelled
        ? first : text.sentences[p].last(where: { mover.proposal(in: $0) != nil && !mover.seconds($0) })
    else { return nil }
    guard let (end, last, telling, kind) = outcomeLines(behind: p + 1) else { return nil }
    var f = Found(kind: kind, text: "", paragraph: p, offset: isLabelled ? 0 : start.offset)
    for q in p...last where !paragraphs[q].isLabel {
      for s in text.sentences[q].prefix(6) { describe(&f, s) }
    }
    let moved = paragraphs[p].text.slice(f.offset, paragraphs[p].text.utf8.count)
    if let telling, let s = text.sentences[telling].last(where: { tellsMotion($0) }) {
      f.about = moved
      f.paragraph = telling
      f.offset = s.offset + tellingStart(s)
      f.text = paragraphs[telling].text.slice(f.offset, s.offset + s.text.utf8.count).trimmed
      f.settles = true
    } else {
      let cut = shortLabel(moved) ?? (isLabelled ? labelEnd(moved) : nil) ?? 0
      f.offset += cut
      f.text =
        ([moved.slice(cut, moved.utf8.count).trimmed]
        + paragraphs[(p + 1)...last].map(\.text)).joined(separator: " ")
    }
    found.append(f)
    return end
  }

  /// "Motion by A", "Seconded by B" and on the next line what was moved: "Move to pass …", "Resolved that …".
  mutating func moversAbove(_ p: Int) -> Int? {
    guard p + 2 < paragraphs.count, !paragraphs[p].isLabel, secondsAlone(p + 1), text.words[p].count <= 12,
      namesOnlyMovers(paragraphs[p].text) || lineLabel(p)?.isOne(of: "motion moved proposed") ?? false
        || text.words[p].prefix(3).contains(where: { $0.folded == "by" })
          && text.words[p].first?.folded.isOne(of: "motion moved proposed") ?? false,
      !text.words[p].contains(where: { $0.folded.isOne(of: "to that") }),
      case .paragraph = paragraphs[p + 2].kind, let first = text.words[p + 2].first,
      first.folded.isOne(of: "move moved resolved resolve motion"), marker(at: p + 2) == nil,
      text.words[p + 2].count >= 4
    else { return nil }
    var f = Found(kind: .decision, text: firstSentence(paragraphs[p + 2].text), paragraph: p + 2, offset: 0)
    for q in p...(p + 1) { for s in text.sentences[q].prefix(2) { describe(&f, s) } }
    f.isOpen = true
    found.append(f)
    return p + 3
  }

  /// The votes and the outcome on the lines behind the one that seconds: where they end, the last of them, the one that tells
  /// the outcome in a sentence of its own, and the kind.
  private func outcomeLines(behind second: Int) -> (end: Int, last: Int, telling: Int?, kind: DecisionKind)? {
    var end = second + 1
    var last = second
    var outcome = false
    var kind = DecisionKind.decision
    while end < paragraphs.count, end - second < 8 {
      if case .heading = paragraphs[end].kind { break }
      if paragraphs[end].isLabel {
        // "Decision:" on the line of its outcome.
        guard isDecisionLabel(paragraphs[end].text), end + 1 < paragraphs.count, isOutcome(end + 1) else {
          break
        }
        end += 1
      }
      guard let s = text.sentences[end].last, text.sentences[end].count <= 4 else { break }
      let label = lineLabel(end)
      if tellsMotion(s), s.words.count <= 40 { return (end + 1, end, end, kind) }
      if label.map({ DecisionReader.voteLabels.contains($0) }) ?? false || isOutcome(end) {
        if text.words[end].contains(where: { $0.folded == "agreed" }) { kind = .agreed }
        outcome = true
        last = end
      } else if label != "discussion" || text.words[end].count > 60 {
        break
      }
      end += 1
    }
    return outcome ? (last + 1, last, nil, kind) : nil
  }

  private static let voteLabels: WordSet = [
    "vote", "votes", "voting", "roll call", "roll call vote", "vote taken", "result", "decision", "outcome",
    "ayes", "aye", "nays", "nay", "yeas", "noes", "yes", "no", "abstain", "abstained", "abstentions",
    "in favor",
    "in favour", "against", "opposed", "absent", "all in favor", "recused",
  ]

  /// "Second: Carol Mace", "Seconded by B.", "2nd - Joe": a line that tells who seconded, and no more.
  private func secondsAlone(_ p: Int) -> Bool {
    let w = text.words[p]
    guard !paragraphs[p].isLabel, w.count <= 12, let first = w.first, first.isAny(.seconding),
      first.isCapitalised || first.startsWithDigit
    else { return false }
    return first.after.contains(.colon) || first.after.contains(.dash)
      || w.count >= 2 && w[1].folded.isOne(of: "by from")
  }

  /// The label before a colon at a paragraph's start, folded.
  private func lineLabel(_ p: Int) -> String? {
    guard let colon = paragraphs[p].text.utf8.prefix(24).firstIndex(of: 0x3A) else { return nil }
    return String(paragraphs[p].text[..<colon]).folded.trimming(" *")
  }

  private func labelEnd(_ text: String) -> Int? {
    text.offset(ofByte: 0x3A).flatMap { $0 <= 24 ? min(text.utf8.count, $0 + 2) : nil }
  }

  /// A paragraph that is nothing but an outcome: a verdict or a vote.
  private func isOutcome(_ p: Int) -> Bool {
    guard text.words[p].count <= 24, let s = text.sentences[p].first else { return false }
    return bareVerdict(s).map { $0.words <= 10 } ?? false || isVote(s)
      || s.words.count <= 8
        && s.words.contains { $0.folded.isOne(of: "favor favour unanimous unanimously") }
  }
}
