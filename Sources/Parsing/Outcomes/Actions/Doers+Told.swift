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

  /// "The Chief Walks Officer", "Trails Manager": capitalised words that end with a post; where they end.
  func officeEnd(_ w: [Word], _ j: Int, isNamed: Bool) -> Int? {
    guard isNamed, w[j].isCapitalised, w[j].after.isEmpty, !w[j].startsWithDigit,
      // “The Walks Officer will give notice” is a rule that is quoted.
      !w[0].before.contains(.quote),
      !vocabulary.honorifics.contains(w[j].folded) || vocabulary.tiers.contains(w[j].folded),
      !forenames.contains(w[j].folded), !known.contains(w[j].folded.text),
      !vocabulary.actionLabels.contains(w[j].folded)
    else { return nil }
    var n = j + 1
    while n < w.count, n < j + 4, w[n].isCapitalised, !vocabulary.organisationWords.contains(w[n].folded),
      !vocabulary.deciders.contains(w[n].folded)
    {
      if vocabulary.posts.contains(w[n].folded) { return n + 1 }
      guard w[n].after.isEmpty else { return nil }
      n += 1
    }
    return nil
  }

  /// Forenames that are words or months too, at a sentence's start.
  private static let doubtfulNames: WordSet = [
    "will", "bill", "grant", "guy", "glen", "heather", "holly", "hazel", "olive", "rose", "dawn", "dean",
    "dale",
    "june", "joy", "grace", "penny", "rowan", "violet", "iris", "robin", "christian", "jade", "amber",
    "daisy",
    "basil", "max", "kit", "ray", "rod", "jack", "jean", "jay", "gene", "dick", "rick", "miles", "frank",
    "pat",
    "victor", "rob",
  ]

  /// "Una will ring the mill", "Bask will fit the rail": one name at a sentence's start, which is a forename or stands with one
  /// somewhere above, before "will" or "to" and a verb.
  func isCalled(_ s: Sentence, _ k: Int) -> Bool {
    let w = s.words
    guard k + 2 < w.count, w[k].after.isEmpty, w[k].folded.utf8.count >= 2, !w[k].isAny([.notName, .month]),
      w[k + 1].folded.isOne(of: "will would shall to volunteered agreed offered has said"),
      !w[k + 2].isCapitalised, !ActionReader.wishes.contains(w[k + 2].folded)
    else { return false }
    if forenames.contains(w[k].folded) {
      return !ActionReader.doubtfulNames.contains(w[k].folded)
        && w[k + 1].folded.isOne(of: "will shall to volunteered agreed offered")
    }
    guard !w[k].isCapitals, w[k].folded.utf8.count >= 3, w[k + 1].folded.isOne(of: "will would shall to")
    else {
      return false
    }
    let name = w[k].folded
    return text.words.contains { own in
      own.indices.dropFirst().contains {
        own[$0].folded == name && own[$0].isCapitalised && own[$0 - 1].isCapitalised
          && own[$0 - 1].after.isSubset(of: [.period])
          && (forenames.contains(own[$0 - 1].folded)
            || vocabulary.honorifics.contains(own[$0 - 1].folded)
              && !vocabulary.tiers.contains(own[$0 - 1].folded) && own[$0 - 1].folded != "community")
      }
    }
  }

  private static let places: WordSet = [
    "park", "road", "street", "lane", "close", "court", "cottage", "house", "hall", "way", "drive", "avenue",
    "hill",
    "farm", "green", "field", "fields", "school", "place", "terrace", "square", "gardens", "crescent", "walk",
    "row",
    "bridge", "estate", "lodge", "mill", "wood", "cross", "day", "week", "cup", "trophy", "fund",
  ]

  /// "Simon Tarn will draw a map": a forename and a surname, though no list holds them; no place, and no firm of two names.
  func isNamed(_ s: Sentence, _ k: Int, _ n: Int) -> Bool {
    let w = s.words
    guard n == k + 2, n + 1 < w.count, forenames.contains(w[k].folded), w[k].after.isEmpty,
      w[k + 1].after.isEmpty,
      !ActionReader.doubtfulNames.contains(w[k].folded), !w[k + 1].isCapitals,
      !w[k + 1].isAny([.notName, .month]),
      !ActionReader.places.contains(w[k + 1].folded), !people.isRoleWord(w[k + 1].folded),
      w[n].folded.isOne(of: "will would shall to"), !w[n + 1].isCapitalised,
      // What becomes of somebody, or what they do on the day, is none of the meeting's tasks.
      !w[n + 1].folded.isOne(
        of: """
          obtain gain lose receive discuss present speak talk retire replace succeed represent start begin win perform play
          sing judge open
          """),
      !ActionReader.wishes.contains(w[n + 1].folded)
        || w[n + 1].folded == "be" && n + 2 < w.count && w[n + 2].folded == "asked"
    else { return false }
    return true
  }

  /// What those who speak wish, think or vote is no task.
  private static let wishes: WordSet = [
    "like", "prefer", "have", "be", "need", "never", "not", "rather", "always", "support", "vote", "object",
    "oppose", "expect", "welcome", "hope", "want", "wish", "hate", "love", "think", "believe", "feel",
    "agree", "disagree", "accept", "understand", "appreciate", "consider", "see", "know", "remain", "stay",
    "become", "join", "resign", "retire", "leave", "stand", "continue", "abstain", "recommend", "suggest",
    "favour",
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
    guard w.count >= 5, w[0].folded.isOne(of: "he she"), w[0].after.isEmpty else { return nil }
    // "He also will ring"
    let verb = w[1].folded == "also" ? 2 : 1
    guard w[verb].folded.isOne(of: "will would shall agreed offered undertook volunteered promised"),
      !w[verb + 1].isCapitalised,
      !ActionReader.wishes.contains(w[verb + 1].folded)
        || w[verb + 1].folded == "be" && w[verb + 2].folded.hasSuffix("ing"),
      taskVerb(w, verb, lenient: false) != nil
    else { return nil }
    return whoIsTold(before: s, p)
  }

  /// The subject of the sentences before one that calls it "he" or "she".
  func whoIsTold(before s: Sentence, _ p: Int) -> String? {
    for before in text.sentences[p].reversed() where before.offset < s.offset {
      guard let first = before.words.first else { return nil }
      if first.folded.isOne(of: "he she no") { continue }
      // "Jan Hope has volunteered to keep the list. She will pay for it.": whoever was given the task just told.
      if let last = found.last, last.paragraph == p, last.offset == before.offset, let owner = last.owner {
        return owner
      }
      // "Warden's report: Mrs Teal told …": behind a label.
      let label = before.words.prefix(8).firstIndex { $0.after.contains(.colon) }.map { $0 + 1 } ?? 0
      // "Minute 7.2 The Secretary had rung": behind the number of an old minute.
      let number =
        before.words.prefix(4).indices.dropFirst().first { before.words[$0 - 1].startsWithDigit } ?? 0
      for start in [0, label, number]
      where start == 0 || start < before.words.count && before.words[start].isCapitalised {
        guard start < before.words.count, let end = subjectEnd(before, start), end < before.words.count,
          before.words[end - 1].after.isEmpty, !before.words[end].folded.isOne(of: "and &")
        else { continue }
        let from = before.words[start].folded == "the" ? start + 1 : start
        return before.text.slice(before.words[from].start, before.words[end - 1].end)
      }
      return nil
    }
    return nil
  }

  /// Where the person or the office ends that a sentence has at a word.
  private func subjectEnd(_ s: Sentence, _ start: Int) -> Int? {
    if let end = doerName(s, at: start) { return end }
    let from = s.words[start].folded == "the" && start + 1 < s.words.count ? start + 1 : start
    return officeEnd(s.words, from, isNamed: true)
  }

  /// "The Chairman nodded and would ring the mill": a second verb of whoever the sentence begins with.
  func secondVerb(_ s: Sentence) -> String? {
    let w = s.words
    guard let k = w.prefix(12).indices.dropFirst(2).first(where: { w[$0].folded.isOne(of: "would will") }),
      w[k - 1].folded == "and", w[k - 1].after.isEmpty, k + 2 < w.count, !w[k + 1].isCapitalised,
      w[k + 1].folded != "be", !ActionReader.wishes.contains(w[k + 1].folded), let end = subjectEnd(s, 0),
      end < k - 1,
      !w[end..<(k - 1)].contains(where: {
        $0.isAny([.telling, .asking])
          || $0.folded.isOne(of: "that which who if whether and but felt hoped thought had has was were")
      })
    else { return nil }
    let from = w[0].folded == "the" ? 1 : 0
    return s.text.slice(w[from].start, w[end - 1].end)
  }

  /// "Nobody had picked up and he would try once more", "…; she will tell the club": he whom the sentence, or the one before, tells of.
  func pronounClause(_ s: Sentence, _ i: Int, _ p: Int) -> String? {
    let w = s.words
    guard i > 2, i + 3 < w.count, w[i].folded.isOne(of: "he she"), w[i + 1].folded.isOne(of: "would will"),
      !w[i + 2].isCapitalised, w[i + 2].folded != "be", !ActionReader.wishes.contains(w[i + 2].folded),
      w[i - 1].folded == "and" || w[i - 1].after.contains(.semicolon),
      !w.contains(where: { $0.folded.isOne(of: "if whether hoped felt thought") })
    else { return nil }
    if let end = subjectEnd(s, 0), end < i, !w[end].folded.isOne(of: "and &") {
      let from = w[0].folded == "the" ? 1 : 0
      return s.text.slice(w[from].start, w[end - 1].end)
    }
    return w[..<i].contains { $0.isCapitalised && $0.start > 0 && vocabulary.honorifics.contains($0.folded) }
      ? nil : whoIsTold(before: s, p)
  }
}
