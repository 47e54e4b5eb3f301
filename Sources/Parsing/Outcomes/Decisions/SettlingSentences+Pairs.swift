import Minutes

/// Verbs in pairs, and requests.
extension DecisionReader {
  /// "… and so the request was declined": a request is the meeting's to decline, where a clause of its own tells it.
  func declinesRequest(_ w: [Word], _ i: Int, _ k: Int) -> Bool {
    guard w[k].folded == "declined", i >= 2, w[i - 1].folded.isOne(of: "request offer invitation"),
      w[i - 2].folded.isOne(of: "the this"), k == w.count - 1 || w[k + 1].folded != "by"
    else { return false }
    return i == 2 || w[i - 3].folded.isOne(of: "so therefore and") || w[i - 3].after.contains(.comma)
  }

  /// "The Treasurer showed a list of costs, and these were accepted": of a clause that speaks of the matter by "these" alone the
  /// whole is told; where the clause begins.
  func withItsMatter(_ w: [Word], _ start: Int, _ verb: Int) -> Int {
    guard start >= 4, verb == start + 1, w[start].folded.isOne(of: "this these it they both"),
      w[start - 1].folded == "and" || w[start - 1].after.contains(.semicolon),
      !w[..<start].contains(where: {
        $0.folded.isOne(of: "said reported stated explained advised if whether when hoped felt")
      }), w[..<(start - 1)].allSatisfy({ !$0.after.contains(.semicolon) })
    else { return ownClause(w, start, verb) ?? start }
    return 0
  }

  /// "The Board read the list and a final list was agreed": where the second clause begins that has its own subject, behind a verb
  /// with its object.
  private func ownClause(_ w: [Word], _ start: Int, _ verb: Int) -> Int? {
    guard start == 0, let link = w[..<verb].lastIndex(where: { $0.folded == "and" }), link >= 4,
      (2...6).contains(verb - link - 1), w[link + 1].folded.isOne(of: "a an the these"),
      w[0].folded == "the" || vocabulary.deciders.contains(w[0].folded),
      let told = w[..<link].indices.dropFirst().dropLast().first(where: {
        w[$0].folded.hasSuffix("ed") && w[$0].folded.utf8.count > 4
          && vocabulary.deciders.contains(w[$0 - 1].folded)
          && w[$0 + 1].folded.isOne(of: "the a an this that these his her its their")
      }), told < link
    else { return nil }
    return link + 1
  }

  /// "The Chair read out the order of walks, which was noted.": at the sentence's end the remark is its outcome.
  func closesSentence(_ w: [Word], _ k: Int, _ which: Int) -> Bool {
    k == w.count - 1 && which >= 4 && w[which - 1].after.contains(.comma)
      && w[k].folded.isOne(of: "noted agreed approved accepted")
      && !w[..<which].contains {
        $0.folded.isOne(of: "said reported stated recalled reminded if that had previously")
      }
  }

  /// "After discussion the council agreed": the clause of the verb, behind what led up to it and before its subject.
  func behindDiscussion(_ w: [Word], _ start: Int, _ subject: Int) -> Int {
    guard start < subject, w[start].folded.isOne(of: "after following upon on"),
      let end = w[start..<subject].prefix(7).lastIndex(where: {
        $0.folded.isOne(of: "discussion discussions debate deliberation consideration")
      }), !w[start...end].contains(where: { $0.folded.isOne(of: "which that the this") })
    else { return start }
    return end + 1
  }

  /// "It was accepted that dogs would rather run": what is admitted, not decided.
  func onlyAdmits(_ w: [Word], _ k: Int) -> Bool {
    w[k].folded == "accepted" && k >= 2 && k + 1 < w.count && w[k + 1].folded == "that"
      && w[k - 1].folded.isOne(of: "was is") && w[k - 2].folded == "it"
      && !w[k...].contains { $0.folded.isOne(of: "be should shall") }
  }

  /// "The Board heard the warden and approved the route", "Members have reviewed this and agreed to wait": the subject of a second
  /// verb stands before the first; where it begins.
  func considers(_ w: [Word], _ link: Int) -> Int? {
    guard link >= 3, link + 2 < w.count, w[link].after.isEmpty, w[link - 1].after.isEmpty,
      let subject = w.prefix(4).firstIndex(where: {
        vocabulary.deciders.contains($0.folded) || habits.ownNames.contains($0.folded)
      }), !w[subject].folded.isOne(of: "it all we"), w[subject].after.isEmpty, subject + 1 < link,
      w[..<subject].allSatisfy({ $0.isCapitalised || $0.folded == "the" }), !isOtherBody(w[0...subject])
    else { return nil }
    let verb = w[subject + 1].folded.isOne(of: "have has") ? subject + 2 : subject + 1
    guard verb < link,
      w[verb].folded.isOne(
        of:
          "received considered discussed reviewed debated examined heard scrutinised welcomed reviewed thanked"
      ),
      !w[(verb + 1)..<link].contains(where: {
        $0.isAny([.sentenceVerb, .participle]) || $0.folded.isOne(of: "that which who if when he she they")
          || $0.after.contains(.semicolon)
      })
    else { return nil }
    return 0
  }

  /// "Everyone agreed this would be lovely", "agreed that it was a great success": what all think, with nothing to be done.
  func onlyPraises(_ w: [Word], _ k: Int) -> Bool {
    let it = k + 1 < w.count && w[k + 1].folded == "that" ? k + 2 : k + 1
    guard it + 2 < w.count, w[it].folded.isOne(of: "this it") else { return false }
    var what = it + 2
    if w[it + 1].folded == "would", w[what].folded == "be" { what += 1 }
    if what + 1 < w.count, w[what].folded.isOne(of: "a an the very") { what += 1 }
    guard w[it + 1].folded.isOne(of: "would was is had"), what < w.count,
      w[what].folded.isOne(
        of: """
          very good great lovely important excellent vital essential useful better helpful disappointing unacceptable
          sensible difficult clear right wonderful interesting successful been
          """)
    else { return false }
    return !w[what...].contains { $0.folded.isOne(of: "to that if") }
  }

  /// "The accounts were presented by the Treasurer and approved": the verb of the pair whose second part settles.
  func firstOfPair(_ w: [Word], _ k: Int) -> Int? {
    let link = k >= 1 && w[k - 1].folded.isOne(of: "unanimously duly") ? k - 2 : k - 1
    guard k >= 5, w[link].folded == "and", w[link].after.isEmpty,
      w[k].folded.isOne(of: "approved accepted agreed adopted noted endorsed ratified carried passed"),
      let verb = w[max(0, k - 14)..<(link - 2)].lastIndex(where: { $0.folded.isOne(of: "was were") }),
      w[verb + 1].folded.isOne(
        of:
          "presented read circulated submitted considered discussed reviewed explained outlined received introduced examined given distributed tabled seconded moved proposed"
      ), w[verb + 2].folded.isOne(of: "by to in at with"),
      !w[(verb + 2)..<link].contains(where: {
        $0.isAny(.sentenceVerb) || vocabulary.outcomes.otherBodies.contains($0.folded)
      })
    else { return nil }
    return verb
  }
}
