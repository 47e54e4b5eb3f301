import Minutes

/// Web pages, saved from a site or made by an office program. The text becomes Markdown; each line keeps the number of
/// the line of the file where its words stand.
package struct HTMLFormat: FormatReader {
  package init() {}

  package func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    let decoded = DecodedText(document.bytes)
    let source = SourceText(decoded.bytes)
    let matter = FrontMatter(source.bytes, source.lines, file: document.path)
    let first =
      matter.lineCount < source.lines.count ? source.lines[matter.lineCount].start : source.bytes.count
    let tree = HTMLTree(source.bytes, from: first, line: matter.lineCount + 1)
    let markdown = HTMLTranscriber.markdown(tree)
    var out = DocumentText()
    out.markup = .markdown
    out.bytes = markdown.bytes
    out.lines = markdown.lines
    out.sourceText = source
    out.frontMatter = matter.entries
    out.frontMatterLines = matter.lineNumbers
    out.diagnostics = decoded.diagnostics(source.lines, path: document.path) + matter.diagnostics
    guard !out.lines.isEmpty else { throw .empty(document.path) }
    return out
  }
}
