/// Somebody at one body, or at several once bodies are tied: strands that are one person.
struct Figure: Sendable {
  var strands: [Strand]
  /// Why the strands are one person; a figure of one strand has no reason but its own.
  var because: [Int: String] = [:]
  var body: String { strands[0].body }

  init(_ strand: Strand) { strands = [strand] }
  init(strands: [Strand]) { self.strands = strands }

  var entry: String? { strands.lazy.compactMap(\.entry).first }
  var listed: Set<Int> { strands.reduce(into: []) { $0.formUnion($1.listed) } }
  var organisations: Set<String> { strands.reduce(into: []) { $0.formUnion($1.organisations) } }
  var gender: Honorific.Gender? { strands.lazy.compactMap(\.gender).first }

  /// The days of the first and the last sighting.
  var days: ClosedRange<Int>? {
    strands.reduce(nil) { all, strand in
      guard let days = strand.days else { return all }
      guard let all else { return days }
      return min(all.lowerBound, days.lowerBound)...max(all.upperBound, days.upperBound)
    }
  }

  /// The days between two figures; 0 where they overlap or where days are not known.
  func gap(to other: Figure) -> Int {
    guard let days, let theirs = other.days else { return 0 }
    return max(0, max(days.lowerBound, theirs.lowerBound) - min(days.upperBound, theirs.upperBound))
  }

  /// The names' closest relation; unlike where any two names in full are, as a Sam that is Samuel is no Sam
  /// that is Samantha.
  func relation(to other: Figure) -> NameRelation {
    var closest = NameRelation.unlike
    for mine in strands {
      for theirs in other.strands {
        let relation = mine.form.relation(to: theirs.form)
        if relation == .unlike, mine.form.isFull, theirs.form.isFull { return .unlike }
        closest = min(closest, relation)
      }
    }
    return closest
  }

  /// Whether lists call the person a councillor: nil where too few lists tell.
  func isCouncillor(_ sightings: [Sighting]) -> Bool? {
    let numbers = strands.flatMap(\.sightings)
    if numbers.contains(where: { Honorific.isCouncillor(sightings[$0].honorific) }) { return true }
    return numbers.count > 2 ? false : nil
  }

  /// True where the two cannot be one person: one list has both, the register says so, or a "Mr" is no "Mrs".
  func contradicts(_ other: Figure, exceptLists: Bool = false) -> Bool {
    if let entry, let theirs = other.entry, entry != theirs { return true }
    if isApart(from: other) || other.isApart(from: self) { return true }
    if let gender, let theirs = other.gender, gender != theirs { return true }
    return !exceptLists && !listed.isDisjoint(with: other.listed)
  }

  /// True where the register says that the two are not one.
  private func isApart(from other: Figure) -> Bool {
    strands.contains { mine in
      !mine.apart.isEmpty
        && other.strands.contains {
          mine.apart.contains($0.slug) || $0.entry.map(mine.apart.contains) == true
        }
    }
  }
}
