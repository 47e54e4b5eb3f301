import Minutes

/// Signs of the body and the day that stand round the heading.
extension HeadingReader {
  /// Whether a line of the heading is one of a block that a web post carries ("title: …", "slug: …", "tags: …").
  func isMetadata(_ i: Int) -> Bool {
    guard i < 12, lines[i].text.hasByte(0x3A), lines[i].folded.hasPrefix("date:") else { return false }
    return lines[max(0, i - 3)..<min(lines.count, i + 4)].contains {
      let folded = $0.folded
      return folded.hasPrefix("slug:") || folded.hasPrefix("tags:") || folded.hasPrefix("layout:")
        || folded.hasPrefix("permalink:")
    }
  }

  /// "Gardens and Games" above the day, where the foot of each page reads "Gardens and Games Minutes": the body has no
  /// word that bodies have, and its own page says what it is.
  func bodyOfFooter(_ zone: [Int]) -> String? {
    guard !furniture.isEmpty else { return nil }
    for i in zone.prefix(8) {
      let w = lines[i].words
      guard (2...9).contains(w.count), lines[i].label == nil, lines[i].text.utf8.count <= 80,
        w.allSatisfy({ !$0.startsWithDigit && ($0.isCapitalised || $0.isAny(.minor)) })
      else { continue }
      let opening = lines[i].folded + " minutes"
      if furniture.contains(where: { lines[$0].folded.hasPrefix(opening) }) { return lines[i].text }
    }
    return nil
  }

  /// "28 Mar 18" far to the right, above a heading with the weekday of its own: the stamp of a later paper.
  func isStamp(_ i: Int, _ found: [WrittenDate], _ at: WrittenDate) -> Bool {
    lines[i].indent >= 50 && at.weekday == nil
      && found.contains { $0.weekday != nil && $0.year != nil && $0.range.lowerBound > at.range.lowerBound }
  }
}
