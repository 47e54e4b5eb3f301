import Minutes

/// The YAML at the head of a document, between a line `---` and a line `---` or `...`.
///
/// Read by hand, as thousands of documents may have one: scalars, quoted or not, lists of them in either style, and
/// text blocks. What is nested deeper is kept as its text. It is taken for front matter only where it begins with
/// `key:`; a rule of dashes above a paragraph is text.
struct FrontMatter: Sendable {
  var entries: [Transcript.FrontMatterEntry] = []
  /// How many lines it takes, its fences included; 0 where there is none.
  var lineCount = 0
  /// The numbers of its lines.
  var lineNumbers: Range<Int> { lineCount > 0 ? 1..<lineCount + 1 : 0..<0 }
  var diagnostics: [Diagnostic] = []

  private var bytes: [UInt8]
  private var lines: ArraySlice<Transcript.Line>

  /// Reads the front matter at the beginning of a text; `file` is for diagnostics.
  init(_ bytes: [UInt8], _ lines: [Transcript.Line], file: String) {
    self.bytes = bytes
    self.lines = []
    guard let first = lines.first, FrontMatter.isFence(bytes[first.start..<first.end], closing: false) else {
      return
    }
    guard
      let close = lines.dropFirst().firstIndex(where: {
        FrontMatter.isFence(bytes[$0.start..<$0.end], closing: true)
      })
    else { return }
    self.lines = lines[1..<close]
    guard let begin = self.lines.firstIndex(where: { !isBlankOrComment($0) }),
      key(of: self.lines[begin]) != nil
    else { return }
    lineCount = close + 1
    read(file: file)
  }

  /// Exactly the fence, without spaces after it: that is where other readers of such files agree.
  private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
    line.elementsEqual("---".utf8) || closing && line.elementsEqual("...".utf8)
  }

  private mutating func read(file: String) {
    var rest = lines
    while let line = rest.popFirst() {
      if isBlankOrComment(line) { continue }
      guard indent(of: line) == 0, let (name, value) = key(of: line) else {
        diagnostics.append(
          Diagnostic(
            "front-matter", .warning, file: file, line: line.number,
            "Front matter holds lines of the form key: value",
            nextStep: "Write this line as key: value, or move it below the closing ---",
            excerpt: text(line.start, line.end)))
        continue
      }
      var block: [Transcript.Line] = []
      while let next = rest.first, isBlankOrComment(next) || indent(of: next) > 0 || dash(in: next) != nil {
        block.append(next)
        rest.removeFirst()
      }
      var entry = Transcript.FrontMatterEntry(key: name, values: [], line: line.number)
      read(value, block, into: &entry)
      entries.append(entry)
    }
  }

  /// Reads the value that begins as `value` on the entry's line and goes on in the lines `block`.
  private func read(
    _ value: String, _ block: [Transcript.Line], into entry: inout Transcript.FrontMatterEntry
  ) {
    func add(_ text: String, _ line: Int) {
      entry.values.append(text)
      entry.valueLines.append(line)
    }
    let full = block.filter { !isBlankOrComment($0) }
    if value.hasPrefix("|") || value.hasPrefix(">"), value.utf8.count <= 3 {
      let margin = full.map(indent(of:)).min() ?? 0
      let pieces = block.map { text(min($0.start + margin, $0.end), $0.end) }
      var joined = pieces.joined(separator: value.hasPrefix("|") ? "\n" : " ")
      while let last = joined.last, last.isWhitespace { joined.removeLast() }
      if !joined.isEmpty { add(joined, block.first?.number ?? entry.line) }
    } else if value.hasPrefix("[") {
      let whole = ([value] + full.map { trimmed($0) }).joined(separator: " ")
      for piece in FrontMatter.flowEntries(whole) { add(piece, entry.line) }
    } else if !value.isEmpty {
      let whole = ([value] + full.map { trimmed($0) }).joined(separator: " ")
      if let scalar = FrontMatter.scalar(whole) { add(scalar, entry.line) }
    } else {
      for line in full {
        if let item = dash(in: line) {
          if item.hasPrefix("["), item.hasSuffix("]") {
            add(FrontMatter.flowEntries(item).joined(separator: ", "), line.number)
          } else {
            add(FrontMatter.scalar(item) ?? "", line.number)
          }
        } else if let last = entry.values.indices.last, dash(in: full[0]) != nil {
          // What goes on under an entry of a list: more words of it, or further fields of it.
          let separator = key(of: line) == nil || entry.values[last].isEmpty ? " " : ", "
          entry.values[last] += separator + (FrontMatter.scalar(trimmed(line)) ?? "")
        } else {
          add(FrontMatter.scalar(trimmed(line)) ?? "", line.number)
        }
      }
    }
  }

  // MARK: Lines

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func indent(of line: Transcript.Line) -> Int {
    bytes[line.start..<line.end].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private func isBlankOrComment(_ line: Transcript.Line) -> Bool {
    let rest = bytes[line.start..<line.end].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first.map { $0 == 0x23 } ?? true
  }

  private func trimmed(_ line: Transcript.Line) -> String {
    var rest = bytes[line.start..<line.end].drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The text after `- `, nil where the line is no entry of a list.
  private func dash(in line: Transcript.Line) -> String? {
    let text = trimmed(line)
    if text == "-" { return "" }
    guard text.hasPrefix("- ") else { return nil }
    return String(text.dropFirst(2).drop { $0 == " " })
  }

  /// The key and what stands behind its colon on the line.
  private func key(of line: Transcript.Line) -> (String, String)? {
    let text = trimmed(line)
    let bytes = Array(text.utf8)
    guard let first = bytes.first, FrontMatter.isLetter(first) || first == 0x5F else { return nil }
    guard
      let colon = bytes.indices.first(where: {
        bytes[$0] == 0x3A && ($0 + 1 == bytes.count || bytes[$0 + 1] == 0x20 || bytes[$0 + 1] == 0x09)
      })
    else { return nil }
    let name = bytes[..<colon]
    guard
      name.allSatisfy({
        FrontMatter.isLetter($0) || (0x30...0x39).contains($0) || [0x20, 0x2D, 0x2E, 0x5F].contains($0)
      })
    else { return nil }
    let value = bytes[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  // MARK: Values

  /// A scalar's text, its quotes and a comment behind it taken away; nil for nothing (`~`, `null`).
  static func scalar(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    switch bytes.first {
    case 0x22, 0x27: return quoted(bytes[...]).map { $0.text } ?? text
    case nil: return nil
    default:
      var end = bytes.count
      for i in bytes.indices.dropFirst()
      where bytes[i] == 0x23 && (bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09) {
        end = i
        break
      }
      if bytes.first == 0x23 { end = 0 }
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      let plain = String(decoding: bytes[..<end], as: UTF8.self)
      return plain.isEmpty || plain == "~" || plain == "null" ? nil : plain
    }
  }

  /// The text of the quoted scalar at the start of `bytes`, and the index behind it.
  private static func quoted(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard let quote = bytes.first else { return nil }
    var out: [UInt8] = []
    var i = bytes.startIndex + 1
    while i < bytes.endIndex {
      let byte = bytes[i]
      if byte == quote {
        guard quote == 0x27, i + 1 < bytes.endIndex, bytes[i + 1] == quote else {
          return (String(decoding: out, as: UTF8.self), i + 1)
        }
        out.append(quote)
        i += 2
      } else if byte == 0x5C, quote == 0x22, i + 1 < bytes.endIndex {
        i += 1 + escape(bytes[(i + 1)...], into: &out)
      } else {
        out.append(byte)
        i += 1
      }
    }
    return nil
  }

  /// Appends what an escape of a double-quoted scalar stands for; returns how many bytes it takes after the `\`.
  private static func escape(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) -> Int {
    guard let kind = bytes.first else { return 0 }
    let digits: Int
    switch kind {
    case 0x6E:
      out.append(0x0A)
      return 1
    case 0x74:
      out.append(0x09)
      return 1
    case 0x78: digits = 2
    case 0x75: digits = 4
    case 0x55: digits = 8
    default:
      out.append(kind)
      return 1
    }
    let hex = String(decoding: bytes.dropFirst().prefix(digits), as: UTF8.self)
    guard hex.utf8.count == digits, let value = UInt32(hex, radix: 16), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else {
      out.append(kind)
      return 1
    }
    out += String(scalar).utf8
    return 1 + digits
  }

  /// The entries of `[a, "b, c"]`.
  static func flowEntries(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var out: [String] = []
    var piece: [UInt8] = []
    var wasQuoted = false
    func finish() {
      let plain =
        wasQuoted ? String(decoding: piece, as: UTF8.self) : scalar(String(decoding: piece, as: UTF8.self))
      if let plain, !plain.isEmpty { out.append(plain) }
      piece = []
      wasQuoted = false
    }
    var i = 1
    while i < bytes.count, bytes[i] != 0x5D {
      let byte = bytes[i]
      if byte == 0x2C {
        finish()
        i += 1
      } else if piece.isEmpty, !wasQuoted, byte == 0x20 || byte == 0x09 {
        i += 1
      } else if piece.isEmpty, byte == 0x22 || byte == 0x27, let found = quoted(bytes[i...]) {
        piece = Array(found.text.utf8)
        wasQuoted = true
        i = found.end
      } else {
        if !wasQuoted { piece.append(byte) }
        i += 1
      }
    }
    finish()
    return out
  }
}
