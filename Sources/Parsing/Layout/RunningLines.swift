/// Splits documents that came out as a few endless lines: where the next number of a rising run stands inside a line,
/// an item begins.
enum RunningLines {
  /// Lines longer than this hold more than a paragraph when numbers rise in them, in bytes.
  static let longLine = 500

  /// The lines, long ones split before the numbers of the best rising run; as they are where there is none.
  static func split(_ lines: [CleanLine]) -> [CleanLine] {
    let worded = lines.filter { !$0.isBlank }
    guard worded.count <= 14, worded.contains(where: { $0.text.utf8.count > longLine }) else { return lines }
    var result: [CleanLine] = []
    for line in lines {
      guard line.text.utf8.count > longLine else {
        result.append(line)
        continue
      }
      var cuts = cuts(in: line.text)
      if cuts.count < 3 { cuts = titles(in: line.text) }
      guard cuts.count >= 3 else {
        result.append(line)
        continue
      }
      for piece in pieces(of: line, at: cuts) {
        let points = points(in: piece.text)
        result += points.isEmpty ? [piece] : pieces(of: piece, at: points)
      }
    }
    return result
  }

  /// "… carried. ACCOUNTS PAYABLE: Commissioner Roe moved …": the offsets of titles in capitals before a colon, each behind the
  /// end of a sentence; none where there are fewer than five, or none of them is a common one.
  private static func titles(in text: String) -> [Int] {
    let w = words(of: text)
    var cuts: [Int] = []
    var common = 0
    var k = 1
    while k < w.count {
      defer { k += 1 }
      guard w[k].isCapitals, w[k].folded.utf8.count >= 4, w[k - 1].after.contains(.period),
        !w[k].folded.isOne(
          of:
            "ayes nays absent abstain abstained abstentions votes vote motion resolved carried whereas attest"
        ),
        let end = w[k...].prefix(6).firstIndex(where: { $0.after.contains(.colon) }),
        w[k...end].allSatisfy({ $0.isCapitals || $0.folded == "&" || minorWords.contains($0.folded) }),
        end + 1 < w.count,
        w[end + 1].isCapitalised || w[end + 1].startsWithDigit
      else { continue }
      cuts.append(w[k].start)
      if isCommonItemTitle(text.slice(w[k].start, w[end].end).folded) { common += 1 }
      k = end
    }
    return cuts.count >= 5 && common >= 1 ? cuts : []
  }

  /// Offsets of the points "a.", "b." that a piece holds one behind another, each behind a sentence's end.
  private static func points(in text: String) -> [Int] {
    let w = words(of: text)
    var cuts: [Int] = []
    var expected: UInt8 = 0x61
    for (k, word) in w.enumerated() where k > 0 && k + 1 < w.count {
      guard word.folded.utf8.count == 1, word.folded.utf8.first == expected, !word.isCapitalised,
        word.after == [.period] || word.after == [.close], w[k + 1].isCapitalised,
        expected == 0x61 || w[k - 1].after.contains(.period) || w[k - 1].after.contains(.question)
      else { continue }
      cuts.append(word.start)
      expected += 1
    }
    return cuts
  }

  /// The pieces of a line between offsets, on the same source line.
  static func pieces(of line: CleanLine, at cuts: [Int]) -> [CleanLine] {
    var result: [CleanLine] = []
    var start = 0
    for cut in cuts + [line.text.utf8.count] where cut > start {
      var piece = CleanLine(
        line.text.slice(start, cut).trimmed, number: line.sourceLine(at: start), page: line.page)
      piece.isPiece = true
      if cut == line.text.utf8.count { piece.breaks = line.breaks.filter { $0.fromEnd < cut - start } }
      piece.indent = start == 0 ? line.indent : 0
      if start == 0 {
        piece.bullet = line.bullet
        piece.boldPrefix = min(line.boldPrefix, cut)
      }
      piece.links = line.links.compactMap { link in
        link.range.lowerBound >= start && link.range.upperBound <= cut
          ? .init(
            range: (link.range.lowerBound - start)..<(link.range.upperBound - start), address: link.address)
          : nil
      }
      if !piece.isBlank { result.append(piece) }
      start = cut
    }
    return result
  }

  /// Offsets at which the items of the best run begin.
  private static func cuts(in text: String) -> [Int] {
    let w = words(of: text)
    var cues: [ItemCue] = []
    var offsets: [Int] = []
    for (i, word) in w.enumerated() {
      guard let first = word.folded.utf8.first, (first >= 0x30 && first <= 0x39) || word.isCapitalised else {
        continue
      }
      let rest = text.slice(word.start, min(text.utf8.count, word.start + 80))
      guard let label = numberLabel(of: rest), !label.isAlone, label.word == nil || label.word == "item",
        i + 1 < w.count || label.isGlued
      else { continue }
      if label.word == "item" {
        // "Item 1/13: Minutes of the previous meeting:"
        guard word.isCapitalised, i + 2 < w.count, w[i + 1].after.contains(.colon), w[i + 2].isCapitalised
        else {
          continue
        }
        cues.append(
          ItemCue(
            kind: .numbered, line: offsets.count, label: label, value: label.values[0], weight: 1.4,
            family: "item", style: "item"))
        offsets.append(word.start)
        continue
      }
      let next = i + 1 < w.count ? w[i + 1] : word
      guard next.isCapitalised || label.isGlued || next.startsWithDigit else { continue }
      var value = 0
      var family = ""
      var weight = 0.6
      switch label.form {
      case .decimal(1):
        // "1358 DECLARATIONS OF INTEREST": a running number without a mark, before capitals.
        let isRunning =
          label.suffix == nil && label.values[0] > 99 && i + 2 < w.count && next.isCapitals
          && w[i + 2].isCapitals
        guard label.suffix == "." || label.suffix == ")" || label.isGlued || isRunning else { continue }
        family = "decimal"
        value = label.values[0]
        if i > 0, w[i - 1].after.contains(.period) || w[i - 1].after.contains(.question) { weight += 0.6 }
      case .reference(let prefix, let parts)
      where !prefix.isEmpty && !prefix.contains(where: \.isNumber) && prefix.utf8.count >= 2:
        // "Cou/286/07-08 Apologies for Absence"
        guard parts >= 2, label.values[0] < 10000 else { continue }
        family = "reference" + prefix
        value = label.values[0]
        weight += 0.4
      case .decimal(2) where label.values[1] == 0 && label.suffix != ")" && next.isCapitalised:
        // "1.0 Apologies There were none. 2.0 To fill the vacancies 2.1 …"
        guard label.text.hasSuffix(".0") || label.text.hasSuffix(".0.") else { continue }
        family = "sections"
        value = label.values[0]
        if i > 0, w[i - 1].after.contains(.period) { weight += 0.6 }
      case .decimal(2):
        // "4.02) Presentation": section and number.
        guard label.suffix == ")" else { continue }
        family = "lettered"
        value = label.values[0] * 1000 + label.values[1]
        weight += 0.4
      case .reference(_, let parts):
        guard parts == 2, DateGrammar().date(in: w, at: i) == nil, label.values[0] > 9 else { continue }
        family = "reference"
        value = label.values[0]
        weight += 0.4
      case .lettered(let prefix):
        guard label.text.contains("."),
          i == 0 || !w[i - 1].folded.isOne(of: "minute minutes item see to under")
        else { continue }
        family = "lettered" + (prefix.isEmpty ? "" : "")
        value = label.values[0] * 1000 + (label.values.count > 1 ? label.values[1] : 0)
        weight += 0.4
      default: continue
      }
      if DateGrammar().date(in: w, at: i) != nil || TimeGrammar().time(in: w, at: i) != nil { continue }
      if isCommonItemTitle(text.slice(next.start, min(text.utf8.count, next.start + 60)).folded) {
        weight += 0.8
      }
      if next.isCapitals { weight += 0.3 }
      cues.append(
        ItemCue(
          kind: .numbered, line: offsets.count, label: label, value: value, weight: weight, family: family,
          style: label.suffix.map(String.init) ?? "-"))
      // "Minute 2801/12" begins at its word.
      let start = i > 0 && w[i - 1].folded == "minute" ? w[i - 1].start : word.start
      offsets.append(start)
    }
    var best = Chain(cues: [], score: 0)
    for (_, group) in Dictionary(grouping: cues, by: \.family).sorted(by: { $0.key < $1.key }) {
      // Lettered numbers rise by steps of any size: A.0, A.1, B.0.
      let chain = group[0].family == "lettered" ? rising(group) : Chain.best(of: group)
      if chain.score > best.score { best = chain }
    }
    guard best.cues.count >= 3 else { return [] }
    return best.cues.map { offsets[$0.line] }
  }

  private static func rising(_ cues: [ItemCue]) -> Chain {
    var kept: [ItemCue] = []
    for cue in cues
    where kept.last.map({ cue.value > $0.value && (cue.value / 1000 - $0.value / 1000) <= 2 })
      ?? (cue.value < 10000)
    { kept.append(cue) }
    return Chain(cues: kept, score: kept.reduce(0) { $0 + $1.weight })
  }
}
