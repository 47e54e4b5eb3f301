import Linking
import Minutes
import Templating

extension PageMaker {
  /// So many rows of one thread stand on the page; the others are reached from meeting to meeting.
  private static let rowsOfThread = 40
  /// So many rows stand on one page of threads.
  private static let rowsOfPage = 400

  /// Where the threads of a body are told: below its meetings, under a word that is no day.
  func businessFolder(_ shelf: ArchiveIndex.Shelf) -> String { shelf.folder + "business/" }

  /// The address of a thread on the pages of its body; nil for what is no business.
  func address(of thread: BusinessThread) -> String? {
    guard thread.kind == .business, let body = thread.bodyID, let i = index.shelfByBody[body],
      let page = index.businessPage[body]?[thread.id]
    else { return nil }
    let folder = businessFolder(index.shelves[i])
    return folder + (page > 1 ? "\(page)/" : "") + "#" + thread.id
  }

  /// `meetings/BODY/business/`: each matter that came before the body more than once, from its first to its last
  /// meeting, with what was decided.
  func businessPages(_ i: Int) throws(Diagnostic) -> [PublishedFile] {
    let shelf = index.shelves[i]
    guard let body = shelf.body, let pages = index.businessPages[body] else { return [] }
    var files: [PublishedFile] = []
    let standing = (index.standing[body] ?? []).map { archive.threads[$0] }
    for (number, threads) in pages.enumerated() {
      let root = businessFolder(shelf)
      let folder = root + (number > 0 ? "\(number + 1)/" : "")
      let links = links(from: folder)
      let name = shelf.name ?? words(.unattributed)
      let title = words(.businessOf, ["body": name])
      func neighbour(_ place: Int) -> TemplateValue {
        guard pages.indices.contains(place) else { return .null }
        return [
          "href": .string(links.to(root + (place > 0 ? "\(place + 1)/" : ""))),
          "date": .string(words(.partNumber, ["part": String(place + 1)])),
        ]
      }
      files.append(
        try page(
          "business",
          PageFrame(
            folder: folder, title: title, description: words(.businessDescription, ["body": name]),
            trail: [(words(.navMeetings), "meetings/"), (name, shelf.folder)]),
          [
            "threads": .list(threads.map { threadSection(archive.threads[$0], index.paths[$0], links) }),
            "standing": .list(
              number > 0
                ? []
                : standing.map {
                  [
                    "title": .string($0.title),
                    "count": .string(words(.meetingCount, count: Set($0.items.map(\.document)).count)),
                  ]
                }),
            "has_standing": .bool(number == 0 && !standing.isEmpty),
            "earlier": neighbour(number - 1), "later": neighbour(number + 1),
            "has_neighbours": .bool(pages.count > 1),
          ]))
    }
    return files
  }

  private func threadSection(_ thread: BusinessThread, _ path: ThreadPath, _ links: PageLinks)
    -> TemplateValue
  {
    let shown = thread.items.reversed().prefix(Self.rowsOfThread)
    let themes = Set(
      thread.items.flatMap { archive.documents[$0.document].items[$0.item].themes.map(\.id) })
    return [
      "id": .string(thread.id), "title": .html(glossed(thread.title, body: thread.bodyID)),
      "span": .string(span(of: path)),
      "themes": .list(
        themes.sorted().compactMap { id in
          index.themes[id].map { link(label(archive.themes[$0]), "themes/\(id)/", links) }
        }), "has_themes": .bool(!themes.isEmpty),
      "entries": .list(shown.map { threadEntry($0, thread, links) }),
      "cut": TemplateValue(
        thread.items.count > shown.count
          ? words(.threadCut, ["shown": String(shown.count), "all": words.grouped(thread.items.count)]) : nil),
    ]
  }

  /// "3 meetings, 19 August 2014 to 10 July 2018".
  func span(of path: ThreadPath) -> String {
    words(.threadSpan, count: path.meetings, ["span": span(path.first, path.last)])
  }

  private func threadEntry(_ place: ItemPlace, _ thread: BusinessThread, _ links: PageLinks) -> TemplateValue
  {
    let document = archive.documents[place.document]
    let items = document.digest.items
    let item = items[place.item]
    var decisions = item.decisions
    if let number = item.number {
      // What was decided under its sub-items was decided under it: "7.1" and "7.2" under "7".
      let beginning = number + "."
      for i in items.indices where items[i].number?.hasPrefix(beginning) ?? false {
        decisions += items[i].decisions
      }
    }
    return [
      "href": .string(links.to(document.url, item.id)),
      "date": .string(document.digest.date.map(words.date) ?? words(.undated)),
      "iso": TemplateValue(document.digest.date?.iso),
      "title": TemplateValue(item.title == thread.title ? nil : DocumentView.shortened(item.title)),
      "has_decisions": .bool(!decisions.isEmpty), "show_item": false, "show_meeting": false,
      // The newest ones of many decisions on one item fill no page.
      "decisions": .list(decisions.prefix(6).map { decision($0, of: document, nil, links) }),
    ]
  }

  /// Threads in pages: those that came up last stand first.
  static func businessPages(_ archive: Archive) -> [String: [[Int]]] {
    var byBody: [String: [Int]] = [:]
    for (i, thread) in archive.threads.enumerated() where thread.kind == .business {
      if let body = thread.bodyID { byBody[body, default: []].append(i) }
    }
    let last = archive.threads.map { thread in
      thread.items.compactMap { archive.documents[$0.document].digest.date?.ordinal }.max() ?? 0
    }
    return byBody.mapValues { threads in
      var pages: [[Int]] = []
      var rows = 0
      for i in threads.sorted(by: {
        (-last[$0], archive.threads[$0].id) < (-last[$1], archive.threads[$1].id)
      }) {
        let own = min(archive.threads[i].items.count, rowsOfThread)
        if pages.isEmpty || rows + own > rowsOfPage {
          pages.append([])
          rows = 0
        }
        pages[pages.count - 1].append(i)
        rows += own
      }
      return pages
    }
  }
}
