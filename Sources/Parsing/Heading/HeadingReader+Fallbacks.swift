import Minutes

/// Body, day and hour where no label and no sentence of the heading gives them; whether the minutes are a draft.
extension HeadingReader {
  func anyDate(_ zone: [Int], _ reading: inout HeadingReading) {
    for (k, i) in zone.prefix(30).enumerated() {
      let w = lines[i].content.words(upTo: 400)
      // A point of a list, or a long line far from the top, speaks of another day.
      if lines[i].bullet != nil && k > 3 || k > 8 && w.count > 16 { continue }
      for d in dates.dates(in: w) {
        guard let date = d.date(orYear: yearNearby(w)) else { continue }
        let before = wordsBefore(d, w, 8).map(\.folded)
        if before.contains(where: {
          $0.isOne(of: "next previous last published signed minutes posted updated")
        }), !before.contains("held") {
          continue
        }
        if isApprovedDay(d, w) { continue }
        reading.date = date
        reading.dateLine = lines[i].number
        check(d, date, i, &reading)
        return
      }
    }
  }

  /// The front matter's date is the meeting's only where it says so and nothing in the text does: a web post has its own.
  func frontMatterDate(_ zone: [Int], _ reading: inout HeadingReading) {
    // "title: Minutes from 5th May 2012": of the days of a page's head the one that its title tells is the meeting's.
    for entry in frontMatter where entry.key.folded == "title" {
      guard let title = entry.values.first else { continue }
      let w = words(of: title, upTo: 300)
      guard let day = dates.dates(in: w).first, let date = day.date(),
        day.words.lowerBound == 0 || day.words.upperBound == w.count
          || w.contains(where: {
            $0.folded.isOne(of: "minutes meeting notes") || BodyGrammar.nouns.contains($0.folded)
          })
      else { continue }
      reading.date = date
      reading.dateLine = entry.line
      return
    }
    if let day = titledDay() {
      reading.date = day.date
      reading.dateLine = day.line
      return
    }
    for key in ["meeting_date", "meeting-date", "start", "start_date", "start-date", "date"] {
      for entry in frontMatter where entry.key.folded == key {
        if let v = entry.values.first, let d = CalendarDate(iso: String(v.prefix(10))) {
          // "title: May meeting" above "date: 2017-09-05": the day on which the post was put there.
          if key == "date", let month = namedMonth(zone), month != d.month { return }
          reading.date = d
          reading.dateLine = entry.line
          return
        }
        if let v = entry.values.first, let d = dates.dates(in: words(of: v)).first?.date() {
          reading.date = d
          reading.dateLine = entry.line
          return
        }
      }
    }
  }

  /// "title: Minutes of the meeting held on Wednesday 15th December" above "date: 2005-02-01": the last such day before the post,
  /// where its weekday is the one that the title tells.
  private func titledDay() -> (date: CalendarDate, line: Int)? {
    guard
      let posted = frontMatter.first(where: { $0.key.folded == "date" })?.values.first,
      let post = CalendarDate(iso: String(posted.prefix(10)))
    else { return nil }
    for entry in frontMatter where entry.key.folded == "title" {
      guard let title = entry.values.first,
        let day = dates.dates(in: words(of: title, upTo: 300)).first(where: {
          $0.year == nil && $0.weekday != nil
        })
      else { continue }
      for year in [post.year, post.year - 1] {
        if let date = day.date(orYear: year), date <= post, date.weekday == day.weekday {
          return (date, entry.line)
        }
      }
    }
    return nil
  }

  /// The one month that a page's title or its first lines name, without a day: "May meeting", "Minutes of the January meeting".
  private func namedMonth(_ zone: [Int]) -> Int? {
    var texts = frontMatter.filter { $0.key.folded == "title" }.compactMap(\.values.first)
    texts += zone.prefix(3).map { lines[$0].text }.filter { $0.utf8.count <= 160 && $0.holds("meeting") }
    for text in texts {
      let w = words(of: text, upTo: 200)
      let months = w.indices.filter { w[$0].isAny(.month) && w[$0].folded.utf8.count > 2 }
      guard months.count == 1, let k = months.first,
        k + 1 == w.count || !w[k + 1].startsWithDigit || w[k + 1].folded.utf8.count == 4,
        k == 0 || !w[k - 1].startsWithDigit,
        k + 1 == w.count || w[k + 1].folded.hasPrefix("m") || w[k + 1].startsWithDigit
      else { continue }
      return DateGrammar.month(w[k].folded)
    }
    return nil
  }

  func timeNearDate(_ zone: [Int], _ reading: inout HeadingReading) {
    for i in zone.prefix(16) where !lines[i].text.hasPrefix("Next ") {
      let w = lines[i].content.words(upTo: 400)
      let opening = w.contains {
        $0.folded.isOne(of: "commenced opened started began convened called")
      }
      guard opening || dates.dates(in: w).first != nil else { continue }
      if let t = startTime(w) {
        reading.time = t
        return
      }
    }
  }

  func bodyFromTitle(_ zone: [Int], _ reading: inout HeadingReading) {
    for entry in frontMatter
    where entry.key.folded.isOne(of: "committee body organisation board council group") {
      if let v = entry.values.first, !v.isEmpty {
        reading.body = bodyGrammar.clean(v)
        return
      }
    }
    let named = zone.prefix(10).filter {
      // "5. Ratification of the Fen Committee" is a point of the agenda.
      !WebPage.isDetail(lines[$0].folded) && (lines[$0].label?.suffix == nil || lines[$0].headingLevel != nil)
        && (lines[$0].bullet == nil || $0 <= 2) && !listsNames(lines[$0].text)
    }.compactMap { i in
      (bodyGrammar.bodyLine(lines[i].text) ?? bodyGrammar.leadingName(lines[i].text)).map { (i, $0) }
    }
    // Of a council and its committee, one above the other, the committee met: the line that speaks of minutes, or the lower.
    if let (_, body) = named.first(where: {
      lines[$0.0].words.contains { $0.folded == "minutes" || $0.folded == "minute" }
    }) ?? lowest(named) {
      reading.body = body
      return
    }
    for entry in frontMatter where entry.key.folded == "title" {
      if let v = entry.values.first {
        let w = words(of: v)
        if let body = bodyGrammar.body(in: v, w, dates: dates.dates(in: w)) ?? bodyGrammar.bodyLine(v) {
          reading.body = body
          return
        }
      }
    }
  }

  /// "Council: ann, joe, una": who was there, and no name of a body.
  private func listsNames(_ text: String) -> Bool {
    guard let colon = text.offset(ofByte: 0x3A) else { return false }
    return text.slice(colon, text.utf8.count).hasByte(0x2C)
  }

  /// The last of the body lines that stand together at the top.
  func lowest(_ named: [(Int, String)]) -> (Int, String)? {
    guard var best = named.first else { return nil }
    for next in named.dropFirst() {
      guard next.0 - best.0 <= 3, best.1.folded.contains("council") || best.1.folded.contains("trust"),
        !next.1.folded.contains("council")
      else { break }
      best = next
    }
    return best
  }

  /// The name and day in a web page's title line, "NAME - Monday, 3rd July, 2023 10.30 am", or above a line with day and
  /// time, where the page says that it shows an agenda or a venue. A meeting that was moved names its old day first.
  func pageTitle(_ zone: [Int]) -> (body: String?, date: CalendarDate?)? {
    let top = Array(zone.prefix(8))
    guard
      top.contains(where: { lines[$0].folded.hasPrefix("agenda") || lines[$0].folded.hasPrefix("venue:") })
    else { return nil }
    for (k, i) in top.enumerated() {
      let text = lines[i].text
      let w = words(of: text)
      // The weekday, or the hour behind the day, tells that this is the meeting's.
      guard w.count <= 32,
        let d = dates.dates(in: w).last(where: {
          $0.year != nil && ($0.weekday != nil || $0.words.lowerBound > 0 && startTime(w) != nil)
        })
      else {
        continue
      }
      if d.words.lowerBound > 0 {
        let name = text.slice(0, d.range.lowerBound)
        let marks = name.trimming(" ")
        guard marks.hasSuffix("-") || marks.hasSuffix("–") || marks.hasSuffix("—") || marks.hasSuffix(",")
        else { continue }
        var bare = withoutKind(name.trimming(" -–—,"))
        if bare.folded.hasPrefix("meeting of ") { bare = bare.slice(11, bare.utf8.count) }
        guard !bare.isEmpty else { return nil }
        return (bare, d.date())
      }
      guard k > 0, top[k - 1] + 2 >= i else { continue }
      let above = lines[top[k - 1]].text
      guard words(of: above).count <= 12, !above.hasSuffix("."), !above.folded.hasPrefix("agenda"),
        !above.contains(":"), let body = bodyGrammar.bodyLine(withoutKind(above))
      else { return nil }
      return (body, nil)
    }
    return nil
  }

  /// "Moved from 9th October 2018, Cabinet", "Special, Council": what kind of meeting it is stands before the body's name.
  private func withoutKind(_ name: String) -> String {
    var rest = name
    while let comma = rest.utf8.firstIndex(of: 0x2C) {
      let head = String(rest[..<comma])
      let w = words(of: head)
      let kinds: WordSet = [
        "special", "extraordinary", "budget", "annual", "additional", "urgent", "virtual", "remote",
        "reconvened",
        "rescheduled", "moved", "cancelled", "postponed", "rearranged", "informal", "call-in", "ordinary",
        "amended", "adjourned", "inquorate", "statutory", "extra-ordinary", "hybrid", "new", "changed",
        "emergency", "egm", "agm", "general",
      ]
      guard let first = w.first, kinds.contains(first.folded),
        w.allSatisfy({
          kinds.contains($0.folded) || $0.folded.isOne(of: "meeting date time from to")
        })
          || !dates.dates(in: w).isEmpty
      else { return rest }
      rest = String(rest[rest.utf8.index(after: comma)...]).trimmed
    }
    return rest
  }

  /// "CYNGOR CYMUNED LLANFAIR / LLANFAIR COMMUNITY COUNCIL": the English half of a title in two languages.
  func bilingualBody(_ zone: [Int]) -> String? {
    for i in zone.prefix(3) {
      let halves = lines[i].text.split(separator: "/").map { String($0).trimmed }
      guard halves.count == 2, halves[0].folded.contains("cyngor") || halves[1].folded.contains("cyngor")
      else { continue }
      for half in halves where half.folded.hasSuffix("council") { return bodyGrammar.bodyLine(half) }
    }
    return nil
  }

  /// "the Council" or "the Trustees" in a sentence is the body that the title names in full.
  func specificBody(_ body: String, _ zone: [Int]) -> String? {
    let families: [String: [String]] = [
      "council": ["council"], "cyngor": ["council"], "cyngor llawn": ["council"], "o'r cyngor": ["council"],
      // "MARSH HEALTH TRUST", and below it "Minutes of the Board meeting".
      "board": ["board", "trust", "foundation", "charity", "authority"],
      "committee": ["committee", "association", "society", "club"],
      "trustees": ["trust", "charity", "foundation"],
      "governors": ["school", "academy", "governors"],
      "pta": ["pta"], "ptfa": ["ptfa"], "ptsa": ["ptsa"], "ppg": ["ppg"], "pcc": ["pcc"],
      "governing body": ["governing body", "school", "academy", "college"],
      "full governing body": ["governing body", "school", "academy", "college"],
      "parish council": ["parish council"],
      "town council": ["town council"], "community council": ["community council"],
    ]
    // "Quay Consortium Steering Group" above "Steering Group Meeting Minutes": the longer name of the same.
    guard
      let ends = families[body.folded] ?? (words(of: body).count >= 2 ? [" " + body.folded] : nil)
    else { return nil }
    for i in zone.prefix(6) {
      guard let name = bodyGrammar.bodyLine(lines[i].text), words(of: name).count > words(of: body).count
      else { continue }
      let folded = name.folded
      // "Meeting title: Quay Patient Group", "EGM, Planning Committee", a name in two languages.
      if folded.hasByte(0x3A) || folded.hasByte(0x2F) || folded.hasByte(0x2C) { continue }
      if ends.contains(where: { folded.hasSuffix($0) || $0 == "council" && folded.hasPrefix("cyngor ") }) {
        return name
      }
    }
    return nil
  }
}

/// The body where the heading is a sentence or a run without marks.
extension HeadingReader {
  /// "Selectboard Members present were …", "Select Board Public Hearing": of a town there is one, so its kind names it.
  func selectBoard(_ zone: [Int]) -> String? {
    for i in zone.prefix(10) {
      let text = String(decoding: lines[i].text.utf8.prefix(600), as: UTF8.self)
      guard text.contains("electboard") || text.contains("elect Board") || text.contains("SELECT") else {
        continue
      }
      let w = words(of: text)
      for k in w.indices where w[k].isCapitalised {
        if w[k].folded == "selectboard" { return text.slice(w[k].start, w[k].end) }
        if w[k].folded == "select", k + 1 < w.count, w[k + 1].folded == "board", w[k + 1].isCapitalised {
          return text.slice(w[k].start, w[k + 1].end)
        }
      }
    }
    return nil
  }

  /// "Northmarsh NHS Trust Minutes of the Board Meeting", "MARSH DRAINAGE BOARD A meeting of the Board was held": what stands
  /// before the words that name the body only by its noun.
  func bodyInFront(of body: String?, _ zone: [Int]) -> String? {
    guard let body, ["board", "council", "committee", "trust", "trustees", "authority"].contains(body.folded)
    else { return nil }
    for i in zone.prefix(4) {
      let text = String(decoding: lines[i].text.utf8.prefix(300), as: UTF8.self)
      let w = words(of: text)
      guard
        var end = w.prefix(24).firstIndex(where: {
          $0.folded.isOne(of: "minutes minute meeting") && $0.isCapitalised || $0.folded == "meeting"
        }), end >= 2
      else { continue }
      while end > 0, w[end - 1].folded.isOne(of: "a the draft unconfirmed confirmed") { end -= 1 }
      guard end >= 2, BodyGrammar.nouns.contains(w[end - 1].folded), w[end - 1].after.isEmpty else {
        continue
      }
      var start = end - 1
      while start > 0, w[start - 1].after.isEmpty, !w[start - 1].startsWithDigit,
        w[start - 1].isCapitalised || w[start - 1].folded.isOne(of: "of and the for &")
      { start -= 1 }
      guard end - start >= 2, end - start <= 9 else { continue }
      if let name = bodyGrammar.clean(text.slice(w[start].start, w[end - 1].end)),
        words(of: name).count >= 2
      {
        return name
      }
    }
    return nil
  }

  /// The words before a day, less a remark that these minutes are not approved yet: "Draft (until approved at the next meeting)
  /// Minutes of the meeting held on …", "Subject to approval at the next meeting".
  func wordsBefore(_ d: WrittenDate, _ w: [Word], _ count: Int) -> ArraySlice<Word> {
    let before = w[max(0, d.words.lowerBound - count)..<d.words.lowerBound]
    guard
      let k = before.indices.last(where: {
        w[$0].folded.isOne(of: "next following subsequent") && $0 + 1 < d.words.lowerBound
          && w[$0 + 1].folded == "meeting"
          && w[max(0, $0 - 7)..<$0].contains { word in
            ["approv", "subject", "confirm", "ratif", "adopt", "agree", "sign", "consider"].contains {
              word.folded.hasPrefix($0)
            }
          }
      })
    else { return before }
    return w[(k + 2)..<d.words.lowerBound]
  }

  /// Whether a day is that of a meeting whose minutes are approved, not of the one that met.
  func isApprovedDay(_ d: WrittenDate, _ w: [Word]) -> Bool {
    let words = wordsBefore(d, w, 12)
    let before = words.indices.filter { !isStamp($0, before: d, w) }.map { w[$0] }
    // "… held on June 9th / Mrs Lee welcomed a guest. Minutes of the last meeting were signed": another sentence's minutes.
    let behind = w[d.words.upperBound..<min(w.count, d.words.upperBound + 24)]
    let end = behind.firstIndex { $0.after.contains(.period) && $0.folded.utf8.count > 3 } ?? behind.endIndex
    let after = behind[..<min(behind.endIndex, end + 1)]
    let speaks = { (word: Word) in word.folded == "minutes" || word.folded == "minute" }
    guard before.contains(where: speaks) || after.prefix(3).contains(where: speaks) else { return false }
    if before.contains(where: {
      $0.folded.isOne(of: "approve approved approval accept adopt adopted confirm confirmed amend")
    }) {
      return true
    }
    guard let auxiliary = after.firstIndex(where: { $0.folded.isOne(of: "were was be having been") }) else {
      return false
    }
    return after[auxiliary...].prefix(8).contains {
      $0.folded.isOne(of: "approved accepted adopted confirmed signed circulated agreed received read")
    }
  }
}

extension HeadingReader {
  /// "… MEETING OF THE PARISH COUNCIL HELD ON MONDAY 15th MAY 2017 …" in the line of the day.
  func saysHeld(_ d: WrittenDate, _ w: [Word], _ text: String) -> Bool {
    let before = w[max(0, d.words.lowerBound - 4)..<d.words.lowerBound]
    guard before.contains(where: { $0.folded == "held" }), d.date() != nil else { return false }
    return line(of: d, text).folded.contains("minutes") && !isApprovedDay(d, w)
  }

  /// A memorandum's "Date:" is the day it was written where its subject, or a line above, says "held on" another day.
  func memoDate(_ zone: [Int], _ reading: inout HeadingReading) {
    let top = zone.prefix(20)
    let labels = top.filter { i in
      ["to:", "from:", "subject:", "re:", "cc:"].contains { lines[i].folded.hasPrefix($0) }
    }
    guard labels.count >= 2 else { return }
    for i in top where lines[i].text.utf8.count <= 400 {
      let w = lines[i].words
      guard w.contains(where: { $0.folded.isOne(of: "minutes summary notes") }) else { continue }
      for d in dates.dates(in: w) where !isApprovedDay(d, w) {
        let before = w[max(0, d.words.lowerBound - 3)..<d.words.lowerBound]
        guard before.contains(where: { $0.folded == "held" }), let day = d.date(orYear: reading.date?.year)
        else { continue }
        reading.date = day
        reading.dateLine = lines[i].number
        return
      }
    }
  }

  /// Whether nothing but the day stands on its line.
  func isAlone(_ d: WrittenDate, _ text: String) -> Bool {
    words(of: line(of: d, text)).count == d.words.count
  }

  private func line(of d: WrittenDate, _ text: String) -> String {
    let start = text.slice(0, d.range.lowerBound)
    let from =
      start.utf8.lastIndex(of: 0x0A).map { start.utf8.distance(from: start.utf8.startIndex, to: $0) + 1 } ?? 0
    let rest = text.slice(d.range.upperBound, text.utf8.count)
    let to =
      rest.utf8.firstIndex(of: 0x0A).map { rest.utf8.distance(from: rest.utf8.startIndex, to: $0) }
      ?? rest.utf8.count
    return text.slice(from, d.range.upperBound + to)
  }
}
