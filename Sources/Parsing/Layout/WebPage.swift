/// A council's web page of a meeting or of one item, as printed or copied: what stands above its agenda, and where the
/// agenda begins.
///
/// Such pages give each item's advice ("To receive apologies"), then the record under "Minutes:" and perhaps "Decision:".
struct WebPage {
  /// The line at which the agenda begins.
  var start: Int
  /// What the page calls itself: an agenda, or also minutes or decisions.
  var isAgenda = false
  var isRecord = false
  /// The title and number of a page that shows one item only.
  var single: (title: Int, number: String?)?
  /// The line behind everything that names the meeting: the agenda's first, or on a page of one item the one below
  /// "Meeting: 20/09/2017 - Council (Item 52)".
  var headEnd: Int

  private static let titles: WordSet = [
    "agenda and minutes", "agenda, decisions and minutes", "agenda and decisions", "agenda and draft minutes",
    "agenda, decisions and draft minutes", "agenda, draft decisions and draft minutes",
    "agenda and draft decisions", "agenda, minutes and decisions", "decisions and minutes",
    "agenda, draft minutes and decisions", "agenda", "minutes", "draft minutes", "decisions",
    "printed minutes", "agenda a chofnodion", "browse meetings", "meeting details",
  ]
  private static let singles: WordSet = [
    "agenda item", "issue - meetings", "issue - decisions", "issue - items at meetings", "eitem ar yr agenda",
    "decision details",
  ]

  /// The page, or nil where this is none: it needs its title and, within its first lines, "Venue:", "Contact:" or the
  /// head of its list, or "Minutes:" alone on a line.
  init?(_ lines: [CleanLine]) {
    var title = false
    var single: Int?
    var named: Int?
    var details: Int?
    var listHead: Int?
    var seen = 0
    for (i, line) in lines.enumerated() where !line.isBlank {
      seen += 1
      if seen > 60 { break }
      let f = line.folded.trimming(":*. ")
      if seen <= 20 {
        if WebPage.titles.contains(f) {
          title = true
          if f == "agenda" { isAgenda = true }
          if f.contains("minutes") || f.contains("decisions") { isRecord = true }
        }
        // Further down it heads a column of a table.
        if seen <= 6, WebPage.singles.contains(f) { single = single.map { $0 < 0 ? $0 : min($0, i) } ?? i }
        // "Agenda item - Minutes" holds the title itself.
        if f.hasPrefix("agenda item - "), named == nil { named = i }
      }
      if listHead == nil, WebPage.isDetail(line.folded), seen <= 40 { details = i }
      if f == "no. item" || f == "no item" || f == "items" && (details != nil || title) || f == "rhif eitem"
        || f == "eitemau"
      {
        listHead = i
        if f != "items" && f != "eitemau" { break }
      } else if let head = listHead, f != "no", f != "item", head < i {
        break
      }
    }
    if let head = listHead {
      start = head + 1
      headEnd = start
      return
    }
    // A copy of the list of items alone.
    if let first = lines.firstIndex(where: \.opensCell) {
      start = first
      headEnd = start
      isRecord = true
      return
    }
    if let named {
      start = named
      headEnd = WebPage.meetingLine(lines, from: named).map { $0 + 1 } ?? named
      self.single = (named, WebPage.number(in: lines[named..<min(lines.count, named + 12)]))
      return
    }
    let recorded = lines.contains {
      $0.folded.utf8.count <= 10 && $0.folded.isOne(of: "minutes: decision: cofnodion:")
    }
    if let single {
      guard let at = lines.indices.first(where: { $0 > single && !lines[$0].isBlank }),
        !WebPage.opensNumbering(lines[at...])
      else { return nil }
      start = at
      headEnd = WebPage.meetingLine(lines, from: single).map { $0 + 1 } ?? at
      self.single = (at, WebPage.number(in: lines[single..<min(lines.count, at + 12)]))
      return
    }
    // A copy that begins with the items: titles with links to their papers.
    let links = lines.indices.filter { i in
      lines[i].text.utf8.count <= 200 && withoutPaperLink(lines[i].text).1 != nil
    }
    if links.count >= 3, let first = links.first, seen > 0,
      lines[..<first].allSatisfy({ $0.isBlank || $0.text.utf8.count <= 160 }),
      lines[..<first].filter({ !$0.isBlank }).count <= 3, details == nil
    {
      start = lines.firstIndex { !$0.isBlank } ?? first
      headEnd = start
      isRecord = true
      return
    }
    // "MINUTES" above "Venue:" and "Present:" is a paper of its own: pages list nobody so.
    if !recorded, let details, !isAgenda,
      !lines[..<details].contains(where: { WebPage.isPageTitle($0.folded.trimming(":*. ")) }),
      lines[details...].prefix(8).contains(where: {
        $0.folded.hasPrefix("present:") || $0.folded.hasPrefix("in attendance:")
      })
    {
      return nil
    }
    guard title, let details,
      recorded || lines[details].folded.hasPrefix("contact") || lines[details].folded.hasPrefix("venue")
    else { return nil }
    start = details + 1
    headEnd = start
  }

  /// "1. Welcome" below "Agenda item", and further down "2." and "3.": the head of a list of items, and no page of one.
  private static func opensNumbering(_ lines: ArraySlice<CleanLine>) -> Bool {
    guard let first = lines.first?.label, first.form == .decimal(depth: 1), first.values == [1],
      first.suffix != nil
    else { return false }
    var next = 2
    for line in lines where next <= 3 && line.text.startsWithDigit {
      if let label = line.label, label.form == .decimal(depth: 1), label.values == [next], label.suffix != nil
      {
        next += 1
      }
    }
    return next > 3
  }

  /// The line of a page of one item that names the meeting.
  private static func meetingLine(_ lines: [CleanLine], from start: Int) -> Int? {
    lines.indices.dropFirst(start).prefix(14).first {
      lines[$0].folded.hasPrefix("meeting:")
        || lines[$0].folded.hasPrefix("meeting of ") && lines[$0].text.utf8.count < 160
    }
  }

  /// A label of the page's own details.
  /// A title that only such pages have: "Agenda and minutes".
  private static func isPageTitle(_ folded: String) -> Bool {
    WebPage.titles.contains(folded) && !folded.isOne(of: "minutes") && folded != "draft minutes"
  }

  static func isDetail(_ folded: String) -> Bool {
    guard folded.offset(ofByte: 0x3A) ?? 10 < 10 else { return false }
    return ["venue:", "contact:", "lleoliad:", "cyswllt:", "media:", "webcast:", "location:"].contains {
      folded.hasPrefix($0)
    }
  }

  /// "Meeting of Council, Wednesday, 20th September, 2017 7.00 pm (Item 52.)"
  private static func number(in lines: ArraySlice<CleanLine>) -> String? {
    for line in lines where line.folded.contains("(item ") {
      guard let r = line.text.range(of: "(Item ") else { continue }
      let rest = line.text[r.upperBound...]
      guard let close = rest.firstIndex(of: ")") else { continue }
      let number = String(rest[..<close]).trimming(". ")
      if !number.isEmpty, number.utf8.count <= 16 { return number }
    }
    return nil
  }
}

/// Web pages put a link to a paper behind a title: "Minutes pdf icon PDF 99 KB".
func withoutPaperLink(_ title: String) -> (String, String?) {
  guard title.holds("pdf") || title.holds("view") else { return (title, nil) }
  let f = title.folded
  for mark in [" pdf icon", " pdf ", " icon pdf", " view the ", " (pdf"] {
    guard let r = f.range(of: mark) else { continue }
    let offset = title.offset(ofFolded: f.utf8.distance(from: f.startIndex, to: r.lowerBound))
    let tail = title.slice(offset, title.utf8.count).trimmed
    let tf = tail.folded
    guard tf.contains(" kb") || tf.contains(" mb") || tf.contains("icon") else { continue }
    return (title.slice(0, offset).trimmed, tail)
  }
  return (title, nil)
}
