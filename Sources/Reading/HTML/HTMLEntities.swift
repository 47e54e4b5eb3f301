/// Character references of HTML: numbers, and the names that pages use.
///
/// The names are those of HTML 4, the Welsh letters, and HTML 5's for plain punctuation. A name that is not among them
/// stays as it is written: nothing is lost.
enum HTMLEntities {
  /// The text with its references replaced. A line end that is written as a reference is a space.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard var next = bytes.firstIndex(of: 0x26) else { return Array(bytes) }
    var out = Array(bytes[..<next])
    out.reserveCapacity(bytes.count)
    while next < bytes.endIndex {
      if bytes[next] == 0x26, let (text, end) = reference(bytes[next...]) {
        out += text.utf8
        next = end
      } else {
        out.append(bytes[next])
        next += 1
      }
    }
    return out
  }

  /// The reference at the start of `bytes`, and the index behind it.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    let body = bytes.dropFirst()
    if body.first == 0x23 { return numeric(body.dropFirst()) }
    let name = body.prefix(32).prefix { isLetterOrDigit($0) }
    guard !name.isEmpty else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    if name.endIndex < bytes.endIndex, bytes[name.endIndex] == 0x3B {
      return names[text].map { (String($0), name.endIndex + 1) }
    }
    // The oldest names count without their semicolon too, and then as far as they go: "&pound5", "&nbspx".
    for length in stride(from: min(name.count, 6), through: 2, by: -1) {
      let head = String(decoding: name.prefix(length), as: UTF8.self)
      if bareNames.contains(head), let scalar = names[head] {
        return (String(scalar), name.startIndex + length)
      }
    }
    return nil
  }

  private static func numeric(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    let isHex = bytes.first == 0x78 || bytes.first == 0x58
    let digits = bytes.dropFirst(isHex ? 1 : 0).prefix { byte in
      (0x30...0x39).contains(byte) || isHex && ((0x41...0x46).contains(byte) || (0x61...0x66).contains(byte))
    }
    guard !digits.isEmpty else { return nil }
    let end = digits.endIndex + (digits.endIndex < bytes.endIndex && bytes[digits.endIndex] == 0x3B ? 1 : 0)
    var value = UInt32(String(decoding: digits.prefix(9), as: UTF8.self), radix: isHex ? 16 : 10) ?? 0
    // The numbers of Windows-1252 stand for its characters: that is what browsers do.
    if (0x80..<0xA0).contains(value) {
      let meant = TextEncoding.windowsExtras[Int(value - 0x80)]
      value = meant == 0 ? 0x20 : UInt32(meant)
    }
    if value != 0, value < 0x20 || value == 0x7F { value = 0x20 }
    if value == 0 || value & 0xFFFE == 0xFFFE { value = 0xFFFD }
    return (String(Unicode.Scalar(value) ?? "\u{FFFD}"), end)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let names: [String: Unicode.Scalar] = {
    var out: [String: Unicode.Scalar] = [:]
    for (i, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() {
      out[String(name)] = Unicode.Scalar(UInt8(160 + i))
    }
    for entry in others.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      out[String(parts[0])] = UInt32(parts[1], radix: 16).flatMap { Unicode.Scalar($0) }
    }
    return out
  }()

  private static let bareNames: Set<String> = Set(
    (latin + " amp lt gt quot").split(whereSeparator: \.isWhitespace).map(String.init))

  /// In the order of their code points, from U+00A0.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc
    Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
    Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute
    acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  private static let others = """
    quot:22 amp:26 lt:3C gt:3E OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 circ:2C6
    tilde:2DC Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 Theta:398 Iota:399
    Kappa:39A Lambda:39B Mu:39C Nu:39D Xi:39E Omicron:39F Pi:3A0 Rho:3A1 Sigma:3A3 Tau:3A4 Upsilon:3A5
    Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 alpha:3B1 beta:3B2 gamma:3B3 delta:3B4 epsilon:3B5 zeta:3B6
    eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB mu:3BC nu:3BD xi:3BE omicron:3BF pi:3C0 rho:3C1
    sigmaf:3C2 sigma:3C3 tau:3C4 upsilon:3C5 phi:3C6 chi:3C7 psi:3C8 omega:3C9 thetasym:3D1 upsih:3D2
    piv:3D6 ensp:2002 emsp:2003 thinsp:2009 zwnj:200C zwj:200D lrm:200E rlm:200F ndash:2013 mdash:2014
    lsquo:2018 rsquo:2019 sbquo:201A ldquo:201C rdquo:201D bdquo:201E dagger:2020 Dagger:2021 bull:2022
    hellip:2026 permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203A oline:203E frasl:2044
    euro:20AC image:2111 weierp:2118 real:211C trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192
    darr:2193 harr:2194 crarr:21B5 lArr:21D0 uArr:21D1 rArr:21D2 dArr:21D3 hArr:21D4 forall:2200
    part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220B prod:220F sum:2211
    minus:2212 lowast:2217 radic:221A prop:221D infin:221E ang:2220 and:2227 or:2228 cap:2229 cup:222A
    int:222B there4:2234 sim:223C cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265 sub:2282
    sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22A5 sdot:22C5 lceil:2308
    rceil:2309 lfloor:230A rfloor:230B lang:2329 rang:232A loz:25CA spades:2660 clubs:2663 hearts:2665
    diams:2666 apos:27 wcirc:175 Wcirc:174 ycirc:177 Ycirc:176 hyphen:2010 dash:2010 horbar:2015
    lsquor:201A ldquor:201E rsquor:2019 rdquor:201D num:23 excl:21 quest:3F period:2E comma:2C colon:3A
    semi:3B lpar:28 rpar:29 lsqb:5B rsqb:5D lbrack:5B rbrack:5D lcub:7B rcub:7D sol:2F bsol:5C commat:40
    percnt:25 ast:2A plus:2B equals:3D dollar:24 lowbar:5F vert:7C grave:60 Hat:5E bullet:2022
    check:2713 checkmark:2713 cross:2717 frac13:2153 frac23:2154 frac15:2155 frac18:215B frac38:215C
    frac58:215D frac78:215E numsp:2007 emsp13:2004 hairsp:200A puncsp:2008 ZeroWidthSpace:200B
    NoBreak:2060 nldr:2025 mldr:2026 square:25A1 squ:25A1 blk14:2591 star:2606 starf:2605 phone:260E
    copysr:2117 boxh:2500 boxv:2502 rightarrow:2192 leftarrow:2190 half:BD
    """
}
