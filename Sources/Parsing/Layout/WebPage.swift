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
        if WebPage.singles.contains(f) { single = single.map { $0 < 0 ? $0 : min($0, i) } ?? i }
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
      return
    }
    if let named {
      start = named
      self.single = (named, WebPage.number(in: lines[named..<min(lines.count, named + 12)]))
      return
    }
    let recorded = lines.contains { ["minutes:", "decision:", "cofnodion:"].contains($0.folded) }
    if let single {
      guard let at = lines.indices.first(where: { $0 > single && !lines[$0].isBlank }) else { return nil }
      start = at
      self.single = (at, WebPage.number(in: lines[single..<min(lines.count, at + 12)]))
      return
    }
    guard title, let details,
      recorded || lines[details].folded.hasPrefix("contact") || lines[details].folded.hasPrefix("venue")
    else { return nil }
    start = details + 1
  }

  /// A label of the page's own details.
  static func isDetail(_ folded: String) -> Bool {
    ["venue:", "contact:", "lleoliad:", "cyswllt:", "media:", "webcast:", "location:"].contains {
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

  /// Rows "number, title and record in one cell" taken apart into the lines that the page itself would have.
  static func unfolded(_ lines: [CleanLine]) -> [CleanLine] {
    guard lines.contains(where: { $0.isTableRow && isHead($0.cells) }) else { return lines }
    var result: [CleanLine] = []
    for line in lines {
      guard line.isTableRow, line.cells.count == 2, let label = numberLabel(of: line.cells[0]), label.isAlone,
        !line.cells[1].isEmpty
      else {
        if line.isTableRow, isHead(line.cells) {
          var head = line
          head.isTableRow = false
          head.cells = []
          head.setText(line.text)
          result.append(head)
        } else {
          result.append(line)
        }
        continue
      }
      for text in [line.cells[0]] + parts(of: line.cells[1]) {
        result.append(CleanLine(text, number: line.number, page: line.page))
        result.append(CleanLine("", number: line.number, page: line.page))
      }
    }
    return result
  }

  private static func isHead(_ cells: [String]) -> Bool {
    guard cells.count == 2 else { return false }
    return ["no.", "no", "number", "rhif"].contains(cells[0].folded)
      && ["item", "items", "eitem"].contains(cells[1].folded)
  }

  /// Title, advice, "Minutes:" and record of a cell.
  private static func parts(of cell: String) -> [String] {
    let w = words(of: cell)
    var cuts: [Int] = []
    var recordAt: Int?
    for (k, word) in w.enumerated() where word.after == [.colon] && word.isCapitalised {
      switch word.folded {
      case "minutes", "decision", "cofnodion":
        if recordAt == nil { recordAt = k }
        cuts += [word.start, word.end + 1]
      case "documents": if k > 0, w[k - 1].folded == "additional" { cuts += [w[k - 1].start, word.end + 1] }
      default: break
      }
    }
    // The advice behind the title begins with one of its usual words.
    let limit = recordAt ?? w.count
    for k in 1..<max(1, limit)
    where w[k].isCapitalised && w[k - 1].after.isEmpty && !w[k - 1].isAny(.minor) {
      let opener = ["to", "report", "in", "members", "under", "please", "this"].contains(w[k].folded)
      guard opener, k + 1 < limit, !w[k + 1].isCapitalised || w[k].folded == "report" && false else {
        continue
      }
      if cuts.allSatisfy({ $0 > w[k].start }) { cuts.append(w[k].start) }
      break
    }
    // A paper's link ends the title.
    if let kb = w.indices.first(where: {
      $0 > 1 && $0 < limit && ["kb", "mb"].contains(w[$0].folded) && w[$0 - 1].startsWithDigit
    }) {
      cuts.append(w[kb].end)
    }
    var result: [String] = []
    var from = 0
    for cut in Set(cuts).sorted() + [cell.utf8.count] where cut > from {
      let part = cell.slice(from, cut).trimmed
      if !part.isEmpty { result.append(part) }
      from = cut
    }
    return result
  }
}

/// Web pages put a link to a paper behind a title: "Minutes pdf icon PDF 99 KB".
func withoutPaperLink(_ title: String) -> (String, String?) {
  let f = title.folded
  for mark in [" pdf icon", " pdf ", " icon pdf", " view the ", " (pdf"] {
    guard let r = f.range(of: mark) else { continue }
    let offset = f.utf8.distance(from: f.startIndex, to: r.lowerBound)
    let tail = title.slice(offset, title.utf8.count).trimmed
    let tf = tail.folded
    guard tf.contains(" kb") || tf.contains(" mb") || tf.contains("icon") else { continue }
    return (title.slice(0, offset).trimmed, tail)
  }
  return (title, nil)
}
