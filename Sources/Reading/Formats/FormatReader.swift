package import Minutes

/// Reads the documents of one format as text. A new format is one type that conforms, its entry in
/// `SourceReader.readers`, and a sign in `RecognisedFormat`.
package protocol FormatReader: Sendable {
  /// The document's text. A document that holds text which cannot be had gives none, and a diagnostic that says why, so
  /// that the archive has a page for it; one that holds nothing at all is refused.
  func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText
}

/// A file of the content folder, read.
package struct SourceDocument: Sendable {
  /// The path below the content folder.
  package var path: String
  package var bytes: [UInt8]
  /// In lower-case hexadecimal digits.
  package var sha256: String

  package init(path: String, bytes: [UInt8], sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// What a format's reader makes of a document; a `Transcript` without its source.
package struct DocumentText: Sendable {
  package var markup = Transcript.Markup.plain
  /// Valid UTF-8.
  package var bytes: [UInt8] = []
  package var lines: [Transcript.Line] = []
  package var pages: Int?
  /// The source as text, where `bytes` are something else made of it.
  package var sourceText: SourceText?
  package var frontMatter: [Transcript.FrontMatterEntry] = []
  package var frontMatterLines = 0..<0
  package var diagnostics: [Diagnostic] = []

  package init() {}

  /// A document whose text cannot be had.
  package init(unread diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
