import Minutes

/// The place that a heading's sentence names.
extension HeadingReader {
  /// "held at X on", "held in X.", "in the Village Hall", "HELD AT X".
  func venue(_ text: String, _ w: [Word], _ found: [WrittenDate]) -> String? {
    for i in w.indices {
      let f = w[i].folded
      guard
        f == "at" || f == "in" || f == "via" || f == "yn" || f == "on"
          || f == "over" && i > 0 && w[i - 1].folded == "held"
      else { continue }
      guard i + 1 < w.count else { break }
      // "at 7.30pm", "on 12 August", "in public"
      if TimeGrammar().time(in: w, at: i + 1, bare: true) != nil { continue }
      if f == "on" { continue }
      if w[i + 1].folded.isOne(
        of: """
          public private accordance attendance the order respect person camera addition which advance
          january february march april may june july august september october november december general
          """),
        !(w[i + 1].folded == "the" && i + 2 < w.count
          && (w[i + 2].isCapitalised || w[i + 2].startsWithDigit && w[i + 2].folded.utf8.count <= 5
            || isPlainPlace(w, i + 2, text)))
      {
        continue
      }
      func line() -> Int { 1 + text.utf8.prefix(w[i].start).count { $0 == 0x0A } }
      let held = w[max(0, i - 14)..<i].contains {
        $0.folded.isOne(of: "held meeting assembled met convened gynhaliwyd cynhaliwyd")
      }
      let alone = i == 0 || w[i].start > 0 && text.slice(w[i].start - 1, w[i].start) == "\n"
      let isBehindDay = (f == "in" || f == "at") && standsBehindDay(i, w, text, found) && line() <= 6
      guard held || isBehindDay || alone && line() <= 8 else { continue }
      guard w[i + 1].isCapitalised || w[i + 1].startsWithDigit || w[i + 1].folded == "the" else { continue }
      if w[i + 1].startsWithDigit, dates.date(in: w, at: i + 1) != nil { continue }
      // To the next date, time, sentence end or "on".
      var j = i + 1
      while j < w.count {
        if j > i + 1, w[j].folded == "on", j + 1 < w.count,
          dates.date(in: w, at: j + 1) != nil
            || w[j + 1].folded == "the" && j + 2 < w.count && dates.date(in: w, at: j + 2) != nil
        {
          break
        }
        if dates.date(in: w, at: j) != nil, j > i { break }
        if j > i + 1, w[j].folded.isOne(of: "at commencing starting from beginning"),
          j + 1 < w.count, TimeGrammar().time(in: w, at: j + 1, bare: true) != nil
        {
          break
        }
        if TimeGrammar().time(in: w, at: j) != nil { break }
        if j > i + 1,
          w[j].folded.isOne(
            of: """
              when held nos following commencing starting present present: immediately there to chaired
              during with where
              """),
          !w[j - 1].after.contains(.comma) || w[j].folded == "when" || w[j].folded == "commencing"
            || w[j].folded == "nos"
        {
          break
        }
        // A reference of the record that no line break parts from the place.
        if j > i + 1, w[j].folded.contains("/"),
          w[j].folded.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
        {
          break
        }
        if j > i + 1, (w[j].folded == "at" || w[j].folded == "on") && !w[j].isCapitals,
          !isRoom(w[(i + 1)..<j], in: w[(j + 1)...])
        {
          break
        }
        if j > i + 1, text.slice(w[j - 1].end, w[j].start).contains("\n"), !goesOn(text, w[j - 1], w[j]) {
          break
        }
        j += 1
        if w[j - 1].after.contains(.period), w[j - 1].folded.utf8.count > 2 || w[j - 1].startsWithDigit {
          break
        }
        if w[j - 1].after.contains(.semicolon) || w[j - 1].after.contains(.colon) { break }
      }
      guard j > i + 1,
        held || alone || w[(i + 1)..<j].contains(where: { HeadingReader.placeWords.contains($0.folded) })
      else { continue }
      let value = text.slice(w[i + 1].start, w[j - 1].end + (w[j - 1].after.contains(.close) ? 1 : 0))
      let cleaned = cleanVenue(value)
      let parts = words(of: cleaned)
      // "Ann Lee, Vice Chairperson, in the Chair."
      guard cleaned.utf8.count >= 3, cleaned.utf8.count <= 160, cleaned.folded != "chair",
        parts.contains(where: {
          $0.isCapitalised || $0.startsWithDigit && parts.count > 1
            || HeadingReader.placeWords.contains($0.folded)
        })
      else { continue }
      if bodyGrammar.isBodyName(cleaned), !cleaned.folded.contains("hall"),
        !cleaned.folded.contains("school"), !cleaned.folded.contains("office"),
        !cleaned.folded.contains("chamber"), !cleaned.folded.contains("room"),
        !(w[i + 1].folded == "the" && parts.last?.folded.isOne(of: "club academy college") ?? false),
        !hasStreet(cleaned)
      {
        continue
      }
      return cleaned
    }
    return nil
  }

  /// "4th June 2019 at 18:30 in Fell Library": right behind a day or its hour, on a line that begins with it.
  private func standsBehindDay(_ i: Int, _ w: [Word], _ text: String, _ found: [WrittenDate]) -> Bool {
    guard let day = found.last(where: { $0.words.upperBound <= i }), i - day.words.upperBound <= 4,
      !text.slice(day.range.lowerBound, w[i].start).hasByte(0x0A)
    else { return false }
    let before = text.slice(0, day.range.lowerBound)
    guard before.isEmpty || before.hasSuffix("\n") else { return false }
    if day.words.upperBound == i { return true }
    let hour = w[day.words.upperBound].folded == "at" ? day.words.upperBound + 1 : day.words.upperBound
    return hour < i && TimeGrammar().time(in: w, at: hour, bare: true)?.words.upperBound == i
  }

  /// Whether a place that a full line could not hold goes on at the next: "Fairwattle Village / Hall".
  func goesOn(_ text: String, _ last: Word, _ next: Word) -> Bool {
    let breaks = text.slice(last.end, next.start).utf8.filter { $0 == 0x0A }.count
    // "HELD IN THE QUAY HALL, / MARL STREET, CO. HOLM, ON MONDAY", "CO. / HOLM ON MONDAY": a day follows on the next line.
    if breaks <= 2, last.after.contains(.comma) || last.after == [.period] && last.folded.utf8.count <= 3,
      next.isCapitalised || next.startsWithDigit, leadsToDay(text, next)
    {
      return true
    }
    guard breaks == 1,
      last.after.isSubset(of: [.comma]), next.isCapitalised || next.startsWithDigit
    else { return false }
    let before = text.slice(0, last.end).utf8
    let length =
      before.count
      - (before.lastIndex(of: 0x0A).map { before.distance(from: before.startIndex, to: $0) + 1 } ?? 0)
    let rest = text.slice(next.start, text.utf8.count)
    let lineEnd =
      rest.utf8.firstIndex(of: 0x0A).map { rest.utf8.distance(from: rest.utf8.startIndex, to: $0) }
      ?? rest.utf8.count
    // "held in the Council Chamber, / Quay Offices, Holm Road at 9.30 am": the sentence goes on behind the place.
    if last.after.contains(.comma), length >= 60 {
      let w = words(of: rest.slice(0, lineEnd))
      if let hour = TimeGrammar().times(in: w).first, hour.range.lowerBound <= 60,
        !w.contains(where: { $0.isAny(.sentenceVerb) && $0.end < hour.range.lowerBound })
      {
        return true
      }
    }
    return length >= 60 && lineEnd <= 40 && !rest.slice(0, lineEnd).contains(":")
  }

  /// Whether the line that begins with a word holds nothing but names before "on" and a day, or before "at" and an hour.
  private func leadsToDay(_ text: String, _ next: Word) -> Bool {
    let rest = text.slice(next.start, min(text.utf8.count, next.start + 120))
    let w = words(of: rest.utf8.firstIndex(of: 0x0A).map { String(rest[..<$0]) } ?? rest)
    guard
      let mark = w.indices.dropFirst().first(where: {
        $0 + 1 < w.count && w[$0].folded.isOne(of: "on at")
          && (w[$0 + 1].isAny(.weekday) || dates.date(in: w, at: $0 + 1) != nil
            || TimeGrammar().time(in: w, at: $0 + 1, bare: true) != nil)
      })
    else { return false }
    return w[..<mark].allSatisfy { $0.isCapitalised || $0.startsWithDigit || minorWords.contains($0.folded) }
  }

  /// "held in the village hall": a place that is not written as a name, right behind the word that says so.
  private func isPlainPlace(_ w: [Word], _ i: Int, _ text: String) -> Bool {
    guard i >= 3, w[i - 3].folded.isOne(of: "held met convened assembled gynhaliwyd cynhaliwyd") else {
      return false
    }
    let name = w[i...].prefix(3)
    guard let end = name.firstIndex(where: { HeadingReader.placeWords.contains($0.folded) }) else {
      return false
    }
    return w[i..<end].allSatisfy { $0.after.isEmpty && !$0.isAny(.sentenceVerb) }
  }

  /// "the Chart Room at the Marsh Sailing Centre": a room, and behind "at" the house that it is in.
  private func isRoom(_ place: ArraySlice<Word>, in house: ArraySlice<Word>) -> Bool {
    guard
      place.contains(where: {
        $0.folded.isOne(of: "room hall chamber chambers suite lounge boardroom library office")
      }
      ),
      let first = house.first(where: { $0.folded != "the" })
    else { return false }
    return first.isCapitalised && !first.startsWithDigit
  }

  /// "the Pilots Club, Mill Street": what a body's name leads to is a place where a street stands behind it.
  private func hasStreet(_ text: String) -> Bool {
    guard let comma = text.offset(ofByte: 0x2C) else { return false }
    return words(of: text.slice(comma, text.utf8.count)).contains {
      $0.folded.isOne(of: "street road lane avenue drive square terrace crescent row way st rd heol stryd")
    }
  }

  func cleanVenue(_ value: String) -> String {
    var v = value.replacing("\n", with: " ").trimming(" .,;:-–").trimmed
    // An address of a call is no place.
    if let address = v.range(of: "http") { v = String(v[..<address.lowerBound]).trimming(" .,;:-–(") }
    // Web pages put a link to a map behind it.
    for tail in ["view directions", "view map", "directions", "map"]
    where v.folded.hasSuffix(". " + tail) || v.folded.hasSuffix(tail) && tail.contains(" ") {
      v = v.slice(0, v.utf8.count - tail.utf8.count).trimming(" .,;")
    }
    // "… in the Reading Room by President Ada Holm": who called to order is no part of the place.
    if let by = v.range(of: " by ") {
      let people = PersonGrammar(vocabulary: vocabulary)
      let who = String(v[by.upperBound...])
      if people.isRole(who) || people.startsWithPerson(who) { v = String(v[..<by.lowerBound]) }
    }
    if v.hasPrefix("the ") { v = String(v.dropFirst(4)) }
    if v.hasPrefix("a ") { v = String(v.dropFirst(2)) }
    return v
  }
}
