/// Titles behind bullets.
extension CueFinder {
  /// "• COMMUNICATIONS — Director Lee shared a letter": a title in capitals behind a bullet.
  func bulletedCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet != nil, !line.isTableRow, !beginsSmall(line.text), let run = bulletedTitle(line.text)
    else { return nil }
    let title = line.text.slice(0, run).trimming(" :-–—.")
    let rest = line.text.slice(run, line.text.utf8.count).trimmed
    guard title.utf8.filter({ $0 >= 0x41 && $0 <= 0x5A }).count >= 6, title.utf8.count <= 80,
      rest.isEmpty || ["—", "–", "-", ":", "("].contains(where: { rest.hasPrefix($0) })
        || line.text.slice(0, run).hasSuffix(":"),
      !outcomeWords.contains(title.folded), !vocabulary.decisionLabels.contains(title.folded),
      !vocabulary.actionLabels.contains(title.folded)
    else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: 1, family: "plain", style: "bulleted")
  }

  /// "- Lower gate: It was agreed …": a bullet for each item, its title parted from its text by a colon.
  func bulletRunCue(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.bullet != nil, line.indent < 4, !line.isTableRow, !tellsOfMotion(line.text),
      let end = runInTitle(line.text)
    else { return nil }
    let title = line.text.slice(0, end)
    let w = words(of: title)
    let bare = title.folded.trimming(":. ")
    guard w.count <= 6, isTitle(w, bare) || bare == "minutes",
      isCommonItemTitle(bare)
        || people.person(title.trimming(": "), lenient: true) == nil
        || !forenames.contains(w[0].folded) && !w[0].isCapitals
    else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: isCommonItemTitle(bare) ? 1.2 : 0.8,
      family: "plain", style: "bulletrun")
  }
}
