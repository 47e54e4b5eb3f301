import Minutes

/// Sentences that tell who came in another's place, and who else was there.
extension AttendanceSentences {
  private static let cues = [
    "substitut", "attended for", "attending for", "deputis", "in place of", "in the place of", "stood in for",
    "attended on behalf of", "attending on behalf of", "attended in his", "attended in her",
    "attended in their",
    "in the absence of",
  ]
  private static let verbs: WordSet = [
    "attended", "substituted", "substituting", "was", "were", "deputised", "deputising", "acted", "as", "for",
    "present", "had", "has", "have", "would", "attending", "acting", "stood", "is", "are", "in", "replaced",
  ]

  /// "Cllr Vic Pritch attended the meeting as a substitute", "It was noted that Cllr A was in attendance as substitute for
  /// Cllr B", "Cllr B was substituted by Cllr A", "Miss M attended for Ms G".
  func substitution(_ s: Sentence, _ line: Int) -> [Attendance]? {
    let f = s.text.folded
    guard AttendanceSentences.cues.contains(where: { f.contains($0) }), !f.contains("no substitut") else {
      return nil
    }
    var s = s
    // "b. Miss McGurn attended for Ms Gale": the point's letter is no word of it.
    if let label = numberLabel(of: s.text), !label.isAlone, s.words.count > 2 {
      let rest = s.text.slice(label.length, s.text.utf8.count)
      s = Sentence(text: rest, offset: s.offset + label.length, words: words(of: rest))
    }
    let start = subjectStart(s)
    guard
      let verb = s.words.indices.first(where: {
        $0 > start && AttendanceSentences.verbs.contains(s.words[$0].folded)
      })
    else { return nil }
    let subject = s.text.slice(
      s.words[start].start, s.words[verb - 1].end + (s.words[verb - 1].after.contains(.close) ? 1 : 0))
    // "Councillor B was substituted by Councillor A": the subject is the one who did not come.
    if let by = s.phrase("substituted by") ?? s.phrase("replaced by"), by + 2 < s.words.count {
      let absent = PeopleList(grammar: people).read(subject)
      let came = PeopleList(grammar: people).read(s.text(from: by + 2))
      guard !absent.entries.isEmpty, absent.unread.isEmpty, !came.entries.isEmpty, came.unread.isEmpty else {
        return nil
      }
      return attendances(absent.entries, .apologies, nil, line)
        + attendances(came.entries, .substitute, "for " + subject, line)
    }
    var result = PeopleList(grammar: people).read(subject)
    // "Cllr Light from Kirkl Council substituted for …"
    if result.entries.count <= 1, let from = subject.range(of: " from ") {
      let head = PeopleList(grammar: people).read(String(subject[..<from.lowerBound]))
      var organisation = String(subject[from.upperBound...]).trimmed
      if organisation.hasPrefix("the ") { organisation = String(organisation.dropFirst(4)) }
      if head.entries.count == 1, head.unread.isEmpty, organisation.utf8.first.map({ $0 < 0x61 }) ?? false {
        result = head
        result.entries[0].organisation = organisation
      }
    }
    guard !result.entries.isEmpty, result.unread.isEmpty else { return nil }
    var note: String?
    if let k = s.words.lastIndex(where: { $0.folded.isOne(of: "for of") }), k > verb - 1,
      k + 1 < s.words.count
    {
      note = "for " + s.text(from: k + 1).trimming(" .")
    }
    let further = furtherSubstitutes(s, behind: verb, line)
    if !further.isEmpty, let k = s.words.indices.first(where: { $0 >= verb && s.words[$0].folded == "for" }),
      let and = s.words.indices.first(where: { $0 > k && s.words[$0].folded.isOne(of: "and &") }), k + 1 < and
    {
      note = "for " + s.text.slice(s.words[k + 1].start, s.words[and - 1].end)
    }
    return attendances(result.entries, .substitute, note, line) + further
  }

  /// "Dr Ash attended as substitute for Dr Holm and Joe Roe for Ida Fenn.": the pairs behind the first.
  private func furtherSubstitutes(_ s: Sentence, behind verb: Int, _ line: Int) -> [Attendance] {
    let w = s.words
    let fors = w.indices.filter { $0 >= verb && w[$0].folded == "for" }
    guard fors.count >= 2 else { return [] }
    var found: [Attendance] = []
    for (n, at) in fors.enumerated().dropFirst() {
      guard
        let and = w[fors[n - 1]..<at].lastIndex(where: {
          $0.folded.isOne(of: "and &") || $0.after.contains(.comma)
        }),
        and + 1 < at, at + 1 < w.count
      else { continue }
      let name = s.text.slice(w[and + 1].start, w[at - 1].end + (w[at - 1].after.contains(.close) ? 1 : 0))
      let end = n + 1 < fors.count ? fors[n + 1] : w.count
      let stop = w[at..<end].lastIndex { $0.folded.isOne(of: "and &") || $0.after.contains(.comma) }
      let absent =
        n + 1 < fors.count
        ? s.text.slice(w[at + 1].start, w[max(at + 1, (stop ?? end) - 1)].end)
        : s.text(from: at + 1).trimming(" .")
      let read = PeopleList(grammar: people).read(name)
      guard read.entries.count == 1, read.unread.isEmpty else { continue }
      found += attendances(read.entries, .substitute, "for " + absent, line)
    }
    return found
  }

  /// The word at which the people begin: behind "It was noted that, in accordance with Rule 4,", else the first.
  private func subjectStart(_ s: Sentence) -> Int {
    guard
      let that = s.words.prefix(16).lastIndex(where: {
        $0.folded.isOne(of: "that accordance reported noted advised announced")
      }), that + 1 < s.words.count
    else { return 0 }
    return s.words.indices.first {
      $0 > that && s.words[$0].isCapitalised
        && (people.vocabulary.honorifics.contains(s.words[$0].folded)
          || people.vocabulary.pluralHonorifics[s.words[$0].folded] != nil)
    } ?? that + 1
  }

  private func attendances(
    _ entries: [PersonEntry], _ status: AttendanceStatus, _ note: String?, _ line: Int
  ) -> [Attendance] {
    entries.map {
      Attendance(
        name: $0.name, asWritten: $0.asWritten, role: $0.role, organisation: $0.organisation,
        status: $0.status == .substitute ? .substitute : status, note: note ?? $0.note, line: line)
    }
  }

  /// "from Councillor Lee, with Councillor Hart substituting": the absent, and who came.
  func withSubstitute(_ text: String) -> (String, PeopleList.Result)? {
    let f = text.folded
    guard f.contains("substitut") || f.contains("deputis"), let with = f.range(of: " with ") else {
      return nil
    }
    let offset = text.offset(ofFolded: f.utf8.distance(from: f.startIndex, to: with.lowerBound))
    let phrase = text.slice(
      text.offset(ofFolded: f.utf8.distance(from: f.startIndex, to: with.upperBound)), text.utf8.count)
    guard !text.slice(0, offset).contains("(") || text.slice(0, offset).contains(")"),
      let name = PeopleList.substituteName(phrase)
    else { return nil }
    let result = PeopleList(grammar: people).read(name)
    guard !result.entries.isEmpty, result.unread.isEmpty else { return nil }
    return (text.slice(0, offset).trimming(" ,;"), result)
  }

  /// "Pease, Finch and Croft answered roll call.": surnames alone, as boards call them.
  private func rollCall(_ s: Sentence, _ line: Int) -> [Attendance]? {
    guard let verb = s.words.firstIndex(where: { $0.folded == "answered" }), verb >= 2,
      s.words[(verb + 1)...].prefix(4).contains(where: { $0.folded == "roll" })
    else { return nil }
    let read = PeopleList(grammar: people).read(s.text.slice(0, s.words[verb - 1].end), surnames: true)
    guard read.entries.count >= 2, read.unread.isEmpty else { return nil }
    return attendances(read.entries, .present, nil, line)
  }

  /// "Mr D Thom, Link Officer, was in attendance.", "County Cllrs A, B and C were also present."
  func trailingPresence(_ s: Sentence, _ line: Int) -> [Attendance]? {
    if let members = rollCall(s, line) ?? alsoCame(s, line) { return members }
    guard s.words.count >= 4, s.words.count <= 60,
      let first = s.words.first, first.isCapitalised,
      people.vocabulary.honorifics.contains(first.folded) || first.folded == "the"
        || forenames.contains(first.folded) && s.words[1].isCapitalised
        || people.isRoleWord(first.folded)
          && s.words.contains(where: { people.vocabulary.honorifics.contains($0.folded) })
        || people.vocabulary.pluralHonorifics[first.folded] != nil,
      let verb = s.words.lastIndex(where: { $0.folded.isOne(of: "was were") }), verb >= 2
    else { return nil }
    let tail = s.words[(verb + 1)...].map(\.folded).joined(separator: " ")
    guard
      [
        "in attendance", "also in attendance", "also present", "present", "present as observers",
        "in attendance as observers",
      ]
      .contains(where: {
        tail == $0 || tail == $0 + " at the meeting"
          || tail.hasPrefix($0 + " with ")
            && s.words[verb...].contains { $0.number != nil || numberWords[$0.folded] != nil }
      })
    else { return nil }
    let result = PeopleList(grammar: people).read(
      s.text.slice(0, s.words[verb - 1].end + (s.words[verb - 1].after.contains(.close) ? 1 : 0)))
    guard !result.entries.isEmpty, result.unread.isEmpty,
      result.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") })
    else { return nil }
    return attendances(result.entries, .inAttendance, nil, line)
  }

  /// "Ann Lee and Joe H. also attended the meeting.", "Una Keel also participated."
  private func alsoCame(_ s: Sentence, _ line: Int) -> [Attendance]? {
    let w = s.words
    guard w.count <= 40, let verb = w.firstIndex(where: { $0.folded.isOne(of: "attended participated") }),
      verb >= 2,
      w[verb - 1].folded == "also", w[0].isCapitalised,
      w[(verb + 1)...].allSatisfy({
        $0.folded.isOne(of: "the in this meeting board's call remotely by telephone phone")
      })
    else { return nil }
    let end = w[verb - 2]
    let read = PeopleList(grammar: people).read(
      s.text.slice(0, end.end + (end.after.contains(.close) || end.after.contains(.period) ? 1 : 0)))
    guard !read.entries.isEmpty, read.unread.isEmpty,
      read.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") })
    else { return nil }
    return attendances(read.entries, .inAttendance, nil, line)
  }
}
