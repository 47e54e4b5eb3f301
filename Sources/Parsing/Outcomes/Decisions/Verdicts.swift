import Minutes

/// Sentences that are only an outcome ("Approved."), and what they close.
extension DecisionReader {
  struct Verdict {
    var kind: DecisionKind
    var words: Int
    /// It names what it settles ("The motion was carried", "Council objected"): a clause, which needs nothing before it.
    var hasSubject = false
    /// The verdict's own offset in its sentence, where it stands behind a dash ("The Mill Inn – approved").
    var offset: Int
  }

  /// A sentence that is only an outcome ("Approved.", "All agreed", "Approved for payment", "Motion carried 4-0"), or that
  /// ends in one behind a dash.
  func bareVerdict(_ s: Sentence) -> Verdict? {
    if let glued = gluedVerdict(s) { return glued }
    guard s.isAny([.participle, .verdict]) else {
      assert(verdictAlone(s) == nil, "verdictWords lacks a word of: \(s.text)")
      return nil
    }
    return verdictAlone(s)
  }

  /// The words without which, and without a participle, nothing below is an outcome. A new form adds its own word here.
  static let verdictWords: WordSet = [
    "approval", "aye", "dim", "favor", "mc", "m/c", "received", "favour", "moved", "no", "object", "objected",
    "objection", "ordered",
    "recommend", "recommended", "support", "supported", "unanimous", "voted",
  ]

  private func verdictAlone(_ s: Sentence) -> Verdict? {
    let w = s.words
    guard !w.isEmpty else { return nil }
    if let kind = verdict(w[...]) {
      let named = w.prefix(4).contains {
        $0.folded.isOne(
          of: """
            motion proposal amendment resolution accounts minutes item council councillors
            payments
            """) || habits.ownNames.contains($0.folded)
      }
      return Verdict(
        kind: kind, words: w.count,
        hasSubject: named && DecisionVerbs.participle(w[0]) == nil
          && !w[0].folded.isOne(of: "no all both"), offset: w[0].start)
    }
    if let kind = briefVerdict(w) {
      return Verdict(kind: kind, words: w.count, hasSubject: true, offset: w[0].start)
    }
    // "GRANTED - Condition: no music": the outcome, and behind a dash on what terms.
    if w.count >= 3, w[0].isCapitals, w[0].after.contains(.dash), !s.text.isAllCapitals,
      w[0].folded.isOne(of: "granted denied refused"), let kind = DecisionVerbs.participle(w[0])
    {
      return Verdict(kind: kind, words: w.count, offset: w[0].start)
    }
    // "– approved.", "- Not approved", ": agreed"
    for i in stride(from: w.count - 1, through: max(1, w.count - 8), by: -1) {
      guard w[i - 1].after.contains(.dash) || w[i - 1].after.contains(.colon) || w[i].before.contains(.dash),
        !isSpeech(w, i)
      else { continue }
      if let kind = verdict(w[i...]) { return Verdict(kind: kind, words: w.count - i, offset: w[i].start) }
    }
    // "Boots: deferred to May, the price to be asked for once more": however much is said of it.
    if let i = w.indices.dropFirst().prefix(7).first(where: {
      w[$0].folded.isOne(of: "deferred postponed")
        && (w[$0 - 1].after.contains(.dash) || w[$0 - 1].after.contains(.colon))
    }), i + 1 < w.count, w[i + 1].folded.isOne(of: "to until till for pending"), w.count <= 30,
      let kind = DecisionVerbs.participle(w[i])
    {
      return Verdict(kind: kind, words: w.count - i, offset: w[i].start)
    }
    return columnVerdict(s)
  }

  /// "Ben: agreed.", "PQ: supported": somebody's own word.
  private func isSpeech(_ w: [Word], _ i: Int) -> Bool {
    i <= 2 && w[i - 1].after.contains(.colon) && w[i].folded.isOne(of: "agreed supported noted accepted no")
      && (forenames.contains(w[0].folded) || w[0].isCapitals && w[0].folded.utf8.count <= 3 && i == 1)
  }

  /// "MC 5-0." for a motion carried, "Received and filed.", "Received as information."
  private func briefVerdict(_ w: [Word]) -> DecisionKind? {
    if w[0].folded.isOne(of: "mc m/c"), w[0].isCapitals, w.count <= 3,
      w.count == 1 || w[1].startsWithDigit && w[1].folded.hasByte(0x2D)
    {
      return .decision
    }
    guard w[0].folded == "received", w[0].isCapitalised, (3...5).contains(w.count) else { return nil }
    return w[1].folded == "and" && w[2].folded == "filed"
      || w[1].folded.isOne(of: "as for") && w[w.count - 1].folded == "information" ? .decision : nil
  }

  /// "Letter about the map–noted": a long dash without blanks, behind which the entry is closed.
  private func gluedVerdict(_ s: Sentence) -> Verdict? {
    guard s.words.count >= 2, let last = s.words.last, last.folded.utf8.contains(0x2D),
      let tail = last.folded.split(separator: "-").last.map(String.init),
      tail.isOne(of: "noted agreed approved deferred refused"), let kind = DecisionVerbs.participles[tail]
    else { return nil }
    let raw = s.text.slice(last.start, last.end)
    let before = raw.utf8.count - tail.utf8.count
    guard raw.slice(0, before).hasSuffix("–") || raw.slice(0, before).hasSuffix("—") else { return nil }
    return Verdict(kind: kind, words: 1, offset: last.start + before)
  }

  /// "Lloyds Bank, balance of £6,564.21 Noted": an outcome with a capital at an entry's end, as a column leaves it.
  private func columnVerdict(_ s: Sentence) -> Verdict? {
    let w = s.words
    if let shouted = shoutedVerdict(s) { return shouted }
    guard w.count >= 4, let last = w.last, last.isCapitalised,
      !last.isCapitals || s.text.isAllCapitals == false,
      last.folded.isOne(of: "noted agreed approved"), last.after.isEmpty || last.after == [.period],
      last.before.isEmpty, let kind = DecisionVerbs.participle(last)
    else { return nil }
    let previous = w[w.count - 2]
    guard previous.after.isEmpty || previous.after == [.close],
      previous.startsWithDigit || !previous.isCapitalised || previous.after == [.close],
      !previous.folded.isOne(of: "was were is are be been as and not it that"), !previous.isAny(.adverb),
      s.text.slice(previous.end, last.start).utf8.allSatisfy({ $0 != 0x2C })
    else { return nil }
    return Verdict(kind: kind, words: 1, offset: last.start)
  }

  /// "Rule 5 be renamed Rule 6. CARRIED": an outcome in capitals at the end of an entry that has small letters.
  private func shoutedVerdict(_ s: Sentence) -> Verdict? {
    let w = s.words
    guard w.count >= 4, let last = w.last, last.isCapitals, last.before.isEmpty,
      last.after.isSubset(of: [.period]),
      last.folded.isOne(
        of: "passed carried granted adopted refused rejected deferred accepted defeated denied approved lost"),
      !w[w.count - 2].isCapitals, w[w.count - 2].after.isSubset(of: [.period, .close]),
      !w[w.count - 2].folded.isOne(of: "was were is are be been as and not it that or of"),
      !w[w.count - 2].isAny(.adverb), let kind = DecisionVerbs.participle(last)
    else { return nil }
    return Verdict(kind: kind, words: 1, offset: last.start)
  }

  /// Words that may follow a verdict.
  private static let tails: WordSet = [
    "and", "&", "for", "as", "by", "payment", "unanimously", "signed", "correct", "a", "true", "record",
    "with", "to", "all", "the", "chairman", "chair", "nem", "con", "seconded", "subject", "duly", "without",
    "amendment", "approved", "accurate", "be", "paid", "pay", "4-0", "votes", "2", "1", "in", "favour",
    "proposed", "at", "accepted",
  ]

  func verdict(_ w: ArraySlice<Word>) -> DecisionKind? {
    guard let first = w.first, w.count <= 14 else { return nil }
    if first.folded == "dim", w.count == 2, w[w.startIndex + 1].folded.hasPrefix("gwrthwynebiad") {
      return .decision
    }
    // "Apologies were accepted." is a sentence; "Cllr Marsh (work) – apologies accepted" an entry with its outcome.
    if first.folded == "apologies", w.contains(where: { $0.folded == "were" }) { return nil }
    if first.folded == "so", w.count > 1, w[w.startIndex + 1].folded.isOne(of: "voted moved ordered") {
      return .decision
    }
    var i = w.startIndex
    while i < w.endIndex,
      w[i].folded.isOne(
        of: """
          all both present unanimously not duly this was were motion the motion, each it proposal and apologies
          circulated read payment payments item vote those these accounts amendment same
          resolution recommend recommended council councillors
          """) || (habits.ownNames.contains(w[i].folded))
    {
      if w[i].folded == "recommend" || w[i].folded == "recommended" { break }
      i += 1
    }
    guard i < w.endIndex else { return nil }
    let rest = w[i...]
    let f = w[i].folded
    let after = rest.dropFirst().map(\.folded)
    func byOthers() -> Bool {
      guard let b = after.firstIndex(of: "by"), b + 1 < after.count else { return false }
      return !isOwn(after[(b + 1)...].joined(separator: " "))
    }
    if f == "no", let n = after.first, n.hasPrefix("objection") { return w.count <= 8 ? .decision : nil }
    if f == "no", after.first == "comment" || after.first == "comments" || after.first == "observations" {
      return w.count <= 4 && false ? .decision : nil
    }
    if f == "recommend" || f == "recommended" || f == "approval" {
      if f == "approval", after.first == "recommended" || after.first == "granted" && false {
        return .recommended
      }
      if f != "approval", let n = after.first,
        n.isOne(of: "approval refusal approve refuse for acceptance")
      {
        return n == "for" && after.dropFirst().first != "approval" ? nil : .recommended
      }
      return nil
    }
    if f == "support" || f == "supported" || f == "object" || f == "objected" || f == "objection" {
      if byOthers() { return nil }
      return w.count <= 12 && (after.isEmpty || after.first == "by" || f == "supported") ? .decision : nil
    }
    if f == "in", after.first == "favour" || after.first == "favor" {
      return w.first?.folded == "all" ? .decision : nil
    }
    // "Holt - aye, Marsh - aye" tells who voted how.
    if first.folded == "aye", w.startIndex == 0 || w.count == 1 && first.after.contains(.period) {
      return .decision
    }
    if f == "unanimous" { return .decision }
    guard let kind = DecisionVerbs.participle(w[i]),
      !f.isOne(of: "signed nominated granted passed confirmed lost") || w.count <= 3
    else { return nil }
    if byOthers() { return nil }
    // "Elected members" names who sits there.
    if f == "elected", let n = after.first, vocabulary.deciders.contains(n.text) || n == "councillor" {
      return nil
    }
    // "Co-opted (2)" heads a list of governors.
    if f == "co-opted", !after.isEmpty, after.allSatisfy({ $0.text.first?.isNumber ?? false }) { return nil }
    if f == "noted", i > w.startIndex, w[w.startIndex].folded.isOne(of: "it was") { return nil }
    if f == "carried", let n = after.first, n.isOne(of: "out over forward") { return nil }
    // What may follow a verdict.
    if f == "signed", i == w.startIndex { return nil }
    if after.isEmpty { return kind }
    if f == "signed" { return nil }
    if f == "agreed", after.first == "to" || after.first == "that" { return nil }
    // "Boots – deferred to the summer", "Agreed, with the addition of a map."
    if f.isOne(of: "deferred postponed"), let n = after.first, n.isOne(of: "to until till for pending") {
      return kind
    }
    // "Approved, no objections.", "Carried without objection"
    if let n = after.first, n.isOne(of: "no without with"), after.count <= 4,
      after.contains(where: { $0.hasPrefix("objection") || $0 == "dissent" || $0 == "opposition" })
    {
      return kind
    }
    if after.first == "with", f.isOne(of: "agreed approved accepted adopted"),
      after.prefix(6).contains(where: {
        $0.isOne(of: "addition amendment amendments correction corrections exception change changes addendum")
      })
    {
      return kind
    }
    let known = after.filter {
      Self.tails.contains($0) || habits.ownNames.contains($0)
        || $0.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
        || isOwn($0.text)
    }.count
    if f == "carried" || known * 4 >= after.count * 3 || after.first == "as" || after.first == "subject"
      || after.first == "for" && f != "noted" || after.first == "unanimously" || after.first == "&"
      || after.first == "and" || after.first == "by" && isOwn(after.dropFirst().joined(separator: " "))
    {
      return kind
    }
    return nil
  }

  /// A verdict with what it closes: the proposal or entry before it; over several it stands alone.
  mutating func close(
    _ p: Int, _ all: [Sentence], _ k: Int, _ verdict: Verdict, openStart: Int, openCount: Int
  ) {
    let paragraph = paragraphs[p]
    let s = all[k]
    let behindDash = verdict.offset > s.words[0].start
    var f = Found(kind: verdict.kind, text: s.text, paragraph: p, offset: s.offset)
    if apologies(s) { return }
    // A proposal told behind other sentences is where what it closes begins.
    var openStart = openStart
    var openCount = openCount
    if openCount >= 2, !behindDash, !verdict.hasSubject,
      let at = all[..<k].lastIndex(where: {
        $0.offset > openStart
          && $0.words.prefix(4).contains { $0.folded.isOne(of: "proposed moved suggested") }
          && $0.words.contains { $0.folded.isOne(of: "that to") }
          || asksFor($0) && $0.offset == all[k - 1].offset
      })
    {
      openCount = k - at
      openStart = all[at].offset
    }
    let before = paragraph.text.slice(openStart, s.offset).trimmed
    let isEntry = paragraph.isList || openCount <= 3
    if behindDash {
      // The sentence itself is the entry; a list of payments ends in a verdict over all of them.
      let entries = s.text.filter { $0 == "£" }.count
      let overAll = s.words.first { $0.start == verdict.offset }.map { $0.folded.isOne(of: "all both") }
      if entries >= 2 || s.text.utf8.count > 500 || overAll == true {
        f.text = s.text.slice(verdict.offset, s.text.utf8.count)
        f.offset = s.offset + verdict.offset
      } else if openCount > 0, openCount <= 2, before.utf8.count < 160, settling(s, strict: false) == nil {
        f.text = before + " " + s.text
        f.offset = openStart
      }
    } else if verdict.hasSubject {
      f.settles = true
    } else if !before.isEmpty, isEntry, before.utf8.count <= 400, before.filter({ $0 == "£" }).count < 2,
      !listsSeveral(before),
      !(s.words.count >= 3 && s.has("all") && s.has("payment")),
      !(s.words[0].folded.isOne(of: "both all") && verdict.kind == .noted)
    {
      let lead = Sentence(text: before, offset: 0, words: words(of: before))
      if !lead.words.contains(where: {
        $0.folded.isOne(of: "asked informed advised explained said reported")
      }) || openCount == 1 && lead.words.count < 30 {
        f.text = before + " " + s.text
        f.offset = openStart
      }
    } else if before.isEmpty, paragraph.isColumn, p > 0, !paragraphs[p - 1].isLabel {
      // "The bank sent no statement.        Noted": the column beside an entry closes the whole of it.
      if found.last?.paragraph == p - 1 { return }
      f.text = paragraphs[p - 1].text + " " + s.text
      f.paragraph = p - 1
      f.offset = 0
    } else if before.isEmpty, let entry = entryClosed(by: p, s) {
      f.text = paragraphs[entry...p].map(\.text).joined(separator: " ")
      f.paragraph = entry
      f.offset = 0
      describe(&f, Sentence(text: paragraphs[entry].text, offset: 0, words: text.words[entry]))
    } else if before.isEmpty, s.words.count <= 3 || s.words[0].after.contains(.dash), p > 0,
      found.last?.paragraph != p - 1,
      !habits.marksInCapitals
    {
      // Alone in its paragraph, it closes the entry above: an application begins with its number, perhaps some lines up.
      if let first = application(above: p) {
        f.text = paragraphs[first..<p].map(\.text).joined(separator: " ") + " " + s.text
        f.paragraph = first
        f.offset = 0
        describe(&f, s)
        found.append(f)
        return
      }
      let previous = paragraphs[p - 1]
      if case .paragraph = previous.kind, text.words[p - 1].count <= 30, !previous.isLabel,
        text.words[p - 1].contains(where: {
          $0.folded.isOne(of: "propose proposed request application extension proposal")
        })
      {
        f.text = previous.text + " " + s.text
        f.paragraph = p - 1
        f.offset = 0
      }
    }
    if let label = shortLabel(f.text) ?? pointNumber(f.text) {
      f.text = f.text.slice(label, f.text.utf8.count).trimmed
      f.offset += label
    }
    describe(&f, s)
    found.append(f)
  }
}
