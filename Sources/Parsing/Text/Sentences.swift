/// Ranges of the sentences of a text, in UTF-8 offsets, white space between them left out.
///
/// A full stop ends a sentence where white space and a capital, a digit, a quote or a bracket follow, or where the blank was
/// forgotten between two words, unless the word
/// before it is an abbreviation, a single letter (an initial) or a list label.
package func sentences(of text: String) -> [Range<Int>] { text.withBytes { sentences(in: $0) } }

private func sentences(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  var i = 0
  func close(_ end: Int) {
    var a = start
    var b = end
    while a < b, bytes[a] <= 0x20 { a += 1 }
    while b > a, bytes[b - 1] <= 0x20 { b -= 1 }
    if a < b { found.append(a..<b) }
    start = end
  }
  while i < bytes.count {
    let c = bytes[i]
    // Nearly every byte is a letter or a blank.
    if c >= 0x40 || c == 0x20 {
      i += 1
      continue
    }
    guard c == 0x2E || c == 0x21 || c == 0x3F || c == 0x0A else {
      i += 1
      continue
    }
    if c == 0x0A {
      close(i)
      i += 1
      continue
    }
    var j = i + 1
    // Closing quotes and brackets belong to the sentence.
    while j < bytes.count {
      if bytes[j] == 0x22 || bytes[j] == 0x29 || bytes[j] == 0x5D || bytes[j] == 0x2E || bytes[j] == 0x27 {
        j += 1
      } else if bytes[j] == 0xE2, j + 2 < bytes.count, bytes[j + 1] == 0x80,
        bytes[j + 2] == 0x9D || bytes[j + 2] == 0x99
      {
        j += 3
      } else {
        break
      }
    }
    guard j < bytes.count else { break }
    let isGlued = c == 0x2E && j == i + 1 && beginsWithoutBlank(bytes, start, i)
    guard isGlued || bytes[j] == 0x20 && j + 1 < bytes.count && startsSentence(bytes, j + 1) else {
      i = j
      continue
    }
    if c == 0x2E, isAbbreviation(bytes, start, i, next: bytes[isGlued ? j : j + 1]) {
      i = j
      continue
    }
    close(j)
    i = j
  }
  close(bytes.count)
  return found
}

private func startsSentence(_ b: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
  let c = b[i]
  return (c >= 0x41 && c <= 0x5A) || (c >= 0x30 && c <= 0x39) || c == 0x22 || c == 0x27 || c == 0x28
    || c >= 0xC2
    || c == 0x5B || c == 0x2D
}

/// "Six residents came.Mrs Lee was there too": a blank is missing behind the full stop. Names of programs and addresses
/// hold a full stop too, and no word of small letters before it with a capital behind it.
private func beginsWithoutBlank(_ b: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int) -> Bool {
  guard dot >= start + 3, dot + 2 < b.count, b[dot + 1] >= 0x41, b[dot + 1] <= 0x5A else { return false }
  var w = dot
  // No word is longer, and a line without a blank must not cost more than its length.
  while w > start, b[w - 1] > 0x20, dot - w < 40 { w -= 1 }
  guard (3..<40).contains(dot - w), b[(w + 1)..<dot].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 })
  else {
    return false
  }
  let end = b[(dot + 1)...].prefix(60).firstIndex { $0 <= 0x20 } ?? min(b.count, dot + 61)
  return !b[(dot + 1)..<end].dropLast().contains { $0 == 0x2E || $0 == 0x2F || $0 == 0x40 }
}

/// Whether the full stop at `dot` only shortens the word before it.
private func isAbbreviation(
  _ b: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int, next: UInt8
) -> Bool {
  var w = dot
  while w > start, b[w - 1] > 0x20, b[w - 1] != 0x28 { w -= 1 }
  let word = b[w..<dot]
  guard let first = word.first else { return false }
  if word.count == 1 { return (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A }
  let text = String(decoding: word, as: UTF8.self).folded
  if abbreviations.contains(text) { return true }
  // "M.B.E", "p.m", "e.g": letters between dots; "p.m." may end a sentence before a capital word.
  if text.contains(".") {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy({ $0.utf8.count == 1 }) { return !(text == "p.m" || text == "a.m") }
  }
  return text == "no" && next >= 0x30 && next <= 0x39
}

private let abbreviations: WordSet = [
  "mr", "mrs", "ms", "dr", "cllr", "cllrs", "clr", "cr", "rev", "revd", "prof", "hon", "st", "sgt", "insp",
  "ald",
  "messrs", "capt", "col", "maj", "lt", "jnr", "snr", "approx", "e.g", "i.e", "viz", "cf", "vs", "ref",
  "refs", "nos",
  "ch", "prop", "sec", "dept", "fig", "para", "paras", "pp", "vol", "ext", "tel", "mtg", "re", "inc",
  "p.cllr", "cyng",
  "nr", "rd", "pc", "pcso", "wm", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
]
