import Parsing

/// A word of a name, folded for comparison, with the letters as written.
struct FoldedWord: Sendable {
  var folded: String
  var written: String
  var shape: Token.Shape

  /// The words and signs of a text; a possessive 's is a word of its own.
  static func words(of text: String) -> [FoldedWord] {
    let bytes = Array(text.utf8)
    let words = FoldedBytes(bytes)
    return words.take { token, folded in
      FoldedWord(
        folded: String(decoding: folded, as: UTF8.self),
        written: String(decoding: bytes[token.range], as: UTF8.self), shape: token.shape)
    }
  }

  /// The words of a text without its signs, joined with single spaces: equal for texts that differ in case,
  /// accents, punctuation, hyphens and white space only.
  static func key(of text: String) -> String {
    text.withBytes { plainKey(of: $0) } ?? signedKey(of: Array(text.utf8))
  }

  /// The key of a piece of a text.
  static func key(of bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { plainKey(of: $0) } ?? signedKey(of: Array(bytes))
  }

  private static func signedKey(of bytes: [UInt8]) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var isFirst = true
    let words = FoldedBytes(bytes)
    _ = words.take { token, folded in
      guard !token.shape.contains(.sign) else { return }
      if !isFirst { key.append(0x20) }
      isFirst = false
      key += folded
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The key of a text of nothing but letters and digits of ASCII and spaces, in which nothing has to be told apart;
  /// nil for another.
  private static func plainKey(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let ascii = Folding.ascii
    guard bytes.allSatisfy({ $0 < 0x80 && (ascii[Int($0)] != 0 || $0 == 0x20) }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { out in
      var n = 0
      var isBetween = false
      for byte in bytes {
        if byte == 0x20 {
          isBetween = n > 0
          continue
        }
        if isBetween {
          out[n] = 0x20
          n += 1
          isBetween = false
        }
        out[n] = ascii[Int(byte)]
        n += 1
      }
      return n
    }
  }
}

/// The words and signs of a text with their folded letters, which lie behind one another: a text's words are folded
/// for every name and title, and a list for each word would cost more than the folding.
private struct FoldedBytes {
  private var tokens: [Token] = []
  private var letters: [UInt8] = []
  private var ends: [Int] = []

  init(_ bytes: [UInt8]) {
    var (letters, ends): ([UInt8], [Int]) = ([], [])
    letters.reserveCapacity(bytes.count)
    Tokeniser.tokenise(bytes, into: &tokens) { word, _ in
      letters += word
      ends.append(letters.count)
      return 0
    }
    (self.letters, self.ends) = (letters, ends)
  }

  /// Calls for each word and sign with its folded letters.
  func take<Result>(_ body: (Token, ArraySlice<UInt8>) -> Result) -> [Result] {
    var start = 0
    var results: [Result] = []
    results.reserveCapacity(tokens.count)
    for (token, end) in zip(tokens, ends) {
      results.append(body(token, letters[start..<end]))
      start = end
    }
    return results
  }
}
