import ArgumentParser
import Foundation
import Minutes
import Preview
import Publishing
import Synchronization

/// `sitegen serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the archive on this computer, and reload it as files change.")

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: "The output folder, which is not written to and whose changes are not watched (default: Output).",
    completion: .directory)
  var output = "Output"

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; the next free one where it is taken.")
  var port: UInt16 = 8000

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func run() async throws {
    let options = try archive.build(output: output, keep: false)
    let quiet = quiet
    let log = PreviewLog(quiet: quiet)
    let server = PreviewServer(
      options: options, host: host, port: port, open: open, progress: Console.error.progress(quiet: quiet)
    ) { event in
      log.say(event)
    }
    do {
      try await server.run()
    } catch {
      Console.error.write([error])
      throw ExitCode(1)
    }
  }
}

/// What a preview says in the terminal: of its findings those that are new.
final class PreviewLog: Sendable {
  private let quiet: Bool
  private let console: Console
  private let told = Mutex<(findings: Set<Diagnostic>, wasBuilt: Bool)>(([], false))

  init(quiet: Bool, console: Console = .error) {
    self.quiet = quiet
    self.console = console
  }

  func say(_ event: PreviewEvent) {
    switch event {
    case .listening(let address, let taken):
      if let taken { console.say("Port \(taken) is taken by another program.") }
      console.say("Preview at \(address) (Ctrl-C stops it)")
    case .building(let isFirst):
      if !quiet { console.say(isFirst ? "Building …" : "Something changed; building …") }
    case .begun(let build, let seconds):
      if !quiet {
        console.say(
          String(
            format: "A first look at %d of %d documents after %.1f s; reading the others …", build.shown,
            build.documents, seconds))
      }
    case .built(let build, let seconds): say(build, seconds)
    case .noticed(let diagnostic): console.write([diagnostic])
    case .stopped: if !quiet { console.say("Stopped.") }
    }
  }

  private func say(_ build: PreviewBuild, _ seconds: Double) {
    let found = build.report.diagnostics.filter { $0.severity >= (quiet ? .error : .warning) }
    let (new, before, wasBuilt) = told.withLock { told in
      defer { told = (Set(found), told.wasBuilt || build.report.built) }
      return (found.filter { !told.findings.contains($0) }, told.findings, told.wasBuilt)
    }
    console.write(new)
    let known = found.count - new.count
    let gone = before.subtracting(found).count
    guard build.report.built else {
      return console.say(
        wasBuilt
          ? "The build failed; the last good site is still shown." : "The build failed; there is no site yet."
      )
    }
    guard !quiet else { return }
    var line = String(format: "Ready after %.1f s; ", seconds)
    line += counted(build.read, "document", "documents") + " read"
    if known > 0 { line += "; \(counted(known, "finding", "findings")) as before" }
    if gone > 0 { line += "; \(counted(gone, "finding is", "findings are")) gone" }
    console.say(line)
  }
}
