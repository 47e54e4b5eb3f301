import Minutes

/// An item's place in the clean lines: its heading, and where its text begins.
struct Section {
  var cue: ItemCue
  /// The first clean line of the heading, and the line and byte at which the text begins.
  var start: Int
  var bodyLine: Int
  var bodyOffset: Int
  var number: String?
  var title: String
  var heading: [HeadingPart]
  /// Source line on which the title's words begin.
  var line: Int
  var page: Int?
}

/// Makes sections from the chosen cues: finds each title, on the number's line or on others.
struct SectionBuilder {
  let lines: [CleanLine]
  let furniture: Set<Int>
  let vocabulary: Vocabulary

  func sections(from cues: [ItemCue]) -> [Section] {
    let starts = Set(cues.map(\.line))
    let torn = cues.filter { $0.kind == .tornReference }.count * 3 >= cues.count && !cues.isEmpty
    let prefix = torn ? repeatedPrefix(cues) : nil
    let isLettered = risesByLetters(cues)
    let families = letteredFamilies(cues)
    var sections: [Section] = []
    var lastEnd = 0
    for (k, cue) in cues.enumerated() {
      let limit = k + 1 < cues.count ? cues[k + 1].line : lines.count
      var section: Section
      switch cue.kind {
      case .tornReference:
        section = tornSection(cue, after: lastEnd, limit: limit, prefix: prefix, starts: starts)
      case .numbered:
        if torn, cue.family == "reference",
          let above = titleAbove(cue, after: lastEnd, prefix: prefix, starts: starts)
        {
          section = underTitle(cue, above)
        } else {
          section = numberedSection(cue, limit: limit)
        }
      case .numberAlone: section = aloneSection(cue, limit: limit)
      case .heading: section = headingSection(cue, isLettered: isLettered, families)
      case .capitals: section = capitalsSection(cue)
      case .plain: section = plainSection(cue)
      }
      if section.bodyLine > limit {
        section.bodyLine = limit
        section.bodyOffset = 0
      }
      lastEnd = max(section.bodyLine, cue.line + 1)
      sections.append(section)
    }
    withoutPrefix(&sections)
    return sections
  }

  // MARK: Numbers with titles

  private func numberedSection(_ cue: ItemCue, limit: Int) -> Section {
    let line = lines[cue.line]
    let label = cue.label!
    var parts = [HeadingPart(.number, line.text.slice(0, label.length).trimmed)]
    // "Action: 4.01 Budget": a word for what is done with the item stands before its number.
    if let colon = parts[0].text.range(of: ": "), label.word == nil {
      let number = String(parts[0].text[colon.upperBound...])
      parts = [
        HeadingPart(.label, String(parts[0].text[..<colon.upperBound]).trimmed), HeadingPart(.number, number),
      ]
    }
    var offset = label.length
    var rest = line.text.slice(label.length, line.text.utf8.count)
    // "2801/12 Item 1 OPENING": the agenda's own number behind the minute's.
    let restFolded = String(rest.folded.prefix(16))
    if restFolded.hasPrefix("item "), let inner = numberLabel(of: rest), inner.word == "item", !inner.isAlone
    {
      parts.append(HeadingPart(.label, rest.slice(0, inner.length).trimmed))
      rest = rest.slice(inner.length, rest.utf8.count)
      offset += inner.length
    }
    // "C048/22   1.   APOLOGIES"
    if cue.family == "reference", let inner = numberLabel(of: rest), !inner.isAlone, inner.suffix == ".",
      inner.word == nil, case .decimal(1) = inner.form
    {
      parts.append(HeadingPart(.label, rest.slice(0, inner.length).trimmed))
      rest = rest.slice(inner.length, rest.utf8.count)
      offset += inner.length
    }
    let bold = line.boldPrefix > offset ? line.boldPrefix - offset : nil
    let answer =
      columnBehind(line, rest) ?? dashedAnswer(rest) ?? markedAnswer(rest)
      ?? (bold == nil && isHeadingLine(cue.line, limit) ? twoPartTitle(rest) : nil)
    let found =
      answer ?? (line.isPiece && bold == nil ? pieceTitleEnd(of: rest) : titleEnd(of: rest, boldEnd: bold))
    let end = min(
      found, cellEnd(line, label, offset) ?? cellBehindNumber(line, rest) ?? found)
    var title = rest.slice(0, end)
    var bodyLine = cue.line
    var bodyOffset = offset + title.utf8.count
    if bodyOffset >= line.text.utf8.count {
      bodyLine = cue.line + 1
      bodyOffset = 0
      // A title that its line could not hold.
      while bodyLine < limit, bodyLine < cue.line + 4, goesOn(title, bodyLine) {
        title += " " + lines[bodyLine].text
        bodyLine += 1
      }
    }
    let (clean, furnitureText) = withoutPaperLink(title.trimmed)
    parts.append(HeadingPart(.title, clean, isGlued: label.isGlued && parts.count == 1))
    if let f = furnitureText { parts.append(HeadingPart(.label, f)) }
    return Section(
      cue: cue, start: cue.line, bodyLine: bodyLine, bodyOffset: bodyOffset, number: label.text,
      title: tidy(clean), heading: parts, line: line.number, page: line.page)
  }

  // MARK: Numbers alone

  private func aloneSection(_ cue: ItemCue, limit: Int) -> Section {
    let label = cue.label!
    var i = cue.line + 1
    while i < limit, lines[i].isBlank || furniture.contains(i) { i += 1 }
    var parts = [HeadingPart(.number, lines[cue.line].text)]
    // A stray mark between number and title.
    if i + 1 < limit, lines[i].text.utf8.count <= 4, lines[i].text.contains("="), !lines[i + 1].isBlank {
      parts.append(HeadingPart(.label, lines[i].text))
      i += 1
    }
    guard i < limit else {
      return Section(
        cue: cue, start: cue.line, bodyLine: limit, bodyOffset: 0, number: label.text, title: "",
        heading: parts, line: lines[cue.line].number, page: lines[cue.line].page)
    }
    let first = i
    var titles = [lines[i].text]
    i += 1
    let capitals = lines[first].isCapitals
    while i < limit, !lines[i].isBlank, i < first + 8 {
      let line = lines[i]
      let w = line.words
      let bare = line.folded.trimming(": ")
      if vocabulary.furnitureLabels.contains(bare)
        || vocabulary.recordLabels.contains(bare) && line.text.hasSuffix(":")
        || vocabulary.decisionLabels.contains(bare)
      {
        break
      }
      let lettered =
        line.label.map { l in
          if case .letter = l.form { return true }
          if case .roman = l.form { return true }
          return false
        } ?? false
      if !lettered {
        if capitals, !line.isCapitals { break }
        if w.contains(where: { $0.isAny(.sentenceVerb) }) || line.text.hasSuffix(".")
          || w.count > 16 || line.bullet != nil
        {
          break
        }
        if w.first?.isAny(.marker) ?? false { break }
      }
      titles.append(line.text)
      i += 1
    }
    var joined = titles.joined(separator: " ")
    var bodyOffset = 0
    // A title that runs into its text on one line ("Welcome: the Chair …").
    if titles.count == 1 {
      let end = titleEnd(of: joined, boldEnd: nil)
      if end < joined.utf8.count,
        joined.utf8.count > 90 && !(i < limit && lines[i].isBlank && joined.utf8.count <= 160)
          || joined.slice(0, end).hasSuffix(":") && words(of: joined.slice(end, joined.utf8.count)).count > 8
      {
        bodyOffset = end
        joined = joined.slice(0, end)
        i = first
      }
    }
    let (clean, furnitureText) = withoutPaperLink(joined)
    parts.append(HeadingPart(.title, clean))
    if let f = furnitureText { parts.append(HeadingPart(.label, f)) }
    return Section(
      cue: cue, start: cue.line, bodyLine: bodyOffset > 0 ? first : i, bodyOffset: bodyOffset,
      number: label.text, title: tidy(clean), heading: parts, line: lines[first].number,
      page: lines[first].page)
  }

  // MARK: Torn references

  private func tornSection(_ cue: ItemCue, after: Int, limit: Int, prefix: String?, starts: Set<Int>)
    -> Section
  {
    let label = cue.label!
    let text = lines[cue.line].text
    if text.utf8.count > label.text.utf8.count + 2, !text.hasSuffix(label.text),
      let at = text.range(of: " " + label.text + " ")
    {
      // "DAAT Minutes of the Last Meeting 13/13 Consideration was given"
      let title = String(text[..<at.lowerBound]).trimmed
      return Section(
        cue: cue, start: cue.line, bodyLine: cue.line,
        bodyOffset: text.utf8.distance(from: text.startIndex, to: at.upperBound), number: label.text,
        title: title,
        heading: [HeadingPart(.title, title), HeadingPart(.number, label.text)], line: lines[cue.line].number,
        page: lines[cue.line].page)
    }
    if text.utf8.count > label.text.utf8.count + 2, let cut = text.utf8.lastIndex(of: 0x20) {
      // "SSP Declarations of Interest 39/14"
      let title = String(text[..<cut]).trimmed
      return Section(
        cue: cue, start: cue.line, bodyLine: cue.line + 1, bodyOffset: 0, number: label.text, title: title,
        heading: [HeadingPart(.title, title), HeadingPart(.number, label.text)], line: lines[cue.line].number,
        page: lines[cue.line].page)
    }
    if let above = titleAbove(cue, after: after, prefix: prefix, starts: starts) {
      return underTitle(cue, above)
    }
    var section = aloneSection(cue, limit: limit)
    // A line above that is only the repeated prefix ("SNP") belongs to the heading.
    if let p = previousText(cue.line, after: after), lines[p].text.utf8.count <= 6, lines[p].isCapitals,
      lines[p].text.split(separator: " ").count == 1
    {
      section.start = p
      section.heading.insert(HeadingPart(.label, lines[p].text), at: 0)
    }
    return section
  }

  private func previousText(_ i: Int, after: Int) -> Int? {
    var j = i - 1
    while j >= after, i - j <= 4 {
      if !lines[j].isBlank, !furniture.contains(j) { return j }
      j -= 1
    }
    return nil
  }

  /// The line above a torn reference that is its title.
  private func titleAbove(_ cue: ItemCue, after: Int, prefix: String?, starts: Set<Int>) -> Int? {
    guard let p = previousText(cue.line, after: after), !starts.contains(p) else { return nil }
    let text = lines[p].text
    guard let prefix, text.hasPrefix(prefix + " "), words(of: text).count <= 22 else { return nil }
    return p
  }

  private func underTitle(_ cue: ItemCue, _ title: Int) -> Section {
    let label = cue.label!
    return Section(
      cue: cue, start: title, bodyLine: label.isAlone ? cue.line + 1 : cue.line,
      bodyOffset: label.isAlone ? 0 : label.length, number: label.text, title: lines[title].text,
      heading: [
        HeadingPart(.title, lines[title].text),
        HeadingPart(.number, lines[cue.line].text.slice(0, label.length).trimmed),
      ], line: lines[title].number, page: lines[title].page)
  }

  /// The first word that most titles with a reference behind them begin with, in capitals.
  private func repeatedPrefix(_ cues: [ItemCue]) -> String? {
    guard cues.contains(where: { $0.kind == .tornReference }) else { return nil }
    var counts: [String: Int] = [:]
    for line in lines where !line.isBlank && line.text.utf8.count <= 200 {
      let parts = line.text.utf8.prefix(60).split(separator: 0x20, maxSplits: 2)
      guard parts.count >= 2, let capital = parts[1].first, capital >= 0x41, capital <= 0x5A else { continue }
      let first = String(decoding: parts[0], as: UTF8.self)
      if first.isAllCapitals, (2...8).contains(first.utf8.count),
        !String(decoding: parts[1], as: UTF8.self).isAllCapitals
      {
        counts[first, default: 0] += 1
      }
    }
    guard let best = counts.max(by: { $0.value < $1.value || $0.value == $1.value && $0.key > $1.key }),
      best.value >= 3
    else { return nil }
    return best.key
  }

  // MARK: Headings without numbers

  private func headingSection(_ cue: ItemCue, isLettered: Bool, _ families: Set<String>) -> Section {
    let line = lines[cue.line]
    var parts: [HeadingPart] = []
    var title = line.text
    var number: String?
    if let label = cue.label, !label.isAlone, !label.isGlued, !startsWithDate(title), !isYear(label) {
      switch label.form {
      case .lettered(let prefix) where !families.contains(prefix): break
      case .decimal, .reference, .lettered:
        number = label.text
        parts.append(HeadingPart(.number, title.slice(0, label.length).trimmed))
        title = title.slice(label.length, title.utf8.count)
      case .roman where isLettered, .letter where isLettered:
        number = label.text
        parts.append(HeadingPart(.number, title.slice(0, label.length).trimmed))
        title = title.slice(label.length, title.utf8.count)
      default: break
      }
    }
    let (clean, furnitureText) = withoutPaperLink(title)
    parts.append(HeadingPart(.title, clean))
    if let f = furnitureText { parts.append(HeadingPart(.label, f)) }
    return Section(
      cue: cue, start: cue.line, bodyLine: cue.line + 1, bodyOffset: 0, number: number, title: tidy(clean),
      heading: parts, line: line.number, page: line.page)
  }

  /// "18 March, 2024 Meeting Notes": a date, no number.
  private func startsWithDate(_ text: String) -> Bool {
    DateGrammar().date(in: words(of: text, upTo: 40), at: 0)?.year
      != nil
  }

  private func capitalsSection(_ cue: ItemCue) -> Section {
    let line = lines[cue.line]
    let run = capitalsRun(of: line.text) ?? line.text.utf8.count
    var end = run
    let bytes = Array(line.text.utf8)
    while end < bytes.count,
      bytes[end] == 0x3A || bytes[end] == 0x2E || bytes[end] == 0x20 || bytes[end] == 0x2D
    { end += 1 }
    // "DECLARATION OF NEW Councillors": a last word that slipped into small letters.
    let rest = words(of: line.text.slice(run, line.text.utf8.count))
    if rest.count == 1, rest[0].isCapitalised, rest[0].after.isEmpty, rest[0].before.isEmpty,
      !words(of: line.text.slice(0, run)).contains(where: { $0.after.contains(.colon) })
    {
      end = bytes.count
    }
    let whole = end >= bytes.count
    let written = line.text.slice(0, whole ? bytes.count : end).trimmed
    return Section(
      cue: cue, start: cue.line, bodyLine: whole ? cue.line + 1 : cue.line, bodyOffset: whole ? 0 : end,
      number: nil, title: tidy(written), heading: [HeadingPart(.title, written)], line: line.number,
      page: line.page)
  }

  private func plainSection(_ cue: ItemCue) -> Section {
    let line = lines[cue.line]
    if let end = cue.titleEnd(in: line) {
      let written = line.text.slice(0, end).trimmed
      return Section(
        cue: cue, start: cue.line, bodyLine: cue.line, bodyOffset: end, number: nil, title: tidy(written),
        heading: [HeadingPart(.title, written)], line: line.number, page: line.page)
    }
    if cue.style == "bulleted", let run = bulletedTitle(line.text) {
      let written = line.text.slice(0, run).trimmed
      let whole = run >= line.text.utf8.count
      return Section(
        cue: cue, start: cue.line, bodyLine: whole ? cue.line + 1 : cue.line, bodyOffset: whole ? 0 : run,
        number: nil, title: tidy(written), heading: [HeadingPart(.title, written)], line: line.number,
        page: line.page)
    }
    var (clean, link) = withoutPaperLink(line.text)
    var before: [HeadingPart] = []
    if line.folded.hasPrefix("agenda item - ") {
      before = [HeadingPart(.label, line.text.slice(0, 13).trimmed)]
      clean = clean.slice(14, clean.utf8.count)
    }
    let parts = before + [HeadingPart(.title, clean)] + (link.map { [HeadingPart(.label, $0)] } ?? [])
    return Section(
      cue: cue, start: cue.line, bodyLine: cue.line + 1, bodyOffset: 0, number: nil, title: tidy(clean),
      heading: parts, line: line.number, page: line.page)
  }

  // MARK: Titles

  /// A title without the marks that end it.
  private func tidy(_ title: String) -> String {
    var t = title.trimmed
    while let last = t.last, ":;,-–*".contains(last) || last == " " { t.removeLast() }
    while let first = t.first, "-–—".contains(first) || first == " " { t.removeFirst() }
    if t.hasSuffix("."), !t.dropLast().contains("."), words(of: t).count <= 12 { t.removeLast() }
    return t
  }

  /// Takes off a word in capitals that most titles begin with: the body's initials, which belong to the layout.
  private func withoutPrefix(_ sections: inout [Section]) {
    var counts: [String: Int] = [:]
    for s in sections {
      let parts = s.title.split(separator: " ")
      if parts.count >= 2, let first = parts.first.map(String.init), first.isAllCapitals,
        (2...8).contains(first.utf8.count), !s.title.isAllCapitals,
        first.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
      {
        counts[first, default: 0] += 1
      }
    }
    guard
      let (prefix, n) = counts.max(by: { $0.value < $1.value || $0.value == $1.value && $0.key > $1.key }),
      n >= 3, n * 10 >= sections.count * 6
    else { return }
    for i in sections.indices where sections[i].title.hasPrefix(prefix + " ") {
      sections[i].title = String(sections[i].title.dropFirst(prefix.count + 1)).trimmed
      if let h = sections[i].heading.firstIndex(where: { $0.kind == .title }),
        sections[i].heading[h].text.hasPrefix(prefix + " ")
      {
        sections[i].heading[h].text = String(sections[i].heading[h].text.dropFirst(prefix.count + 1)).trimmed
        sections[i].heading.insert(HeadingPart(.label, prefix), at: h)
      }
    }
  }
}
