import Correcting
package import Minutes
import Parsing
package import Reading

/// A document that was read and understood, before it is linked.
package struct ReadDocument: Sendable {
  package var file: SourceFile
  package var meeting: Meeting
}

/// Reads and parses the documents of a content folder, and corrects them as people say.
struct DocumentStage: Sendable {
  let reader: SourceReader
  let parser: Parser
  let sidecars: Sidecars
  let review: DocumentReview

  /// What a file gave.
  struct Result: Sendable {
    /// nil where there is no document in it; the diagnostics say why.
    var document: ReadDocument?
    var diagnostics: [Diagnostic] = []
    /// What became of the corrections of each of its sidecars.
    var corrections: [[CorrectionResult]] = []
  }

  init(settings: SiteSettings, sidecars: Sidecars) {
    reader = SourceReader()
    parser = Parser(settings: settings)
    self.sidecars = sidecars
    review = DocumentReview(silenced: settings.silenced)
  }

  func read(_ file: SourceFile) -> Result {
    do {
      let transcript = try reader.read(file)
      let (meeting, corrections) = understood(transcript)
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
}
