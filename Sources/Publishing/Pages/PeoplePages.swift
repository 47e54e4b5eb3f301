import Linking
import Minutes
import Templating

extension PageMaker {
  /// How many sentences an entity's page shows; `data/links.json` has them all.
  static let shownMentions = 300

  /// A name with what stands before and after it.
  func fullName(_ person: Person) -> String {
    [person.honorific, person.name, person.postNominals].compactMap { $0 }.joined(separator: " ")
  }

  /// `people/`: everybody by the first letter of the last name.
  func peopleList() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "people/")
    let sorted = index.people.values.map { i -> (key: String, index: Int) in
      let name = archive.people[i].name
      let last = slug(name.split(separator: " ").last.map(String.init) ?? name)
      return (last + " " + slug(name) + " " + archive.people[i].id, i)
    }.sorted { $0.key < $1.key }
    var groups: [(letter: String, people: [TemplateValue])] = []
    for (key, i) in sorted {
      let letter = key.first.map { $0.isLetter ? $0.uppercased() : "#" } ?? "#"
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].people.append(personLine(i, links))
    }
    return try page(
      "people",
      PageFrame(
        folder: "people/", title: words(.navPeople),
        description: words(.peopleDescription, count: index.people.count)),
      [
        "letters": .list(
          groups.map {
            [
              "letter": .string($0.letter),
              "anchor": .string($0.letter == "#" ? "other" : $0.letter.lowercased()),
              "people": .list($0.people),
            ]
          })
      ])
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

  /// `people/SLUG/`: offices over time, attendance, what was proposed, and every sentence that names the person.
  func person(_ i: Int, _ postings: [Posting]) throws(Diagnostic) -> PublishedFile {
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
    let motions = postings.filter { $0.role == .proposed || $0.role == .seconded }
    let declared = postings.filter { $0.role == .declared }
    let bodies = attendance(of: person, links)
    let aliases = person.aliases.filter { $0 != person.name && $0 != name }
    return try page(
      "person",
      PageFrame(
        folder: folder, title: name, description: words(.personDescription, ["name": name]),
        trail: [(words(.navPeople), "people/")], hasFeed: hasFeed(.person(i), postings),
        within: ("person", person.id, name)),
      [
        "name": .string(name),
        "aliases": TemplateValue(aliases.isEmpty ? nil : aliases.joined(separator: ", ")),
        "affiliations": .list(affiliations(of: person, links)),
        "has_affiliations": .bool(!person.affiliations.isEmpty),
        "bodies": .list(bodies), "has_bodies": .bool(!bodies.isEmpty),
        "motions": .list(motions.map { posting($0, links) }), "has_motions": .bool(!motions.isEmpty),
        "declared": .list(declared.map { posting($0, links) }), "has_declared": .bool(!declared.isEmpty),
        "mentions": .list(mentions.prefix(Self.shownMentions).map { posting($0, links) }),
        "has_mentions": .bool(!mentions.isEmpty),
        "cut": TemplateValue(cut(mentions.count)), "links_data": .string(links.to("data/links.json")),
      ])
  }

  func cut(_ count: Int) -> String? {
    count > Self.shownMentions
      ? words(.mentionsCut, ["shown": String(Self.shownMentions), "all": words.grouped(count)]) : nil
  }

  private func affiliations(of person: Person, _ links: PageLinks) -> [TemplateValue] {
    person.affiliations.sorted {
      ($1.last?.iso ?? "", $1.first?.iso ?? "") < ($0.last?.iso ?? "", $0.first?.iso ?? "")
    }
    .map { affiliation in
      let organisation = affiliation.organisation.flatMap { index.organisations[$0] }
      let body = affiliation.bodyID.flatMap { index.organisations[$0] }
      return [
        "role": TemplateValue(affiliation.role),
        "organisation": TemplateValue(
          affiliation.organisationAsWritten ?? organisation.map { archive.organisations[$0].name }),
        "organisation_href": TemplateValue(
          organisation.map { links.to("organisations/\(archive.organisations[$0].id)/") }),
        "body": TemplateValue(body.map { archive.organisations[$0].name }),
        "body_href": TemplateValue(body.map { links.to("organisations/\(archive.organisations[$0].id)/") }),
        "span": .string(span(affiliation.first, affiliation.last)),
      ]
    }
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

  /// Body by body: at how many of how many meetings the person is named, and the meetings.
  private func attendance(of person: Person, _ links: PageLinks) -> [TemplateValue] {
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
      let held = (shelf?.documents ?? []).filter { i in
        let digest = archive.documents[i].digest
        guard !digest.attendance.isEmpty else { return false }
        guard let day = digest.date, let first = days.min(), let last = days.max() else {
          return days.isEmpty
        }
        return first <= day && day <= last
      }
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
            ["there": String(there), "span": span(days.min(), days.max())])),
        "apologies": TemplateValue(apologies == 0 ? nil : words(.apologiesCount, count: apologies)),
        "meetings": .list(
          places.reversed().map { place in
            let document = archive.documents[place.document]
            let entry =
              document.digest.attendance.indices.contains(place.attendance)
              ? document.digest.attendance[place.attendance] : nil
            return [
              "href": .string(links.to(document.url)),
              "date": .string(document.digest.date.map(words.date) ?? words(.undated)),
              "status": .string(words.label("status", entry?.status.rawValue ?? "")),
              "as_written": .string(entry?.asWritten ?? ""),
            ]
          }),
      ]
    }
  }

  /// A posting as an entry of a list: where it stands and what it says.
  func posting(_ posting: Posting, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[posting.document]
    let item = posting.item.flatMap {
      document.digest.items.indices.contains($0) ? document.digest.items[$0] : nil
    }
    return [
      "href": .string(links.to(document.url + "#" + posting.anchor)), "meeting": .string(title(of: document)),
      "item": TemplateValue(item.map { DocumentView.shortened($0.title) }), "before": .string(posting.before),
      "words": .string(posting.words), "after": .string(posting.after),
      "role": TemplateValue(
        posting.role == .proposed ? words(.proposed) : posting.role == .seconded ? words(.seconded) : nil),
    ]
  }
}
