/// A web page's table of items, "No." and "Item", where number, title, advice and record stand in one cell: taken apart into
/// the lines that the page itself would have. Copies often have lost the numbers, and a cell may run over several lines.
enum WebPageCells {
  static func unfolded(_ lines: [CleanLine]) -> [CleanLine] {
    let head = lines.firstIndex { $0.isTableRow && isHead($0.cells) }
    if let head, !lines[head...].contains(where: { isNumbered($0) }) {
      return withoutNumbers(lines, from: head + 1)
    }
    guard head != nil else {
      // The list alone, without its head: three cells at least with their record inside.
      guard lines.filter({ $0.isTableRow && recordInside($0.text) }).count >= 3,
        !lines.contains(where: { $0.isTableRow && $0.cells.filter { !$0.isEmpty }.count >= 2 })
      else { return lines }
      return withoutNumbers(lines, from: 0)
    }
    var result: [CleanLine] = []
    for line in lines {
      guard isNumbered(line) else {
        result.append(line.isTableRow && isHead(line.cells) ? plain(line) : line)
        continue
      }
      for text in [line.cells[0]] + parts(of: line.cells[1]) { append(text, of: line, to: &result) }
    }
    return result
  }

  private static func isNumbered(_ line: CleanLine) -> Bool {
    guard line.isTableRow, line.cells.count == 2, let label = numberLabel(of: line.cells[0]) else {
      return false
    }
    return label.isAlone && !line.cells[1].isEmpty
  }

  /// Cells whose numbers are lost: one ends at a row's mark, and the next begins.
  private static func withoutNumbers(_ lines: [CleanLine], from start: Int) -> [CleanLine] {
    var result = lines[..<start].map { $0.isTableRow && isHead($0.cells) ? plain($0) : $0 }
    var opens = true
    for line in lines[start...] {
      if line.isBlank {
        result.append(line)
        continue
      }
      guard !line.isTableRow || line.cells.filter({ !$0.isEmpty }).count <= 1 else {
        result.append(line)
        opens = false
        continue
      }
      let isTitled = opens && !["minutes:", "decision:", "additional"].contains { line.folded.hasPrefix($0) }
      for (k, text) in (isTitled ? parts(of: line.text) : records(in: line.text)).enumerated() {
        append(text, of: line, to: &result, opensCell: isTitled && k == 0)
      }
      opens = line.isTableRow
    }
    return result
  }

  private static func append(
    _ text: String, of line: CleanLine, to result: inout [CleanLine], opensCell: Bool = false
  ) {
    var piece = CleanLine(text, number: line.number, page: line.page)
    piece.opensCell = opensCell
    result.append(piece)
    result.append(CleanLine("", number: line.number, page: line.page))
  }

  private static func plain(_ line: CleanLine) -> CleanLine {
    var head = line
    head.isTableRow = false
    head.cells = []
    head.setText(line.text)
    return head
  }

  private static func isHead(_ cells: [String]) -> Bool {
    let worded = cells.filter { !$0.isEmpty }
    guard worded.count == 2 else { return false }
    return worded[0].folded.isOne(of: "no. no number rhif")
      && worded[1].folded.isOne(of: "item items eitem")
  }

  private static func recordInside(_ text: String) -> Bool {
    text.contains(" Minutes: ") || text.contains(" Decision: ") || text.contains(" Cofnodion: ")
  }

  /// The labels of a cell's later lines, and what stands between them.
  private static func records(in text: String) -> [String] {
    pieces(of: text, at: labels(words(of: text)).cuts)
  }

  /// Where "Minutes:", "Decision:" and "Additional documents:" begin and end, and the word of the first record.
  private static func labels(_ w: [Word]) -> (cuts: [Int], recordAt: Int?) {
    var cuts: [Int] = []
    var recordAt: Int?
    for (k, word) in w.enumerated()
    where word.after == [.colon] && (word.isCapitalised || word.folded == "documents") {
      switch word.folded {
      case "minutes", "decision", "cofnodion":
        if recordAt == nil { recordAt = k }
        cuts += [word.start, word.end + 1]
      case "documents": if k > 0, w[k - 1].folded == "additional" { cuts += [w[k - 1].start, word.end + 1] }
      default: break
      }
    }
    return (cuts, recordAt)
  }

  /// Title, advice, "Minutes:" and record of a cell.
  private static func parts(of cell: String) -> [String] {
    let w = words(of: cell)
    let (marks, recordAt) = labels(w)
    var cuts = marks
    // The advice behind the title begins with one of its usual words.
    let limit = recordAt ?? w.count
    for k in 1..<max(1, limit)
    where w[k].isCapitalised && w[k - 1].after.isEmpty && !minorWords.contains(w[k - 1].folded) {
      let opener = w[k].folded.isOne(of: "to report in members under please this the any all councillors a")
      guard opener, k + 1 < limit, !w[k + 1].isCapitalised || w[k].folded == "report" && false else {
        continue
      }
      if cuts.allSatisfy({ $0 > w[k].start }) { cuts.append(w[k].start) }
      break
    }
    // A paper's link ends the title.
    if let kb = w.indices.first(where: {
      $0 > 1 && $0 < limit && w[$0].folded.isOne(of: "kb mb") && w[$0 - 1].startsWithDigit
    }) {
      cuts.append(w[kb].end)
    }
    return pieces(of: cell, at: cuts)
  }

  private static func pieces(of text: String, at cuts: [Int]) -> [String] {
    var result: [String] = []
    var from = 0
    for cut in Set(cuts).sorted() + [text.utf8.count] where cut > from {
      let part = text.slice(from, cut).trimmed
      if !part.isEmpty { result.append(part) }
      from = cut
    }
    return result
  }
}
