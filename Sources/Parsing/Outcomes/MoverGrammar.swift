import Minutes

/// Who moved and who seconded: "proposed by A and seconded by B", "A proposed; B seconded", "Prop. A, 2nd B",
/// "(Proposed PY, Seconded LP)", "Motion by A, second by B", "Motion by A/B".
struct MoverGrammar {
  let people: PersonGrammar

  static let proposing: Set<String> = [
    "proposed", "moved", "prop", "proposer", "proposes", "motions", "motioned", "sponsor", "mover", "moves",
    "cynigiwyd", "cynigydd", "proposing", "nominated", "nominates",
  ]
  static let seconding: Set<String> = [
    "seconded", "2nd", "seconder", "seconds", "second", "sec", "eiliwyd", "eilydd", "2nded", "secnded",
    "secs",
  ]

  func movers(in s: Sentence) -> (proposer: String?, seconder: String?) {
    guard s.isAny([.proposing, .seconding, .motionNoun]) else { return (nil, nil) }
    var proposer = mover(s, .proposing)
    var seconder = mover(s, .seconding) ?? supporter(in: s)
    if proposer == nil, let verb = madeMotion(in: s) { proposer = ahead(s.words, endingAt: verb, in: s) }
    if proposer == nil, let j = motionNoun(in: s), let name = behind(s.words, from: j, in: s) {
      proposer = name
    }
    // "Motion by Slaby/Boushon"
    if seconder == nil, let both = proposer?.split(separator: "/").map(String.init), both.count == 2,
      both.allSatisfy({ $0.first?.isUppercase == true })
    {
      proposer = both[0].trimmed
      seconder = both[1].trimmed
    }
    return (proposer, seconder)
  }

  /// The word at which a sentence moves something: its verb, or the noun of "Motion by A".
  func proposal(in s: Sentence) -> Int? {
    guard s.isAny([.proposing, .motionNoun]) else { return nil }
    if let made = madeMotion(in: s) { return made }
    if let verb = s.words.firstIndex(where: { $0.isAny(.proposing) }) { return verb }
    return motionNoun(in: s).map { max(0, $0 - 1) }
  }

  /// The verb of "Cllr A made a motion to approve …", with a name before it.
  private func madeMotion(in s: Sentence) -> Int? {
    guard
      let noun = s.words.firstIndex(where: { $0.isAny(.motionNoun) && $0.folded != "resolution" }
      ),
      noun >= 2
    else { return nil }
    var verb = noun - 1
    if s.words[verb].folded.isOne(of: "a the") { verb -= 1 }
    guard verb >= 1, s.words[verb].folded.isOne(of: "made makes make offered"),
      s.words[verb - 1].isCapitalised
    else { return nil }
    return verb
  }

  /// "Motion by Holm, supported by Lund, to adjourn", "Holm moved, Lund supported": where "support" is the word for seconding.
  private func supporter(in s: Sentence) -> String? {
    let w = s.words
    guard s.isAny([.proposing, .motionNoun]),
      let k = w.indices.dropFirst(2).prefix(12).first(where: { w[$0].folded.isOne(of: "supported support") }),
      w[..<k].contains(where: { $0.isAny([.proposing, .motionNoun]) })
    else { return nil }
    if w[k - 1].after.contains(.comma) || w[k - 1].after.contains(.semicolon) {
      guard k + 1 < w.count else { return nil }
      let by = w[k + 1].folded.isOne(of: "by from") ? k + 2 : k + 1
      return by < w.count && w[by].isCapitalised ? behind(w, from: by, in: s) : nil
    }
    guard w[k].folded == "supported", w[k - 1].isCapitalised, w[k - 2].after.contains(.comma) else {
      return nil
    }
    return ahead(w, endingAt: k, in: s)
  }

  /// Whether a sentence tells who seconded.
  func seconds(_ s: Sentence) -> Bool {
    if supporter(in: s) != nil { return true }
    guard s.isAny([.seconding, .motionNoun]) else { return false }
    if s.words.contains(where: {
      $0.isAny(.seconding) && $0.folded != "second" && $0.folded != "sec"
    }) {
      return true
    }
    guard
      let at = s.words.firstIndex(where: { $0.folded == "second" || $0.folded == "sec" })
    else { return motionNoun(in: s) != nil && movers(in: s).seconder != nil }
    // "second by B", "Second: B", "Motion A second B"; not "the second report".
    return isSecond(s.words, at)
  }

  private func isSecond(_ w: [Word], _ i: Int) -> Bool {
    if w[i].folded == "sec" { return true }
    if w[i].after.contains(.colon) || w[i].isCapitals { return true }
    // "Ann moves to adjourn, Joe second, all aye."
    if w[i].after.contains(.comma), i > 1, w[i - 1].isCapitalised, w[i - 2].after.contains(.comma) {
      return true
    }
    guard i + 1 < w.count else { return i > 0 && w[i - 1].isCapitalised && i <= 3 }
    if w[i + 1].folded == "by" || w[i + 1].folded == "from" { return true }
    // "Lee moved to adjourn, Joe Hart second and the motion passed"
    if w[i + 1].folded == "and", i > 1, w[i - 1].isCapitalised, w[i - 1].after.isEmpty { return true }
    return w[i + 1].isCapitalised && i > 0
      && (w[i - 1].after.contains(.comma) || w[i - 1].folded.isOne(of: "and a"))
  }

  /// The word behind "Motion by", "Motion made by", "on the proposal of", "Proposal (".
  private func motionNoun(in s: Sentence) -> Int? {
    let w = s.words
    for i in w.indices where w[i].isAny(.motionNoun) {
      var j = i + 1
      while j < w.count, w[j].folded.isOne(of: "was made moved put forward is offered duly then were") {
        j += 1
      }
      guard j < w.count else { continue }
      // "Motion to approve the bills by Ann Lee, seconded …"
      if j == i + 1, w[j].folded.isOne(of: "to that"),
        let by = w[(j + 1)..<min(w.count, j + 16)].firstIndex(where: {
          $0.folded == "by" || !$0.after.isDisjoint(with: [.comma, .semicolon])
        }), w[by].folded == "by", by > j + 1, !w[by - 1].isAny(.participle), by + 1 < w.count,
        w[by + 1].isCapitalised, DateGrammar.month(w[by + 1].folded) == nil
      {
        return by + 1
      }
      if w[j].folded.isOne(of: "by of from gan") {
        j += 1
        if j < w.count, w[j].folded == "the" { j += 1 }
        if j < w.count, w[j].isCapitalised, DateGrammar.month(w[j].folded) == nil { return j }
      } else if w[j].before.contains(.open), w[j].after.contains(.close), w[j].isCapitals, j == i + 1 {
        return j
      }
    }
    return nil
  }

  private func mover(_ s: Sentence, _ verbs: WordClasses) -> String? {
    let w = s.words
    for i in w.indices where w[i].isAny(verbs) {
      if w[i].folded == "second", !isSecond(w, i) { continue }
      // "Ann Lee so moved, Ben Roe seconded"
      if i > 0, w[i - 1].folded == "so", let name = ahead(w, endingAt: i - 1, in: s) { return name }
      // Behind: "by A", ": A", "A" at once where the name is capitalised.
      var j = i + 1
      if j < w.count, w[j].folded.isOne(of: "by gan from the") {
        j += 1
        if j < w.count, w[j].folded == "the", w[j - 1].folded != "the" { j += 1 }
      }
      if j < w.count, let name = behind(w, from: j, in: s) {
        let isObject =
          j == i + 1 && verbs == .proposing && !w[i].after.contains(.colon)
          && !w[i].after.contains(.period) && ahead(w, endingAt: i, in: s) != nil
        if !isObject { return name }
      }
      if let name = ahead(w, endingAt: i, in: s) { return name }
      // "proposed as a correct record by DR"
      if j < w.count, !w[i].after.contains(.period),
        let by = w[j..<min(w.count, j + 8)].firstIndex(where: { $0.folded.isOne(of: "by that to") }),
        w[by].folded == "by", by + 1 < w.count, let name = behind(w, from: by + 1, in: s)
      {
        return name
      }
    }
    return nil
  }

  private func behind(_ w: [Word], from j: Int, in s: Sentence) -> String? {
    var end = j
    while end < w.count, end < j + 7 {
      let isLink =
        end > j
        && (w[end].isAny(.particle)
          || w[end].folded == "the" && end + 1 < w.count
            && w[end + 1].isCapitalised && w[end - 1].after.isEmpty && w[end - 1].isCapitalised)
      guard w[end].isCapitalised || isLink, !(w[end].isCapitals && w[end].isAny(.participle)) else { break }
      end += 1
      if !w[end - 1].after.isDisjoint(with: [.comma, .semicolon, .close, .colon]) { break }
      if w[end - 1].after.contains(.period), w[end - 1].folded.utf8.count > 4 { break }
      // "and" in the seconder's clause begins anew.
      if end < w.count, w[end].isAny(.seconding) || w[end].isAny(.proposing) {
        break
      }
    }
    guard end > j else { return nil }
    if end == j + 1,
      w[j].folded.isOne(of: "the that it this chair all council to and approval acceptance minutes")
    {
      return nil
    }
    return s.text.slice(w[j].start, w[end - 1].end)
  }

  private func ahead(_ w: [Word], endingAt i: Int, in s: Sentence) -> String? {
    var start = i
    while start > 0, start > i - 5 {
      let k = start - 1
      guard w[k].isCapitalised || w[k].isAny(.particle) else { break }
      if !w[k].after.isDisjoint(with: [.semicolon, .colon, .close, .dash])
        || (w[k].after.contains(.comma) && start < i)
      {
        break
      }
      start = k
    }
    guard start < i else { return nil }
    if i - start == 1,
      w[start].folded.isOne(
        of: """
          it members council this was committee resolution motion acceptance proposal
          unanimously all they these minutes
          """)
    {
      return nil
    }
    return s.text.slice(w[start].start, w[i - 1].end)
  }
}
