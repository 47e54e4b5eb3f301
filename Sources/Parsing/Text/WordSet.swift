/// A word of up to sixteen bytes as two numbers: what word sets compare instead of strings.
struct WordKey: Hashable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  /// The longest word that has a key, in UTF-8 bytes.
  static let longest = 16

  /// The key of a text, or nil where it is too long for one. Bytes of 0, which no text has, fill it up.
  init?(_ text: String) {
    guard text.utf8.count <= WordKey.longest else { return nil }
    self = text.withBytes { WordKey(bytes: $0) }
  }

  /// The key of up to sixteen bytes.
  init(bytes: UnsafeBufferPointer<UInt8>) {
    var words: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
    low = UInt64(littleEndian: words.0)
    high = UInt64(littleEndian: words.1)
  }

  /// Spread over the places of a table (multiplication by odd constants, as in wyhash).
  @inline(__always)
  var place: UInt64 {
    let mixed = (low ^ 0x9E37_79B9_7F4A_7C15) &* 0xA076_1D64_78BD_642F ^ high &* 0xE703_7ED1_A0B4_28DB
    return mixed ^ (mixed >> 32)
  }

  init() {}

  /// The key of up to sixteen bytes of a text: read at once where as many stand behind its start.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    guard word.lowerBound + 16 <= bytes.count, let base = bytes.baseAddress else {
      self.init(bytes: UnsafeBufferPointer(rebasing: bytes[word]))
      return
    }
    let raw = UnsafeRawPointer(base)
    let low = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word.lowerBound, as: UInt64.self))
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word.lowerBound + 8, as: UInt64.self))
    // What stands behind the word is no part of it. Shifts by 64 and more give 0.
    self.init(
      low: low & ~(UInt64.max << UInt64(8 * word.count)),
      high: high & ~(UInt64.max << UInt64(8 * max(0, word.count - 8))))
  }

  /// The key whose bytes these are, the first of them lowest.
  @inline(__always)
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}

/// Numbers by short words: open addressing, half full at most, written once and read for every word of every document.
struct WordTable: Sendable {
  private struct Entry {
    var key = WordKey()
    var value: UInt64 = 0
  }

  private var entries: [Entry]
  private let mask: Int

  /// The values of words; those of one word are united bit by bit. Words without a key are left out.
  init(_ words: [(word: String, value: UInt64)]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    entries = [Entry](repeating: Entry(), count: size)
    for (word, value) in words {
      guard let key = WordKey(word), key != WordKey() else { continue }
      var at = Int(truncatingIfNeeded: key.place) & mask
      while entries[at].key != key, entries[at].key != WordKey() { at = (at + 1) & mask }
      entries[at].key = key
      entries[at].value |= value
    }
  }

  /// The word's value, 0 where the table lacks it.
  @inline(__always)
  subscript(key: WordKey) -> UInt64 { value(of: key, at: key.place) }

  /// The value of a word whose place was told before.
  @inline(__always)
  func value(of key: WordKey, at place: UInt64) -> UInt64 {
    var at = Int(truncatingIfNeeded: place) & mask
    while true {
      let entry = entries[at]
      if entry.key == key { return entry.value }
      if entry.key == WordKey() { return 0 }
      at = (at + 1) & mask
    }
  }
}

/// A set of folded words and phrases, asked for nearly every word that is read.
final class WordSet: Sendable, ExpressibleByArrayLiteral {
  let words: Set<String>
  private let table: WordTable
  /// Those that are too long for the table.
  private let long: Set<String>

  init(_ words: some Sequence<String>) {
    let words = Set(words)
    self.words = words
    table = WordTable(words.map { ($0, 1) })
    long = words.filter { $0.utf8.count > WordKey.longest || $0.isEmpty }
  }

  convenience init(arrayLiteral elements: String...) { self.init(elements) }

  func contains(_ word: String) -> Bool {
    guard let key = WordKey(word), key != WordKey() else { return !long.isEmpty && long.contains(word) }
    return table[key] != 0
  }

  func contains(_ word: FoldedWord) -> Bool {
    guard word.long == nil, !word.isEmpty else { return !long.isEmpty && long.contains(word.text) }
    return table[word.key] != 0
  }

  /// The set with further words.
  func adding(_ more: [String]) -> WordSet { more.isEmpty ? self : WordSet(words.union(more)) }
}

/// What some words and phrases stand for, asked for nearly every word that is read; most stand for nothing.
struct WordMap<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let words: WordSet
  private let values: [String: Value]

  init(_ values: [String: Value]) {
    words = WordSet(values.keys)
    self.values = values
  }

  init(dictionaryLiteral elements: (String, Value)...) {
    self.init(Dictionary(elements) { first, _ in first })
  }

  var keys: Set<String> { words.words }

  subscript(word: String) -> Value? { words.contains(word) ? values[word] : nil }

  subscript(word: FoldedWord) -> Value? { words.contains(word) ? values[word.text] : nil }
}

extension String {
  /// Whether the text is one of these words, which white space parts: `word.isOne(of: "was were is are")`.
  ///
  /// A list of strings in the code costs the compiler a twentieth of a second, and the program the construction and the
  /// release of each of them; this one is a constant that is searched by sixteen bytes at a time. For more than twenty
  /// words a `WordSet` is faster.
  @inline(never)
  func isOne(of list: StaticString) -> Bool {
    let words = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    return withBytes { isListed($0, in: words) }
  }
}

/// Whether a word is one of those that white space parts.
func isListed(_ own: UnsafeBufferPointer<UInt8>, in words: UnsafeBufferPointer<UInt8>) -> Bool {
  var from = 0
  while let hit = firstOffset(of: own, in: UnsafeBufferPointer(rebasing: words[from...])) {
    let start = from + hit
    let end = start + own.count
    if start == 0 || words[start - 1] <= 0x20, end == words.count || words[end] <= 0x20 {
      // Several words are none of them.
      return !own.contains { $0 <= 0x20 }
    }
    from = start + 1
  }
  return false
}

extension Substring {
  /// Whether the text is one of these words, which white space parts.
  func isOne(of list: StaticString) -> Bool { String(self).isOne(of: list) }
}
