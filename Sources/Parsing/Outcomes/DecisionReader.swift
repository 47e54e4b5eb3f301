import Minutes

/// Finds the decisions in the paragraphs of one item.
struct DecisionReader {
  let vocabulary: Vocabulary
  let habits: DocumentHabits
  let people: PersonGrammar
  /// The item's title, which tells an election from an approval.
  let title: String
  let paragraphs: [Paragraph]

  private(set) var found: [Found] = []

  struct Found {
    var kind: DecisionKind
    var text: String
    var paragraph: Int
    var offset: Int
    var votes = Votes()
    var proposer: String?
    var seconder: String?
    /// A verdict without words of its own.
    var isBare = false
    /// The marker's own verb ("APPROVED the Minute"), which the text leaves out.
    var verb: String?
    /// What the motion was for, where the text tells only its outcome.
    var about: String?
    /// Proposed and seconded, with no result told yet.
    var isOpen = false
    /// Told under a marker in capitals or with a subject of its own; it settles an open motion above it.
    var settles = false
  }

  init(
    vocabulary: Vocabulary, habits: DocumentHabits, people: PersonGrammar, title: String,
    paragraphs: [Paragraph]
  ) {
    self.vocabulary = vocabulary
    self.habits = habits
    self.people = people
    self.title = title
    self.paragraphs = paragraphs
    read()
  }

  private enum Mode { case free, decision, action }

  private mutating func read() {
    var mode = Mode.free
    let labelled = paragraphs.contains { $0.isLabel && isDecisionLabel($0.text) }
    let marked = paragraphs.contains { marker(at: $0)?.isCapitals == true }
    var p = 0
    while p < paragraphs.count {
      let paragraph = paragraphs[p]
      if paragraph.isAdvice {
        p += 1
        continue
      }
      if case .heading = paragraph.kind {
        let bare = paragraph.text.folded.trimming(":.- ")
        mode =
          vocabulary.decisionLabels.contains(bare)
          ? .decision : vocabulary.actionLabels.contains(bare) ? .action : .free
        p += 1
        continue
      }
      if paragraph.isLabel {
        let bare = paragraph.text.folded.trimming(":.- ")
        if isDecisionLabel(paragraph.text) {
          mode = .decision
          // A marker that stands as a label ("AGREED", "RESOLVED:") with nothing behind it.
          if !followsText(p) {
            settleAlone(p)
            mode = .free
          }
        } else if vocabulary.actionLabels.contains(bare) {
          mode = .action
        } else {
          mode = .free
          // The record behind its own decision tells the outcome a second time.
          if vocabulary.recordLabels.contains(bare), labelled, !found.isEmpty { break }
        }
        p += 1
        continue
      }
      switch mode {
      case .action: p += 1
      case .decision:
        // A heading of its own in capitals ("MEMBER") ends what stands under the label.
        if paragraph.text.isAllCapitals, marker(at: paragraph) == nil, case .paragraph = paragraph.kind,
          words(of: paragraph.text).count <= 3, !paragraph.text.hasSuffix(".")
        {
          mode = .free
          p += 1
          break
        }
        // A numbered point behind the decision ("3.2 The Convener asked …") is the next matter.
        if paragraph.isList, paragraph.listLabel.first?.isNumber == true,
          paragraph.listLabel.dropLast().contains("."), p > 0, !paragraphs[p - 1].isLabel,
          !paragraphs[p - 1].isList, !paragraphs[p - 1].text.hasSuffix(":"), found.last?.paragraph == p - 1
        {
          mode = .free
          break
        }
        let before = found.count
        p = labelledDecision(p)
        // A marker alone on its line ("RESOLVED") introduces what follows it at once, no more.
        if found.count > before, let label = paragraphs[..<p].last(where: { $0.isLabel }),
          isMarkerLabel(label.text)
        {
          mode = .free
        }
      case .free:
        if labelled, !(marker(at: paragraph)?.isCapitals ?? false) {
          p += 1
        } else {
          p = free(p, marked: marked)
        }
      }
    }
    withoutRepeats()
  }

  private func isDecisionLabel(_ text: String) -> Bool {
    vocabulary.decisionLabels.contains(text.folded.trimming(":.- "))
  }

  private func isMarkerLabel(_ text: String) -> Bool {
    let bare = text.folded.trimming(":.- ")
    return DecisionVerbs.participles[bare] != nil && DecisionVerbs.markers[bare] != nil
  }

  private func followsText(_ p: Int) -> Bool {
    guard p + 1 < paragraphs.count else { return false }
    if case .heading = paragraphs[p + 1].kind { return false }
    return !paragraphs[p + 1].isLabel
  }

  // MARK: Under a label

  private mutating func labelledDecision(_ start: Int) -> Int {
    let label = paragraphs[..<start].last { $0.isLabel }?.text.folded.trimming(":.- ") ?? "decision"
    let kind = DecisionVerbs.markers[label.split(separator: " ").last.map(String.init) ?? ""] ?? .decision
    let paragraph = paragraphs[start]
    if let m = marker(at: paragraph) { return marked(start, m) }
    // Behind the first, a paragraph counts where it settles something itself.
    if !paragraph.isList, let first = found.last(where: { $0.paragraph < start }),
      !paragraphs[first.paragraph...start].contains(where: { $0.isLabel }), verbKind(paragraph.text) == nil
    {
      return start + 1
    }
    if vocabulary.nothings.contains(paragraph.text.folded.trimming(". ")) || settlesNothing(paragraph.text) {
      return start + 1
    }
    // A line that introduces a list: its entries are the decisions.
    if paragraph.text.hasSuffix(":") || paragraph.text.hasSuffix(":-"), start + 1 < paragraphs.count,
      paragraphs[start + 1].isList
    {
      let lead = words(of: paragraph.text)
      if lead.contains(where: { ["that", "to", "agreed", "resolved", "the"].contains($0.folded) }) {
        return list(
          from: start + 1, kind: leadKind(lead) ?? kind, sub: paragraph.isList ? paragraph.depth : -1)
      }
    }
    if paragraph.isList { return list(from: start, kind: kind, sub: -1) }
    var f = Found(
      kind: kind == .decision ? verbKind(paragraph.text) ?? kind : kind, text: paragraph.text,
      paragraph: start, offset: 0)
    describe(&f, Sentence(text: paragraph.text, offset: 0, words: words(of: paragraph.text)))
    found.append(f)
    return start + 1
  }

  /// Under a decision's label too, apologies received and interests declared or not are told, not decided.
  private func settlesNothing(_ text: String) -> Bool {
    let f = text.folded
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
    let w = words(of: String(decoding: text.utf8.prefix(200), as: UTF8.self))
    return w.prefix(12).contains { ["declared", "disclosed"].contains($0.folded) }
      && !w.prefix(3).contains { DecisionVerbs.markers[$0.folded] != nil }
  }

  private func leadKind(_ w: [Word]) -> DecisionKind? {
    w.lazy.compactMap { DecisionVerbs.participles[$0.folded] }.first
  }

  /// The kind that the text's own main verb gives.
  private func verbKind(_ text: String) -> DecisionKind? {
    for s in Sentence.all(of: text).prefix(1) {
      if let hit = settling(s, strict: false) { return hit.kind }
      for word in s.words.prefix(12) {
        if let k = DecisionVerbs.participles[word.folded], k != .decision { return k }
      }
    }
    return nil
  }

  // MARK: Markers

  struct Marker {
    var kind: DecisionKind
    var isCapitals: Bool
    /// Offset of what was decided in the paragraph's text.
    var offset: Int
    var isAlone: Bool
    var introducesList: Bool
    var verb: String?
  }

  private func marker(at p: Paragraph) -> Marker? {
    if case .tableRow = p.kind { return nil }
    let s = Sentence(
      text: p.text, offset: 0, words: words(of: String(decoding: p.text.utf8.prefix(400), as: UTF8.self)))
    return marker(s, whole: p.text)
  }

  /// "AGREED that …", "RESOLVED:", "Agreed to …", "IT WAS RESOLVED that", "DECISION: …", "The Council resolved:-".
  private func marker(_ s: Sentence, whole: String) -> Marker? {
    var i = 0
    let w = s.words
    guard !w.isEmpty else { return nil }
    // "It was", "Members" and the like before a verb in capitals.
    while i < w.count, i < 8,
      DecisionVerbs.adverbs.contains(w[i].folded) || vocabulary.deciders.contains(w[i].folded)
        || [
          "it", "was", "the", "following", "discussion", "therefore", "that", "were", "accordingly", "and",
          "upon", "on", "a", "vote", "having", "hereby",
        ].contains(w[i].folded)
    { i += 1 }
    guard i < w.count, let kind = DecisionVerbs.markers[w[i].folded] else { return nil }
    let capitals = w[i].isCapitals && !s.text.isAllCapitals
    if i > 0, !capitals {
      // "The Board resolved:-" and its list.
      guard i + 1 == w.count || i + 2 == w.count && ["that", "to", "unanimously"].contains(w[i + 1].folded),
        whole.hasSuffix(":") || whole.hasSuffix(":-") || whole.hasSuffix(": -"),
        vocabulary.deciders.contains(w[i - 1].folded) || habits.ownNames.contains(w[i - 1].folded)
          || w[i - 1].folded == "was" || DecisionVerbs.adverbs.contains(w[i - 1].folded), kind != .noted
      else { return nil }
      return Marker(
        kind: kind, isCapitals: true, offset: whole.utf8.count, isAlone: false, introducesList: true)
    }
    guard capitals || w[i].isCapitalised || DecisionVerbs.welsh.contains(w[i].folded) else { return nil }
    var end = w[i].end
    var j = i + 1
    let mark = w[i].after
    // "AGREED:", "RESOLVED –", "RESOLVED (unanimously) that", "Agreed – that"
    while j < w.count, DecisionVerbs.adverbs.contains(w[j].folded), w[j].folded != "not",
      !["was", "were", "is", "are", "been", "all"].contains(w[j].folded)
    {
      end = w[j].end
      j += 1
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
          || DecisionVerbs.welsh.contains(w[i].folded)
      else { return nil }
      if next == "by" { return nil }
      if delimited, kind == .noted, next == "that" { return nil }
      // "Approved: March 6, 2017" tells when these minutes were approved.
      if DateGrammar().date(in: w, at: j) != nil { return nil }
      if w[i].folded == "received" || w[i].folded == "decision" && !delimited { return nil }
    }
    let listed =
      content.hasSuffix(":") || content.hasSuffix(":-") || content.hasSuffix("that")
      || content.hasSuffix(": -")
    // "Deferred to June." keeps its verb.
    if kind == .deferred, !capitals, i == 0, j < w.count, ["to", "until", "till"].contains(w[j].folded) {
      return Marker(
        kind: kind, isCapitals: capitals, offset: w[i].start, isAlone: false, introducesList: false)
    }
    // With a subject before it ("The Panel AGREED the programme") the clause begins there.
    if DecisionVerbs.welsh.contains(w[i].folded), !capitals {
      return Marker(
        kind: kind, isCapitals: capitals, offset: w[i].start, isAlone: false, introducesList: listed)
    }
    let subject =
      i > 0 && !listed && w[..<i].contains { $0.folded == "it" || vocabulary.deciders.contains($0.folded) }
    return Marker(
      kind: kind, isCapitals: capitals, offset: subject ? w[0].start : end + skipped, isAlone: false,
      introducesList: listed, verb: w[i].folded)
  }

  /// Reads what a marker introduces; the index behind it.
  private mutating func marked(_ p: Int, _ m: Marker) -> Int {
    let paragraph = paragraphs[p]
    if m.introducesList, p + 1 < paragraphs.count, startsList(p + 1, after: paragraph) {
      return list(from: p + 1, kind: m.kind, sub: paragraph.isList ? paragraph.depth : -1)
    }
    if m.isAlone {
      settleAlone(p, kind: m.kind)
      return p + 1
    }
    let content = paragraph.text.slice(m.offset, paragraph.text.utf8.count).trimmed
    let entries = inlineList(content)
    if entries.count >= 2 {
      for e in entries {
        let text = content.slice(e.lowerBound, e.upperBound).trimming(" ;,").trimmed
        add(m.kind, text, p, m.offset + e.lowerBound)
      }
      return p + 1
    }
    // In capitals the whole paragraph is the decision; in mixed case its first sentence.
    var text = m.isCapitals ? content : firstSentence(content)
    // "RESOLVED: to … Proposed A, seconded B.": the movers are facts of the decision, not its words.
    var movers: Sentence?
    if m.isCapitals, content.utf8.count < 4000, let last = Sentence.all(of: content).last, last.offset > 0,
      namesOnlyMovers(last.text)
    {
      text = content.slice(0, last.offset).trimmed
      movers = last
    }
    add(m.kind, text, p, m.offset)
    if let movers, !found.isEmpty { describe(&found[found.count - 1], movers) }
    if m.kind == .decision, !found.isEmpty { found[found.count - 1].verb = m.verb }
    if !m.isCapitals, text.utf8.count < content.utf8.count {
      scan(p, from: m.offset + text.utf8.count, strict: false)
    }
    return p + 1
  }

  private func startsList(_ p: Int, after: Paragraph) -> Bool {
    if paragraphs[p].isList { return true }
    if case .paragraph = paragraphs[p].kind {
      return paragraphs[p].indent >= 4 && after.indent < paragraphs[p].indent || paragraphs[p].indent >= 8
        || after.text.hasSuffix(":") || after.text.hasSuffix(":-")
    }
    return false
  }

  /// One decision for each top entry of a list, its sub-entries within its text.
  private mutating func list(from start: Int, kind: DecisionKind, sub: Int) -> Int {
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
        if paragraph.depth > top, p > start {
          if !found.isEmpty {
            found[found.count - 1].text += " " + paragraph.listLabel + " " + paragraph.text
          }
        } else if p > start, restarts(label, paragraph.listLabel) {
          break
        } else {
          add(kind, paragraph.text.trimming(" ;"), p, 0)
        }
      } else {
        guard case .paragraph = paragraph.kind, paragraph.indent >= max(4, indent - 2) || p == start,
          marker(at: paragraph) == nil
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

  private func restarts(_ first: String, _ label: String) -> Bool {
    let a = first.filter { $0.isNumber }
    return !a.isEmpty && a == label.filter { $0.isNumber } && first == label
  }

  /// Ranges of entries "(i) …; (ii) …" or "1. … 2. …" in a running text.
  private func inlineList(_ text: String) -> [Range<Int>] {
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
        ("d", Int(f) ?? 0), ("r", (roman.firstIndex(of: f) ?? -1) + 1),
        ("l", f.utf8.count == 1 ? Int(f.utf8.first!) - 0x60 : 0),
      ] where value == expected && (style.isEmpty || style == name) {
        if expected == 1, starts.isEmpty, word.start > 60 { continue }
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
    return result
  }

  /// A marker without words: it repeats the outcome that stands before it, or closes the entry above, or stands alone.
  private mutating func settleAlone(_ p: Int, kind: DecisionKind? = nil) {
    let text = paragraphs[p].text
    let bare = text.folded.trimming(" :.-")
    let kind =
      kind ?? DecisionVerbs.markers[bare.split(separator: " ").last.map(String.init) ?? ""] ?? .decision
    if let last = found.last, last.paragraph == p - 1 || last.paragraph == p { return }
    guard
      [
        "decision", "decisions", "recommendation", "recommendations", "resolution", "conclusion", "outcome",
        "action",
      ].contains(bare) == false
    else { return }
    // What was decided may stand only in the paragraph before, unmarked ("The minutes … were agreed … / AGREED").
    if p > 0, case .paragraph = paragraphs[p - 1].kind {
      let before = found.count
      scan(p - 1, from: 0, strict: false)
      if found.count > before { return }
    }
    if !text.isAllCapitals, p > 0, words(of: paragraphs[p - 1].text).count <= 30, !paragraphs[p - 1].isLabel {
      if case .heading = paragraphs[p - 1].kind {
      } else {
        found.append(
          Found(kind: kind, text: paragraphs[p - 1].text + " " + text, paragraph: p - 1, offset: 0))
        return
      }
    }
    found.append(Found(kind: kind, text: text, paragraph: p, offset: 0, isBare: true))
  }

  // MARK: Running text

  private mutating func free(_ p: Int, marked: Bool) -> Int {
    let paragraph = paragraphs[p]
    if case .preformatted = paragraph.kind { return p + 1 }
    if let m = marker(at: paragraph) { return self.marked(p, m) }
    if let end = verbList(p) { return end }
    scan(p, from: 0, strict: habits.marksInCapitals && marked)
    return p + 1
  }

  /// "The Governing Body:" and entries that each begin with their verb ("Noted the business case").
  private mutating func verbList(_ p: Int) -> Int? {
    let paragraph = paragraphs[p]
    guard paragraph.text.hasSuffix(":") || paragraph.text.hasSuffix(":-"), p + 1 < paragraphs.count,
      paragraphs[p + 1].isList
    else { return nil }
    let w = words(of: String(decoding: paragraph.text.utf8.suffix(80), as: UTF8.self))
    guard let last = w.last,
      vocabulary.deciders.contains(last.folded) || habits.ownNames.contains(last.folded)
        || ["body", "members", "they"].contains(last.folded)
    else { return nil }
    let depth = paragraphs[p + 1].depth
    var q = p + 1
    while q < paragraphs.count, paragraphs[q].isList {
      if paragraphs[q].depth <= depth,
        let first = words(of: String(decoding: paragraphs[q].text.utf8.prefix(60), as: UTF8.self)).first,
        let kind = DecisionVerbs.participles[first.folded]
      {
        add(kind, paragraphs[q].text.trimming(" ;"), q, 0)
      }
      q += 1
    }
    return q
  }

  /// Reads the sentences of a paragraph from an offset. Strict is for narrative beside marked decisions.
  private mutating func scan(_ p: Int, from: Int, strict: Bool) {
    let paragraph = paragraphs[p]
    var all = Sentence.all(of: paragraph.text).filter { $0.offset >= from }
    guard !all.isEmpty else { return }
    if all.count > 400 { all = Array(all.prefix(400)) }
    // Where the text since the last outcome begins: a bare verdict closes it.
    var openStart = all[0].offset
    var openCount = 0
    var k = 0
    while k < all.count {
      let s = all[k]
      if let m = marker(s, whole: s.text), !m.isAlone, m.isCapitals || !strict,
        m.kind != .noted || m.isCapitals || s.words.count < 12
      {
        let content = s.text.slice(m.offset, s.text.utf8.count).trimmed
        if m.isCapitals {
          // "ORDERED as follows: 1. That … 2. That …" to the paragraph's end.
          let from = s.offset + m.offset
          let rest = paragraph.text.slice(from, min(paragraph.text.utf8.count, from + 4000))
          let entries = inlineList(rest)
          if entries.count >= 2 {
            for e in entries {
              add(
                m.kind, rest.slice(e.lowerBound, e.upperBound).trimming(" ;,").trimmed, p, from + e.lowerBound
              )
            }
            return
          }
        }
        if !content.isEmpty, !m.introducesList {
          add(m.kind, content, p, s.offset + m.offset)
          openStart = k + 1 < all.count ? all[k + 1].offset : paragraph.text.utf8.count
          openCount = 0
          k += 1
          continue
        }
      }
      if !strict, let (end, f) = motion(all, k, p, openStart: openStart, openCount: openCount) {
        found.append(f)
        k = end
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      if !strict, let verdict = bareVerdict(s) {
        close(p, all, k, verdict, openStart: openStart, openCount: openCount)
        k += 1
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      if let hit = settling(s, strict: strict) {
        var f = Found(
          kind: hit.kind, text: s.text(from: hit.start), paragraph: p,
          offset: s.offset + s.words[hit.start].start)
        describe(&f, s)
        // The outcome told again at once ("… were approved. All agreed.") belongs to it.
        while k + 1 < all.count, let v = bareVerdict(all[k + 1]), v.words <= 4 {
          f.text += " " + all[k + 1].text
          describe(&f, all[k + 1])
          if v.kind == .agreed, f.kind == .decision, f.proposer != nil { f.kind = .agreed }
          k += 1
        }
        found.append(f)
        k += 1
        openStart = k < all.count ? all[k].offset : paragraph.text.utf8.count
        openCount = 0
        continue
      }
      openCount += 1
      k += 1
    }
  }

  // MARK: Bare verdicts

  struct Verdict {
    var kind: DecisionKind
    var words: Int
    /// It names what it settles ("The motion was carried", "Council objected"): a clause, which needs nothing before it.
    var hasSubject = false
    /// The verdict's own offset in its sentence, where it stands behind a dash ("The Anchor Inn – approved").
    var offset: Int
  }

  /// A sentence that is only an outcome ("Approved.", "All agreed", "Approved for payment", "Motion carried 4-0"), or that
  /// ends in one behind a dash.
  private func bareVerdict(_ s: Sentence) -> Verdict? {
    let w = s.words
    guard !w.isEmpty else { return nil }
    if let kind = verdict(w[...]) {
      let named = w.prefix(4).contains {
        [
          "motion", "proposal", "amendment", "resolution", "accounts", "minutes", "item", "council",
          "councillors", "payments",
        ].contains($0.folded) || habits.ownNames.contains($0.folded)
      }
      return Verdict(
        kind: kind, words: w.count,
        hasSubject: named && DecisionVerbs.participles[w[0].folded] == nil
          && !["no", "all", "both"].contains(w[0].folded), offset: w[0].start)
    }
    // "– approved.", "- Not approved", ": agreed"
    for i in stride(from: w.count - 1, through: max(1, w.count - 8), by: -1) {
      guard w[i - 1].after.contains(.dash) || w[i - 1].after.contains(.colon) || w[i].before.contains(.dash)
      else { continue }
      if let kind = verdict(w[i...]) { return Verdict(kind: kind, words: w.count - i, offset: w[i].start) }
    }
    return nil
  }

  private func verdict(_ w: ArraySlice<Word>) -> DecisionKind? {
    guard let first = w.first, w.count <= 14 else { return nil }
    if first.folded == "dim", w.count == 2, w[w.startIndex + 1].folded.hasPrefix("gwrthwynebiad") {
      return .decision
    }
    if first.folded == "so", w.count > 1, ["voted", "moved", "ordered"].contains(w[w.startIndex + 1].folded) {
      return .decision
    }
    var i = w.startIndex
    while i < w.endIndex,
      [
        "all", "both", "unanimously", "not", "duly", "this", "was", "were", "motion", "the", "motion,",
        "each", "it", "proposal", "and", "circulated", "read", "payment", "payments", "item", "vote", "those",
        "these", "accounts", "amendment", "same", "resolution", "recommend", "recommended", "tcc", "council",
        "councillors",
      ].contains(w[i].folded) || (habits.ownNames.contains(w[i].folded))
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
        ["approval", "refusal", "approve", "refuse", "for", "acceptance"].contains(n)
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
    if first.folded == "aye" || f == "unanimous" { return .decision }
    guard let kind = DecisionVerbs.participles[f],
      !["signed", "nominated", "granted", "passed", "confirmed", "lost"].contains(f) || w.count <= 3
    else { return nil }
    if byOthers() { return nil }
    if f == "noted", i > w.startIndex, ["it", "was"].contains(w[w.startIndex].folded) { return nil }
    if f == "carried", let n = after.first, ["out", "over", "forward"].contains(n) { return nil }
    // What may follow a verdict.
    let tails: Set<String> = [
      "and", "&", "for", "as", "by", "payment", "unanimously", "signed", "correct", "a", "true", "record",
      "with", "to", "all", "the", "chairman", "chair", "nem", "con", "seconded", "subject", "duly", "without",
      "amendment", "approved", "accurate", "be", "paid", "pay", "4-0", "votes", "2", "1", "in", "favour",
      "proposed", "at", "accepted",
    ]
    if f == "signed", i == w.startIndex { return nil }
    if after.isEmpty { return kind }
    if f == "signed" || f == "supported" && after.first == "by" && false { return nil }
    if f == "agreed", after.first == "to" || after.first == "that" { return nil }
    let known = after.filter {
      tails.contains($0) || habits.ownNames.contains($0) || $0.startsWithDigit
        || $0.contains("-") && $0.startsWithDigit || isOwn($0)
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
  private mutating func close(
    _ p: Int, _ all: [Sentence], _ k: Int, _ verdict: Verdict, openStart: Int, openCount: Int
  ) {
    let paragraph = paragraphs[p]
    let s = all[k]
    let behindDash = verdict.offset > s.words[0].start
    var f = Found(kind: verdict.kind, text: s.text, paragraph: p, offset: s.offset)
    if apologies(s) { return }
    let before = paragraph.text.slice(openStart, s.offset).trimmed
    let isEntry = paragraph.isList || openCount <= 3
    if behindDash {
      // The sentence itself is the entry; a list of payments ends in a verdict over all of them.
      let entries = s.text.filter { $0 == "£" }.count
      if entries >= 2 || s.text.utf8.count > 500 {
        f.text = s.text.slice(verdict.offset, s.text.utf8.count)
        f.offset = s.offset + verdict.offset
      } else if openCount > 0, openCount <= 2, before.utf8.count < 160 {
        f.text = before + " " + s.text
        f.offset = openStart
      }
    } else if verdict.hasSubject {
      f.settles = true
    } else if !before.isEmpty, isEntry, before.utf8.count <= 400, before.filter({ $0 == "£" }).count < 2,
      !(s.words.count >= 3 && s.has("all") && s.has("payment")),
      !(["both", "all"].contains(s.words[0].folded) && verdict.kind == .noted)
    {
      let lead = Sentence(text: before, offset: 0, words: words(of: before))
      if !lead.words.contains(where: {
        ["asked", "informed", "advised", "explained", "said", "reported"].contains($0.folded)
      }) || openCount == 1 && lead.words.count < 30 {
        f.text = before + " " + s.text
        f.offset = openStart
      }
    } else if before.isEmpty, s.words.count <= 3, p > 0, found.last?.paragraph != p - 1,
      !habits.marksInCapitals
    {
      // Alone in its paragraph, it closes the entry above.
      let previous = paragraphs[p - 1]
      if case .paragraph = previous.kind, words(of: previous.text).count <= 30, !previous.isLabel,
        words(of: previous.text).contains(where: {
          ["propose", "proposed", "request", "application", "extension", "proposal"].contains($0.folded)
        })
      {
        f.text = previous.text + " " + s.text
        f.paragraph = p - 1
        f.offset = 0
      }
    }
    if let label = shortLabel(f.text) {
      f.text = f.text.slice(label, f.text.utf8.count).trimmed
      f.offset += label
    }
    describe(&f, s)
    found.append(f)
  }

  /// "Chairperson: Ray Thompson proposed …": labels of four words or fewer before a colon are left out.
  private func shortLabel(_ text: String) -> Int? {
    let w = words(of: String(decoding: text.utf8.prefix(80), as: UTF8.self))
    for (i, word) in w.prefix(6).enumerated() where word.after.contains(.colon) {
      if w[...i].contains(where: { MoverGrammar.proposing.contains($0.folded) })
        || MoverGrammar.seconding.contains(word.folded)
      {
        return nil
      }
      guard i + 1 < w.count, w[i + 1].isCapitalised else { return nil }
      return w[i + 1].start
    }
    return nil
  }

  private func apologies(_ s: Sentence) -> Bool {
    s.has("apologies") && (s.has("noted") || s.has("received")) && !s.has("accepted")
  }

  // MARK: Motions

  /// A motion with its outcome: the sentence that proposes, the one that seconds, what came of it.
  private func motion(_ all: [Sentence], _ k: Int, _ p: Int, openStart: Int, openCount: Int) -> (Int, Found)?
  {
    let s = all[k]
    guard let verb = s.words.firstIndex(where: { MoverGrammar.proposing.contains($0.folded) }) else {
      return nil
    }
    if ["be", "been", "being", "are", "is", "the", "as", "new", "a", "for", "our"].contains(
      verb > 0 ? s.words[verb - 1].folded : ""), s.words[verb].folded == "proposed",
      !s.words[(verb + 1)...].contains(where: { $0.folded == "by" })
    {
      return nil
    }
    if ["moved", "sponsor"].contains(s.words[verb].folded),
      s.words[(verb + 1)...].first.map({
        ["to", "into", "on", "forward", "from", "onto", "away"].contains($0.folded)
      }) ?? false, !s.has("seconded")
    {
      if !(s.words[verb].folded == "moved" && k + 1 < all.count
        && all[k + 1].words.contains { MoverGrammar.seconding.contains($0.folded) })
      {
        return nil
      }
    }
    var end = k + 1
    var seconded = s.words.contains { MoverGrammar.seconding.contains($0.folded) }
    if !seconded, k + 1 < all.count,
      all[k + 1].words.prefix(10).contains(where: { MoverGrammar.seconding.contains($0.folded) }),
      all[k + 1].words.count <= 24
    {
      seconded = true
      end = k + 2
    }
    guard seconded else { return nil }
    if end == k + 2, tellsMotion(all[k + 1]), all[k + 1].has("fell") || all[k + 1].has("want") { return nil }
    if (k..<end).contains(where: {
      all[$0].phrase("not seconded") != nil || all[$0].phrase("no seconder") != nil
    }) {
      return nil
    }
    let mover = MoverGrammar(people: people)
    let start: Int
    // Bracketed movers close the entry before them: "Ron McAll (Proposed PY, Seconded LP)."
    let opening = s.words[..<verb]
    if opening.isEmpty, openCount > 0, openCount <= 2, s.words.count <= 12 {
      start = openStart
    } else if verb > 0, s.words[verb - 1].after.contains(.dash),
      opening.contains(where: { s.text.slice($0.start, $0.end).contains("£") })
    {
      // Payments, and behind a dash who moved them.
      start = s.offset + s.words[verb].start
    } else {
      start = s.offset
    }
    let paragraph = paragraphs[p]
    var f = Found(kind: .decision, text: "", paragraph: p, offset: start)
    var last = end - 1
    for i in k..<end {
      describe(&f, all[i])
      let m = mover.movers(in: all[i])
      f.proposer = f.proposer ?? m.proposer
      f.seconder = f.seconder ?? m.seconder
    }
    var outcome: DecisionKind?
    // The sentence that tells the outcome with a subject of its own; the motion is told by it.
    var telling: Int?
    for i in k..<end where i > k {
      if tellsMotion(all[i])
        || all[i].words.prefix(3).contains(where: {
          ["motion", "proposal", "resolution"].contains($0.folded)
        }),
        all[i].words.contains(where: {
          ["carried", "passed", "approved", "adopted", "agreed", "failed", "lost", "defeated"].contains(
            $0.folded)
        })
      {
        telling = i
      }
    }
    for i in k..<end { outcome = outcome ?? motionOutcome(all[i]) }
    while end < all.count, end - k < 5 {
      let next = all[end]
      if let v = bareVerdict(next), v.offset == next.words[0].start {
        outcome = outcome ?? v.kind
        if v.kind == .agreed { outcome = .agreed }
        if v.hasSubject || tellsMotion(next), telling == nil { telling = end }
        describe(&f, next)
        last = end
        end += 1
      } else if isVote(next) {
        if telling == nil, tellsMotion(next) { telling = end }
        if outcome == nil, next.has("carried") || next.has("passed") || next.has("voted") {
          outcome = .decision
        }
        describe(&f, next)
        last = end
        end += 1
      } else {
        break
      }
    }
    let stop = all[last].offset + all[last].text.utf8.count
    if let telling {
      f.about = paragraph.text.slice(start, all[telling].offset)
      f.offset = all[telling].offset + tellingStart(all[telling])
      f.settles = true
    }
    var text = paragraph.text.slice(f.offset, stop).trimmed
    // Lost or left open: a vote on something else decides.
    let folded = text.folded
    if s.phrase("as an amendment") != nil || folded.range(of: "withdrawn") != nil
      || folded.range(of: "no seconder") != nil
    {
      return nil
    }
    if let label = shortLabel(text) {
      f.offset += label
      text = text.slice(label, text.utf8.count).trimmed
    }
    f.text = text
    f.isOpen = outcome == nil && telling == nil && f.votes.outcome == nil
    if let outcome { f.kind = outcome }
    if f.kind == .deferred || f.kind == .noted { f.kind = .decision }
    return (end, f)
  }

  /// Where, behind the names of those who voted, the outcome begins: "AYES: … NAYS: … MOTION CARRIED 3-1".
  private func tellingStart(_ s: Sentence) -> Int {
    guard let at = s.words.lastIndex(where: { $0.folded == "motion" }), at > 0,
      s.words[..<at].contains(where: {
        ["ayes", "nays", "noes", "yeas", "absent", "aye", "nay"].contains($0.folded)
      })
    else { return 0 }
    return s.words[at].start
  }

  /// "Motion passed 4-0", "The motion, as amended, was put to the vote and was carried".
  private func tellsMotion(_ s: Sentence) -> Bool {
    if tellingStart(s) > 0 { return true }
    guard let at = s.index(of: ["motion", "proposal", "resolution", "vote"]), at <= 6 else { return false }
    if s.words[at].folded == "vote" {
      return at > 0 && ["a", "the"].contains(s.words[0].folded) && s.has("took") || s.has("taken")
    }
    return s.words[at...].contains {
      [
        "carried", "passed", "passes", "failed", "lost", "defeated", "fell", "approved", "adopted", "carries",
        "fails",
      ].contains($0.folded)
    }
  }

  private func motionOutcome(_ s: Sentence) -> DecisionKind? {
    if s.has("agreed"), let at = s.words.lastIndex(where: { $0.folded == "agreed" }), at > 0,
      ["all", "unanimously", "was", "and", "were"].contains(s.words[at - 1].folded)
        || s.words[at - 1].after.contains(.comma) || at == s.words.count - 1
    {
      return .agreed
    }
    if s.has("resolved") { return .resolved }
    return nil
  }

  private func isVote(_ s: Sentence) -> Bool {
    s.words.count <= 30 && !VoteGrammar().votes(in: s.words).isEmpty
      && (s.has("vote") || s.has("votes") || s.has("for") || s.has("favour") || s.has("favor")
        || s.has("carried") || s.has("ayes") || s.has("yes") || s.has("against") || s.has("motion")
        || s.has("passed"))
  }

  // MARK: Sentences that settle

  struct Hit {
    var kind: DecisionKind
    /// The word at which the clause begins.
    var start: Int
  }

  /// Whether a sentence tells a decision of this meeting, and where the clause begins.
  private func settling(_ s: Sentence, strict: Bool) -> Hit? {
    let w = s.words
    guard w.count >= 2, w.count <= 140 else { return nil }
    if !strict, let at = s.phrase("decision was made") ?? s.phrase("decision was taken"), at > 0,
      w[at - 1].folded == "a"
    {
      return Hit(kind: .decision, start: at - 1)
    }
    if isHistory(s) || apologies(s) { return nil }
    for k in w.indices {
      let f = w[k].folded
      guard let kind = DecisionVerbs.participles[f] else { continue }
      if let hit = impersonal(s, k, kind, strict: strict) { return hit }
      if strict { continue }
      if let hit = active(s, k, kind) { return hit }
      if let hit = passive(s, k, kind) { return hit }
    }
    if strict { return nil }
    return special(s)
  }

  /// "It was [unanimously] agreed that …"
  private func impersonal(_ s: Sentence, _ k: Int, _ kind: DecisionKind, strict: Bool) -> Hit? {
    let w = s.words
    guard kind != .noted, k >= 2 else { return nil }
    guard ["agreed", "resolved", "decided", "recommended", "proposed", "confirmed"].contains(w[k].folded),
      w[k].folded != "confirmed"
    else { return nil }
    var i = k - 1
    while i > 0, DecisionVerbs.adverbs.contains(w[i].folded), w[i].folded != "was", w[i].folded != "is" {
      i -= 1
    }
    guard i > 0, w[i].folded == "was" || w[i].folded == "is", w[i - 1].folded == "it" else { return nil }
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
      // "… and that it was agreed by Cabinet", "As part of this programme it was agreed": told from elsewhere.
      let before = w[..<start].map(\.folded)
      if before.last == "that" || before.contains("programme") || before.contains("previously")
        || before.last == "as"
      {
        return nil
      }
      if habits.marksInCapitals { return nil }
    }
    return Hit(kind: kind, start: start)
  }

  /// "Members agreed that …", "The Board noted the report", "Council resolved to …", "All councillors voted …"
  private func active(_ s: Sentence, _ k: Int, _ kind: DecisionKind) -> Hit? {
    let w = s.words
    guard k >= 1 else { return nil }
    var i = k - 1
    while i > 0, DecisionVerbs.adverbs.contains(w[i].folded), !vocabulary.deciders.contains(w[i].folded),
      !["was", "were", "is", "are", "been"].contains(w[i].folded)
    { i -= 1 }
    // "Members received and noted the report"
    if i >= 2, w[i].folded == "and",
      ["received", "considered", "discussed", "reviewed"].contains(w[i - 1].folded)
    {
      i -= 2
    }
    if ["was", "were", "is", "are", "been", "be", "had", "has"].contains(w[i].folded) { return nil }
    let own = habits.ownNames.contains(w[i].folded)
    guard
      vocabulary.deciders.contains(w[i].folded) && w[i].folded != "it" || own
        || w[i].folded == "present" && i > 0 && w[i - 1].folded == "those"
    else { return nil }
    if w[i].after.contains(.comma), i != k - 1 { return nil }
    // The body must be the subject: at the sentence's start, behind a comma, or behind "and".
    var start = i
    while start > 0, !w[start - 1].after.contains(.comma),
      !["and", "but", "that", "which", "where", "then", "so"].contains(w[start - 1].folded), i - start < 6
    { start -= 1 }
    if start > 0, !w[start - 1].after.contains(.comma),
      !["and", "but", "then", "so"].contains(w[start - 1].folded)
    {
      return nil
    }
    let subject = w[start...i].map(\.folded)
    if subject.contains(where: {
      [
        "of", "other", "some", "several", "few", "when", "if", "as", "since", "borough", "county", "district",
        "city",
      ].contains($0)
    }), !(subject.contains("members") && subject.first == "members") && !own {
      if !subject.contains("of")
        || !["members", "board", "council"].contains(subject.first(where: { $0 != "the" }) ?? "")
      {
        return nil
      }
    }
    let next = k + 1 < w.count ? w[k + 1].folded : ""
    switch w[k].folded {
    case "noted":
      if next == "that" || next == "how" || next == "concerns" || next == "in" || next.isEmpty
        || next == "there"
      {
        return nil
      }
    case "supported", "confirmed", "passed", "lost", "carried", "signed", "nominated", "granted", "denied",
      "elected":
      if next.isEmpty || next == "that" || next == "by" { return nil }
      if w[k].folded == "confirmed" || w[k].folded == "lost" || w[k].folded == "carried" { return nil }
    case "agreed":
      if next == "with" || next == "there" && false { return nil }
    default: break
    }
    return Hit(kind: kind, start: start)
  }

  /// "The minutes were approved", "Cllr X was duly elected", "the accounts … were accepted as presented"
  private func passive(_ s: Sentence, _ k: Int, _ kind: DecisionKind) -> Hit? {
    let w = s.words
    guard k >= 1 else { return nil }
    var i = k - 1
    while i > 0,
      (DecisionVerbs.adverbs.contains(w[i].folded) && !["was", "were", "is", "are"].contains(w[i].folded))
        || [
          "read", "and", "considered", "circulated", "received", "proposed", "seconded", "amended",
          "completed", "presented", "submitted", "signed", "agreed", "checked", "confirmed", "taken",
          "reviewed",
        ].contains(w[i].folded) && k - i <= 3
    { i -= 1 }
    guard ["was", "were", "is", "are"].contains(w[i].folded), i >= 1 else { return nil }
    if w[i].folded == "are" || w[i].folded == "is" {
      guard ["adopted", "approved", "agreed", "accepted", "carried", "elected"].contains(w[k].folded) else {
        return nil
      }
    }
    let folded = w[k].folded
    let next = k + 1 < w.count ? w[k + 1].folded : ""
    if folded == "noted" {
      if w[i - 1].folded == "it" || next == "that" || next == "as" || next == "but" || next == "how"
        || next == "for" && false
      {
        return nil
      }
      if w.count > 30 { return nil }
      // "were also noted but in low numbers" is narrative.
      if w[(i + 1)..<k].contains(where: { $0.folded == "also" }) { return nil }
    }
    if folded == "agreed" || folded == "decided" || folded == "recommended" || folded == "resolved",
      w[i - 1].folded == "it"
    {
      return nil
    }
    if folded == "signed" {
      guard s.has("correct") || s.has("true") || s.has("accurate") || s.has("minutes") && !s.has("acceptance")
      else { return nil }
    }
    if [
      "granted", "passed", "supported", "lost", "nominated", "tabled", "confirmed", "refused", "declined",
      "denied", "upheld", "dismissed",
    ].contains(folded) {
      // These tell other people's outcomes as often as the meeting's own.
      guard
        s.has("motion") || s.has("proposal") || s.has("amendment") || s.has("minutes") || s.has("unanimously")
          || s.has("vote") || s.has("resolution")
      else { return nil }
    }
    if next == "by" {
      let agent = w[(k + 2)...].prefix(5).map(\.folded).joined(separator: " ")
      if !isOwn(agent), !agent.hasPrefix("a show"), !agent.hasPrefix("show"),
        !["cllr", "councillor", "mr", "mrs", "a", "the chair", "unanimous"].contains(where: {
          agent.hasPrefix($0)
        })
      {
        return nil
      }
    }
    if folded == "carried", ["out", "forward", "over", "on"].contains(next) { return nil }
    // A clause of its own, not one that only qualifies.
    var start = i
    while start > 0 {
      let prev = w[start - 1]
      if prev.after.contains(.semicolon) || prev.after.contains(.colon) && !prev.startsWithDigit { break }
      if [
        "which", "who", "that", "when", "if", "until", "unless", "before", "once", "as", "whether", "because",
        "whose", "since", "after", "while", "where",
      ].contains(prev.folded) {
        // "which was approved": a side remark; "that" may belong to the subject.
        if start == i
          || prev.folded != "that" && prev.folded != "as" && prev.folded != "after" && prev.folded != "since"
        {
          return nil
        }
        if prev.folded == "that", start > 1,
          [
            "noted", "reported", "said", "advised", "informed", "stated", "confirmed", "explained", "told",
            "understood", "aware", "told", "see", "hoped", "felt", "asked", "proposed", "suggested",
            "announced",
          ].contains(w[start - 2].folded)
            || (start > 2 && ["informed", "advised", "told"].contains(w[start - 3].folded))
            || s.words[..<start].contains(where: {
              [
                "informed", "advised", "reported", "said", "stated", "explained", "confirmed", "noted",
                "reminded",
              ].contains($0.folded)
            })
        {
          return nil
        }
      }
      if prev.after.contains(.comma), start < i,
        ["and", "but", "so", "the", "these", "this", "it", "all", "they", "both"].contains(w[start].folded),
        i - start >= 2
      {
        // A main clause behind a comma begins there, unless the comma stands inside the subject.
        if ["and", "but", "so"].contains(w[start].folded) {
          start += 1
          break
        }
      }
      start -= 1
    }
    // "The Internal Audit having been satisfactorily completed the accounts … were accepted": the clause of the verb.
    if let completed = w[start..<i].lastIndex(where: { $0.folded == "completed" || $0.folded == "discussion" }
    ), completed + 1 < i,
      w[start..<completed].contains(where: {
        $0.folded == "having" || $0.folded == "following" || $0.folded == "after"
      })
    {
      start = completed + 1
    }
    return Hit(kind: kind, start: start)
  }

  /// Putting off, votes told, and the verdicts of planning.
  private func special(_ s: Sentence) -> Hit? {
    let w = s.words
    // "Item to be deferred to the next meeting", "to be carried forward to the autumn"
    if let k = w.indices.first(where: {
      ["deferred", "postponed"].contains(w[$0].folded)
        || w[$0].folded == "carried" && $0 + 1 < w.count && ["forward", "over"].contains(w[$0 + 1].folded)
    }),
      k >= 1, w[..<k].suffix(3).contains(where: { $0.folded == "be" }), w.count <= 30
    {
      return Hit(kind: w[k].folded == "deferred" ? .deferred : .decision, start: 0)
    }
    if s.phrase("decision was made") != nil || s.phrase("decision was taken") != nil
      || s.phrase("decision taken") != nil
    {
      let at =
        s.phrase("decision was made") ?? s.phrase("decision was taken") ?? s.phrase("decision taken") ?? 0
      return Hit(kind: .decision, start: max(0, at - 1))
    }
    if s.phrase("will be discussed at the next") != nil || s.phrase("will be considered at the next") != nil
      || s.phrase("to be discussed at the next") != nil, ["this", "the"].contains(w[0].folded), w.count > 1,
      ["matter", "item", "issue"].contains(w[1].folded)
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("will be approved by") != nil, s.has("minutes"), let at = s.phrase("the minutes") {
      return Hit(kind: .decision, start: at)
    }
    // "A vote was taken, the result being three to two in favour of …"
    if s.has("vote") || s.has("votes") || s.has("voted"), !VoteGrammar().votes(in: w).isEmpty,
      s.has("taken") || s.has("took") || s.has("carried")
        || s.has("voted") && (s.has("favour") || s.has("for")) || s.has("result"), !s.has("amendment")
    {
      let v = VoteGrammar().votes(in: w)
      if v.inFavour != nil || v.outcome != nil { return Hit(kind: .decision, start: 0) }
    }
    if let at = s.index(of: ["motion"]),
      s.has("carried") || s.has("passed") || s.has("passes") || s.has("failed") || s.has("fell")
        || s.has("lost") && w.count <= 8, w.count <= 24
    {
      // Behind the names of those who voted the outcome stands for itself.
      let named = w[..<at].contains {
        ["ayes", "nays", "noes", "yeas", "absent", "abstain", "abstained"].contains($0.folded)
      }
      return Hit(kind: .decision, start: named ? at : 0)
    }
    // "it was voted to adjourn", "the Board voted by roll call to enter Executive Session"
    if let k = w.indices.first(where: { w[$0].folded == "voted" }), k >= 1,
      w[k - 1].folded == "was" && k >= 2 && w[k - 2].folded == "it"
        || vocabulary.deciders.contains(w[k - 1].folded) && w[k - 1].folded != "it"
        || DecisionVerbs.adverbs.contains(w[k - 1].folded) && k >= 2
          && vocabulary.deciders.contains(w[k - 2].folded),
      w[(k + 1)...].prefix(14).contains(where: { $0.folded == "to" || $0.folded == "that" })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "was left to the next meeting", "held over until June"
    if let k = w.indices.first(where: { w[$0].folded == "left" || w[$0].folded == "held" }), k >= 1,
      ["was", "were"].contains(w[k - 1].folded) || DecisionVerbs.adverbs.contains(w[k - 1].folded),
      s.phrase("next meeting") != nil || k + 1 < w.count && w[k + 1].folded == "over", w.count <= 24,
      k + 1 < w.count, ["to", "until", "till", "over"].contains(w[k + 1].folded)
    {
      return Hit(kind: .decision, start: 0)
    }
    // "Minutes of 10 August approved unanimously", "taken as read and signed as a true record"
    if let k = w.indices.first(where: {
      ["approved", "agreed", "accepted", "confirmed", "signed", "adopted"].contains(w[$0].folded)
    }), w.count <= 40,
      ["minutes", "minute"].contains(w[0].folded) && w.count <= 16
        || w[0].folded == "the" && w.count > 1 && w[1].folded == "minutes"
          && (s.has("correct") || s.has("true") || s.has("accurate"))
        || (["read", "taken", "these"].contains(w[0].folded) || title.folded.contains("minutes"))
          && (s.has("correct") || s.has("true") || s.has("accurate")) && s.has("record") && s.has("signed")
          && !s.has("by")
    {
      return Hit(kind: DecisionVerbs.participles[w[k].folded] ?? .decision, start: 0)
    }
    // "Motion: Muller Second: Wang Ayes: … Nays: None Approved: 5-0"
    if let k = w.indices.last(where: {
      ["approved", "passed", "carried", "failed", "denied"].contains(w[$0].folded)
    }), k + 1 < w.count, w[k].after.contains(.colon), w[k + 1].startsWithDigit, w[k + 1].folded.contains("-"),
      s.has("ayes") || s.has("motion") || s.has("aye")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The Committee notes the report and agrees the work programme": the present tense of some bodies.
    if let k = w.indices.first(where: {
      vocabulary.deciders.contains(w[$0].folded) && w[$0].folded != "it" && w[$0].folded != "all"
    }), k <= 4, w[0].folded == "the", k + 1 < w.count, w[k].after.isEmpty {
      let present: [String: DecisionKind] = [
        "approves": .decision, "approve": .decision, "agrees": .agreed, "agree": .agreed, "notes": .noted,
        "resolves": .resolved, "endorses": .decision, "recommends": .recommended, "adopts": .decision,
        "accepts": .decision,
      ]
      if let kind = present[w[k + 1].folded],
        !(kind == .noted && k + 2 < w.count && w[k + 2].folded == "that")
      {
        return Hit(kind: kind, start: 0)
      }
    }
    // "The precept was set at £14,250"
    if let k = s.phrase("was set at"),
      w[..<k].contains(where: {
        ["precept", "budget", "rate", "rent", "fee", "fees", "subscription", "charge", "allowance"].contains(
          $0.folded)
      })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The application was granted" in an item that is an application.
    if title.folded.contains("application") || title.folded.contains("consent"),
      let k = w.indices.first(where: { ["granted", "refused"].contains(w[$0].folded) }), k >= 2, k <= 6,
      ["was", "were"].contains(w[k - 1].folded),
      w[..<k].contains(where: {
        ["application", "licence", "license", "consent", "permit", "permission", "variation"].contains(
          $0.folded)
      }), !s.has("by"), !isHistory(s)
    {
      return Hit(kind: .decision, start: 0)
    }
    // "TCC had no objections and recommended approval."
    if let k = w.indices.first(where: { ["recommended", "recommend", "recommends"].contains(w[$0].folded) }),
      k + 1 < w.count, ["approval", "refusal"].contains(w[k + 1].folded)
    {
      return Hit(kind: .recommended, start: 0)
    }
    if let k = w.indices.first(where: {
      ["objects", "object", "objected", "supports"].contains(w[$0].folded)
    }), k >= 1,
      vocabulary.deciders.contains(w[k - 1].folded) || isOwn(w[k - 1].folded) || w[k - 1].isCapitals
        || ["strongly"].contains(w[k - 1].folded)
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("more information will be sought") != nil { return Hit(kind: .decision, start: 0) }
    if let at = s.phrase("seconded to adjourn"), at > 0 { return Hit(kind: .decision, start: 0) }
    if s.phrase("decided it was not") != nil || s.phrase("decided to") != nil || w[0].folded == "decided",
      let k = w.indices.first(where: { $0 < 3 && w[$0].folded == "decided" })
    {
      return Hit(kind: .decision, start: min(k + 1, w.count - 1))
    }
    return nil
  }

  /// Told of another time or another body.
  private func isHistory(_ s: Sentence) -> Bool {
    let w = s.words
    if s.phrase("at the last meeting") != nil || s.phrase("at the previous meeting") != nil
      || s.phrase("at its last meeting") != nil || s.phrase("last year") != nil, !s.has("minutes")
    {
      return true
    }
    if s.has("previously"), !s.has("minutes") { return true }
    for k in w.indices where DecisionVerbs.participles[w[k].folded] != nil && k > 0 {
      if ["had", "has", "have", "having"].contains(w[k - 1].folded)
        || (k > 1 && w[k - 1].folded == "been" && ["had", "has", "have", "having"].contains(w[k - 2].folded))
      {
        // "has agreed to" by the body is news, not a decision; other verbs of the sentence may still settle it.
        let others = w.indices.filter { $0 != k && DecisionVerbs.participles[w[$0].folded] != nil }
        if others.isEmpty { return true }
      }
    }
    // "In November 2016 … was agreed": a year long gone at the start.
    if let first = w.first, first.folded == "in", w.count > 2,
      let y = w[1].number ?? (w.count > 2 ? w[2].number : nil), (1950...2100).contains(y)
    {
      return true
    }
    return false
  }

  /// Whether an agent's name is the body that meets or those who sit there.
  private func isOwn(_ agent: String) -> Bool {
    let a = agent.hasPrefix("the ") ? String(agent.dropFirst(4)) : agent
    if a.isEmpty { return true }
    let other = [
      "borough", "county", "district", "city", "cabinet", "government", "ncc", "wnbc", "planning inspector",
      "planning authority", "lpa", "highways", "the lpa", "kcc", "secretary of state", "mcc", "welsh",
      "scottish", "full council", "national", "inspector",
    ]
    if habits.ownNames.contains(where: { !$0.isEmpty && (a == $0 || a.hasPrefix($0 + " ")) }) { return true }
    if other.contains(where: { a.hasPrefix($0) }) { return false }
    let first = a.split(separator: " ").first.map(String.init) ?? a
    let last = a.split(separator: " ").last.map(String.init) ?? a
    return [
      "members", "councillors", "council", "committee", "board", "all", "those", "meeting", "parish",
      "trustees", "governors", "partnership", "everyone", "chairman", "chair", "a", "show", "unanimous",
      "majority", "community", "town", "consensus", "cllr", "group", "panel", "forum", "members,",
    ].contains(first) || last == "present"
  }

  // MARK: Gathering

  private mutating func add(_ kind: DecisionKind, _ text: String, _ paragraph: Int, _ offset: Int) {
    guard !text.isEmpty else { return }
    var f = Found(kind: kind, text: text, paragraph: paragraph, offset: offset)
    describe(&f, Sentence(text: text, offset: 0, words: words(of: text)))
    found.append(f)
  }

  private func describe(_ f: inout Found, _ s: Sentence) {
    let v = VoteGrammar().votes(in: s.words)
    f.votes.inFavour = f.votes.inFavour ?? v.inFavour
    f.votes.against = f.votes.against ?? v.against
    f.votes.abstain = f.votes.abstain ?? v.abstain
    f.votes.outcome = f.votes.outcome ?? v.outcome
    guard f.proposer == nil || f.seconder == nil else { return }
    let m = MoverGrammar(people: people).movers(in: s)
    f.proposer = f.proposer ?? m.proposer
    f.seconder = f.seconder ?? m.seconder
  }

  private func namesOnlyMovers(_ text: String) -> Bool {
    let w = words(of: text)
    guard let first = w.first, w.count <= 18 else { return false }
    return
      (MoverGrammar.proposing.contains(first.folded)
      || w.contains { MoverGrammar.proposing.contains($0.folded) } && w.count <= 10)
      && !w.contains { ["that", "to"].contains($0.folded) }
  }

  private func isWelsh(_ text: String) -> Bool {
    guard let first = words(of: String(decoding: text.utf8.prefix(40), as: UTF8.self)).first?.folded else {
      return false
    }
    return DecisionVerbs.welsh.contains(first) || first == "cynigiwyd" || first == "dim"
  }

  /// An outcome stated twice is one decision, in its first wording.
  private mutating func withoutRepeats() {
    var kept: [Found] = []
    for f in found {
      if let last = kept.last, f.paragraph - last.paragraph <= 3 {
        // A motion that the next outcome settles is told by that outcome.
        let decides =
          f.settles || f.kind == .resolved || f.kind == .agreed
          || DecisionVerbs.effect(of: f.text, kind: f.kind, title: "") == .elected && !f.isOpen
        if last.isOpen, !f.isOpen, decides || f.votes.inFavour != nil {
          var told = f
          let labelled =
            words(of: String(decoding: f.text.utf8.prefix(30), as: UTF8.self)).first.map {
              ["vote", "votes", "for", "carried"].contains($0.folded) || $0.startsWithDigit
            } ?? false
          if labelled {
            told = last
            told.isOpen = false
            told.votes = f.votes
          }
          told.about = f.about ?? (told.text == f.text ? last.text : nil)
          told.proposer = f.proposer ?? last.proposer
          told.seconder = f.seconder ?? last.seconder
          kept[kept.count - 1] = told
          continue
        }
        // Movers named behind the decision belong to it: "RESOLVED: … Proposed A, seconded B."
        if f.isOpen, !last.isOpen, last.proposer == nil, f.paragraph - last.paragraph <= 1,
          namesOnlyMovers(f.text)
        {
          kept[kept.count - 1].proposer = f.proposer
          kept[kept.count - 1].seconder = f.seconder
          continue
        }
        // The twin in the other language.
        if f.paragraph - last.paragraph == 1, isWelsh(last.text), !isWelsh(f.text) { continue }
        // A recommendation in the papers that the meeting then takes as its own.
        if last.kind == .recommended, f.kind != .recommended,
          f.text.folded.contains("recommendation be") || f.text.folded.contains("recommendations be")
        {
          kept[kept.count - 1] = f
          continue
        }
      }
      if let last = kept.last {
        let repeats = f.isBare && f.paragraph - last.paragraph <= 1
        let sameVote =
          f.votes.outcome != nil && last.votes.outcome != nil && f.paragraph - last.paragraph <= 1
          && words(of: f.text).count <= 8 && f.proposer == nil
        if repeats || sameVote
          || f.text.folded == last.text.folded && f.paragraph - last.paragraph <= 2 && f.kind == last.kind
            && f.text.utf8.count < 60
        {
          continue
        }
      }
      kept.append(f)
    }
    found = kept
  }
}

extension String {
  /// Letters, and all of them capitals.
  var isAllCapitals: Bool {
    var letters = 0
    for b in utf8 {
      if b >= 0x61, b <= 0x7A { return false }
      if b >= 0x41, b <= 0x5A { letters += 1 }
    }
    return letters > 0
  }
}
