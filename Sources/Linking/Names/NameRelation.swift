/// What two names of one surname say about whether they can be one person's.
enum NameRelation: Int, Comparable, Sendable {
  /// The same name.
  case same
  /// The same forename and surname; one of them adds a middle name or initial.
  case fuller
  /// A known short form of the other: Steve, Steven.
  case shortForm
  /// An initial of the other: S, Steven.
  case initial
  /// Says nothing: two short forms of one name (Bob, Rob), or a surname alone.
  case open
  /// Two spellings of one name: Ann, Anne. A person decides.
  case spelling
  /// Different names.
  case unlike

  static func < (a: NameRelation, b: NameRelation) -> Bool { a.rawValue < b.rawValue }
}

extension NameForm {
  /// Compares two names.
  func relation(to other: NameForm) -> NameRelation {
    guard surname == other.surname else { return .unlike }
    if let suffix, let theirs = other.suffix, suffix != theirs { return .unlike }
    guard let mine = given.first, let theirs = other.given.first else {
      return given.isEmpty && other.given.isEmpty ? .same : .open
    }
    var relation = NameForm.relation(mine, theirs)
    if relation != .same {
      // Robert "Bob" Smith is Bob Smith.
      if let nickname, nickname == theirs.name { relation = .shortForm }
      if let nickname = other.nickname, nickname == mine.name { relation = .shortForm }
    }
    relation = max(relation, NameForm.middle(given.dropFirst(), other.given.dropFirst()))
    if given.count != other.given.count || suffix != other.suffix { relation = max(relation, .fuller) }
    return relation
  }

  /// What middle names say: those of the shorter list stand among those of the longer, in order ("Jean-Paul T" is
  /// also "J T"), or the closest relation of those that stand in one place.
  private static func middle(_ a: ArraySlice<Given>, _ b: ArraySlice<Given>) -> NameRelation {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    var worst = NameRelation.same
    var rest = long
    for name in short {
      // A middle name's initial is no more than what the middle name itself would add.
      guard
        let place = rest.firstIndex(where: { [.same, .initial, .shortForm].contains(relation(name, $0)) })
      else {
        let place = rest.first.map { relation(name, $0) } ?? .unlike
        worst = max(worst, place)
        continue
      }
      let found = relation(name, rest[place])
      worst = max(worst, found == .initial ? .fuller : found)
      rest = rest[(place + 1)...]
    }
    return worst
  }

  private static func relation(_ a: Given, _ b: Given) -> NameRelation {
    if a.name == b.name { return .same }
    switch (a.isInitial, b.isInitial) {
    case (true, true): return .unlike
    case (true, false): return ShortForms.initials(of: b.name).contains(a.name) ? .initial : .unlike
    case (false, true): return ShortForms.initials(of: a.name).contains(b.name) ? .initial : .unlike
    case (false, false): return ShortForms.relation(a.name, b.name)
    }
  }
}
