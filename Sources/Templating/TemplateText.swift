/// The bytes of a template, and where in them a person would say that something stands.
struct TemplateText: Sendable {
  let name: String
  let path: String
  let bytes: [UInt8]
  /// After a byte order mark, which is no part of the text.
  let start: Int

  init(_ source: TemplateSource) {
    name = source.name
    path = source.path
    bytes = Array(source.text.utf8)
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A range as a message shows it: not more than some sixty characters.
  func shown(_ range: Range<Int>) -> String {
    let all = string(range.prefix(240).startIndex..<range.prefix(240).endIndex)
    return all.count > 60 ? all.prefix(59) + "…" : all
  }

  func place(at offset: Int) -> TemplateError.Place {
    let lineStart = startOfLine(at: offset)
    var line = 1
    for byte in bytes[..<lineStart] where byte == UInt8(ascii: "\n") { line += 1 }
    return TemplateError.Place(
      template: name, path: path, line: line, column: string(lineStart..<offset).count + 1)
  }

  /// The line around an offset, without its end; of a very long one what is near the offset.
  func excerpt(at offset: Int) -> String {
    let reach = 160
    var first = startOfLine(at: offset)
    var last = offset
    while last < bytes.count, last - offset < reach, bytes[last] != UInt8(ascii: "\n") { last += 1 }
    if offset - first > reach { first = offset - reach }
    // Not within a character.
    while first < offset, bytes[first] & 0xC0 == 0x80 { first += 1 }
    while last > offset, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    if last > first, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    return string(first..<last)
  }

  func mistake(
    _ kind: TemplateError.Mistake.Kind, at offset: Int, _ message: String, suggestion: String? = nil,
    nextStep: String?
  ) -> TemplateError.Mistake {
    TemplateError.Mistake(
      kind: kind, place: place(at: offset), page: nil, message: message, suggestion: suggestion,
      nextStep: nextStep, excerpt: excerpt(at: offset), includedFrom: [])
  }

  private func startOfLine(at offset: Int) -> Int {
    var position = offset
    while position > start, bytes[position - 1] != UInt8(ascii: "\n") { position -= 1 }
    return position
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isWhitespace: Bool { isBlank || self == 0x0A || self == 0x0D }
}

extension [UInt8] {
  /// Where `pattern` begins first, at or after `position` and not after `limit`.
  func firstRange(of pattern: [UInt8], from position: Int, notAfter limit: Int? = nil) -> Int? {
    guard let first = pattern.first else { return nil }
    let last = Swift.min(limit ?? count, count - pattern.count)
    return withUnsafeBufferPointer { bytes in
      var at = position
      while at <= last {
        if bytes[at] == first, pattern.indices.allSatisfy({ bytes[at + $0] == pattern[$0] }) { return at }
        at += 1
      }
      return nil
    }
  }

  /// A range without the whitespace at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low].isWhitespace { low += 1 }
    while high > low, self[high - 1].isWhitespace { high -= 1 }
    return low..<high
  }
}
