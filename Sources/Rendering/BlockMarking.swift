import Minutes

/// Goes once over the HTML that cmark-gfm made of passages and gives each block its id, its class and its anchors.
///
/// The passages were written block by block, so the blocks come back in their order; every `<` in the HTML begins
/// a tag, as all text is escaped. Where a block is not the kind that its passage must give, nothing is marked.
struct BlockMarking {
  var passages: [Passage]
  var prefix: String
  var headingLevel: Int
  var tableLabel: String
  var anchors: [Int: [PassageHTML.Anchor]]

  /// The HTML with ids, or nil where it does not fit the passages.
  func marked(_ html: [UInt8]) -> [UInt8]? {
    var pass = Pass(marking: self, shown: passages.indices.filter { passages[$0].isShown })
    var out: [UInt8] = []
    out.reserveCapacity(html.count + passages.count * 40)
    var run = 0
    var i = 0
    while i < html.count {
      guard html[i] == UInt8(ascii: "<") else {
        i += 1
        continue
      }
      guard let end = html[i...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      out += html[run..<i]
      let tag = html[(i + 1)..<end]
      guard let next = pass.tag(tag, html: html, after: end + 1, to: &out) else { return nil }
      run = next
      i = next
    }
    out += html[run...]
    return pass.isComplete ? out : nil
  }

  /// The passages without Markdown: each a paragraph with its id, nothing linked, no word lost.
  func plain() -> [UInt8] {
    var out: [UInt8] = []
    for (i, passage) in passages.enumerated() where passage.isShown {
      let fenced = passage.kind == .preformatted
      out += fenced ? "<pre".utf8 : "<p".utf8
      appendAttributes(i, to: &out)
      out.append(UInt8(ascii: ">"))
      appendAnchors(i, to: &out)
      if case .listEntry(let label, _) = passage.kind { HTMLText.append(label + " ", to: &out) }
      HTMLText.append(passage.isTableRow ? passage.cells.joined(separator: " ") : passage.text, to: &out)
      out += fenced ? "</pre>\n".utf8 : "</p>\n".utf8
    }
    return out
  }

  /// Whether a link's tag, as cmark-gfm writes it, leads to another site.
  fileprivate static func leadsOut(_ tag: ArraySlice<UInt8>) -> Bool {
    let address = tag.dropFirst("a href=\"".utf8.count)
    return ["http:", "https:", "//"].contains { start in
      address.prefix(start.utf8.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }.elementsEqual(
        start.utf8)
    }
  }

  /// The id and class of a passage's element.
  fileprivate func appendAttributes(_ passage: Int, style: String? = nil, to out: inout [UInt8]) {
    out += " id=\"".utf8
    HTMLText.append(prefix, to: &out)
    out += "-p\(passage + 1)\"".utf8
    // What is wider than the page is moved with the keys too.
    if passages[passage].kind == .preformatted { out += " tabindex=\"0\"".utf8 }
    var styles = style.map { [$0] } ?? []
    for anchor in anchors[passage] ?? [] where !styles.contains(anchor.style) { styles.append(anchor.style) }
    if !styles.isEmpty {
      out += " class=\"".utf8
      HTMLText.append(styles.joined(separator: " "), to: &out)
      out.append(UInt8(ascii: "\""))
    }
  }

  fileprivate func appendAnchors(_ passage: Int, to out: inout [UInt8]) {
    for anchor in anchors[passage] ?? [] {
      out += "<span id=\"".utf8
      HTMLText.append(anchor.id, to: &out)
      out += "\"></span>".utf8
    }
  }
}

extension BlockMarking {
  /// The state of going over the tags.
  private struct Pass {
    let marking: BlockMarking
    /// The passages that give a block, in order, and which of them comes next.
    let shown: [Int]
    var next = 0
    /// The levels of the headings that the next one stands under.
    var levels: [Int] = []
    var heading = 0
    /// The table row whose anchors wait for its first cell.
    var waiting: Int?

    init(marking: BlockMarking, shown: [Int]) {
      self.marking = marking
      self.shown = shown
    }

    var isComplete: Bool { next == shown.count }

    private var passage: Passage? { next < shown.count ? marking.passages[shown[next]] : nil }

    /// Writes a tag and gives the offset to go on from, or nil where the block is another than expected.
    mutating func tag(_ tag: ArraySlice<UInt8>, html: [UInt8], after: Int, to out: inout [UInt8]) -> Int? {
      let name = tag.prefix { $0 != 0x20 }
      func copy() -> Int {
        out.append(UInt8(ascii: "<"))
        out += tag
        out.append(UInt8(ascii: ">"))
        return after
      }
      switch name.count {
      case 1 where name.elementsEqual("p".utf8):
        guard let passage, passage.kind == .paragraph || passage.kind == .label else { return nil }
        open("p", style: passage.kind == .label ? "label" : nil, to: &out)
      case 1 where name.elementsEqual("a".utf8) && BlockMarking.leadsOut(tag):
        // Other people's words chose where it leads: it tells nobody who came, and gives it no weight.
        out.append(UInt8(ascii: "<"))
        out += tag
        out += " rel=\"nofollow noreferrer\">".utf8
      case 2 where name.elementsEqual("li".utf8):
        guard let passage, case .listEntry(let label, _) = passage.kind else { return nil }
        open("li", to: &out)
        return after + labelled(label, html[after...], to: &out)
      case 2 where name.elementsEqual("tr".utf8):
        guard let passage, passage.isTableRow else { return nil }
        waiting = shown[next]
        open("tr", to: &out)
      case 2 where name.elementsEqual("th".utf8) || name.elementsEqual("td".utf8):
        out += name.elementsEqual("th".utf8) ? "<th scope=\"col\">".utf8 : "<td>".utf8
        if let row = waiting { marking.appendAnchors(row, to: &out) }
        waiting = nil
      case 2 where name.first == UInt8(ascii: "h") && name.last != UInt8(ascii: "r"):
        guard let passage, case .heading(let level) = passage.kind else { return nil }
        while let last = levels.last, last >= level { levels.removeLast() }
        levels.append(level)
        heading = min(6, marking.headingLevel + levels.count - 1)
        open("h\(heading)", to: &out)
      case 3 where name.elementsEqual("pre".utf8):
        guard let passage, passage.kind == .preformatted else { return nil }
        open("pre", to: &out)
      case 2 where name.elementsEqual("ul".utf8):
        guard let passage, case .listEntry(let label, _) = passage.kind else { return nil }
        out += label.isEmpty || label == "•" ? "<ul>".utf8 : "<ul class=\"labelled\">".utf8
      case 5 where name.elementsEqual("table".utf8):
        out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8
        HTMLText.append(marking.tableLabel, to: &out)
        out += "\"><table>".utf8
      case 6 where name.elementsEqual("/table".utf8):
        out += "</table></div>".utf8
      case 5 where name.elementsEqual("thead".utf8):
        guard let passage, passage.isTableRow else { return nil }
        // A head that Markdown asks for and the minutes have not.
        guard passage.isTableHead else { return afterClosing("</thead>\n", html, after) }
        return copy()
      case 3 where name.first == UInt8(ascii: "/") && name[name.startIndex + 1] == UInt8(ascii: "h"):
        out += "</h\(heading)>".utf8
      case 2 where name.elementsEqual("hr".utf8) || name.elementsEqual("ol".utf8): return nil
      case 10 where name.elementsEqual("blockquote".utf8): return nil
      default: return copy()
      }
      return after
    }

    private mutating func open(_ element: String, style: String? = nil, to out: inout [UInt8]) {
      let index = shown[next]
      next += 1
      out.append(UInt8(ascii: "<"))
      out += element.utf8
      marking.appendAttributes(index, style: style, to: &out)
      out.append(UInt8(ascii: ">"))
      if element != "tr" { marking.appendAnchors(index, to: &out) }
    }

    /// Puts a list label in an element of its own, and gives how many bytes of the HTML it took.
    private func labelled(_ label: String, _ rest: ArraySlice<UInt8>, to out: inout [UInt8]) -> Int {
      guard !label.isEmpty, label != "•" else { return 0 }
      var written: [UInt8] = []
      HTMLText.append(
        label.split(separator: " ", omittingEmptySubsequences: true).joined(separator: "\u{A0}"), to: &written
      )
      guard rest.starts(with: written) else { return 0 }
      out += "<span class=\"mark\">".utf8
      out += written
      out += "</span>".utf8
      return written.count
    }

    private func afterClosing(_ text: String, _ html: [UInt8], _ from: Int) -> Int? {
      let wanted = Array(text.utf8)
      var i = from
      while i + wanted.count <= html.count {
        if html[i] == wanted[0], html[i..<(i + wanted.count)].elementsEqual(wanted) {
          return i + wanted.count
        }
        i += 1
      }
      return nil
    }
  }
}

extension Passage {
  /// Whether it gives a block: entries and rows always do, other passages where they have text.
  var isShown: Bool {
    switch kind {
    case .listEntry, .tableRow, .preformatted: true
    case .paragraph, .heading, .label: hasText
    }
  }
}
