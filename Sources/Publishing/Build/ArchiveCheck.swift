import Hashing
import Linking
package import Minutes

/// Reads, parses and links an archive without writing anything: what `sitegen check` tells.
package struct ArchiveCheck: Sendable {
  package var options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// What was found, and a line that sums it up.
  package struct Result: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var documents = 0

    package var summary: String {
      let n = diagnostics.filter { $0.severity >= .warning }.count
      return "\(documents) documents; "
        + (n == 0 ? "nothing needs attention" : "\(n) \(n == 1 ? "thing needs" : "things need") attention")
    }
  }

  package func run() -> Result {
    var result = Result()
    do {
      var run = try BuildRun(options, SilentProgress(), NowhereSink())
      do {
        try run.load()
        try run.read()
        run.groupVersions()
        try run.link()
        result.documents = run.count
        run.diagnostics += run.archive.map { ReviewQuestions($0).questions.map(\.diagnostic) } ?? []
      } catch let diagnostic as Diagnostic {
        run.diagnostics.append(diagnostic)
      }
      result.diagnostics = run.concealed(run.diagnostics)
    } catch let diagnostic as Diagnostic {
      result.diagnostics.append(diagnostic)
    } catch {
      result.diagnostics.append(Diagnostic("check", .error, "\(error)"))
    }
    return result
  }
}

/// Takes files and keeps none.
struct NowhereSink: SiteSink {
  var findings: [Diagnostic] { [] }

  func put(_ path: String, _ bytes: [UInt8]) -> SiteWriter.Change { .new }

  func publishFile(_ source: String, as path: String, expected: SHA256Digest?) -> SiteWriter.Change { .new }

  func finish() -> WrittenSite { WrittenSite() }
}

extension ReviewQuestion {
  /// The question for the list of what needs a person: a name that is linked to nobody does, and a pair that may be
  /// one is worth a look.
  fileprivate var diagnostic: Diagnostic {
    let places = doubt?.places ?? sides.last?.places ?? []
    let ids = sides.map(\.id).joined(separator: ", ")
    let more = places.count > 1 ? " (and \(places.count - 1) more)" : ""
    return asks == .which
      ? Diagnostic(
        "unsettled-name", .warning, file: places.first?.file, line: places.first?.line,
        "this name is linked to nobody: \(because)\(more)",
        nextStep: isAnswerable
          ? "answer `sitegen review`, or give it to one of \(ids) in register/people.yml"
          : "say in register/people.yml who is who, by organisations or days")
      : Diagnostic(
        "may-be-one", .note, file: places.first?.file, line: places.first?.line,
        "\(ids) may be one: \(because)", nextStep: "answer `sitegen review`")
  }
}
