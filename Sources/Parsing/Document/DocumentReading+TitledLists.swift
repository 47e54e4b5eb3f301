import Minutes

/// Lists of those who met under titles of their own, and apologies that are told where nobody looks for them.
extension DocumentReading {
  /// "2.1.1 Voting Members Present", "2.1.2 Members Present": items whose titles are labels of lists of those present, where
  /// nothing but an office has named anybody before.
  mutating func readTitledLists() {
    guard attendance.attendance.count(where: { $0.status == .present && $0.role == nil }) < 2,
      attendance.attendance.count(where: { $0.status == .present }) < 3
    else { return }
    for (k, s) in sections.prefix(16).enumerated() where s.title.utf8.count <= 60 {
      guard s.title.holds("present") || s.title.holds("attend") || s.title.holds("participants") else {
        continue
      }
      var reader = AttendanceReader(lines: lines, furniture: furniture, people: people, wrap: wrap)
      guard let (label, rest) = reader.label(in: s.title + ":", isHeading: true), rest.isEmpty,
        !label.isOffice,
        label.status == .present
      else { continue }
      let stop = k + 1 < sections.count ? sections[k + 1].start : lines.count
      reader.readBody(titled: s.title, from: s.bodyLine, offset: s.bodyOffset, to: stop)
      for a in reader.reading.attendance {
        if isListed(a), let at = attendance.attendance.firstIndex(where: { $0.name.name == a.name.name }) {
          // The chair, named before, is listed with the others: the list says more.
          attendance.attendance[at].organisation = attendance.attendance[at].organisation ?? a.organisation
          attendance.attendance[at].role = attendance.attendance[at].role ?? a.role
        } else {
          attendance.attendance.append(a)
        }
      }
      if !reader.reading.attendance.isEmpty { attendance.sawPresence = true }
    }
  }

  /// "… called the meeting to order at 6.07 p.m. Present: Members Ash, Holm.": a label inside the text before the items or of an
  /// opening item, where no list has given anybody.
  mutating func readLabelledSentences(_ sentences: AttendanceSentences, _ before: [Paragraph]) {
    guard !attendance.attendance.contains(where: { $0.status == .present }) else { return }
    for body in [before] + bodies.prefix(4) {
      // "The following members were present at the meeting:" above the line with their names.
      for (p, below) in zip(body, body.dropFirst()).prefix(6)
      where p.text.hasSuffix(":") && p.text.utf8.count <= 160
        && (p.text.holds("present") || p.text.holds("attend"))
      {
        guard let first = below.sentences.first else { continue }
        let text = p.text + " " + first.text
        let whole = Sentence(text: text, offset: 0, words: words(of: text))
        guard let told = sentences.labelled(whole, below.line(at: first.offset), ofMembers: true) else {
          continue
        }
        attendance.attendance += told.filter { !isListed($0) }
        attendance.sawPresence = true
      }
      for p in body.prefix(8)
      where p.text.hasByte(0x3A) && (p.text.holds("present") || p.text.holds("attend")) {
        for s in p.sentences.prefix(12) {
          guard let told = sentences.labelled(s, p.line(at: s.offset), ofMembers: true) else { continue }
          attendance.attendance += told.filter { !isListed($0) }
          attendance.sawPresence = true
        }
      }
      if attendance.attendance.contains(where: { $0.status == .present }) { return }
    }
  }

  /// "In attendance:" alone on its line inside an item, as for the hearing of an application, and below it one person a line.
  mutating func readListsInsideItems() {
    let reader = AttendanceReader(lines: [], furniture: [], people: people, wrap: nil)
    let label = AttendanceLabel("in attendance", .inAttendance)
    for body in bodies {
      for (k, p) in body.enumerated() where p.text.utf8.count <= 20 {
        guard ["in attendance:", "also in attendance:", "also present:"].contains(p.text.folded)
        else { continue }
        for entry in body[(k + 1)...].prefix(12) {
          guard entry.text.utf8.count <= 100, !entry.isLabel,
            !entry.words.contains(where: { $0.isAny(.sentenceVerb) || $0.folded.isOne(of: "was were") })
          else { break }
          let read =
            people.startsWithPerson(entry.text)
            ? PeopleList(grammar: people).read(entry.text) : PeopleList.Result()
          guard !read.entries.isEmpty, read.unread.isEmpty else { break }
          for one in read.entries where one.name.honorific != nil {
            let a = reader.attendance(one, label, entry.line)
            if !isListed(a) { attendance.attendance.append(a) }
          }
        }
      }
    }
  }

  /// "Apologies had been received from Ann Lee (Fell Guild).": told in a later item, for this meeting.
  mutating func readApologiesToldLater(_ sentences: AttendanceSentences) {
    for (k, body) in bodies.enumerated().dropFirst(4) where k < sections.count {
      guard !AttendanceSentences.isApologies(sections[k].title.folded) else { continue }
      for p in body where p.text.holds("pologies ") && p.text.utf8.count <= 3000 {
        for s in p.sentences
        where s.words.count <= 40 && tellsApologies(s) && !s.words.contains(where: { $0.isAny(.month) }) {
          let own = Paragraph(
            kind: .paragraph, text: s.text, origins: [(0, p.line(at: s.offset))], page: p.page)
          for a in sentences.read([own], titledApologies: false).attendance
          where a.status == .apologies && a.name.name.contains(" ") && !isListed(a) {
            attendance.attendance.append(a)
          }
        }
      }
    }
  }

  /// "Apologies had been received from …", "PCSO Ash sent her apologies …": of this meeting's own, by how it begins.
  private func tellsApologies(_ s: Sentence) -> Bool {
    let w = s.words
    guard let first = w.first, first.isCapitalised else { return false }
    if first.folded == "apologies" { return w.prefix(8).contains { $0.folded == "received" } }
    guard vocabulary.honorifics.contains(first.folded),
      let told = w.firstIndex(where: { $0.folded == "apologies" }),
      told <= 8
    else { return false }
    return w[max(0, told - 2)..<told].contains { $0.folded.isOne(of: "sent sends gave tendered") }
      && w[max(0, told - 1)..<told].allSatisfy {
        $0.folded.isOne(of: "his her their sent sends gave tendered")
      }
  }
}
