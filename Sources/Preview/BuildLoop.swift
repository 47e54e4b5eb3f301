import Dispatch
import Minutes
import Publishing

/// Builds the site, and again after every change, one build at a time.
struct BuildLoop: Sendable {
  /// Of so many documents a first site is made, so that a page is there soon however large the archive is.
  static let firstDocuments = 200

  let options: BuildOptions
  let live: LiveSite
  let build: PreviewServer.Build
  let report: @Sendable (PreviewEvent) -> Void

  private let queue = DispatchQueue(label: "sitegen.preview.build")

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
  /// A build that runs is not broken off: what changes meanwhile is built after it.
  func run(_ changes: AsyncStream<Void>, afterFirst: @Sendable () -> Void) async {
    report(.building(isFirst: true))
    let isWhole = await buildOnce(.newest(BuildLoop.firstDocuments))
    if Task.isCancelled { return }
    afterFirst()
    if !isWhole { await buildOnce() }
    if Task.isCancelled { return }
    for await _ in changes {
      report(.building(isFirst: false))
      await buildOnce()
      if Task.isCancelled { return }
    }
  }

  /// True where the site that was built, if any, is of all documents.
  @discardableResult
  private func buildOnce(_ extent: PreviewExtent = .all) async -> Bool {
    let start = DispatchTime.now().uptimeNanoseconds
    var readBefore = 0
    if extent == .all, let amended = await run(.changedPages) {
      if Task.isCancelled { return true }
      live.take(amended, isAmended: true)
      readBefore = amended.read
    }
    guard var result = await run(extent), !Task.isCancelled else { return true }
    result.read += readBefore
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    live.take(result)
    report(result.isWhole ? .built(result, seconds: seconds) : .begun(result, seconds: seconds))
    return result.isWhole
  }

  private func run(_ extent: PreviewExtent) async -> PreviewBuild? {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: build(options, extent)) }
    }
  }
}
