import Minutes

/// Words that stand before what was decided: "AGREED that …", "RESOLVED:".
extension DecisionReader {
  struct Marker {
    var kind: DecisionKind
    var isCapitals: Bool
    /// Offset of what was decided in the paragraph's text.
    var offset: Int
    var isAlone: Bool
    var introducesList: Bool
    var verb: String?
  }

  func marker(at p: Int) -> Marker? {
    let paragraph = paragraphs[p]
    if case .tableRow = paragraph.kind { return nil }
    let opening = text.opening(p, bytes: 400)
    guard
      DecisionReader.mayMark(opening)
        || paragraph.text.utf8.count <= 400
          && opening.contains(where: { $0.after.contains(.colon) && $0.isAny(.marker) })
    else { return nil }
    let s = Sentence(text: paragraph.text, offset: 0, words: Array(opening))
    return marker(s, whole: paragraph.text)
  }

  /// Whether a marker stands among the words of which the first that leads nothing in is looked at below.
  private static func mayMark(_ words: ArraySlice<Word>) -> Bool {
    words.prefix(9).contains { $0.isAny(.marker) }
  }

  /// "The Joint Board further agreed:-" above its list, "The Board resolved:- to note the planner": whoever decides, and a
  /// colon behind the verb.
  private func ledIn(_ s: Sentence, whole: String) -> Marker? {
    guard whole.hasByte(0x3A) else { return nil }
    let w = s.words
    guard
      let k = w.prefix(40).firstIndex(where: {
        $0.after.contains(.colon) && $0.isAny(.marker) && !$0.isCapitals
          && $0.folded.isOne(of: "agreed resolved decided recommended approved")
      }), k >= 2, !w[..<k].contains(where: { $0.after.contains(.colon) })
    else { return nil }
    var i = k - 1
    while i > 0, w[i].isAny(.adverb), !vocabulary.deciders.contains(w[i].folded) { i -= 1 }
    guard i >= 1, vocabulary.deciders.contains(w[i].folded) || habits.ownNames.contains(w[i].folded),
      w[i].folded != "it", let kind = DecisionVerbs.marker(w[k])
    else { return nil }
    let tail = whole.slice(w[k].end, whole.utf8.count)
    let content = String(tail.drop { " :.-–—".contains($0) }).trimmed
    if content.isEmpty {
      // Short leads are read below, as they always were.
      return Marker(
        kind: kind, isCapitals: true, offset: whole.utf8.count, isAlone: false, introducesList: true)
    }
    guard k + 1 < w.count, w[k + 1].folded.isOne(of: "to that") else { return nil }
    return Marker(
      kind: kind, isCapitals: true, offset: whole.utf8.count - content.utf8.count, isAlone: false,
      introducesList: content.hasSuffix(":"))
  }

  /// "AGREED that …", "RESOLVED:", "Agreed to …", "IT WAS RESOLVED that", "DECISION: …", "The Council resolved:-".
  func marker(_ s: Sentence, whole: String) -> Marker? {
    let w = s.words
    if let led = ledIn(s, whole: whole) { return led }
    guard DecisionReader.mayMark(w[...]) else { return nil }
    // "19/8Resolved to approve the minutes": the number of the minute before the mark.
    var i = w.count > 2 && w[0].startsWithDigit && w[0].folded.hasByte(0x2F) && w[0].after.isEmpty ? 1 : 0
    let first = i
    // "It was", "Members" and the like before a verb in capitals.
    while i < w.count, i < 8,
      w[i].isAny(.adverb) || vocabulary.deciders.contains(w[i].folded)
        || w[i].folded.isOne(
          of: """
            it was the following discussion therefore that were accordingly and upon on a vote
            having hereby
            """)
    { i += 1 }
    guard i < w.count, let kind = DecisionVerbs.marker(w[i]) else { return nil }
    if habits.tellsFinalResolutions, w[i].folded == "resolution" { return nil }
    let capitals = w[i].isCapitals && !s.text.isAllCapitals
    // "Unanimously agreed to wait."
    let isWhole = i == 1 && w[0].folded == "unanimously" && w[0].isCapitalised && w[1].folded != "noted"
    if i > first, !capitals, !isWhole {
      // "The Board resolved:-" and its list.
      guard i + 1 == w.count || i + 2 == w.count && w[i + 1].folded.isOne(of: "that to unanimously"),
        whole.hasSuffix(":") || whole.hasSuffix(":-") || whole.hasSuffix(": -"),
        vocabulary.deciders.contains(w[i - 1].folded) || habits.ownNames.contains(w[i - 1].folded)
          || w[i - 1].folded == "was" || w[i - 1].isAny(.adverb), kind != .noted
      else { return nil }
      return Marker(
        kind: kind, isCapitals: true, offset: whole.utf8.count, isAlone: false, introducesList: true)
    }
    // "3. Gate – agreed that it be painted": behind a title and a stroke the mark is in small letters.
    let opensSmall =
      i == 0 && s.offset == 0 && w.count > 2 && w[1].folded.isOne(of: "that to") && w[0].after.isEmpty
      && w[0].folded.isOne(of: "agreed resolved decided")
    guard
      capitals || w[i].isCapitalised || opensSmall || isWhole
        || DecisionVerbs.welsh.contains(w[i].folded)
    else {
      return nil
    }
    // "Noted that …", "Confirmed that …" without a subject tell, they do not settle.
    if !capitals, kind == .noted || w[i].folded == "confirmed", i + 1 < w.count, w[i + 1].folded == "that" {
      return nil
    }
    var end = w[i].end
    var j = i + 1
    var mark = w[i].after
    // "Resolved (7:7 and on the Chair's casting vote) – that …"
    if j < w.count, w[j].before.contains(.open),
      let close = w[j...].prefix(12).firstIndex(where: { $0.after.contains(.close) }),
      // "APPROVED:  (i)  The introduction …" opens a list.
      close > j || w[j].folded.utf8.count > 4
    {
      end = w[close].end
      mark = w[close].after
      j = close + 1
    }
    // "AGREED:", "RESOLVED –", "RESOLVED (unanimously) that", "Agreed – that"
    while j < w.count, w[j].isAny(.adverb), w[j].folded != "not",
      !w[j].folded.isOne(of: "was were is are been all")
    {
      end = w[j].end
      j += 1
    }
    // "RECOMMENDED TO COUNCIL: That …"
    if capitals, j < w.count, w[j].folded == "to", w[j].isCapitals,
      let colon = w[j...].prefix(5).firstIndex(where: { $0.after.contains(.colon) }),
      w[j...colon].allSatisfy({ $0.isCapitals })
    {
      end = w[colon].end
      mark = w[colon].after
      j = colon + 1
    }
    let rest = whole.slice(end, whole.utf8.count)
    let tail = rest.drop { " :.-–—)*,".contains($0) }
    let skipped = rest.utf8.count - String(tail).utf8.count
    let content = String(tail).trimmed
    let folded = content.folded.trimming(" .:;-–")
    let opens =
      folded.isEmpty
      || [
        "that", "to", "that the", "as follows", "as follows that", "unanimously", "and agreed",
        "the following recommendations", "the following", "to", "to:-", "that the council",
      ].contains(folded)
    if opens {
      return Marker(
        kind: kind, isCapitals: capitals, offset: end + skipped, isAlone: folded.isEmpty,
        introducesList: !(folded.isEmpty && mark.contains(.period)))
    }
    if !capitals {
      // In mixed case the marker needs "to", "that" or a colon: "Agreed to write …", "Resolved: that", "Approved: …"
      let next = j < w.count ? w[j].folded : ""
      let delimited = mark.contains(.colon) || mark.contains(.dash)
      guard
        delimited || next == "to" || next == "that" || next == "not" && kind == .agreed
          || kind == .agreed && i == 0 && opensClause(w, j)
          || DecisionVerbs.welsh.contains(w[i].folded)
      else { return nil }
      if next == "by" { return nil }
      if delimited, kind == .noted, next == "that" { return nil }
      // "Approved: March 6, 2017" tells when these minutes were approved.
      if DateGrammar().date(in: w, at: j) != nil { return nil }
      if w[i].folded == "received" || w[i].folded.isOne(of: "decision consensus") && !delimited { return nil }
    }
    let listed =
      content.hasSuffix(":") || content.hasSuffix(":-") || content.hasSuffix("that")
      || content.hasSuffix(": -")
    // "Deferred to June." keeps its verb.
    if kind == .deferred, !capitals, i == 0, j < w.count, w[j].folded.isOne(of: "to until till") {
      return Marker(
        kind: kind, isCapitals: capitals, offset: w[i].start, isAlone: false, introducesList: false)
    }
    // With a subject before it ("The Panel AGREED the programme") the clause begins there.
    if DecisionVerbs.welsh.contains(w[i].folded), !capitals {
      return Marker(
        kind: kind, isCapitals: capitals, offset: w[i].start, isAlone: false, introducesList: listed)
    }
    let subject =
      i > first && (!listed || takesPayments(content))
      && w[first..<i].contains { $0.folded == "it" || vocabulary.deciders.contains($0.folded) }
    return Marker(
      kind: kind, isCapitals: capitals, offset: subject ? w[first].start : end + skipped, isAlone: false,
      introducesList: listed, verb: w[i].folded.text)
  }

  /// "Agreed it would be good to ask", "Agreed the budget", "Agreed best for the field to be used": what was agreed follows at
  /// once, and is no remark on how, when or by whom.
  private func opensClause(_ w: [Word], _ j: Int) -> Bool {
    guard j == 1, w.count >= 5, w[0].after.isEmpty, w[0].isCapitalised, !w[0].isCapitals else { return false }
    return w[1].folded.isOne(of: "it the there we this these best all both no a an any")
      && !w[1].isCapitalised
  }

  /// The first sentence of what stands behind a mark, its first word as a mark has it.
  private func clauseBehind(_ content: String, _ offset: Int) -> Sentence {
    var w = words(of: firstSentence(content))
    if !w.isEmpty, w[0].folded.isOne(of: "agreed resolved recommended noted") { w[0].isCapitalised = true }
    return Sentence(text: firstSentence(content), offset: offset, words: w)
  }

  /// Reads what a marker introduces; the index behind it.
  mutating func marked(_ p: Int, _ m: Marker) -> Int {
    let paragraph = paragraphs[p]
    // "RESOLVED: That Rule 6, as amended below, be adopted:" and the rule: the sentence is the decision.
    let opening = paragraph.text.slice(m.offset, paragraph.text.utf8.count)
    let isWhole =
      m.introducesList
      && (carriesItsList(opening) || listsObjects(p, opening)
        || opening.folded.contains(" be ") && !opening.folded.contains("following")
          && words(of: opening).count >= 8 && !(p + 1 < paragraphs.count && paragraphs[p + 1].isList))
    // "- Approved," among bullets closes its entry; only a mark or a deeper list makes it the head of one.
    let closes =
      m.isAlone && !m.isCapitals && paragraph.isList && p + 1 < paragraphs.count
      && paragraphs[p + 1].isList && paragraphs[p + 1].depth <= paragraph.depth
      && !paragraph.text.hasSuffix(":") && !paragraph.text.hasSuffix("-")
    if !isWhole, !closes, m.introducesList, p + 1 < paragraphs.count, startsList(p + 1, after: paragraph) {
      return list(from: p + 1, kind: m.kind, sub: paragraph.isList ? paragraph.depth : -1)
    }
    if m.isAlone {
      settleAlone(p, kind: m.kind)
      return p + 1
    }
    // "APPROVED MOTION BY A, SECONDED BY B TO APPROVE. MOTION CARRIED 4-0.": the motion tells its own outcome.
    let movers = MoverGrammar(people: people)
    if m.isCapitals, let s = text.sentences[p].first, s.text.isAllCapitals, movers.proposal(in: s) != nil,
      movers.seconds(s)
    {
      scan(p, from: 0, strict: false)
      return p + 1
    }
    let content = paragraph.text.slice(m.offset, paragraph.text.utf8.count).trimmed
    // "Resolved: The Board" and the list of what it did.
    if p + 1 < paragraphs.count, paragraphs[p + 1].isList, namesDeciders(words(of: content, upTo: 80)) {
      return m.kind == .decision ? verbList(p) ?? p + 1 : list(from: p + 1, kind: m.kind, sub: -1)
    }
    // "Decision (lower school): agreed to wait": the mark's own verb stands behind its label.
    if m.kind == .decision, m.verb?.isOne(of: "decision resolution") ?? false,
      let inner = marker(clauseBehind(content, m.offset), whole: content), !inner.isAlone,
      !inner.introducesList
    {
      return marked(
        p,
        Marker(
          kind: inner.kind, isCapitals: true, offset: m.offset + inner.offset, isAlone: false,
          introducesList: false, verb: inner.verb))
    }
    // "Decision: agreed (a) and (b).": the verb tells the kind.
    if m.kind == .decision, m.verb == "decision", let verb = words(of: content, upTo: 40).first,
      verb.folded.isOne(of: "agreed resolved recommended noted deferred"), !verb.isCapitalised,
      let kind = DecisionVerbs.participle(verb)
    {
      add(kind, firstSentence(content), p, m.offset)
      scan(p, from: m.offset + firstSentence(content).utf8.count, strict: false)
      return p + 1
    }
    let entries = inlineList(content)
    if entries.count >= 2 {
      for e in entries {
        let text = content.slice(e.lowerBound, e.upperBound).trimming(" ;,").trimmed
        add(m.kind, text, p, m.offset + e.lowerBound)
      }
      return p + 1
    }
    // "APPROVED:  (i)  The introduction of …;" and "(ii)  The terms of …" as an entry of its own below.
    if m.isCapitals, p + 1 < paragraphs.count, paragraphs[p + 1].isList,
      let label = numberLabel(of: content), !label.isAlone, label.isBracketed || label.suffix == ")",
      label.values.first == 1, let next = numberLabel(of: paragraphs[p + 1].listLabel + " x"),
      next.values.first == 2, next.form == label.form
    {
      add(
        m.kind, content.slice(label.length, content.utf8.count).trimming(" ;,").trimmed, p,
        m.offset + label.length)
      return list(from: p + 1, kind: m.kind, sub: -1)
    }
    // In capitals the whole paragraph is the decision; in mixed case its first sentence.
    var text = m.isCapitals ? content : firstSentence(content)
    // "RESOLVED: to … Proposed A, seconded B.": the movers are facts of the decision, not its words.
    var tail: Sentence?
    if m.isCapitals, content.utf8.count < 4000, let last = Sentence.all(of: content).last, last.offset > 0,
      namesOnlyMovers(last.text)
    {
      text = content.slice(0, last.offset).trimmed
      tail = last
    }
    add(m.kind, text, p, m.offset)
    if let tail, !found.isEmpty { describe(&found[found.count - 1], tail) }
    if m.kind == .decision, !found.isEmpty { found[found.count - 1].verb = m.verb }
    if !m.isCapitals, text.utf8.count < content.utf8.count {
      scan(p, from: m.offset + text.utf8.count, strict: false)
    }
    return p + 1
  }
}
