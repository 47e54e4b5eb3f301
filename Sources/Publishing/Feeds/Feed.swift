import Linking
import Minutes
import Rendering

/// A feed: what it is about, and its entries, the newest first.
struct Feed {
  struct Entry {
    var title: String
    /// Absolute.
    var link: String
    var guid: String
    var isPermalink: Bool
    var day: CalendarDate?
    var time: TimeOfDay?
    /// HTML.
    var text: [UInt8]
  }

  var title: String
  var description: String
  /// The page that the feed belongs to, and the feed itself; absolute.
  var link: String
  var address: String
  var language: String
  var entries: [Entry]

  /// The feed as RSS 2.0. There is no clock in it: it is as old as its newest entry, so that the same archive gives the
  /// same bytes.
  func rss(_ dates: FeedDate) -> [UInt8] {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out += "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n".utf8
    func element(_ name: String, _ text: String, attributes: String = "") {
      out += "<\(name)\(attributes)>".utf8
      XMLText.append(text, to: &out)
      out += "</\(name)>\n".utf8
    }
    element("title", title)
    element("link", link)
    element("description", description)
    element("language", language)
    element("generator", "sitegen")
    out += "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"".utf8
    XMLText.append(address, to: &out)
    out += "\"/>\n".utf8
    if let newest = entries.first(where: { $0.day != nil }), let day = newest.day {
      element("lastBuildDate", dates.rfc822(day, newest.time))
    }
    for entry in entries {
      out += "<item>\n".utf8
      element("title", entry.title)
      element("link", entry.link)
      element("guid", entry.guid, attributes: entry.isPermalink ? "" : " isPermaLink=\"false\"")
      if let day = entry.day { element("pubDate", dates.rfc822(day, entry.time)) }
      element("description", String(decoding: entry.text, as: UTF8.self))
      out += "</item>\n".utf8
    }
    out += "</channel>\n</rss>\n".utf8
    return out
  }
}

/// What a feed is about.
enum FeedSubject: Sendable {
  case archive
  /// The meetings of a body, a person, an organisation, a theme, by their indices.
  case shelf(Int)
  case person(Int)
  case organisation(Int)
  case theme(Int)
}

extension PageMaker {
  /// How many entries a feed has at most.
  static let feedLength = 50

  /// `feed.xml` beside a page; nothing where the archive's address is not known or there is nothing to tell.
  func feed(_ subject: FeedSubject, _ postings: [Posting] = []) throws -> [PublishedFile] {
    guard let base = settings.baseURL, hasFeed(subject, postings) else { return [] }
    let (folder, title, documents) = contents(of: subject, postings)
    let isArchive = if case .archive = subject { true } else { false }
    let feed = Feed(
      title: isArchive ? settings.title : words(.feedTitle, ["subject": title, "site": settings.title]),
      description: words(.feedDescription, ["subject": title]), link: base + folder,
      address: base + folder + "feed.xml", language: settings.language,
      entries: documents.prefix(Self.feedLength).map { entry($0, base, subject, postings) })
    return [
      PublishedFile(path: folder + "feed.xml", bytes: feed.rss(FeedDate(timeZone: settings.timeZone)))
    ]
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
    }
  }

  /// The folder, the name and the documents of a subject, the newest first.
  private func contents(of subject: FeedSubject, _ postings: [Posting]) -> (String, String, [Int]) {
    func newest(_ documents: Set<Int>) -> [Int] {
      documents.sorted { ArchiveIndex.isEarlier(archive.documents[$1], archive.documents[$0]) }
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
    case .theme(let i):
      let theme = archive.themes[i]
      return (
        "themes/\(theme.id)/", label(theme), newest(Set((index.themed[theme.id] ?? []).map(\.document)))
      )
    }
  }

  private func entry(_ i: Int, _ base: String, _ subject: FeedSubject, _ postings: [Posting]) -> Feed.Entry {
    let document = archive.documents[i]
    let link = base + document.url
    var text: [UInt8] = []
    func line(_ words: String, _ anchor: String) {
      text += "<li><a href=\"".utf8
      HTMLText.append(link + "#" + anchor, to: &text)
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
    case .person, .organisation:
      let here = postings.filter { $0.document == i }
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
    case .archive, .shelf: break
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
