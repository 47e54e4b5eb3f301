import Minutes

/// A passage being read: its text, and where each stretch of it came from.
struct Paragraph {
  var kind: Passage.Kind
  var text: String
  /// UTF-8 offset and source line of each stretch, in order.
  var origins: [(offset: Int, line: Int)]
  var page: Int?
  var links: [PassageLink] = []
  /// The bold run at the start, in UTF-8 bytes.
  var boldPrefix = 0
  var indent = 0
  /// The agenda's advice, or a web page's own words: shown, but no outcome is read from it.
  var isAdvice = false
  /// A further column of a row: an owner, a date.
  var isColumn = false
  /// What is told of the text, once it is whole.
  private(set) var content: CutText?

  var words: [Word] { cut.words }
  var sentences: [Sentence] { cut.sentences }

  var cut: CutText {
    if let content, content.text == text { return content }
    return CutText(text)
  }

  /// Keeps what is told of the text from now on; of a line's own text it may be told already.
  mutating func settle(as line: CutText? = nil) {
    if let line, line.text == text { content = line } else { content = CutText(text) }
  }

  var line: Int { origins.first?.line ?? 1 }
  var endLine: Int { origins.last?.line ?? line }

  /// The source line on which an offset of the text stands.
  func line(at offset: Int) -> Int { origins.last { $0.offset <= offset }?.line ?? line }

  var passage: Passage { Passage(kind, text, line: line, endLine: endLine, page: page, links: links) }

  var isList: Bool { if case .listEntry = kind { true } else { false } }
  var listLabel: String { if case .listEntry(let label, _) = kind { label } else { "" } }
  var depth: Int { if case .listEntry(_, let d) = kind { d } else { 0 } }
  var isLabel: Bool { kind == .label }
}

/// Joins clean lines to paragraphs, list entries, rows and labels.
struct ParagraphBuilder {
  let vocabulary: Vocabulary
  let wrap: Int?
  private var result: [Paragraph] = []
  /// The text of the first line of each.
  private var contents: [CutText] = []
  private var open = false
  /// The kinds of list labels on the way down, to tell how deep an entry is.
  private var levels: [String] = []

  init(vocabulary: Vocabulary, wrap: Int?) {
    self.vocabulary = vocabulary
    self.wrap = wrap
  }

  /// The paragraphs of lines; of the first line only what stands behind `skip` bytes.
  static func build(
    _ lines: ArraySlice<CleanLine>, skip: Int = 0, furniture: Set<Int>, vocabulary: Vocabulary, wrap: Int?
  ) -> [Paragraph] {
    var builder = ParagraphBuilder(vocabulary: vocabulary, wrap: wrap)
    var lastLength = 0
    var blanks = 0
    for i in lines.indices {
      var line = lines[i]
      var column: String?
      let length = line.text.utf8.count + line.indent
      if i == lines.startIndex, skip > 0 {
        let rest = line.text.slice(skip, line.text.utf8.count)
        var kept = rest.trimmed
        // The owner's column of a row that began with the number and the title.
        if line.cells.count >= 3, let last = line.cells.last, words(of: last).count <= 4,
          kept.hasSuffix(" " + last) || kept == last
        {
          kept = String(kept.dropLast(last.count)).trimmed
          column = last
        }
        let shift = skip + (rest.utf8.count - String(rest.drop { $0 == " " }).utf8.count)
        line.links = line.links.compactMap {
          $0.range.lowerBound >= shift
            ? PassageLink(
              range: ($0.range.lowerBound - shift)..<($0.range.upperBound - shift), address: $0.address) : nil
        }
        line.setText(kept)
        line.boldPrefix = max(0, line.boldPrefix - shift)
        line.bullet = nil
        line.headingLevel = nil
        line.cells = []
        line.isTableRow = false
      }
      if furniture.contains(i) { continue }
      if line.isBlank {
        if let column {
          builder.append(.paragraph, CleanLine(column, number: line.number, page: line.page))
          builder.closeColumn()
          continue
        }
        blanks += 1
        continue
      }
      builder.add(line, blanks: blanks, previousLength: lastLength)
      if let column {
        var cell = CleanLine(column, number: line.number, page: line.page)
        cell.indent = line.indent
        builder.append(.paragraph, cell)
        builder.closeColumn()
      }
      blanks = 0
      lastLength = length
    }
    for i in builder.result.indices { builder.result[i].settle(as: builder.contents[i]) }
    return builder.result
  }

  private mutating func add(_ line: CleanLine, blanks: Int, previousLength: Int) {
    if let level = line.headingLevel {
      append(.heading(level), line)
      return
    }
    if line.isTorn {
      addTorn(line, blanks: blanks)
      return
    }
    if let last = columnBehind(line) {
      var own = line
      own.setText(line.text.slice(0, line.text.utf8.count - last.utf8.count).trimmed)
      let length = own.text.utf8.count
      own.links.removeAll { $0.range.upperBound > length }
      own.cells = []
      add(own, blanks: blanks, previousLength: previousLength)
      var column = line
      column.links = []
      column.cells = []
      column.bullet = nil
      column.setText(last)
      append(.paragraph, column)
      closeColumn()
      return
    }
    if let (cells, style) = labelledRow(line) {
      addEntry(line, cells, style)
      return
    }
    if isNumberedLabel(line) {
      append(.label, line)
      levels = []
      return
    }
    if line.isTableRow || line.cells.count >= 2 && line.bullet == nil && isRow(line) && !isMarked(line) {
      var row = line
      row.setText(line.cells.filter { !$0.isEmpty }.joined(separator: " "))
      append(.tableRow(line.cells), row)
      return
    }
    if isLabel(line) {
      append(.label, line)
      levels = []
      return
    }
    if let (label, length, style) = listLabel(line) {
      var entry = line
      if length > 0 {
        let text = line.text.slice(length, line.text.utf8.count)
        entry.links = line.links.compactMap {
          $0.range.lowerBound >= length
            ? PassageLink(
              range: ($0.range.lowerBound - length)..<($0.range.upperBound - length), address: $0.address)
            : nil
        }
        entry.setText(text.trimmed)
      }
      if let at = levels.firstIndex(of: style) {
        levels.removeSubrange((at + 1)...)
      } else {
        levels.append(style)
      }
      append(.listEntry(label: label, depth: levels.count - 1), entry)
      open = true
      return
    }
    // An owner or a mark far to the right stands for itself.
    if blanks == 0, awaitsName() {
      // "… seconded by", and the name below, however far in.
    } else if line.indent >= 30, line.text.utf8.count <= 30, blanks == 0, let last = result.last,
      last.indent < 30
    {
      append(.paragraph, line)
      open = false
      return
    }
    if joins(line, blanks: blanks, previousLength: previousLength) {
      // In place: a paragraph of many lines is not copied for each of them.
      let at = result.count - 1
      let hyphen =
        result[at].text.hasSuffix("-") && !result[at].text.hasSuffix(" -") && !result[at].text.hasSuffix(":-")
        && blanks == 0
        && !endsInFigure(result[at].text)
      if !hyphen { result[at].text += " " }
      let offset = result[at].text.utf8.count
      result[at].origins += origins(of: line, from: offset)
      result[at].links += line.links.map {
        PassageLink(
          range: ($0.range.lowerBound + offset)..<($0.range.upperBound + offset), address: $0.address)
      }
      result[at].text += line.text
      return
    }
    if blanks > 0 { levels = line.indent > 0 ? levels : [] }
    append(.paragraph, line)
    open = true
  }

  /// A line of a torn table, kept with those above it in one block as it stands.
  private mutating func addTorn(_ line: CleanLine, blanks: Int) {
    guard let last = result.indices.last, result[last].kind == .preformatted, result[last].page == line.page
    else { return append(.preformatted, line) }
    result[last].text += blanks > 0 ? "\n\n" : "\n"
    result[last].origins.append((result[last].text.utf8.count, line.number))
    result[last].text += line.text
  }

  private mutating func closeColumn() {
    result[result.count - 1].isColumn = true
    open = false
  }

  private mutating func append(_ kind: Passage.Kind, _ line: CleanLine) {
    contents.append(line.content)
    result.append(
      Paragraph(
        kind: kind, text: line.text, origins: origins(of: line, from: 0), page: line.page, links: line.links,
        boldPrefix: line.boldPrefix, indent: line.indent))
    open = false
    if case .paragraph = kind { open = true }
    if case .listEntry = kind { open = true }
  }

  /// Where each source line of a line begins; what was cut off its start may hold the first ones whole.
  private func origins(of line: CleanLine, from start: Int) -> [(offset: Int, line: Int)] {
    guard !line.breaks.isEmpty else { return [(start, line.number)] }
    let places = line.breaks.map { (offset: line.text.utf8.count - $0.fromEnd, line: $0.line) }
    let first = places.last { $0.offset <= 0 }?.line ?? line.number
    return [(start, first)] + places.filter { $0.offset > 0 }.map { (start + $0.offset, $0.line) }
  }

  /// A list label, a gap and a text ("(1)       That …", "4.1<tab>The minutes …<tab>DL") are an entry, not a row of a table.
  private func labelledRow(_ line: CleanLine) -> ([String], String)? {
    guard !line.isTableRow, line.bullet == nil, line.cells.count >= 2, line.cells.count <= 3,
      let label = line.label, !label.isAlone, label.length == line.cells[0].utf8.count + 1,
      label.word == nil
    else { return nil }
    switch label.form {
    case .letter, .roman: break
    case .decimal(let depth): guard label.suffix != nil || depth > 1 else { return nil }
    default: return nil
    }
    let text = line.cells[1]
    // The cell of a table of figures is short and no sentence.
    guard words(of: text).count >= 3 || line.cells.count == 2 && text.hasSuffix(".") else { return nil }
    return (Array(line.cells[1...]), style(label))
  }

  /// An entry with its text; what stands in a further column follows as a paragraph of its own.
  private mutating func addEntry(_ line: CleanLine, _ cells: [String], _ style: String) {
    let cut = min(line.text.utf8.count, line.cells[0].utf8.count + 1)
    var entry = line
    entry.links = line.links.compactMap {
      $0.range.lowerBound >= cut
        ? PassageLink(range: ($0.range.lowerBound - cut)..<($0.range.upperBound - cut), address: $0.address)
        : nil
    }
    entry.setText(cells[0])
    entry.links.removeAll { $0.range.upperBound > cells[0].utf8.count }
    if let at = levels.firstIndex(of: style) {
      levels.removeSubrange((at + 1)...)
    } else {
      levels.append(style)
    }
    append(.listEntry(label: line.cells[0], depth: levels.count - 1), entry)
    if cells.count > 1 {
      var column = line
      column.links = []
      column.setText(cells[1])
      append(.paragraph, column)
      closeColumn()
    }
  }

  /// "RESOLVED,     that": a wide blank behind the mark makes no row of it.
  private func isMarked(_ line: CleanLine) -> Bool {
    guard line.cells.count == 2, let first = words(of: line.cells[0]).first, first.isCapitals,
      first.isAny(.marker), first.folded.utf8.count > 5
    else { return false }
    return words(of: line.cells[0]).count <= 3
  }

  /// Cells make a row when there are two of them with words, and not one long sentence that happens to hold a tab.
  private func isRow(_ line: CleanLine) -> Bool {
    line.cells.count >= 2 && line.cells.allSatisfy { $0.utf8.count < 120 }
  }

  /// "Resolved      C/2024/071": a mark and the number of what was resolved.
  private func isNumberedLabel(_ line: CleanLine) -> Bool {
    guard !line.isTableRow, line.bullet == nil, line.text.utf8.count <= 40 else { return false }
    let w = line.words
    return w.count == 2 && w[0].isCapitalised && w[0].isAny(.marker) && w[0].after.isSubset(of: [.colon])
      && w[1].after.isEmpty && isMinuteReference(w[1])
  }

  private func isLabel(_ line: CleanLine) -> Bool {
    guard line.bullet == nil, line.text.utf8.count <= 40 else { return false }
    let bare = line.folded.trimming(":.- ")
    if vocabulary.furnitureLabels.contains(bare) { return true }
    guard
      line.text.hasSuffix(":") || line.isCapitals
        || line.text.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false
    else { return false }
    if vocabulary.decisionLabels.contains(bare) { return !line.text.hasSuffix(".") }
    return vocabulary.isActionLabel(bare)
      || (vocabulary.recordLabels.contains(bare) && (line.text.hasSuffix(":") || line.boldPrefix > 0))
  }

  /// A list label, how many bytes of the text it takes, and its style.
  private func listLabel(_ line: CleanLine) -> (String, Int, String)? {
    if let bullet = line.bullet {
      // "- 1. To develop": the number is the label, the bullet an accident of extraction.
      if let label = line.label, !label.isAlone, label.suffix != nil, label.word == nil {
        return (bullet + " " + line.text.slice(0, label.length).trimmed, label.length, style(label))
      }
      return (bullet, 0, "bullet" + bullet + "\(line.indent / 4)")
    }
    guard let label = line.label, !label.isAlone, label.word == nil, !label.isGlued else {
      return nil
    }
    switch label.form {
    case .letter, .roman: break
    case .decimal(let depth): guard label.suffix != nil || depth > 1 || label.isBracketed else { return nil }
    default: return nil
    }
    return (line.text.slice(0, label.length).trimmed, label.length, style(label))
  }

  private func style(_ label: NumberLabel) -> String {
    switch label.form {
    case .decimal(let depth): "decimal\(depth)\(label.isBracketed)"
    case .letter: "letter"
    case .roman: "roman"
    default: "other"
    }
  }

  private func beginsMotion(_ text: String) -> Bool {
    ["Motion by ", "Motion made by ", "Moved by ", "Proposed by ", "MOTION by ", "MOTION BY "].contains {
      text.hasPrefix($0)
    }
  }

  /// Whether a text ends as a sentence does.
  private func closes(_ text: String) -> Bool {
    text.hasSuffix(".") || text.hasSuffix(":") || text.hasSuffix(":-") || text.hasSuffix(";")
  }

  /// Whether the paragraph before breaks off where a mover's name must follow.
  private func awaitsName() -> Bool {
    guard open, let text = result.last?.text, text.hasSuffix(" by") else { return false }
    return ["proposed by", "seconded by", "moved by", "nominated by"].contains { text.folded.hasSuffix($0) }
  }

  /// "Nay: -0-": a stroke behind a figure parts no word.
  private func endsInFigure(_ text: String) -> Bool {
    let tail = Array(text.utf8.suffix(2))
    return tail.count == 2 && tail[0] >= 0x30 && tail[0] <= 0x39 && tail[1] == 0x2D
  }

  /// Whether a line of text goes on with the paragraph before it.
  private func joins(_ line: CleanLine, blanks: Int, previousLength: Int) -> Bool {
    guard open, let last = result.last, let first = line.text.utf8.first else { return false }
    let end = last.text.utf8.last ?? 0x20
    let lower = first >= 0x61 && first <= 0x7A
    if blanks == 0 {
      if lower || awaitsName() || endsInArticle(last.text) { return true }
      if end == 0x2C || end == 0x2D && !endsInFigure(last.text) { return true }
      guard let wrap else { return false }
      // "Motion by Ann Lee" begins anew behind a sentence, however long its line was.
      if closes(last.text), line.text.utf8.count <= 60, beginsMotion(line.text) { return false }
      // An application begins with its reference.
      let head = line.text.utf8.prefix { $0 != 0x20 }
      if head.count >= 6, head.contains(0x2F), head.filter({ $0 >= 0x30 && $0 <= 0x39 }).count >= 4,
        closes(last.text)
      {
        return false
      }
      return previousLength >= wrap * 7 / 10
    }
    // A sentence that a page's end cut in two: no mark at its end, a small letter behind the gap.
    let closed = end == 0x2E || end == 0x3A || end == 0x3B || end == 0x3F || end == 0x21 || end == 0x22
    guard !closed, lower, blanks <= 4, last.text.utf8.count > 30, line.bullet == nil else { return false }
    return line.indent < 8 || last.indent >= 8
  }
}

/// "… were elected to the": the noun stands on the next line, whatever its capital and the lines' width.
private func endsInArticle(_ text: String) -> Bool {
  text.utf8.count > 30
    && (text.hasSuffix(" the") || text.hasSuffix(" of") || text.hasSuffix(" a") || text.hasSuffix(" an"))
}

/// "C/2024/071", "2024/12": the number of a resolution, of figures and capitals between strokes.
func isMinuteReference(_ word: Word) -> Bool {
  let text = word.folded.text
  return (5...16).contains(text.utf8.count) && text.utf8.contains(0x2F) && text.hasDigit
    && text.utf8.allSatisfy {
      $0 == 0x2F || $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A
    }
    && DateGrammar().date(in: [word], at: 0) == nil
}
