import Minutes

/// Forms of settling that no participle alone gives away.
extension DecisionReader {
  private static let ellipticVerbs: WordSet = [
    "approved", "agreed", "accepted", "adopted", "ratified", "deferred", "noted", "endorsed", "confirmed",
    "authorised", "authorized",
  ]
  /// Words that carry a sentence, or begin a clause of it.
  static let finiteVerbs: WordSet = [
    "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "will", "would", "should", "to",
    "can", "could", "may", "might", "that", "which", "who", "as", "not", "if", "when", "until", "no", "than",
  ]

  /// A note without its auxiliary: "Accounts approved.", "Reasons for absence noted and accepted by members".
  private func elliptic(_ s: Sentence) -> Hit? {
    let w = s.words
    guard w.count >= 2, w.count <= 18 || s.has("true") && w.count <= 24,
      w[0].isCapitalised || w.count == 2 && s.text.hasPrefix("£"),
      !s.text.hasSuffix(":")
    else { return nil }
    guard s.isAny(.participle) else { return nil }
    let settling = DecisionReader.ellipticVerbs
    guard let k = w.indices.last(where: { settling.contains(w[$0].folded) }), k >= 1,
      let first = w.indices.first(where: { settling.contains(w[$0].folded) }), first >= 1
    else { return nil }
    // No other verb carries the sentence, and the participle qualifies no noun behind it.
    guard !w[..<k].contains(where: { DecisionReader.finiteVerbs.contains($0.folded) }),
      !w[..<first].contains(where: {
        $0.folded.hasSuffix("ed") && !settling.contains($0.folded) && $0.folded.utf8.count > 4
          && !$0.folded.isOne(of: "proposed revised amended audited updated attached unaudited red need")
      }), !w[first - 1].folded.isOne(of: "the a an any this as it he she they")
    else { return nil }
    let after = w[(k + 1)...].map(\.folded)
    guard
      after.isEmpty || !w[k].after.isDisjoint(with: [.comma, .semicolon])
        || after[0].isOne(of: "by unanimously subject with and for at")
        || after[0] == "as" && w[k].folded == "agreed" && w.count <= 16
        || after[0] == "as" && after.count >= 2 && w[k].folded.isOne(of: "approved accepted adopted")
          && after[1].isOne(
            of:
              "submitted presented read amended circulated written printed corrected distributed mailed published"
          )
        || w[k].folded == "deferred" && after[0].isOne(of: "on until to till pending")
        || after == ["from"] && s.has("apologies") && w[k].folded == "accepted"
    else { return nil }
    if after.first == "by" {
      guard isOwn(after.dropFirst().joined(separator: " ")) else { return nil }
    }
    if after.first == "for" || after.first == "at" || after.first == "and" || after.first == "with" {
      guard w.count <= 12 || s.has("true") && s.has("record"), w[..<first].count <= 5 else { return nil }
    }
    // "Susan accepted." tells what one person thought.
    if first == 1, forenames.contains(w[0].folded) { return nil }
    // "Cllr Hardie agreed." too.
    if !w[first].folded.isOne(of: "approved adopted ratified deferred"),
      w[..<first].contains(where: { vocabulary.honorifics.contains($0.folded) && $0.isCapitalised })
        || people.person(s.text.slice(w[0].start, w[first - 1].end))?.name.name.contains(" ") ?? false
        || vocabulary.posts.contains(w[first - 1].folded)
    {
      return nil
    }
    guard let kind = DecisionVerbs.participle(w[first]) else { return nil }
    return Hit(
      kind: kind == .noted && first != k ? DecisionVerbs.participle(w[k]) ?? kind : kind,
      start: 0)
  }

  /// "Nic Brown elected Chairman.", "Cllr Lee appointed as Footpaths Officer": a name, the participle, the office.
  private func chosen(_ s: Sentence) -> Hit? {
    let w = s.words
    guard w.count <= 14,
      let k = w.indices.first(where: {
        w[$0].folded.isOne(of: "elected re-elected appointed re-appointed co-opted")
          || w[$0].folded.isOne(of: "accepted admitted confirmed approved") && $0 + 1 < w.count
            && w[$0 + 1].folded == "as"
      }), (1...5).contains(k), k + 1 < w.count,
      w[..<k].allSatisfy({ $0.isCapitalised && $0.after.isSubset(of: [.period]) || $0.folded == "duly" })
    else { return nil }
    let office = w[k + 1].folded == "as" && k + 2 < w.count ? w[k + 2] : w[k + 1]
    guard w[k + 1].folded == "as" || office.isCapitalised && vocabulary.roleWords.contains(office.folded)
    else { return nil }
    return Hit(kind: .decision, start: 0)
  }

  /// "Rest pushed to next meeting as time ran out", "Item 4 rolled over to the next agenda": a note without its
  /// auxiliary, of the matter in hand.
  private func putOff(_ s: Sentence) -> Hit? {
    let w = s.words
    guard (4...18).contains(w.count), w[0].isCapitalised,
      let k = w.prefix(7).indices.dropFirst().first(where: {
        w[$0].folded.isOne(of: "pushed moved rolled bumped held carried shifted left")
      }), !w[..<k].contains(where: { $0.isAny(.sentenceVerb) || vocabulary.honorifics.contains($0.folded) }),
      !w[..<k].contains(where: {
        s.text.slice($0.start, $0.end).hasByte(0xA3)
          || $0.folded.isOne(of: "balance funds money meeting next")
      })
    else { return nil }
    var i = k + 1
    if i < w.count, w[i].folded.isOne(of: "over back forward on") { i += 1 }
    guard i + 1 < w.count, w[i].folded.isOne(of: "to until till") else { return nil }
    if w[i + 1].folded.isOne(of: "the our a") { i += 1 }
    guard i + 2 < w.count,
      w[i + 1].folded.isOne(of: "next following later future"),
      w[i + 2].folded.isOne(of: "meeting agenda month week call session agm")
    else { return nil }
    return Hit(kind: .decision, start: 0)
  }

  private static let presentVerbs: WordMap<DecisionKind> = [
    "approves": .decision, "approve": .decision, "agrees": .agreed, "agree": .agreed, "notes": .noted,
    "resolves": .resolved, "endorses": .decision, "recommends": .recommended, "adopts": .decision,
    "accepts": .decision,
  ]

  /// "The Committee notes the report and agrees the work programme", "Board members unanimously agree to wait": the present tense
  /// of some bodies.
  private func presentVerb(_ s: Sentence) -> Hit? {
    let w = s.words
    guard
      let verb = w.prefix(7).indices.dropFirst().first(where: {
        DecisionReader.presentVerbs[w[$0].folded] != nil
      }),
      verb + 1 < w.count, let kind = DecisionReader.presentVerbs[w[verb].folded],
      let subject = w[..<verb].lastIndex(where: { !$0.isAny(.adverb) }),
      vocabulary.deciders.contains(w[subject].folded),
      !w[subject].folded.isOne(of: "it all we everyone"), w[subject].after.isEmpty,
      w[0].folded == "the"
        || w[0].isCapitalised && w[..<subject].allSatisfy({ vocabulary.deciders.contains($0.folded) }),
      !(kind == .noted && w[verb + 1].folded == "that"),
      // "Committee notes are kept", "the group approves of it", "members agree that it looks nice" settle nothing.
      !w[verb + 1].isAny(.sentenceVerb), w[verb + 1].folded != "of",
      kind != .agreed || w[verb + 1].folded != "that"
        || w[verb...].contains(where: { $0.folded.isOne(of: "be will should would must to shall") })
    else { return nil }
    return Hit(kind: kind, start: 0)
  }

  /// "The Planner went through the staff's report and recommended approval": what is put before the meeting.
  private func recommendsAsStaff(_ w: ArraySlice<Word>) -> Bool {
    w.contains {
      $0.folded.isOne(
        of: "staff planner planners officer officers report director consultant engineer inspector agent")
    } && !w.contains { vocabulary.deciders.contains($0.folded) && $0.folded != "it" }
  }

  /// The words for which the forms below look, beside participles: most sentences hold none, and are not looked at
  /// further. A new form adds its own word here.
  static let settlingWords: WordSet = [
    "adjourn", "adopts", "accepts", "agree", "agrees", "approve", "approves", "considered", "decided",
    "decision", "discussed", "endorses", "failed", "held", "left", "motion", "notes", "object", "objected",
    "objects", "recommend", "recommends", "resolves", "unanimous", "set", "sought", "supports", "vote",
    "voted", "votes", "declared", "objection", "objections", "selected", "m/s/c", "m/s/p", "m/s/u",
    "m/s/c/u", "msc", "msp", "m/s", "m.s.c", "continue", "received", "motions", "brought", "reviewed",
    "pushed", "moved",
    "rolled",
    "bumped", "carried", "shifted",
  ]

  /// Putting off, votes told, and the verdicts of planning.
  func special(_ s: Sentence) -> Hit? {
    let w = s.words
    // "Item to be deferred to the next meeting", "to be carried forward to the autumn"
    if let k = w.indices.first(where: {
      w[$0].folded.isOne(of: "deferred postponed")
        || w[$0].folded == "carried" && $0 + 1 < w.count && w[$0 + 1].folded.isOne(of: "forward over")
    }),
      k >= 1, w[..<k].suffix(3).contains(where: { $0.folded == "be" }), w.count <= 30,
      // Money that will be carried forward is told, not decided.
      w[k].folded != "carried"
        || !w.contains(where: {
          $0.folded.isOne(of: "money funds balance reserves surplus underspend budget monies")
            || s.text.slice($0.start, $0.end).contains("£")
        })
    {
      return Hit(kind: w[k].folded == "deferred" ? .deferred : .decision, start: 0)
    }
    // "Boots – to be reviewed at the next meeting"
    if let k = s.phrase("at the next meeting"), k >= 4, w.count <= 16, w[k - 2].folded == "be",
      w[k - 3].folded == "to",
      w[k - 1].folded.isOne(of: "reviewed discussed considered"),
      w[k - 4].after.contains(.dash) || w[k - 4].after.contains(.colon)
    {
      return Hit(kind: .decision, start: 0)
    }
    // "Rules to be brought back to the spring meeting"
    if let k = s.phrase("be brought back to"), k >= 2, k <= 8, w[k - 1].folded == "to", w.count <= 20,
      w[(k + 3)...].prefix(5).contains(where: { $0.folded == "meeting" })
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("decision was made") != nil || s.phrase("decision was taken") != nil
      || s.phrase("decision taken") != nil
    {
      let at =
        s.phrase("decision was made") ?? s.phrase("decision was taken") ?? s.phrase("decision taken") ?? 0
      if at > 0, w[at - 1].folded == "no" { return nil }
      return Hit(kind: .decision, start: max(0, at - 1))
    }
    if s.phrase("will be discussed at the next") != nil || s.phrase("will be considered at the next") != nil
      || s.phrase("to be discussed at the next") != nil, w[0].folded.isOne(of: "this the"), w.count > 1,
      w[1].folded.isOne(of: "matter item issue")
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("will be approved by") != nil, s.has("minutes"), let at = s.phrase("the minutes") {
      return Hit(kind: .decision, start: at)
    }
    // "It was put to the vote: three to two in favour of …"
    if s.has("vote") || s.has("votes") || s.has("voted"), s.phrase("no vote") == nil,
      !VoteGrammar().votes(in: w).isEmpty,
      s.has("taken") || s.has("took") || s.has("carried")
        || s.has("voted") && (s.has("favour") || s.has("for")) || s.has("result"), !s.has("amendment"),
      !s.has("would"), !s.has("will")
    {
      let v = VoteGrammar().votes(in: w)
      if v.inFavour != nil || v.outcome != nil { return Hit(kind: .decision, start: 0) }
    }
    if let at = s.index(of: ["motion", "motions"]),
      w[at...].contains(where: {
        $0.folded.isOne(of: "carried passed passes failed fell")
          || $0.folded == "lost" && w.count <= 8
      }) || at == 0 && w.count > 2 && w.count <= 14 && w[1].folded == "approved" && w[2].startsWithDigit
        || at == 0 && w.count > 2 && w[1].folded == "adopted",
      w.count <= 24
    {
      // Behind the names of those who voted the outcome stands for itself.
      let named = w[..<at].contains {
        $0.folded.isOne(of: "ayes nays noes yeas absent abstain abstained")
      }
      return Hit(kind: .decision, start: named ? at : 0)
    }
    // "it was voted to adjourn", "the Board voted by roll call to enter Executive Session"
    if let k = w.indices.first(where: { w[$0].folded == "voted" }), k >= 1,
      w[k - 1].folded == "was" && k >= 2 && w[k - 2].folded == "it"
        || vocabulary.deciders.contains(w[k - 1].folded) && w[k - 1].folded != "it"
        || w[k - 1].isAny(.adverb) && k >= 2
          && vocabulary.deciders.contains(w[k - 2].folded),
      w[(k + 1)...].prefix(14).contains(where: { $0.folded == "to" || $0.folded == "that" })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The vote passes with five in favour."
    if let at = s.index(of: ["vote"]), at <= 2, at + 1 < w.count, w.count <= 20,
      w[at + 1].folded.isOne(of: "passes passed carries carried")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The route was voted on and carried."
    if let k = s.phrase("was voted on and") ?? s.phrase("were voted on and"), k <= 8, k + 4 < w.count,
      w[k + 4].folded.isOne(of: "passed approved carried accepted adopted")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "Debate to continue at the next meeting", "To continue next month."
    if let k = s.phrase("to continue"), w.count <= 10,
      k == 0
        || k <= 2 && w[k - 1].folded.isOne(of: "discussion discussions debate item topic conversation this"),
      w[(k + 2)...].contains(where: { $0.folded == "next" }), let last = w.last,
      last.folded.isOne(of: "session meeting month call time week")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The report was RECEIVED."
    if let k = w.indices.dropFirst(2).first(where: { w[$0].isCapitals && w[$0].folded == "received" }),
      !s.text.isAllCapitals, w[k - 1].folded.isOne(of: "was were")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "was left to the next meeting", "held over until June"
    if let k = w.indices.first(where: { w[$0].folded == "left" || w[$0].folded == "held" }), k >= 1,
      w[k - 1].folded.isOne(of: "was were") || w[k - 1].isAny(.adverb),
      s.phrase("next meeting") != nil || k + 1 < w.count && w[k + 1].folded == "over", w.count <= 24,
      k + 1 < w.count, w[k + 1].folded.isOne(of: "to until till over")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "Minutes of 10 August approved unanimously", "taken as read and signed as a true record"
    if let k = w.indices.first(where: {
      w[$0].folded.isOne(of: "approved agreed accepted confirmed signed adopted")
    }), w.count <= 40,
      w[0].folded.isOne(of: "minutes minute") && w.count <= 16 && w[k].folded != "signed"
        || w[0].folded == "the" && w.count > 1 && w[1].folded == "minutes"
          && (s.has("correct") || s.has("true") || s.has("accurate"))
        || (w[0].folded.isOne(of: "read taken these") || title.folded.contains("minutes"))
          && (s.has("correct") || s.has("true") || s.has("accurate")) && s.has("record") && s.has("signed")
          && !s.has("by")
    {
      return Hit(kind: DecisionVerbs.participle(w[k]) ?? .decision, start: 0)
    }
    // "Motion to approve the minutes as amended (Spate/Brown) Unanimous."
    if w[0].folded == "motion", w.count >= 5, w.count <= 60,
      let pair = w.lastIndex(where: {
        $0.before.contains(.open) && $0.folded.hasByte(0x2F) && $0.isCapitalised && $0.after.contains(.close)
      }), pair + 1 < w.count,
      w[(pair + 1)...].prefix(3).contains(where: {
        $0.folded.isOne(of: "unanimous unanimously passed carried approved") || $0.startsWithDigit
      })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "Motion: Marlow Second: Wade Ayes: … Nays: None Approved: 5-0"
    if let k = w.indices.last(where: {
      w[$0].folded.isOne(of: "approved passed carried failed denied")
    }), k + 1 < w.count, w[k].after.contains(.colon), w[k + 1].startsWithDigit, w[k + 1].folded.contains("-"),
      s.has("ayes") || s.has("motion") || s.has("aye")
    {
      return Hit(kind: .decision, start: 0)
    }
    // "These were moved as correct by Ann Lee and Joe Hart"
    if let k = s.phrase("moved as"), k >= 1, w[k - 1].folded.isOne(of: "was were"), k + 2 < w.count,
      w[(k + 2)...].prefix(3).contains(where: { $0.folded.isOne(of: "correct accurate true") })
    {
      return Hit(kind: .decision, start: 0)
    }
    if let hit = presentVerb(s) { return hit }
    // "M/S/C Lee/Hart to approve the agenda": moved, seconded and carried, in letters.
    if w[0].folded.isOne(of: "m/s/c m/s/p m/s/u m/s/c/u msc msp m/s m.s.c"), w.count >= 4, w[0].isCapitals,
      w[1].isCapitalised
    {
      return Hit(kind: .decision, start: 0)
    }
    if let hit = elliptic(s) ?? chosen(s) ?? groupVerdict(s)
      ?? (s.isAny(.giving) || s.phrase("did not") != nil ? givenVerdict(s) : nil)
    {
      return hit
    }
    // "The precept was set at £14,250"
    if let k = s.phrase("was set at") ?? s.phrase("was set").flatMap({ $0 + 2 == w.count ? $0 : nil }),
      w[..<k].contains(where: {
        $0.folded.isOne(of: "precept budget rate rent fee fees subscription charge allowance")
      })
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The application was granted" in an item that is an application.
    if title.folded.contains("application") || title.folded.contains("consent"),
      let k = w.indices.first(where: { w[$0].folded.isOne(of: "granted refused") }), k >= 2, k <= 6,
      w[k - 1].folded.isOne(of: "was were"),
      w[..<k].contains(where: {
        $0.folded.isOne(of: "application licence license consent permit permission variation")
      }), !s.has("by"), !isHistory(s)
    {
      return Hit(kind: .decision, start: 0)
    }
    // "The Council had no objections and recommended approval."
    if let k = w.indices.first(where: { w[$0].folded.isOne(of: "recommended recommend recommends") }),
      k + 1 < w.count, w[k + 1].folded.isOne(of: "approval refusal"), !recommendsAsStaff(w[..<k])
    {
      return Hit(kind: .recommended, start: 0)
    }
    if let k = w.indices.first(where: {
      w[$0].folded.isOne(of: "objects object objected supports")
    }), k >= 1,
      vocabulary.deciders.contains(w[k - 1].folded) || isOwn(w[k - 1].folded.text) || w[k - 1].isCapitals
        || w[k - 1].folded.isOne(of: "strongly")
    {
      return Hit(kind: .decision, start: 0)
    }
    if s.phrase("more information will be sought") != nil { return Hit(kind: .decision, start: 0) }
    if let at = s.phrase("seconded to adjourn"), at > 0 { return Hit(kind: .decision, start: 0) }
    // "Discussed and decided to keep the heading", "Discussed the text and decided to keep it"
    if w[0].folded.isOne(of: "discussed reviewed considered debated"), w[0].isCapitalised, w.count >= 5,
      let k = w.prefix(16).indices.dropFirst().first(where: {
        w[$0].folded.isOne(of: "decided agreed resolved") && w[$0 - 1].folded == "and"
      }), k + 1 < w.count, w[k + 1].folded.isOne(of: "to that on not")
    {
      return Hit(kind: DecisionVerbs.participle(w[k]) ?? .decision, start: 0)
    }
    if let hit = putOff(s) { return hit }
    if s.phrase("decided it was not") != nil || s.phrase("decided to") != nil || w[0].folded == "decided",
      let k = w.indices.first(where: { $0 < 3 && w[$0].folded == "decided" })
    {
      return Hit(kind: .decision, start: min(k + 1, w.count - 1))
    }
    return nil
  }
}
