import Minutes

/// Verdicts on a line of their own below the entry of a list.
extension DecisionReader {
  /// The entry that a paragraph with nothing but a verdict closes: "3. The gate be painted. / CARRIED". Below a list of several
  /// entries it closes the last only where each has its own; otherwise it is the verdict on them all.
  func entryClosed(by p: Int, _ s: Sentence) -> Int? {
    guard p > 0, s.words.count <= 5, !paragraphs[p].isList, paragraphs[p].text.utf8.count == s.text.utf8.count
    else { return nil }
    var q = p - 1
    while q > 0, p - q < 12, !paragraphs[q].isList {
      guard case .paragraph = paragraphs[q].kind, !paragraphs[q].isLabel, !isVerdictAlone(q) else {
        return nil
      }
      q -= 1
    }
    guard paragraphs[q].isList, found.last.map({ $0.paragraph < q }) ?? true,
      text.words[q].count >= 4, !paragraphs[q].text.hasSuffix(":"),
      !paragraphs[q].text.hasByte(0xA3)
    else { return nil }
    guard q > 0 else { return q }
    // The entry before has its verdict too, or there is none before.
    if paragraphs[q - 1].isList {
      return closesItself(q - 1) ? q : nil
    }
    return isVerdictAlone(q - 1) || !paragraphs[..<q].suffix(6).contains(where: \.isList)
      || paragraphs[q - 1].text.hasSuffix(":") && q == p - 1 ? q : nil
  }

  private func isVerdictAlone(_ p: Int) -> Bool {
    guard text.words[p].count <= 5, let s = text.sentences[p].first, text.sentences[p].count == 1 else {
      return false
    }
    return bareVerdict(s).map { $0.words == s.words.count } ?? false
  }

  private func closesItself(_ p: Int) -> Bool {
    guard let s = text.sentences[p].last else { return false }
    return bareVerdict(s) != nil
  }
}
