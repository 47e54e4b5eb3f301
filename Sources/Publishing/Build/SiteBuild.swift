import Dispatch
import Linking
package import Minutes
package import Reading

/// Builds the whole site: from a folder of documents to a folder of pages, or to another `sink`.
package struct SiteBuild: Sendable {
  package var options: BuildOptions
  package var progress: any BuildProgress
  /// Where the site goes instead of the output folder, which is then neither locked nor looked at.
  package var sink: (any SiteSink)?

  package init(
    _ options: BuildOptions, progress: any BuildProgress = SilentProgress(), into sink: (any SiteSink)? = nil
  ) {
    self.options = options
    self.progress = progress
    self.sink = sink
  }

  /// Builds, unless the last build of the same content into the same folder would do and say just the same again.
  ///
  /// - Parameters:
  ///   - always: Builds all the same.
  ///   - cacheFolder: Where it is kept what the last build was made of; nil for nowhere.
  package func runIfChanged(always: Bool = false, cacheFolder: FileLocation? = Converters.cacheFolder)
    -> BuildReport
  {
    guard let cacheFolder, let unchanged = UnchangedBuild(options, cacheFolder: cacheFolder) else {
      return run()
    }
    if !always, let report = unchanged.report() { return report }
    let report = run()
    unchanged.keep(report)
    return report
  }

  /// Runs every stage. What is wrong with a document is in the report's diagnostics, and the rest is built.
  package func run() -> BuildReport {
    var report = BuildReport()
    do {
      var run = try BuildRun(options, progress, sink)
      try report.time("content", &run) { try $0.load() }
      try report.time("documents", &run) { try $0.read() }
      try report.time("versions", &run) { $0.groupVersions() }
      try report.time("links", &run) { try $0.link() }
      try report.time("pages of documents", &run) { try $0.writeDocuments() }
      try report.time("other pages", &run) { try $0.writeRest() }
      try report.time("publishing", &run) { try $0.finish() }
      run.describe(&report)
    } catch let failure as BuildFailure {
      report.diagnostics += failure.diagnostics
    } catch let diagnostic as Diagnostic {
      report.diagnostics.append(diagnostic)
    } catch {
      report.diagnostics.append(Diagnostic("build", .error, "\(error)"))
    }
    return report
  }
}

/// What ends a build before there is a site.
package struct BuildFailure: Error {
  package var diagnostics: [Diagnostic]
}

extension BuildReport {
  /// Runs a stage, and remembers how long it took; the findings of the stages before a failure are kept.
  mutating func time(
    _ name: String, _ run: inout BuildRun, _ stage: (inout BuildRun) throws -> Void
  ) throws {
    let start = DispatchTime.now().uptimeNanoseconds
    run.count = 0
    defer {
      stages.append(
        Stage(
          name: name, seconds: Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9, count: run.count))
      diagnostics = Diagnostic.mergingMissingTools(run.concealed(run.told))
    }
    try stage(&run)
  }
}
