/// Chooses the one way of marking items that explains the whole document best.
struct ItemScheme {
  let lines: [CleanLine]
  let vocabulary: Vocabulary
  /// The first line behind the document's title and attendance block, where the agenda can begin.
  let agendaStart: Int
  let isMarkdown: Bool
  /// Whether the lists of people are taken off: before that, a label and its names look like a title and its text.
  var knowsAttendance = false

  /// The chosen cues in the order of lines; empty where nothing explains the document.
  func choose(
    numbers: [ItemCue], headings: [ItemCue], capitals: [ItemCue], plain: [ItemCue]
  ) -> [ItemCue] {
    if let recorded = belowMinutes(headings, numbers) { return recorded }
    if let named = namedByContents(plain) { return named }
    let numbered = bestNumbering(numbers)
    let headed = headingItems(headings)
    let headedScore = headed.reduce(0) { $0 + $1.weight } * 1.2
    let runIn = plain.filter { $0.style == "runin" && $0.line >= agendaStart }
    let tight = plain.filter { $0.style == "tight" && $0.line >= agendaStart }
    let bulleted = plain.filter { $0.style == "bulleted" && $0.line >= agendaStart }
    let every = plain
    let plain = plain.filter { !$0.isLoose }
    let lone = capitals.filter { $0.style == "word" && $0.line >= agendaStart }
    let capitals = capitals.filter { $0.style != "word" }
    // "CALL TO ORDER" stands above the roll.
    let upper = capitals.filter {
      $0.line >= agendaStart || numbered.cues.isEmpty
        || knowsAttendance && $0.style == "line" && lines[$0.line].folded.hasPrefix("call to order")
    }
    let capitalScore = score(upper, all: capitals)
    let bold = plain.filter { $0.style == "bold" && $0.line >= agendaStart }
    let boldScore = score(bold, all: bold)

    if !headed.isEmpty,
      headedScore >= numbered.score * 0.8
        || headed.count >= 3 && isMarkdown && numbered.cues.count < headed.count * 2
    {
      return merged(headed, upper.filter { lines[$0.line].isFenced })
    }
    // A single number is no numbering, unless it is a reference or a running number.
    let strong =
      numbered.cues.count >= 2 || opensSubItems(numbered.cues, numbers)
      || (numbered.cues.first.map { $0.family == "reference" || $0.value > 99 } ?? false)
    let groups = headed.isEmpty ? groups(numbers, every, capitals) : []
    if groups.count > numbered.cues.count { return groups }
    if let titles = titlesAbovePoints(numbered.cues, every, capitals) { return titles }
    if knowsAttendance, let titles = titlesRoundList(numbered.cues, plain) { return titles }
    if strong, numbered.score >= capitalScore * 0.75, numbered.score >= boldScore * 0.75,
      numbered.score > 2 || opensSubItems(numbered.cues, numbers)
    {
      return supplemented(numbered.cues, capitals: capitals, plain: plain, headings: headed)
    }
    if upper.count >= 2, capitalScore >= boldScore, !isOutweighed(upper, by: plain) {
      return merged(upper, bold.filter { isCommon($0) } + (upper.contains { $0.style == "line" } ? lone : []))
    }
    if bold.count >= 2 { return bold }
    // "Old Business: …", "Reports: …": titles before their text, one behind another.
    let opening = merged(runIn, tight)
    if !runIn.isEmpty,
      opening.count >= 3
        || opening.count == 2 && runIn.count == 2 && numbered.cues.isEmpty && plain.isEmpty
          && capitals.isEmpty,
      opening.filter({ isCommon($0) }).count >= 2, !isNested(opening, in: plain),
      numbered.cues.count < 3 || numbered.score < score(opening, all: opening)
    {
      return merged(merged(opening, upper), knowsAttendance ? colonTitles(above: plain) : [])
    }
    let alone = plain.filter { $0.line >= agendaStart }
    let common = alone.filter { isCommon($0) }
    // A document that sets many such titles apart sets its others apart in the same way.
    let areTitled = common.count >= 4
    let running =
      knowsAttendance && !isNested(runIn, in: plain)
      ? runIn.filter { isCommon($0) && opensParagraph($0.line) } : []
    // "Minutes of the last meeting: Cllr Lee proposed …" and then "Matters arising" alone: one title of each form is enough.
    if common.count >= 2
      || common.count == 1 && !running.isEmpty && alone.count >= 2 && numbered.cues.count < 2
    {
      let titles = alone.filter { $0.weight >= 1 || areTitled && $0.weight >= 0.8 && stands(above: $0.line) }
      return merged(
        merged(titles + shaped(like: common, alone), running), areTitled ? tight.filter { isCommon($0) } : [])
    }
    if numbered.cues.count >= 2, numbered.score > 1.5 { return numbered.cues }
    if bulleted.count >= 3, bulleted.filter({ isCommon($0) }).count * 4 >= bulleted.count - 1,
      bulleted.contains(where: { isCommon($0) }), numbered.cues.count < 2
    {
      return bulleted
    }
    if numbered.cues.count < 2, knowsAttendance, let run = bulletRun(every) { return run }
    let nested = every.filter { $0.style == "nested" && $0.line >= agendaStart }
    if numbered.cues.count < 2, headed.isEmpty, knowsAttendance, nested.count >= 2 { return nested }
    if tight.count >= 3 || tight.count == 2 && knowsAttendance, tight.contains(where: { isCommon($0) }) {
      let words = every.filter { $0.style == "tightword" && $0.line > tight[0].line }
      let others = tight.count == 2 ? shaped(every) : []
      return merged(merged(tight, words), merged(alone.filter { $0.weight >= 1 }, others))
    }
    if !headed.isEmpty { return headed }
    let stops = numbered.cues.count < 2 ? stoppedTitles(every) : []
    if !stops.isEmpty { return stops }
    return knowsAttendance ? shaped(every) : []
  }

  /// "Greetings and news" above "1. Olive told of …", "Minutes and tasks" above "2. The minutes were approved.": where
  /// what has numbers are the points of the record, run on from title to title, the titles are the items.
  private func titlesAbovePoints(_ chain: [ItemCue], _ plain: [ItemCue], _ capitals: [ItemCue]) -> [ItemCue]?
  {
    guard chain.count >= 6 else { return nil }
    let points = chain.filter { cue in
      guard let label = cue.label, !label.isAlone else { return false }
      let rest = lines[cue.line].text.slice(label.length, lines[cue.line].text.utf8.count)
      return words(of: rest, upTo: 300).dropFirst().contains { $0.isAny(.sentenceVerb) }
    }
    guard points.count * 10 >= chain.count * 6 else { return nil }
    let numbered = Set(chain.map(\.line))
    let candidates = merged(
      plain.filter { $0.style == "plain" || $0.style == "tight" || $0.style == "bold" }, capitals
    )
    .filter { $0.line >= agendaStart && !numbered.contains($0.line) }
    var titles: [ItemCue] = []
    for cue in candidates.reversed() {
      guard let next = lines.indices.dropFirst(cue.line + 1).first(where: { !lines[$0].isBlank }) else {
        continue
      }
      // A title may stand above another.
      if numbered.contains(next) || next == titles.last?.line { titles.append(cue) }
    }
    return titles.count >= 4 ? titles.reversed() : nil
  }

  /// "- Apologies: …", "- Minutes: …", "- Lower gate: …": most bullets of the document that are not inside others are items.
  private func bulletRun(_ plain: [ItemCue]) -> [ItemCue]? {
    let run = plain.filter { $0.style == "bulletrun" && $0.line >= agendaStart }
    guard run.count >= 3, run.contains(where: { isCommon($0) }) else { return nil }
    let top = lines.indices.filter { $0 >= run[0].line && lines[$0].bullet != nil && lines[$0].indent < 4 }
    return run.count * 4 >= top.count * 3 ? run : nil
  }

  /// "1. Business of the Mayor" and below it "1.1 Prayers": one number that has sub-items is a numbering.
  private func opensSubItems(_ chain: [ItemCue], _ numbers: [ItemCue]) -> Bool {
    guard chain.count == 1, let top = chain[0].label?.values.first, top == 1 else { return false }
    return numbers.contains {
      $0.family == "decimal2" && $0.label?.values == [1, 1] && $0.line > chain[0].line
        && $0.line - chain[0].line <= 4
    }
  }

  /// The items of a web page: its numbers, which stand alone above their titles, or, where they are lost, the lines that
  /// stand as titles there. A number before text is a point of the record, unless the page begins with it.
  func pageItems(numbers: [ItemCue], plain: [ItemCue]) -> [ItemCue] {
    let plain = plain.filter {
      !["wide", "listing", "speech", "tightword", "dashed", "nested", "stop"].contains($0.style)
    }
    let cells = plain.filter { lines[$0.line].opensCell }
    if cells.count >= 2 { return cells }
    let alone = bestNumbering(numbers.filter { $0.kind != .numbered })
    let isStrong =
      alone.cues.count >= 2
      || (alone.cues.first.map { $0.family == "reference" || $0.kind == .numberAlone } ?? false)
    if isStrong {
      return opening(plain, before: alone.cues[0].line) + alone.cues + subPoints(numbers, alone.cues)
    }
    let titles = plain.filter { cue in
      if isCommon(cue) || lines[cue.line].opensCell || withoutPaperLink(lines[cue.line].text).1 != nil {
        return true
      }
      let next = lines[(cue.line + 1)...].first { !$0.isBlank }?.folded ?? ""
      return ["minutes:", "decision:", "additional documents:", "cofnodion:"].contains(next) || isAdvice(next)
    }
    let running = bestNumbering(numbers)
    if running.cues.count >= 2, let first = running.cues.first,
      titles.first.map({ first.line <= $0.line }) ?? true
    {
      return running.cues
    }
    // An item that is known by its advice alone opens the page.
    if let line = lines.indices.dropFirst(agendaStart).first(where: { !lines[$0].isBlank }),
      line < titles.first?.line ?? lines.count, isAdvice(lines[line].folded),
      lines[line].text.utf8.count <= 160
    {
      return [
        ItemCue(kind: .plain, line: line, label: nil, value: 0, weight: 1, family: "plain", style: "plain")
      ] + titles
    }
    return titles
  }

  /// "4.1" alone on its line below item 4, with a title of its own.
  private func subPoints(_ numbers: [ItemCue], _ chain: [ItemCue]) -> [ItemCue] {
    numbers.filter { cue in
      guard cue.family == "decimal2", cue.kind == .numberAlone, let values = cue.label?.values,
        let owner = chain.last(where: { $0.line < cue.line }), owner.label?.values.first == values.first,
        case .decimal(1) = owner.label?.form
      else { return false }
      let title = title(of: cue)
      return title.utf8.count <= 160 && !title.hasSuffix(".")
    }
  }

  /// What an agenda says that the meeting is to do with an item.
  private func isAdvice(_ folded: String) -> Bool {
    [
      "to receive", "to consider", "to note", "to approve", "to confirm", "to agree", "to give", "to allow",
      "to sign",
      "to determine", "to elect", "to appoint", "to adopt",
    ].contains { folded.hasPrefix($0 + " ") }
  }

  /// A page's first item where it alone has no number ("Available Papers").
  private func opening(_ plain: [ItemCue], before first: Int) -> [ItemCue] {
    guard let line = lines.indices.dropFirst(agendaStart).first(where: { !lines[$0].isBlank }), line < first,
      let cue = plain.first(where: { $0.line == line }), cue.weight >= 0.9,
      lines[(line + 1)..<first].contains(where: { !$0.isBlank })
    else { return [] }
    return [cue]
  }

  func isCommon(_ cue: ItemCue) -> Bool { isCommonItemTitle(lines[cue.line].folded) }

  func isCommonBehindNumber(_ cue: ItemCue) -> Bool {
    guard let label = cue.label else { return false }
    let text = lines[cue.line].text
    return isCommonItemTitle(text.slice(label.length, text.utf8.count).folded)
  }

  // MARK: Numbering

  private func bestNumbering(_ numbers: [ItemCue]) -> Chain {
    var best = Chain(cues: [], score: 0)
    for (family, cues) in Dictionary(grouping: numbers, by: \.family).sorted(by: { $0.key < $1.key }) {
      // "(26)" counts where the numbers stand alone above their titles.
      let isAlone = family == "decimal()" && cues.count >= 3 && cues.allSatisfy { $0.kind == .numberAlone }
      // "(1) Apologies", "(2) Minutes" where nothing has a number without a bracket.
      // "a) Apologies", "i) Apologies" are items where nothing else has a number, and each stands apart.
      if family == "points" {
        guard cues.count >= 3,
          !numbers.contains(where: { $0.family == "decimal" || $0.family == "reference" }),
          standApart(cues)
        else { continue }
      }
      let isBracketed =
        family == "decimal()" && cues.count >= 3
        && (!numbers.contains { $0.family == "decimal" }
          && cues.filter({ isCommonBehindNumber($0) }).count * 2 >= cues.count || standApart(cues))
      // "Minute 1: Apologies" is an item, "Minute 45: the hedge" a matter that arises from another.
      let isMinute = family == "decimalminute" && standApart(cues)
      if family.hasPrefix("decimal"), family != "decimal", !family.contains("item"), !isAlone, !isBracketed,
        !isMinute
      {
        continue
      }
      var chain = Chain.best(of: cues)
      guard !chain.cues.isEmpty else { continue }
      // What a numbering leaves unexplained of its own styles speaks against it: lists that start again at 1.
      let styles = Set(chain.cues.map(\.style))
      let same = cues.filter { styles.contains($0.style) }
      let explained = Double(chain.cues.count) / Double(max(same.count, 1))
      let first = chain.cues.first!.line
      let last = chain.cues.last!.line
      let span = Double(last - first + 1) / Double(max(1, lines.count - min(agendaStart, first)))
      let average = chain.cues.reduce(0) { $0 + $1.weight } / Double(chain.cues.count)
      guard average > 0.55 else { continue }
      chain.score *= explained.squareRoot() * explained
      chain.score *= 0.5 + 0.5 * min(1, span * 1.3).squareRoot()
      if chain.score > best.score { best = chain }
    }
    return adopting(best, from: numbers)
  }

  /// Adds to a numbering the sub-numbers that carry titles, and headings without numbers where the document uses
  /// them outside numbered items or in capitals against titles in mixed case.
  private func supplemented(
    _ chain: [ItemCue], capitals: [ItemCue], plain: [ItemCue], headings: [ItemCue]
  ) -> [ItemCue] {
    var result = chain
    let first = chain.first!.line
    let mixed = chain.filter { cue in
      let title = title(of: cue)
      return title.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    }
    if mixed.count * 2 >= chain.count {
      let taken = Set(chain.map(\.line))
      for cue in capitals where !taken.contains(cue.line) && cue.line >= agendaStart {
        // Inside the numbering a run of capitals must be a whole line or a known title.
        if cue.style == "line" || isCommonItemTitle(lines[cue.line].folded) || cue.weight >= 1.6 {
          if !followsNumberAlone(cue, chain) { result.append(cue) }
        }
      }
    }
    // "EXCLUSION OF THE PUBLIC", "TERMINATION OF MEETING" between titles in capitals: what opens and ends a part of the
    // meeting stands without a number of its own.
    else {
      let taken = Set(chain.map(\.line))
      result += capitals.filter {
        $0.line > first && $0.style == "line" && !taken.contains($0.line) && lines[$0.line].label == nil
          && isProcedure(lines[$0.line].folded) && standsAlone($0.line) && !followsNumberAlone($0, chain)
      }
    }
    // Capitals before the first number and behind the heading: the document uses them for items without numbers.
    if mixed.count * 2 < chain.count,
      capitals.contains(where: {
        $0.line >= agendaStart && agendaStart > 0 && $0.line < first && $0.style == "line" && isCommon($0)
      })
    {
      let taken = Set(result.map(\.line))
      result += capitals.filter {
        $0.line >= agendaStart && $0.style == "line" && $0.weight >= 1.4 && !taken.contains($0.line)
          && !followsNumberAlone($0, chain) && lines[$0.line].label == nil
      }
    }
    // A line with nothing between it and the first number belongs to what stands above.
    let outside = plain.filter { cue in
      cue.line >= agendaStart && cue.line < first && cue.weight >= 0.9
        && lines[(cue.line + 1)..<first].contains { !$0.isBlank }
    }
    if !outside.isEmpty, outside.contains(where: { isCommon($0) || $0.weight >= 1.2 }) {
      let style = Set(outside.map(\.style))
      let taken = Set(result.map(\.line))
      for cue in plain
      where cue.line >= agendaStart && (cue.line > first || outside.contains { $0.line == cue.line })
        && style.contains(cue.style) && !taken.contains(cue.line) && cue.weight >= 0.9
        // Titles that stand in by themselves at the margin do not make items of those within the text of a number.
        && (lines[cue.line].indent < 6
          || outside.contains { lines[$0.line].indent >= lines[cue.line].indent - 4 })
      {
        if !followsNumberAlone(cue, chain) { result.append(cue) }
      }
    }
    return merged(result, [])
  }

  /// Whether a line is the title of a number that stands alone above it.
  private func followsNumberAlone(_ cue: ItemCue, _ chain: [ItemCue]) -> Bool {
    guard let owner = chain.last(where: { $0.line < cue.line }),
      owner.kind == .numberAlone || owner.kind == .tornReference
    else { return false }
    return !lines[(owner.line + 1)..<cue.line].contains { !$0.isBlank } || cue.line - owner.line <= 2
  }

  func title(of cue: ItemCue) -> String {
    if let label = cue.label, !label.isAlone {
      return lines[cue.line].text.slice(label.length, lines[cue.line].text.utf8.count)
    }
    return lines[(cue.line + 1)...].first { !$0.isBlank }?.text ?? ""
  }

  // MARK: Headings

  private func headingItems(_ headings: [ItemCue]) -> [ItemCue] {
    guard !headings.isEmpty else { return [] }
    var items = headings
    // The first heading, when it is the only one of the highest level, is the document's title.
    let levels = headings.compactMap { cue -> Int? in if case .heading(let l) = cue.kind { l } else { nil } }
    let top = levels.min() ?? 1
    if levels.filter({ $0 == top }).count == 1, case .heading(top) = headings[0].kind {
      items.removeFirst()
      if let next = items.first,
        next.label == nil || DateGrammar().date(in: lines[next.line].words, at: 0) != nil,
        isDocumentTitle(lines[next.line].folded),
        DateGrammar().dates(in: lines[next.line].words).first != nil
      {
        items.removeFirst()
      }
    } else if isDocumentTitle(lines[headings[0].line].folded), !opensNumbering(headings),
      !isOneOfItems(0, headings) || !DateGrammar().dates(in: lines[headings[0].line].words).isEmpty
    {
      items.removeFirst()
    } else if isTitleOfNumbered(headings) {
      items.removeFirst()
    }
    // Under an "Agenda" or "Minutes" heading stand the items; what is before it are details.
    var own: Int?
    if let agenda = items.firstIndex(where: {
      ["agenda", "minutes", "agenda and minutes", "agenda items", "items", "agenda/minutes", "business"]
        .contains(lines[$0.line].folded.trimming(":. "))
    }) {
      if isOneOfItems(agenda, items) {
        own = items[agenda].line
      } else if items.count - agenda - 1 >= 2 {
        items = Array(items[(agenda + 1)...])
      } else {
        items.remove(at: agenda)
      }
    }
    return items.filter { $0.line == own || headsItem($0) || isTopic($0, among: items) }
  }

  /// "## Report", "# Discussion" on the highest level of several: an item of its own, and no label within another.
  private func isTopic(_ cue: ItemCue, among items: [ItemCue]) -> Bool {
    guard lines[cue.line].folded.trimming(":. ").isOne(of: "report discussion presentation"),
      case .heading(let own) = cue.kind
    else { return false }
    let levels = items.compactMap { item -> Int? in
      if case .heading(let level) = item.kind { level } else { nil }
    }
    return levels.count(where: { $0 == own }) >= 3 && levels.allSatisfy { $0 >= own }
  }

  /// Whether a heading is an item's, and no label of outcomes or of the meeting's details.
  func headsItem(_ cue: ItemCue) -> Bool {
    let bare = lines[cue.line].folded.trimming(":. ")
    return !vocabulary.decisionLabels.contains(bare) && !vocabulary.isActionLabel(bare)
      && !vocabulary.recordLabels.contains(bare) && !ItemScheme.details.contains(bare)
      && !outcomeWords.contains(bare) && !tellsWhenOrWhere(lines[cue.line])
  }

  /// "### Date: 2020-03-25", "## 02 October 2025", "## Location: the hall": when and where the meeting was held.
  private func tellsWhenOrWhere(_ line: CleanLine) -> Bool {
    guard line.text.hasDigit || line.text.hasByte(0x3A) else { return false }
    let w = line.words
    if let first = w.first, w.count > 1, first.after.contains(.colon),
      first.folded.isOne(of: "date time location venue place where when")
    {
      return true
    }
    return DateGrammar().dates(in: w).first?.words == w.indices
  }

  private static let details: WordSet = [
    "meeting details", "details", "agenda", "meeting information", "meeting info", "logistics", "minutes",
    "time and place", "date and time", "connection details", "decisions made", "panel attendees",
    "other attendees",
    "meeting minutes", "meeting times", "agenda topics", "useful links", "links", "agenda item proposals",
    "to do list",
  ]

  private func isDocumentTitle(_ folded: String) -> Bool {
    folded.contains("minutes of")
      || folded.contains("meeting") && (folded.contains("20") || folded.contains("19"))
      || folded.hasPrefix("minutes") && folded.contains("meeting")
      || folded.contains("meeting notes")
  }

  private func score(_ cues: [ItemCue], all: [ItemCue]) -> Double { cues.reduce(0) { $0 + $1.weight } }

  func merged(_ a: [ItemCue], _ b: [ItemCue]) -> [ItemCue] {
    var seen: Set<Int> = []
    return (a + b).filter { seen.insert($0.line).inserted }.sorted { $0.line < $1.line }
  }
}
