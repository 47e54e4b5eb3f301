import ArgumentParser
import Minutes
import Publishing

/// `sitegen build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Build the archive's site.")

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help:
      "Where the site is written; a folder that sitegen made, or a new one (SITEGEN_OUTPUT; default: Output).",
    completion: .directory
  )
  var output: String?

  @Flag(help: "Keep the addresses of new pages in the content's register/addresses.tsv.")
  var keep = false

  @Flag(help: "Build everything, also where nothing has changed since the last build.")
  var full = false

  @Flag(help: "End with status 1 where something needs attention.")
  var strict = false

  @Flag(help: "Show how long each stage took.")
  var timings = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "Write what was found as JSON into this file.", completion: .file())
  var diagnostics: String?

  func run() throws {
    let output = output ?? Environment.process["SITEGEN_OUTPUT"] ?? "Output"
    let options = try archive.build(output: output, keep: keep)
    let console = Console.error
    if !quiet { StopNotice.begin(output: output, console: console) }
    let began = ContinuousClock().now
    let report = SiteBuild(options, progress: console.progress(quiet: quiet)).runIfChanged(
      always: full)
    let passed = (ContinuousClock().now - began).components

    console.write(report.diagnostics.filter { isShown($0, output) })
    let isWritten = try writeDiagnostics(report.diagnostics, console)
    if timings {
      console.say(
        TimingTable(
          report.stages.map { ($0.name, $0.seconds, $0.count) }, search: report.searchSeconds
        ).text)
      console.say(TemplateTable(report.templates).text)
    }
    if !quiet || !report.built {
      let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
      console.say(BuildSummary(report, output: output, seconds: seconds).text)
    }
    if !report.built || !isWritten || !report.keptAddresses || strict && report.needingAttention > 0 {
      throw ExitCode(1)
    }
  }

  /// Warnings and errors; of the notes those about the output folder, such as how a killed build was mended.
  private func isShown(_ diagnostic: Diagnostic, _ output: String) -> Bool {
    if quiet { return diagnostic.severity == .error }
    return diagnostic.severity >= .warning || BuildNotes.ids.contains(diagnostic.id)
  }

  private func writeDiagnostics(_ found: [Diagnostic], _ console: Console) throws -> Bool {
    guard let diagnostics else { return true }
    do throws(Diagnostic) {
      try DiagnosticsFile(path: diagnostics).write(found)
      return true
    } catch {
      console.write([error])
      return false
    }
  }
}

/// Notes that are about the build itself and not about a document, and so are always shown.
enum BuildNotes {
  static let ids: Set<String> = ["interrupted-build", "not-exchanged", "output-changed"]
}
