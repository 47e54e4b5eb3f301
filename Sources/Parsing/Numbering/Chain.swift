/// Finds the run of cues of one family whose numbers rise and that explains most of a document.
///
/// Linear in the number of cues: for each style and value only the best run that ends there is kept.
struct Chain {
  var cues: [ItemCue]
  var score: Double

  /// The best run through cues of one family, given in the order of lines.
  static func best(of cues: [ItemCue]) -> Chain {
    guard !cues.isEmpty else { return Chain(cues: [], score: 0) }
    var score = [Double](repeating: 0, count: cues.count)
    var from = [Int?](repeating: nil, count: cues.count)
    // The best run that ends in a value, by style and in any style; and the best of all values so far.
    var styles: [String: Int] = [:]
    var byStyle: [[Int: Int]] = []
    var byValue: [Int: Int] = [:]
    var recent: [Int] = []
    for (i, cue) in cues.enumerated() {
      // A run may begin anywhere, but best at 1, or with a running number.
      let start =
        cue.value <= 1 || cue.value >= 32 || cue.family != "decimal"
        ? 0.3 : cue.value == 2 ? 0 : -0.2 * Double(min(cue.value, 8))
      score[i] = cue.weight + start
      let style = styles[cue.style] ?? byStyle.count
      if style == byStyle.count {
        styles[cue.style] = style
        byStyle.append([:])
      }
      func consider(_ j: Int?, _ bonus: Double) {
        guard let j else { return }
        let s = score[j] + cue.weight + bonus
        if s > score[i] {
          score[i] = s
          from[i] = j
        }
      }
      for gap in 1...12 {
        let penalty = gap == 1 ? 0.8 : 0.2 - 0.12 * Double(gap)
        consider(byStyle[style][cue.value - gap], penalty + 0.4)
        consider(byValue[cue.value - gap], penalty - 0.4)
      }
      // The number printed twice, or every number printed as the first.
      consider(byStyle[style][cue.value], -0.3)
      // A larger gap, among the runs that ended last.
      for j in recent.suffix(6) where cues[j].value < cue.value { consider(j, -1.6) }
      // A letter behind the same number (8, 8a).
      if byStyle[style][cue.value].map({ score[i] > score[$0] }) ?? true { byStyle[style][cue.value] = i }
      if byValue[cue.value].map({ score[i] > score[$0] }) ?? true { byValue[cue.value] = i }
      recent.append(i)
    }
    var at: Int? = score.indices.max { score[$0] < score[$1] }
    let top = at.map { score[$0] } ?? 0
    var run: [ItemCue] = []
    while let i = at {
      run.append(cues[i])
      at = from[i]
    }
    run.reverse()
    return Chain(cues: run, score: top)
  }
}
