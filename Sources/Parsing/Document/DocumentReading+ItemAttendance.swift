import Minutes

/// Attendance that is told inside items: lists in the opening ones, apologies and substitutes in sentences.
extension DocumentReading {
  /// Lists and sentences inside the first items: "Apologies", "Roll call", "Cllr X attended as a substitute".
  mutating func readAttendanceInItems() {
    let sentences = AttendanceSentences(people: people, vocabulary: vocabulary)
    func add(_ reading: AttendanceSentences.Reading) {
      if reading.saidNoApologies { attendance.noApologies = true }
      if reading.spokeOfApologies { attendance.sawApologies = true }
      for var a in reading.attendance {
        // "The Town Clerk, Mrs Lee, was also present."
        if a.status == .inAttendance, let role = a.role?.folded,
          role.split(whereSeparator: { !$0.isLetter }).contains(where: { $0 == "clerk" || $0 == "clerc" })
        {
          a.status = .officer
        }
        // Who came in another's place is a substitute, and only that.
        if a.status == .substitute, let k = listedIndex(a) {
          attendance.attendance[k].status = .substitute
          attendance.attendance[k].note = attendance.attendance[k].note ?? a.note
        } else if a.status == .inAttendance, isNamed(a) {
          // Listed already, whatever as.
          continue
        } else if !isListed(a) {
          attendance.attendance.append(a)
        }
      }
    }
    for (k, s) in sections.enumerated() {
      let f = s.title.folded
      let apologies = AttendanceSentences.isApologies(f)
      // The items on apologies, and the opening ones in whose text they may be told.
      guard apologies || k < 4 || f.contains("attendance") || f.contains("substitut") || f.contains("welcome")
      else { continue }
      if apologies { attendance.sawApologies = true }
      // "1. Apologies Cllr Lee." with the people in the title.
      if apologies, s.title.utf8.count > 12,
        let (label, rest) = LabelGrammar(people: people).label(in: s.title, isHeading: false),
        label.status == .apologies, !rest.isEmpty
      {
        let own = Paragraph(kind: .paragraph, text: rest, origins: [(0, s.line)], page: s.page)
        add(sentences.read([own], titledApologies: true))
      } else if s.title.utf8.count > 30, s.title.holds("received from") || s.title.holds("behalf of"),
        f.hasPrefix("apolog")
      {
        // "1. Apologies for absence were received from Ann Lee and Joe Hart.": the title is the sentence itself.
        let own = Paragraph(kind: .paragraph, text: s.title, origins: [(0, s.line)], page: s.page)
        add(sentences.read([own], titledApologies: false))
      }
      add(
        sentences.read(
          bodies[k],
          titledApologies: (apologies && !f.contains("welcome") || f.hasPrefix("apolog"))
            && !AttendanceSentences.speaksOfPresence(f)))
    }
    let listed = takenNumbers
    let opening = before.filter { !listed.contains($0.line) }
    add(sentences.read(opening, titledApologies: false))
    if !attendance.attendance.contains(where: { $0.status == .present }) {
      let told = sentences.opening(before).filter { one in
        // "In attendance were Ann Lee and Joe Hart.", and nobody else met: they did.
        if one.status == .present,
          let k = attendance.attendance.firstIndex(where: {
            $0.status == .inAttendance && $0.line == one.line && $0.name == one.name
          })
        {
          attendance.attendance[k].status = .present
          return false
        }
        return !isListed(one)
      }
      attendance.attendance += told
      if !told.isEmpty { attendance.sawPresence = true }
    }
    defer {
      readListsInsideItems()
      readListsOfOthers()
      readApologiesToldLater(sentences)
    }
    readTitledLists()
    // A list inside the first items, where the heading held none ("Present: … Absent: …" in the call to order).
    if !attendance.attendance.contains(where: { $0.status == .present }) {
      for s in sections.prefix(3) {
        let k = sections.firstIndex { $0.start == s.start } ?? 0
        let stop = k + 1 < sections.count ? sections[k + 1].start : lines.count
        var reader = AttendanceReader(lines: lines, furniture: furniture, people: people, wrap: wrap)
        if let (_, rest) = reader.label(in: s.title + ":", isHeading: true), rest.isEmpty,
          !AttendanceSentences.isApologies(s.title.folded)
        {
          reader.readBody(titled: s.title, from: s.bodyLine, offset: s.bodyOffset, to: stop)
        } else {
          reader.read(s.start..<stop, onlyLabelled: AttendanceSentences.isApologiesOnly(s.title.folded))
        }
        let found = reader.reading
        guard !found.attendance.isEmpty, found.sawList, !areVotes(found.attendance) else { continue }
        let onlyAbsent = AttendanceSentences.isApologiesOnly(s.title.folded)
        for a in found.attendance {
          // "Councillors Ann Lee and Joe Hart" below "Apologies" were read as what they are.
          if onlyAbsent, a.status == .present, isNamed(a) { continue }
          if !isListed(a) {
            attendance.attendance.append(a)
          } else if a.organisation != nil || a.role != nil, let k = sameEntry(a) {
            // Told before in a sentence; the list says more of them.
            attendance.attendance[k].organisation = attendance.attendance[k].organisation ?? a.organisation
            attendance.attendance[k].role = attendance.attendance[k].role ?? a.role
          }
        }
        attendance.sawPresence = attendance.sawPresence || !onlyAbsent
        attendance.publicCount = attendance.publicCount ?? found.publicCount
        if found.attendance.contains(where: { $0.status == .present }) { break }
      }
    }
    readLabelledSentences(sentences, before)
    // "1. Welcome: the Chairman welcomed those present: …"
    if !attendance.attendance.contains(where: { $0.status == .present }) {
      for body in bodies.prefix(2) {
        let told = sentences.opening(Array(body.prefix(4))).filter { !isListed($0) }
        guard told.count >= 2 else { continue }
        attendance.attendance += told
        attendance.sawPresence = true
        break
      }
    }
  }

  /// "- Ann Lee - Yes", "- Joe Hart - Abstain": how each voted, which is no list of who came.
  private func areVotes(_ listed: [Attendance]) -> Bool {
    let numbers = Set(listed.map(\.line))
    let told = lines.filter { numbers.contains($0.number) }
    return !told.isEmpty
      && told.allSatisfy { line in
        line.words.last.map { $0.folded.isOne(of: "yes no aye nay yea abstain abstained abstains recused") }
          ?? false
      }
  }

  /// "3. Staff present": an item whose title is the label of a list beside that of the members.
  private mutating func readListsOfOthers() {
    for (k, s) in sections.prefix(8).enumerated() {
      var reader = AttendanceReader(lines: lines, furniture: furniture, people: people, wrap: wrap)
      guard let (label, rest) = reader.label(in: s.title + ":", isHeading: true), rest.isEmpty,
        !label.isOffice,
        label.status == .officer || label.status == .inAttendance || label.status == .absent
      else { continue }
      let stop = k + 1 < sections.count ? sections[k + 1].start : lines.count
      reader.readBody(titled: s.title, from: s.bodyLine, offset: s.bodyOffset, to: stop)
      attendance.attendance += reader.reading.attendance.filter { !isListed($0) }
    }
  }

  /// The one person in the lists who bears this name, or its surname where it is no more than that.
  func listedIndex(_ a: Attendance) -> Int? {
    let name = a.name.name.folded
    let surname = name.lastWord
    let hits = (attendance.bySurname[surname] ?? []).filter { i in
      let other = attendance.attendance[i]
      return other.status != .apologies && other.status != .absent
        && (other.name.name.folded == name
          || !name.contains(" ") && other.name.name.folded.hasSuffix(" " + name))
    }
    return hits.count == 1 ? hits[0] : nil
  }

  /// Whether the lists name the person at all.
  private func isNamed(_ a: Attendance) -> Bool {
    let name = a.name.name.folded
    let surname = name.lastWord
    return (attendance.bySurname[surname] ?? []).contains { k in
      let other = attendance.attendance[k].name.name.folded
      return other == name || other.utf8.first == name.utf8.first || name == surname
    }
  }

  /// The one entry that bears this name and status.
  private func sameEntry(_ a: Attendance) -> Int? {
    let name = a.name.name.folded
    let surname = name.lastWord
    return (attendance.bySurname[surname] ?? []).first {
      attendance.attendance[$0].name.name.folded == name && attendance.attendance[$0].status == a.status
    }
  }

  /// The source lines that the lists take.
  var takenNumbers: Set<Int> { Set(attendance.taken.map { lines[$0].number }) }

  func isListed(_ a: Attendance) -> Bool {
    let name = a.name.name.folded
    let surname = name.lastWord
    return (attendance.bySurname[surname] ?? []).contains { k in
      let other = attendance.attendance[k]
      let o = other.name.name.folded
      guard other.status == a.status || a.status == .substitute || other.status == .substitute else {
        return false
      }
      return o == name || o.hasSuffix(" " + surname) && (name == surname || o.utf8.first == name.utf8.first)
    }
  }
}
