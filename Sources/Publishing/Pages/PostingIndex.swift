import Minutes

/// Postings by what they speak of, the newest first.
struct PostingIndex: Sendable {
  private struct Key: Hashable {
    var kind: EntityKind
    var id: String
  }

  private var places: [Key: [Int]] = [:]
  private let postings: [Posting]

  /// `rank` gives a document's place in the order of days, the newest first.
  init(_ postings: [Posting], rank: (Int) -> Int) {
    self.postings = postings
    for (i, posting) in postings.enumerated() {
      places[Key(kind: posting.kind, id: posting.id), default: []].append(i)
    }
    let order = postings.map { (rank($0.document), $0.line, $0.anchor, $0.before) }
    for key in places.keys { places[key]?.sort { order[$0] < order[$1] } }
  }

  func callAsFunction(_ kind: EntityKind, _ id: String) -> [Posting] {
    (places[Key(kind: kind, id: id)] ?? []).map { postings[$0] }
  }
}
