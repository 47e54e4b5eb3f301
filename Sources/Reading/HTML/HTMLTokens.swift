/// The tokens of a web page, read as browsers read them: whatever is written, there is a token for it and no error.
struct HTMLTokens {
  enum Token {
    /// Its text, references replaced, and the line where it begins.
    case text([UInt8], line: Int)
    /// A name, the attributes that matter, the line, and whether `/>` ends the tag.
    case start(HTMLName, [HTMLAttribute: String], line: Int, isClosed: Bool)
    case end(HTMLName)
  }

  private let bytes: [UInt8]
  private var at: Int
  private var line: Int
  /// The element whose text runs to its end tag.
  private var raw: (name: HTMLName, spelling: String)?
  /// The names that HTML does not have.
  private var others: [String: HTMLName] = [:]

  init(_ bytes: [UInt8], from start: Int, line: Int) {
    self.bytes = bytes
    at = start
    self.line = line
  }

  mutating func next() -> Token? {
    while at < bytes.count {
      if let (name, spelling) = raw {
        raw = nil
        if let text = rawText(of: name, until: "</" + spelling) { return text }
        continue
      }
      guard bytes[at] == 0x3C else { return text() }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        skip(past: "]]>")
      } else if at + 1 < bytes.count, bytes[at + 1] == 0x21 || bytes[at + 1] == 0x3F {
        skip(past: ">")
      } else if at + 1 < bytes.count, HTMLTokens.isLetter(bytes[at + 1]) {
        return startTag()
      } else if at + 2 < bytes.count, bytes[at + 1] == 0x2F, HTMLTokens.isLetter(bytes[at + 2]) {
        return endTag()
      } else {
        return text()
      }
    }
    return nil
  }

  // MARK: Text

  private mutating func text() -> Token {
    let begin = at
    at += 1
    // A "<" that begins no tag is text.
    while at < bytes.count {
      if bytes[at] == 0x3C, at + 1 < bytes.count {
        let next = bytes[at + 1]
        if HTMLTokens.isLetter(next) || next == 0x21 || next == 0x3F || next == 0x2F { break }
      }
      at += 1
    }
    return text(begin..<at, decoding: true)
  }

  private mutating func rawText(of name: HTMLName, until end: String) -> Token? {
    let begin = at
    while at < bytes.count, !(bytes[at] == 0x3C && starts(end)) { at += 1 }
    return begin < at ? text(begin..<at, decoding: name == .textarea || name == .title) : nil
  }

  private mutating func text(_ range: Range<Int>, decoding: Bool) -> Token {
    let first = line
    let lines = normalised(range)
    line += lines.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
    return .text(decoding ? HTMLEntities.decode(lines[...]) : lines, line: first)
  }

  /// The bytes with every line end as one line feed.
  private func normalised(_ range: Range<Int>) -> [UInt8] {
    guard bytes[range].contains(0x0D) else { return Array(bytes[range]) }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    for i in range {
      if bytes[i] != 0x0D {
        out.append(bytes[i])
      } else if i + 1 == bytes.count || bytes[i + 1] != 0x0A {
        out.append(0x0A)
      }
    }
    return out
  }

  // MARK: Tags

  private mutating func startTag() -> Token {
    let first = line
    at += 1
    let spelling = tagName()
    let name = HTMLName(spelling, others: &others)
    var attributes: [HTMLAttribute: String] = [:]
    var isClosed = false
    while at < bytes.count, bytes[at] != 0x3E {
      if bytes[at] == 0x2F {
        isClosed = at + 1 < bytes.count && bytes[at + 1] == 0x3E
        step()
      } else if bytes[at] <= 0x20 {
        step()
      } else {
        if let (key, value) = attribute(), attributes[key] == nil { attributes[key] = value }
      }
    }
    if at < bytes.count { step() }
    if name.is(.rawText) { raw = (name, spelling) }
    return .start(name, attributes, line: first, isClosed: isClosed)
  }

  private mutating func endTag() -> Token {
    at += 2
    let name = HTMLName(tagName(), others: &others)
    while at < bytes.count, bytes[at] != 0x3E { step() }
    if at < bytes.count { step() }
    return .end(name)
  }

  private mutating func tagName() -> String {
    let begin = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E, bytes[at] != 0x2F { at += 1 }
    return lowercased(begin..<at)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { out in
      for (i, byte) in bytes[range].enumerated() {
        out[i] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return range.count
    }
  }

  /// The attribute that begins here; nil for one that says nothing about text.
  private mutating func attribute() -> (HTMLAttribute, String)? {
    let begin = at
    step()
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3D, bytes[at] != 0x3E, bytes[at] != 0x2F {
      at += 1
    }
    let key = at - begin <= 7 ? HTMLAttribute.byName[lowercased(begin..<at)] : nil
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x3D else { return key.map { ($0, "") } }
    at += 1
    skipSpace()
    guard at < bytes.count, bytes[at] != 0x3E else { return key.map { ($0, "") } }
    let quote = bytes[at]
    let value: Range<Int>
    if quote == 0x22 || quote == 0x27 {
      step()
      let start = at
      while at < bytes.count, bytes[at] != quote { step() }
      value = start..<at
      if at < bytes.count { at += 1 }
    } else {
      let start = at
      while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E { at += 1 }
      value = start..<at
    }
    return key.map { ($0, String(decoding: HTMLEntities.decode(bytes[value]), as: UTF8.self)) }
  }

  // MARK: Steps

  /// One byte on, counting lines.
  private mutating func step() {
    if bytes[at] == 0x0A || bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A) {
      line += 1
    }
    at += 1
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 { step() }
  }

  private mutating func skip(past end: String) {
    while at < bytes.count, !starts(end) { step() }
    for _ in end.utf8 where at < bytes.count { step() }
  }

  private func starts(_ text: String) -> Bool {
    var i = at
    for byte in text.utf8 {
      guard i < bytes.count else { return false }
      let here = (0x41...0x5A).contains(bytes[i]) ? bytes[i] | 0x20 : bytes[i]
      guard here == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return false }
      i += 1
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
