/// Marks every place of a document where an item may begin.
struct CueFinder {
  let lines: [CleanLine]
  let furniture: Set<Int>
  let people: PersonGrammar
  var vocabulary: Vocabulary { people.vocabulary }
  /// Lines that attendance has taken or that label outcomes; no item begins there.
  let taken: Set<Int>

  /// Number cues, heading cues, capitals and plain titles, each list in the order of lines.
  typealias Cues = (numbers: [ItemCue], headings: [ItemCue], capitals: [ItemCue], plain: [ItemCue])

  /// The cues of the document, less those on lines that are taken.
  func cues() -> Cues { settled(marks()) }

  /// The cues of a document whose marks were found before, with other lines taken.
  func settled(_ marks: Cues) -> Cues {
    func free(_ cues: [ItemCue]) -> [ItemCue] {
      taken.isEmpty ? cues : cues.filter { !taken.contains($0.line) }
    }
    return (
      withoutPoints(ranked(yearly(topLevels(settledReferences(free(marks.numbers)))))), free(marks.headings),
      free(marks.capitals),
      free(marks.plain)
    )
  }

  /// Every mark of the document, whatever attendance has taken.
  func marks() -> Cues {
    var numbers: [ItemCue] = []
    var headings: [ItemCue] = []
    var capitals: [ItemCue] = []
    var plain: [ItemCue] = []
    var previous: Int?
    var blankBefore = true
    let (contents, named) = contents
    let typed = typedNumbers()
    let agenda = printedAgenda
    var isList = false
    var inTasks = false
    var inTaskList = false
    for (i, line) in lines.enumerated() {
      if line.isBlank {
        blankBefore = true
        continue
      }
      if furniture.contains(i) || contents.contains(i) || agenda.contains(i) { continue }
      // "1. Ada Holm" below "Present:" begins a list, no agenda.
      if line.text.startsWithDigit {
        isList =
          (isList || line.text.utf8.first == 0x31 && previous.map { opensList(lines[$0]) } ?? false)
          && isNumberedPerson(line)
      } else {
        isList = false
      }
      if isList {
        previous = i
        blankBefore = false
        continue
      }
      defer {
        previous = i
        blankBefore = false
      }
      if line.isTag || line.isTorn || isContents(line) { continue }
      if !named.isEmpty, i > contents.upperBound, named.contains(line.folded.trimming(" .:")) {
        plain.append(
          ItemCue(kind: .plain, line: i, label: nil, value: 0, weight: 2, family: "plain", style: "contents"))
        continue
      }
      // "Actions" towards the end and "1." below it: tasks have numbers of their own.
      if i * 2 > lines.count, line.indent < 8, line.headingLevel == nil, vocabulary.isActionLabel(line.folded)
      {
        inTaskList = true
      } else if inTaskList, line.label == nil, line.bullet == nil, line.indent == 0, blankBefore {
        inTaskList = false
      }
      if inTaskList, line.label != nil { continue }
      // Rows of a table of tasks have numbers of their own.
      if line.isTableRow || line.cells.count >= 3 {
        if ActionColumns(line.cells) != nil || headsPeople(line.cells) { inTasks = true }
        if inTasks { continue }
      } else {
        inTasks = false
      }
      if let level = line.headingLevel {
        if let cue = headingCue(i, level) { headings.append(cue) }
        continue
      }
      if let cue = numberCue(i, previous: previous, blankBefore: blankBefore, typed: typed[i]) {
        numbers.append(cue)
      } else if let cue = trailingReference(i) ?? (beginsSmall(line.text) ? nil : innerReference(i)) {
        numbers.append(cue)
      }
      if line.opensCell, !tellsComing(line) {
        plain.append(
          ItemCue(
            kind: .plain, line: i, label: nil, value: 0, weight: 2, family: "plain", style: "plain"))
      } else if let cue = capitalsCue(i, blankBefore: blankBefore) {
        capitals.append(cue)
      } else if let cue = plainCue(i, blankBefore: blankBefore) ?? runInCue(i)
        ?? wideCue(i, blankBefore: blankBefore) ?? (blankBefore ? dashedCue(i) : nil)
        ?? (blankBefore ? nil : tightCue(i, previous: previous) ?? listingCue(i)) ?? nestedCue(i)
        ?? bulletedCue(i)
        ?? bulletRunCue(i)
      {
        plain.append(cue)
      } else if blankBefore, let cue = stoppedCue(i) {
        plain.append(cue)
      }
    }
    return (countedBehindYear(numbers), headings, capitals, plain)
  }

  /// "Present:" alone on its line.
  private func opensList(_ line: CleanLine) -> Bool {
    line.text.utf8.count <= 40 && vocabulary.attendanceLabelsByText[line.folded.trimming(" :.-–*")] != nil
  }

  /// "2. Ben Roe" in a list of people with numbers.
  private func isNumberedPerson(_ line: CleanLine) -> Bool {
    guard line.text.startsWithDigit, line.text.utf8.count <= 80, let label = line.label,
      !label.isAlone, case .decimal(1) = label.form
    else { return false }
    let rest = line.text.slice(label.length, line.text.utf8.count)
    return !isCommonItemTitle(rest.folded)
      && people.person(rest).map {
        $0.name.honorific != nil || $0.name.name.contains(" ")
      } ?? false
  }

  /// "49 Welcome ...... 3 50 Declarations of Interest ...... 3": a line of a table of contents.
  private func isContents(_ line: CleanLine) -> Bool {
    guard line.text.hasByte(0x2E), let last = line.text.utf8.last, last >= 0x30, last <= 0x39 else {
      return false
    }
    return line.text.contains(".....") || line.text.contains(". . . .")
  }

  // MARK: Numbers

  private func numberCue(_ i: Int, previous: Int?, blankBefore: Bool, typed: NumberLabel?) -> ItemCue? {
    let line = lines[i]
    guard let first = line.text.utf8.first, first != 0x3C,
      let label = typed ?? line.label ?? bareRoman(line) ?? spacedRoman(line)
    else { return nil }
    let rest = line.text.slice(label.length, line.text.utf8.count)
    var weight = 1.0
    var value = 0
    var family: String
    var style = ""
    switch label.form {
    case .decimal(let depth):
      guard depth == 1 || depth <= 4 else { return nil }
      family = depth == 1 ? "decimal" : "decimal\(depth)"
      if label.isBracketed { family += "()" }
      if let word = label.word { family += word.contains("item") ? "item" : word }
      value = depth == 1 ? label.values[0] : label.values.reduce(0) { $0 * 1000 + min($1, 999) }
      if depth == 1, label.letter > 0 { style += "a" }
      // A date, a time, an amount or a count at a line's start is no number of an item.
      if label.suffix == nil, label.word == nil, !label.isAlone {
        let w = words(of: rest)
        if let next = w.first?.folded {
          // "3 MINUTES" is an item, "3 minutes" a while.
          if DateGrammar.month(next) != nil
            || !(w.first?.isCapitalised ?? false)
              && next.isOne(
                of: """
                  members people residents parishioners x of to and or & - % pm am a.m p.m years year
                  months days hours per for votes abstention against minutes public st nd rd th new no
                  """)
          {
            return nil
          }
        }
        if !(w.first?.isCapitalised ?? false) { weight -= 0.7 }
        weight -= 0.2
      }
      // Minutes that run on over decades reach five figures, before titles in capitals.
      if depth == 1,
        value > 9999 && !(value <= 99999 && opensInCapitals(rest)) || value == 0 && label.suffix == nil
      {
        return nil
      }
      // "20.07.01 Apologies", "20.07.02 Minutes" may be the year, the month and the number of the item.
      if dateAtStart(line.text) {
        guard depth == 3, label.text.utf8.count >= 5 else { return nil }
        family = "decimal3?"
      }
    case .reference(let prefix, let parts):
      // 16/02/17 is a date unless its neighbours rise in one part (05/19/01, 05/19/02); 7/12 perhaps a fraction.
      let isThree = prefix.isEmpty && parts == 3
      // "3/4. Minutes and matters arising": two items of the agenda in one.
      if prefix.isEmpty, parts == 2, label.suffix == ".", !label.isAlone, label.values.count == 2,
        label.values[0] > 0, label.values[0] < 40, label.values[1] == label.values[0] + 1
      {
        family = "decimal"
        value = label.values[0]
        weight += 0.2
        break
      }
      if prefix.isEmpty, !isThree, dateAtStart(line.text) { return nil }
      if prefix.isEmpty, parts == 2, !label.isAlone, label.values[0] < 10, label.values.count > 1,
        label.values[1] > 31 ? false : label.text.utf8.count < 4
      {
        return nil
      }
      // Planning applications (DC/2017/01264, 19/01131/FUL) have long numbers.
      if label.values.contains(where: { $0 > 9999 })
        || parts >= 3
          && label.text.split(separator: "/").contains(where: {
            $0.first == "0" && $0.utf8.count >= 4 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
          })
      {
        return nil
      }
      if label.text.utf8.count > 9, label.values.count >= 2,
        label.values.contains(where: { $0 > 1990 && $0 < 2100 }),
        label.values.contains(where: { $0 > 400 && $0 < 1990 })
      {
        return nil
      }
      family = isThree && (dateAtStart(line.text) || label.text.contains("/0")) ? "reference?" : "reference"
      style = prefix + "/\(parts)"
      value =
        label.values.count > 1 && (1900...2100).contains(label.values[0]) ? label.values[1] : label.values[0]
      weight += 0.5
    case .lettered(let prefix):
      family = prefix == "Q" ? "question" : "lettered"
      value = label.values[0] * 1000 + (label.values.count > 1 ? label.values[1] : 0)
      if label.values.count > 2 { return nil }
      if label.suffix == nil, !label.text.contains("."), prefix != "Q" { weight -= 0.5 }
      // "B4567 Station Road" is a road.
      if label.values.count > 1, label.values[1] > 99, !label.text.contains(".") { return nil }
    case .roman:
      // "IV. OLD BUSINESS": small roman numbers, and those before a bracket, are points.
      guard !label.isAlone else { return nil }
      value = label.values[0]
      weight += 0.2
      family =
        (label.suffix == "." || label.suffix == nil) && !label.isBracketed && label.text.isAllCapitals
        ? "roman" : "points"
    case .letter:
      // "A. Apologies" above "1. None": letters of a document that numbers within them; its own titles must show it.
      guard !label.isAlone, label.text.utf8.count == 1 else { return nil }
      value = label.values[0]
      family = label.suffix == "." && !label.isBracketed && label.text.isAllCapitals ? "letters" : "points"
    }
    style += label.suffix.map(String.init) ?? "-"
    style += label.isAlone ? "!" : ""
    style += line.boldPrefix > 0 ? "b" : ""
    style += line.bullet != nil ? "*" : ""
    style += line.indent >= 8 ? ">" : ""

    if label.isAlone {
      // The title stands below; cells of a table of figures do not look like that.
      guard let next = nextText(after: i), lines[next].label?.isAlone != true else {
        return nil
      }
      let title = lines[next].text
      let w = words(of: title)
      guard let f = w.first, f.isCapitalised || f.startsWithDigit || f.before.contains(.open) else {
        return label.suffix == nil && family == "decimal"
          ? nil
          : ItemCue(
            kind: .numberAlone, line: i, label: label, value: value, weight: 0.2, family: family, style: style
          )
      }
      weight += titleLikeness(title, w)
      if isCommonItemTitle(title.folded) { weight += 1 }
      if case .reference = label.form {
        return ItemCue(
          kind: .tornReference, line: i, label: label, value: value, weight: weight, family: family,
          style: style)
      }
      if next > i + 3 { weight -= 0.7 }
      return ItemCue(
        kind: .numberAlone, line: i, label: label, value: value, weight: weight, family: family, style: style)
    }
    let w = words(of: rest, upTo: 240)
    guard let f = w.first else { return nil }
    let opening = firstSentence(rest)
    weight += titleLikeness(opening, words(of: opening)) - 0.3
    if isCommonItemTitle(rest.folded) { weight += 1 }
    if line.boldPrefix > label.length { weight += 0.8 }
    if blankBefore { weight += 0.2 }
    if line.bullet != nil { weight -= 0.8 }
    if !f.isCapitalised && !f.startsWithDigit && !f.before.contains(.open) && !f.before.contains(.quote) {
      weight -= 0.5
    }
    if let p = previous, lines[p].text.hasSuffix(":") || lines[p].text.hasSuffix(":-") {
      weight -= label.values[0] <= 1 ? 1.2 : 0.4
    }
    if rest.hasSuffix(";") || rest.hasSuffix("; and") { weight -= 0.7 }
    if label.isBracketed { weight -= 0.8 }
    if case .reference = label.form, !(f.isCapitalised || f.startsWithDigit) { weight -= 0.6 }
    return ItemCue(
      kind: .numbered, line: i, label: label, value: value, weight: weight, family: family, style: style)
  }

  private func opensInCapitals(_ text: String) -> Bool {
    let w = words(of: text, upTo: 60)
    return w.count >= 2 && w[0].isCapitals && w[1].isCapitals && w[0].folded.utf8.count > 2
  }

  private func dateAtStart(_ text: String) -> Bool {
    let w = words(of: text, upTo: 40)
    guard !w.isEmpty else { return false }
    if let date = DateGrammar().date(in: w, at: 0) {
      // "4 May Day celebrations" has a number and a title.
      return date.year != nil || date.words.count > 1 && !(w[0].after.contains(.period))
    }
    return TimeGrammar().time(in: w, at: 0) != nil && !w[0].after.contains(.period)
  }

  /// "DAAT Minutes of the Last Meeting 13/13 Consideration was given to …": prefix, title, reference and text on one line.
  private func innerReference(_ i: Int) -> ItemCue? {
    let line = lines[i]
    let w = line.content.words(upTo: 160)
    guard w.count > 4, w[0].isCapitals, w[0].after.isEmpty, w[1].isCapitalised, !w[1].isCapitals else {
      return nil
    }
    for k in 2..<min(w.count - 1, 16) {
      guard w[k].startsWithDigit, w[k].folded.hasByte(0x2F), w[k].after.isEmpty, w[k].before.isEmpty,
        w[k + 1].isCapitalised, let label = numberLabel(of: line.text.slice(w[k].start, w[k].end)),
        label.isAlone,
        case .reference("", 2) = label.form, label.values[0] > 9, label.values[1] < 100
      else { continue }
      if w[k - 1].folded.isOne(of: "item minute minutes application") { return nil }
      return ItemCue(
        kind: .tornReference, line: i, label: label, value: label.values[0], weight: 1.2, family: "reference",
        style: "/2")
    }
    return nil
  }

  /// "SSP Declarations of Interest 39/14"
  private func trailingReference(_ i: Int) -> ItemCue? {
    let line = lines[i]
    guard line.text.utf8.count <= 160, let last = line.text.utf8.last, last >= 0x30, last <= 0x39,
      let space = line.text.utf8.lastIndex(of: 0x20)
    else { return nil }
    let tail = String(line.text[line.text.index(after: space)...])
    guard let label = numberLabel(of: tail), label.isAlone,
      case .reference(let prefix, let parts) = label.form, prefix.isEmpty,
      parts == 2, label.values[1] < 100, label.text.utf8.count >= 4, label.values[0] > 0
    else { return nil }
    let title = String(line.text[..<space])
    let w = words(of: title)
    guard let first = w.first, first.isCapitalised, w.count <= 20, !title.hasSuffix("item"),
      !title.hasSuffix("minute")
    else { return nil }
    return ItemCue(
      kind: .tornReference, line: i, label: label, value: label.values[0],
      weight: 1.2 + titleLikeness(title, w),
      family: "reference", style: "/2")
  }

  /// The clean line with words that follows within a few lines.
  private func nextText(after i: Int) -> Int? {
    var j = i + 1
    while j < lines.count, j <= i + 6 {
      if !lines[j].isBlank, !furniture.contains(j) { return j }
      j += 1
    }
    return nil
  }

  /// Whether the first word holds a small letter: then no run of capitals begins the line, and most lines end here.
  func beginsSmall(_ text: String) -> Bool {
    for byte in text.utf8 {
      if byte >= 0x61, byte <= 0x7A { return true }
      if byte <= 0x20 { return false }
    }
    return false
  }
}
