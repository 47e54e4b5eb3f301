import ArgumentParser
import Minutes
import Publishing

/// `sitegen check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read, parse and link; print what needs a person; write nothing.",
    discussion: "Exit status: 0 nothing needs a person; 1 something does; 64 usage.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let report = ArchiveCheck(try archive.build(output: "", keep: false)).run()
    let found = report.diagnostics.filter { $0.severity >= .warning }
    switch format {
    case .text:
      Console.output.write(found)
      if let agreement = report.agreement { Console.error.say(agreement) }
      Console.error.say(report.summary)
    case .json: Console.output.write(Array(JSONDiagnosticWriter().text(for: found).utf8))
    }
    if !found.isEmpty { throw ExitCode(1) }
  }
}
