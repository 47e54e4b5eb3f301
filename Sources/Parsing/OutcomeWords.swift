/// The words by which minutes tell what moves, what is long past and who else decides: a part of the vocabulary.
struct OutcomeWords: Sendable {
  /// Nouns for a proposal, before "by A": "Motion by A", "on the proposal of A".
  static let motions: WordSet = ["motion", "proposal", "proposition", "resolution", "cynnig"]
  /// Words beside a verb that put it into an earlier time: "agreed then", "was previously agreed".
  let formerly: WordSet = ["previously", "originally", "already", "formerly", "earlier", "initially"]
  /// Phrases that name another time than this meeting's.
  let otherTimes: [WordPhrase] = [
    "at that time", "at the time", "at that meeting", "at the last meeting", "at the previous meeting",
    "at its last meeting", "at our last meeting", "at an earlier meeting", "at a previous meeting",
    "at the last council meeting", "at the last board meeting", "at its previous meeting",
    "at their last meeting", "at the last committee meeting", "last year", "last month", "last week",
    "last autumn", "last summer", "last spring", "last winter", "in previous years", "in the past",
    "years ago", "months ago", "weeks ago", "earlier this year", "earlier in the year", "since then",
    "in recent years", "the year before", "the previous year", "some time ago", "historically",
  ]
  /// Words that begin the name of another body, where it decides: "by the County Council", "Cabinet agreed".
  var otherBodies: WordSet = [
    "borough", "county", "district", "city", "cabinet", "government", "ministers", "minister", "inspector",
    "inspectorate", "inspectors", "planning", "lpa", "highways", "secretary", "welsh", "scottish", "national",
    "parliament", "senedd", "court", "police", "hm", "ofsted", "residents", "applicant", "developer",
    "contractor", "unitary", "ministry", "department", "agency",
  ]
}
