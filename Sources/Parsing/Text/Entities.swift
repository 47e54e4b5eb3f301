/// Named character references that minutes saved from web pages hold; numeric ones are computed.
let namedEntities: [String: String] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "pound": "£", "euro": "€",
  "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘",
  "rsquo": "’",
  "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»", "bull": "•",
  "middot": "·",
  "deg": "°", "frac12": "½", "frac14": "¼", "frac34": "¾", "times": "×", "divide": "÷", "sup2": "²",
  "sup3": "³",
  "sect": "§", "para": "¶", "dagger": "†", "yen": "¥", "cent": "¢", "ensp": " ", "emsp": " ", "thinsp": " ",
  "zwnj": "", "zwj": "", "shy": "", "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä",
  "aring": "å", "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
  "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó",
  "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û",
  "uuml": "ü", "yacute": "ý", "yuml": "ÿ", "szlig": "ß", "Agrave": "À", "Aacute": "Á", "Acirc": "Â",
  "Auml": "Ä", "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê",
  "Euml": "Ë", "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î", "Ntilde": "Ñ", "Oacute": "Ó", "Ocirc": "Ô",
  "Ouml": "Ö", "Oslash": "Ø", "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "wcirc": "ŵ", "ycirc": "ŷ",
  "Wcirc": "Ŵ", "Ycirc": "Ŷ", "check": "✓", "rarr": "→", "larr": "←", "minus": "−", "plusmn": "±",
]

/// Replaces character references by what they stand for; an unknown one stays as it is written.
func decodingEntities(_ text: String) -> String {
  guard text.hasByte(0x26) else { return text }
  var out: [UInt8] = []
  text.withBytes { bytes in
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      // A reference has up to ten letters or figures between its marks.
      if bytes[i] == 0x26,
        let end = bytes[i..<min(bytes.count, i + 12)].firstIndex(of: 0x3B),
        let decoded = entity(
          String(decoding: UnsafeBufferPointer(rebasing: bytes[(i + 1)..<end]), as: UTF8.self))
      {
        out += decoded.utf8
        i = end + 1
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
  }
  return String(decoding: out, as: UTF8.self)
}

private func entity(_ name: String) -> String? {
  guard name.hasPrefix("#") else { return namedEntities[name] }
  let digits = name.dropFirst()
  let value =
    digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  guard let value, let scalar = Unicode.Scalar(value) else { return nil }
  return scalar.value < 0x20 || scalar.value == 0xA0 ? " " : String(Character(scalar))
}
