/// Titles that a full stop parts from what was said: "Finance report. The accounts were shown.", as papers for a village print them.
extension CueFinder {
  func stoppedCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, line.label == nil, line.cells.count < 2, line.headingLevel == nil,
      line.indent < 8,
      let end = stoppedTitle(line.text)
    else { return nil }
    let title = line.text.slice(0, end)
    let bare = title.folded.trimming(". ")
    guard !vocabulary.decisionLabels.contains(bare), !vocabulary.isActionLabel(bare),
      !outcomeWords.contains(bare),
      !vocabulary.nothings.contains(bare)
    else { return nil }
    // "Play Area." could be somebody: it counts where others are sure.
    let isCommon = isCommonItemTitle(bare)
    let isSure = isCommon || people.person(title.trimming(". "), lenient: true) == nil
    if !isSure, let first = words(of: title).first,
      forenames.contains(first.folded) || vocabulary.honorifics.contains(first.folded)
    {
      return nil
    }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: isCommon ? 1.2 : isSure ? 0.8 : 0.4,
      family: "plain", style: "stop")
  }
}

extension ItemScheme {
  /// The titles before a full stop of a document that has no other ones: five paragraphs at least begin so, a third of them with
  /// a common title.
  func stoppedTitles(_ plain: [ItemCue]) -> [ItemCue] {
    let stops = plain.filter { $0.style == "stop" && $0.line >= agendaStart }
    let sure = stops.filter { $0.weight >= 0.8 }.count
    let common = stops.filter { isCommon($0) }.count
    return sure >= 5 && common >= 3 && common * 3 >= sure ? stops : []
  }
}

/// The length of a title that a full stop parts from a sentence behind it, the stop included: one to six words without a verb.
func stoppedTitle(_ text: String) -> Int? {
  guard text.utf8.count >= 40, let stop = text.utf8.prefix(48).firstIndex(of: 0x2E) else { return nil }
  let end = text.utf8.distance(from: text.utf8.startIndex, to: stop)
  let w = words(of: text.slice(0, end))
  guard (1...6).contains(w.count), w[0].isCapitalised, !w[0].startsWithDigit, let last = w.last,
    last.folded.utf8.count > 3, text.slice(end + 1, end + 2) == " ",
    w.dropLast().allSatisfy({ $0.after.isEmpty }),
    !w[0].folded.isOne(
      of: "it there this that these those the a an all no he she they we members nothing after when"),
    !w.contains(where: {
      $0.isAny([.sentenceVerb, .proposing, .seconding, .month])
        || $0.folded.isOne(of: "was were is are had has")
    }),
    !last.isAny(.minor), let next = words(of: text.slice(end + 1, min(text.utf8.count, end + 60))).first,
    next.isCapitalised
  else { return nil }
  return end + 1
}
