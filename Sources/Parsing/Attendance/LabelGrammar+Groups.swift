import Minutes

/// Labels that are the name of a group: its noun, its own name, or a group with nothing but names behind it.
extension LabelGrammar {
  /// "Commissioners present:", "Lay members:", "Non-Executive Directors:": a group named by its noun.
  func group(_ text: String, _ head: String, isHeading: Bool, boldPrefix: Int) -> (
    AttendanceLabel, String
  )? {
    // Of a line of running text only a mark could make a label.
    guard
      isHeading || boldPrefix > 0 || text.utf8.count <= 40
        || head.hasByte(0x3A) || head.hasByte(0x2D) || head.hasByte(0xE2)
    else { return nil }
    let w = words(of: head)
    guard let k = w.prefix(5).firstIndex(where: { $0.isAny(.groupNoun) }), w[0].isCapitalised
    else { return nil }
    // What stands behind the noun, up to the mark.
    var end = k
    var status = AttendanceStatus.present
    var isGroup = true
    var of: String?
    if w[k].after.isDisjoint(with: [.colon, .dash]) {
      var tail: [String] = []
      var j = k + 1
      while j < w.count, j <= k + (tail.first == "of" ? 6 : 4) {
        tail.append(w[j].folded.text)
        end = j
        if !w[j].after.isDisjoint(with: [.colon, .dash]) { break }
        j += 1
      }
      var phrase = tail.joined(separator: " ")
      // "Members of the Board Present"
      if tail.first == "of", let last = tail.last, last.isOne(of: "present attending absent"),
        tail.count >= 3
      {
        if tail.contains("public") { return nil }
        phrase = last
        of = text.slice(w[k + 1].start, w[end - 1].end)
      }
      for tail in [" were", " was"] where phrase.hasSuffix(tail) {
        phrase = String(phrase.dropLast(tail.utf8.count))
      }
      if [
        "present", "attending", "in attendance", "present in person", "present remotely", "in the room",
        "expected to be present",
      ]
      .contains(phrase) {
        isGroup = false
      } else if ["arriving late", "arrived late", "late"].contains(phrase) {
        isGroup = false
      } else if ["absent", "not present", "not in attendance", "not attending", "expected to be absent"]
        .contains(phrase)
        || phrase.hasPrefix("absent with")
      {
        status = .absent
        isGroup = false
      } else if ["excused", "apologies", "apologies for absence", "with apologies"].contains(phrase) {
        status = .apologies
        isGroup = false
      } else if !tail.isEmpty {
        return nil
      }
    }
    let hasMark = !w[end].after.isDisjoint(with: [.colon, .dash])
    // "Planning board members present:": with both the word and the mark it is a label, whatever is written small.
    let isExplicit = !isGroup && w[end].after.contains(.colon)
    let body = end + 1 < w.count ? text.slice(w[end + 1].start, text.utf8.count) : ""
    guard hasMark || body.isEmpty && (isHeading || boldPrefix > 0 || text.utf8.count <= 40 && end > k) else {
      return nil
    }
    if k > 0,
      w[..<k].contains(where: {
        !$0.isCapitalised && !$0.folded.isOne(of: "of the and non")
          && !(isExplicit
            && (departmentWords.contains($0.folded) || vocabulary.organisationWords.contains($0.folded)))
          || !$0.after.isSubset(of: [.quote])
      })
    {
      return nil
    }
    if !body.isEmpty, list.read(String(decoding: body.utf8.prefix(300), as: UTF8.self)).entries.isEmpty {
      // "Appointed Members: Co-opted Members: Members Present: 5": groups without anybody.
      let rest = String(decoding: body.utf8.prefix(120), as: UTF8.self)
      let isNone = vocabulary.nothings.contains(body.folded.trimming(" ."))
      // "Staff Governors: (2)" tells how many there are.
      let isCount = Int(body.trimming(" .()")) != nil
      guard body.utf8.count <= 100, isNone || isCount || rest.utf8.contains(0x3A),
        isNone || isCount || group(body, rest, isHeading: false, boldPrefix: 0) != nil
      else { return nil }
      var label = AttendanceLabel(head.slice(0, w[end].end).folded, status)
      label.isGroup = true
      return (label, "")
    }
    var prefix = k > 0 ? text.slice(w[0].start, w[k - 1].end) + " " : ""
    if k > 0, w[k - 1].folded == "of" || w[k - 1].folded == "other" || w[k - 1].folded == "the" {
      prefix = ""
    }
    // "Officers and Trustees Present": of two groups nothing tells who is which.
    let isOfTwo = k > 0 && w[..<k].contains { $0.folded.isOne(of: "and &") }
    if body.isEmpty, isGroup, !prefix.isEmpty, !isHeading, boldPrefix == 0, !hasMark { return nil }
    let noun = LabelGrammar.nouns[w[k].folded]!
    var written = w[k].isCapitalised ? noun : noun.folded
    if let of { written += " " + of }
    var label = AttendanceLabel(
      head.slice(0, w[end].end).folded, status, role: isOfTwo ? nil : prefix + written)
    label.isGroup = isGroup
    label.hasFixedRole = !isOfTwo
    return (label, body)
  }

  /// "Committee: Ann Lee (Chair), Joe Hart", "Plot holders: Tom and Paul" inside a list: what stands behind the group's
  /// own name, where it is nobody's and no office, and people follow.
  func behindGroup(_ body: String) -> String? {
    guard let colon = body.utf8.prefix(32).firstIndex(of: 0x3A) else { return nil }
    let head = String(body[..<colon])
    let rest = String(body[body.utf8.index(after: colon)...]).trimmed
    let w = words(of: head)
    guard (1...3).contains(w.count), w[0].isCapitalised,
      w.allSatisfy({ $0.after.isEmpty && !$0.startsWithDigit }),
      w.count > 1 || w[0].folded.isOne(of: "committee board members trustees governors directors executive"),
      list.grammar.person(head) == nil,
      !list.grammar.isRole(head) || w.count == 1,
      vocabulary.attendanceLabelsByText[head.folded].map({ $0.status == .present }) ?? true,
      !vocabulary.honorifics.contains(w[w.count - 1].folded)
    else { return nil }
    let read = list.read(String(decoding: rest.utf8.prefix(300), as: UTF8.self), surnames: true)
    return !read.entries.isEmpty && read.unread.count * 3 <= read.entries.count ? rest : nil
  }

  /// "Voting member Attendees:", "Board Participants:", "Panel attendees:": whose list it is before the word for those there.
  func attendeesOfGroup(_ text: String, _ head: String, isHeading: Bool) -> (AttendanceLabel, String)? {
    let w = words(of: head, upTo: 60)
    guard
      let k = w.prefix(4).firstIndex(where: {
        $0.folded.isOne(of: "attendees participants regrets apologies")
      }),
      k >= 1,
      w[0].isCapitalised, w[..<k].allSatisfy({ $0.after.isEmpty && !$0.startsWithDigit }),
      w[k].after.contains(.colon) || isHeading && k + 1 == w.count
    else { return nil }
    let body = k + 1 < w.count ? text.slice(w[k + 1].start, text.utf8.count) : ""
    let last = w[k - 1].folded
    var status = AttendanceStatus.present
    var role: String?
    if last.isOne(of: "member director trustee governor commissioner delegate") {
      role = text.slice(w[0].start, w[k - 1].end)
      if w[0].folded.hasPrefix("non") { status = .inAttendance }
    } else if last.isOne(of: "staff") {
      status = .officer
    } else if last.isOne(of: "other guest public community external invited additional") {
      status = .inAttendance
    } else if !last.isOne(of: "panel board committee council group voting tsc") {
      return nil
    }
    // "Voting Member Regrets"
    if w[k].folded.isOne(of: "regrets apologies") { status = .apologies }
    var label = AttendanceLabel(text.slice(0, w[k].end).folded, status, role: role)
    label.hasFixedRole = role != nil
    return (label, body)
  }

  /// "Committee Members", "Other Members", "Officers" behind a label: whose list it is, and nobody.
  func groupOnly(_ body: String, of status: AttendanceStatus) -> AttendanceStatus? {
    let w = words(of: body)
    guard (1...3).contains(w.count), w.allSatisfy({ $0.isCapitalised && $0.after.isEmpty }),
      let last = w.last,
      last.folded.isOne(of: "members officers guests visitors observers staff councillors"),
      w.dropLast().allSatisfy({
        departmentWords.contains($0.folded) || vocabulary.organisationWords.contains($0.folded)
          || $0.folded.isOne(of: "other others voting non-voting elected co-opted council cabinet full")
      })
    else { return nil }
    guard status == .present else { return status }
    if last.folded.isOne(of: "officers staff") { return .officer }
    if last.folded.isOne(of: "guests visitors observers") || w[0].folded.isOne(of: "other others") {
      return .inAttendance
    }
    return status
  }

  /// "Board Members Ann Lee, Joe Hart, Una Keel", "Guests Ann Lee": a group of people, and behind it nothing but names.
  func isListedAtOnce(_ label: AttendanceLabel, _ body: String, _ w: [Word]) -> Bool {
    guard LabelGrammar.listedAtOnce.contains(label.text), let first = w.first, first.isCapitalised,
      !body.hasSuffix("."), !w.contains(where: { $0.isAny(.sentenceVerb) })
    else { return false }
    let read = list.read(String(decoding: body.utf8.prefix(400), as: UTF8.self))
    guard read.unread.isEmpty, read.entries.first?.offset == 0,
      read.entries.allSatisfy({ $0.name.name.contains(" ") || $0.name.honorific != nil })
    else { return false }
    return read.entries.count >= 3 || !read.entries.isEmpty && forenames.contains(first.folded)
      || read.entries.count == 1 && w.count == 2
        && label.text.isOne(of: "guests regrets attendees observers visitors absent excused")
  }

  private static let listedAtOnce: WordSet = [
    "board members", "board members present", "members present", "guests", "guests present", "regrets",
    "attendees", "present", "absent", "members absent", "staff", "staff present", "apologies", "observers",
    "in attendance", "also present", "also in attendance", "committee members", "directors present",
    "trustees present", "visitors", "others present", "excused", "members excused", "invited", "invitees",
  ]

  /// Groups by their nouns, and what one of them is called.
  static let nouns: WordMap<String> = [
    "members": "Member", "trustees": "Trustee", "governors": "Governor", "directors": "Director",
    "commissioners": "Commissioner", "councillors": "Councillor", "councilmembers": "Councilmember",
    "supervisors": "Supervisor", "selectmen": "Selectman", "delegates": "Delegate",
    "representatives": "Representative", "councilors": "Councilor", "councilors'": "Councilor",
    "alternates": "Alternate", "councilmen": "Councilman", "selectpersons": "Selectperson",
    "senators": "Senator", "alternate": "Alternate",
  ]
}
