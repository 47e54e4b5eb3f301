import Minutes
import Reading

/// What stands above the agenda: which body met, when, where, and whether the minutes are a draft.
struct HeadingReading {
  var body: String?
  var date: CalendarDate?
  var dateLine: Int?
  var time: TimeOfDay?
  var venue: String?
  var status: DocumentStatus?
  var title: String?
  /// Clean lines that hold the heading.
  var lines: Set<Int> = []
  /// A weekday that the date contradicts, as written, with its line.
  var wrongWeekday: (line: Int, written: Int)?
  /// The month and year of a title such as "May 2019", for dates without a year.
  var year: Int?
  var venueNotUnderstood = false
  /// A day without a year, where nothing near it gives one, with its line.
  var yearless: (day: WrittenDate, line: Int)?
}

/// Reads the heading of a document.
struct HeadingReader {
  let lines: [CleanLine]
  let furniture: Set<Int>
  let attendance: Set<Int>
  let vocabulary: Vocabulary
  let dates: DateGrammar
  let frontMatter: [Transcript.FrontMatterEntry]
  let settings: SiteSettings
  let bodyGrammar = BodyGrammar()

  func read(until end: Int) -> HeadingReading {
    var reading = HeadingReading()
    let zone = (0..<min(end, lines.count)).filter {
      !lines[$0].isBlank && !furniture.contains($0) && !lines[$0].isTag
    }
    let heading = zone.filter { !attendance.contains($0) }
    labelled(heading, &reading)
    let labelledBody = reading.body
    sentence(heading, &reading)
    if labelledBody == nil, let below = bodyBelowMinutes(heading) { reading.body = below }
    if reading.date == nil { anyDate(heading, &reading) }
    if reading.date == nil { frontMatterDate(heading, &reading) }
    memoDate(heading, &reading)
    spelledDate(heading, &reading)
    if let page = pageTitle(heading) {
      reading.body = page.body
      if let date = page.date { reading.date = date }
    }
    if let name = bilingualBody(heading) { reading.body = name }
    if let body = reading.body, let specific = specificBody(body, heading) { reading.body = specific }
    if let body = reading.body, let whole = bodyOfPlace(body, heading) ?? parishMeeting(body, heading) {
      reading.body = whole
    }
    if let whole = bodyInFront(of: reading.body, heading) { reading.body = whole }
    if reading.body == nil { reading.body = meetingBody(heading) ?? bodyBeforeMinutes(heading) }
    if reading.body == nil { bodyFromTitle(heading, &reading) }
    if reading.body == nil {
      reading.body =
        selectBoard(zone) ?? municipality(heading) ?? boardBelow(heading)
        ?? bodyOfFooter(heading) ?? titledBody(heading)
    }
    if let body = reading.body, let specific = specificBody(body, heading) { reading.body = specific }
    if let body = reading.body, let whole = tierInText(body, Array(lines.indices.prefix(40))) {
      reading.body = whole
    }
    if let body = reading.body, let town = townBelow(body, heading) { reading.body = town }
    if let body = reading.body, let whole = bodyOverTwoLines(body, heading) { reading.body = whole }
    if let whole = partnershipOverTwoLines(heading) { reading.body = whole }
    if let body = reading.body { reading.body = ofItsOwn(body) }
    if reading.venue == nil { frontMatterVenue(&reading) }
    if reading.venue == nil { venueLine(heading, &reading) }
    if reading.venue == nil { trailingVenue(heading, &reading) }
    if reading.venue == nil { reading.venue = placeBehindHour(heading) }
    if reading.venue == nil || reading.body == nil || reading.body?.hasByte(0x7C) == true {
      oneLine(heading, &reading)
    }
    if reading.time == nil { frontMatterTime(&reading) }
    if reading.time == nil { timeNearDate(heading, &reading) }
    reading.status = status(heading)
    if reading.body == nil { reading.body = settings.body ?? genericBody(heading) }
    reading.title = title(heading)
    let attendanceStart = attendance.min() ?? end
    for i in heading.prefix(while: { $0 < attendanceStart }) where !(attendance.isEmpty && tellsOfMotion(i)) {
      reading.lines.insert(i)
    }
    return reading
  }

  /// "Next Parent Council" is named by what it does next; "school year is" and "DATE" name nobody.
  private func ofItsOwn(_ body: String) -> String? {
    let w = words(of: body)
    if let last = w.last, last.folded.isOne(of: "is are was were will be has have") { return nil }
    if w.count == 1, HeadingReader.fieldLabels.contains(where: { $0.0 == body.folded }),
      !BodyGrammar.nouns.contains(body.folded)
    {
      return nil
    }
    guard w.count >= 2, w[0].folded.isOne(of: "next forthcoming") else { return body }
    return body.slice(w[1].start, body.utf8.count)
  }

  /// "Caroline moved to accept the minutes. Fran seconded.": where no list ends the heading, a motion does.
  private func tellsOfMotion(_ i: Int) -> Bool {
    lines[i].text.hasSuffix(".") && lines[i].words.contains { $0.isAny([.proposing, .seconding]) }
  }

  // MARK: Labelled fields

  /// "Date:", "Time:", "Venue:", "Location:" with the value behind or below.
  func labelled(_ zone: [Int], _ reading: inout HeadingReading) {
    for (k, i) in zone.enumerated() {
      let text = lines[i].text
      let folded = lines[i].folded
      guard let (label, length) = fieldLabel(folded) ?? fieldColumn(lines[i]) else { continue }
      // "slug: …" and "date: …" above a post tell when it was put there.
      if label == .date, isMetadata(i) { continue }
      var value = text.slice(length, text.utf8.count).trimming(" :;-–\t*").trimmed
      if label == .body { value = firstField(lines[i], value) }
      if value.isEmpty, k + 1 < zone.count, fieldLabel(lines[zone[k + 1]].folded) == nil {
        // "COMMITTEE     DATE" above "Works Committee     17 May 2022"
        let below = lines[zone[k + 1]]
        value = lines[i].cells.count == 2 && below.cells.count == 2 ? below.cells[0] : below.text
      }
      guard !value.isEmpty else { continue }
      let w = words(of: value)
      switch label {
      case .date:
        if reading.date == nil, let d = dates.dates(in: w).first, let date = d.date(orYear: reading.year) {
          reading.date = date
          reading.dateLine = lines[i].number
          check(d, date, i, &reading)
        }
        if reading.time == nil { reading.time = figuredTime(w) ?? TimeGrammar().times(in: w).first?.time }
      case .all: dayHourAndPlace(value, i, &reading)
      case .time:
        if reading.time == nil {
          reading.time = figuredTime(w) ?? TimeGrammar().times(in: w, bare: true).first?.time
        }
      case .venue:
        if reading.venue == nil, !value.folded.hasPrefix("http"),
          vocabulary.nothings.contains(value.folded) == false
        {
          reading.venue = cleanVenue(value)
        }
      case .body:
        // "20/09/2017 - Council (Item 52)"
        if let item = value.folded.range(of: " (item ") {
          value = value.slice(
            0,
            value.offset(
              ofFolded: value.folded.utf8.distance(from: value.folded.startIndex, to: item.lowerBound)))
        }
        if let d = dates.date(in: w, at: 0), let date = d.date() {
          if reading.date == nil { reading.date = date }
          value = value.slice(d.range.upperBound, value.utf8.count).trimming(" -–:,")
          // "Meeting: 4 June 2019, 7pm, Reading Room": behind the day stand hour and place.
          if value.startsWithDigit { value = "" }
        }
        value = withoutKind(value)
        if reading.body == nil, w.count <= 14, !value.isEmpty { reading.body = bodyGrammar.clean(value) }
      }
      reading.lines.insert(i)
    }
  }

  /// "Date and location: March 8, 2018, 11:15am CET, Quay Centre, in the Net Room": the place is what stands behind the hour.
  private func dayHourAndPlace(_ value: String, _ i: Int, _ reading: inout HeadingReading) {
    let w = words(of: value)
    var end = 0
    if let d = dates.dates(in: w).first, let date = d.date(orYear: reading.year) {
      if reading.date == nil {
        reading.date = date
        reading.dateLine = lines[i].number
      }
      end = d.words.upperBound
    }
    if let t = TimeGrammar().times(in: w).first {
      reading.time = reading.time ?? t.time
      end = max(end, t.words.upperBound)
    }
    // The zone of the hour.
    if end < w.count, end > 0, w[end].isCapitals, (2...4).contains(w[end].folded.utf8.count) { end += 1 }
    guard end > 0, end < w.count, reading.venue == nil, w[end].isCapitalised || w[end].startsWithDigit else {
      return
    }
    reading.venue = cleanVenue(value.slice(w[end].start, value.utf8.count))
  }

  enum Field { case date, time, venue, body, all }

  private static let fieldLabels: [(String, Field)] = [
    ("date and location", .all), ("date & location", .all), ("date/location", .all),
    ("date, time and location", .all), ("date, time and place", .all), ("date, time and venue", .all),
    ("date, time & venue", .all), ("date and venue", .all), ("when and where", .all),
    ("time and place", .all),
    ("time and location", .all), ("date of meeting", .date), ("meeting date", .date),
    ("date and time", .date), ("date/time", .date),
    ("date", .date), ("dyddiad", .date),
    ("start time", .time), ("meeting time", .time), ("time", .time), ("amser", .time),
    ("venue", .venue), ("location", .venue), ("meeting location", .venue), ("meeting venue", .venue),
    ("place", .venue), ("meeting place", .venue),
    ("lleoliad", .venue), ("where", .venue),
    ("title", .body), ("meeting title", .body), ("meeting name", .body), ("committee", .body),
    ("body", .body), ("name of committee", .body),
    ("name of meeting", .body), ("title of meeting", .body), ("meeting of", .body), ("meeting", .body),
  ]

  /// "COMMITTEE: Works Committee     DATE: 16 May 2022": the value of the first of several fields on a line.
  private func firstField(_ line: CleanLine, _ value: String) -> String {
    for cell in line.cells.dropFirst() {
      let bare = (cell.offset(ofByte: 0x3A).map { cell.slice(0, $0) } ?? cell).folded.trimming(" :;")
      guard HeadingReader.fieldLabels.contains(where: { $0.0 == bare }), let at = value.range(of: cell) else {
        continue
      }
      return String(value[..<at.lowerBound]).trimmed
    }
    return value
  }

  /// "Marl Libraries - Board Meeting" behind a label: the kind of meeting is no part of the name.
  private func withoutKind(_ value: String) -> String {
    let w = words(of: value)
    guard let dash = w.dropLast().lastIndex(where: { $0.after.contains(.dash) }), w.count - dash <= 5,
      w[w.count - 1].folded == "meeting",
      w[(dash + 1)...].allSatisfy({
        $0.folded.isOne(
          of: "meeting board committee trustees general annual ordinary extraordinary monthly special open")
      })
    else { return value }
    return value.slice(0, w[dash].end)
  }

  /// "Place          Meeting Room 1": a label without a colon, in a column of its own.
  private func fieldColumn(_ line: CleanLine) -> (Field, Int)? {
    guard let gap = line.gap, line.cells.count <= 4 else { return nil }
    let head = line.text.slice(0, gap).folded.trimming(" ")
    guard let (text, field) = HeadingReader.fieldLabels.first(where: { $0.0 == head }), text != "where" else {
      return nil
    }
    return (field, text.utf8.count)
  }

  func fieldLabel(_ folded: String) -> (Field, Int)? {
    for (text, field) in HeadingReader.fieldLabels where folded.hasPrefix(text) {
      let rest = folded.dropFirst(text.utf8.count)
      let first = rest.first
      if field == .body {
        guard first == ":" else { continue }
      } else {
        guard
          first == nil || first == ":"
            || (first == " " && rest.dropFirst().first.map { $0 == ":" || $0 == "-" } ?? false)
        else { continue }
      }
      return (field, text.utf8.count)
    }
    return nil
  }

  // MARK: The sentence that says it all

  /// "Minutes of a meeting of BODY held at VENUE on DATE at TIME", over one line or several.
  func sentence(_ zone: [Int], _ reading: inout HeadingReading) {
    // The heading's lines as one text, with the place of each.
    var text = ""
    var origins: [(offset: Int, index: Int)] = []
    for i in zone.prefix(14) {
      if lines[i].text.utf8.count > 600, !text.isEmpty { break }
      if !text.isEmpty { text += origins.last.map { $0.index + 1 == i } ?? true ? "\n" : "\n\n" }
      origins.append((text.utf8.count, i))
      text += String(decoding: lines[i].text.utf8.prefix(900), as: UTF8.self)
    }
    guard !text.isEmpty else { return }
    let w = words(of: text)
    let found = dates.dates(in: w)
    // The first date that is not another meeting's, a publication's or a signature's; a day alone on its line yields to
    // the one on which a line below says that the meeting was held.
    if reading.date == nil {
      var candidates = found
      if let first = found.first, let held = found.dropFirst().first(where: { saysHeld($0, w, text) }),
        isAlone(first, text)
      {
        candidates = [held] + found
      }
      for d in candidates {
        let near = wordsBefore(d, w, 8).indices
        if near.contains(where: {
          w[$0].folded.isOne(
            of: """
              next previous last published signed dated issued printed updated posted mailed approved advertised
              revised noticed emailed
              """) && !isStamp($0, before: d, w)
        }) {
          continue
        }
        if isApprovedDay(d, w) { continue }
        let index = origins.last { $0.offset <= d.range.lowerBound }?.index ?? 0
        if lines[index].bullet != nil, index > 4 { continue }
        if isStamp(index, found, d) || isMetadata(index) { continue }
        let year = d.year ?? yearNearby(w) ?? frontMatterYear(of: d)
        guard let date = d.date(orYear: year) else {
          if reading.yearless == nil { reading.yearless = (d, lines[index].number) }
          continue
        }
        reading.date = date
        reading.dateLine = lines[index].number
        check(d, date, index, &reading)
        break
      }
    }
    if reading.time == nil {
      if let t = startTime(w) { reading.time = t }
    }
    if reading.venue == nil { reading.venue = venue(text, w, found) }
    if reading.body == nil { reading.body = bodyGrammar.body(in: text, w, dates: found) }
  }

  /// "14th May 2024 Venue, Church House": the label inside a line, the place to its end.
  private func trailingVenue(_ zone: [Int], _ reading: inout HeadingReading) {
    for i in zone.prefix(10) where lines[i].text.utf8.count <= 160 && lines[i].text.contains("Venue") {
      let w = lines[i].words
      guard let k = w.indices.dropFirst().first(where: { w[$0].folded == "venue" }), k + 1 < w.count,
        !w[k].after.isDisjoint(with: [.comma, .colon, .dash]), w[k + 1].isCapitalised
      else { continue }
      reading.venue = cleanVenue(lines[i].text.slice(w[k + 1].start, lines[i].text.utf8.count))
      return
    }
  }

  /// Of "12.07.09" and "December 7, 2009" the one that is spelled tells which number is the month's.
  private func spelledDate(_ zone: [Int], _ reading: inout HeadingReading) {
    guard let date = reading.date, date.day <= 12, date.day != date.month,
      let swapped = CalendarDate(year: date.year, month: date.day, day: date.month)
    else { return }
    let told = zone.prefix(12).flatMap { dates.dates(in: lines[$0].words) }
    guard told.contains(where: { $0.isAmbiguous && $0.date() == date }),
      !told.contains(where: { !$0.isAmbiguous && $0.date() == date }),
      told.contains(where: { !$0.isAmbiguous && $0.date() == swapped })
    else { return }
    reading.date = swapped
  }

  /// The first time that is not the end, and not in a sentence about something else.
  func startTime(_ w: [Word]) -> TimeOfDay? {
    for i in w.indices {
      let bare =
        i > 0 && (w[i - 1].folded == "at" || w[i - 1].folded == "from" || w[i - 1].folded == "commencing")
      guard let t = TimeGrammar().time(in: w, at: i, bare: bare) else { continue }
      let before = w[max(0, i - 6)..<i].map(\.folded)
      if before.contains(where: {
        $0.isOne(of: "closed ended finished concluded adjourned until closing")
      }) {
        continue
      }
      if before.contains("left") || before.contains("arrived") || before.contains("joined") { continue }
      return t.time
    }
    return nil
  }

  func check(_ d: WrittenDate, _ date: CalendarDate, _ index: Int, _ reading: inout HeadingReading) {
    if let weekday = d.weekday, d.year != nil, date.weekday != weekday {
      reading.wrongWeekday = (lines[index].number, weekday)
    }
  }

  /// A year that stands with a month or alone in the title ("May 2019 DRAFT Minutes").
  func yearNearby(_ w: [Word]) -> Int? {
    for word in w.prefix(60) {
      if word.folded.utf8.count == 4, let y = word.number, (1950...2100).contains(y) { return y }
    }
    return nil
  }

  func frontMatterYear(of d: WrittenDate) -> Int? {
    for entry in frontMatter where entry.key.folded == "date" {
      guard let v = entry.values.first, let post = CalendarDate(iso: String(v.prefix(10))) else { continue }
      // "held on 8th November" in a page of March: minutes are published behind their meeting, an agenda days before it.
      guard let date = d.date(orYear: post.year), date.ordinal > post.ordinal + 45 else {
        return post.year
      }
      return post.year - 1
    }
    return nil
  }
}
