/// A word of a name, folded for comparison, with the letters as written.
struct FoldedWord: Sendable {
  var folded: String
  var written: String
  var shape: Token.Shape

  /// The words and signs of a text; a possessive 's is a word of its own.
  static func words(of text: String) -> [FoldedWord] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var folded: [String] = []
    Tokeniser.tokenise(bytes, into: &tokens) { word, _ in
      folded.append(String(decoding: word, as: UTF8.self))
      return 0
    }
    return zip(tokens, folded).map { token, folded in
      FoldedWord(
        folded: folded, written: String(decoding: bytes[token.range], as: UTF8.self), shape: token.shape)
    }
  }

  /// The words of a text without its signs, joined with single spaces: equal for texts that differ in case,
  /// accents, punctuation, hyphens and white space only.
  static func key(of text: String) -> String {
    words(of: text).lazy.filter { !$0.shape.contains(.sign) }.map(\.folded).joined(separator: " ")
  }
}
