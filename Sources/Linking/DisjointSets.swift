/// Sets of numbers that are joined and never parted.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  var count: Int { parent.count }

  mutating func grow(to count: Int) { if count > parent.count { parent += parent.count..<count } }

  mutating func root(of element: Int) -> Int {
    var root = element
    while parent[root] != root { root = parent[root] }
    var element = element
    while parent[element] != root { (element, parent[element]) = (parent[element], root) }
    return root
  }

  /// The lower root stays, so that the order of joining does not matter.
  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(of: a), root(of: b))
    parent[max(first, second)] = min(first, second)
  }
}
