import Minutes

/// Finds the same business over the meetings of one body: by a reference in the title, by the title itself, and
/// by theme where two titles differ in a single word.
enum ThreadLinking {
  private struct Key: Hashable, Comparable {
    var body: String
    var key: String
    static func < (a: Key, b: Key) -> Bool { (a.body, a.key) < (b.body, b.key) }
  }

  /// The threads of two meetings and more; each item of one is told its thread.
  static func threads(in documents: inout [ArchivedDocument]) -> [BusinessThread] {
    var places: [Key: [ItemPlace]] = [:]
    var titles: [ItemPlace: BusinessTitle] = [:]
    let order = documents.indices.filter {
      documents[$0].digest.kind == .minutes && documents[$0].bodyID != nil
    }.sorted {
      (documents[$0].digest.date?.ordinal ?? .max, documents[$0].url) < (
        documents[$1].digest.date?.ordinal ?? .max, documents[$1].url
      )
    }
    for index in order {
      guard let body = documents[index].bodyID else { continue }
      for (number, item) in documents[index].digest.items.enumerated() {
        let title = BusinessTitle(item.title, body: documents[index].bodyName)
        guard !title.key.isEmpty else { continue }
        let place = ItemPlace(document: index, item: number)
        titles[place] = title
        places[Key(body: body, key: title.key), default: []].append(place)
      }
    }
    joinNearTitles(&places, titles, documents)

    var plans: [String: SlugPlan] = [:]
    var threads: [BusinessThread] = []
    for key in places.keys.sorted() {
      let items = places[key]!.sorted { a, b in
        (documents[a.document].digest.date?.ordinal ?? .max, documents[a.document].url, a.item)
          < (documents[b.document].digest.date?.ordinal ?? .max, documents[b.document].url, b.item)
      }
      guard Set(items.map(\.document)).count > 1, let first = items.first, let title = titles[first] else {
        continue
      }
      let id = plans[key.body, default: SlugPlan()].take([slug(title.shown)])
      let shown = items.compactMap { titles[$0]?.shown }.first { !isShouted($0) } ?? title.shown
      threads.append(BusinessThread(id: id, bodyID: key.body, title: shown, items: items))
      for place in items { documents[place.document].items[place.item].thread = id }
    }
    return threads.sorted { ($0.bodyID ?? "", $0.id) < ($1.bodyID ?? "", $1.id) }
  }

  /// "Community Safety Plan" and "Revised Community Safety Action Plan" of one theme are one business: titles of
  /// three words and more, of which one has a single word more than the other.
  private static func joinNearTitles(
    _ places: inout [Key: [ItemPlace]], _ titles: [ItemPlace: BusinessTitle], _ documents: [ArchivedDocument]
  ) {
    func themes(_ key: Key) -> Set<String> {
      var all: Set<String> = []
      for place in places[key] ?? [] {
        all.formUnion(documents[place.document].items[place.item].themes.map(\.id))
      }
      return all
    }
    for key in places.keys.sorted() {
      guard let title = places[key]?.first.flatMap({ titles[$0] }), !title.isRoutine, title.words.count > 3
      else { continue }
      for dropped in title.words.indices {
        var words = title.words
        words.remove(at: dropped)
        let shorter = Key(body: key.body, key: words.joined(separator: " "))
        guard let other = places[shorter], let mine = places[key],
          !themes(key).isDisjoint(with: themes(shorter)),
          Set(other.map(\.document)).isDisjoint(with: mine.map(\.document))
        else { continue }
        places[shorter] = other + mine
        places[key] = nil
        break
      }
    }
  }
}
