import Minutes

/// What was moved and by whom on lines of their own, beside the mark or the label that tells what came of it.
extension DecisionReader {
  /// "Resolved  C/2024/071", below it "Moved Cr Holm, seconded Cr Lund", and "That the apology be accepted." or "That the
  /// Council:" with its list; the index behind them.
  mutating func movedBelowLabel(_ p: Int, _ kind: DecisionKind) -> Int? {
    guard p + 1 < paragraphs.count, let first = text.words[p].first, first.isCapitalised,
      first.isAny(.proposing), namesOnlyMovers(paragraphs[p].text), !paragraphs[p + 1].isList,
      text.words[p + 1].first?.folded == "that"
    else { return nil }
    let before = found.count
    var end = p + 2
    if paragraphs[p + 1].text.hasSuffix(":"), end < paragraphs.count, paragraphs[end].isList {
      end = list(from: end, kind: kind, sub: -1)
    } else {
      found.append(
        Found(kind: kind, text: paragraphs[p].text + " " + paragraphs[p + 1].text, paragraph: p, offset: 0))
    }
    guard found.count > before else { return nil }
    for s in text.sentences[p] { describe(&found[before], s) }
    found[before].settles = true
    // "CARRIED" alone below it.
    if end < paragraphs.count, text.words[end].count <= 2, let verdict = text.words[end].first,
      verdict.folded.isOne(of: "carried passed lost")
    {
      for s in text.sentences[end] { describe(&found[before], s) }
      end += 1
    }
    return end
  }

  /// "Motion by Ada Holm, second by Bea Lund." and on the next line "Final Resolution: Motion Carries": the index behind them.
  mutating func finalResolution(_ p: Int) -> Int? {
    guard p + 1 < paragraphs.count, case .paragraph = paragraphs[p].kind,
      isFinalResolution(paragraphs[p + 1].text),
      text.words[p].contains(where: { $0.isAny(.proposing) || $0.folded == "motion" }),
      let colon = paragraphs[p + 1].text.offset(ofByte: 0x3A)
    else { return nil }
    let told = paragraphs[p + 1].text
    let outcome = told.slice(colon + 1, told.utf8.count)
    let start = colon + 1 + outcome.utf8.prefix { $0 == 0x20 }.count
    var f = Found(
      kind: .decision, text: told.slice(start, told.utf8.count).trimmed, paragraph: p + 1, offset: start)
    guard !f.text.isEmpty else { return nil }
    for q in p...(p + 1) { for s in text.sentences[q] { describe(&f, s) } }
    f.settles = true
    found.append(f)
    return p + 2
  }

  private func isFinalResolution(_ text: String) -> Bool { text.hasPrefix("Final Resolution:") }
}
