import Minutes

/// Items whose numbers stand inside a paragraph.
extension DocumentReading {
  /// Numbers that a run lacks and that stand inside a paragraph: "… duly elected. 6. The Minutes of …".
  mutating func fillGaps() {
    guard sections.count >= 3 else { return }
    let tops = sections.filter { s in
      guard let label = s.cue.label, case .decimal(1) = label.form, s.cue.kind == .numbered else {
        return false
      }
      return true
    }
    guard tops.count >= 3 else { return }
    var cuts: [Int: [Int]] = [:]
    for (a, b) in zip(tops, tops.dropFirst()) {
      var expected = a.cue.value + 1
      guard b.cue.value - a.cue.value >= 2, b.cue.value - a.cue.value <= 4 else { continue }
      scan: for i in a.bodyLine..<b.start where i < lines.count {
        let w = lines[i].words
        for (k, word) in w.enumerated() where k > 0 && expected < b.cue.value {
          guard word.number == expected, word.after == [.period] || word.after == [.close],
            w[k - 1].after.contains(.period), k + 1 < w.count, w[k + 1].isCapitalised
          else { continue }
          cuts[i, default: []].append(word.start)
          expected += 1
        }
        if expected >= b.cue.value { break scan }
      }
    }
    // Dotted numbers and capitals that a cut line goes on to hold ("8. Reports 8.1 Chairman's Report").
    for s in tops where s.bodyLine == s.cue.line || cuts[s.cue.line] != nil {
      let text = lines[s.cue.line].text
      let w = words(of: text)
      guard text.utf8.count > 80 || w.contains(where: { $0.folded.text == "\(s.cue.value).1" }) else {
        continue
      }
      for (k, word) in w.enumerated() where k > 0 && word.folded.contains(".") && word.startsWithDigit {
        let parts = word.folded.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 2, parts[1] >= 1, parts[1] <= 9, k + 1 < w.count,
          w[k + 1].isCapitalised || w[k + 1].startsWithDigit, word.after.isEmpty || word.after == [.period]
        else { continue }
        let owner =
          (cuts[s.cue.line] ?? []).last { $0 < word.start }.flatMap { offset in
            w.first { $0.start == offset }?.number
          } ?? s.cue.value
        guard parts[0] == owner else { continue }
        cuts[s.cue.line, default: []].append(word.start)
      }
      // "PUBLIC PARTICIPATION • …" in the middle of a line.
      for k in w.indices.dropFirst()
      where w[k].isCapitals && k + 1 < w.count && w[k + 1].isCapitals && w[k - 1].after.contains(.period) {
        if isCommonItemTitle(text.slice(w[k].start, min(text.utf8.count, w[k].start + 60)).folded) {
          cuts[s.cue.line, default: []].append(w[k].start)
        }
      }
    }
    guard !cuts.isEmpty else { return }
    var split: [CleanLine] = []
    var moved: Set<Int> = []
    var taken: Set<Int> = []
    for (i, line) in lines.enumerated() {
      if attendance.taken.contains(i) { taken.insert(split.count) }
      if furniture.contains(i) { moved.insert(split.count) }
      split += cuts[i].map { RunningLines.pieces(of: line, at: $0.sorted()) } ?? [line]
    }
    let reading = attendance
    lines = split
    furniture = moved
    reasons = [:]
    for i in moved { reasons[i] = "page number" }
    findItems()
    // The lists were read before; their lines have only moved.
    if attendance.attendance.count < reading.attendance.count {
      attendance = reading
      attendance.taken = taken
    }
  }
}
