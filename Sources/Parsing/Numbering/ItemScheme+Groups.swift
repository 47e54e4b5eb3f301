/// Numbers that begin anew below titles of their own.
extension ItemScheme {
  /// "Reports" above 1), 2), 3), "Old business" above 1), 2), "New business" above 1) to 6): titles and numbers are items;
  /// empty where the document has no two such groups.
  func groups(_ numbers: [ItemCue], _ plain: [ItemCue], _ capitals: [ItemCue]) -> [ItemCue] {
    let cues = numbers.filter {
      $0.family == "decimal" && $0.label?.isAlone == false && $0.line >= agendaStart
    }
    let firsts = cues.filter { $0.value == 1 }
    guard firsts.count >= 2, cues.count > firsts.count else { return [] }
    let titles = merged(plain, capitals).filter { cue in
      guard let next = lines.indices.dropFirst(cue.line + 1).first(where: { !lines[$0].isBlank }) else {
        return false
      }
      return firsts.contains { $0.line == next }
    }
    guard titles.count >= 2, titles.count == firsts.count,
      titles.filter({ isCommon($0) }).count * 2 >= titles.count
    else { return [] }
    // Within each group the numbers rise one by one.
    var expected = 0
    var style = ""
    var found: [ItemCue] = []
    for cue in cues {
      if cue.value == 1 {
        style = cue.style
      } else if cue.value != expected + 1 || cue.style != style {
        continue
      }
      expected = cue.value
      found.append(cue)
    }
    // Entries of lists are no titles: some must bear names that items have everywhere, and most end before what was said.
    guard found.filter({ isCommonBehindNumber($0) }).count * 5 >= found.count,
      found.filter({ isTitled($0) }).count * 4 >= found.count * 3
    else { return [] }
    let average = found.reduce(0) { $0 + $1.weight } / Double(max(1, found.count))
    return average > 0.55 && found.count * 10 >= cues.count * 8 ? merged(titles, found) : []
  }

  /// Whether a short title stands behind a number.
  private func isTitled(_ cue: ItemCue) -> Bool {
    guard let label = cue.label else { return false }
    let rest = lines[cue.line].text.slice(label.length, lines[cue.line].text.utf8.count)
    let w = words(of: rest, upTo: 200)
    guard let first = w.first, first.isCapitalised || first.startsWithDigit else { return false }
    let title = w.prefix {
      !["- ", "– ", ": "].contains(rest.slice($0.end, $0.end + 2))
        && !rest.slice($0.end, $0.end + 4).hasPrefix("– ")
    }
    return title.count < 9 && !title.contains { $0.isAny(.sentenceVerb) }
  }
}
