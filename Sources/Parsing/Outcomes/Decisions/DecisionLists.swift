import Minutes

/// Lists whose entries are decisions.
extension DecisionReader {
  func startsList(_ p: Int, after: Paragraph) -> Bool {
    if paragraphs[p].isList { return true }
    if case .paragraph = paragraphs[p].kind {
      return paragraphs[p].indent >= 4 && after.indent < paragraphs[p].indent || paragraphs[p].indent >= 8
        || after.text.hasSuffix(":") || after.text.hasSuffix(":-")
    }
    return false
  }

  /// "RESOLVED to approve the following payments:" above payments: what is listed is what the verb takes, and none of it is
  /// a clause of its own.
  func listsObjects(_ p: Int, _ opening: String) -> Bool {
    let lead = words(of: opening)
    if takesPayments(opening), p + 1 < paragraphs.count, !paragraphs[p + 1].isLabel { return true }
    guard lead.count >= 4, lead[0].folded.isOne(of: "to that"), opening.folded.contains(" following "),
      lead[lead.count - 1].folded != "following", p + 1 < paragraphs.count, lead.dropFirst().count <= 40
    else { return false }
    let entry = text.words[p + 1]
    guard let first = entry.first, entry.count <= 14, first.isCapitalised || first.startsWithDigit,
      !first.folded.isOne(of: "that to the"), !first.isAny(.marker)
    else { return false }
    return !entry.contains { $0.isAny([.sentenceVerb, .participle]) || $0.folded == "to" }
  }

  /// "to pay the following:", "talu'r canlynol:": what is listed below is paid, and decides nothing itself.
  func takesPayments(_ text: String) -> Bool {
    let f = text.folded
    guard f.utf8.count <= 160, f.contains("following") || f.contains("canlynol") else { return false }
    return words(of: f).contains {
      $0.folded.isOne(
        of:
          "pay paid payment payments cheque cheques accounts invoices bills talu talu'r dalu dalu'r biliau taliadau"
      )
    }
  }

  /// One decision for each top entry of a list, its sub-entries within its text.
  mutating func list(from start: Int, kind: DecisionKind, sub: Int) -> Int {
    var p = start
    let isList = paragraphs[start].isList
    let top = paragraphs[start].depth
    let label = paragraphs[start].listLabel
    let indent = paragraphs[start].indent
    while p < paragraphs.count {
      let paragraph = paragraphs[p]
      if isList {
        guard paragraph.isList else {
          // A wrapped or torn continuation, or the end.
          break
        }
        // An entry of the list round it is another matter.
        if paragraph.depth < top { break }
        if paragraph.depth > top, p > start {
          if !found.isEmpty {
            found[found.count - 1].text += " " + paragraph.listLabel + " " + paragraph.text
          }
        } else if p > start, restarts(label, paragraph.listLabel) {
          break
        } else if kind == .decision, let own = ownVerb(p) {
          // "1. Noted the contents of the report." under "Decision"
          add(
            own.kind, paragraph.text.slice(own.offset, paragraph.text.utf8.count).trimming(" ;"), p,
            own.offset)
        } else {
          add(
            kind == .decision ? ownSentenceKind(p) ?? toNote(p) ?? kind : kind, paragraph.text.trimming(" ;"),
            p, 0)
        }
      } else {
        guard case .paragraph = paragraph.kind, paragraph.indent >= max(4, indent - 2) || p == start,
          marker(at: p) == nil
        else { break }
        add(kind, paragraph.text, p, 0)
        if indent < 4 {
          p += 1
          break
        }
      }
      p += 1
    }
    return max(p, start + 1)
  }

  /// The kind that an entry's own first word gives ("Noted the report", "Agreed to wait"), and where the rest begins.
  private func ownVerb(_ p: Int) -> (kind: DecisionKind, offset: Int)? {
    let w = text.words[p]
    guard w.count >= 3, w[0].isCapitalised, w[0].after.isEmpty, !w[1].isCapitalised,
      w[0].folded.isOne(of: "noted agreed resolved recommended approved endorsed"),
      let kind = DecisionVerbs.marker(w[0])
    else { return nil }
    return (kind, w[1].start)
  }

  /// "1. Members noted the update." under "Decisions": the entry is a sentence with whoever decides as its subject.
  private func ownSentenceKind(_ p: Int) -> DecisionKind? {
    guard let s = text.sentences[p].first, let first = s.words.first,
      vocabulary.deciders.contains(first.folded) || first.folded == "the",
      let hit = settling(s, strict: false),
      hit.start == 0
    else { return nil }
    return hit.kind
  }

  /// "To note the programme." under "Decision".
  func toNote(_ p: Int) -> DecisionKind? {
    let w = text.words[p]
    return w.count >= 3 && w[0].folded == "to" && w[0].isCapitalised && w[1].folded == "note" ? .noted : nil
  }

  func restarts(_ first: String, _ label: String) -> Bool {
    let a = first.filter { $0.isNumber }
    return !a.isEmpty && a == label.filter { $0.isNumber } && first == label
  }

  /// Ranges of entries "(i) …; (ii) …" or "1. … 2. …" in a running text.
  func inlineList(_ text: String) -> [Range<Int>] {
    let w = words(of: text)
    var starts: [Int] = []
    var expected = 1
    var style = ""
    for word in w {
      let f = word.folded
      let bracketed = word.before.contains(.open) && word.after.contains(.close)
      let half = word.after.contains(.close) && !word.before.contains(.open)
      let dotted = word.after.contains(.period) && word.startsWithDigit
      guard bracketed || half || dotted else { continue }
      let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
      for (name, value) in [
        ("d", Int(f.text) ?? 0), ("r", (roman.firstIndex(of: f.text) ?? -1) + 1),
        ("l", f.utf8.count == 1 ? Int(f.utf8.first!) - 0x60 : 0),
      ] where value == expected && (style.isEmpty || style == name) {
        if expected == 1, starts.isEmpty, word.start > 60 || isObject(word, in: w) { continue }
        style = name
        starts.append(max(0, word.start - (word.before.contains(.open) ? 1 : 0)))
        expected += 1
        break
      }
    }
    guard starts.count >= 2 else { return [] }
    var result: [Range<Int>] = []
    for (k, s) in starts.enumerated() {
      let end = k + 1 < starts.count ? starts[k + 1] : text.utf8.count
      // Behind the label itself.
      let body = text.slice(s, end)
      let skip = body.utf8.count - String(body.drop { !$0.isWhitespace }.drop { $0 == " " }).utf8.count
      result.append((s + skip)..<end)
    }
    // "agreed (a) and (b)" names points, and lists none.
    if result.contains(where: { words(of: text.slice($0.lowerBound, $0.upperBound), upTo: 60).count < 2 }) {
      return []
    }
    return result
  }

  /// "to vote for (a) the hall, (b) the green": the first label is what a verb takes, and no clause begins there.
  private func isObject(_ word: Word, in w: [Word]) -> Bool {
    guard let at = w.firstIndex(where: { $0.start == word.start }), at > 0 else { return false }
    return w[at - 1].after.isEmpty
      && w[at - 1].folded.isOne(
        of: "for of in at items item options option paragraph paragraphs by per with on")
  }

  /// "The Board agreed that the:", "They talked about the barn and agreed:" above a list: each entry is decided.
  mutating func settledList(_ p: Int) -> Int? {
    let paragraph = paragraphs[p]
    guard paragraph.text.hasSuffix(":") || paragraph.text.hasSuffix(":-"), p + 1 < paragraphs.count,
      paragraphs[p + 1].isList, let s = text.sentences[p].last
    else { return nil }
    let w = s.words
    guard
      let verb = w.indices.reversed().prefix(6).first(where: {
        w[$0].folded.isOne(of: "agreed resolved decided recommended")
      }),
      w[(verb + 1)...].allSatisfy({
        $0.folded.isOne(of: "that the to as follows following upon on these points by all a with will be")
      }), verb > 1,
      w[verb - 2].folded == "following" || !w[..<verb].contains(where: { $0.folded == "following" }),
      !w[verb - 1].folded.isOne(of: "not have been previously already"),
      settling(s, strict: false) != nil
        || w[..<verb].contains(where: { vocabulary.deciders.contains($0.folded) })
    else { return nil }
    let kind = DecisionVerbs.participle(w[verb]) ?? .decision
    let before = found.count
    let end = list(from: p + 1, kind: kind, sub: -1)
    guard found.count - before >= 2 else {
      found.removeSubrange(before...)
      return nil
    }
    return end
  }

  /// "Did not agree the detour."
  private func refuses(_ w: [Word]) -> Bool {
    w.count >= 4 && w[0].folded == "did" && w[1].folded == "not"
      && w[2].folded.isOne(of: "agree approve accept support endorse adopt")
  }

  /// "The Board", "Cabinet", "The Joint Committee": whoever decides, and no more.
  func namesDeciders(_ w: [Word]) -> Bool {
    guard (1...5).contains(w.count), let last = w.last, w[0].isCapitalised else { return false }
    return
      (vocabulary.deciders.contains(last.folded) && !last.folded.isOne(of: "it all we everyone")
      || habits.ownNames.contains(last.folded)) && w.dropLast().allSatisfy { $0.isCapitalised }
  }

  /// "The Governing Body:" and entries that each begin with their verb ("Noted the business case").
  mutating func verbList(_ p: Int) -> Int? {
    let paragraph = paragraphs[p]
    guard paragraph.text.hasSuffix(":") || paragraph.text.hasSuffix(":-") || namesDeciders(text.words[p]),
      p + 1 < paragraphs.count,
      paragraphs[p + 1].isList, let opening = text.words[p + 1].first, opening.isAny(.participle)
    else { return nil }
    guard let last = text.words[p].last,
      vocabulary.deciders.contains(last.folded) || habits.ownNames.contains(last.folded)
        || last.folded.isOne(of: "body members they")
    else { return nil }
    let depth = paragraphs[p + 1].depth
    var q = p + 1
    while q < paragraphs.count, paragraphs[q].isList {
      if paragraphs[q].depth <= depth,
        let first = text.words[q].first,
        let kind = DecisionVerbs.participle(first)
          ?? (first.folded.isOne(of: "instructed delegated requested directed remitted authorised referred")
            ? .decision : nil) ?? (refuses(text.words[q]) ? .decision : nil)
      {
        add(kind, paragraphs[q].text.trimming(" ;"), q, 0)
      }
      q += 1
    }
    return q
  }
}
