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

  private static let noBodies: WordSet = [
    "agm", "egm", "sgm", "agenda", "minutes", "draft", "notes", "aob", "meeting", "annual", "extraordinary",
    "special", "general", "the", "of", "final", "approved", "pm", "am", "zoom", "monthly", "weekly", "board",
    "committee", "public", "regular", "open", "closed", "unclassified", "confidential", "official", "and",
    "uk", "us", "usa",
  ]

  /// "Minutes of the KFLUG AGM – 22 September 2003", "KSC Meeting 2021-10-16": a body that is called by letters alone.
  func bodyInCapitals(_ zone: [Int]) -> String? {
    for i in zone.prefix(14) where lines[i].text.utf8.count <= 100 {
      let w = lines[i].words
      guard lines[i].headingLevel != nil || !dates.dates(in: w).isEmpty, !lines[i].isCapitals else {
        continue
      }
      for k in w.indices.dropLast().prefix(6)
      where w[k].isCapitals && (2...8).contains(w[k].folded.utf8.count) && !w[k].startsWithDigit
        && !HeadingReader.noBodies.contains(w[k].folded)
      {
        guard w[k].after.isEmpty,
          w[k + 1].folded.isOne(of: "agm egm sgm meeting meetings committee minutes annual board"),
          k == 0 || w[k - 1].folded.isOne(of: "the of") && w[..<k].contains(where: { $0.folded == "minutes" })
        else { continue }
        return lines[i].text.slice(w[k].start, w[k].end)
      }
    }
    return nil
  }

  /// "Amenities and Leisure" above the day, where the foot of each page reads "Amenities and Leisure Minutes": the body has no
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
