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
    joinParts(&places, titles, documents)
    let meetings = meetingsByBody(order, documents)

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
      var thread = BusinessThread(id: id, bodyID: key.body, title: shown, items: items)
      thread.kind =
        title.isRoutine
        ? .routine : isStanding(items, documents, of: meetings[key.body] ?? []) ? .standing : .business
      threads.append(thread)
      for place in items { documents[place.document].items[place.item].thread = id }
    }
    return threads.sorted { ($0.bodyID ?? "", $0.id) < ($1.bodyID ?? "", $1.id) }
  }

  /// The days of each body's meetings, oldest first.
  private static func meetingsByBody(_ order: [Int], _ documents: [ArchivedDocument]) -> [String: [Int]] {
    var days: [String: [Int]] = [:]
    for index in order {
      guard let body = documents[index].bodyID, let day = documents[index].digest.date?.ordinal else {
        continue
      }
      days[body, default: []].append(day)
    }
    return days
  }

  /// Fewer meetings than this make no habit.
  private static let leastStanding = 5

  /// True for a heading that stands on more than half of the agendas from its first to its last meeting.
  private static func isStanding(_ items: [ItemPlace], _ documents: [ArchivedDocument], of days: [Int])
    -> Bool
  {
    let own = Set(items.map(\.document)).compactMap { documents[$0].digest.date?.ordinal }
    guard own.count >= leastStanding, let first = own.min(), let last = own.max() else { return false }
    return own.count * 2 > days.count { $0 >= first && $0 <= last }
  }

  /// "In depth discussion – Town Centre – Licensing" goes on with "Town Centre update": a part between dashes that is
  /// the whole of another title, where a theme is shared.
  private static func joinParts(
    _ places: inout [Key: [ItemPlace]], _ titles: [ItemPlace: BusinessTitle], _ documents: [ArchivedDocument]
  ) {
    for key in places.keys.sorted() {
      guard let mine = places[key], let first = mine.first, let title = titles[first], !title.isRoutine else {
        continue
      }
      for segment in title.segments where segment != key.key {
        let whole = Key(body: key.body, key: segment)
        guard let other = places[whole], let head = other.first, titles[head]?.isRoutine == false,
          Set(other.map(\.document)).isDisjoint(with: mine.map(\.document)),
          !themes(of: mine, documents).isDisjoint(with: themes(of: other, documents))
        else { continue }
        places[whole] = other + mine
        places[key] = nil
        break
      }
    }
  }

  private static func themes(of places: [ItemPlace], _ documents: [ArchivedDocument]) -> Set<String> {
    Set(places.flatMap { documents[$0.document].items[$0.item].themes.map(\.id) })
  }

  /// "Community Safety Plan" and "Revised Community Safety Action Plan" of one theme are one business: titles of
  /// three words and more, of which one has a single word more than the other.
  private static func joinNearTitles(
    _ places: inout [Key: [ItemPlace]], _ titles: [ItemPlace: BusinessTitle], _ documents: [ArchivedDocument]
  ) {
    func themes(_ key: Key) -> Set<String> { self.themes(of: places[key] ?? [], documents) }
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
