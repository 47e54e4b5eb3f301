import Minutes

/// Finds what belongs to the pages and not to the record: page numbers, running heads and feet.
struct PageFurniture {
  /// For each clean line that is furniture, by index, what it is.
  private(set) var reasons: [Int: String] = [:]

  init(_ lines: [CleanLine]) {
    pageNumbers(lines)
    runningLines(lines)
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
        if key.utf8.count >= 4, key.utf8.count <= 120 { edges[key, default: []].append(i) }
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
