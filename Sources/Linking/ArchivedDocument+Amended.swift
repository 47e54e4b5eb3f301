import Minutes

extension ArchivedDocument {
  /// The document with another text, and what linking had found for it wherever the new text says the same.
  ///
  /// What is new in it is linked to nobody yet: this is what a preview shows in the moment before the archive is
  /// linked again.
  package func amended(_ new: Digest) -> ArchivedDocument {
    let out = ArchivedDocument(copying: self)
    out.digest = new
    var known: [String: AttendeeLink] = [:]
    for (entry, link) in zip(digest.attendance, attendees) { known[Self.key(entry)] = link }
    out.attendees = new.attendance.map {
      known[Self.key($0)] ?? AttendeeLink(person: nil, because: "not linked yet", organisation: nil)
    }
    var found: [String: ItemLink] = [:]
    for (item, link) in zip(digest.items, items) { found[item.title] = link }
    out.items = new.items.map { item in
      var link = found[item.title] ?? ItemLink(themes: item.themes, thread: nil)
      link.themes = item.themes
      return link
    }
    var people: [String: String?] = [:]
    for (declaration, person) in zip(digest.declarations, declarants) {
      people[declaration.asWritten] = person
    }
    out.declarants = new.declarations.map { people[$0.asWritten] ?? nil }
    out.introduced = new.introduced.count == introduced.count ? introduced : new.introduced.map { _ in nil }
    return out
  }

  private static func key(_ entry: Attendance) -> String {
    entry.asWritten + "\t" + (entry.organisation ?? "")
  }
}
