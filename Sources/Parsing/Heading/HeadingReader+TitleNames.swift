/// A body that only a title names, by its letters or by a name without a body's noun: "QCF Open Meeting on 12 July",
/// "Notes from the Quay Sailors meeting", "MARL:UK 2018 AGM Minutes".
extension HeadingReader {
  /// The body of the first title that has one: the front matter's, then the first lines'.
  func titledBody(_ zone: [Int]) -> String? {
    for entry in frontMatter where entry.key.folded == "title" {
      if let title = entry.values.first, let name = namedBeforeMeeting(decodingEntities(title)) {
        return name
      }
    }
    for i in zone.prefix(3) where lines[i].bullet == nil {
      if let name = namedBeforeMeeting(lines[i].text) { return name }
    }
    return zone.prefix(8).lazy.compactMap { namedBehindMeeting(lines[$0].text) }.first
  }

  /// "Council meeting 2025-08-29", "Board meeting: 3 February 2024": a body that only its kind names.
  func genericBody(_ zone: [Int]) -> String? {
    let titles = frontMatter.filter { $0.key.folded == "title" }.compactMap(\.values.first)
    for title in titles + zone.prefix(2).filter({ lines[$0].bullet == nil }).map({ lines[$0].text }) {
      let w = words(of: title, upTo: 120)
      guard w.count >= 3, w[0].isCapitalised, w[0].after.isEmpty,
        w[0].folded.isOne(
          of: "council board committee trustees governors selectboard cabinet senate executive"),
        w[1].folded == "meeting", let day = dates.date(in: w, at: 2), day.words.upperBound == w.count
      else { continue }
      return title.slice(w[0].start, w[0].end)
    }
    return nil
  }

  /// "Minutes of the meeting of Quay Branch Royal Sailors held in …": a name without a body's noun before "held".
  private func namedBehindMeeting(_ text: String) -> String? {
    let w = words(of: text, upTo: 300)
    guard let held = w.firstIndex(where: { $0.folded == "held" }), held >= 4,
      let meeting = w[..<held].firstIndex(where: { $0.folded.isOne(of: "meeting agm egm") }),
      meeting + 1 < held, w[meeting + 1].folded == "of"
    else { return nil }
    var name = w[(meeting + 2)..<held]
    if name.first?.folded == "the" { name = name.dropFirst() }
    guard (2...9).contains(name.count),
      name.allSatisfy({
        ($0.isCapitalised || minorWords.contains($0.folded)) && $0.after.isEmpty && !$0.startsWithDigit
      }),
      name.filter(\.isCapitalised).count >= 2, let first = name.first, let last = name.last,
      last.isCapitalised
    else { return nil }
    return bodyGrammar.clean(text.slice(first.start, last.end))
  }

  /// The words with capitals right before "meeting", "minutes" or "AGM", without which meeting it was.
  func namedBeforeMeeting(_ title: String) -> String? {
    guard title.utf8.count <= 160 else { return nil }
    let w = words(of: title)
    guard w.count <= 20,
      let meeting = w.firstIndex(where: { HeadingReader.meetingNouns.contains($0.folded) })
        // "Quay Scripting Call": working groups meet by telephone.
        ?? (w.count >= 3 && w.last?.folded == "call" ? w.count - 1 : nil)
    else { return nil }
    // "MINUTES OF THE MARLEY ANNUAL PARISH MEETING" tells its meeting behind its kind.
    var k =
      w.lastIndex { HeadingReader.meetingNouns.contains($0.folded) && $0.folded != "minutes" } ?? meeting
    if let noun = w[..<k].lastIndex(where: { HeadingReader.meetingNouns.contains($0.folded) }), noun + 1 == k
    {
      k = noun
    }
    let days = dates.dates(in: w)
    let isKind = { (i: Int) in
      HeadingReader.kinds.contains(w[i].folded) || w[i].startsWithDigit
        || days.contains { $0.words.contains(i) }
    }
    var end = k
    while end > 0, isKind(end - 1) { end -= 1 }
    var start = end
    // "Marl community meeting"
    if start >= 2, w[start - 1].folded == "community", !w[start - 1].isCapitalised, w[start - 2].isCapitalised
    {
      start -= 1
    }
    while start > 0, !w[start - 1].startsWithDigit, !days.contains(where: { $0.words.contains(start - 1) }),
      w[start - 1].isCapitalised
        || minorWords.contains(w[start - 1].folded)
          && !w[start - 1].folded.isOne(of: "from on at in held"),
      !HeadingReader.meetingNouns.contains(w[start - 1].folded),
      start == end || w[start - 1].after.isDisjoint(with: [.period, .colon, .semicolon, .dash])
    { start -= 1 }
    // "Open Fares Project" keeps its first word.
    while start < end,
      minorWords.contains(w[start].folded)
        || isKind(start) && !w[start].folded.isOne(of: "open public private first business action")
    { start += 1 }
    let name = w[start..<end]
    guard (1...8).contains(name.count), let last = name.last, !minorWords.contains(last.folded) else {
      return nil
    }
    // "Annual Parish Meeting" of a place is a body of its own; "Annual Meeting" alone is none.
    if k < w.count, w[k].folded == "meeting", last.isCapitalised,
      last.folded.isOne(of: "parish town community")
    {
      guard name.count >= 2 else { return nil }
      return bodyGrammar.clean(title.slice(w[start].start, last.end)).map {
        $0 + title.slice(last.end, w[k].end)
      }
    }
    guard !HeadingReader.purposes.contains(last.folded) || !last.isCapitalised && name.count >= 2,
      !HeadingReader.placeWords.contains(last.folded) || name.count >= 3
    else { return nil }
    // One word is a name where it is written in letters: "QCF", "MarlSoc".
    if name.count == 1 {
      let written = title.slice(last.start, last.end)
      guard last.isCapitals || written.dropFirst().contains(where: \.isUppercase), written.utf8.count <= 16
      else { return nil }
    }
    return bodyGrammar.clean(title.slice(w[start].start, last.end))
  }

  private static let meetingNouns: WordSet = ["meeting", "meetings", "minutes", "agm", "egm"]

  /// What tells one meeting of a body from another.
  private static let kinds: WordSet = [
    "open", "annual", "general", "special", "extraordinary", "ordinary", "regular", "public", "private",
    "monthly",
    "weekly", "quarterly", "biweekly", "bi-weekly", "draft", "final", "approved", "unconfirmed", "first",
    "second",
    "third", "fourth", "fifth", "inaugural", "virtual", "online", "remote", "emergency", "notes", "note",
    "action",
    "summary", "winter", "spring", "summer", "autumn", "closed", "joint", "informal", "formal", "full", "agm",
    "egm",
    "the", "our", "a", "zoom", "q1", "q2", "q3", "q4", "minutes", "meeting", "hybrid", "business",
  ]

  /// What a meeting is held for, or who comes to it, is no body's name.
  private static let purposes: WordSet = [
    "planning", "kickoff", "status", "sync", "review", "call", "community", "developer", "developers",
    "members",
    "staff", "consultation", "discussion", "weekly", "board", "committee", "council", "session", "study",
    "work",
    "budget", "previous", "last", "next", "approval", "agenda", "welcome", "apologies", "present", "release",
    "coordination", "transparency", "page", "person", "details", "parishioners", "residents", "directors",
  ]
}
