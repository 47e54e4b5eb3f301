/// Numbers that were misprinted.
extension ItemScheme {
  /// "6" between 55 and 57: a figure of the one number that is missing there was lost. The neighbours are found by halving.
  func lostFigure(_ cue: ItemCue, _ chain: [ItemCue]) -> Bool {
    guard cue.value > 0 else { return false }
    var low = 0
    var high = chain.count
    while low < high {
      let middle = (low + high) / 2
      if chain[middle].line < cue.line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, low < chain.count else { return false }
    let above = chain[low - 1].value
    return above >= 9 && above + 2 == chain[low].value && String(above + 1).hasSuffix(String(cue.value))
  }

  /// Misprinted numbers: cues of the chain's own style between its members whose number is out of order but near.
  func adopting(_ chain: Chain, from numbers: [ItemCue]) -> Chain {
    guard let first = chain.cues.first, let last = chain.cues.last, chain.cues.count >= 3 else {
      return chain
    }
    let styles = Dictionary(grouping: chain.cues, by: \.style).filter {
      $0.value.count * 3 >= chain.cues.count
    }
    let members = Set(chain.cues.map(\.line))
    let average = chain.cues.reduce(0) { $0 + $1.weight } / Double(chain.cues.count)
    var result = chain
    for cue in numbers
    where cue.family == first.family && cue.line > first.line && cue.line < last.line
      && !members.contains(cue.line)
    {
      let isTail = lostFigure(cue, chain.cues)
      guard styles[cue.style] != nil, cue.weight >= (isTail ? average * 0.6 : max(1.4, average * 0.8)) else {
        continue
      }
      let near = first.value >= 100 ? abs(cue.value - first.value) <= 60 : false
      // Below a hundred a number out of order belongs to a list, unless it is a heading in bold.
      guard near || isTail || (cue.style.contains("b") && cue.weight >= 2) else { continue }
      result.cues.append(cue)
    }
    result.cues.sort { $0.line < $1.line }
    return result
  }
}
