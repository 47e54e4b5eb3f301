import Minutes

/// Proposes organisations that may be one: spellings that differ by a letter, initials of another's name.
enum OrganisationSuggestions {
  static func all(_ organisations: [Organisation], apart: Set<Set<String>>) -> [Suggestion] {
    var found: [Suggestion] = []
    var seen: Set<[String]> = []
    func propose(_ a: Organisation, _ b: Organisation, _ because: String) {
      let ids = [a.id, b.id].sorted()
      guard a.id != b.id, a.parent != b.id, b.parent != a.id, !apart.contains([a.id, b.id]),
        seen.insert(ids).inserted
      else { return }
      found.append(Suggestion(kind: .organisation, ids: ids, because: because))
    }

    var names = NearNames()
    var owners: [Int] = []
    var byInitials: [String: [Int]] = [:]
    var acronyms: [(String, Int)] = []
    for (index, organisation) in organisations.enumerated() {
      for written in [organisation.name] + organisation.aliases {
        let name = OrganisationName(written)
        names.add(name.key)
        owners.append(index)
        if OrganisationCollection.isAcronym(written) { acronyms.append((name.key, index)) }
        for initials in OrganisationSuggestions.initials(of: name) {
          byInitials[initials, default: []].append(index)
        }
      }
    }
    for (a, b) in names.pairs() {
      propose(
        organisations[owners[a]], organisations[owners[b]],
        "the names differ by one letter: “\(organisations[owners[a]].name)”, “\(organisations[owners[b]].name)”"
      )
    }
    for (acronym, index) in acronyms {
      for other in byInitials[acronym] ?? [] where other != index {
        propose(
          organisations[index], organisations[other],
          "“\(organisations[index].name)” are the initials of “\(organisations[other].name)”")
      }
    }
    return found
  }

  /// The initials that a name may go by: of every word, of those that count, of a council's first word of place.
  private static func initials(of name: OrganisationName) -> Set<String> {
    let words = name.key.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [] }
    func letters(_ words: some Sequence<String>) -> String { String(words.compactMap(\.first)) }
    var found: Set<String> = [
      letters(words), letters(words.filter { !OrganisationName.connectors.contains($0) }),
    ]
    if let council = name.council, let place = council.place.first {
      found.insert(
        letters(
          [place] + words.filter { !council.place.contains($0) && !OrganisationName.connectors.contains($0) })
      )
    }
    return found.filter { $0.count > 1 }
  }
}
