/// Turns the tags of one template, and the text between them, into operations.
struct TemplateCompiler {
  private let text: TemplateText
  private let tags: [Tag]
  /// The number of each template of the library.
  private let numbers: [String: Int]

  private var operations: [Operation] = []
  private var literals: [UInt8] = []
  private var paths: [TemplatePath] = []
  private var pathNumbers: [String: Int] = [:]
  private var inclusions: [CompiledTemplate.Inclusion] = []
  private var blocks: [CompiledTemplate.Block] = []
  /// For each tag that is open: its operation (for an override, that of its parent tag) and how much the lines
  /// in it lose.
  private var open: [(operation: Int, dedent: Int)] = []
  /// Whether nothing has been written yet of a template or an override: what comes first begins a line.
  private var isFirst = true
  /// The latest operation that another one goes on with: text is not joined to the text before it.
  private var jumpTarget = 0
  /// The parent tag that a mistake has been reported of.
  private var reportedParent = -1
  private(set) var mistakes: [TemplateError.Mistake] = []

  /// The operations of a template.
  ///
  /// - Throws: The mistakes of its syntax.
  /// - Parameter unused: receives what stands in a parent but in no block.
  static func compile(
    _ source: TemplateSource, numbers: [String: Int], unused: inout [TemplateError.Mistake]
  ) throws(TemplateError) -> CompiledTemplate {
    let text = TemplateText(source)
    var scanner = TagScanner(text)
    scanner.scan()
    guard scanner.mistakes.isEmpty else { throw TemplateError(mistakes: scanner.mistakes) }
    var layout = TagLayout(text, scanner.tags)
    layout.arrange()
    var compiler = TemplateCompiler(text, layout.tags, numbers)
    compiler.compile()
    unused += compiler.mistakes
    return CompiledTemplate(
      text: text, operations: compiler.operations, literals: compiler.literals, paths: compiler.paths,
      inclusions: compiler.inclusions, blocks: compiler.blocks)
  }

  private init(_ text: TemplateText, _ tags: [Tag], _ numbers: [String: Int]) {
    self.text = text
    self.tags = tags
    self.numbers = numbers
  }

  private mutating func compile() {
    var position = text.start
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      if TagLayout.isUnused(before: tag, of: tags) {
        reportUnused(position..<tag.range.lowerBound, in: tag)
      } else {
        write(position..<tag.cut.lowerBound)
      }
      position = tag.cut.upperBound
      if isIgnored(tag) {
        reportUnused(tag.range, in: tag)
        index = max(tag.partner, index)
        position = tags[index].cut.upperBound
      } else {
        add(tag, index)
      }
      index += 1
    }
    write(position..<text.bytes.count)
    emit(.end, at: text.bytes.count)
    for i in operations.indices where operations[i].kind == .text {
      let inner = Int(operations[i].a)..<max(Int(operations[i].a), Int(operations[i].b) - 1)
      operations[i].holdsLineEnd = literals[inner].contains(UInt8(ascii: "\n"))
    }
  }

  // MARK: Text

  private mutating func write(_ piece: Range<Int>) {
    guard !piece.isEmpty else { return }
    let dedent = open.last?.dedent ?? 0
    let beginsLine = isFirst || isLineStart(piece.lowerBound)
    isFirst = false
    let start = literals.count
    let endsBare = appendLiteral(piece, dedentedBy: dedent)
    if operations.count > jumpTarget, let last = operations.last, last.kind == .text, last.b == start {
      // What follows within a text begins a line exactly after a line end, so one operation is enough.
      operations[operations.count - 1].b = Int32(literals.count)
    } else if literals.count > start {
      operations.append(
        Operation(
          kind: .text, beginsLine: beginsLine, a: Int32(start), b: Int32(literals.count),
          offset: Int32(piece.lowerBound)))
    }
    if endsBare { emit(.indent, at: piece.upperBound) }
  }

  /// Adds a piece of the text to the literals, its lines without as much of their indentation as is asked for.
  ///
  /// - Returns: Whether nothing is left of its last line: then a tag follows that begins the line now.
  private mutating func appendLiteral(_ piece: Range<Int>, dedentedBy dedent: Int) -> Bool {
    guard dedent > 0 else {
      literals += text.bytes[piece]
      return false
    }
    var position = piece.lowerBound
    while position < piece.upperBound {
      if isLineStart(position) {
        let most = min(position + dedent, piece.upperBound)
        while position < most, text.bytes[position].isBlank { position += 1 }
        if position == piece.upperBound { return true }
      }
      var end = position
      while end < piece.upperBound, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end < piece.upperBound { end += 1 }
      literals += text.bytes[position..<end]
      position = end
    }
    return false
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == text.start || text.bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// Before a tag that begins a line (after it, for a closing tag): the place for the line's indentation.
  private mutating func beginLine(_ tag: Tag) {
    guard !tag.standsAlone, isFirst || isLineStart(tag.range.lowerBound) else { return }
    isFirst = false
    emit(.indent, at: tag.range.lowerBound)
  }

  // MARK: Tags

  private mutating func add(_ tag: Tag, _ index: Int) {
    let offset = tag.range.lowerBound
    if tag.kind == .close { return close(tags[tag.partner], with: tag) }
    let isOverride = tag.kind == .block && TagLayout.isInParent(tag, of: tags)
    if !isOverride { beginLine(tag) }
    switch tag.kind {
    case .variable: emit(.variable, path(tag), at: offset)
    case .unescaped: emit(.unescaped, path(tag), at: offset)
    case .section, .inverted:
      opened()
      emit(tag.kind == .section ? .section : .inverted, path(tag), at: offset)
    case .partial: include(tag)
    case .parent:
      opened()
      include(tag)
    case .block where isOverride: beginOverride(tag)
    case .block:
      opened()
      let indentation = text.bytes[tag.indentation].dropFirst(open.last?.dedent ?? 0)
      emit(.block, blocks.count, at: offset)
      blocks.append(
        CompiledTemplate.Block(
          name: TemplateName(text.string(tag.name)), indentation: Array(indentation),
          standsAlone: tag.standsAlone))
    case .close, .comment, .delimiters: break
    }
  }

  /// Remembers the operation that is emitted next as one that its closing tag completes.
  private mutating func opened() {
    open.append((operations.count, open.last?.dedent ?? 0))
  }

  private mutating func close(_ opener: Tag, with tag: Tag) {
    guard let (operation, _) = open.popLast() else { return }
    if opener.kind == .section {
      emit(.endSection, operation + 1, at: tag.range.lowerBound)
    } else if opener.kind == .block, TagLayout.isInParent(opener, of: tags) {
      emit(.end, at: tag.range.lowerBound)
      isFirst = false
      return
    }
    operations[operation].b = Int32(operations.count)
    jumpTarget = operations.count
    beginLine(tag)
  }

  private mutating func include(_ tag: Tag) {
    let name = text.string(tag.name)
    let dedent = open.dropLast(tag.kind == .parent ? 1 : 0).last?.dedent ?? 0
    emit(.include, inclusions.count, at: tag.range.lowerBound)
    operations[operations.count - 1].b = Int32(operations.count)
    inclusions.append(
      CompiledTemplate.Inclusion(
        name: name, template: numbers[name] ?? -1,
        indentation: tag.standsAlone ? Array(text.bytes[tag.indentation].dropFirst(dedent)) : nil,
        isParent: tag.kind == .parent, offset: tag.range.lowerBound))
  }

  private mutating func beginOverride(_ tag: Tag) {
    guard let parent = open.last?.operation else { return }
    inclusions[Int(operations[parent].a)].overrides.append(
      CompiledTemplate.Inclusion.Override(
        name: TemplateName(text.string(tag.name)), start: operations.count, offset: tag.range.lowerBound))
    open.append((parent, tag.dedent))
    isFirst = true
  }

  private mutating func path(_ tag: Tag) -> Int {
    let name = text.string(tag.name)
    if let number = pathNumbers[name] { return number }
    pathNumbers[name] = paths.count
    paths.append(TemplatePath(name))
    return paths.count - 1
  }

  private mutating func emit(_ kind: Operation.Kind, _ a: Int = 0, at offset: Int) {
    if kind != .indent { isFirst = false }
    operations.append(Operation(kind: kind, a: Int32(a), offset: Int32(offset)))
  }

  // MARK: What is never shown

  private func isIgnored(_ tag: Tag) -> Bool {
    guard TagLayout.isInParent(tag, of: tags) else { return false }
    switch tag.kind {
    case .block, .close, .comment, .delimiters: return false
    default: return true
    }
  }

  private mutating func reportUnused(_ range: Range<Int>, in tag: Tag) {
    let found = text.bytes.trimmed(range)
    guard !found.isEmpty else { return }
    let number = tag.kind == .close ? tag.partner : tag.enclosing
    // One mistake for each parent tag is enough: they have one cause as a rule.
    guard reportedParent != number else { return }
    reportedParent = number
    let parent = tags[number]
    let name = text.shown(parent.name)
    mistakes.append(
      text.mistake(
        .unusedContent, at: found.lowerBound,
        "\"\(text.shown(found))\" is never shown, for it stands in {{<\(name)}} and in no block",
        nextStep: "put it into one of the blocks of \"\(name)\", or outside {{<\(name)}}…{{/\(name)}}"))
  }
}
