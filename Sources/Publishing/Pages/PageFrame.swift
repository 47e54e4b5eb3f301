import Linking
import Minutes
import Templating

/// What stands around the text of every page: title, navigation, where it lies in the site.
struct PageFrame {
  /// The page's folder below the root, with a final `/`; empty at the root.
  var folder: String
  /// The file's name in it.
  var file = "index.html"
  var title: String
  var description: String
  /// The pages above it, the highest first: label and address.
  var trail: [(label: String, address: String)] = []
  /// Whether a feed stands beside it.
  var hasFeed = false
  /// Whether a calendar stands beside the feed.
  var hasCalendar = true
  /// What the page is about, where a search can be narrowed to it: the facet (`body`, `person` …), its id, its name.
  var within: (facet: String, id: String, name: String)?
  /// The language of the page's text, where it is not the site's.
  var language: String?
  /// False for pages that no search engine should list, such as redirects and the lines of a source.
  var isListed = true
  /// What the page is to those who show a card of it: `website` or `article` (https://ogp.me).
  var cardType = "website"
}

extension PageMaker {
  func links(from folder: String) -> PageLinks { PageLinks(folder: folder, style: settings.links) }

  /// Renders a template inside the site's frame.
  func page(_ template: String, _ frame: PageFrame, _ context: TemplateObject) throws(Diagnostic)
    -> PublishedFile
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    let path = frame.folder + frame.file
    let begun = costs.begin()
    defer { costs.note(template, since: begun, bytes: bytes.count) }
    let whole = around(frame).merging(context)
    look.observer?(template, whole)
    do throws(TemplateError) {
      try look.templates.render(template, .object(whole), page: path, into: &bytes)
    } catch {
      throw Diagnostic(error)
    }
    return PublishedFile(path: path, bytes: bytes)
  }

  private func around(_ frame: PageFrame) -> TemplateObject {
    let links = links(from: frame.folder)
    func entry(_ phrase: Phrase, _ address: String) -> TemplateValue {
      [
        "label": .string(words(phrase)), "href": .string(links.to(address)),
        "current": .bool(frame.folder.hasPrefix(address)), "here": .bool(frame.folder == address),
      ]
    }
    var navigation = [entry(.navMeetings, "meetings/"), entry(.navDecisions, "decisions/")]
    navigation += [entry(.navPeople, "people/"), entry(.navOrganisations, "organisations/")]
    navigation += [entry(.navThemes, "themes/"), entry(.navSearch, "search/")]
    var foot = [entry(.navActions, "actions/")]
    if !index.papers.isEmpty { foot.append(entry(.navReports, "reports/")) }
    foot += [
      entry(.navCoverage, "coverage/"), entry(.navChanges, "changes/"), entry(.navAbout, "about/"),
      entry(.dataTitle, "data/"),
    ]
    if !hasOwn("accessibility") { foot.append(entry(.navAccessibility, "accessibility/")) }
    for own in ownPages where own.slug != "about" {
      foot.append([
        "label": .string(own.title), "href": .string(links.to(own.slug + "/")), "current": false,
        "here": false,
      ])
    }
    let isHome = frame.folder.isEmpty && frame.file == "index.html"
    let name =
      isHome || frame.title == settings.title
      ? settings.title : words(.windowTitle, ["page": frame.title, "site": settings.title])
    let logo = settings.logo.map { links.to($0.hasPrefix("static/") ? String($0.dropFirst(7)) : $0) }
    // A body's own mark, where it is drawn in lines, is its pages' mark in the browser too.
    let icon = logo.flatMap { $0.hasSuffix(".svg") ? $0 : nil } ?? links.to("assets/icon.svg")
    let canonical = settings.baseURL.map {
      $0 + frame.folder + (frame.file == "index.html" ? "" : frame.file)
    }
    return [
      "t": .object(words.object), "site": .object(site), "lang": .string(settings.language),
      "text_lang": TemplateValue(frame.language), "window_title": .string(name),
      "title": .string(frame.title),
      "description": .string(frame.description), "home": .string(links.to("")), "is_home": .bool(isHome),
      "style": .string(links.to("assets/style.css")), "icon": .string(icon),
      "touch_icon": .string(links.to("assets/icon-180.png")), "logo": TemplateValue(logo),
      "navigation": .list(navigation), "foot": .list(foot), "canonical": TemplateValue(canonical),
      "is_document": .bool(frame.cardType == "article"),
      "as_of": TemplateValue(newestDay.map { words(.printedUpTo, ["date": words.date($0)]) }),
      "listed": .bool(frame.isListed), "base": nil, "card_type": .string(frame.cardType),
      "card_image": TemplateValue(cardImage), "breadcrumbs": breadcrumbs(frame),
      "feed": .bool(frame.hasFeed), "calendar": .bool(frame.hasFeed && frame.hasCalendar),
      "search": searchBox(frame, links), "within": within(frame, links),
      "opensearch": TemplateValue(
        hasSearch && settings.baseURL != nil ? links.to("opensearch.xml") : nil),
      "trail": .list(
        frame.trail.map { ["label": .string($0.label), "href": .string(links.to($0.address))] }),
    ]
  }

  /// The day of the newest minutes: what a printed page is up to. The day of the build would make every page another
  /// one every day.
  private var newestDay: CalendarDate? { index.meetings.first.flatMap { archive.documents[$0].digest.date } }

  /// A day as templates show it.
  func day(_ date: CalendarDate?) -> TemplateValue {
    guard let date else { return .null }
    return ["iso": .string(date.iso), "text": .string(words.date(date))]
  }

  /// A link with its words.
  func link(_ label: String, _ address: String?, _ links: PageLinks) -> TemplateValue {
    ["label": .string(label), "href": TemplateValue(address.map(links.to))]
  }

  /// A line of a list of meetings or papers. Below the body's own page its name is not said again.
  func line(of document: ArchivedDocument, _ links: PageLinks) -> TemplateValue {
    let digest = document.digest
    let decisions = digest.decisions.count + digest.items.reduce(0) { $0 + $1.decisions.count }
    let isAmongItsOwn =
      digest.kind == .minutes && links.folder.hasPrefix(ArchiveIndex.parent(document.url))
    return [
      "href": .string(links.to(document.url)), "title": .string(title(of: document)),
      "label": .string(
        isAmongItsOwn ? digest.date.map(words.fullDate) ?? words(.undated) : title(of: document)),
      "topics": TemplateValue(topics(of: document)),
      "body": TemplateValue(document.bodyName ?? digest.bodyName), "day": day(digest.date),
      "day_text": .string(digest.date.map(words.date) ?? words(.undated)),
      "is_draft": .bool(digest.status == .draft),
      "kind": TemplateValue(digest.kind == .minutes ? nil : words.label("document", digest.kind.rawValue)),
      "items": .string(words(.itemCount, count: digest.items.count)),
      "decisions": TemplateValue(decisions == 0 ? nil : words(.decisionCount, count: decisions)),
    ]
  }

  /// So many matters a line of a list names.
  private static let shownTopics = 4

  /// What a meeting was about: its first items that are not on every agenda; nil where there are none.
  private func topics(of document: ArchivedDocument) -> String? {
    var found: [String] = []
    for item in document.digest.items where !Linker.isRoutine(item.title, body: document.bodyName) {
      if found.count == Self.shownTopics {
        // On one line with the last.
        found[found.count - 1] += "\u{00A0}…"
        break
      }
      found.append(DocumentView.shortened(item.title, to: 60))
    }
    return found.isEmpty ? nil : found.joined(separator: " · ")
  }

  /// Documents by year, the newest year first.
  func years(_ documents: [Int], _ links: PageLinks) -> TemplateValue {
    var groups: [(year: Int?, lines: [TemplateValue])] = []
    for i in documents {
      let document = archive.documents[i]
      if groups.isEmpty || groups[groups.count - 1].year != document.digest.date?.year {
        groups.append((document.digest.date?.year, []))
      }
      groups[groups.count - 1].lines.append(line(of: document, links))
    }
    return .list(
      groups.map {
        [
          "year": .string($0.year.map { String($0) } ?? words(.undated)),
          "anchor": .string($0.year.map { "y\($0)" } ?? "undated"), "meetings": .list($0.lines),
          "count": .string(words(.meetingCount, count: $0.lines.count)),
        ]
      })
  }
}
