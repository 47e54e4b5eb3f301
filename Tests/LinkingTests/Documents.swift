import Foundation
import Minutes

@testable import Linking

/// Documents for tests, written the short way.
///
/// An attendee is "Cllr Ann Lee [Chair] (Northmarsh Police) {AL}": honorific, name, role, organisation, initials.
func minutes(
  _ body: String?, _ date: String?, present: [String] = [], apologies: [String] = [], officers: [String] = [],
  inAttendance: [String] = [], items: [AgendaItem] = [], file: String? = nil
) -> Meeting {
  var meeting = Meeting(source: source(file ?? "minutes/\(body ?? "nobody") \(date ?? "undated").txt"))
  meeting.body = body.map { Body(name: $0) }
  meeting.date = date.flatMap { CalendarDate(iso: $0) }
  for (status, names) in [
    (AttendanceStatus.present, present), (.apologies, apologies), (.officer, officers),
    (.inAttendance, inAttendance),
  ] {
    for name in names {
      meeting.attendance.append(attendee(name, status, line: meeting.attendance.count + 3))
    }
  }
  meeting.items = items
  return meeting
}

func source(_ file: String) -> Source { Source(file: file, sha256: "", format: .text, lines: 100) }

func attendee(_ text: String, _ status: AttendanceStatus, line: Int) -> Attendance {
  var rest = text
  func take(_ open: Character, _ close: Character) -> String? {
    guard let from = rest.firstIndex(of: open), let to = rest.lastIndex(of: close), from < to else {
      return nil
    }
    let inside = String(rest[rest.index(after: from)..<to])
    rest.removeSubrange(from...to)
    return inside
  }
  let role = take("[", "]")
  let initials = take("{", "}")
  let organisation = take("(", ")")
  var words = rest.split(separator: " ").map(String.init)
  var honorifics: [String] = []
  while words.count > 1, ["Cllr", "Mr", "Mrs", "Ms", "Miss", "Dr", "Councillor"].contains(words[0]) {
    honorifics.append(words.removeFirst())
  }
  let name = PersonName(
    name: words.joined(separator: " "),
    honorific: honorifics.isEmpty ? nil : honorifics.joined(separator: " "))
  return Attendance(
    name: name, asWritten: text, role: role, organisation: organisation, status: status, initials: initials,
    line: line)
}

func item(_ number: String, _ title: String, line: Int = 20, _ paragraphs: String...) -> AgendaItem {
  AgendaItem(
    id: "item-\(number)", number: number, title: title,
    heading: [HeadingPart(.number, number), HeadingPart(.title, title)],
    passages: paragraphs.enumerated().map { Passage(.paragraph, $1, line: line + 1 + $0) }, line: line)
}

func introduced(_ name: String, _ role: String?, _ organisation: String? = nil, line: Int) -> IntroducedPerson
{
  IntroducedPerson(
    name: PersonName(name: name), asWritten: name, role: role, organisation: organisation, item: nil,
    line: line)
}

/// The archive of some documents.
func archive(_ meetings: [Meeting], register: Register = Register(), settings: SiteSettings = SiteSettings())
  -> Archive
{
  Linker.archive(meetings.map { Digest($0, themes: nil) }, register: register, settings: settings)
}

extension Archive {
  /// Who somebody in a list was found to be.
  func person(_ name: String, at id: String) -> String? {
    guard let document = documents.first(where: { $0.id == id }) else { return "no document \(id)" }
    for (attendance, link) in zip(document.digest.attendance, document.attendees)
    where attendance.name.name == name {
      return link.person
    }
    return "nobody called \(name)"
  }

  func because(_ name: String, at id: String) -> String? {
    guard let document = documents.first(where: { $0.id == id }) else { return nil }
    return zip(document.digest.attendance, document.attendees).first { $0.0.name.name == name }?.1.because
  }

  subscript(id: String) -> ArchivedDocument? { documents.first { $0.id == id } }
}

/// The mentions of a document, as "kind id: words".
func mentions(_ meeting: Meeting, in meetings: [Meeting], register: Register = Register()) -> [String] {
  let archive = archive(meetings, register: register)
  let linker = Linker(archive)
  guard let index = archive.documents.firstIndex(where: { $0.digest.source.file == meeting.source.file })
  else { return [] }
  let complete = linker.complete(meeting, document: index)
  return (complete.mentions + complete.items.flatMap(\.mentions)).map {
    "\($0.kind.rawValue) \($0.id): \($0.asWritten)"
  }
}

/// A file of the program's own templates folder.
func templateText(_ name: String, here: String = #filePath) throws -> String {
  var folder = here.split(separator: "/", omittingEmptySubsequences: false)
  folder.removeLast(3)
  return try String(contentsOfFile: folder.joined(separator: "/") + "/Templates/" + name, encoding: .utf8)
}
