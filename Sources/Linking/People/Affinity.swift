/// Groups things of which some may be one and some cannot.
///
/// A thing that may be either of two that are not one is doubtful: it joins neither. What is joined through
/// others (Bob, Robert, Rob) stays joined only where no two of the group contradict.
struct Affinity {
  private(set) var groups: [[Int]] = []
  /// The doubtful, with those they are torn between.
  private(set) var doubtful: [Int: [Int]] = [:]

  init(count: Int, edges: [(Int, Int)], contradicts: (Int, Int) -> Bool) {
    var neighbours: [[Int]] = Array(repeating: [], count: count)
    for (a, b) in edges {
      neighbours[a].append(b)
      neighbours[b].append(a)
    }
    for node in 0..<count where neighbours[node].count > 1 {
      let around = neighbours[node].sorted()
      search: for (index, a) in around.enumerated() {
        for b in around[(index + 1)...] where a != b && contradicts(a, b) {
          doubtful[node] = Array(Set(around)).sorted()
          break search
        }
      }
    }
    var sets = DisjointSets(count: count)
    for (a, b) in edges where doubtful[a] == nil && doubtful[b] == nil { sets.join(a, b) }
    var members: [Int: [Int]] = [:]
    for node in 0..<count { members[sets.root(of: node), default: []].append(node) }
    for root in members.keys.sorted() {
      let group = members[root]!
      let clash =
        group.count > 2
        && group.indices.contains { index in
          group[(index + 1)...].contains { contradicts(group[index], $0) }
        }
      groups += clash ? group.map { [$0] } : [group]
    }
  }
}
