import Minutes

/// A day as it stands in a text.
struct WrittenDate {
  var day: Int
  var month: Int
  var year: Int?
  /// 0 is Monday, where the text names the day of the week.
  var weekday: Int?
  /// True where day and month could be read the other way round (02/03/15).
  var isAmbiguous = false
  /// Indices of words.
  var words: Range<Int>
  /// UTF-8 offsets in the text.
  var range: Range<Int>

  /// The day, with a year from elsewhere where the text gives none.
  func date(orYear fallback: Int? = nil) -> CalendarDate? {
    guard let y = year ?? fallback else { return nil }
    return CalendarDate(year: y, month: month, day: day)
  }
}

/// Finds days in all their written forms: "Tuesday, 4th April, 2017", "16.02.17", "2018-07-10", "September 18, 2013".
struct DateGrammar {
  var order: SiteSettings.DayOrder = .dayFirst

  /// Every day in the words of a text, in order, without overlaps.
  func dates(in words: [Word]) -> [WrittenDate] {
    var found: [WrittenDate] = []
    var i = 0
    while i < words.count {
      if let date = date(in: words, at: i) {
        found.append(date)
        i = date.words.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  /// The day that begins at a word, its weekday included; none behind the last.
  func date(in words: [Word], at start: Int) -> WrittenDate? {
    guard start < words.count, canBegin(words[start]) else { return nil }
    var i = start
    var weekday: Int?
    if let day = DateGrammar.weekday(words[i].folded) {
      weekday = day
      i += 1
      if i < words.count, words[i].folded == "the" { i += 1 }
      guard i < words.count else { return nil }
      // "Thursday, 10.15am, 4 May" is a day and a time; only what follows at once counts.
    } else if words[i].folded == "the", i + 2 < words.count, day(words[i + 1]) != nil {
      return nil
    }
    guard
      var date = numeric(words[i], at: i) ?? spaced(words, i) ?? dayFirst(words, i) ?? monthFirst(words, i)
    else {
      return nil
    }
    if date.isAmbiguous, let weekday, let year = date.year,
      CalendarDate(year: year, month: date.month, day: date.day)?.weekday != weekday,
      CalendarDate(year: year, month: date.day, day: date.month)?.weekday == weekday
    {
      swap(&date.day, &date.month)
      date.isAmbiguous = false
    }
    date.weekday = weekday
    // "10 July 2018 (Tuesday)"
    date.words = start..<date.words.upperBound
    date.range = words[start].start..<words[date.words.upperBound - 1].end
    return date
  }

  /// Whether a day can begin with this word: the name of a day or month, or a number.
  private func canBegin(_ word: Word) -> Bool {
    if word.startsWithDigit || word.isAny([.month, .weekday]) { return true }
    // Scanners read l3 for 13.
    guard let first = word.folded.utf8.first, first == 0x6C || first == 0x69 || first == 0x6F else {
      return false
    }
    return word.folded.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  // MARK: Forms

  /// "4th April, 2017", "10 July", "1st of May 2012", "9fed Medi 2015".
  private func dayFirst(_ words: [Word], _ i: Int) -> WrittenDate? {
    // "26-28 Feb 2024": the first of the days on which a meeting lasts.
    guard let d = day(words[i]) ?? firstOfSpan(words[i]) else { return nil }
    var j = i + 1
    // "7 th April": small letters above the line that were set apart.
    if j < words.count, words[i].number != nil, words[j].folded.isOne(of: "st nd rd th") { j += 1 }
    while j < words.count, words[j].folded == "of" || words[j].folded == "o" || words[j].folded == "day" {
      j += 1
    }
    // "22nd / 23rd July", "5 & 6 May": the first day stands for both.
    guard j < words.count else { return nil }
    guard let m = DateGrammar.month(words[j].folded) ?? slippedMonth(words, j) else {
      // "8th February2017"
      return gluedMonth(words, i, j, d)
    }
    var end = j + 1
    var y: Int?
    if end < words.count,
      let found = year(words[end], long: !words[j].after.isDisjoint(with: [.period, .semicolon]))
    {
      y = found
      end += 1
    }
    return written(d, m, y, i..<end, words)
  }

  /// "23 SEPTMEMBER 2020": a long month with a slip of the typist's, between a day and a year.
  private func slippedMonth(_ words: [Word], _ j: Int) -> Int? {
    guard (7...10).contains(words[j].folded.utf8.count), words[j].isCapitalised, j + 1 < words.count,
      words[j + 1].folded.utf8.count == 4, year(words[j + 1], long: true) != nil
    else { return nil }
    let written = words[j].folded.text
    let months = ["january", "february", "august", "september", "october", "november", "december"]
    return months.first { isOneSlip($0, written) }.flatMap { DateGrammar.month($0) }
  }

  private func gluedMonth(_ words: [Word], _ i: Int, _ j: Int, _ d: Int) -> WrittenDate? {
    let text = words[j].folded.text
    guard text.utf8.count > 7, let y = Int(String(text.suffix(4))), (1900...2100).contains(y),
      let m = DateGrammar.month(String(text.dropLast(4)))
    else { return nil }
    return written(d, m, y, i..<(j + 1), words)
  }

  /// "2024 08 30": year, month and day in two figures each, as file names have them.
  private func spaced(_ words: [Word], _ i: Int) -> WrittenDate? {
    guard i + 2 < words.count, words[i].folded.utf8.count == 4, words[i + 1].folded.utf8.count == 2,
      words[i + 2].folded.utf8.count == 2, words[i].after.isEmpty, words[i + 1].after.isEmpty,
      let y = words[i].number, (1900...2100).contains(y), let m = words[i + 1].number, (1...12).contains(m),
      let d = words[i + 2].number, CalendarDate(year: y, month: m, day: d) != nil
    else { return nil }
    return written(d, m, y, i..<(i + 3), words)
  }

  /// "September 18, 2013", "FEBRUARY 2ND 2010".
  private func monthFirst(_ words: [Word], _ i: Int) -> WrittenDate? {
    guard let m = DateGrammar.month(words[i].folded), words[i].isCapitalised, i + 1 < words.count else {
      return nil
    }
    var j = i + 1
    if words[j].folded == "the" { j += 1 }
    guard j < words.count, let d = day(words[j]) ?? firstOfSpan(words[j]) else { return nil }
    var y: Int?
    var end = j + 1
    if end < words.count, words[j].number != nil, words[end].folded.isOne(of: "st nd rd th") { end += 1 }
    if end < words.count, let found = year(words[end], long: true) {
      y = found
      end += 1
    } else if words[j].folded.utf8.count <= 2, words[j].after.contains(.close) {
      return nil
    }
    return written(d, m, y, i..<end, words)
  }

  /// "16.02.17", "02/03/15", "2024-12-04", "15-Sep-2018", "08-02-2014".
  private func numeric(_ word: Word, at i: Int) -> WrittenDate? {
    guard word.startsWithDigit else { return nil }
    guard word.folded.utf8.count >= 5, word.folded.utf8.contains(where: { $0 >= 0x2D && $0 <= 0x2F }) else {
      return nil
    }
    var bytes = Array(word.folded.utf8)
    // "2023-03-29T14:00:00Z": the day of a moment.
    if bytes.count > 10, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x74 {
      bytes.removeLast(bytes.count - 10)
    }
    for separator in [0x2F, 0x2E, 0x2D] as [UInt8] {
      let pieces = bytes.split(separator: separator, omittingEmptySubsequences: false)
      guard pieces.count == 3 else { continue }
      let parts = pieces.map { String(decoding: $0, as: UTF8.self) }
      // "2020-02-18", "2020.2.18"
      if parts[0].utf8.count == 4, let y = fullYear(parts[0]), let m = Int(parts[1]), let d = Int(parts[2]),
        CalendarDate(year: y, month: m, day: d) != nil
      {
        return WrittenDate(day: d, month: m, year: y, words: i..<(i + 1), range: word.start..<word.end)
      }
      // "2019-November-07"
      if separator == 0x2D, parts[0].utf8.count == 4, let y = fullYear(parts[0]),
        let m = DateGrammar.month(parts[1]), let d = Int(parts[2]),
        CalendarDate(year: y, month: m, day: d) != nil
      {
        return WrittenDate(day: d, month: m, year: y, words: i..<(i + 1), range: word.start..<word.end)
      }
      guard let y = fullYear(parts[2]) else { continue }
      if let m = DateGrammar.month(parts[1]), let d = Int(parts[0]),
        CalendarDate(year: y, month: m, day: d) != nil
      {
        return WrittenDate(day: d, month: m, year: y, words: i..<(i + 1), range: word.start..<word.end)
      }
      guard let a = ordinal(parts[0]), let b = Int(parts[1]), parts[1].utf8.count <= 2 else { continue }
      var (d, m) = order == .dayFirst ? (a, b) : (b, a)
      if m > 12, d <= 12 { swap(&d, &m) }
      guard CalendarDate(year: y, month: m, day: d) != nil else { continue }
      return WrittenDate(
        day: d, month: m, year: y, isAmbiguous: a <= 12 && b <= 12 && a != b, words: i..<(i + 1),
        range: word.start..<word.end)
    }
    return nil
  }

  private func written(_ d: Int, _ m: Int, _ y: Int?, _ range: Range<Int>, _ words: [Word]) -> WrittenDate? {
    // 29 February of an unknown year is possible.
    guard CalendarDate(year: y ?? 2000, month: m, day: d) != nil else { return nil }
    return WrittenDate(
      day: d, month: m, year: y, words: range,
      range: words[range.lowerBound].start..<words[range.upperBound - 1].end)
  }

  // MARK: Parts

  /// 1 to 31, with an ordinal ending in English or Welsh, and with l for 1 as scanners read it ("l3th").
  private func day(_ word: Word) -> Int? {
    guard let first = word.folded.utf8.first,
      first >= 0x30 && first <= 0x39 || first == 0x6C || first == 0x69 || first == 0x6F,
      word.folded.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return ordinal(word.folded.text)
  }

  /// "April 8-10": the first of the days on which a meeting lasts.
  private func firstOfSpan(_ word: Word) -> Int? {
    guard word.startsWithDigit, (3...5).contains(word.folded.utf8.count), word.folded.utf8.contains(0x2D)
    else {
      return nil
    }
    let days = word.folded.text.split(separator: "-").compactMap { Int($0) }
    guard days.count == 2, (1...31).contains(days[0]), (1...31).contains(days[1]), days[0] < days[1] else {
      return nil
    }
    return days[0]
  }

  private func ordinal(_ text: String) -> Int? {
    guard let first = text.utf8.first,
      first >= 0x30 && first <= 0x39 || first == 0x6C || first == 0x69 || first == 0x6F,
      text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let bytes = Array(text.utf8)
    var d = 0
    var i = 0
    while i < bytes.count {
      let c = bytes[i]
      if c >= 0x30, c <= 0x39 {
        // Far above a month's days, all numbers are alike.
        d = min(d * 10 + Int(c - 0x30), 1000)
      } else if i < 2, c == 0x6C || c == 0x69 || c == 0x6F {
        d = d * 10 + (c == 0x6F ? 0 : 1)
      } else {
        break
      }
      i += 1
    }
    guard i == bytes.count || DateGrammar.endings.contains(String(decoding: bytes[i...], as: UTF8.self)),
      (1...31).contains(d)
    else { return nil }
    return d
  }

  private static let endings: WordSet = [
    "st", "nd", "rd", "th", "fed", "eg", "ain", "ydd", "af", "il", "he",
    // As converters of documents mark raised letters, and as scanners lose one of the two.
    "^st^", "^nd^", "^rd^", "^th^", "t", "h",
  ]

  /// A year of four digits, or after an apostrophe of two.
  private func year(_ word: Word, long: Bool) -> Int? {
    guard word.startsWithDigit else { return nil }
    var text = word.folded.text
    // "2O24": a letter typed for the nought.
    if text.utf8.count == 4, text.hasByte(0x6F) { text = text.replacing("o", with: "0") }
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return yearBeforeGlued(text) }
    if text.utf8.count == 4, let y = Int(text), (1800...2199).contains(y) { return y }
    if !long, text.utf8.count == 2, word.before.contains(.quote) || word.before.isEmpty, let y = Int(text),
      y > 31 || word.before.contains(.quote)
    {
      return y + (y < 70 ? 2000 : 1900)
    }
    return nil
  }

  /// "8th April 2021at 6pm": the blank behind the year is lost.
  private func yearBeforeGlued(_ text: String) -> Int? {
    guard (6...8).contains(text.utf8.count), text.slice(4, text.utf8.count).isOne(of: "at in on from held"),
      let y = Int(text.slice(0, 4)), (1800...2199).contains(y)
    else { return nil }
    return y
  }

  private func fullYear(_ text: String) -> Int? {
    guard let y = Int(text) else { return nil }
    if text.utf8.count == 4, (1800...2199).contains(y) { return y }
    if text.utf8.count == 2 { return y + (y < 70 ? 2000 : 1900) }
    return nil
  }

  /// 1 to 12 for the name of a month in English or Welsh, or its English abbreviation.
  static func month(_ folded: String) -> Int? { months[folded] }
  static func month(_ folded: FoldedWord) -> Int? { months[folded] }

  /// 0 to 6 for the name of a day, Monday first.
  static func weekday(_ folded: String) -> Int? { weekdays[folded] }
  static func weekday(_ folded: FoldedWord) -> Int? { weekdays[folded] }

  static let months: WordMap<Int> = {
    var all: [String: Int] = [:]
    let names = [
      ["january", "jan", "ionawr"], ["february", "feb", "febuary", "chwefror"], ["march", "mar", "mawrth"],
      ["april", "apr", "ebrill"], ["may", "mai"], ["june", "jun", "mehefin"], ["july", "jul", "gorffennaf"],
      ["august", "aug", "awst"], ["september", "sept", "sep", "medi"], ["october", "oct", "hydref"],
      ["november", "nov", "tachwedd"], ["december", "dec", "rhagfyr"],
    ]
    for (i, forms) in names.enumerated() { for form in forms { all[form] = i + 1 } }
    return WordMap(all)
  }()

  static let weekdays: WordMap<Int> = {
    var all: [String: Int] = [:]
    let names = [
      ["monday", "mon", "llun"], ["tuesday", "tues", "tue", "mawrth,"],
      ["wednesday", "wed", "weds", "mercher", "fercher"],
      ["thursday", "thurs", "thur", "thu", "iau"], ["friday", "fri", "gwener", "wener"],
      ["saturday", "sat", "sadwrn"],
      ["sunday", "sun", "sul"],
    ]
    for (i, forms) in names.enumerated() { for form in forms { all[form] = i } }
    return WordMap(all)
  }()
}
