import Minutes

/// Finds what belongs to the pages and not to the record: page numbers, running heads and feet.
struct PageFurniture {
  /// For each clean line that is furniture, by index, what it is.
  private(set) var reasons: [Int: String] = [:]

  init(_ lines: [CleanLine]) {
    pageNumbers(lines)
    runningLines(lines)
    repeatedTitles(lines)
  }

  /// A line of the document's own head that stands again further down, perhaps with a year or a number behind it: what a
  /// page's head leaves in a text without pages. Above another head with its own day it begins another part.
  private mutating func repeatedTitles(_ lines: [CleanLine]) {
    var heads: [String] = []
    var end = 0
    for (i, line) in lines.enumerated() where !line.isBlank {
      guard heads.count < 5, line.text.utf8.count <= 100, !line.text.hasSuffix("."), line.label == nil,
        line.bullet == nil,
        !line.isTableRow, !line.text.hasByte(0x3A)
      else { break }
      end = i + 1
      heads.append(line.folded.trimming(" .:*-"))
    }
    heads = heads.filter { $0.utf8.count >= 12 && $0.hasByte(0x20) }
    guard !heads.isEmpty, lines.count > end + 8 else { return }
    let sizes = Set(heads.map { $0.utf8.first ?? 0 })
    for i in (end + 4)..<lines.count
    where reasons[i] == nil && !lines[i].isBlank && lines[i].text.utf8.count <= 140 {
      guard lines[i].bullet == nil, lines[i].headingLevel == nil, !lines[i].isTableRow,
        let first = lines[i].text.utf8.first, sizes.contains(first | 0x20) || sizes.contains(first)
      else { continue }
      let folded = lines[i].folded.trimming(" .:*-")
      guard let head = heads.first(where: { folded.hasPrefix($0) }) else { continue }
      let rest = folded.slice(head.utf8.count, folded.utf8.count)
      let w = words(of: rest)
      guard
        w.allSatisfy({
          $0.startsWithDigit || $0.isAny([.month, .weekday])
            || $0.folded.isOne(of: "minutes page of draft meeting -")
        }), w.count <= 8, i == lines.count - 1 || !beginsPart(lines, i), !isNumbered(lines, i, heads)
      else { continue }
      reasons[i] = "running head or foot"
    }
  }

  /// Whether a number stands alone above a line, and other such numbers above other lines: then it is an item's title.
  private func isNumbered(_ lines: [CleanLine], _ i: Int, _ heads: [String]) -> Bool {
    guard let above = lines[..<i].lastIndex(where: { !$0.isBlank }), lines[above].label?.isAlone == true
    else {
      return false
    }
    var others = 0
    for (k, line) in lines.enumerated() where line.text.utf8.count <= 8 && line.label?.isAlone == true {
      guard let next = lines.indices.dropFirst(k + 1).first(where: { !lines[$0].isBlank }) else { continue }
      if !heads.contains(where: { lines[next].folded.hasPrefix($0) }) { others += 1 }
    }
    return others >= 2
  }

  /// Whether a day is named right below a line, as below the name of a body at the head of its minutes.
  private func beginsPart(_ lines: [CleanLine], _ i: Int) -> Bool {
    let below = lines[(i + 1)..<min(lines.count, i + 8)].filter { !$0.isBlank }.prefix(3)
    return below.contains { line in
      line.text.utf8.count <= 200 && (line.folded.contains("minutes") || line.folded.contains("meeting"))
        && !DateGrammar().dates(in: line.words).isEmpty
    }
  }

  private mutating func pageNumbers(_ lines: [CleanLine]) {
    var sawWords = false
    let hasPages = lines.contains { $0.page != nil && $0.page != 1 }
    for (i, line) in lines.enumerated() where !line.isBlank {
      if isPageLabel(line.folded) {
        reasons[i] = "page number"
      } else if line.folded.utf8.count <= 3, Int(line.folded) != nil {
        // Bare numbers before the first word, or at the edge of a page.
        let edge = hasPages && (isPageEdge(lines, i))
        if !sawWords || edge { reasons[i] = "page number" }
      } else if hasPages, let number = markedNumber(line.folded), number == line.page, isPageEdge(lines, i) {
        reasons[i] = "page number"
      } else {
        sawWords = true
      }
    }
  }

  /// "Page 3 of 13", "page 2", "- 4 -", "3 | Page".
  private func isPageLabel(_ folded: String) -> Bool {
    guard folded.utf8.count <= 24 else { return false }
    let parts = folded.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "|" || $0 == "." || $0 == ":" }
    )
    if folded.contains("page") || folded.contains("tudalen") {
      return parts.allSatisfy { $0 == "page" || $0 == "of" || $0 == "tudalen" || $0 == "o" || Int($0) != nil }
        && parts.count <= 4
        && parts.contains { Int($0) != nil }
    }
    return parts.count == 1 && Int(parts[0]) != nil && folded.hasPrefix("-") && folded.hasSuffix("-")
  }

  /// "!3", "[3]", "3 |": a number with marks round it, as a program's page field leaves it.
  private func markedNumber(_ folded: String) -> Int? {
    guard folded.utf8.count <= 6, !folded.contains(where: \.isLetter) else { return nil }
    let digits = folded.filter(\.isNumber)
    return folded.contains(digits) ? Int(digits) : nil
  }

  private func isPageEdge(_ lines: [CleanLine], _ i: Int) -> Bool {
    let page = lines[i].page
    let next = lines[(i + 1)...].first { !$0.isBlank }
    let previous = lines[..<i].last { !$0.isBlank }
    return next == nil || next?.page != page || (previous != nil && previous?.page != page)
  }

  /// Lines that stand, but for their digits, three times or more at the edges of pages.
  private mutating func runningLines(_ lines: [CleanLine]) {
    guard let last = lines.last?.page, last >= 2 else { return }
    var edges: [String: [Int]] = [:]
    var byPage: [Int: [Int]] = [:]
    for (i, line) in lines.enumerated() where !line.isBlank && reasons[i] == nil {
      byPage[line.page ?? 1, default: []].append(i)
    }
    for (_, indices) in byPage {
      for i in Set(indices.prefix(3) + indices.suffix(3)) {
        let key = String(lines[i].folded.filter { !$0.isNumber })
        // "FGP 210503" has few letters, and is alike on every page.
        if key.utf8.count >= 4 || key.utf8.count >= 2 && lines[i].text.utf8.count >= 6, key.utf8.count <= 120
        {
          edges[key, default: []].append(i)
        }
      }
    }
    for (_, indices) in edges where indices.count >= 3 {
      // The first one is the document's own heading; the record keeps it.
      let texts = Dictionary(grouping: indices.sorted(), by: { lines[$0].text })
      for (_, same) in texts where same.count >= 3 {
        for i in same.dropFirst(lines[same[0]].page == 1 ? 1 : 0) { reasons[i] = "running head or foot" }
      }
    }
  }
}
