import Minutes

/// A table of motions with a column for what became of each: "Motion | Moved by | Seconded by | Status".
struct MotionColumns {
  let motion: Int
  let outcome: Int
  let mover: Int?
  let seconder: Int?
  let count: Int

  /// The columns that a row of heads names; nil where it heads no such table.
  init?(_ cells: [String]) {
    guard (2...6).contains(cells.count) else { return nil }
    var motion: Int?
    var outcome: Int?
    var mover: Int?
    var seconder: Int?
    for (k, cell) in cells.enumerated() where cell.utf8.count <= 32 {
      let bare = cell.folded.trimming(" :.*?")
      if MotionColumns.motions.contains(bare) {
        motion = motion ?? k
      } else if MotionColumns.outcomes.contains(bare) {
        outcome = outcome ?? k
      } else if bare.isOne(of: "moved proposed mover proposer") || bare == "moved by" || bare == "proposed by"
      {
        mover = mover ?? k
      } else if bare.isOne(of: "seconded seconder") || bare == "seconded by" {
        seconder = seconder ?? k
      }
    }
    guard let motion, let outcome else { return nil }
    self.motion = motion
    self.outcome = outcome
    self.mover = mover
    self.seconder = seconder
    count = cells.count
  }

  private static let motions: WordSet = [
    "motion", "motions", "motion text", "text of motion", "resolution", "resolutions", "proposal",
    "proposals",
  ]
  private static let outcomes: WordSet = [
    "status", "result", "outcome", "decision", "carried", "carried?", "passed", "passed?", "vote result",
  ]

  /// The verb that a cell gives to what became of a motion, or nil where it tells no outcome.
  static func verb(_ cell: String) -> String? {
    guard let word = words(of: cell, upTo: 40).first, cell.utf8.count <= 60 else { return nil }
    switch word.folded {
    case "accepted", "carried", "passed", "approved", "agreed", "adopted", "yes", "unanimous", "unanimously":
      return "approved"
    case "rejected", "lost", "failed", "defeated", "declined", "no", "denied", "lapsed", "fell":
      return "rejected"
    case "deferred", "postponed", "tabled", "adjourned": return "deferred"
    default: return nil
    }
  }
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
      guard cells.count == columns.count, let verb = MotionColumns.verb(cells[columns.outcome]) else {
        continue
      }
      let text = cells[columns.motion].trimmed
      guard words(of: text).count >= 2 else { continue }
      let offset =
        paragraphs[q].text.range(of: text).map {
          paragraphs[q].text.utf8.distance(from: paragraphs[q].text.startIndex, to: $0.lowerBound)
        } ?? 0
      func named(_ column: Int?) -> String? {
        guard let column else { return nil }
        let name = cells[column].trimmed
        // "Not recorded" is nobody.
        return name.isEmpty || vocabulary.nothings.contains(name.folded) || name.folded.hasPrefix("not ")
          ? nil : name
      }
      var one = Found(
        kind: verb == "deferred" ? .deferred : .decision, text: text, paragraph: q, offset: offset)
      one.proposer = named(columns.mover)
      one.seconder = named(columns.seconder)
      one.verb = verb
      one.votes.outcome = cells[columns.outcome].trimming(" .*")
      one.settles = true
      found.append(one)
    }
    return q > p + 1 ? q : nil
  }
}
