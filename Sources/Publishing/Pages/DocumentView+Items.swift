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
    let (asked, namedIn, papers, corrects) = (asked(item), namedIn(item), papers(of: item), corrects(item))
    if let page = item.page { origin = words(.originOnPage, ["lines": origin, "page": String(page)]) }
    return [
      "id": .string(item.id), "heading": .html(Self.heading(item.heading, otherwise: item.title)),
      "item_lang": TemplateValue(item.language),
      "text": .html(glossing.html(rendering.html(item.passages, markdown: markdown))),
      "restricted": .bool(item.restricted), "themes": .list(item.themes.compactMap(theme)),
      "has_themes": .bool(!item.themes.isEmpty),
      "has_reasons": .bool(!item.decisions.isEmpty || !item.actions.isEmpty || !item.themes.isEmpty),
      "thread": thread(item), "asked": .list(asked), "has_asked": .bool(!asked.isEmpty),
      "named_in": .list(namedIn), "has_named_in": .bool(!namedIn.isEmpty),
      "item_papers": .list(papers), "has_item_papers": .bool(!papers.isEmpty),
      "corrects": .list(corrects), "has_corrects": .bool(!corrects.isEmpty),
      "origin": .string(origin), "origin_href": TemplateValue(lineLink(item.line)),
      "mistake_href": TemplateValue(
        mistakes.link(at: item.id, line: item.line)),
      "citation": TemplateValue(citation(of: item)),
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
      "label": .string(maker.label(maker.archive.themes[i])),
      "href": .string(links.to("themes/\(assignment.id)/")),
      "because": .string(assignment.because),
    ]
  }

  /// The same business before and after this meeting; nil for what every meeting has.
  private func thread(_ item: AgendaItem) -> TemplateValue {
    guard let id = item.thread, let i = maker.index.thread(id, body: document.bodyID) else { return .null }
    let thread = maker.archive.threads[i]
    guard thread.kind != .routine else { return .null }
    guard let place else { return .null }
    let path = maker.index.paths[i]
    let (places, here) = (path.items, path.places(of: place, maker.index.dayRank))
    guard let first = here.first, let last = here.last else { return .null }
    func entry(_ place: ItemPlace) -> TemplateValue {
      let other = maker.archive.documents[place.document]
      return [
        "href": .string(links.to(other.url, other.digest.items[place.item].id)),
        "label": .string(other.digest.date.map(words.date) ?? words(.undated)),
      ]
    }
    let earlier = first > 0 ? entry(places[first - 1]) : .null
    let later = last + 1 < places.count ? entry(places[last + 1]) : .null
    guard earlier != .null || later != .null else { return .null }
    return [
      "title": .string(thread.title), "earlier_item": earlier, "later_item": later,
      "all": TemplateValue(maker.address(of: thread).map(links.to)),
      "count": .string(maker.span(of: path)), "is_standing": .bool(thread.kind == .standing),
    ]
  }

  // MARK: What other documents say of an item

  private var place: Int? { maker.index.documents[meeting.id] }

  private func link(_ item: AgendaItem) -> ArchivedDocument.ItemLink? {
    guard let i = placeOfItem[item.id], document.items.indices.contains(i)
    else { return nil }
    return document.items[i]
  }

  /// What earlier meetings asked for and this item answers, with the words that tell so.
  private func asked(_ item: AgendaItem) -> [TemplateValue] {
    guard let place, let i = placeOfItem[item.id] else { return [] }
    return (maker.index.asked[ItemPlace(document: place, item: i)] ?? []).compactMap { n in
      let followUp = maker.archive.followUps[n]
      let other = maker.archive.documents[followUp.asked.document]
      return [
        "href": .string(links.to(other.url, followUp.by)),
        "label": .string(other.digest.date.map(words.date) ?? maker.title(of: other)),
        "because": TemplateValue(followUp.reason.map(because)),
      ]
    }
  }

  private func because(_ reason: FollowUp.Reason) -> String {
    switch reason {
    case .sameBusiness: words(.answersSameBusiness)
    case .titleHoldsTitle: words(.answersTitle)
    case .sharedWords(let shared): words(.answersWords, ["words": shared.joined(separator: ", ")])
    }
  }

  /// Later minutes that name this one by its number.
  private func namedIn(_ item: AgendaItem) -> [TemplateValue] {
    (link(item)?.referredToBy ?? []).compactMap(reference)
  }

  /// The papers that the item considered.
  private func papers(of item: AgendaItem) -> [TemplateValue] {
    (link(item)?.papers ?? []).map { paper in
      let other = maker.archive.documents[paper.place.document]
      return [
        "href": .string(links.to(other.url)), "title": .string(maker.title(of: other)),
        "because": .string(paper.because),
      ]
    }
  }

  /// The meeting whose attendance a sentence of this item corrects.
  private func corrects(_ item: AgendaItem) -> [TemplateValue] {
    document.digest.attendanceCorrections.filter { $0.item == item.id }.compactMap { correction in
      guard let id = document.corrects[correction.line], let i = maker.index.documents[id] else { return nil }
      let other = maker.archive.documents[i]
      return [
        "href": .string(links.to(other.url + "#who")),
        "label": .string(other.digest.date.map(words.date) ?? maker.title(of: other)),
      ]
    }
  }

  /// A place in another document that refers to this one.
  func reference(_ reference: ArchivedDocument.Reference) -> TemplateValue? {
    guard let i = maker.index.documents[reference.document] else { return nil }
    let other = maker.archive.documents[i]
    return [
      "href": .string(links.to(other.url + (reference.item.map { "#" + $0 } ?? ""))),
      "title": .string(maker.title(of: other)), "line": .int(reference.line),
      "line_href": TemplateValue(maker.lineLink(other, reference.line, links)),
    ]
  }

  // MARK: Facts

  func decision(_ decision: Decision, _ item: AgendaItem?) -> TemplateValue {
    [
      "href": .string("#" + decision.id), "text": .string(decision.text),
      "setting": TemplateValue(
        item.flatMap { item in
          placeInDigest[item.id].flatMap { document.digest.items[$0].settings[decision.id] }
        }),
      "kind": .string(words.label("kind", decision.kind.rawValue)),
      "effect": .string(decision.effect.rawValue),
      "effect_label": .string(words.label("effect", decision.effect.rawValue)),
      "outcome": TemplateValue(words.outcome(of: decision)),
      "item": item.map(heading) ?? .null,
      "answered": TemplateValue(decision.answeredBy.map(links.to)),
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
      "href": .string("#" + action.id), "text": .string(action.text),
      "owner": TemplateValue(PageMaker.owner(of: action)),
      "due": TemplateValue(PageMaker.due(of: action, words)),
      "answered": TemplateValue(action.answeredBy.map(links.to)),
      "item": item.map(heading) ?? .null,
    ]
  }

  /// An item's number and title with the way to it.
  func heading(of item: AgendaItem) -> TemplateValue {
    [
      "href": .string("#" + item.id), "number": TemplateValue(item.number),
      "title": .string(Self.shortened(item.title)),
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
