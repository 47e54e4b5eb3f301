import Correcting
import Linking
package import Minutes
import Parsing
package import Reading

/// A document that was read and understood, before it is linked.
package struct ReadDocument: Sendable {
  package var file: SourceFile
  package var meeting: Meeting
}

/// Reads and parses the documents of a content folder, and corrects them as people say.
///
/// No name of somebody who is withheld gets past here, into whatever is made of a document afterwards.
struct DocumentStage: Sendable {
  let reader: SourceReader
  let parser: Parser
  let sidecars: Sidecars
  let review: DocumentReview
  private let withholding: Withholding
  private let notice: String

  /// What a file gave.
  struct Result: Sendable {
    /// nil where there is no document in it; the diagnostics say why.
    var document: ReadDocument?
    var diagnostics: [Diagnostic] = []
    /// What became of the corrections of each of its sidecars.
    var corrections: [[CorrectionResult]] = []
  }

  init(
    settings: SiteSettings, sidecars: Sidecars, withholding: Withholding = Withholding(Register()),
    notice: String = ""
  ) {
    reader = SourceReader(settings)
    parser = Parser(settings: settings)
    self.sidecars = sidecars
    review = DocumentReview(silenced: settings.silenced)
    self.withholding = withholding
    self.notice = notice
  }

  func read(_ file: SourceFile) -> Result {
    do {
      let transcript = try reader.read(file)
      var (meeting, corrections) = understood(transcript)
      if let concealed = withholding.concealed(meeting, notice: notice) {
        meeting = concealed
      } else if !withholding.isEmpty, isNamed(in: transcript, of: file, meeting) {
        // The name stands where no page shows it, as in a file's name or a comment.
        meeting.source.heldBack = true
      }
      return Result(document: ReadDocument(file: file, meeting: meeting), corrections: corrections)
    } catch {
      return Result(diagnostics: [error.diagnostic])
    }
  }

  /// A document as it is parsed, then corrected, then looked at for what a person should know.
  func understood(_ transcript: Transcript) -> (Meeting, [[CorrectionResult]]) {
    let own = sidecars.sidecars(for: transcript.source.file)
    let meeting = parser.meeting(from: transcript, as: own.compactMap(\.kind).last)
    let words = DocumentWords(transcript)
    let corrected = Corrector(own).corrected(meeting, words: words)
    return (review.reviewed(corrected.meeting, words: words, sidecars: own), corrected.results)
  }

  private func isNamed(in transcript: Transcript, of file: SourceFile, _ meeting: Meeting) -> Bool {
    let occasion = Withholding.Occasion(body: meeting.body?.name, date: meeting.date)
    return withholding.names(file.path, at: occasion)
      || withholding.names(String(decoding: transcript.bytes, as: UTF8.self), at: occasion)
      || WithholdingSink.text(of: file.diskPath).map { withholding.names($0, at: occasion) } ?? false
  }
}
