import Dispatch
import Minutes
import Publishing

/// Builds the site, and again after every change, one build at a time.
struct BuildLoop: Sendable {
  /// Builds a site into a sink. It may take its time: it runs on a thread of its own.
  typealias Build = @Sendable (BuildOptions, any SiteSink) -> BuildReport

  let options: BuildOptions
  let live: LiveSite
  let build: Build
  let report: @Sendable (PreviewEvent) -> Void

  private let queue = DispatchQueue(label: "sitegen.preview.build")

  init(
    options: BuildOptions, live: LiveSite, build: @escaping Build,
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
    await buildOnce(isFirst: true)
    if Task.isCancelled { return }
    afterFirst()
    for await _ in changes {
      await buildOnce(isFirst: false)
      if Task.isCancelled { return }
    }
  }

  private func buildOnce(isFirst: Bool) async {
    report(.building(isFirst: isFirst))
    let writer = MemorySiteWriter(after: live.site, shown: options.output)
    let (result, seconds) = await withCheckedContinuation { continuation in
      queue.async {
        let start = DispatchTime.now().uptimeNanoseconds
        let result = build(options, writer)
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        continuation.resume(returning: (result, seconds))
      }
    }
    if Task.isCancelled { return }
    let finished = result.built ? writer.finished : nil
    live.take(finished, errors: result.diagnostics.filter { $0.severity == .error })
    report(.built(result, seconds: seconds))
  }
}
