import Linking
import Minutes

extension PageMaker {
  /// People, organisations, memberships and events after the Popolo specification (https://www.popoloproject.com).
  ///
  /// Minutes tell when somebody was seen in an office, not when the office began: memberships have `first_seen` and
  /// `last_seen`, and no start or end.
  var popolo: JSONValue {
    .object([
      ("persons", .array(archive.people.map(person))),
      ("organizations", .array(archive.organisations.map(organisation))),
      ("memberships", .array(archive.people.flatMap(memberships))),
      ("posts", .array(posts)),
      ("events", .array(index.meetings.reversed().map { event(archive.documents[$0]) })),
    ])
  }

  /// Every office that the minutes record in an organisation, once.
  private var posts: [JSONValue] {
    var seen: [String: (organisation: String, role: String)] = [:]
    for person in archive.people {
      for affiliation in person.affiliations {
        if let post = post(of: affiliation) { seen[post.id] = (post.organisation, post.role) }
      }
    }
    return seen.keys.sorted().compactMap { id in
      seen[id].map {
        .object([
          ("id", .string(id)), ("label", .string($0.role)), ("role", .string($0.role)),
          ("organization_id", .string($0.organisation)),
        ])
      }
    }
  }

  private func post(of affiliation: Person.Affiliation) -> (id: String, organisation: String, role: String)? {
    guard let role = affiliation.role, let organisation = affiliation.organisation ?? affiliation.bodyID
    else {
      return nil
    }
    return ("\(organisation)/\(slug(role))", organisation, role)
  }

  private func person(_ person: Person) -> JSONValue {
    .object([
      ("id", .string(person.id)), ("name", .string(person.name)),
      ("honorific_prefix", JSONValue(person.honorific)),
      ("honorific_suffix", JSONValue(person.postNominals)),
      (
        "other_names",
        .array(person.aliases.filter { $0 != person.name }.map { .object([("name", .string($0))]) })
      ),
      ("links", links(to: "people/\(person.id)/")),
    ])
  }

  private func organisation(_ organisation: Organisation) -> JSONValue {
    .object([
      ("id", .string(organisation.id)), ("name", .string(organisation.name)),
      ("parent_id", JSONValue(organisation.parent)),
      (
        "other_names",
        .array(
          organisation.aliases.filter { $0 != organisation.name }.map { .object([("name", .string($0))]) })
      ), ("links", links(to: "organisations/\(organisation.id)/")),
    ])
  }

  private func memberships(_ person: Person) -> [JSONValue] {
    person.affiliations.compactMap { affiliation in
      guard let organisation = affiliation.organisation ?? affiliation.bodyID else { return nil }
      return .object([
        ("person_id", .string(person.id)), ("organization_id", .string(organisation)),
        ("role", JSONValue(affiliation.role)), ("post_id", JSONValue(post(of: affiliation)?.id)),
        ("on_behalf_of_id", .null), ("seen_at_id", JSONValue(affiliation.bodyID)),
        ("first_seen", JSONValue(affiliation.first)), ("last_seen", JSONValue(affiliation.last)),
      ])
    }
  }

  private func event(_ document: ArchivedDocument) -> JSONValue {
    let attendees = document.attendees.enumerated().compactMap { i, link -> JSONValue? in
      guard let person = link.person, index.people[person] != nil,
        document.digest.attendance.indices.contains(i)
      else { return nil }
      return .object([
        ("id", .string(person)), ("status", .string(document.digest.attendance[i].status.rawValue)),
      ])
    }
    return .object([
      ("id", .string(document.id)), ("name", .string(title(of: document))), ("classification", "meeting"),
      ("start_date", JSONValue(document.digest.date)), ("organization_id", JSONValue(document.bodyID)),
      ("attendees", .array(attendees)), ("links", links(to: document.url)),
    ])
  }

  private func links(to address: String) -> JSONValue {
    .array([.object([("url", .string((settings.baseURL ?? "") + address))])])
  }
}
