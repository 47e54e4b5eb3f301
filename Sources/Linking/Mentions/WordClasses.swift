/// What kinds of words the words of a text are, as far as they help or hinder reading a name beside them.
struct WordClasses: Sendable {
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt32
    static let honorific = Kind(rawValue: 1)
    static let honorifics = Kind(rawValue: 2)
    /// Streets, schools, trophies: what is named after people.
    static let namesake = Kind(rawValue: 4)
    /// The head of an organisation's name: "Association", "Committee".
    static let head = Kind(rawValue: 8)
    static let direction = Kind(rawValue: 16)
    static let forename = Kind(rawValue: 32)
    /// May follow a name without being a part of it: post-nominals, offices.
    static let office = Kind(rawValue: 64)
    static let female = Kind(rawValue: 128)
    static let male = Kind(rawValue: 256)
    static let month = Kind(rawValue: 512)
    static let weekday = Kind(rawValue: 1024)
    static let small = Kind(rawValue: 2048)
    static let trade = Kind(rawValue: 4096)
    static let chair = Kind(rawValue: 8192)
    /// A verb of speech and doing, after which a forename at the start of a sentence is a name.
    static let verb = Kind(rawValue: 16384)
    /// A forename that is also an everyday word: "Mark", "Will", "May".
    static let everyday = Kind(rawValue: 32768)
  }

  private var kinds: [Kind] = []
  private(set) var months: [Int32: Int] = [:]
  let the: Int32
  let and: Int32
  let of: Int32
  let comma: Int32
  let possessive: Int32
  let saint: Int32
  let late: Int32

  init(_ automaton: inout PhraseAutomaton) {
    the = automaton.addWord("the")
    and = automaton.addWord("and")
    of = automaton.addWord("of")
    comma = automaton.addWord(",")
    possessive = automaton.addWord("'s")
    saint = automaton.addWord("st")
    late = automaton.addWord("late")
    func mark(_ words: some Sequence<String>, _ kind: Kind) {
      for word in words {
        let number = Int(automaton.addWord(word))
        while kinds.count <= number { kinds.append([]) }
        kinds[number].insert(kind)
      }
    }
    mark(Honorific.single, .honorific)
    mark(Honorific.plural, .honorifics)
    mark(["mrs", "ms", "miss", "dame", "lady", "baroness"], .female)
    mark(["mr", "sir", "lord", "baron"], .male)
    mark(WordClasses.namesakes, .namesake)
    mark(WordClasses.heads, .head)
    mark(OrganisationName.directions, .direction)
    mark(OrganisationName.trade, .trade)
    mark(WordClasses.offices, .office)
    mark(OrganisationName.connectors, .small)
    mark(["for", "to", "from", "at", "with", "a", "an", "or"], .small)
    mark(["chair", "chairman", "chairperson", "chairwoman"], .chair)
    mark(WordClasses.verbs, .verb)
    mark(WordClasses.everyday, .everyday)
    mark(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], .weekday)
    for (index, names) in WordClasses.monthNames.enumerated() {
      mark(names, .month)
      for name in names { months[automaton.addWord(name)] = index + 1 }
    }
  }

  @inline(__always)
  func has(_ kind: Kind, _ word: Int32) -> Bool {
    word >= 0 && Int(word) < kinds.count && kinds[Int(word)].contains(kind)
  }

  private static let monthNames: [[String]] = [
    ["january", "jan", "ionawr"], ["february", "feb", "chwefror"], ["march", "mar", "mawrth"],
    ["april", "apr", "ebrill"], ["may", "mai"], ["june", "jun", "mehefin"], ["july", "jul", "gorffennaf"],
    ["august", "aug", "awst"], ["september", "sept", "sep", "medi"], ["october", "oct", "hydref"],
    ["november", "nov", "tachwedd"], ["december", "dec", "rhagfyr"],
  ]

  private static let namesakes = wordList(
    """
    street road avenue lane close drive way crescent gardens grove court place square terrace walk hill rise
    mews row house hall centre center school academy college university library hospital hospice clinic
    surgery church chapel park stadium arena bridge building room suite tower wing ward trust foundation
    fund charity bursary scholarship award awards trophy cup shield medal prize lecture memorial museum
    gallery theatre institute estate farm pub inn hotel ltd limited plc llp associates solicitors partners
    architects consultants consulting homes group day appeal reservoir field fields playing playground
    review inquiry report act law
    """)

  private static let heads = wordList(
    """
    association federation committee subcommittee board trust group forum society partnership commission
    commissioner commissioners foundation authority union club company agency panel network consortium
    alliance cabinet assembly council ltd limited plc academy school college university hospital institute
    charity
    """)

  private static let offices = wordList(
    """
    mbe obe cbe jp mp ms msp am mla mep qc kc dl qpm bem kbe dbe frsa phd ma ba bsc chair chairman
    chairperson vice deputy clerk secretary treasurer convener mayor leader head director chief officer
    manager member councillor cllr jr jnr sr snr also present apologies in and from representing trustee
    president to proposed seconded reported said portfolio cabinet corporate assistant interim senior
    principal executive service team strategic business programme project communications development
    community housing finance legal democratic policy non independent company commissioner inspector
    sergeant superintendent constable headteacher governor lead partnership area district borough county
    parish town adviser advisor consultant solicitor accountant auditor coordinator co
    """)

  private static let verbs = wordList(
    """
    is was has had will would could should said told gave felt thought took went spoke brought sent made put
    met read left also then and to asks says gives noted explained reported agreed added asked outlined
    updated confirmed advised presented acknowledged responded replied suggested proposed seconded thanked
    welcomed stated highlighted raised introduced informed mentioned commented offered discussed summarised
    expressed emphasised attended did does can may still who volunteered provided described stressed pointed
    clarified considered requested recommended announced reminded encouraged concluded closed opened chaired
    declared circulated invited joined wondered believed wanted hoped continued showed shared answered
    queried questioned referred
    """)

  private static let everyday = wordList(
    """
    mark will grant may bill rose dawn hope faith joy grace penny sue pat rob drew frank art guy miles cliff
    glen dean ray heath summer april june august jan chase jack earl lance dale lee kay page ruby amber
    pearl ivy holly iris daisy violet heather olive robin jay josh rich gene max chip rusty sandy honor tan
    van dan don ed al mo jo gray brook river sky star christian angel gay merry carol sunny harry nick tony
    jean basil ginger pierce stone
    """)
}
