import Minutes

/// PDF, as `pdftotext -layout` gives it: the lines are its output's, columns of text one below the other, and a form
/// feed begins a page.
package struct PDFFormat: FormatReader {
  private let converters: Converters

  package init(_ converters: Converters) { self.converters = converters }

  package func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    let raw: [UInt8]
    do {
      raw = try converters.output(
        of: .pdftotext, on: document.bytes, sha256: document.sha256, named: "source.pdf",
        arguments: { ["-layout", $0, "-"] })
    } catch {
      return DocumentText(unread: PDFFormat.diagnostic(error, document))
    }
    var out = DocumentText()
    out.bytes = DecodedText(convertersOutput: raw).bytes
    var split: TextLines
    if let unfolded = PDFColumns.unfolded(out.bytes) {
      out.sourceText = SourceText(out.bytes)
      out.bytes = unfolded.bytes
      split = TextLines(&out.bytes)
      for (i, number) in zip(split.lines.indices, unfolded.numbers) { split.lines[i].number = number }
    } else {
      split = TextLines(&out.bytes)
    }
    // The end of each page is a form feed, also of one without text.
    let pages = raw.reduce(into: 0) { if $1 == 0x0C { $0 += 1 } }
    out.pages = max(pages, 1)
    guard out.bytes.contains(where: { $0 > 0x20 }) else {
      return DocumentText(unread: PDFFormat.noText(document, pages: max(pages, 1)))
    }
    out.lines = split.lines
    // The last page's form feed leaves a line of nothing, and one without form feeds is a document of one page.
    if let last = out.lines.last, last.start == last.end { out.lines.removeLast() }
    for i in out.lines.indices where out.lines[i].page == nil { out.lines[i].page = 1 }
    if let note = PDFFormat.emptyPages(out, pages: max(pages, 1), path: document.path) {
      out.diagnostics.append(note)
    }
    return out
  }

  /// What is known of a PDF that gave no text.
  private static func diagnostic(_ failure: ConversionFailure, _ document: SourceDocument) -> Diagnostic {
    guard case .failed(_, _, let words) = failure else {
      return failure.diagnostic(file: document.path, kind: "PDF")
    }
    if words.lowercased().contains("password") {
      return Diagnostic(
        "locked-file", .warning, file: document.path, "The PDF asks for a password and was not read",
        nextStep:
          "Save a copy without a password: qpdf --password=PASSWORD --decrypt '\(document.path)' new.pdf")
    }
    return Diagnostic(
      "broken-file", .warning, file: document.path, "The PDF is damaged and was not read: \(words)",
      nextStep: "Ask for the file again, or mend it: qpdf '\(document.path)' new.pdf")
  }

  private static func noText(_ document: SourceDocument, pages: Int) -> Diagnostic {
    Diagnostic(
      "no-text", .warning, file: document.path,
      "The PDF holds \(pages == 1 ? "a picture of a page" : "pictures of \(pages) pages") and no text",
      nextStep: "Add the text: ocrmypdf '\(document.path)' '\(document.path)'")
  }

  /// Pages without any text, in a document that has some: pictures of pages, or blank ones.
  private static func emptyPages(_ text: DocumentText, pages: Int, path: String) -> Diagnostic? {
    let written = Set(
      text.lines.lazy.filter { line in text.bytes[line.start..<line.end].contains { $0 > 0x20 } }.map(\.page))
    let empty = (1...pages).filter { !written.contains($0) }
    guard let first = empty.first else { return nil }
    return Diagnostic(
      "pages-without-text", .note, file: path,
      empty.count == 1
        ? "Page \(first) of \(pages) holds no text"
        : "\(empty.count) of \(pages) pages hold no text, the first is page \(first)",
      nextStep: "If the page is not blank, add its text: ocrmypdf --skip-text '\(path)' '\(path)'")
  }
}
