import Linking
import Minutes
import Rendering

extension ArchivedDocument {
  /// A document's facts with the items that they stand under; those under no item first.
  func facts<Fact>(_ loose: (Digest) -> [Fact], _ own: (Digest.Item) -> [Fact]) -> [(Fact, Digest.Item?)] {
    loose(digest).map { ($0, nil) } + digest.items.flatMap { item in own(item).map { ($0, item) } }
  }
}

extension PageMaker {
  /// A decision as an entry of a feed.
  func entry(of decision: Decision, _ item: Digest.Item?, _ document: ArchivedDocument, _ base: String)
    -> Feed.Entry
  {
    var lines = ["\(words.label("kind", decision.kind.rawValue)): \(decision.text)"]
    if let proposer = decision.proposer { lines.append("\(words(.proposed)): \(proposer)") }
    if let seconder = decision.seconder { lines.append("\(words(.seconded)): \(seconder)") }
    return entry(decision.id, decision.text, lines, item, document, base)
  }

  /// A task as an entry of a feed.
  func entry(of action: Action, _ item: Digest.Item?, _ document: ArchivedDocument, _ base: String)
    -> Feed.Entry
  {
    entry(
      action.id, action.text, [[action.owner, action.text].compactMap { $0 }.joined(separator: ": ")], item,
      document, base)
  }

  private func entry(
    _ id: String, _ words: String, _ lines: [String], _ item: Digest.Item?, _ document: ArchivedDocument,
    _ base: String
  ) -> Feed.Entry {
    let link = base + document.url + "#" + id
    var text: [UInt8] = []
    func paragraph(_ line: String, to address: String? = nil) {
      text += "<p>".utf8
      if let address {
        text += "<a href=\"".utf8
        HTMLText.append(address, to: &text)
        text += "\">".utf8
      }
      HTMLText.append(line, to: &text)
      text += (address == nil ? "</p>" : "</a></p>").utf8
    }
    for line in lines { paragraph(line) }
    if let item { paragraph(item.title, to: base + document.url + "#" + item.id) }
    paragraph(title(of: document), to: base + document.url)
    return Feed.Entry(
      title: DocumentView.shortened(words), link: link,
      guid: settings.archiveID.map { "tag:\($0):\(document.id)#\(id)" } ?? link,
      isPermalink: settings.archiveID == nil, day: document.digest.date, time: document.digest.time,
      text: text)
  }
}
