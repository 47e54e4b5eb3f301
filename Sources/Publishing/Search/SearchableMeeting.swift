import Linking
import Minutes
import Searching

/// A meeting or paper as the search reads it: what is on its page, with everything withheld taken out already.
struct SearchableMeeting {
  let maker: PageMaker
  let meeting: Meeting
  let document: ArchivedDocument
  let place: SearchPlan.Place
  /// How many documents the plan has room for.
  let planned: SearchPlan.Meeting

  private var bodyTag: [String] { document.bodyID.map { ["body:" + $0] } ?? [] }
  private var isInArchiveLanguage: Bool { meeting.language == maker.settings.language }

  /// The meeting itself, then its items.
  var items: [SearchDocument] {
    var front = SearchDocument(
      shelf: .items, number: place.items, title: maker.title(of: meeting),
      passages: (meeting.before + meeting.after).map(Self.text))
    var subjects = Subjects(maker)
    for attendance in meeting.attendance {
      if let person = attendance.person { subjects.add(.person, person, passage: 0) }
    }
    subjects.add(meeting.mentions)
    subjects.write(to: &front, tags: bodyTag)
    front.outcomes = meeting.decisions.map(\.text)
    front.isInArchiveLanguage = isInArchiveLanguage
    var out = [front]
    out.reserveCapacity(1 + planned.items)
    for i in meeting.items.indices.prefix(planned.items) { out.append(document(of: i)) }
    return out
  }

  /// An item by its number in the meeting. Its parts are taken one by one: a copy of the whole item is a copy of each.
  private func document(of i: Int) -> SearchDocument {
    var title = meeting.items[i].title
    if let number = meeting.items[i].number { title = number + " " + title }
    var out = SearchDocument(
      shelf: .items, number: place.items + 1 + i, title: title,
      passages: meeting.items[i].passages.map(Self.text))
    out.anchor = meeting.items[i].id
    out.outcomes = meeting.items[i].decisions.map(\.text)
    var subjects = Subjects(maker)
    subjects.add(meeting.items[i].mentions)
    for declaration in meeting.items[i].declarations {
      if let person = declaration.person { subjects.add(.person, person, passage: 0) }
    }
    for theme in meeting.items[i].themes { subjects.add(.theme, theme.id, passage: 0) }
    subjects.write(to: &out, tags: bodyTag)
    // The heading as it stands, with what belongs to its layout.
    let heading = Self.joined(meeting.items[i].heading)
    if heading != out.title { out.names.append(.init(text: heading, passage: 0)) }
    out.isInArchiveLanguage = (meeting.items[i].language ?? meeting.language) == maker.settings.language
    return out
  }

  /// Decisions and actions, those under no item first.
  var outcomes: [SearchDocument] {
    var out: [SearchDocument] = []
    var decision = place.decisions
    var action = place.actions
    func add(
      _ decisions: [Decision], _ actions: [Action], _ item: AgendaItem?, _ mentions: [Mention]
    ) {
      let title = item?.title ?? maker.title(of: meeting)
      func document(
        _ shelf: SearchDocument.Shelf, _ number: Int, _ text: String, _ passage: Int?, _ names: [String?]
      ) {
        var made = SearchDocument(shelf: shelf, number: number, title: title, passages: [text])
        var subjects = Subjects(maker)
        subjects.add(mentions.filter { passage == nil || $0.passage == passage })
        for theme in item?.themes ?? [] { subjects.add(.theme, theme.id, passage: 0) }
        subjects.write(to: &made, tags: bodyTag)
        made.names += names.compactMap { $0 }.map { .init(text: $0, passage: 0) }
        made.isInArchiveLanguage = (item?.language ?? meeting.language) == maker.settings.language
        out.append(made)
      }
      for entry in decisions where decision < place.decisions + planned.decisions {
        document(.decisions, decision, entry.text, entry.passage, [entry.proposer, entry.seconder])
        decision += 1
      }
      for entry in actions where action < place.actions + planned.actions {
        document(.actions, action, entry.text, entry.passage, [entry.owner])
        action += 1
      }
    }
    add(meeting.decisions, meeting.actions, nil, meeting.mentions)
    for item in meeting.items { add(item.decisions, item.actions, item, item.mentions) }
    return out
  }

  private static func joined(_ parts: [HeadingPart]) -> String {
    if parts.count == 1 { return parts[0].text }
    return parts.reduce(into: "") {
      if !$1.isGlued, !$0.isEmpty { $0 += " " }
      $0 += $1.text
    }
  }

  /// A passage's words as the page shows them, the label of a list's entry in front.
  private static func text(_ passage: Passage) -> String {
    if case .listEntry(let label, _) = passage.kind, !label.isEmpty { return label + " " + passage.text }
    return passage.text
  }
}

/// Whom and what a document is about: those that have a page.
private struct Subjects {
  private let maker: PageMaker
  private var seen: Set<SearchDocument.Facet> = []
  private var tags: [String] = []
  private var names: [SearchDocument.Name] = []

  init(_ maker: PageMaker) { self.maker = maker }

  mutating func add(_ mentions: [Mention]) {
    for mention in mentions { add(mention.kind, mention.id, passage: mention.passage) }
  }

  mutating func add(_ kind: EntityKind, _ id: String, passage: Int) {
    // Most are named again and again, and have been noted.
    switch kind {
    case .person:
      guard let i = maker.index.people[id], isNew(.people, i) else { return }
      note("person:", id, maker.archive.people[i].name, passage)
    case .organisation:
      guard let i = maker.index.organisations[id], isNew(.organisations, i) else { return }
      note("organisation:", id, maker.archive.organisations[i].name, passage)
    case .theme:
      guard let i = maker.index.themes[id], isNew(.themes, i) else { return }
      note("theme:", id, maker.label(maker.archive.themes[i]), passage)
    case .meeting, .report: return
    }
  }

  private mutating func isNew(_ shelf: SearchDocument.Shelf, _ number: Int) -> Bool {
    seen.insert(.init(shelf: shelf, number: number)).inserted
  }

  private mutating func note(_ kind: String, _ id: String, _ name: String, _ passage: Int) {
    tags.append(kind + id)
    names.append(.init(text: name, passage: passage))
  }

  func write(to document: inout SearchDocument, tags more: [String]) {
    document.tags = more + tags
    document.names = names
    document.facets = seen.sorted()
  }
}
