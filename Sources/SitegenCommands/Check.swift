import ArgumentParser
import Minutes
import Publishing

/// `sitegen check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read, parse and link; print what needs a person, the worst documents first; write nothing.",
    discussion: "Exit status: 0 nothing needs a person; 1 something does; 64 usage.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let report = ArchiveCheck(try archive.build(output: "", keep: false)).run()
    let groups = report.groups
    switch format {
    case .text:
      var writer = ConsoleDiagnosticWriter(colour: Console.output.showsColour)
      for group in groups {
        if let heading = group.heading { Console.output.say("\n" + heading) }
        Console.output.write(Array(writer.text(for: group.diagnostics).utf8))
      }
      // Who may be one person is worth a look, and no fault.
      let people = report.diagnostics.filter { $0.id == "may-be-one" }
      if !people.isEmpty { Console.output.say("\nWho may be one person:") }
      Console.output.write(Array(writer.text(for: people).utf8))
      if let agreement = report.agreement { Console.error.say(agreement) }
      Console.error.say(report.summary)
    case .json:
      Console.output.say(JSONValue.array(groups.map(\.json)).text(pretty: true))
    }
    if !groups.isEmpty { throw ExitCode(1) }
  }
}
