/// The number that a line begins with, as a heading or a list entry would.
struct NumberLabel: Equatable {
  enum Form: Hashable {
    /// "7", "5.1", "4.1.1": with a letter behind it perhaps ("8.2a").
    case decimal(depth: Int)
    /// "39/14", "SNP/1/25", "23-24/FRA/1", "157/157/19": the prefix without digits, and how many parts.
    case reference(prefix: String, parts: Int)
    /// "a", "(a)", "iv": points inside an item.
    case letter
    case roman
    /// "A.0", "Q1", "M12": a letter and a number.
    case lettered(prefix: String)
  }

  /// What follows the number: ")" or "." or ":" or nothing, and whether "(" stands before it.
  var form: Form
  var suffix: Character?
  var isBracketed: Bool
  /// As printed, without suffix: "5.1", "39/14", "Q1".
  var text: String
  /// The number's parts for comparing: 5.1 is [5, 1]; a reference 39/14 is [39].
  var values: [Int]
  /// The letter behind the number, as in "8.2a"; 0 where there is none.
  var letter: Int
  /// UTF-8 length of the label with everything up to the text behind it.
  var length: Int
  /// True where no space parts the label from the text ("43Declarations", "3206.Police").
  var isGlued: Bool
  /// True where nothing follows on the line.
  var isAlone: Bool
  /// "Item 4", "Minute 2801/12": the word before the number.
  var word: String?
}

/// Reads the number at the start of a line's text.
func numberLabel(of text: String) -> NumberLabel? {
  text.withBytes { numberLabel(UnsafeBufferPointer(rebasing: $0.prefix(64)), length: $0.count) }
}

/// Reads the number at the start of a text of this length from its first bytes.
private func numberLabel(_ b: UnsafeBufferPointer<UInt8>, length: Int) -> NumberLabel? {
  guard let first = b.first else { return nil }
  var i = 0
  var word: String?
  // "Item 4:", "Agenda item 4", "Minute 12"
  if first | 0x20 == 0x69 || first | 0x20 == 0x61 || first | 0x20 == 0x6D || first | 0x20 == 0x65
    || first | 0x20 == 0x70, b.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
  {
    let lower = String(decoding: b, as: UTF8.self).folded
    for prefix in [
      "agenda item no. ", "agenda item no ", "agenda item ", "item no. ", "item no ", "item ", "minute no. ",
      "minute no ", "minute ", "eitem ", "paragraph ",
    ]
    where lower.hasPrefix(prefix) {
      var j = prefix.utf8.count
      while j < b.count, b[j] == 0x20 { j += 1 }
      guard j < b.count, b[j] >= 0x30, b[j] <= 0x39 else { break }
      word = String(prefix.dropLast())
      i = j
      break
    }
  }
  // "BM 02/2021 Finance": the body's letters before a reference of its own, with a blank between them.
  if i == 0, let at = referenceBehindLetters(b) {
    word = ""
    i = at
  }
  var bracketed = false
  if i < b.count, b[i] == 0x28 || b[i] == 0x5B {
    bracketed = true
    i += 1
  }
  let start = i
  func isDigit(_ k: Int) -> Bool { k < b.count && b[k] >= 0x30 && b[k] <= 0x39 }
  func isLetter(_ k: Int) -> Bool { k < b.count && (b[k] | 0x20) >= 0x61 && (b[k] | 0x20) <= 0x7A }
  func isUpper(_ k: Int) -> Bool { k < b.count && b[k] >= 0x41 && b[k] <= 0x5A }

  var form: NumberLabel.Form
  var values: [Int] = []
  var letter = 0
  if isDigit(i) {
    var parts: [Int] = []
    var slashes = 0
    var dots = 0
    var prefix = ""
    while i < b.count {
      if isDigit(i) {
        var v = 0
        var n = 0
        while isDigit(i), n < 9 {
          v = v * 10 + Int(b[i] - 0x30)
          i += 1
          n += 1
        }
        parts.append(v)
        guard i + 1 < b.count else { break }
        if b[i] == 0x2E, isDigit(i + 1), slashes == 0 {
          dots += 1
          i += 1
        } else if b[i] == 0x2F, isDigit(i + 1) || isUpper(i + 1) {
          slashes += 1
          i += 1
        } else if b[i] == 0x2D, isDigit(i + 1),
          followsSlashAfterDash(b, i)
            // "24/25-01": the years of a session before the number.
            || slashes == 1 && parts.count == 2 && (parts[0] + 1) % 100 == parts[1] && parts[0] >= 10
        {
          slashes += 1
          i += 1
        } else {
          break
        }
      } else if slashes > 0, isUpper(i) {
        // "23-24/FRA/1", "19/COUNCIL"
        let from = i
        while isUpper(i) { i += 1 }
        prefix += String(decoding: b[from..<i], as: UTF8.self)
        guard i + 1 < b.count, b[i] == 0x2F, isDigit(i + 1) else { break }
        i += 1
      } else {
        break
      }
    }
    // "41a/19": a letter before the year.
    if slashes == 0, dots == 0, isLetter(i), i + 2 < b.count, b[i + 1] == 0x2F, isDigit(i + 2),
      isDigit(i + 3),
      !isDigit(i + 4)
    {
      letter = Int(b[i] | 0x20) - 0x60
      parts.append(Int(b[i + 2] - 0x30) * 10 + Int(b[i + 3] - 0x30))
      slashes = 1
      i += 4
    }
    if isLetter(i), !isLetter(i + 1), slashes == 0, !(i + 1 < b.count && b[i + 1] == 0x27) {
      // "8.2a", "3A."; "5 a)" is not.
      if !(i + 1 < b.count) || b[i + 1] == 0x20 || b[i + 1] == 0x2E || b[i + 1] == 0x29 || b[i + 1] == 0x3A {
        letter = Int(b[i] | 0x20) - 0x60
        i += 1
      }
    }
    if slashes > 0 {
      guard slashes <= 3 else { return nil }
      form = .reference(prefix: prefix, parts: slashes + 1)
      values = prefix.isEmpty ? parts : [parts.last ?? 0]
    } else {
      guard dots <= 4 else { return nil }
      form = .decimal(depth: dots + 1)
      values = parts
    }
  } else if isLetter(i) {
    // "SNP/1/25", "CAB/22/25", "FC25/123"
    let from = i
    var k = i
    while isLetter(k) || (isDigit(k) && k > from) { k += 1 }
    if isUpper(from), k < b.count, b[k] == 0x2F || b[k] == 0x2D, isDigit(k + 1), k - from >= 1, k - from <= 10
    {
      var parts: [Int] = []
      var m = k
      while m < b.count, b[m] == 0x2F || b[m] == 0x2D, isDigit(m + 1) {
        m += 1
        var v = 0
        var n = 0
        while isDigit(m), n < 9 {
          v = v * 10 + Int(b[m] - 0x30)
          m += 1
          n += 1
        }
        parts.append(v)
      }
      let prefix = String(decoding: b[from..<k], as: UTF8.self)
      form = .reference(prefix: prefix, parts: parts.count + 1)
      values = parts
      i = m
    } else if let glued = gluedReference(b, from),
      glued.end == length
        || glued.end + 2 < b.count && b[glued.end] == 0x20 && glued.value > 99 && isUpper(glued.end + 1)
          && isUpper(glued.end + 2)
    {
      // "AM119", alone on its line, "SC219 DECLARATIONS OF INTEREST".
      form = .reference(prefix: glued.prefix, parts: 1)
      values = [glued.value]
      i = glued.end
    } else if isUpper(from), !isLetter(from + 1), from + 1 < b.count,
      isDigit(from + 1) || (b[from + 1] == 0x2E && isDigit(from + 2))
    {
      // "Q1.", "A.0", "C12"
      let prefix = String(decoding: b[from..<(from + 1)], as: UTF8.self)
      i = from + 1
      if b[i] == 0x2E { i += 1 }
      var parts: [Int] = [Int(b[from]) - 0x40]
      while isDigit(i) {
        var v = 0
        var n = 0
        while isDigit(i), n < 6 {
          v = v * 10 + Int(b[i] - 0x30)
          i += 1
          n += 1
        }
        parts.append(v)
        if i + 1 < b.count, b[i] == 0x2E, isDigit(i + 1) { i += 1 } else { break }
      }
      form = .lettered(prefix: prefix)
      values = parts
    } else {
      // "a)", "(iv)", "b."
      var k = i
      while isLetter(k), k - i < 5 { k += 1 }
      let letters = String(decoding: b[i..<k], as: UTF8.self).lowercased()
      guard k < b.count, bracketed ? (b[k] == 0x29 || b[k] == 0x5D) : (b[k] == 0x29 || b[k] == 0x2E) else {
        return nil
      }
      if let roman = romanNumber(letters),
        letters.utf8.count > 1 || letters == "i" || letters == "v" || letters == "x"
      {
        form = .roman
        values = [roman]
      } else if letters.utf8.count == 1 || (letters.utf8.count == 2 && letters.first == letters.last) {
        form = .letter
        values = [Int(letters.utf8.first!) - 0x60]
      } else {
        return nil
      }
      // An initial ("J. Smith") is no label.
      if b[k] == 0x2E, isUpper(i), !bracketed, !(k + 1 < b.count && b[k + 1] == 0x20) { return nil }
      i = k
    }
  } else {
    return nil
  }

  let end = i
  let printed = String(decoding: b[start..<end], as: UTF8.self)
  var suffix: Character?
  if bracketed {
    guard i < b.count, b[i] == 0x29 || b[i] == 0x5D else { return nil }
    suffix = ")"
    i += 1
    if i < b.count, b[i] == 0x2E { i += 1 }
  } else if i < b.count {
    switch b[i] {
    case 0x2E, 0x29, 0x3A, 0x5D:
      suffix = Character(Unicode.Scalar(b[i]))
      i += 1
      // "1.)" and "7.-"
      if i < b.count, b[i] == 0x29 || b[i] == 0x2D, suffix == "." { i += 1 }
    case 0x2F where i + 1 < b.count && b[i + 1] == 0x20 && form == .decimal(depth: 1):
      // "1/ Apologies"
      suffix = "/"
      i += 1
    default: break
    }
  }
  let afterLabel = i
  while i < b.count, b[i] == 0x20 { i += 1 }
  // A dash between number and title: "3 – Minutes".
  var dashed = false
  if i > afterLabel || suffix == nil, i < b.count, suffix == nil {
    var k = i
    if b[k] == 0x2D {
      k += 1
      dashed = true
    } else if b[k] == 0xE2, k + 2 < b.count, b[k + 1] == 0x80, b[k + 2] == 0x93 || b[k + 2] == 0x94 {
      k += 3
      dashed = true
    }
    if dashed, k < b.count, b[k] == 0x20 {
      suffix = "-"
      while k < b.count, b[k] == 0x20 { k += 1 }
      i = k
    } else if dashed {
      return nil
    }
  }
  let alone = i >= length
  let glued = !alone && i == afterLabel
  if glued {
    // Without a space only a capital may follow at once: "43Declarations", "3206.Police"; "12th", "2pm", "3.5m" are no labels.
    guard i < b.count, isUpper(i) || b[i] >= 0xC3, isLetter(i + 1) else { return nil }
    switch form {
    case .decimal: break
    // "25/031Apologies for Absence"; "19/0113FUL" is an application.
    case .reference(_, let parts):
      // "40/20DECLARATIONS" has more letters than the kind of an application.
      guard parts == 2, values.allSatisfy({ $0 < 2100 }), isLetter(i + 2), isLetter(i + 3),
        !isUpper(i + 1) || (i + 1..<i + 8).allSatisfy(isUpper)
      else { return nil }
    default: return nil
    }
  }
  return NumberLabel(
    form: form, suffix: suffix, isBracketed: bracketed, text: printed, values: values, letter: letter,
    length: i,
    isGlued: glued, isAlone: alone, word: word)
}

/// Where the reference begins of which two to five capitals are the prefix: "BM 02/2021 Finance", "FGP 7/19 Minutes".
private func referenceBehindLetters(_ b: UnsafeBufferPointer<UInt8>) -> Int? {
  var k = 0
  while k < b.count, b[k] >= 0x41, b[k] <= 0x5A { k += 1 }
  guard (2...5).contains(k), k + 5 < b.count, b[k] == 0x20 else { return nil }
  func digits(_ from: Int) -> Int {
    var n = from
    while n < b.count, b[n] >= 0x30, b[n] <= 0x39 { n += 1 }
    return n - from
  }
  let first = digits(k + 1)
  guard (1...3).contains(first), b[k + 1 + first] == 0x2F else { return nil }
  let second = digits(k + 2 + first)
  let end = k + 2 + first + second
  guard second == 2 || second == 4, end < b.count, b[end] == 0x20 || b[end] == 0x2E || b[end] == 0x3A else {
    return nil
  }
  return k + 1
}

/// Two to five capitals and a number that stand together: "AM119".
private func gluedReference(_ b: UnsafeBufferPointer<UInt8>, _ from: Int) -> (
  prefix: String, value: Int, end: Int
)? {
  var k = from
  while k < b.count, b[k] >= 0x41, b[k] <= 0x5A { k += 1 }
  guard (2...5).contains(k - from) else { return nil }
  var m = k
  var value = 0
  while m < b.count, b[m] >= 0x30, b[m] <= 0x39, m - k < 6 {
    value = value * 10 + Int(b[m] - 0x30)
    m += 1
  }
  guard m > k else { return nil }
  return (String(decoding: b[from..<k], as: UTF8.self), value, m)
}

/// "23-24/FRA/1": a dash between digits belongs to a reference when a slash comes behind it.
private func followsSlashAfterDash(_ b: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
  var k = i + 1
  while k < b.count, b[k] >= 0x30, b[k] <= 0x39 { k += 1 }
  return k < b.count && b[k] == 0x2F && k - i <= 5
}

/// The value of a roman number in small letters, 1 to 39.
private func romanNumber(_ text: String) -> Int? {
  var total = 0
  var last = 0
  for c in text.reversed() {
    let v: Int
    switch c {
    case "i": v = 1
    case "v": v = 5
    case "x": v = 10
    default: return nil
    }
    total += v < last ? -v : v
    last = max(last, v)
  }
  return total > 0 && total < 40 ? total : nil
}
