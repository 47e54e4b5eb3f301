import Reading

/// A table that was torn by its extraction: "Organisation | Project summary | Amount | Recommendation" with every column set in the
/// middle of its cell, so that no line holds a row. What the last column says of each row can still be told; the rest is kept as
/// it stands, and nothing is read from it.
struct TornTable {
  private struct Piece {
    var start: Int
    var text: String
  }

  private static let verdictHeads: WordSet = [
    "recommendation", "recommendations", "decision", "outcome", "resolution", "result", "committee decision",
    "council decision", "decision made",
  ]

  /// The lines of a transcript with the last column of such tables apart; nil where it holds none.
  ///
  /// - Parameter spaced: The lines that may be its heads.
  static func unfolded(_ transcript: Transcript, spaced: [Int]) -> [SpacedTable.Line]? {
    guard let first = spaced.first(where: { isHead(transcript.text(of: transcript.lines[$0])) }) else {
      return nil
    }
    let all = transcript.lines.map { pieces(transcript.text(of: $0)) }
    // The text before the table shows where running text begins.
    let before = all[..<first].suffix(60).filter { $0.count == 1 && $0[0].text.utf8.count >= 60 }
    let margin = before.last?.first?.start ?? 0
    guard
      let end = all.indices.dropFirst(first + 1).first(where: {
        all[$0].count == 1 && all[$0][0].text.utf8.count >= 70 && abs(all[$0][0].start - margin) <= 2
      }), end - first >= 6
    else { return nil }
    var result: [SpacedTable.Line] = []
    func plain(_ i: Int) -> SpacedTable.Line {
      let line = transcript.lines[i]
      return SpacedTable.Line(text: transcript.text(of: line), number: line.number, page: line.page)
    }
    result += (0..<first).map(plain)
    var open: SpacedTable.Line?
    var verdicts = 0
    var i = first
    while i < end {
      var stop = i
      while stop < end, transcript.lines[stop].page == transcript.lines[i].page { stop += 1 }
      let column = lastColumn(all[i..<stop])
      for k in i..<stop {
        let line = transcript.lines[k]
        guard let last = all[k].last else { continue }
        guard let column, abs(last.start - column) <= 3, !isHead(transcript.text(of: line)) else {
          result.append(torn(all[k][...], line))
          continue
        }
        let rest = all[k].dropLast()
        if !rest.isEmpty { result.append(torn(rest, line)) }
        if let told = open, !told.text.hasSuffix("."), !opensVerdict(last.text) || told.text.utf8.count < 4 {
          open?.join(last.text, line.number)
        } else {
          if let told = open { close(told, &result) }
          open = SpacedTable.Line(text: last.text, number: line.number, page: line.page)
          if opensVerdict(last.text) { verdicts += 1 }
        }
      }
      i = stop
    }
    if let told = open { close(told, &result) }
    result += (end..<transcript.lines.count).map(plain)
    return verdicts >= 2 ? result : nil
  }

  private static func close(_ told: SpacedTable.Line, _ result: inout [SpacedTable.Line]) {
    result.append(SpacedTable.Line(text: "", number: told.number, page: told.page))
    result.append(told)
    result.append(SpacedTable.Line(text: "", number: told.number, page: told.page))
  }

  /// A line with its pieces in their columns.
  private static func torn(_ pieces: ArraySlice<Piece>, _ line: Transcript.Line) -> SpacedTable.Line {
    var text = ""
    var width = 0
    for piece in pieces {
      let gap = max(piece.start - width, text.isEmpty ? 0 : 1)
      text += String(repeating: " ", count: gap) + piece.text
      width += gap + piece.text.unicodeScalars.count
    }
    return SpacedTable.Line(text: text, number: line.number, page: line.page, isTorn: true)
  }

  /// Where the column right of all others begins, in which three pieces or more stand.
  private static func lastColumn(_ lines: ArraySlice<[Piece]>) -> Int? {
    var starts: [Int: Int] = [:]
    for pieces in lines {
      guard let last = pieces.last, last.start >= 50 else { continue }
      starts[last.start, default: 0] += 1
    }
    return starts.filter { $0.value >= 3 }.keys.max() ?? starts.filter { $0.value >= 2 }.keys.max()
  }

  /// "Organisation  Project Summary      Amount      Recommendation": a row of heads of which the last asks for what came of it.
  private static func isHead(_ text: String) -> Bool {
    guard text.utf8.count >= 40, text.utf8.count <= 240, text.contains("   ") else { return false }
    let own = pieces(text)
    guard own.count >= 2, let last = own.last, last.start >= 50 else { return false }
    return verdictHeads.contains(last.text.folded.trimming(" :*."))
      && own.allSatisfy { $0.text.utf8.count <= 40 && !$0.text.hasSuffix(".") }
  }

  /// Whether a piece begins with a verdict: "Approved.", "Recommend approval of the", "£250 approved."
  private static func opensVerdict(_ text: String) -> Bool {
    words(of: text).prefix(2).contains {
      $0.folded.isOne(
        of: "approved rejected refused recommend recommended deferred declined granted agreed noted supported"
      )
    }
  }

  /// The pieces of a line that two blanks or more part, each with the column where it begins.
  private static func pieces(_ text: String) -> [Piece] {
    var found: [Piece] = []
    var current = String.UnicodeScalarView()
    var start = 0
    var blanks = 0
    var at = 0
    for scalar in text.unicodeScalars {
      if scalar.value == 0x0C { continue }
      if scalar.value == 0x20 || scalar.value == 0xA0 || scalar.value == 0x09 {
        blanks += 1
      } else {
        if blanks >= 2 || current.isEmpty {
          if !current.isEmpty { found.append(Piece(start: start, text: String(current))) }
          current = String.UnicodeScalarView()
          start = at
        } else if blanks == 1 {
          current.append(" ")
        }
        blanks = 0
        current.append(scalar)
      }
      at += 1
    }
    if !current.isEmpty { found.append(Piece(start: start, text: String(current))) }
    return found
  }
}
