/// An organisation's name taken apart for comparison.
struct OrganisationName: Sendable {
  /// Equal for names that differ in case, accents, punctuation and a leading article only.
  let key: String
  /// The organisation that this one is written as a part of: "SBC" in "SBC – Public Health".
  let parent: String?
  /// The part: "Public Health".
  let part: String?
  /// For a council, what tells it from others.
  let council: Council?
  /// The words that are neither of the trade ("Partnership", "Safer", "Police") nor directions: mostly places.
  let particular: [String]

  /// What tells one council from another: its place and its tier.
  struct Council: Hashable, Sendable {
    /// "stockton on tees".
    var place: [String]
    /// "borough", "county", "parish"; nil where the name does not say.
    var tier: String?

    /// True where one name is the short form of the other: "Skerrowby Borough Council",
    /// "Skerrowby-on-Tamble Borough Council". Not "Newford City Council" and "Newford-under-Wold Borough
    /// Council", whose tiers differ.
    func isShortOrLong(of other: Council) -> Bool {
      if let tier, let theirs = other.tier, tier != theirs { return false }
      if place == other.place { return true }
      let (short, long) = place.count < other.place.count ? (place, other.place) : (other.place, place)
      guard !short.isEmpty, long.count > short.count + 1, long.starts(with: short) else { return false }
      return OrganisationName.connectors.contains(long[short.count])
    }
  }

  init(_ written: String) {
    let (parent, part) = OrganisationName.split(written)
    self.parent = parent
    self.part = part
    var words = FoldedWord.words(of: written).filter { !$0.shape.contains(.sign) }.map(\.folded)
    if words.count > 1, words[0] == "the" || words[0] == "y" { words.removeFirst() }
    key = words.joined(separator: " ")
    particular = words.filter { OrganisationName.isParticular($0) }

    if parent == nil,
      let council = words.firstIndex(where: { OrganisationName.councilWords.contains($0) })
        ?? OrganisationName.royal(words)
    {
      // "Skerrowby Borough Council Planning Committee" is no council, though it names one.
      let rest = words[(council + 1)...].filter { !["of", "the"].contains($0) }
      let place = words.filter {
        !OrganisationName.tiers.contains($0) && !OrganisationName.councilFiller.contains($0)
      }
      let ofPlace = council + 1 < words.count && words[council + 1] == "of"
      let tier = words.first {
        OrganisationName.tiers.contains($0) && !["london", "royal", "metropolitan"].contains($0)
      }
      self.council =
        !place.isEmpty && (rest.isEmpty || ofPlace || council == 0) ? Council(place: place, tier: tier) : nil
    } else {
      self.council = nil
    }
  }

  /// True where nothing in the name tells it from others of its kind: "Police", "Public Health", "Council".
  var isGeneric: Bool { particular.isEmpty }

  /// "SBC – Public Health" into "SBC" and "Public Health": a dash between spaces parts them.
  private static func split(_ written: String) -> (String?, String?) {
    let bytes = Array(written.utf8)
    var index = 1
    while index + 1 < bytes.count {
      let (scalar, width) = Tokeniser.decode(bytes, index)
      let isDash = scalar == "-" || (0x2010...0x2015).contains(scalar.value)
      if isDash, bytes[index - 1] == 0x20, index + width < bytes.count, bytes[index + width] == 0x20 {
        let left = trimmed(bytes[..<index])
        let right = trimmed(bytes[(index + width)...])
        if !left.isEmpty, !right.isEmpty { return (left, right) }
      }
      index += width
    }
    return (nil, nil)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "Royal Borough of Kingsmere", "London Borough of Larkham": councils without the word.
  private static func royal(_ words: [String]) -> Int? {
    guard words.count > 2, let borough = words.firstIndex(of: "borough"), borough + 1 < words.count,
      words[borough + 1] == "of"
    else { return nil }
    return borough
  }

  static func isParticular(_ word: String) -> Bool {
    word.utf8.count > 2 && !trade.contains(word) && !directions.contains(word) && !connectors.contains(word)
      && !tiers.contains(word) && !councilWords.contains(word)
      && !(word.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? true)
  }

  static let councilWords: Set<String> = ["council", "corporation", "cyngor"]
  static let tiers: Set<String> = [
    "borough", "city", "district", "county", "parish", "town", "community", "metropolitan", "london", "royal",
    "unitary", "shire",
  ]
  private static let councilFiller: Set<String> = [
    "council", "corporation", "cyngor", "of", "the", "and", "full", "mbc",
  ]
  static let connectors: Set<String> = [
    "on", "upon", "under", "by", "le", "in", "cum", "next", "and", "of", "the", "super",
  ]
  static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "mid", "upper",
    "lower", "great", "little", "greater", "inner", "outer", "new", "old", "royal", "saint",
  ]

  /// Words of the trade: what kinds of bodies there are and what they work on.
  static let trade = wordList(
    """
    academy action active administration adult adults advice advisory affairs age agency agencies ageing agm alcohol
    alliance annual anti antisocial appeals architects area areas arts asset assets assembly assessment association
    associations asylum audit authorities authority bank behaviour board boards bodies body brigade british building
    business cabinet campaign care carers catchment ccg central centre chair challenge chamber champion champions
    charity charitable chief child childrens children 's church citizens civic climate clinical club co college
    combined commerce commission commissioner commissioners commissioning committee committees communities company
    company conduct conference congress consortium constabulary construction consultative cooperation cooperative
    coordination corporate council councils councillors counter court crime criminal crown culture customer customers
    defence delivery democratic department development digital direct director directorate directors disability
    disabilities disorder drug drugs early economic economy education emergency employment enforcement engagement
    england english enterprise environment environmental equality estates ethics events executive external families
    family federation finance financial fire first forum forums foundation friends fund general governance
    government governing governors green group groups guard health healthcare help heritage high highways
    home homelessness homes hospital hospitals house housing human hub improvement inclusion independent inspectorate
    institute integrated integration internal international investment it joint justice kingdom labour land law leaders
    leadership learning legal leisure liaison libraries library licensing limited living local llp ltd magistrates
    maintenance management managers market medical member members mental migration ministry minutes mission motor
    museum museums national natural neighbourhood neighbourhoods network networks nhs nursing offender offenders
    offending office officer officers older ombudsman operations operational order oversight overview panel parents
    parish parks parliament partners partnership partnerships party people peoples pension pensions performance
    personnel place places planning play plc police policing policy pool port portfolio prevention primary prison private
    probation procurement professional programme project property protection provision public quality rate ratepayers
    regeneration region regional registration regulation regulatory rehabilitation relations rescue research
    resident residents resilience resource resources response responsible review revenue revenues rights river
    road roads rural safe safeguarding safer safety school schools scouts scrutiny secretariat secondary sector security
    select senior service services settlement sexual skills social society society solicitors special sport sports staff
    standards standing state statutory steering strategic strategy street strong stronger student students sub substance
    subcommittee support supporting sustainability sustainable tax team teams technical technology tenants together
    tourism town trade trading traffic training transformation transport treatment tribunal trust trustee trustees trusts
    union unit united universities university urban user users utilities vale valley vehicle victim victims
    village violence voice voluntary volunteer volunteers ward waste watch water welfare wellbeing well being wider women
    womens work workforce working works young youth zone
    our all for with and the non per plus minute meeting extraordinary ordinary full member
    """)
}
