import Linking
import Minutes

/// The archive by what pages ask for: by id, by body, by theme, by day.
struct ArchiveIndex: Sendable {
  /// The meetings of one body, in the order of their days.
  struct Shelf: Sendable {
    /// The folder of the shelf's page: `meetings/BODY/`.
    var folder: String
    /// The organisation's id; nil where the minutes name no body.
    var body: String?
    var name: String?
    /// Indices into `Archive.documents`, the oldest first.
    var documents: [Int]
  }

  /// Somebody whom an organisation sent, or who held an office there.
  struct Representative: Sendable {
    var person: Int
    var affiliation: Int
  }

  private(set) var documents: [String: Int] = [:]
  /// The place of each document in the order of addresses.
  private(set) var addressRank: [Int] = []
  /// The place of each document in the order of days, the newest last; what has no date comes first.
  private(set) var dayRank: [Int] = []
  /// The way of each thread through the meetings, told once: each of its items shows it.
  private(set) var paths: [ThreadPath] = []
  private(set) var people: [String: Int] = [:]
  private(set) var organisations: [String: Int] = [:]
  private(set) var themes: [String: Int] = [:]
  /// The addresses of their pages below the root, told once: every mention asks for one.
  private(set) var peopleAddresses: [String] = []
  private(set) var organisationAddresses: [String] = []
  private(set) var themeAddresses: [String] = []
  /// Threads by body and id: an id is unique among the threads of its body.
  private var threads: [ThreadKey: Int] = [:]
  /// Where what a document asked for was answered: the address, by the id of the decision or action.
  private var answers: [Int: [String: String]] = [:]
  /// In the order of their names.
  private(set) var shelves: [Shelf] = []
  private(set) var shelfByFolder: [String: Int] = [:]
  private(set) var shelfByBody: [String: Int] = [:]
  /// Minutes, the newest first; what has no date stands at the end.
  private(set) var meetings: [Int] = []
  /// The meetings that decided anything, by the name of their year, the newest first; those without a day are "undated".
  private(set) var decisionYears: [(name: String, meetings: [Int])] = []
  /// Papers that are not minutes, the newest first.
  private(set) var papers: [Int] = []
  /// The organisations that are parts of one, in the order of their names.
  private(set) var parts: [String: [Int]] = [:]
  private(set) var representatives: [String: [Representative]] = [:]
  /// Who is recorded at the meetings of a body.
  private(set) var participants: [String: [Representative]] = [:]
  /// The items of each theme, the newest first.
  private(set) var themed: [String: [ItemPlace]] = [:]
  /// The threads of business of each body, page by page, and the page of each.
  private(set) var businessPages: [String: [[Int]]] = [:]
  private(set) var businessPage: [String: [String: Int]] = [:]
  /// What stands on every agenda of a body.
  private(set) var standing: [String: [Int]] = [:]
  /// The meetings that are missing, by the documents that speak of them.
  private(set) var gaps: [String: [Int]] = [:]
  /// What an item answers: the follow-ups whose answer it is.
  private(set) var asked: [ItemPlace: [Int]] = [:]
  private(set) var coverage: [String: Int] = [:]
  /// The names under which each organisation is written, with when.
  private(set) var names: [String: [WrittenName]] = [:]
  /// Items that bear no theme, but for those that every meeting has; the newest first.
  private(set) var unclassified: [ItemPlace] = []
  /// People by their names, where more than one have a name.
  private(set) var namesakes: [String: [Int]] = [:]
  /// The themes below one; those without a wider one under "".
  private(set) var narrower: [String: [Int]] = [:]

  init(_ archive: Archive) {
    for (i, document) in archive.documents.enumerated() { documents[document.id] = i }
    addressRank = Array(repeating: 0, count: archive.documents.count)
    let byAddress = archive.documents.indices.sorted { archive.documents[$0].url < archive.documents[$1].url }
    for (place, i) in byAddress.enumerated() { addressRank[i] = place }
    for (i, person) in archive.people.enumerated() {
      people[person.id] = i
      namesakes[person.name, default: []].append(i)
    }
    namesakes = namesakes.filter { $0.value.count > 1 }
    for (i, organisation) in archive.organisations.enumerated() { organisations[organisation.id] = i }
    for (i, theme) in archive.themes.enumerated() { themes[theme.id] = i }
    peopleAddresses = archive.people.map { "people/\($0.id)/" }
    organisationAddresses = archive.organisations.map { "organisations/\($0.id)/" }
    themeAddresses = archive.themes.map { "themes/\($0.id)/" }
    for (i, thread) in archive.threads.enumerated() {
      threads[ThreadKey(body: thread.bodyID, id: thread.id)] = i
    }
    for followUp in archive.followUps {
      guard let place = followUp.answer, archive.documents.indices.contains(place.document),
        archive.documents[place.document].digest.items.indices.contains(place.item)
      else { continue }
      let document = archive.documents[place.document]
      answers[followUp.asked.document, default: [:]][followUp.by] =
        document.url + "#" + document.digest.items[place.item].id
    }
    for (i, followUp) in archive.followUps.enumerated() {
      if let answer = followUp.answer { asked[answer, default: []].append(i) }
    }
    for (i, thread) in archive.threads.enumerated() where thread.kind == .standing {
      if let body = thread.bodyID { standing[body, default: []].append(i) }
    }
    for (i, gap) in archive.gaps.enumerated() {
      for document in Set(gap.references.map(\.document)) { gaps[document, default: []].append(i) }
    }
    businessPages = PageMaker.businessPages(archive)
    for (body, pages) in businessPages {
      for (page, threads) in pages.enumerated() {
        for i in threads { businessPage[body, default: [:]][archive.threads[i].id] = page + 1 }
      }
    }
    for (i, coverage) in archive.coverage.enumerated() { self.coverage[coverage.bodyID] = i }
    names = WrittenName.all(in: archive)

    let newest = archive.documents.indices.sorted {
      Self.isEarlier(archive.documents[$1], archive.documents[$0])
    }
    dayRank = Array(repeating: 0, count: newest.count)
    for (place, i) in newest.enumerated() { dayRank[i] = newest.count - place }
    paths = archive.threads.map { ThreadPath($0, archive.documents, dayRank) }
    meetings = newest.filter { archive.documents[$0].digest.kind == .minutes }
    papers = newest.filter { archive.documents[$0].digest.kind != .minutes }
    for i in meetings where archive.documents[i].hasDecisions {
      let name = archive.documents[i].digest.date.map { String($0.year) } ?? "undated"
      if decisionYears.last?.name != name { decisionYears.append((name, [])) }
      decisionYears[decisionYears.count - 1].meetings.append(i)
    }

    for i in meetings.reversed() {
      let document = archive.documents[i]
      let folder = Self.parent(document.url)
      if let shelf = shelfByFolder[folder] {
        shelves[shelf].documents.append(i)
      } else {
        shelfByFolder[folder] = shelves.count
        shelves.append(
          Shelf(folder: folder, body: document.bodyID, name: document.bodyName, documents: [i]))
      }
    }
    shelves.sort {
      ($0.name == nil ? 1 : 0, $0.name ?? "", $0.folder) < ($1.name == nil ? 1 : 0, $1.name ?? "", $1.folder)
    }
    for (i, shelf) in shelves.enumerated() {
      shelfByFolder[shelf.folder] = i
      if let body = shelf.body { shelfByBody[body] = i }
    }

    for (i, organisation) in archive.organisations.enumerated() {
      if let parent = organisation.parent { parts[parent, default: []].append(i) }
    }
    for key in parts.keys {
      parts[key]?.sort { archive.organisations[$0].name < archive.organisations[$1].name }
    }
    for (i, person) in archive.people.enumerated() {
      for (j, affiliation) in person.affiliations.enumerated() {
        if let organisation = affiliation.organisation {
          representatives[organisation, default: []].append(Representative(person: i, affiliation: j))
        }
        if let body = affiliation.bodyID {
          participants[body, default: []].append(Representative(person: i, affiliation: j))
        }
      }
    }
    for i in newest {
      for (j, item) in archive.documents[i].items.enumerated() {
        for theme in item.themes { themed[theme.id, default: []].append(ItemPlace(document: i, item: j)) }
        if item.themes.isEmpty, archive.documents[i].digest.items.indices.contains(j),
          !Linker.isRoutine(archive.documents[i].digest.items[j].title, body: archive.documents[i].bodyName)
        {
          unclassified.append(ItemPlace(document: i, item: j))
        }
      }
    }
    for (i, theme) in archive.themes.enumerated() {
      let above = theme.broader.flatMap { themes[$0] == nil ? nil : $0 } ?? ""
      narrower[above, default: []].append(i)
    }
    for key in narrower.keys { narrower[key]?.sort { archive.themes[$0].label < archive.themes[$1].label } }
  }

  private struct ThreadKey: Hashable, Sendable {
    var body: String?
    var id: String
  }

  func thread(_ id: String, body: String?) -> Int? {
    threads[ThreadKey(body: body, id: id)] ?? threads[ThreadKey(body: nil, id: id)]
  }

  /// The address of the item that answers a decision or action of a document.
  func answer(to id: String, in document: Int) -> String? { answers[document]?[id] }

  /// By day, then by address; what has no day comes first.
  static func isEarlier(_ a: ArchivedDocument, _ b: ArchivedDocument) -> Bool {
    switch (a.digest.date, b.digest.date) {
    case (nil, nil): a.url < b.url
    case (nil, _): true
    case (_, nil): false
    case (let x?, let y?): (x, a.url) < (y, b.url)
    }
  }

  /// The folder above an address: `meetings/BODY/` for `meetings/BODY/2018-07-10/`.
  static func parent(_ url: String) -> String {
    // From behind to the second slash: what is behind it is the last part, with or without a final slash.
    let bytes = url.utf8
    guard var end = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return "" }
    while bytes[end] != UInt8(ascii: "/") {
      guard end > bytes.startIndex else { return "" }
      end = bytes.index(before: end)
    }
    return String(url[...end])
  }
}
