/// What stands round marks of one kind, where those of another could be the items as well.
extension ItemScheme {
  /// "Chair: Ann Lee was proposed …", "Treasurer: …" all below "Election of officers" and above "Subscriptions": titles before a
  /// colon that stand within one of several titles on lines of their own are points of it.
  func isNested(_ runIn: [ItemCue], in plain: [ItemCue]) -> Bool {
    let titles = plain.filter {
      $0.style == "plain" && $0.line >= agendaStart && $0.weight >= 1 && stands(above: $0.line)
    }
    guard titles.count >= 3, titles.filter({ isCommon($0) }).count >= 2, let first = runIn.first,
      let last = runIn.last,
      let owner = titles.lastIndex(where: { $0.line < first.line }), owner + 1 < titles.count
    else { return false }
    return last.line < titles[owner + 1].line
  }

  /// Whether titles in small letters, each on a line of its own behind a blank one and above its text, are so many more than
  /// the lines that begin in capitals, and bear so much more common names, that these are names and letters within the text.
  func isOutweighed(_ capitals: [ItemCue], by plain: [ItemCue]) -> Bool {
    let titles = plain.filter { $0.style == "plain" && $0.line >= agendaStart && $0.weight >= 1 }
    return titles.count >= 5 && titles.count > capitals.count
      && titles.filter { isCommon($0) }.count >= 3
      && titles.filter { isCommon($0) }.count > capitals.filter { isCommon($0) }.count * 2
  }

  /// "1. Minutes of the last meeting" above "2. Finance": the first heading has a number, and the next goes on with it.
  func opensNumbering(_ headings: [ItemCue]) -> Bool {
    guard headings.count >= 2, let first = headings[0].label, let second = headings[1].label,
      case .decimal(1) = first.form, case .decimal(1) = second.form
    else { return false }
    return first.values[0] + 1 == second.values[0]
  }

  /// "Minutes" above a text of its own, with others of its level behind it: what was said of the last minutes.
  func isOneOfItems(_ at: Int, _ items: [ItemCue]) -> Bool {
    guard at + 1 < items.count, items[at].kind == items[at + 1].kind,
      lines[items[at].line].folded.hasPrefix("minutes")
    else { return false }
    let text = lines[(items[at].line + 1)..<items[at + 1].line].filter { !$0.isBlank }
    return !text.isEmpty && text.count <= 6
      && text.allSatisfy { $0.bullet == nil && !$0.isTableRow && $0.headingLevel == nil }
      && text.contains { line in
        line.words.contains { $0.isAny([.settling, .verdict, .participle, .marker]) }
      }
  }

  /// "(1) Apologies", "(2) Village green", each above what was said of it: bracketed numbers that rise through the document
  /// one by one before titles, where points of a list would stand one below the other.
  func standApart(_ cues: [ItemCue]) -> Bool {
    let run = Chain.best(of: cues).cues
    guard run.count >= 3, run[0].value == 1, cues.count <= run.count * 3 / 2,
      zip(run, run.dropFirst()).allSatisfy({ $0.value + 1 == $1.value })
    else { return false }
    let apart = zip(run, run.dropFirst()).filter { pair in
      lines[(pair.0.line + 1)..<pair.1.line].contains { !$0.isBlank }
    }
    let titled = run.filter { cue in
      let first = words(of: title(of: cue), upTo: 200)
      return first.first?.isCapitalised ?? false && !title(of: cue).hasSuffix(";")
    }
    return apart.count * 3 >= (run.count - 1) * 2 && titled.count == run.count
      && run.filter({ isCommonBehindNumber($0) }).count >= 2
  }

  /// "# Fennby Society" above "# 1. Apologies", "# 2. Minutes": the one heading without a number before those with one.
  func isTitleOfNumbered(_ headings: [ItemCue]) -> Bool {
    guard headings.count >= 4, headings[0].label == nil, !isCommon(headings[0]) else { return false }
    let numbers = headings.dropFirst().prefix(3).compactMap { cue -> Int? in
      guard let label = cue.label, case .decimal(1) = label.form else { return nil }
      return label.values[0]
    }
    return numbers.count == 3 && numbers[0] == 1 && numbers[1] == 2 && numbers[2] == 3
  }

  /// "Water supply" right above its text, where titles that are common ones stand so: short lines behind a blank one that are
  /// no sentence and no name.
  func shaped(like common: [ItemCue], _ alone: [ItemCue]) -> [ItemCue] {
    func isTight(_ cue: ItemCue) -> Bool {
      cue.style == "plain" && cue.line + 1 < lines.count && !lines[cue.line + 1].isBlank
        && lines[cue.line].text.utf8.count <= 60
    }
    let models = common.filter { isTight($0) && stands(above: $0.line) }
    guard models.count >= 2, models.count * 2 >= common.count else { return [] }
    let withColon = models.filter { lines[$0.line].text.hasSuffix(":") }.count * 2 > models.count
    return alone.filter { cue in
      cue.weight >= 0.75 && isTight(cue) && lines[cue.line].text.hasSuffix(":") == withColon
        && stands(above: cue.line) && isWords(cue.line)
    }
  }
}
