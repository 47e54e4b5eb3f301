import Hashing
package import Minutes

/// Reads a file of the content folder as text.
package struct SourceReader: Sendable {
  package var limits: ReadingLimits
  /// What reads each format.
  private let readers: [SourceFormat: any FormatReader]

  package init(converters: Converters = Converters(), limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
    readers = [
      .text: TextFormat(markup: .plain), .markdown: TextFormat(markup: .markdown),
      .rst: ReStructuredTextFormat(),
      .html: HTMLFormat(), .pdf: PDFFormat(converters), .doc: LegacyWordFormat(converters),
      .docx: OfficeFormat(.docx, converters, limit: limits.textBytes),
      .odt: OfficeFormat(.odt, converters, limit: limits.textBytes),
      .rtf: OfficeFormat(.rtf, converters, limit: limits.textBytes),
    ]
  }

  /// With the limits of an archive's `site.yml`.
  package init(_ settings: SiteSettings) {
    let limits = ReadingLimits(settings.limits)
    self.init(
      converters: Converters(limits: ConverterLimits(settings.limits), outputBytes: limits.textBytes),
      limits: limits)
  }

  /// The file's transcript. Throws where there is none: a file that is empty, too large, no document or unreadable.
  ///
  /// A document whose text cannot be had, as a tool is missing or a password locks it, gives a transcript without lines
  /// and a diagnostic that says why, so that the archive still has a page for it.
  package func read(_ file: SourceFile) throws(SourceRefusal) -> Transcript {
    let raw: [UInt8]
    do {
      raw = try FileBytes.read(file.location, limit: limits.sourceBytes)
    } catch {
      throw .unreadable(file.path, error, limit: limits.sourceBytes, key: "file_megabytes")
    }
    return try transcript(of: raw, path: file.path)
  }

  /// The transcript of a file with these bytes and this path below the content folder.
  package func transcript(of raw: [UInt8], path: String) throws(SourceRefusal) -> Transcript {
    let document = SourceDocument(path: path, bytes: raw, sha256: sha256Hex(raw))
    switch RecognisedFormat(raw, path: path) {
    case .other(let kind):
      throw .binary(path, kind: kind)
    case .locked(let kind):
      // Only Word's documents are worth a page; what else is locked nobody can tell.
      guard RecognisedFormat.promised(by: path) != nil else {
        throw .binary(path, kind: "\(kind) locked by a password")
      }
      return transcript(.locked(path, kind), of: document, as: .docx)
    case .document(let format):
      if format.isText, raw.count > limits.textBytes {
        throw .tooLarge(path, bytes: raw.count, limit: limits.textBytes, key: "text_megabytes")
      }
      guard let reader = readers[format] else { throw .binary(path, kind: nil) }
      return transcript(try reader.text(of: document), of: document, as: format)
    }
  }

  private func transcript(_ text: DocumentText, of document: SourceDocument, as format: SourceFormat)
    -> Transcript
  {
    let lines = text.sourceText?.lines.count ?? text.frontMatterLines.count + text.lines.count
    var diagnostics = text.diagnostics
    if let promised = RecognisedFormat.promised(by: document.path), promised != format {
      diagnostics.append(.misnamed(document.path, promised: promised, found: format))
    }
    return Transcript(
      source: Source(
        file: document.path, sha256: document.sha256, format: format, lines: lines, pages: text.pages),
      markup: text.markup, bytes: text.bytes, lines: text.lines, frontMatter: text.frontMatter,
      frontMatterLines: text.frontMatterLines, diagnostics: diagnostics, convertedFrom: text.sourceText)
  }
}

extension SourceFormat {
  /// Whether a file of this format is text itself, so that line numbers are those of the file.
  package var isText: Bool {
    switch self {
    case .text, .markdown, .html, .rst: true
    case .pdf, .docx, .odt, .rtf, .doc: false
    }
  }
}

extension DocumentText {
  fileprivate static func locked(_ path: String, _ kind: String) -> DocumentText {
    DocumentText(
      unread: Diagnostic(
        "locked-file", .warning, file: path, "The file is \(kind) that a password locks, and was not read",
        nextStep: "Save a copy without a password"))
  }
}

extension Diagnostic {
  fileprivate static func misnamed(_ path: String, promised: SourceFormat, found: SourceFormat) -> Diagnostic
  {
    Diagnostic(
      "misnamed-file", .note, file: path,
      "The name promises \(promised.words) and the file is \(found.words); it was read as that",
      nextStep:
        "Rename it so that it ends in .\(found == .text ? "txt" : found == .markdown ? "md" : found.rawValue)"
    )
  }
}

extension SourceFormat {
  /// The format in words, with its article.
  fileprivate var words: String {
    switch self {
    case .text: "plain text"
    case .markdown: "Markdown"
    case .html: "a web page"
    case .rst: "reStructuredText"
    case .pdf: "a PDF"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .rtf: "RTF"
    case .doc: "an old Word document"
    }
  }
}
