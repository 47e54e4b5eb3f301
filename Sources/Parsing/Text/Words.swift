/// A word of a text with what stands around it: the unit on which the grammars work.
struct Word {
  /// UTF-8 offsets of the word in its text, without the punctuation around it.
  var start: Int
  var end: Int
  /// Lower case, typographic quotes and dashes made plain.
  var folded: FoldedWord
  /// The punctuation before and after, up to the white space.
  var before: Punctuation
  var after: Punctuation
  var isCapitalised: Bool
  /// Two letters or more, all capitals.
  var isCapitals: Bool
  var startsWithDigit: Bool
  /// What the word can be by itself.
  var classes: WordClasses = []
  /// The word's bit in a `WordBloom`.
  var place: UInt8 = 0

  /// Whether the word is of one of these classes.
  func isAny(_ any: WordClasses) -> Bool { !classes.isDisjoint(with: any) }

  struct Punctuation: OptionSet {
    let rawValue: UInt16
    static let comma = Punctuation(rawValue: 1)
    static let period = Punctuation(rawValue: 2)
    static let semicolon = Punctuation(rawValue: 4)
    static let colon = Punctuation(rawValue: 8)
    static let open = Punctuation(rawValue: 16)
    static let close = Punctuation(rawValue: 32)
    static let quote = Punctuation(rawValue: 64)
    static let dash = Punctuation(rawValue: 128)
    static let question = Punctuation(rawValue: 256)
    static let other = Punctuation(rawValue: 512)
  }

  var number: Int? {
    guard startsWithDigit || folded.utf8.first == 0x2B else { return nil }
    return Int(folded.text)
  }
}

/// The words of a text. A word is a run without white space, less the punctuation at its ends; a run of nothing but
/// punctuation (" - ") belongs to the word before it.
func words(of text: String) -> [Word] { text.withBytes { cut($0) } }

/// The words of a text's first bytes, as if it ended there.
func words(of text: String, upTo bytes: Int) -> [Word] {
  guard text.utf8.count > bytes else { return words(of: text) }
  return text.withBytes { all in
    // Where the end cuts a character in two, what is left of it is no text.
    all[bytes] & 0xC0 == 0x80
      ? words(of: String(decoding: UnsafeBufferPointer(rebasing: all[..<bytes]), as: UTF8.self))
      : cut(UnsafeBufferPointer(rebasing: all[..<bytes]))
  }
}

private func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
  var found: [Word] = []
  let table = WordClasses.table
  let n = bytes.count
  found.reserveCapacity(n / 5 + 2)
  var i = 0
  while i < n {
    while i < n, bytes[i] <= 0x20 { i += 1 }
    guard i < n else { break }
    let from = i
    while i < n, bytes[i] > 0x20 { i += 1 }
    // Most words begin with a small letter, and no word that lost its blank does.
    if bytes[from] < 0x5B, i - from >= 5, let cut = gluedCut(bytes, from, i) {
      appendWord(bytes, from, cut, table, &found)
      appendWord(bytes, cut, gluedCut(bytes, cut, i) ?? i, table, &found)
      if let second = gluedCut(bytes, cut, i) { appendWord(bytes, second, i, table, &found) }
      continue
    }
    appendWord(bytes, from, i, table, &found)
  }
  return found
}

/// Where words that lost their blank part: "12thMarch2019", "6th2016", "Monday12", "March2019", "19/8Resolved".
private func gluedCut(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
  guard to - from >= 5, to - from <= 24 else { return nil }
  func isDigit(_ k: Int) -> Bool { bytes[k] >= 0x30 && bytes[k] <= 0x39 }
  func isSmall(_ k: Int) -> Bool { bytes[k] >= 0x61 && bytes[k] <= 0x7A }
  if isDigit(from) {
    // "19/8Resolved": a minute's number and the word behind it.
    if bytes[from + 1] == 0x2F || bytes[from + 2] == 0x2F || bytes[from + 3] == 0x2F {
      var k = from
      while k < to, isDigit(k) || bytes[k] == 0x2F { k += 1 }
      return k + 4 <= to && isDigit(k - 1) && bytes[k] >= 0x41 && bytes[k] <= 0x5A && isSmall(k + 1)
        && isSmall(k + 2)
        ? k : nil
    }
    let k = isDigit(from + 1) ? from + 2 : from + 1
    guard k + 3 <= to, isSmall(k), isSmall(k + 1),
      ordinalEndings.contains(UInt16(bytes[k]) << 8 | UInt16(bytes[k + 1]))
    else { return nil }
    if isDigit(k + 2) {
      return to - k - 2 >= 4 && isDigit(k + 3) && isDigit(k + 4) && isDigit(k + 5) ? k + 2 : nil
    }
    return isDayName(bytes, k + 2, to) ? k + 2 : nil
  }
  guard bytes[from] >= 0x41, bytes[from] <= 0x5A, isSmall(from + 1), isSmall(from + 2) else { return nil }
  var k = from + 3
  while k < to, isSmall(k) { k += 1 }
  // "Day One—14 April 2025": a long dash before a number parts two words.
  if k + 3 < to, bytes[k] == 0xE2, bytes[k + 1] == 0x80, bytes[k + 2] == 0x94, isDigit(k + 3) { return k + 3 }
  guard k < to, isDigit(k), isDayName(bytes, from, k) else { return nil }
  return k
}

/// "st", "nd", "rd", "th" as two bytes each.
private let ordinalEndings: [UInt16] = [0x7374, 0x6E64, 0x7264, 0x7468]

/// Whether the letters from a place on are a month's or a weekday's name.
private func isDayName(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Bool {
  var end = from
  while end < to, (bytes[end] | 0x20) >= 0x61, (bytes[end] | 0x20) <= 0x7A { end += 1 }
  guard end - from >= 3, end - from <= 10 else { return false }
  let name = String(decoding: bytes[from..<end], as: UTF8.self).lowercased()
  return DateGrammar.month(name) != nil || DateGrammar.weekday(name) != nil
}

private func appendWord(
  _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ table: WordTable, _ found: inout [Word]
) {
  var start = from
  var end = to
  var before: Word.Punctuation = []
  var after: Word.Punctuation = []
  while start < end, !isPlain(bytes[start]), let (mark, length) = punctuation(bytes, start, end) {
    before.insert(mark)
    start += length
  }
  trailing: while end > start, !isPlain(bytes[end - 1]) {
    var k = end - 1
    while k > start, bytes[k] & 0xC0 == 0x80 { k -= 1 }
    guard let (mark, length) = punctuation(bytes, k, end), k + length == end else { break trailing }
    after.insert(mark)
    end = k
  }
  guard start < end else {
    if !found.isEmpty { found[found.count - 1].after.formUnion(before) }
    return
  }
  if end - start <= WordKey.longest, let word = plainWord(bytes, start, end, before, after, table) {
    found.append(word)
    return
  }
  var letters = 0
  var capitals = 0
  let folded = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: end - start) { out in
    var n = 0
    var i = start
    while i < end {
      let b = bytes[i]
      if b >= 0x41, b <= 0x5A {
        out[n] = b | 0x20
        letters += 1
        capitals += 1
      } else if b >= 0x61, b <= 0x7A {
        out[n] = b
        letters += 1
      } else if b == 0xE2, i + 2 < end, bytes[i + 1] == 0x80 {
        i += 3
        if let plain = plainMark(bytes[i - 1]) {
          out[n] = plain
          n += 1
        } else {
          out[n] = b
          out[n + 1] = bytes[i - 2]
          out[n + 2] = bytes[i - 1]
          n += 3
        }
        continue
      } else {
        out[n] = b
        if b >= 0x80 { letters += 1 }
      }
      n += 1
      i += 1
    }
    return FoldedWord(bytes: UnsafeBufferPointer(rebasing: out[..<n]))
  }
  let key = folded.long == nil ? folded.key : nil
  let first = bytes[start]
  found.append(
    Word(
      start: start, end: end, folded: folded, before: before, after: after,
      isCapitalised: (first >= 0x41 && first <= 0x5A) || isCapitalLatin(bytes, start, end),
      isCapitals: capitals >= 2 && letters == capitals, startsWithDigit: first >= 0x30 && first <= 0x39,
      classes: key.map { WordClasses(rawValue: table[$0]) } ?? [], place: WordBloom.place(key)))
}

/// Whether a byte is a letter or a figure of ASCII, and so no punctuation.
@inline(__always)
private func isPlain(_ b: UInt8) -> Bool {
  (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7A || b >= 0x30 && b <= 0x39
}

/// A word of ASCII that has a key, or nil where it holds other bytes: nearly every word, folded eight bytes at a time.
@inline(__always)
private func plainWord(
  _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: Word.Punctuation,
  _ after: Word.Punctuation, _ table: WordTable
) -> Word? {
  let written = WordKey(bytes, start..<end)
  guard (written.low | written.high) & 0x8080_8080_8080_8080 == 0 else { return nil }
  let (capitalsLow, capitalsHigh) = (capitalMarks(written.low), capitalMarks(written.high))
  let key = WordKey(low: written.low | capitalsLow >> 2, high: written.high | capitalsHigh >> 2)
  let isCapitals =
    capitalsLow == smallMarks(key.low) && capitalsHigh == smallMarks(key.high)
    && (capitalsLow & (capitalsLow &- 1) | capitalsHigh & (capitalsHigh &- 1) != 0
      || capitalsLow != 0 && capitalsHigh != 0)
  let place = key.place
  return Word(
    start: start, end: end, folded: FoldedWord(key), before: before, after: after,
    isCapitalised: bytes[start] >= 0x41 && bytes[start] <= 0x5A || isEclipsed(bytes, start, end),
    isCapitals: isCapitals,
    startsWithDigit: bytes[start] >= 0x30 && bytes[start] <= 0x39,
    classes: WordClasses(rawValue: table.value(of: key, at: place)), place: WordBloom.bit(at: place))
}

/// "tSaoir", "hAodha", "gCais": a small letter that Irish grammar puts before a name's capital; "e-Voting".
@inline(__always)
private func isEclipsed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
  if end - start >= 5, bytes[start + 1] == 0x2D {
    return bytes[start] | 0x20 == 0x65 && bytes[start + 2] >= 0x41 && bytes[start + 2] <= 0x5A
  }
  return end - start >= 5 && bytes[start] >= 0x61 && bytes[start + 1] >= 0x41 && bytes[start + 1] <= 0x5A
    && bytes[start + 2] >= 0x61 && [0x62, 0x64, 0x67, 0x68, 0x6D, 0x6E, 0x74].contains(bytes[start])
}

/// The quote or dash of a keyboard for the last byte of a typographic one (U+2010 to U+201F).
private func plainMark(_ last: UInt8) -> UInt8? {
  switch last {
  case 0x98, 0x99, 0x9B: 0x27
  case 0x9C, 0x9D: 0x22
  case 0x90...0x95: 0x2D
  default: nil
  }
}

/// Capital letters of Latin-1 and Latin Extended-A: À to Þ, and the even code points from U+0100.
private func isCapitalLatin(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool {
  guard i + 1 < end else { return false }
  if bytes[i] == 0xC3 { return bytes[i + 1] >= 0x80 && bytes[i + 1] <= 0x9E }
  if bytes[i] == 0xC4 || bytes[i] == 0xC5 {
    // In two stretches of the block (Ĺ to ň, Ź to ž) the capitals have the odd numbers.
    let letter = Int(bytes[i] & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)
    let isOdd = (0x139...0x148).contains(letter) || (0x179...0x17E).contains(letter)
    return letter & 1 == (isOdd ? 1 : 0)
  }
  return false
}

private func punctuation(
  _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int
) -> (Word.Punctuation, Int)? {
  switch bytes[i] {
  case 0x2C: return (.comma, 1)
  case 0x2E: return (.period, 1)
  case 0x3B: return (.semicolon, 1)
  case 0x3A: return (.colon, 1)
  case 0x28, 0x5B, 0x7B: return (.open, 1)
  case 0x29, 0x5D, 0x7D: return (.close, 1)
  case 0x22, 0x27, 0x60: return (.quote, 1)
  case 0x2D: return (.dash, 1)
  case 0x3F, 0x21: return (.question, 1)
  case 0x2A, 0x5F, 0x7C, 0x3D, 0x7E, 0x3C, 0x3E, 0x5C: return (.other, 1)
  case 0xE2 where i + 2 < end && bytes[i + 1] == 0x80:
    switch bytes[i + 2] {
    case 0x98, 0x99, 0x9B, 0x9C, 0x9D, 0x9E: return (.quote, 3)
    case 0x90...0x95: return (.dash, 3)
    case 0xA2, 0xA6: return (.other, 3)
    default: return nil
    }
  case 0xC2 where i + 1 < end && bytes[i + 1] == 0xB7: return (.other, 2)
  default: return nil
  }
}
