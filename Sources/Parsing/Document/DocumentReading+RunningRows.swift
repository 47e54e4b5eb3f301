import Minutes

/// Rows of which only the end is a column: the text before it began on the line above, or goes on below.
extension DocumentReading {
  /// "The", a row "gate was to be oiled and the hinge be looked at with the     PQ" and "key." below it: one sentence, and behind it who
  /// owns it. Such rows are put together with what they belong to.
  func withRunningRows(_ paragraphs: [Paragraph], known: Set<String>) -> [Paragraph] {
    guard paragraphs.contains(where: { if case .tableRow = $0.kind { true } else { false } }) else {
      return paragraphs
    }
    var result: [Paragraph] = []
    var i = 0
    while i < paragraphs.count {
      let row = paragraphs[i]
      i += 1
      guard case .tableRow(let cells) = row.kind, cells.count == 2, row.links.isEmpty,
        endsColumn(cells[1], known), words(of: cells[0], upTo: 200).count >= 2
      else {
        result.append(row)
        continue
      }
      var text = Paragraph(kind: .paragraph, text: cells[0].trimmed, origins: [(0, row.line)], page: row.page)
      text.indent = row.indent
      var isJoined = false
      if let above = result.last, runsOn(above, into: text) {
        text = joined(above, text)
        result.removeLast()
        isJoined = true
      }
      while i < paragraphs.count, case .paragraph = paragraphs[i].kind, runsOn(text, into: paragraphs[i]) {
        text = joined(text, paragraphs[i])
        i += 1
        isJoined = true
      }
      guard isJoined else {
        result.append(row)
        continue
      }
      text.settle()
      result.append(text)
      var column = Paragraph(
        kind: .paragraph, text: cells[1].trimmed, origins: [(0, row.line)], page: row.page)
      column.isColumn = true
      column.indent = row.indent
      column.settle()
      result.append(column)
    }
    return result
  }

  /// Whether a sentence that a paragraph leaves open goes on in the next, on the line behind it.
  private func runsOn(_ above: Paragraph, into below: Paragraph) -> Bool {
    switch above.kind {
    case .paragraph, .listEntry: break
    default: return false
    }
    guard !above.isColumn, !below.isColumn, !above.isAdvice, below.links.isEmpty,
      above.endLine + 1 == below.line,
      let last = above.text.utf8.last, ![0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x29].contains(last),
      let next = words(of: below.text, upTo: 60).first, !next.startsWithDigit, next.before.isEmpty,
      // "c) Rules" is the next point.
      !next.after.contains(.close)
    else { return false }
    if !next.isCapitalised { return true }
    // "… and to borrow the longer" and "rope." below: the little that is left of a sentence.
    let rest = words(of: below.text, upTo: 60)
    return below.text.hasSuffix(".") && below.text.utf8.count <= 32 && rest.count <= 4
      && words(of: above.text).last.map { !$0.isCapitalised && !$0.startsWithDigit } ?? false
  }

  private func joined(_ above: Paragraph, _ below: Paragraph) -> Paragraph {
    var whole = above
    whole.text += " "
    let start = whole.text.utf8.count
    whole.text += below.text
    whole.origins += below.origins.map { (offset: $0.offset + start, line: $0.line) }
    return whole
  }

  /// "UW", "UW/OM", "Clerk", "Noted": what stands in a column at the right.
  private func endsColumn(_ text: String, _ known: Set<String>) -> Bool {
    guard text.utf8.count <= 24, (1...3).contains(words(of: text).count) else { return false }
    var bare = text.folded.trimming(" .*")
    // "Action: UW"
    if bare.hasPrefix("action") { bare = String(bare.dropFirst(6)).trimming(" :.-") }
    if bare.isOne(of: "noted agreed approved deferred") { return true }
    return bare.split(whereSeparator: { "/&,".contains($0) }).map { String($0).trimmed }.allSatisfy {
      known.contains($0) || vocabulary.posts.contains($0)
    }
  }

  /// Initials by which the text calls those who speak ("UW asked", "TO'B said"), where no list tells whose they are.
  func speakers() -> Set<String> {
    var found: Set<String> = []
    for p in bodies.joined() where !p.isAdvice {
      for s in p.sentences {
        guard s.words.count >= 3, let first = s.words.first, first.isCapitals, first.after.isEmpty,
          isInitials(first.folded),
          s.words[1].isAny(.telling)
            || s.words[1].folded.isOne(
              of: "asked thanked presented gave updated outlined welcomed felt raised queried")
        else { continue }
        found.insert(first.folded.text)
      }
    }
    return found
  }

  /// Two letters, or two and one behind a mark; none that stand for a body or a trade.
  private func isInitials(_ word: FoldedWord) -> Bool {
    let text = word.text
    guard text.contains(where: \.isLetter), !text.contains(where: \.isNumber) else { return false }
    if text.utf8.count == 4, text.dropFirst().first == "o", text.contains("'") { return true }
    return text.utf8.count == 2
      && !word.isOne(
        of: """
          pc cc dc bc tc it hr ea ne nt ha la pa bt eu uk us un ai qa pr tv ft gp hq md ok mp ms no or so we he me my if
          is as at in on an am do up us by be go to of re vp ld lp
          """)
  }
}
