import Minutes

/// The Word format of before 2007 (`.doc`), as antiword gives it.
package struct LegacyWordFormat: FormatReader {
  private let converters: Converters

  package init(_ converters: Converters) { self.converters = converters }

  package func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    let raw: [UInt8]
    do {
      // -w 0: a paragraph is a line.
      raw = try converters.output(
        of: .antiword, on: document.bytes, sha256: document.sha256, named: "source.doc",
        arguments: { ["-m", "UTF-8.txt", "-w", "0", $0] })
    } catch .failed(_, _, let words) {
      return DocumentText(
        unread: Diagnostic(
          "broken-file", .warning, file: document.path, "The Word file was not read: \(words)",
          nextStep: "Open it in an office program and save it as .docx"))
    } catch {
      return DocumentText(unread: error.diagnostic(file: document.path, kind: "old Word"))
    }
    var out = DocumentText()
    out.bytes = DecodedText(convertersOutput: raw).bytes
    let split = TextLines(&out.bytes)
    guard out.bytes.contains(where: { $0 > 0x20 }) else {
      return DocumentText(
        unread: Diagnostic(
          "no-text", .warning, file: document.path, "The Word file holds no text",
          nextStep: "If it holds pictures of pages, save it as PDF and add the text with ocrmypdf"))
    }
    out.lines = split.lines
    return out
  }
}
