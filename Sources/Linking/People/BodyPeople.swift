/// Settles who is who among the people of one surname at one body.
///
/// Full names first: they join where one is a short form of the other, or adds a middle name. Then initials among
/// themselves. Then initials to full names: where exactly one of the body's people of those years fits.
struct BodyPeople {
  private(set) var figures: [Figure] = []
  private(set) var doubts: [Doubt] = []
  private let sightings: [Sighting]

  /// Two years before the first and after the last sighting still count as somebody's years.
  private static let slack = 731

  init(_ strands: [Strand], sightings: [Sighting], name: (Figure) -> String) {
    self.sightings = sightings
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
        if relation <= .shortForm, !singles[a].contradicts(singles[b]),
          singles[a].gap(to: singles[b]) < Strand.longAbsence
        {
          edges.append((a, b))
        }
      }
    }
    let affinity = Affinity(count: singles.count, edges: edges) { a, b in
      singles[a].contradicts(singles[b]) || strands[a].form.relation(to: strands[b].form) == .unlike
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
    let fits = figures.indices.filter { index in
      let candidate = figures[index]
      return candidate.strands.contains { $0.form.isFull } && figure.relation(to: candidate) == .initial
        && figure.strands.allSatisfy { mine in
          candidate.strands.allSatisfy { mine.form.relation(to: $0.form) != .unlike }
        }
        && !figure.contradicts(candidate)
    }
    if figure.entry != nil || fits.isEmpty {
      figures.append(figure)
      return
    }
    /// The candidates among whose years a sighting falls.
    func contemporaries(_ number: Int) -> [Int] {
      guard let day = sightings[number].day else { return fits }
      return fits.filter { index in
        guard let days = figures[index].days else { return true }
        return day >= days.lowerBound - BodyPeople.slack && day <= days.upperBound + BodyPeople.slack
      }
    }
    let numbers = figure.strands.flatMap(\.sightings)
    var byCandidates: [[Int]: [Int]] = [:]
    for number in numbers { byCandidates[contemporaries(number), default: []].append(number) }
    let all = Set(byCandidates.keys.flatMap { $0 })
    if all.isEmpty {
      figures.append(figure)
    } else if all.count == 1, let index = all.first, figures[index].gap(to: figure) < Strand.longAbsence {
      join(figure.strands, to: index, name: name)
    } else {
      for candidates in byCandidates.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let numbers = byCandidates[candidates]!
        if candidates.count == 1 {
          let parts = figure.strands.compactMap { $0.limited(to: Set(numbers), of: sightings) }
          join(parts, to: candidates[0], name: name)
        } else {
          doubt(
            numbers, between: (candidates.isEmpty ? all.sorted() : candidates).map { figures[$0] }, name: name
          )
        }
      }
    }
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
  func limited(to numbers: Set<Int>, of sightings: [Sighting]) -> Strand? {
    let mine = self.sightings.filter { numbers.contains($0) }
    guard !mine.isEmpty else { return nil }
    return Strand(mine, of: sightings, roots: { $0 }, entry: entry)
  }
}
