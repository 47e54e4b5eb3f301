package import Minutes

/// Passages as HTML: Markdown through cmark-gfm, then each passage given its id and each fact its anchor.
package struct PassageHTML {
  /// Something of the record that stands in a passage and is linked to: a decision, an action.
  package struct Anchor: Sendable {
    package var id: String
    /// The class that the passage gets, such as `decision`.
    package var style: String
    /// Which of the passages it stands in; nil where that is not known.
    package var passage: Int?

    package init(id: String, style: String, passage: Int?) {
      self.id = id
      self.style = style
      self.passage = passage
    }
  }

  /// What ids begin with: `item-7` gives `item-7-p1`.
  package var prefix: String
  /// The level of the first heading inside the text, 2 to 6.
  package var headingLevel: Int
  /// The name that a table's scrolling frame has for those who don't see it.
  package var tableLabel: String
  package var anchors: [Anchor]
  package var address: EntityAddress

  package init(
    prefix: String, headingLevel: Int, tableLabel: String, anchors: [Anchor] = [],
    address: @escaping EntityAddress
  ) {
    self.prefix = prefix
    self.headingLevel = headingLevel
    self.tableLabel = tableLabel
    self.anchors = anchors
    self.address = address
  }

  /// The HTML of the passages. `offset` is the number of the first one as mentions and anchors count them; ids
  /// count from 1 for each call's own first.
  package func html(_ passages: [Passage], mentions: [Mention] = [], offset: Int = 0) -> [UInt8] {
    var markdown: [UInt8] = []
    PassageMarkdown(address: address).append(passages, mentions: mentions, offset: offset, to: &markdown)
    return html(passages, markdown: markdown, offset: offset)
  }

  /// The same for who has the Markdown already, as `PassageMarkdown` wrote it.
  package func html(_ passages: [Passage], markdown: [UInt8], offset: Int = 0) -> [UInt8] {
    if markdown.isEmpty { return loose([], passages: passages, offset: offset) }
    let marking = BlockMarking(
      passages: passages, prefix: prefix, headingLevel: headingLevel, tableLabel: tableLabel,
      anchors: grouped(passages.count, offset))
    if let rendered = CommonMark.html(markdown), let marked = marking.marked(rendered) {
      return loose(marked, passages: passages, offset: offset)
    }
    // cmark-gfm understood something else than was written. Words count more than looks.
    return loose(marking.plain(), passages: passages, offset: offset)
  }

  /// The anchors of each passage.
  private func grouped(_ count: Int, _ offset: Int) -> [Int: [Anchor]] {
    var groups: [Int: [Anchor]] = [:]
    for anchor in anchors {
      guard let passage = anchor.passage, passage >= offset, passage < offset + count else { continue }
      groups[passage - offset, default: []].append(anchor)
    }
    return groups
  }

  /// Adds the anchors that stand in no single passage, or in one that shows nothing, behind the text.
  private func loose(_ html: [UInt8], passages: [Passage], offset: Int) -> [UInt8] {
    var out = html
    for anchor in anchors {
      if let passage = anchor.passage {
        // Another call's passage, or one that bears its anchor.
        guard passage >= offset, passage < offset + passages.count else { continue }
        if passages[passage - offset].isShown { continue }
      }
      out += "<span id=\"".utf8
      HTMLText.append(anchor.id, to: &out)
      out += "\"></span>\n".utf8
    }
    return out
  }
}
