import Linking
import Minutes
import Rendering
import Templating

/// The fields that a person can correct, as the record and the strings call them.
enum CorrectedField {
  static let all = [
    "body", "title", "date", "time", "end_time", "venue", "status", "language", "kind", "public",
    "previous_meeting", "next_meeting", "attendance", "apologies", "declarations", "items", "decisions",
    "actions", "report_number", "committee", "purpose", "recommendation",
  ]
}

/// `changes/`: what people corrected in how the minutes were read, when and why; and the feeds that tell it.
extension PageMaker {
  /// A correction with the document that it is of.
  private struct Change {
    var document: ArchivedDocument
    var correction: Correction
  }

  /// Every correction, the newest first, those without a day behind; of one day by document and place.
  private var allChanges: [Change] {
    archive.documents.flatMap { document in
      document.digest.corrections.map { Change(document: document, correction: $0) }
    }.sorted { a, b in
      switch (a.correction.date, b.correction.date) {
      case (let x?, let y?) where x != y: x > y
      case (_?, nil): true
      case (nil, _?): false
      default:
        (a.document.url, a.correction.file, a.correction.line, a.correction.field)
          < (b.document.url, b.correction.file, b.correction.line, b.correction.field)
      }
    }
  }

  func changes() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "changes/")
    let all = allChanges
    var groups: [(date: CalendarDate?, changes: [TemplateValue])] = []
    for change in all {
      if groups.isEmpty || groups[groups.count - 1].date != change.correction.date {
        groups.append((change.correction.date, []))
      }
      let document = change.document
      groups[groups.count - 1].changes.append(
        self.change(
          change.correction, heldBack: document.digest.source.heldBack,
          page: [
            "href": .string(links.to(document.url + "#corrections")), "title": .string(title(of: document)),
          ]))
    }
    return try page(
      "changes",
      PageFrame(
        folder: "changes/", title: words(.navChanges),
        description: words(.changesDescription, count: all.count), hasFeed: hasChangeFeeds,
        hasCalendar: false),
      [
        "groups": .list(
          groups.map {
            [
              "heading": .string(
                $0.date.map { words(.changeOn, ["date": words.date($0)]) } ?? words(.changesUndated)),
              "changes": .list($0.changes),
            ]
          }), "has_changes": .bool(!all.isEmpty),
      ])
  }

  /// A correction as templates see it.
  func change(_ correction: Correction, heldBack: Bool, page: TemplateValue = .null) -> TemplateValue {
    [
      "field": .string(words.label("field", correction.field)), "was": TemplateValue(correction.was),
      "now": TemplateValue(correction.now), "reason": TemplateValue(correction.reason),
      "day": day(correction.date), "file": TemplateValue(heldBack ? nil : correction.file),
      "line": .int(correction.line), "page": page,
    ]
  }

  private var hasChangeFeeds: Bool {
    settings.baseURL != nil && archive.documents.contains { !$0.digest.corrections.isEmpty }
  }

  /// The feeds of corrections, the newest first; nothing where the archive's address is not known.
  func changeFeeds() -> [PublishedFile] {
    guard let base = settings.baseURL, hasChangeFeeds else { return [] }
    let link = base + "changes/"
    let feed = Feed(
      title: words(.feedTitle, ["subject": words(.navChanges), "site": settings.title]),
      description: words(.changesDescription, count: allChanges.count), link: link,
      author: settings.publisher ?? settings.title, language: settings.language,
      entries: allChanges.prefix(Self.feedLength).map { entry($0, base) })
    let dates = FeedDate(timeZone: settings.timeZone)
    return [
      PublishedFile(path: "changes/feed.xml", bytes: feed.rss(dates, address: link + "feed.xml")),
      PublishedFile(path: "changes/atom.xml", bytes: feed.atom(dates, address: link + "atom.xml")),
      PublishedFile(path: "changes/feed.json", bytes: feed.json(dates, address: link + "feed.json")),
    ]
  }

  private func entry(_ change: Change, _ base: String) -> Feed.Entry {
    let correction = change.correction
    var text: [UInt8] = []
    func paragraph(_ label: String, _ words: String?, _ element: String) {
      guard let words else { return }
      text += "<p>".utf8
      HTMLText.append(label, to: &text)
      text += " <\(element)>".utf8
      HTMLText.append(words, to: &text)
      text += "</\(element)></p>".utf8
    }
    paragraph(words(.was), correction.was, "del")
    paragraph(words(.now), correction.now, "ins")
    paragraph(words(.becauseReason), correction.reason, "span")
    // The same correction keeps its id however many lines are put above it.
    let identity = [correction.field, correction.was ?? "", correction.now ?? ""].joined(separator: " ")
    let anchor = slug(identity, orElse: correction.field)
    let link = base + change.document.url + "#corrections"
    return Feed.Entry(
      title: words(
        .changeEntry,
        ["title": title(of: change.document), "field": words.label("field", correction.field)]),
      link: link,
      guid: settings.archiveID.map { "tag:\($0):changes/\(change.document.id)/\(anchor)" }
        ?? base + change.document.url + "#corrections-" + anchor, isPermalink: false, day: correction.date,
      text: text)
  }
}
