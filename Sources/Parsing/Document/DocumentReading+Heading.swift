import Minutes

/// The meeting's own facts: body, day, times, language.
extension DocumentReading {
  mutating func readHeading() {
    heading = HeadingReader(
      lines: lines, furniture: furniture, attendance: attendance.taken, vocabulary: vocabulary, dates: dates,
      frontMatter: transcript.frontMatter, settings: settings
    ).read(until: page?.headEnd ?? max(sections.first?.start ?? min(lines.count, 60), mastheadEnd))
    if heading.date == nil, page == nil { takeDateFromRunningHead() }
    takeYearFromName()
    if heading.time == nil { heading.time = openingTime() ?? startToldAtTheEnd() }
    if heading.venue == nil { heading.venue = openingPlace() }
    if heading.body == nil { heading.body = bodyOfNextMeeting() }
    meeting.date = heading.date
    meeting.time = heading.time
    meeting.venue = heading.venue
    meeting.status = heading.status
    meeting.title = heading.title
    meeting.body = heading.body.map { Body(name: $0) }
    meeting.endTime = settledEnd(closingTime())
    if let wrong = heading.wrongWeekday, let date = heading.date {
      meeting.diagnostics.append(
        Diagnostic(
          "weekday-and-date", .warning, file: transcript.source.file, line: wrong.line,
          "\(date.iso) was a \(weekdayNames[date.weekday]), and the document says \(weekdayNames[wrong.written])",
          nextStep: "Where the date is wrong, write into \(transcript.source.file).yml:\ndate: YYYY-MM-DD",
          excerpt: lines.first { $0.number == wrong.line }?.text))
    }
  }

  /// "Quay Council Minutes", and on the next line "March 12, 2019": the head or foot of a page tells the day, where the
  /// document's own head does not.
  private mutating func takeDateFromRunningHead() {
    let worded = lines.indices.filter { !lines[$0].isBlank }.prefix(150)
    for (above, i) in zip(worded, worded.dropFirst()) {
      let head = lines[above].content.words(upTo: 80)
      // "Approval of Board Minutes" stands above the day of another meeting.
      guard head.count <= 8, head.last?.folded == "minutes", lines[above].bullet == nil,
        lines[i].bullet == nil,
        head.contains(where: { BodyGrammar.nouns.contains($0.folded) }),
        !isCommonItemTitle(lines[above].folded),
        !head.contains(where: {
          $0.folded.isOne(
            of:
              "approve approved approval approving accept acceptance adopt review reading confirm previous last prior"
          )
        })
      else { continue }
      let w = lines[i].content.words(upTo: 60)
      guard let day = dates.dates(in: w).first, day.words == 0..<w.count, let date = day.date() else {
        continue
      }
      heading.date = date
      heading.dateLine = lines[i].number
      return
    }
  }

  /// "called the meeting to order at 7:00 p.m.", "The meeting opened at 7.30pm" in the first items.
  func openingTime() -> TimeOfDay? {
    let titles = sections.prefix(3).map(\.title).filter { $0.utf8.count > 30 }
    let opening = before.map(\.cut) + titles.map { CutText($0) } + bodies.prefix(3).joined().map(\.cut)
    for told in opening.prefix(40) where mayOpen(told.text) {
      for s in told.sentences.prefix(8) {
        guard
          s.words.contains(where: {
            $0.folded.isOne(
              of: "opened commenced began started order convened opening commences begins starts")
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

  /// "The next Marl Parish Council meeting will be held on 5 May": the body, where its own head does not name it.
  private func bodyOfNextMeeting() -> String? {
    for p in ownText().reversed().prefix(40) where p.text.holds("next") {
      for s in p.sentences where s.words.count <= 60 {
        let w = s.words
        guard let next = w.firstIndex(where: { $0.folded == "next" }), next <= 3,
          let meeting = w[next...].prefix(12).firstIndex(where: { $0.folded == "meeting" }),
          (3...9).contains(meeting - next - 1), BodyGrammar.nouns.contains(w[meeting - 1].folded),
          w[(next + 1)..<meeting].allSatisfy({
            ($0.isCapitalised || minorWords.contains($0.folded)) && $0.after.isEmpty
          })
        else { continue }
        return BodyGrammar().clean(s.text.slice(w[next + 1].start, w[meeting - 1].end))
      }
    }
    return nil
  }

  /// "The meeting, which started at 7.15pm, ended at 9.05pm" in the last lines.
  private func startToldAtTheEnd() -> TimeOfDay? {
    for p in ownText().reversed().prefix(6) where p.text.holds("started at") || p.text.holds("opened at") {
      for s in p.sentences.reversed().prefix(4) where s.has("meeting") {
        for i in s.words.indices.dropLast(2)
        where s.words[i].folded.isOne(of: "started opened") && s.words[i + 1].folded == "at" {
          if let t = TimeGrammar().time(in: s.words, at: i + 2, bare: true) { return t.time }
        }
      }
    }
    return nil
  }

  /// "The meeting was called to order at Marl Elementary School at 7:10 p.m.": the place in the sentence that opens it.
  private func openingPlace() -> String? {
    let opening = before.map(\.cut) + bodies.prefix(2).joined().map(\.cut)
    for told in opening.prefix(12) where mayOpen(told.text) {
      for s in told.sentences.prefix(4) {
        let w = s.words
        guard
          let verb = w.firstIndex(where: { $0.folded.isOne(of: "order opened convened commenced began met") }
          ),
          s.has("meeting") || s.has("order"),
          let at = w[verb...].firstIndex(where: { $0.folded.isOne(of: "at in") })
        else { continue }
        var k = at
        // "to order at 7:10 p.m. at the Town Hall"
        if k + 1 < w.count, TimeGrammar().time(in: w, at: k + 1, bare: true) != nil,
          let next = w[(k + 1)...].prefix(8).firstIndex(where: { $0.folded.isOne(of: "at in") })
        {
          k = next
        }
        var first = k + 1
        if first < w.count, w[first].folded == "the" { first += 1 }
        var end = first
        while end < w.count, end < first + 12,
          w[end].isCapitalised || HeadingReader.placeWords.contains(w[end].folded) || w[end].folded == "of"
            // "the Council Chambers at City Hall, 200 Main Street"
            || end > first
              && (w[end].folded == "at" && end + 1 < w.count && w[end + 1].isCapitalised
                && w[end - 1].after.isEmpty
                || w[end].startsWithDigit && w[end - 1].after.contains(.comma)),
          dates.date(in: w, at: end) == nil, TimeGrammar().time(in: w, at: end) == nil
        {
          end += 1
          if !w[end - 1].after.isDisjoint(with: [.period, .semicolon]), w[end - 1].folded.utf8.count > 1 {
            break
          }
        }
        guard end > first, w[first].isCapitalised,
          w[first..<end].contains(where: { HeadingReader.placeWords.contains($0.folded) }),
          k < verb + 12
        else { continue }
        return told.text.slice(w[first].start, w[end - 1].end)
      }
    }
    return nil
  }

  /// Whether a text may hold a verb by which a meeting opens.
  private func mayOpen(_ text: String) -> Bool {
    text.holds("open") || text.holds("commence") || text.holds("began") || text.holds("begin")
      || text.holds("start") || text.holds("order") || text.holds("conven")
  }

  func closingTime() -> TimeOfDay? {
    for p in ownText().reversed().prefix(60)
    where p.text.holds("close") || p.text.holds("ended") || p.text.holds("conclude") || p.text.holds("finish")
      || p.text.holds("adjourn")
    {
      for s in p.sentences.reversed().prefix(12) {
        guard
          s.words.contains(where: {
            $0.folded.isOne(of: "closed ended concluded finished adjourned close")
          }), s.has("meeting") || s.words.count < 8
        else { continue }
        for i in s.words.indices {
          let bare = i > 0 && s.words[i - 1].folded.isOne(of: "at ended closed")
          if let t = TimeGrammar().time(in: s.words, at: i, bare: bare) { return t.time }
        }
      }
    }
    return nil
  }

  func guessedLanguage() -> String? {
    var welsh = 0
    var english = 0
    for line in lines.prefix(60) {
      line.folded.withBytes { bytes in
        var words = 0
        var start = 0
        for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
          defer { start = i + 1 }
          guard i > start else { continue }
          words += 1
          if words > 40 { break }
          guard i - start <= WordKey.longest else { continue }
          switch languageWords[WordKey(bytes: UnsafeBufferPointer(rebasing: bytes[start..<i]))] {
          case 1: welsh += 1
          case 2: english += 1
          default: break
          }
        }
      }
    }
    return welsh > 8 && welsh > english ? "cy" : "en"
  }
}

private let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/// Words that only Welsh (1) and only English (2) is full of.
private let languageWords = WordTable(
  [
    "y", "yr", "yn", "ar", "gan", "oedd", "cyngor", "cofnodion", "cyfarfod", "wedi", "i'r", "a'r", "o'r",
    "bod", "ei", "nodwyd", "cytunwyd",
  ].map { ($0, 1) } + ["the", "of", "and", "was", "were", "that", "to"].map { ($0, 2) })
