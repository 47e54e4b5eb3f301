import Minutes
import Reading

/// One document on its way from clean lines to a meeting; each step stands on the ones before it.
struct DocumentReading {
  let transcript: Transcript
  let settings: SiteSettings
  let vocabulary: Vocabulary
  let people: PersonGrammar
  let dates: DateGrammar

  /// What a person says that the document is; nil where its own signs tell.
  var knownKind: DocumentKind?
  private var lines: [CleanLine] = []
  private var furniture: Set<Int> = []
  private var reasons: [Int: String] = [:]
  private var wrap: Int?
  private var page: WebPage?
  private var hasOwnersColumn = false
  private var sections: [Section] = []
  private var attendance = AttendanceReading()
  private var heading = HeadingReading()
  private var bodies: [[Paragraph]] = []
  private var before: [Paragraph] = []
  private var after: [Paragraph] = []
  private var mastheadEnd = 0
  private var meeting: Meeting

  init(transcript: Transcript, settings: SiteSettings, vocabulary: Vocabulary) {
    self.transcript = transcript
    self.settings = settings
    self.vocabulary = vocabulary
    people = PersonGrammar(vocabulary: vocabulary)
    dates = DateGrammar(order: settings.dates)
    meeting = Meeting(source: transcript.source)
  }

  mutating func read() -> Meeting {
    var clean = WebPage.unfolded(Cleaning.lines(of: transcript))
    let whole = transcript.source.format == .pdf ? WrappedLines.joined(clean) : nil
    if let whole { clean = whole }
    lines = RunningLabels(vocabulary: vocabulary).split(RunningLines.split(clean))
    page = WebPage(lines)
    if page != nil {
      // A saved page's heading marks tell how the page looks; its own layout tells what is an item.
      for i in lines.indices { lines[i].headingLevel = nil }
    }
    reasons = PageFurniture(lines).reasons
    furniture = Set(reasons.keys)
    wrap = whole == nil ? wrapWidth(of: lines) : nil
    meeting.diagnostics = transcript.diagnostics
    meeting.language = guessedLanguage() ?? "en"
    if knownKind != .minutes,
      let report = ReportReader(lines: lines, vocabulary: vocabulary, dates: dates).read()
    {
      readReport(report.0, firstBodyLine: report.firstBodyLine)
    } else {
      readMinutes()
    }
    finish()
    return meeting
  }

  // MARK: Minutes

  private mutating func readMinutes() {
    findItems()
    fillGaps()
    buildText()
    readHeading()
    readAttendanceInItems()
    if !attendance.attendance.contains(where: { $0.status == .present }) {
      let listed = FrontMatterAttendance(vocabulary: vocabulary).read(transcript.frontMatter)
      attendance.attendance += listed.filter { !isListed($0) }
      if listed.contains(where: { $0.status == .present }) { attendance.sawPresence = true }
    }
    meeting.attendance = settledAttendance()
    meeting.publicCount = attendance.publicCount
    readOutcomes()
    readReferences()
    if knownKind == .minutes { return }
    // A web page that gives the record of its items is minutes, whatever its own title says first.
    let isRecord =
      page != nil && (page?.isRecord ?? false)
      || page != nil
        && bodies.joined().contains {
          $0.isLabel && ["minutes", "decision", "cofnodion"].contains($0.text.folded.trimming(":. "))
        }
    if !isRecord, page?.isAgenda ?? false {
      become(.agenda)
      return
    }
    if !isRecord,
      let kind = ReportReader(lines: lines, vocabulary: vocabulary, dates: dates).otherKind(
        hasAttendance: !meeting.attendance.isEmpty, hasOutcomes: hasOutcomes, itemCount: sections.count)
    {
      become(kind)
    }
  }

  private var hasOutcomes: Bool {
    !meeting.decisions.isEmpty || meeting.items.contains { !$0.decisions.isEmpty }
  }

  /// A paper has no attendance, decisions or actions of its own.
  private mutating func become(_ kind: DocumentKind) {
    meeting.kind = kind
    // Lines in capitals of a notice are no sections, nor an agenda's unnumbered lines beside its numbers.
    if sections.contains(where: { $0.number == nil && !($0.cue.kind.isHeading) }),
      kind == .paper || sections.contains(where: { $0.number != nil })
    {
      sections.removeAll { $0.number == nil && !$0.cue.kind.isHeading }
      buildText()
      readOutcomes()
    }
    meeting.decisions = []
    meeting.actions = []
    for i in meeting.items.indices {
      meeting.items[i].decisions = []
      meeting.items[i].actions = []
    }
    meeting.nextMeeting = nil
    meeting.previousMeeting = nil
    var report = Report()
    report.title = meeting.title
    report.committee = heading.body
    report.date = heading.date
    meeting.report = report
  }

  /// Finds attendance lists and items, each of which tells where the other ends.
  private mutating func findItems() {
    let finder = { [lines, furniture, vocabulary] (taken: Set<Int>) in
      CueFinder(lines: lines, furniture: furniture, vocabulary: vocabulary, taken: taken)
    }
    // First without knowing the attendance: where does the agenda begin?
    let marks = finder([]).marks()
    var rough = finder([]).settled(marks)
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
      // An office below a name that ended with a dash; a name with its organisation below another person.
      if text.hasSuffix("-") || text.hasSuffix("–"), isPerson(text) { return true }
      guard listed.contains(above) || isPerson(text), let person = people.person(lines[cue.line].text),
        person.organisation != nil, person.name.name.contains(" ")
      else { return false }
      listed.insert(cue.line)
      return true
    }
    let roughReader = AttendanceReader(lines: lines, furniture: furniture, vocabulary: vocabulary, wrap: wrap)
    let labels = Set(lines.indices.filter { !lines[$0].isBlank && roughReader.label(at: $0) != nil })
    let start = labels.min() ?? 0
    let masthead = Masthead(lines: lines, furniture: furniture, attendanceStart: labels.min()).end
    mastheadEnd = masthead
    let scheme = ItemScheme(
      lines: lines, vocabulary: vocabulary, agendaStart: 0, isMarkdown: transcript.markup == .markdown)
    var first = scheme.choose(
      numbers: rough.numbers, headings: rough.headings.filter { !labels.contains($0.line) },
      capitals: rough.capitals.filter { !labels.contains($0.line) && $0.line > start && $0.line >= masthead },
      plain: rough.plain.filter { !labels.contains($0.line) && $0.line > start && $0.line >= masthead })
    first = first.filter { $0.label != nil || $0.line >= masthead }
    let numbered = first.first { $0.label != nil && $0.kind != .heading(1) }
    let zoneEnd = attendanceZoneEnd(first, numbered: numbered)
    var reader = AttendanceReader(lines: lines, furniture: furniture, vocabulary: vocabulary, wrap: wrap)
    reader.read(0..<zoneEnd)
    // Lists under headings further down, and a table behind the last item.
    let isHeaded = first.contains { if case .heading = $0.kind { true } else { false } }
    if isHeaded || first.isEmpty {
      let known = reader.reading.attendance.filter { $0.status == .present }.count
      for i in zoneEnd..<lines.count where lines[i].headingLevel != nil && labels.contains(i) {
        // A list of who was there is found once; "Trustees" further down is an item.
        if known >= 2, roughReader.label(at: i)?.0.status == .present { continue }
        let end = lines[(i + 1)...].firstIndex { $0.headingLevel != nil } ?? lines.count
        reader.read(i..<end)
      }
    }
    if reader.reading.attendance.filter({ $0.status == .present }).count < 2 {
      reader.cellLines((first.last.map { $0.line + 1 } ?? 0)..<lines.count)
    }
    attendance = reader.reading
    // Then again, with what attendance has taken.
    let agendaStart = max(attendance.taken.filter { $0 < zoneEnd }.max().map { $0 + 1 } ?? 0, 0)
    let cues = finder(attendance.taken).settled(marks)
    if let page {
      let own = finder(attendance.taken.filter { $0 < page.start }).settled(marks)
      sections = pageSections(page, own.numbers, own.plain)
      return
    }
    let second = ItemScheme(
      lines: lines, vocabulary: vocabulary, agendaStart: agendaStart,
      isMarkdown: transcript.markup == .markdown)
    var chosen = second.choose(
      numbers: cues.numbers, headings: cues.headings,
      capitals: cues.capitals.filter {
        (!labels.contains($0.line) || $0.line >= zoneEnd && !attendance.sawPresence) && $0.line >= masthead
      },
      plain: cues.plain.filter { !labels.contains($0.line) && $0.line >= masthead })
    let titleEnd = max(masthead, titleEndLine())
    chosen = chosen.filter { cue in
      if case .heading = cue.kind { return true }
      return cue.label != nil || cue.line >= titleEnd
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
  private func pageSections(_ page: WebPage, _ numbers: [ItemCue], _ plain: [ItemCue]) -> [Section] {
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
        numbers: numbers.filter { $0.line >= page.start }, plain: plain.filter { $0.line >= page.start }))
  }

  /// A line that names a person beyond doubt, with an honorific, initials or an office, begins no item.
  private func isPerson(_ text: String) -> Bool {
    // "Cllrs Ann Lee and Bob Hart"
    if let first = words(of: String(decoding: text.utf8.prefix(24), as: UTF8.self)).first,
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

  /// Where the attendance block can reach: to the first item, or to the end of its own run of labels.
  private func attendanceZoneEnd(_ cues: [ItemCue], numbered: ItemCue?) -> Int {
    if let numbered, cues.first?.label != nil {
      return cues.first!.line == numbered.line ? sectionStart(cues.first!) : cues.first!.line
    }
    return cues.first.map { sectionStart($0) } ?? min(lines.count, 120)
  }

  private func sectionStart(_ cue: ItemCue) -> Int { cue.line }

  /// The document's own title stands above the agenda: no item begins before the line that names the meeting with its day.
  private func titleEndLine() -> Int {
    guard transcript.frontMatterLines.isEmpty || !attendance.taken.isEmpty else { return 0 }
    var end = (lines.indices.first { !lines[$0].isBlank } ?? 0) + 1
    guard attendance.taken.isEmpty else { return 0 }
    var seen = 0
    for (i, line) in lines.enumerated() where !line.isBlank {
      seen += 1
      if seen > 12 || numberLabel(of: line.text).map({ !$0.isAlone }) ?? false { break }
      let f = line.folded
      guard
        f.contains("meeting") || f.contains("minutes") || f.contains("held") || f.contains("cyfarfod")
          || f.contains("proceedings") || line.isCapitals || seen <= 4,
        !dates.dates(in: words(of: String(decoding: line.text.utf8.prefix(400), as: UTF8.self))).isEmpty
      else { continue }
      end = i + 1
      break
    }
    return end
  }

  /// Numbers that a run lacks and that stand inside a paragraph: "… duly elected. 6. The Minutes of …".
  private mutating func fillGaps() {
    guard sections.count >= 3 else { return }
    let tops = sections.filter { s in
      guard let label = s.cue.label, case .decimal(1) = label.form, s.cue.kind == .numbered else {
        return false
      }
      return true
    }
    guard tops.count >= 3 else { return }
    var cuts: [Int: [Int]] = [:]
    for (a, b) in zip(tops, tops.dropFirst()) {
      var expected = a.cue.value + 1
      guard b.cue.value - a.cue.value >= 2, b.cue.value - a.cue.value <= 4 else { continue }
      scan: for i in a.bodyLine..<b.start where i < lines.count {
        let w = words(of: lines[i].text)
        for (k, word) in w.enumerated() where k > 0 && expected < b.cue.value {
          guard word.number == expected, word.after == [.period] || word.after == [.close],
            w[k - 1].after.contains(.period), k + 1 < w.count, w[k + 1].isCapitalised
          else { continue }
          cuts[i, default: []].append(word.start)
          expected += 1
        }
        if expected >= b.cue.value { break scan }
      }
    }
    // Dotted numbers and capitals that a cut line goes on to hold ("8. Reports 8.1 Chairman's Report").
    for s in tops where s.bodyLine == s.cue.line || cuts[s.cue.line] != nil {
      let text = lines[s.cue.line].text
      let w = words(of: text)
      guard text.utf8.count > 80 || w.contains(where: { $0.folded == "\(s.cue.value).1" }) else { continue }
      for (k, word) in w.enumerated() where k > 0 && word.folded.contains(".") && word.startsWithDigit {
        let parts = word.folded.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 2, parts[1] >= 1, parts[1] <= 9, k + 1 < w.count,
          w[k + 1].isCapitalised || w[k + 1].startsWithDigit, word.after.isEmpty || word.after == [.period]
        else { continue }
        let owner =
          (cuts[s.cue.line] ?? []).last { $0 < word.start }.flatMap { offset in
            w.first { $0.start == offset }?.number
          } ?? s.cue.value
        guard parts[0] == owner else { continue }
        cuts[s.cue.line, default: []].append(word.start)
      }
      // "PUBLIC PARTICIPATION • …" in the middle of a line.
      for k in w.indices.dropFirst()
      where w[k].isCapitals && k + 1 < w.count && w[k + 1].isCapitals && w[k - 1].after.contains(.period) {
        if isCommonItemTitle(text.slice(w[k].start, min(text.utf8.count, w[k].start + 60)).folded) {
          cuts[s.cue.line, default: []].append(w[k].start)
        }
      }
    }
    guard !cuts.isEmpty else { return }
    var split: [CleanLine] = []
    var moved: Set<Int> = []
    var taken: Set<Int> = []
    for (i, line) in lines.enumerated() {
      if attendance.taken.contains(i) { taken.insert(split.count) }
      if furniture.contains(i) { moved.insert(split.count) }
      split += cuts[i].map { RunningLines.pieces(of: line, at: $0.sorted()) } ?? [line]
    }
    let reading = attendance
    lines = split
    furniture = moved
    reasons = [:]
    for i in moved { reasons[i] = "page number" }
    findItems()
    // The lists were read before; their lines have only moved.
    if attendance.attendance.count < reading.attendance.count {
      attendance = reading
      attendance.taken = taken
    }
  }

  /// Cuts the text into what stands before, in and behind the items.
  private mutating func buildText() {
    let first = sections.first?.start ?? lines.count
    before = paragraphs(0, 0, first)
    // An attendance table at the very end stands behind the items.
    var end = lines.count
    if page == nil, let last = sections.last,
      let tail = attendance.taken.filter({ $0 >= last.bodyLine }).min(), first < tail
    {
      end = tail
      after = paragraphs(end, 0, lines.count)
    }
    bodies = []
    for (k, s) in sections.enumerated() {
      let stop = k + 1 < sections.count ? sections[k + 1].start : end
      bodies.append(paragraphs(min(s.bodyLine, stop), s.bodyLine < stop ? s.bodyOffset : 0, stop))
    }
    markAdvice()
  }

  /// What stands above "Minutes:" or "Decision:" in an item is the agenda's advice; on a page that has these labels an
  /// item without them has no record.
  private mutating func markAdvice() {
    func isRecord(_ p: Paragraph) -> Bool {
      p.isLabel && recordMarks.contains(p.text.folded.trimming(":. "))
        && (p.text.hasSuffix(":") || page != nil)
    }
    let starts = bodies.map { body in body.firstIndex { isRecord($0) } }
    let usual = page != nil && starts.filter { $0 != nil }.count * 2 > bodies.count
    for k in bodies.indices {
      let end =
        starts[k].map { at in
          bodies[k][at].text.folded.hasPrefix("minutes") || bodies[k][at].text.folded.hasPrefix("cofnodion")
            || page != nil ? at : 0
        } ?? (usual ? bodies[k].count : 0)
      for p in 0..<end { bodies[k][p].isAdvice = true }
      guard page != nil else { continue }
      for p in bodies[k].indices
      where bodies[k][p].text.utf8.count < 200 && bodies[k][p].text.folded.contains("view the full") {
        bodies[k][p].isAdvice = true
      }
    }
  }

  private func paragraphs(_ from: Int, _ skip: Int, _ to: Int) -> [Paragraph] {
    guard from < to else { return [] }
    return ParagraphBuilder.build(
      lines[from..<to], skip: skip, furniture: furniture, vocabulary: vocabulary, wrap: wrap)
  }

  // MARK: Heading

  private mutating func readHeading() {
    heading = HeadingReader(
      lines: lines, furniture: furniture, attendance: attendance.taken, vocabulary: vocabulary, dates: dates,
      frontMatter: transcript.frontMatter, settings: settings
    ).read(until: max(sections.first?.start ?? min(lines.count, 60), mastheadEnd))
    if heading.time == nil { heading.time = openingTime() }
    meeting.date = heading.date
    meeting.time = heading.time
    meeting.venue = heading.venue
    meeting.status = heading.status
    meeting.title = heading.title
    meeting.body = heading.body.map { Body(name: $0) }
    meeting.endTime = closingTime()
    if let wrong = heading.wrongWeekday, let date = heading.date {
      meeting.diagnostics.append(
        Diagnostic(
          "weekday-and-date", .warning, file: transcript.source.file, line: wrong.line,
          "\(date.iso) was a \(weekdayNames[date.weekday]), and the document says \(weekdayNames[wrong.written])",
          nextStep: "Where the date is wrong, write into \(transcript.source.file).yml:\ndate: YYYY-MM-DD",
          excerpt: lines.first { $0.number == wrong.line }?.text))
    }
  }

  /// "called the meeting to order at 7:00 p.m.", "The meeting opened at 7.30pm" in the first items.
  private func openingTime() -> TimeOfDay? {
    let titles = sections.prefix(3).map(\.title).filter { $0.utf8.count > 30 }
    for text in (before.map(\.text) + titles + bodies.prefix(3).joined().map(\.text)).prefix(40) {
      for s in Sentence.all(of: text).prefix(8) {
        guard
          s.words.contains(where: {
            ["opened", "commenced", "began", "started", "order", "convened", "opening"].contains($0.folded)
          }), s.has("meeting") || s.has("chairman") || s.has("chair") || s.has("order")
        else { continue }
        for i in s.words.indices {
          let bare = i > 0 && s.words[i - 1].folded == "at"
          if let t = TimeGrammar().time(in: s.words, at: i, bare: bare) { return t.time }
        }
      }
    }
    return nil
  }

  private func closingTime() -> TimeOfDay? {
    for p in (bodies.joined() + after).reversed().prefix(60) {
      for s in Sentence.all(of: p.text).reversed().prefix(12) {
        guard
          s.words.contains(where: {
            ["closed", "ended", "concluded", "finished", "adjourned", "close"].contains($0.folded)
          }), s.has("meeting") || s.words.count < 8
        else { continue }
        for i in s.words.indices {
          let bare = i > 0 && ["at", "ended", "closed"].contains(s.words[i - 1].folded)
          if let t = TimeGrammar().time(in: s.words, at: i, bare: bare) { return t.time }
        }
      }
    }
    return nil
  }

  // MARK: Attendance

  /// Lists and sentences inside the first items: "Apologies", "Roll call", "Cllr X attended as a substitute".
  private mutating func readAttendanceInItems() {
    let sentences = AttendanceSentences(people: people, vocabulary: vocabulary)
    func add(_ reading: AttendanceSentences.Reading) {
      if reading.saidNoApologies { attendance.noApologies = true }
      if reading.spokeOfApologies { attendance.sawApologies = true }
      for a in reading.attendance {
        // Who came in another's place is a substitute, and only that.
        if a.status == .substitute, let k = listedIndex(a) {
          attendance.attendance[k].status = .substitute
          attendance.attendance[k].note = attendance.attendance[k].note ?? a.note
        } else if !isListed(a) {
          attendance.attendance.append(a)
        }
      }
    }
    for (k, s) in sections.enumerated() {
      let f = s.title.folded
      let apologies = AttendanceSentences.isApologies(f)
      // The items on apologies, and the opening ones in whose text they may be told.
      guard apologies || k < 4 || f.contains("attendance") || f.contains("substitut") || f.contains("welcome")
      else { continue }
      if apologies { attendance.sawApologies = true }
      // "1. Apologies Cllr Lee." with the people in the title.
      if apologies, s.title.utf8.count > 12,
        let (label, rest) = LabelGrammar(vocabulary: vocabulary).label(in: s.title, isHeading: false),
        label.status == .apologies, !rest.isEmpty
      {
        let own = Paragraph(kind: .paragraph, text: rest, origins: [(0, s.line)], page: s.page)
        add(sentences.read([own], titledApologies: true))
      }
      add(
        sentences.read(
          bodies[k],
          titledApologies: (apologies && !f.contains("welcome") || f.hasPrefix("apolog"))
            && !["roll", "attendance", "present", "sederunt", "quorum"].contains { f.contains($0) }))
    }
    let listed = takenNumbers
    let opening = before.filter { !listed.contains($0.line) }
    add(sentences.read(opening, titledApologies: false))
    // A list inside the first items, where the heading held none ("Present: … Absent: …" in the call to order).
    if !attendance.attendance.contains(where: { $0.status == .present }) {
      for s in sections.prefix(3) {
        let k = sections.firstIndex { $0.start == s.start } ?? 0
        let stop = k + 1 < sections.count ? sections[k + 1].start : lines.count
        var reader = AttendanceReader(lines: lines, furniture: furniture, vocabulary: vocabulary, wrap: wrap)
        if let (_, rest) = reader.label(in: s.title + ":", isHeading: true), rest.isEmpty,
          !AttendanceSentences.isApologies(s.title.folded)
        {
          reader.readBody(titled: s.title, from: s.bodyLine, offset: s.bodyOffset, to: stop)
        } else {
          reader.read(s.start..<stop)
        }
        let found = reader.reading
        guard !found.attendance.isEmpty, found.sawList else { continue }
        attendance.attendance += found.attendance.filter { !isListed($0) }
        attendance.sawPresence = true
        attendance.publicCount = attendance.publicCount ?? found.publicCount
        if found.attendance.contains(where: { $0.status == .present }) { break }
      }
    }
  }

  /// The one person in the lists who bears this name, or its surname where it is no more than that.
  private func listedIndex(_ a: Attendance) -> Int? {
    let name = a.name.name.folded
    let surname = name.split(separator: " ").last.map(String.init) ?? name
    let hits = (attendance.bySurname[surname] ?? []).filter { i in
      let other = attendance.attendance[i]
      return other.status != .apologies && other.status != .absent
        && (other.name.name.folded == name
          || !name.contains(" ") && other.name.name.folded.hasSuffix(" " + name))
    }
    return hits.count == 1 ? hits[0] : nil
  }

  /// The source lines that the lists take.
  private var takenNumbers: Set<Int> { Set(attendance.taken.map { lines[$0].number }) }

  private func isListed(_ a: Attendance) -> Bool {
    let name = a.name.name.folded
    let surname = name.split(separator: " ").last.map(String.init) ?? name
    return (attendance.bySurname[surname] ?? []).contains { k in
      let other = attendance.attendance[k]
      let o = other.name.name.folded
      guard other.status == a.status || a.status == .substitute || other.status == .substitute else {
        return false
      }
      return o == name || o.hasSuffix(" " + surname) && (name == surname || o.utf8.first == name.utf8.first)
    }
  }

  /// The attendances with the status that the whole document gives them.
  private func settledAttendance() -> [Attendance] {
    var result: [Attendance] = []
    // The places in the result of each name.
    var places: [String: [Int]] = [:]
    let isLocal =
      heading.body.map { body in
        let f = body.folded
        return [
          "parish", "community council", "town council", "village", "cyngor cymuned", "cyngor tref",
          "cyngor plwyf",
        ].contains { f.contains($0) }
      } ?? true
    let plainCouncillors = attendance.attendance.filter {
      $0.name.honorific?.folded.hasPrefix("cllr") == true && $0.organisation == nil
    }.count
    // The paragraphs that tell of movers, folded; looked for once, when somebody is asked about.
    var movers: [String]?
    func hasMoved(_ a: Attendance) -> Bool {
      let told =
        movers
        ?? bodies.joined().map(\.text.folded).filter { $0.contains("proposed") || $0.contains("seconded") }
      movers = told
      return movedOrSeconded(a, in: told)
    }
    for var a in attendance.attendance {
      let role = a.role?.folded ?? ""
      if isLocal, a.status == .present, isOfOtherTier(a, role, plainCouncillors: plainCouncillors),
        !hasMoved(a)
      {
        a.status = .inAttendance
      }
      if a.status == .present, role.contains("observ") { a.status = .inAttendance }
      let name = a.name.name.folded
      let same = places[name] ?? []
      // "Scribe: Ann Lee" above a list that names Ann Lee gives her an office there.
      if name.utf8.contains(0x20), a.status == .officer || a.status == .present,
        let k = same.first(where: {
          (result[$0].status == .present || result[$0].status == .officer) && result[$0].status != a.status
        })
      {
        result[k].status = .present
        result[k].role = result[k].role ?? a.role
        result[k].initials = result[k].initials ?? a.initials
        result[k].organisation = result[k].organisation ?? a.organisation
        continue
      }
      // One person in a list twice is one attendance.
      if same.contains(where: {
        result[$0].status == a.status && result[$0].name.honorific == a.name.honorific
      }) {
        continue
      }
      places[name, default: []].append(result.count)
      result.append(a)
    }
    // In the order of the document; apologies told in an item may have been read before a list.
    return result.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(
      \.element)
  }

  /// A county's or borough's councillor at a parish's meeting, or one of another council.
  private func isOfOtherTier(_ a: Attendance, _ role: String, plainCouncillors: Int) -> Bool {
    let honorific = a.name.honorific?.folded ?? ""
    let tiers = ["county ", "borough ", "district ", "city ", "unitary ", "boro ", "cynghorydd sir"]
    if tiers.contains(where: { honorific.hasPrefix($0) }) { return true }
    if tiers.contains(where: { role.hasPrefix($0) }),
      ["cllr", "councillor", "councilor", "cynghorydd"].contains(where: { role.contains($0) })
    {
      return true
    }
    guard let organisation = a.organisation, honorific.hasPrefix("cllr"), plainCouncillors >= 4 else {
      return false
    }
    return isOtherCouncil(organisation)
  }

  /// "NCC", "Tregarw CC", "Northmere Borough Council": a council that is not the one that met.
  private func isOtherCouncil(_ organisation: String) -> Bool {
    if organisation.isAllCapitals { return true }
    let last = organisation.split(separator: " ").last.map(String.init) ?? ""
    guard ["CC", "BC", "DC", "TC", "PC", "Council"].contains(last) else { return false }
    return heading.body.map { !$0.folded.hasPrefix(organisation.folded) } ?? true
  }

  private func movedOrSeconded(_ a: Attendance, in told: [String]) -> Bool {
    let surname = a.name.name.folded.split(separator: " ").last.map(String.init) ?? ""
    guard surname.utf8.count > 2 else { return false }
    return told.contains { f in
      f.contains(surname + " proposed") || f.contains(surname + " seconded")
        || f.contains("proposed by cllr " + surname) || f.contains("seconded by cllr " + surname)
    }
  }

  // MARK: Outcomes

  private mutating func readOutcomes() {
    let habits = DocumentHabits(
      paragraphs: bodies + [before, after], body: heading.body, vocabulary: vocabulary)
    hasOwnersColumn = lines.contains { headsOwners($0) }
    let reader = OutcomeReader(
      vocabulary: vocabulary, people: people, habits: habits,
      known: OutcomeReader.names(of: meeting.attendance), date: heading.date, hasOwnersColumn: hasOwnersColumn
    )
    var ids = ItemIDs()
    var items: [AgendaItem] = []
    for (k, s) in sections.enumerated() {
      let text = ItemText(bodies[k])
      let id = ids.id(number: s.number, title: s.title)
      var item = AgendaItem(
        id: id, number: s.number, title: s.title, heading: s.heading, passages: bodies[k].map(\.passage),
        line: s.line, page: s.page)
      item.restricted = isRestricted(s, bodies[k])
      let outcomes = reader.outcomes(text, title: s.title, prefix: id + "-", heading: tellingHeading(s))
      item.decisions = outcomes.decisions
      item.actions = outcomes.actions
      let declared = DeclarationReader(people: people, known: reader.known).read(
        text, titled: DeclarationReader.isTitle(s.title.folded))
      item.declarations = declared.declarations
      if declared.saidNone, DeclarationReader.isTitle(s.title.folded) || declared.declarations.isEmpty,
        meeting.answers.declarations != .recorded
      {
        meeting.answers.declarations = .none
      }
      if !declared.declarations.isEmpty { meeting.answers.declarations = .recorded }
      items.append(item)
      meeting.introduced += Introductions(people: people).people(in: text, item: id)
      meeting.acronyms += Introductions(people: people).acronyms(in: text)
    }
    meeting.items = items
    let outside = before + after
    let takenNumbers = takenNumbers
    let free = reader.outcomes(
      ItemText(sections.isEmpty ? outside : outsideOutcomes(outside)), title: "", prefix: "", heading: nil)
    meeting.decisions = free.decisions
    meeting.actions = free.actions
    meeting.introduced += Introductions(people: people).people(
      in: ItemText(outside.filter { !takenNumbers.contains($0.line) }), item: nil)
    meeting.acronyms += Introductions(people: people).acronyms(in: ItemText(outside))
    meeting.before = before.map(\.passage)
    meeting.after = after.map(\.passage)
    withoutListedIntroductions()
  }

  /// Whether a column or a far right edge of the document is headed "Action".
  private func headsOwners(_ line: CleanLine) -> Bool {
    if let last = line.cells.last, line.cells.count >= 1, ownersHeads.contains(last.folded.trimming(":* ")) {
      return true
    }
    return line.indent >= 20 && ownersHeads.contains(line.folded.trimming(":* "))
  }

  /// Outside items only what is not heading or attendance can hold an outcome.
  private func outsideOutcomes(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let taken = Set(attendance.taken.map { lines[$0].number })
    let top = Set(heading.lines.map { lines[$0].number })
    return paragraphs.filter { !taken.contains($0.line) && !top.contains($0.line) }
  }

  private mutating func withoutListedIntroductions() {
    let names = Set(meeting.attendance.map { $0.name.name.folded })
    var seen: Set<String> = []
    meeting.introduced = meeting.introduced.filter {
      seen.insert($0.name.name.folded).inserted
        && (!names.contains($0.name.name.folded) || $0.organisation != nil || $0.role != nil)
    }
  }

  /// A heading that is itself an outcome, as a paragraph: "6. The Minutes of the meeting held on 02/03/15 were agreed …".
  private func tellingHeading(_ s: Section) -> Paragraph? {
    guard
      words(of: s.title).contains(where: { $0.isAny(.sentenceVerb) })
        || s.title.folded.hasSuffix(" approved")
    else { return nil }
    return Paragraph(
      kind: .paragraph, text: s.heading.first { $0.kind == .title }?.text ?? s.title,
      origins: [(0, s.line)], page: s.page)
  }

  private func isRestricted(_ s: Section, _ body: [Paragraph]) -> Bool {
    let t = s.title.folded
    if [
      "restricted", "exempt", "confidential", "in camera", "private session", "(private)", "part ii",
      "in committee", "cyfrinachol",
    ].contains(where: { t.contains($0) }) {
      return true
    }
    for p in body.prefix(3) {
      let f = p.text.folded
      if f.contains("restricted report") || f.contains("exempt report") || f.contains("confidential report")
        || f.contains("exempt information as defined")
      {
        return true
      }
    }
    return false
  }

  // MARK: References

  private mutating func readReferences() {
    let reader = MeetingReferences(dates: dates, date: heading.date)
    let items = zip(sections, bodies).map {
      (title: $0.heading.first { $0.kind == .title }?.text ?? $0.title, line: $0.line, paragraphs: $1)
    }
    meeting.previousMeeting = reader.previous(items: items)
    if meeting.previousMeeting == nil, sections.isEmpty || true {
      // Without an item of its own, the sentence on the last minutes.
      for p in (before + bodies.prefix(4).joined()).prefix(40)
      where p.text.folded.contains("minutes of the")
        && (p.text.folded.contains("signed") || p.text.folded.contains("approved")
          || p.text.folded.contains("agreed") || p.text.folded.contains("confirmed"))
      {
        if let r = reader.references(in: p).first(where: { $0.date != heading.date }) {
          meeting.previousMeeting = r
          break
        }
      }
    }
    var nextParagraphs: [Paragraph] = []
    for (s, body) in zip(sections, bodies) {
      nextParagraphs.append(
        Paragraph(
          kind: .paragraph, text: s.heading.filter { $0.kind != .number }.map(\.text).joined(separator: " "),
          origins: [(0, s.line)], page: s.page))
      nextParagraphs += body
    }
    // The last announcement counts: earlier ones may be another body's.
    let tail = nextParagraphs + after
    meeting.nextMeeting = reader.next(tail) ?? reader.next(before)
    for p in before + bodies.joined() + after { meeting.references += reader.references(in: p) }
    if let p = meeting.previousMeeting {
      meeting.references.removeAll { $0.date == p.date && $0.line == p.line }
    }
    if let d = heading.date { meeting.references.removeAll { $0.date == d } }
  }

  // MARK: Reports

  private mutating func readReport(_ report: Report, firstBodyLine: Int) {
    meeting.kind = .report
    meeting.report = report
    meeting.title = report.title
    let cues = CueFinder(lines: lines, furniture: furniture, vocabulary: vocabulary, taken: []).cues()
    let scheme = ItemScheme(
      lines: lines, vocabulary: vocabulary, agendaStart: firstBodyLine,
      isMarkdown: transcript.markup == .markdown)
    let numbers = cues.numbers.filter { $0.line >= firstBodyLine && lines[$0.line].bullet == nil }
    // A report's own numbering begins below its front page; dotted numbers with titles are its sections.
    var chosen = scheme.choose(
      numbers: numbers, headings: cues.headings.filter { $0.line >= firstBodyLine },
      capitals: cues.capitals.filter { $0.line >= firstBodyLine }, plain: [])
    if chosen.isEmpty, let first = numbers.first(where: { $0.family == "decimal" && $0.value == 1 }) {
      chosen = [first]
    }
    chosen += SubItems(lines: lines).choose(from: numbers, under: chosen)
    chosen.sort { $0.line < $1.line }
    sections = SectionBuilder(lines: lines, furniture: furniture, vocabulary: vocabulary).sections(
      from: chosen)
    buildText()
    meeting.date = report.date
    meeting.body = report.committee.map { Body(name: $0) }
    var ids = ItemIDs()
    for (k, s) in sections.enumerated() {
      let id = ids.id(number: s.number, title: s.title)
      meeting.items.append(
        AgendaItem(
          id: id, number: s.number, title: s.title, heading: s.heading, passages: bodies[k].map(\.passage),
          line: s.line, page: s.page))
      let text = ItemText(bodies[k])
      meeting.introduced += Introductions(people: people).people(in: text, item: id)
      meeting.acronyms += Introductions(people: people).acronyms(in: text)
    }
    meeting.before = before.map(\.passage)
    meeting.after = after.map(\.passage)
    meeting.acronyms += Introductions(people: people).acronyms(in: ItemText(before))
    for c in [report.portfolioHolder, report.leadOfficer].compactMap({ $0 }) {
      meeting.introduced.append(
        IntroducedPerson(
          name: c.name, asWritten: c.name.name, role: c.role, organisation: nil, item: nil, line: c.line))
    }
  }

  // MARK: What the page says of the reading

  private mutating func finish() {
    meeting.settlePassages()
    meeting.leftOut = reasons.sorted { $0.key < $1.key }.map {
      LeftOutLine(line: lines[$0.key].number, why: $0.value)
    }
    answer()
    meeting.lineReadings = lineReadings()
    for line in attendance.unread.prefix(5) {
      meeting.diagnostics.append(
        Diagnostic(
          "unread-people", .note, file: transcript.source.file, line: line,
          "a list of people holds an entry that was not understood",
          excerpt: lines.first { $0.number == line }?.text))
    }
  }

  private mutating func answer() {
    guard meeting.kind == .minutes else { return }
    let present = meeting.attendance.contains { $0.status != .apologies && $0.status != .absent }
    meeting.answers.attendance = present ? .recorded : attendance.sawPresence ? .notUnderstood : .notRecorded
    meeting.answers.apologies =
      meeting.attendance.contains { $0.status == .apologies }
      ? .recorded : attendance.noApologies ? .none : attendance.sawApologies ? .notUnderstood : .notRecorded
    meeting.answers.venue = meeting.venue != nil ? .recorded : .notRecorded
    meeting.answers.time = meeting.time != nil ? .recorded : .notRecorded
    meeting.answers.previousMeeting = meeting.previousMeeting != nil ? .recorded : .notRecorded
    meeting.answers.nextMeeting = meeting.nextMeeting != nil ? .recorded : .notRecorded
  }

  private func lineReadings() -> [LineReading] {
    var result = [LineReading](
      repeating: .blank, count: max(transcript.source.lines, lines.last?.number ?? 0))
    func mark(_ line: Int, _ reading: LineReading) {
      if line >= 1, line <= result.count { result[line - 1] = reading }
    }
    for i in transcript.frontMatterLines { mark(i, .frontMatter) }
    for line in lines where !line.isBlank { mark(line.number, .text) }
    for p in before { for o in p.origins { mark(o.line, .title) } }
    for i in attendance.taken where i < lines.count { mark(lines[i].number, .attendance) }
    for s in sections {
      for i in s.start..<max(s.start + 1, min(s.bodyLine, lines.count)) where !lines[i].isBlank {
        mark(lines[i].number, .itemHeading)
      }
    }
    for p in bodies.joined() where p.isLabel { mark(p.line, .label) }
    for item in meeting.items {
      for d in item.decisions { mark(d.line, .decision) }
      for a in item.actions { mark(a.line, .action) }
      for d in item.declarations { mark(d.line, .declaration) }
    }
    for d in meeting.decisions { mark(d.line, .decision) }
    for a in meeting.actions { mark(a.line, .action) }
    if let n = meeting.nextMeeting { mark(n.line, .nextMeeting) }
    for l in meeting.leftOut { mark(l.line, .leftOut) }
    for l in attendance.unread { mark(l, .unread) }
    return result
  }

  private func guessedLanguage() -> String? {
    var welsh = 0
    var english = 0
    for line in lines.prefix(60) {
      for w in line.folded.utf8.split(separator: 0x20, maxSplits: 40).prefix(40)
      where w.count <= WordKey.longest {
        let key = w.withContiguousStorageIfAvailable { WordKey(bytes: $0) } ?? WordKey()
        switch languageWords[key] {
        case 1: welsh += 1
        case 2: english += 1
        default: break
        }
      }
    }
    return welsh > 8 && welsh > english ? "cy" : "en"
  }
}

/// Words that only Welsh (1) and only English (2) is full of.
private let languageWords = WordTable(
  [
    "y", "yr", "yn", "ar", "gan", "oedd", "cyngor", "cofnodion", "cyfarfod", "wedi", "i'r", "a'r", "o'r",
    "bod", "ei", "nodwyd", "cytunwyd",
  ].map { ($0, 1) } + ["the", "of", "and", "was", "were", "that", "to"].map { ($0, 2) })

/// Labels of the record on a page that shows the agenda's advice above it.
private let recordMarks: WordSet = ["minutes", "cofnodion", "decision", "decisions", "penderfyniad"]

/// Heads of a column of owners.
private let ownersHeads: WordSet = [
  "action", "actions", "action by", "owner", "by whom", "action owner", "lead",
]

private let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/// Gives items their ids: by number, else by title; a repeat gets `--2`.
struct ItemIDs {
  private var seen: [String: Int] = [:]

  mutating func id(number: String?, title: String) -> String {
    let base = "item-" + (number.map { slug($0, orElse: "0") } ?? slug(title, orElse: "untitled"))
    let n = (seen[base] ?? 0) + 1
    seen[base] = n
    return n == 1 ? base : "\(base)--\(n)"
  }
}
