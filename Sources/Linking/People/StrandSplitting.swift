import Minutes

/// Parts the sightings of one name in one body where they are more than one person's.
///
/// They are where one meeting lists the name twice, where a "Mr" and a "Mrs" share a surname or initials, where
/// two organisations of one kind (two police forces, two councils) stand beside it in turn, and where ten years
/// lie between.
struct StrandSplitting {
  let sightings: [Sighting]
  let organisations: OrganisationIndex

  struct Result {
    var parts: [[Int]] = []
    var doubts: [Doubt] = []
  }

  func split(_ numbers: [Int]) -> Result {
    var result = Result()
    for part in splitNamesakes(numbers, &result.doubts) { result.parts += splitAbsences(part) }
    return result
  }

  private func splitNamesakes(_ numbers: [Int], _ doubts: inout [Doubt]) -> [[Int]] {
    var listed: [Int: [Int]] = [:]
    for number in numbers where sightings[number].isAttendance {
      listed[sightings[number].document, default: []].append(number)
    }
    let twice = listed.values.filter { $0.count > 1 }
    let isFull = sightings[numbers[0]].form.isFull

    if twice.isEmpty {
      let genders = Set(numbers.compactMap { sightings[$0].gender })
      // A forename in full says more than an honorific, which clerks get wrong; initials do not.
      if genders.count > 1, !isFull {
        return parted(numbers, by: { sightings[$0].gender.map(genderKey) }, &doubts)
      }
      if let kinds = rivals(numbers) {
        return parted(
          numbers,
          by: { number in
            sightings[number].organisation.map(organisations.root).flatMap { kinds.contains($0) ? $0 : nil }
          }, &doubts)
      }
      return [numbers]
    }

    func tells(_ key: (Int) -> String?) -> Bool {
      twice.allSatisfy { pair in Set(pair.map { key($0) ?? "" }).count == pair.count }
    }
    let gender: (Int) -> String? = { sightings[$0].gender.map(genderKey) }
    if tells(gender) {
      // "Councillor Cragg" beside "Councillor Mrs Cragg": here the missing honorific is a mark as well.
      return grouped(numbers, by: { gender($0) ?? "unmarked" })
    }
    let organisation: (Int) -> String? = { sightings[$0].organisation.map(organisations.root) }
    if tells(organisation), twice.allSatisfy({ $0.allSatisfy { organisation($0) != nil } }) {
      return parted(numbers, by: organisation, &doubts)
    }
    let pairs = Set(twice.flatMap { $0 })
    let reason = "this meeting lists the name more than once"
    if twice.allSatisfy({ pair in Set(pair.map { sightings[$0].status }).count == pair.count }) {
      // Listed as present and again under apologies: a slip of that document, not two people everywhere.
      for number in pairs.sorted() { doubts.append(Doubt(sighting: number, because: reason)) }
      let rest = numbers.filter { !pairs.contains($0) }
      return rest.isEmpty ? [] : [rest]
    }
    for number in numbers {
      doubts.append(
        Doubt(
          sighting: number,
          because: pairs.contains(number) ? reason : "the body has more than one person of this name"))
    }
    return []
  }

  private func genderKey(_ gender: Honorific.Gender) -> String { gender == .female ? "f" : "m" }

  private func grouped(_ numbers: [Int], by key: (Int) -> String) -> [[Int]] {
    var groups: [String: [Int]] = [:]
    for number in numbers { groups[key(number), default: []].append(number) }
    return groups.keys.sorted().map { groups[$0]! }
  }

  /// Groups by a mark; what has no mark could be either's.
  private func parted(_ numbers: [Int], by mark: (Int) -> String?, _ doubts: inout [Doubt]) -> [[Int]] {
    for number in numbers where mark(number) == nil {
      doubts.append(Doubt(sighting: number, because: "the body has more than one person of this name"))
    }
    return grouped(numbers.filter { mark($0) != nil }, by: { mark($0) ?? "" })
  }

  /// Organisations of one kind and of different places that stand beside the name in turn.
  private func rivals(_ numbers: [Int]) -> Set<String>? {
    var seen: [String: (first: Int, last: Int, count: Int)] = [:]
    for number in numbers {
      guard let id = sightings[number].organisation, let day = sightings[number].day else { continue }
      let root = organisations.root(of: id)
      let old = seen[root]
      seen[root] = (min(old?.first ?? day, day), max(old?.last ?? day, day), (old?.count ?? 0) + 1)
    }
    var found: Set<String> = []
    let ids = seen.keys.sorted()
    for (index, a) in ids.enumerated() {
      for b in ids[(index + 1)...] where organisations.exclude(a, b) {
        // One in ten, or less, is rather a slip of the clerk's than a second person.
        guard let x = seen[a], let y = seen[b], x.count > 1, y.count > 1, x.first < y.last, y.first < x.last,
          min(x.count, y.count) * 10 > x.count + y.count
        else { continue }
        found.formUnion([a, b])
      }
    }
    return found.isEmpty ? nil : found
  }

  private func splitAbsences(_ numbers: [Int]) -> [[Int]] {
    let dated = numbers.filter { sightings[$0].day != nil }.sorted {
      (sightings[$0].day ?? 0, $0) < (sightings[$1].day ?? 0, $1)
    }
    guard let first = dated.first else { return [numbers] }
    var parts = [[first]]
    for number in dated.dropFirst() {
      let before = sightings[parts[parts.count - 1].last ?? first].day ?? 0
      if (sightings[number].day ?? 0) - before >= Strand.longAbsence { parts.append([]) }
      parts[parts.count - 1].append(number)
    }
    let undated = numbers.filter { sightings[$0].day == nil }
    if parts.count == 1 { return [(parts[0] + undated).sorted()] }
    return parts.map { $0.sorted() } + undated.map { [$0] }
  }
}

extension OrganisationIndex {
  /// True where one person does not belong to both: two councils of one tier, two forces of different places.
  func exclude(_ a: String, _ b: String) -> Bool {
    guard a != b else { return false }
    for mine in names(of: a) {
      for theirs in names(of: b) {
        if let council = mine.council, let other = theirs.council {
          // One may well sit on a parish and a county council.
          if council.tier == other.tier || council.tier == nil || other.tier == nil,
            !council.isShortOrLong(of: other)
          {
            return true
          }
          continue
        }
        let (x, y) = (Set(mine.particular), Set(theirs.particular))
        let kind = mine.key.split(separator: " ").filter { !x.contains(String($0)) }
        if !kind.isEmpty, !x.isEmpty, !y.isEmpty, x.isDisjoint(with: y),
          kind == theirs.key.split(separator: " ").filter({ !y.contains(String($0)) })
        {
          return true
        }
      }
    }
    return false
  }
}
