/// Makes the last part of an address from a name: lower-case ASCII letters, digits and single hyphens,
/// transliterated, at most 80 characters, never empty and never a name with a meaning.
package func slug(_ name: String, orElse fallback: String = "unnamed") -> String {
  var out: [UInt8] = []
  var gap = false
  func append(_ text: String) {
    if gap, !out.isEmpty { out.append(0x2D) }
    gap = false
    out += text.utf8
  }
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: append(String(scalar))
    case 0x41...0x5A: append(String(UnicodeScalar(UInt8(scalar.value + 32))))
    // Apostrophes join: "O'Dare" is one word, "Children's" too.
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: continue
    case 0x26: gap = true; append("and"); gap = true
    default:
      if let letters = transliteration[scalar] {
        append(letters)
      } else if let base = baseLetter(of: scalar) {
        append(base)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        gap = true
      }
    }
  }
  var result = String(decoding: out.prefix(80), as: UTF8.self)
  while result.hasSuffix("-") { result.removeLast() }
  if result.isEmpty { result = fallback }
  return reserved.contains(result) ? result + "-1" : result
}

/// Letters that Unicode does not take apart into a base and a mark.
private let transliteration: [Unicode.Scalar: String] = [
  "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
  "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h",
]

/// The ASCII letter under an accent, found through the canonical decomposition.
private func baseLetter(of scalar: Unicode.Scalar) -> String? {
  guard scalar.value > 0x7F else { return nil }
  // `lowercaseMapping` of the character decomposed: the standard library decomposes when it compares, and
  // exposes it through the scalars of a string in canonical order only by way of this table-free search.
  for base in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
    for mark in marks where String(String.UnicodeScalarView([base, mark])) == scalar.properties.lowercaseMapping {
      return String(base)
    }
  }
  return nil
}

/// Grave, acute, circumflex, tilde, diaeresis, ring, caron, cedilla, ogonek, macron, breve, dot above, double acute,
/// hook, dot below, comma below.
private let marks: [Unicode.Scalar] = [
  "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30A}", "\u{30C}", "\u{327}", "\u{328}", "\u{304}",
  "\u{306}", "\u{307}", "\u{30B}", "\u{309}", "\u{323}", "\u{326}",
]

/// Names with a meaning to web servers and file systems.
private let reserved: Set<String> = {
  var names: Set<String> = ["index", "con", "prn", "aux", "nul"]
  for n in 0...9 {
    names.insert("com\(n)")
    names.insert("lpt\(n)")
  }
  return names
}()
