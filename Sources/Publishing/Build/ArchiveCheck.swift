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
    /// How far the versions of meetings agree, in words; nil where none has two.
    package var agreement: String?

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
        result.agreement = VersionAgreement(run.comparisons).words
      } catch let diagnostic as Diagnostic {
        run.diagnostics.append(diagnostic)
      }
      result.diagnostics = run.diagnostics
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
