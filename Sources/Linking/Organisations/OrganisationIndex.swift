import Minutes

/// Every organisation of the archive, and which of them a name as written means.
struct OrganisationIndex: Sendable {
  /// In the order of ids.
  private(set) var organisations: [Organisation]
  private var byID: [String: Int] = [:]
  private var byKey: [String: Int] = [:]
  private var names: [[OrganisationName]]
  private(set) var suggestions: [Suggestion]

  init(_ organisations: [Organisation], suggestions: [Suggestion]) {
    self.organisations = organisations
    self.suggestions = suggestions
    names = organisations.map { ([$0.name] + $0.aliases).map(OrganisationName.init) }
    for (index, organisation) in organisations.enumerated() {
      byID[organisation.id] = index
      for name in names[index] where byKey[name.key] == nil { byKey[name.key] = index }
    }
  }

  /// The organisation that a name as written means.
  func id(of written: String?) -> String? {
    guard let written, !OrganisationIndex.isNoOrganisation(written) else { return nil }
    return byKey[OrganisationName(written).key].map { organisations[$0].id }
  }

  /// The body of that name.
  func bodyID(of written: String?) -> String? {
    guard let written else { return nil }
    return byKey[OrganisationName(BodyName.canonical(written)).key].map { organisations[$0].id }
  }

  subscript(id: String) -> Organisation? { byID[id].map { organisations[$0] } }

  /// The organisation that holds this one, or itself.
  func root(of id: String) -> String {
    var id = id
    // A register may err in a circle.
    for _ in 0..<8 {
      guard let parent = byID[id].flatMap({ organisations[$0].parent }), parent != id else { return id }
      id = parent
    }
    return id
  }

  /// True where the name tells nothing: the "Police" of one body may be another force than that of another.
  func isGeneric(_ id: String) -> Bool { byID[id].map { names[$0].allSatisfy(\.isGeneric) } ?? true }

  /// Every name of an organisation, taken apart.
  func names(of id: String) -> [OrganisationName] { byID[id].map { names[$0] } ?? [] }

  /// Places and other words of its own in the organisation's names.
  func particularWords(of id: String) -> Set<String> {
    Set(names(of: id).flatMap { $0.council?.place.filter(OrganisationName.isParticular) ?? $0.particular })
  }

  /// Words that stand where an organisation would, and are none.
  static func isNoOrganisation(_ written: String) -> Bool { none.contains(FoldedWord.key(of: written)) }

  private static let none: Set<String> = [
    "", "public", "member of the public", "members of the public", "member of public", "resident",
    "residents",
    "local resident", "parishioner", "guest", "guests", "visitor", "visitors", "observer", "observers",
    "invited expert", "invited experts", "invited guest", "independent", "self", "none", "n a", "na", "tbc",
    "vacant",
    "vacancy", "sub", "substitute", "retired", "press", "item", "part", "left", "arrived", "late",
  ]
}
