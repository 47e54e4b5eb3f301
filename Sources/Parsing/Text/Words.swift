/// A word of a text with what stands around it: the unit on which the grammars work.
struct Word {
  /// UTF-8 offsets of the word in its text, without the punctuation around it.
  var start: Int
  var end: Int
  /// Lower case, typographic quotes and dashes made plain.
  var folded: String
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

  var number: Int? { Int(folded) }
}

/// The words of a text. A word is a run without white space, less the punctuation at its ends; a run of nothing but
/// punctuation (" - ") belongs to the word before it.
func words(of text: String) -> [Word] { text.withBytes { cut($0) } }

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
    var hasDigit = false
    while i < n, bytes[i] > 0x20 {
      if bytes[i] >= 0x30, bytes[i] <= 0x39 { hasDigit = true }
      i += 1
    }
    if hasDigit, let cut = gluedCut(bytes, from, i) {
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
  var key: WordKey?
  // Up to fifteen bytes stand in the string itself, without an allocation.
  let folded = String(unsafeUninitializedCapacity: end - start) { out in
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
    if n <= WordKey.longest { key = WordKey(bytes: UnsafeBufferPointer(rebasing: out[..<n])) }
    return n
  }
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
private func plainWord(
  _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: Word.Punctuation,
  _ after: Word.Punctuation, _ table: WordTable
) -> Word? {
  let n = end - start
  let written = WordKey(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]))
  guard (written.low | written.high) & 0x8080_8080_8080_8080 == 0 else { return nil }
  let (capitalsLow, capitalsHigh) = (capitalMarks(written.low), capitalMarks(written.high))
  let key = WordKey(low: written.low | capitalsLow >> 2, high: written.high | capitalsHigh >> 2)
  let isCapitals =
    capitalsLow == smallMarks(key.low) && capitalsHigh == smallMarks(key.high)
    && (capitalsLow & (capitalsLow &- 1) | capitalsHigh & (capitalsHigh &- 1) != 0
      || capitalsLow != 0 && capitalsHigh != 0)
  let place = key.place
  return Word(
    start: start, end: end, folded: key.text(n), before: before, after: after,
    isCapitalised: bytes[start] >= 0x41 && bytes[start] <= 0x5A, isCapitals: isCapitals,
    startsWithDigit: bytes[start] >= 0x30 && bytes[start] <= 0x39,
    classes: WordClasses(rawValue: table.value(of: key, at: place)), place: WordBloom.bit(at: place))
}

/// The top bit of each byte that is a capital, of bytes below 0x80.
@inline(__always)
private func capitalMarks(_ bytes: UInt64) -> UInt64 {
  (bytes &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(bytes &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
}

/// The top bit of each byte that is a small letter, of bytes below 0x80.
@inline(__always)
private func smallMarks(_ bytes: UInt64) -> UInt64 {
  (bytes &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(bytes &+ 0x0505_0505_0505_0505) & 0x8080_8080_8080_8080
}

extension WordKey {
  /// The key's first bytes as text, up to sixteen.
  fileprivate func text(_ n: Int) -> String {
    // Up to fifteen bytes stand in the string itself, without an allocation.
    withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { own in
      String(unsafeUninitializedCapacity: n) { out in
        for i in 0..<n { out[i] = own[i] }
        return n
      }
    }
  }
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
  if bytes[i] == 0xC4 || bytes[i] == 0xC5 { return bytes[i + 1] & 1 == 0 }
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

extension String {
  /// The part of the text between two UTF-8 offsets; offsets outside are moved to its ends.
  func slice(_ start: Int, _ end: Int) -> String {
    let part = withBytes { bytes -> String? in
      let a = max(0, min(start, bytes.count))
      let b = max(0, min(max(start, end), bytes.count))
      if a == 0, b == bytes.count { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[a..<b]), as: UTF8.self)
    }
    return part ?? self
  }

  /// Without white space at both ends.
  var trimmed: String {
    let (a, b) = withBytes { bytes in
      var a = 0
      var b = bytes.count
      while a < b, bytes[a] <= 0x20 { a += 1 }
      while b > a, bytes[b - 1] <= 0x20 { b -= 1 }
      return (a, b)
    }
    return slice(a, b)
  }

  /// Lower case with plain quotes and dashes, white space collapsed.
  var folded: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        guard let from = bytes.baseAddress, let to = out.baseAddress else { return 0 }
        return fold(from, bytes.count, into: to)
      }
    }
  }

  /// Runs of white space made one space, and none at the ends.
  var singleSpaced: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        var n = 0
        for b in bytes {
          if b != 0x20 {
            out[n] = b
            n += 1
          } else if n > 0, out[n - 1] != 0x20 {
            out[n] = 0x20
            n += 1
          }
        }
        while n > 0, out[n - 1] == 0x20 { n -= 1 }
        return n
      }
    }
  }

  /// The folded text with a space in place of all but letters, dashes and apostrophes, and one at each end.
  var letters: String {
    let folded = folded
    if !folded.utf8.contains(where: { $0 >= 0x80 }) {
      return folded.withBytes { bytes in
        String(unsafeUninitializedCapacity: bytes.count + 2) { out in
          out[0] = 0x20
          for i in bytes.indices {
            let b = bytes[i]
            out[i + 1] = b >= 0x61 && b <= 0x7A || b == 0x2D || b == 0x27 ? b : 0x20
          }
          out[bytes.count + 1] = 0x20
          return bytes.count + 2
        }
      }
    }
    var out = " "
    out.reserveCapacity(folded.utf8.count + 2)
    for scalar in folded.unicodeScalars {
      let isLetter =
        scalar.isASCII
        ? scalar.value >= 0x61 && scalar.value <= 0x7A || scalar == "-" || scalar == "'"
        : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      out.unicodeScalars.append(isLetter ? scalar : " ")
    }
    return out + " "
  }

  /// The text without one byte of ASCII.
  func without(_ byte: UInt8) -> String {
    guard hasByte(byte) else { return self }
    return String(decoding: utf8.filter { $0 != byte }, as: UTF8.self)
  }

  /// Whether these words stand in the text with a space on each side.
  func containsWords(_ phrase: String) -> Bool {
    withBytes { bytes in
      phrase.withBytes { wanted in
        var from = 0
        while let hit = firstOffset(of: wanted, in: UnsafeBufferPointer(rebasing: bytes[from...])) {
          let start = from + hit
          let end = start + wanted.count
          if start > 0, bytes[start - 1] == 0x20, end < bytes.count, bytes[end] == 0x20 { return true }
          from = start + 1
        }
        return false
      }
    }
  }

  /// Whether the text begins with these words, and they are all of it or a space follows.
  func opens(withWords words: String) -> Bool {
    guard hasPrefix(words) else { return false }
    let n = words.utf8.count
    return utf8.count == n || withBytes { $0[n] == 0x20 }
  }

  /// The text without any of these marks at its ends.
  func trimming(_ marks: String) -> String {
    let cut = withBytes { bytes in marks.withBytes { unmarked(bytes, $0) } }
    if cut.lowerBound == 0, cut.upperBound == utf8.count { return self }
    return slice(cut.lowerBound, cut.upperBound)
  }
}

/// Writes `count` bytes at `from` folded to `to`, which has room for as many; how many were written.
private func fold(_ from: UnsafePointer<UInt8>, _ count: Int, into to: UnsafeMutablePointer<UInt8>) -> Int {
  let raw = UnsafeRawPointer(from)
  var n = 0
  var i = 0
  while i < count {
    if i + 8 <= count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let blanks = blankMarks(eight)
      // Eight bytes of ASCII without control characters, and no blank behind another.
      if eight & 0x8080_8080_8080_8080 == 0,
        (eight &+ 0x6060_6060_6060_6060) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080,
        blanks & (blanks << 8) == 0, blanks & 0x80 == 0 || n > 0 && to[n - 1] != 0x20
      {
        let folded = (eight | capitalMarks(eight) >> 2).littleEndian
        UnsafeMutableRawPointer(to).storeBytes(of: folded, toByteOffset: n, as: UInt64.self)
        n += 8
        i += 8
        continue
      }
    }
    // One at a time to the end of these eight.
    let end = min(count, i + 8)
    while i < end {
      let b = from[i]
      if b >= 0x41, b <= 0x5A {
        to[n] = b | 0x20
        n += 1
      } else if b <= 0x20 {
        if n > 0, to[n - 1] != 0x20 {
          to[n] = 0x20
          n += 1
        }
      } else if b == 0xE2, i + 2 < count, from[i + 1] == 0x80, from[i + 2] >= 0x90, from[i + 2] <= 0x9E {
        to[n] = from[i + 2] <= 0x95 ? 0x2D : from[i + 2] <= 0x9B ? 0x27 : 0x22
        n += 1
        i += 3
        continue
      } else {
        to[n] = b
        n += 1
      }
      i += 1
    }
  }
  while n > 0, to[n - 1] == 0x20 { n -= 1 }
  return n
}

/// The top bit of each byte that is a blank, of bytes below 0x80.
@inline(__always)
private func blankMarks(_ bytes: UInt64) -> UInt64 {
  let others = bytes ^ 0x2020_2020_2020_2020
  return ~(others &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
}

/// The range of a text between the marks at its ends.
private func unmarked(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeBufferPointer<UInt8>) -> Range<Int>
{
  var start = 0
  var end = bytes.count
  while start < end {
    let length = min(scalarLength(bytes[start]), end - start)
    guard isMark(bytes, start, length, marks) else { break }
    start += length
  }
  while end > start {
    var k = end - 1
    while k > start, bytes[k] & 0xC0 == 0x80 { k -= 1 }
    guard isMark(bytes, k, end - k, marks) else { break }
    end = k
  }
  return start..<end
}

/// How many bytes the scalar takes that this byte leads.
private func scalarLength(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

private func isMark(
  _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int, _ marks: UnsafeBufferPointer<UInt8>
) -> Bool {
  if bytes[at] < 0x80 {
    for mark in marks where mark == bytes[at] { return true }
    return false
  }
  var i = 0
  while i < marks.count {
    let n = min(scalarLength(marks[i]), marks.count - i)
    if n == length, marks[i] == bytes[at] {
      var k = 1
      while k < n, bytes[at + k] == marks[i + k] { k += 1 }
      if k == n { return true }
    }
    i += n
  }
  return false
}
