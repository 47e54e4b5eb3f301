import Minutes

/// Which entry of the register claims a sighting.
struct RegisterClaims {
  private var aliases:
    [String: [(entry: Int, alias: PersonEntry.Alias, bodies: Set<String>, organisations: Set<String>)]] = [:]
  private let entries: [PersonEntry]
  private let organisations: OrganisationIndex
  /// The entries that claimed something.
  private(set) var used: Set<Int> = []

  enum Claim {
    case none
    case entry(String)
    /// More than one entry fits, and none fits better.
    case several([String])
  }

  init(_ register: Register, organisations: OrganisationIndex) {
    entries = register.people
    self.organisations = organisations
    for (index, entry) in entries.enumerated() {
      for alias in entry.aliases {
        guard let form = NameForm(alias.name) else { continue }
        func ids(_ written: [String]) -> Set<String> {
          Set(
            written.map {
              organisations[$0] != nil ? $0 : organisations.id(of: $0) ?? organisations.bodyID(of: $0) ?? $0
            })
        }
        aliases[form.key, default: []].append((index, alias, ids(alias.bodies), ids(alias.organisations)))
      }
    }
  }

  mutating func claim(_ sighting: Sighting) -> Claim {
    guard let candidates = aliases[sighting.form.key] else { return .none }
    var best: (limits: Int, entries: Set<Int>) = (-1, [])
    for (entry, alias, bodies, wanted) in candidates {
      var limits = 0
      if !bodies.isEmpty {
        guard bodies.contains(sighting.body) else { continue }
        limits += 1
      }
      if !wanted.isEmpty {
        guard let organisation = sighting.organisation,
          wanted.contains(organisation) || wanted.contains(organisations.root(of: organisation))
        else { continue }
        limits += 1
      }
      if alias.from != nil || alias.to != nil {
        guard let day = sighting.day, day >= alias.from?.ordinal ?? .min, day <= alias.to?.ordinal ?? .max
        else { continue }
        limits += 1
      }
      if limits > best.limits {
        best = (limits, [entry])
      } else if limits == best.limits {
        best.entries.insert(entry)
      }
    }
    guard let first = best.entries.min() else { return .none }
    used.formUnion(best.entries)
    return best.entries.count == 1
      ? .entry(entries[first].id) : .several(best.entries.sorted().map { entries[$0].id })
  }
}
