import Minutes

/// Groups of a list whose names stand on lines of their own without a mark.
extension AttendanceReader {
  /// "Elected Members", "Designated Organisations", "RSPB" below "PRESENT", each behind a blank line and right above people with
  /// a title: what they are, or whom they came from.
  func bareGroup(_ i: Int, in zone: Range<Int>) -> AttendanceLabel? {
    let line = lines[i]
    guard let parent, !parent.isOffice, line.text.utf8.count <= 40, line.headingLevel == nil,
      line.bullet == nil,
      !line.isTableRow, line.label == nil, i > 0, lines[i - 1].isBlank || reading.taken.contains(i - 1),
      i + 1 < zone.upperBound, grammar.startsWithPerson(lines[i + 1].text),
      lines[i + 1].text.utf8.count <= 100
    else { return nil }
    let w = line.words
    guard (1...4).contains(w.count), w[0].isCapitalised, let last = w.last, last.after.isSubset(of: [.colon]),
      w.dropLast().allSatisfy({ $0.after.isEmpty }),
      w.allSatisfy({ ($0.isCapitalised || minorWords.contains($0.folded)) && !$0.startsWithDigit }),
      !isCommonItemTitle(line.folded), !vocabulary.honorifics.contains(w[0].folded),
      !forenames.contains(w[0].folded)
    else { return nil }
    var label = AttendanceLabel(line.folded.trimming(": "), parent.status)
    label.isGroup = true
    if let noun = LabelGrammar.nouns[last.folded], w.count >= 2, last.folded.hasSuffix("s") {
      label.role = line.text.slice(0, last.start) + noun
      label.hasFixedRole = true
      return label
    }
    if last.folded.isOne(of: "organisations organizations agencies partners bodies stakeholders"),
      w.count >= 2
    {
      return label
    }
    if w.count == 1, last.isCapitals, (3...6).contains(last.folded.utf8.count), parent.status == .present,
      !reading.attendance.isEmpty
    {
      label.organisation = line.text.trimming(": ")
      return label
    }
    return nil
  }

  /// "Members Present<tab>Mayor Ann Lee": a label in a column of its own, and the first of its people beside it.
  func labelInColumn(_ i: Int) -> (AttendanceLabel, String)? {
    let line = lines[i]
    guard line.cells.count == 2, !line.isTableRow, line.bullet == nil, line.cells[0].utf8.count <= 40,
      let (label, rest) = labels.label(in: line.cells[0], isHeading: true), rest.isEmpty, !label.isOffice,
      label.text.hasSuffix("present") || label.text.hasSuffix("absent")
        || label.text.isOne(of: "apologies regrets excused attendees"),
      list.read(line.cells[1]).entries.count >= 1
    else { return nil }
    return (label, line.cells[1])
  }

  /// "Leave of Absence" above "Cr Ann Lee", inside a list: who was given leave beforehand.
  func leaveLabel(_ i: Int) -> (AttendanceLabel, String)? {
    guard lines[i].text.utf8.count <= 40,
      lines[i].folded.hasPrefix("leave of absence") || lines[i].folded.hasPrefix("approved leave"),
      lines[i].label == nil, reading.sawPresence || reading.attendance.count >= 2, i + 1 < lines.count,
      grammar.startsWithPerson(lines[i + 1].text)
    else { return nil }
    let tail = lines[i].folded.slice(lines[i].folded.hasPrefix("leave") ? 16 : 14, 40).trimming(" :()")
    guard tail.isEmpty || tail.isOne(of: "of absence approved granted") || tail == "previously approved"
    else { return nil }
    return (AttendanceLabel("leave of absence", .apologies), "")
  }

  /// "Also present: Ann Lee, Marsh Courier. Chairman Roe called the meeting to order.": the list ends with its sentence, where the
  /// next one tells what was done.
  func listBeforeRecord(_ rest: String, _ label: AttendanceLabel) -> String? {
    guard rest.utf8.count >= 40, rest.contains(". "), label.status != .apologies else { return nil }
    let all = Sentence.all(of: rest)
    guard all.count >= 2,
      !all[0].words.contains(where: { $0.isAny(.sentenceVerb) || $0.folded.isOne(of: "was were") }),
      all[1].words.prefix(12).contains(where: {
        $0.isAny([.sentenceVerb, .proposing]) || $0.folded.isOne(of: "called led opened moved")
      }),
      !all.dropFirst().contains(where: { s in
        s.words.contains {
          $0.folded.isOne(of: "present attendance attended attending apologies absent excused")
        }
      })
    else { return nil }
    let head = all[0].text.trimming(" .")
    let read = list.read(head, shared: label.honorific, surnames: true)
    return !read.entries.isEmpty && read.unread.count <= read.entries.count ? head : nil
  }

  /// "U Keel NHS Fell", "R Moss Quay Housing" on lines of their own: behind initials and surname, without a mark, what the person is
  /// or came from, where others of the lists have a body or an office too.
  func initialledLine(_ text: String) -> PersonEntry? {
    guard text.utf8.count <= 80,
      reading.attendance.count(where: { $0.organisation != nil || $0.role != nil }) >= 1
    else {
      return nil
    }
    let w = words(of: text)
    guard (3...8).contains(w.count), let surname = w.firstIndex(where: { !RunOnNames.isInitial($0) }),
      (1...3).contains(surname),
      surname + 1 < w.count, w[surname].isCapitalised, !w[surname].isCapitals, w[surname].after.isEmpty,
      !w[surname].isAny(.notName), !grammar.isRoleWord(w[surname].folded),
      !vocabulary.organisationWords.contains(w[surname].folded), !departmentWords.contains(w[surname].folded),
      w[(surname + 1)...].allSatisfy({
        ($0.isCapitalised || minorWords.contains($0.folded)) && !$0.startsWithDigit && $0.after.isEmpty
          && $0.before.isEmpty
      }), w[surname + 1].isCapitalised
    else { return nil }
    var one = PersonEntry()
    one.name = PersonName(name: text.slice(w[0].start, w[surname].end))
    grammar.place(text.slice(w[surname + 1].start, text.utf8.count), in: &one, isBracket: false)
    one.asWritten = text
    return one
  }

  /// The words of an entry before what is said of the person behind a stroke or in a bracket: "Ann Lee — chaired the meeting".
  func wordsOfName(_ line: CleanLine) -> ArraySlice<Word> {
    let w = line.words
    guard let first = w.first, first.isCapitalised else { return w[...] }
    for k in w.indices.dropFirst() where k <= 5 {
      if w[k].before.contains(.open) || w[k - 1].after.contains(.dash) { return w[..<k] }
    }
    return w[...]
  }
}
