import Minutes

/// The words with which meetings settle, move and refer to things: a part of the vocabulary.
struct OutcomeWords: Sendable {
  /// Participles that settle a point, with the kind that the record gives them.
  var participles: [String: DecisionKind] = [
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
    "upheld": .decision, "nominated": .decision, "lost": .decision,
    "penderfynwyd": .resolved, "cytunwyd": .agreed, "nodwyd": .noted, "cymeradwywyd": .decision,
    "derbyniwyd": .decision, "argymhellwyd": .recommended, "gohiriwyd": .deferred, "etholwyd": .decision,
    "cadarnhawyd": .decision,
  ]

  /// Welsh verbs stand at the front and need no auxiliary.
  var welsh: Set<String> = [
    "penderfynwyd", "cytunwyd", "nodwyd", "cymeradwywyd", "derbyniwyd", "argymhellwyd", "gohiriwyd",
    "etholwyd", "cadarnhawyd",
  ]

  /// Markers that may stand before what was decided, alone or with "that", "to" or a mark.
  var markers: [String: DecisionKind] = [
    "agreed": .agreed, "resolved": .resolved, "recommended": .recommended, "noted": .noted,
    "deferred": .deferred, "decided": .decision,
    "approved": .decision, "accepted": .decision, "adopted": .decision, "resolution": .decision,
    "ordered": .decision, "cadarnhawyd": .decision, "cymeradwywyd": .decision, "derbyniwyd": .decision,
    "gohiriwyd": .deferred, "argymhellwyd": .recommended, "etholwyd": .decision, "decision": .decision,
    "penderfynwyd": .resolved, "cytunwyd": .agreed, "nodwyd": .noted,
    "endorsed": .decision, "ratified": .decision, "confirmed": .decision, "received": .noted,
  ]

  var adverbs: Set<String> = [
    "unanimously", "duly", "also", "then", "all", "formally", "further", "subsequently", "therefore",
    "generally", "both", "now", "thereupon", "accordingly", "finally", "again", "nem", "con", "provisionally",
    "reluctantly", "collectively", "jointly", "hereby", "each", "thus", "not", "informally", "verbally",
    "wholeheartedly", "fully", "after", "discussion", "likewise", "once", "was", "were", "is", "are", "been",
  ]

  /// Who moved: "proposed by A", "Prop. A", "Cynigiwyd gan A".
  var proposing: Set<String> = [
    "proposed", "moved", "prop", "proposer", "proposes", "motions", "motioned", "sponsor", "mover", "moves",
    "cynigiwyd", "cynigydd", "proposing",
  ]
  /// Who seconded: "seconded by B", "2nd B", "Eiliwyd gan B".
  var seconding: Set<String> = [
    "seconded", "2nd", "seconder", "seconds", "second", "sec", "eiliwyd", "eilydd", "2nded", "secnded",
    "secs",
  ]
  /// Nouns for a proposal, before "by A": "Motion by A", "on the proposal of A".
  var motions: Set<String> = ["motion", "proposal", "proposition", "resolution", "cynnig"]
  /// Verbs of telling: what stands behind them in a clause with "that" is somebody's account.
  var telling: Set<String> = [
    "noted", "reported", "said", "advised", "informed", "stated", "confirmed", "explained", "told",
    "understood", "aware", "see", "hoped", "felt", "asked", "proposed", "suggested", "announced", "reminded",
    "recalled", "outlined", "highlighted", "commented", "clarified", "believed", "considered", "indicated",
  ]
  /// Words beside a verb that put it into an earlier time: "agreed then", "was previously agreed".
  var formerly: Set<String> = ["previously", "originally", "already", "formerly", "earlier", "initially"]
  /// Phrases that name another time than this meeting's.
  var otherTimes: [String] = [
    "at that time", "at the time", "at that meeting", "at the last meeting", "at the previous meeting",
    "at its last meeting", "at our last meeting", "at an earlier meeting", "at a previous meeting",
    "at the last council meeting", "at the last board meeting", "at its previous meeting",
    "at their last meeting", "at the last committee meeting", "last year", "last month", "last week",
    "last autumn", "last summer", "last spring", "last winter", "in previous years", "in the past",
    "years ago", "months ago", "weeks ago", "earlier this year", "earlier in the year", "since then",
    "in recent years", "the year before", "the previous year", "some time ago", "historically",
  ]
  /// Words that begin the name of another body, where it decides: "by the County Council", "Cabinet agreed".
  var otherBodies: Set<String> = [
    "borough", "county", "district", "city", "cabinet", "government", "ministers", "minister", "inspector",
    "inspectorate", "inspectors", "planning", "lpa", "highways", "secretary", "welsh", "scottish", "national",
    "parliament", "senedd", "court", "police", "hm", "ofsted", "residents", "applicant", "developer",
    "contractor", "unitary", "ministry", "department", "agency",
  ]

  static let builtIn = OutcomeWords()
}
