import Minutes

/// Which of the four answers the minutes give for each field that has no value: recorded as none, not recorded, or
/// something that was not understood.
///
/// Parsing sets "recorded" where it has a value, and knows lists and declarations; this looks for labels and headings
/// that promise a value which nobody found. It errs on the side of "not understood": a page that says "not recorded"
/// of what stands there is wrong, one that asks to look is not.
struct AnswerReading {
  private let none = [
    "none", "nil", "n/a", "not applicable", "no further meeting", "no meeting", "there were none",
    "no date was",
    "no date has", "no date set",
  ]
  private let open = [
    "tbc", "tba", "to be confirmed", "to be arranged", "to be agreed", "to be advised", "to be announced",
    "to be set", "to be fixed", "not yet", "will be notified", "will be circulated",
  ]

  func answered(_ meeting: Meeting) -> Meeting {
    guard meeting.kind == .minutes else { return meeting }
    var meeting = meeting
    let head = meeting.before.map(\.text)
    if meeting.venue == nil, let value = labelled(["venue", "place", "location", "held at"], in: head) {
      meeting.answers.venue = answer(value)
    }
    if meeting.time == nil {
      if let value = labelled(["time", "start time", "time of meeting"], in: head) {
        meeting.answers.time = answer(value)
      } else if head.contains(where: { $0.utf8.count < 400 && holdsClock($0) }) {
        meeting.answers.time = .notUnderstood
      }
    }
    if meeting.nextMeeting == nil {
      meeting.answers.nextMeeting = promised(meeting) { title in
        title.contains("next meeting") || title.contains("future meeting")
          || title.contains("date of meeting")
          || title.contains("cyfarfod nesaf")
      }
    }
    if meeting.previousMeeting == nil {
      let said = promised(meeting) { title in
        title.contains("minutes of the") && (title.contains("last") || title.contains("previous"))
          || title.contains("previous minutes") || title.contains("minutes of last meeting")
      }
      // Approved without their date: the minutes do not give it, and that is all.
      meeting.answers.previousMeeting = said == .notUnderstood && !holdsDay(meeting) ? .notRecorded : said
    }
    if meeting.answers.declarations == .notRecorded,
      meeting.items.contains(where: { item in
        DeclarationReader.isTitle(item.title.folded)
          && item.passages.contains {
            $0.text.folded.contains("declared") || $0.text.folded.contains("interest in")
          }
      })
    {
      meeting.answers.declarations = .notUnderstood
    }
    return meeting
  }

  /// What stands behind a label in the head: "Venue: …".
  private func labelled(_ labels: [String], in head: [String]) -> String? {
    for text in head where text.utf8.count < 300 {
      let folded = text.folded
      for label in labels where folded.hasPrefix(label) {
        let rest = String(folded.dropFirst(label.count)).trimming(" ")
        guard rest.hasPrefix(":") || rest.hasPrefix("\t") else { continue }
        return rest.trimming(": \t")
      }
    }
    return nil
  }

  private func answer(_ value: String) -> Answer {
    if value.isEmpty || value == "-" { return .notRecorded }
    if none.contains(where: { value.hasPrefix($0) }) { return .none }
    return open.contains { value.contains($0) } ? .notRecorded : .notUnderstood
  }

  /// The answer of an item whose heading promises a value.
  private func promised(_ meeting: Meeting, _ isTitle: (String) -> Bool) -> Answer {
    guard let item = meeting.items.last(where: { isTitle($0.title.folded) }) else { return .notRecorded }
    let text = item.passages.map(\.text.folded).joined(separator: " ")
    return answer(text.trimming(" .\t"))
  }

  private func holdsDay(_ meeting: Meeting) -> Bool {
    meeting.items.contains { item in
      item.title.folded.contains("minutes of")
        && item.passages.contains { $0.text.contains(where: \.isNumber) }
    }
  }

  /// A time of day in the words.
  private func holdsClock(_ text: String) -> Bool {
    let words = words(of: text)
    return words.indices.contains { TimeGrammar().time(in: words, at: $0, bare: false) != nil }
  }
}
