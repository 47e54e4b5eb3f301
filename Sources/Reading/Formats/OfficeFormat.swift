import Hashing
package import Minutes

/// Word, OpenDocument and RTF through pandoc, always in its sandbox: it opens nothing that a document names.
///
/// Pandoc writes the document twice: as plain text, whose lines are what numbers count, and as HTML, which keeps
/// headings, lists and tables. The HTML becomes Markdown, and the words of both are aligned.
package struct OfficeFormat: FormatReader {
  private let converters: Converters
  private let format: SourceFormat
  /// How large a part of the document may be, unpacked.
  private let limit: Int

  package init(_ format: SourceFormat, _ converters: Converters, limit: Int = ReadingLimits().textBytes) {
    self.format = format
    self.converters = converters
    self.limit = limit
  }

  private var kind: String {
    switch format {
    case .docx: "Word"
    case .odt: "OpenDocument"
    default: "RTF"
    }
  }

  package func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    let plain: [UInt8]
    let html: [UInt8]
    do {
      plain = try pandoc(document, ["-t", "plain", "--wrap=none"])
      html = try pandoc(
        prepared(document), ["-t", "html", "--standalone", "--wrap=none", "--metadata=pagetitle:-"])
    } catch {
      return DocumentText(unread: OfficeFormat.diagnostic(error, document, kind))
    }
    var options = HTMLTranscriber.Options()
    options.keepsLines = false
    options.describesPictures = true
    options.keepsHeader = true
    let markdown = HTMLTranscriber.markdown(HTMLTree(DecodedText(convertersOutput: html).bytes), options)
    let source = SourceText(DecodedText(convertersOutput: plain).bytes)
    var out = DocumentText()
    out.markup = .markdown
    out.bytes = markdown.bytes
    out.lines = markdown.lines
    out.sourceText = source
    guard !out.lines.isEmpty else {
      return DocumentText(
        unread: Diagnostic(
          "no-text", .warning, file: document.path, "The \(kind) file holds no text",
          nextStep: "If it holds pictures of pages, save it as PDF and add the text with ocrmypdf"))
    }
    WordAlignment.renumber(&out.lines, of: out.bytes, by: source)
    PrintedLabels.restore(&out.bytes, &out.lines, from: source)
    return out
  }

  /// The document with what pandoc would lose written so that it does not.
  private func prepared(_ document: SourceDocument) -> SourceDocument {
    let prepared =
      switch format {
      case .rtf: RTFPreparation.prepared(document.bytes)
      case .docx: WordPreparation.prepared(document.bytes, limit: limit)
      default: [UInt8]?.none
      }
    guard let bytes = prepared else { return document }
    return SourceDocument(path: document.path, bytes: bytes, sha256: sha256Hex(bytes))
  }

  private func pandoc(_ document: SourceDocument, _ output: [String]) throws(ConversionFailure) -> [UInt8] {
    let name = "source.\(format.rawValue)"
    return try converters.output(of: .pandoc, on: document.bytes, sha256: document.sha256, named: name) {
      ["--sandbox", "--quiet", "-f", format.rawValue] + output + [$0]
    }
  }

  private static func diagnostic(_ failure: ConversionFailure, _ document: SourceDocument, _ kind: String)
    -> Diagnostic
  {
    guard case .failed(_, _, let words) = failure else {
      return failure.diagnostic(file: document.path, kind: kind)
    }
    return Diagnostic(
      "broken-file", .warning, file: document.path, "The \(kind) file is damaged and was not read: \(words)",
      nextStep: "Open it in an office program, save it again, and build once more")
  }
}
