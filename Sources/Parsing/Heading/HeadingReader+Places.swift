import Minutes

/// The place and hour where no label and no sentence gives them, and the document's status and title.
extension HeadingReader {
  func frontMatterVenue(_ reading: inout HeadingReading) {
    for entry in frontMatter where entry.key.folded.isOne(of: "location venue place where") {
      if let v = entry.values.first, !v.isEmpty, !v.contains("://") { reading.venue = cleanVenue(v) }
    }
  }

  func frontMatterTime(_ reading: inout HeadingReading) {
    for entry in frontMatter
    where entry.key.folded.isOne(of: "start time start_time start-time starts") {
      if reading.time == nil, let v = entry.values.first,
        let t = TimeGrammar().times(in: words(of: afterDay(v)), bare: true).first
      {
        reading.time = t.time
      }
    }
    // "date: 2020-05-08 03:10 UTC" was written by somebody; where seconds stand behind it, a program wrote when the page
    // was made.
    guard frontMatter.contains(where: { $0.key.folded.isOne(of: "location venue place attendees present") })
    else { return }
    for entry in frontMatter where entry.key.folded == "date" && reading.time == nil {
      guard let v = entry.values.first, CalendarDate(iso: String(v.prefix(10))) == reading.date,
        v.utf8.filter({ $0 == 0x3A }).count == 1
      else { continue }
      reading.time = TimeGrammar().times(in: words(of: afterDay(v)), bare: true).first?.time
    }
  }

  /// "2024-03-05T14:30:00.000Z" and "2024-03-05 14:30" without their day and seconds.
  private func afterDay(_ value: String) -> String {
    guard CalendarDate(iso: String(value.prefix(10))) != nil else { return value }
    let hour = value.slice(10, value.utf8.count).trimming(" T")
    return hour.utf8.filter { $0 == 0x3A }.count == 2 ? hour.slice(0, min(5, hour.utf8.count)) : hour
  }

  /// A line that is nothing but a place ("Castle Rooms, Bailey Street, Castleward CW1 1PP"), beside or below the date.
  func venueLine(_ zone: [Int], _ reading: inout HeadingReading) {
    let attendanceStart = attendance.min() ?? Int.max
    let top = zone.prefix(10).filter { $0 < attendanceStart }
    guard let dateIndex = top.first(where: { lines[$0].number == reading.dateLine }) else { return }
    for i in top where abs(i - dateIndex) <= 4 && (i != top.first || i == dateIndex) {
      let behind = placeBehindDay(lines[i].text)
      guard i != top.first || behind != nil else { continue }
      let pieces = behind.map { [$0] } ?? (lines[i].cells.count >= 2 ? lines[i].cells : [lines[i].text])
      for piece in pieces.map(withoutHour) {
        let w = words(of: piece)
        guard w.count <= 16, let first = w.first, first.isCapitalised || first.startsWithDigit,
          !piece.contains(":"), !dates.dates(in: w).contains(where: { $0.year != nil }) || pieces.count > 1,
          TimeGrammar().times(in: w, bare: true).isEmpty
        else { continue }
        guard w.contains(where: { HeadingReader.placeWords.contains($0.folded) }),
          !w.contains(where: {
            $0.isAny(.sentenceVerb)
              || HeadingReader.otherWords.contains($0.folded)
                // "Committee Room 1, County Hall"
                && !($0.folded == "committee" && piece.folded.contains("committee room"))
          }), !piece.folded.contains("board of ")
        else { continue }
        guard dates.dates(in: w).isEmpty else { continue }
        let last = w.last?.folded ?? ""
        if BodyGrammar.nouns.contains(last), !last.isOne(of: "school club academy") { continue }
        reading.venue = cleanVenue(piece)
        return
      }
    }
    // "27th October 2021 at 12pm, online"
    let day = lines[dateIndex].text.trimming(" .")
    if day.folded.hasSuffix(", online") { reading.venue = String(day.suffix(6)) }
  }

  /// "Friday 3rd May 2019, The Old Mill House, Tarnmarl": what stands behind a day and a comma.
  private func placeBehindDay(_ text: String) -> String? {
    let w = words(of: text)
    guard text.utf8.count <= 160, let day = dates.dates(in: w).first, day.year != nil,
      day.words.upperBound < w.count, w[day.words.upperBound - 1].after.contains(.comma)
    else { return nil }
    return text.slice(w[day.words.upperBound].start, text.utf8.count)
  }

  /// "Tresk Community Centre at 19.15" without the hour.
  private func withoutHour(_ text: String) -> String {
    let w = words(of: text)
    guard let hour = TimeGrammar().times(in: w, bare: true).last,
      let at = w.firstIndex(where: { $0.start >= hour.range.lowerBound }), at > 1, w[at - 1].folded == "at",
      !w.contains(where: { $0.start >= hour.range.upperBound })
    else { return text }
    return text.slice(0, w[at - 1].start)
  }

  /// Nouns for rooms and buildings.
  static let placeWords: WordSet = [
    "hall", "room", "rooms", "centre", "center", "chamber", "chambers", "office", "offices", "school",
    "church", "library", "courthouse", "pavilion", "institute", "hotel", "inn", "theatre", "suite", "house",
    "boardroom", "auditorium", "schoolroom", "online", "zoom", "teams", "building", "headquarters",
    "clubhouse", "neuadd", "park", "campus", "museum", "college", "hub", "barn", "gallery", "unit",
  ]
  static let otherWords: WordSet = [
    "minutes", "meeting", "agenda", "committee", "council", "draft", "notes", "management", "association",
    "trust", "present", "page", "tel", "telephone", "email",
  ]

  func status(_ zone: [Int]) -> DocumentStatus? {
    for i in zone.prefix(14) {
      let folded = lines[i].folded
      let w = words(of: String(folded.prefix(400)))
      if !includesDraft(w),
        w.contains(where: {
          $0.folded == "draft" || $0.folded == "unconfirmed" || $0.folded == "unapproved"
            || $0.folded == "drafft"
        }), w.count < 60
      {
        // "Draft Strategy" is a title of something else; the word must stand with "minutes" or alone.
        if w.count <= 3
          || w.contains(where: {
            $0.folded.hasPrefix("minute") || $0.folded == "notes" || $0.folded == "note"
              || $0.folded == "cofnodion"
          })
        {
          return .draft
        }
      }
      if folded.contains("subject to approval") || folded.contains("subject to confirmation")
        || folded.contains("until approved")
      {
        return .draft
      }
      if folded.contains("agenda, decisions and minutes") || folded.contains("agenda and minutes")
        || folded.contains("approved minutes") || folded.contains("confirmed minutes")
      {
        return .final
      }
    }
    return nil
  }

  /// "Includes the draft minutes of the annual meeting": what is printed with the minutes is a draft, not they.
  private func includesDraft(_ w: [Word]) -> Bool {
    guard let draft = w.firstIndex(where: { $0.folded == "draft" }) else { return false }
    return w[..<draft].contains {
      $0.folded.isOne(of: "includes including include incorporating appended attached followed")
    }
  }

  func title(_ zone: [Int]) -> String? {
    for entry in frontMatter where entry.key.folded == "title" {
      if let v = entry.values.first, !v.isEmpty { return v }
    }
    return zone.first.map { String(decoding: lines[$0].text.utf8.prefix(200), as: UTF8.self) }
  }
}
