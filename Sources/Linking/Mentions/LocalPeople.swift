import Minutes

/// The people whom one meeting names in full, by which its short forms are read.
///
/// "Matt" after "Matt Colby", "Cllr Lowes" after "Cllr Anita Lowes", "the Chair" after the name that is marked
/// Chair, initials that the attendance list explains. Somebody in the list whom linking could not settle counts
/// too: short forms that could be theirs stay unlinked.
struct LocalPeople {
  struct Entry {
    /// The index in `Archive.people`; nil for somebody unsettled.
    var person: Int?
    var form: NameForm
    var gender: Honorific.Gender?
    /// The line from which on the name is known; 0 for lists, which explain the whole document.
    var line: Int
  }

  private(set) var entries: [Entry] = []
  private var bySurname: [String: [Int]] = [:]
  /// The words of the longest surname.
  private(set) var longestSurname = 0
  private var byForename: [String: [Int]] = [:]
  private var initials: [String: Set<Int?>] = [:]
  private(set) var people: Set<Int> = []
  /// Keys of names in full that this meeting could not settle.
  private var unsettled: Set<String> = []
  /// Who is meant by "the Chair", "the Clerk".
  private(set) var offices: [String: Int] = [:]
  /// Forenames that also stand before surnames of nobody here.
  private var strangers: Set<String> = []

  init(_ document: ArchivedDocument, personIndex: [String: Int]) {
    let digest = document.digest
    for (attendance, link) in zip(digest.attendance, document.attendees) {
      let person = link.person.flatMap { personIndex[$0] }
      guard let form = NameForm(attendance.name.name) else { continue }
      add(Entry(person: person, form: form, gender: Honorific.gender(of: attendance.name.honorific), line: 0))
      if let short = attendance.initials { initials[short, default: []].insert(person) }
    }
    for (introduced, id) in zip(digest.introduced, document.introduced) {
      // Somebody whom the text names without an office stands in nobody's way.
      guard id != nil || introduced.role != nil || introduced.organisation != nil,
        let form = NameForm(introduced.name.name)
      else { continue }
      let gender = Honorific.gender(of: introduced.name.honorific)
      add(
        Entry(person: id.flatMap { personIndex[$0] }, form: form, gender: gender, line: introduced.line))
    }
    for (contact, id) in [
      (digest.report?.portfolioHolder, document.portfolioHolder),
      (digest.report?.leadOfficer, document.leadOfficer),
    ] {
      guard let contact, let form = NameForm(contact.name.name) else { continue }
      let gender = Honorific.gender(of: contact.name.honorific)
      add(Entry(person: id.flatMap { personIndex[$0] }, form: form, gender: gender, line: 0))
    }
    findOffices(document, personIndex)
  }

  mutating func add(_ entry: Entry) {
    if let person = entry.person {
      if entries.contains(where: { $0.person == person && $0.form == entry.form && $0.line <= entry.line }) {
        return
      }
      people.insert(person)
    } else {
      unsettled.insert(entry.form.key)
    }
    let index = entries.count
    entries.append(entry)
    bySurname[entry.form.surname, default: []].append(index)
    longestSurname = max(longestSurname, entry.form.surname.utf8.count { $0 == 0x20 } + 1)
    if let forename = entry.form.given.first, !forename.isInitial {
      byForename[forename.name, default: []].append(index)
    }
  }

  mutating func noteStranger(_ forename: String) { strangers.insert(forename) }

  func isUnsettled(_ key: String) -> Bool { unsettled.contains(key) }

  func hasSurname(_ surname: String) -> Bool { bySurname[surname] != nil }

  /// The one person of a surname, with initials and honorific where the text gives them.
  func person(surname: String, initials: [String], gender: Honorific.Gender?, line: Int) -> Int? {
    var found: Set<Int?> = []
    for index in bySurname[surname] ?? [] where entries[index].line <= line {
      let entry = entries[index]
      if let gender, let theirs = entry.gender, gender != theirs { continue }
      if let initial = initials.first {
        guard let forename = entry.form.given.first else { continue }
        let letters = forename.isInitial ? [forename.name] : ShortForms.initials(of: forename.name)
        guard letters.contains(initial) else { continue }
        if initials.count > 1, entry.form.given.count > 1,
          entry.form.given[1].name.first.map(String.init) != initials[1]
        {
          continue
        }
      }
      found.insert(entry.person)
    }
    if found.count > 1 {
      // "Cllr Mrs Cragg" beside "Cllr Cragg": a marked honorific means the marked one, a bare one nobody certain.
      guard let gender else { return nil }
      let marked = Set(
        (bySurname[surname] ?? []).filter { entries[$0].gender == gender && entries[$0].line <= line }.map {
          entries[$0].person
        })
      return marked.count == 1 ? marked.first ?? nil : nil
    }
    return found.first ?? nil
  }

  /// The one person of a forename, or of a longer or shorter form of it.
  func person(forename: String, line: Int) -> Int? {
    guard !strangers.contains(forename) else { return nil }
    var found = Set(
      (byForename[forename] ?? []).filter { entries[$0].line <= line }.map { entries[$0].person })
    for variant in ShortForms.variants(of: forename) {
      for index in byForename[variant] ?? [] where entries[index].line <= line {
        // A known form of somebody else's forename: either could be meant.
        if found.isEmpty || !found.contains(entries[index].person) { found.insert(entries[index].person) }
      }
    }
    return found.count == 1 ? found.first ?? nil : nil
  }

  /// The one person whom the list gives these initials.
  func person(initials text: String) -> Int? {
    guard let found = initials[text], found.count == 1 else { return nil }
    return found.first ?? nil
  }

  var hasInitials: Bool { !initials.isEmpty }

  private mutating func findOffices(_ document: ArchivedDocument, _ personIndex: [String: Int]) {
    let digest = document.digest
    var holders: [String: Set<Int?>] = [:]
    var seatTaken = false
    for (attendance, link) in zip(digest.attendance, document.attendees) {
      if let note = attendance.note, FoldedWord.key(of: note).contains("chair") { seatTaken = true }
      guard
        attendance.status == .present || attendance.status == .officer || attendance.status == .inAttendance,
        let role = attendance.role, let office = LocalPeople.office(role)
      else { continue }
      holders[office, default: []].insert(link.person.flatMap { personIndex[$0] })
    }
    for (office, people) in holders where people.count == 1 {
      if let person = people.first ?? nil { offices[office] = person }
    }
    // Where somebody else took the chair, or a new one was elected, "the Chair" is two people.
    let elected = (digest.decisions + digest.items.flatMap(\.decisions)).contains { decision in
      decision.effect == .elected
        && FoldedWord.words(of: decision.text).contains { LocalPeople.chairs.contains($0.folded) }
    }
    if seatTaken || elected { offices["chair"] = nil }
    if elected {
      offices["mayor"] = nil
      offices["convener"] = nil
      offices["provost"] = nil
    }
  }

  private static let chairs: Set<String> = ["chair", "chairman", "chairperson", "chairwoman"]

  /// The office that a role is, where the text may speak of it as "the Chair".
  private static func office(_ role: String) -> String? {
    let words = FoldedWord.words(of: role).filter { !$0.shape.contains(.sign) }.map(\.folded)
    guard words.count <= 4,
      !words.contains(where: {
        ["vice", "deputy", "of", "elect", "former", "past", "acting", "assistant"].contains($0)
      })
    else { return nil }
    if words.contains(where: chairs.contains) { return "chair" }
    if words == ["parish", "clerk"] || words == ["town", "clerk"] || words == ["clerk"] { return "clerk" }
    for office in ["convener", "mayor", "provost", "president"] where words.contains(office) { return office }
    return nil
  }

  /// The person whom a list entry such as "Cllr Lowes" or "Anita Lowes" names, where one does.
  func person(named written: String) -> Int? {
    var words = FoldedWord.words(of: written)
    var gender: Honorific.Gender?
    var isHonoured = false
    while words.count > 1, Honorific.certain.contains(words[0].folded) {
      gender = Honorific.gender(of: words[0].written) ?? gender
      isHonoured = true
      words.removeFirst()
    }
    guard let form = NameForm(words.map(\.written).joined(separator: " ")) else { return nil }
    if form.isFull {
      let found = Set(entries.filter { $0.form.relation(to: form) <= .shortForm }.map(\.person))
      return found.count == 1 ? found.first ?? nil : nil
    }
    guard isHonoured || !form.isSurnameOnly else {
      // A bare word is somebody's whole name in lists that give no more, or a forename.
      let found = Set(entries.filter { $0.form.key == form.key }.map(\.person))
      if found.count == 1 { return found.first ?? nil }
      return found.isEmpty ? person(forename: form.surname, line: .max) : nil
    }
    return person(surname: form.surname, initials: form.given.map(\.name), gender: gender, line: .max)
  }
}
