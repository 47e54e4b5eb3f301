import Minutes

/// The verbs with which meetings settle things.
enum DecisionVerbs {
  /// Participles that settle a point, with the kind that the record gives them.
  static let participles: WordMap<DecisionKind> = [
    "agreed": .agreed, "resolved": .resolved, "recommended": .recommended, "noted": .noted,
    "deferred": .deferred,
    "approved": .decision, "accepted": .decision, "adopted": .decision, "elected": .decision,
    "re-elected": .decision, "reelected": .decision,
    "carried": .decision, "appointed": .decision, "re-appointed": .decision, "reappointed": .decision,
    "co-opted": .decision, "coopted": .decision, "confirmed": .decision, "ratified": .decision,
    "endorsed": .decision, "decided": .decision, "passed": .decision, "rejected": .decision,
    "refused": .decision,
    "postponed": .decision, "authorised": .decision, "authorized": .decision, "granted": .decision,
    "supported": .decision, "defeated": .decision, "signed": .decision, "denied": .decision,
    "tabled": .decision, "unanimous": .decision, "declined": .decision, "dismissed": .decision,
    "upheld": .decision, "affirmed": .decision, "nominated": .decision, "lost": .decision,
    "penderfynwyd": .resolved, "cytunwyd": .agreed, "nodwyd": .noted, "cymeradwywyd": .decision,
    "derbyniwyd": .decision, "argymhellwyd": .recommended, "gohiriwyd": .deferred, "etholwyd": .decision,
    "cadarnhawyd": .decision,
  ]

  /// Welsh verbs stand at the front and need no auxiliary.
  static let welsh: WordSet = [
    "penderfynwyd", "cytunwyd", "nodwyd", "cymeradwywyd", "derbyniwyd", "argymhellwyd", "gohiriwyd",
    "etholwyd", "cadarnhawyd",
  ]

  /// Markers that may stand before what was decided, alone or with "that", "to" or a mark.
  static let markers: WordMap<DecisionKind> = [
    "agreed": .agreed, "resolved": .resolved, "recommended": .recommended, "noted": .noted,
    "deferred": .deferred, "decided": .decision,
    "approved": .decision, "accepted": .decision, "adopted": .decision, "resolution": .decision,
    "ordered": .decision, "cadarnhawyd": .decision, "cymeradwywyd": .decision, "derbyniwyd": .decision,
    "gohiriwyd": .deferred, "argymhellwyd": .recommended, "etholwyd": .decision, "decision": .decision,
    "penderfynwyd": .resolved, "cytunwyd": .agreed, "nodwyd": .noted,
    "endorsed": .decision, "ratified": .decision, "confirmed": .decision, "received": .noted,
    "consensus": .decision,
  ]

  /// The kind that a word gives to what it settles, or nil where it settles nothing.
  static func participle(_ word: Word) -> DecisionKind? {
    word.isAny(.participle) ? participles[word.folded] : nil
  }

  /// The kind of a word that may stand as a marker, or nil.
  static func marker(_ word: Word) -> DecisionKind? { word.isAny(.marker) ? markers[word.folded] : nil }

  static let adverbs: WordSet = [
    "unanimously", "duly", "also", "then", "all", "formally", "further", "subsequently", "therefore",
    "generally", "both", "now", "thereupon", "accordingly", "finally", "again", "nem", "con", "provisionally",
    "reluctantly", "collectively", "jointly", "hereby", "each", "thus", "not", "informally", "verbally",
    "wholeheartedly", "fully", "after", "discussion", "likewise", "once", "was", "were", "is", "are", "been",
  ]
}
