import Minutes

/// Settles who is who in the whole archive.
struct PeopleLinking {
  private(set) var people: [Person] = []
  /// For each sighting the person, by number in `people`, and why.
  private(set) var answers: [(person: Int?, because: String)] = []
  private(set) var suggestions: [Suggestion] = []
  /// The register's entries that no document names.
  private(set) var unused: [PersonEntry] = []
  let sightings: [Sighting]

  init(
    _ documents: [ArchivedDocument], organisations: OrganisationIndex, register: Register,
    settings: SiteSettings,
    kept: KeptAddresses
  ) {
    sightings = Sighting.all(in: documents, organisations: organisations, everyPerson: settings.everyPerson)
    var claims = RegisterClaims(register, organisations: organisations)
    var doubts: [Doubt] = []

    // The same name in the same body.
    var byName: [StrandKey: [Int]] = [:]
    for (number, sighting) in sightings.enumerated() {
      var entry: String?
      switch claims.claim(sighting) {
      case .none: break
      case .entry(let id): entry = id
      case .several(let ids):
        doubts.append(
          Doubt(sighting: number, because: "the register's \(ids.joined(separator: " and ")) both fit"))
        continue
      }
      if entry == nil, sighting.form.isSurnameOnly, sighting.body.hasPrefix("?") {
        // Every other document may have somebody of that surname; no page is made of it.
        doubts.append(
          Doubt(
            sighting: number, because: "a surname alone, and the document does not say of which body it is",
            asks: false))
        continue
      }
      byName[StrandKey(body: sighting.body, name: sighting.form.key, entry: entry), default: []].append(
        number)
    }
    let apart = Dictionary(register.people.map { ($0.id, Set($0.notTheSameAs)) }) { first, _ in first }
    let splitting = StrandSplitting(sightings: sightings, organisations: organisations)
    var bySurname: [SurnameKey: [Strand]] = [:]
    for key in byName.keys.sorted() {
      let result = splitting.split(byName[key]!)
      doubts += result.doubts
      for part in result.parts {
        var strand = Strand(part, of: sightings, roots: organisations.root, entry: key.entry)
        if let entry = key.entry { strand.apart = apart[entry] ?? [] }
        bySurname[SurnameKey(body: key.body, surname: strand.form.surname), default: []].append(strand)
      }
    }

    // The people of each body, then the ties between bodies, then the register.
    let naming = PersonNaming(sightings: sightings)
    var figures: [Figure] = []
    for key in bySurname.keys.sorted() {
      let people = BodyPeople(
        bySurname[key]!, sightings: sightings, roots: organisations.root, name: naming.name)
      figures += people.figures
      doubts += people.doubts
    }
    let ties = BodyTies(figures, sightings: sightings, organisations: organisations)
    figures = PeopleLinking.joinedByRegister(ties.figures)

    // Names and ids.
    answers = Array(repeating: (nil, ""), count: sightings.count)
    let order = figures.indices.sorted { a, b in
      (figures[a].days?.lowerBound ?? .max, naming.identity(figures[a])) < (
        figures[b].days?.lowerBound ?? .max, naming.identity(figures[b])
      )
    }
    let ids = naming.ids(order.map { figures[$0] }, documents: documents, register: register, kept: kept)
    let entries = Dictionary(register.people.map { ($0.id, $0) }) { first, _ in first }
    for (place, index) in order.enumerated() {
      let figure = figures[index]
      var person = naming.person(figure, id: ids[place], documents: documents)
      if let entry = figure.entry.flatMap({ entries[$0] }) {
        // Nobody who is withheld gets as far as a page, whatever comes before and after this.
        if entry.withheld != nil {
          for strand in figure.strands {
            for sighting in strand.sightings { answers[sighting].because = "withheld" }
          }
          continue
        }
        person.apply(entry)
      }
      let number = people.count
      people.append(person)
      for (index, strand) in figure.strands.enumerated() {
        let because = PeopleLinking.reason(for: strand, at: index, of: figure, sightings: sightings)
        for sighting in strand.sightings { answers[sighting] = (number, because) }
      }
    }
    for doubt in doubts { answers[doubt.sighting] = (nil, doubt.because) }
    suggest(doubts, documents: documents, register: register)
    sortPeople()
    suggestions += PersonSuggestions(people, apart: register.apart).found
    unused = register.people.enumerated()
      .filter { !claims.used.contains($0) && $1.withheld == nil }.map(\.element)
  }

  /// The answer for a sighting as the person's id.
  func personID(of sighting: Int) -> String? { answers[sighting].person.map { people[$0].id } }

  private static func reason(for strand: Strand, at index: Int, of figure: Figure, sightings: [Sighting])
    -> String
  {
    var reasons: [String] = []
    if strand.entry != nil {
      reasons.append("named in the register")
    } else if strand.listed.count > 1 || strand.sightings.count > 1 {
      reasons.append("same name, same body")
    }
    if let tie = figure.because[index], !tie.isEmpty { reasons.append(tie) }
    return reasons.isEmpty ? "the only one of this name here" : reasons.joined(separator: "; ")
  }

  private static func joinedByRegister(_ figures: [Figure]) -> [Figure] {
    var joined: [Figure] = []
    var byEntry: [String: Int] = [:]
    for figure in figures {
      if let entry = figure.entry, let index = byEntry[entry] {
        for (number, strand) in figure.strands.enumerated() {
          joined[index].because[joined[index].strands.count] = figure.because[number]
          joined[index].strands.append(strand)
        }
      } else {
        if let entry = figure.entry { byEntry[entry] = joined.count }
        joined.append(figure)
      }
    }
    return joined
  }

  /// Puts people into the order of ids, and what `answers` number with them.
  private mutating func sortPeople() {
    let order = people.indices.sorted { people[$0].id < people[$1].id }
    var place = Array(repeating: 0, count: people.count)
    for (new, old) in order.enumerated() { place[old] = new }
    people = order.map { people[$0] }
    for index in answers.indices { answers[index].person = answers[index].person.map { place[$0] } }
  }

  private mutating func suggest(_ doubts: [Doubt], documents: [ArchivedDocument], register: Register) {
    var seen: [String: Int] = [:]
    for doubt in doubts where doubt.asks {
      let sighting = sightings[doubt.sighting]
      let ids = Set(doubt.between.compactMap { answers[$0].person }.map { people[$0].id }).sorted()
      let body = documents[sighting.document].bodyName ?? "a document without a body"
      let because = "“\(sighting.written)” (\(body)): \(doubt.because)"
      let place = DoubtfulName.Place(document: sighting.document, line: line(of: sighting, in: documents))
      if let index = seen[because] {
        suggestions[index].doubt?.places.append(place)
      } else {
        seen[because] = suggestions.count
        suggestions.append(
          Suggestion(
            kind: .person, ids: ids, because: because,
            doubt: DoubtfulName(name: sighting.written, places: [place])))
      }
    }
  }

  private func line(of sighting: Sighting, in documents: [ArchivedDocument]) -> Int {
    let digest = documents[sighting.document].digest
    return switch sighting.source {
    case .attendance(let place): digest.attendance[place].line
    case .introduced(let place): digest.introduced[place].line
    case .portfolioHolder, .leadOfficer: 1
    }
  }
}

struct StrandKey: Hashable, Comparable {
  var body: String
  var name: String
  var entry: String?

  static func < (a: StrandKey, b: StrandKey) -> Bool {
    (a.body, a.name, a.entry ?? "") < (b.body, b.name, b.entry ?? "")
  }
}

struct SurnameKey: Hashable, Comparable {
  var body: String
  var surname: String

  static func < (a: SurnameKey, b: SurnameKey) -> Bool { (a.body, a.surname) < (b.body, b.surname) }
}

extension Register {
  /// Pairs of ids that the register tells apart.
  var apart: Set<Set<String>> {
    var pairs: Set<Set<String>> = []
    for entry in people { for other in entry.notTheSameAs { pairs.insert([entry.id, other]) } }
    for entry in organisations { for other in entry.notTheSameAs { pairs.insert([entry.id, other]) } }
    return pairs
  }
}

extension Person {
  mutating func apply(_ entry: PersonEntry) {
    if name != entry.name, !aliases.contains(name) { aliases.append(name) }
    name = entry.name
    aliases.removeAll { $0 == entry.name }
    for alias in entry.aliases where alias.name != entry.name && !aliases.contains(alias.name) {
      aliases.append(alias.name)
    }
    honorific = entry.honorific ?? honorific
    postNominals = entry.postNominals ?? postNominals
    for office in entry.offices {
      affiliations.append(
        Affiliation(
          role: office.role, organisation: nil, organisationAsWritten: office.organisation, bodyID: nil,
          first: office.from, last: office.to))
    }
  }
}

extension PeopleLinking {
  /// Writes the answers to where the documents ask for them.
  func write(into documents: inout [ArchivedDocument], organisations: OrganisationIndex) {
    for index in documents.indices {
      let digest = documents[index].digest
      documents[index].attendees = digest.attendance.map { attendance in
        ArchivedDocument.AttendeeLink(
          person: nil, because: Sighting.isPublic(attendance) ? "a member of the public" : "no name to go by",
          organisation: organisations.id(of: attendance.organisation))
      }
      documents[index].introduced = Array(repeating: nil, count: digest.introduced.count)
      documents[index].items = digest.items.map { .init(themes: $0.themes, thread: nil) }
    }
    for (number, sighting) in sightings.enumerated() {
      let id = personID(of: number)
      switch sighting.source {
      case .attendance(let place):
        documents[sighting.document].attendees[place].person = id
        documents[sighting.document].attendees[place].because = answers[number].because
      case .introduced(let place): documents[sighting.document].introduced[place] = id
      case .portfolioHolder: documents[sighting.document].portfolioHolder = id
      case .leadOfficer: documents[sighting.document].leadOfficer = id
      }
    }
    let numbers = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for index in documents.indices where !documents[index].digest.declarations.isEmpty {
      let local = LocalPeople(documents[index], personIndex: numbers)
      documents[index].declarants = documents[index].digest.declarations.map { declaration in
        local.person(named: declaration.asWritten).map { people[$0].id }
      }
    }
  }
}
