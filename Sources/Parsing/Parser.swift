package import Minutes
package import Reading

/// Reads a transcript as the minutes of one meeting, or as a paper that is not minutes.
package struct Parser: Sendable {
  package var settings: SiteSettings
  package var vocabulary: Vocabulary

  package init(settings: SiteSettings = SiteSettings()) {
    self.settings = settings
    vocabulary = Vocabulary(adding: settings.vocabulary)
  }

  /// The document as understood. Never fails: what is not understood is in the meeting's text and diagnostics.
  ///
  /// - Parameter kind: what a person says that the document is; nil where its own signs tell.
  package func meeting(from transcript: Transcript, as kind: DocumentKind? = nil) -> Meeting {
    if MeetingFile.isOne(transcript) {
      var file = MeetingFile(transcript: transcript, settings: settings, vocabulary: vocabulary)
      var meeting = file.read()
      if let kind { meeting.kind = kind }
      return meeting
    }
    var reading = DocumentReading(transcript: transcript, settings: settings, vocabulary: vocabulary)
    reading.knownKind = kind
    return AnswerReading().answered(reading.read())
  }
}
