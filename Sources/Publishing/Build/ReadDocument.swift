import Linking
package import Minutes
import Parsing
package import Reading

/// A document that was read and understood, before it is linked.
package struct ReadDocument: Sendable {
  package var file: SourceFile
  package var meeting: Meeting
}

/// Reads and parses the documents of a content folder.
///
/// No name of somebody who is withheld gets past here, into whatever is made of a document afterwards.
struct DocumentStage: Sendable {
  let reader: SourceReader
  let parser: Parser
  private let withholding: Withholding
  private let notice: String

  init(settings: SiteSettings, withholding: Withholding, notice: String) {
    reader = SourceReader()
    parser = Parser(settings: settings)
    self.withholding = withholding
    self.notice = notice
  }

  /// The document of a file, or why there is none.
  func read(_ file: SourceFile) -> (document: ReadDocument?, diagnostics: [Diagnostic]) {
    do {
      let transcript = try reader.read(file)
      var meeting = parser.meeting(from: transcript)
      guard !withholding.isEmpty else { return (ReadDocument(file: file, meeting: meeting), []) }
      if let concealed = withholding.concealed(meeting, notice: notice) {
        meeting = concealed
      } else if isNamed(in: transcript, of: file, meeting) {
        // The name stands where no page shows it, as in a file's name or a comment.
        meeting.source.heldBack = true
      }
      return (ReadDocument(file: file, meeting: meeting), [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  private func isNamed(in transcript: Transcript, of file: SourceFile, _ meeting: Meeting) -> Bool {
    let occasion = Withholding.Occasion(body: meeting.body?.name, date: meeting.date)
    return withholding.names(file.path, at: occasion)
      || withholding.names(String(decoding: transcript.bytes, as: UTF8.self), at: occasion)
      || WithholdingSink.text(of: file.diskPath).map { withholding.names($0, at: occasion) } ?? false
  }
}
