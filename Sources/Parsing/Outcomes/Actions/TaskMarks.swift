import Minutes

/// Marks of tasks in running text, before the doer or behind what is told.
extension ActionReader {
  /// "AI: Peter to ask", "AI Sandra: write to the printers", "AP: Joe to post": an action item or point by its letters.
  func isActionItem(_ s: Sentence) -> Bool {
    guard s.words.count >= 4, s.words[0].folded.isOne(of: "ai ap"), s.words[0].isCapitals else {
      return false
    }
    return s.text.hasPrefix("[A") || s.words[0].after.contains(.colon)
      || s.words[1].isCapitalised && s.words[1].after.contains(.colon)
  }

  /// "ACTION 25/03.1: Dr Hill to bring a paper": the word behind the mark's own number.
  func behindTaskNumber(_ s: Sentence) -> Int {
    guard s.words.count > 3, s.words[0].after.isEmpty, !s.words[1].after.isDisjoint(with: [.colon, .dash]),
      s.words[1].folded.text.contains(where: \.isNumber)
        || s.words[1].folded.isOne(of: "item items point points")
    else { return 1 }
    return 2
  }

  /// "Action Vice Chairman to write to the county", "Action Ben agreed to ring": the mark without a colon, and a doer at once.
  func opensTask(_ s: Sentence) -> Bool {
    guard s.words.count >= 5, s.words[0].folded == "action", s.words[0].isCapitalised,
      s.words[0].after.isEmpty,
      s.words[1].isCapitalised
    else { return false }
    let inner = Sentence(text: s.text(from: 1), offset: 0, words: words(of: s.text(from: 1)))
    return doer(inner, at: 0, lenient: false) != nil || doerBehind(inner) != nil
  }

  /// "ACTION on Ben to ring the plumber", "Action Once the list is there, Ben agreed to write": the word behind a mark at which the
  /// doer stands, where it is not the first.
  func doerBehind(_ inner: Sentence) -> (Int, String)? {
    let w = inner.words
    guard w.count >= 4 else { return nil }
    if w[0].folded.isOne(of: "on for") {
      let rest = inner.text(from: 1)
      let named = Sentence(text: rest, offset: 0, words: words(of: rest))
      return (doer(named, at: 0, lenient: false)?.owner ?? whoeverIsTo(named)).map { (1, $0) }
    }
    guard w[0].folded.isOne(of: "once when after if as"), doer(inner, at: 0, lenient: false) == nil else {
      return nil
    }
    return task(inner).flatMap { $0.0 > 1 && w[$0.0 - 1].after.contains(.comma) ? $0 : nil }
  }

  /// "BO confirmed that this was complete", "now closed": how a task stands, behind its number.
  private func tellsStateOnly(_ w: [Word]) -> Bool {
    w.prefix(4).contains { $0.isAny(.telling) }
      && w.contains { $0.folded.isOne(of: "complete completed closed done finished actioned") }
  }

  func tellsState(_ inner: Sentence) -> Bool {
    tellsStateOnly(inner.words)
      || inner.words.count <= 5
        && inner.words.contains { $0.folded.isOne(of: "complete completed closed done ongoing outstanding") }
  }

  /// "ACTION (Ben): renew the keys": the owner in brackets behind the mark; the word behind them.
  func ownerInBrackets(_ s: Sentence) -> (String, Int)? {
    guard s.words.count > 3, s.words[0].after.isEmpty, s.words[1].before.contains(.open),
      let close = s.words.dropFirst().prefix(4).firstIndex(where: { $0.after.contains(.close) }),
      close + 2 < s.words.count
    else { return nil }
    let owner = s.text.slice(s.words[1].start, s.words[close].end)
    return isOwner(owner) ? (owner, close + 1) : nil
  }

  /// "PQ by Easter", "Clerk before May": an owner and the day, and nothing of what is to be done.
  func isOwnerWithDay(_ inner: Sentence) -> Bool {
    guard let by = inner.words.prefix(4).firstIndex(where: { $0.folded.isOne(of: "by before asap") }), by > 0,
      inner.words.count <= by + 5
    else { return false }
    return isOwner(inner.text.slice(0, inner.words[by - 1].end))
  }

  /// "TK Action.", "Clerk action": an owner before the mark, as a sentence of its own.
  func ownerBeforeMark(_ s: Sentence) -> String? {
    guard (2...4).contains(s.words.count), let last = s.words.last, last.folded.isOne(of: "action actions"),
      s.words[s.words.count - 2].after.isEmpty || s.words[s.words.count - 2].after == [.period]
    else { return nil }
    let owner = s.text.slice(s.words[0].start, s.words[s.words.count - 2].end).trimming(" ./")
    return isOwner(owner) ? owner : nil
  }

  /// "Action point for Thomas: reach out to the foundation", "Action for the Clerk: …": the word at the doer, and the doer.
  func pointFor(_ s: Sentence) -> (Int, String)? {
    let w = s.words
    guard w.count >= 5, w[0].folded == "action", w[0].after.isEmpty,
      let colon = w.prefix(9).firstIndex(where: { $0.after.contains(.colon) }),
      let link = w[..<colon].firstIndex(where: { $0.folded == "for" }), link <= 2, colon + 1 < w.count
    else { return nil }
    let at = w[link + 1].folded == "the" ? link + 2 : link + 1
    guard at <= colon else { return nil }
    let owner = s.text.slice(w[at].start, w[colon].end)
    return isOwner(owner) ? (at, owner) : nil
  }

  /// "@Ben: fetch the key", "@Ben to ask": a name as those who write to each other call it.
  func calledByHandle(_ s: Sentence) -> Found? {
    // "#action Ben send a mail", as a bot writes it down.
    if s.text.hasPrefix("#action ") {
      let told = s.text.slice(8, s.text.utf8.count)
      let own = words(of: told)
      guard own.count >= 3 else { return nil }
      let inner = Sentence(text: told, offset: 0, words: own)
      let owner = doer(inner, at: 0, lenient: true)?.owner ?? told.slice(0, own[0].end)
      return Found(owner: owner, text: told, paragraph: 0, offset: s.offset + 8, due: due(told))
    }
    // "[ ] @Ben will ask" has its box before the name.
    let box = s.text.hasPrefix("[ ] ") ? 4 : 0
    guard s.text.utf8.count > box, s.text.utf8.dropFirst(box).first == 0x40, s.words.count >= 3 else {
      return nil
    }
    let rest = s.text.slice(box + 1, s.text.utf8.count)
    let w = words(of: rest)
    guard w.count >= 3, w[0].start == 0 else { return nil }
    let isTask =
      w[0].after.contains(.colon) && !w[1].isCapitalised && !w[1].isAny([.minor, .sentenceVerb])
      || taskVerb(w, 1, lenient: false) == 1
    guard isTask else { return nil }
    return Found(
      owner: rest.slice(0, w[0].end), text: rest, paragraph: 0, offset: s.offset + box + 1, due: due(rest))
  }

  /// "PQ to count the boots PQ": the column's initials are no word of the task.
  func withoutOwnerAgain(_ text: String, _ owner: String) -> String {
    guard owner.isAllCapitals, owner.utf8.count <= 5, text.hasSuffix(" " + owner),
      text.hasPrefix(owner + " "),
      text.utf8.count > owner.utf8.count * 2 + 12
    else { return text }
    let w = words(of: text)
    guard w.count >= 5, w[w.count - 2].after.isEmpty, !w[w.count - 2].isAny(.minor) else { return text }
    return String(text.dropLast(owner.count)).trimmed
  }

  /// "It was agreed that the rail be painted. PQ": initials of somebody who is there, alone behind the sentence.
  func ownerBehind(_ s: Sentence, _ p: Int) -> String? {
    guard s.offset > 0, (1...2).contains(s.words.count), s.text.isAllCapitals, s.text.utf8.count <= 8,
      (2...4).contains(s.words[0].folded.utf8.count),
      s.text.trimming(" .").split(whereSeparator: { "/& ".contains($0) }).allSatisfy({
        known.contains(String($0).folded)
      })
    else { return nil }
    return s.text.trimming(" .")
  }
}
