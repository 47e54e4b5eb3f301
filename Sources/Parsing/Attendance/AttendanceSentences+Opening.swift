import Minutes

/// Who met, told in a sentence where no list gives it: "The meeting was attended by …", "… were present".
extension AttendanceSentences {
  /// Those whom the first sentences of a document tell as present.
  func opening(_ paragraphs: [Paragraph]) -> [Attendance] {
    for p in paragraphs.prefix(12)
    where p.text.utf8.count <= 3000
      && (p.text.holds("attend") || p.text.holds("present") || p.text.holds(") met "))
    {
      var found: [Attendance] = []
      for s in p.sentences.prefix(8) {
        guard
          let listed = attended(s) ?? present(s) ?? were(s) ?? behindColon(s) ?? bracketed(s)
        else { continue }
        let read = PeopleList(grammar: people).read(listed, surnames: true)
        guard read.entries.count >= (found.isEmpty ? 2 : 1), read.unread.count * 4 <= read.entries.count
        else {
          continue
        }
        // "Also present were …": those who came besides.
        let beside = s.words.prefix(2).contains { $0.folded == "also" }
        found += read.entries.map {
          Attendance(
            name: $0.name, asWritten: $0.asWritten, role: $0.role, organisation: $0.organisation,
            status: $0.status ?? (isClerk($0) ? .officer : beside ? .inAttendance : .present), note: $0.note,
            initials: $0.initials, line: p.line(at: s.offset))
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  func isClerk(_ entry: PersonEntry) -> Bool {
    (entry.role?.folded ?? "").split(whereSeparator: { !$0.isLetter }).contains("clerk")
  }

  /// "The meeting was attended by A, B and C."
  private func attended(_ s: Sentence) -> String? {
    guard let at = s.phrase("attended by"), at >= 1, at <= 6, at + 2 < s.words.count,
      s.words[..<at].contains(where: { $0.folded == "meeting" })
    else { return nil }
    return s.text(from: at + 2)
  }

  /// "Attending the meeting were A, B and C.", "Also in attendance was A."
  private func were(_ s: Sentence) -> String? {
    let w = s.words
    guard w.count >= 4, let verb = w.prefix(7).firstIndex(where: { $0.folded.isOne(of: "were was") }),
      verb >= 1,
      w[..<verb].contains(where: { $0.folded.isOne(of: "attending present attendance") }), verb + 1 < w.count,
      w[..<verb].allSatisfy({
        !$0.isCapitalised || $0.start == w[0].start
          || $0.folded.isOne(of: "board council committee meeting call present")
      }), w[verb + 1].isCapitalised || w[verb + 1].folded == "the"
    else { return nil }
    return s.text(from: verb + 1)
  }

  /// "The Chairman welcomed those present: A, B and C."
  private func behindColon(_ s: Sentence) -> String? {
    let w = s.words
    guard let colon = w.prefix(20).firstIndex(where: { $0.after.contains(.colon) }), colon >= 2,
      colon + 2 < w.count,
      w[colon].folded.isOne(of: "present attending attendance attendees following"),
      w[..<colon].contains(where: { $0.folded.isOne(of: "welcomed those present attended welcoming") }),
      !w[..<colon].contains(where: { $0.folded.isOne(of: "apologies absent apology") })
    else { return nil }
    return s.text(from: colon + 1)
  }

  /// "The gardens committee (A, B, C and D) met at 4 pm."
  private func bracketed(_ s: Sentence) -> String? {
    guard let open = s.text.offset(ofByte: 0x28), let end = s.text.range(of: ") met ") else { return nil }
    let close = s.text.utf8.distance(from: s.text.startIndex, to: end.lowerBound)
    guard open + 10 < close, open <= 80 else { return nil }
    let inside = s.text.slice(open + 1, close)
    let read = PeopleList(grammar: people).read(inside)
    return read.entries.count >= 3 && read.unread.isEmpty
      && read.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") }) ? inside : nil
  }

  /// "A, B and C were present.", "A and B attended the meeting.": people at the sentence's start, and nothing behind.
  private func present(_ s: Sentence) -> String? {
    guard s.words.count >= 4, s.words.count <= 80, s.words[0].isCapitalised,
      let verb = s.words.lastIndex(where: { $0.folded.isOne(of: "were attended") }), verb >= 3
    else { return nil }
    let tail = s.words[(verb + 1)...].map(\.folded).joined(separator: " ")
    let isPresence =
      s.words[verb].folded == "were"
      ? tail.isOne(of: "present") || tail == "in attendance" || tail == "present at the meeting"
      : tail.isEmpty || tail == "the meeting" || tail == "this meeting"
    guard isPresence, !s.words[..<verb].contains(where: { $0.isAny(.sentenceVerb) }) else { return nil }
    let text = s.text.slice(0, s.words[verb - 1].end + (s.words[verb - 1].after.contains(.close) ? 1 : 0))
    let read = PeopleList(grammar: people).read(text)
    guard read.unread.isEmpty,
      read.entries.allSatisfy({ $0.name.honorific != nil || $0.name.name.contains(" ") })
    else { return nil }
    return text
  }
}
