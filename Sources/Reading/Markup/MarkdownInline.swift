/// Writes the words of a paragraph as lines of Markdown: bold, italics and links marked, everything else escaped that
/// Markdown would take for markup.
enum MarkdownInline {
  struct Line: Sendable {
    var bytes: [UInt8]
    /// The line of the source where its first word stands.
    var number: Int
  }

  /// - Parameters:
  ///   - keepsLines: whether line ends of the source stay line ends, so that each line keeps its own number. They do
  ///     where the next line cannot be taken for the beginning of something else.
  ///   - isCell: whether the text stands in a cell of a pipe table.
  static func lines(_ words: [InlineText.Word], keepsLines: Bool, isCell: Bool = false) -> [Line] {
    var out: [Line] = []
    var current: [InlineText.Word] = []
    func finish(hard: Bool) {
      guard let first = current.first else { return }
      var line = Line(bytes: [], number: first.line)
      write(current, isCell: isCell, into: &line.bytes)
      if hard { line.bytes += "  ".utf8 }
      out.append(line)
      current = []
    }
    for word in words {
      if word.gap == .lineBreak, !isCell { finish(hard: true) }
      if word.gap == .newline, keepsLines, goesOn(word) { finish(hard: false) }
      current.append(word)
    }
    finish(hard: false)
    return out
  }

  /// The words on one line.
  static func line(_ words: [InlineText.Word], isCell: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    write(words, isCell: isCell, into: &out)
    return out
  }

  /// Whether a word at the start of a line can only go on the sentence before it: a word in lower case, no label.
  private static func goesOn(_ word: InlineText.Word) -> Bool {
    guard word.bytes.count > 1, let first = word.bytes.first, (0x61...0x7A).contains(first) else {
      return false
    }
    return word.bytes.count > 4 || word.bytes.last != 0x29 && word.bytes.last != 0x2E
  }

  // MARK: Styles

  private static func write(_ words: [InlineText.Word], isCell: Bool, into out: inout [UInt8]) {
    let begin = out.count
    var i = 0
    while i < words.count {
      let style = words[i].style
      var end = i + 1
      while end < words.count, words[end].style.bold == style.bold, words[end].style.italic == style.italic {
        end += 1
      }
      if i > 0, words[i].gap != .none { out.append(0x20) }
      let run = words[i..<end]
      let follower = end < words.count && words[end].gap == .none ? words[end].bytes.first : nil
      let before = out.count > begin ? out.last : nil
      let marker = takesMarks(run, before: before, after: follower) ? mark(style) : []
      out += marker
      writeLinks(run, isCell: isCell, lineStart: begin, into: &out)
      out += marker
      i = end
    }
  }

  private static func mark(_ style: InlineText.Style) -> [UInt8] {
    Array(repeating: 0x2A, count: (style.bold ? 2 : 0) + (style.italic ? 1 : 0))
  }

  /// Whether asterisks round these words are read as marks: CommonMark's rule of left- and right-flanking runs. Where
  /// they are not, the words stand without.
  private static func takesMarks(_ run: ArraySlice<InlineText.Word>, before: UInt8?, after: UInt8?) -> Bool {
    guard let first = run.first, let last = run.last,
      run.contains(where: { $0.bytes.contains(where: isWordByte) })
    else { return false }
    let opens = first.style.link != nil ? true : isPunctuation(first.bytes, atEnd: false)
    let closes = last.style.link != nil ? true : isPunctuation(last.bytes, atEnd: true)
    return (!opens || before == nil || !isWordByte(before ?? 0))
      && (!closes || after == nil || !isWordByte(after ?? 0))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 0x80
  }

  private static func isPunctuation(_ bytes: [UInt8], atEnd: Bool) -> Bool {
    guard let byte = atEnd ? bytes.last : bytes.first else { return false }
    if byte < 0x80 { return !isWordByte(byte) }
    // U+2000 to U+207F: dashes, quotes, bullets.
    let scalar = atEnd ? bytes.suffix(3) : bytes.prefix(3)
    return scalar.starts(with: [0xE2, 0x80]) || scalar.starts(with: [0xE2, 0x81])
  }

  // MARK: Links and words

  private static func writeLinks(
    _ words: ArraySlice<InlineText.Word>, isCell: Bool, lineStart: Int, into out: inout [UInt8]
  ) {
    var i = words.startIndex
    while i < words.endIndex {
      let link = words[i].style.link
      var end = i + 1
      while end < words.endIndex, words[end].style.link == link { end += 1 }
      if i > words.startIndex, words[i].gap != .none { out.append(0x20) }
      if link != nil { out.append(0x5B) }
      for j in i..<end {
        if j > i, words[j].gap != .none { out.append(0x20) }
        escape(
          words[j].bytes, startsLine: out.count == lineStart, isCell: isCell, inLink: link != nil, into: &out)
      }
      if let link {
        out += "](".utf8
        out += address(link)
        out.append(0x29)
      }
      i = end
    }
  }

  private static func escape(
    _ word: [UInt8], startsLine: Bool, isCell: Bool, inLink: Bool, into out: inout [UInt8]
  ) {
    for (i, byte) in word.enumerated() {
      let next = i + 1 < word.count ? word[i + 1] : nil
      switch byte {
      case 0x26:
        // Only what a reader of Markdown would take for a reference.
        if let next, isWordByte(next) || next == 0x23 { out += "&amp;".utf8 } else { out.append(byte) }
        continue
      case 0x3C:
        if next != nil { out += "&lt;".utf8 } else { out.append(byte) }
        continue
      case 0x5C: if let next, next < 0x80, !isWordByte(next) { out.append(0x5C) }
      case 0x60: out.append(0x5C)
      case 0x2A: if word.count > 1 { out.append(0x5C) }
      case 0x5F:
        let isInside = i > 0 && isWordByte(word[i - 1]) && next.map(isWordByte) == true
        if word.count > 1, !isInside { out.append(0x5C) }
      case 0x5B: if inLink || isLinkLike(word[i...]) { out.append(0x5C) }
      case 0x5D: if inLink { out.append(0x5C) }
      case 0x7C: if isCell || startsLine && i == 0 { out.append(0x5C) }
      case 0x23, 0x3E, 0x7E, 0x3D: if startsLine, i == 0 { out.append(0x5C) }
      case 0x2D: if startsLine, i == 0, word.count > 1, word.allSatisfy({ $0 == 0x2D }) { out.append(0x5C) }
      default: break
      }
      out.append(byte)
    }
  }

  /// Whether a "[" begins what Markdown takes for a link: "[x](y)", "[x]: y".
  private static func isLinkLike(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let close = rest.firstIndex(of: 0x5D), close + 1 < rest.endIndex else { return false }
    return rest[close + 1] == 0x28 || rest[close + 1] == 0x3A || rest[close + 1] == 0x5B
  }

  /// An address as the target of a link: what would end it is percent-encoded.
  private static func address(_ text: String) -> [UInt8] {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if byte <= 0x20 || byte == 0x7F || "()<>\"\\|*_`".utf8.contains(byte) && byte != 0x5F {
        out += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return out
  }
}
