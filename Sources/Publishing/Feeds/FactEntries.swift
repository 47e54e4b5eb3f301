import Linking
import Minutes
import Rendering

extension ArchivedDocument {
  /// A document's facts with the items that they stand under; those under no item first.
  private func facts<Fact>(_ loose: [Fact], _ own: (Int) -> [Fact]) -> [(Fact, Digest.Item?)] {
    var facts = loose.map { ($0, nil as Digest.Item?) }
    // A copy of an item is a copy of each of its parts: only of those that have facts.
    for i in digest.items.indices {
      let own = own(i)
      if !own.isEmpty { facts += own.map { ($0, digest.items[i]) } }
    }
    return facts
  }

  var decisionsWithItems: [(Decision, Digest.Item?)] {
    facts(digest.decisions) { digest.items[$0].decisions }
  }
  var actionsWithItems: [(Action, Digest.Item?)] { facts(digest.actions) { digest.items[$0].actions } }

  var hasDecisions: Bool {
    !digest.decisions.isEmpty || digest.items.indices.contains { !digest.items[$0].decisions.isEmpty }
  }
  var hasActions: Bool {
    !digest.actions.isEmpty || digest.items.indices.contains { !digest.items[$0].actions.isEmpty }
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
