/// Marks every place of a document where an item may begin.
struct CueFinder {
  let lines: [CleanLine]
  let furniture: Set<Int>
  let vocabulary: Vocabulary
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
      ranked(yearly(settledReferences(free(marks.numbers)))), free(marks.headings), free(marks.capitals),
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
    for (i, line) in lines.enumerated() {
      if line.isBlank {
        blankBefore = true
        continue
      }
      if furniture.contains(i) { continue }
      defer {
        previous = i
        blankBefore = false
      }
      if line.isTag || isContents(line) { continue }
      if let level = line.headingLevel {
        if let cue = headingCue(i, level) { headings.append(cue) }
        continue
      }
      if let cue = numberCue(i, previous: previous, blankBefore: blankBefore) {
        numbers.append(cue)
      } else if let cue = trailingReference(i) ?? (beginsSmall(line.text) ? nil : innerReference(i)) {
        numbers.append(cue)
      }
      if line.opensCell {
        plain.append(
          ItemCue(
            kind: .plain, line: i, label: nil, value: 0, weight: 2, family: "plain", style: "plain"))
      } else if let cue = capitalsCue(i, blankBefore: blankBefore) {
        capitals.append(cue)
      } else if let cue = plainCue(i, blankBefore: blankBefore) {
        plain.append(cue)
      }
    }
    return (numbers, headings, capitals, plain)
  }

  /// Dotted numbers that are no sub-items: a year and a running number (21.44, 21.45), or a section and a number with a
  /// bracket behind (4.01) 4.02) 5.01)) in a document that numbers nothing by the first part alone.
  private func yearly(_ numbers: [ItemCue]) -> [ItemCue] {
    let dotted = numbers.filter { $0.family == "decimal2" }
    guard dotted.count >= 3 else { return numbers }
    let tops = Set(numbers.filter { $0.family == "decimal" }.map(\.value))
    let firsts = Set(dotted.compactMap { $0.label?.values.first })
    guard firsts.isDisjoint(with: tops) else { return numbers }
    let seconds = dotted.compactMap { $0.label.map { $0.values[1] } }
    let rising = zip(seconds, seconds.dropFirst()).allSatisfy { $0 <= $1 }
    let isYear =
      firsts.count == 1 && firsts.first! >= 10 && firsts.first! <= 99 && rising && seconds.last! >= 3
    let isSection =
      dotted.allSatisfy { $0.label?.suffix == ")" }
      && zip(dotted, dotted.dropFirst()).allSatisfy { $0.value < $1.value }
    guard isYear || isSection else { return numbers }
    return numbers.map { cue in
      guard cue.family == "decimal2", let label = cue.label else { return cue }
      var top = cue
      top.family = isYear ? "reference" : "lettered"
      top.style = (isYear ? "year" : "section") + cue.style
      top.value = isYear ? label.values[1] : cue.value
      return top
    }
  }

  /// Letters with numbers (A.0, A.1, B.1, D.0) compared by their place in the order of all that occur.
  private func ranked(_ numbers: [ItemCue]) -> [ItemCue] {
    let values = Set(numbers.filter { $0.family == "lettered" }.map(\.value)).sorted()
    guard values.count >= 3 else { return numbers }
    var rank: [Int: Int] = [:]
    for (k, value) in values.enumerated() { rank[value] = k + 1 }
    return numbers.map { cue in
      guard cue.family == "lettered", let r = rank[cue.value] else { return cue }
      var ranked = cue
      ranked.value = r
      return ranked
    }
  }

  /// References compared by the part that rises from one to the next: the last of 05/19/01, the letters' own number of
  /// C048/22. Three parts that could be a date count only where just one of them changes, and rises.
  private func settledReferences(_ numbers: [ItemCue]) -> [ItemCue] {
    var groups: [String: [(at: Int, parts: [Int])]] = [:]
    for (at, cue) in numbers.enumerated() where cue.family.hasPrefix("reference") {
      guard let label = cue.label, case .reference(let prefix, let parts) = label.form else { continue }
      let letters = String(prefix.prefix { !$0.isNumber })
      let own = Int(prefix.dropFirst(letters.count))
      guard own != nil || parts == 3 && prefix.isEmpty else { continue }
      groups["\(letters) \(parts) \(own != nil)", default: []].append(
        (at, (own.map { [$0] } ?? []) + label.values))
    }
    guard !groups.isEmpty else { return numbers }
    var result = numbers
    var dropped: Set<Int> = []
    for (_, group) in groups {
      let n = group.map(\.parts.count).min() ?? 0
      let varied = (0..<n).map { k in Set(group.map { $0.parts[k] }).count }
      guard let part = varied.indices.max(by: { varied[$0] < varied[$1] }) else { continue }
      let others = varied.indices.filter { $0 != part }.allSatisfy { varied[$0] == 1 }
      let rising = zip(group, group.dropFirst()).allSatisfy { $0.parts[part] < $1.parts[part] }
      for entry in group {
        if numbers[entry.at].family == "reference?", !(others && rising && group.count >= 3) {
          dropped.insert(entry.at)
          continue
        }
        result[entry.at].family = "reference"
        guard others || varied[part] * 2 > group.count else { continue }
        result[entry.at].value = entry.parts[part]
        // The digits before the slash belong to the number, not to the style.
        if let label = result[entry.at].label, case .reference(let prefix, let parts) = label.form {
          let whole = prefix + "/\(parts)"
          if result[entry.at].style.hasPrefix(whole) {
            result[entry.at].style =
              prefix.prefix { !$0.isNumber } + "/\(parts)" + result[entry.at].style.dropFirst(whole.count)
          }
        }
      }
    }
    return result.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// "49 Welcome ...... 3 50 Declarations of Interest ...... 3": a line of a table of contents.
  private func isContents(_ line: CleanLine) -> Bool {
    guard line.text.utf8.contains(0x2E), let last = line.text.utf8.last, last >= 0x30, last <= 0x39 else {
      return false
    }
    return line.text.contains(".....") || line.text.contains(". . . .")
  }

  // MARK: Numbers

  private func numberCue(_ i: Int, previous: Int?, blankBefore: Bool) -> ItemCue? {
    let line = lines[i]
    guard let first = line.text.utf8.first, first != 0x3C,
      let label = numberLabel(of: line.text) ?? bareRoman(line)
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
      if depth == 1, value > 9999 || value == 0 && label.suffix == nil { return nil }
      if dateAtStart(line.text) { return nil }
    case .reference(let prefix, let parts):
      // 16/02/17 is a date unless its neighbours rise in one part (05/19/01, 05/19/02); 7/12 perhaps a fraction.
      let isThree = prefix.isEmpty && parts == 3
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
      // "IV. OLD BUSINESS": small roman numbers are points.
      guard label.suffix == "." || label.suffix == nil, !label.isBracketed, label.text.isAllCapitals,
        !label.isAlone
      else { return nil }
      family = "roman"
      value = label.values[0]
      weight += 0.2
    case .letter:
      return nil
    }
    style += label.suffix.map(String.init) ?? "-"
    style += label.isAlone ? "!" : ""
    style += line.boldPrefix > 0 ? "b" : ""
    style += line.bullet != nil ? "*" : ""
    style += line.indent >= 8 ? ">" : ""

    if label.isAlone {
      // The title stands below; cells of a table of figures do not look like that.
      guard let next = nextText(after: i), numberLabel(of: lines[next].text)?.isAlone != true else {
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
    let w = words(of: String(decoding: rest.utf8.prefix(240), as: UTF8.self))
    guard let f = w.first else { return nil }
    weight += titleLikeness(firstSentence(rest), words(of: firstSentence(rest))) - 0.3
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

  /// "II DECLARATION OF INTEREST": a Roman number without a mark, before a title in capitals.
  private func bareRoman(_ line: CleanLine) -> NumberLabel? {
    guard line.isCapitals, line.text.utf8.count <= 120, let space = line.text.utf8.firstIndex(of: 0x20) else {
      return nil
    }
    let first = String(line.text[..<space])
    let rest = line.text.slice(first.utf8.count, line.text.utf8.count).trimmed
    guard first.utf8.count <= 6, first.utf8.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }),
      let dotted = numberLabel(of: first + ". " + rest), dotted.form == .roman, rest.utf8.count >= 4
    else { return nil }
    var label = dotted
    label.suffix = nil
    label.length = line.text.utf8.count - rest.utf8.count
    return label
  }

  private func dateAtStart(_ text: String) -> Bool {
    let w = words(of: String(decoding: text.utf8.prefix(40), as: UTF8.self))
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
    let w = words(of: String(decoding: line.text.utf8.prefix(160), as: UTF8.self))
    guard w.count > 4, w[0].isCapitals, w[0].after.isEmpty, w[1].isCapitalised, !w[1].isCapitals else {
      return nil
    }
    for k in 2..<min(w.count - 1, 16) {
      guard w[k].startsWithDigit, w[k].folded.utf8.contains(0x2F), w[k].after.isEmpty, w[k].before.isEmpty,
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

  // MARK: Headings

  private func headingCue(_ i: Int, _ level: Int) -> ItemCue? {
    let text = lines[i].text
    let bare = text.folded.trimming(":. ")
    if bare.isEmpty { return nil }
    let label = numberLabel(of: text)
    return ItemCue(
      kind: .heading(level), line: i, label: label, value: 0,
      weight: 1.5 + (isCommonItemTitle(bare) ? 0.5 : 0), family: "heading",
      style: "h\(level)")
  }

  /// Whether the first word holds a small letter: then no run of capitals begins the line, and most lines end here.
  private func beginsSmall(_ text: String) -> Bool {
    for byte in text.utf8 {
      if byte >= 0x61, byte <= 0x7A { return true }
      if byte <= 0x20 { return false }
    }
    return false
  }

  private func capitalsCue(_ i: Int, blankBefore: Bool) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, let first = line.text.utf8.first, first >= 0x41, first <= 0x5A
    else { return nil }
    guard !beginsSmall(line.text), let end = capitalsRun(of: line.text) else { return nil }
    let run = line.text.slice(0, end).trimming(" :-–.")
    let folded = run.folded
    let letters = run.utf8.filter { $0 >= 0x41 && $0 <= 0x5A }.count
    // "MINUTES of the meeting of X held on …" is the document's title.
    if folded == "minutes" || folded == "minute" || folded == "draft minutes",
      line.folded.contains("meeting"), line.folded.contains(" held ") || line.folded.contains(" on "),
      line.folded.hasPrefix(folded + " of")
    {
      return nil
    }
    guard
      letters >= 5 || isCommonItemTitle(folded)
        || letters >= 3 && blankBefore && end >= line.text.utf8.count - 1 && i + 1 < lines.count
          && !lines[i + 1].isBlank,
      run.utf8.count <= 120
    else { return nil }
    if vocabulary.decisionLabels.contains(folded) || vocabulary.actionLabels.contains(folded)
      || outcomeWords.contains(folded) && folded != "minutes"
    {
      return nil
    }
    if folded.hasPrefix("agreed") || folded.hasPrefix("resolved") || folded.hasPrefix("noted")
      || folded.hasPrefix("recommended") || folded.hasPrefix("decided") || folded.hasPrefix("motion carried")
      || folded.hasPrefix("motion to")
    {
      return nil
    }
    var weight = 1.0
    if isCommonItemTitle(folded) { weight += 1 }
    if blankBefore { weight += 0.4 }
    let whole = end >= line.text.utf8.count - 1
    if !whole {
      // "MINUTES read and signed" — a run before other text must be a known title or two words.
      guard isCommonItemTitle(folded) || run.utf8.contains(0x20) else { return nil }
      weight -= 0.3
    }
    return ItemCue(
      kind: .capitals, line: i, label: nil, value: 0, weight: weight, family: "capitals",
      style: whole ? "line" : "run")
  }

  private func plainCue(_ i: Int, blankBefore: Bool) -> ItemCue? {
    let line = lines[i]
    guard line.bullet == nil, !line.isTableRow, line.cells.count <= 1, line.text.utf8.count <= 160,
      !line.text.hasSuffix(";"), !line.text.hasSuffix(",")
    else { return nil }
    guard numberLabel(of: line.text) == nil else { return nil }
    let (bareTitle, link) = withoutPaperLink(line.text)
    let w = words(of: bareTitle)
    guard let first = w.first, first.isCapitalised,
      link != nil || bareTitle.utf8.count <= 110 && w.count <= 12
    else { return nil }
    let bare = line.folded.trimming(":. ")
    if vocabulary.decisionLabels.contains(bare) || vocabulary.actionLabels.contains(bare)
      || vocabulary.recordLabels.contains(bare) || vocabulary.furnitureLabels.contains(bare)
      || vocabulary.nothings.contains(bare) || outcomeWords.contains(bare)
    {
      return nil
    }
    if line.text.hasSuffix("."), !isCommonItemTitle(bare) || w.count > 6 { return nil }
    if w.contains(where: { $0.isAny(.sentenceVerb) }) { return nil }
    if line.text.hasSuffix(".*") || line.folded.hasPrefix("plus ")
      || line.folded.contains("members of the public") || line.folded.contains("members of public")
    {
      return nil
    }
    if w.contains(where: {
      $0.folded.isOne(of: "closed opened ended concluded finished signed")
    }) {
      return nil
    }
    if vocabulary.honorifics.contains(first.folded), w.count >= 2, w[1].isCapitalised,
      !isCommonItemTitle(bare), PersonGrammar(vocabulary: vocabulary).person(bareTitle) != nil
    {
      return nil
    }
    let bold = line.boldPrefix >= line.text.utf8.count - 1
    let followed = i + 1 < lines.count && !lines[i + 1].isBlank
    guard blankBefore || bold else { return nil }
    var weight = titleLikeness(line.text, w)
    if bold { weight += 1 }
    if isCommonItemTitle(bare) { weight += 0.8 }
    if followed, !bold { weight -= 0.2 }
    guard weight > 0.5 || link != nil else { return nil }
    return ItemCue(
      kind: .plain, line: i, label: nil, value: 0, weight: weight, family: "plain",
      style: bold ? "bold" : "plain")
  }
}

/// Words that stand alone on a line as outcomes.
let outcomeWords: WordSet = [
  "agreed", "resolved", "noted", "carried", "approved", "defeated", "lost", "vote", "votes", "ayes", "nays",
  "motion", "amendment", "passed", "unanimous", "adopted", "decided", "recommended", "none", "nil", "action",
  "decision", "declined", "denied", "ayes:", "confirmed", "received", "accepted", "actions", "decisions",
  "private", "public", "restricted", "exempt", "confidential", "draft", "part i", "part ii", "part 1",
  "part 2", "minutes", "agenda", "item", "page", "end", "chairman", "chair", "clerk", "signed", "date",
  "proposed", "seconded", "nodwyd", "cytunwyd", "penderfynwyd",
]

/// The UTF-8 length of the run of capital words at a text's start, or nil where there is none.
///
/// A run ends before the first word with a small letter; the first letter of a following sentence is not taken.
func capitalsRun(of text: String) -> Int? {
  let w = words(of: String(decoding: text.utf8.prefix(260), as: UTF8.self))
  var end = 0
  var capitals = 0
  for (k, word) in w.enumerated() {
    let raw = text.slice(word.start, word.end)
    let hasSmall = raw.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    let hasCapital = raw.utf8.contains { $0 >= 0x41 && $0 <= 0x5A }
    if hasSmall,
      !(raw.utf8.count <= 4 && raw.hasSuffix("’s") || raw == "(s)"
        || ["th", "st", "nd", "rd"].contains {
          raw.hasSuffix($0) && raw.utf8.first! >= 0x30 && raw.utf8.first! <= 0x39
        })
    {
      // A single capital before it ("A letter …", "I …") opens the sentence.
      if k > 0, capitals > 0 {
        let previous = text.slice(w[k - 1].start, w[k - 1].end)
        if previous.utf8.count == 1, hasSmall,
          !(w[k - 1].after.contains(.period) || w[k - 1].after.contains(.colon))
        {
          end = k > 1 ? w[k - 2].end : 0
          capitals -= 1
        }
      }
      break
    }
    if hasCapital { capitals += 1 }
    end = word.end
    if word.after.contains(.close) { end += 1 }
    if word.after.contains(.colon) || (word.after.contains(.period) && raw.utf8.count > 2) { break }
  }
  return capitals >= 1 && end > 0 ? end : nil
}

/// The text up to its first full stop that ends a sentence.
func firstSentence(_ text: String) -> String {
  guard let range = sentences(of: String(decoding: text.utf8.prefix(600), as: UTF8.self)).first else {
    return text
  }
  return text.slice(range.lowerBound, range.upperBound)
}
