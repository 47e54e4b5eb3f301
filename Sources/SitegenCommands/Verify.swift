import ArgumentParser
import Minutes
import Publishing

/// `sitegen verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a published folder against its manifest of hashes, and against its sources.")

  @Argument(help: "The published folder.")
  var output: String

  @Option(help: "The content folder whose sources the site is compared with.")
  var content: String?

  func run() throws {
    let result: SiteVerification.Result
    do {
      result = try SiteVerification(folder: output, content: content).run()
    } catch {
      Console.write([error])
      throw ExitCode(1)
    }
    Console.write(result.diagnostics)
    let sources = content == nil ? "" : ", \(result.sources) sources"
    Console.say("\(result.files) files, \(result.bytes) bytes\(sources): " + (result.diagnostics.isEmpty ? "as published" : "\(result.diagnostics.count) differences"))
    if !result.diagnostics.isEmpty { throw ExitCode(1) }
  }
}
