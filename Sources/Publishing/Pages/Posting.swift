package import Minutes

/// Something that a document says of a person, an organisation or a theme, gathered while its page is written and shown
/// on theirs.
///
/// An object: an archive has some hundred of them for each document, and lists and pages hand them on.
package final class Posting: Sendable {
  package enum Role: Sendable, Hashable {
    case mentioned
    case proposed, seconded
    case declared
    /// A place of the document itself that was not understood; the words say what is wrong.
    case notUnderstood
  }

  package let role: Role
  package let kind: EntityKind
  package let id: String
  /// The document, as an index into `Archive.documents`.
  package let document: Int
  /// The item, as an index into the document's items; nil outside items.
  package let item: Int?
  /// The id on the document's page.
  package let anchor: String
  package let asWritten: String
  package let line: Int
  /// The sentence that it stands in: what is before, the words themselves, what is after.
  package let before: String
  package let words: String
  package let after: String

  package init(
    role: Role, kind: EntityKind, id: String, document: Int, item: Int?, anchor: String, asWritten: String,
    line: Int, before: String, words: String, after: String
  ) {
    self.role = role
    self.kind = kind
    self.id = id
    self.document = document
    self.item = item
    self.anchor = anchor
    self.asWritten = asWritten
    self.line = line
    self.before = before
    self.words = words
    self.after = after
  }
}

/// Cuts the sentence around a mention out of its passage.
enum Excerpt {
  /// How much of a long sentence is shown on each side, in bytes.
  static let reach = 180

  /// The text before, of and after the range; shortened where the sentence is long, telephone numbers and
  /// e-mail addresses left out.
  static func around(_ range: Range<Int>, in text: String) -> (String, String, String) {
    var text = text
    return text.withUTF8 { around(range, in: $0) }
  }

  private static func around(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (String, String, String) {
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else {
      return ("", piece(bytes.indices), "")
    }
    var start = range.lowerBound
    var floor = max(0, range.lowerBound - reach)
    while start > floor, !isSentenceEnd(bytes, before: start) { start -= 1 }
    if start == floor, floor > 0 {
      // A word is not cut in two.
      while floor < range.lowerBound, bytes[floor] != 0x20 { floor += 1 }
      start = floor
    }
    var end = range.upperBound
    let ceiling = min(bytes.count, range.upperBound + reach)
    while end < ceiling, !isSentenceEnd(bytes, before: end) || end == range.upperBound { end += 1 }
    if end == ceiling, ceiling < bytes.count {
      while end > range.upperBound, bytes[end] != 0x20 { end -= 1 }
    }
    let before = ContactDetails.removed(from: piece(start..<range.lowerBound))
    let after = ContactDetails.removed(from: piece(range.upperBound..<end))
    let isCutBefore = start > 0 && !isSentenceEnd(bytes, before: start)
    let isCutAfter = end < bytes.count && !isSentenceEnd(bytes, before: end)
    return (
      (isCutBefore ? "… " : "") + withoutBlanks(before), piece(range), isCutAfter ? after + " …" : after
    )
  }

  /// The text without the blanks that it begins with.
  private static func withoutBlanks(_ text: String) -> Substring {
    guard let first = text.utf8.first, first == 0x20 || first == 0x09 else { return text[...] }
    return text.drop { $0 == " " || $0 == "\t" }
  }

  /// Whether a sentence ends before the offset: a full stop and then space, or a cell's end.
  private static func isSentenceEnd(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    if bytes[offset - 1] == 0x09 { return true }
    guard bytes[offset] == 0x20, offset >= 3 else { return false }
    let last = bytes[offset - 1]
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!") else {
      return false
    }
    // "Cllr.", "J. Smith", "Dr. Lee": no end after one capital or after a short word that begins with one.
    var i = offset - 2
    while i >= 0, bytes[i] != 0x20 { i -= 1 }
    let word = bytes[(i + 1)..<(offset - 1)]
    return !(word.count <= 4 && word.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false)
  }
}

/// Telephone numbers and e-mail addresses, which minutes print and which stay off people's pages.
enum ContactDetails {
  static func removed(from text: String) -> String {
    guard mayHoldAny(text) else { return text }
    var out: [Substring] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var i = 0
    while i < words.count {
      if words[i].utf8.contains(UInt8(ascii: "@")) {
        out.append("…")
        i += 1
        continue
      }
      // A run of words that hold digits, and signs of a telephone number, with nine digits or more.
      var end = i
      var digits = 0
      while end < words.count, let count = telephoneDigits(words[end]) {
        digits += count
        end += 1
      }
      if digits >= 9, digits <= 15 {
        out.append("…")
        i = end
      } else {
        out.append(words[i])
        i += 1
      }
    }
    return out.joined(separator: " ")
  }

  /// Whether there is a digit or an `@`: most texts have none.
  private static func mayHoldAny(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte == UInt8(ascii: "@") || (byte >= 0x30 && byte <= 0x39) { return true }
      return false
    } ?? true
  }

  /// The digits of a word that may be part of a telephone number; nil where it can't be.
  private static func telephoneDigits(_ word: Substring) -> Int? {
    var digits = 0
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"): continue
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"): continue
      default: return nil
      }
    }
    return digits > 0 ? digits : nil
  }
}
