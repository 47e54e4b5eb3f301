/// Some words that may stand one after another, for which many sentences are searched.
struct WordPhrase: Sendable, ExpressibleByStringLiteral {
  let words: [FoldedWord]
  /// All of its words, of which a sentence that holds it has each.
  let bloom: WordBloom

  init(_ text: String) {
    words = text.split(separator: " ").map { FoldedWord(String($0)) }
    bloom = WordBloom(blanksIn: text)
  }

  init(stringLiteral text: String) { self.init(text) }
}
