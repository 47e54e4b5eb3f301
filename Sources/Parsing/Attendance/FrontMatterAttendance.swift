import Minutes
import Reading

/// Reads people from front matter: lists under `present`, `regrets`, `guests` and the like.
struct FrontMatterAttendance {
  let grammar: PersonGrammar
  let labels: [AttendanceLabel]

  init(vocabulary: Vocabulary) {
    grammar = PersonGrammar(vocabulary: vocabulary)
    labels = vocabulary.attendanceLabels
  }

  func read(_ entries: [Transcript.FrontMatterEntry]) -> [Attendance] {
    var people: [Attendance] = []
    for entry in entries {
      let key = String(decoding: entry.key.utf8.map { $0 == 0x5F || $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
        .folded
      guard let label = labels.first(where: { $0.text == key }), !key.isOne(of: "minutes public") else {
        continue
      }
      for (k, value) in entry.values.enumerated() {
        let line = k < entry.valueLines.count ? entry.valueLines[k] : entry.line
        for person in self.people(in: value) {
          var status = person.status ?? label.status
          if let role = person.role?.folded, status == .inAttendance,
            role.contains("clerk") || role.contains("secretary")
          {
            status = .officer
          }
          // "chair: Ann Lee" beside "directors:" with Ann Lee among them: the office she has there.
          if key.isOne(of: "chair chairman chairperson convener president secretary treasurer clerk"),
            let k = people.firstIndex(where: { $0.name.name == person.name.name })
          {
            people[k].role = key.capitalizedFirst
            continue
          }
          people.append(
            Attendance(
              name: person.name, asWritten: person.asWritten,
              role: person.role ?? (status == .present || status == .inAttendance ? label.role : nil),
              organisation: person.organisation, status: status, note: person.note, initials: person.initials,
              line: line))
        }
      }
    }
    return people
  }

  /// One person with fields ("name: Ann Lee, role: Chair"), or a list.
  private func people(in value: String) -> [PersonEntry] {
    guard let name = field("name", of: value) else {
      if let one = grammar.person(value, lenient: false), !value.contains(",") { return [one] }
      return PeopleList(grammar: grammar).read(value).entries
    }
    guard var person = grammar.person(name, lenient: true) else { return [] }
    person.role =
      field("role", of: value) ?? field("position", of: value) ?? field("title", of: value) ?? person.role
    person.organisation =
      field("organisation", of: value) ?? field("organization", of: value) ?? field("affiliation", of: value)
      ?? field("company", of: value) ?? person.organisation
    person.asWritten = name
    return [person]
  }

  private func field(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ",") {
      let pair = part.split(separator: ":", maxSplits: 1)
      if pair.count == 2, String(pair[0]).trimmed.folded == name {
        let text = String(pair[1]).trimming(" \"'")
        return text.isEmpty ? nil : text
      }
    }
    return nil
  }
}

extension String {
  /// "chair" as "Chair".
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
