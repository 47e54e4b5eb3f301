/// Folds letters for comparison: lower case, without accents, ligatures taken apart.
///
/// "Nicolò" and "nicolo" fold to the same bytes, "Straße" to "strasse". Letters that are no Latin ones keep
/// their lower-case form.
enum Folding {
  /// The folded form of every word character of ASCII; 0 for everything else.
  static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) + 32
    default: 0
    }
  }

  /// Appends the folded form of a letter, digit or mark outside ASCII.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let base: UInt8
    switch scalar.value {
    case 0xC0..<0x250: base = latin[Int(scalar.value - 0xC0)]
    case 0x1E00..<0x1F00: base = latinAdditional[Int(scalar.value - 0x1E00)]
    case 0x300...0x36F: return
    default: base = unknown
    }
    switch base {
    case unknown: bytes += scalar.properties.lowercaseMapping.utf8
    case pair: bytes += (pairs[scalar] ?? scalar.properties.lowercaseMapping).utf8
    default: bytes.append(base)
    }
  }

  private static let unknown = UInt8(ascii: "?")
  private static let pair = UInt8(ascii: "!")

  private static let pairs: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ĳ": "ij",
    "Ĳ": "ij",
  ]

  /// U+00C0 to U+024F: the letter under the accent, `!` for a ligature, `?` where there is none.
  private static let latin = [UInt8](
    ("aaaaaa!ceeeeiiiidnooooo?ouuuuy!!aaaaaa!ceeeeiiiidnooooo?ouuuuy!yaaaaaaccccccccdd"
      + "ddeeeeeeeeeegggggggghhhhiiiiiiiiii!!jjkkkllllll??llnnnnnn?nnoooooo!!rrrrrrssssss"
      + "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsb???????????????????????????????oo?????????????u"
      + "u????zz??????????????????????aaiioouuuuuuuuuu?aaaa??ggggkkoooo??j???gg??nnaa??oo"
      + "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????").utf8)

  /// U+1E00 to U+1EFF.
  private static let latinAdditional = [UInt8](
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
      + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy????!?"
      + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
      + "uuyyyyyyyy??????").utf8)
}
