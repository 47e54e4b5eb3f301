package import Minutes

/// Everything that the archive's documents say of a person, an organisation or an unsettled name: what somebody
/// looks at before saying whether two are one.
package struct Evidence: Sendable, Hashable {
  /// The entity's id; empty for a name that is nobody's yet.
  package var id: String
  package var name: String
  /// Every form of the name, the most frequent first.
  package var forms: [Form] = []
  /// Bodies, with the first and last day on which they record the name.
  package var bodies: [Span] = []
  /// Roles, with their organisation where one stands beside it.
  package var offices: [Span] = []
  package var organisations: [Span] = []
  /// Where the name stands, oldest first.
  package var places: [Place] = []

  package struct Form: Sendable, Hashable {
    package var name: String
    package var count: Int
  }

  package struct Span: Sendable, Hashable {
    package var name: String
    package var first: CalendarDate?
    package var last: CalendarDate?
    package var count: Int
  }

  package struct Place: Sendable, Hashable {
    package var file: String
    package var line: Int
    package var asWritten: String
    package var meeting: String
    package var date: CalendarDate?
  }

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// What a document's list, front page or sentence says, as far as a register can limit an alias to it.
  struct Use: Sendable, Hashable {
    var name: String
    /// "Cllr Steve Nash (Chair)".
    var written: String
    var role: String?
    var organisation: String?
    var organisationID: String?
    var document: Int
    var line: Int

    var form: NameForm? { NameForm(name) }
  }

  /// The evidence of uses of a name.
  init(id: String, name: String, uses: [Use], in archive: Archive) {
    self.init(id: id, name: name)
    let uses = uses.sorted {
      (archive.documents[$0.document].digest.date?.ordinal ?? 0, archive.documents[$0.document].id, $0.line)
        < (
          archive.documents[$1.document].digest.date?.ordinal ?? 0, archive.documents[$1.document].id, $1.line
        )
    }
    var forms: [String: Int] = [:]
    var (bodies, offices, organisations) = (Spans(), Spans(), Spans())
    for use in uses {
      let document = archive.documents[use.document]
      let date = document.digest.date
      forms[use.name, default: 0] += 1
      bodies.note(document.bodyName ?? "no body", date)
      if let role = use.role {
        offices.note(use.organisation.map { "\(role), \($0)" } ?? role, date)
      }
      if let organisation = use.organisation { organisations.note(organisation, date) }
      places.append(
        Place(
          file: document.digest.source.file, line: use.line, asWritten: use.written, meeting: document.id,
          date: date))
    }
    self.forms = forms.keys.sorted { (-forms[$0, default: 0], $0) < (-forms[$1, default: 0], $1) }
      .map { Form(name: $0, count: forms[$0, default: 0]) }
    (self.bodies, self.offices, self.organisations) = (bodies.spans, offices.spans, organisations.spans)
  }

  /// Spans in the order in which they were first noted.
  private struct Spans {
    var spans: [Span] = []
    private var places: [String: Int] = [:]

    mutating func note(_ name: String, _ date: CalendarDate?) {
      guard let place = places[name] else {
        places[name] = spans.count
        spans.append(Span(name: name, first: date, last: date, count: 1))
        return
      }
      spans[place].count += 1
      spans[place].first = spans[place].first ?? date
      spans[place].last = date ?? spans[place].last
    }
  }
}

/// Who is named where, by the ids of an archive's people.
struct NameUses: Sendable {
  private(set) var byPerson: [String: [Evidence.Use]] = [:]
  /// Names in lists that are nobody's.
  private(set) var unsettled: [Evidence.Use] = []

  init(_ archive: Archive) {
    for (index, document) in archive.documents.enumerated() {
      let digest = document.digest
      for (attendance, link) in zip(digest.attendance, document.attendees) {
        note(
          Evidence.Use(
            name: attendance.name.name, written: attendance.asWritten, role: attendance.role,
            organisation: attendance.organisation, organisationID: link.organisation, document: index,
            line: attendance.line), of: link.person)
      }
      for (introduced, id) in zip(digest.introduced, document.introduced) {
        note(
          Evidence.Use(
            name: introduced.name.name, written: introduced.asWritten, role: introduced.role,
            organisation: introduced.organisation, organisationID: nil, document: index,
            line: introduced.line), of: id)
      }
      for (contact, id) in [
        (digest.report?.portfolioHolder, document.portfolioHolder),
        (digest.report?.leadOfficer, document.leadOfficer),
      ] {
        guard let contact else { continue }
        note(
          Evidence.Use(
            name: contact.name.name, written: contact.name.name, role: contact.role, organisation: nil,
            organisationID: nil, document: index, line: 1), of: id)
      }
    }
  }

  private mutating func note(_ use: Evidence.Use, of id: String?) {
    if let id { byPerson[id, default: []].append(use) } else { unsettled.append(use) }
  }
}
