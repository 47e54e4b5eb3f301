import Minutes

/// A block of lines that says what the paper is, whose it is and when.
extension HeadingReader {
  /// "MEETING MINUTES" alone on its line, below it the body, and within a few lines the day.
  func bodyBelowMinutes(_ zone: [Int]) -> String? {
    for (k, i) in zone.prefix(30).enumerated().dropLast() {
      guard
        HeadingReader.papers.contains(lines[i].folded.trimming(" .:*")),
        zone[k + 1] - i <= 2,
        zone[(k + 2)...].prefix(4).contains(where: {
          !dates.dates(in: lines[$0].content.words(upTo: 60)).isEmpty
        })
      else { continue }
      var name = lines[zone[k + 1]].text.trimming(" .,:*")
      // "Harbour Works Committee (HWC)": its letters.
      if name.hasSuffix(")"), let open = name.utf8.lastIndex(of: 0x28) {
        name = String(name[..<open]).trimmed
      }
      let w = words(of: name)
      guard (3...12).contains(w.count), !name.hasByte(0x3A), let last = w.last,
        BodyGrammar.nouns.contains(last.folded),
        w.allSatisfy({ ($0.isCapitalised || minorWords.contains($0.folded)) && !$0.startsWithDigit })
      else { return nil }
      return bodyGrammar.clean(name)
    }
    return nil
  }

  private static let papers: WordSet = [
    "minutes", "meeting minutes", "minutes of meeting", "minutes of the meeting", "draft minutes",
  ]
}
