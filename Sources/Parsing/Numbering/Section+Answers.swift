/// What stands behind a title and a stroke and is no part of the title: what was agreed, who is to do what, a day.
extension SectionBuilder {
  /// "Gate – agreed that it be painted", "Survey – Ben Roe to ring the surveyor", "Grants – no news", "Next meeting – 6 May":
  /// notes are written so where each item has one line.
  func tellsOutcome(_ rest: String, behind title: String) -> Bool {
    let w = words(of: String(decoding: rest.utf8.prefix(240), as: UTF8.self))
    guard w.count >= 2 else { return false }
    if title.hasPrefix("next meeting") || title.hasPrefix("date of next meeting") {
      return (0...1).contains { DateGrammar().date(in: w, at: $0) != nil }
    }
    let next = w[1].folded
    if w[0].isAny(.marker) {
      return next.isOne(of: "that to unanimously by") || w.count <= 4 && !w[0].isCapitalised
    }
    // In small letters a sentence of the record: a title's own second part begins with a capital or has no verb.
    if !w[0].isCapitalised, !w[0].startsWithDigit {
      let told = words(of: firstSentence(rest))
      return w[0].folded.isOne(of: "no nothing none") && w.count <= 8
        || told.count >= 5 && rest.hasSuffix(".") && !title.contains(":")
          && told.contains { $0.isAny(.sentenceVerb) }
    }
    return chargesSomebody(w)
  }

  /// "Ben Roe to ring the surveyor", "BR will ask", "Clerk to write".
  private func chargesSomebody(_ w: [Word]) -> Bool {
    guard let link = w.prefix(5).firstIndex(where: { $0.folded.isOne(of: "to will") }), link >= 1,
      link + 2 < w.count, !w[link + 1].isCapitalised,
      !w[link + 1].folded.isOne(of: "the be a an this that all our its"),
      w[..<link].allSatisfy({ ($0.isCapitalised || $0.folded.isOne(of: "and & the")) && $0.after.isEmpty })
    else { return false }
    return vocabulary.posts.contains(w[link - 1].folded) || link == 1 && w[0].isCapitals
      || vocabulary.honorifics.contains(w[0].folded) || link >= 2 && forenames.contains(w[0].folded)
  }
}
