import ArgumentParser
import Minutes
import Publishing

/// `sitegen verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a published folder against its manifest of hashes, and against its sources.",
    discussion: "Exit status: 0 every file is as it was built; 1 something differs; 64 usage.")

  @Argument(help: "The published folder.", completion: .directory)
  var output: String

  @Option(help: "The content folder whose sources the site is compared with.", completion: .directory)
  var content: String?

  func run() throws {
    let result: SiteVerification.Result
    do throws(Diagnostic) {
      result = try SiteVerification(folder: output, content: content).run()
    } catch {
      Console.error.write([error])
      throw ExitCode(1)
    }
    Console.error.write(result.diagnostics)
    Console.error.say(Verify.summary(of: result, comparedWith: content))
    if !result.diagnostics.isEmpty { throw ExitCode(1) }
  }

  static func summary(of result: SiteVerification.Result, comparedWith content: String?) -> String {
    let files = "\(counted(result.files, "file", "files")), \(counted(result.bytes, "byte", "bytes"))"
    let sources =
      counted(result.sources, "source", "sources") + (content.map { " compared with \($0)" } ?? "")
    let verdict =
      result.diagnostics.isEmpty
      ? "all as built" : counted(result.diagnostics.count, "difference", "differences")
    return "\(files), \(sources): \(verdict)"
  }
}
