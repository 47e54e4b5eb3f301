/// Which forenames are short forms of which, in English, Welsh, Scots and Irish use.
enum ShortForms {
  /// What two written-out forenames, folded, have to do with each other.
  static func relation(_ a: String, _ b: String) -> NameRelation {
    if a == b { return .same }
    guard let first = table[a], let second = table[b] else { return .unlike }
    if !first.full.isDisjoint(with: second.short) || !first.short.isDisjoint(with: second.full) {
      return .shortForm
    }
    if !first.full.isDisjoint(with: second.full) { return .spelling }
    if !first.all.isDisjoint(with: second.all) { return .open }
    return .unlike
  }

  /// The letters under which a forename's initial may stand: "b" and "r" for Bob.
  static func initials(of name: String) -> Set<String> {
    var letters: Set<String> = []
    if let letter = name.first { letters.insert(String(letter)) }
    if let entry = table[name] {
      for group in entry.short {
        for full in groups[group].full { if let letter = full.first { letters.insert(String(letter)) } }
      }
    }
    return letters
  }

  /// Every forename that is this one's short or long form, for reading texts.
  static func variants(of name: String) -> [String] {
    guard let entry = table[name] else { return [] }
    var found: Set<String> = []
    for group in entry.full { found.formUnion(groups[group].short) }
    for group in entry.short { found.formUnion(groups[group].full) }
    found.remove(name)
    return found.sorted()
  }

  /// True for a word that is a forename of the table.
  static func isForename(_ name: String) -> Bool { table[name] != nil }

  private struct Group: Sendable {
    var full: [String]
    var short: [String]
    var loose: [String]
  }

  private struct Entry: Sendable {
    /// The groups where the name is a full name, a short form, or a loose one.
    var full: Set<Int> = []
    var short: Set<Int> = []
    var loose: Set<Int> = []
    var all: Set<Int> { full.union(short).union(loose) }
  }

  private static let groups: [Group] = list.split(separator: "\n").map { line in
    let parts = line.split(separator: ":", maxSplits: 1)
    let forms =
      parts.count > 1 ? parts[1].split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false) : []
    func words(_ text: Substring?) -> [String] { text?.split(separator: " ").map(String.init) ?? [] }
    return Group(
      full: parts[0].split(separator: "/").map { String($0.filter { $0 != " " }) },
      short: words(forms.first), loose: forms.count > 1 ? words(forms[1]) : [])
  }

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for (index, group) in groups.enumerated() {
      for name in group.full { table[name, default: Entry()].full.insert(index) }
      for name in group.short { table[name, default: Entry()].short.insert(index) }
      for name in group.loose { table[name, default: Entry()].loose.insert(index) }
    }
    return table
  }()
}
