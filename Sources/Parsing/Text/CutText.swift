/// A text with what every grammar asks of it: told when it is first asked for, and then kept.
///
/// A line is looked at by whoever looks for items, lists, labels and days, and the paragraph that it becomes by whoever
/// reads outcomes; each needs its words.
final class CutText {
  let text: String

  init(_ text: String) { self.text = text }

  /// Lower case, plain quotes and dashes.
  private(set) lazy var folded = text.folded
  private(set) lazy var words = Parsing.words(of: text)
  private(set) lazy var sentences = Sentence.all(of: text, words: words)
  /// The number with which it begins.
  private(set) lazy var label = numberLabel(of: text)

  /// The words of the first bytes, as if the text ended there.
  func words(upTo bytes: Int) -> [Word] {
    text.utf8.count <= bytes ? words : Parsing.words(of: text, upTo: bytes)
  }
}
