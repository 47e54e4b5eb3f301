/// Settles who is who among the people of one surname at one body.
///
/// Full names first: they join where one is a short form of the other, or adds a middle name. Then initials among
/// themselves. Then initials to full names: where exactly one of the body's people of those years fits.
struct BodyPeople {
  private(set) var figures: [Figure] = []
  private(set) var doubts: [Doubt] = []
  private let sightings: [Sighting]
  private let roots: (String) -> String

  /// Two years before the first and after the last sighting still count as somebody's years.
  private static let slack = 731

  init(
    _ strands: [Strand], sightings: [Sighting], roots: @escaping (String) -> String, name: (Figure) -> String
  ) {
    self.sightings = sightings
    self.roots = roots
    let full = joined(strands.filter { $0.form.isFull }, name: name)
    let initials = joined(strands.filter { !$0.form.isFull && !$0.form.isSurnameOnly }, name: name)
    figures = full
    for figure in initials { settle(figure, name: name) }
    figures += strands.filter { $0.form.isSurnameOnly }.map { Figure($0) }
  }

  private mutating func joined(_ strands: [Strand], name: (Figure) -> String) -> [Figure] {
    guard strands.count > 1 else { return strands.map { Figure($0) } }
    let singles = strands.map { Figure($0) }
    var edges: [(Int, Int)] = []
    for a in singles.indices {
      for b in singles.indices where a < b {
        let relation = strands[a].form.relation(to: strands[b].form)
        // What was split by the register, by an absence or by an honorific stays split.
        if strands[a].form.key == strands[b].form.key { continue }
        if relation <= .shortForm, !singles[a].contradicts(singles[b]),
          singles[a].gap(to: singles[b]) < Strand.longAbsence
        {
          edges.append((a, b))
        }
      }
    }
    let affinity = Affinity(count: singles.count, edges: edges) { a, b in
      singles[a].contradicts(singles[b]) || strands[a].form.key == strands[b].form.key
        || strands[a].form.relation(to: strands[b].form) == .unlike
    }
    for node in affinity.doubtful.keys.sorted() {
      // What the register settles is in no doubt.
      if strands[node].entry != nil { continue }
      doubt(
        strands[node].sightings, between: affinity.doubtful[node, default: []].map { singles[$0] }, name: name
      )
    }
    return affinity.groups.compactMap { group in
      if group.count == 1, affinity.doubtful[group[0]] != nil, strands[group[0]].entry == nil { return nil }
      var figure = Figure(strands: group.map { strands[$0] })
      for (index, strand) in figure.strands.enumerated() where group.count > 1 {
        let others = figure.strands.indices.filter { $0 != index }.map { figure.strands[$0] }
        let relation = others.map { strand.form.relation(to: $0.form) }.min() ?? .same
        let other = others.first { strand.form.relation(to: $0.form) == relation } ?? strand
        figure.because[index] = BodyPeople.reason(relation, name(Figure(other)))
      }
      return figure
    }
  }

  private static func reason(_ relation: NameRelation, _ other: String) -> String {
    switch relation {
    case .same: "same name, same body"
    case .fuller: "same forename and surname as \(other), same body"
    case .shortForm, .open, .spelling: "a form of the name of \(other), same body"
    case .initial: "the initial fits \(other) alone, same body"
    case .unlike: "named in the register"
    }
  }

  /// Gives initials to the one person whom they fit.
  private mutating func settle(_ figure: Figure, name: (Figure) -> String) {
    var fits = figures.indices.filter { index in
      let candidate = figures[index]
      return candidate.strands.contains { $0.form.isFull } && figure.relation(to: candidate) == .initial
        && figure.strands.allSatisfy { mine in
          candidate.strands.allSatisfy { mine.form.relation(to: $0.form) != .unlike }
        }
        && !figure.contradicts(candidate, exceptLists: true)
    }
    // Beside the one name that fits, in one list, initials are somebody else's. Where several fit they may stand
    // for one here and for another there: then each list tells for itself.
    if fits.count == 1, figure.contradicts(figures[fits[0]]) { fits = [] }
    if figure.entry != nil || fits.isEmpty {
      figures.append(figure)
      return
    }
    /// The candidates among whose years a sighting falls, and who do not stand in the same list.
    func contemporaries(_ number: Int) -> [Int] {
      fits.filter { index in
        if sightings[number].isAttendance, figures[index].listed.contains(sightings[number].document) {
          return false
        }
        guard let day = sightings[number].day, let days = figures[index].days else { return true }
        return day >= days.lowerBound - BodyPeople.slack && day <= days.upperBound + BodyPeople.slack
      }
    }
    // Initials with another organisation beside them are somebody else's.
    let all = figure.strands.flatMap(\.sightings)
    let strange = Set(all.filter { number in fits.allSatisfy { !isPlausible(number, figures[$0]) } })
    if !strange.isEmpty {
      figures.append(
        Figure(strands: figure.strands.compactMap { $0.limited(to: strange, of: sightings, roots: roots) }))
    }
    let numbers = all.filter { !strange.contains($0) }
    var byCandidates: [[Int]: [Int]] = [:]
    for number in numbers {
      let candidates = contemporaries(number).filter { isPlausible(number, figures[$0]) }
      byCandidates[candidates, default: []].append(number)
    }
    let candidates = Set(byCandidates.keys.flatMap { $0 })
    let rest = figure.strands.compactMap { $0.limited(to: Set(numbers), of: sightings, roots: roots) }
    if candidates.isEmpty {
      if !rest.isEmpty { figures.append(Figure(strands: rest)) }
    } else if candidates.count == 1, let index = candidates.first,
      figures[index].gap(to: figure) < Strand.longAbsence
    {
      join(rest, to: index, name: name)
    } else {
      let all = candidates
      for candidates in byCandidates.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let numbers = byCandidates[candidates]!
        if candidates.count == 1 {
          let parts = figure.strands.compactMap { $0.limited(to: Set(numbers), of: sightings, roots: roots) }
          join(parts, to: candidates[0], name: name)
        } else {
          doubt(
            numbers, between: (candidates.isEmpty ? all.sorted() : candidates).map { figures[$0] }, name: name
          )
        }
      }
    }
  }

  /// False where the organisation beside initials is none of those that ever stand beside the full name.
  private func isPlausible(_ number: Int, _ candidate: Figure) -> Bool {
    guard let organisation = sightings[number].organisation.map(roots) else { return true }
    let known = candidate.organisations
    if known.contains(organisation) { return true }
    return known.isEmpty && candidate.strands.reduce(0) { $0 + $1.sightings.count } < 3
  }

  private mutating func join(_ strands: [Strand], to index: Int, name: (Figure) -> String) {
    let reason = BodyPeople.reason(.initial, name(figures[index]))
    for strand in strands {
      figures[index].because[figures[index].strands.count] = reason
      figures[index].strands.append(strand)
    }
  }

  private mutating func doubt(_ numbers: [Int], between figures: [Figure], name: (Figure) -> String) {
    let names = Set(figures.map(name)).sorted()
    let reason =
      names.count > 1
      ? "could be \(names.dropLast().joined(separator: ", ")) or \(names[names.count - 1])"
      : "could be \(names.first ?? "somebody else"), but nobody of those years fits for certain"
    let between = figures.map { $0.strands[0].sightings[0] }
    for number in numbers { doubts.append(Doubt(sighting: number, because: reason, between: between)) }
  }
}

extension Strand {
  /// The part of a strand with these sightings, or nil where it has none of them.
  func limited(to numbers: Set<Int>, of sightings: [Sighting], roots: (String) -> String) -> Strand? {
    let mine = self.sightings.filter { numbers.contains($0) }
    guard !mine.isEmpty else { return nil }
    return Strand(mine, of: sightings, roots: roots, entry: entry)
  }
}
