/// Decides what of the text goes with each tag: lines that a tag has to itself, the indentation of partials,
/// parents and blocks.
///
/// The rules for lines are the specification's. For inheritance it gives examples; they come to this:
/// - What stands in a parent tag but in no block is never shown, so a parent has its lines to itself when nothing
///   else is before its opening and after its closing tag, whatever is between them.
/// - An override loses the indentation that its lines have in common, when its opening tag is the last thing on
///   its line; and each of its lines gets the indentation of the place that it goes to.
/// - That place's indentation is, for a block whose opening tag has a line to itself, the one that the lines of
///   its default content have in common (or, without such lines, the tag's own); otherwise the whitespace before
///   the tag, if nothing else is before it.
struct TagLayout {
  private let text: TemplateText
  private(set) var tags: [Tag]

  init(_ text: TemplateText, _ tags: [Tag]) {
    self.text = text
    self.tags = tags
  }

  /// Whether a tag stands in a parent tag, where only blocks mean anything.
  static func isInParent(_ tag: Tag, of tags: [Tag]) -> Bool {
    tag.enclosing >= 0 && tags[tag.enclosing].kind == .parent
  }

  /// Whether the text before a tag is in a parent tag but in no block of it.
  static func isUnused(before tag: Tag, of tags: [Tag]) -> Bool {
    tag.kind == .close ? tags[tag.partner].kind == .parent : isInParent(tag, of: tags)
  }

  mutating func arrange() {
    for index in tags.indices where tags[index].kind.mayStandAlone { cutLine(index) }
    for index in tags.indices where tags[index].kind == .parent { cutParent(index) }
    findIndentation()
  }

  // MARK: Lines

  private mutating func cutLine(_ index: Int) {
    let tag = tags[index]
    let lead = blankBefore(tag.range.lowerBound)
    let next = blankAfter(tag.range.upperBound)
    tags[index].lead = lead
    guard tag.kind != .parent, !(tag.kind == .close && tags[tag.partner].kind == .parent) else { return }

    // Towards the parent around it, an override has nothing that counts.
    let isOverride =
      tag.kind == .block && Self.isInParent(tag, of: tags)
      || tag.kind == .close && tags[tag.partner].kind == .block
        && Self.isInParent(tags[tag.partner], of: tags)
    let opensOverride = isOverride && tag.kind == .block
    let closesOverride = isOverride && tag.kind == .close
    guard lead != nil || opensOverride, next != nil || closesOverride else { return }
    tags[index].standsAlone = true
    let start = opensOverride ? tag.range.lowerBound : lead?.lowerBound ?? tag.range.lowerBound
    let end = closesOverride ? tag.range.upperBound : next ?? tag.range.upperBound
    tags[index].cut = start..<end
    if tag.kind == .partial, let lead { tags[index].indentation = lead }
  }

  private mutating func cutParent(_ index: Int) {
    let open = tags[index]
    let close = tags[open.partner]
    let next = blankAfter(close.range.upperBound)
    if let lead = open.lead, next != nil || blankAfter(open.range.upperBound) != nil {
      tags[index].standsAlone = true
      tags[index].cut = lead.lowerBound..<open.range.upperBound
      tags[index].indentation = lead
    }
    if let next, open.lead != nil || close.lead != nil {
      tags[open.partner].cut = close.range.lowerBound..<next
      tags[open.partner].standsAlone = true
    }
  }

  /// The whitespace between the beginning of the line and `offset`, if nothing else is there.
  private func blankBefore(_ offset: Int) -> Range<Int>? {
    var start = offset
    while start > text.start, text.bytes[start - 1].isBlank { start -= 1 }
    return start == text.start || text.bytes[start - 1] == UInt8(ascii: "\n") ? start..<offset : nil
  }

  /// Where the next line begins, if nothing but whitespace is before it.
  private func blankAfter(_ offset: Int) -> Int? {
    let bytes = text.bytes
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  // MARK: Indentation

  /// What the lines of a block's content have in common so far.
  private struct Content {
    var block: Int
    var common: Range<Int>?

    mutating func add(_ line: Range<Int>, _ text: TemplateText) {
      guard let known = common else {
        common = line
        return
      }
      var count = 0
      while count < min(known.count, line.count),
        text.bytes[known.lowerBound + count] == text.bytes[line.lowerBound + count]
      {
        count += 1
      }
      common = known.lowerBound..<known.lowerBound + count
    }
  }

  private mutating func findIndentation() {
    var open: [Content] = []
    var position = text.start
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      if let last = open.indices.last {
        for line in linesBegun(in: position..<tag.cut.lowerBound, before: tag) { open[last].add(line, text) }
        if let line = ownLine(of: tag) { open[last].add(line, text) }
      }
      position = tag.cut.upperBound
      switch tag.kind {
      case .block:
        open.append(Content(block: index))
      case .close where tags[tag.partner].kind == .block:
        if let content = open.popLast() { settle(content, into: &open) }
      default: break
      }
      index += 1
      // Between a parent's blocks there is nothing to indent.
      if index < tags.count, Self.isUnused(before: tags[index], of: tags) {
        position = tags[index].cut.lowerBound
      }
    }
  }

  private mutating func settle(_ content: Content, into open: inout [Content]) {
    let block = tags[content.block]
    if Self.isInParent(block, of: tags) {
      if block.standsAlone { tags[content.block].dedent = content.common?.count ?? 0 }
      return
    }
    let own = block.lead ?? block.indentation
    tags[content.block].indentation = block.standsAlone ? content.common ?? own : own
    guard let last = open.indices.last else { return }
    if block.standsAlone {
      open[last].add(tags[content.block].indentation, text)
    } else if let common = content.common {
      open[last].add(common, text)
    }
  }

  /// The whitespace at the beginning of each line that begins in a piece of text and is not blank.
  private func linesBegun(in piece: Range<Int>, before tag: Tag) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var position = piece.lowerBound
    guard position < piece.upperBound else { return [] }
    if position > text.start, text.bytes[position - 1] != UInt8(ascii: "\n") {
      position = nextLine(from: position, to: piece.upperBound)
    }
    while position < piece.upperBound {
      var end = position
      while end < piece.upperBound, text.bytes[end].isBlank { end += 1 }
      let isBlank =
        end == piece.upperBound
        ? end != tag.range.lowerBound
        : text.bytes[end] == UInt8(ascii: "\n") || text.bytes[end] == UInt8(ascii: "\r")
      if !isBlank { lines.append(position..<end) }
      position = nextLine(from: end, to: piece.upperBound)
    }
    return lines
  }

  private func nextLine(from position: Int, to end: Int) -> Int {
    var position = position
    while position < end {
      position += 1
      if text.bytes[position - 1] == UInt8(ascii: "\n") { break }
    }
    return position
  }

  /// The whitespace of a line that begins with this tag and that some text takes the place of.
  private func ownLine(of tag: Tag) -> Range<Int>? {
    if tag.standsAlone { return tag.kind == .partial || tag.kind == .parent ? tag.indentation : nil }
    let start = tag.range.lowerBound
    let isAtLineStart = start == text.start || text.bytes[start - 1] == UInt8(ascii: "\n")
    return isAtLineStart && tag.kind != .close ? start..<start : nil
  }
}
