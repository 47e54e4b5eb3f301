/// References whose first parts are a year or a session, and numbers that count people.
extension CueFinder {
  /// "17/86", "17/87", "17/88", "24/25-01", "24/25-02": where the references of a document share all parts but the last, the
  /// year or the session, the last one counts.
  func countedBehindYear(_ numbers: [ItemCue]) -> [ItemCue] {
    func parts(_ cue: ItemCue) -> [Int]? {
      guard cue.family.hasPrefix("reference"), let label = cue.label,
        case .reference("", let count) = label.form,
        count >= 2, label.values.count == count
      else { return nil }
      return label.values
    }
    let all = numbers.compactMap(parts)
    guard all.count >= 3, let first = all.first,
      all.allSatisfy({ $0.count == first.count && $0.dropLast() == first.dropLast() }),
      all.count >= 4 || first.count >= 3
    else { return numbers }
    let counts = all.map { $0[$0.count - 1] }
    guard zip(counts, counts.dropFirst()).count(where: { $0 < $1 }) * 3 >= (all.count - 1) * 2 else {
      return numbers
    }
    return numbers.map { cue in
      guard let values = parts(cue) else { return cue }
      var counted = cue
      counted.value = values[values.count - 1]
      return counted
    }
  }

  /// "No. | Name | Role | Present" above numbered rows of people.
  func headsPeople(_ cells: [String]) -> Bool {
    let heads = cells.map { $0.folded.trimming(" .:*?") }
    return heads.contains(where: {
      $0.isOne(of: "name names member attendee councillor director trustee governor")
    })
      && heads.contains(where: {
        $0.isOne(
          of:
            "role position title present attendance attended status apologies organisation affiliation company"
        )
      })
  }
}
