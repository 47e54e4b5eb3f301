import Linking
import Minutes
import Templating

extension PageMaker {
  /// A name with what stands before and after it.
  func fullName(_ person: Person) -> String {
    [person.honorific, person.name, person.postNominals].compactMap { $0 }.joined(separator: " ")
  }

  /// `people/`: everybody by the first letter of the last name, with a page for each letter where there are many.
  func peopleList() throws(Diagnostic) -> [PublishedFile] {
    let folder = "people/"
    let links = links(from: folder)
    let list = AlphabetList(
      index.people.values.map { i in
        let name = archive.people[i].name
        let last = slug(name.split(separator: " ").last.map(String.init) ?? name)
        return .init(key: last + " " + slug(name) + " " + archive.people[i].id) { personLine(i, $0) }
      })
    let context = letters(list, folder: folder, links).merging([
      "earlier": nil, "later": nil, "has_neighbours": false,
    ])
    let front = try page(
      "people",
      PageFrame(
        folder: folder, title: words(.navPeople),
        description: words(.peopleDescription, count: index.people.count)), context)
    return [front]
      + (try letterPages(list, template: "people", folder: folder, title: words(.navPeople), [:]))
  }

  private func personLine(_ i: Int, _ links: PageLinks) -> TemplateValue {
    let person = archive.people[i]
    let latest = person.affiliations.max {
      ($0.last ?? $0.first)?.iso ?? "" < ($1.last ?? $1.first)?.iso ?? ""
    }
    return [
      "href": .string(links.to("people/\(person.id)/")), "name": .string(fullName(person)),
      "role": TemplateValue(latest.flatMap(office)),
      "organisation": TemplateValue(latest.flatMap(affiliationName)),
      "count": TemplateValue(
        person.attendances.isEmpty ? nil : words(.meetingCount, count: person.attendances.count)),
    ]
  }

  /// An office with the body whose minutes record it, as it need not be an office of the organisation beside it.
  private func office(_ affiliation: Person.Affiliation) -> String? {
    guard let role = affiliation.role else { return nil }
    let body = affiliation.bodyID.flatMap { index.organisations[$0] }.map { archive.organisations[$0].name }
    return body.map { words(.roleSeen, ["role": role, "body": $0]) } ?? role
  }

  private func affiliationName(_ affiliation: Person.Affiliation) -> String? {
    if let i = affiliation.organisation.flatMap({ index.organisations[$0] }) {
      return archive.organisations[i].name
    }
    if let written = affiliation.organisationAsWritten { return written }
    // The office names the body already.
    if affiliation.role != nil { return nil }
    return affiliation.bodyID.flatMap { index.organisations[$0] }.map { archive.organisations[$0].name }
  }

  /// Others of the same name, whom nothing in the minutes shows to be the same person.
  private func namesakes(of i: Int, _ links: PageLinks) -> [TemplateValue] {
    (index.namesakes[archive.people[i].name] ?? []).filter { $0 != i }.map { other in
      let person = archive.people[other]
      let bodies = attendedBodies(of: person)
      let name = fullName(person) + (bodies.isEmpty ? "" : " (\(bodies.joined(separator: ", ")))")
      return link(name, "people/\(person.id)/", links)
    }
  }

  private func attendedBodies(of person: Person) -> [String] {
    var names: [String] = []
    for id in person.affiliations.compactMap(\.bodyID) {
      if let body = index.organisations[id], !names.contains(archive.organisations[body].name) {
        names.append(archive.organisations[body].name)
      }
    }
    return names
  }

  /// `people/SLUG/`: offices over time, attendance, what was proposed, and every sentence that names the person; by
  /// year, on pages of their own, where there is much.
  func person(_ i: Int, _ postings: [Posting]) throws(Diagnostic) -> [PublishedFile] {
    let person = archive.people[i]
    let folder = "people/\(person.id)/"
    let links = links(from: folder)
    let name = fullName(person)
    // Lists of attendance are told under attendance.
    let mentions = postings.filter { posting in
      posting.role == .mentioned
        && (posting.item != nil
          || !archive.documents[posting.document].attendees.contains { $0.person == person.id })
    }
    let list = LongList(
      attendedRows(person) + rows(.motions, postings.filter { $0.role == .proposed || $0.role == .seconded })
        + rows(.declared, postings.filter { $0.role == .declared }) + rows(.mentions, mentions))
    let bodies = attendance(of: person, links, isLong: list.isLong)
    let aliases = person.aliases.filter { $0 != person.name && $0 != name }
    let offices = affiliations(of: person, links)
    let namesakes = namesakes(of: i, links)
    let trail = [(label: words(.navPeople), address: "people/")]
    var context: TemplateObject = [
      "name": .string(name),
      "aliases": TemplateValue(aliases.isEmpty ? nil : aliases.joined(separator: ", ")),
      "namesakes": .list(namesakes), "has_namesakes": .bool(!namesakes.isEmpty),
      "affiliations": .list(offices), "has_affiliations": .bool(!offices.isEmpty),
      "bodies": .list(bodies), "has_bodies": .bool(!bodies.isEmpty),
      "attended": list.isLong ? front(list, .attended, links) : .list([]),
      "has_attended": .bool(list.isLong && !list.front(.attended).isEmpty),
      "more": yearLinks(list, folder: folder, links), "show_meeting": true, "show_item": true,
    ]
    for section in [LongList.Section.motions, .declared, .mentions] {
      context[TemplateName(section.rawValue)] = front(list, section, links)
      context[TemplateName("has_" + section.rawValue)] = .bool(!list.front(section).isEmpty)
    }
    let page = try page(
      "person",
      PageFrame(
        folder: folder, title: name, description: words(.personDescription, ["name": name]),
        trail: trail, hasFeed: hasFeed(.person(i), postings), within: ("person", person.id, name)), context)
    return [page] + (try yearPages(list, folder: folder, title: name, trail: trail))
  }

  /// Postings as rows of a long list.
  func rows(_ section: LongList.Section, _ postings: [Posting]) -> [LongList.Row] {
    postings.map { posting in
      .init(year: archive.documents[posting.document].digest.date?.year, section: section) {
        self.posting(posting, $0)
      }
    }
  }

  /// The meetings at which a person is listed, the newest first.
  private func attendedRows(_ person: Person) -> [LongList.Row] {
    person.attendances.reversed().filter { archive.documents.indices.contains($0.document) }.map { place in
      let document = archive.documents[place.document]
      return .init(year: document.digest.date?.year, section: .attended) {
        self.attended(place, label: title(at: place.document), $0)
      }
    }
  }

  private func attended(_ place: Person.AttendancePlace, label: String, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[place.document]
    let entry =
      document.digest.attendance.indices.contains(place.attendance)
      ? document.digest.attendance[place.attendance] : nil
    return [
      "href": .string(links.to(document.url)), "label": .string(label),
      "status": .string(words.label("status", entry?.status.rawValue ?? "")),
      "as_written": .string(entry?.asWritten ?? ""), "line": TemplateValue(entry?.line),
      "line_href": TemplateValue(lineLink(document, entry?.line, links)),
    ]
  }

  private func affiliations(of person: Person, _ links: PageLinks) -> [TemplateValue] {
    // What says neither office nor organisation says nothing where the same body's minutes say more.
    let telling = Set(person.affiliations.filter(isTelling).map(\.bodyID))
    return person.affiliations.filter { isTelling($0) || !telling.contains($0.bodyID) }.sorted {
      ($1.last?.iso ?? "", $1.first?.iso ?? "") < ($0.last?.iso ?? "", $0.first?.iso ?? "")
    }
    .map { affiliation in
      let organisation = affiliation.organisation.flatMap { index.organisations[$0] }
      let body = affiliation.bodyID.flatMap { index.organisations[$0] }
      let written = affiliation.organisationAsWritten ?? organisation.map { archive.organisations[$0].name }
      return [
        "role": TemplateValue(affiliation.role),
        "organisation": .html(glossed(written ?? "", body: affiliation.bodyID)),
        "has_organisation": .bool(written != nil),
        "organisation_href": TemplateValue(
          organisation.map { links.to("organisations/\(archive.organisations[$0].id)/") }),
        "is_bare": .bool(affiliation.role == nil && written == nil),
        "body": TemplateValue(body.map { archive.organisations[$0].name }),
        "body_href": TemplateValue(body.map { links.to("organisations/\(archive.organisations[$0].id)/") }),
        "span": .string(span(affiliation.first, affiliation.last)),
      ]
    }
  }

  private func isTelling(_ affiliation: Person.Affiliation) -> Bool {
    affiliation.role != nil || affiliation.organisation != nil || affiliation.organisationAsWritten != nil
  }

  /// "10 July 2018", or from one day to another.
  func span(_ first: CalendarDate?, _ last: CalendarDate?) -> String {
    switch (first, last) {
    case (let first?, let last?) where first != last:
      words(.span, ["from": words.date(first), "to": words.date(last)])
    case (let day?, _), (nil, let day?): words.date(day)
    case (nil, nil): words(.undated)
    }
  }

  /// Body by body: at how many of how many meetings the person is listed, at how many nobody is, and the meetings.
  private func attendance(of person: Person, _ links: PageLinks, isLong: Bool) -> [TemplateValue] {
    var groups: [(folder: String, places: [Person.AttendancePlace])] = []
    var group: [String: Int] = [:]
    for place in person.attendances where archive.documents.indices.contains(place.document) {
      let folder = ArchiveIndex.parent(archive.documents[place.document].url)
      if group[folder] == nil {
        group[folder] = groups.count
        groups.append((folder, []))
      }
      groups[group[folder] ?? 0].places.append(place)
    }
    return groups.map { folder, places in
      let shelf = index.shelfByFolder[folder].map { index.shelves[$0] }
      let days = places.compactMap { archive.documents[$0.document].digest.date }
      let (first, last) = (days.min(), days.max())
      let during = (shelf?.documents ?? []).filter { i in
        guard let day = archive.documents[i].digest.date, let first, let last else { return days.isEmpty }
        return first <= day && day <= last
      }
      let held = during.filter { !archive.documents[$0].digest.attendance.isEmpty }
      let silent = during.count - held.count
      let statuses = places.compactMap { place -> AttendanceStatus? in
        let attendance = archive.documents[place.document].digest.attendance
        return attendance.indices.contains(place.attendance) ? attendance[place.attendance].status : nil
      }
      let there = statuses.count { $0 != .apologies && $0 != .absent }
      let apologies = statuses.count { $0 == .apologies }
      return [
        "name": .string(shelf?.name ?? words(.unattributed)), "href": .string(links.to(folder)),
        "summary": .string(
          words(
            .attendanceSummary, count: max(held.count, places.count),
            ["there": String(there), "span": span(first, last)])),
        "apologies": TemplateValue(apologies == 0 ? nil : words(.apologiesCount, count: apologies)),
        "silent": TemplateValue(silent == 0 ? nil : words(.attendanceSilent, count: silent)),
        "has_meetings": .bool(!isLong),
        "meetings": .list(
          isLong
            ? []
            : places.reversed().map { place in
              let document = archive.documents[place.document]
              return attended(
                place, label: document.digest.date.map(words.date) ?? words(.undated), links)
            }),
      ]
    }
  }

  /// A posting as an entry of a list: where it stands and what it says.
  func posting(_ posting: Posting, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[posting.document]
    let item = posting.item.flatMap {
      document.digest.items.indices.contains($0) ? document.digest.items[$0].title : nil
    }
    return [
      "href": .string(links.to(document.url, posting.anchor)),
      "meeting": .string(title(at: posting.document)),
      "line": TemplateValue(posting.line > 0 ? posting.line : nil),
      "line_href": TemplateValue(lineLink(document, posting.line, links)),
      "item": TemplateValue(item.map { DocumentView.shortened($0) }), "before": .string(posting.before),
      "words": .string(posting.words), "after": .string(posting.after),
      "role": TemplateValue(
        posting.role == .proposed ? words(.proposed) : posting.role == .seconded ? words(.seconded) : nil),
    ]
  }
}
