import Minutes

/// Finds where a text spells a certain day.
struct DateWords {
  let bytes: [UInt8]
  let tokens: [Token]
  let classes: WordClasses

  /// The tokens that spell the day, with "meeting held on" before it where that stands there.
  func places(of date: CalendarDate) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var index = 0
    while index < tokens.count {
      if let last = spells(date, at: index) {
        found.append(beginning(before: index)...last)
        index = last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// The last token of a spelling of the day that begins at a token.
  private func spells(_ date: CalendarDate, at index: Int) -> Int? {
    let first = tokens[index]
    if first.shape.contains(.number) {
      guard let number = number(at: index) else { return nil }
      // "15 May 2018", "15th May, 2018", "15th of May"
      if number == date.day, let month = next(index, skipping: classes.of),
        classes.months[tokens[month].word] == date.month
      {
        return year(date, after: month)
      }
      // "15.05.18", "15/05/2018", "2018-05-15", "05/15/2018"
      var numbers = [number]
      var at = index
      while numbers.count < 3, at + 1 < tokens.count {
        let next = tokens[at + 1]
        if next.shape.contains(.number), next.shape.contains(.joined), let value = self.number(at: at + 1) {
          numbers.append(value)
          at += 1
        } else if next.shape.contains(.sign), at + 2 < tokens.count,
          [0x2E, 0x2F, 0x2D].contains(bytes[Int(next.start)]),
          next.start == tokens[at].end, tokens[at + 2].start == next.end, let value = self.number(at: at + 2)
        {
          numbers.append(value)
          at += 2
        } else {
          break
        }
      }
      guard numbers.count == 3 else { return nil }
      let short = date.year % 100
      let orders = [
        [date.day, date.month, date.year], [date.day, date.month, short], [date.year, date.month, date.day],
        [date.month, date.day, date.year], [date.month, date.day, short],
      ]
      return orders.contains(numbers) ? at : nil
    }
    // "May 15, 2018", "MAY 15TH 2018"
    guard classes.months[first.word] == date.month, index + 1 < tokens.count,
      number(at: index + 1) == date.day
    else { return nil }
    return year(date, after: index + 1)
  }

  /// The token of the year behind a day and month; the day and month alone where no year stands there; nil
  /// where it is another year's.
  private func year(_ date: CalendarDate, after index: Int) -> Int? {
    var at = index + 1
    if at < tokens.count, tokens[at].word == classes.comma { at += 1 }
    guard at < tokens.count, tokens[at].shape.contains(.number), let value = number(at: at) else {
      return index
    }
    if value == date.year
      || (value < 100 && value == date.year % 100 && tokens[at].end - tokens[at].start == 2)
    {
      return at
    }
    return value > 1000 ? nil : index
  }

  private func next(_ index: Int, skipping word: Int32) -> Int? {
    var at = index + 1
    if at < tokens.count, tokens[at].word == word { at += 1 }
    return at < tokens.count ? at : nil
  }

  /// A number with or without "st", "nd", "rd", "th".
  private func number(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    var value = 0
    var digits = 0
    let range = tokens[index].range
    for byte in bytes[range] {
      guard byte >= 0x30, byte <= 0x39 else { break }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if digits > 4 { return nil }
    }
    let rest = range.count - digits
    return digits > 0 && (rest == 0 || rest <= 3) ? value : nil
  }

  /// Goes back over "Tuesday", "on", "held" to "meeting".
  private func beginning(before index: Int) -> Int {
    var at = index - 1
    let least = max(0, index - 7)
    while at >= least {
      let token = tokens[at]
      if text(token, "meeting") || text(token, "meetings") { return at }
      guard
        classes.has(.weekday, token.word) || token.word == classes.comma || token.word == classes.the
          || token.word == classes.of
          || text(token, "held") || text(token, "on") || text(token, "dated")
      else { return index }
      at -= 1
    }
    return index
  }

  private func text(_ token: Token, _ word: StaticString) -> Bool {
    guard token.range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in zip(bytes[token.range], letters).allSatisfy { $0 | 0x20 == $1 } }
  }
}
