import Linking
import Minutes
import Templating

extension PageMaker {
  /// `coverage/`: what the archive holds, and what it knows to be missing or not understood. Its long lists have pages of
  /// their own, by year.
  func coverage(_ problems: [Posting]) throws(Diagnostic) -> [PublishedFile] {
    let root = "coverage/"
    let links = links(from: root)
    let lists = coverageLists(problems)
    var context: TemplateObject = [
      "timeline": timeline(links), "series": .list(series(links)),
      "data": .string(links.to("data/coverage.json")),
      "bodies": .list(held(links)), "has_bodies": .bool(!index.shelves.isEmpty),
    ]
    context["has_series"] = .bool(context["series"] != .list([]))
    var files: [PublishedFile] = []
    for (section, heading, rows) in lists {
      let list = LongList(rows)
      let folder = root + section.rawValue + "/"
      let shown = section == .headings ? [] : Array(list.rows.prefix(LongList.newest))
      context[TemplateName(section.rawValue)] = .list(shown.map { $0.make(links) })
      context[TemplateName("has_" + section.rawValue)] = .bool(!rows.isEmpty)
      // A list that the front page does not show whole has a page.
      let isCut = shown.count < rows.count
      context[TemplateName("all_" + section.rawValue)] = TemplateValue(
        isCut ? words(.allOfThem, ["count": words.grouped(rows.count)]) : nil)
      context[TemplateName("href_" + section.rawValue)] = .string(links.to(folder))
      guard isCut else { continue }
      files += try listPages(
        list, section, folder: folder, title: words(heading), trail: [(words(.navCoverage), root)])
    }
    context["headings_count"] = TemplateValue(
      index.unclassified.isEmpty ? nil : words(.unclassifiedCount, count: index.unclassified.count))
    files.append(
      try page(
        "coverage",
        PageFrame(
          folder: root, title: words(.navCoverage),
          description: words(.coverageDescription, count: archive.gaps.count)), context))
    return files
  }

  /// The lists of the coverage page with their headings, the newest rows first.
  private func coverageLists(_ problems: [Posting]) -> [(LongList.Section, Phrase, [LongList.Row])] {
    let gaps = archive.gaps.sorted { ($1.date, $0.bodyName ?? "") < ($0.date, $1.bodyName ?? "") }
    let silent = index.meetings.filter { archive.documents[$0].digest.answers.attendance != .recorded }
    func year(_ i: Int) -> Int? { archive.documents[i].digest.date?.year }
    return [
      (
        .gaps, .gapsHeading,
        gaps.map { gap in .init(year: gap.date.year, section: .gaps) { self.gap(gap, $0) } }
      ),
      (
        .silent, .silentHeading,
        silent.map { i in .init(year: year(i), section: .silent) { line(of: archive.documents[i], $0) } }
      ),
      (
        .unread, .unreadHeading,
        problems.map { problem in
          .init(year: year(problem.document), section: .unread) { self.problem(problem, $0) }
        }
      ),
      (
        .headings, .unclassifiedHeading,
        index.unclassified.map { place in
          .init(year: year(place.document), section: .headings) { self.heading(place, $0) }
        }
      ),
    ]
  }

  /// The front page of a list that stands alone, and its years.
  private func listPages(
    _ list: LongList, _ section: LongList.Section, folder: String, title: String,
    trail: [(label: String, address: String)]
  ) throws(Diagnostic) -> [PublishedFile] {
    let links = links(from: folder)
    var context: TemplateObject = [
      "earlier": nil, "later": nil, "has_neighbours": false, "show_meeting": true, "show_item": true,
      "more": yearLinks(list, folder: folder, links),
    ]
    for other in LongList.Section.allCases {
      context[TemplateName(other.rawValue)] = other == section ? front(list, section, links) : .list([])
      context[TemplateName("has_" + other.rawValue)] = .bool(other == section)
    }
    let front = try page(
      "year", PageFrame(folder: folder, title: title, description: title, trail: trail), context)
    return [front] + (try yearPages(list, folder: folder, title: title, trail: trail))
  }

  /// A meeting that is referred to and not here, with every line that does.
  func gap(_ gap: Gap, _ links: PageLinks) -> TemplateValue {
    let isOnItsOwn =
      gap.bodyID.flatMap { index.shelfByBody[$0] }.map { index.shelves[$0].folder } == links.folder
    return [
      "body": TemplateValue(isOnItsOwn ? nil : gap.bodyName ?? words(.unattributed)),
      "body_href": TemplateValue(gap.bodyID.flatMap { address(.organisation, $0) }.map(links.to)),
      "day": day(gap.date),
      "references": .list(
        gap.references.compactMap { reference in
          guard let i = index.documents[reference.document] else { return nil }
          let document = archive.documents[i]
          return [
            "href": .string(links.to(document.url + (reference.item.map { "#" + $0 } ?? ""))),
            "title": .string(
              isOnItsOwn && document.url.hasPrefix(links.folder)
                ? document.digest.date.map(words.date) ?? title(of: document) : title(of: document)),
            "line": .int(reference.line),
            "line_href": TemplateValue(lineLink(document, reference.line, links)),
          ]
        }),
    ]
  }

  private func problem(_ problem: Posting, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[problem.document]
    return [
      "href": .string(links.to(document.url)), "title": .string(title(of: document)),
      "line": TemplateValue(problem.line > 0 ? problem.line : nil),
      "line_href": TemplateValue(lineLink(document, problem.line, links)),
      "text": .string(problem.words),
    ]
  }

  /// An item that bears no theme.
  private func heading(_ place: ItemPlace, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[place.document]
    let item = document.digest.items[place.item]
    return [
      "href": .string(links.to(document.url, item.id)),
      "label": .string(DocumentView.shortened(item.title)), "meeting": .string(title(of: document)),
      "line": .int(item.line), "line_href": TemplateValue(lineLink(document, item.line, links)),
    ]
  }

  /// Each body whose row of meetings has holes, with the holes.
  private func series(_ links: PageLinks) -> [TemplateValue] {
    archive.coverage.compactMap { coverage in
      let holes = holes(coverage, links)
      guard !holes.isEmpty, let i = index.shelfByBody[coverage.bodyID] else { return nil }
      return [
        "name": .string(index.shelves[i].name ?? words(.unattributed)),
        "href": .string(links.to(index.shelves[i].folder)), "holes": .list(holes),
      ]
    }
  }

  /// What breaks a body's row of meetings: years without one, long pauses, an end, attendance that nobody wrote down.
  func holes(_ coverage: BodyCoverage, _ links: PageLinks) -> [TemplateValue] {
    var out: [TemplateValue] = []
    func add(_ text: String, _ documents: [Int] = [], line: Int? = nil) {
      out.append([
        "text": .string(text),
        "links": .list(
          documents.map { i in
            let document = archive.documents[i]
            return [
              "label": .string(document.digest.date.map(words.date) ?? title(of: document)),
              "href": .string(links.to(document.url)), "line": TemplateValue(line),
              "line_href": TemplateValue(lineLink(document, line, links)),
            ]
          }),
      ])
    }
    func date(_ i: Int) -> String { archive.documents[i].digest.date.map(words.date) ?? words(.undated) }
    if !coverage.yearsWithout.isEmpty {
      add(
        words(
          .yearsWithout, count: coverage.yearsWithout.count,
          ["years": coverage.yearsWithout.map { String($0) }.joined(separator: ", ")]))
    }
    for pause in coverage.pauses {
      add(
        words(
          .pause,
          [
            "from": date(pause.before), "to": date(pause.after), "days": words.grouped(pause.days),
            "usual": String(coverage.usualInterval ?? 0),
          ]), [pause.before, pause.after])
    }
    if let stop = coverage.stop {
      if let next = stop.announced {
        add(
          words(.stopAnnounced, ["last": date(stop.last), "next": words.date(next.date)]), [stop.last],
          line: next.line)
      }
      if let end = stop.archiveEnds {
        add(
          words(
            .stopEnds,
            ["last": date(stop.last), "end": words.date(end), "usual": String(coverage.usualInterval ?? 0)]),
          [stop.last])
      }
    }
    if coverage.neverRecordsAttendance {
      add(words(.attendanceNever, count: coverage.meetings.count + coverage.undated))
    }
    return out
  }

  /// What is held of each body, year by year.
  private func held(_ links: PageLinks) -> [TemplateValue] {
    index.shelves.map { shelf in
      var counts: [Int: Int] = [:]
      for i in shelf.documents {
        if let year = archive.documents[i].digest.date?.year { counts[year, default: 0] += 1 }
      }
      let silent = shelf.documents.count { archive.documents[$0].digest.answers.attendance != .recorded }
      return [
        "name": .string(shelf.name ?? words(.unattributed)), "href": .string(links.to(shelf.folder)),
        "count": .string(words(.meetingCount, count: shelf.documents.count)),
        "years": .string(
          counts.keys.sorted().map {
            words(.yearCount, ["year": String($0), "count": String(counts[$0] ?? 0)])
          }
          .joined(separator: ", ")),
        "silent": TemplateValue(silent == 0 ? nil : words(.bodySilent, count: silent)),
      ]
    }
  }

  /// A line of a document's source, where the source may be shown.
  func lineLink(_ document: ArchivedDocument, _ line: Int?, _ links: PageLinks) -> String? {
    guard let line, line > 0, !document.digest.source.heldBack else { return nil }
    return links.to(document.url, file: "lines.html", "L" + String(line))
  }

  /// The same below the site's root.
  func lineAddress(_ document: ArchivedDocument, _ line: Int?) -> String? {
    guard let line, line > 0, !document.digest.source.heldBack else { return nil }
    return document.url + "lines.html#L\(line)"
  }
}
