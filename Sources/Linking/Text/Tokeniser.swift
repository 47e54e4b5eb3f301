/// A word or a sign of a text, with its place.
struct Token: Sendable {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// Begins with a capital letter.
    static let capital = Shape(rawValue: 1)
    /// Two or more letters, all of them capitals.
    static let capitals = Shape(rawValue: 2)
    /// A sign, not a word.
    static let sign = Shape(rawValue: 4)
    /// A hyphen ties it to the word before.
    static let joined = Shape(rawValue: 8)
    /// Begins with a digit.
    static let number = Shape(rawValue: 16)
    /// A single letter.
    static let initial = Shape(rawValue: 32)
    /// A line begins with it.
    static let lineStart = Shape(rawValue: 64)
  }

  /// Byte offsets into the text.
  var start: Int32
  var end: Int32
  /// The number in the lexicon.
  var word: Int32
  var shape: Shape

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Takes a text apart into words and signs.
///
/// A word is a run of letters, digits and marks of any script; an apostrophe inside it does not count
/// ("O'Dowd"), but a possessive 's is a word of its own. A hyphen between two letters only joins
/// ("Ames-Kirk" is "Ames Kirk"), and so does the full stop after an initial or an abbreviated title
/// ("P. K. Brill", "Cllr. Brill"). "&" is the word "and". Every other sign is a token: no phrase runs across it.
enum Tokeniser {
  /// - Parameter number: gives the number of a folded word with this hash.
  @inline(__always)
  static func tokenise(
    _ bytes: [UInt8], into tokens: inout [Token], number: (_ word: [UInt8], _ hash: UInt64) -> Int32
  ) {
    tokens.removeAll(keepingCapacity: true)
    let ascii = Folding.ascii
    var word: [UInt8] = []
    word.reserveCapacity(64)
    var at = 0
    let count = bytes.count
    var joined = false
    var lineStart = true

    func isWordCharacter(at index: Int) -> Bool {
      guard index < count else { return false }
      if bytes[index] < 0x80 { return ascii[Int(bytes[index])] != 0 }
      let (scalar, _) = decode(bytes, index)
      return isWord(scalar)
    }

    while at < count {
      let first = bytes[at]
      if first == 0x20 || first == 0x0D {
        at += 1
        continue
      }
      if first == 0x0A {
        lineStart = true
        at += 1
        continue
      }
      var scalar = Unicode.Scalar(first)
      var width = 1
      if first >= 0x80 { (scalar, width) = decode(bytes, at) }
      let wordBegins = first < 0x80 ? ascii[Int(first)] != 0 : isWord(scalar)

      if wordBegins {
        // A word: fold it, count its capitals.
        let start = at
        var hash = Lexicon.seed
        var letters = 0
        var capitals = 0
        var characters = 0
        var shape: Token.Shape = joined ? .joined : []
        if lineStart { shape.insert(.lineStart) }
        word.removeAll(keepingCapacity: true)
        var end = at
        scan: while at < count {
          let byte = bytes[at]
          if byte < 0x80 {
            let folded = ascii[Int(byte)]
            if folded != 0 {
              word.append(folded)
              hash = Lexicon.extend(hash, folded)
              characters += 1
              if folded > 0x39 {
                letters += 1
                if folded != byte { capitals += 1 }
              }
              if at == start {
                if folded <= 0x39 { shape.insert(.number) } else if folded != byte { shape.insert(.capital) }
              }
              at += 1
              end = at
              continue scan
            }
            if byte == 0x27, isWordCharacter(at: at + 1), !possessive(bytes, at + 1) {
              at += 1
              continue scan
            }
            break scan
          }
          let (scalar, width) = decode(bytes, at)
          if isWord(scalar) {
            let before = word.count
            Folding.append(scalar, to: &word)
            for i in before..<word.count { hash = Lexicon.extend(hash, word[i]) }
            if word.count > before {
              characters += 1
              letters += 1
              if scalar.properties.isUppercase {
                capitals += 1
                if at == start { shape.insert(.capital) }
              }
            }
            at += width
            end = at
          } else if isApostrophe(scalar), isWordCharacter(at: at + width), !possessive(bytes, at + width) {
            at += width
          } else if isInvisible(scalar) {
            at += width
          } else {
            break scan
          }
        }
        if letters >= 2, capitals == letters { shape.insert(.capitals) }
        if characters == 1, letters == 1 { shape.insert(.initial) }
        tokens.append(Token(start: Int32(start), end: Int32(end), word: number(word, hash), shape: shape))
        joined = false
        lineStart = false

        // What may hang on a word: an apostrophe, an abbreviation's full stop, a hyphen.
        guard at < count else { break }
        var next = Unicode.Scalar(bytes[at])
        var nextWidth = 1
        if bytes[at] >= 0x80 { (next, nextWidth) = decode(bytes, at) }
        if isApostrophe(next) {
          if possessive(bytes, at + nextWidth) {
            let end = at + nextWidth + 1
            tokens.append(
              Token(
                start: Int32(at), end: Int32(end), word: number(possessiveWord, possessiveHash), shape: []))
            at = end
          } else {
            at += nextWidth
          }
        } else if next == ".", characters == 1 && letters == 1 || isAbbreviation(word) {
          at += 1
        } else if isHyphen(next), isWordCharacter(at: at + nextWidth) {
          at += nextWidth
          joined = true
        }
        continue
      }

      if isSpace(scalar) || isInvisible(scalar) {
        at += width
        continue
      }
      word.removeAll(keepingCapacity: true)
      var shape: Token.Shape = .sign
      if lineStart { shape.insert(.lineStart) }
      lineStart = false
      if scalar == "&" {
        word += [0x61, 0x6E, 0x64]
        shape.remove(.sign)
      } else if isHyphen(scalar) {
        word.append(0x2D)
      } else if isApostrophe(scalar) {
        word.append(0x27)
      } else {
        for i in at..<at + width { word.append(bytes[i]) }
      }
      tokens.append(
        Token(
          start: Int32(at), end: Int32(at + width), word: number(word, Lexicon.hash(word)), shape: shape))
      at += width
    }
  }

  private static let possessiveWord: [UInt8] = [0x27, 0x73]
  private static let possessiveHash = Lexicon.hash(possessiveWord)

  /// True where an "s" stands at the index and no letter follows it.
  private static func possessive(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == 0x73 || bytes[index] == 0x53 else { return false }
    guard index + 1 < bytes.count else { return true }
    if bytes[index + 1] < 0x80 { return Folding.ascii[Int(bytes[index + 1])] == 0 }
    return !isWord(decode(bytes, index + 1).0)
  }

  /// The scalar at an index of valid UTF-8, and how many bytes it takes.
  static func decode(_ bytes: [UInt8], _ index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard width > 1, index + width <= bytes.count else { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for i in 1..<width { value = value << 6 | UInt32(bytes[index + i] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF: return scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x300...0x36F: return true
    // Punctuation, arrows, symbols, private use: the bulk of what is not ASCII in minutes.
    case 0x2000...0x2BFF, 0x3000...0x3004, 0xE000...0xF8FF: return false
    default:
      // Nor is the ordinal sign or a superscript two a part of a word.
      if scalar.value < 0xC0 { return scalar.value == 0xB5 }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BC, 0x2032: true
    default: false
    }
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x0B, 0x0C, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Soft hyphens and zero-width signs, which a word may hold without a reader seeing them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func isAbbreviation(_ word: [UInt8]) -> Bool {
    word.count <= 6 && abbreviations.contains(word)
  }

  private static let abbreviations: Set<[UInt8]> = Set(
    [
      "cllr", "cllrs", "cllrd", "mr", "mrs", "ms", "dr", "prof", "rev", "revd", "fr", "st", "hon", "sgt",
      "insp",
      "supt", "messrs", "cnllr", "cynghs", "cyng", "lt", "col", "capt", "maj", "cdr", "jr", "snr", "ald",
    ].map { Array($0.utf8) })
}
