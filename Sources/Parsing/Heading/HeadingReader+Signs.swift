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

  /// "1400 – 1600hrs", "0900 CEST": four figures before the end of their span, or before a zone, are the hour of the beginning.
  func figuredTime(_ w: [Word]) -> TimeOfDay? {
    for i in w.indices.dropLast() where w[i].startsWithDigit && w[i].folded.utf8.count == 4 {
      guard let figures = w[i].number, figures % 100 < 60, figures < 2400 else { continue }
      let next = w[i + 1]
      let isSpan =
        (w[i].after.contains(.dash) || next.folded == "to") && next.folded.utf8.count >= 4
        && TimeGrammar().time(in: w, at: next.folded == "to" && i + 2 < w.count ? i + 2 : i + 1) != nil
      let isZone = next.isCapitals && HeadingReader.zones.contains(next.folded)
      guard isSpan || isZone else { continue }
      return TimeOfDay(hour: figures / 100, minute: figures % 100)
    }
    return nil
  }

  private static let zones: WordSet = [
    "gmt", "bst", "utc", "cet", "cest", "eet", "eest", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
    "aest", "aedt", "nzst", "nzdt", "ist", "jst",
  ]

  /// "APPROVED 6/13/17" above the meeting's day: the word has its own day right behind it.
  func isStamp(_ k: Int, before d: WrittenDate, _ w: [Word]) -> Bool {
    guard w[k].folded.isOne(of: "approved posted revised published"), k + 1 < d.words.lowerBound,
      let own = dates.date(in: w, at: k + 1)
    else { return false }
    return own.words.upperBound <= d.words.lowerBound
  }

  /// "28 Mar 18" far to the right, above a heading with the weekday of its own: the stamp of a later paper.
  func isStamp(_ i: Int, _ found: [WrittenDate], _ at: WrittenDate) -> Bool {
    lines[i].indent >= 50 && at.weekday == nil
      && found.contains { $0.weekday != nil && $0.year != nil && $0.range.lowerBound > at.range.lowerBound }
  }
}
