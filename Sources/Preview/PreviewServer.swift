import FlyingFox
package import Minutes
package import Publishing

/// `sitegen serve`: shows an archive's site to a browser on this machine, and keeps it up to date.
///
/// Documents are read once, and again when they change; pages are made when they are asked for. The output folder is
/// neither read nor written. Everything is served out of the archive that was linked last; where that fails, the one
/// before stays and the browser shows what is wrong.
///
/// ```swift
/// try await PreviewServer(options: options, port: 8000, open: true) { event in print(event) }.run()
/// ```
package struct PreviewServer: Sendable {
  /// Builds a site; the default is a `LiveArchive`. It is called on threads of its own, never twice at once, but for
  /// `.changedPages`, which is asked for while another site is built, too.
  ///
  /// Nil for `.changedPages` alone, where there is nothing to show before everything is linked.
  package typealias Build = @Sendable (BuildOptions, PreviewExtent) -> PreviewBuild?

  package var options: BuildOptions
  /// A name or address of this machine. What is not 127.0.0.1, ::1 or localhost lets others in the network look.
  package var host: String
  /// The port to begin with where it is taken; 0 for any.
  package var port: UInt16
  /// Whether a browser is opened once the site is there.
  package var open: Bool
  /// Whether SIGINT and SIGTERM end `run`; without, only cancelling its task does.
  package var stopsOnSignals = true
  /// Told what happens, from any thread.
  package var report: @Sendable (PreviewEvent) -> Void
  package var build: Build

  var browser = BrowserOpening()
  var limits = BoundedSockets.Limits()
  var watching = FolderWatch.Pace()
  /// How often pages are told what they know, to find out which have gone.
  var heartbeat = Duration.seconds(15)

  package init(
    options: BuildOptions, host: String = "127.0.0.1", port: UInt16 = 8000, open: Bool = false,
    progress: any BuildProgress = SilentProgress(),
    report: @escaping @Sendable (PreviewEvent) -> Void = { _ in }
  ) {
    self.options = options
    self.host = host
    self.port = port
    self.open = open
    self.report = report
    build = PreviewServer.building(LiveArchive(), progress)
  }

  /// The build of a preview that keeps what it has read in `archive`.
  static func building(_ archive: LiveArchive, _ progress: any BuildProgress = SilentProgress()) -> Build {
    { options, extent in
      let outcome =
        switch extent {
        case .newest(let count): archive.build(options, only: count, progress: progress)
        case .changedPages: archive.amend(options)
        case .all: archive.build(options, progress: progress)
        }
      return outcome.map {
        PreviewBuild($0.report, site: $0.site, documents: $0.documents, shown: $0.shown, read: $0.read)
      }
    }
  }

  /// Serves until a signal comes or the task is cancelled; then the port is free again and nothing is left behind.
  ///
  /// Throws a diagnostic where no port can be had. A build that still runs is not waited for.
  package func run() async throws(Diagnostic) {
    let live = LiveSite()
    let listener = try await PreviewListener.start(host: host, port: port, limits: limits) {
      [host, report] address in
      PreviewHandler(live: live, hosts: HostRule(host: host, port: address.port)) { report(.noticed($0)) }
    }
    let address = listener.address
    report(.listening(address: address.url, taken: port == 0 || port == address.port ? nil : port))

    let watch = FolderWatch(
      [options.content] + options.templates, excluding: [options.output], pace: watching
    ) {
      [report] in report(.noticed($0))
    }
    let building = Task { [loop = buildLoop(address, live), open, browser, report] in
      await loop.run(watch.changes) {
        if open { browser.open(address.url) { report(.noticed($0)) } }
      }
    }
    let beating = Task { [heartbeat] in
      while !Task.isCancelled {
        try await Task.sleep(for: heartbeat)
        live.announce()
      }
    }
    let failure = await serveUntilAsked(listener)
    watch.stop()
    building.cancel()
    beating.cancel()
    live.close()
    if let failure { throw failure }
    report(.stopped)
  }

  private func buildLoop(_ address: ListeningAddress, _ live: LiveSite) -> BuildLoop {
    var options = options
    // A preview is not published: no address is kept because somebody looked at it.
    options.keep = false
    options.previewedAt = address.url
    return BuildLoop(options: options, live: live, build: build, report: report)
  }

  /// Serves until a signal or a cancellation; gives what ended the server otherwise.
  private func serveUntilAsked(_ listener: PreviewListener) async -> Diagnostic? {
    await withTaskGroup(of: Diagnostic?.self) { group in
      group.addTask {
        do throws(Diagnostic) {
          try await listener.serve()
          return nil
        } catch {
          return error
        }
      }
      if stopsOnSignals {
        group.addTask {
          await StopSignals.first()
          return nil
        }
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      await group.waitForAll()
      return first
    }
  }
}
