import Correcting
package import Minutes
import Parsing
import Reading

/// What a folder of documents holds, as far as a first look tells: enough to propose settings for an archive of it.
package struct FolderSurvey: Sendable {
  package var documents = 0
  /// How many of them could not be read.
  package var unreadable = 0
  /// How many of each format, the most frequent first.
  package var formats: [(format: SourceFormat, count: Int)] = []
  /// The bodies that the minutes name, the most frequent first. A name that is also written in capitals is one name.
  package var bodies: [(name: String, count: Int)] = []
  package var first: CalendarDate?
  package var last: CalendarDate?
  /// The language of most documents.
  package var language: String?

  /// Reads every document below a folder of the disk, on every core; nothing is written.
  package init(of folder: String, jobs: Int) {
    let listing = ContentFolder(folder).listing()
    let files = listing.sources
    let stage = DocumentStage(settings: SiteSettings(), sidecars: Sidecars(listing))
    let read: [Meeting?]? = try? inParallel(files.count, jobs: jobs) {
      stage.read(files[$0]).document?.meeting
    }
    let found: [Meeting] = (read ?? []).compactMap { $0 }
    documents = files.count
    var formatCounts: [SourceFormat: Int] = [:]
    var bodyCounts: [String: Int] = [:]
    var languages: [String: Int] = [:]
    for meeting in found {
      formatCounts[meeting.source.format, default: 0] += 1
      languages[meeting.language, default: 0] += 1
      guard meeting.kind == .minutes else { continue }
      if let body = meeting.body?.name { bodyCounts[body, default: 0] += 1 }
      if let date = meeting.date {
        first = min(first ?? date, date)
        last = max(last ?? date, date)
      }
    }
    unreadable = documents - found.count
    formats = formatCounts.map { ($0.key, $0.value) }.sorted {
      (-$0.1, $0.0.rawValue) < (-$1.1, $1.0.rawValue)
    }
    bodies = FolderSurvey.bodies(bodyCounts)
    language = languages.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }

  /// Names that differ in capitals alone are one body's: the form that is not all in capitals, then the most frequent.
  static func bodies(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    Dictionary(grouping: counts) { $0.key.lowercased() }.values.compactMap { forms in
      let best = forms.min { a, b in
        let (x, y) = (a.key == a.key.uppercased(), b.key == b.key.uppercased())
        return x == y ? (-a.value, a.key) < (-b.value, b.key) : y
      }
      return best.map { ($0.key, forms.reduce(0) { $0 + $1.value }) }
    }.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
  }
}
