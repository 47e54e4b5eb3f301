import Linking
import Minutes
import Rendering

/// What a feed is about.
enum FeedSubject: Sendable {
  case archive
  /// The meetings of a body, a person, an organisation, a theme, by their indices.
  case shelf(Int)
  case person(Int)
  case organisation(Int)
  case theme(Int)
  /// Every decision, and every task, as an entry of its own.
  case decisions, actions
}

extension FeedSubject {
  /// A calendar is of meetings.
  var hasCalendar: Bool {
    switch self {
    case .decisions, .actions: false
    case .archive, .shelf, .person, .organisation, .theme: true
    }
  }
}

extension PageMaker {
  /// How many entries a feed has at most.
  static let feedLength = 50

  /// How many entries the feed of a person, an organisation or a theme has at most: there are many of these feeds, and
  /// who follows one sees its entries as they come.
  static let entityFeedLength = 20

  /// How many entries a feed of decisions or tasks has at most.
  static let factFeedLength = 100

  /// How many meetings a calendar has at most.
  static let calendarLength = 400

  /// The feeds and the calendar beside a page; nothing where the archive's address is not known or there is nothing to tell.
  func feed(_ subject: FeedSubject, _ postings: [Posting] = []) throws -> [PublishedFile] {
    guard let base = settings.baseURL, hasFeed(subject, postings) else { return [] }
    let (folder, title, documents) = contents(of: subject, postings)
    let isArchive = if case .archive = subject { true } else { false }
    let link = base + folder
    let feed = Feed(
      title: isArchive ? settings.title : words(.feedTitle, ["subject": title, "site": settings.title]),
      description: words(.feedDescription, ["subject": title]), link: link,
      author: settings.publisher ?? settings.title, language: settings.language,
      entries: entries(of: subject, documents, base, postings))
    let dates = FeedDate(timeZone: settings.timeZone)
    var files = [
      PublishedFile(path: folder + "feed.xml", bytes: feed.rss(dates, address: link + "feed.xml")),
      PublishedFile(path: folder + "atom.xml", bytes: feed.atom(dates, address: link + "atom.xml")),
      PublishedFile(path: folder + "feed.json", bytes: feed.json(dates, address: link + "feed.json")),
    ]
    if subject.hasCalendar {
      let calendar = Calendar(title: feed.title, events: events(documents, subject, base))
      files.append(PublishedFile(path: folder + "calendar.ics", bytes: calendar.bytes(dates)))
    }
    return files
  }

  private func entries(of subject: FeedSubject, _ documents: [Int], _ base: String, _ postings: [Posting])
    -> [Feed.Entry]
  {
    switch subject {
    case .decisions:
      Array(
        documents.lazy.flatMap { i in
          let document = archive.documents[i]
          return document.decisionsWithItems.map { entry(of: $0, $1, document, base) }
        }.prefix(Self.factFeedLength))
    case .actions:
      Array(
        documents.lazy.flatMap { i in
          let document = archive.documents[i]
          return document.actionsWithItems.map { entry(of: $0, $1, document, base) }
        }.prefix(Self.factFeedLength))
    case .archive, .shelf, .person, .organisation, .theme:
      entries(documents.prefix(length(of: subject)), base, subject, postings)
    }
  }

  private func entries(
    _ documents: ArraySlice<Int>, _ base: String, _ subject: FeedSubject, _ postings: [Posting]
  ) -> [Feed.Entry] {
    // What is said in the few documents that a feed tells of, not in all where somebody is named.
    let told = Set(documents)
    let here = Dictionary(grouping: postings.lazy.filter { told.contains($0.document) }, by: \.document)
    return documents.map { entry($0, base, subject, here[$0] ?? []) }
  }

  private func length(of subject: FeedSubject) -> Int {
    switch subject {
    case .person, .organisation, .theme: Self.entityFeedLength
    case .archive, .shelf: Self.feedLength
    case .decisions, .actions: Self.factFeedLength
    }
  }

  /// The meetings among documents as events, and for a body or the archive those that its latest minutes announce.
  private func events(_ documents: [Int], _ subject: FeedSubject, _ base: String) -> [Calendar.Event] {
    var events: [Calendar.Event] = []
    var announcing: [Int] = []
    switch subject {
    case .archive: announcing = index.shelves.compactMap(\.documents.last)
    case .shelf(let i): announcing = [index.shelves[i].documents.last].compactMap { $0 }
    case .organisation(let i):
      let shelf = index.shelfByBody[archive.organisations[i].id].map { index.shelves[$0] }
      announcing = [shelf?.documents.last].compactMap { $0 }
    case .person, .theme, .decisions, .actions: break
    }
    for i in announcing {
      let document = archive.documents[i]
      guard let next = document.digest.nextMeeting, next.body == nil,
        next.date > document.digest.date ?? next.date
      else { continue }
      events.append(
        Calendar.Event(
          id: identity("\(ArchiveIndex.parent(document.url))\(next.date.iso)"),
          title: words(.announced, ["body": document.bodyName ?? words(.unattributed)]), day: next.date,
          time: next.time, venue: next.venue, link: base + document.url))
    }
    for i in documents.prefix(Self.calendarLength) where archive.documents[i].digest.kind == .minutes {
      let document = archive.documents[i]
      guard let day = document.digest.date else { continue }
      events.append(
        Calendar.Event(
          id: identity(document.url), title: title(of: document), day: day, time: document.digest.time,
          endTime: document.digest.endTime, venue: document.digest.venue, link: base + document.url))
    }
    return withCancelled(events, documents, subject, base)
  }

  /// The events with the meetings that the minutes say were cancelled; what was held all the same stays as it is.
  private func withCancelled(
    _ events: [Calendar.Event], _ documents: [Int], _ subject: FeedSubject, _ base: String
  ) -> [Calendar.Event] {
    switch subject {
    case .archive, .shelf, .organisation: break
    case .person, .theme, .decisions, .actions: return events
    }
    var out = events
    var places = Dictionary(events.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for i in documents.prefix(Self.calendarLength) {
      let document = archive.documents[i]
      for reference in document.digest.references where reference.isCancelled && reference.body == nil {
        let id = identity("\(ArchiveIndex.parent(document.url))\(reference.date.iso)")
        if let place = places[id] {
          let isHeld = index.meetings.contains {
            archive.documents[$0].url.hasSuffix("/\(reference.date.iso)/")
              && archive.documents[$0].bodyID == document.bodyID
          }
          if !isHeld { out[place].isCancelled = true }
          continue
        }
        places[id] = out.count
        out.append(
          Calendar.Event(
            id: id, title: words(.cancelled, ["body": document.bodyName ?? words(.unattributed)]),
            day: reference.date, link: base + document.url, isCancelled: true))
      }
    }
    return out
  }

  /// A permanent id, which a held meeting has in common with its announcement.
  private func identity(_ address: String) -> String {
    let path = address.hasSuffix("/") ? String(address.dropLast()) : address
    return settings.archiveID.map { "tag:\($0):\(path)" } ?? (settings.baseURL ?? "") + path
  }

  /// Whether a subject has a feed: where the archive's address is known and there is anything to tell.
  func hasFeed(_ subject: FeedSubject, _ postings: [Posting] = []) -> Bool {
    guard settings.baseURL != nil else { return false }
    return switch subject {
    case .archive: !archive.documents.isEmpty
    case .shelf: true
    case .person(let i): !archive.people[i].attendances.isEmpty || !postings.isEmpty
    case .organisation(let i): index.shelfByBody[archive.organisations[i].id] != nil || !postings.isEmpty
    case .theme(let i): index.themed[archive.themes[i].id] != nil
    case .decisions: archive.documents.contains { $0.hasDecisions }
    case .actions: archive.documents.contains { $0.hasActions }
    }
  }

  /// The folder, the name and the documents of a subject, the newest first.
  private func contents(of subject: FeedSubject, _ postings: [Posting]) -> (String, String, [Int]) {
    func newest(_ documents: Set<Int>) -> [Int] {
      documents.sorted { index.dayRank[$0] > index.dayRank[$1] }
    }
    switch subject {
    case .archive:
      let all = newest(Set(index.meetings.prefix(Self.feedLength) + index.papers.prefix(Self.feedLength)))
      return ("", settings.title, all)
    case .shelf(let i):
      let shelf = index.shelves[i]
      return (shelf.folder, shelf.name ?? words(.unattributed), shelf.documents.reversed())
    case .person(let i):
      let person = archive.people[i]
      return (
        "people/\(person.id)/", fullName(person),
        newest(Set(person.attendances.map(\.document) + postings.map(\.document)))
      )
    case .organisation(let i):
      let organisation = archive.organisations[i]
      let own = index.shelfByBody[organisation.id].map { index.shelves[$0].documents } ?? []
      return (
        "organisations/\(organisation.id)/", organisation.name, newest(Set(own + postings.map(\.document)))
      )
    case .decisions: return ("decisions/", words(.feedOfDecisions), index.meetings)
    case .actions: return ("actions/", words(.feedOfActions), index.meetings)
    case .theme(let i):
      let theme = archive.themes[i]
      return (
        "themes/\(theme.id)/", label(theme), newest(Set((index.themed[theme.id] ?? []).map(\.document)))
      )
    }
  }

  /// - Parameter here: what the document says of the subject.
  private func entry(_ i: Int, _ base: String, _ subject: FeedSubject, _ here: [Posting]) -> Feed.Entry {
    let document = archive.documents[i]
    let link = base + document.url
    var text: [UInt8] = []
    func line(_ words: String, _ anchor: String) {
      text += "<li><a href=\"".utf8
      HTMLText.append(link, to: &text)
      text.append(UInt8(ascii: "#"))
      HTMLText.append(anchor, to: &text)
      text += "\">".utf8
      HTMLText.append(words, to: &text)
      text += "</a></li>".utf8
    }
    func list(_ heading: String, _ lines: () -> Void) {
      text += "<p>".utf8
      HTMLText.append(heading, to: &text)
      text += "</p><ul>".utf8
      lines()
      text += "</ul>".utf8
    }
    switch subject {
    case .person(let person):
      for place in archive.people[person].attendances where place.document == i {
        let entry = document.digest.attendance[place.attendance]
        text += "<p>".utf8
        HTMLText.append(
          words(
            .feedPresent,
            ["name": entry.asWritten, "status": words.label("status", entry.status.rawValue)]), to: &text)
        text += "</p>".utf8
      }
    case .organisation, .theme, .archive, .shelf, .decisions, .actions: break
    }
    switch subject {
    case .person, .organisation:
      if !here.isEmpty {
        list(words(.feedMentions)) { for p in here { line(p.before + p.words + p.after, p.anchor) } }
      }
    case .theme(let theme):
      let places = (index.themed[archive.themes[theme].id] ?? []).filter { $0.document == i }
      list(words(.feedItems)) {
        for place in places where document.digest.items.indices.contains(place.item) {
          line(document.digest.items[place.item].title, document.digest.items[place.item].id)
        }
      }
    case .archive, .shelf, .decisions, .actions: break
    }
    let decisions = document.digest.decisions + document.digest.items.flatMap(\.decisions)
    if decisions.isEmpty {
      text += "<p>".utf8
      HTMLText.append(words(.itemCount, count: document.digest.items.count), to: &text)
      text += "</p>".utf8
    } else {
      list(words(.feedDecisions)) { for decision in decisions { line(decision.text, decision.id) } }
    }
    return Feed.Entry(
      title: title(of: document), link: link,
      guid: settings.archiveID.map { "tag:\($0):\(document.id)" } ?? link,
      isPermalink: settings.archiveID == nil,
      day: document.digest.date, time: document.digest.time, text: text)
  }
}
