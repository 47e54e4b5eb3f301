import Minutes
package import Reading

/// Text as far as two ways of writing it are the same: case, white space, curly quotes and long dashes do not count.
struct FoldedWords: Hashable {
  private(set) var bytes: [UInt8] = []
  /// For each byte the place in the text that it came from, in UTF-8 bytes; one more for the end.
  private(set) var origins: [Int] = []

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count + 1)
    var place = 0
    var gap = false
    for character in text.unicodeScalars {
      let length = UTF8.width(character)
      defer { place += length }
      if isGap(character) {
        gap = true
        continue
      }
      if gap, !bytes.isEmpty { append(0x20, at: place) }
      gap = false
      switch character.value {
      case 0x41...0x5A: append(UInt8(character.value) | 0x20, at: place)
      case 0x2018, 0x2019, 0x201B, 0x02BC, 0x60, 0xB4: append(0x27, at: place)
      case 0..<0x80: append(UInt8(character.value), at: place)
      case 0x201C, 0x201D, 0x201E: append(0x22, at: place)
      case 0x2010...0x2015, 0x2212: append(0x2D, at: place)
      default: for byte in character.properties.lowercaseMapping.utf8 { append(byte, at: place) }
      }
    }
    origins.append(place)
  }

  private func isGap(_ character: Unicode.Scalar) -> Bool {
    // Of ASCII a space and what lies from tab to carriage return, as the property has it.
    guard character.value >= 0x80 else {
      return character.value == 0x20 || (0x09...0x0D).contains(character.value)
    }
    return character.properties.isWhitespace || character == "\u{2060}"
  }

  private mutating func append(_ byte: UInt8, at place: Int) {
    bytes.append(byte)
    origins.append(place)
  }

  var isEmpty: Bool { bytes.isEmpty }

  static func == (a: FoldedWords, b: FoldedWords) -> Bool { a.bytes == b.bytes }
  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// Whether the text begins with these words, and no word is cut.
  func begins(with other: FoldedWords) -> Bool {
    bytes.starts(with: other.bytes) && isWordEnd(other.bytes.count)
  }

  /// Where the words stand in the text, as a range of its UTF-8 bytes, no word cut; nil where they do not.
  func range(of other: FoldedWords) -> Range<Int>? {
    let (n, m) = (bytes.count, other.bytes.count)
    guard m > 0, m <= n else { return nil }
    for start in 0...(n - m) where bytes[start] == other.bytes[0] {
      guard isWordStart(start), isWordEnd(start + m), bytes[start..<(start + m)].elementsEqual(other.bytes)
      else { continue }
      return origins[start]..<origins[start + m]
    }
    return nil
  }

  private func isWordStart(_ at: Int) -> Bool {
    at == 0 || !FoldedWords.isLetter(bytes[at - 1]) || !FoldedWords.isLetter(bytes[at])
  }

  private func isWordEnd(_ at: Int) -> Bool {
    at >= bytes.count || at == 0 || !FoldedWords.isLetter(bytes[at]) || !FoldedWords.isLetter(bytes[at - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x7A
  }
}

/// The lines of a document, to say on which one some words stand.
package struct DocumentWords: Sendable {
  /// The lines of the source as text, from line 1.
  private let lines: [String]

  package init(_ transcript: Transcript) {
    let source = transcript.sourceText
    var lines = [String](repeating: "", count: source.lines.last?.number ?? 0)
    for line in source.lines where line.number >= 1 {
      lines[line.number - 1] += source.text(of: line)
    }
    self.lines = lines
  }

  package init(lines: [String]) { self.lines = lines }

  /// The text of a line, without white space at its ends; nil where there is none of that number.
  package func text(ofLine line: Int) -> String? {
    lines.indices.contains(line - 1) ? lines[line - 1].trimmed : nil
  }

  /// The first line of a range on which the words begin. Where they run over lines, the line with their first words.
  func line(of words: String, in range: ClosedRange<Int>? = nil) -> Int? {
    let wanted = FoldedWords(words)
    guard !wanted.isEmpty else { return nil }
    let first = max(1, range?.lowerBound ?? 1)
    let last = min(lines.count, range?.upperBound ?? lines.count)
    guard first <= last else { return nil }
    for line in first...last where FoldedWords(lines[line - 1]).range(of: wanted) != nil { return line }
    let pieces = words.split(separator: " ")
    guard pieces.count > 3 else { return nil }
    return self.line(of: pieces.prefix(3).joined(separator: " "), in: range)
  }
}
