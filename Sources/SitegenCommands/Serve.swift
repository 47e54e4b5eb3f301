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
    let server = PreviewServer(options: options, host: host, port: port, open: open) { event in
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
    case .built(let report, let seconds):
      Console.error.write(report.diagnostics.filter { $0.severity >= (quiet ? .error : .warning) })
      if !quiet || !report.built {
        Console.error.say(
          report.built
            ? "Built in \(String(format: "%.1f", seconds)) s"
            : "The build failed; the last good site is still shown.")
      }
    case .noticed(let diagnostic): Console.error.write([diagnostic])
    case .stopped: if !quiet { Console.error.say("Stopped.") }
    }
  }
}
