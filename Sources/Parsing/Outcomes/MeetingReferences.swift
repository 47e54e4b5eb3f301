import Minutes

/// Finds the meetings that a document speaks of: the one whose minutes were approved, the next one, others.
struct MeetingReferences {
  let dates: DateGrammar
  let date: CalendarDate?
  /// The body that met, which calls its own meetings by its name.
  var body: String?

  /// Days of other meetings that a text names ("the minutes of the meeting held on 15 May 2018"), with the other body where it is named.
  func references(in p: Paragraph) -> [MeetingReference] {
    guard p.text.hasDigit else { return [] }
    guard
      p.text.holds("minute") || p.text.holds("meeting") || p.text.holds("notes") || p.text.holds("agm")
        || p.text.holds("cofnodion") || p.text.holds("cyfarfod")
    else { return [] }
    let w = p.words
    var found: [MeetingReference] = []
    for d in dates.dates(in: w) {
      if isCancelled(d, in: w), let day = d.date(orYear: date?.year) {
        var reference = MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
        reference.isCancelled = true
        found.append(reference)
        continue
      }
      let before = w[max(0, d.words.lowerBound - 14)..<d.words.lowerBound]
      guard
        let m = before.lastIndex(where: {
          $0.folded.isOne(of: "minutes meeting minute notes agm meetings cofnodion")
        })
      else { continue }
      if before.contains(where: { $0.folded.isOne(of: "next future nesaf") }) { continue }
      // "There will be a meeting of the Highways team on 20 August" has not been held.
      if let will = before.lastIndex(where: { $0.folded.isOne(of: "will shall") }), will < m,
        w[will + 1].folded.isOne(of: "be hold have meet take")
      {
        continue
      }
      // "A meeting is to be held on the 14th January": a year before would be wrong.
      if let to = w[m..<d.words.lowerBound].firstIndex(where: { $0.folded == "to" }),
        w[to + 1].folded.isOne(of: "be take meet")
      {
        continue
      }
      guard let day = d.date(orYear: yearBefore(d)) else { continue }
      if let date, day > date { continue }
      var reference = MeetingReference(date: day, body: nil, line: p.line(at: d.range.lowerBound))
      reference.isClear = isClear(d, in: w)
      found.append(reference)
    }
    return found
  }

  /// Whether the sentence of a day says of a meeting that it is cancelled: "The meeting of 20 April was cancelled".
  private func isCancelled(_ d: WrittenDate, in w: [Word]) -> Bool {
    let start = (w[..<d.words.lowerBound].lastIndex { $0.after.contains(.period) }).map { $0 + 1 } ?? 0
    let end = (w[d.words.upperBound...].firstIndex { $0.after.contains(.period) }).map { $0 + 1 } ?? w.count
    let near = max(start, d.words.lowerBound - 14)..<min(end, d.words.upperBound + 12)
    guard near.lowerBound < near.upperBound,
      w[near].contains(where: { $0.folded == "meeting" || $0.folded.hasPrefix("cyfarfod") }),
      let verb = w[near].firstIndex(where: { Self.cancelling.contains($0.folded) })
    else { return false }
    return verb == near.lowerBound || w[verb - 1].folded != "not"
  }

  private static let cancelling: WordSet = [
    "cancelled", "canceled", "cancel", "cancellation", "canslwyd", "ganslwyd", "ganslo",
  ]

  /// The previous meeting: the day in the item on minutes.
  func previous(items: [(title: String, line: Int, paragraphs: [Paragraph])]) -> MeetingReference? {
    for item in items where isMinutesTitle(item.title.folded) {
      let heading = Paragraph(kind: .paragraph, text: item.title, origins: [(0, item.line)], page: nil)
      for p in [heading] + item.paragraphs.prefix(6) {
        let w = p.words
        for d in dates.dates(in: w) {
          guard let day = d.date(orYear: yearBefore(d)) else { continue }
          if let date, day >= date { continue }
          let before = w[max(0, d.words.lowerBound - 12)..<d.words.lowerBound].map(\.folded)
          if before.contains(where: { $0.isOne(of: "next") }) { continue }
          // Another body's minutes have their own item.
          return MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
        }
      }
    }
    return nil
  }

  /// The previous meeting where no item is on its minutes: the day in "Motion to approve the minutes of January 23".
  func approved(in paragraphs: [Paragraph]) -> MeetingReference? {
    for p in paragraphs where p.text.holds("minutes") {
      let w = p.words
      guard let at = w.firstIndex(where: { $0.folded == "minutes" }), at <= 14,
        // "1. Minutes of the February 18, 2019 regular meeting" in a list of what is approved at once.
        at == 0 && w.count <= 12 && p.isList
          || w.contains(where: {
            $0.folded.isOne(
              of: "approve approved accept accepted confirm confirmed adopt adopted agreed signed")
          })
      else { continue }
      for d in dates.dates(in: w) where d.words.lowerBound > at && d.words.lowerBound - at <= 8 {
        guard w[at..<d.words.lowerBound].allSatisfy({ $0.after.isSubset(of: [.comma]) }),
          w[(at + 1)..<d.words.lowerBound].allSatisfy({
            $0.folded.isOne(
              of: "of the regular meeting held on from last previous our annual monthly board and for")
              || $0.isAny(.weekday)
          }), let day = d.date(orYear: yearBefore(d))
        else { continue }
        if let date, day >= date { continue }
        return MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
      }
      // "moved to accept the March 9 meeting minutes"
      for d in dates.dates(in: w) where d.words.upperBound <= at && at - d.words.upperBound <= 3 {
        guard
          w[d.words.upperBound..<at].allSatisfy({
            $0.folded.isOne(
              of: "regular meeting board annual special monthly committee council draft general 's")
          }), w[d.words.upperBound - 1].after.isSubset(of: [.comma]),
          let day = d.date(orYear: yearBefore(d)), date.map({ day < $0 }) ?? true
        else { continue }
        return MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
      }
    }
    return nil
  }

  /// Whether a title is that of approving this body's own last minutes.
  func isMinutesTitle(_ f: String) -> Bool {
    let bare = f.trimming(" .:")
    if ["minutes", "minute", "minutes of previous meeting", "approval of minutes", "cofnodion"].contains(bare)
    {
      return true
    }
    guard
      bare.contains("minute") || bare.hasPrefix("note of last") || bare.hasPrefix("notes of the last")
        || bare.contains("record of the last")
    else { return false }
    if bare.contains("matters arising"), !bare.contains("minutes of") && !bare.hasPrefix("minutes") {
      return false
    }
    return bare.contains("last") || bare.contains("previous") || bare.contains("approv")
      || bare.contains("meeting held") || bare.contains("meeting") || bare.contains("confirm")
      || bare.contains("agree") || bare.hasPrefix("minutes of the") || bare.hasPrefix("minutes -")
      || bare.contains("receive") || bare.hasPrefix("minutes of") || bare.contains("were agreed")
      || bare.contains("were approved") || bare.contains("adopt") || bare.contains("sign")
  }

  /// The next meeting: a day behind "next meeting", "date of next meeting".
  ///
  /// An item of its own says it best, then a paragraph that begins with it, the last of them, then any sentence: those
  /// inside other items often speak of other groups.
  func next(_ paragraphs: [Paragraph], headings: Set<Int> = []) -> MeetingReference? {
    announced(paragraphs, headings: headings) ?? announced(paragraphs, besides: headings)
      ?? paragraphs.indices.lazy.compactMap { next(paragraphs, at: $0) }.first
  }

  private func announced(_ paragraphs: [Paragraph], headings: Set<Int>) -> MeetingReference? {
    headings.sorted().lazy.filter { announces(paragraphs[$0]) }.compactMap { next(paragraphs, at: $0) }.first
  }

  private func announced(_ paragraphs: [Paragraph], besides headings: Set<Int>) -> MeetingReference? {
    paragraphs.indices.reversed().lazy.filter { !headings.contains($0) && announces(paragraphs[$0]) }
      .compactMap { next(paragraphs, at: $0) }.first
  }

  /// A day that a heading gives for the next meeting and that had passed: its year, or its month, is a misprint.
  func misdatedNext(_ paragraphs: [Paragraph], headings: Set<Int>) -> MeetingReference? {
    guard let date, announced(paragraphs, headings: headings) == nil else { return nil }
    for k in headings.sorted() where announces(paragraphs[k]) {
      let text = paragraphs[k...].prefix(2)
      for p in text {
        guard let first = dates.dates(in: p.words).first else { continue }
        guard let day = first.date(), day <= date else { break }
        return MeetingReference(date: day, line: p.line(at: first.range.lowerBound))
      }
    }
    return nil
  }

  /// Whether a paragraph begins by announcing the next meeting: "Date of next meeting", "Next meeting".
  private func announces(_ p: Paragraph) -> Bool {
    guard p.text.holds("next") || p.text.holds("future") || p.text.holds("nesaf") || p.text.holds("donm")
    else {
      return false
    }
    let w = Array(words(of: p.text, upTo: 200))
    guard let at = phrase(w), at <= 9 else { return false }
    return w[..<at].allSatisfy {
      $0.folded.isOne(
        of: """
          the a an and & of for to date dates day time times venue place confirm agree set note fix arrange
          arrangements proposed provisional dyddiad amser cyfarfod y
          """)
    }
  }

  private func next(_ paragraphs: [Paragraph], at k: Int) -> MeetingReference? {
    let p = paragraphs[k]
    guard p.text.utf8.count < 4000,
      p.text.holds("next") || p.text.holds("meeting") || p.text.holds("nesaf") || p.text.holds("donm")
    else { return nil }
    let f = p.text.folded
    guard
      f.contains("next") || f.contains("future meeting") || f.contains("nesaf")
        || f.contains("following meeting") || f.contains("donm")
    else { return nil }
    let w = p.words
    guard let at = phrase(w) else { return nil }
    if let r = day(w, from: at, p) { return r }
    // The day stands on the line below the heading: behind "Minutes:", a point's lone number, a mark left over.
    if w.count - at <= 12,
      let n = paragraphs[(k + 1)...].prefix(3).first(where: { !$0.isLabel && $0.text.utf8.count > 4 }),
      let r = day(n.words, from: 0, n)
    {
      return r
    }
    return nil
  }

  /// The words behind which the next meeting's day stands.
  private func phrase(_ w: [Word]) -> Int? {
    for i in w.indices where w[i].folded.isOne(of: "next nesaf future donm") {
      let near = w[i..<min(w.count, i + 7)].map(\.folded)
      guard
        near.contains(where: { $0.hasPrefix("meeting") || $0 == "cyfarfod" })
          || i > 0 && w[i - 1].folded.hasPrefix("cyfarfod") || w[i].folded == "nesaf"
          || w[i].folded == "donm"
          // "Next call" as a heading: working groups meet by telephone.
          || i == 0 && w.count == 2 && w[1].folded == "call"
      else { continue }
      if WhoseMeeting(body: body).isOthersNext(w, i) { continue }
      // "to be considered at the next meeting": no date is announced unless one stands close behind.
      return i
    }
    return nil
  }

  private func day(_ w: [Word], from at: Int, _ p: Paragraph) -> MeetingReference? {
    let all = dates.dates(in: w).filter { $0.words.lowerBound >= at }
    for d in all {
      guard d.words.lowerBound - at <= 26 else { break }
      // "Thurs 20th Oct 1830": an hour, no year.
      var d = d
      if let year = d.year, year < 1900, let date, date.year >= 1900 { d.year = nil }
      // Another kind of meeting named between: "Annual Parish meeting 5th May" stands after the council's.
      guard let day = d.date(orYear: yearAfter(d)) else { continue }
      if let date, day <= date { continue }
      var r = MeetingReference(date: day, line: p.line(at: d.range.lowerBound))
      for i in d.words.upperBound..<min(w.count, d.words.upperBound + 8) {
        let bare = i > 0 && (w[i - 1].folded == "at" || w[i - 1].folded == "am")
        if let t = TimeGrammar().time(in: w, at: i, bare: bare) {
          r.time = t.time
          break
        }
      }
      if r.time == nil {
        for i in max(at, d.words.lowerBound - 6)..<d.words.lowerBound {
          if let t = TimeGrammar().time(in: w, at: i) { r.time = t.time }
        }
      }
      r.venue = venue(w, from: d.words.upperBound, p.text)
      return r
    }
    return nil
  }

  private func venue(_ w: [Word], from: Int, _ text: String) -> String? {
    for i in from..<min(w.count, from + 10) where w[i].folded == "in" || w[i].folded == "at" {
      guard i + 1 < w.count, TimeGrammar().time(in: w, at: i + 1, bare: true) == nil else { continue }
      var j = i + 1
      if w[j].folded == "the", j + 1 < w.count { j += 1 }
      guard w[j].isCapitalised else { continue }
      var end = j
      while end < w.count, end < j + 12,
        w[end].isCapitalised || w[end].isAny(.minor) || w[end].startsWithDigit
      {
        if TimeGrammar().time(in: w, at: end, bare: false) != nil || w[end].folded == "at" { break }
        end += 1
        if w[end - 1].after.contains(.period) { break }
      }
      guard end > j else { continue }
      return text.slice(w[j].start, w[end - 1].end)
    }
    return nil
  }

  /// Whether a day is surely that of a meeting of this body, or of one that is named: of a meeting whose minutes are
  /// spoken of, or of "the", "the last", "the extraordinary" meeting. What members went to elsewhere is not.
  private func isClear(_ d: WrittenDate, in w: [Word]) -> Bool {
    let start =
      (w[..<d.words.lowerBound].lastIndex {
        !$0.after.isDisjoint(with: [.period, .semicolon]) && $0.folded.utf8.count > 3
      }).map { $0 + 1 } ?? 0
    let before = w[max(start, d.words.lowerBound - 14)..<d.words.lowerBound]
    let whose = WhoseMeeting(body: body)
    if let m = before.lastIndex(where: { $0.folded.isOne(of: "minutes minute cofnodion") }) {
      return !before[m...].contains { $0.folded.isOne(of: "circulated posted sent received published") }
    }
    guard let m = before.lastIndex(where: { $0.folded.isOne(of: "meeting meetings agm cyfarfod") }) else {
      return false
    }
    // "is to be held on", "attended the meeting on": not yet held, or not here.
    let far = w[max(start, m - 8)..<d.words.lowerBound]
    if far.contains(where: {
      $0.folded.hasPrefix("attend") || $0.folded.hasPrefix("arrange")
        || $0.folded.isOne(of: "met invited will shall site organised organized planned to with")
    }) {
      return false
    }
    if d.words.upperBound < w.count, w[d.words.upperBound].folded.isOne(of: "with between") { return false }
    guard
      w[(m + 1)..<d.words.lowerBound].allSatisfy({
        $0.isCapitalised || $0.folded.isOne(of: "held on of the dated a its this for ar o")
      }), m > start
    else { return false }
    guard w[m - 1].after.isEmpty, !mayBeAhead(d, in: w) else { return false }
    // The words that say which meeting: a kind, the body's own name, or another body's whole name.
    let name = w[(m + 1)..<d.words.lowerBound].filter { $0.isCapitalised && !$0.isAny([.month, .weekday]) }
    if !name.isEmpty { return w[m - 1].folded.isOne(of: WhoseMeeting.which) }
    if w[m - 1].folded.isOne(of: WhoseMeeting.which) { return true }
    return w[m - 1].isCapitalised
      && (!whose.isForeign(w[m - 1]) || w[m - 1].folded.isOne(of: "committee council sub-committee board"))
  }

  /// "Finance Committee meeting on 4th December" in November: nothing tells that it is last year's.
  private func mayBeAhead(_ d: WrittenDate, in w: [Word]) -> Bool {
    guard d.year == nil, let date,
      let same = CalendarDate(year: date.year, month: d.month, day: d.day), same > date,
      same.ordinal - date.ordinal <= 92
    else { return false }
    let near = max(0, d.words.lowerBound - 8)..<min(w.count, d.words.upperBound + 6)
    return !w[near].contains { $0.folded.isOne(of: "held was were had took agreed approved last previous") }
  }

  /// The year of a day without one that lies before the meeting, and near it.
  private func yearBefore(_ d: WrittenDate) -> Int? {
    guard d.year == nil, let date else { return d.year }
    if let same = CalendarDate(year: date.year, month: d.month, day: d.day), same <= date { return date.year }
    return date.year - 1
  }

  private func yearAfter(_ d: WrittenDate) -> Int? {
    guard d.year == nil, let date else { return d.year }
    if let same = CalendarDate(year: date.year, month: d.month, day: d.day), same > date { return date.year }
    return date.year + 1
  }
}
