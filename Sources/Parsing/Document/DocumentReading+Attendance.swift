import Minutes

/// Attendance as the whole document settles it.
extension DocumentReading {
  /// The attendances with the status that the whole document gives them.
  func settledAttendance() -> [Attendance] {
    var result: [Attendance] = []
    // The places in the result of each name.
    var places: [String: [Int]] = [:]
    let isLocal =
      heading.body.map { body in
        let f = body.folded
        // Of a committee that councils and others hold together their members are no guests.
        if f.contains("liaison"), !f.contains("council") { return false }
        return [
          "parish", "community council", "town council", "village", "cyngor cymuned", "cyngor tref",
          "cyngor plwyf", "cyngor bro",
        ].contains { f.contains($0) }
      } ?? true
    let plainCouncillors = attendance.attendance.filter {
      ($0.name.honorific?.folded.hasPrefix("cllr") == true
        || $0.name.honorific?.folded.hasPrefix("councillor") == true)
        && $0.organisation == nil
    }.count
    let loneCouncillors = isLocal ? loneCouncillors() : []
    // The paragraphs that tell of movers, folded; looked for once, when somebody is asked about.
    var movers: [String]?
    func hasMoved(_ a: Attendance) -> Bool {
      let told =
        movers
        ?? bodies.joined().map(\.text.folded).filter { $0.contains("proposed") || $0.contains("seconded") }
      movers = told
      return movedOrSeconded(a, in: told)
    }
    for var a in withoutNotesInOffices(withInitialsInBrackets(attendance.attendance)) {
      let role = a.role?.folded ?? ""
      if isLocal, a.status == .present, isOfOtherTier(a, role, plainCouncillors: plainCouncillors),
        !hasMoved(a)
      {
        a.status = .inAttendance
      }
      if a.status == .present, loneCouncillors.contains(a.name.name), !hasMoved(a) {
        a.status = .inAttendance
      }
      if a.status == .present, role.contains("observ") { a.status = .inAttendance }
      // "Ann Lee Borough Councillor together with 6 parishioners"
      for tail in [" together with", " along with", " plus"] where role.hasSuffix(tail) {
        a.role = a.role.map { $0.slice(0, $0.utf8.count - tail.utf8.count) }
      }
      let name = a.name.name.folded
      let same = places[name] ?? []
      // "Scribe: Ann Lee" above a list that names Ann Lee gives her an office there.
      if name.utf8.contains(0x20), a.status == .officer || a.status == .present,
        let k = same.first(where: {
          (result[$0].status == .present || result[$0].status == .officer) && result[$0].status != a.status
        })
      {
        result[k].status = .present
        result[k].role = result[k].role ?? a.role
        result[k].initials = result[k].initials ?? a.initials
        result[k].organisation = result[k].organisation ?? a.organisation
        continue
      }
      // One person in a list twice is one attendance.
      if let k = same.first(where: {
        result[$0].status == a.status && result[$0].name.honorific == a.name.honorific
      }) {
        if name.utf8.contains(0x20) {
          result[k].role = result[k].role ?? a.role
          result[k].organisation = result[k].organisation ?? a.organisation
          result[k].initials = result[k].initials ?? a.initials
        }
        continue
      }
      places[name, default: []].append(result.count)
      result.append(a)
    }
    // Whom the roll does not mark and who sent apologies has sent apologies.
    let excused = Set(result.filter { $0.status == .apologies }.map(\.name.name.folded))
    result.removeAll { $0.status == .absent && excused.contains($0.name.name.folded) }
    // Whom a list of attendees holds and the apologies too has sent apologies.
    let sent = Set(
      result.filter { $0.status == .apologies && $0.name.name.contains(" ") }.map(\.name.name.folded))
    result.removeAll { $0.status == .present && sent.contains($0.name.name.folded) }
    membersInAttendance(&result)
    whoCameLater(&result)
    staffAmongSeats(&result)
    withOfficesToldElsewhere(&result)
    withoutLegendLetters(&result)
    withoutNicknames(&result)
    for k in result.indices { seatForTitle(&result[k]) }
    // In the order of the document; apologies told in an item may have been read before a list.
    return result.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(
      \.element)
  }

  /// At a community council whose own members have no title, the one or two whom a list calls councillor are the county's.
  private func loneCouncillors() -> Set<String> {
    guard
      heading.body.map({ $0.folded.contains("community council") })
        ?? lines.prefix(12).contains(where: { $0.folded.contains("community council") })
    else { return [] }
    let present = attendance.attendance.filter { $0.status == .present }
    let titled = present.filter { $0.name.honorific?.folded.hasPrefix("cllr") ?? false }
    guard (1...2).contains(titled.count), present.count >= 6,
      present.filter({ $0.name.honorific == nil && $0.name.name.contains(" ") }).count >= 5,
      let first = present.first, first.name.honorific == nil, titled.allSatisfy({ $0.role == nil })
    else { return [] }
    return Set(titled.map(\.name.name))
  }

  /// Where nothing but "In attendance" lists those who met, with the one in the chair among them, they are the members.
  private func membersInAttendance(_ result: inout [Attendance]) {
    guard page == nil, !result.contains(where: { $0.status == .present }) else { return }
    let there = result.indices.filter { result[$0].status == .inAttendance }
    let hasChair = there.contains { k in
      let role = result[k].role?.folded ?? ""
      return role.hasPrefix("chair") || role.hasSuffix("chair") || role.hasSuffix("chairman")
        || role.isOne(of: "president mayor supervisor convener") || result[k].note?.folded == "in the chair"
    }
    guard there.count >= 3,
      hasChair || isOnlyList(there.map { result[$0] })
        || there.count(where: { isPlainCouncillor(result[$0]) }) >= 2
    else { return }
    for k in there where !isOfOtherTier(result[k], result[k].role?.folded ?? "", plainCouncillors: 0) {
      result[k].status = isClerk(result[k]) ? .officer : .present
    }
  }

  /// Whether "In attendance" heads the one list of the document, of people of whom none is there for another body.
  private func isOnlyList(_ there: [Attendance]) -> Bool {
    let heads = lines.prefix(60).filter { $0.text.utf8.count <= 400 && $0.folded.hasPrefix("in attendance") }
    guard heads.count == 1, heads[0].text.utf8.count <= 16 || heads[0].text.slice(13, 14) == ":" else {
      return false
    }
    let plain = there.count { $0.organisation == nil && ($0.role == nil || !isClerk($0)) }
    return plain * 4 >= there.count * 3
      && !there.contains {
        $0.role?.folded.contains("observ") ?? false || $0.role?.folded.contains("guest") ?? false
      }
  }

  private func isClerk(_ a: Attendance) -> Bool {
    let w = (a.role?.folded ?? "").split { !$0.isLetter }
    return w.contains("clerk") || w.contains("clerc") || w.contains("recorder")
  }

  /// A county's or borough's councillor at a parish's meeting, or one of another council.
  func isOfOtherTier(_ a: Attendance, _ role: String, plainCouncillors: Int) -> Bool {
    let honorific = a.name.honorific?.folded ?? ""
    let tiers = ["county ", "borough ", "district ", "city ", "unitary ", "boro ", "cynghorydd sir"]
    if tiers.contains(where: { honorific.hasPrefix($0) }) || PersonGrammar.shortTiers.contains(honorific) {
      return true
    }
    if tiers.contains(where: { role.hasPrefix($0) }),
      ["cllr", "councillor", "councilor", "cynghorydd"].contains(where: { role.contains($0) })
    {
      return true
    }
    guard let organisation = a.organisation, honorific.hasPrefix("cllr") || honorific.hasPrefix("councillor"),
      plainCouncillors >= 4
    else { return false }
    return isOtherCouncil(organisation)
  }

  /// "NCC", "Tregarw CC", "Northmarsh Borough Council": a council that is not the one that met.
  func isOtherCouncil(_ organisation: String) -> Bool {
    if organisation.isAllCapitals { return true }
    let last = organisation.split(separator: " ").last.map(String.init) ?? ""
    guard last.isOne(of: "CC BC DC TC PC Council") else { return false }
    return heading.body.map { !$0.folded.hasPrefix(organisation.folded) } ?? true
  }

  /// "proposed by Cllr. J. Lee": the surname behind its own initial and the verb.
  private func movesWithInitial(_ text: String, _ surname: String, _ initial: UInt8?) -> Bool {
    let w = words(of: text)
    let surname = FoldedWord(surname)
    return w.indices.contains { i in
      guard w[i].folded == surname, i >= 3, w[i - 1].folded.utf8.first == initial,
        w[i - 1].folded.utf8.filter({ $0 != 0x2E }).count == 1
      else { return false }
      return w[max(0, i - 4)..<i].contains { $0.folded == "proposed" || $0.folded == "seconded" }
    }
  }

  func movedOrSeconded(_ a: Attendance, in told: [String]) -> Bool {
    let surname = a.name.name.folded.split(separator: " ").last.map(String.init) ?? ""
    guard surname.utf8.count > 2 else { return false }
    let given = a.name.name.folded.utf8.first
    return told.contains { f in
      if f.contains(surname), movesWithInitial(f, surname, given) { return true }
      return f.contains(surname + " proposed") || f.contains(surname + " seconded")
        || f.contains("proposed by cllr " + surname) || f.contains("seconded by cllr " + surname)
    }
  }
}
