/// Writes a web page's text as Markdown: headings, paragraphs, lists, tables and links; nothing of the page's machinery.
struct HTMLTranscriber {
  private let tree: HTMLTree
  private let options: Options
  private var out = MarkdownLines()
  private var inline = InlineText()
  private var style = InlineText.Style()
  /// The spaces that an entry of a list puts before its further blocks.
  private var indent = 0
  /// The label of an entry that has no block yet.
  private var label: String?
  /// A number from a table's first cell, to stand before the text of the next.
  private var carried: [InlineText.Word] = []
  private var passesForms = false
  private var insideArticle = false

  struct Options: Sendable {
    /// Whether line ends of the source are kept inside paragraphs.
    var keepsLines = true
    /// Whether a picture's words for those who cannot see it are text; a web page has them on icons.
    var describesPictures = false
    /// Whether a header at the top is the document's own, as converters write its title.
    var keepsHeader = false
  }

  /// The page as Markdown.
  static func markdown(_ tree: HTMLTree, _ options: Options = Options()) -> MarkdownLines {
    var transcriber = HTMLTranscriber(tree, options)
    transcriber.walk(0)
    transcriber.flush()
    return transcriber.out
  }

  /// One for a part of the page that another transcribes.
  private init(inside other: HTMLTranscriber) {
    tree = other.tree
    options = other.options
    passesForms = other.passesForms
    insideArticle = other.insideArticle
  }

  private init(_ tree: HTMLTree, _ options: Options) {
    self.tree = tree
    self.options = options
    // Some systems wrap the whole page into one form; it is then no form of the page's, but the page.
    let (inside, outside) = HTMLTranscriber.textInForms(tree)
    passesForms = inside > outside
  }

  // MARK: Elements

  private mutating func walkChildren(of node: Int) {
    for child in tree.nodes[node].children { walk(child) }
  }

  private mutating func walk(_ index: Int) {
    let node = tree.nodes[index]
    guard let name = node.name else {
      inline.append(node.text, style, line: node.line)
      return
    }
    if isUnseen(name, node) {
      if name == .header { titles(index) }
      return
    }
    switch name {
    case .br: inline.breakLine()
    case .hr:
      flush()
      out.block([MarkdownInline.Line(bytes: Array("---".utf8), number: node.line)])
    case .img: picture(node)
    case .table: table(index)
    case .a: linked(index)
    case _ where name.is(.list): list(index, isOrdered: name == .ol)
    case _ where name.is(.preformatted): preformatted(index)
    case _ where name.is(.heading): heading(index, level: Int(name.code - HTMLName.h1.code) + 1)
    case _ where name.is(.bold): styled(index) { $0.bold = true }
    case _ where name.is(.italic): styled(index) { $0.italic = true }
    case _ where name.is(.inline) || !name.is(.known) && !isBlockLike(index): walkChildren(of: index)
    default:
      flush()
      let outer = insideArticle
      if name == .article || name == .main { insideArticle = true }
      walkChildren(of: index)
      insideArticle = outer
      flush()
    }
  }

  private func isUnseen(_ name: HTMLName, _ node: HTMLTree.Node) -> Bool {
    if node.attributes[.hidden] != nil { return true }
    guard name.is(.unseen) else { return false }
    if name == .form { return !passesForms }
    if name == .header || name == .footer { return !insideArticle && !options.keepsHeader }
    return true
  }

  /// The headings of a page's header, where the page's title stands nowhere else.
  private mutating func titles(_ header: Int) {
    let inside = HTMLTranscriber.headings(in: header, of: tree)
    guard let first = inside.first(where: { tree.nodes[$0].name == .h1 }), !insideArticle,
      !tree.nodes.indices.contains(where: { tree.nodes[$0].name == .h1 && !inside.contains($0) }),
      !tree.nodes[first].children.isEmpty
    else { return }
    for index in inside { heading(index, level: tree.nodes[index].name == .h1 ? 1 : 2) }
  }

  /// The headings below an element, in their order.
  private static func headings(in index: Int, of tree: HTMLTree) -> [Int] {
    var found: [Int] = []
    var waiting = [index]
    while let next = waiting.popLast() {
      let node = tree.nodes[next]
      if let name = node.name, name.is(.heading) {
        found.append(next)
      } else {
        waiting += node.children.reversed()
      }
    }
    return found
  }

  /// An element of an unknown name is a block where it holds one.
  private func isBlockLike(_ index: Int) -> Bool {
    tree.nodes[index].children.contains { child in
      guard let name = tree.nodes[child].name else { return false }
      return !name.is(.inline)
    }
  }

  private mutating func styled(_ index: Int, _ change: (inout InlineText.Style) -> Void) {
    let outer = style
    change(&style)
    walkChildren(of: index)
    style = outer
  }

  private mutating func linked(_ index: Int) {
    let node = tree.nodes[index]
    // The arrow that leads from a converter's footnote back to the text.
    if node.attributes[.class] == "footnote-back" { return }
    if node.attributes[.class] == "footnote-ref" {
      inline.append([0x5B], style, line: node.line)
      walkChildren(of: index)
      return inline.append([0x5D], style, line: node.line)
    }
    let address = HTMLTranscriber.outwardAddress(of: node)
    styled(index) { if let address { $0.link = address } }
  }

  /// The address that a link leads to, where a reader elsewhere could follow it.
  private static func outwardAddress(of node: HTMLTree.Node) -> String? {
    guard let address = node.attributes[.href]?.trimmed else { return nil }
    let scheme = address.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains { scheme.hasPrefix($0) } ? address : nil
  }

  private mutating func picture(_ node: HTMLTree.Node) {
    guard options.describesPictures, let words = node.attributes[.alt], !words.isEmpty else { return }
    inline.space()
    inline.append(Array("[\(words)]".utf8), style, line: node.line)
    inline.space()
  }

  // MARK: Blocks

  /// Ends the paragraph that is being gathered.
  private mutating func flush() {
    guard !inline.isEmpty else {
      inline = InlineText()
      return
    }
    let words = takeWords()
    let lines = MarkdownInline.lines(words, keepsLines: options.keepsLines)
    if let label {
      out.block(
        lines, first: spaces(indent - label.count - 1) + label + " ", rest: spaces(indent), isEntry: true)
      self.label = nil
    } else {
      out.block(lines, first: spaces(indent), rest: spaces(indent))
    }
  }

  /// The words gathered, behind a number that was carried here.
  private mutating func takeWords() -> [InlineText.Word] {
    var words = inline.take()
    takeWrittenLabel(&words)
    if !carried.isEmpty {
      let line = words[0].line
      words[0].gap = .space
      words =
        carried.map { word in
          var word = word
          word.line = line
          return word
        } + words
      carried = []
    }
    return words
  }

  /// A label that the document's preparation wrote before the text takes the place of the entry's own; before other
  /// text it stands as it is.
  private mutating func takeWrittenLabel(_ words: inout [InlineText.Word]) {
    let start = Array(WordPreparation.labelStart.utf8)
    let end = Array(WordPreparation.labelEnd.utf8)
    guard words.first?.bytes.starts(with: start) == true else { return }
    // "Item 3" is two words, and the text follows without a space.
    guard let last = words.indices.first(where: { RecognisedFormat.contains(end, words[$0].bytes[...]) })
    else { return }
    let whole = words[...last].reduce(into: [UInt8]()) { $0 += ($1.gap == .none ? [] : [0x20]) + $1.bytes }
    guard let cut = whole.indices.first(where: { whole[$0...].starts(with: end) }) else { return }
    let written = Array(whole[start.count..<cut])
    let rest = Array(whole[(cut + end.count)...])
    let style = words[last].style
    let line = words[0].line
    words.removeSubrange(...last)
    if !rest.isEmpty {
      words.insert(InlineText.Word(bytes: rest, style: style, line: line, gap: .space), at: 0)
    }
    if !words.isEmpty, words[0].gap == .none { words[0].gap = .space }
    if let own = label, own != "-" {
      label = String(decoding: written, as: UTF8.self)
      indent += written.count - own.utf8.count
    } else {
      words.insert(InlineText.Word(bytes: written, style: InlineText.Style(), line: line, gap: .none), at: 0)
    }
  }

  private mutating func heading(_ index: Int, level: Int) {
    flush()
    walkChildren(of: index)
    guard !inline.isEmpty else { return }
    var words = takeWords()
    for i in words.indices {
      words[i].style.bold = false
      words[i].style.italic = false
    }
    // What follows a break is no more of the title: a date under a name. Only a number goes with what is below it.
    let cut =
      words.indices.first { words[$0].gap == .lineBreak && !isNumber(Array(words[..<$0])) } ?? words.count
    // A heading stands at the margin: its entry's number stands in it, and the list ends there.
    let prefix = label.flatMap { $0 == "-" ? nil : Array(($0 + " ").utf8) } ?? []
    label = nil
    indent = 0
    out.block(
      [MarkdownInline.Line(bytes: prefix + MarkdownInline.line(Array(words[..<cut])), number: words[0].line)],
      first: String(repeating: "#", count: max(1, min(level, 6))) + " ")
    out.block(MarkdownInline.lines(Array(words[cut...]), keepsLines: options.keepsLines))
  }

  private mutating func list(_ index: Int, isOrdered: Bool) {
    flush()
    var base = indent
    // An entry that holds nothing before a list of its own: its label stands before the first one's.
    var outer = label
    label = nil
    var number = Int(tree.nodes[index].attributes[.start] ?? "") ?? 1
    for child in tree.nodes[index].children {
      let node = tree.nodes[child]
      guard node.name == .li, !isUnseen(.li, node) else {
        walk(child)
        flush()
        continue
      }
      if let value = node.attributes[.value].flatMap({ Int($0) }) { number = value }
      // A footnote's number is no item's.
      let own =
        if node.attributes[.role] == "doc-endnote" { "[\(number)]" } else {
          isOrdered ? ListLabel.text(number, kind: ListLabel.kind(tree.nodes[index].attributes)) : "-"
        }
      let mark = outer.map { $0 + " " + own } ?? own
      number = number < .max ? number + 1 : number
      label = mark
      indent = base + own.count + 1
      walkChildren(of: child)
      flush()
      if label == nil { outer = nil }
      // A heading or a table in the entry has ended the list; what follows stands at the margin too.
      if indent == 0 { base = 0 }
      label = nil
    }
    indent = base
  }

  private mutating func preformatted(_ index: Int) {
    flush()
    var text: [UInt8] = []
    gather(index, into: &text)
    var line = tree.nodes[index].line
    var content: [MarkdownInline.Line] = []
    for piece in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var words = InlineText()
      words.append(Array(piece), style, line: line)
      if words.isEmpty {
        out.block(content, first: spaces(indent), rest: spaces(indent))
        content = []
      } else {
        // Two spaces at the end: the line ends for a reader too.
        content.append(
          MarkdownInline.Line(bytes: MarkdownInline.line(words.take()) + [0x20, 0x20], number: line))
      }
      line += 1
    }
    out.block(content, first: spaces(indent), rest: spaces(indent))
  }

  private func gather(_ index: Int, into text: inout [UInt8]) {
    text += tree.nodes[index].text
    if let name = tree.nodes[index].name, isUnseen(name, tree.nodes[index]) { return }
    for child in tree.nodes[index].children { gather(child, into: &text) }
  }

  // MARK: Tables

  private mutating func table(_ index: Int) {
    flush()
    let table = HTMLTable(tree, index)
    for caption in table.captions {
      walkChildren(of: caption)
      flush()
    }
    if let rows = dataRows(table) {
      indent = 0
      label = nil
      out.block(rows)
    } else {
      for row in table.rows {
        for (i, cell) in row.cells.enumerated() {
          if i == 0, row.cells.count > 1, let words = paragraph(in: cell.node), isNumber(words) {
            carried = words
          } else {
            walkChildren(of: cell.node)
            flush()
          }
        }
        if !carried.isEmpty {
          out.block(
            MarkdownInline.lines(carried, keepsLines: false), first: spaces(indent), rest: spaces(indent))
          carried = []
        }
      }
    }
  }

  /// Whether a cell holds only an item's number or reference: "3", "12.1", "SNP/1/25".
  private func isNumber(_ words: [InlineText.Word]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    return word.bytes.count <= 14 && word.bytes.contains { (0x30...0x39).contains($0) }
  }

  /// The rows of a table whose cells hold no more than a paragraph each; nil for any other.
  private func dataRows(_ table: HTMLTable) -> [MarkdownInline.Line]? {
    guard table.columns > 1, !table.isNested else { return nil }
    var rows: [MarkdownInline.Line] = []
    for row in table.rows {
      var texts = Array(repeating: [UInt8](), count: table.columns)
      var first: Int?
      var longest: (bytes: Int, line: Int)?
      for cell in row.cells {
        guard let words = paragraph(in: cell.node) else { return nil }
        guard let start = words.first?.line, let end = words.last?.line else { continue }
        if options.keepsLines, end - start > 4 { return nil }
        texts[cell.column] = MarkdownInline.line(words, isCell: true)
        if first == nil { first = start }
        if texts[cell.column].count > longest?.bytes ?? 0 { longest = (texts[cell.column].count, start) }
      }
      guard let first, let longest else { continue }
      // Facts stand in the longest cell mostly; but not so far down that a name in the first is out of sight.
      let line = MarkdownInline.Line(bytes: HTMLTranscriber.row(texts), number: min(longest.line, first + 2))
      if rows.isEmpty {
        let empty = Array(repeating: [UInt8](), count: table.columns)
        rows.append(
          row.isHeader ? line : MarkdownInline.Line(bytes: HTMLTranscriber.row(empty), number: line.number))
        let rule = Array(repeating: Array("---".utf8), count: table.columns)
        rows.append(MarkdownInline.Line(bytes: HTMLTranscriber.row(rule), number: line.number))
        if row.isHeader { continue }
      }
      rows.append(line)
    }
    return rows
  }

  private static func row(_ cells: [[UInt8]]) -> [UInt8] {
    cells.reduce(into: [0x7C]) { $0 += [0x20] + $1 + [0x20, 0x7C] }
  }

  /// The words of a cell that holds one paragraph and nothing else; nil where it holds more.
  private func paragraph(in cell: Int) -> [InlineText.Word]? {
    var inner = HTMLTranscriber(inside: self)
    var blocks = 0
    guard inner.gatherParagraph(cell, &blocks) else { return nil }
    return inner.inline.take()
  }

  /// Gathers the text below a node as one paragraph; false where it is more than that.
  private mutating func gatherParagraph(_ index: Int, _ blocks: inout Int) -> Bool {
    for child in tree.nodes[index].children {
      let node = tree.nodes[child]
      guard let name = node.name else {
        let before = inline.words.count
        inline.append(node.text, style, line: node.line)
        if blocks > 0, inline.words.count > before { return false }
        continue
      }
      if isUnseen(name, node) { continue }
      if name == .br {
        inline.breakLine()
        continue
      }
      if name == .table || name == .hr || name == .dl { return false }
      if name.is(.heading) || name.is(.list) || name.is(.preformatted) { return false }
      let outer = style
      if name.is(.bold) { style.bold = true }
      if name.is(.italic) { style.italic = true }
      if name == .a, let address = HTMLTranscriber.outwardAddress(of: node) { style.link = address }
      if name == .img { picture(node) }
      let isBlock = !name.is(.inline)
      let before = inline.words.count
      guard gatherParagraph(child, &blocks) else { return false }
      style = outer
      if isBlock, inline.words.count > before {
        // Text before this block, or a block before it: more than one paragraph.
        if before > 0 { return false }
        blocks += 1
      }
    }
    return !inline.words.contains { $0.gap == .lineBreak }
  }

  // MARK: Small things

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// How many bytes of words stand inside forms and outside them.
  private static func textInForms(_ tree: HTMLTree) -> (inside: Int, outside: Int) {
    var counts = (inside: 0, outside: 0)
    func count(_ index: Int, _ isInside: Bool) {
      let node = tree.nodes[index]
      guard let name = node.name else {
        let letters = node.text.reduce(into: 0) { if $1 > 0x20 { $0 += 1 } }
        if isInside { counts.inside += letters } else { counts.outside += letters }
        return
      }
      if name != .form, name.is(.unseen) { return }
      // What one chooses from is no text of a page.
      if name == .select || name == .textarea { return }
      for child in node.children { count(child, isInside || name == .form) }
    }
    count(0, false)
    return counts
  }
}
