package import Minutes
import Parsing
package import Reading

/// A document that was read and understood, before it is linked.
package struct ReadDocument: Sendable {
  package var file: SourceFile
  package var meeting: Meeting
}

/// Reads and parses the documents of a content folder.
struct DocumentStage: Sendable {
  let reader: SourceReader
  let parser: Parser

  init(settings: SiteSettings) {
    reader = SourceReader()
    parser = Parser(settings: settings)
  }

  /// The document of a file, or why there is none.
  func read(_ file: SourceFile) -> (document: ReadDocument?, diagnostics: [Diagnostic]) {
    do {
      let transcript = try reader.read(file)
      return (ReadDocument(file: file, meeting: parser.meeting(from: transcript)), [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }
}
