import Minutes

/// What the attendance part of a document gives.
struct AttendanceReading {
  var attendance: [Attendance] = [] {
    didSet { index(from: min(indexed, attendance.count)) }
  }
  /// Places in `attendance` by folded surname.
  private(set) var bySurname: [String: [Int]] = [:]
  private var indexed = 0
  /// Clean lines that belong to the attendance lists.
  var taken: Set<Int> = []
  var publicCount: Int?
  var sawPresence = false
  var sawApologies = false
  /// A label of a list, not only of an office, was found.
  var sawList = false
  var noApologies = false
  /// Lines in the lists that could not be read as people.
  var unread: [Int] = []

  /// Adds what was appended; a list that was replaced is indexed anew.
  private mutating func index(from start: Int) {
    if start < indexed || attendance.count == indexed { return }
    for k in start..<attendance.count {
      let name = attendance[k].name.name.folded
      bySurname[name.split(separator: " ").last.map(String.init) ?? name, default: []].append(k)
    }
    indexed = attendance.count
  }
}

/// Finds and reads attendance lists: a label with a running list, one person a line, bullets, tables, or no label.
struct AttendanceReader {
  let lines: [CleanLine]
  let furniture: Set<Int>
  let vocabulary: Vocabulary
  let wrap: Int?
  let grammar: PersonGrammar
  let list: PeopleList
  let labels: LabelGrammar
  var reading = AttendanceReading()
  /// The list in which groups stand.
  private var parent: AttendanceLabel?
  private var previous: AttendanceLabel?

  private struct Open {
    var label: AttendanceLabel
    var line: Int
    var text = ""
    /// Where each piece of the running text came from.
    var pieces: [(offset: Int, line: Int)] = []
    var entries = 0
    /// Brackets that the text has opened and not closed.
    var brackets = 0
  }

  init(lines: [CleanLine], furniture: Set<Int>, vocabulary: Vocabulary, wrap: Int?) {
    self.lines = lines
    self.furniture = furniture
    self.vocabulary = vocabulary
    self.wrap = wrap
    grammar = PersonGrammar(vocabulary: vocabulary)
    list = PeopleList(grammar: grammar)
    labels = LabelGrammar(vocabulary: vocabulary)
  }

  /// Reads the lists in a range of lines.
  mutating func read(_ zone: Range<Int>) {
    var open: Open?
    // The list that a full stop and a blank line have closed.
    var closed: AttendanceLabel?
    var blanks = 0
    var i = zone.lowerBound
    while i < zone.upperBound {
      defer { i += 1 }
      let line = lines[i]
      if line.isBlank {
        blanks += 1
        if let o = open, !o.text.isEmpty, closesAtBlank(o) {
          closed = o.label
          finish(&open, keep: true)
        }
        continue
      }
      if furniture.contains(i) || line.isTag { continue }
      defer { blanks = 0 }
      if line.isTableRow || line.cells.count >= 2, let end = table(from: i, in: zone) {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      if let person = statusLine(line) {
        finish(&open, keep: false)
        reading.attendance.append(attendance(person, AttendanceLabel("", .present), line.number))
        reading.taken.insert(i)
        reading.sawPresence = true
        reading.sawList = true
        continue
      }
      if let (found, rest) = label(at: i) {
        finish(&open, keep: false)
        reading.taken.insert(i)
        let label = settle(found)
        note(label)
        open = Open(label: label, line: i)
        if !rest.isEmpty { add(columns(of: line, behind: rest) ?? rest, i, to: &open!) }
        continue
      }
      if let label = unknownGroup(i) {
        finish(&open, keep: false)
        reading.taken.insert(i)
        open = Open(label: label, line: i)
        continue
      }
      if open == nil, let label = closed, isLateEntry(line) { open = Open(label: label, line: i) }
      closed = nil
      guard open != nil else {
        if let count = list.publicCount(line.text.trimming(" .").replacingPresence) {
          reading.publicCount = (reading.publicCount ?? 0) + count
          reading.taken.insert(i)
        }
        continue
      }
      if continues(open!, i, blanks: blanks) {
        if blanks > 0 || !isWrapped(open!, i) { flush(&open!) }
        add(columns(of: line, behind: line.text) ?? line.text, i, to: &open!)
        reading.taken.insert(i)
      } else {
        finish(&open, keep: false)
        if let count = list.publicCount(line.text.trimming(" .").replacingPresence) {
          reading.publicCount = (reading.publicCount ?? 0) + count
          reading.taken.insert(i)
        }
      }
    }
    finish(&open, keep: false)
    if !reading.sawPresence, reading.attendance.filter({ $0.status == .present }).isEmpty { unlabelled(zone) }
  }

  /// "- Lee, Ann; Vice President - present", "Joe Hart – apologies": an entry that ends with its status.
  private func statusLine(_ line: CleanLine) -> PersonEntry? {
    guard line.text.utf8.count <= 120, line.headingLevel == nil,
      line.text.contains(" - ") || line.text.contains(" – ")
    else { return nil }
    let w = words(of: line.text)
    guard let last = w.indices.dropLast().last(where: { w[$0].after.contains(.dash) }) else { return nil }
    let tail = Array(w[(last + 1)...])
    guard tail.count <= 3, let status = AttendanceReader.statuses[tail.first?.folded ?? ""] else {
      return nil
    }
    let head = line.text.slice(0, w[last].end + (w[last].after.contains(.close) ? 1 : 0))
    var entry: PersonEntry
    let parts = head.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
    let name = parts[0].split(separator: ",").map { String($0).trimmed }
    if name.count == 2,
      name.allSatisfy({ words(of: $0).count <= 2 && words(of: $0).allSatisfy(\.isCapitalised) }),
      !grammar.isRole(name[1])
    {
      // Surname first.
      guard let one = grammar.person(name[1] + " " + name[0]) else { return nil }
      entry = one
    } else {
      guard let one = grammar.person(parts[0]), !isCommonItemTitle(parts[0].folded) else { return nil }
      entry = one
    }
    if parts.count == 2 { entry.role = entry.role ?? parts[1] }
    entry.asWritten = head
    entry.status = status
    return entry
  }

  private static let statuses: [String: AttendanceStatus] = [
    "present": .present, "absent": .absent, "apologies": .apologies, "excused": .apologies,
    "regrets": .apologies, "apology": .apologies,
  ]

  /// "Mr M Storey – County Councillor" below a list that was closed: a person with honorific and office, and nothing else.
  private func isLateEntry(_ line: CleanLine) -> Bool {
    guard line.text.utf8.count <= 100, line.headingLevel == nil, numberLabel(of: line.text) == nil,
      !line.text.hasSuffix(".")
    else { return false }
    let read = list.read(line.text)
    return !read.entries.isEmpty && read.unread.isEmpty
      && read.entries.allSatisfy { $0.name.honorific != nil && ($0.role != nil || $0.organisation != nil) }
  }

  private mutating func note(_ label: AttendanceLabel) {
    if !label.isOffice, label.status != .apologies { reading.sawList = true }
    switch label.status {
    case .present: reading.sawPresence = true
    case .apologies: reading.sawApologies = true
    default: break
    }
  }

  /// Reads lines as a list under a label that stands elsewhere, such as an item's title ("Present").
  mutating func readBody(titled title: String, from start: Int, offset: Int, to end: Int) {
    guard let (label, _) = label(in: title + ":", isHeading: true) else { return }
    note(label)
    var open: Open? = Open(label: label, line: start)
    for i in start..<max(start, end) where i < lines.count && !lines[i].isBlank && !furniture.contains(i) {
      let text = i == start ? lines[i].text.slice(offset, lines[i].text.utf8.count).trimmed : lines[i].text
      if let (inner, rest) = self.label(in: text, isHeading: false) {
        finish(&open, keep: false)
        note(inner)
        open = Open(label: inner, line: i)
        if !rest.isEmpty { add(rest, i, to: &open!) }
        continue
      }
      guard open != nil else { break }
      if !isWrapped(open!, i) { flush(&open!) }
      guard list.read(text).entries.isEmpty == false && !hasProse(words(of: text)) || isWrapped(open!, i)
      else { break }
      add(text, i, to: &open!)
    }
    finish(&open, keep: false)
  }

  // MARK: Labels

  /// The attendance label at a line's start, and the text behind it.
  func label(at i: Int) -> (AttendanceLabel, String)? { labels.label(of: lines[i]) }

  func label(in text: String, isHeading: Bool, boldPrefix: Int = 0) -> (AttendanceLabel, String)? {
    labels.label(in: text, isHeading: isHeading, boldPrefix: boldPrefix)
  }

  /// A group's label takes the status of the list that it stands in: "Apologies: / Councillors: …".
  private mutating func settle(_ label: AttendanceLabel) -> AttendanceLabel {
    var settled = label
    if label.isGroup, let parent, parent.status != .officer || label.status == .present {
      settled.status = label.status == .present ? parent.status : label.status
      if settled.role == nil { settled.role = parent.role }
    }
    defer { previous = label }
    if label.text == "other members present", let previous, previous.isOffice {
      // Other than the one who presides.
      settled.status = .present
      settled.role = "Member"
    }
    if label.text == "also", let parent, parent.status != .present { settled.status = parent.status }
    if !label.isGroup { parent = label.isOffice ? parent : label }
    return settled
  }

  /// "Board:" or "Students:" in bold under a heading of attendance: a group that the vocabulary does not know.
  private func unknownGroup(_ i: Int) -> AttendanceLabel? {
    guard let parent, lines[i].headingLevel == nil, lines[i].bullet == nil, lines[i].text.hasSuffix(":"),
      lines[i].boldPrefix > 0 || lines[i].text.utf8.count <= 30
    else { return nil }
    let w = words(of: lines[i].text)
    guard w.count <= 4, w.first?.isCapitalised == true, !isCommonItemTitle(lines[i].folded),
      !vocabulary.decisionLabels.contains(lines[i].folded.trimming(":")),
      !vocabulary.actionLabels.contains(lines[i].folded.trimming(":"))
    else { return nil }
    guard let next = lines[(i + 1)...].prefix(3).first(where: { !$0.isBlank }),
      grammar.person(next.text) != nil
    else { return nil }
    var label = AttendanceLabel(lines[i].folded.trimming(":"), parent.status)
    label.isGroup = true
    return label
  }

  // MARK: Running text

  private func closesAtBlank(_ o: Open) -> Bool {
    // A running list that ended with a full stop is complete.
    o.text.hasSuffix(".") && o.text.contains(",") && !o.text.hasSuffix("Mrs.")
  }

  /// Whether the line goes on with an open list.
  private func continues(_ open: Open, _ i: Int, blanks: Int) -> Bool {
    let line = lines[i]
    if line.headingLevel != nil { return false }
    if let label = numberLabel(of: line.text), label.length < line.text.utf8.count, line.bullet == nil {
      // "1. Ann Lee" lists people with numbers; "1. Apologies" begins the agenda.
      let rest = line.text.slice(label.length, line.text.utf8.count)
      guard !isCommonItemTitle(rest.folded), grammar.person(rest) != nil,
        label.values.first.map({ $0 == open.entries + 1 }) ?? false
      else { return false }
      return true
    }
    if blanks == 0, isWrapped(open, i) { return true }
    if let previous = open.text.utf8.last, previous == 0x2C || previous == 0x26 || previous == 0x3B,
      blanks == 0
    {
      return true
    }
    if open.text.hasSuffix("-") || open.text.hasSuffix("–") {
      return grammar.isRole(line.text) || line.text.utf8.count < 60
    }
    // One person a line.
    let w = words(of: line.text)
    if columns(of: line, behind: line.text) != nil { return true }
    guard w.count <= 22 else {
      // A running list below its label.
      guard open.text.isEmpty || !isWrapped(open, i),
        !w.contains(where: { $0.isAny(.sentenceVerb) && !$0.isCapitals })
      else { return false }
      let read = list.read(
        String(decoding: line.text.utf8.prefix(1000), as: UTF8.self), shared: open.label.honorific)
      return read.entries.count >= 3 && read.unread.count * 3 <= read.entries.count && !hasProse(w)
    }
    if w.count > 3,
      w.contains(where: {
        [
          "welcomed", "opened", "was", "were", "is", "had", "agreed", "thanked", "held", "reported", "noted",
          "explained", "chaired", "called",
        ].contains($0.folded)
      })
    {
      return list.publicCount(line.text) != nil
    }
    if list.publicCount(line.text) != nil { return true }
    if w.count > 6, hasProse(w), w.count > 10 || grammar.person(line.text) == nil { return false }
    if isCommonItemTitle(line.folded), grammar.person(line.text) == nil { return false }
    if line.isCapitals, w.count <= 6, isCommonItemTitle(line.folded) { return false }
    if DateGrammar().dates(in: w).isEmpty == false { return false }
    if open.text.isEmpty, open.entries == 0, vocabulary.nothings.contains(line.folded.trimming(" .")) {
      return true
    }
    let read = list.read(line.text, lenient: line.bullet != nil)
    if !read.entries.isEmpty, read.unread.isEmpty || read.entries.count > read.unread.count { return true }
    if let one = grammar.person(line.text), !one.name.name.isEmpty { return true }
    return line.bullet != nil && open.entries > 0 && w.count <= 6 && blanks == 0
  }

  /// More small words than a list of people has.
  private func hasProse(_ w: [Word]) -> Bool {
    let small = w.filter {
      !$0.isCapitalised && !$0.startsWithDigit
        && !["and", "of", "for", "the", "to", "a", "ac", "&"].contains($0.folded)
        && !$0.isAny(.particle)
    }
    return small.count * 5 > w.count
  }

  private func isWrapped(_ open: Open, _ i: Int) -> Bool {
    guard !open.text.isEmpty, lines[i].bullet == nil, let last = open.pieces.last?.line, last < i else {
      return false
    }
    let gap = lines[(last + 1)..<i]
    guard !gap.contains(where: { $0.isBlank }) else { return false }
    let previous = lines[last]
    if let first = lines[i].text.utf8.first, first >= 0x61, first <= 0x7A { return true }
    if let end = previous.text.utf8.last, end == 0x2C || end == 0x26 { return true }
    // An open bracket closes on the next line.
    if open.brackets > 0 { return true }
    if open.text.folded.hasSuffix(" and") || open.text.folded.hasSuffix(" cllr") { return true }
    guard let wrap else { return false }
    return previous.text.utf8.count + previous.indent >= wrap * 7 / 10 && open.text.contains(",")
      && !open.text.hasSuffix(".")
  }

  /// The columns of a line as a list: people beside each other, or one person with office and initials.
  private func columns(of line: CleanLine, behind rest: String) -> String? {
    guard line.cells.count >= 2 else { return nil }
    // The label's own column is not one of them.
    var cells = line.cells
    if rest.utf8.count < line.text.utf8.count {
      let length = line.text.utf8.count - rest.utf8.count
      if cells[0].utf8.count > length, cells[0].utf8.elementsEqual(line.text.utf8.prefix(cells[0].utf8.count))
      {
        cells[0] = cells[0].slice(length, cells[0].utf8.count).trimmed
      } else {
        while let first = cells.first, !rest.hasPrefix(first), cells.count > 1 { cells.removeFirst() }
        if let first = cells.first, !rest.hasPrefix(first) { return nil }
      }
    }
    guard cells.count >= 2 else { return nil }
    let isTitled = grammar.person(cells[0])?.name.honorific != nil
    // A row of a table without a head is read so only where it begins with a name beyond doubt.
    if line.isTableRow, !isTitled || cells.contains(where: \.isEmpty) { return nil }
    let people = cells.filter {
      // Beside somebody with an honorific stands nobody without one: "Ms Dray    Haven House (for item 4)".
      guard let person = grammar.person($0), !isTitled || person.name.honorific != nil else { return false }
      return person.role == nil && !grammar.isRole($0)
    }
    if people.count == cells.count { return cells.joined(separator: ", ") }
    guard let first = grammar.person(cells[0], lenient: true),
      first.name.name.contains(" ") || first.name.honorific != nil, !grammar.isRole(cells[0]),
      people.count == 1 || people.isEmpty
    else { return nil }
    return cells[0]
      + cells.dropFirst().map { cell in
        // "Haven House (for item 4)": what the bracket says is of the person.
        guard cell.hasSuffix(")"), let open = cell.lastIndex(of: "("), open > cell.startIndex,
          grammar.looksLikeNote(String(cell[cell.index(after: open)...].dropLast()))
        else { return " (\(cell))" }
        return " (\(String(cell[..<open]).trimmed)) \(cell[open...])"
      }.joined()
  }

  private mutating func add(_ text: String, _ line: Int, to open: inout Open) {
    if !open.text.isEmpty { open.text += " " }
    open.pieces.append((open.text.utf8.count, line))
    open.text += text
    for b in text.utf8 {
      if b == 0x28 { open.brackets += 1 } else if b == 0x29 { open.brackets -= 1 }
    }
  }

  private mutating func finish(_ open: inout Open?, keep: Bool) {
    guard var o = open else { return }
    flush(&o)
    if keep {
      // After a finished running list the same label holds no further lines.
      open = nil
    } else {
      open = nil
    }
  }

  /// Reads the running text of an open list into attendances.
  private mutating func flush(_ open: inout Open) {
    let text = open.text.trimmed
    defer {
      open.text = ""
      open.pieces = []
      open.brackets = 0
    }
    guard !text.isEmpty else { return }
    if let cut = innerLabel(text) {
      // "…, and the Clerk. Members of the public – Mr Reid", "… In attendance: Mr Alder": another list in the same run.
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
    var result = list.read(
      text, lenient: open.entries > 0 && text.utf8.count < 40, shared: open.label.honorific,
      surnames: !open.label.isOffice && open.label.role != "Public")
    if result.isNone {
      if open.label.status == .apologies { reading.noApologies = true }
      return
    }
    if let n = result.publicCount { reading.publicCount = (reading.publicCount ?? 0) + n }
    // "John Smith, Northmere Police": one person a line, the rest behind the comma is the organisation.
    if result.entries.count == 1, !result.unread.isEmpty, result.entries[0].offset == 0,
      let one = grammar.person(text, lenient: true), one.name.name == result.entries[0].name.name
    {
      result.entries = [one]
      result.unread = []
    }
    if let one = ownLine(text, open, result) {
      result.entries = [one]
      result.unread = []
    }
    // An office on the line below its name.
    if result.entries.isEmpty, grammar.isRole(text), open.entries > 0,
      let last = reading.attendance.indices.last, reading.attendance[last].role == nil
    {
      reading.attendance[last].role = text.trimming(" .,;")
      return
    }
    for entry in result.entries {
      let line = line(of: entry, in: open) ?? open.line
      var label = open.label
      // "Chair Cllr Lee, Cllrs Hart, Moss": one person holds the chair, and the first is named for it.
      if open.entries > 0, label.isOffice, label.text.hasPrefix("chair") { label.role = nil }
      reading.attendance.append(attendance(entry, label, lines[line].sourceLine(of: entry.asWritten)))
      open.entries += 1
    }
    if result.entries.isEmpty, !result.unread.isEmpty {
      reading.unread.append(lines[open.pieces.first?.line ?? open.line].number)
    }
  }

  /// "Ollie Lee – Quarry Manager, Hanlow Aggregates" on a line of its own, among other such lines: one person.
  private func ownLine(_ text: String, _ open: Open, _ result: PeopleList.Result) -> PersonEntry? {
    guard result.entries.count == 2, open.pieces.count == 1, open.pieces[0].line != open.line,
      result.entries[1].name.honorific == nil, result.entries[1].role == nil,
      result.entries[1].organisation == nil, !RunOnNames.startsWithInitial(result.entries[1].name.name)
    else { return nil }
    guard let comma = text.utf8.firstIndex(of: 0x2C) else { return nil }
    let head = String(text[..<comma])
    guard head.contains(" – ") || head.contains(" - "), let one = grammar.person(text, lenient: true),
      one.role != nil, one.organisation != nil
    else { return nil }
    return one
  }

  /// Where another label begins inside a running list: behind a full stop, or with a capital and a colon.
  private func innerLabel(_ text: String) -> (offset: Int, body: Int, label: AttendanceLabel)? {
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
        guard let label = vocabulary.attendanceLabels.first(where: { $0.text == folded }),
          !["minutes", "chair", "chairman", "clerk", "secretary"].contains(folded) || behindStop
        else { break }
        let body = k + 1 < w.count ? w[k + 1].start : text.utf8.count
        return (w[i].start, body, label)
      }
    }
    return nil
  }

  /// The clean line on which an entry's name begins.
  private func line(of entry: PersonEntry, in open: Open) -> Int? {
    // The name stands behind the entry's place, within a little of it.
    let part = open.text.slice(entry.offset, entry.offset + 400)
    let inside =
      part.range(of: entry.name.name).map { part.utf8.distance(from: part.startIndex, to: $0.lowerBound) }
      ?? 0
    // The pieces stand in the order of their offsets.
    var low = 0
    var high = open.pieces.count
    while low < high {
      let middle = (low + high) / 2
      if open.pieces[middle].offset <= entry.offset + inside { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? open.pieces[low - 1].line : open.pieces.first?.line
  }

  /// An attendance from an entry, with the status that the list's label and the entry's own office give.
  func attendance(_ entry: PersonEntry, _ label: AttendanceLabel, _ number: Int) -> Attendance {
    var status = entry.status ?? label.status
    let role = entry.role ?? label.role
    if entry.status == nil, status == .present || status == .inAttendance,
      isSecretariat(entry, listed: status == .present)
    {
      status = .officer
    }
    var entry = entry
    // A clerk at the end of "Councillors A, B and Mrs C (Clerk)" is none.
    if status == .officer, let shared = label.honorific, let h = entry.name.honorific, h.hasPrefix(shared) {
      entry.name.honorific = h == shared ? nil : h.slice(shared.utf8.count + 1, h.utf8.count)
    }
    return Attendance(
      name: entry.name, asWritten: entry.asWritten.isEmpty ? entry.name.name : entry.asWritten,
      role: (status == .apologies || status == .absent) && !label.hasFixedRole ? entry.role : role,
      organisation: entry.organisation,
      status: status, note: entry.note, initials: entry.initials, line: number)
  }

  /// A clerk or note taker is an officer wherever the list puts them, unless they are a councillor.
  private func isSecretariat(_ entry: PersonEntry, listed: Bool) -> Bool {
    if !entry.hasSharedHonorific, let h = entry.name.honorific?.folded,
      h.contains("cllr") || h.contains("councillor") || h.hasPrefix("cr") || h.contains("cyng")
        || h.contains("alder")
    {
      return false
    }
    guard let role = entry.role?.folded else { return false }
    let w = Set(role.split(whereSeparator: { !$0.isLetter && $0 != "-" }).map(String.init))
    if w.contains("clerk") || w.contains("clerc") || w.contains("recorder") || w.contains("rfo")
      || w.contains("minute-taker") || w.contains("scribe")
    {
      return true
    }
    // Somebody who takes the minutes is an officer, unless listed as a member.
    if w.contains("taker") || w.contains("minutes") || w.contains("minuting") {
      return !listed || w.contains("taker")
    }
    return w.contains("secretary")
      && (w.contains("board") || w.contains("recording") || w.contains("committee") || w.contains("company")
        || w.contains("corporate") || w.contains("minute"))
  }

  // MARK: No label

  /// A paragraph that is nothing but names, as where the headings were lost: four people or more, or with initials each.
  private mutating func unlabelled(_ zone: Range<Int>) {
    var i = zone.lowerBound
    while i < zone.upperBound {
      defer { i += 1 }
      guard !lines[i].isBlank, !reading.taken.contains(i), lines[i].headingLevel == nil, !lines[i].isTableRow,
        lines[i].text.contains(",")
      else { continue }
      var text = lines[i].text
      var pieces = [(offset: 0, line: i)]
      var j = i + 1
      while j < zone.upperBound, !lines[j].isBlank,
        text.hasSuffix(",") || (wrap.map { lines[j - 1].text.utf8.count >= $0 * 7 / 10 } ?? false)
      {
        pieces.append((text.utf8.count + 1, j))
        text += " " + lines[j].text
        j += 1
      }
      // A long line of prose is not taken apart first.
      guard !hasProse(words(of: String(decoding: text.utf8.prefix(600), as: UTF8.self))) else { continue }
      let result = list.read(text)
      guard result.entries.count >= 4, result.unread.count * 6 <= result.entries.count,
        !words(of: text).contains(where: { $0.isAny(.sentenceVerb) && !$0.isCapitals }),
        !hasProse(words(of: text))
      else { continue }
      let open = Open(label: AttendanceLabel("", .present), line: i, text: text, pieces: pieces)
      for entry in result.entries {
        reading.attendance.append(
          attendance(entry, open.label, lines[line(of: entry, in: open) ?? i].sourceLine(of: entry.asWritten))
        )
      }
      for k in i..<j { reading.taken.insert(k) }
      reading.sawPresence = true
      reading.sawList = true
      return
    }
  }
}

extension String {
  /// "6 members of the public were in attendance" without its verb.
  fileprivate var replacingPresence: String {
    var text = self
    for ending in [
      " were in attendance", " was in attendance", " were present", " was present", " attended",
      " in attendance", " present",
    ] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    if text.hasPrefix("Plus ") { text = String(text.dropFirst(5)) }
    if text.hasPrefix("There were ") { text = String(text.dropFirst(11)) }
    return text
  }
}
