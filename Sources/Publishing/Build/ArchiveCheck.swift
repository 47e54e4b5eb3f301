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
    /// How sure the reading of each document is, by its file.
    package var confidence: [String: Double] = [:]

    package var summary: String {
      let n = diagnostics.filter { $0.severity >= .warning }.count
      return "\(documents) documents; "
        + (n == 0 ? "nothing needs attention" : "\(n) \(n == 1 ? "thing needs" : "things need") attention")
    }

    /// What needs a person, by what it is about: the archive as a whole first, then the documents, the worst first.
    package var groups: [CheckGroup] {
      var places: [String: Int] = [:]
      var groups: [CheckGroup] = [CheckGroup(file: nil)]
      for diagnostic in diagnostics where diagnostic.severity >= .warning {
        guard let file = diagnostic.file.map(document(of:)), let sure = confidence[file] else {
          groups[0].diagnostics.append(diagnostic)
          continue
        }
        let place = places[file] ?? groups.count
        if places[file] == nil {
          places[file] = place
          groups.append(CheckGroup(file: file, confidence: sure))
        }
        groups[place].diagnostics.append(diagnostic)
      }
      let documents = groups.dropFirst().sorted { $0.isWorse(than: $1) }
      return (groups[0].diagnostics.isEmpty ? [] : [groups[0]]) + documents
    }

    /// The document that a file is about: a sidecar is about the one that it corrects.
    private func document(of file: String) -> String {
      guard confidence[file] == nil, file.hasSuffix(".yml") else { return file }
      return String(file.dropLast(4))
    }
  }

  package func run() -> Result {
    var result = Result()
    do {
      var run = try BuildRun(options, SilentProgress(), NowhereSink())
      do {
        try run.load()
        try run.read()
        result.confidence = run.confidence
        run.groupVersions()
        try run.link()
        result.documents = run.sourceCount
        run.diagnostics += run.archive.map { ReviewQuestions($0).questions.map(\.diagnostic) } ?? []
        result.agreement = VersionAgreement(run.comparisons).words
      } catch let diagnostic as Diagnostic {
        run.diagnostics.append(diagnostic)
      }
      result.diagnostics = run.concealed(run.told)
    } catch let diagnostic as Diagnostic {
      result.diagnostics.append(diagnostic)
    } catch {
      result.diagnostics.append(Diagnostic("check", .error, "\(error)"))
    }
    return result
  }
}

/// What needs a person in one document, or in the archive as a whole.
package struct CheckGroup: Sendable {
  /// nil for the archive as a whole.
  package var file: String?
  package var confidence: Double?
  package var diagnostics: [Diagnostic] = []

  /// Errors weigh most, then how unsure the reading is, then how much is to be looked at.
  func isWorse(than other: CheckGroup) -> Bool {
    func key(_ g: CheckGroup) -> (Int, Double, Int) {
      (-g.diagnostics.filter { $0.severity == .error }.count, g.confidence ?? 0, -g.diagnostics.count)
    }
    let (a, b) = (key(self), key(other))
    return a == b ? (file ?? "") < (other.file ?? "") : a < b
  }

  /// "minutes/2018-06-12.txt: 3 things, 62 % sure"
  package var heading: String? {
    guard let file else { return nil }
    let n = diagnostics.count
    let sure = confidence.map { ", \(Int(($0 * 100).rounded())) % sure" } ?? ""
    return "\(file): \(n) \(n == 1 ? "thing" : "things")\(sure)"
  }

  /// An object of the JSON report.
  package var json: JSONValue {
    .object([
      ("file", JSONValue(file)),
      ("confidence", confidence.map { .number(($0 * 100).rounded() / 100) } ?? .null),
      ("diagnostics", .array(diagnostics.map(\.json))),
    ])
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
