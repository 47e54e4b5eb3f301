import Minutes

/// The verbs with which meetings settle things.
enum DecisionVerbs {
  /// Participles that settle a point, with the kind that the record gives them.
  static let participles: [String: DecisionKind] = [
    "agreed": .agreed, "resolved": .resolved, "recommended": .recommended, "noted": .noted, "deferred": .deferred,
    "approved": .decision, "accepted": .decision, "adopted": .decision, "elected": .decision, "re-elected": .decision, "reelected": .decision,
    "carried": .decision, "appointed": .decision, "re-appointed": .decision, "reappointed": .decision, "co-opted": .decision, "coopted": .decision, "confirmed": .decision, "ratified": .decision,
    "endorsed": .decision, "decided": .decision, "passed": .decision, "rejected": .decision, "refused": .decision,
    "postponed": .decision, "authorised": .decision, "authorized": .decision, "granted": .decision, "supported": .decision, "defeated": .decision, "signed": .decision, "denied": .decision,
    "tabled": .decision, "unanimous": .decision, "declined": .decision, "dismissed": .decision, "upheld": .decision, "nominated": .decision, "lost": .decision,
    "penderfynwyd": .resolved, "cytunwyd": .agreed, "nodwyd": .noted, "cymeradwywyd": .decision, "derbyniwyd": .decision, "argymhellwyd": .recommended, "gohiriwyd": .deferred, "etholwyd": .decision, "cadarnhawyd": .decision,
  ]

  /// Welsh verbs stand at the front and need no auxiliary.
  static let welsh: Set<String> = ["penderfynwyd", "cytunwyd", "nodwyd", "cymeradwywyd", "derbyniwyd", "argymhellwyd", "gohiriwyd", "etholwyd", "cadarnhawyd"]

  /// Markers that may stand before what was decided, alone or with "that", "to" or a mark.
  static let markers: [String: DecisionKind] = [
    "agreed": .agreed, "resolved": .resolved, "recommended": .recommended, "noted": .noted, "deferred": .deferred, "decided": .decision,
    "approved": .decision, "accepted": .decision, "adopted": .decision, "resolution": .decision, "ordered": .decision, "cadarnhawyd": .decision, "cymeradwywyd": .decision, "derbyniwyd": .decision, "gohiriwyd": .deferred, "argymhellwyd": .recommended, "etholwyd": .decision, "decision": .decision, "penderfynwyd": .resolved, "cytunwyd": .agreed, "nodwyd": .noted,
    "endorsed": .decision, "ratified": .decision, "confirmed": .decision, "received": .noted,
  ]

  static let adverbs: Set<String> = [
    "unanimously", "duly", "also", "then", "all", "formally", "further", "subsequently", "therefore", "generally", "both", "now", "thereupon", "accordingly", "finally", "again", "nem", "con", "provisionally", "reluctantly", "collectively", "jointly", "hereby", "each", "thus", "not", "informally", "verbally", "wholeheartedly", "fully", "after", "discussion", "likewise", "once", "was", "were", "is", "are", "been",
  ]

  /// What a decision does, from its words.
  static func effect(of text: String, kind: DecisionKind, title: String) -> DecisionEffect {
    let f = " " + text.folded.map { $0.isLetter || $0 == "-" || $0 == "'" ? String($0) : " " }.joined() + " "
    func has(_ s: String) -> Bool { f.contains(" " + s + " ") }
    func hasPart(_ s: String) -> Bool { f.range(of: s) != nil }
    if kind == .noted { return .noted }
    if has("not approved") || has("not carried") || has("not accepted") || has("rejected") || has("refused") || has("refusal") || has("defeated") || has("lost") || has("not agreed") || has("not to be agreed") || has("motion failed") || has("denied") || has("not be granted") || has("declined") || has("would not") || has("not to support") || has("not support") {
      return .rejected
    }
    if (has("object") || has("objected") || has("objects") || has("objection") || has("objections")), !has("no objection"), !has("no objections"), !has("not object") { return .rejected }
    if kind == .deferred || has("deferred") || has("postponed") || has("postpone") || has("adjourned") || has("carried forward") || has("carried over") || has("held over") || has("defer") || has("discussed at the next meeting") || has("considered at the next meeting") || has("by e-vote") { return .deferred }
    if has("elected") || has("re-elected") || has("appointed") || has("co-opted") || has("re-appointed") || has("be appointed") || has("nominated") || has("coopted") { return .elected }
    let t = title.folded
    if t.contains("election") || t.contains("co-option") || t.hasPrefix("appoint"), has("proposed") || has("seconded") || has("agreed") || has("vote") || has("voted") { return .elected }
    if has("endorsed") || has("endorse") { return .endorsed }
    if has("be noted") || has("was noted") || has("were noted") || has("to note") || has("noted") && !has("approved") { return .noted }
    if has("approved") || has("approve") || has("accepted") || has("acceptance") || has("adopted") || has("carried") || has("ratified") || has("passed") || has("granted") || has("true record") || has("correct record") || has("accurate record") || has("approval") || has("supported") || has("no objection") || has("no objections") || has("for payment") || has("accept") || has("adopt") || has("signed") || has("unanimous") || has("all in favour") || has("confirmed") || has("accurate") || has("correct") { return .approved }
    if has("seconded") || has("2nd") || hasPart(" in favour") || has("agreed to pay") { return .approved }
    if kind == .agreed, has("minutes") || has("notes of"), has("were agreed") || has("was agreed") { return .approved }
    return .other
  }
}
