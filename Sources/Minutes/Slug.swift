/// Makes the last part of an address from a name: lower-case ASCII letters, digits and single hyphens,
/// transliterated, at most 80 characters, never empty and never a name with a meaning.
///
/// `fallback` stands for a name without a letter or digit that could be written so; it must be a slug itself.
package func slug(_ name: String, orElse fallback: String = "unnamed") -> String {
  var out: [UInt8] = []
  var gap = false
  func append(_ letters: some Sequence<UInt8>) {
    if gap, !out.isEmpty { out.append(0x2D) }
    gap = false
    out += letters
  }
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: append(CollectionOfOne(UInt8(scalar.value)))
    case 0x41...0x5A: append(CollectionOfOne(UInt8(scalar.value + 32)))
    // Apostrophes join: "O'Dowd" is one word, "Children's" too.
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: continue
    case 0x26:
      gap = true
      append("and".utf8)
      gap = true
    case ..<0x80: gap = true
    default:
      if let letters = transliteration(of: scalar) {
        if !letters.isEmpty { append(letters.utf8) }
      } else {
        gap = true
      }
    }
  }
  var bytes = out.prefix(longestSlug)
  while bytes.last == 0x2D { bytes.removeLast() }
  let result = bytes.isEmpty ? fallback : String(decoding: bytes, as: UTF8.self)
  return reserved.contains(result) ? result + "-1" : result
}

/// The most characters that a slug has.
package let longestSlug = 80

/// The slug with a number that tells it from its namesakes: `ann-lee-2`, still at most 80 characters.
package func slug(_ slug: String, numbered number: Int) -> String {
  let suffix = "-\(number)"
  var stem = slug.utf8.prefix(longestSlug - suffix.utf8.count)
  while stem.last == 0x2D { stem.removeLast() }
  return String(decoding: stem, as: UTF8.self) + suffix
}

/// Names with a meaning to web servers and file systems.
private let reserved: Set<String> = {
  var names: Set<String> = ["index", "con", "prn", "aux", "nul"]
  for n in 0...9 {
    names.insert("com\(n)")
    names.insert("lpt\(n)")
  }
  return names
}()
