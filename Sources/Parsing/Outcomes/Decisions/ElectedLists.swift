import Minutes

/// "The following were elected:" above offices and names: a decision for each.
extension DecisionReader {
  /// The paragraph behind such a list; nil where this one heads none.
  mutating func electedBelow(_ p: Int) -> Int? {
    guard p + 1 < paragraphs.count, paragraphs[p].text.hasSuffix(":"), let s = text.sentences[p].last,
      let verb = s.words.lastIndex(where: {
        $0.folded.isOne(of: "elected re-elected appointed reappointed re-appointed co-opted")
      }), verb >= 2, s.words[..<verb].suffix(4).contains(where: { $0.folded.isOne(of: "was were") }),
      s.words.contains(where: { $0.folded == "following" })
    else { return nil }
    var entries: [(text: String, paragraph: Int, offset: Int)] = []
    var q = p + 1
    while q < paragraphs.count, let own = offices(q) {
      entries += own
      q += 1
    }
    guard entries.count >= 2 else { return nil }
    for entry in entries {
      var f = Found(kind: .decision, text: entry.text, paragraph: entry.paragraph, offset: entry.offset)
      // Only what stands above says that they were elected.
      f.about = s.text
      found.append(f)
    }
    return q
  }

  /// The lines of a paragraph, where each is an office, a mark and a name ("Vice-Chair – Una Hale").
  private func offices(_ p: Int) -> [(text: String, paragraph: Int, offset: Int)]? {
    let paragraph = paragraphs[p]
    guard !paragraph.isLabel, paragraph.text.utf8.count <= 1000 else { return nil }
    let starts = paragraph.origins.map(\.offset)
    var entries: [(text: String, paragraph: Int, offset: Int)] = []
    for (start, end) in zip(starts, starts.dropFirst() + [paragraph.text.utf8.count]) {
      let line = paragraph.text.slice(start, end).trimmed
      let w = words(of: line)
      guard (2...12).contains(w.count), w[0].isCapitalised,
        let mark = w.dropLast().firstIndex(where: { !$0.after.isDisjoint(with: [.dash, .colon]) }), mark <= 5,
        w[...mark].contains(where: { vocabulary.roleWords.contains($0.folded) }),
        w[(mark + 1)...].allSatisfy({ $0.isCapitalised || $0.isAny([.particle, .minor]) })
      else { return nil }
      entries.append((line, p, start))
    }
    return entries.isEmpty ? nil : entries
  }
}
