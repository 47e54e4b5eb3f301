/// A letter outside ASCII in ASCII's lower-case letters; empty for a mark or an invisible character, which is no
/// letter and parts no word; nil for what has no such letters.
///
/// A table and not `String`'s canonical comparison: comparing with every letter under every mark took 40 µs a
/// character, and missed letters with two marks ("Nguyễn").
func transliteration(of scalar: Unicode.Scalar) -> String? {
  if let letters = letters[scalar] { return letters }
  let lower = scalar.properties.lowercaseMapping.unicodeScalars
  if let first = lower.first, first != scalar {
    if let letters = letters[first] { return letters }
    // "İ", and the signs for kelvin and ångström.
    if first.isASCII { return String(first) }
  }
  switch scalar.properties.generalCategory {
  // Soft hyphens and joiners stand inside words; a combining mark belongs to the letter before it.
  case .nonspacingMark, .format: return ""
  default: return nil
  }
}

/// Lower-case letters, from the character to its letters in ASCII.
private let letters: [Unicode.Scalar: String] = {
  var table: [Unicode.Scalar: String] = [:]
  for (ascii, characters) in accented {
    for scalar in characters.unicodeScalars { table[scalar] = ascii }
  }
  for (character, ascii) in spelledOut { table[character] = ascii }
  return table
}()

/// The letters of the Latin blocks that Unicode takes apart into an ASCII letter and marks, composed. Written as
/// one code point each: the source is in Unicode's composed form.
private let accented: [(String, String)] = [
  ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ďḋḍḏḑḓ"),
  ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥȟḣḥḧḩḫẖ"),
  ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"),
  ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"),
  ("t", "ţťțṫṭṯṱẗ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
  ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
]

/// Letters that Unicode does not take apart, ligatures as PDF files hold them, Greek and Cyrillic.
private let spelledOut: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "ǽ": "ae", "œ": "oe", "ø": "o", "ǿ": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
  "ŀ": "l", "ı": "i", "ħ": "h", "ŋ": "ng", "ŧ": "t", "ĸ": "k", "ŉ": "n", "ĳ": "ij", "ſ": "s",
  "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  "α": "a", "ά": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "έ": "e", "ζ": "z", "η": "i", "ή": "i",
  "θ": "th",
  "ι": "i", "ί": "i", "ϊ": "i", "ΐ": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o",
  "ό": "o",
  "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "ύ": "y", "ϋ": "y", "ΰ": "y", "φ": "f",
  "χ": "ch",
  "ψ": "ps", "ω": "o", "ώ": "o",
  "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh",
  "з": "z",
  "и": "i", "й": "i", "і": "i", "ї": "yi", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
  "р": "r",
  "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
  "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
]
