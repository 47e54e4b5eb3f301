/// Finds names that differ by a single slip, without comparing each with each: names that do share one of the
/// texts that leaving out one letter makes of them.
struct NearNames {
  private var shared: [String: [Int]] = [:]
  private var names: [String] = []

  /// Adds a folded name; names under six letters differ by one letter too easily.
  mutating func add(_ name: String) {
    let number = names.count
    names.append(name)
    guard name.utf8.count >= 6 else { return }
    let letters = Array(name.utf8)
    var variants: Set<String> = [name]
    for index in letters.indices {
      variants.insert(String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self))
    }
    for variant in variants { shared[variant, default: []].append(number) }
  }

  /// The pairs, by the order in which the names were added.
  func pairs() -> [(Int, Int)] {
    var found: Set<[Int]> = []
    for numbers in shared.values where numbers.count > 1 {
      for (index, a) in numbers.enumerated() {
        for b in numbers[(index + 1)...] where names[a] != names[b] && NearNames.isOneSlip(names[a], names[b])
        {
          found.insert([a, b])
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// One letter left out, put in or changed, or two neighbours that changed places.
  static func isOneSlip(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    var first = 0
    while first < min(x.count, y.count), x[first] == y[first] { first += 1 }
    var last = 0
    while last < min(x.count, y.count) - first, x[x.count - 1 - last] == y[y.count - 1 - last] { last += 1 }
    let (left, right) = (x.count - first - last, y.count - first - last)
    if max(left, right) == 1 { return true }
    return left == 2 && right == 2 && x[first] == y[first + 1] && x[first + 1] == y[first]
  }
}
