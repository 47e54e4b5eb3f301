import ArgumentParser
import Foundation
import Minutes
import Publishing

/// `sitegen check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read, parse and link; print what needs a person; write nothing.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let options = try archive.build(output: "", keep: false)
    let report = ArchiveCheck(options).run()
    let found = report.diagnostics.filter { $0.severity >= .warning }
    switch format {
    case .text:
      print(ConsoleDiagnosticWriter().text(for: found), terminator: "")
      Console.say(report.summary)
    case .json: print(JSONDiagnosticWriter().text(for: found), terminator: "")
    }
    if !found.isEmpty { throw ExitCode(1) }
  }
}
