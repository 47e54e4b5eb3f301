import Minutes

/// What a verdict closes, and which of its words belong to it.
extension DecisionReader {
  /// "4.2 Boots: approved": the word behind the point's own number.
  func pointNumber(_ text: String) -> Int? {
    let w = words(of: text, upTo: 60)
    guard w.count >= 3, w[1].isCapitalised, w[0].after.isEmpty, w[0].folded.utf8.count <= 5 else {
      return nil
    }
    let parts = w[0].folded.split(separator: ".")
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil && $0.utf8.count <= 2 } ? w[1].start : nil
  }

  /// "A map; a bill; a card. Noted.", "Cllr Marsh (work), Cllr Teal. Accepted.": a verdict over several things.
  func listsSeveral(_ before: String) -> Bool {
    before.utf8.reduce(0) { $0 + ($1 == 0x3B ? 1 : 0) } >= 2
      || title.folded.hasPrefix("apolog") && before.hasByte(0x2C)
  }

  /// "Ben asked for approval to buy paint.", just before "Agreed unanimously.": the request that is granted.
  func asksFor(_ s: Sentence) -> Bool {
    guard
      let verb = s.words.prefix(6).firstIndex(where: { $0.folded.isOne(of: "asked requested sought applied") }
      ),
      verb > 0
    else { return false }
    return s.words[verb...].prefix(6).contains {
      $0.folded.isOne(of: "approval permission consent authority agreement leave funding")
    }
      || s.words[verb].folded == "requested" && verb + 1 < s.words.count
        && s.words[verb + 1].folded.isOne(of: "that to")
  }

  /// The paragraph, of the few above, that begins with the number of an application ("19/01131/FUL Single storey …").
  func application(above p: Int) -> Int? {
    for q in stride(from: p - 1, through: max(0, p - 8), by: -1) {
      switch paragraphs[q].kind {
      case .paragraph, .tableRow: break
      default: return nil
      }
      guard paragraphs[q].text.utf8.count <= 800, q >= p - 5 || text.words[q].count <= 16 else { return nil }
      if found.contains(where: { $0.paragraph == q }) { return nil }
      guard let first = text.words[q].first, text.words[q].count >= 3 else { continue }
      // "Holder of a licence has petitioned to replace the keeper."
      if text.words[q].count >= 8, first.isCapitalised,
        text.words[q].prefix(24).contains(where: {
          $0.folded.isOne(of: "petitioned applied petitions applies requests requesting seeks")
        })
      {
        return q
      }
      let parts = first.folded.split(separator: "/")
      if parts.count >= 2,
        parts.contains(where: { $0.utf8.count >= 4 && $0.utf8.first.map { $0 < 0x3A } ?? false })
      {
        return q
      }
    }
    return nil
  }

  /// "Chairperson: Ray Thorne proposed …": labels of four words or fewer before a colon are left out.
  func shortLabel(_ text: String) -> Int? {
    let w = words(of: text, upTo: 80)
    for (i, word) in w.prefix(6).enumerated() where word.after.contains(.colon) {
      // "Edit to Rule 3: …" tells what is to be changed.
      if i >= 2, w[1].folded == "to", word.startsWithDigit { return nil }
      // "Motion carried by the following vote: Ann Lee yea, …" is the outcome itself.
      if w[...i].contains(where: { $0.folded == "motion" }),
        w[...i].contains(where: { $0.isAny(.participle) })
      {
        return nil
      }
      if w[...i].contains(where: { $0.isAny(.proposing) })
        || word.isAny(.seconding)
      {
        return nil
      }
      guard i + 1 < w.count, w[i + 1].isCapitalised || i <= 1 && w[i + 1].folded == "motion" else {
        return nil
      }
      return w[i + 1].start
    }
    return nil
  }

  func apologies(_ s: Sentence) -> Bool {
    s.has("apologies") && (s.has("noted") || s.has("received")) && !s.has("accepted")
  }
}
