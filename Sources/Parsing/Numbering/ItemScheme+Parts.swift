/// Documents in parts: what was planned and what was recorded, a list of contents and the titles that it names.
extension ItemScheme {
  /// "## Agenda" with its list, and below it "## Minutes" with headings of their own: the record's headings are the items.
  func belowMinutes(_ headings: [ItemCue], _ numbers: [ItemCue]) -> [ItemCue]? {
    guard
      let record = headings.lastIndex(where: {
        lines[$0.line].folded.trimming(":. ").isOne(of: "minutes notes discussion") && $0.kind.isHeading
      }), case .heading(let level) = headings[record].kind,
      headings[..<record].contains(where: { lines[$0.line].folded.trimming(":. ") == "agenda" })
    else { return nil }
    let deeper = headings[(record + 1)...].prefix {
      if case .heading(let own) = $0.kind { own > level } else { false }
    }
    guard deeper.count >= 3 else { return nil }
    // "## Questions", "## Next Meeting" behind the record's own parts.
    let below = headings[(record + 1)...].filter { headsItem($0) }
    // "1. Approve the charter" on a line of its own between them: a heading that lost its mark.
    let start = headings[record].line
    let lost = numbers.filter {
      $0.kind == .numbered && $0.line > start && standsAlone($0.line) && lines[$0.line].bullet == nil
        && lines[$0.line].indent == 0 && !lines[$0.line].text.hasSuffix(".")
    }
    return merged(below, lost.count >= 2 ? lost : [])
  }

  /// The lines that a list of contents names, less those that gather again what the items told.
  func namedByContents(_ plain: [ItemCue]) -> [ItemCue]? {
    let named = plain.filter { $0.style == "contents" && !lines[$0.line].folded.hasPrefix("summary of ") }
    return named.count >= 2 ? named : nil
  }

  /// "Open Forum" above "1. Speeding", "2. Dogs" to "4. Broadband", and before and behind it titles without numbers: the
  /// numbers are the points of that one.
  func titlesRoundList(_ chain: [ItemCue], _ plain: [ItemCue]) -> [ItemCue]? {
    guard chain.count >= 2, let first = chain.first, let last = chain.last, first.value == 1 else {
      return nil
    }
    let titles = plain.filter { $0.style == "plain" && $0.line >= agendaStart && $0.weight >= 0.9 }
    guard titles.count >= 5, titles.count > chain.count, titles.filter({ isCommon($0) }).count >= 3,
      let owner = titles.lastIndex(where: { $0.line < first.line }), owner >= 2,
      owner + 1 == titles.count || titles[owner + 1].line > last.line
    else { return nil }
    return titles
  }

  /// "EXCLUSION OF PRESS AND PUBLIC", "CLOSE OF MEETING": a step of the meeting itself.
  func isProcedure(_ folded: String) -> Bool {
    let bare = folded.hasPrefix("the ") ? folded.slice(4, folded.utf8.count) : folded
    return ItemScheme.procedures.contains { bare.hasPrefix($0) } && words(of: bare, upTo: 120).count >= 2
  }

  private static let procedures = [
    "exclusion of", "termination of", "adjournment of", "close of", "closure of", "suspension of",
    "resumption of",
    "readmission of", "re-admission of", "votes of", "vote of thanks", "vote of sympathy", "any other",
    "date of next",
    "next meeting", "confidential ", "urgent business", "public session", "public participation",
  ]

  /// Whether blank lines, or the document's ends, stand on both sides of a line.
  func standsAlone(_ i: Int) -> Bool {
    (i == 0 || lines[i - 1].isBlank) && (i + 1 >= lines.count || lines[i + 1].isBlank)
  }
}
