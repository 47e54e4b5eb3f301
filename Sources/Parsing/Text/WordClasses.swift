/// What a word can be by itself, told once when a text is cut into words.
///
/// The grammars ask these first: most words are none of them, and most sentences hold none that settles anything.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt64

  static let month = WordClasses(rawValue: 1 << 0)
  static let weekday = WordClasses(rawValue: 1 << 1)
  /// Participles that settle a point, markers before what was decided, and the adverbs round them (`DecisionVerbs`).
  static let participle = WordClasses(rawValue: 1 << 2)
  static let marker = WordClasses(rawValue: 1 << 3)
  static let adverb = WordClasses(rawValue: 1 << 4)
  /// "proposed", "moved", and "seconded" in all their forms (`MoverGrammar`).
  static let proposing = WordClasses(rawValue: 1 << 5)
  static let seconding = WordClasses(rawValue: 1 << 6)
  /// Verbs that sentences have and titles have not.
  static let sentenceVerb = WordClasses(rawValue: 1 << 7)
  /// Words that titles write small.
  static let minor = WordClasses(rawValue: 1 << 8)
  /// Small words inside surnames, and capitalised ones that no name holds.
  static let particle = WordClasses(rawValue: 1 << 9)
  static let notName = WordClasses(rawValue: 1 << 10)
  /// Without one of these, or a participle, a sentence settles nothing (`DecisionReader.settlingWords`).
  static let settling = WordClasses(rawValue: 1 << 11)
  /// Without one of these, or a participle, no sentence is only an outcome (`DecisionReader.verdictWords`).
  static let verdict = WordClasses(rawValue: 1 << 12)
  /// Without one of these no sentence gives a task (`ActionReader.taskWords`).
  static let tasking = WordClasses(rawValue: 1 << 13)
  /// Words behind which a doer may stand, and verbs behind which what follows is told, not tasked (`ActionReader`).
  static let linking = WordClasses(rawValue: 1 << 14)
  static let telling = WordClasses(rawValue: 1 << 15)
  /// Nouns that name a group of people (`LabelGrammar.nouns`).
  static let groupNoun = WordClasses(rawValue: 1 << 16)

  /// Verbs by which a meeting gives somebody a task (`ActionReader.askingWords`).
  static let asking = WordClasses(rawValue: 1 << 17)

  /// Nouns for a proposal (`OutcomeWords.motions`).
  static let motionNoun = WordClasses(rawValue: 1 << 18)
  /// Words beside the numbers of a vote, and those of them that tell its result alone (`VoteGrammar`).
  static let voting = WordClasses(rawValue: 1 << 19)
  static let voteResult = WordClasses(rawValue: 1 << 20)

  /// Words of verdicts whose verb is a common one (`DecisionReader.givingWords`).
  static let giving = WordClasses(rawValue: 1 << 21)

  /// The classes of every word that the program itself knows; a body's own words are in its `Vocabulary`.
  static let table: WordTable = {
    var entries: [(word: String, value: UInt64)] = []
    func add(_ words: some Sequence<String>, _ classes: WordClasses) {
      entries += words.map { ($0, classes.rawValue) }
    }
    add(DateGrammar.months.keys, .month)
    add(DateGrammar.weekdays.keys, .weekday)
    add(DecisionVerbs.participles.keys, .participle)
    add(DecisionVerbs.markers.keys, .marker)
    add(DecisionVerbs.adverbs.words, .adverb)
    add(MoverGrammar.proposing, .proposing)
    add(MoverGrammar.seconding, .seconding)
    add(sentenceVerbs.words, .sentenceVerb)
    add(minorWords.words, .minor)
    add(particles.words, .particle)
    add(LabelGrammar.nouns.keys, .groupNoun)
    add(DecisionReader.settlingWords.words, .settling)
    add(DecisionReader.givingWords.words, .giving)
    add(DecisionReader.verdictWords.words, .verdict)
    add(ActionReader.taskWords.words, .tasking)
    add(ActionReader.linkingWords.words, .linking)
    add(ActionReader.tellingWords.words, .telling)
    add(ActionReader.askingWords.words, .asking)
    add(notNames.words, .notName)
    add(OutcomeWords.motions.words, .motionNoun)
    add(VoteGrammar.words.words, .voting)
    add(VoteGrammar.results.words, .voteResult)
    return WordTable(entries)
  }()
}
