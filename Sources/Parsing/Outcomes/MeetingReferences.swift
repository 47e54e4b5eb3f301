import Minutes

/// Finds the meetings that a document speaks of: the one whose minutes were approved, the next one, others.
struct MeetingReferences {
  let dates: DateGrammar
  let date: CalendarDate?

  /// Days of other meetings that a text names ("the minutes of the meeting held on 15 May 2018"), with the other body where it is named.
  func references(in p: Paragraph) -> [MeetingReference] {
    guard p.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
    let folded = p.text.folded
    guard
      ["minute", "meeting", "notes", "agm", "cofnodion", "cyfarfod"].contains(where: { folded.contains($0) })
    else { return [] }
    let w = words(of: p.text)
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
      guard let day = d.date(orYear: yearBefore(d)) else { continue }
      if let date, day > date { continue }
      found.append(MeetingReference(date: day, body: nil, line: p.line(at: d.range.lowerBound)))
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

  private static let cancelling: Set<String> = [
    "cancelled", "canceled", "cancel", "cancellation", "canslwyd", "ganslwyd", "ganslo",
  ]

  /// The previous meeting: the day in the item on minutes.
  func previous(items: [(title: String, line: Int, paragraphs: [Paragraph])]) -> MeetingReference? {
    for item in items where isMinutesTitle(item.title.folded) {
      let heading = Paragraph(kind: .paragraph, text: item.title, origins: [(0, item.line)], page: nil)
      for p in [heading] + item.paragraphs.prefix(6) {
        let w = words(of: p.text)
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

  /// The next meeting: a day behind "next meeting", "date of next meeting", in any paragraph.
  func next(_ paragraphs: [Paragraph]) -> MeetingReference? {
    for (k, p) in paragraphs.enumerated() {
      guard p.text.utf8.count < 4000,
        p.text.holds("next") || p.text.holds("meeting") || p.text.holds("nesaf") || p.text.holds("donm")
      else { continue }
      let f = p.text.folded
      guard
        f.contains("next") || f.contains("future meeting") || f.contains("nesaf")
          || f.contains("following meeting") || f.contains("donm")
      else { continue }
      let w = words(of: p.text)
      guard let at = phrase(w) else { continue }
      if let r = day(w, from: at, p) { return r }
      // The day stands on the line below the heading: behind "Minutes:", a point's lone number, a mark left over.
      if w.count - at <= 12,
        let n = paragraphs[(k + 1)...].prefix(3).first(where: { !$0.isLabel && $0.text.utf8.count > 4 }),
        let r = day(words(of: n.text), from: 0, n)
      {
        return r
      }
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
      // "to be considered at the next meeting": no date is announced unless one stands close behind.
      return i
    }
    return nil
  }

  private func day(_ w: [Word], from at: Int, _ p: Paragraph) -> MeetingReference? {
    let all = dates.dates(in: w).filter { $0.words.lowerBound >= at }
    for d in all {
      guard d.words.lowerBound - at <= 26 else { break }
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
