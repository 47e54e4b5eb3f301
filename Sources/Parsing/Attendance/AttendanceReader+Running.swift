import Minutes

/// The running text of an open list, and where another list begins in it.
extension AttendanceReader {
  mutating func add(_ text: String, _ line: Int, to open: inout Open) {
    // "(Vice-" above "Warden of Estates)": the hyphen is the word's own.
    let joins =
      open.text.hasSuffix("-")
      && (open.brackets > 0 || open.text.hasByte(0x29))
      && !open.text.hasSuffix(" -") && text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    if !open.text.isEmpty, !joins { open.text += " " }
    open.pieces.append((open.text.utf8.count, line))
    open.text += text
    for b in text.utf8 {
      if b == 0x28 { open.brackets += 1 } else if b == 0x29 { open.brackets -= 1 }
    }
  }

  mutating func finish(_ open: inout Open?, keep: Bool) {
    guard var o = open else { return }
    let known = reading.attendance.count
    flush(&o)
    // "## Trustees" above what was said of them is an item's title.
    if o.entries == 0, reading.attendance.count == known, lines.indices.contains(o.line),
      lines[o.line].headingLevel != nil,
      AttendanceReader.topics.contains(lines[o.line].folded.trimming(":. ")), tellsBelow(o.line)
    {
      reading.taken.remove(o.line)
    }
    if keep {
      // After a finished running list the same label holds no further lines.
      open = nil
    } else {
      open = nil
    }
  }

  /// Labels of lists that are topics as well.
  private static let topics: WordSet = [
    "trustees", "officers", "directors", "members", "governors", "committee", "board", "staff", "membership",
    "delegates",
    "public", "guests",
  ]

  /// Whether sentences stand below a heading.
  private func tellsBelow(_ i: Int) -> Bool {
    guard let next = lines.indices.dropFirst(i + 1).first(where: { !lines[$0].isBlank }) else { return false }
    return lines[next].headingLevel == nil && lines[next].bullet == nil
      && lines[next].words.contains {
        $0.isAny([.sentenceVerb, .proposing]) || $0.folded.isOne(of: "was were has have")
      }
  }

  /// Reads the running text of an open list into attendances.
  mutating func flush(_ open: inout Open) {
    var text = open.text.trimmed
    // "Roll call: Ann Lee, Joe Hart present."
    if open.label.status == .present, text.hasSuffix(" present") || text.hasSuffix(" present."),
      text.hasByte(0x2C),
      !text.hasSuffix(" were present."), !text.hasSuffix(" was present.")
    {
      text = text.slice(0, text.utf8.count - (text.hasSuffix(".") ? 9 : 8)).trimmed
    }
    // "Chair Holm, Directors Ash and Roe were absent" below a label that says so.
    if open.label.status == .absent || open.label.status == .apologies {
      for tail in [" were absent", " was absent", " were excused", " was excused"]
      where text.trimming(" .").hasSuffix(tail) {
        text = String(text.trimming(" .").dropLast(tail.utf8.count)).trimmed
      }
    }
    defer {
      open.text = ""
      open.pieces = []
      open.brackets = 0
    }
    guard !text.isEmpty else { return }
    if let head = rollTold(text, open) { text = head }
    if let cut = itemBehind(text) {
      open.text = text.slice(0, cut)
      flush(&open)
      return
    }
    if let cut = toldBehind(text, open) {
      var list = open
      list.text = text.slice(0, cut)
      flush(&list)
      open.entries = list.entries
      return
    }
    if let cut = innerLabel(text) {
      // "…, and the Clerk. Members of the public – Mr Rudd", "… In attendance: Mr Alder": another list in the same run.
      var first = open
      first.text = text.slice(0, cut.offset)
      flush(&first)
      open.entries = first.entries
      var inner = cut.label
      if inner.text == "also", open.label.status != .present { inner.status = open.label.status }
      note(inner)
      var second = Open(label: inner, line: open.line)
      second.text = text.slice(cut.body, text.utf8.count)
      second.pieces = open.pieces.map { (max(0, $0.offset - cut.body), $0.line) }
      flush(&second)
      return
    }
    var result =
      (open.label.isOffice ? nil : list.calledByEither(text))
      ?? list.read(
        text,
        lenient: (open.entries > 0 || isLoneBullet(open) || forenames.contains(text.folded)
          || callsByOneName && list.isSurname(text))
          && text.utf8.count < 40,
        shared: open.label.honorific,
        surnames: !open.label.isOffice && open.label.role != "Public")
    if result.isNone {
      if open.label.status == .apologies { reading.noApologies = true }
      return
    }
    if let n = result.publicCount { reading.publicCount = (reading.publicCount ?? 0) + n }
    // "John Smith, Northmarsh Police": one person a line, the rest behind the comma is the organisation.
    if namesRunOn, result.entries.count == 1, result.unread.count == 1, list.isSurname(result.unread[0]),
      result.entries[0].offset == 0, result.entries[0].organisation == nil,
      !grammar.isOrganisation(result.unread[0])
    {
      var second = PersonEntry()
      second.name = PersonName(name: result.unread[0])
      second.asWritten = result.unread[0]
      second.offset = text.utf8.count - result.unread[0].utf8.count
      result.entries.append(second)
      result.unread = []
    }
    if result.entries.count == 1, !result.unread.isEmpty, result.entries[0].offset == 0,
      result.unread.count <= 3,
      let one = grammar.person(text, lenient: true), one.name.name == result.entries[0].name.name
    {
      result.entries = [one]
      result.unread = []
    }
    if let one = dashedFirm(text, open, result) ?? dashedOffice(text, open, result) ?? ownLine(
      text, open, result)
      ?? titledLine(text, open, result) ?? organisedLine(text, open, result)
    {
      result.entries = [one]
      result.unread = []
    }
    // "Head of Marketing and Communications (Mrs C Betts)": the office's own "and" parts no people.
    if result.entries.isEmpty, open.pieces.count == 1, text.hasSuffix(")"), text.utf8.count <= 120,
      let one = grammar.person(text), one.role != nil
    {
      result.entries = [one]
      result.unread = []
    }
    if result.entries.isEmpty, open.pieces.count == 1, !open.label.isOffice, let one = initialledLine(text) {
      result.entries = [one]
      result.unread = []
    }
    // "Staff present: City Manager Ida Holm, City Clerk Bo Fenn": each a post and its holder.
    if result.entries.isEmpty, open.label.status == .officer, !open.label.isOffice, text.hasByte(0x2C) {
      let posts = text.split(separator: ",").map {
        grammar.officeAndName(String($0).trimming(" .;"), anyForename: true)
      }
      if posts.allSatisfy({ $0 != nil }) {
        result.entries = posts.compactMap { $0 }
        result.unread = []
      }
    }
    // "Superintendent of Works Cory Hale" below "Clerk Ann Lee": in a list of officers posts stand before names.
    if result.entries.isEmpty, open.label.status == .officer, !open.label.isOffice, open.pieces.count == 1,
      reading.attendance.suffix(open.entries).contains(where: { $0.role.map($0.asWritten.hasPrefix) ?? false }
      ),
      let one = grammar.officeAndName(text.trimming(" .,;"), anyForename: true)
    {
      result.entries = [one]
      result.unread = []
    }
    // "Parish Clerk and RFO A M Lamb" below the councillors: an office that "and" joins, and its holder.
    if result.entries.isEmpty, !open.label.isOffice, open.pieces.count == 1,
      let one = grammar.officeAndName(text.trimming(" .,;"), anyForename: false)
    {
      result.entries = [one]
      result.unread = []
    }
    // An office on the line below its name.
    if result.entries.isEmpty, result.publicCount == nil, grammar.isRole(text), open.entries > 0,
      let last = reading.attendance.indices.last, reading.attendance[last].role == nil
    {
      reading.attendance[last].role = text.trimming(" .,;")
      return
    }
    shareOffices(&result, open)
    withoutLetters(&result)
    if result.entries.count >= 3, result.entries.allSatisfy({ $0.organisation == nil }) { namesRunOn = true }
    for entry in result.entries {
      let line = line(of: entry, in: open) ?? open.line
      var label = open.label
      // "Chair Cllr Lee, Cllrs Hart, Moss": one person holds the chair, and the first is named for it.
      if open.entries > 0, label.isOffice, label.text.hasPrefix("chair") { label.role = nil }
      // "Clerk: Mrs Wick; County Councillor Moss": the second holds no such office.
      if open.entries > 0, label.isOffice,
        entry.isOtherCouncillor || isOfTier(entry.role)
          || entry.name.honorific?.folded.hasPrefix("c") ?? false
            && entry.name.honorific?.folded.isOne(of: "cllr councillor clr councilor") ?? false
      {
        label = AttendanceLabel("", .present)
      }
      reading.attendance.append(attendance(entry, label, lines[line].sourceLine(of: entry.asWritten)))
      open.entries += 1
    }
    if result.entries.isEmpty, !result.unread.isEmpty {
      reading.unread.append(lines[open.pieces.first?.line ?? open.line].number)
    }
  }

  /// "Trustees Ash, Holm, Roe present. Trustee Fenn absent.": behind the list of a label sentences without a verb tell who was
  /// not there; they are read, and what stands before them is given back.
  private mutating func rollTold(_ text: String, _ open: Open) -> String? {
    guard open.label.status == .present, !open.label.isOffice, let cut = text.range(of: " present. ") else {
      return nil
    }
    let sentences = AttendanceSentences(people: grammar, vocabulary: vocabulary)
    let line = lines[open.pieces.first?.line ?? open.line].number
    let told = Sentence.all(of: String(text[cut.upperBound...])).map { sentences.bareRoll($0, line) }
    guard told.allSatisfy({ $0 != nil }), !told.isEmpty else { return nil }
    for a in told.compactMap({ $0 }).joined() { reading.attendance.append(a) }
    return String(text[..<cut.lowerBound])
  }

  /// Where in a flattened list the first item begins: "… Joyce Simms 1 Welcome and Introduction".
  private func itemBehind(_ text: String) -> Int? {
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let w = words(of: text)
    for i in w.indices.dropFirst() where w[i].startsWithDigit && i + 1 < w.count && w[i + 1].isCapitalised {
      guard let n = w[i].number, n <= 999, w[i].after.isSubset(of: [.period, .close]), w[i].before.isEmpty,
        isCommonItemTitle(text.slice(w[i + 1].start, min(text.utf8.count, w[i + 1].start + 60)).folded)
      else { continue }
      return w[i].start
    }
    return nil
  }

  /// "Borough Councillor", "County Cllr": an office of another council.
  private func isOfTier(_ role: String?) -> Bool {
    guard let w = role.map({ words(of: $0) }), w.count == 2 else { return false }
    return vocabulary.tiers.contains(w[0].folded) && w[1].folded.isOne(of: "councillor cllr councilor")
  }

  /// "Mrs Lee was also present.", "Apologies from Mr Hart."
  func tellsPresence(_ s: Sentence) -> Bool {
    if s.words.count > 2, s.words[0].folded == "apologies", s.words[1].folded == "from" { return true }
    return s.words.contains { $0.folded.isOne(of: "was were") }
      && s.words.contains { $0.folded.isOne(of: "present attendance attended apologies") }
  }

  /// Where sentences begin that tell behind a list who else was there ("… and Hart. Mrs Lee was also present."); they are read.
  private mutating func toldBehind(_ text: String, _ open: Open) -> Int? {
    guard text.hasByte(0x2E),
      text.contains(" was ") || text.contains(" were ") || text.contains(" Apologies from ")
    else { return nil }
    let sentences = AttendanceSentences(people: grammar, vocabulary: vocabulary)
    let all = Sentence.all(of: text)
    guard let first = all.indices.dropFirst().first(where: { tellsPresence(all[$0]) }), !tellsPresence(all[0])
    else {
      return nil
    }
    for s in all[first...] where tellsPresence(s) {
      let line = open.pieces.last { $0.offset <= s.offset }?.line ?? open.line
      if s.has("apologies") {
        let own = Paragraph(kind: .paragraph, text: s.text, origins: [(0, lines[line].number)], page: nil)
        let told = sentences.read([own], titledApologies: false)
        reading.attendance += told.attendance
        if told.spokeOfApologies { reading.sawApologies = true }
        continue
      }
      let told =
        sentences.presence(s, lines[line].number) ?? sentences.trailingPresence(s, lines[line].number)
      for a in told ?? [] {
        // "Mrs Lee (Clerk) was also present."
        var entry = PersonEntry()
        entry.name = a.name
        entry.role = a.role
        entry.organisation = a.organisation
        entry.asWritten = a.asWritten
        entry.note = a.note
        entry.isOtherCouncillor = a.status == .inAttendance
        reading.attendance.append(
          attendance(entry, AttendanceLabel("", a.status), lines[line].sourceLine(of: a.asWritten)))
      }
      if let count = told == nil
        ? nil
        : list.publicCount(
          s.text.slice(s.words.last { $0.folded.isOne(of: "was were") }?.end ?? 0, s.text.utf8.count))
      {
        reading.publicCount = (reading.publicCount ?? 0) + count
      }
    }
    return all[first].offset
  }

  /// Where another label begins inside a running list: behind a full stop, or with a capital and a colon.
  func innerLabel(_ text: String) -> (offset: Int, body: Int, label: AttendanceLabel)? {
    let w = words(of: text)
    for i in w.indices.dropFirst() where w[i].isCapitalised {
      let behindStop =
        w[i - 1].after.contains(.period) && w[i - 1].folded.utf8.count > 3
        || w[i - 1].after.contains(.semicolon)
      // The label's last word bears the mark.
      for k in i..<min(w.count, i + 6) {
        guard !w[k].after.isDisjoint(with: [.colon, .dash]) else {
          if !w[k].after.isEmpty { break }
          continue
        }
        guard behindStop || w[k].after.contains(.colon) else { break }
        let folded = w[i...k].map(\.folded).joined(separator: " ")
        guard let label = vocabulary.attendanceLabelsByText[folded],
          !folded.isOne(of: "minutes chair chairman clerk secretary") || behindStop
        else { break }
        let body = k + 1 < w.count ? w[k + 1].start : text.utf8.count
        return (w[i].start, body, label)
      }
    }
    return nil
  }
}

extension AttendanceReader {
  /// "Joe Hart (JH) Chair, ICB": letters behind an office are whom it is held for, where the others bear whole names.
  private func withoutLetters(_ result: inout PeopleList.Result) {
    guard result.entries.count == 2, let last = result.entries.last, last.role == nil,
      last.name.honorific == nil, (2...5).contains(last.name.name.utf8.count), last.name.name.isAllCapitals,
      !last.name.name.contains(" "), result.entries[0].role != nil, result.entries[0].name.name.contains(" ")
    else { return }
    result.entries.removeLast()
    result.entries[0].organisation = result.entries[0].organisation ?? last.name.name
  }

  /// "Members: (eight names) In attendance: (five names) (thirteen offices)": where a table's columns were read one after the
  /// other, the offices of both lists stand behind the second.
  private mutating func shareOffices(_ result: inout PeopleList.Result, _ open: Open) {
    let before = result.spareRoles.count - result.entries.count
    guard before > 0, let last = reading.attendance.last else { return }
    let list = reading.attendance.reversed().prefix { $0.status == last.status && $0.role == last.role }.count
    guard list == before, last.status != .apologies, last.status != .absent else { return }
    let first = reading.attendance.count - before
    for k in 0..<before { reading.attendance[first + k].role = result.spareRoles[k] }
    for k in result.entries.indices { result.entries[k].role = result.spareRoles[before + k] }
  }

  /// A bullet that holds one capitalised word, among other such bullets: people called by one name.
  private func isLoneBullet(_ open: Open) -> Bool {
    guard open.pieces.count == 1, let i = open.pieces.first?.line, lines[i].bullet != nil,
      !open.label.isOffice
    else { return false }
    func isLone(_ i: Int) -> Bool {
      guard lines.indices.contains(i), lines[i].bullet != nil else { return false }
      let w = words(of: grammar.takeBrackets(lines[i].text).0)
      return w.count <= 2 && w.first?.isCapitalised == true && !isCommonItemTitle(lines[i].folded)
    }
    return isLone(i) && isLone(i + 1) && isLone(i + 2)
  }
}
