import CSystem
import Dispatch
import Minutes
import Publishing

/// Builds the site, and again after every change: the changed documents' own pages at once, and all others when
/// everything is linked.
///
/// Linking a large archive takes a while. What changes meanwhile is shown without waiting for it, and is in what it
/// gives: a site that was linked before a change is shown with the changed documents put in.
struct BuildLoop: Sendable {
  /// Of so many documents a first site is made, so that a page is there soon however large the archive is.
  static let firstDocuments = 200

  let options: BuildOptions
  let live: LiveSite
  let build: PreviewServer.Build
  let report: @Sendable (PreviewEvent) -> Void

  /// Whole sites, one at a time.
  private let linking = DispatchQueue(label: "sitegen.preview.link")
  /// Changed pages, and the change from one site to the next: what is shown never goes back to an older state.
  private let showing = DispatchQueue(label: "sitegen.preview.show", qos: .userInitiated)

  init(
    options: BuildOptions, live: LiveSite, build: @escaping PreviewServer.Build,
    report: @escaping @Sendable (PreviewEvent) -> Void
  ) {
    self.options = options
    self.live = live
    self.build = build
    self.report = report
  }

  /// Builds once, then whenever something has changed, until the changes end or the task is cancelled.
  ///
  /// A build that runs is not broken off.
  func run(_ changes: AsyncStream<Void>, afterFirst: @Sendable () -> Void) async {
    report(.building(isFirst: true))
    let isWhole = await buildSite(.newest(BuildLoop.firstDocuments))
    if Task.isCancelled { return }
    afterFirst()
    // Of the changes that come while a site is linked, one is enough to link another.
    let (links, wanted) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    if !isWhole { wanted.yield() }
    await withTaskGroup { group in
      group.addTask {
        for await _ in links {
          if Task.isCancelled { return }
          await buildSite(.all)
        }
      }
      for await _ in changes {
        if Task.isCancelled { break }
        report(.building(isFirst: false))
        await showChangedPages()
        wanted.yield()
      }
      wanted.finish()
    }
  }

  /// Shows the site as it is with the documents that have changed, where that can be.
  private func showChangedPages() async {
    await on(showing) { [self] in
      if let amended = build(options, .changedPages) { live.take(amended, isAmended: true) }
    }
  }

  /// Builds a site and shows it. True where it is of all documents.
  @discardableResult
  private func buildSite(_ extent: PreviewExtent) async -> Bool {
    let start = DispatchTime.now().uptimeNanoseconds
    guard let result = await on(linking, { [self] in build(options, extent) }), !Task.isCancelled else {
      return true
    }
    await on(showing) { [self] in
      var shown = result
      // What has changed since this build read it was shown already, and stays.
      if result.site != nil, result.isWhole, let amended = build(options, .changedPages) {
        shown.site = amended.site
      }
      live.take(shown)
    }
    // The site before is let go by now: without this, the holes that it leaves add up from one build to the next.
    sitegen_trim()
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    report(result.isWhole ? .built(result, seconds: seconds) : .begun(result, seconds: seconds))
    return result.isWhole
  }

  private func on<Value: Sendable>(_ queue: DispatchQueue, _ work: @escaping @Sendable () -> Value) async
    -> Value
  {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
