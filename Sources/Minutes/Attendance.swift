/// How somebody took part in a meeting. The raw value is the word of the record.
package enum AttendanceStatus: String, Sendable, CaseIterable {
  case present, apologies, officer
  case inAttendance = "in-attendance"
  case substitute, absent
}

/// A name taken apart: what belongs to the person, and what stands around it.
package struct PersonName: Hashable, Sendable {
  /// Without honorific, post-nominals and role: "Steve Norbury", "P K Brill", "Mallow".
  package var name: String
  /// As written, such as "Cllr" or "Councillor Mrs".
  package var honorific: String?
  /// As written, such as "MBE" or "OBE JP".
  package var postNominals: String?

  package init(name: String, honorific: String? = nil, postNominals: String? = nil) {
    self.name = name
    self.honorific = honorific
    self.postNominals = postNominals
  }
}

/// One person's part in one meeting, as the minutes give it.
package struct Attendance: Hashable, Sendable {
  package var name: PersonName
  /// The entry as it stands in the list: "Cllr Steve Norbury (Chair)".
  package var asWritten: String
  package var role: String?
  /// The organisation as written.
  package var organisation: String?
  package var status: AttendanceStatus
  package var note: String?
  /// Abbreviation by which this document calls the person ("JN"), where the list explains it.
  package var initials: String?
  package var line: Int

  /// Given by linking: the person's id, and why this name is that person.
  package var person: String?
  package var because: String?
  package var organisationID: String?

  package init(
    name: PersonName, asWritten: String, role: String? = nil, organisation: String? = nil,
    status: AttendanceStatus, note: String? = nil, initials: String? = nil, line: Int
  ) {
    self.name = name
    self.asWritten = asWritten
    self.role = role
    self.organisation = organisation
    self.status = status
    self.note = note
    self.initials = initials
    self.line = line
  }
}

/// Someone who is in no list and whom the text introduces with an office:
/// "Matt Colby, Director of Works at the Ministry".
package struct IntroducedPerson: Hashable, Sendable {
  package var name: PersonName
  package var asWritten: String
  package var role: String?
  package var organisation: String?
  /// The id of the item, nil outside items.
  package var item: String?
  package var line: Int

  package init(
    name: PersonName, asWritten: String, role: String?, organisation: String?, item: String?, line: Int
  ) {
    self.name = name
    self.asWritten = asWritten
    self.role = role
    self.organisation = organisation
    self.item = item
    self.line = line
  }
}
