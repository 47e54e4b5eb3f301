import Linking
import Minutes
import Searching

/// Makes the search index beside the pages of a build.
struct SearchStage: Sendable {
  let pages: PageMaker
  private let index: SearchIndex
  private let planned: [Int: SearchPlan.Meeting]

  init(_ pages: PageMaker, jobs: Int) {
    self.pages = pages
    let plan = pages.searchPlan
    index = SearchIndex(plan: plan, language: pages.settings.language, jobs: jobs)
    planned = Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.document, $0) })
  }

  /// The processor time that the index took so far, on all threads together, in seconds.
  var seconds: Double { index.meter.seconds }

  /// Reads a document into the index, and writes what results show of it. May be called on many threads.
  func add(_ meeting: Meeting, document: Int, to sink: any SiteSink) throws {
    guard let place = index.plan.places[document], let planned = planned[document] else { return }
    try index.meter.measure {
      let searchable = SearchableMeeting(
        maker: pages, meeting: meeting, document: pages.archive.documents[document], place: place,
        planned: planned)
      let files = try index.add(
        document: document, url: meeting.url, title: pages.title(of: meeting), items: searchable.items,
        others: searchable.outcomes)
      for file in files { try sink.put(file.path, file.bytes) }
    }
  }

  /// Writes the lists of words, and what results show of everything else.
  func finish(jobs: Int, to sink: any SiteSink) throws {
    let meter = index.meter
    try meter.measure {
      try index.add(pages.searchableEntities)
      let records = pages.searchRecords(index.plan)
      _ = try inParallel(records.count, jobs: jobs) { i in
        try meter.measure {
          let file = records[i]()
          try sink.put(file.path, file.bytes)
        }
      }
      try index.finish(jobs: jobs, settings: pages.words.searchSettings(links: pages.settings.links)) {
        try sink.put($0.path, $0.bytes)
      }
    }
  }
}
