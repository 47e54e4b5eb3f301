import Minutes
import Reading

/// Takes the markup off a transcript's lines.
struct Cleaning {
  let markdown: Bool
  private let rst: Bool
  /// Whether a star before a text is a bullet: one star is a mark for a footnote, several make a list.
  private let starred: Bool
  let vocabulary: Vocabulary
  private var lines: [CleanLine] = []
  /// What blank lines hold.
  private let blank = CutText("")
  private var inComment = false
  var inFence = false
  private var inPre = false

  /// The clean lines of a transcript, blank ones included.
  static func lines(of transcript: Transcript, _ vocabulary: Vocabulary) -> [CleanLine] {
    var cleaning = Cleaning(
      vocabulary: vocabulary, markdown: transcript.markup == .markdown, rst: transcript.source.format == .rst,
      starred: transcript.markup != .markdown && hasStars(transcript))
    cleaning.lines.reserveCapacity(transcript.lines.count)
    let spaced = transcript.spacedLines
    if let table = SpacedTable.unfolded(transcript, spaced: spaced)
      ?? TornTable.unfolded(transcript, spaced: spaced)
    {
      for line in table {
        let first = cleaning.lines.count
        cleaning.add(line.text, line.number, line.page)
        if line.isTorn {
          for k in first..<cleaning.lines.count { cleaning.lines[k].isTorn = true }
          // Its pieces keep their columns.
          if cleaning.lines.count == first + 1 {
            cleaning.lines[first].setText(line.text)
            cleaning.lines[first].links = []
          }
        }
        if !line.breaks.isEmpty, cleaning.lines.count == first + 1 {
          cleaning.lines[first].breaks = line.breaks
        }
      }
    } else {
      for line in transcript.lines { cleaning.add(transcript.text(of: line), line.number, line.page) }
    }
    cleaning.underlinedHeadings()
    return cleaning.lines
  }

  /// Whether three lines or more begin with a star and a blank.
  private static func hasStars(_ transcript: Transcript) -> Bool {
    var count = 0
    for line in transcript.lines {
      let bytes = transcript.bytes[line.start..<line.end]
      guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), bytes[first] == 0x2A,
        bytes[bytes.index(after: first)...].first == 0x20
      else { continue }
      count += 1
      if count == 3 { return true }
    }
    return false
  }

  private init(vocabulary: Vocabulary, markdown: Bool, rst: Bool, starred: Bool) {
    self.vocabulary = vocabulary
    self.markdown = markdown
    self.rst = rst
    self.starred = starred || markdown || rst
  }

  private mutating func add(_ raw: String, _ number: Int, _ page: Int?) {
    var raw = raw
    if inComment || raw.contains("<!--") { raw = withoutComments(raw) }
    if markdown, isFence(raw) {
      inFence.toggle()
      lines.append(CleanLine(blank, number: number, page: page))
      return
    }
    let pieces = raw.hasByte(0x3C) ? splitAtTags(raw) : [Piece(text: raw)]
    for piece in pieces { lines.append(clean(piece, number, page)) }
  }

  private func isFence(_ raw: String) -> Bool {
    let t = raw.trimmed
    return t.hasPrefix("```") || t.hasPrefix("~~~")
  }

  private mutating func withoutComments(_ raw: String) -> String {
    var out = ""
    var rest = raw[...]
    while !rest.isEmpty {
      if inComment {
        guard let end = rest.range(of: "-->") else { return out }
        rest = rest[end.upperBound...]
        inComment = false
      } else {
        guard let start = rest.range(of: "<!--") else { return out + rest }
        out += rest[..<start.lowerBound]
        rest = rest[start.upperBound...]
        inComment = true
      }
    }
    return out
  }

  private func clean(_ piece: Piece, _ number: Int, _ page: Int?) -> CleanLine {
    let raw = decodingEntities(piece.text)
    var (indent, body) = leading(raw)
    var line = CleanLine(blank, number: number, page: page)
    line.indent = indent
    line.headingLevel = piece.headingLevel
    line.isTag = piece.isTag
    line.isFenced = inFence
    if piece.isListEntry { line.bullet = "•" }
    if markdown, !inFence {
      // The title block of a text for pandoc: "% Marsh Society / % Minutes / % 4 May 2021".
      if number <= 3, body.hasPrefix("% ") { body = String(body.dropFirst(2)) }
      while body.hasPrefix("> ") || body == ">" { body = String(body.dropFirst(body == ">" ? 1 : 2)) }
      if let (level, title) = atxHeading(body) {
        line.headingLevel = level
        body = title
      }
      if isDefinition(body) || isRule(body) { body = "" }
    }
    if !rst, body.hasPrefix("="), let (level, title) = wikiHeading(body) {
      line.headingLevel = level
      body = title
    }
    if isPipeRow(body) {
      let cells = pipeCells(body)
      if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) {
        body = ""
      } else {
        line.isTableRow = true
        var texts: [String] = []
        for cell in cells { texts.append(inline(collapse(cell)).text) }
        line.cells = texts
        line.setText(texts.filter { !$0.isEmpty }.joined(separator: " "))
        return line
      }
    }
    if !body.isEmpty, let (mark, rest) = bullet(body) {
      line.bullet = mark
      body = rest
    }
    if body.hasByte(0x09) {
      line.cells = body.utf8.split(separator: 0x09).map {
        inline(collapse(String(decoding: $0, as: UTF8.self))).text
      }.filter {
        !$0.isEmpty
      }
    } else if body.contains("   ") {
      line.cells = columns(body).map { inline($0).text }
    }
    if markdown, line.cells.isEmpty, let parts = emphasisedColumn(body) {
      line.cells = parts.map { inline(collapse($0)).text }
    }
    let run = inline(collapse(body))
    line.boldPrefix = run.bold
    line.links = run.links
    line.setText(run.text)
    line.gap = gap(in: body, of: run.text)
    return line
  }

  /// How much of a line's text stands before its first wide blank.
  private func gap(in body: String, of text: String) -> Int? {
    // Every line comes past here: its first bytes tell, for nearly all of them, that there is none.
    let (length, wasBlank) = body.withBytes { bytes in
      var length = 0
      var wasBlank = false
      while length < min(62, bytes.count) {
        if bytes[length] == 0x20, wasBlank { break }
        wasBlank = bytes[length] == 0x20
        length += 1
      }
      return (length, wasBlank)
    }
    guard wasBlank, length > 1, length <= 61, body.utf8.count > length, body.slice(length, length + 1) == " "
    else { return nil }
    let head = inline(collapse(body.slice(0, length - 1))).text
    return text.utf8.count > head.utf8.count && text.hasPrefix(head + " ") ? head.utf8.count : nil
  }

  /// The columns of white space, and the rest with odd spaces made plain.
  private func leading(_ raw: String) -> (Int, String) {
    var indent = 0
    var body = raw
    if body.hasOddSpaces { body = plainSpaces(body) }
    var start = body.startIndex
    while start < body.endIndex {
      switch body.utf8[start] {
      case 0x20: indent += 1
      case 0x09: indent = (indent / 8 + 1) * 8
      default:
        return (indent, start == body.startIndex ? body : String(body[start...]))
      }
      start = body.utf8.index(after: start)
    }
    return (indent, "")
  }

  /// Non-breaking and typographic spaces made plain; soft hyphens, zero-width and private-use marks dropped or made bullets.
  private func plainSpaces(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for s in text.unicodeScalars {
      switch s.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029: out.append(" ")
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: continue
      case 0xF0A7, 0xF0B7, 0xF0D8, 0xF076, 0xF0FC: out.append("•")
      default: out.append(s)
      }
    }
    return String(out)
  }

  /// "== Attending ==": a heading as wikis write it, with as many signs behind it as before.
  private func wikiHeading(_ body: String) -> (Int, String)? {
    let level = body.utf8.prefix { $0 == 0x3D }.count
    let text = body.trimmed
    guard (1...6).contains(level), text.utf8.count > level * 2 + 2 else { return nil }
    let title = text.slice(level, text.utf8.count - level)
    guard text.utf8.suffix(level).allSatisfy({ $0 == 0x3D }), title.hasPrefix(" "), title.hasSuffix(" "),
      !title.hasByte(0x3D)
    else { return nil }
    return (level, title.trimmed)
  }

  private func atxHeading(_ body: String) -> (Int, String)? {
    var level = 0
    for c in body.utf8 {
      guard c == 0x23 else { break }
      level += 1
    }
    guard (1...6).contains(level) else { return nil }
    let rest = body.dropFirst(level)
    // "##5. Elections": two signs or more are a heading's without a blank too.
    guard
      rest.isEmpty || rest.first == " " || rest.first == "\t"
        || level >= 2 && rest.first.map({ $0.isNumber || $0.isUppercase }) ?? false
    else { return nil }
    var title = String(rest).trimmed
    while title.hasSuffix("#") { title.removeLast() }
    return (level, title.trimmed)
  }

  /// `[name]: address`, which links elsewhere and is no text.
  private func isDefinition(_ body: String) -> Bool {
    guard body.hasPrefix("["), let close = body.range(of: "]: ") else { return false }
    return !body[close.upperBound...].contains(" ") && !body[..<close.lowerBound].contains("]")
  }

  private func isRule(_ body: String) -> Bool {
    guard let first = body.utf8.first, first == 0x2D || first == 0x2A || first == 0x5F else { return false }
    let t = body.filter { $0 != " " }
    return t.count >= 3
      && (t.allSatisfy { $0 == "-" } || t.allSatisfy { $0 == "*" } || t.allSatisfy { $0 == "_" })
  }

  private func isPipeRow(_ body: String) -> Bool {
    guard body.hasByte(0x7C) else { return false }
    let t = body.trimmed
    if t.hasPrefix("|") { return true }
    return t.hasSuffix("|") || (markdown && t.contains(" | "))
  }

  private func pipeCells(_ body: String) -> [String] {
    var t = body.trimmed
    if t.hasPrefix("|") { t.removeFirst() }
    if t.hasSuffix("|") { t.removeLast() }
    return t.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
  }

  /// A bullet and the rest. A dash counts only with a space behind it.
  private func bullet(_ body: String) -> (String, String)? {
    guard let first = body.unicodeScalars.first else { return nil }
    switch first {
    case "•", "·", "▪", "●", "○", "◦", "■", "‣", "⁃", "∙", "➢", "✓", "❖":
      return (String(first), String(body.unicodeScalars.dropFirst()).trimmed)
    case "-", "*", "+", "–", "o":
      let rest = body.unicodeScalars.dropFirst()
      guard let next = rest.first, next == " " || next == "\t" else { return nil }
      if first == "o" {
        // "o" is Word's second bullet when a tab or several spaces part it from the text, or a capital letter follows.
        guard
          next == "\t" || String(rest).hasPrefix("  ")
            || rest.dropFirst().first.map({ $0 >= "A" && $0 <= "Z" }) ?? false
        else { return nil }
      }
      if first == "*", !starred { return nil }
      return (String(first), String(rest).trimmed)
    default: return nil
    }
  }

  /// Columns parted by three spaces or more.
  private func columns(_ body: String) -> [String] {
    var cells: [String] = []
    var current: [UInt8] = []
    var spaces = 0
    for b in body.utf8 {
      if b == 0x20 {
        spaces += 1
        continue
      }
      if spaces >= 3, !current.isEmpty {
        cells.append(String(decoding: current, as: UTF8.self))
        current = []
      } else if spaces > 0, !current.isEmpty {
        current.append(0x20)
      }
      spaces = 0
      current.append(b)
    }
    if !current.isEmpty { cells.append(String(decoding: current, as: UTF8.self)) }
    return cells.count > 1 ? cells : []
  }

  private func collapse(_ text: String) -> String {
    // Most lines have single spaces between their words, and none at their ends.
    let isCollapsed = text.withBytes { bytes in
      var gap = true
      for b in bytes {
        if b <= 0x20 {
          if gap || b != 0x20 { return false }
          gap = true
        } else {
          gap = false
        }
      }
      return !gap || bytes.isEmpty
    }
    if isCollapsed { return text }
    return text.withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        var n = 0
        var gap = false
        for b in bytes {
          if b <= 0x20 {
            gap = true
          } else {
            if gap, n > 0 {
              out[n] = 0x20
              n += 1
            }
            gap = false
            out[n] = b
            n += 1
          }
        }
        return n
      }
    }
  }

  /// Lines of dashes just as wide as the title above them: headings of reStructuredText, whatever the file calls itself.
  private var underlines: Int {
    var count = 0
    for i in lines.indices.dropFirst() {
      let text = lines[i].text.utf8
      guard let mark = text.first, mark == 0x2D || mark == 0x7E, text.count >= 4, !lines[i - 1].isBlank,
        abs(text.count - lines[i - 1].text.utf8.count) <= 2, lines[i - 1].bullet == nil,
        text.allSatisfy({ $0 == mark })
      else { continue }
      count += 1
    }
    return count
  }

  /// Headings that are underlined by a row of marks (reStructuredText, and Markdown's `===`).
  private mutating func underlinedHeadings() {
    guard rst || markdown || lines.count > 1 else { return }
    let rst = rst || !markdown && underlines >= 2
    var levels: [UInt8] = []
    var i = 1
    while i < lines.count {
      defer { i += 1 }
      let mark = lines[i].text.utf8.first ?? 0
      guard mark == 0x3D || mark == 0x2D || mark == 0x7E || mark == 0x5E, lines[i].text.utf8.count >= 3,
        lines[i].text.utf8.allSatisfy({ $0 == mark }), !lines[i - 1].isBlank, lines[i - 1].bullet == nil
      else { continue }
      guard rst || mark == 0x3D || markdown else { continue }
      if rst, lines[i].text.utf8.count + 2 < lines[i - 1].text.utf8.count { continue }
      if !levels.contains(mark) { levels.append(mark) }
      lines[i - 1].headingLevel = rst ? (levels.firstIndex(of: mark) ?? 0) + 1 : mark == 0x3D ? 1 : 2
      lines[i].setText("")
    }
    // What remains of rules and over-lines has no words.
    for i in lines.indices where !lines[i].isBlank {
      if lines[i].text.utf8.allSatisfy({
        $0 == 0x2D || $0 == 0x3D || $0 == 0x5F || $0 == 0x7E || $0 == 0x2A || $0 == 0x20 || $0 == 0x7C
      }),
        lines[i].text.utf8.count >= 3
      {
        lines[i].setText("")
      }
    }
  }
}

extension String {
  /// Whether the text may hold spaces or marks that `plainSpaces` changes, by the bytes that lead them.
  fileprivate var hasOddSpaces: Bool {
    withBytes { bytes in
      for i in bytes.indices where bytes[i] >= 0xC2 {
        let next = i + 1 < bytes.count ? bytes[i + 1] : 0
        switch bytes[i] {
        case 0xC2: if next == 0xA0 || next == 0xAD { return true }
        // The quotes and dashes between them are common, and stay.
        case 0xE2:
          guard next == 0x80 || next == 0x81 else { continue }
          let last = i + 2 < bytes.count ? bytes[i + 2] : 0
          if next == 0x81 || last < 0x90 || last >= 0xA7 { return true }
        case 0xE3: if next == 0x80 { return true }
        case 0xEF: return true
        default: continue
        }
      }
      return false
    }
  }
}
