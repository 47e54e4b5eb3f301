import Minutes

/// Gathers every name of an organisation that the archive writes, and settles which of them are one.
///
/// Names are one where they fold to the same words, where a document spells an acronym out or the register
/// says so, and where one is a council's short name and exactly one full name fits. Everything else that looks
/// alike is a suggestion.
struct OrganisationCollection {
  private struct Node {
    /// How often each form is written.
    var forms: [String: Int] = [:]
    var isBody = false
    var meets = false
    var parent: Int?
    var entry: OrganisationEntry?
    var name: OrganisationName
  }

  private var nodes: [Node] = []
  private var byKey: [String: Int] = [:]
  /// Acronym, folded: the names that documents spell it out as.
  private var acronyms: [String: (written: String, longs: [String: Int])] = [:]
  private var suggestions: [Suggestion] = []

  init(_ digests: [Digest], register: Register, defaultBody: String?) {
    for entry in register.organisations {
      let node = self.node(entry.name)
      nodes[node].entry = entry
      for alias in entry.aliases + entry.acronyms { byKey[OrganisationName(alias).key] = node }
    }
    for digest in digests {
      if let body = digest.bodyName ?? defaultBody {
        let node = add(BodyName.canonical(body))
        nodes[node].isBody = true
        if digest.kind == .minutes { nodes[node].meets = true }
      }
      if let committee = digest.report?.committee { nodes[add(BodyName.canonical(committee))].isBody = true }
      for written in digest.attendance.compactMap(\.organisation)
        + digest.introduced.compactMap(\.organisation)
      where !OrganisationIndex.isNoOrganisation(written) {
        addWithParts(written)
      }
      for acronym in digest.acronyms { note(acronym.short, means: acronym.long) }
    }
  }

  private mutating func node(_ written: String) -> Int {
    let name = OrganisationName(written)
    if let known = byKey[name.key] { return known }
    nodes.append(Node(name: name))
    byKey[name.key] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func add(_ written: String) -> Int {
    let node = self.node(written)
    nodes[node].forms[written, default: 0] += 1
    return node
  }

  private mutating func addWithParts(_ written: String) {
    var written = written
    // "Carrick Fire Authority (CFA)" spells out its own acronym.
    if written.hasSuffix(")"), let open = written.lastIndex(of: "(") {
      let short = written[written.index(after: open)...].dropLast()
      let long = written[..<open].trimmingSpaces
      if !long.isEmpty, OrganisationCollection.isAcronym(short) {
        note(String(short), means: long)
        written = long
      }
    }
    let node = add(written)
    if let parent = nodes[node].name.parent {
      let parentNode = self.node(parent)
      nodes[parentNode].forms[parent, default: 0] += 0
      if parentNode != node { nodes[node].parent = parentNode }
    }
  }

  private mutating func note(_ short: String, means long: String) {
    let key = FoldedWord.key(of: short)
    guard !key.isEmpty else { return }
    acronyms[key, default: (short, [:])].longs[long, default: 0] += 1
  }

  static func isAcronym(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.count >= 2, scalars.count <= 10, !text.contains(" ") else { return false }
    return scalars.filter { $0.properties.isUppercase }.count >= 2
  }

  /// The organisations, named and with ids.
  mutating func index(kept: KeptAddresses) -> OrganisationIndex {
    var sets = DisjointSets(count: nodes.count)
    joinAcronyms(&sets)
    joinCouncils(&sets)

    // Gather the members of each set, in an order that no order of files changes.
    var members: [Int: [Int]] = [:]
    for node in nodes.indices { members[sets.root(of: node), default: []].append(node) }
    let groups = members.values
      .map { $0.sorted { nodes[$0].name.key < nodes[$1].name.key } }
      .sorted { nodes[$0[0]].name.key < nodes[$1[0]].name.key }

    var plan = SlugPlan()
    var ids: [String?] = groups.map { group in
      if let entry = group.compactMap({ nodes[$0].entry }).first {
        return plan.reserve(entry.id) ? entry.id : nil
      }
      return nil
    }
    for (index, group) in groups.enumerated() where ids[index] == nil {
      let slugs = group.compactMap { kept.slug(.organisation, identity: nodes[$0].name.key) }
      ids[index] = slugs.first { plan.reserve($0) }
    }
    var idOfRoot: [Int: String] = [:]
    var found: [Organisation] = []
    for (index, group) in groups.enumerated() {
      let name = self.name(of: group)
      let id = ids[index] ?? plan.take([slug(name)])
      idOfRoot[sets.root(of: group[0])] = id
      var organisation = Organisation(id: id, name: name, meets: group.contains { nodes[$0].meets })
      var forms: [String: Int] = [:]
      for node in group { forms.merge(nodes[node].forms) { $0 + $1 } }
      for node in group {
        for acronym in acronymForms[node] ?? [] { forms[acronym, default: 0] += 1 }
        if let entry = nodes[node].entry {
          for alias in entry.aliases + entry.acronyms { forms[alias, default: 0] += 1 }
        }
      }
      forms[name] = nil
      organisation.aliases = forms.keys.sorted { (-forms[$0]!, $0) < (-forms[$1]!, $1) }
      organisation.identities = group.map { nodes[$0].name.key }
      found.append(organisation)
    }
    // Parents, once every set has its id.
    for (index, group) in groups.enumerated() {
      if let parent = group.compactMap({ nodes[$0].parent }).first {
        let id = idOfRoot[sets.root(of: parent)]
        if id != found[index].id { found[index].parent = id }
      }
      if let entry = group.compactMap({ nodes[$0].entry }).first, let parent = entry.parent {
        found[index].parent = parent
      }
    }
    found.sort { $0.id < $1.id }
    return OrganisationIndex(found, suggestions: suggestions.map { renamed($0, sets, idOfRoot) })
  }

  /// Acronyms that were found to name a node.
  private var acronymForms: [Int: [String]] = [:]

  private mutating func joinAcronyms(_ sets: inout DisjointSets) {
    for key in acronyms.keys.sorted() {
      guard let (short, longs) = acronyms[key] else { continue }
      // The longest suffix of the long form that the archive knows: "report of the Safer Northmarsh Partnership".
      let known = Set(longs.keys.compactMap { knownNode($0) })
      let roots = Set(known.map { sets.root(of: $0) })
      let shortNode = byKey[key]
      if roots.count > 1 {
        // Two bodies with the same initials: which one is meant depends on the document.
        suggestions.append(
          Suggestion(
            kind: .organisation, ids: known.sorted().map(String.init),
            because:
              "“\(short)” is spelt out as \(longs.keys.sorted().map { "“\($0)”" }.joined(separator: " and "))"
          ))
      } else if let long = known.min() {
        if let shortNode {
          sets.join(long, shortNode)
        } else {
          byKey[key] = long
          acronymForms[long, default: []].append(short)
        }
      } else if let shortNode, !nodes[shortNode].name.key.isEmpty {
        let spelt = Set(longs.keys.map { OrganisationName($0).key })
        if spelt.count == 1, let long = longs.keys.sorted().first {
          let node = self.node(long)
          if node >= sets.count { sets.grow(to: nodes.count) }
          nodes[node].forms[long, default: 0] += 1
          sets.join(node, shortNode)
        }
      }
    }
  }

  private func knownNode(_ long: String) -> Int? {
    var words = OrganisationName(long).key.split(separator: " ")
    while words.count > 1 {
      if let node = byKey[words.joined(separator: " ")] { return node }
      words.removeFirst()
    }
    return nil
  }

  private mutating func joinCouncils(_ sets: inout DisjointSets) {
    var byPlace: [String: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      if let place = node.name.council?.place.first { byPlace[place, default: []].append(index) }
    }
    for place in byPlace.keys.sorted() {
      let group = byPlace[place]!.sorted { nodes[$0].name.key < nodes[$1].name.key }
      guard group.count > 1 else { continue }
      for short in group {
        guard let mine = nodes[short].name.council else { continue }
        let fits = group.filter { other in
          guard other != short, let theirs = nodes[other].name.council else { return false }
          return mine.isShortOrLong(of: theirs)
            && (theirs.place.count > mine.place.count
              || (theirs.place == mine.place && (mine.tier == nil || theirs.tier == mine.tier)))
        }
        // The full names that fit must all be one council's.
        let tiers = Set(fits.compactMap { nodes[$0].name.council?.tier })
        let places = Set(fits.compactMap { nodes[$0].name.council?.place })
        if !fits.isEmpty, tiers.count <= 1,
          places.count == 1 || places.count == 2 && places.contains(mine.place)
        {
          for other in fits { sets.join(short, other) }
        } else if !fits.isEmpty {
          suggestions.append(
            Suggestion(
              kind: .organisation, ids: ([short] + fits).map(String.init),
              because: "“\(nodes[short].name.key)” may be the short name of more than one council"))
        }
      }
    }
  }

  /// The best name of a set: the register's, else the body's, else the fullest and most often written.
  private func name(of group: [Int]) -> String {
    if let entry = group.compactMap({ nodes[$0].entry }).first { return entry.name }
    var best: (score: (Int, Int, Int, Int, Int), name: String)?
    for node in group {
      for (form, count) in nodes[node].forms {
        let shouts = isShouted(form) && !OrganisationCollection.isAcronym(form)
        let score = (
          OrganisationCollection.isAcronym(form) ? 0 : 1, shouts ? 0 : 1, nodes[node].isBody ? 1 : 0,
          nodes[node].name.council?.place.count ?? 0, count
        )
        if best == nil || score > best!.score || (score == best!.score && form < best!.name) {
          best = (score, form)
        }
      }
    }
    guard let best else { return nodes[group[0]].name.key }
    return best.score.1 == 0 ? titleCased(best.name) : best.name
  }

  private func renamed(_ suggestion: Suggestion, _ sets: DisjointSets, _ ids: [Int: String]) -> Suggestion {
    var suggestion = suggestion
    var sets = sets
    suggestion.ids = Set(suggestion.ids.compactMap(Int.init).compactMap { ids[sets.root(of: $0)] }).sorted()
    return suggestion
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
