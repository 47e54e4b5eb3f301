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

  private var tokens: [Token] = []
  private var matches: [PhraseAutomaton.Match] = []
  private var bodyWords: Set<String>
  private let day: Int?

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
  private struct Candidate {
    var first: Int
    var last: Int
    var kind: EntityKind
    /// The index in the archive's list of its kind.
    var index: Int
    var id: String
  }

  /// Looks for forenames that stand before a surname of nobody whom the meeting names: "Matt Jones" beside
  /// "Matt Collins" leaves a later "Matt" unread.
  mutating func noteStrangers(in passages: [Passage]) {
    for passage in passages {
      let bytes = Array(passage.text.utf8)
      archive.names.automaton.tokenise(bytes, into: &tokens)
      guard tokens.count > 1 else { continue }
      for index in 0..<tokens.count - 1 {
        let (token, next) = (tokens[index], tokens[index + 1])
        guard token.word >= 0, token.shape.contains(.capital), !token.shape.contains(.capitals),
          next.shape.contains(.capital),
          !next.shape.contains(.lineStart), archive.forenames.contains(token.word)
        else { continue }
        let forename = FoldedWord.key(of: text(bytes, token))
        let surname = FoldedWord.key(of: text(bytes, next))
        let known = people.entries.contains { entry in
          entry.form.given.contains { $0.name == forename }
            && (entry.form.surname.hasPrefix(surname) || entry.form.given.contains { $0.name == surname })
        }
        if !known, !archive.names.classes.has(.weekday, next.word) { people.noteStranger(forename) }
      }
    }
  }

  mutating func mentions(in passage: Passage, at place: Int) -> [Mention] {
    let bytes = Array(passage.text.utf8)
    archive.names.automaton.tokenise(bytes, into: &tokens)
    guard !tokens.isEmpty else { return [] }
    var candidates: [Candidate] = []
    archive.names.automaton.matches(in: tokens, into: &matches)
    let ends = Set(matches.map(\.first))
    var words: Set<String>?
    func around() -> Set<String> {
      if let words { return words }
      let found = Set(tokens.filter { !$0.shape.contains(.sign) }.map { FoldedWord.key(of: text(bytes, $0)) })
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

  private func candidate(
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
      if spelling == .exact, let own = acronyms[FoldedWord.key(of: text(bytes, tokens[match.first]))] {
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
  private func personStands(_ match: PhraseAutomaton.Match, _ bytes: [UInt8], _ starts: Set<Int>) -> Bool {
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
      // "Peter Kelly House", "Peter Kelly's Close", "Peter Kelly Community Centre"
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
      // "Sarah Wilson Brown": nobody of that name is known.
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
  private func isPartOfName(_ index: Int, _ bytes: [UInt8]) -> Bool {
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
    return !beginsSentence(index, bytes) || ShortForms.isForename(FoldedWord.key(of: text(bytes, token)))
  }

  /// True where a year long before anybody's minutes stands right behind a name: "(1717–1746)", "in 1850".
  private func isHistorical(after index: Int, _ bytes: [UInt8]) -> Bool {
    for at in (index + 1)..<max(index + 1, min(index + 8, tokens.count))
    where tokens[at].shape.contains(.number) {
      let range = tokens[at].range
      guard range.count == 4, let year = Int(text(bytes, tokens[at])) else { continue }
      if year >= 1000, year < 1930 { return true }
    }
    return false
  }

  /// The person whom a name at a place means: the one who fits best, where one does.
  private func person(
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
  private func organisationBeside(_ index: Int, _ bytes: [UInt8]) -> String? {
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

  private func organisationStands(
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
    // "Northmere Police Federation", "Northmere Police and Crime Commissioner": another organisation.
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

  private func meetingCandidates(_ passage: Passage, _ bytes: [UInt8]) -> [Candidate] {
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

  // MARK: Short forms

  private mutating func shortForms(_ passage: Passage, _ bytes: [UInt8], taken: [Candidate]) -> [Candidate] {
    let classes = archive.names.classes
    var covered = Set<Int>()
    for candidate in taken { covered.formUnion(candidate.first...candidate.last) }
    var found: [Candidate] = []
    func add(_ first: Int, _ last: Int, _ person: Int) {
      found.append(
        Candidate(
          first: first, last: last, kind: .person, index: person, id: archive.archive.people[person].id))
    }
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      let token = tokens[index]
      guard token.word >= 0, !covered.contains(index) else { continue }
      if classes.has(.honorifics, token.word), token.shape.contains(.capital) {
        for (place, person) in surnames(after: index, bytes, passage.line) where !covered.contains(place) {
          add(place, place, person)
        }
      } else if classes.has(.honorific, token.word), token.shape.contains(.capital) {
        if let (last, person) = honorificName(index, bytes, passage.line),
          !(index...last).contains(where: covered.contains)
        {
          add(index, last, person)
          index = last
        }
      } else if token.shape.contains(.initial), token.shape.contains(.capital),
        let (last, person) = initialsName(index, bytes, passage.line)
      {
        add(index, last, person)
        index = last
      } else if token.word == classes.the || token.shape.contains(.lineStart),
        let (last, person) = office(index, bytes)
      {
        add(index, last, person)
        index = last
      } else if people.hasInitials, token.shape.contains(.capitals),
        let person = people.person(initials: text(bytes, token))
      {
        add(index, index, person)
      } else if archive.forenames.contains(token.word), let person = forename(index, bytes, passage.line) {
        add(index, index, person)
      }
    }
    return found
  }

  /// "Cllr Lower", "Cllr Mrs Crane", "Mr P K Bell".
  private func honorificName(_ index: Int, _ bytes: [UInt8], _ line: Int) -> (last: Int, person: Int)? {
    let classes = archive.names.classes
    var gender: Honorific.Gender?
    var at = index
    while true {
      let token = tokens[at]
      guard classes.has(.honorific, token.word), token.shape.contains(.capital) else { break }
      if classes.has(.female, token.word) { gender = .female }
      if classes.has(.male, token.word) { gender = .male }
      guard let next = following(at), !tokens[next].shape.contains(.sign) else { return nil }
      at = next
    }
    var initials: [String] = []
    while tokens[at].shape.contains(.initial), tokens[at].shape.contains(.capital), let next = following(at) {
      initials.append(FoldedWord.key(of: text(bytes, tokens[at])))
      at = next
    }
    return surname(at, bytes).flatMap { name, last in
      people.person(surname: name, initials: initials, gender: gender, line: line).map { (last, $0) }
    }
  }

  /// "P K Bell" without an honorific.
  private func initialsName(_ index: Int, _ bytes: [UInt8], _ line: Int) -> (last: Int, person: Int)? {
    if let before = preceding(index), tokens[before].shape.contains(.capital),
      !tokens[index].shape.contains(.lineStart)
    {
      return nil
    }
    var initials: [String] = []
    var at = index
    while tokens[at].shape.contains(.initial), tokens[at].shape.contains(.capital), let next = following(at) {
      initials.append(FoldedWord.key(of: text(bytes, tokens[at])))
      at = next
    }
    guard let (name, last) = surname(at, bytes) else { return nil }
    return people.person(surname: name, initials: initials, gender: nil, line: line).map { (last, $0) }
  }

  /// Surnames in a list behind a plural honorific: "Cllrs Drew, Smythe & Wynn".
  private func surnames(after index: Int, _ bytes: [UInt8], _ line: Int) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var at = index
    while let next = following(at) {
      var start = next
      if !found.isEmpty {
        guard
          tokens[next].word == archive.names.classes.comma || tokens[next].word == archive.names.classes.and
        else { break }
        guard let after = following(next) else { break }
        start = after
        if tokens[start].word == archive.names.classes.and, let after = following(start) { start = after }
      }
      guard let (name, last) = surname(start, bytes), last == start else { break }
      guard let person = people.person(surname: name, initials: [], gender: nil, line: line) else { break }
      found.append((start, person))
      at = last
    }
    return found
  }

  /// A surname of somebody here at a token, with its last token; nil where a longer name goes on.
  private func surname(_ index: Int, _ bytes: [UInt8]) -> (String, Int)? {
    var longest: (String, Int)?
    var name = ""
    for at in index..<min(index + 4, tokens.count) {
      let token = tokens[at]
      guard !token.shape.contains(.sign), at == index || !tokens[at].shape.contains(.lineStart) else { break }
      name += (name.isEmpty ? "" : " ") + FoldedWord.key(of: text(bytes, token))
      if people.hasSurname(name) { longest = (name, at) }
    }
    guard let (_, last) = longest, tokens[last].shape.contains(.capital) else { return nil }
    if let next = following(last) {
      if tokens[next].shape.contains(.joined) { return nil }
      let classes = archive.names.classes
      if tokens[next].shape.contains(.capital), !tokens[next].shape.contains(.lineStart),
        !tokens[next].shape.contains(.capitals),
        !classes.has(.office, tokens[next].word), !classes.has(.honorific, tokens[next].word),
        !classes.has(.honorifics, tokens[next].word)
      {
        return nil
      }
    }
    return longest
  }

  /// "the Chair", but not "the Chair of the Finance Committee", nor the chair that somebody takes.
  private func office(_ index: Int, _ bytes: [UInt8]) -> (last: Int, person: Int)? {
    let classes = archive.names.classes
    var at = index
    if tokens[index].word == classes.the {
      guard let next = following(index) else { return nil }
      at = next
    }
    let token = tokens[at]
    guard token.shape.contains(.capital), !token.shape.contains(.sign) else { return nil }
    // Without an article only where a line begins with it, as in "Chairman thanked all".
    guard at != index || !people.offices.isEmpty else { return nil }
    let word = FoldedWord.key(of: text(bytes, token))
    let key = classes.has(.chair, token.word) ? "chair" : word
    guard let person = people.offices[key] else { return nil }
    guard let next = following(at) else { return at == index ? nil : (at, person) }
    let after = tokens[next]
    if after.shape.contains(.joined) || after.word == classes.of { return nil }
    if text(bytes, after) == "to" && key == "clerk" || text(bytes, after) == "for"
      || text(bytes, after) == "elect"
    {
      return nil
    }
    if after.shape.contains(.capital), !after.shape.contains(.lineStart) { return nil }
    if at == index {
      return after.shape.contains(.sign) || !classes.has(.verb, after.word) ? nil : (at, person)
    }
    return (at, person)
  }

  /// "Matt" after "Matt Collins".
  private func forename(_ index: Int, _ bytes: [UInt8], _ line: Int) -> Int? {
    let classes = archive.names.classes
    let token = tokens[index]
    guard token.shape.contains(.capital), !token.shape.contains(.capitals), !token.shape.contains(.joined)
    else { return nil }
    if let next = following(index) {
      let after = tokens[next]
      // An address: "robert.lee@example.org".
      if after.shape.contains(.sign), after.start == token.end,
        bytes[Int(after.start)] == 0x40 || isGlued(next, bytes)
      {
        return nil
      }
      // A surname of somebody else, a street, a number ("May 2018").
      if after.shape.contains(.joined) || after.shape.contains(.number) { return nil }
      if after.shape.contains(.capital), !after.shape.contains(.lineStart) { return nil }
    }
    if let before = preceding(index) {
      let token = tokens[before]
      if token.shape.contains(.capital), !beginsSentence(index, bytes), token.word != classes.and,
        !beginsSentence(before, bytes)
      {
        return nil
      }
      if token.shape.contains(.number) || token.word == classes.saint || classes.has(.honorific, token.word) {
        return nil
      }
      if token.word == classes.the { return nil }
    }
    if classes.has(.everyday, token.word) || classes.has(.month, token.word) {
      // "Mark explained" is somebody, "Mark the date" nobody.
      guard let next = following(index) else { return nil }
      let after = tokens[next]
      let tells =
        classes.has(.verb, after.word) && !classes.has(.month, token.word) || after.word == classes.possessive
      if beginsSentence(index, bytes) || classes.has(.month, token.word) { guard tells else { return nil } }
    }
    return people.person(forename: FoldedWord.key(of: text(bytes, token)), line: line)
  }

  // MARK: Words around

  /// True for a full stop with a letter right behind it.
  private func isGlued(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[Int(tokens[index].start)] == 0x2E, index + 1 < tokens.count else { return false }
    return tokens[index + 1].start == tokens[index].end && !tokens[index + 1].shape.contains(.sign)
  }

  private func following(_ index: Int) -> Int? { index + 1 < tokens.count ? index + 1 : nil }
  private func preceding(_ index: Int) -> Int? { index > 0 ? index - 1 : nil }

  private func beginsSentence(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    if tokens[index].shape.contains(.lineStart) { return true }
    let before = tokens[index - 1]
    guard before.shape.contains(.sign) else { return false }
    let sign = text(bytes, before)
    return sign != "," && sign != "(" && sign != "/" && sign != "-"
  }

  private func text(_ bytes: [UInt8], _ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  private func text(_ bytes: [UInt8], _ first: Int, _ last: Int) -> String {
    String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  private func text(_ bytes: [UInt8], _ candidate: Candidate) -> String {
    text(bytes, candidate.first, candidate.last)
  }

  /// The first, and of those that begin together the longest.
  private static func withoutOverlaps(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates.sorted(by: { ($0.first, -$0.last, $0.id) < ($1.first, -$1.last, $1.id) })
    where chosen.last.map({ candidate.first > $0.last }) ?? true {
      chosen.append(candidate)
    }
    return chosen
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
