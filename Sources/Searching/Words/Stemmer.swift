internal import CStemmer

/// Takes the endings off words, after the rules of Snowball, through libstemmer. For one thread.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// A stemmer for a language code, or nil where words are not stemmed: only English is, as the search's script
  /// has to do the same to a reader's words.
  init?(language: String) {
    guard language == "en" || language.hasPrefix("en-"), let made = sb_stemmer_new("english", "UTF_8") else {
      return nil
    }
    stemmer = made
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a folded word. What holds anything but the letters a to z stays as it is.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    guard let found = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(stemmer))))
  }
}
