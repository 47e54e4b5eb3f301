/// Lists within lists: "- Budget" above the points that were made of it.
extension CueFinder {
  /// A short bullet of the outermost list with points of its own below it.
  func nestedCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet != nil, line.indent < 2, !line.isTableRow, line.text.utf8.count <= 80,
      line.label == nil,
      let next = lines.indices.dropFirst(i + 1).first(where: { !lines[$0].isBlank }), next - i <= 2,
      lines[next].bullet != nil, lines[next].indent >= line.indent + 2
    else { return nil }
    let w = line.words
    let bare = line.folded.trimming(":. ")
    guard let first = w.first, first.isCapitalised || first.startsWithDigit, w.count <= 9,
      !line.text.hasSuffix("."), !line.text.hasSuffix("?"),
      // "Ben: check the lease" is what somebody said or is to do.
      !w.dropLast().prefix(2).contains(where: { $0.after.contains(.colon) }),
      !w.contains(where: { $0.isAny([.sentenceVerb, .proposing, .seconding]) }),
      !vocabulary.decisionLabels.contains(bare), !vocabulary.isActionLabel(bare),
      !vocabulary.recordLabels.contains(bare), !outcomeWords.contains(bare),
      vocabulary.attendanceLabelsByText[bare] == nil
    else { return nil }
    return ItemCue(kind: .plain, line: i, label: nil, value: 0, weight: 1, family: "plain", style: "nested")
  }
}
