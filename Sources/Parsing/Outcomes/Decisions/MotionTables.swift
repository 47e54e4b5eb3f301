import Minutes

/// A table of motions: "Motion | Moved by | Seconded by | Result". Each row is what was decided of the one it tells.
struct MotionColumns {
  let motion: Int
  let result: Int
  let mover: Int?
  let seconder: Int?
  let count: Int

  /// The columns that a row of heads names; nil where it heads no such table.
  init?(_ cells: [String]) {
    guard (2...8).contains(cells.count) else { return nil }
    var places: [Int?] = [nil, nil, nil, nil]
    for (k, cell) in cells.enumerated() where cell.utf8.count <= 32 {
      let bare = cell.folded.trimming(" :.*?")
      for (n, names) in MotionColumns.heads.enumerated() where places[n] == nil && names.contains(bare) {
        places[n] = k
      }
    }
    guard let motion = places[0], let result = places[1], places[2] != nil || places[3] != nil else {
      return nil
    }
    self.motion = motion
    self.result = result
    mover = places[2]
    seconder = places[3]
    count = cells.count
  }

  private static let heads: [WordSet] = [
    [
      "motion", "motion text", "text of motion", "resolution", "proposal", "motions", "resolutions",
      "proposed resolution",
      "the motion", "decision", "subject",
    ],
    [
      "status", "result", "outcome", "vote", "carried", "decision", "carried/lost", "passed", "motion result",
      "verdict",
    ],
    ["moved by", "moved", "mover", "proposed by", "proposer", "proposed", "motion by", "made by", "by"],
    ["seconded by", "seconded", "seconder", "second", "second by", "2nd", "2nd by"],
  ]
}

extension DecisionReader {
  /// Reads the rows behind a row of heads; the index behind the table, or nil where no table of motions begins.
  mutating func motionTable(_ p: Int) -> Int? {
    guard case .tableRow(let heads) = paragraphs[p].kind, let columns = MotionColumns(heads) else {
      return nil
    }
    var q = p + 1
    while q < paragraphs.count, case .tableRow(let cells) = paragraphs[q].kind {
      defer { q += 1 }
      guard cells.count == columns.count else { continue }
      let motion = cells[columns.motion].trimmed
      let result = cells[columns.result].folded.trimming(" .*")
      // A row without its result is a motion that was put, and no more is known.
      guard words(of: motion).count >= 2, !result.isEmpty, !vocabulary.nothings.contains(result) else {
        continue
      }
      let offset =
        paragraphs[q].text.range(of: motion).map {
          paragraphs[q].text.utf8.distance(from: paragraphs[q].text.startIndex, to: $0.lowerBound)
        } ?? 0
      var decision = Found(kind: .decision, text: motion, paragraph: q, offset: offset)
      decision.verb = result
      decision.votes.outcome = cells[columns.result].trimming(" .*")
      decision.proposer = columns.mover.flatMap { person(cells[$0]) }
      decision.seconder = columns.seconder.flatMap { person(cells[$0]) }
      found.append(decision)
    }
    return q
  }

  /// Whoever a cell names: not "None", "not recorded" or a stroke.
  private func person(_ cell: String) -> String? {
    let text = cell.trimming(" .*-–—")
    let w = words(of: text)
    guard (1...5).contains(w.count), w[0].isCapitalised, !vocabulary.nothings.contains(text.folded),
      !text.folded.hasPrefix("not ")
    else { return nil }
    return text
  }
}
