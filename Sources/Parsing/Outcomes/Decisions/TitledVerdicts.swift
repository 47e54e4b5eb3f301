import Minutes

/// Lists whose title tells the outcome, entries that are closed by the next, and counts of votes behind a dash.
extension DecisionReader {
  private static let titleVerbs: WordSet = [
    "approved", "accepted", "adopted", "elected", "appointed", "ratified", "awarded", "granted", "endorsed",
    "admitted",
  ]

  /// "Expenses approved" above a list of them, "New walkers admitted": each entry is decided; true where the item is such a list.
  mutating func titledEntries() -> Bool {
    let w = words(of: title, upTo: 80)
    guard (2...6).contains(w.count),
      let verb = w.last.flatMap({ DecisionReader.titleVerbs.contains($0.folded) ? $0 : nil })
        ?? (DecisionReader.titleVerbs.contains(w[0].folded) && w[w.count - 1].folded.hasSuffix("s")
          ? w[0] : nil),
      !w.contains(where: {
        $0.isAny(.sentenceVerb)
          || $0.folded.isOne(of: "minutes previously last councillors trustees officers governors by not to")
      }), !paragraphs.isEmpty,
      paragraphs.indices.allSatisfy({ p in
        paragraphs[p].isList && (1...24).contains(text.words[p].count)
          && !text.words[p].contains { $0.isAny([.participle, .proposing]) }
      })
    else { return false }
    for p in paragraphs.indices
    where paragraphs[p].depth == paragraphs[0].depth
      && !vocabulary.nothings.contains(paragraphs[p].text.folded.trimming(". "))
    {
      var f = Found(kind: .decision, text: paragraphs[p].text, paragraph: p, offset: 0)
      f.verb = verb.folded.text
      found.append(f)
    }
    return true
  }

  /// "Proposal to lend the map case" and in the next entry "Proposal seconded and accepted".
  mutating func proposalEntry(_ p: Int) -> Int? {
    guard p + 1 < paragraphs.count, !paragraphs[p + 1].isLabel, paragraphs[p + 1].depth >= paragraphs[p].depth
    else { return nil }
    let w = text.words[p]
    let next = text.words[p + 1]
    guard w.count >= 4, w[0].folded.isOne(of: "proposal motion suggestion request resolution"),
      w[1].folded.isOne(of: "to that for by"), (1...8).contains(next.count),
      next.allSatisfy({
        $0.folded.isOne(
          of: """
            proposal motion suggestion request resolution the this was is were seconded moved and accepted approved
            carried passed adopted agreed unanimously by all consensus
            """)
      }), let verb = next.last(where: { $0.isAny(.participle) }), let kind = DecisionVerbs.participle(verb)
    else { return nil }
    var f = Found(
      kind: kind, text: paragraphs[p].text.trimming(" .;") + ". " + paragraphs[p + 1].text, paragraph: p,
      offset: 0)
    describe(&f, Sentence(text: paragraphs[p].text, offset: 0, words: w))
    f.settles = true
    found.append(f)
    return p + 2
  }

  /// "Ben - motion that the walk be shorter." and in an entry of its own below it "Una seconded; motion carried".
  mutating func secondedBelow(_ p: Int) -> Int? {
    guard p + 1 < paragraphs.count, paragraphs[p].isList, paragraphs[p + 1].isList,
      paragraphs[p + 1].depth > paragraphs[p].depth
        || paragraphs[p + 1].depth == paragraphs[p].depth
          && text.words[p].prefix(4).contains(where: { $0.folded == "motion" }),
      text.words[p].count >= 5,
      let second = text.words[p + 1].first, second.isCapitalised,
      !second.folded.isOne(of: "the a motion it this"), (3...24).contains(text.words[p + 1].count),
      text.words[p + 1].prefix(8).contains(where: { $0.isAny(.seconding) && $0.folded.hasPrefix("second") }),
      text.words[p + 1].contains(where: {
        $0.folded.isOne(of: "carried carries passed passes approved unanimous unanimously consent adopted")
      }), !text.words[p].contains(where: { $0.isAny(.seconding) }),
      !text.words[p + 1].contains(where: {
        $0.folded.isOne(of: "proposes proposed moves moved motions motioned")
      })
    else { return nil }
    let w = text.words[p]
    let motion = w.prefix(4).firstIndex { $0.folded == "motion" } ?? 0
    let own = paragraphs[p].text
    var f = Found(
      kind: .decision, text: own.slice(w[motion].start, own.utf8.count) + " " + paragraphs[p + 1].text,
      paragraph: p, offset: w[motion].start)
    for s in text.sentences[p + 1].prefix(2) { describe(&f, s) }
    f.settles = true
    found.append(f)
    return p + 2
  }

  /// "Ann Lee - 6 in favour", "Renew the lease – 5 in favour, 1 abstention": how many were for what stands before the dash.
  mutating func tally(_ p: Int) -> Bool {
    let w = text.words[p]
    guard paragraphs[p].isList, (4...20).contains(w.count), text.sentences[p].count == 1,
      let dash = w.indices.dropLast().first(where: {
        w[$0].after.contains(.dash) || w[$0].after.contains(.colon)
      }),
      dash + 2 < w.count, w[0].isCapitalised, let inFavour = w[dash + 1].number,
      w[dash + 2].folded == "in" && dash + 3 < w.count && w[dash + 3].folded.isOne(of: "favour favor")
        || w[dash + 2].folded == "votes" && dash + 4 < w.count && w[dash + 4].folded.isOne(of: "favour favor")
        || w[dash + 2].folded == "for" && w[(dash + 3)...].contains(where: { $0.folded == "against" })
    else { return false }
    var f = Found(kind: .decision, text: paragraphs[p].text, paragraph: p, offset: 0)
    f.votes = VoteGrammar().votes(in: Array(w[(dash + 1)...]))
    f.votes.inFavour = inFavour
    guard inFavour > f.votes.against ?? 0 else { return true }
    found.append(f)
    return true
  }

  /// "Treasurer: Ann Lee" and below it "Proposed by A; seconded by B": the officer is who was proposed.
  mutating func chosenAbove(_ p: Int) -> Int? {
    guard p > 0, let first = text.words[p].first, first.isAny(.proposing),
      namesOnlyMovers(paragraphs[p].text),
      text.words[p].contains(where: { $0.isAny(.seconding) }),
      ["elect", "appoint", "office", "nominat"].contains(where: { title.folded.contains($0) })
    else { return nil }
    if case .heading = paragraphs[p - 1].kind { return nil }
    let above = text.words[p - 1]
    guard (2...8).contains(above.count),
      let colon = above.dropLast().firstIndex(where: { !$0.after.isDisjoint(with: [.colon, .dash]) }),
      colon <= 3,
      above.allSatisfy({
        ($0.isCapitalised || $0.isAny([.particle, .minor])) && !$0.isAny([.proposing, .seconding])
      }),
      found.last?.paragraph != p - 1
    else { return nil }
    let own = paragraphs[p - 1].text
    var f = Found(
      kind: .decision,
      text: own.slice(above[colon + 1].start, own.utf8.count).trimmed + " " + paragraphs[p].text,
      paragraph: p - 1, offset: above[colon + 1].start)
    for s in text.sentences[p] { describe(&f, s) }
    found.append(f)
    return p + 1
  }

  /// "#agreed keep the old name", as a bot writes down what a channel agrees.
  mutating func noteOfBot(_ p: Int) -> Bool {
    let own = paragraphs[p].text
    guard own.utf8.first == 0x23, let blank = own.offset(ofByte: 0x20),
      ["#agreed", "#accepted", "#decision", "#resolved"].contains(own.slice(0, blank).folded)
    else { return false }
    let kind = DecisionVerbs.markers[own.slice(1, blank).folded] ?? .decision
    add(kind, own.slice(blank + 1, own.utf8.count), p, blank + 1)
    return true
  }

  /// "It was moved by A, seconded by B and RESOLVED (2 for, 1 against) that the county be RECOMMENDED" and its list.
  mutating func resolvedAboveList(_ p: Int) -> Int? {
    guard p + 1 < paragraphs.count, paragraphs[p + 1].isList, !paragraphs[p].isList,
      let s = text.sentences[p].last, !s.text.isAllCapitals, let last = s.words.last,
      last.after.isDisjoint(with: [.period]), last.folded.isOne(of: "recommended that to"),
      let mark = s.words.firstIndex(where: {
        $0.isCapitals && $0.folded.isOne(of: "resolved agreed ordered")
      }), mark > 0, let kind = DecisionVerbs.marker(s.words[mark])
    else { return nil }
    var lead = Found(kind: kind, text: "", paragraph: p, offset: s.offset)
    describe(&lead, s)
    let before = found.count
    let end = list(from: p + 1, kind: kind, sub: -1)
    for k in before..<found.count {
      found[k].proposer = found[k].proposer ?? lead.proposer
      found[k].seconder = found[k].seconder ?? lead.seconder
      found[k].votes = lead.votes
    }
    return found.count > before ? end : nil
  }
}
