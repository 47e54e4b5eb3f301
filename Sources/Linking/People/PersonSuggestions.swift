import Minutes

/// Proposes people who may be one: what a person has to look at, as linking does not guess.
struct PersonSuggestions {
  private(set) var found: [Suggestion] = []
  private var seen: Set<[String]> = []
  private let people: [Person]
  private let forms: [[NameForm]]
  private let apart: Set<Set<String>>

  init(_ people: [Person], apart: Set<Set<String>>) {
    self.people = people
    self.apart = apart
    forms = people.map { person in ([person.name] + person.aliases).compactMap(NameForm.init) }
    suggestSameNames()
    var byBody: [String: Set<Int>] = [:]
    for (index, person) in people.enumerated() {
      for affiliation in person.affiliations {
        if let body = affiliation.bodyID { byBody[body, default: []].insert(index) }
      }
    }
    for body in byBody.keys.sorted() { suggest(among: byBody[body]!.sorted()) }
  }

  private mutating func suggestSameNames() {
    var byName: [String: Set<Int>] = [:]
    for (index, forms) in forms.enumerated() {
      for form in forms where form.isFull { byName[form.key, default: []].insert(index) }
    }
    for name in byName.keys.sorted() {
      let ids = byName[name]!.map { people[$0].id }.sorted()
      guard ids.count > 1 else { continue }
      // Those whom the register tells from every other of the name are settled.
      let open = ids.filter { id in !ids.allSatisfy { $0 == id || apart.contains([id, $0]) } }
      guard open.count > 1, seen.insert(open).inserted else { continue }
      found.append(
        Suggestion(kind: .person, ids: open, because: "the same full name, and nothing that ties its bodies"))
    }
  }

  /// The people of one body.
  private mutating func suggest(among members: [Int]) {
    var names = NearNames()
    var owners: [Int] = []
    var bySurname: [String: [Int]] = [:]
    for member in members {
      for form in forms[member] where form.isFull {
        names.add(form.key)
        owners.append(member)
      }
      for surname in Set(forms[member].map(\.surname)) { bySurname[surname, default: []].append(member) }
    }
    for (a, b) in names.pairs() { propose(owners[a], owners[b], "the names differ by one letter") }
    for surname in bySurname.keys.sorted() {
      let group = bySurname[surname]!
      for (index, a) in group.enumerated() {
        for b in group[(index + 1)...] {
          for (mine, theirs) in forms[a].flatMap({ mine in forms[b].map { (mine, $0) } }) {
            switch mine.relation(to: theirs) {
            case .spelling: propose(a, b, "two spellings of one forename")
            case .open where mine.isSurnameOnly != theirs.isSurnameOnly:
              propose(a, b, "one of them is written with the surname alone")
            default: continue
            }
          }
        }
      }
    }
  }

  private mutating func propose(_ a: Int, _ b: Int, _ because: String) {
    guard a != b, !apart.contains([people[a].id, people[b].id]) else { return }
    // Who stood in one list is two people.
    let meetings = Set(people[a].attendances.map(\.document))
    guard meetings.isDisjoint(with: people[b].attendances.map(\.document)) else { return }
    let ids = [people[a].id, people[b].id].sorted()
    guard seen.insert(ids).inserted else { return }
    found.append(
      Suggestion(kind: .person, ids: ids, because: "\(because): “\(people[a].name)”, “\(people[b].name)”"))
  }
}
