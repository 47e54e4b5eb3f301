import Minutes

/// Decisions under a label of their own ("Decision", "AGREED" alone on its line).
extension DecisionReader {
  mutating func labelledDecision(_ start: Int) -> Int {
    let label = paragraphs[..<start].last { $0.isLabel }.map { bareLabel($0.text) } ?? "decision"
    let kind =
      DecisionVerbs.markers[label.split(separator: " ").last.map(String.init) ?? ""] ?? .decision
    let paragraph = paragraphs[start]
    if let end = movedBelowLabel(start, kind) { return end }
    if let m = marker(at: start) { return marked(start, m) }
    // Behind the first, a paragraph counts where it settles something itself.
    if !paragraph.isList, let first = found.last(where: { $0.paragraph < start }),
      !paragraphs[first.paragraph...start].contains(where: { $0.isLabel }), verbKind(start) == nil,
      text.words[start].first?.folded != "that", !opensWithThat(start)
    {
      return start + 1
    }
    // "RESOLVED" and below it "THAT:": what follows is the list.
    if ["that", "to", "as follows", "that the council"].contains(paragraph.text.folded.trimming(" :.-–")),
      start + 1 < paragraphs.count
    {
      return paragraphs[start + 1].isList
        ? list(from: start + 1, kind: kind, sub: -1) : labelledDecision(start + 1)
    }
    if vocabulary.nothings.contains(paragraph.text.folded.trimming(". ")) || settlesNothing(start) {
      return start + 1
    }
    if let end = toldOnly(start) { return end }
    // "The Committee received a report." and below it "… RESOLVED that …": the first only leads up to it.
    if !paragraph.isList, found.last.map({ $0.paragraph < start - 1 }) ?? true, capitalMark(start) == nil,
      verbKind(start) == nil, leadsUp(start)
    {
      return start + 1
    }
    if let end = verbList(start) { return end }
    // "To grant the licence subject to the following conditions:" and the conditions, none of which is a decision.
    if !paragraph.isList, carriesItsList(paragraph.text) {
      add(kind, paragraph.text, start, 0)
      var end = start + 1
      while end < paragraphs.count, paragraphs[end].isList { end += 1 }
      return end
    }
    // A line that introduces a list: its entries are the decisions.
    if paragraph.text.hasSuffix(":") || paragraph.text.hasSuffix(":-"), start + 1 < paragraphs.count,
      paragraphs[start + 1].isList
    {
      let lead = text.words[start]
      if lead.contains(where: { $0.folded.isOne(of: "that to agreed resolved the") }) {
        return list(
          from: start + 1, kind: leadKind(lead) ?? kind, sub: paragraph.isList ? paragraph.depth : -1)
      }
    }
    if paragraph.isList { return list(from: start, kind: kind, sub: -1) }
    if let end = proposedBelow(start, kind) { return end }
    let opening = opensWithThat(start) && text.words[start][0].number != nil ? text.words[start][1].start : 0
    var f = Found(
      kind: kind == .decision ? capitalMark(start) ?? verbKind(start) ?? toNote(start) ?? kind : kind,
      text: paragraph.text.slice(opening, paragraph.text.utf8.count),
      paragraph: start, offset: opening)
    describe(&f, Sentence(text: paragraph.text, offset: 0, words: text.words[start]))
    take(&f)
    found.append(f)
    return start + 1
  }

  /// "+1: Ben, Una", "+1 Ben -0 Una", "Votes: Ben, Una".
  private func countsHands(_ p: Int) -> Bool {
    let t = paragraphs[p].text
    return ["+1", "-1", "+0", "Vote", "+2", "+3", "+4", "+5"].contains { t.hasPrefix($0) }
      && text.words[p].count <= 24
  }

  /// "On the proposal of A", "Seconded by B" and "that the grants be paid" on lines of their own below a label: one decision.
  private mutating func proposedBelow(_ start: Int, _ kind: DecisionKind) -> Int? {
    let w = text.words[start]
    guard (3...14).contains(w.count), w[0].folded.isOne(of: "on proposed upon"),
      w.contains(where: { $0.isAny(.motionNoun) || $0.isAny(.proposing) }),
      !paragraphs[start].text.hasSuffix(".")
    else { return nil }
    var end = start + 1
    while end < paragraphs.count, case .paragraph = paragraphs[end].kind, end - start <= 2,
      let first = text.words[end].first, first.isAny(.seconding) || first.folded.isOne(of: "that to"),
      !paragraphs[end].isLabel
    { end += 1 }
    guard end > start + 1 else { return nil }
    var f = Found(
      kind: kind, text: paragraphs[start..<end].map(\.text).joined(separator: " "), paragraph: start,
      offset: 0)
    for p in start..<end { for s in text.sentences[p].prefix(2) { describe(&f, s) } }
    found.append(f)
    return end
  }

  /// "REFUSED for the following reasons:", "That permission be granted subject to these conditions:": the list behind it says
  /// why or how, and the sentence is the decision.
  func carriesItsList(_ text: String) -> Bool {
    let tail = String(decoding: text.utf8.suffix(60), as: UTF8.self).folded
    return text.trimming(" -–").hasSuffix(":") && (tail.contains(" reasons") || tail.contains(" conditions"))
      && words(of: text).count >= 4
  }

  /// Under a decision's label too, apologies received and interests declared or not are told, not decided.
  func settlesNothing(_ p: Int) -> Bool {
    let f = paragraphs[p].text.folded
    if f.hasPrefix("the meeting "),
      f.contains("closed") || f.contains("concluded") || f.contains("ended") || f.contains("finished")
    {
      return true
    }
    if f.hasPrefix("there were no ") || f.hasPrefix("there was no ") || f.hasPrefix("there were none")
      || f.hasPrefix("no declarations") || f.hasPrefix("no apologies")
    {
      return true
    }
    if f.hasPrefix("apolog"), !f.contains("accepted") { return true }
    let w = text.opening(p, bytes: 200)
    return w.prefix(12).contains { $0.folded.isOne(of: "declared disclosed") }
      && !w.prefix(3).contains { DecisionVerbs.marker($0) != nil }
  }

  /// "The Chair welcomed everyone to the meeting." under the label settles nothing, nor does the list that it introduces;
  /// the index behind them.
  private func toldOnly(_ start: Int) -> Int? {
    guard !paragraphs[start].isList else { return nil }
    let w = text.words[start]
    guard
      w.prefix(9).contains(where: {
        $0.folded.isOne(
          of: """
            welcomed advised invited informed explained announced undertook introduced reminded reported asked
            thanked stated outlined presented
            """)
      }), !w.contains(where: { $0.isAny(.participle) && !$0.folded.isOne(of: "confirmed noted signed") }),
      capitalMark(start) == nil
    else { return nil }
    var end = start + 1
    // What goes on behind it is of the same kind, until something is settled.
    while end < paragraphs.count, case .paragraph = paragraphs[end].kind, !paragraphs[end].isLabel,
      marker(at: end) == nil, !text.words[end].contains(where: { $0.isAny(.participle) }),
      text.words[end].first?.folded != "that"
    { end += 1 }
    if paragraphs[end - 1].text.hasSuffix(":") {
      while end < paragraphs.count, paragraphs[end].isList { end += 1 }
    }
    return end
  }

  /// The kind of a mark in capitals in a paragraph's first sentence ("The Board, having …, RESOLVED that …").
  private func capitalMark(_ p: Int) -> DecisionKind? {
    guard let s = text.sentences[p].first, !s.text.isAllCapitals else { return nil }
    return s.words.lazy.filter { $0.isCapitals }.compactMap { DecisionVerbs.marker($0) }.first
  }

  /// Whether a later paragraph under the same label holds the mark.
  private func leadsUp(_ start: Int) -> Bool {
    for p in (start + 1)..<max(start + 1, min(paragraphs.count, start + 8)) {
      if case .heading = paragraphs[p].kind { return false }
      if paragraphs[p].isLabel { return isMarkerLabel(paragraphs[p].text) }
      if capitalMark(p) != nil { return true }
    }
    return false
  }

  func leadKind(_ w: [Word]) -> DecisionKind? {
    w.lazy.compactMap { DecisionVerbs.participle($0) }.first
  }

  /// The kind that the text's own main verb gives.
  func verbKind(_ p: Int) -> DecisionKind? {
    for s in text.sentences[p].prefix(1) {
      if let hit = settling(s, strict: false) { return hit.kind }
      for word in s.words.prefix(12) {
        if let k = DecisionVerbs.participle(word), k != .decision { return k }
      }
    }
    return nil
  }

  /// A marker without words: it repeats the outcome that stands before it, or closes the entry above, or stands alone.
  mutating func settleAlone(_ p: Int, kind: DecisionKind? = nil) {
    let alone = paragraphs[p].text
    let bare = alone.folded.trimming(" :.-")
    let kind =
      kind ?? DecisionVerbs.markers[bare.split(separator: " ").last.map(String.init) ?? ""] ?? .decision
    if let last = found.last, last.paragraph == p - 1 || last.paragraph == p { return }
    guard
      bare.isOne(
        of: """
          decision decisions recommendation recommendations resolution conclusion outcome
          action
          """) == false
    else { return }
    // What was decided may stand only in the paragraph before, unmarked ("The minutes … were agreed … / AGREED").
    if p > 0, case .paragraph = paragraphs[p - 1].kind {
      let before = found.count
      scan(p - 1, from: 0, strict: false)
      if found.count > before { return }
    }
    if !alone.isAllCapitals, p > 0, text.words[p - 1].count <= 30, !paragraphs[p - 1].isLabel,
      // "Action: Ben to ring the plumber" is a task, and closes nothing.
      !(text.words[p - 1].first.map {
        $0.after.contains(.colon) && vocabulary.actionLabels.contains($0.folded)
      } ?? false)
    {
      if case .heading = paragraphs[p - 1].kind {
      } else if case .preformatted = paragraphs[p - 1].kind {
        // What was torn is not what the verdict closes.
      } else {
        // "+1: Ben, Una" stands between a proposal and its outcome.
        let entry = p > 1 && countsHands(p - 1) && !paragraphs[p - 2].isLabel ? p - 2 : p - 1
        found.append(
          Found(kind: kind, text: paragraphs[entry].text + " " + alone, paragraph: entry, offset: 0))
        return
      }
    }
    found.append(Found(kind: kind, text: alone, paragraph: p, offset: 0, isBare: true))
  }
}
