import Minutes
import Parsing

/// Who was there.
extension MeetingCorrection {
  mutating func attendance(_ entry: EntryEdit<AttendanceFields>, _ edit: Edit) -> CorrectionResult {
    if entry.verb == .add { return addAttendance(entry, edit) }
    let wanted = FoldedWords(entry.words)
    var places = meeting.attendance.indices.filter { names(meeting.attendance[$0], wanted) }
    if places.isEmpty {
      places = meeting.attendance.indices.filter {
        FoldedWords(meeting.attendance[$0].asWritten).begins(with: wanted)
      }
    }
    if let listed = entry.fields.listed {
      places = places.filter { meeting.attendance[$0].status == listed }
    }
    guard let place = places.first else { return unmatchedPerson(entry) }
    guard places.count == 1 else {
      return .unmatched(
        message: "“\(entry.words)” stands in the attendance \(places.count) times",
        next:
          "Say which, with the list it was read in: listed: \(meeting.attendance[place].status.rawValue)")
    }
    let old = meeting.attendance[place]
    if entry.verb == .remove {
      meeting.attendance.remove(at: place)
      return note(edit, was: text(old), now: nil)
    }
    meeting.attendance[place] = changed(old, entry.fields)
    let result = note(edit, was: text(old), now: text(meeting.attendance[place]))
    return result
  }

  /// The entry as it is written, its name alone, or its name with the honorific.
  private func names(_ attendance: Attendance, _ wanted: FoldedWords) -> Bool {
    let full = [attendance.name.honorific, attendance.name.name].compactMap { $0 }.joined(separator: " ")
    return [attendance.asWritten, attendance.name.name, full].contains { FoldedWords($0) == wanted }
  }

  private mutating func addAttendance(_ entry: EntryEdit<AttendanceFields>, _ edit: Edit) -> CorrectionResult
  {
    let read = WrittenPerson(entry.words)
    let line = words.line(of: entry.words) ?? words.line(of: read.name.name)
    var attendance = Attendance(
      name: read.name, asWritten: entry.words, role: read.role, organisation: read.organisation,
      status: entry.fields.status ?? .present, line: line ?? 0)
    attendance = changed(attendance, entry.fields)
    let name = FoldedWords(attendance.name.name)
    if let known = meeting.attendance.firstIndex(where: { FoldedWords($0.name.name) == name }) {
      if meeting.attendance[known].status == attendance.status { return .needless }
      return .unmatched(
        message:
          "“\(attendance.name.name)” stands in the attendance already, as \(meeting.attendance[known].status.rawValue)",
        next:
          "Write - correct: \"\(meeting.attendance[known].asWritten)\"\n  status: \(attendance.status.rawValue)"
      )
    }
    // In the order of the document; who stands nowhere in it stands last.
    let place =
      line.flatMap { line in meeting.attendance.firstIndex { $0.line > line } } ?? meeting.attendance.count
    meeting.attendance.insert(attendance, at: place)
    return note(edit, was: nil, now: text(attendance))
  }

  private func changed(_ old: Attendance, _ fields: AttendanceFields) -> Attendance {
    var new = old
    if let name = fields.name {
      let read = WrittenPerson(name)
      new.name.name = read.name.name
      new.name.honorific = read.name.honorific ?? new.name.honorific
      new.name.postNominals = read.name.postNominals ?? new.name.postNominals
    }
    if let status = fields.status { new.status = status }
    if let role = fields.role { new.role = role.value }
    if let organisation = fields.organisation { new.organisation = organisation.value }
    if let note = fields.note { new.note = note.value }
    if let honorific = fields.honorific { new.name.honorific = honorific.value }
    if let postNominals = fields.postNominals { new.name.postNominals = postNominals.value }
    if let initials = fields.initials { new.initials = initials.value }
    return new
  }

  private func text(_ a: Attendance) -> String {
    let name = [a.name.honorific, a.name.name, a.name.postNominals].compactMap { $0 }.joined(separator: " ")
    let standing = [name, a.role, a.organisation, a.note].compactMap { $0 }.joined(separator: ", ")
    return "\(standing) (\(a.status.rawValue))"
  }

  private func unmatchedPerson(_ entry: EntryEdit<AttendanceFields>) -> CorrectionResult {
    // What the correction wants may be what the document says by now.
    if entry.verb == .correct, let name = entry.fields.name {
      let wanted = FoldedWords(WrittenPerson(name).name.name)
      if let there = meeting.attendance.first(where: { FoldedWords($0.name.name) == wanted }),
        changed(there, entry.fields) == there
      {
        return .needless
      }
    }
    return unmatched(
      "attendance", entry.words, among: meeting.attendance.map(\.asWritten),
      next: "The entry stands as the document has it; sitegen show --format json shows what was read")
  }
}
