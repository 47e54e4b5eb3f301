import Minutes

/// The lines at a document's top that name the body, the day and the place: no item of business begins there.
struct Masthead {
  let lines: [CleanLine]
  let furniture: Set<Int>
  /// The first line with an attendance label, behind which no masthead reaches.
  let attendanceStart: Int?

  /// How many lines with words a masthead can have.
  private static let reach = 24

  /// The index behind the masthead's last line; 0 where there is none.
  var end: Int {
    var end = 0
    var worded = 0
    var sawDate = false
    var day: CalendarDate?
    for (i, line) in lines.enumerated() {
      if line.isBlank || line.isTag || furniture.contains(i) { continue }
      if let attendanceStart, i >= attendanceStart { break }
      worded += 1
      if worded > Masthead.reach { break }
      let folded = line.folded.trimming(" .:*-")
      if Masthead.columnHeads.contains(folded) || Masthead.pageTitles.contains(folded) {
        end = i + 1
        continue
      }
      let head = line.content.words(upTo: 300)
      if Masthead.isField(line.folded) {
        end = i + 1
        continue
      }
      let date = DateGrammar().dates(in: head).first
      if let label = line.label, line.text.utf8.count > label.length || worded > 1,
        date?.words.lowerBound != 0
      {
        break
      }
      // "APPROVED 6/13/17", "Posted 3 May 2019" above the title: the day of another meeting, or of the paper.
      if !sawDate, let date, (1...2).contains(date.words.lowerBound), head.count <= 8,
        head[0].folded.isOne(of: "approved adopted accepted posted revised published signed")
      {
        end = i + 1
        continue
      }
      // The agenda's advice on an item ("To approve the minutes of …").
      if head.contains(where: { Masthead.advice.contains($0.folded) }),
        !head.contains(where: { $0.folded == "draft" || $0.folded == "subject" })
      {
        break
      }
      // "Parish Council Minutes 3rd May 2019", and below it the same in a sentence.
      if sawDate, isCommonItemTitle(folded), !tellsAgain(i, day) { break }
      if let date, date.year != nil || date.weekday != nil, head.count <= 60 {
        let before = head[..<date.words.lowerBound].suffix(6).map(\.folded)
        if before.contains(where: { $0.isOne(of: "next previous last") })
          || sawDate && end > 0 && head.count > 16
        {
          break
        }
        sawDate = true
        day = day ?? date.date()
        end = i + 1
        continue
      }
      // A sentence of the record, or a long paragraph, ends the masthead.
      if head.count > 40 || sawDate && head.count > 14 { break }
      if !sawDate, BodyGrammar().bodyLine(line.text) != nil, line.headingLevel == nil || worded == 1 {
        end = i + 1
      }
    }
    return end
  }

  /// "Minutes of the Meeting held in the village hall / on Friday 3rd May 2019": the day that was told before stands
  /// on the line or right below.
  private func tellsAgain(_ i: Int, _ day: CalendarDate?) -> Bool {
    guard let day, lines[i].folded.hasPrefix("minutes of"), lines[i].folded.contains("meeting") else {
      return false
    }
    let told = [i, i + 1].filter { $0 < lines.count && !lines[$0].isBlank }
    return told.contains { k in
      DateGrammar().dates(in: lines[k].content.words(upTo: 300))
        .contains { $0.date() == day }
    }
  }

  private static let advice: WordSet = [
    "consider", "approve", "confirm", "receive", "sign", "confirmed", "approved",
  ]

  /// "Venue: …", "Contact: …", "Date:" and the like.
  private static func isField(_ folded: String) -> Bool {
    for label in [
      "venue", "contact", "date", "time", "place", "location", "lleoliad", "dyddiad", "amser", "cyswllt",
      "media", "moderated by", "chaired by", "start time", "clerk to the council",
    ] where folded.hasPrefix(label) {
      let rest = folded.dropFirst(label.utf8.count)
      if rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix(" :") { return true }
    }
    return false
  }

  private static let columnHeads: WordSet = [
    "items", "no. item", "no item", "item", "no", "rhif eitem", "eitemau", "agenda items",
    "to all members of the council",
  ]
  private static let pageTitles: WordSet = [
    "agenda", "agenda and minutes", "agenda and draft minutes", "agenda, decisions and minutes",
    "agenda and decisions", "agenda, decisions and draft minutes", "agenda item", "draft minutes", "minutes",
    "meeting details", "agenda a cofnodion", "decisions", "printed minutes", "final minutes", "draft",
    "unconfirmed minutes", "approved minutes", "unapproved minutes", "public minutes",
    "regular meeting minutes",
  ]
}
