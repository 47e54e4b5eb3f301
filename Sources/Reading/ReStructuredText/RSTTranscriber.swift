import Minutes

/// Writes reStructuredText as Markdown, line for line.
///
/// After the reStructuredText Markup Specification of docutils. Comments and the options of directives are left out, as
/// they are no text; directives that would open a file are named, not followed.
struct RSTTranscriber {
  private let path: String
  private let input: [RSTLine]
  private var at = 0
  private var inline = RSTInline()
  /// The titles' decorations in the order of their first use: the level of a heading is its place.
  private var decorations: [[UInt8]] = []
  /// The open entries of lists: the column of their text in the source and in what is written.
  private var entries: [(source: Int, written: Int)] = []
  /// The last number of a list, by the column of its labels.
  private var numbers: [Int: Int] = [:]

  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Transcript.Line] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter first: how many lines at the head are front matter.
  init(_ source: SourceText, from first: Int, path: String) {
    self.path = path
    input = source.lines.dropFirst(first).map {
      RSTLine(source.bytes[$0.start..<$0.end], number: $0.number, page: $0.page)
    }
  }

  mutating func run() {
    collectDefinitions()
    while at < input.count {
      let line = input[at]
      if line.isBlank {
        write([], line)
        at += 1
      } else if title() || explicitMarkup() || table() {
        continue
      } else {
        text(line)
      }
    }
  }

  // MARK: Writing

  private mutating func write(_ content: [UInt8], _ line: RSTLine) {
    if !lines.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    bytes += content
    lines.append(Transcript.Line(start: start, end: bytes.count, number: line.number, page: line.page))
  }

  private func spaces(_ count: Int) -> [UInt8] { Array(repeating: 0x20, count: count) }

  // MARK: Titles

  private mutating func title() -> Bool {
    let line = input[at]
    guard line.indent == 0 || at + 2 < input.count else { return false }
    if let over = line.rule, at + 2 < input.count, input[at + 2].rule == over, !input[at + 1].isBlank,
      input[at + 1].rule == nil || input[at + 1].rule != over
    {
      write([], line)
      heading(input[at + 1], decoration: [over, over])
      write([], input[at + 2])
      at += 3
      return true
    }
    if line.indent == 0, line.rule == nil, at + 1 < input.count, let under = input[at + 1].rule,
      input[at + 1].bytes.count >= min(4, line.bytes.count), at == 0 || input[at - 1].isBlank || wasTitle
    {
      heading(line, decoration: [under])
      write([], input[at + 1])
      at += 2
      return true
    }
    // A rule between blank lines.
    if line.rule != nil, line.bytes.count >= 4, at == 0 || input[at - 1].isBlank,
      at + 1 == input.count || input[at + 1].isBlank
    {
      write(Array("---".utf8), line)
      entries = []
      at += 1
      return true
    }
    return false
  }

  /// Whether the line before was the rule under a title: docutils asks for no blank line there.
  private var wasTitle: Bool { at > 0 && input[at - 1].rule != nil }

  private mutating func heading(_ line: RSTLine, decoration: [UInt8]) {
    if !decorations.contains(decoration) { decorations.append(decoration) }
    let level = min(6, (decorations.firstIndex(of: decoration) ?? 0) + 1)
    entries = []
    write(
      Array(repeating: 0x23, count: level) + [0x20] + inline.markdown(line.content, startsLine: false), line)
  }

  // MARK: Text

  private mutating func text(_ line: RSTLine) {
    // Entries that the line stands to the left of are over, once a blank line or a label says so.
    while let last = entries.last, line.indent < last.source { entries.removeLast() }
    let base = entries.last?.written ?? 0
    if let (label, column) = line.entry, startsEntry(line) {
      let name = self.name(of: label, at: line.indent)
      write(
        spaces(base) + name + [0x20]
          + inline.markdown(line.bytes[min(column, line.bytes.count)...], startsLine: false), line)
      entries.append((column, base + name.count + 1))
      at += 1
      return
    }
    if let field = field(line) {
      write(spaces(base) + field + [0x20, 0x20], line)
    } else if line.starts("| ") {
      write(spaces(base) + inline.markdown(line.content.dropFirst(2)) + [0x20, 0x20], line)
    } else if line.content.elementsEqual("::".utf8) {
      write([], line)
      return literal(after: line)
    } else if line.bytes.suffix(2).elementsEqual("::".utf8) {
      write(spaces(base) + inline.markdown(line.content.dropLast()), line)
      return literal(after: line)
    } else {
      // A term stands directly above its definition, which is indented: they are not one sentence.
      let isTerm = at + 1 < input.count && !input[at + 1].isBlank && input[at + 1].indent > line.indent
      write(spaces(base) + inline.markdown(line.content) + (isTerm ? [0x20, 0x20] : []), line)
    }
    at += 1
  }

  /// Whether a label begins an entry here: after a blank line, another entry, or deeper than the line before.
  private func startsEntry(_ line: RSTLine) -> Bool {
    guard at > 0, !input[at - 1].isBlank, input[at - 1].rule == nil else { return true }
    return !entries.isEmpty || input[at - 1].entry != nil || input[at - 1].indent < line.indent
  }

  /// The label as it is written; "#." counts by itself.
  private mutating func name(of label: ArraySlice<UInt8>, at column: Int) -> [UInt8] {
    guard label.contains(0x23) else {
      numbers[column] = Int(String(decoding: label.filter { (0x30...0x39).contains($0) }, as: UTF8.self))
      return label.starts(with: "•".utf8) || label.first == 0x2B ? [0x2D] : Array(label)
    }
    let number = (numbers[column] ?? 0) + 1
    numbers[column] = number
    return label.flatMap { $0 == 0x23 ? Array(String(number).utf8) : [$0] }
  }

  /// ":Date: 12 May" as "Date: 12 May".
  private func field(_ line: RSTLine) -> [UInt8]? {
    let rest = line.content.dropFirst()
    guard line.content.first == 0x3A, let colon = rest.firstIndex(of: 0x3A), colon > rest.startIndex,
      colon + 1 == rest.endIndex || rest[colon + 1] == 0x20, rest.first != 0x20
    else { return nil }
    return inline.markdown(rest[..<colon]) + [0x3A] + inline.markdown(rest[(colon + 1)...], startsLine: false)
  }

  /// The indented lines that follow as they stand, each a line of its own.
  private mutating func literal(after line: RSTLine) {
    at += 1
    while at < input.count, input[at].isBlank || input[at].indent > line.indent {
      let next = input[at]
      write(next.isBlank ? [] : RSTTranscriber.plain(next.content) + [0x20, 0x20], next)
      at += 1
    }
  }

  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var words = InlineText()
    words.append(Array(text), InlineText.Style(), line: 1)
    return MarkdownInline.line(words.take())
  }

  // MARK: Explicit markup

  private mutating func explicitMarkup() -> Bool {
    let line = input[at]
    guard line.starts(".. ") || line.content.elementsEqual("..".utf8) else { return false }
    let body = line.content.dropFirst(3)
    let end = blockEnd(after: line)
    if body.first == 0x5F || body.first == 0x7C { return skip(to: end) }
    if body.first == 0x5B, let close = body.firstIndex(of: 0x5D), close > body.startIndex + 1 {
      write(inline.markdown(body), line)
      at += 1
      return true
    }
    guard let directive = RSTDirective(body) else { return skip(to: end) }
    if directive.opensFile {
      diagnostics.append(
        Diagnostic(
          "not-included", .warning, file: path, line: line.number,
          "“\(directive.name)” names another file, and nothing that a document names is opened",
          nextStep: "Put the text itself in its place", excerpt: String(decoding: line.bytes, as: UTF8.self)))
    }
    guard directive.holdsText else { return skip(to: end) }
    write(directive.argumentIsText ? inline.markdown(directive.argument) : [], line)
    at += 1
    // Options stand at the head of the body, before the blank line.
    while at < end, field(input[at]) != nil {
      let option = input[at]
      write(
        option.starts(":alt:") ? inline.markdown(option.content.dropFirst(5).drop { $0 == 0x20 }) : [], option
      )
      at += 1
    }
    entries = []
    return true
  }

  private mutating func skip(to end: Int) -> Bool {
    while at < end {
      write([], input[at])
      at += 1
    }
    return true
  }

  /// The index behind the indented block that belongs to a line.
  private func blockEnd(after line: RSTLine) -> Int {
    var end = at + 1
    var last = end
    while end < input.count, input[end].isBlank || input[end].indent > line.indent {
      end += 1
      if !input[end - 1].isBlank { last = end }
    }
    return last
  }

  /// Targets of references and texts of substitutions, which may stand anywhere.
  private mutating func collectDefinitions() {
    for line in input where line.starts(".. ") {
      let body = line.content.dropFirst(3)
      if body.first == 0x5F, let colon = RSTTranscriber.targetColon(body) {
        let name = String(decoding: body[(body.startIndex + 1)..<colon].filter { $0 != 0x60 }, as: UTF8.self)
        let address = String(decoding: body[(colon + 1)...], as: UTF8.self).trimmed
        if RSTInline.isWebAddress(address.utf8) { inline.targets[name.lowercased()] = address }
      } else if body.first == 0x7C, let bar = body.dropFirst().firstIndex(of: 0x7C) {
        let rest = body[(bar + 1)...].drop { $0 == 0x20 }
        if rest.starts(with: "replace::".utf8) {
          let name = String(decoding: body[(body.startIndex + 1)..<bar], as: UTF8.self)
          inline.substitutions[name] = Array(rest.dropFirst(9).drop { $0 == 0x20 })
        }
      }
    }
  }

  /// The colon that ends a target's name: the first with a space behind it.
  private static func targetColon(_ body: ArraySlice<UInt8>) -> Int? {
    body.indices.first { body[$0] == 0x3A && $0 + 1 < body.endIndex && body[$0 + 1] == 0x20 }
  }

  // MARK: Tables

  private mutating func table() -> Bool {
    guard let table = RSTTable(input, at) else { return false }
    entries = []
    for row in table.rows {
      var content: [UInt8] = [0x7C]
      for cell in row.cells {
        content.append(0x20)
        for byte in inline.markdown(cell[...], startsLine: false) {
          if byte == 0x7C { content.append(0x5C) }
          content.append(byte)
        }
        content += [0x20, 0x7C]
      }
      write(content, input[row.line])
      if row.isHeader { write(table.rule, input[row.line]) }
    }
    at = table.end
    if at < input.count, !input[at].isBlank { write([], input[at]) }
    return true
  }
}
