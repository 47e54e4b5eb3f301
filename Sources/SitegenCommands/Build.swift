import ArgumentParser
import Foundation
import Minutes
import Publishing

/// `sitegen build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Build the archive's site.")

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "Where the site is written; a folder that sitegen made, or a new one (SITEGEN_OUTPUT; default: Output).")
  var output: String?

  @Flag(help: "Keep the addresses of new pages in the content's register/addresses.tsv.")
  var keep = false

  @Flag(help: "End with status 1 where something needs attention.")
  var strict = false

  @Flag(help: "Show how long each stage took.")
  var timings = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "Write what was found as JSON into this file.")
  var diagnostics: String?

  func run() throws {
    let output = output ?? ProcessInfo.processInfo.environment["SITEGEN_OUTPUT"] ?? "Output"
    let options = try archive.build(output: output, keep: keep)
    let began = Date()
    let progress: any BuildProgress = Console.isTerminal && !quiet ? ProgressLine() : SilentProgress()
    let report = SiteBuild(options, progress: progress).run()
    Console.write(quiet ? report.diagnostics.filter { $0.severity == .error } : report.diagnostics.filter { $0.severity >= .warning })
    if let file = diagnostics {
      do {
        try Data(JSONDiagnosticWriter().text(for: report.diagnostics).utf8).write(to: URL(filePath: file))
      } catch {
        Console.say("\(file): error: the findings could not be written: \(error.localizedDescription) [cannot-write]")
        throw ExitCode(1)
      }
    }
    if timings { Console.say(TimingTable(report).text) }
    if !quiet || !report.built { Console.say(Summary(report, output: output, seconds: Date().timeIntervalSince(began)).text) }
    if !report.built || strict && report.needingAttention > 0 { throw ExitCode(1) }
  }
}

/// The last line of a build: what was built, how long it took, how many things need attention.
struct Summary {
  let text: String

  init(_ report: BuildReport, output: String, seconds: Double) {
    guard report.built else {
      text = "Nothing was built; the site in \(output) is as it was."
      return
    }
    func counted(_ n: Int, _ one: String, _ many: String) -> String { "\(n) \(n == 1 ? one : many)" }
    var parts = [counted(report.meetings, "meeting", "meetings")]
    if report.papers > 0 { parts.append(counted(report.papers, "other paper", "other papers")) }
    parts.append(counted(report.people, "person", "people"))
    parts.append(counted(report.organisations, "organisation", "organisations"))
    parts.append(counted(report.themes, "theme", "themes"))
    var line = "Built \(parts.joined(separator: ", ")): \(counted(report.pages, "file", "files")) in \(output), \(String(format: "%.1f", seconds)) s"
    line += report.needingAttention == 0 ? "; nothing needs attention" : "; \(counted(report.needingAttention, "thing needs", "things need")) attention"
    if report.unkeptAddresses > 0 { line += "; \(counted(report.unkeptAddresses, "address is", "addresses are")) not kept yet (--keep)" }
    text = line
  }
}

/// A line for each stage with its time and what it worked on.
struct TimingTable {
  let text: String

  init(_ report: BuildReport) {
    let width = report.stages.map(\.name.count).max() ?? 0
    text = report.stages.map { stage in
      stage.name.padding(toLength: width, withPad: " ", startingAt: 0) + String(format: "%10.3f s", stage.seconds) + (stage.count > 0 ? "  \(stage.count)" : "")
    }.joined(separator: "\n")
  }
}
