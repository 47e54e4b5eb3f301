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

  /// "Motion passed: 5-0 in favor.", "Passed: 6-0", "Carried": nothing but what came of a motion.
  func isVerdictOfMotion(_ f: Found) -> Bool {
    guard f.offset == 0, f.proposer == nil, f.kind == .decision, let first = text.sentences[f.paragraph].first
    else {
      return false
    }
    let w = words(of: f.text, upTo: 200)
    guard w.count <= 9,
      let verb = w.prefix(4).firstIndex(where: {
        $0.folded.isOne(of: "passed passes carried carries approved adopted")
      })
    else { return false }
    return first.words.count <= 12
      && w[..<verb].allSatisfy { $0.folded.isOne(of: "motion the resolution vote is was result") }
  }

  /// "Sponsor: Ann Lee", "**Vote**", "- Joe Hart - Yes", "Result:": a line of the block that is no decision.
  func isLineOfMotion(_ p: Int) -> Bool {
    let w = words(of: text.paragraphs[p].text, upTo: 160)
    guard let first = w.first, let last = w.last, w.count <= 9 else { return false }
    if first.folded.isOne(
      of:
        "sponsor second seconded seconder moved mover proposed proposer vote votes voting result results for against abstain"
    ) {
      return true
    }
    return last.folded.isOne(of: "yes no abstain abstained abstains aye nay yea recused for against absent")
      && w.dropLast().allSatisfy(\.isCapitalised)
  }
}
