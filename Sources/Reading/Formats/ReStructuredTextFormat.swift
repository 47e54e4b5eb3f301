import Minutes

/// reStructuredText, read here line by line and not through pandoc: so each line keeps its number and its words, and
/// nothing can be included. The text becomes Markdown.
package struct ReStructuredTextFormat: FormatReader {
  package init() {}

  package func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    let decoded = DecodedText(document.bytes)
    let source = SourceText(decoded.bytes)
    let matter = FrontMatter(source.bytes, source.lines, file: document.path)
    var transcriber = RSTTranscriber(source, from: matter.lineCount, path: document.path)
    transcriber.run()
    var out = DocumentText()
    out.markup = .markdown
    out.bytes = transcriber.bytes
    out.lines = transcriber.lines
    out.sourceText = source
    out.frontMatter = matter.entries
    out.frontMatterLines = matter.lineNumbers
    out.diagnostics =
      decoded.diagnostics(source.lines, path: document.path) + matter.diagnostics + transcriber.diagnostics
    guard out.bytes.contains(where: { $0 > 0x20 }) else { throw .empty(document.path) }
    return out
  }
}
