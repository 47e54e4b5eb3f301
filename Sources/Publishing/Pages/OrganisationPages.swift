import Linking
import Minutes
import Templating

extension PageMaker {
  /// `organisations/`: bodies that meet first, then everybody else by name; parts stand under their organisation.
  func organisationList() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "organisations/")
    let tops = archive.organisations.indices.filter { i in
      archive.organisations[i].parent.map { index.organisations[$0] == nil } ?? true
    }.sorted { slug(archive.organisations[$0].name) < slug(archive.organisations[$1].name) }
    let bodies = tops.filter { archive.organisations[$0].meets }
    let others = tops.filter { !archive.organisations[$0].meets }
    return try page(
      "organisations",
      PageFrame(
        folder: "organisations/", title: words(.navOrganisations),
        description: words(.organisationsDescription, count: archive.organisations.count)),
      [
        "bodies": .list(bodies.map { organisationLine($0, links) }), "has_bodies": .bool(!bodies.isEmpty),
        "others": .list(others.map { organisationLine($0, links) }), "has_others": .bool(!others.isEmpty),
      ])
  }

  private func organisationLine(_ i: Int, _ links: PageLinks) -> TemplateValue {
    let organisation = archive.organisations[i]
    let parts = descendants(of: organisation.id)
    let people = index.representatives[organisation.id].map { Set($0.map(\.person)).count } ?? 0
    let meetings = index.shelfByBody[organisation.id].map { index.shelves[$0].documents.count } ?? 0
    return [
      "href": .string(links.to("organisations/\(organisation.id)/")), "name": .string(organisation.name),
      "meetings": TemplateValue(meetings == 0 ? nil : words(.meetingCount, count: meetings)),
      "people": TemplateValue(people == 0 ? nil : words(.peopleCount, count: people)),
      "parts": .list(
        parts.map {
          [
            "href": .string(links.to("organisations/\(archive.organisations[$0].id)/")),
            "name": .string(archive.organisations[$0].name),
          ]
        }), "has_parts": .bool(!parts.isEmpty),
    ]
  }

  /// The parts of an organisation and the parts of these, each once.
  private func descendants(of id: String) -> [Int] {
    var out: [Int] = []
    var seen: Set<String> = [id]
    func visit(_ id: String) {
      for part in index.parts[id] ?? [] where seen.insert(archive.organisations[part].id).inserted {
        out.append(part)
        visit(archive.organisations[part].id)
      }
    }
    visit(id)
    return out
  }

  /// `organisations/SLUG/`: who came from it, its parts, its own meetings, and where it is named.
  func organisation(_ i: Int, _ postings: [Posting]) throws(Diagnostic) -> PublishedFile {
    let organisation = archive.organisations[i]
    let folder = "organisations/\(organisation.id)/"
    let links = links(from: folder)
    let shelf = index.shelfByBody[organisation.id].map { index.shelves[$0] }
    let people = representatives(of: organisation.id, links)
    let parts = (index.parts[organisation.id] ?? []).map {
      link(archive.organisations[$0].name, "organisations/\(archive.organisations[$0].id)/", links)
    }
    let aliases = organisation.aliases.filter { $0 != organisation.name }
    let parent = organisation.parent.flatMap { index.organisations[$0] }
    // Its own title pages, and lists of attendance that its people are told from, say nothing more.
    let mentions = postings.filter { posting in
      let document = archive.documents[posting.document]
      return posting.role == .mentioned
        && (posting.item != nil
          || document.bodyID != organisation.id
            && !document.attendees.contains { $0.organisation == organisation.id })
    }
    let members = participants(in: organisation.id, links)
    return try page(
      "organisation",
      PageFrame(
        folder: folder, title: organisation.name,
        description: words(.organisationDescription, ["name": organisation.name]),
        trail: [(words(.navOrganisations), "organisations/")], hasFeed: hasFeed(.organisation(i), postings),
        within: (
          index.shelfByBody[organisation.id] == nil ? "organisation" : "body", organisation.id,
          organisation.name
        )),
      [
        "name": .string(organisation.name),
        "aliases": TemplateValue(aliases.isEmpty ? nil : aliases.joined(separator: ", ")),
        "parent": parent.map {
          link(archive.organisations[$0].name, "organisations/\(archive.organisations[$0].id)/", links)
        } ?? .null, "parts": .list(parts), "has_parts": .bool(!parts.isEmpty), "people": .list(people),
        "has_people": .bool(!people.isEmpty),
        "members": .list(members), "has_members": .bool(!members.isEmpty),
        "meetings": .list(
          (shelf?.documents.reversed().prefix(10) ?? []).map { line(of: archive.documents[$0], links) }),
        "meets": .bool(shelf != nil),
        "meetings_href": TemplateValue(shelf.map { links.to($0.folder) }),
        "meetings_count": TemplateValue(shelf.map { words(.meetingCount, count: $0.documents.count) }),
        "mentions": .list(mentions.prefix(Self.shownMentions).map { posting($0, links) }),
        "has_mentions": .bool(!mentions.isEmpty),
        "is_bare": .bool(shelf == nil && people.isEmpty && parts.isEmpty && mentions.isEmpty),
        "cut": TemplateValue(cut(mentions.count)), "links_data": .string(links.to("data/links.json")),
      ])
  }

  /// People with an office in, or sent by, an organisation, the latest first.
  private func representatives(of id: String, _ links: PageLinks) -> [TemplateValue] {
    (index.representatives[id] ?? []).map {
      (archive.people[$0.person], archive.people[$0.person].affiliations[$0.affiliation])
    }
    .sorted {
      ($1.1.last?.iso ?? "", $0.0.name, $0.1.role ?? "") < ($0.1.last?.iso ?? "", $1.0.name, $1.1.role ?? "")
    }
    .map { person, affiliation in
      let body = affiliation.bodyID.flatMap { index.organisations[$0] }
      return [
        "name": .string(fullName(person)), "href": .string(links.to("people/\(person.id)/")),
        "role": TemplateValue(affiliation.role),
        "body": TemplateValue(body.map { archive.organisations[$0].name }),
        "body_href": TemplateValue(body.map { links.to("organisations/\(archive.organisations[$0].id)/") }),
        "span": .string(span(affiliation.first, affiliation.last)),
      ]
    }
  }

  /// Who took part in a body's meetings, the latest first: each office and each organisation on its own line.
  private func participants(in body: String, _ links: PageLinks) -> [TemplateValue] {
    (index.participants[body] ?? []).map {
      (archive.people[$0.person], archive.people[$0.person].affiliations[$0.affiliation])
    }
    .sorted {
      ($1.1.last?.iso ?? "", $0.0.name, $0.1.role ?? "") < ($0.1.last?.iso ?? "", $1.0.name, $1.1.role ?? "")
    }
    .map { person, affiliation in
      let organisation = affiliation.organisation.flatMap { index.organisations[$0] }
      return [
        "name": .string(fullName(person)), "href": .string(links.to("people/\(person.id)/")),
        "role": TemplateValue(affiliation.role),
        "organisation": TemplateValue(
          organisation.map { archive.organisations[$0].name } ?? affiliation.organisationAsWritten),
        "organisation_href": TemplateValue(
          organisation.map { links.to("organisations/\(archive.organisations[$0].id)/") }),
        "span": .string(span(affiliation.first, affiliation.last)),
      ]
    }
  }
}
