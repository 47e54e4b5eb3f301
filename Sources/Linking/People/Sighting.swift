import Minutes

/// One place where a document names somebody in a list, on a front page, or with an office.
struct Sighting: Sendable {
  enum Source: Sendable, Hashable {
    case attendance(Int)
    case introduced(Int)
    case portfolioHolder, leadOfficer
  }

  /// The document, by its place in the archive's order.
  var document: Int
  var source: Source
  var form: NameForm
  var written: String
  var honorific: String?
  var postNominals: String?
  var role: String?
  var organisation: String?
  var organisationAsWritten: String?
  /// The body's id; for a document without a body something of its own, as nothing ties such documents.
  var body: String
  /// Days since 1 January of the year 1.
  var day: Int?
  var status: AttendanceStatus?

  var gender: Honorific.Gender? { Honorific.gender(of: honorific) }
  var isAttendance: Bool { if case .attendance = source { true } else { false } }
}

extension Sighting {
  /// Everybody whom the documents name in a list, on a front page, or with an office.
  static func all(
    in documents: [ArchivedDocument], organisations: OrganisationIndex, everyPerson: Bool
  ) -> [Sighting] {
    var found: [Sighting] = []
    for (index, document) in documents.enumerated() {
      let body = document.bodyID ?? "?" + document.digest.source.file
      let day = document.digest.date?.ordinal
      func add(
        _ source: Source, _ name: PersonName, role: String?, organisation: String?,
        status: AttendanceStatus? = nil
      ) {
        // A notice in brackets stands where a name was taken out.
        guard !name.name.hasPrefix("["), let form = NameForm(name.name), isName(form) else { return }
        found.append(
          Sighting(
            document: index, source: source, form: form, written: name.name, honorific: name.honorific,
            postNominals: name.postNominals, role: role, organisation: organisations.id(of: organisation),
            organisationAsWritten: organisation, body: body, day: day, status: status))
      }
      for (place, attendance) in document.digest.attendance.enumerated()
      where everyPerson || !isPublic(attendance) {
        add(
          .attendance(place), attendance.name, role: attendance.role, organisation: attendance.organisation,
          status: attendance.status)
      }
      for (place, person) in document.digest.introduced.enumerated() {
        // An office makes the person; a bare surname in running text is no name to start from.
        guard everyPerson || person.role != nil || person.organisation != nil,
          NameForm(person.name.name)?.isFull == true
        else { continue }
        add(.introduced(place), person.name, role: person.role, organisation: person.organisation)
      }
      if let holder = document.digest.report?.portfolioHolder {
        add(.portfolioHolder, holder.name, role: holder.role, organisation: nil)
      }
      if let officer = document.digest.report?.leadOfficer {
        add(.leadOfficer, officer.name, role: officer.role, organisation: nil)
      }
    }
    return found
  }

  /// Members of the public are named in the minutes and have no page.
  static func isPublic(_ attendance: Attendance) -> Bool {
    let words = [attendance.role, attendance.organisation].compactMap { $0 }.map(FoldedWord.key(of:))
    return words.contains { publicRoles.contains($0) }
  }

  private static let publicRoles: Set<String> = [
    "public", "member of the public", "members of the public", "member of public", "members of public",
    "resident",
    "residents", "local resident", "local residents", "parishioner", "parishioners", "elector", "electors",
    "applicant",
    "objector", "complainant", "petitioner", "questioner", "villager",
  ]

  /// False for an office or a count that stands where a name would.
  private static func isName(_ form: NameForm) -> Bool {
    guard form.surname.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
    return !(form.given.isEmpty && offices.contains(form.surname))
  }

  private static let offices: Set<String> = [
    "clerk", "chair", "chairman", "chairperson", "chairwoman", "mayor", "secretary", "treasurer", "convener",
    "provost",
    "none", "nil", "apologies", "vacancy", "vacant", "public", "councillor", "councillors", "members",
    "member", "officer",
    "officers", "various", "all", "others", "tbc", "press", "observers",
  ]
}
