import Linking
import Minutes
import Rendering
import Templating

extension DocumentView {
  /// An item: its words as written, and around them what the archive knows of it.
  func item(_ item: AgendaItem, markdown: [UInt8]) -> TemplateValue {
    let rendering = PassageHTML(
      prefix: item.id, headingLevel: 4, tableLabel: words(.tableLabel),
      anchors: Self.anchors(item.decisions, item.actions), address: address)
    let last = item.passages.map(\.endLine).max() ?? item.line
    var origin =
      last > item.line
      ? words(.originLines, ["from": String(item.line), "to": String(last)])
      : words(.originLine, ["line": String(item.line)])
    if let page = item.page { origin = words(.originOnPage, ["lines": origin, "page": String(page)]) }
    return [
      "id": .string(item.id), "heading": .html(Self.heading(item.heading, otherwise: item.title)),
      "item_lang": TemplateValue(item.language),
      "text": .html(rendering.html(item.passages, markdown: markdown)),
      "restricted": .bool(item.restricted), "themes": .list(item.themes.compactMap(theme)),
      "has_themes": .bool(!item.themes.isEmpty),
      "has_reasons": .bool(!item.decisions.isEmpty || !item.actions.isEmpty || !item.themes.isEmpty),
      "thread": thread(item), "origin": .string(origin), "origin_href": TemplateValue(lineLink(item.line)),
      "facts": .list(
        item.decisions.map { source(words(.originDecision), $0.text, $0.line) }
          + item.actions.map { source(words(.originAction), $0.text, $0.line) }),
    ]
  }

  private func source(_ label: String, _ text: String, _ line: Int) -> TemplateValue {
    [
      "label": .string(label), "text": .string(Self.shortened(text)), "line": .int(line),
      "href": TemplateValue(lineLink(line)),
    ]
  }

  private func theme(_ assignment: ThemeAssignment) -> TemplateValue? {
    guard let i = maker.index.themes[assignment.id] else { return nil }
    return [
      "label": .string(maker.archive.themes[i].label), "href": .string(links.to("themes/\(assignment.id)/")),
      "because": .string(assignment.because),
    ]
  }

  /// The same business at other meetings: the nearest ones, in the order of their days.
  private func thread(_ item: AgendaItem) -> TemplateValue {
    guard let id = item.thread, let i = maker.index.thread(id, body: document.bodyID) else { return .null }
    let thread = maker.archive.threads[i]
    let places = thread.items.sorted {
      ArchiveIndex.isEarlier(maker.archive.documents[$0.document], maker.archive.documents[$1.document])
    }
    let here = places.firstIndex { maker.archive.documents[$0.document].id == meeting.id } ?? 0
    let near = places[max(0, here - 5)..<min(places.count, here + 6)]
    let entries: [TemplateValue] = near.compactMap { place in
      let other = maker.archive.documents[place.document]
      guard other.id != meeting.id, other.digest.items.indices.contains(place.item) else { return nil }
      return [
        "href": .string(links.to(other.url + "#" + other.digest.items[place.item].id)),
        "label": .string(
          other.bodyID == document.bodyID
            ? other.digest.date.map(words.date) ?? words(.undated) : maker.title(of: other)),
      ]
    }
    return entries.isEmpty ? .null : ["title": .string(thread.title), "entries": .list(entries)]
  }

  // MARK: Facts

  func decision(_ decision: Decision, _ item: AgendaItem?) -> TemplateValue {
    [
      "href": .string("#" + decision.id), "text": .string(decision.text),
      "kind": .string(words.label("kind", decision.kind.rawValue)),
      "effect": .string(decision.effect.rawValue),
      "effect_label": .string(words.label("effect", decision.effect.rawValue)),
      "item": item.map {
        [
          "href": .string("#" + $0.id), "number": TemplateValue($0.number),
          "title": .string(Self.shortened($0.title)),
        ]
      }
        ?? .null,
      "proposer": named(decision.proposer), "seconder": named(decision.seconder),
      "votes": TemplateValue(maker.votes(decision.votes)),
    ]
  }

  private func named(_ name: String?) -> TemplateValue {
    guard let name else { return .null }
    return [
      "name": .string(name),
      "href": TemplateValue(people.person(called: name).flatMap { address(.person, $0) }),
    ]
  }

  func action(_ action: Action, _ item: AgendaItem?) -> TemplateValue {
    [
      "href": .string("#" + action.id), "text": .string(action.text), "owner": TemplateValue(action.owner),
      "due": TemplateValue(action.due.map(words.date)),
      "answered": TemplateValue(action.answeredBy.map(links.to)),
      "item": item.map {
        [
          "href": .string("#" + $0.id), "number": TemplateValue($0.number),
          "title": .string(Self.shortened($0.title)),
        ]
      }
        ?? .null,
    ]
  }

  func declaration(_ declaration: Declaration, _ item: String?) -> TemplateValue {
    [
      "name": .string(declaration.asWritten),
      "href": TemplateValue(declaration.person.flatMap { address(.person, $0) }),
      "interest": TemplateValue(declaration.interest),
      "withdrew": TemplateValue(declaration.withdrew.map { words($0 ? .withdrew : .stayed) }),
      "item_href": TemplateValue(item.map { "#" + $0 }),
    ]
  }

  // MARK: Words of the source

  static func anchors(_ decisions: [Decision], _ actions: [Action]) -> [PassageHTML.Anchor] {
    decisions.map { .init(id: $0.id, style: "decision", passage: $0.passage) }
      + actions.map { .init(id: $0.id, style: "action", passage: $0.passage) }
  }

  /// A heading's parts in their order on paper, each in an element that tells what it is.
  static func heading(_ parts: [HeadingPart], otherwise title: String) -> [UInt8] {
    var out: [UInt8] = []
    for (i, part) in (parts.isEmpty ? [HeadingPart(.title, title)] : parts).enumerated() {
      if i > 0, !part.isGlued { out.append(0x20) }
      switch part.kind {
      case .number: out += "<span class=\"number\">".utf8
      case .label: out += "<span class=\"layout\">".utf8
      case .title: break
      }
      HTMLText.append(part.text, to: &out)
      if part.kind != .title { out += "</span>".utf8 }
    }
    return out
  }
}

/// The text that stands under no item, with what was decided in it.
struct Fragment {
  var view: DocumentView

  func html(_ passages: [Passage], prefix: String, offset: Int, level: Int) -> [UInt8] {
    var anchors = DocumentView.anchors(view.meeting.decisions, view.meeting.actions)
    // What stands in no single passage has its anchor behind the text before the items.
    if offset > 0 || prefix == "after" { anchors.removeAll { $0.passage == nil } }
    let rendering = PassageHTML(
      prefix: prefix, headingLevel: level, tableLabel: view.words(.tableLabel), anchors: anchors,
      address: view.address)
    return rendering.html(passages, mentions: view.meeting.mentions, offset: offset)
  }
}

extension PageMaker {
  /// "7 for, 1 against, carried"; nil where nothing was counted.
  func votes(_ votes: Votes) -> String? {
    var parts: [String] = []
    if let count = votes.inFavour { parts.append(words(.votesFor, ["count": String(count)])) }
    if let count = votes.against { parts.append(words(.votesAgainst, ["count": String(count)])) }
    if let count = votes.abstain { parts.append(words(.votesAbstain, ["count": String(count)])) }
    if let outcome = votes.outcome { parts.append(outcome) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
