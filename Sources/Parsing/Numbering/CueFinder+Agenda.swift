/// The agenda that is printed before the minutes: no item begins in it.
extension CueFinder {
  /// The agenda that a document prints before its minutes: numbered titles with nothing said below them, most of whose words
  /// stand again as titles further down, behind "Agenda" or before a line such as "Draft minutes".
  var printedAgenda: Range<Int> {
    guard let first = agendaHead ?? numberedBeforeMinutes else { return 0..<0 }
    var end = first
    var titles: [[FoldedWord]] = []
    var numbers: [Int] = []
    // The first of the heads of pages is the document's own, and no furniture.
    let running = Set(furniture.map { lines[$0].text })
    while end < min(lines.count, first + 120) {
      let line = lines[end]
      if line.isBlank || furniture.contains(end) || running.contains(line.text) {
        end += 1
        continue
      }
      if let label = line.label, !label.isAlone {
        let title = line.text.slice(label.length, line.text.utf8.count)
        let w = words(of: title, upTo: 160)
        guard isEntry(w, title) else { break }
        titles.append(telling(w))
        switch label.form {
        case .decimal(1), .reference: numbers.append(label.values[0])
        default: break
        }
      } else if line.indent >= 8 || line.bullet != nil || isHeadOfColumns(line) {
        guard isEntry(line.words, line.text), !opensMinutes(line), line.label == nil,
          line.boldPrefix == 0 || line.indent >= 16
        else { break }
      } else {
        break
      }
      end += 1
    }
    titles.removeAll(where: \.isEmpty)
    // "1. Apologies", "2. Minutes" …: numbers that the minutes take up again need no further sign.
    guard titles.count >= 4, numbers.count >= 3, end < lines.count else { return 0..<0 }
    var returning = 0
    let later = laterTitles(from: end)
    for title in titles where later.contains(where: { isSame($0, title) }) { returning += 1 }
    return returning * 2 >= titles.count && returning >= 3 ? first..<end : 0..<0
  }

  private var agendaHead: Int? {
    lines.prefix(120).firstIndex {
      $0.text.utf8.count <= 24 && $0.headingLevel == nil
        && $0.folded.trimming(" :.*").isOne(of: "agenda")
    }.map { $0 + 1 }
  }

  /// The first numbered line, where a line that opens the minutes stands behind at least four of them.
  private var numberedBeforeMinutes: Int? {
    guard let opening = lines.indices.dropFirst(6).prefix(150).first(where: { opensMinutes(lines[$0]) })
    else {
      return nil
    }
    let numbered = lines[..<opening].indices.filter {
      if let label = lines[$0].label, !label.isAlone, case .decimal(1) = label.form { return true }
      return false
    }
    guard numbered.count >= 4, lines[numbered[0]].label?.values.first == 1 else { return nil }
    return numbered[0]
  }

  /// "Draft minutes", "MINUTES", "Minutes of the meeting": a short line of its own without a number.
  private func opensMinutes(_ line: CleanLine) -> Bool {
    guard !line.isBlank, line.text.utf8.count <= 60, line.label == nil, line.bullet == nil,
      line.text.holds("minutes")
    else { return false }
    let w = line.words
    guard let at = w.prefix(3).firstIndex(where: { $0.folded == "minutes" }), w[0].isCapitalised else {
      return false
    }
    return at == 0 ? w.count == 1 || w[1].folded == "of" : w[0].folded.isOne(of: "draft the")
  }

  private func isHeadOfColumns(_ line: CleanLine) -> Bool {
    line.words.count <= 4 && line.words.first?.folded.isOne(of: "item no number no.") ?? false
  }

  /// A title, a note on it, and no sentence.
  private func isEntry(_ w: [Word], _ text: String) -> Bool {
    guard let first = w.first, w.count <= 16 else { return false }
    let last = w[w.count - 1]
    return first.isCapitalised || first.before.contains(.open)
      ? !w.contains { $0.folded.isOne(of: "was were is are has had said") }
        && !(last.isAny(.participle) && w.count > 2)
        && !(last.after.contains(.period) && w.count > 9)
      : text.utf8.count <= 40 && !last.after.contains(.period)
  }

  /// The words of a title that tell what it is about.
  private func telling(_ w: [Word]) -> [FoldedWord] {
    w.filter { $0.folded.utf8.count > 3 && !$0.isAny(.minor) && !$0.startsWithDigit }.map(\.folded)
  }

  /// The short lines further down that are no sentences, as the words that tell what they are about.
  private func laterTitles(from start: Int) -> [[FoldedWord]] {
    var titles: [[FoldedWord]] = []
    for line in lines[start...].prefix(1500)
    where !line.isBlank && line.text.utf8.count <= 90 && !line.isTableRow && titles.count < 300 {
      let own = telling(line.words)
      if !own.isEmpty, own.count <= 8, !line.text.hasSuffix(",") { titles.append(own) }
    }
    return titles
  }

  /// Whether all words of the shorter of two titles stand in the other.
  private func isSame(_ a: [FoldedWord], _ b: [FoldedWord]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard let first = short.first, long.contains(first) else { return false }
    return short.allSatisfy { long.contains($0) }
  }
}
