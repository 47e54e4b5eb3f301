import Minutes

/// Sentences of which "it" is the subject.
extension DecisionReader {
  /// "It was [unanimously] agreed that …"
  func impersonal(_ s: Sentence, _ k: Int, _ kind: DecisionKind, strict: Bool) -> Hit? {
    let w = s.words
    guard kind != .noted, k >= 2,
      w[k].folded.isOne(of: "agreed resolved decided recommended accepted approved")
    else { return nil }
    var i = k - 1
    while i > 0, w[i].isAny(.adverb), w[i].folded != "was", w[i].folded != "is", w[i].folded != "been" {
      i -= 1
    }
    // "It has been decided to hold the prices."
    let isPerfect =
      i > 1 && w[i].folded == "been" && w[i - 1].folded == "has" && w[i - 2].folded == "it"
      && w[k].folded.isOne(of: "agreed decided resolved")
    if isPerfect { i -= 1 }
    guard i > 0, w[i].folded == "was" || w[i].folded == "is" || isPerfect, w[i - 1].folded == "it" else {
      return nil
    }
    let start = i - 1
    let next = k + 1 < w.count ? w[k + 1].folded : ""
    if next == "by" {
      let agent = w[(k + 2)...].prefix(4).map(\.folded).joined(separator: " ")
      if habits.marksInCapitals || strict { return nil }
      if !isOwn(agent),
        !(k + 2 < w.count && (w[k + 2].startsWithDigit || numberWords[w[k + 2].folded] != nil))
      {
        return nil
      }
    }
    if strict, start != 0 { return nil }
    if start > 0 {
      // "… which was agreed by the Cabinet", "As part of that scheme it was agreed": told from elsewhere.
      let before = w[..<start].map(\.folded)
      if (before.last ?? "").isOne(of: "that as when where which whom what if until before since")
        || before.contains("programme") || before.contains("previously")
        || before.contains(where: { $0.isOne(of: "reported reminded recalled explained") })
          && before.last != "and" && !w[start - 1].after.contains(.comma)
      {
        return nil
      }
      if habits.marksInCapitals { return nil }
    }
    // "There were some remarks on the map and all of it was accepted": it is what the sentence speaks of.
    if start >= 3, w[start - 1].folded == "and", w[k].folded.isOne(of: "accepted approved"),
      !next.isOne(of: "that to by"), w[start - 2].after.isEmpty
    {
      return Hit(kind: kind, start: 0)
    }
    return Hit(kind: kind, start: start)
  }
}
