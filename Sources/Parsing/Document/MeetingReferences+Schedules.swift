import Minutes

/// Meetings before and after this one that are told otherwise than by "the next meeting" and an item on the last minutes.
extension MeetingReferences {
  /// The day to which a meeting adjourns, or that stands below a title such as "Dates of meetings".
  func scheduled(_ paragraphs: [Paragraph], headings: Set<Int>) -> MeetingReference? {
    listed(paragraphs, headings: headings) ?? paragraphs.reversed().prefix(6).lazy.compactMap(listedInLine)
      .first
      ?? paragraphs.reversed().prefix(12).lazy.compactMap(adjourned).first
      ?? paragraphs.reversed().prefix(8).lazy.compactMap(called).first
  }

  /// "The meeting adjourned at 7.31 p.m. to the regular meeting of September 28", "… adjourned to meet again on June 27".
  private func adjourned(_ p: Paragraph) -> MeetingReference? {
    guard p.text.holds("djourn"), p.text.hasDigit else { return nil }
    for s in p.sentences.reversed().prefix(6) where s.text.holds("djourn") {
      let w = s.words
      // "The hearing was adjourned to 26 July" is one matter's.
      guard let verb = w.firstIndex(where: { $0.folded.hasPrefix("adjourn") }),
        !w.contains(where: {
          $0.folded.isOne(of: "hearing item matter application debate review case appeal")
        })
      else { continue }
      for d in dates.dates(in: w) where d.words.lowerBound > verb + 1 {
        let between = w[(verb + 1)..<d.words.lowerBound]
        guard let to = between.lastIndex(where: { $0.folded.isOne(of: "to until till") }),
          d.words.lowerBound - to <= 7,
          w[(to + 1)..<d.words.lowerBound].allSatisfy({
            $0.folded.isOne(
              of: "meet again on the next regular meeting of reconvene special monthly council board")
              || $0.isAny(.weekday)
          }),
          let day = coming(d)
        else { continue }
        return MeetingReference(date: day, line: p.line(at: s.offset + d.range.lowerBound))
      }
    }
    return nil
  }

  /// "Next call on 26 May": working groups meet by telephone.
  private func called(_ p: Paragraph) -> MeetingReference? {
    guard p.text.holds("ext call") || p.text.holds("ext telecon") else { return nil }
    let w = p.words
    for k in w.indices.dropLast(2)
    where w[k].folded == "next" && w[k + 1].folded.isOne(of: "call telecon teleconference") {
      for d in dates.dates(in: w) where (k + 2...k + 4).contains(d.words.lowerBound) {
        guard let day = coming(d) else { continue }
        return MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
      }
    }
    return nil
  }

  /// "Dates of meetings" above "Wednesdays 20 October 2021, 9 March and 8 June 2022": the first of the days to come.
  private func listed(_ paragraphs: [Paragraph], headings: Set<Int>) -> MeetingReference? {
    for k in headings.sorted() where isSchedule(paragraphs[k].text.folded) {
      for p in [paragraphs[k]] + paragraphs[(k + 1)...].prefix(3)
      where !headings.contains(k + 1) || p.text == paragraphs[k].text {
        for d in dates.dates(in: p.words) {
          guard let day = coming(d) else { continue }
          return MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
        }
      }
    }
    return nil
  }

  /// "Dates of meetings 2019/20: 9 October 2019; 4 December 2019" in a line of its own.
  private func listedInLine(_ p: Paragraph) -> MeetingReference? {
    guard p.text.utf8.count <= 400, let colon = p.text.utf8.prefix(60).firstIndex(of: 0x3A),
      isSchedule(String(p.text[..<colon]).folded)
    else { return nil }
    for d in dates.dates(in: p.words) {
      guard let day = coming(d) else { continue }
      return MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
    }
    return nil
  }

  /// "Dates of meetings", "Meeting dates 2024", "Schedule of meetings": those to come.
  private func isSchedule(_ folded: String) -> Bool {
    let w = folded.trimming(" .:").split(separator: " ").filter { $0.contains(where: \.isLetter) }.map(
      String.init)
    guard w.count <= 6, w.contains(where: { $0.hasPrefix("meeting") }) else { return false }
    return w.contains { $0.isOne(of: "dates date schedule calendar timetable scheduling") }
      && !w.contains { $0.isOne(of: "last previous minutes other committee") }
  }

  /// A day behind this meeting's, within a year.
  private func coming(_ d: WrittenDate) -> CalendarDate? {
    guard let date else { return nil }
    let day =
      d.date() ?? d.date(orYear: date.year).flatMap { $0 > date ? $0 : d.date(orYear: date.year + 1) }
    guard let day, day > date, day.ordinal - date.ordinal <= 370 else { return nil }
    return day
  }

  /// The previous meeting in the title below one on minutes ("4. Minutes" above "4.1 Regular Meeting – June 3, 2019"), or in a
  /// title that says "last meeting".
  func previousInTitles(_ items: [(title: String, line: Int, paragraphs: [Paragraph])]) -> MeetingReference? {
    func day(in item: (title: String, line: Int, paragraphs: [Paragraph])) -> MeetingReference? {
      for d in dates.dates(in: words(of: item.title)) {
        guard let day = past(d) else { continue }
        return MeetingReference(date: day, line: item.line)
      }
      return nil
    }
    for (k, item) in items.enumerated().prefix(12) {
      let f = item.title.folded
      if f.hasPrefix("note of last meeting") || f.hasPrefix("notes of last meeting")
        || f.contains("minutes of last meeting"),
        let found = day(in: item)
      {
        return found
      }
      guard isMinutesTitle(f), item.paragraphs.isEmpty, k + 1 < items.count,
        items[k + 1].title.folded.contains("meeting"), let found = day(in: items[k + 1])
      else { continue }
      return found
    }
    return nil
  }

  /// "Minutes of the August 27 meeting were approved as mailed": a sentence in the middle of a paragraph.
  func approvedInside(_ paragraphs: [Paragraph]) -> MeetingReference? {
    for p in paragraphs where p.text.holds("inutes of the") && p.text.utf8.count > 300 {
      for s in p.sentences.prefix(40) where s.words.count <= 40 && s.words.first?.folded == "minutes" {
        guard
          s.words.contains(where: { $0.folded.isOne(of: "approved accepted adopted confirmed agreed signed") }
          )
        else { continue }
        for d in dates.dates(in: s.words) where d.words.lowerBound <= 8 {
          guard let day = past(d) else { continue }
          return MeetingReference(date: day, line: p.line(at: s.offset + d.range.lowerBound))
        }
      }
    }
    return nil
  }

  private func past(_ d: WrittenDate) -> CalendarDate? {
    guard let date else { return nil }
    let day = d.date() ?? d.date(orYear: date.year).flatMap { $0 < date ? $0 : d.date(orYear: date.year - 1) }
    guard let day, day < date, date.ordinal - day.ordinal <= 400 else { return nil }
    return day
  }
}
