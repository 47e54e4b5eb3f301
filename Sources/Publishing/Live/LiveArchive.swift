import Minutes
import Synchronization

/// An archive that is looked at while people work on it: it keeps what it has understood of every document, and gives
/// a site whose pages are made when they are asked for.
///
/// ```swift
/// let archive = LiveArchive()
/// let first = archive.build(options, only: 200)   // a first site, of some of the documents
/// let all = archive.build(options)                // the whole one: what was read is not read again
/// let quick = archive.amend(options)              // after a change: the documents' own pages at once …
/// let again = archive.build(options)              // … and then all others
/// let page = try again.site?.file(at: Array("index.html".utf8))
/// ```
///
/// Built by one thread at a time, and amended by one other: whoever writes need not wait until everything is linked.
/// The sites that come of it are asked by as many as there are.
package final class LiveArchive: Sendable {
  private let memory = DocumentMemory()
  /// The last build that gave a site of all documents.
  private let last = Mutex<(run: BuildRun, site: RequestedSite)?>(nil)

  package init() {}

  /// What a build gave.
  package struct Outcome: Sendable {
    package var report = BuildReport()
    /// Nil where there is none; the report says why.
    package var site: RequestedSite?
    /// How many documents the archive has, and how many of them the site was made of.
    package var documents = 0
    package var shown = 0
    /// How many documents were read since the build before.
    package var read = 0
  }

  /// Reads what has changed, and links everything.
  ///
  /// - Parameter most: of how many documents the site is made, the newest files first; nil for all.
  package func build(
    _ options: BuildOptions, only most: Int? = nil, progress: any BuildProgress = SilentProgress()
  ) -> Outcome {
    var outcome = Outcome()
    do {
      var run = try BuildRun(options, progress, NowhereSink(), memory: memory)
      outcome.documents = run.sourceCount
      if let most { run.keepNewest(most) }
      outcome.shown = run.sourceCount
      try outcome.report.time("content", &run) { try $0.load() }
      try outcome.report.time("documents", &run) { try $0.read() }
      try outcome.report.time("versions", &run) { $0.groupVersions() }
      try outcome.report.time("links", &run) { try $0.link() }
      try outcome.report.time("addresses", &run) { outcome.site = $0.requestedSite }
      run.describe(&outcome.report)
      if let site = outcome.site, outcome.shown == outcome.documents { last.withLock { $0 = (run, site) } }
    } catch let diagnostic as Diagnostic {
      outcome.report.diagnostics.append(diagnostic)
    } catch {
      outcome.report.diagnostics.append(Diagnostic("build", .error, "\(error)"))
    }
    outcome.read = memory.countRead()
    return outcome
  }

  /// More changed documents than this are not worth a site in between.
  private static let fewDocuments = 20

  /// The site built last, with the text of documents that have changed since, and nothing linked anew: what can be shown
  /// at once, while another is built too. Nil where anything else has changed, or nothing.
  package func amend(_ options: BuildOptions) -> Outcome? {
    guard let (run, site) = last.withLock({ $0 }), run.hasSameSurroundings() else { return nil }
    let changed = run.changedSources(memory)
    guard !changed.isEmpty, changed.count <= LiveArchive.fewDocuments,
      let amended = run.amended(site, with: changed)
    else { return nil }
    var outcome = Outcome()
    outcome.site = amended
    outcome.documents = run.sourceCount
    outcome.shown = outcome.documents
    return outcome
  }
}
