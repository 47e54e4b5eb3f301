/// Titles that bear no number and no common name: only that the document sets several lines in one shape, each above what
/// was said, shows that they are titles.
extension ItemScheme {
  /// The titles of a document that numbers nothing, by the shape that most of them share; empty where no shape is shown.
  func shaped(_ plain: [ItemCue]) -> [ItemCue] {
    let cues = unrepeated(plain.filter { $0.line >= agendaStart })
    for family in [colonTitles(cues), columnTitles(cues), bareTitles(cues)] where !family.isEmpty {
      return family
    }
    return loneTitle(cues)
  }

  // MARK: The shapes

  /// "Play Area:" above its points, "Quay Plan Update: The final draft is under review.": titles that end in a colon.
  private func colonTitles(_ cues: [ItemCue]) -> [ItemCue] {
    let above = colonTitles(above: cues)
    let before = cues.filter { isRunIn($0) && isWrittenAsTitle($0) && opensParagraph($0.line) }
    let told = before.filter { isCommon($0) || $0.style == "runin" && isTold(behind: $0.line) }
    let sure = above + told + cues.filter { $0.style == "dashed" }
    guard let first = sure.map(\.line).min(),
      sure.count >= 3 || sure.count == 2 && sure.contains(where: { isCommon($0) })
    else { return [] }
    // A short word behind a title counts below one that is sure: "Lock Bids: None yet."
    return merged(sure, before.filter { $0.line > first })
  }

  /// Those of them that stand alone above what was said.
  func colonTitles(above cues: [ItemCue]) -> [ItemCue] {
    cues.filter {
      $0.style == "plain" && $0.line >= agendaStart && lines[$0.line].text.hasSuffix(":")
        && stands(above: $0.line)
    }
  }

  /// "Booking Clerk’s Report  The dates include …": titles that two blanks part from their text.
  private func columnTitles(_ cues: [ItemCue]) -> [ItemCue] {
    let wide = cues.filter { $0.style == "wide" }
    return wide.count >= 2 ? wide : []
  }

  /// "Officer Reports" above its points; a title between blank lines above its paragraph.
  private func bareTitles(_ cues: [ItemCue]) -> [ItemCue] {
    let bare = cues.filter {
      ["plain", "tight", "listing"].contains($0.style) && !lines[$0.line].text.hasSuffix(":")
        && $0.weight >= 0.8 && isWords($0.line)
    }
    let sure = Set(bare.map(\.line).filter { stands(above: $0) || isLabelled(below: $0) })
    guard let first = sure.min(), sure.count >= 2 else { return [] }
    // A title may stand above another title; what closes the document stands above nothing.
    var titles: [ItemCue] = []
    for cue in bare.reversed() where cue.line >= first {
      let next = lines.indices.dropFirst(cue.line + 1).first { !lines[$0].isBlank }
      if sure.contains(cue.line) || cue.style == "listing" || next != nil && next == titles.last?.line {
        titles.append(cue)
      }
    }
    return titles.reversed()
  }

  /// "New business": one title alone counts where it is a common one above all that was said.
  private func loneTitle(_ cues: [ItemCue]) -> [ItemCue] {
    let common = cues.filter {
      $0.style == "plain" && $0.weight >= 1 && isCommon($0) && stands(above: $0.line)
        && lines[$0.line].words.count >= 2 && isWords($0.line)
    }
    return common.count == 1 ? common : []
  }

  // MARK: What stands round a title

  private func isRunIn(_ cue: ItemCue) -> Bool { cue.style == "runin" || cue.style == "speech" }

  /// Whether points or a paragraph follow below a line.
  func stands(above i: Int) -> Bool {
    guard let next = lines.indices.dropFirst(i + 1).first(where: { !lines[$0].isBlank }), next - i <= 4 else {
      return false
    }
    return lines[next].bullet != nil || isParagraph(lines[next].text)
  }

  /// "plh: We could ask them.", "Ticket: 823" behind a blank line: somebody speaks below the title, or a label stands there.
  private func isLabelled(below i: Int) -> Bool {
    guard i + 2 < lines.count, lines[i + 1].isBlank else { return false }
    let w = lines[i + 2].content.words(upTo: 60)
    return w.count >= 2 && w[0].after == [.colon]
  }

  /// A paragraph: some words that begin and end as sentences do.
  private func isParagraph(_ text: String) -> Bool {
    guard text.utf8.count >= 40 else { return false }
    let w = words(of: text, upTo: 400)
    guard w.count >= 7, w[0].isCapitalised || w[0].startsWithDigit else { return false }
    return text.hasSuffix(".") || text.hasSuffix(":") || text.hasSuffix("?") || text.contains(". ")
      || w.contains(where: { $0.isAny(.sentenceVerb) })
  }

  /// Whether a line begins a paragraph: behind a blank line, or one that ended its own.
  func opensParagraph(_ i: Int) -> Bool {
    guard i > 0 else { return true }
    let above = lines[i - 1]
    return above.isBlank || above.bullet != nil || above.text.hasSuffix(".") || above.text.hasSuffix(":")
  }

  /// Whether a sentence stands behind a title and its colon.
  private func isTold(behind i: Int) -> Bool {
    guard let end = runInTitle(lines[i].text) else { return false }
    let rest = lines[i].text.slice(end, lines[i].text.utf8.count).trimmed
    let w = words(of: rest, upTo: 400)
    return w.count >= 6 && w[0].isCapitalised
      && w.contains { $0.isAny([.sentenceVerb, .proposing]) || $0.folded.hasSuffix("ed") }
  }

  /// "Quay Road Closure Request:": every word but the small ones is capitalised, and there are two or more.
  private func isWrittenAsTitle(_ cue: ItemCue) -> Bool {
    guard let end = runInTitle(lines[cue.line].text) else { return false }
    if isCommon(cue) { return true }
    let w = words(of: lines[cue.line].text.slice(0, end))
    return w.count >= 2 && w.allSatisfy { $0.isCapitalised || $0.startsWithDigit || $0.isAny(.minor) }
  }

  /// Words alone: no name of somebody, no day, no address.
  func isWords(_ i: Int) -> Bool {
    let w = lines[i].words
    guard let first = w.first, !w.dropLast().contains(where: { $0.after.contains(.colon) }),
      !forenames.contains(first.folded) || isCommonItemTitle(lines[i].folded),
      !vocabulary.honorifics.contains(first.folded),
      !w.contains(where: {
        $0.folded.hasByte(0x40) || $0.folded.contains("http") || $0.folded.contains("www.")
      })
    else { return false }
    return DateGrammar().dates(in: w).isEmpty
  }

  /// Without the lines whose title comes again: "Action: …", "Proposal: …" are labels.
  private func unrepeated(_ cues: [ItemCue]) -> [ItemCue] {
    func title(_ cue: ItemCue) -> String {
      let line = lines[cue.line]
      return line.text.slice(0, cue.titleEnd(in: line) ?? line.text.utf8.count).folded.trimming(":.-– ")
    }
    var counts: [String: Int] = [:]
    for cue in cues { counts[title(cue), default: 0] += 1 }
    return cues.filter { counts[title($0)] == 1 }
  }
}
