/// Which labels of headings are numbers of items.
extension SectionBuilder {
  /// "## I. Call to order", "## II. Roll call": headings whose Roman numbers, or letters, rise from the first one by one.
  func risesByLetters(_ cues: [ItemCue]) -> Bool {
    let labels = cues.compactMap { cue -> NumberLabel? in
      guard cue.kind.isHeading, let label = cue.label, !label.isAlone,
        label.suffix == "." || label.suffix == ")",
        label.form == .roman || label.form == .letter
      else { return nil }
      return label
    }
    return labels.count >= 3 && labels.count * 4 >= cues.count * 3 && labels[0].values == [1]
      && zip(labels, labels.dropFirst()).allSatisfy { $0.form == $1.form && $0.values[0] + 1 == $1.values[0] }
  }

  /// The letters before the numbers of at least two headings: "A1 Roads" and "A2 Paths" are numbered, "P7 Library books" alone
  /// is named so.
  func letteredFamilies(_ cues: [ItemCue]) -> Set<String> {
    let found = cues.compactMap { cue -> String? in
      guard cue.kind.isHeading, case .lettered(let prefix) = cue.label?.form else { return nil }
      return prefix
    }
    return Set(found.filter { f in found.count(where: { $0 == f }) >= 2 })
  }

  /// "2024 Elections": a year, no number.
  func isYear(_ label: NumberLabel) -> Bool {
    label.form == .decimal(depth: 1) && label.suffix == nil && label.word == nil
      && (1900...2100).contains(label.values[0])
  }
}
