import Linking
import Minutes
import Templating

extension PageMaker {
  /// The work for everything that is not a document's own page: lists, people, organisations, themes, years, feeds, data, assets.
  ///
  /// The jobs do not depend on one another. Together they give the same files, whatever the order.
  /// `siteFiles(changed:)`, which tells when the pages changed, is asked for when they are written.
  ///
  /// - Parameter scratch: where on the disk the database of the open data may be written before it is published;
  ///   nil for a site that has none, such as a preview.
  package func jobs(
    postings all: [Posting], database scratch: String? = nil,
    conceal: @escaping @Sendable (String) -> String = { $0 }
  ) -> [PageJob] {
    var rank = [Int](repeating: 0, count: archive.documents.count)
    for (place, i) in (index.meetings + index.papers).sorted(by: {
      ArchiveIndex.isEarlier(archive.documents[$1], archive.documents[$0])
    }).enumerated() { rank[i] = place }
    let postings = PostingIndex(all, items: archive.documents.map(\.items)) { rank[$0] }

    var jobs = [
      // The longest first, so that the other cores are not left waiting for it.
      PageJob("data/") { try dataFiles(all, database: scratch, conceal: conceal) },
      PageJob("index.html") { [try home()] + (try feed(.archive)) },
      PageJob("meetings/") { [try meetingList()] },
      PageJob("people/") { try peopleList() },
      PageJob("organisations/") { try organisationList() },
      PageJob("themes/") { [try themeList()] },
      PageJob("decisions/") { [try decisionYears()] + (try feed(.decisions)) },
      PageJob("actions/") { try actions() + feed(.actions) },
      PageJob("coverage/") { try coverage(unread(all)) },
      PageJob("changes/") { [try changes()] + changeFeeds() },
      PageJob("about/") {
        [try about(unread: unread(all).count)] + (try ownPages.filter { $0.slug != "about" }.map(own))
      },
      PageJob("accessibility/") { hasOwn("accessibility") ? [] : [try accessibility()] },
      PageJob("search/") { [try search()] }, PageJob("404.html") { [try notFound()] },
      PageJob("assets/") { look.assets },
      PageJob("opensearch.xml") { openSearch() },
    ]
    if !index.papers.isEmpty { jobs.append(PageJob("reports/") { try reportList() }) }
    for i in index.shelves.indices {
      let folder = index.shelves[i].folder
      jobs.append(PageJob(folder) { try shelf(i) + businessPages(i) + gridPages(i) + feed(.shelf(i)) })
    }
    for year in decisionYearNames { jobs.append(PageJob("decisions/\(year)/") { try decisions(in: year) }) }
    jobs += each("people/", archive.people.indices) { i in
      let found = postings(.person, archive.people[i].id)
      return try person(i, found) + feed(.person(i), found)
    }
    jobs += each("organisations/", archive.organisations.indices) { i in
      let found = postings(.organisation, archive.organisations[i].id)
      return try organisation(i, found) + feed(.organisation(i), found)
    }
    jobs += each("themes/", archive.themes.indices) { i in
      try theme(i, postings(.theme, archive.themes[i].id), postings) + feed(.theme(i))
    }
    return jobs
  }

  /// Whether the archive has a page of its own at an address that the program would fill.
  func hasOwn(_ slug: String) -> Bool { ownPages.contains { $0.slug == slug } }

  /// What was not understood, document by document.
  func unread(_ postings: [Posting]) -> [Posting] {
    postings.filter { $0.role == .notUnderstood }.sorted {
      (archive.documents[$0.document].url, $0.line, $0.words) < (
        archive.documents[$1.document].url, $1.line, $1.words
      )
    }
  }

  /// Small pages in jobs of many, so that handing out work costs less than doing it.
  private func each(
    _ name: String, _ indices: Range<Int>, _ make: @escaping @Sendable (Int) throws -> [PublishedFile]
  ) -> [PageJob] {
    stride(from: 0, to: indices.count, by: 64).map { start in
      PageJob("\(name) \(start + 1)") { try (start..<min(start + 64, indices.count)).flatMap(make) }
    }
  }
}
