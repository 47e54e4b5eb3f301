package import Minutes

/// Writes passages as Markdown, every word of theirs escaped.
///
/// | passage | Markdown |
/// | --- | --- |
/// | paragraph | a paragraph of one line |
/// | label | a paragraph that is bold as a whole |
/// | heading | `###` for level 1, then deeper, to `######` |
/// | list entry | `- ` where nothing is printed before it, `* ` for "•", `+ ` and the label as text for every other |
/// | table row | a row of a table; an empty head where the source marks none |
/// | preformatted | a fenced block |
///
/// Entries are indented by two spaces for each level. So the kind of every passage can be read back.
package struct PassageMarkdown {
  /// Where mentions lead.
  package var address: EntityAddress

  package init(address: @escaping EntityAddress) { self.address = address }

  /// How deep lists may nest; a document that nests deeper was misread or means harm.
  static let deepest = 8
  /// What stands for the text of an entry that has none.
  static let nothing = "&#8288;"

  /// Appends the passages. `offset` is the number of the first passage as `mentions` count them.
  package func append(
    _ passages: [Passage], mentions: [Mention] = [], offset: Int = 0, to out: inout [UInt8]
  ) {
    append(passages, mentions: mentions, offset: offset, to: &out) { _, _ in }
  }

  /// The passages by themselves, for who writes them more than once.
  package func blocks(_ passages: [Passage], mentions: [Mention] = [], offset: Int = 0) -> MarkdownBlocks {
    var made = MarkdownBlocks()
    append(passages, mentions: mentions, offset: offset, to: &made.bytes) { made.places.append(($0, $1)) }
    return made
  }

  /// `made` is told of each paragraph, heading or fence, and of each list and table as a whole: the numbers of the passages
  /// that it holds, and where its bytes are; none for a passage that shows nothing.
  private func append(
    _ passages: [Passage], mentions: [Mention], offset: Int, to out: inout [UInt8],
    made: (Range<Int>, Range<Int>) -> Void
  ) {
    let mentions = mentions.sorted { $0.passage < $1.passage }
    func at(_ index: Int) -> ArraySlice<Mention> { of(index + offset, in: mentions) }
    var i = 0
    while i < passages.count {
      let start = i
      guard passages[i].isShown else {
        i += 1
        made(start..<i, out.count..<out.count)
        continue
      }
      MarkdownBlocks.beginBlock(in: &out)
      let begin = out.count
      switch passages[i].kind {
      case .listEntry:
        // What shows nothing must not part a list in two: Markdown would make one loose list of them.
        i = passages[i...].firstIndex { $0.isShown && !$0.isListEntry } ?? passages.count
        var open: [Int] = []
        for index in start..<i where passages[index].isShown {
          appendEntry(passages[index], at(index), &open, to: &out)
        }
      case .tableRow:
        i =
          passages[(i + 1)...].firstIndex { $0.isShown && !$0.isTableRow || $0.isTableHead } ?? passages.count
        appendTable(
          passages[start..<i].indices.filter { passages[$0].isTableRow }, passages, mentions: at, to: &out)
      case .preformatted:
        appendPreformatted(passages[i], to: &out)
        i += 1
      case .heading(let level):
        out.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: min(6, max(1, level) + 2)))
        out.append(0x20)
        appendInline(passages[i], at(i), inHeading: true, to: &out)
        out.append(0x0A)
        i += 1
      case .label:
        appendLabel(passages[i], at(i), to: &out)
        out.append(0x0A)
        i += 1
      case .paragraph:
        appendInline(passages[i], at(i), startsBlock: true, to: &out)
        out.append(0x0A)
        i += 1
      }
      made(start..<i, begin..<out.count)
    }
  }

  /// The mentions of one passage, of mentions in the passages' order.
  private func of(_ passage: Int, in mentions: [Mention]) -> ArraySlice<Mention> {
    guard !mentions.isEmpty else { return [] }
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].passage < passage { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count, mentions[end].passage == passage { end += 1 }
    return mentions[low..<end]
  }

  /// `open` holds the printed depths of the entries that this one may stand in: a depth that skips levels is
  /// brought to the next one, as Markdown would take four spaces for code.
  private func appendEntry(
    _ passage: Passage, _ mentions: ArraySlice<Mention>, _ open: inout [Int], to out: inout [UInt8]
  ) {
    guard case .listEntry(let label, let depth) = passage.kind else { return }
    while let last = open.last, last >= depth { open.removeLast() }
    let level = min(open.count, PassageMarkdown.deepest)
    open.append(depth)
    out.append(contentsOf: repeatElement(0x20, count: 2 * level))
    switch label {
    case "", "•":
      out += label.isEmpty ? "- ".utf8 : "* ".utf8
      // A bare marker is no entry below another one: a character without width makes it one.
      if !passage.hasText { out += PassageMarkdown.nothing.utf8 }
      appendInline(passage, mentions, startsBlock: true, to: &out)
    default:
      out += "+ ".utf8
      // A space inside a label is written as a reference, so that the label ends at the first plain space.
      var first = true
      for part in label.split(separator: " ", omittingEmptySubsequences: true) {
        if !first { out += "&#160;".utf8 }
        MarkdownText.append(String(part), startsBlock: first, to: &out)
        first = false
      }
      if passage.hasText {
        out.append(0x20)
        appendInline(passage, mentions, to: &out)
      }
    }
    out.append(0x0A)
  }

  private func appendTable(
    _ rows: [Int], _ passages: [Passage], mentions: (Int) -> ArraySlice<Mention>, to out: inout [UInt8]
  ) {
    let columns = max(1, rows.map { passages[$0].cells.count }.max() ?? 1)
    var body = rows[...]
    if let head = body.first, passages[head].isTableHead {
      appendRow(passages[head], mentions(head), to: &out)
      // The head alone must have every column; a row may end early, and so tells how many cells it has.
      out.removeLast()
      for _ in passages[head].cells.count..<max(columns, passages[head].cells.count) { out += "  |".utf8 }
      out.append(0x0A)
      body.removeFirst()
    } else {
      for _ in 0..<columns { out += "| ".utf8 }
      out += "|\n".utf8
    }
    for _ in 0..<columns { out += "| --- ".utf8 }
    out += "|\n".utf8
    for row in body { appendRow(passages[row], mentions(row), to: &out) }
  }

  private func appendRow(_ row: Passage, _ mentions: ArraySlice<Mention>, to out: inout [UInt8]) {
    let cells = row.cells
    // The passage's text is the cells joined by tabs, and links are places in it.
    let text = Array(cells.joined(separator: "\t").utf8)
    let links = InlineLink.links(in: text, passage: row, mentions: mentions, address: address)
    var start = 0
    for cell in cells {
      let end = start + cell.utf8.count
      out += "| ".utf8
      appendLinked(text, start..<end, links, to: &out)
      out.append(0x20)
      start = end + 1
    }
    out += "|\n".utf8
  }

  private func appendPreformatted(_ passage: Passage, to out: inout [UInt8]) {
    var longest = 0
    var run = 0
    for byte in passage.text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = repeatElement(UInt8(ascii: "`"), count: max(3, longest + 1))
    out += fence
    out.append(0x0A)
    for byte in passage.text.utf8 {
      switch byte {
      case 0x0A, 0x09: out.append(byte)
      case 0..<0x20, 0x7F: out.append(0x20)
      default: out.append(byte)
      }
    }
    if out.last != 0x0A { out.append(0x0A) }
    out += fence
    out.append(0x0A)
  }

  /// Writes a label in bold. Blanks at its ends stay outside, as Markdown sees no bold beside them.
  private func appendLabel(_ passage: Passage, _ mentions: ArraySlice<Mention>, to out: inout [UInt8]) {
    let text = Array(passage.text.utf8)
    let links = InlineLink.links(in: text, passage: passage, mentions: mentions, address: address)
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
    func isNoBreak(_ i: Int) -> Bool {
      i >= 0 && i + 1 < text.count && text[i] == 0xC2 && text[i + 1] == 0xA0
    }
    var start = 0
    var end = text.count
    while start < end, isBlank(text[start]) || isNoBreak(start) { start += isBlank(text[start]) ? 1 : 2 }
    while start < end, isBlank(text[end - 1]) || isNoBreak(end - 2) { end -= isBlank(text[end - 1]) ? 1 : 2 }
    guard start < end else { return appendLinked(text, 0..<text.count, links, startsBlock: true, to: &out) }
    out += "**".utf8
    appendLinked(text, start..<end, links, to: &out)
    out += "**".utf8
  }

  private func appendInline(
    _ passage: Passage, _ mentions: ArraySlice<Mention>, startsBlock: Bool = false, inHeading: Bool = false,
    to out: inout [UInt8]
  ) {
    let text = Array(passage.text.utf8)
    let links = InlineLink.links(in: text, passage: passage, mentions: mentions, address: address)
    appendLinked(text, 0..<text.count, links, startsBlock: startsBlock, inHeading: inHeading, to: &out)
  }

  /// Appends a stretch of text with the links that lie in it whole.
  private func appendLinked(
    _ text: [UInt8], _ range: Range<Int>, _ links: [InlineLink], startsBlock: Bool = false,
    inHeading: Bool = false,
    to out: inout [UInt8]
  ) {
    var place = range.lowerBound
    for link in links
    where range.lowerBound <= link.range.lowerBound && link.range.upperBound <= range.upperBound {
      MarkdownText.append(
        text, place..<link.range.lowerBound, startsBlock: startsBlock && place == range.lowerBound,
        inHeading: inHeading, to: &out)
      out.append(UInt8(ascii: "["))
      MarkdownText.append(text, link.range, inHeading: inHeading, to: &out)
      out += "](".utf8
      MarkdownText.appendDestination(link.destination, to: &out)
      out.append(UInt8(ascii: ")"))
      place = link.range.upperBound
    }
    MarkdownText.append(
      text, place..<range.upperBound, startsBlock: startsBlock && place == range.lowerBound,
      inHeading: inHeading,
      to: &out)
  }
}

extension Passage {
  var isListEntry: Bool { if case .listEntry = kind { true } else { false } }
  var isTableRow: Bool { if case .tableRow = kind { true } else { false } }
  /// Whether anything of it can be seen. Control characters and blanks alone make no block.
  var hasText: Bool { text.utf8.contains { $0 > 0x20 && $0 != 0x7F } }
  var cells: [String] { if case .tableRow(let cells) = kind { cells } else { [text] } }
}
