import Linking
import Minutes
import Searching

extension PageMaker {
  /// People, organisations and themes as the search finds them, shelf by shelf.
  var searchableEntities: [SearchDocument] {
    var out: [SearchDocument] = []
    func add(
      _ shelf: SearchDocument.Shelf, _ number: Int, _ tag: String, _ title: String, _ passages: [String]
    ) {
      var document = SearchDocument(shelf: shelf, number: number, title: title, passages: passages)
      document.tags = [tag]
      out.append(document)
    }
    for (i, person) in archive.people.enumerated() {
      add(.people, i, "person:" + person.id, fullName(person), [about(person)] + person.aliases)
    }
    for (i, organisation) in archive.organisations.enumerated() {
      add(.organisations, i, "organisation:" + organisation.id, organisation.name, organisation.aliases)
    }
    for (i, theme) in archive.themes.enumerated() {
      add(.themes, i, "theme:" + theme.id, label(theme), theme.synonyms)
    }
    return out
  }

  /// A person's latest office, in a line.
  private func about(_ person: Person) -> String {
    let latest = person.affiliations.max {
      ($0.last ?? $0.first)?.iso ?? "" < ($1.last ?? $1.first)?.iso ?? ""
    }
    let body = latest?.bodyID.flatMap { index.organisations[$0] }.map { archive.organisations[$0].name }
    var parts: [String] = []
    for part in [latest?.role, latest?.organisationAsWritten, body].compactMap({ $0 })
    where !parts.contains(part) {
      parts.append(part)
    }
    return parts.joined(separator: ", ")
  }

  /// What results show of decisions, actions, people, organisations and themes: work to do in parallel, a piece each.
  func searchRecords(_ plan: SearchPlan) -> [@Sendable () -> SearchFile] {
    var jobs: [@Sendable () -> SearchFile] = []
    func add(_ shelf: SearchDocument.Shelf, _ count: Int, _ record: @escaping @Sendable (Int) -> [String]) {
      let span = SearchIndex.recordSpan
      for (piece, start) in stride(from: 0, to: count, by: span).enumerated() {
        jobs.append {
          SearchIndex.records(shelf, piece: piece, (start..<min(start + span, count)).map(record))
        }
      }
    }
    var decisions: [OutcomePlace] = []
    var actions: [OutcomePlace] = []
    for meeting in plan.meetings {
      let digest = archive.documents[meeting.document].digest
      func add(_ item: Int?, _ decided: Int, _ tasked: Int) {
        decisions += (0..<decided).map { OutcomePlace(document: meeting.document, item: item, number: $0) }
        actions += (0..<tasked).map { OutcomePlace(document: meeting.document, item: item, number: $0) }
      }
      add(nil, digest.decisions.count, digest.actions.count)
      for (i, item) in digest.items.enumerated() { add(i, item.decisions.count, item.actions.count) }
    }
    let (decided, tasks) = (decisions, actions)
    add(.decisions, decided.count) { i in
      let digest = archive.documents[decided[i].document].digest
      let decision = (decided[i].item.map { digest.items[$0].decisions } ?? digest.decisions)[
        decided[i].number]
      return record(decided[i], decision.id, decision.text)
    }
    add(.actions, tasks.count) { i in
      let digest = archive.documents[tasks[i].document].digest
      let action = (tasks[i].item.map { digest.items[$0].actions } ?? digest.actions)[tasks[i].number]
      return record(
        tasks[i], action.id, [action.owner, action.text].compactMap { $0 }.joined(separator: ": "))
    }
    add(.people, archive.people.count) { i in
      ["people/\(archive.people[i].id)/", fullName(archive.people[i]), about(archive.people[i]), ""]
    }
    add(.organisations, archive.organisations.count) { i in
      let organisation = archive.organisations[i]
      let others = organisation.aliases.filter { $0 != organisation.name }.joined(separator: ", ")
      return ["organisations/\(organisation.id)/", organisation.name, others, ""]
    }
    add(.themes, archive.themes.count) { i in
      let theme = archive.themes[i]
      return [
        "themes/\(theme.id)/", label(theme), "", words(.itemCount, count: index.themed[theme.id]?.count ?? 0),
      ]
    }
    return jobs
  }

  /// Address, title, where it stands, text.
  private func record(_ place: OutcomePlace, _ id: String, _ text: String) -> [String] {
    let document = archive.documents[place.document]
    let meeting = title(of: document)
    return [
      document.url + "#" + id, place.item.map { document.digest.items[$0].title } ?? meeting, meeting, text,
    ]
  }
}

/// Where a decision or action stands: its document, its item (nil outside items), its number there.
private struct OutcomePlace: Sendable {
  var document: Int
  var item: Int?
  var number: Int
}
