import Linking
import Minutes
import Templating

extension PageMaker {
  /// `meetings/`: the bodies, and the newest meetings of them all.
  func meetingList() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "meetings/")
    return try page(
      "meetings",
      PageFrame(
        folder: "meetings/", title: words(.navMeetings),
        description: words(.meetingsDescription, count: index.meetings.count)),
      [
        "bodies": .list(index.shelves.indices.map { shelfLine($0, links) }),
        "years": years(Array(index.meetings.prefix(60)), links), "more": nil,
        "is_cut": .bool(index.meetings.count > 60),
      ])
  }

  /// So many threads and people a body's page names; the others stand a page further on.
  private static let shownThreads = 12
  private static let shownMembers = 24

  /// `meetings/BODY/`: every meeting of one body by year, who comes, what comes back, and what is missing.
  func shelf(_ i: Int) throws(Diagnostic) -> [PublishedFile] {
    let shelf = index.shelves[i]
    let links = links(from: shelf.folder)
    let name = shelf.name ?? words(.unattributed)
    let list = LongList(
      shelf.documents.reversed().map { i in
        .init(year: archive.documents[i].digest.date?.year, section: .meetings) {
          line(of: archive.documents[i], $0)
        }
      })
    let gaps = archive.gaps.filter { $0.bodyID != nil && $0.bodyID == shelf.body }
      .sorted { $0.date > $1.date }
    let coverage = shelf.body.flatMap { index.coverage[$0] }.map { archive.coverage[$0] }
    let threads = shelf.body.flatMap { index.businessPages[$0] }?.flatMap { $0 } ?? []
    let attended = attended(shelf, links)
    let trail = [(label: words(.navMeetings), address: "meetings/")]
    let days = shelf.documents.compactMap { archive.documents[$0].digest.date }
    let page = try page(
      "body",
      PageFrame(
        folder: shelf.folder, title: name,
        description: words(.bodyDescription, count: shelf.documents.count, ["body": name]),
        trail: trail, hasFeed: settings.baseURL != nil,
        within: shelf.body.map { ("body", $0, name) }),
      [
        "organisation": TemplateValue(shelf.body.flatMap { address(.organisation, $0) }.map(links.to)),
        "summary": .string(
          words(.bodySummary, count: shelf.documents.count, ["span": span(days.min(), days.max())])),
        "years": yearsOfFront(list, links), "more": yearLinks(list, folder: shelf.folder, links),
        "jump": list.isLong ? .null : jump(shelf.documents),
        "threads": .list(
          threads.prefix(Self.shownThreads).map { i in
            let thread = archive.threads[i]
            return [
              "title": .html(glossed(thread.title, body: thread.bodyID)),
              "href": TemplateValue(self.address(of: thread).map(links.to)),
              "span": .string(span(of: index.paths[i])),
            ]
          }), "has_threads": .bool(!threads.isEmpty),
        "all_threads": TemplateValue(
          threads.isEmpty ? nil : words(.allThreads, count: threads.count)),
        "business_href": .string(links.to(businessFolder(shelf))),
        "members_note": .string(
          words(
            .membersNote, count: shelf.documents.count { !archive.documents[$0].digest.attendance.isEmpty })),
        "grid": newestGrid(shelf, links), "timeline": timeline(of: shelf, gaps: gaps, links),
        "members": .list(attended), "has_members": .bool(!attended.isEmpty),
        "silent": TemplateValue(
          (coverage?.silent.isEmpty ?? true) ? nil : words(.bodySilent, count: coverage?.silent.count ?? 0)),
        "holes": .list(coverage.map { holes($0, links) } ?? []),
        "gaps": .list(gaps.prefix(LongList.newest).map { gap($0, links) }), "has_gaps": .bool(!gaps.isEmpty),
        "is_whole": .bool(gaps.isEmpty && (coverage.map { holes($0, links) } ?? []).isEmpty),
        "coverage": .string(links.to("coverage/")),
      ])
    return [page] + (try yearPages(list, folder: shelf.folder, title: name, trail: trail))
  }

  /// Who is listed at a body's meetings, those of the most meetings first: at how many of how many.
  private func attended(_ shelf: ArchiveIndex.Shelf, _ links: PageLinks) -> [TemplateValue] {
    var counts: [Int: Int] = [:]
    for i in shelf.documents {
      for (entry, link) in zip(archive.documents[i].digest.attendance, archive.documents[i].attendees)
      where entry.status != .apologies && entry.status != .absent {
        if let person = link.person.flatMap({ index.people[$0] }) { counts[person, default: 0] += 1 }
      }
    }
    let order = counts.keys.sorted {
      (-(counts[$0] ?? 0), archive.people[$0].id) < (-(counts[$1] ?? 0), archive.people[$1].id)
    }
    return order.prefix(Self.shownMembers).map { i in
      [
        "name": .string(fullName(archive.people[i])),
        "href": .string(links.to("people/\(archive.people[i].id)/")),
        "there": .int(counts[i] ?? 0),
      ]
    }
  }

  /// The front page's meetings under their years, with how many there are in each.
  private func yearsOfFront(_ list: LongList, _ links: PageLinks) -> TemplateValue {
    var groups: [(year: Int?, rows: [TemplateValue])] = []
    for row in list.front(.meetings) {
      if groups.isEmpty || groups[groups.count - 1].year != row.year { groups.append((row.year, [])) }
      groups[groups.count - 1].rows.append(row.make(links))
    }
    return .list(
      groups.map {
        [
          "year": .string(yearName($0.year)), "anchor": .string($0.year.map { "y\($0)" } ?? "undated"),
          "meetings": .list($0.rows),
          "count": .string(list.isLong ? "" : words(.meetingCount, count: $0.rows.count)),
        ]
      })
  }

  /// The years of documents as links within a page, where there are enough of them to need it.
  private func jump(_ documents: [Int]) -> TemplateValue {
    let years = Set(documents.compactMap { archive.documents[$0].digest.date?.year }).sorted(by: >)
    guard years.count > 2 else { return .null }
    return ["years": .list(years.map { ["label": .string(String($0)), "href": .string("#y\($0)")] })]
  }

  /// `reports/`: the papers that are not minutes.
  func reportList() throws(Diagnostic) -> [PublishedFile] {
    let folder = "reports/"
    let links = links(from: folder)
    let list = LongList(
      index.papers.map { i in
        .init(year: archive.documents[i].digest.date?.year, section: .meetings) {
          line(of: archive.documents[i], $0)
        }
      })
    let front = try page(
      "reports",
      PageFrame(
        folder: folder, title: words(.navReports),
        description: words(.reportsDescription, count: index.papers.count)),
      ["years": yearsOfFront(list, links), "more": yearLinks(list, folder: folder, links)])
    return [front] + (try yearPages(list, folder: folder, title: words(.navReports), trail: []))
  }
}
