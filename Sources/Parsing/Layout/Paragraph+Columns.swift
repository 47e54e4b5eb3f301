/// A column at the right of a text, which tells who is to do something or what came of it.
extension ParagraphBuilder {
  /// "The stile is still broken.        Clerk", "Letter from the county about verges       Noted": what stands in the column behind
  /// a wide blank; nil where it is part of the text or of a table.
  func columnBehind(_ line: CleanLine) -> String? {
    guard line.cells.count == 2, !line.isTableRow, line.headingLevel == nil, line.cells[1].utf8.count <= 48,
      line.cells[0].utf8.count >= 16, line.text.hasSuffix(line.cells[1]),
      line.text.utf8.count > line.cells[1].utf8.count + 16
    else { return nil }
    let cell = words(of: line.cells[1])
    guard let first = cell.first, cell.count <= 7, first.isCapitalised else { return nil }
    let text = words(of: line.cells[0])
    let isSentence =
      text.count >= 5
      && (line.cells[0].hasSuffix(".") || line.cells[0].hasSuffix(")")
        || line.bullet != nil && text.count >= 6)
    if cell.count == 1, first.folded.isOne(of: "noted agreed approved deferred"), first.before.isEmpty {
      return text.count >= 3 && line.label?.isAlone != true && (isSentence || line.bullet != nil)
        ? line.cells[1] : nil
    }
    guard isSentence else { return nil }
    // Every name in the column has a title or is an office.
    for name in line.cells[1].split(whereSeparator: { "/&,".contains($0) }).map({ String($0).trimmed }) {
      let w = words(of: name)
      guard let title = w.first, w.count <= 4, w.allSatisfy({ $0.isCapitalised }) else { return nil }
      guard
        vocabulary.honorifics.contains(title.folded) && w.count >= 2
          || vocabulary.posts.contains(w[w.count - 1].folded)
      else { return nil }
    }
    return line.cells[1]
  }
}
