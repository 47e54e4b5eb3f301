/// Folds a word for comparison: lower case, without accents and apostrophes, letters of full width as plain ones.
///
/// `Templates/assets/search.js` has the same rules; the words of a query and of a text must come out alike.
enum WordFolding {
  /// Longer words are cut: a reader who types one finds it all the same.
  static let longest = 40

  /// The folded form of a word as `WordReader` gives it. A final 's is dropped ("the council's" is found as "council").
  static func folded(_ word: some Collection<UInt8>) -> [UInt8] {
    if let plain = plain(word) { return plain }
    var scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    if scalars.count > 2, isApostrophe(scalars[scalars.count - 2]),
      scalars[scalars.count - 1] == "s" || scalars[scalars.count - 1] == "S"
    {
      scalars.removeLast(2)
    }
    var out: [UInt8] = []
    for scalar in scalars where !isApostrophe(scalar) { append(scalar, to: &out) }
    return cut(out)
  }

  /// The folded form of a word that has nothing but letters and digits of ASCII; nil for another.
  private static func plain(_ word: some Collection<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(word.count)
    for byte in word {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: out.append(byte)
      case 0x41...0x5A: out.append(byte + 32)
      default: return nil
      }
    }
    return cut(out)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: out.append(UInt8(scalar.value))
    case 0x41...0x5A: out.append(UInt8(scalar.value) + 32)
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFEFF: return
    default:
      if let folded = FoldingTable.folded[scalar.value] {
        out += folded
      } else {
        out += scalar.properties.lowercaseMapping.utf8
      }
    }
  }

  /// The first `longest` letters.
  private static func cut(_ word: [UInt8]) -> [UInt8] {
    guard word.count > longest else { return word }
    var letters = 0
    for (i, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      if letters == longest { return Array(word[..<i]) }
      letters += 1
    }
    return word
  }
}
