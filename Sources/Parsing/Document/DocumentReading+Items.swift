import Minutes
import Reading

/// Where the items are: with the lists of people taken first, then again with what these leave.
extension DocumentReading {
  /// Finds attendance lists and items, each of which tells where the other ends.
  mutating func findItems() {
    let finder = { [lines, furniture, people] (taken: Set<Int>) in
      CueFinder(lines: lines, furniture: furniture, people: people, taken: taken)
    }
    // First without knowing the attendance: where does the agenda begin?
    let marks = finder([]).marks()
    var rough = finder([]).settled(marks)
    // "BRILL P" below a person or the label of a list is somebody whose surname stands first.
    rough.capitals.removeAll { cue in
      let w = lines[cue.line].words
      guard w.count == 2, w[0].folded.utf8.count > 2, w[1].folded.utf8.count == 1, cue.line > 0 else {
        return false
      }
      let above = lines[cue.line - 1]
      return !above.isBlank && (people.person(above.text) != nil || above.text.hasSuffix(":"))
    }
    // "RFSP" between two people: whom the second came from.
    rough.capitals.removeAll { cue in
      guard lines[cue.line].words.count == 1, lines[cue.line].text.utf8.count <= 7,
        cue.line + 1 < lines.count,
        people.startsWithPerson(lines[cue.line + 1].text),
        let above = (max(0, cue.line - 3)..<cue.line).last(where: { !lines[$0].isBlank })
      else { return false }
      return people.startsWithPerson(lines[above].text)
    }
    var listed: Set<Int> = []
    rough.plain.removeAll { cue in
      if isPerson(lines[cue.line].text) {
        listed.insert(cue.line)
        return true
      }
      guard let above = (max(0, cue.line - 3)..<cue.line).last(where: { !lines[$0].isBlank }) else {
        return false
      }
      let text = lines[above].text
      // "Ann Lee" below "Apologies:", or below another name of that list, with blank lines between.
      let named = words(of: lines[cue.line].text)
      if (2...3).contains(named.count), forenames.contains(named[0].folded),
        named.allSatisfy({ $0.isCapitalised && $0.after.isEmpty && !$0.isAny(.notName) }),
        !isCommonItemTitle(lines[cue.line].folded),
        listed.contains(above)
          || text.utf8.count <= 40 && text.hasSuffix(":")
            && vocabulary.attendanceLabelsByText[lines[above].folded.trimming(" :")] != nil
      {
        listed.insert(cue.line)
        return true
      }
      // An office below a name that ended with a dash; a name with its organisation below another person.
      if text.hasSuffix("-") || text.hasSuffix("–"), isPerson(text) { return true }
      guard listed.contains(above) || isPerson(text), let person = people.person(lines[cue.line].text),
        person.organisation != nil, person.name.name.contains(" ")
      else { return false }
      listed.insert(cue.line)
      return true
    }
    let roughReader = AttendanceReader(lines: lines, furniture: furniture, people: people, wrap: wrap)
    let labels = Set(lines.indices.filter { !lines[$0].isBlank && roughReader.label(at: $0) != nil })
    // Names and offices on lines in turn look like titles.
    var turns = AttendanceReader(lines: lines, furniture: furniture, people: people, wrap: wrap)
    for i in labels.sorted().prefix(12) {
      guard let next = lines.indices.dropFirst(i + 1).first(where: { !lines[$0].isBlank }) else { continue }
      _ = turns.pairs(from: next, in: i..<lines.count, label: AttendanceLabel("", .present))
    }
    let inTurn = turns.reading.taken
    rough.plain.removeAll { inTurn.contains($0.line) }
    rough.capitals.removeAll { inTurn.contains($0.line) }
    let start = labels.min() ?? 0
    let masthead = Masthead(lines: lines, furniture: furniture, attendanceStart: labels.min()).end
    mastheadEnd = masthead
    let scheme = ItemScheme(
      lines: lines, vocabulary: vocabulary, agendaStart: 0, isMarkdown: transcript.markup == .markdown)
    var first = scheme.choose(
      numbers: rough.numbers, headings: rough.headings.filter { !labels.contains($0.line) },
      capitals: rough.capitals.filter { !labels.contains($0.line) && $0.line > start && $0.line >= masthead },
      plain: rough.plain.filter {
        !labels.contains($0.line) && $0.line > start && ($0.line >= masthead || $0.isLoose)
      })
    // Titles between paragraphs show where the masthead ends, as no blank line does.
    first = first.filter { $0.label != nil || $0.line >= masthead || $0.isLoose }
    // The attendance block can reach to the first item.
    let zoneEnd = first.first?.line ?? min(lines.count, 120)
    var reader = AttendanceReader(lines: lines, furniture: furniture, people: people, wrap: wrap)
    reader.read(0..<zoneEnd)
    // Lists under headings further down, and a table behind the last item.
    let isHeaded = first.contains { if case .heading = $0.kind { true } else { false } }
    if isHeaded || first.isEmpty {
      let known = reader.reading.attendance.filter { $0.status == .present }.count
      for i in zoneEnd..<lines.count where lines[i].headingLevel != nil && labels.contains(i) {
        // A list of who was there is found once; "Trustees" further down is an item.
        if known >= 2, roughReader.label(at: i)?.0.status == .present { continue }
        let end = lines[(i + 1)...].firstIndex { $0.headingLevel != nil } ?? lines.count
        // "Treasurer" above "Ann Lee (Nominated: A, Seconded: B)" tells of an election.
        if lines[(i + 1)..<end].contains(where: { line in
          !line.isBlank && line.words.contains { $0.isAny([.proposing, .seconding]) }
        }) {
          continue
        }
        reader.read(i..<end)
      }
    }
    if reader.reading.attendance.filter({ $0.status == .present }).count < 2 {
      reader.cellLines((first.last.map { $0.line + 1 } ?? 0)..<lines.count)
    }
    if reader.reading.attendance.allSatisfy({ $0.status != .present }), let last = first.last?.line {
      reader.readBehindItems((last + 1)..<lines.count)
    }
    attendance = reader.reading
    // Then again, with what attendance has taken.
    let agendaStart = max(attendance.taken.filter { $0 < zoneEnd }.max().map { $0 + 1 } ?? 0, 0)
    let cues = finder(attendance.taken).settled(marks)
    if let page {
      let own = finder(attendance.taken.filter { $0 < page.start }).settled(marks)
      sections = pageSections(page, own.numbers, own.plain, own.capitals.filter { $0.style == "line" })
      return
    }
    let second = ItemScheme(
      lines: lines, vocabulary: vocabulary, agendaStart: agendaStart,
      isMarkdown: transcript.markup == .markdown, knowsAttendance: true)
    var chosen = second.choose(
      numbers: cues.numbers, headings: cues.headings,
      capitals: cues.capitals.filter {
        (!labels.contains($0.line) || $0.line >= zoneEnd && !attendance.sawPresence) && $0.line >= masthead
      },
      plain: cues.plain.filter {
        (!labels.contains($0.line) || $0.style == "bulletrun")
          && ($0.line >= masthead || $0.isLoose && $0.line > start)
      })
    let titleEnd = max(masthead, titleEndLine())
    chosen = chosen.filter { cue in
      if case .heading = cue.kind { return true }
      return cue.label != nil || cue.line >= titleEnd || cue.isLoose
    }
    let subs = SubItems(lines: lines).choose(from: cues.numbers, under: chosen)
    if !subs.isEmpty {
      var seen = Set(chosen.map(\.line))
      chosen += subs.filter { seen.insert($0.line).inserted }
      chosen.sort { $0.line < $1.line }
    }
    sections = SectionBuilder(lines: lines, furniture: furniture, vocabulary: vocabulary).sections(
      from: chosen)
  }

  /// The items of a web page: its numbers behind its own head, or its titles where the copy has lost the numbers.
  func pageSections(_ page: WebPage, _ numbers: [ItemCue], _ plain: [ItemCue], _ capitals: [ItemCue])
    -> [Section]
  {
    let builder = SectionBuilder(lines: lines, furniture: furniture, vocabulary: vocabulary)
    if let single = page.single {
      let cue = ItemCue(
        kind: .plain, line: single.title, label: nil, value: 0, weight: 1, family: "plain", style: "plain")
      var sections = builder.sections(from: [cue])
      if let number = single.number, !sections.isEmpty { sections[0].number = number }
      return sections
    }
    let scheme = ItemScheme(lines: lines, vocabulary: vocabulary, agendaStart: page.start, isMarkdown: false)
    return builder.sections(
      from: scheme.pageItems(
        numbers: numbers.filter { $0.line >= page.start },
        plain: (plain + capitals).filter { $0.line >= page.start }.sorted { $0.line < $1.line }))
  }

  /// A line that names a person beyond doubt, with an honorific, initials or an office, begins no item.
  func isPerson(_ text: String) -> Bool {
    // "Cllrs Ann Lee and Bob Hart"
    if let first = words(of: text, upTo: 24).first,
      first.isCapitalised,
      vocabulary.pluralHonorifics[first.folded] != nil, text.utf8.count < 200
    {
      return true
    }
    guard let person = people.person(text) else { return false }
    if text.hasSuffix("-") || text.hasSuffix("–") { return true }
    return person.name.honorific != nil || person.role != nil || person.initials != nil
      || RunOnNames.startsWithInitial(person.name.name)
  }

  /// The document's own title stands above the agenda: no item begins before the line that names the meeting with its day.
  func titleEndLine() -> Int {
    guard transcript.frontMatterLines.isEmpty || !attendance.taken.isEmpty else { return 0 }
    var end = (lines.indices.first { !lines[$0].isBlank } ?? 0) + 1
    guard attendance.taken.isEmpty else { return 0 }
    var seen = 0
    for (i, line) in lines.enumerated() where !line.isBlank {
      seen += 1
      if seen > 12 || line.label.map({ !$0.isAlone }) ?? false { break }
      let f = line.folded
      guard
        f.contains("meeting") || f.contains("minutes") || f.contains("held") || f.contains("cyfarfod")
          || f.contains("proceedings") || line.isCapitals || seen <= 4,
        !dates.dates(in: line.content.words(upTo: 400)).isEmpty
      else { continue }
      end = i + 1
      break
    }
    return end
  }
}
