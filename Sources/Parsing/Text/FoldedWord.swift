/// A word in lower case with plain quotes and dashes, as two numbers: what the grammars compare for every word they see.
///
/// A literal is turned into its numbers by the compiler, so that `word.folded == "seconded"` compares two numbers with two
/// constants. A text would be counted up and down, and compared by a function. Nearly every word has up to sixteen bytes;
/// for a longer one `long` has all of them.
struct FoldedWord: Sendable {
  /// The first eight bytes and the next eight, the first of each lowest and 0 behind the last; of a long word its first
  /// eight and its last eight.
  let key: WordKey
  let long: LongWord?

  /// A word of more bytes than a key holds.
  final class LongWord: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  @inline(__always)
  init(_ key: WordKey) {
    self.key = key
    long = nil
  }

  /// The word that these bytes are, folded already.
  init(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > WordKey.longest else {
      key = WordKey(bytes: bytes)
      long = nil
      return
    }
    let first = WordKey(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(8)))
    let last = WordKey(bytes: UnsafeBufferPointer(rebasing: bytes.suffix(8)))
    key = WordKey(low: first.low, high: last.low)
    long = LongWord(Array(bytes))
  }

  /// The word that a folded text is.
  init(_ text: String) { self = text.withBytes { FoldedWord(bytes: $0) } }

  /// The word's bytes.
  @inline(__always)
  var utf8: Bytes { Bytes(word: self) }

  @inline(__always)
  var isEmpty: Bool { key.low == 0 }

  /// The word as a text, which is made at each call.
  var text: String {
    if let long { return String(decoding: long.bytes, as: UTF8.self) }
    let n = key.count
    // Up to fifteen bytes stand in the text itself, without an allocation.
    return withUnsafeBytes(of: (key.low.littleEndian, key.high.littleEndian)) { own in
      String(unsafeUninitializedCapacity: n) { out in
        for i in 0..<n { out[i] = own[i] }
        return n
      }
    }
  }

  struct Bytes: RandomAccessCollection {
    fileprivate let word: FoldedWord

    var startIndex: Int { 0 }

    @inline(__always)
    var endIndex: Int {
      if let long = word.long { return long.bytes.count }
      return word.key.count
    }

    @inline(__always)
    subscript(i: Int) -> UInt8 {
      if let long = word.long { return long.bytes[i] }
      return UInt8(truncatingIfNeeded: i < 8 ? word.key.low >> (8 * i) : word.key.high >> (8 * (i - 8)))
    }
  }
}

extension FoldedWord: CustomStringConvertible {
  var description: String { text }
}

extension FoldedWord: Hashable {
  @inline(__always)
  static func == (a: FoldedWord, b: FoldedWord) -> Bool {
    a.key == b.key && (a.long == nil && b.long == nil || a.long?.bytes == b.long?.bytes)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension FoldedWord: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral literal: StaticString) {
    let n = literal.utf8CodeUnitCount
    if n > WordKey.longest {
      self.init(bytes: UnsafeBufferPointer(start: literal.utf8Start, count: n))
    } else {
      self.init(WordKey(literal.utf8Start, n))
    }
  }
}

extension WordKey {
  /// The key of up to sixteen bytes at a place: written so that the compiler does it for a literal.
  @inline(__always)
  fileprivate init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var i = 0
    while i < count {
      if i < 8 {
        low |= UInt64(bytes[i]) &<< UInt64(8 &* i)
      } else {
        high |= UInt64(bytes[i]) &<< UInt64(8 &* (i &- 8))
      }
      i &+= 1
    }
    self.init(low: low, high: high)
  }

  /// How many bytes the key holds: none of them is 0.
  @inline(__always)
  var count: Int {
    high != 0 ? 16 - high.leadingZeroBitCount >> 3 : 8 - low.leadingZeroBitCount >> 3
  }
}

/// What is asked of words as of texts.
extension FoldedWord {
  func hasPrefix(_ beginning: FoldedWord) -> Bool {
    guard long == nil, beginning.long == nil else { return utf8.starts(with: beginning.utf8) }
    // What differs does so behind the beginning's last byte.
    let n = beginning.key.count
    if n <= 8 {
      return n == 0 || (key.low ^ beginning.key.low) &<< UInt64(8 &* (8 &- n)) == 0
    }
    return key.low == beginning.key.low && (key.high ^ beginning.key.high) &<< UInt64(8 &* (16 &- n)) == 0
  }

  func hasSuffix(_ end: FoldedWord) -> Bool {
    let (own, other) = (utf8, end.utf8)
    let shift = own.count - other.count
    guard shift >= 0 else { return false }
    for i in other.indices where own[shift + i] != other[i] { return false }
    return true
  }

  /// The word without its last bytes, of which it has more than these.
  func dropLast(_ n: Int) -> FoldedWord {
    guard long == nil, n < key.count else {
      return FoldedWord(String(decoding: utf8.dropLast(n), as: UTF8.self))
    }
    let left = key.count - n
    let mask = { (bytes: Int) in bytes <= 0 ? 0 : UInt64.max >> UInt64(64 - 8 * min(8, bytes)) }
    return FoldedWord(WordKey(low: key.low & mask(left), high: key.high & mask(left - 8)))
  }

  /// Whether a byte stands in the word.
  @inline(__always)
  func hasByte(_ byte: UInt8) -> Bool {
    if let long { return long.bytes.contains(byte) }
    // A byte that is the one wanted becomes 0; the bytes behind the word's last, which are 0, do not.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (low, high) = (key.low ^ (ones &* UInt64(byte)), key.high ^ (ones &* UInt64(byte)))
    return ((low &- ones) & ~low | (high &- ones) & ~high) & 0x8080_8080_8080_8080 != 0
  }

  /// Whether these bytes stand in the word.
  @inline(__always)
  func contains(_ part: FoldedWord) -> Bool {
    if part.long == nil, part.key.high == 0, part.key.low > 0, part.key.low < 0x100 {
      return hasByte(UInt8(truncatingIfNeeded: part.key.low))
    }
    return holds(part)
  }

  private func holds(_ part: FoldedWord) -> Bool {
    let (own, other) = (utf8, part.utf8)
    guard !other.isEmpty, other.count <= own.count else { return false }
    for start in 0...(own.count - other.count) where own[start] == other[0] {
      var i = 1
      while i < other.count, own[start + i] == other[i] { i += 1 }
      if i == other.count { return true }
    }
    return false
  }

  /// Whether the word is one of these, which white space parts.
  func isOne(of list: StaticString) -> Bool {
    let words = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    if let long { return long.bytes.withUnsafeBufferPointer { isListed($0, in: words) } }
    return withUnsafeBytes(of: (key.low.littleEndian, key.high.littleEndian)) { own in
      isListed(
        UnsafeBufferPointer(rebasing: own.assumingMemoryBound(to: UInt8.self)[..<key.count]), in: words)
    }
  }

  /// The word without any of these marks at its ends.
  func trimming(_ marks: String) -> FoldedWord {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last else { return self }
    // Most words begin and end with a letter or a figure, and no mark is one.
    if isLetterOrFigure(first), isLetterOrFigure(last) { return self }
    return FoldedWord(text.trimming(marks))
  }

  /// The word without one byte of ASCII.
  func without(_ byte: UInt8) -> FoldedWord { hasByte(byte) ? FoldedWord(text.without(byte)) : self }

  func split(separator: Character) -> [Substring] { text.split(separator: separator) }
}

private func isLetterOrFigure(_ b: UInt8) -> Bool {
  b >= 0x61 && b <= 0x7A || b >= 0x30 && b <= 0x39
}

extension Sequence<FoldedWord> {
  func joined(separator: String) -> String {
    var out = ""
    var isFirst = true
    for word in self {
      if !isFirst { out += separator }
      isFirst = false
      out += word.text
    }
    return out
  }
}
