import Linking
import Minutes
import Templating

extension PageMaker {
  /// `organisations/`: bodies that meet first, then everybody else by name, with a page for each letter where there
  /// are many; parts stand under their organisation.
  func organisationList() throws(Diagnostic) -> [PublishedFile] {
    let folder = "organisations/"
    let links = links(from: folder)
    let tops = archive.organisations.indices.filter { i in
      archive.organisations[i].parent.map { index.organisations[$0] == nil } ?? true
    }.sorted { slug(archive.organisations[$0].name) < slug(archive.organisations[$1].name) }
    let bodies = tops.filter { archive.organisations[$0].meets }
    let list = AlphabetList(
      tops.filter { !archive.organisations[$0].meets }.map { i in
        .init(key: slug(archive.organisations[i].name) + " " + archive.organisations[i].id) {
          organisationLine(i, $0)
        }
      })
    let context: TemplateObject = [
      "bodies": .list(bodies.map { organisationLine($0, links) }), "has_bodies": .bool(!bodies.isEmpty),
      "has_others": .bool(list.count > 0), "earlier": nil, "later": nil, "has_neighbours": false,
    ]
    let front = try page(
      "organisations",
      PageFrame(
        folder: folder, title: words(.navOrganisations),
        description: words(.organisationsDescription, count: archive.organisations.count)),
      context.merging(letters(list, folder: folder, links)))
    return [front]
      + (try letterPages(
        list, template: "organisations", folder: folder, title: words(.navOrganisations),
        ["bodies": [], "has_bodies": false, "has_others": true]))
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

  /// `organisations/SLUG/`: its names and parts, who came from it and when, its own meetings, and where it is named; by
  /// year, on pages of their own, where there is much.
  func organisation(_ i: Int, _ postings: [Posting]) throws(Diagnostic) -> [PublishedFile] {
    let organisation = archive.organisations[i]
    let folder = "organisations/\(organisation.id)/"
    let links = links(from: folder)
    let shelf = index.shelfByBody[organisation.id].map { index.shelves[$0] }
    let parts = (index.parts[organisation.id] ?? []).map { part -> TemplateValue in
      let people = people(index.representatives[archive.organisations[part].id] ?? [])
      return [
        "label": .string(archive.organisations[part].name),
        "href": .string(links.to("organisations/\(archive.organisations[part].id)/")),
        "count": TemplateValue(people.isEmpty ? nil : words(.peopleCount, count: people.count)),
      ]
    }
    let parent = organisation.parent.flatMap { index.organisations[$0] }
    // Its own title pages, and lists of attendance that its people are told from, say nothing more.
    let mentions = postings.filter { posting in
      let document = archive.documents[posting.document]
      return posting.role == .mentioned
        && (posting.item != nil
          || document.bodyID != organisation.id
            && !document.attendees.contains { $0.organisation == organisation.id })
    }
    let names = names(of: organisation, links)
    let list = LongList(
      rows(.people, index.representatives[organisation.id] ?? [])
        + rows(.members, index.participants[organisation.id] ?? []) + rows(.mentions, mentions))
    let trail = [(label: words(.navOrganisations), address: "organisations/")]
    var context: TemplateObject = [
      "name": .string(organisation.name), "names": .list(names), "has_names": .bool(!names.isEmpty),
      "parent": parent.map {
        link(archive.organisations[$0].name, "organisations/\(archive.organisations[$0].id)/", links)
      } ?? .null, "parts": .list(parts), "has_parts": .bool(!parts.isEmpty),
      "meetings": .list(
        (shelf?.documents.reversed().prefix(10) ?? []).map { line(of: archive.documents[$0], links) }),
      "meets": .bool(shelf != nil), "meetings_href": TemplateValue(shelf.map { links.to($0.folder) }),
      "meetings_count": TemplateValue(shelf.map { words(.meetingCount, count: $0.documents.count) }),
      "is_bare": .bool(shelf == nil && list.rows.isEmpty && parts.isEmpty),
      "more": yearLinks(list, folder: folder, links), "show_meeting": true, "show_item": true,
    ]
    for section in [LongList.Section.people, .members, .mentions] {
      context[TemplateName(section.rawValue)] = front(list, section, links)
      context[TemplateName("has_" + section.rawValue)] = .bool(!list.front(section).isEmpty)
    }
    let page = try page(
      "organisation",
      PageFrame(
        folder: folder, title: organisation.name,
        description: words(.organisationDescription, ["name": organisation.name]),
        trail: trail, hasFeed: hasFeed(.organisation(i), postings),
        within: (shelf == nil ? "organisation" : "body", organisation.id, organisation.name)), context)
    return [page] + (try yearPages(list, folder: folder, title: organisation.name, trail: trail))
  }

  /// Every other form of the name, with the days on which documents write it first and last, or what spells it out.
  private func names(of organisation: Organisation, _ links: PageLinks) -> [TemplateValue] {
    let written = index.names[organisation.id] ?? []
    var shown = Set([organisation.name])
    var out: [TemplateValue] = []
    for name in written where shown.insert(name.name).inserted {
      out.append([
        "name": .string(name.name), "span": .string(span(name.first, name.last)), "spelt": nil,
        "spelt_href": nil,
      ])
    }
    for alias in organisation.aliases where shown.insert(alias).inserted {
      let gloss = archive.glossary.meaning(of: alias, in: nil, body: organisation.id)
      let document = gloss?.document.flatMap { index.documents[$0] }.map { archive.documents[$0] }
      out.append([
        "name": .string(alias), "span": nil,
        "spelt": TemplateValue(document.map { words(.speltOutIn, ["meeting": title(of: $0)]) }),
        "spelt_href": TemplateValue(
          document.flatMap { lineAddress($0, gloss?.line) ?? $0.url }.map(links.to)),
      ])
    }
    return out
  }

  /// Each person once, with the affiliations, those seen last first.
  private func people(_ entries: [ArchiveIndex.Representative]) -> [(
    person: Person, affiliations: [Person.Affiliation]
  )] {
    var order: [Int] = []
    var own: [Int: [Person.Affiliation]] = [:]
    for entry in entries {
      if own[entry.person] == nil { order.append(entry.person) }
      own[entry.person, default: []].append(archive.people[entry.person].affiliations[entry.affiliation])
    }
    func last(_ i: Int) -> String { own[i]?.compactMap { ($0.last ?? $0.first)?.iso }.max() ?? "" }
    return order.sorted {
      (last($1), slug(archive.people[$0].name)) < (last($0), slug(archive.people[$1].name))
    }
    .map { i in
      (archive.people[i], (own[i] ?? []).sorted { ($1.last?.iso ?? "") < ($0.last?.iso ?? "") })
    }
  }

  /// People as rows of a long list: each with the offices, the organisation or the body, and when.
  private func rows(_ section: LongList.Section, _ entries: [ArchiveIndex.Representative]) -> [LongList.Row] {
    people(entries).map { person, affiliations in
      let year = affiliations.compactMap { ($0.last ?? $0.first)?.year }.max()
      return .init(year: year, section: section) { links in
        [
          "name": .string(fullName(person)), "href": .string(links.to("people/\(person.id)/")),
          "spells": .list(affiliations.map { spell($0, isMember: section == .members, links) }),
        ]
      }
    }
  }

  /// One affiliation: at a body's page the organisation it was with, at an organisation's page the body it was seen at.
  private func spell(_ affiliation: Person.Affiliation, isMember: Bool, _ links: PageLinks) -> TemplateValue {
    let id = isMember ? affiliation.organisation : affiliation.bodyID
    let other = id.flatMap { index.organisations[$0] }.map { archive.organisations[$0] }
    let name = isMember ? affiliation.organisationAsWritten ?? other?.name : other?.name
    return [
      "role": TemplateValue(affiliation.role), "has_other": .bool(name != nil), "is_member": .bool(isMember),
      "other": .html(glossed(name ?? "", body: affiliation.bodyID)),
      "other_href": TemplateValue(other.map { links.to("organisations/\($0.id)/") }),
      "span": .string(span(affiliation.first, affiliation.last)),
    ]
  }
}
