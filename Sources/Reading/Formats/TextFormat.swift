import Minutes

/// Plain text and Markdown: the lines are the file's own.
package struct TextFormat: FormatReader {
  package var markup: Transcript.Markup

  package init(markup: Transcript.Markup) { self.markup = markup }

  package func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    let decoded = DecodedText(document.bytes)
    var out = DocumentText()
    out.markup = markup
    out.bytes = decoded.bytes
    if let numbered = ListTags.numbered(out.bytes) {
      out.sourceText = SourceText(out.bytes)
      out.bytes = numbered
    }
    let split = TextLines(&out.bytes)
    guard out.bytes.contains(where: { $0 > 0x20 }) else { throw .empty(document.path) }
    let matter = FrontMatter(out.bytes, split.lines, file: document.path)
    out.lines = matter.lineCount > 0 ? Array(split.lines.dropFirst(matter.lineCount)) : split.lines
    out.pages = split.pages
    out.frontMatter = matter.entries
    out.frontMatterLines = matter.lineNumbers
    out.diagnostics = decoded.diagnostics(split.lines, path: document.path) + matter.diagnostics
    return out
  }
}
