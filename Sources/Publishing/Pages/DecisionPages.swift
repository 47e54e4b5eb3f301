import Linking
import Minutes
import Parsing
import Templating

extension PageMaker {
  /// The years that hold decisions, the newest first; "undated" for those of meetings without a day.
  var decisionYearNames: [String] { index.decisionYears.map(\.name) }

  /// The decisions of a document as entries of a list.
  func decisionEntries(of i: Int, _ links: PageLinks) -> [TemplateValue] {
    let document = archive.documents[i]
    return document.digest.decisions.map { decision($0, of: document, nil, links) }
      + document.digest.items.flatMap { item in item.decisions.map { decision($0, of: document, item, links) }
      }
  }

  /// A decision on a page that is not its meeting's.
  func decision(
    _ decision: Decision, of document: ArchivedDocument, _ item: Digest.Item?, _ links: PageLinks
  ) -> TemplateValue {
    [
      "href": .string(links.to(document.url, decision.id)), "text": .string(decision.text),
      "setting": TemplateValue(setting(of: decision, in: item, document)),
      "kind": .string(words.label("kind", decision.kind.rawValue)),
      "effect": .string(decision.effect.rawValue), "outcome": TemplateValue(words.outcome(of: decision)),
      "item": TemplateValue(item.map { DocumentView.shortened($0.title) }),
      "item_href": TemplateValue(item.map { links.to(document.url, $0.id) }),
      "meeting": .string(title(of: document)), "meeting_href": .string(links.to(document.url)),
      "day": day(document.digest.date), "votes": TemplateValue(votes(decision.votes)),
      "answered": TemplateValue(
        index.documents[document.id].flatMap { index.answer(to: decision.id, in: $0) }.map(links.to)),
    ]
  }

  private func setting(of decision: Decision, in item: Digest.Item?, _ document: ArchivedDocument) -> String?
  {
    if let item { return item.settings[decision.id] }
    for item in document.digest.items { if let words = item.settings[decision.id] { return words } }
    return nil
  }

  /// `decisions/`: the years.
  func decisionYears() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "decisions/")
    var counts: [String: (all: Int, effects: [DecisionEffect: Int])] = [:]
    for i in index.meetings {
      let digest = archive.documents[i].digest
      let year = digest.date.map { String($0.year) } ?? "undated"
      for decision in digest.decisions + digest.items.flatMap(\.decisions) {
        counts[year, default: (0, [:])].all += 1
        counts[year, default: (0, [:])].effects[decision.effect, default: 0] += 1
      }
    }
    let shown: [DecisionEffect] = [.approved, .rejected, .deferred, .elected]
    return try page(
      "decisions",
      PageFrame(
        folder: "decisions/", title: words(.navDecisions),
        description: words(.decisionsDescription, count: counts.values.reduce(0) { $0 + $1.all }),
        hasFeed: hasFeed(.decisions), hasCalendar: false),
      [
        "effects": .list(shown.map { .string(words.label("effect", $0.rawValue)) }),
        "years": .list(
          decisionYearNames.map { year in
            [
              "year": .string(year == "undated" ? words(.undated) : year),
              "href": .string(links.to("decisions/\(year)/")), "count": .int(counts[year]?.all ?? 0),
              "effects": .list(shown.map { .int(counts[year]?.effects[$0] ?? 0) }),
            ]
          }),
      ])
  }

  /// `decisions/YYYY/`: what was decided in a year, meeting by meeting, the newest first; a year of many decisions in
  /// parts, `decisions/YYYY/2/`.
  func decisions(in year: String) throws(Diagnostic) -> [PublishedFile] {
    let names = decisionYearNames
    guard let place = names.firstIndex(of: year) else { return [] }
    let label = year == "undated" ? words(.undated) : year
    let meetings = index.decisionYears[place].meetings
    var parts: [[Int]] = []
    var rows = 0
    for i in meetings {
      let digest = archive.documents[i].digest
      let own = digest.decisions.count + digest.items.reduce(0) { $0 + $1.decisions.count }
      if parts.isEmpty || rows + own > LongList.whole {
        parts.append([])
        rows = 0
      }
      parts[parts.count - 1].append(i)
      rows += own
    }
    let root = "decisions/\(year)/"
    var files: [PublishedFile] = []
    for (number, part) in parts.enumerated() {
      let folder = root + (number > 0 ? "\(number + 1)/" : "")
      let links = links(from: folder)
      func neighbour(_ place: Int) -> TemplateValue {
        guard names.indices.contains(place), names[place] != "undated" else { return .null }
        return ["href": .string(links.to("decisions/\(names[place])/")), "date": .string(names[place])]
      }
      func sibling(_ place: Int) -> TemplateValue {
        [
          "href": .string(links.to(root + (place > 0 ? "\(place + 1)/" : ""))),
          "date": .string(words(.partOfYear, ["year": label, "part": String(place + 1)])),
        ]
      }
      let earlier = number + 1 < parts.count ? sibling(number + 1) : neighbour(place + 1)
      let later = number > 0 ? sibling(number - 1) : neighbour(place - 1)
      let name =
        number > 0
        ? words(
          .yearOfPart, ["subject": words(.navDecisions), "year": label, "part": String(number + 1)])
        : words(.decisionsOfYear, ["year": label])
      files.append(
        try page(
          "decisions-year",
          PageFrame(
            folder: folder, title: name, description: name, trail: [(words(.navDecisions), "decisions/")]),
          [
            "show_meeting": false, "show_item": true, "earlier": earlier, "later": later,
            "has_neighbours": .bool(earlier != .null || later != .null),
            "meetings": .list(
              part.map { i in
                let document = archive.documents[i]
                return [
                  "href": .string(links.to(document.url)), "title": .string(title(of: document)),
                  "decisions": .list(decisionEntries(of: i, links)),
                ]
              }),
          ]))
    }
    return files
  }

  /// `actions/`: who was to do what, the newest first.
  func actions() throws(Diagnostic) -> [PublishedFile] {
    let folder = "actions/"
    let links = links(from: folder)
    var rows: [LongList.Row] = []
    for i in index.meetings {
      let document = archive.documents[i]
      let actions =
        document.digest.actions.map { ($0, nil as Digest.Item?) }
        + document.digest.items.flatMap { item in item.actions.map { ($0, item) } }
      rows += actions.map { action, item in
        .init(year: document.digest.date?.year, section: .actions) {
          self.action(action, of: i, item, $0)
        }
      }
    }
    let list = LongList(rows)
    let front = try page(
      "actions",
      PageFrame(
        folder: folder, title: words(.navActions),
        description: words(.actionsDescription, count: rows.count), hasFeed: hasFeed(.actions),
        hasCalendar: false),
      [
        "years": frontByYear(list, .actions, links), "more": yearLinks(list, folder: folder, links),
        "has_actions": .bool(!rows.isEmpty),
      ])
    return [front] + (try yearPages(list, folder: folder, title: words(.navActions), trail: []))
  }

  /// Who is to do it, where the text does not begin with the name: nobody wants to hear it twice.
  static func owner(of action: Action) -> String? {
    action.owner.flatMap { action.text.hasPrefix($0) ? nil : $0 }
  }

  /// The day by which it is to be done, where the text does not say the same day in the same words.
  static func due(of action: Action, _ words: Wording) -> String? {
    action.due.map(words.date).flatMap { action.text.contains($0) ? nil : $0 }
  }

  private func action(_ action: Action, of i: Int, _ item: Digest.Item?, _ links: PageLinks) -> TemplateValue
  {
    let document = archive.documents[i]
    return [
      "href": .string(links.to(document.url, action.id)), "text": .string(action.text),
      "owner": TemplateValue(Self.owner(of: action)), "due": TemplateValue(Self.due(of: action, words)),
      "answered": TemplateValue((action.answeredBy ?? index.answer(to: action.id, in: i)).map(links.to)),
      "item": TemplateValue(item.map { DocumentView.shortened($0.title) }),
      "meeting": .string(title(of: document)), "meeting_href": .string(links.to(document.url)),
    ]
  }
}

extension Wording {
  /// What became of the matter, where neither the verb says so nor it is what one expects of a decision. What a colour
  /// says, a word must say too.
  func outcome(of decision: Decision) -> String? {
    switch decision.effect {
    // Who agrees to object to something has rejected nothing of his own.
    case .rejected:
      DecisionEffects.isObjection(decision.text) ? self(.outcomeObjection) : self(.outcomeRejected)
    case .elected: label("effect", decision.effect.rawValue)
    case .deferred: decision.kind == .deferred ? nil : label("effect", decision.effect.rawValue)
    case .approved, .endorsed, .noted, .other: nil
    }
  }
}
