/// Dotted numbers inside numbered items: items where that level carries titles, points where it carries sentences.
struct SubItems {
  let lines: [CleanLine]

  /// The dotted cues that are items, given the chosen top level.
  func choose(from numbers: [ItemCue], under chain: [ItemCue]) -> [ItemCue] {
    let tops = chain.filter { $0.family == "decimal" }
    guard !tops.isEmpty else { return [] }
    var result: [ItemCue] = []
    for depth in 2...4 {
      let family = "decimal\(depth)"
      let cues = numbers.filter { cue in
        guard cue.family == family, let label = cue.label, label.values.count == depth else { return false }
        // A point of the item that it stands in, or of the next one when its own number was lost.
        let owner = tops.last { $0.line <= cue.line }
        return owner.map { abs($0.value - label.values[0]) <= 1 } ?? false
      }
      guard !cues.isEmpty else { break }
      let titled = cues.filter { isTitled($0) }
      let areTitled = titled.count * 5 >= cues.count * 3
      // "5.1 Chairman's Report", "5.2 Clerk's Report" below 5, and sentences below the others.
      let groups = Dictionary(grouping: cues) { cue in tops.last { $0.line <= cue.line }?.line ?? 0 }
      let chosen = groups.values.filter { group in
        areTitled
          ? group.contains { isTitled($0) }
          : group.count >= 3
            && (group.allSatisfy { isTitled($0) && isClosed($0) }
              || group.filter { isTitled($0) }.count * 5 >= group.count * 4)
      }
      guard !chosen.isEmpty else { break }
      result += chosen.flatMap { $0 }.sorted { $0.line < $1.line }
    }
    return result
  }

  /// Whether a title ends with its line, or with a colon.
  private func isClosed(_ cue: ItemCue) -> Bool {
    guard let label = cue.label, !label.isAlone else { return false }
    let rest = lines[cue.line].text.slice(label.length, lines[cue.line].text.utf8.count)
    let end = titleEnd(of: rest, boldEnd: nil)
    return end == rest.utf8.count && !rest.hasSuffix(".") || rest.slice(0, end).hasSuffix(":")
  }

  /// Whether a dotted number carries a title: alone on its line in bold or short, or a title before a colon or text.
  private func isTitled(_ cue: ItemCue) -> Bool {
    let line = lines[cue.line]
    guard let label = cue.label else { return false }
    if line.headingLevel != nil { return true }
    if label.isAlone { return cue.weight >= 1.4 }
    if line.bullet != nil { return false }
    let rest = line.text.slice(label.length, line.text.utf8.count)
    if line.boldPrefix > label.length { return true }
    let split = titleEnd(of: rest, boldEnd: nil)
    let title = rest.slice(0, split)
    let w = words(of: title)
    // "All heard of the day." is a sentence, whatever its verb.
    if split == rest.utf8.count, rest.hasSuffix("."), w.count > 4 { return false }
    // "6.1 The monitoring report shows a surplus. Governors approved …": the first of several.
    if title.trimmed.hasSuffix("."), w.count > 6 { return false }
    guard let f = w.first, f.isCapitalised || f.startsWithDigit else { return false }
    // "5.1 172267: Farm Cottage": the reference of an application is no title.
    if w.count == 1, split < rest.utf8.count, title.hasDigit { return false }
    // "40.1 Minute 25.1, the kerb": what an old minute has come to.
    if w.count > 1, f.folded.isOne(of: "minute min"), w[1].startsWithDigit { return false }
    // "Membership of the group includes:" opens a sentence's list.
    if let last = w.last, last.after.contains(.colon),
      last.folded.isOne(
        of: """
          includes include including included follows following comprises comprise that to
          """)
    {
      return false
    }
    return w.count <= 12 && !w.contains { sentenceVerbs.contains($0.folded) }
  }
}

/// The words that begin a sentence behind a title on the same line.
private let sentenceOpeners: WordSet = [
  "it", "the", "there", "cllr", "cllrs", "councillor", "councillors", "members", "no", "none", "having",
  "following", "after", "this", "these", "those", "a", "an", "all", "mr", "mrs", "ms", "miss", "dr", "clerk",
  "chairman", "chair", "as", "in", "apologies", "resolved", "agreed", "noted", "received", "proposed",
  "approved", "at", "he", "she", "they", "we", "due", "consideration", "nothing", "two", "three", "one",
  "more", "since", "with", "some", "council", "committee", "board", "ann", "not", "nil", "mayor", "on",
  "chairperson", "vice-chairman", "residents", "copies", "papers", "upon",
]

/// Where the title ends in the text behind a number, in UTF-8 bytes; the rest is the item's text.
///
/// In this order: the bold run; a colon after a few words; a run of capitals before mixed case; a bullet; a known title
/// before a sentence; otherwise the first sentence.
func titleEnd(of text: String, boldEnd: Int?) -> Int {
  let total = text.utf8.count
  if let boldEnd, boldEnd > 0, boldEnd < total { return boldEnd }
  if let boldEnd, boldEnd >= total { return total }
  let w = words(of: text, upTo: 700)
  guard !w.isEmpty else { return total }
  // "Apologies:John, Helen": no blank behind the colon.
  if let colon = text.utf8.prefix(40).firstIndex(of: 0x3A) {
    let at = text.utf8.distance(from: text.utf8.startIndex, to: colon)
    let (before, behind) = (text.slice(max(0, at - 1), at).utf8.first, text.slice(at + 1, at + 2).utf8.first)
    if let before, let behind, before >= 0x61, before <= 0x7A, behind >= 0x41, behind <= 0x5A,
      !text.slice(0, at).contains(".")
    {
      return at + 1
    }
  }
  // "Welcome Ivor Stann welcomed everyone", "Apologies Elsie Willis."
  if w.count >= 3, w[0].folded.isOne(of: "welcome apologies introductions"), w[0].after.isEmpty,
    forenames.contains(w[1].folded), w[1].isCapitalised, w[2].isCapitalised
  {
    return w[0].end
  }
  if isTwoPartInCapitals(text, w) { return total }
  // "CALL TO ORDER The Mayor called …", "MINUTES OF MARCH 11 APPROVED MOTION BY …": capitals first, then the record.
  if w.count > 2, w[0].isCapitals, let run = capitalsRun(of: text) {
    let head = w.prefix { $0.end <= run }
    if let outcome = head.dropFirst(2).firstIndex(where: {
      $0.folded.isOne(of: "approved tabled denied adopted failed postponed motion")
    }), outcome > 1, !head[outcome - 1].isAny(.minor), head.count > outcome + 1 || run < total {
      return head[outcome - 1].end + tail(text, head[outcome - 1].end, until: nil)
    }
    if run < total, head.count >= 2, !(head.last?.after.contains(.colon) ?? true),
      head.allSatisfy({ !$0.after.contains(.colon) })
    {
      // "CALL TO ORDER; Determination of Quorum"
      if head.last?.after.contains(.semicolon) == true, w.count - head.count <= 6,
        !w.contains(where: { $0.isAny(.sentenceVerb) })
      {
        return total
      }
      // "MINUTE OF PREVIOUS MEETING - 4 March 2025": the day belongs to the title.
      let day = [head.count - 1, head.count].lazy.compactMap { k in
        k < w.count ? DateGrammar().date(in: w, at: k) : nil
      }.first
      if let day, day.words.upperBound == w.count { return total }
      return run
    }
  }
  if let whole = wholeTitleEnd(text, w) { return whole }
  if let k = sentenceBehindTitle(text, w) { return w[k - 1].end + tail(text, w[k - 1].end, until: nil) }
  // "Police Report: Attached."
  for (k, word) in w.prefix(24).enumerated() {
    // "Marl Lions Club re: Fair"
    if word.folded == "re", k > 0, k + 1 < w.count { continue }
    if word.after.contains(.colon), !(word.startsWithDigit && k + 1 < w.count && w[k + 1].startsWithDigit) {
      // A colon behind a sentence of its own does not close a title.
      if w[..<(k + 1)].contains(where: {
        $0.after.contains(.period) && $0.end < word.end && $0.folded.utf8.count > 3
      }) {
        break
      }
      if w[..<(k + 1)].filter({ sentenceVerbs.contains($0.folded) }).count > 1 { break }
      // "Approval of Minutes: May 13, 2019": a day alone belongs to the title.
      if k + 1 < w.count, w.count - k <= 6, w[...k].contains(where: { $0.folded == "minutes" }),
        let day = DateGrammar().date(in: w, at: k + 1),
        day.words.upperBound == w.count
      {
        return total
      }
      // The colon must be the last mark of the word's tail: "(7.30pm):".
      return word.end + tail(text, word.end, until: 0x3A)
    }
    if word.after.contains(.semicolon) {
      // "Present; R. Lee, J. Hart"
      if k == 0, word.folded.isOne(of: "present attending attendance apologies minutes") {
        return word.end + 1
      }
      break
    }
  }
  if let run = capitalsRun(of: text), run < total {
    let title = text.slice(0, run)
    let count = words(of: title).count
    if count >= 1, title.utf8.filter({ $0 >= 0x41 && $0 <= 0x5A }).count >= 4 { return run }
  }
  for (k, word) in w.enumerated() where k > 0 {
    // "Matters arising • It was requested"
    if text.slice(max(0, word.start - 4), word.start).contains("•"), let mark = text.range(of: "•") {
      return text.utf8.distance(from: text.startIndex, to: mark.lowerBound)
    }
    if k > 24 { break }
    guard k <= 14 else { continue }
    // "County Councillor. Cllr Rand reported …": the word ends the title.
    if word.after.contains(.period), word.folded.utf8.count > 5 { break }
    if w[k - 1].after.contains(.period), w[k - 1].folded.utf8.count > 3 { break }
    // "Clerk's Report a) The hall was mended": a list begins.
    if word.folded == "a", word.after.contains(.close), !word.before.contains(.open), !word.isCapitalised {
      return w[k - 1].end + tail(text, w[k - 1].end, until: nil)
    }
    // "Choice of Board Members There being none …": the word before another opening belongs to the title.
    if k + 1 < w.count, word.folded.isOne(of: "members council committee board"), w[k + 1].isCapitalised,
      w[k + 1].folded.isOne(of: "there upon it no the mr mrs after following")
    {
      continue
    }
    // "Election of Chairman It was proposed", "Risk Assessment No issues to report"
    if word.isCapitalised, w[0].folded != "to", sentenceOpeners.contains(word.folded),
      !w[k - 1].after.contains(.dash), !w[k - 1].after.contains(.comma), !word.before.contains(.open),
      !minorWords.contains(w[k - 1].folded), !isPartOfName(w, k)
    {
      let rest = w[k...].prefix(16)
      let verb = rest.dropFirst().contains {
        sentenceVerbs.contains($0.folded) || $0.folded == "to" && word.folded == "no" || $0.folded == "given"
      }
      let titleWords = w[..<k]
      if verb, !titleWords.contains(where: { sentenceVerbs.contains($0.folded) }),
        word.folded != "the" || !isTitleCase(titleWords) || k >= 2
      {
        // "Footpath 9. Borough Councillor Hale had sent word": the tier belongs to the councillor.
        let isTiered =
          k > 1 && word.folded.isOne(of: "councillor councillors cllr cllrs council")
          && w[k - 1].folded.isOne(of: "borough county district city town parish ward unitary")
          && !w[k - 2].isAny(.minor)
        let last = isTiered ? k - 2 : k - 1
        return w[last].end + tail(text, w[last].end, until: nil)
      }
    }
  }
  if let first = sentences(of: text).first { return first.upperBound }
  return total
}

/// What titles name as a council's or its councillors'.
private let thingsOfBodies: WordSet = [
  "vacancy", "vacancies", "co-option", "co-options", "cooption", "matters", "report", "reports", "policy",
  "policies",
  "training", "surgery", "surgeries", "allowances", "election", "elections", "meeting", "meetings",
  "business",
  "representatives", "representation", "induction", "appointments", "grants", "tax", "precept", "website",
  "office",
  "minutes", "documents", "finances", "property", "assets", "news", "newsletter", "membership",
]

/// "the Parish Council held", "Casual Councillor Vacancies", "The new Councillors were": a word that opens sentences too, and is
/// here the end or the middle of a name or of the sentence that the title is.
private func isPartOfName(_ w: [Word], _ k: Int) -> Bool {
  guard
    w[k].folded.isOne(of: "council committee board councillor councillors members mayor chairman chair clerk")
  else { return false }
  let before = w[k - 1].folded
  if before.isOne(of: "parish town community village annual") { return true }
  if w[0].folded == "the", k <= 2 { return true }
  // "Council Co-option The Chair advised", "Councillor Vacancies": a thing of theirs.
  guard w[k].folded.isOne(of: "council committee board councillor"), k + 1 < w.count, w[k].after.isEmpty
  else { return false }
  return w[k + 1].isCapitalised && thingsOfBodies.contains(w[k + 1].folded)
}

/// "DEVELOPMENT: FORMER GASWORKS, MILL STREET": a title in two parts, both in capitals, on a line of its own.
private func isTwoPartInCapitals(_ text: String, _ w: [Word]) -> Bool {
  guard w.count >= 3, w[0].isCapitals, text.utf8.count <= 120, !text.hasSuffix("."),
    let colon = w.prefix(9).firstIndex(where: { $0.after.contains(.colon) }), colon + 2 < w.count,
    !text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A })
  else { return false }
  let next = w[colon + 1]
  return !w[...colon].contains { $0.isAny([.marker, .sentenceVerb, .proposing, .seconding]) }
    && !w[0].folded.isOne(
      of: "apologies present attendance attending absent welcome minutes date next moved vote action")
    && !w[0].folded.hasPrefix("declar") && !next.isAny([.marker, .participle, .month, .weekday])
    && !next.folded.isOne(of: "none nil no cllr cllrs councillor councillors mr mrs ms miss dr moved")
}

/// Titles that a text without line breaks runs straight on from.
private let wholeTitles: Set<String> = [
  "apologies", "apologies for absence", "apology for absence", "declarations of interest",
  "declaration of interest", "declarations of interests", "minutes", "minutes of the last meeting",
  "minutes of the previous meeting", "minutes of previous meeting", "matters arising", "planning",
  "planning applications", "finance", "financial report", "accounts", "correspondence",
  "date of next meeting", "next meeting", "any other business", "aob", "treasurer's report",
  "chairman's report", "chair's report", "clerk's report", "secretary's report", "highways", "police report",
  "public participation", "public forum", "welcome", "urgent business", "questions", "reports",
  "welcome and introduction", "welcome and introductions", "welcome and apologies", "minutes of last meeting",
  "election of chairman", "election of chair", "election of vice chairman", "county councillor's report",
  "district councillor's report", "public questions", "declarations of interests", "co-option",
]

/// "Any other business P Keel proposed that …": where one of the titles that minutes have everywhere stands whole before somebody
/// who does something.
private func wholeTitleEnd(_ text: String, _ w: [Word]) -> Int? {
  guard w.count >= 6, !text.isAllCapitals else { return nil }
  var head = w[0].folded.text
  for k in 1..<min(6, w.count - 3) {
    if wholeTitles.contains(head), w[k - 1].after.isEmpty, w[k].isCapitalised, !w[k].isAny(.minor),
      !w[k].isCapitals || k + 1 < w.count && w[k + 1].isCapitalised,
      w[k...].prefix(5).dropFirst().contains(where: {
        $0.isAny([.proposing, .sentenceVerb]) && !$0.isCapitalised
      })
    {
      return w[k - 1].end
    }
    head += " " + w[k].folded.text
  }
  return nil
}

/// Where the title ends in a piece of a flattened document, in which nothing but words parts title and text.
func pieceTitleEnd(of text: String) -> Int {
  let w = words(of: text, upTo: 400)
  let usual = titleEnd(of: text, boldEnd: nil)
  // In capitals the run itself is the title.
  if w.count > 1, w[0].isCapitals, w[1].isCapitals { return withoutAnswer(text, w, usual) }
  var head = ""
  for k in w.indices.dropFirst() where k <= 14 && w[k - 1].end < usual {
    head += (k == 1 ? "" : " ") + w[k - 1].folded.text
    let previous = w[k - 1]
    let gap = previous.end + tail(text, previous.end, until: nil)
    let word = w[k]
    if previous.after.contains(.period), previous.folded.utf8.count > 3 { break }
    guard word.isCapitalised || word.startsWithDigit else { continue }
    // "agenda 1. Dog fouling", "Correspondence 10.1 Footpath Society"
    if word.startsWithDigit, k + 1 < w.count, w[k + 1].isCapitalised,
      word.after == [.period] || word.folded.contains("."), word.folded.utf8.count <= 5, word.before.isEmpty,
      // "held on 7 July 2016. The minutes were agreed": the year.
      !(word.folded.utf8.count == 4 && previous.isAny(.month))
    {
      return gap
    }
    if wholeTitles.contains(head), !word.folded.isOne(of: "of for and from") { return gap }
    guard !minorWords.contains(previous.folded), previous.after.isEmpty else { continue }
    // "… Wraxton No objection", "… 2017 Agreed."
    guard word.isCapitalised else { continue }
    if word.folded.isOne(of: "no none nil") && !(k + 1 < w.count && w[k + 1].startsWithDigit)
      || word.isAny(.participle) && word.after.contains(.period)
    {
      return gap
    }
    // "Treasurer's report Norman reported", "Bookings The yoga class asked"
    if sentenceOpeners.contains(word.folded), !previous.isCapitalised || word.folded == "the" || k >= 2,
      !(w[0].folded == "to" && k <= 2), !isPartOfName(w, k)
    {
      return gap
    }
    if k + 1 < w.count, !previous.isCapitalised || k == 1,
      w[k + 1].folded.hasSuffix("ed") || sentenceVerbs.contains(w[k + 1].folded), !w[k + 1].isCapitalised
    {
      return gap
    }
  }
  return usual
}

/// A title in capitals less what no longer belongs to it: "… MEMBERS INTERESTS None.", "MATTERS ARISING 447. Matters Arising".
private func withoutAnswer(_ text: String, _ w: [Word], _ end: Int) -> Int {
  for k in w.indices.dropFirst(2) where w[k].end <= end {
    let isAnswer =
      w[k].folded.isOne(of: "none nil") && !w[k].isCapitals && w[k].after.contains(.period)
    let isNumber =
      w[k].number != nil && w[k].after == [.period] && w[k - 1].isCapitals && k + 1 < w.count
      && w[k + 1].isCapitalised && !w[k + 1].isCapitals
    if isAnswer || isNumber { return w[k - 1].end + tail(text, w[k - 1].end, until: nil) }
  }
  return end
}

private func isTitleCase(_ w: ArraySlice<Word>) -> Bool {
  w.allSatisfy { $0.isCapitalised || minorWords.contains($0.folded) }
}

/// The number of punctuation bytes behind a word, up to and with a mark, or all up to white space.
private func tail(_ text: String, _ end: Int, until mark: UInt8?) -> Int {
  var n = 0
  for b in text.utf8.dropFirst(end) {
    if b <= 0x20 { break }
    n += 1
    if b == mark { break }
  }
  return n
}
