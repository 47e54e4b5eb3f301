import ArgumentParser
import Minutes
import Publishing

/// `sitegen show`
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show how one document was understood.")

  @Argument(help: "The document's file.", completion: .file())
  var file: String

  @Option(help: "markdown, json or lines.")
  var format = ShownDocument.Format.markdown

  @Option(
    help: "The content folder whose settings hold (SITEGEN_CONTENT; default: the file's own archive).",
    completion: .directory)
  var content: String?

  func run() throws {
    let shown = ShownDocument(file: file, content: content ?? Environment.process["SITEGEN_CONTENT"])
    do {
      let (bytes, diagnostics) = try shown.bytes(as: format)
      Console.output.write(bytes)
      Console.error.write(diagnostics.filter { $0.severity >= .warning })
    } catch let diagnostic as Diagnostic {
      Console.error.write([diagnostic])
      throw ExitCode(1)
    }
  }
}

extension ShownDocument.Format: ExpressibleByArgument {}
