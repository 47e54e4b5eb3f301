import Minutes

/// A time of day as it stands in a text.
struct WrittenTime {
  var time: TimeOfDay
  var words: Range<Int>
  var range: Range<Int>
}

/// Finds times in all their written forms: "7.30pm", "09.30 a.m.", "17:00", "7 o'clock", "6.3OPM", "12PM".
struct TimeGrammar {
  /// Every time in the words of a text. A bare "7.30" counts only where `bare` is true, as after "at".
  func times(in words: [Word], bare: Bool = false) -> [WrittenTime] {
    var found: [WrittenTime] = []
    var i = 0
    while i < words.count {
      if let time = time(in: words, at: i, bare: bare) {
        found.append(time)
        i = time.words.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  /// The time that begins at a word.
  func time(in words: [Word], at i: Int, bare: Bool = false) -> WrittenTime? {
    let word = words[i].folded
    if word == "noon" || word == "midday" { return written(12, 0, i..<(i + 1), words) }
    guard let first = word.utf8.first, (first >= 0x30 && first <= 0x39) || first == 0x6C else { return nil }
    // Of the many words with an l in front few could go on as an hour does, in figures, letters read for them, or its end.
    if first == 0x6C, word.utf8.count > 1 {
      let second = word.utf8[1]
      guard second < 0x61 || "olapnyh".utf8.contains(second) else { return nil }
    }
    let text = word.text
    // Split into hour, minute and what follows.
    var hour = ""
    var minute = ""
    var rest = Substring(text)
    while let c = rest.first, let digit = digit(c), hour.utf8.count < 4 {
      hour.append(digit)
      rest = rest.dropFirst()
    }
    var separator: Character?
    if let c = rest.first, c == "." || c == ":" {
      separator = c
      rest = rest.dropFirst()
      while let c = rest.first, let digit = digit(c), minute.utf8.count < 2 {
        minute.append(digit)
        rest = rest.dropFirst()
      }
      if minute.isEmpty, !rest.isEmpty, !isHalf(String(rest)) { return nil }
      if minute.utf8.count == 1 { return nil }
    }
    var suffix = String(rest)
    // "6-8pm", "10.30-12.30pm": the half of the day stands behind the end.
    if suffix.hasPrefix("-"), hour.utf8.count <= 2, let later = hoursAdded(suffix.dropFirst(), to: hour),
      let h = Int(hour), let m = minute.isEmpty ? 0 : Int(minute)
    {
      return written(h + later, m, i..<(i + 1), words)
    }
    // "9.30am-12noon" tells its start.
    if let dash = suffix.firstIndex(of: "-") { suffix = String(suffix[..<dash]) }
    if suffix.hasPrefix("-") { suffix = "" }
    // "15:00GMT"
    if separator == ":", minute.utf8.count == 2,
      suffix.isOne(of: "gmt bst utc z est edt cst cdt mst pst pdt cet cest ist")
    {
      suffix = ""
    }
    var end = i + 1
    var clock = half(suffix)
    if suffix.isEmpty, end < words.count {
      let next = words[end].folded
      if let h = half(next) {
        clock = h
        end += 1
      } else if next == "p" || next == "a", end + 1 < words.count, words[end + 1].folded == "m" {
        clock = next == "p" ? .afternoon : .morning
        end += 2
      } else if next == "o'clock" {
        clock = .unstated
        end += 1
      } else if next == "noon" || next == "midday" {
        clock = .noon
        end += 1
      } else if next == "hours" || next == "hrs" || next == "h", hour.utf8.count == 4 || separator != nil {
        clock = .clock24
        end += 1
      }
    } else if !suffix.isEmpty, clock == nil {
      if suffix == "hrs" || suffix == "hours" || suffix == "h" || suffix == "hr" {
        clock = .clock24
      } else {
        return nil
      }
    }
    // "7.00 - 8.50 PM": the half of the day stands behind the end.
    if clock == nil, suffix.isEmpty, separator != nil, minute.utf8.count == 2, end < words.count,
      words[i].after.contains(.dash) || words[end].folded == "to",
      let next = words[end].folded == "to" ? (end + 1 < words.count ? end + 1 : nil) : end,
      words[next].startsWithDigit, let until = time(in: words, at: next), until.time.hour >= 12,
      let h = Int(hour), h < 12, h + 12 <= until.time.hour
    {
      clock = .afternoon
    }
    // "commenced at 1832": four figures behind "at", which no year is.
    if hour.utf8.count == 4, separator == nil, clock == nil, suffix.isEmpty, bare, i > 0,
      words[i - 1].folded == "at", let value = Int(hour), value % 100 < 60, (600...2359).contains(value),
      !(1900...2059).contains(value)
        || words[..<i].suffix(4).contains(where: {
          $0.folded.isOne(of: "closed opened commenced ended started began finished concluded convened")
        })
    {
      return written(value / 100, value % 100, i..<end, words)
    }
    if hour.utf8.count >= 3 {
      // "1900 hours", "730pm"
      guard separator == nil, clock != nil, minute.isEmpty else { return nil }
      minute = String(hour.suffix(2))
      hour = String(hour.dropLast(2))
    }
    guard var h = Int(hour), let m = minute.isEmpty ? 0 : Int(minute) else { return nil }
    // "Hydref 2013 am 7.30yh": a year before the Welsh "at" is no hour of the morning.
    if clock == .morning, h > 12, minute.utf8.count == 2, separator == nil { return nil }
    switch clock {
    case .afternoon: if h < 12 { h += 12 }
    case .morning: if h == 12 { h = 0 }
    case .noon: h = 12
    case .clock24: break
    case .unstated:
      // Public bodies meet between eight in the morning and eight in the evening.
      if h < 8 { h += 12 }
    case nil:
      guard separator != nil, !minute.isEmpty else { return nil }
      guard separator == ":" || bare else { return nil }
      if h < 8, separator == "." || hour.utf8.count == 1 { h += 12 }
    }
    return written(h, m, i..<end, words)
  }

  /// What the end of a span adds to its beginning: twelve hours by "8pm" in "6-8pm", none by "12.30pm" in "10.30-12.30pm" or
  /// "11am" in "9-11am"; nil where it is no such end.
  private func hoursAdded(_ end: Substring, to hour: String) -> Int? {
    let figures = end.prefix { $0.isASCII && $0.isNumber }
    guard let to = Int(figures), let from = Int(hour), (1...12).contains(to), (1..<to).contains(from) else {
      return nil
    }
    var rest = end.dropFirst(figures.count)
    if rest.first == "." || rest.first == ":" { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
    return switch half(String(rest)) {
    case .afternoon: to == 12 ? 0 : 12
    case .morning: 0
    default: nil
    }
  }

  private enum Clock { case morning, afternoon, noon, clock24, unstated }

  private func isHalf(_ text: String) -> Bool { half(text) != nil }

  private func half(_ text: String) -> Clock? {
    text.utf8.count <= WordKey.longest ? half(FoldedWord(text)) : nil
  }

  private func half(_ word: FoldedWord) -> Clock? {
    switch word {
    case "am", "a.m", "a.m.", "yb", "y.b", "y.bore": .morning
    case "pm", "p.m", "p.m.", ".pm", ".p.m", "yh", "y.h", "o'r": .afternoon
    case "noon": .noon
    default: nil
    }
  }

  private func digit(_ c: Character) -> Character? {
    if c.isASCII, c.isNumber { return c }
    // Scanners read 0 as O and 1 as l.
    return c == "o" ? "0" : c == "l" ? "1" : nil
  }

  private func written(_ h: Int, _ m: Int, _ range: Range<Int>, _ words: [Word]) -> WrittenTime? {
    guard let time = TimeOfDay(hour: h, minute: m) else { return nil }
    return WrittenTime(
      time: time, words: range, range: words[range.lowerBound].start..<words[range.upperBound - 1].end)
  }
}
