import ArgumentParser
import Foundation
import Minutes
import Preview
import Publishing

/// `sitegen serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the archive on this computer, and reload it as files change.")

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: "The output folder, which is not written to and whose changes are not watched (default: Output).")
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
    let server = PreviewServer(
      options: options, host: host, port: port, open: open, progress: Console.error.progress(quiet: quiet)
    ) { event in
      PreviewLog.say(event, quiet: quiet)
    }
    do {
      try await server.run()
    } catch {
      Console.error.write([error])
      throw ExitCode(1)
    }
  }
}

/// What a preview says in the terminal.
enum PreviewLog {
  static func say(_ event: PreviewEvent, quiet: Bool) {
    switch event {
    case .listening(let address, let taken):
      if let taken { Console.error.say("Port \(taken) is taken by another program.") }
      Console.error.say("Preview at \(address) (Ctrl-C stops it)")
    case .building(let isFirst):
      if !quiet { Console.error.say(isFirst ? "Building …" : "Something changed; building …") }
    case .begun(let build, let seconds):
      if !quiet {
        Console.error.say(
          String(
            format: "A first look at %d of %d documents after %.1f s; reading the others …", build.shown,
            build.documents, seconds))
      }
    case .built(let build, let seconds):
      Console.error.write(build.report.diagnostics.filter { $0.severity >= (quiet ? .error : .warning) })
      if !quiet || !build.report.built {
        Console.error.say(
          build.report.built
            ? String(format: "Ready after %.1f s; ", seconds) + counted(build.read, "document", "documents")
              + " read"
            : "The build failed; the last good site is still shown.")
      }
    case .noticed(let diagnostic): Console.error.write([diagnostic])
    case .stopped: if !quiet { Console.error.say("Stopped.") }
    }
  }
}
