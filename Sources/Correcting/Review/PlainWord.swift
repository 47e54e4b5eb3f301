/// A word as it is looked up in a list: small letters, dashes and apostrophes, and none of the marks around it.
struct PlainWord {
  let text: String

  init(_ word: Substring) {
    text =
      PlainWord.ascii(word)
      ?? String(decoding: FoldedWords(String(word)).bytes, as: UTF8.self).filter {
        $0.isLetter || $0 == "-" || $0 == "'"
      }
  }

  /// The letters of a word of nothing but ASCII, which nearly all are; nil for another.
  private static func ascii(_ word: Substring) -> String? {
    word.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { out in
        var n = 0
        for byte in bytes {
          switch byte {
          case 0x41...0x5A, 0x61...0x7A: out[n] = byte | 0x20
          case 0x2D, 0x27: out[n] = byte
          case 0x60: out[n] = 0x27
          default: continue
          }
          n += 1
        }
        return n
      }
    } ?? nil
  }

  /// Whether one letter stands in the word, among marks.
  static func isOneLetter(_ word: Substring) -> Bool {
    // A letter takes at most four bytes: most words are too long, whatever they hold.
    word.utf8.count < 8 && word.filter(\.isLetter).count == 1
  }

  static func endsInLetter(_ word: Substring) -> Bool {
    guard let last = word.utf8.last, last < 0x80 else { return word.last?.isLetter == true }
    return last | 0x20 >= 0x61 && last | 0x20 <= 0x7A
  }

  /// False where the word surely begins with none of these small letters: asked before a list is, for every word of a
  /// document.
  static func mayBegin(_ word: Substring, with letters: StaticString) -> Bool {
    for byte in word.utf8 {
      if byte >= 0x80 { return true }
      let small = byte | 0x20
      guard small >= 0x61, small <= 0x7A, byte >= 0x41 else { continue }
      return UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount).contains(small)
    }
    return false
  }

  /// What a word in small letters looks like to who only wants to know whether it may stand somewhere: its last eight
  /// letters, and how many it has.
  static func shape(of word: String) -> UInt64 {
    var shape = WordShape()
    for byte in word.utf8 { shape.add(byte) }
    return shape.value
  }

  private struct WordShape {
    private var letters: UInt64 = 0
    private var count: UInt64 = 0

    @inline(__always)
    mutating func add(_ letter: UInt8) {
      letters = letters << 8 | UInt64(letter)
      count &+= 1
    }

    var value: UInt64 { letters ^ count << 59 }
  }

  /// The numbers of the words between spaces that look like one of these; nil where only reading them tells.
  static func places(of shapes: [UInt64], in text: String) -> [Int]? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> [Int]? in
      var found: [Int] = []
      var number = 0
      var start = 0
      var word = WordShape()
      func end(at i: Int) {
        guard i > start else { return }
        if shapes.contains(word.value) { found.append(number) }
        number += 1
        word = WordShape()
      }
      for (i, byte) in bytes.enumerated() {
        switch byte {
        case 0x20:
          end(at: i)
          start = i + 1
        case 0x41...0x5A, 0x61...0x7A: word.add(byte | 0x20)
        case 0x2D, 0x27: word.add(byte)
        case 0x60: word.add(0x27)
        case 0x80...: return nil
        default: continue
        }
      }
      end(at: bytes.count)
      return found
    } ?? nil
  }

  /// False where the word surely holds a small letter.
  static func mayBeCapitals(_ word: Substring) -> Bool {
    for byte in word.utf8 {
      if byte >= 0x80 { return true }
      if byte >= 0x61, byte <= 0x7A { return false }
    }
    return true
  }
}
