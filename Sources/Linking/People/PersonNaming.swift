import Minutes

/// Gives figures their names, ids and careers.
struct PersonNaming {
  let sightings: [Sighting]

  /// The fullest name, as most often written.
  func name(_ figure: Figure) -> String {
    var counts: [String: Int] = [:]
    for strand in figure.strands {
      for number in strand.sightings { counts[sightings[number].written, default: 0] += 1 }
    }
    func rank(_ name: String) -> (Int, Int, Int, Int, Int) {
      let form = NameForm(name)
      // "Brill, Peter" is for lists.
      let natural = form?.key == FoldedWord.key(of: name) ? 1 : 0
      let shouts = isShouted(name)
      let fullness = form.map { $0.isFull ? 2 : $0.isSurnameOnly ? 0 : 1 } ?? 0
      return (fullness, natural, shouts ? 0 : 1, counts[name] ?? 0, name.utf8.count)
    }
    let best = counts.keys.sorted().max { rank($0) < rank($1) }
    var name = best ?? sightings[figure.strands[0].sightings[0]].written
    name = NameForm.natural(name) ?? name
    return isShouted(name) && NameForm(name)?.isFull == true ? titleCased(name) : name
  }

  /// What the memory of addresses knows a strand by.
  func identity(_ strand: Strand) -> String { "\(strand.body)/\(strand.form.key)" }

  /// A figure's first identity, by which figures seen first on one day are put in order.
  func identity(_ figure: Figure) -> String { figure.strands.map(identity).min() ?? "" }

  /// An id for each figure: the register's, the one it was published under, or its name; where that is taken,
  /// its name and body, as a number would depend on who else is in the archive.
  func ids(
    _ figures: [Figure], documents: [ArchivedDocument], register: Register, kept: KeptAddresses
  ) -> [String] {
    var plan = SlugPlan()
    // Whether the archive has the person yet or not, the register's id is nobody else's.
    for entry in register.people { _ = plan.reserve(entry.id) }
    var ids: [String?] = figures.map(\.entry)
    for (index, figure) in figures.enumerated() where ids[index] == nil {
      let slugs = figure.strands.sorted {
        ($0.days?.lowerBound ?? .max, identity($0)) < ($1.days?.lowerBound ?? .max, identity($1))
      }
      .compactMap { kept.slug(.person, identity: identity($0)) }
      ids[index] = slugs.first { plan.reserve($0) }
    }
    return figures.enumerated().map { index, figure in
      if let id = ids[index] { return id }
      let name = self.name(figure)
      let first = figure.strands[0].sightings.first.map { sightings[$0] }
      let body = first.flatMap { documents[$0.document].bodyName } ?? ""
      let year = figure.days.map { String(CalendarDate(ordinal: $0.lowerBound).year) } ?? ""
      return plan.take([slug(name), slug("\(name) \(body)"), slug("\(name) \(body) \(year)")])
    }
  }

  /// The person, with every name, office and attendance.
  func person(_ figure: Figure, id: String, documents: [ArchivedDocument]) -> Person {
    var person = Person(id: id, name: name(figure))
    let numbers = figure.strands.flatMap(\.sightings).sorted {
      (sightings[$0].day ?? 0, $0) < (sightings[$1].day ?? 0, $1)
    }
    var forms: [String: Int] = [:]
    var honorifics: [String: Int] = [:]
    var places: [Career: Int] = [:]
    for number in numbers {
      let sighting = sightings[number]
      forms[sighting.written, default: 0] += 1
      if let honorific = sighting.honorific { honorifics[honorific, default: 0] += 1 }
      person.postNominals = sighting.postNominals ?? person.postNominals
      if case .attendance(let index) = sighting.source {
        person.attendances.append(.init(document: sighting.document, attendance: index))
      }
      let document = documents[sighting.document]
      let date = document.digest.date
      let career = Career(
        role: sighting.role, organisation: sighting.organisation, asWritten: sighting.organisationAsWritten,
        body: document.bodyID)
      if let place = places[career] {
        if let date { person.affiliations[place].last = date }
        person.affiliations[place].first = person.affiliations[place].first ?? date
      } else {
        places[career] = person.affiliations.count
        person.affiliations.append(
          .init(
            role: career.role, organisation: career.organisation, organisationAsWritten: career.asWritten,
            bodyID: career.body, first: date, last: date))
      }
    }
    if isShouted(person.name) || forms[person.name] != nil { forms[person.name] = nil }
    person.aliases = forms.keys.sorted { (-forms[$0]!, $0) < (-forms[$1]!, $1) }
    person.honorific = honorifics.keys.sorted().max { honorifics[$0]! < honorifics[$1]! }
    person.identities = figure.strands
      .sorted { ($0.days?.lowerBound ?? .max, identity($0)) < ($1.days?.lowerBound ?? .max, identity($1)) }
      .map(identity)
    return person
  }

  private struct Career: Hashable {
    var role: String?
    var organisation: String?
    var asWritten: String?
    var body: String?
  }
}
