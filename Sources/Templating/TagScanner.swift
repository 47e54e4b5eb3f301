/// Finds the tags of a template and which of them belong together.
///
/// Works on bytes, once from front to back; nesting is kept on a stack of its own, so that its depth is bounded
/// by memory and not by the thread.
struct TagScanner {
  private(set) var tags: [Tag] = []
  private(set) var mistakes: [TemplateError.Mistake] = []

  /// A file with more is not a template with mistakes in it, but something else.
  static let mostMistakes = 20

  private let text: TemplateText
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)
  private var open: [Int] = []

  init(_ text: TemplateText) {
    self.text = text
  }

  /// Reads the whole template. After a tag that is not closed, or that closes the wrong one, what follows would
  /// be guesswork, and reading stops.
  mutating func scan() {
    var position = text.start
    while let start = text.bytes.firstRange(of: opening, from: position) {
      guard let next = readTag(at: start), mistakes.count < Self.mostMistakes else { return }
      position = next
    }
    if let last = open.last {
      let tag = tags[last]
      let name = text.shown(tag.name)
      report(
        .unclosedSection, tag.range.lowerBound, "\(written(tag.kind, name)) is not closed",
        nextStep: "write \(written(.close, name)) where it ends")
    }
  }

  /// Reads the tag whose opening delimiter is at `start`, and gives where to go on, or nil where reading has to
  /// stop.
  private mutating func readTag(at start: Int) -> Int? {
    var position = start + opening.count
    while position < text.bytes.count, text.bytes[position].isWhitespace { position += 1 }
    var kind = Tag.Kind.variable
    var beginning = opening
    var ending = closing
    if position < text.bytes.count, let read = Tag.Kind(sigil: text.bytes[position]) {
      kind = read
      let sigil = text.bytes[position]
      if sigil == UInt8(ascii: "{") { ending.insert(UInt8(ascii: "}"), at: 0) }
      if sigil == UInt8(ascii: "=") { ending.insert(sigil, at: 0) }
      if ending.count > closing.count { beginning.append(sigil) }
      position += 1
    }
    // A tag that is not closed must not take the next one for its name.
    let mayHoldTags = kind == .comment || kind == .delimiters
    let next = mayHoldTags ? nil : text.bytes.firstRange(of: opening, from: position)
    guard let close = text.bytes.firstRange(of: ending, from: position, notAfter: next) else {
      report(
        .unclosedTag, start,
        "\"\(String(decoding: beginning, as: UTF8.self))\" is not closed\(next == nil ? "" : " before the next tag")",
        nextStep: "write \"\(String(decoding: ending, as: UTF8.self))\" where the tag ends")
      return next
    }
    let end = close + ending.count
    var tag = Tag(kind, name: text.bytes.trimmed(position..<close), range: start..<end)
    tag.enclosing = open.last ?? -1
    return keep(tag) ? end : nil
  }

  private mutating func keep(_ tag: Tag) -> Bool {
    var tag = tag
    switch tag.kind {
    case .comment: break
    case .delimiters: setDelimiters(tag)
    case .close:
      guard let opener = open.last, text.bytes[tags[opener].name].elementsEqual(text.bytes[tag.name]) else {
        reportWrongClosing(tag)
        return false
      }
      open.removeLast()
      tags[opener].partner = tags.count
      tag.partner = opener
      tag.enclosing = open.last ?? -1
    default:
      checkName(tag)
      if tag.kind.opens { open.append(tags.count) }
    }
    tags.append(tag)
    return true
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let parts = text.bytes[tag.name].split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      report(
        .invalidTag, tag.range.lowerBound, "\(text.shown(tag.range)) does not set two delimiters",
        nextStep: "write both, with a space between and without \"=\", such as {{=<% %>=}}")
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private mutating func checkName(_ tag: Tag) {
    let name = text.bytes[tag.name]
    if name.isEmpty {
      report(
        .invalidTag, tag.range.lowerBound, "\(text.shown(tag.range)) has no name",
        nextStep: "write a name, or remove the tag")
    } else if name.contains(where: \.isWhitespace) {
      report(
        .invalidTag, tag.range.lowerBound, "\"\(text.shown(tag.name))\" is no name, for it has a space in it",
        nextStep: "Mustache has names only: let the page give a name to what is wanted")
    } else if tag.kind.namesAValue, !name.elementsEqual(".".utf8),
      name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(where: \.isEmpty)
    {
      report(
        .invalidTag, tag.range.lowerBound,
        "\"\(text.shown(tag.name))\" is no name, for a part beside a dot is missing",
        nextStep: "write name.part, or a single dot for the element itself")
    }
  }

  private mutating func reportWrongClosing(_ tag: Tag) {
    let name = text.shown(tag.name)
    guard let opener = open.last else {
      report(
        .wrongClosingTag, tag.range.lowerBound, "\(written(.close, name)) closes nothing",
        nextStep: "remove it, or write \(written(.section, name)) where the section begins")
      return
    }
    let opened = tags[opener]
    let expected = text.shown(opened.name)
    let line = text.place(at: opened.range.lowerBound).line
    report(
      .wrongClosingTag, tag.range.lowerBound,
      "\(written(.close, name)) stands where \(written(.close, expected)) is due",
      nextStep: "\(written(opened.kind, expected)) of line \(line) is still open: close it first")
  }

  /// A tag as the author would write it here.
  private func written(_ kind: Tag.Kind, _ name: String) -> String {
    String(decoding: opening, as: UTF8.self) + kind.sigil + name + String(decoding: closing, as: UTF8.self)
  }

  private mutating func report(
    _ kind: TemplateError.Mistake.Kind, _ offset: Int, _ message: String, nextStep: String
  ) {
    mistakes.append(text.mistake(kind, at: offset, message, nextStep: nextStep))
  }
}
