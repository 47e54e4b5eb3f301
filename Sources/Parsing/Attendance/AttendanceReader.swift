import Minutes

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
  var parent: AttendanceLabel?
  var previous: AttendanceLabel?
  /// A list of the members has been seen.
  var membersListed = false
  /// Whether a list of those present has been read, named so.
  var presentListed = false
  /// A list of names and nothing more has run on over commas.
  var namesRunOn = false
  /// A list has offices on the lines above their people.
  var officesStandAbove = false

  struct Open {
    var label: AttendanceLabel
    var line: Int
    var text = ""
    /// Where each piece of the running text came from.
    var pieces: [(offset: Int, line: Int)] = []
    var entries = 0
    /// Brackets that the text has opened and not closed.
    var brackets = 0
  }

  init(lines: [CleanLine], furniture: Set<Int>, people: PersonGrammar, wrap: Int?) {
    self.lines = lines
    self.furniture = furniture
    self.wrap = wrap
    vocabulary = people.vocabulary
    grammar = people
    list = PeopleList(grammar: people)
    labels = LabelGrammar(people: people)
  }

  /// Reads the lists in a range of lines; where none has a label, also those without one, unless all must have one.
  mutating func read(_ zone: Range<Int>, onlyLabelled: Bool = false) {
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
      if let o = open, blanks <= 1, isTornOffice(o, i) {
        add(line.text, i, to: &open!)
        reading.taken.insert(i)
        continue
      }
      if let end = markedRoll(from: i, in: zone) ?? gridRoll(from: i, in: zone)
        ?? codedRoll(from: i, in: zone)
      {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      if let end = flattenedRoll(from: i, in: zone) {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      if let list = open, list.text.isEmpty, let end = checkedRoll(from: i, in: zone, label: list.label) {
        open!.entries += 1
        i = end - 1
        continue
      }
      if let people = officeCells(line) {
        finish(&open, keep: false)
        for (person, label) in people {
          reading.attendance.append(attendance(person, label, line.number))
        }
        reading.taken.insert(i)
        continue
      }
      // What stands below it are signatures.
      if line.folded.hasPrefix("respectfully submitted"), reading.sawPresence { break }
      if line.cells.count >= 2, let end = labelledColumns(from: i, in: zone) {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      if line.isTableRow || line.cells.count >= 2,
        let end = table(from: i, in: zone, under: emptyList(open)) ?? splitTable(from: i, in: zone)
      {
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
      if let person = chairLine(line) {
        finish(&open, keep: false)
        reading.taken.insert(i)
        preside(person, line.number)
        continue
      }
      if let label = open?.label, let end = abreast(from: i, in: zone, label: label) {
        flush(&open!)
        i = end - 1
        continue
      }
      let listed = reading.attendance.count
      if let list = open, list.text.isEmpty, list.entries == 0,
        let end = entryLines(from: i, in: zone, label: list.label)
      {
        finish(&open, keep: false)
        open = Open(label: list.label, line: end - 1)
        open!.entries = reading.attendance.count - listed
        i = end - 1
        continue
      }
      if let end = rollLines(from: i, in: zone) {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      if let pairs = officePairs(line) {
        finish(&open, keep: false)
        for person in pairs {
          reading.attendance.append(
            attendance(person, AttendanceLabel("", .present), line.sourceLine(of: person.asWritten)))
        }
        reading.taken.insert(i)
        reading.sawPresence = true
        continue
      }
      if let (found, rest) = label(at: i) {
        finish(&open, keep: false)
        reading.taken.insert(i)
        let label = settle(found)
        if rest.isEmpty, let next = officeOfListed(label, i, in: zone) {
          i = next
          continue
        }
        note(label)
        open = Open(label: label, line: i)
        if !rest.isEmpty, let (entry, next) = officeAbove(rest, i, open!, in: zone) {
          hold(entry, next, &open!)
          i = next
          continue
        }
        if let head = listBeforeRecord(rest, label) {
          add(head, i, to: &open!)
          finish(&open, keep: false)
          continue
        }
        if !rest.isEmpty {
          add(
            surnameColumns(line, behind: rest, label) ?? columns(of: line, behind: rest, at: i) ?? rest, i,
            to: &open!)
        }
        continue
      }
      if open == nil || open!.text.isEmpty, let end = places(from: i, in: zone, under: open?.label) {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      // "Name" alone is the head of a column.
      if let open, open.text.isEmpty, open.entries == 0, line.folded.isOne(of: "name names") {
        reading.taken.insert(i)
        continue
      }
      if let end = pairs(from: i, in: zone, label: open?.label) {
        finish(&open, keep: false)
        i = end - 1
        continue
      }
      if let label = countedGroup(i, in: zone) {
        finish(&open, keep: false)
        reading.taken.insert(i)
        open = Open(label: label, line: i)
        continue
      }
      if let (label, rest) = unknownGroupWithPeople(i) {
        finish(&open, keep: false)
        reading.taken.insert(i)
        open = Open(label: label, line: i)
        add(rest, i, to: &open!)
        continue
      }
      if let label = representedGroup(i, in: zone) ?? bareGroup(i, in: zone) ?? organisationHeading(
        i, in: zone, open)
        ?? unknownGroup(i)
      {
        finish(&open, keep: false)
        reading.taken.insert(i)
        if label.organisation != nil, parent == nil { note(label) }
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
      if blanks == 0, !cutsName(i, open!), let entry = surnameFirst(i) {
        flush(&open!)
        reading.attendance.append(attendance(entry, open!.label, line.number))
        open!.entries += 1
        reading.taken.insert(i)
        reading.surnamesFirst = true
        continue
      }
      if let office = open, holdsItsPerson(office, i, blanks: blanks) {
        // Below "Chairman: Ann Lee" the list goes on in which the office stands.
        finish(&open, keep: false)
        open = Open(label: parent ?? AttendanceLabel("", .present), line: i)
      }
      if let (entry, next) = officeAbove(line.text, i, open!, in: zone) {
        hold(entry, next, &open!)
        reading.taken.insert(i)
        i = next
        continue
      }
      if let cells = titledCells(line) {
        for cell in cells {
          flush(&open!)
          add(cell, i, to: &open!)
        }
        flush(&open!)
        reading.taken.insert(i)
        continue
      }
      if blanks <= 1, line.bullet == nil, line.label == nil, let head = listBeforeSentences(open!, line.text)
      {
        add(head, i, to: &open!)
        flush(&open!)
        reading.taken.insert(i)
        open = nil
        continue
      }
      if isOfficeAlone(i, open!), blanks <= 1 {
        flush(&open!)
        reading.taken.insert(i)
        continue
      }
      if continues(open!, i, blanks: blanks) {
        if blanks > 0 || !isWrapped(open!, i) { flush(&open!) }
        add(
          surnameColumns(line, behind: line.text, open!.label)
            ?? columns(of: line, behind: line.text, at: i) ?? withoutNumber(line.text), i, to: &open!)
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
    if !onlyLabelled, !reading.sawPresence,
      reading.attendance.allSatisfy({ $0.status != .present || $0.note == "in the chair" })
    {
      unlabelled(zone)
    }
  }

  /// The label of a list that has nobody yet, and for which a table may stand.
  private func emptyList(_ open: Open?) -> AttendanceLabel? {
    guard let open, open.entries == 0, open.text.isEmpty, !open.label.isOffice else { return nil }
    return open.label
  }

  /// Adds an entry to an open list by itself.
  private mutating func hold(_ entry: PersonEntry, _ i: Int, _ open: inout Open) {
    reading.attendance.append(attendance(entry, open.label, lines[i].number))
    reading.taken.insert(i)
    open.entries += 1
    officesStandAbove = true
  }

  mutating func note(_ label: AttendanceLabel) {
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
    if let first = (start..<max(start, min(end, lines.count))).first(where: {
      !lines[$0].isBlank && !furniture.contains($0) && ($0 > start || offset == 0)
    }), entryLines(from: first, in: first..<min(end, lines.count), label: label) != nil {
      return
    }
    for i in start..<max(start, end) where i < lines.count && !lines[i].isBlank && !furniture.contains(i) {
      let text = i == start ? lines[i].text.slice(offset, lines[i].text.utf8.count).trimmed : lines[i].text
      if let (found, rest) = self.label(in: text, isHeading: false) {
        finish(&open, keep: false)
        var inner = found
        // "1) Apologies" and below it "Councillors Ann Lee and Joe Hart.": the group stands in the title's list.
        if label.status != .present, inner.status == .present, !inner.isOffice,
          inner.isGroup || LabelGrammar.nouns[inner.text] != nil
        {
          inner.status = label.status
        }
        note(inner)
        open = Open(label: inner, line: i)
        if !rest.isEmpty { add(rest, i, to: &open!) }
        continue
      }
      guard open != nil else { break }
      if let head = listBeforeSentences(open!, text) {
        add(head, i, to: &open!)
        break
      }
      // "Members absent:" above "none", and another list behind it.
      if open!.entries == 0, open!.text.isEmpty, vocabulary.nothings.contains(text.folded.trimming(" .")) {
        continue
      }
      if !isWrapped(open!, i) { flush(&open!) }
      let read = list.read(text, surnames: true)
      guard
        !read.entries.isEmpty && read.unread.count <= read.entries.count
          && !words(of: text).contains(where: { sentenceVerbs.contains($0.folded) && !$0.isCapitals })
          || isWrapped(open!, i)
      else { break }
      add(text, i, to: &open!)
    }
    finish(&open, keep: false)
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
