/// Joins figures of different bodies where something ties them.
///
/// The ties: the same organisation beside the name (short forms of the name count), a council named in both,
/// an office that only one can hold, and, for the same full name, a place that one body's name and the other's
/// organisation share.
struct BodyTies {
  private(set) var figures: [Figure] = []
  /// Groups of figures of the same full name that nothing ties, by their numbers in `figures`.
  private(set) var untied: [[Int]] = []

  private let organisations: OrganisationIndex
  private let sightings: [Sighting]

  private enum Tie: Int, Comparable {
    case organisation, council, office, place
    static func < (a: Tie, b: Tie) -> Bool { a.rawValue < b.rawValue }
  }

  private struct Key: Hashable {
    var tie: Tie
    var name: String
    var thing: String
  }

  init(_ figures: [Figure], sightings: [Sighting], organisations: OrganisationIndex) {
    self.organisations = organisations
    self.sightings = sightings
    var keyed: [Key: [Int]] = [:]
    /// Figures by a place in the name of their organisation.
    var placed: [Key: [Int]] = [:]
    var particular: [String: Set<String>] = [:]
    func words(_ id: String) -> Set<String> {
      if let known = particular[id] { return known }
      let found = organisations.particularWords(of: id)
      particular[id] = found
      return found
    }

    for (number, figure) in figures.enumerated() {
      let surname = figure.strands[0].form.surname
      guard figure.strands.contains(where: { $0.form.isFull }) else { continue }
      let names = Set(figure.strands.filter { $0.form.isFull }.map(\.form.key)).sorted()
      var own = figure.organisations
      if !figure.body.hasPrefix("?") { own.insert(organisations.root(of: figure.body)) }
      for id in own where !organisations.isGeneric(id) {
        keyed[Key(tie: .organisation, name: surname, thing: id), default: []].append(number)
      }
      for id in own {
        for council in organisations.councilsNamed(in: id) {
          for name in names {
            keyed[Key(tie: .council, name: name, thing: council), default: []].append(number)
          }
        }
      }
      for strand in figure.strands {
        for sighting in strand.sightings {
          if let office = Office.distinctive(sightings[sighting].role) {
            for name in names {
              keyed[Key(tie: .office, name: name, thing: office), default: []].append(number)
            }
          }
        }
      }
      for name in names {
        for id in figure.organisations {
          for word in words(id) {
            placed[Key(tie: .place, name: name, thing: word), default: []].append(number)
          }
        }
      }
    }

    var edges: [(Int, Int)] = []
    var reasons: [[Int]: (Tie, String)] = [:]
    func tie(_ a: Int, _ b: Int, _ kind: Tie, _ reason: String) {
      guard a != b, figures[a].body != figures[b].body, allowed(figures[a], figures[b], kind) else { return }
      let pair = [min(a, b), max(a, b)]
      if let known = reasons[pair] {
        if kind < known.0 { reasons[pair] = (kind, reason) }
        return
      }
      reasons[pair] = (kind, reason)
      edges.append((pair[0], pair[1]))
    }
    for key in keyed.keys.sorted(by: { ($0.tie, $0.name, $0.thing) < ($1.tie, $1.name, $1.thing) }) {
      let numbers = Array(Set(keyed[key]!)).sorted()
      for (index, a) in numbers.enumerated() {
        for b in numbers[(index + 1)...] {
          switch key.tie {
          case .organisation:
            let name = figures[a].relation(to: figures[b]) == .same ? "same name" : "a form of the same name"
            tie(a, b, key.tie, "\(name), same organisation (\(organisations[key.thing]?.name ?? key.thing))")
          case .council:
            tie(a, b, key.tie, "same name, and both name \(organisations[key.thing]?.name ?? key.thing)")
          default: tie(a, b, key.tie, "same name, same office")
          }
        }
      }
    }
    for (number, figure) in figures.enumerated() where !figure.body.hasPrefix("?") {
      for name in Set(figure.strands.filter { $0.form.isFull }.map(\.form.key)).sorted() {
        for word in words(figure.body).sorted() {
          for other in placed[Key(tie: .place, name: name, thing: word)] ?? [] {
            tie(
              number, other, .place,
              "same name; “\(word)” stands in one body's name and in the other's organisation")
          }
        }
      }
    }

    edges.sort { $0 < $1 }
    let affinity = Affinity(count: figures.count, edges: edges) { a, b in
      figures[a].body == figures[b].body || figures[a].contradicts(figures[b])
        || exclusive(figures[a], figures[b])
    }
    for group in affinity.groups {
      // Whoever was seen first comes first: the reason stands with those who were joined to them.
      let order = group.sorted { a, b in
        (figures[a].days?.lowerBound ?? .max, figures[a].body) < (
          figures[b].days?.lowerBound ?? .max, figures[b].body
        )
      }
      var merged = figures[order[0]]
      for number in order.dropFirst() {
        let reason = order.lazy.compactMap { reasons[[min($0, number), max($0, number)]]?.1 }.first
        for (index, strand) in figures[number].strands.enumerated() {
          let own = figures[number].because[index]
          merged.because[merged.strands.count] = [own, reason].compactMap { $0 }.joined(separator: "; ")
          merged.strands.append(strand)
        }
      }
      self.figures.append(merged)
    }
    untied = BodyTies.sameNames(self.figures)
  }

  /// None of the ties holds for two whom something keeps apart.
  private func allowed(_ a: Figure, _ b: Figure, _ kind: Tie) -> Bool {
    if a.contradicts(b) || a.gap(to: b) >= Strand.longAbsence || exclusive(a, b) { return false }
    if a.relation(to: b) > .shortForm { return false }
    // A shared place is thin: it does not hold against two organisations that have nothing to do with each other.
    // Nor for one who is a councillor in one body and never in the other.
    if kind == .place {
      if !a.organisations.isEmpty, !b.organisations.isEmpty, a.organisations.isDisjoint(with: b.organisations)
      {
        return false
      }
      if let mine = a.isCouncillor(sightings), let theirs = b.isCouncillor(sightings), mine != theirs {
        return false
      }
    }
    return true
  }

  private func exclusive(_ a: Figure, _ b: Figure) -> Bool {
    guard a.organisations.isDisjoint(with: b.organisations) else { return false }
    return a.organisations.contains { mine in b.organisations.contains { organisations.exclude(mine, $0) } }
  }

  private static func sameNames(_ figures: [Figure]) -> [[Int]] {
    var byName: [String: Set<Int>] = [:]
    for (number, figure) in figures.enumerated() {
      for strand in figure.strands where strand.form.isFull {
        byName[strand.form.key, default: []].insert(number)
      }
    }
    return byName.keys.sorted().compactMap { byName[$0]!.count > 1 ? byName[$0]!.sorted() : nil }
  }
}

extension OrganisationIndex {
  /// The councils that an organisation's name or its whole's name is or holds: "Northmarsh Borough Council –
  /// Housing", "Northmarsh Borough Council Planning Committee".
  func councilsNamed(in id: String) -> [String] {
    if names(of: id).contains(where: { $0.council != nil }) { return [id] }
    var found: Set<String> = []
    for name in names(of: id) {
      let words = name.key.split(separator: " ")
      guard let council = words.firstIndex(where: { OrganisationName.councilWords.contains(String($0)) }),
        council > 0
      else { continue }
      if let whole = self.id(of: words[...council].joined(separator: " ")), whole != id {
        found.insert(whole)
      }
    }
    return found.sorted()
  }
}

/// Offices, as roles name them.
enum Office {
  /// What makes an office one that a single person holds, folded and in order, or nil for a role that many have
  /// ("Chair", "Member", "Director of Housing").
  ///
  /// It takes an office of state or one that names its organisation: "Commissioner for Counter Extremism".
  static func distinctive(_ role: String?) -> String? {
    guard let role else { return nil }
    let words = FoldedWord.words(of: role).map(\.folded)
    guard let head = words.firstIndex(where: { heads.contains($0) }) else { return nil }
    let rest = words[head...].filter { !small.contains($0) && $0.utf8.count > 1 }
    return rest.count >= 3 ? rest.joined(separator: " ") : nil
  }

  private static let heads: Set<String> = ["commissioner", "ombudsman", "minister", "secretary"]
  private static let small: Set<String> = ["the", "of", "for", "and", "to", "new", "lead", "at", "in"]
}
