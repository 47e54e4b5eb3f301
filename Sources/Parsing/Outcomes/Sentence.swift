/// A sentence of a paragraph with its words.
struct Sentence {
  var text: String
  /// UTF-8 offset of the sentence in its paragraph.
  var offset: Int
  let words: [Word]
  /// The words that may stand in it; most questions for a word end here.
  private let seen: WordBloom
  /// What its words can be, all together; most sentences hold none that a reader looks for.
  private let classes: WordClasses

  init(text: String, offset: Int, words: [Word]) {
    self.text = text
    self.offset = offset
    self.words = words
    var seen = WordBloom()
    var classes: WordClasses = []
    for k in words.indices {
      seen.insert(words[k].place)
      classes.formUnion(words[k].classes)
    }
    self.seen = seen
    self.classes = classes
  }

  /// Whether it holds a word of one of these classes.
  func isAny(_ any: WordClasses) -> Bool { !classes.isDisjoint(with: any) }

  static func all(of text: String) -> [Sentence] { all(of: text, words: Parsing.words(of: text)) }

  /// The sentences of a text whose words are cut already: none straddles two sentences.
  static func all(of text: String, words: [Word]) -> [Sentence] {
    var next = 0
    return sentences(of: text).map { range in
      while next < words.count, words[next].start < range.lowerBound { next += 1 }
      let first = next
      while next < words.count, words[next].start < range.upperBound { next += 1 }
      // The one sentence of a text has the text's own words.
      var own = first == 0 && next == words.count ? words : Array(words[first..<next])
      if range.lowerBound > 0 {
        for k in own.indices {
          own[k].start -= range.lowerBound
          own[k].end -= range.lowerBound
        }
      }
      return Sentence(
        text: text.slice(range.lowerBound, range.upperBound), offset: range.lowerBound, words: own)
    }
  }

  @inline(__always)
  func has(_ word: FoldedWord) -> Bool { seen.mayHold(word) && holds(word) }

  private func holds(_ word: FoldedWord) -> Bool {
    for k in words.indices where words[k].folded == word { return true }
    return false
  }

  func index(of any: Set<FoldedWord>, from: Int = 0) -> Int? {
    words.indices.first { $0 >= from && any.contains(words[$0].folded) }
  }

  /// Whether these words stand one after another, from some place.
  func phrase(_ text: String) -> Int? {
    guard let space = text.utf8.firstIndex(of: 0x20) else {
      let word = FoldedWord(text)
      return words.firstIndex { $0.folded == word }
    }
    // Most sentences lack the first word.
    guard seen.mayBegin(text) else { return nil }
    let first = FoldedWord(String(text[..<space]))
    guard let start = words.firstIndex(where: { $0.folded == first }) else { return nil }
    let parts = text.split(separator: " ").map { FoldedWord(String($0)) }
    guard words.count - start >= parts.count else { return nil }
    return (start...(words.count - parts.count)).first { i in
      parts.indices.allSatisfy { words[i + $0].folded == parts[$0] }
    }
  }

  /// Whether a phrase stands in the sentence.
  func holds(_ phrase: WordPhrase) -> Bool {
    guard seen.mayHold(all: phrase.bloom), let first = phrase.words.first else { return false }
    let own = phrase.words
    var i = 0
    while i + own.count <= words.count {
      if words[i].folded == first, own.indices.allSatisfy({ words[i + $0].folded == own[$0] }) { return true }
      i += 1
    }
    return false
  }

  /// The text from a word on.
  func text(from word: Int) -> String {
    guard word < words.count else { return "" }
    var start = words[word].start
    if words[word].before.contains(.quote) || words[word].before.contains(.open) { start = max(0, start - 1) }
    return text.slice(start, text.utf8.count).trimmed
  }
}
