import Linking
import Minutes

/// What all documents say of people, organisations and themes: in the documents' order, and by what they speak of.
struct GatheredPostings: Sendable {
  let all: [Posting]
  let index: PostingIndex
}

/// Postings by what they speak of, the newest first.
struct PostingIndex: Sendable {
  struct Key: Hashable {
    var kind: EntityKind
    var id: String
  }

  private var places: [Key: [Int]] = [:]
  private let postings: [Posting]
  /// For each theme who is named in the items that bear it.
  private var named: [String: [Key: Naming]] = [:]

  /// In how many items somebody is named, and in which last: what a document says stands item by item.
  fileprivate struct Naming {
    var count = 0
    var last: ItemPlace?
  }

  /// `rank` gives a document's place in the order of days, the newest first.
  /// `items` gives for each document what linking knows of its items.
  init(_ postings: [Posting], items: [[ArchivedDocument.ItemLink]] = [], rank: (Int) -> Int) {
    self.postings = postings
    for (i, posting) in postings.enumerated() {
      let key = Key(kind: posting.kind, id: posting.id)
      places[key, default: []].append(i)
      guard posting.kind == .person || posting.kind == .organisation, let item = posting.item,
        items.indices.contains(posting.document), items[posting.document].indices.contains(item)
      else { continue }
      let place = ItemPlace(document: posting.document, item: item)
      for theme in items[posting.document][item].themes {
        named[theme.id, default: [:]][key, default: Naming()].note(place)
      }
    }
    // Days and lines decide nearly always: texts are looked at only where they do not.
    let days = postings.map { rank($0.document) }
    func isBefore(_ i: Int, _ j: Int) -> Bool {
      if days[i] != days[j] { return days[i] < days[j] }
      let (a, b) = (postings[i], postings[j])
      if a.line != b.line { return a.line < b.line }
      return a.anchor != b.anchor ? a.anchor < b.anchor : a.before < b.before
    }
    for key in places.keys { places[key]?.sort(by: isBefore) }
  }

  /// The people or organisations named in the items of a theme, those of the most items first.
  func named(in theme: String, _ kind: EntityKind) -> [(id: String, items: Int)] {
    (named[theme] ?? [:]).filter { $0.key.kind == kind }.map { ($0.key.id, $0.value.count) }
      .sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
  }

  func callAsFunction(_ kind: EntityKind, _ id: String) -> [Posting] {
    (places[Key(kind: kind, id: id)] ?? []).map { postings[$0] }
  }
}

extension PostingIndex.Naming {
  fileprivate mutating func note(_ place: ItemPlace) {
    guard place != last else { return }
    last = place
    count += 1
  }
}
