import Minutes

/// Where and when somebody is known, which a mention elsewhere is measured by.
struct PersonContext: Sendable {
  /// The days on which the person is recorded at a body.
  private var bodies: [String: ClosedRange<Int>] = [:]
  private var days: ClosedRange<Int>?
  private(set) var organisations: Set<String> = []
  /// Words of places in the names of the person's organisations.
  private var places: Set<String> = []
  /// The words of offices that one person holds at a time.
  private var offices: [[String]] = []

  init(_ person: Person, organisations index: OrganisationIndex) {
    for affiliation in person.affiliations {
      if let office = Office.distinctive(affiliation.role) {
        offices.append(office.split(separator: " ").map(String.init))
      }
      if let id = affiliation.organisation {
        organisations.insert(index.root(of: id))
        places.formUnion(index.particularWords(of: id))
      }
      guard let first = affiliation.first?.ordinal, let last = affiliation.last?.ordinal, first <= last else {
        continue
      }
      days = min(days?.lowerBound ?? first, first)...max(days?.upperBound ?? last, last)
      if let body = affiliation.bodyID {
        let known = bodies[body]
        bodies[body] = min(known?.lowerBound ?? first, first)...max(known?.upperBound ?? last, last)
      }
    }
  }

  /// How well a mention of the name fits, from what surrounds it: 3 the same body in those years, the office or
  /// the organisation beside the name; 2 a place that ties the body to the person's organisation; 0 nothing.
  func fit(
    body: String?, bodyWords: Set<String>, day: Int?, words: () -> Set<String>, beside: String?
  ) -> Int {
    if let day, let days,
      day < days.lowerBound - Strand.longAbsence || day > days.upperBound + Strand.longAbsence
    {
      return 0
    }
    if let body, let years = bodies[body] {
      guard let day else { return 3 }
      if day >= years.lowerBound - PersonContext.slack && day <= years.upperBound + PersonContext.slack {
        return 3
      }
    }
    if let beside, organisations.contains(beside) { return 3 }
    if !offices.isEmpty {
      let around = words()
      if offices.contains(where: { $0.allSatisfy(around.contains) }) { return 3 }
    }
    return bodyWords.isDisjoint(with: places) ? 0 : 2
  }

  /// Three years before the first and after the last meeting somebody may still be spoken of.
  private static let slack = 1096
}
