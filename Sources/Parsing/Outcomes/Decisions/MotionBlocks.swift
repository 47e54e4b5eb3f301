import Minutes

/// Motions that stand in a block of lines: what is moved, by whom, how each voted, and the result.
extension DecisionReader {
  /// "Resolved, that the code is approved.", "Minutes of May: Ann Lee moves, Joe Hart seconds": what a later verdict closes.
  func isMotion(_ f: Found) -> Bool {
    let w = words(of: f.text, upTo: 400)
    // "Sponsor: Ann Lee Seconded: Joe Hart" moves nothing itself.
    if w.first?.after.contains(.colon) ?? true, w.first?.folded != "motion" { return false }
    return isResolution(f) || w.contains { $0.isAny(.seconding) || $0.folded == "seconds" }
  }

  func isResolution(_ f: Found) -> Bool {
    f.kind == .resolved || words(of: f.text, upTo: 40).first?.folded == "resolved"
  }

  /// Whether an outcome tells no more than what came of the motion before it: "Motion passed: 5-0 in favor.", "Passed: 6-0", "The
  /// motion passed with five votes." What was only moved has its outcome told at once by the rules for open motions.
  func closes(_ motion: Found, by f: Found) -> Bool {
    guard motion.votes.inFavour == nil, f.offset == 0, f.proposer == nil, f.kind == .decision,
      isResolution(motion) || f.paragraph > motion.paragraph + 1 && isMotion(motion),
      let first = text.sentences[f.paragraph].first
    else { return false }
    let w = words(of: f.text, upTo: 240)
    guard w.count <= 12 else { return false }
    let verb = w.prefix(4).firstIndex {
      $0.folded.isOne(of: "passed passes carried carries approved adopted")
    }
    return tellsMotion(first)
      || verb.map { w[..<$0].allSatisfy { $0.folded.isOne(of: "motion the resolution vote is was result") } }
        ?? false
  }

  /// "Sponsor: Ann Lee", "**Vote**", "- Joe Hart - Yes", "Result:": a line of the block that is no decision.
  func isLineOfMotion(_ p: Int) -> Bool {
    listsVotes(p) || namesMovers(p) || namesSeconder(p)
      || text.words[p].count <= 9
        && text.words[p].first.map { $0.folded.isOne(of: "sponsor second result results") } ?? false
  }

  /// "Moved by: A", "Moved A  Seconded B", "Mover: A": a line that names who moved, and no more.
  func namesMovers(_ p: Int) -> Bool {
    let w = text.words[p]
    guard !paragraphs[p].isLabel, (2...16).contains(w.count), let first = w.first, first.isCapitalised,
      first.folded.isOne(of: "moved mover proposed proposer"),
      w.dropFirst().allSatisfy({
        $0.isCapitalised || $0.isAny(.seconding)
          || $0.folded.isOne(of: "by and de van der von du la le of the")
      })
    else { return false }
    return true
  }

  func namesSeconder(_ p: Int) -> Bool {
    let w = text.words[p]
    return (2...16).contains(w.count) && w.contains { $0.isAny(.seconding) }
      && w.allSatisfy {
        $0.isCapitalised || $0.isAny(.seconding)
          || $0.folded.isOne(of: "by and de van der von du la le of the")
      }
  }

  /// "Yeas - Holt", "For: Crs Holt, Marsh", "Holt  Nay", "Recorded vote:": who voted how.
  func listsVotes(_ p: Int) -> Bool {
    let w = text.words[p]
    guard let first = w.first, let last = w.last, w.count <= 40 else { return false }
    if w.prefix(3).contains(where: { $0.folded.isOne(of: "vote votes voting division roll") }) { return true }
    return first.folded.isOne(
      of:
        "yeas yea ayes aye nays nay noes for against in opposed absent abstain abstained abstaining abstentions recused yes no"
    )
      && !first.after.isEmpty
      || w.count <= 6 && last.folded.isOne(of: "yea nay aye yes no abstain abstains absent abstained recused")
  }
}
