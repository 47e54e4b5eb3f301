import Linking
import Minutes
import Templating

extension PageMaker {
  /// The work for everything that is not a document's own page: lists, people, organisations, themes, years, feeds, data, assets.
  ///
  /// The jobs do not depend on one another. Together they give the same files, whatever the order.
  /// `siteFiles(changed:)`, which tells when the pages changed, is asked for when they are written.
  ///
  /// - Parameters:
  ///   - scratch: Where on the disk the database of the open data may be written before it is published; nil for a site
  ///     that has none, such as a preview.
  ///   - threads: How many threads the largest of the jobs may use by itself.
  package func jobs(
    postings all: [Posting], database scratch: String? = nil, threads: Int = 1,
    conceal: @escaping @Sendable (String) -> String = { $0 }
  ) -> [PageJob] {
    let gathered = gather(all)
    return listJobs({ gathered }, database: scratch, threads: threads, conceal: conceal)
      + entityJobs("people", archive.people.map(\.id), gathered)
      + entityJobs("organisations", archive.organisations.map(\.id), gathered)
      + entityJobs("themes", archive.themes.map(\.id), gathered)
  }

  /// Sorts what documents say by what they speak of.
  func gather(_ all: [Posting]) -> GatheredPostings {
    GatheredPostings(
      all: all, index: PostingIndex(all, items: archive.documents.map(\.items)) { -index.dayRank[$0] })
  }

  /// The work for lists, feeds, data and assets; each job is named by the file, or the folder, that it makes.
  func listJobs(
    _ gathered: @escaping @Sendable () throws -> GatheredPostings, database scratch: String? = nil,
    threads: Int = 1, conceal: @escaping @Sendable (String) -> String = { $0 }
  ) -> [PageJob] {
    var jobs = [
      // The longest first, so that the other cores are not left waiting for it.
      PageJob(
        "data/",
        publishing: { sink in
          try dataFiles(gathered().all, database: scratch, jobs: threads, conceal: conceal, to: sink)
        }),
      PageJob("index.html") { [try home()] + (try feed(.archive)) },
      PageJob("meetings/") { [try meetingList()] },
      PageJob("people/") { try peopleList() },
      PageJob("organisations/") { try organisationList() },
      PageJob("themes/") { [try themeList()] },
      PageJob("decisions/") { [try decisionYears()] + (try feed(.decisions)) },
      PageJob("actions/") { try actions() + feed(.actions) },
      PageJob("coverage/") { try coverage(unread(gathered().all)) },
      PageJob("changes/") { [try changes()] + changeFeeds() },
      PageJob("about/") { [try about(unread: unread(gathered().all).count)] },
      PageJob("accessibility/") { hasOwn("accessibility") ? [] : [try accessibility()] },
      PageJob("search/") { [try search()] }, PageJob("404.html") { [try notFound()] },
      PageJob("assets/") { look.assets },
      PageJob("opensearch.xml") { openSearch() },
    ]
    for page in ownPages where page.slug != "about" {
      jobs.append(PageJob(page.slug + "/") { [try own(page)] })
    }
    if !index.papers.isEmpty { jobs.append(PageJob("reports/") { try reportList() }) }
    for i in index.shelves.indices {
      let folder = index.shelves[i].folder
      jobs.append(PageJob(folder) { try shelf(i) + businessPages(i) + gridPages(i) + feed(.shelf(i)) })
    }
    for year in decisionYearNames { jobs.append(PageJob("decisions/\(year)/") { try decisions(in: year) }) }
    return jobs
  }

  /// The work for the pages of one person, organisation or theme; nil where the archive has no such.
  ///
  /// - Parameter kind: `people`, `organisations` or `themes`, as addresses begin.
  func entityJob(
    _ kind: String, _ id: String, _ gathered: @escaping @Sendable () throws -> GatheredPostings
  ) -> PageJob? {
    switch kind {
    case "people":
      guard let i = index.people[id] else { return nil }
      return PageJob("people/\(id)/") {
        let found = try gathered().index(.person, id)
        return try person(i, found) + feed(.person(i), found)
      }
    case "organisations":
      guard let i = index.organisations[id] else { return nil }
      return PageJob("organisations/\(id)/") {
        let found = try gathered().index(.organisation, id)
        return try organisation(i, found) + feed(.organisation(i), found)
      }
    case "themes":
      guard let i = index.themes[id] else { return nil }
      return PageJob("themes/\(id)/") {
        let postings = try gathered().index
        return try theme(i, postings(.theme, id), postings) + feed(.theme(i))
      }
    default: return nil
    }
  }

  /// So many pages make a job: few, as those of somebody who is named at every meeting take a second, and a core that
  /// has them last keeps the others waiting.
  private static let pagesOfJob = 8

  /// Small pages in jobs of several, so that handing out work costs less than doing it.
  private func entityJobs(_ kind: String, _ ids: [String], _ gathered: GatheredPostings) -> [PageJob] {
    stride(from: 0, to: ids.count, by: Self.pagesOfJob).map { start in
      PageJob(
        "\(kind)/ \(start + 1)",
        publishing: { sink in
          for id in ids[start..<min(start + Self.pagesOfJob, ids.count)] {
            try entityJob(kind, id) { gathered }?.publish(to: sink)
          }
        })
    }
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
}
