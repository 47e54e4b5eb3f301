import Minutes

/// Reads one document's passages for names that the archive holds.
struct MentionReader {
  let archive: ArchiveIndex
  let document: ArchivedDocument
  var people: LocalPeople
  /// References to dated meetings, with the id of the meeting where the archive holds it.
  let references: [(reference: MeetingReference, id: String)]
  /// Acronyms of this document, with the organisation that it spells out, if the archive has that.
  let acronyms: [String: Int?]

  var tokens: [Token] = []
  /// The tokens of the passages in their order, from where they were first looked through to where they are read.
  private var noted: ArraySlice<[Token]> = []
  var matches: [PhraseAutomaton.Match] = []
  var bodyWords: Set<String>
  let day: Int?

  init(
    _ meeting: Meeting, _ document: ArchivedDocument, archive: ArchiveIndex,
    references: [(reference: MeetingReference, id: String)]
  ) {
    self.archive = archive
    self.document = document
    self.references = references
    people = LocalPeople(document, personIndex: archive.personIndex)
    bodyWords = document.bodyID.map { archive.organisations.particularWords(of: $0) } ?? []
    day = document.digest.date?.ordinal
    var acronyms: [String: Int?] = [:]
    for acronym in meeting.acronyms {
      acronyms[FoldedWord.key(of: acronym.short)] = archive.organisationIndex(of: acronym.long)
    }
    self.acronyms = acronyms
  }

  /// A stretch of tokens that names something.
  struct Candidate {
    var first: Int
    var last: Int
    var kind: EntityKind
    /// The index in the archive's list of its kind.
    var index: Int
    var id: String
  }

  /// Looks for forenames that stand before a surname of nobody whom the meeting names: "Matt Jones" beside
  /// "Matt Colby" leaves a later "Matt" unread.
  mutating func noteStrangers(in passages: [Passage]) {
    for passage in passages {
      let bytes = Array(passage.text.utf8)
      archive.names.automaton.tokenise(bytes, into: &tokens)
      noted.append(tokens)
      guard tokens.count > 1 else { continue }
      for index in 0..<tokens.count - 1 {
        let (token, next) = (tokens[index], tokens[index + 1])
        guard token.word >= 0, token.shape.contains(.capital), !token.shape.contains(.capitals),
          next.shape.contains(.capital),
          !next.shape.contains(.lineStart), archive.forenames.contains(token.word)
        else { continue }
        let forename = key(bytes, token)
        let surname = key(bytes, next)
        let known = people.entries.contains { entry in
          entry.form.given.contains { $0.name == forename }
            && (entry.form.surname.hasPrefix(surname) || entry.form.given.contains { $0.name == surname })
        }
        if !known, !archive.names.classes.has(.weekday, next.word) { people.noteStranger(forename) }
      }
    }
  }

  /// The names in a passage; passages are read in the order in which `noteStrangers(in:)` was told of them.
  mutating func mentions(in passage: Passage, at place: Int) -> [Mention] {
    let bytes = Array(passage.text.utf8)
    if let known = noted.popFirst() {
      tokens = known
    } else {
      archive.names.automaton.tokenise(bytes, into: &tokens)
    }
    guard !tokens.isEmpty else { return [] }
    var candidates: [Candidate] = []
    archive.names.automaton.matches(in: tokens, into: &matches)
    let ends = Set(matches.map(\.first))
    var words: Set<String>?
    func around() -> Set<String> {
      if let words { return words }
      let found = Set(tokens.filter { !$0.shape.contains(.sign) }.map { key(bytes, $0) })
      words = found
      return found
    }
    for match in matches {
      if let candidate = candidate(match, bytes, startsOfMatches: ends, around: around) {
        candidates.append(candidate)
      }
    }
    if !references.isEmpty { candidates += meetingCandidates(passage, bytes) }
    var chosen = MentionReader.withoutOverlaps(candidates)
    for candidate in chosen where candidate.kind == .person {
      if let form = NameForm(text(bytes, candidate)) {
        people.add(LocalPeople.Entry(person: candidate.index, form: form, gender: nil, line: passage.line))
      }
    }
    chosen = MentionReader.withoutOverlaps(chosen + shortForms(passage, bytes, taken: chosen))
    return chosen.map { candidate in
      let range = Int(tokens[candidate.first].start)..<Int(tokens[candidate.last].end)
      return Mention(
        kind: candidate.kind, id: candidate.id, asWritten: String(decoding: bytes[range], as: UTF8.self),
        line: passage.line, passage: place, range: range)
    }
  }

  // MARK: Names in full

  func candidate(
    _ match: PhraseAutomaton.Match, _ bytes: [UInt8], startsOfMatches: Set<Int>, around: () -> Set<String>
  ) -> Candidate? {
    let phrase = Int(match.phrase)
    guard phrase < archive.names.targets.count else { return nil }
    let targets = archive.names.targets[phrase]
    // A longer name that a hyphen makes is another name: "Smith" is not in "Smith-Jones".
    if tokens[match.first].shape.contains(.joined) && targets.contains(where: \.isPerson) { return nil }
    if match.last + 1 < tokens.count, tokens[match.last + 1].shape.contains(.joined),
      tokens[match.last + 1].shape.contains(.capital) || targets.contains(where: \.isPerson)
    {
      return nil
    }
    if targets.contains(where: \.isPerson) {
      guard personStands(match, bytes, startsOfMatches), let index = person(match, targets, bytes, around)
      else { return nil }
      return Candidate(
        first: match.first, last: match.last, kind: .person, index: index,
        id: archive.archive.people[index].id)
    }
    guard let target = targets.first else { return nil }
    switch target {
    case .organisation(var index):
      guard targets.count == 1 else { return nil }
      let spelling = archive.names.spellings[phrase]
      if spelling == .exact, let own = acronyms[key(bytes, tokens[match.first])] {
        // This document spells the acronym out itself; whatever it means elsewhere.
        guard let own else { return nil }
        index = own
      }
      guard organisationStands(match, spelling, archive.names.written[phrase], bytes, startsOfMatches) else {
        return nil
      }
      return Candidate(
        first: match.first, last: match.last, kind: .organisation, index: index,
        id: archive.archive.organisations[index].id)
    case .report(let index):
      let report = archive.archive.documents[index]
      guard targets.count == 1, report.id != document.id,
        tokens[match.first].shape.contains(.capital) || tokens[match.first].shape.contains(.number)
      else { return nil }
      return Candidate(first: match.first, last: match.last, kind: .report, index: index, id: report.id)
    default: return nil
    }
  }

  /// True where the words at a match are a person's name and no part of something longer.
  func personStands(_ match: PhraseAutomaton.Match, _ bytes: [UInt8], _ starts: Set<Int>) -> Bool {
    let classes = archive.names.classes
    for index in match.first...match.last {
      let shape = tokens[index].shape
      if !shape.contains(.capital), !shape.contains(.sign),
        !NameForm.particles.contains(text(bytes, tokens[index]))
      {
        return false
      }
    }
    guard tokens[match.first].shape.contains(.capital), tokens[match.last].shape.contains(.capital) else {
      return false
    }
    if let next = following(match.last) {
      // "Peter Keld House", "Peter Keld's Close", "Peter Keld Community Centre"
      var at: Int? = tokens[next].word == classes.possessive ? following(next) : next
      for _ in 0..<4 {
        guard let place = at, tokens[place].shape.contains(.capital),
          !tokens[place].shape.contains(.lineStart)
        else {
          break
        }
        if classes.has(.namesake, tokens[place].word) { return false }
        at = following(place)
      }
      // "Sarah Wilmot Brown": nobody of that name is known.
      if tokens[next].shape.contains(.capital), !tokens[next].shape.contains(.capitals),
        !tokens[next].shape.contains(.lineStart),
        !classes.has(.office, tokens[next].word), !classes.has(.honorific, tokens[next].word),
        !starts.contains(next),
        !tokens[match.last].shape.contains(.capitals)
      {
        return false
      }
    }
    if let before = preceding(match.first) {
      let token = tokens[before]
      if token.shape.contains(.initial), token.shape.contains(.capital), text(bytes, token) != "I",
        text(bytes, token) != "A"
      {
        return false
      }
      if token.word == classes.saint, token.shape.contains(.capital) { return false }
      if token.word == classes.late, let article = preceding(before), tokens[article].word == classes.the {
        return false
      }
      if isPartOfName(before, bytes), !tokens[match.first].shape.contains(.lineStart) { return false }
    }
    return !isHistorical(after: match.last, bytes)
  }

  /// True for a word before a name that makes it a longer one: "Sally Anne Smith" is not Anne Smith.
  func isPartOfName(_ index: Int, _ bytes: [UInt8]) -> Bool {
    let classes = archive.names.classes
    let token = tokens[index]
    guard token.shape.contains(.capital), !token.shape.contains(.sign), !token.shape.contains(.capitals)
    else { return false }
    for kind in [
      WordClasses.Kind.honorific, .honorifics, .office, .small, .trade, .weekday, .month, .everyday,
    ]
    where classes.has(kind, token.word) {
      return false
    }
    if matches.contains(where: { $0.last == index }) { return false }
    // At the start of a sentence every word has a capital: there it takes a forename.
    return !beginsSentence(index, bytes) || ShortForms.isForename(key(bytes, token))
  }

  /// True where a year long before anybody's minutes stands right behind a name: "(1717–1746)", "in 1850".
  func isHistorical(after index: Int, _ bytes: [UInt8]) -> Bool {
    for at in (index + 1)..<max(index + 1, min(index + 8, tokens.count))
    where tokens[at].shape.contains(.number) {
      let range = tokens[at].range
      guard range.count == 4, let year = Int(text(bytes, tokens[at])) else { continue }
      if year >= 1000, year < 1930 { return true }
    }
    return false
  }

  /// The person whom a name at a place means: the one who fits best, where one does.
  func person(
    _ match: PhraseAutomaton.Match, _ targets: [NameIndex.Target], _ bytes: [UInt8],
    _ around: () -> Set<String>
  ) -> Int? {
    guard let form = NameForm(text(bytes, match.first, match.last)), !people.isUnsettled(form.key) else {
      return nil
    }
    let beside = organisationBeside(match.last, bytes)
    var best = 0
    var found: Set<Int> = []
    for target in targets {
      let index: Int
      let least: Int
      switch target {
      case .person(let person): (index, least) = (person, 2)
      case .likely(let person): (index, least) = (person, 3)
      default: continue
      }
      let fit =
        people.people.contains(index)
        ? 4
        : archive.contexts[index].fit(
          body: document.bodyID, bodyWords: bodyWords, day: day, words: around, beside: beside)
      guard fit >= least else { continue }
      if fit > best {
        best = fit
        found = [index]
      } else if fit == best {
        found.insert(index)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The organisation that stands behind a name in brackets or after a comma.
  func organisationBeside(_ index: Int, _ bytes: [UInt8]) -> String? {
    guard let open = following(index), tokens[open].shape.contains(.sign), let start = following(open) else {
      return nil
    }
    let sign = text(bytes, tokens[open])
    guard sign == "(" || sign == "," else { return nil }
    let longest = matches.filter { $0.first == start }.max { $0.last < $1.last }
    for target in longest.map({ archive.names.targets[Int($0.phrase)] }) ?? [] {
      if case .organisation(let organisation) = target {
        return archive.organisations.root(of: archive.archive.organisations[organisation].id)
      }
    }
    return nil
  }

  func organisationStands(
    _ match: PhraseAutomaton.Match, _ spelling: NameIndex.Spelling, _ written: [UInt8], _ bytes: [UInt8],
    _ starts: Set<Int>
  ) -> Bool {
    let classes = archive.names.classes
    let range = Int(tokens[match.first].start)..<Int(tokens[match.last].end)
    switch spelling {
    case .exact:
      guard bytes[range].elementsEqual(written) else { return false }
    case .word:
      guard bytes[range].elementsEqual(written), !beginsSentence(match.first, bytes) else { return false }
      if let next = following(match.last), tokens[next].shape.contains(.capital),
        !tokens[next].shape.contains(.lineStart)
      {
        return false
      }
      if let before = preceding(match.first), tokens[before].shape.contains(.capital) { return false }
    case .title:
      for index in match.first...match.last {
        let token = tokens[index]
        if !token.shape.contains(.capital), !token.shape.contains(.sign), !token.shape.contains(.number),
          token.word != classes.possessive,
          !classes.has(.small, token.word), !(token.shape.contains(.joined))
        {
          return false
        }
      }
      guard tokens[match.first].shape.contains(.capital) || tokens[match.first].shape.contains(.number) else {
        return false
      }
    }
    // "Northmarsh Police Federation", "Northmarsh Police and Crime Commissioner": another organisation.
    var at = match.last
    for _ in 0..<4 {
      guard let next = following(at), !starts.contains(next) else { break }
      let token = tokens[next]
      guard token.shape.contains(.capital) || token.word == classes.and || token.word == classes.of,
        !token.shape.contains(.lineStart)
      else { break }
      if token.shape.contains(.capital), classes.has(.head, token.word) { return false }
      at = next
    }
    if let before = preceding(match.first), tokens[before].shape.contains(.capital),
      !tokens[match.first].shape.contains(.lineStart)
    {
      let word = tokens[before].word
      if classes.has(.direction, word) { return false }
    }
    return true
  }

  // MARK: Meetings

  func meetingCandidates(_ passage: Passage, _ bytes: [UInt8]) -> [Candidate] {
    var found: [Candidate] = []
    let dates = DateWords(bytes: bytes, tokens: tokens, classes: archive.names.classes)
    for (reference, id) in references
    where reference.line >= passage.line && reference.line <= passage.endLine {
      guard id != document.id else { continue }
      for place in dates.places(of: reference.date) {
        found.append(
          Candidate(first: place.lowerBound, last: place.upperBound, kind: .meeting, index: -1, id: id))
      }
    }
    return found
  }
}

extension NameIndex.Target {
  var isPerson: Bool {
    switch self {
    case .person, .likely: true
    default: false
    }
  }
}
