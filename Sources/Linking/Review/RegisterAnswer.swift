import Minutes

/// What an answer to a question of the review writes into a register.
///
/// An entry or an alias that it writes is limited to what was asked about: the bodies where the name stands, and the
/// organisations or days where others of the name stand in the same body. Names of people who come later are
/// questions again, and never settled by an answer that was given before them.
package struct RegisterAnswer: Sendable, Hashable {
  /// "register/people.yml".
  package var path: String
  /// The new text of the file.
  package var text: String
  /// What was written, for whoever answered.
  package var summary: String

  /// Why an answer cannot be written by a program, and what to write by hand.
  package struct Refusal: Error, Sendable, Hashable {
    package var message: String
  }
}

/// Writes answers as changes of the registers' texts.
package struct RegisterAnswers: Sendable {
  private let archive: Archive
  private let register: Register
  private let uses: NameUses

  package init(_ archive: Archive, register: Register) {
    self.archive = archive
    self.register = register
    uses = NameUses(archive)
  }

  /// The file that answers to a question are written into.
  package static func path(for question: ReviewQuestion) -> String {
    question.kind == .organisation ? "register/organisations.yml" : "register/people.yml"
  }

  /// Yes, the two are one; or the doubtful name is that of `choice`.
  package func same(_ question: ReviewQuestion, choice: Int = 0, in text: String) throws(RegisterAnswer
    .Refusal)
    -> RegisterAnswer
  {
    if question.kind == .organisation { return try sameOrganisation(question, text) }
    if question.asks == .which {
      guard question.sides.indices.contains(choice), let doubt = question.doubt else {
        throw RegisterAnswer.Refusal(message: "nobody stands there")
      }
      let id = question.sides[choice].id
      let aliases = doubtful(doubt, question).map { flow($0.name, limits: $0.limits) }
      return try write(
        text, question, id: id, aliases: aliases, apartFrom: [],
        summary: "“\(doubt.name)” there is \(id)")
    }
    let (kept, other) = try order(question)
    if entry(kept) != nil, entry(other) != nil {
      throw RegisterAnswer.Refusal(
        message:
          "both have an entry in the register: move the names of \(other) to the aliases of \(kept), and remove the entry of \(other)"
      )
    }
    let aliases = try claims(of: other, with: kept).map { flow($0.name, limits: $0.limits) }
    return try write(
      text, question, id: kept, with: other, aliases: aliases, apartFrom: [], summary: "\(other) is \(kept)")
  }

  /// No, the two are not one; or the doubtful name is nobody's of those proposed.
  package func apart(_ question: ReviewQuestion, in text: String) throws(RegisterAnswer.Refusal)
    -> RegisterAnswer
  {
    if question.kind == .organisation {
      let (kept, other) = organisationOrder(question)
      return try writeOrganisation(
        text, id: kept, key: "not_the_same_as", values: [other],
        summary: "\(other) is not \(kept)")
    }
    if question.asks == .which, let doubt = question.doubt {
      return try newcomer(doubt, question, text)
    }
    let (kept, other) = try order(question)
    return try write(
      text, question, id: kept, aliases: [], apartFrom: [other], summary: "\(other) is not \(kept)")
  }

  // MARK: - People

  private func entry(_ id: String) -> PersonEntry? { register.people.first { $0.id == id } }

  /// Who keeps the id: who has an entry, else who was seen more often, else the shorter id.
  private func order(_ question: ReviewQuestion) throws(RegisterAnswer.Refusal) -> (
    kept: String, other: String
  ) {
    guard question.sides.count == 2 else { throw RegisterAnswer.Refusal(message: "two are needed to be one") }
    let (a, b) = (question.sides[0], question.sides[1])
    func rank(_ side: Evidence) -> (Int, Int, Int) {
      (entry(side.id) == nil ? 0 : 1, NameForm(side.name)?.isFull == true ? 1 : 0, side.places.count)
    }
    if rank(a) != rank(b) { return rank(a) > rank(b) ? (a.id, b.id) : (b.id, a.id) }
    return a.id.utf8.count <= b.id.utf8.count ? (a.id, b.id) : (b.id, a.id)
  }

  private struct Claim {
    var name: String
    var limits: Limits
  }

  /// Where a form of a name means one person.
  private struct Limits {
    var bodies: [String] = []
    var organisations: [String] = []
    var from: CalendarDate?
    var to: CalendarDate?
  }

  /// The forms of a person's name, each with the bodies where it stands: the full ones, and where there is none, all.
  private func claims(of id: String, with other: String? = nil) throws(RegisterAnswer.Refusal) -> [Claim] {
    let mine = uses.byPerson[id] ?? []
    let full = mine.filter { $0.form?.isFull == true }
    var byForm: [String: [Evidence.Use]] = [:]
    for use in full.isEmpty ? mine : full { byForm[use.form?.key ?? use.name, default: []].append(use) }
    var claims: [Claim] = []
    for key in byForm.keys.sorted() {
      let own = byForm[key] ?? []
      let strangers = strangers(key, apartFrom: [id, other].compactMap { $0 })
      let limits = try limits(own, against: strangers, name: own.first?.name ?? key)
      claims.append(Claim(name: mostFrequent(own), limits: limits))
    }
    return claims
  }

  private func strangers(_ key: String, apartFrom ids: [String]) -> [Evidence.Use] {
    var found = uses.unsettled.filter { $0.form?.key == key }
    for (id, others) in uses.byPerson where !ids.contains(id) {
      found += others.filter { $0.form?.key == key }
    }
    return found
  }

  private func mostFrequent(_ uses: [Evidence.Use]) -> String {
    var counts: [String: Int] = [:]
    for use in uses { counts[use.name, default: 0] += 1 }
    return counts.keys.sorted().max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ""
  }

  private func limits(_ own: [Evidence.Use], against strangers: [Evidence.Use], name: String)
    throws(RegisterAnswer.Refusal) -> Limits
  {
    func body(_ use: Evidence.Use) -> String? { archive.documents[use.document].bodyID }
    func day(_ use: Evidence.Use) -> CalendarDate? { archive.documents[use.document].digest.date }
    var limits = Limits()
    let bodies = Set(own.compactMap(body))
    // A document without a body would be outside of any limit.
    if own.allSatisfy({ body($0) != nil }) { limits.bodies = bodies.sorted() }
    let near = limits.bodies.isEmpty ? strangers : strangers.filter { body($0).map(bodies.contains) ?? false }
    guard !near.isEmpty else { return limits }
    let mine = Set(own.compactMap(\.organisationID))
    if own.allSatisfy({ $0.organisationID != nil }),
      near.allSatisfy({ $0.organisationID.map { !mine.contains($0) } ?? true })
    {
      limits.organisations = mine.sorted()
      return limits
    }
    let days = own.compactMap(day).sorted()
    if days.count == own.count, let first = days.first, let last = days.last,
      near.allSatisfy({ day($0).map { $0 < first || last < $0 } ?? true })
    {
      (limits.from, limits.to) = (first, last)
      return limits
    }
    throw RegisterAnswer.Refusal(
      message:
        "in \(limits.bodies.joined(separator: ", ")) another of the name “\(name)” stands between: write an alias with the organisations or the days by which they are told apart"
    )
  }

  /// The doubtful name, limited to the body and the days in question.
  private func doubtful(_ doubt: Evidence, _ question: ReviewQuestion) -> [Claim] {
    var limits = Limits()
    let documents = doubt.places.compactMap { place in archive.documents.first { $0.id == place.meeting } }
    limits.bodies = Set(documents.compactMap(\.bodyID)).sorted()
    let days = doubt.places.compactMap(\.date).sorted()
    if days.count == doubt.places.count { (limits.from, limits.to) = (days.first, days.last) }
    return [Claim(name: doubt.name, limits: limits)]
  }

  /// A doubtful name that is somebody else's is a person of its own.
  private func newcomer(_ doubt: Evidence, _ question: ReviewQuestion, _ text: String)
    throws(RegisterAnswer.Refusal) -> RegisterAnswer
  {
    guard let claim = doubtful(doubt, question).first else {
      throw RegisterAnswer.Refusal(message: "the name stands nowhere")
    }
    let taken = Set(archive.people.map(\.id)).union(register.people.map(\.id))
    let body = claim.limits.bodies.first ?? ""
    var candidates = [slug(doubt.name), slug("\(doubt.name) \(body)")]
    candidates += (2...99).map { slug("\(doubt.name) \(body) \($0)") }
    guard let id = candidates.first(where: { !taken.contains($0) }) else {
      throw RegisterAnswer.Refusal(message: "every id for “\(doubt.name)” is taken")
    }
    var file = RegisterText(text)
    file.append(
      lines(id: id, name: doubt.name, limits: claim.limits, aliases: [], apartFrom: question.sides.map(\.id)))
    return try checked(
      file.text, was: text, path: "register/people.yml", id: id,
      summary: "“\(doubt.name)” there is \(id), a person of its own")
  }

  /// Adds to a person's entry, or makes one.
  private func write(
    _ text: String, _ question: ReviewQuestion, id: String, with other: String? = nil, aliases: [String],
    apartFrom: [String], summary: String
  ) throws(RegisterAnswer.Refusal) -> RegisterAnswer {
    var file = RegisterText(text)
    if entry(id) == nil {
      let own = try claims(of: id, with: other)
      guard let person = archive.people.first(where: { $0.id == id }) else {
        throw RegisterAnswer.Refusal(message: "nobody has the id \(id) any more")
      }
      let key = NameForm(person.name)?.key
      let main = own.first { NameForm($0.name)?.key == key } ?? own.first
      let rest = own.filter { $0.name != main?.name }.map { flow($0.name, limits: $0.limits) }
      file.append(
        lines(
          id: id, name: main?.name ?? person.name, limits: main?.limits ?? Limits(), aliases: rest + aliases,
          apartFrom: apartFrom))
    } else {
      if !aliases.isEmpty, !file.add(aliases, to: "aliases", ofEntry: id) {
        throw byHand(id, aliases, "aliases")
      }
      if !apartFrom.isEmpty, !file.add(apartFrom, to: "not_the_same_as", ofEntry: id) {
        throw byHand(id, apartFrom, "not_the_same_as")
      }
    }
    return try checked(file.text, was: text, path: "register/people.yml", id: id, summary: summary)
  }

  private func lines(id: String, name: String, limits: Limits, aliases: [String], apartFrom: [String])
    -> [String]
  {
    var lines = ["- id: \(id)", "  name: \(RegisterText.scalar(name))"]
    lines += pairs(limits).map { "  \($0)" }
    if !aliases.isEmpty { lines += ["  aliases:"] + aliases.map { "    - \($0)" } }
    if !apartFrom.isEmpty { lines.append("  not_the_same_as: [\(apartFrom.joined(separator: ", "))]") }
    return lines
  }

  private func flow(_ name: String, limits: Limits) -> String {
    let pairs = pairs(limits)
    let name = RegisterText.scalar(name)
    return pairs.isEmpty ? name : "{name: \(name), \(pairs.joined(separator: ", "))}"
  }

  private func pairs(_ limits: Limits) -> [String] {
    func list(_ ids: [String]) -> String { "[\(ids.map(RegisterText.scalar).joined(separator: ", "))]" }
    var pairs: [String] = []
    if !limits.bodies.isEmpty { pairs.append("bodies: \(list(limits.bodies))") }
    if !limits.organisations.isEmpty { pairs.append("organisations: \(list(limits.organisations))") }
    if let from = limits.from { pairs.append("from: \(from.iso)") }
    if let to = limits.to { pairs.append("to: \(to.iso)") }
    return pairs
  }

  // MARK: - Organisations

  private func organisationOrder(_ question: ReviewQuestion) -> (kept: String, other: String) {
    let ids = question.sides.map(\.id)
    guard ids.count == 2 else { return (ids.first ?? "", ids.last ?? "") }
    func rank(_ id: String) -> (Int, Int, Int) {
      let organisation = archive.organisations.first { $0.id == id }
      return (
        register.organisations.contains { $0.id == id } ? 1 : 0, organisation?.meets == true ? 1 : 0,
        organisation?.name.utf8.count ?? 0
      )
    }
    return rank(ids[0]) >= rank(ids[1]) ? (ids[0], ids[1]) : (ids[1], ids[0])
  }

  private func sameOrganisation(_ question: ReviewQuestion, _ text: String) throws(RegisterAnswer.Refusal)
    -> RegisterAnswer
  {
    let (kept, other) = organisationOrder(question)
    guard !register.organisations.contains(where: { $0.id == other }) else {
      throw RegisterAnswer.Refusal(
        message:
          "both have an entry in the register: move the names of \(other) to the aliases of \(kept), and remove the entry of \(other)"
      )
    }
    guard let organisation = archive.organisations.first(where: { $0.id == other }) else {
      throw RegisterAnswer.Refusal(message: "no organisation has the id \(other) any more")
    }
    let names = ([organisation.name] + organisation.aliases).map(RegisterText.scalar)
    return try writeOrganisation(
      text, id: kept, key: "aliases", values: names, summary: "\(other) is \(kept)")
  }

  private func writeOrganisation(_ text: String, id: String, key: String, values: [String], summary: String)
    throws(RegisterAnswer.Refusal) -> RegisterAnswer
  {
    var file = RegisterText(text)
    if register.organisations.contains(where: { $0.id == id }) {
      guard file.add(values, to: key, ofEntry: id) else { throw byHand(id, values, key) }
    } else {
      let name = archive.organisations.first { $0.id == id }?.name ?? id
      file.append([
        "- id: \(id)", "  name: \(RegisterText.scalar(name))",
        "  \(key): [\(values.joined(separator: ", "))]",
      ])
    }
    return try checked(file.text, was: text, path: "register/organisations.yml", id: id, summary: summary)
  }

  // MARK: - Certainty

  private func byHand(_ id: String, _ values: [String], _ key: String) -> RegisterAnswer.Refusal {
    RegisterAnswer.Refusal(
      message:
        "the entry of \(id) is written in a way that is not changed here: add \(values.joined(separator: ", ")) to its \(key) by hand"
    )
  }

  /// The new text, once it was read and says what it should: every other entry as before, and no new mistake.
  private func checked(_ text: String, was old: String, path: String, id: String, summary: String)
    throws(RegisterAnswer.Refusal) -> RegisterAnswer
  {
    let reader = RegisterReader()
    let isSound: Bool
    if path.hasSuffix("people.yml") {
      let (before, now) = (reader.people(old, path: path), reader.people(text, path: path))
      isSound =
        now.diagnostics.count <= before.diagnostics.count && now.people.contains { $0.id == id }
        && before.people.filter { $0.id != id }.map(\.withoutPlaces)
          == now.people.filter { $0.id != id }.map(\.withoutPlaces)
    } else {
      let (before, now) = (reader.organisations(old, path: path), reader.organisations(text, path: path))
      isSound =
        now.diagnostics.count <= before.diagnostics.count && now.organisations.contains { $0.id == id }
        && before.organisations.filter { $0.id != id }.map(\.withoutPlaces)
          == now.organisations.filter { $0.id != id }.map(\.withoutPlaces)
    }
    guard isSound else {
      throw RegisterAnswer.Refusal(
        message: "\(path) is written in a way that is not changed here; write by hand that \(summary)")
    }
    return RegisterAnswer(path: path, text: text, summary: summary)
  }
}

extension PersonEntry {
  fileprivate var withoutPlaces: PersonEntry {
    var entry = self
    let nowhere = RegisterPlace(file: "", line: 0, column: 0)
    entry.place = nowhere
    for index in entry.aliases.indices { entry.aliases[index].place = nowhere }
    return entry
  }
}

extension OrganisationEntry {
  fileprivate var withoutPlaces: OrganisationEntry {
    var entry = self
    entry.place = RegisterPlace(file: "", line: 0, column: 0)
    return entry
  }
}
