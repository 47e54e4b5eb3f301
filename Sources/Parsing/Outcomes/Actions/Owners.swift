import Minutes

/// Who owns a task by a mark: a label, a column, a bracket at the end.
extension ActionReader {
  mutating func labelledAction(_ p: Int, isNumbered: Bool = false) {
    let whole = paragraphs[p].text
    if isClosed(p) { return }
    guard !vocabulary.nothings.contains(whole.folded.trimming(". ")) else { return }
    let all = text.sentences[p]
    guard let s = all.first, !whole.hasSuffix("?") else { return }
    // "Ben: it depends on the seat …" is speech.
    if s.words.count > 2, let colon = s.words.prefix(3).firstIndex(where: { $0.after.contains(.colon) }),
      colon + 1 < s.words.count,
      s.words[colon + 1].folded.isOne(of: "i we if the it that there this yes no what how they you")
    {
      return
    }
    if var f = calledByHandle(s) {
      f.paragraph = p
      found.append(f)
    } else if let owner = ownerBeforeColon(s) {
      found.append(Found(owner: owner, text: whole, paragraph: p, offset: 0, due: due(whole)))
    } else if let doer = doer(s, at: 0, lenient: true) {
      found.append(Found(owner: doer.owner, text: whole, paragraph: p, offset: 0, due: due(whole)))
    } else if let owner = trailingOwner(whole) {
      found.append(Found(owner: owner, text: whole, paragraph: p, offset: 0, due: due(whole)))
    } else if let owner = whoeverIsTo(s) {
      found.append(Found(owner: owner, text: whole, paragraph: p, offset: 0, due: due(whole)))
    } else {
      var isFound = false
      for s in all {
        if let (at, doer) = task(s) {
          isFound = true
          found.append(
            Found(owner: doer, text: s.text(from: at), paragraph: p, offset: s.offset, due: due(s.text)))
        }
      }
      // "Action 4:" says itself that what follows is a task, whoever is to do it.
      if !isFound, isNumbered, s.words.count >= 4 {
        found.append(Found(owner: nil, text: whole, paragraph: p, offset: 0, due: due(whole)))
      }
    }
  }

  /// "Ben: Find out about the hall", "AL & BR: ring the plumber": under a label of tasks whoever stands before the colon.
  private func ownerBeforeColon(_ s: Sentence) -> String? {
    let w = s.words
    guard let colon = w.prefix(5).firstIndex(where: { $0.after.contains(.colon) }), colon + 2 < w.count,
      w[...colon].allSatisfy({
        !$0.startsWithDigit && ($0.isCapitalised || $0.folded.isOne(of: "and & / the"))
      })
    else { return nil }
    let owner = s.text.slice(w[0].start, w[colon].end)
    if isOwner(owner) { return owner }
    let names = w[...colon].filter { !$0.folded.isOne(of: "and & /") }
    guard names.count <= 3,
      names.allSatisfy({ forenames.contains($0.folded) || known.contains($0.folded.text) })
    else { return nil }
    return owner
  }

  /// "Ben to ring the plumber - done", "The Clerk to write (completed)": what became of a task stands behind it.
  func isClosed(_ p: Int) -> Bool {
    // "[x] Dot to pay the bill" is ticked off.
    let opening = (paragraphs[p].listLabel + " " + paragraphs[p].text).utf8.prefix(10)
    if opening.contains(0x5B), String(decoding: opening, as: UTF8.self).folded.contains("[x]") { return true }
    let w = text.words[p]
    guard w.count >= 5, w.count <= 80,
      let state = w.suffix(9).lastIndex(where: {
        $0.folded.isOne(of: "done completed complete closed actioned discharged finished")
      }), state > 3
    else { return false }
    // The words from the mark before the state to the end are only the state.
    guard
      let mark = w[..<state].indices.suffix(5).last(where: {
        !w[$0].after.isDisjoint(with: [.dash, .colon]) || w[$0 + 1].before.contains(.open)
          || w[$0 + 1].before.contains(.dash)
      }), mark >= 2
    else { return false }
    return !w[(mark + 1)...].contains {
      $0.folded.isOne(of: "not be yet until when once partly part nearly almost to will if")
    }
  }

  /// "Secretariat to liaise with the county", "All panel members to send their views": under a label of tasks whoever
  /// stands before "to" and a verb is to do it.
  func whoeverIsTo(_ s: Sentence) -> String? {
    let w = s.words
    guard w.count >= 4, w[0].isCapitalised,
      let to = w.prefix(7).firstIndex(where: { $0.folded.isOne(of: "to will shall") }),
      to > 0,
      to + 1 < w.count, !w[to + 1].isCapitalised, !w[to + 1].startsWithDigit,
      !w[to + 1].folded.isOne(of: "the a an this that be date all next"),
      !w[..<to].contains(where: { $0.isAny([.sentenceVerb, .participle]) || $0.after.contains(.colon) }),
      w[1..<to].allSatisfy({
        $0.isCapitalised
          || $0.folded.isOne(of: "and & of the members member owner chair board team panel all council")
      }),
      !w[0].folded.isOne(
        of:
          "need plan decision proposal it this that we try continue agreed due aim item update updates next comments"
      )
    else { return nil }
    return s.text.slice(w[w[0].folded == "the" && to > 1 ? 1 : 0].start, w[to - 1].end)
  }

  /// A paragraph that only names an owner ("Clerk", "BN", "Action: RM") marks what stands above it.
  mutating func ownerAlone(_ p: Int) -> Bool {
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
    // "Actions: for the Secretariat" stands above its list.
    if w.first?.folded == "for" { return false }
    // Without a mark it must stand where owners stand: in a column, far to the right, or below in a document with such a column.
    guard marked || paragraphs[p].isColumn || paragraphs[p].indent >= 30 || hasColumn && w.count <= 2 else {
      return false
    }
    let isBeside = marked || paragraphs[p].isColumn || paragraphs[p].indent >= 30
    // "Finance and Audit" above "Ann Lee" and "Joe Hart" lists who sits there.
    if !isBeside, p + 1 < paragraphs.count, self.text.words[p + 1].count <= 3,
      isOwner(paragraphs[p + 1].text.trimmed) || isOwner(paragraphs[p - 1].text.trimmed)
    {
      return false
    }
    // "Steve Mead, Town Counsel" beside a list of those present is told, not charged.
    if !marked, !paragraphs[p].isColumn, text.contains(","), people.person(text)?.role != nil { return false }
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
    } else if let last = self.text.sentences[q].last, last.words.count >= 3, !tellsEnd(last),
      isBeside || last.words.count > 5
        || last.words.contains(where: { $0.isAny([.sentenceVerb, .participle]) }),
      last.words.contains(where: {
        !$0.startsWithDigit && !$0.isAny([.month, .weekday]) && $0.folded.utf8.count > 1
      })
    {
      // "4.5iv) The stile is still broken.": the number of an old minute is no word of the task.
      let first = last.words[0]
      let start = first.startsWithDigit && first.folded.hasByte(0x2E) && first.after.contains(.close) ? 1 : 0
      let told = last.text(from: start)
      found.append(
        Found(
          owner: text, text: told, paragraph: q, offset: last.offset + last.words[start].start,
          due: due(told)))
    }
    return true
  }

  func isMark(_ q: Int) -> Bool {
    let t = paragraphs[q].text.trimming(" .()[]")
    return words(of: t).count <= 3 && (paragraphs[q].isColumn || paragraphs[q].indent >= 30) && isOwner(t)
  }

  /// "… (Clerk)", "… – PY", "… Action: Ann Lee"
  func trailingOwner(_ text: String) -> String? {
    guard let open = text.lastIndex(of: "("), text.hasSuffix(")") || text.hasSuffix(").") else { return nil }
    let inside = String(text[text.index(after: open)...]).trimming("(). ")
    return isOwner(inside) ? inside : nil
  }

  func isOwner(_ text: String) -> Bool {
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

  /// "The meeting ended at 11.52 am.", and below it whoever signs.
  private func tellsEnd(_ s: Sentence) -> Bool {
    s.has("meeting")
      && s.words.contains { $0.folded.isOne(of: "ended closed concluded finished adjourned terminated") }
  }
}
