/// The paragraphs of one item with their sentences and words, cut once for all who read outcomes from them.
struct ItemText {
  let paragraphs: [Paragraph]
  /// The words of each paragraph, at offsets of its text.
  let words: [[Word]]
  /// The sentences of each paragraph; a label's or a table row's too.
  let sentences: [[Sentence]]

  init(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    var words: [[Word]] = []
    var sentences: [[Sentence]] = []
    words.reserveCapacity(paragraphs.count)
    sentences.reserveCapacity(paragraphs.count)
    for p in paragraphs {
      words.append(p.words)
      sentences.append(p.sentences)
    }
    self.words = words
    self.sentences = sentences
  }

  /// The sentences of a paragraph that begin at an offset of its text or behind it.
  func sentences(of p: Int, from offset: Int) -> [Sentence] { sentences[p].filter { $0.offset >= offset } }

  /// The words of a paragraph's beginning: enough to tell a marker or a label.
  func opening(_ p: Int, bytes: Int) -> ArraySlice<Word> {
    let all = words[p]
    guard let last = all.last, last.end > bytes else { return all[...] }
    return all[..<(all.firstIndex { $0.end > bytes } ?? all.endIndex)]
  }
}
