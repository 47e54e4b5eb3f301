import Minutes

/// Rolls inside sentences: whom the one who called to order found there, names and no verb, a label and its people.
extension AttendanceSentences {
  /// "Ann Lee, Chair called the meeting to order with Joe Hart, Una Keel and Ray Moss [present]."
  func calledToOrder(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard let order = s.phrase("to order with"), order >= 3, s.words.count <= 80,
      let verb = s.words[..<order].firstIndex(where: { $0.folded == "called" }), verb >= 1
    else { return nil }
    let list = PeopleList(grammar: people)
    var listed = s.text(from: order + 3).trimming(" .")
    for tail in [" in attendance", " present"] where listed.folded.hasSuffix(tail) {
      listed = String(listed.dropLast(tail.utf8.count))
    }
    let others = list.read(listed)
    guard others.entries.count >= 2, others.unread.count * 3 <= others.entries.count else { return nil }
    let caller = list.read(s.text.slice(0, s.words[verb - 1].end)).entries
    return ((caller.count == 1 ? caller : []) + others.entries).map {
      Attendance(
        name: $0.name, asWritten: $0.asWritten, role: $0.role, organisation: $0.organisation,
        status: $0.status ?? .present, note: $0.note, line: line)
    }
  }

  /// "Allard, Haskin, Horth & Worden present.", "C Robins (public) present.": names and no verb.
  func bareRoll(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard s.words.count >= 2, s.words.count <= 40, let last = s.words.last,
      last.folded.isOne(of: "present absent excused"), !last.isCapitalised, s.words[0].isCapitalised
    else { return nil }
    let names = s.words.dropLast()
    guard
      !names.contains(where: {
        $0.isAny([.sentenceVerb, .month])
          || $0.folded.isOne(of: "all none no quorum members those not also were absent present")
      }), let end = names.last
    else { return nil }
    let read = PeopleList(grammar: people).read(
      s.text.slice(0, end.end + (end.after.contains(.close) ? 1 : 0)), surnames: true)
    guard !read.entries.isEmpty, read.unread.isEmpty,
      read.entries.count >= 2 || read.entries[0].name.name.contains(" ")
        || read.entries[0].name.honorific != nil
    else { return nil }
    return read.entries.map {
      let isPublic = [$0.role, $0.organisation, $0.note].contains { $0?.folded == "public" }
      return Attendance(
        name: $0.name, asWritten: $0.asWritten, role: isPublic ? "public" : $0.role,
        organisation: isPublic ? nil : $0.organisation,
        status: last.folded == "absent"
          ? .absent : last.folded == "excused" ? .apologies : isPublic ? .inAttendance : .present,
        note: $0.note, line: line)
    }
  }

  /// "Also present: Dr Ann Lee, Bursar; Joe Hart, Recording Secretary.", "Present: Members Ash, Holm.": a label of a list inside
  /// a paragraph.
  ///
  /// - Parameter ofMembers: Whether those who met are asked for, or those besides.
  func labelled(_ whole: Sentence, _ line: Int, ofMembers: Bool = false) -> [Attendance]? {
    if ofMembers, let told = following(whole, line) { return told }
    guard let s = fromLabel(whole), s.words.count <= 200,
      let (label, rest) = LabelGrammar(people: people).label(in: s.text, isHeading: false), !rest.isEmpty,
      !label.isOffice, label.status != .substitute, (label.status == .present) == ofMembers
    else { return nil }
    let list = PeopleList(grammar: people)
    var text = rest.trimming(" .")
    var role = label.role
    // "Members Ash, Holm and Roe"
    if let first = words(of: text, upTo: 24).first, let noun = LabelGrammar.nouns[first.folded],
      vocabulary.pluralHonorifics[first.folded] == nil, first.after.isEmpty, first.isCapitalised
    {
      text = text.slice(first.end, text.utf8.count).trimmed
      role = role ?? noun
    }
    let read = list.read(text, shared: label.honorific, surnames: true)
    guard !read.entries.isEmpty, read.unread.count * 3 <= read.entries.count,
      read.entries.count >= 2 || read.entries[0].name.honorific != nil || read.entries[0].role != nil
        || read.entries[0].name.name.contains(" ")
    else { return nil }
    var named = label
    named.role = role
    let reader = AttendanceReader(lines: [], furniture: [], people: people, wrap: nil)
    return read.entries.map { reader.attendance($0, named, line) }
  }

  /// "The following members of the Board were present at the meeting: Ann Lee, Joe Hart, and Una Keel."
  private func following(_ s: Sentence, _ line: Int) -> [Attendance]? {
    let w = s.words
    guard w.count >= 8, w.prefix(2).contains(where: { $0.folded == "following" }),
      let colon = w.prefix(24).firstIndex(where: { $0.after.contains(.colon) }), colon + 1 < w.count,
      let verb = w[..<colon].firstIndex(where: {
        $0.folded.isOne(of: "present attended participated attending")
      }),
      colon - verb <= 5,
      !w[..<colon].contains(where: { $0.folded.isOne(of: "also not absent excused items") })
    else { return nil }
    let read = PeopleList(grammar: people).read(s.text(from: colon + 1).trimming(" ."), surnames: true)
    guard read.entries.count >= 2, read.unread.count * 3 <= read.entries.count else { return nil }
    let reader = AttendanceReader(lines: [], furniture: [], people: people, wrap: nil)
    return read.entries.map { reader.attendance($0, AttendanceLabel("", .present), line) }
  }

  /// A sentence from its label on, which may stand behind the stop of a time: "… to order at 6.07 p.m. Present: Members Ash, …"
  private func fromLabel(_ s: Sentence) -> Sentence? {
    guard
      let colon = s.words.prefix(60).firstIndex(where: {
        $0.after.contains(.colon)
          && $0.folded.isOne(
            of:
              "present absent excused attendance attending guests visitors staff observers regrets attendees")
      })
    else { return nil }
    if colon <= 5 { return s }
    guard let stop = s.words[max(0, colon - 4)..<colon].lastIndex(where: { $0.after.contains(.period) })
    else {
      return nil
    }
    let text = s.text(from: stop + 1)
    return Sentence(text: text, offset: s.offset + s.words[stop + 1].start, words: words(of: text))
  }

  /// "No apology was received from Mr Ash.": neither there nor excused.
  func withoutApology(_ s: Sentence, _ line: Int) -> [Attendance]? {
    let w = s.words
    guard w.count >= 4, w.count <= 60, w[0].folded == "no", w[1].folded.hasPrefix("apolog"),
      let from = w.prefix(10).firstIndex(where: { $0.folded == "from" }), from + 1 < w.count
    else { return nil }
    let read = PeopleList(grammar: people).read(s.text(from: from + 1))
    guard !read.entries.isEmpty, read.unread.isEmpty,
      read.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") })
    else { return nil }
    return read.entries.map {
      Attendance(
        name: $0.name, asWritten: $0.asWritten, role: $0.role, organisation: $0.organisation,
        status: .absent, note: $0.note, line: line)
    }
  }
}
