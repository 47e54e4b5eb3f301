import Minutes

/// Finds the tasks that the paragraphs of one item give to a named person or post.
struct ActionReader {
  let vocabulary: Vocabulary
  let people: PersonGrammar
  let paragraphs: [Paragraph]
  /// Folded surnames, initials and full names of those who attend: doers need no honorific then.
  let known: Set<String>
  /// The meeting's day, for due dates without a year.
  let date: CalendarDate?
  /// The decisions of the item, by paragraph: an owner's mark without words of its own takes the nearest.
  let settled: [(paragraph: Int, text: String)]
  /// The document has a column of owners.
  let hasColumn: Bool

  struct Found {
    var owner: String?
    var text: String
    var paragraph: Int
    var offset: Int
    var due: CalendarDate?
  }

  private(set) var found: [Found] = []

  /// Words that could be read as somebody's initials at a sentence's start.
  private static let smallWords: WordSet = [
    "it", "is", "as", "at", "in", "on", "an", "am", "he", "we", "so", "do", "if", "my", "me", "no", "of",
    "or", "up", "us", "by", "be", "go", "the", "all", "she", "this", "that", "they",
  ]

  init(
    vocabulary: Vocabulary, people: PersonGrammar, paragraphs: [Paragraph], known: Set<String>,
    date: CalendarDate?, labelsDecisions: Bool, settled: [(paragraph: Int, text: String)] = [],
    hasColumn: Bool = false
  ) {
    self.vocabulary = vocabulary
    self.people = people
    self.paragraphs = paragraphs
    self.known = known
    self.date = date
    self.settled = settled
    self.hasColumn = hasColumn
    read(labelsDecisions)
  }

  private mutating func read(_ labelsDecisions: Bool) {
    let labelled =
      labelsDecisions
      && paragraphs.contains {
        $0.isLabel && vocabulary.actionLabels.contains($0.text.folded.trimming(":.- "))
      }
    var inActions = false
    for (p, paragraph) in paragraphs.enumerated() where !paragraph.isAdvice {
      if case .heading = paragraph.kind {
        inActions = vocabulary.actionLabels.contains(paragraph.text.folded.trimming(":.- "))
        continue
      }
      if paragraph.isLabel {
        inActions = vocabulary.actionLabels.contains(paragraph.text.folded.trimming(":.- "))
        continue
      }
      if ownerAlone(p) { continue }
      if inActions {
        labelledAction(p)
      } else if !labelled {
        scan(p)
      }
    }
  }

  // MARK: Under a label

  private mutating func labelledAction(_ p: Int) {
    let text = paragraphs[p].text
    guard !vocabulary.nothings.contains(text.folded.trimming(". ")) else { return }
    let all = Sentence.all(of: text)
    guard let s = all.first else { return }
    if let doer = doer(s, at: 0, lenient: true) {
      found.append(Found(owner: doer.owner, text: text, paragraph: p, offset: 0, due: due(text)))
    } else if let owner = trailingOwner(text) {
      found.append(Found(owner: owner, text: text, paragraph: p, offset: 0, due: due(text)))
    } else {
      for s in all {
        if let (at, doer) = task(s) {
          found.append(
            Found(owner: doer, text: s.text(from: at), paragraph: p, offset: s.offset, due: due(s.text)))
        }
      }
    }
  }

  /// A paragraph that only names an owner ("Clerk", "BN", "Action: RM") marks what stands above it.
  private mutating func ownerAlone(_ p: Int) -> Bool {
    guard p > 0, case .paragraph = paragraphs[p].kind, paragraphs[p].text.utf8.count <= 60 else {
      return false
    }
    var text = paragraphs[p].text.trimmed
    var marked = false
    let lower = text.folded
    for mark in ["action by", "action", "actions", "actioned by"] where lower.hasPrefix(mark) {
      let rest = text.slice(mark.utf8.count, text.utf8.count)
      guard let c = rest.first, ":- –".contains(c), !rest.trimming(":-– .").isEmpty else { continue }
      text = rest.trimming(":-– .")
      marked = true
      break
    }
    text = text.trimming(" .()[]")
    let w = words(of: text)
    // Without a mark it must stand where owners stand: in a column, far to the right, or below in a document with such a column.
    guard marked || paragraphs[p].isColumn || paragraphs[p].indent >= 30 || hasColumn && w.count <= 2 else {
      return false
    }
    guard (1...5).contains(w.count), isOwner(text),
      w.count > 1 || w[0].isCapitals || vocabulary.posts.contains(text.folded)
    else { return false }
    var q = p - 1
    while q > 0, paragraphs[q].isLabel || isMark(q) { q -= 1 }
    guard !paragraphs[q].isLabel else { return true }
    // Somebody's own task just above is this one.
    if let last = found.last, last.paragraph == q { return true }
    var near = settled.count - 1
    while near >= 0, settled[near].paragraph > q { near -= 1 }
    if near >= 0, settled[near].paragraph == q {
      let decided = settled[near]
      found.append(Found(owner: text, text: decided.text, paragraph: q, offset: 0, due: nil))
    } else if case .heading = paragraphs[q].kind {
    } else if let last = Sentence.all(of: paragraphs[q].text).last, last.words.count >= 3 {
      found.append(
        Found(owner: text, text: last.text, paragraph: q, offset: last.offset, due: due(last.text)))
    }
    return true
  }

  private func isMark(_ q: Int) -> Bool {
    let t = paragraphs[q].text.trimming(" .()[]")
    return words(of: t).count <= 3 && (paragraphs[q].isColumn || paragraphs[q].indent >= 30) && isOwner(t)
  }

  /// "… (Clerk)", "… – PY", "… Action: Ann Lee"
  private func trailingOwner(_ text: String) -> String? {
    guard let open = text.lastIndex(of: "("), text.hasSuffix(")") || text.hasSuffix(").") else { return nil }
    let inside = String(text[text.index(after: open)...]).trimming("(). ")
    return isOwner(inside) ? inside : nil
  }

  private func isOwner(_ text: String) -> Bool {
    let f = text.folded
    if known.contains(f) || vocabulary.posts.contains(f)
      || vocabulary.posts.contains(f.split(separator: " ").last.map(String.init) ?? "")
    {
      return true
    }
    if let first = f.split(separator: " ").first, vocabulary.posts.contains(String(first)),
      f.contains(" of ") || f.contains(" for ")
    {
      return true
    }
    let parts = f.split(whereSeparator: { $0 == "/" || $0 == "," || $0 == "&" }).map { String($0).trimmed }
    if parts.count > 1, parts.allSatisfy({ known.contains($0) || vocabulary.posts.contains($0) }) {
      return true
    }
    return people.person(text) != nil && words(of: text).count >= 2
  }

  // MARK: Running text

  private mutating func scan(_ p: Int) {
    let paragraph = paragraphs[p]
    for s in Sentence.all(of: paragraph.text).prefix(400) {
      // "ACTION: Mrs Worth to correct page 2", "Action – Clerk"
      if let first = s.words.first, vocabulary.actionLabels.contains(first.folded),
        first.after.contains(.colon) || first.after.contains(.dash) || first.isCapitals, s.words.count > 1
      {
        let rest = s.text(from: 1)
        let inner = Sentence(text: rest, offset: s.offset + s.words[1].start, words: words(of: rest))
        if let doer = doer(inner, at: 0, lenient: true) {
          found.append(
            Found(owner: doer.owner, text: rest, paragraph: p, offset: inner.offset, due: due(rest)))
        } else if isOwner(rest.trimming(" .")), let last = found.last,
          last.paragraph == p || last.paragraph == p - 1 && s.offset == 0
        {
          // The task just told is the one that is marked.
        } else if isOwner(rest.trimming(" .")), let before = previousText(p, s.offset) {
          found.append(
            Found(
              owner: rest.trimming(" ."), text: before.text, paragraph: before.paragraph,
              offset: before.offset, due: nil))
        } else {
          found.append(
            Found(owner: trailingOwner(rest), text: rest, paragraph: p, offset: inner.offset, due: due(rest)))
        }
        continue
      }
      var from = 0
      while let (at, owner) = task(s, from: from) {
        let text = clause(s, at)
        found.append(
          Found(owner: owner, text: text, paragraph: p, offset: s.offset + s.words[at].start, due: due(text)))
        from = at + max(3, words(of: text).count)
        if from >= s.words.count { break }
      }
    }
  }

  private func previousText(_ p: Int, _ offset: Int) -> (text: String, paragraph: Int, offset: Int)? {
    let before = Sentence.all(of: paragraphs[p].text).last { $0.offset < offset }
    if let before { return (before.text, p, before.offset) }
    guard p > 0, case .paragraph = paragraphs[p - 1].kind,
      let last = Sentence.all(of: paragraphs[p - 1].text).last
    else { return nil }
    return (last.text, p - 1, last.offset)
  }

  /// The task's own clause: to the sentence's end, or to another doer's clause behind a comma or "and".
  private func clause(_ s: Sentence, _ at: Int) -> String {
    // Behind the doer's own verb, so that a pair's second name does not part it.
    var i = max(at + 3, (doer(s, at: at, lenient: false)?.verb ?? at) + 1)
    while i < s.words.count {
      if s.words[i - 1].after.contains(.comma) || s.words[i - 1].folded == "and"
        || s.words[i - 1].after.contains(.semicolon), let next = doer(s, at: i, lenient: false), next.verb > i
      {
        return s.text.slice(
          s.words[at].start, s.words[i - 1].folded == "and" ? s.words[i - 2].end : s.words[i - 1].end + 1
        ).trimmed
      }
      i += 1
    }
    return s.text(from: at).trimming("()")
  }

  /// The first task in a sentence: the word where the doer stands, and the doer.
  private func task(_ s: Sentence, from: Int = 0) -> (Int, String)? {
    var i = from
    while i + 1 < s.words.count {
      defer { i += 1 }
      // A doer begins a sentence or stands behind a mark, "and", "that" or a bracket.
      if i > 0 {
        let previous = s.words[i - 1]
        let marked =
          !previous.after.isDisjoint(with: [.comma, .colon, .semicolon, .dash, .close])
          || s.words[i].before.contains(.open)
        let linked = ["and", "that", "agreed", "the", "but", "so", "then", "therefore", "while"].contains(
          previous.folded)
        guard marked || linked else { continue }
        if previous.folded == "that", i > 1,
          [
            "noted", "reported", "said", "advised", "informed", "stated", "confirmed", "explained", "told",
            "understood", "felt", "hoped", "asked",
          ].contains(s.words[i - 2].folded)
        {
          continue
        }
        if s.words[..<i].contains(where: {
          ["reported", "said", "advised", "informed", "stated", "confirmed", "explained", "suggested"]
            .contains($0.folded)
        }), !marked || previous.folded == "that" {
          continue
        }
      }
      // The second name of a pair ("Cllrs S. Merrick and Ward will …") is no doer of its own.
      if i > 1, s.words[i - 1].folded == "and" || s.words[i - 1].folded == "&",
        s.words[max(0, i - 5)..<(i - 1)].contains(where: {
          vocabulary.pluralHonorifics[$0.folded] != nil && $0.isCapitalised
        })
      {
        continue
      }
      guard let doer = doer(s, at: i, lenient: false) else { continue }
      // "the Clerk" keeps its article.
      let start = i > 0 && s.words[i - 1].folded == "the" ? i - 1 : i
      return (start, doer.owner)
    }
    return nil
  }

  /// A doer at a word, and the verb of the task behind it: "Clerk to", "Cllr X will", "the Clerk was instructed to".
  private func doer(_ s: Sentence, at i: Int, lenient: Bool) -> (owner: String, verb: Int)? {
    let w = s.words
    guard i < w.count else { return nil }
    var j = i
    if w[j].folded == "the", j + 1 < w.count { j += 1 }
    let start = j
    var end: Int?
    // A post.
    if vocabulary.posts.contains(w[j].folded)
      || ["head", "portfolio"].contains(w[j].folded) && w[j].isCapitalised && j + 2 < w.count
        && ["of", "holder"].contains(w[j + 1].folded)
      || j + 1 < w.count && vocabulary.posts.contains(w[j + 1].folded)
        && [
          "parish", "vice", "deputy", "town", "assistant", "finance", "lead", "project", "chief", "senior",
          "community", "borough", "county", "council", "interim", "head", "planning", "estates", "works",
          "facilities", "executive", "principal", "democratic",
        ].contains(w[j].folded)
    {
      end = vocabulary.posts.contains(w[j].folded) || w[j + 1].folded == "of" ? j + 1 : j + 2
      if end! < w.count, vocabulary.posts.contains(w[end! - 1].folded),
        vocabulary.posts.contains(w[end!].folded), w[end! - 1].after.isEmpty
      {
        end! += 1
      }
      // "Head of Estates"
      if end! < w.count, w[end!].folded == "of", end! + 1 < w.count, w[end! + 1].isCapitalised {
        end! += 2
        while end! < w.count, end! - j < 8,
          w[end!].isCapitalised
            || ["and", "&", "of"].contains(w[end!].folded) && end! + 1 < w.count && w[end! + 1].isCapitalised
        { end! += 1 }
      }
    } else {
      // A person: honorific and name, or a known name.
      var k = j
      while k < w.count, k < j + 3,
        vocabulary.honorifics.contains(w[k].folded) || vocabulary.pluralHonorifics[w[k].folded] != nil,
        w[k].isCapitalised || w[k].folded == "cllr"
      { k += 1 }
      let honoured = k > j
      var n = k
      while n < w.count, n < k + 4, w[n].isCapitalised, !w[n].startsWithDigit {
        n += 1
        if !w[n - 1].after.isDisjoint(with: [.comma, .semicolon, .colon]) { break }
      }
      guard n > k else { return nil }
      let name = s.text.slice(w[k].start, w[n - 1].end).folded
      let first = w[k].folded
      // Initials are capitals ("IT" for Ian Thomas, not "it").
      if n == k + 1, !w[k].isCapitals, !honoured, ActionReader.smallWords.contains(first) { return nil }
      if honoured || known.contains(name) || known.contains(first) && n == k + 1
        || lenient && n - k >= 2 && people.person(s.text.slice(w[k].start, w[n - 1].end)) != nil
        || n - k == 2 && known.contains(w[n - 1].folded)
      {
        end = n
      }
    }
    guard var e = end, e <= w.count else { return nil }
    let isPair = vocabulary.pluralHonorifics[w[start].folded] != nil
    // Joint doers: "Cllr A and Cllr B to", "LS & PY to".
    // "Cllrs S. Merrick and Ward": the shared title covers every name of the pair.
    if isPair, e + 1 < w.count {
      while e < w.count, w[e].isCapitalised, e < start + 5 { e += 1 }
      if e + 1 < w.count, w[e].folded == "and" || w[e].folded == "&", w[e + 1].isCapitalised {
        e += 2
        while e < w.count, w[e].isCapitalised, e < start + 9 { e += 1 }
      }
    }
    while e + 1 < w.count, w[e].folded == "and" || w[e].folded == "&" || w[e - 1].after.contains(.comma),
      let next = doerName(s, at: w[e].folded == "and" || w[e].folded == "&" ? e + 1 : e)
    {
      e = next
    }
    guard e < w.count else { return nil }
    if !w[e - 1].after.isDisjoint(with: [.comma, .semicolon, .period]), w[e - 1].folded.utf8.count > 2 {
      return nil
    }
    let owner = s.text.slice(w[start].start, w[e - 1].end)
    guard let verb = taskVerb(w, e, lenient: lenient) else { return nil }
    return (owner, verb)
  }

  private func doerName(_ s: Sentence, at i: Int) -> Int? {
    let w = s.words
    guard i < w.count else { return nil }
    var k = i
    if w[k].folded == "the", k + 1 < w.count { k += 1 }
    if vocabulary.posts.contains(w[k].folded) { return k + 1 }
    let from = k
    while k < w.count, vocabulary.honorifics.contains(w[k].folded), w[k].isCapitalised { k += 1 }
    var n = k
    while n < w.count, n < k + 3, w[n].isCapitalised { n += 1 }
    guard n > k,
      k > from || known.contains(s.text.slice(w[k].start, w[n - 1].end).folded) || known.contains(w[k].folded)
    else { return nil }
    return n
  }

  /// The verb that makes a task of what follows, as an index; nil where this is narrative.
  private func taskVerb(_ w: [Word], _ i: Int, lenient: Bool) -> Int? {
    let f = w[i].folded
    let next = i + 1 < w.count ? w[i + 1].folded : ""
    switch f {
    case "to":
      guard !next.isEmpty, !w[i + 1].isCapitalised,
        ![
          "the", "be", "a", "an", "this", "that", "her", "his", "their", "all", "date", "our", "its", "which",
          "whom",
        ].contains(next) || next == "be" && i + 2 < w.count && w[i + 2].folded != "the" && lenient
      else { return nil }
      return i
    case "is", "are":
      return next == "to" ? i : nil
    case "will", "would", "shall":
      guard !next.isEmpty,
        !["be", "have", "not", "like", "need", "now"].contains(next) || next == "now"
          || next == "be" && i + 2 < w.count && w[i + 2].folded.hasSuffix("ing")
      else { return nil }
      return i
    case "was", "were":
      guard
        [
          "instructed", "asked", "requested", "authorised", "tasked", "delegated", "directed", "authorized",
          "actioned",
        ].contains(next), i + 2 < w.count, w[i + 2].folded == "to"
      else { return nil }
      return i
    case "agreed", "offered", "undertook", "volunteered", "promised":
      return next == "to" ? i : nil
    case "has", "have":
      return ["agreed", "offered", "volunteered", "undertaken"].contains(next) && i + 2 < w.count
        && w[i + 2].folded == "to" ? i : nil
    case "please": return i
    case "undertakes", "agrees": return next == "to" ? i : nil
    default:
      // "Clerk inform Powells Rural": the bare verb of a note.
      return lenient && !w[i].isCapitalised && i > 0
        ? i
        : i == 1 && next != "that"
          && [
            "inform", "write", "contact", "check", "arrange", "obtain", "report", "circulate", "advise",
            "investigate", "liaise", "send", "email", "chase", "ask",
          ].contains(f) && vocabulary.posts.contains(w[0].folded) ? i : nil
    }
  }

  // MARK: Due

  private func due(_ text: String) -> CalendarDate? {
    let w = words(of: text)
    for i in w.indices where ["by", "before", "due", "until", "deadline"].contains(w[i].folded) {
      for j in (i + 1)..<min(w.count, i + 4) {
        if let d = DateGrammar().date(in: w, at: j) {
          guard var year = d.year ?? date?.year else { return nil }
          if d.year == nil, let date, let found = CalendarDate(year: year, month: d.month, day: d.day),
            found < date
          {
            year += 1
          }
          return CalendarDate(year: year, month: d.month, day: d.day)
        }
      }
    }
    return nil
  }
}
