/// Tags that break lines.
extension Cleaning {
  /// A stretch of a line between breaking tags.
  struct Piece {
    var text: String
    var headingLevel: Int?
    var isTag = false
    var isListEntry = false
  }

  /// Splits where tags break lines, and takes the tags away. A tag is `<`, a letter or `/`, and no `<` before its `>`.
  func splitAtTags(_ raw: String) -> [Piece] {
    var pieces: [Piece] = []
    var current = Piece(text: "")
    var sawTag = false
    func flush(keepHeading: Bool = false) {
      if !current.text.trimmed.isEmpty { pieces.append(current) }
      current = Piece(text: "")
    }
    var rest = raw[...]
    while let open = rest.utf8.firstIndex(of: 0x3C) {
      let after = rest.utf8.index(after: open)
      guard after < rest.endIndex,
        let close = rest.utf8[after...].firstIndex(where: { $0 == 0x3E || $0 == 0x3C }),
        rest.utf8[close] == 0x3E, let name = tagName(rest[after..<close])
      else {
        current.text += rest[...open]
        rest = rest[after...]
        continue
      }
      sawTag = true
      current.text += rest[..<open]
      rest = rest[rest.utf8.index(after: close)...]
      switch name {
      case "br", "p", "/p", "div", "/div", "tr", "/tr", "table", "/table", "ul", "/ul", "ol", "/ol", "/li",
        "hr",
        "section", "/section", "article", "/article", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "dt", "/dt",
        "dd", "/dd", "blockquote", "/blockquote":
        flush()
      case "li":
        flush()
        current.isListEntry = true
      case "h1", "h2", "h3", "h4", "h5", "h6":
        flush()
        current.headingLevel = Int(name.dropFirst())
      case "td", "th": current.text += "\t"
      default: break
      }
    }
    current.text += rest
    flush()
    if pieces.isEmpty {
      var tag = Piece(text: "")
      tag.isTag = sawTag
      return [tag]
    }
    return pieces
  }

  /// The lower-case name of a tag with its slash, or nil where this is no tag.
  func tagName(_ inside: Substring) -> String? {
    var name = ""
    for (i, b) in inside.utf8.enumerated() {
      if b == 0x2F, i == 0 {
        name = "/"
      } else if (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7A || (b >= 0x30 && b <= 0x39 && !name.isEmpty) {
        name.append(Character(Unicode.Scalar(b >= 0x41 && b <= 0x5A ? b | 0x20 : b)))
      } else {
        break
      }
    }
    return name.isEmpty || name == "/" ? nil : name
  }
}
