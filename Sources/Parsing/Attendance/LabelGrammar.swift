import Minutes

/// Recognises the labels that open lists of people: "PRESENT (7 Councillors):-", "Members Present :", "Clerk: Ann Lee".
struct LabelGrammar {
  let vocabulary: Vocabulary
  let list: PeopleList

  init(people: PersonGrammar) {
    vocabulary = people.vocabulary
    list = PeopleList(grammar: people)
  }

  /// The attendance label at a clean line's start, and the text behind it.
  func label(of line: CleanLine) -> (AttendanceLabel, String)? {
    guard line.bullet == nil || line.bullet == "-" || line.boldPrefix > 0 else { return nil }
    // Only a noun among the first words can name a group; the line has its words already.
    let opening = line.words.prefix(5)
    let mayNameGroup = opening.contains { $0.isAny(.groupNoun) } || opening.last.map { $0.end > 100 } ?? false
    if line.headingLevel != nil, let behind = labelBehindDay(line) { return behind }
    // "Invited          Ann Lee (Clerk)": the label stands in a column of its own.
    if line.cells.count == 2, !line.isTableRow,
      vocabulary.attendanceLabelsByText[line.cells[0].folded.trimming(" :")] != nil,
      let found = label(in: line.cells[0].trimming(" :") + ": " + line.cells[1], isHeading: false)
    {
      return found
    }
    return label(
      in: line.text, isHeading: line.headingLevel != nil, boldPrefix: line.boldPrefix,
      mayNameGroup: mayNameGroup)
  }

  /// "## May 4 Attendees:", "## Monday's meeting: present": a heading that names the day before the list.
  private func labelBehindDay(_ line: CleanLine) -> (AttendanceLabel, String)? {
    let w = line.words
    guard (2...7).contains(w.count), let last = w.last,
      last.folded.isOne(of: "attendees attendance present participants apologies regrets absent"),
      w.dropLast().contains(where: { $0.isAny([.month, .weekday]) }),
      w.dropLast().allSatisfy({
        $0.isAny([.month, .weekday]) || $0.startsWithDigit
          || $0.folded.isOne(of: "meeting call the of session")
      })
    else { return nil }
    return label(in: line.text.slice(last.start, line.text.utf8.count), isHeading: true)
  }

  func label(in text: String, isHeading: Bool, boldPrefix: Int = 0, mayNameGroup: Bool = true) -> (
    AttendanceLabel, String
  )? {
    guard let memory = list.grammar.memory else {
      return read(text, isHeading: isHeading, boldPrefix: boldPrefix, mayNameGroup: mayNameGroup)
    }
    return memory.label(.init(text, flags: boldPrefix * 2 + (isHeading ? 1 : 0))) {
      read(text, isHeading: isHeading, boldPrefix: boldPrefix, mayNameGroup: mayNameGroup)
    }
  }

  private func read(_ text: String, isHeading: Bool, boldPrefix: Int, mayNameGroup: Bool) -> (
    AttendanceLabel, String
  )? {
    let head = String(decoding: text.utf8.prefix(120), as: UTF8.self)
    let folded = head.folded
    // "1.2 Present: …": the number of a point before a label.
    if let digit = folded.utf8.first, digit >= 0x30, digit <= 0x39, let number = numberLabel(of: head),
      case .decimal(let depth) = number.form, depth >= 2, !number.isAlone
    {
      guard let found = label(in: text.slice(number.length, text.utf8.count), isHeading: isHeading),
        !found.1.isEmpty
      else { return nil }
      return found
    }
    guard let first = folded.utf8.first, first >= 0x61, first <= 0x7A else { return nil }
    if let dated = behindDay(text, head, isHeading: isHeading, boldPrefix: boldPrefix) { return dated }
    if let both = bilingual(text, head, isHeading: isHeading, boldPrefix: boldPrefix) { return both }
    let firstWord = folded.utf8.prefix {
      $0 > 0x20 && $0 != 0x3A && $0 != 0x2E && $0 != 0x3B && $0 != 0x28 && $0 != 0x2D && $0 != 0x2C
    }
    let opening = String(decoding: firstWord, as: UTF8.self)
    if let lent = lentOffice(text, opening, isHeading: isHeading, boldPrefix: boldPrefix) { return lent }
    for label in vocabulary.attendanceLabels(beginningWith: opening)
    where folded.hasPrefix(label.text) {
      if let found = read(label, text, folded, isHeading: isHeading, boldPrefix: boldPrefix) { return found }
    }
    let named = mayNameGroup ? group(text, head, isHeading: isHeading, boldPrefix: boldPrefix) : nil
    return named ?? phrased(text, head) ?? twoOffices(text, head) ?? absentFollowing(text)
      ?? attendeesOfGroup(text, head, isHeading: isHeading)
  }

  /// "January 6 Attendees:", "Monday 4 May 2020 - Present": the day of the meeting before the label.
  private func behindDay(_ text: String, _ head: String, isHeading: Bool, boldPrefix: Int) -> (
    AttendanceLabel, String
  )? {
    guard head.hasDigit else { return nil }
    let w = words(of: head, upTo: 60)
    guard w.count >= 3, w[0].isAny([.month, .weekday]) else { return nil }
    let isDay = { (word: Word) in
      word.isAny([.month, .weekday]) || word.startsWithDigit && word.folded.utf8.count <= 4
    }
    guard let k = w.firstIndex(where: { !isDay($0) }), k >= 2, !w[k].isAny(.sentenceVerb) else { return nil }
    return label(
      in: text.slice(w[k].start, text.utf8.count), isHeading: isHeading,
      boldPrefix: max(0, boldPrefix - w[k].start))
  }

  /// A label of the body's own wording, before a colon: "Present at the Town Office:", "Council Employees Present:",
  /// "Non-members in attendance at request of the Chief Officer:-".
  private func phrased(_ text: String, _ head: String) -> (AttendanceLabel, String)? {
    guard let length = head.offset(ofByte: 0x3A) else { return nil }
    let phrase = head.slice(0, length)
    let w = words(of: phrase)
    guard (2...12).contains(w.count), w[0].isCapitalised, w.dropLast().allSatisfy({ $0.after.isEmpty }),
      numberLabel(of: phrase) == nil
    else { return nil }
    let folded = w.map(\.folded)
    let joined = folded.joined(separator: " ")
    let was = folded.contains { $0.isOne(of: "was were is are") }
    var status: AttendanceStatus?
    if folded[0].hasPrefix("apolog"),
      joined.hasSuffix("received from") || joined.hasSuffix("on behalf of")
        || joined.hasSuffix("submitted by")
    {
      status = .apologies
    } else if joined.hasPrefix("the following "), was, (folded.last ?? "").isOne(of: "present attended") {
      // "The following officials were present:"
      status = .present
    } else if was {
      // "Also present were the following:"
      guard joined.hasSuffix(" the following") || joined.hasSuffix(" as follows"), folded.count <= 7 else {
        return nil
      }
      if folded.contains("absent") {
        status = .absent
      } else if folded.contains("present") || joined.contains("in attendance") {
        status =
          folded[0] == "also" || folded.contains("others") || joined.contains("in attendance")
          ? .inAttendance : .present
      }
    } else if folded.count <= 4, folded.last == "absent",
      folded.contains(where: { LabelGrammar.staff.contains($0) })
    {
      // "Executive Officers Absent:"
      status = .absent
    } else if folded.count <= 3, folded.last == "staff",
      folded[0].isOne(of: "city town village county council board district"), w.allSatisfy(\.isCapitalised)
    {
      status = .officer
    } else if let last = folded.last, last.isOne(of: "present absent excused"), folded.count <= 5,
      let body = folded.dropLast().last, LabelGrammar.bodies.contains(body),
      w.dropLast().allSatisfy({ $0.isCapitalised || $0.folded.isOne(of: "of the and") })
    {
      // "City Council present:", "Board absent:"
      status = last == "present" ? .present : last == "absent" ? .absent : .apologies
    } else if folded.count <= 3, folded.last == "present",
      w.allSatisfy({ $0.isCapitalised || $0.folded == "present" }),
      !folded[0].isOne(of: "also others public members not those"), folded[folded.count - 2].hasSuffix("s"),
      list.read(text.slice(length + 1, min(text.utf8.count, length + 300))).entries.count >= 2
    {
      // "Sabbaticals present: Ann Lee (President), Joe Hart"
      status = .present
    } else if joined.contains("in attendance") || (folded.last ?? "").isOne(of: "present attending") {
      status =
        folded.contains(where: { LabelGrammar.staff.contains($0) })
        ? .officer
        : joined.contains("in attendance") || folded.contains("public") || folded.contains("others")
          || folded.contains("guests") || joined.hasSuffix("also present")
          || folded.contains(where: { $0.hasPrefix("non-member") })
          ? .inAttendance : nil
    } else if joined.hasPrefix("members of the public "), w.count >= 5 {
      // "Members of the public who spoke:", "Members of the public appearing before the board:"
      status = .inAttendance
    } else if folded[0] == "present",
      folded[1].isOne(of: "via at in by from on remotely online")
    {
      status = .present
    }
    guard let status else { return nil }
    var body = text.slice(length + 1, text.utf8.count).trimmed
    while let c = body.first, c == "-" || c == "–" || c == ":" { body = String(body.dropFirst()).trimmed }
    if !body.isEmpty {
      let read = list.read(String(decoding: body.utf8.prefix(300), as: UTF8.self))
      guard !read.entries.isEmpty || read.isNone || read.publicCount != nil else { return nil }
    }
    return (AttendanceLabel(joined, status), body)
  }

  private static let staff: WordSet = [
    "staff", "officers", "officials", "employees", "staff/officials", "officers/staff",
  ]

  /// Bodies whose members "Council present:" lists.
  private static let bodies: WordSet = [
    "council", "board", "commission", "committee", "panel", "assembly", "senate", "cabinet", "trust",
    "authority",
  ]

  /// One label of the vocabulary at the text's start.
  private func read(
    _ label: AttendanceLabel, _ text: String, _ folded: String, isHeading: Bool, boldPrefix: Int
  ) -> (AttendanceLabel, String)? {
    var found = label
    let n = label.text.utf8.count
    var rest = text.slice(n, text.utf8.count)
    var delimited = false
    if rest.hasPrefix("(s)") { rest = String(rest.dropFirst(3)) }
    if let next = rest.utf8.first,
      (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A || next == 0x27 || next >= 0x30 && next <= 0x39
        || next == 0xE2 && !rest.hasPrefix("–") && !rest.hasPrefix("—")
    {
      return nil
    }
    rest = withoutQualifiers(rest)
    // "Guests of the Senate:"
    if label.text.isOne(of: "guests visitors observers staff"), rest.hasPrefix(" of the "),
      let colon = rest.utf8.prefix(40).firstIndex(of: 0x3A)
    {
      rest = String(rest[colon...])
    }
    // "PRESENT (7 Councillors):-", "Members Present (voting):"; a bracket with the people themselves is the list.
    let t = rest.trimmed
    if t.hasPrefix("("), !t.utf8.contains(0x29), list.read(String(t.dropFirst())).entries.count >= 2 {
      return (found, String(t.dropFirst()))
    }
    if t.hasPrefix("("), let close = t.firstIndex(of: ")") {
      let after = String(t[t.index(after: close)...]).trimmed
      let inside = String(t[t.index(after: t.startIndex)..<close])
      if after.trimming(" .").isEmpty, list.read(inside).entries.count >= 2 {
        return (found, inside)
      }
      if after.hasPrefix(":") || after.hasPrefix("-") || after.hasPrefix("–") || after.isEmpty {
        if found.role == nil, let noun = singularNoun(inside) { found.role = noun }
        rest = after
        delimited = true
      }
    }
    var body = rest.trimmed
    while let c = body.first, c == ":" || c == "-" || c == "–" || c == "—" || c == "." || c == "*" || c == ";"
    {
      delimited = true
      body = String(body.dropFirst()).trimmed
    }
    if body.isEmpty {
      // A word alone on its line is a label only where it stands as one.
      let written = text.slice(0, n)
      if LabelGrammar.titlesToo.contains(label.text) { return nil }
      return isHeading || delimited || boldPrefix > 0 || written.folded != written || standsAlone(label)
        ? (named(found, text, n), "") : nil
    }
    if !delimited, boldPrefix >= n, boldPrefix <= n + 2 { delimited = true }
    // "In addition Committee members (…)"
    if !delimited || label.text == "in addition",
      let (inner, innerRest) = self.label(in: body, isHeading: false),
      inner.role != nil && !inner.isOffice || label.text == "in addition"
    {
      var group = inner
      // "Board Directors:" are what the whole label calls them.
      if label.text.isOne(of: "board committee panel"), let role = inner.role, !role.contains(" ") {
        group.role = text.slice(0, n) + " " + role
      }
      return (group, innerRest.hasPrefix("(") ? innerRest.trimming("()") : innerRest)
    }
    // "PRESENT: Ratepayer Members: Mr Lee", "IN ATTENDANCE: Officers: Mr Lee": a group inside a list.
    if delimited, body.utf8.prefix(60).contains(0x3A) {
      let (head, inner) = (String(decoding: body.utf8.prefix(120), as: UTF8.self), label)
      if !inner.isOffice, let (group, rest) = group(body, head, isHeading: false, boldPrefix: 0) {
        var nested = named(found, text, n)
        if let plural = vocabulary.pluralHonorifics[group.text] {
          // "Present: Councillors: Ann Lee, Joe Hart"
          nested.honorific = plural
        } else {
          nested.role = group.role
          nested.hasFixedRole = true
        }
        return (nested, rest)
      }
      if found.status == .inAttendance, let (staff, rest) = self.label(in: body, isHeading: false),
        staff.status == .officer, !staff.isOffice
      {
        return (staff, rest)
      }
    }
    // "Roll call: Present: Ash, Holm"
    if delimited, label.text == "roll call" || label.text == "attendance",
      body.utf8.prefix(40).contains(0x3A),
      let (inner, rest) = self.label(in: body, isHeading: false), !inner.isOffice, !rest.isEmpty
    {
      return (inner, rest)
    }
    // "Attended - Committee Members", "Apologies - Officers": a list, and whose it is.
    if delimited, !label.isOffice, body.utf8.count <= 30, let status = groupOnly(body, of: found.status) {
      var whole = named(found, text, n)
      whole.status = status
      return (whole, "")
    }
    if delimited, !label.isOffice, !LabelGrammar.offices.contains(label.text), let inner = behindGroup(body) {
      return (named(found, text, n), inner)
    }
    if delimited {
      // "Chair: Ann Lee", but "Minutes: the minutes were agreed" is a record.
      if LabelGrammar.needPeople.contains(label.text) {
        let r = list.read(
          String(decoding: body.utf8.prefix(400), as: UTF8.self), lenient: false,
          shared: vocabulary.pluralHonorifics[label.text])
        // "MINUTES: Commissioner Roe moved to approve …" is a record.
        if label.text == "minutes",
          words(of: body, upTo: 160).prefix(8).contains(where: { $0.isAny([.proposing, .seconding]) })
        {
          return nil
        }
        guard
          !r.entries.isEmpty && (r.unread.isEmpty || r.entries.count > r.unread.count) || r.publicCount != nil
            || r.isNone || label.text == "public" && Int(body) != nil
        else { return nil }
      }
      return (named(found, text, n), body)
    }
    // Without a mark, people must follow at once.
    let upper = !text.slice(0, n).utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    let w = words(of: body, upTo: 400)
    let startsPerson =
      w.first.map {
        vocabulary.honorifics.contains($0.folded) && $0.isCapitalised
          || vocabulary.pluralHonorifics[$0.folded] != nil
          || upper && $0.isCapitalised && (!$0.isCapitals || forenames.contains($0.folded))
          || RunOnNames.isInitial($0) && label.text.utf8.count > 6
      } ?? false
      || w.count > 3 && w[0].folded == "the" && w[0].isCapitalised
        && w[1].folded.isOne(of: "mayor lord right worshipful chairman chair deputy provost convener town")
    guard startsPerson || isListedAtOnce(label, body, w) else { return nil }
    let read = list.read(String(decoding: body.utf8.prefix(400), as: UTF8.self))
    guard !read.entries.isEmpty, read.entries.count >= read.unread.count * 2 else { return nil }
    return (named(found, text, n), body)
  }

  /// A label that is an office calls its person by it: "Clerk: Ann Lee", "In the Chair: Cllr Lee".
  private func named(_ label: AttendanceLabel, _ text: String, _ n: Int) -> AttendanceLabel {
    var found = label
    if LabelGrammar.offices.contains(label.text) {
      let written = text.slice(0, n)
      found.role = written.folded.hasPrefix("the ") ? written.slice(4, n) : written
      found.isOffice = true
    }
    if label.text == "chaired by" || label.text == "clerked by" {
      found.isOffice = true
    }
    if label.text == "members absent" || label.text == "members excused" {
      found.role = "Member"
      found.hasFixedRole = true
    }
    if label.role == nil, let plural = vocabulary.pluralHonorifics[label.text] {
      found.honorific = plural
      found.isGroup = true
    }
    if LabelGrammar.groups.contains(label.text) { found.isGroup = true }
    return found
  }

  /// "Presennol / Present:", one label in two languages.
  private func bilingual(_ text: String, _ head: String, isHeading: Bool, boldPrefix: Int) -> (
    AttendanceLabel, String
  )? {
    guard let offset = head.offset(ofByte: 0x2F), !head.folded.hasPrefix("apologies/absent") else {
      return nil
    }
    let before = head.slice(0, offset).folded
    guard vocabulary.attendanceLabelsByText[before] != nil else { return nil }
    return label(
      in: text.slice(offset + 1, text.utf8.count).trimmed, isHeading: isHeading,
      boldPrefix: max(0, boldPrefix - offset - 1))
  }

  /// "voting", "in person", "via Teams" behind a label.
  private func withoutQualifiers(_ rest: String) -> String {
    var text = rest
    var changed = true
    while changed {
      changed = false
      let t = text.trimmed
      let f = String(decoding: t.utf8.prefix(40), as: UTF8.self).folded
      for q in LabelGrammar.qualifiers where f.hasPrefix(q) {
        let after = t.slice(q.utf8.count, t.utf8.count).trimmed
        guard
          after.isEmpty || after.hasPrefix(":") || after.hasPrefix("(")
            || LabelGrammar.qualifiers.contains(where: { after.folded.hasPrefix($0) })
        else { continue }
        text = after
        changed = true
        break
      }
    }
    return text
  }

  private static let qualifiers = [
    "voting", "non-voting", "non voting", "in person", "in-person", "remotely", "online", "via teams",
    "via zoom", "via microsoft teams", "by video conference", "virtually", "at the meeting", "on zoom",
    "on teams", "were", "as follows", "by zoom", "by teams", "by video", "by telephone", "by phone",
  ]

  private static let offices: WordSet = [
    "clerk", "the clerk", "parish clerk", "town clerk", "clerc", "secretary", "scribe", "recording secretary",
    "minute taker", "note taker", "recorder", "minute secretary", "chair", "chairman", "chairperson",
    "in the chair", "presiding", "cadeirydd", "treasurer", "officer", "vice chair", "vice-chair",
    "vice chairman", "vice-chairman", "convener", "facilitator", "moderator", "clerk to the council",
    "responsible finance officer", "responsible financial officer", "proper officer", "rfo",
    "chairing", "clerk to the board", "notetaker", "minutetaker", "vice chairperson", "president",
    "session chair", "meeting chair", "locum clerk", "acting clerk", "assistant clerk", "deputy clerk",
    "temporary clerk", "interim clerk", "locum parish clerk", "locum town clerk", "assistant town clerk",
    "deputy town clerk",
    "ad", "responsible ad", "area director", "jabber scribe",
  ]
  private static let groups: WordSet = [
    "members", "trustees", "governors", "directors", "aelodau", "board", "board members", "committee members",
    "membership", "committee",
  ]
  private static let needPeople: WordSet = [
    "minutes", "chair", "chairman", "chairperson", "secretary", "clerk", "the clerk", "public", "members",
    "councillors", "recorder", "scribe", "panel", "staff", "notes by", "in addition", "trustees", "directors",
    "governors", "guest", "visitor", "observer", "attendance", "absence", "officer", "president", "treasurer",
    "aldermen", "presiding", "convener", "facilitator", "moderator", "membership", "administration",
    "delegates", "board", "committee", "presenting", "administration", "deputies", "vice chair", "vice-chair",
    "vice chairman", "vice-chairman", "guests", "officers", "also", "yn bresennol", "yn presennol",
    "session chair", "meeting chair", "representations", "in the room", "chairs", "co-chairs", "note takers",
    "notetakers",
    "minute takers", "scribes", "no apologies", "ad", "responsible ad", "area director", "jabber scribe",
  ]
  /// Labels that are titles of items as well: without people behind them they open nothing.
  private static let titlesToo: WordSet = ["minutes", "public", "absence"]

  private func standsAlone(_ label: AttendanceLabel) -> Bool {
    ![
      "minutes", "public", "members", "staff", "clerk", "secretary", "chair", "chairman", "panel",
      "in addition", "recorder", "councillors", "board", "committee", "president", "treasurer", "officer",
      "convener", "administration", "deputies", "facilitator", "moderator", "chairs", "co-chairs", "scribes",
      "ad", "no apologies",
    ].contains(label.text)
  }

  /// "7 Councillors" gives "Councillor", "voting members" nothing.
  private func singularNoun(_ text: String) -> String? {
    for word in words(of: text)
    where word.folded != "members" && word.folded != "delegates" && word.folded != "representatives" {
      if let s = LabelGrammar.nouns[word.folded] { return s }
    }
    return nil
  }
}
