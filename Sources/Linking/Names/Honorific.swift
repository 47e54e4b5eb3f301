/// Words that stand before a name and belong to nobody's name.
enum Honorific {
  enum Gender: Sendable { case female, male }

  /// Honorifics for one person, folded.
  static let single: Set<String> = [
    "cllr", "cllrd", "cnllr", "councillor", "councilor", "councilman", "councilwoman", "councilmember",
    "alderman",
    "alderwoman", "ald", "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame",
    "lord",
    "lady", "baroness", "baron", "viscount", "earl", "rev", "revd", "reverend", "canon", "father", "fr",
    "rabbi",
    "imam", "hon", "judge", "justice", "provost", "bailie", "pc", "pcso", "sgt", "sergeant", "insp",
    "inspector",
    "superintendent", "supt", "di", "dci", "ds", "det", "cmdr", "commander", "capt", "captain", "major",
    "maj",
    "col", "colonel", "lt", "cdr", "brigadier", "admiral", "sister", "cyng", "cynghorydd", "mayor",
    "convener",
  ]

  /// Those of them that cannot be a forename or a short form of one ("Di", "Earl"), and so may be taken off a name.
  static let certain: Set<String> = [
    "cllr", "cllrd", "cnllr", "councillor", "councilor", "councilman", "councilwoman", "alderman",
    "alderwoman", "mr",
    "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "rev",
    "revd",
    "reverend", "cyng", "cynghorydd",
  ]

  /// Honorifics for several people, after which surnames stand in a list.
  static let plural: Set<String> = [
    "cllrs", "councillors", "messrs", "mesdames", "aldermen", "drs", "cynghorwyr", "cynghs", "bailies",
  ]

  /// True for an honorific that a seat on a council gives.
  static func isCouncillor(_ honorific: String?) -> Bool {
    guard let honorific else { return false }
    return FoldedWord.words(of: honorific).contains { seats.contains($0.folded) }
  }

  private static let seats: Set<String> = [
    "cllr", "cllrd", "cnllr", "councillor", "councilor", "councilman", "councilwoman", "alderman",
    "alderwoman",
    "ald", "cyng", "cynghorydd", "bailie", "provost",
  ]

  private static let female: Set<String> = [
    "mrs", "ms", "miss", "dame", "lady", "baroness", "mesdames", "councilwoman", "alderwoman", "sister",
    "mme",
  ]
  private static let male: Set<String> = [
    "mr", "sir", "lord", "baron", "viscount", "earl", "messrs", "councilman", "father", "bnr",
  ]

  /// What an honorific as written tells of its bearer: "Cllr Mrs" is a woman, "Cllr" says nothing.
  static func gender(of honorific: String?) -> Gender? {
    guard let honorific else { return nil }
    for word in FoldedWord.words(of: honorific) {
      if female.contains(word.folded) { return .female }
      if male.contains(word.folded) { return .male }
    }
    return nil
  }
}
