/// The labels of ordered lists.
enum ListLabel {
  enum Kind: Sendable { case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman }

  /// The kind that a list's attributes ask for.
  static func kind(_ attributes: [HTMLAttribute: String]) -> Kind {
    switch attributes[.type] {
    case "a": return .lowerLetter
    case "A": return .upperLetter
    case "i": return .lowerRoman
    case "I": return .upperRoman
    default: break
    }
    let style = (attributes[.style] ?? "").lowercased()
    let kinds: [(String, Kind)] = [
      ("lower-alpha", .lowerLetter), ("lower-latin", .lowerLetter), ("upper-alpha", .upperLetter),
      ("upper-latin", .upperLetter), ("lower-roman", .lowerRoman), ("upper-roman", .upperRoman),
    ]
    return kinds.first { style.contains($0.0) }?.1 ?? .decimal
  }

  /// The label of a list's entry, such as "3." or "c.".
  static func text(_ number: Int, kind: Kind) -> String {
    switch kind {
    case .decimal: "\(number)."
    case .lowerLetter: letters(number) + "."
    case .upperLetter: letters(number).uppercased() + "."
    case .lowerRoman: roman(number) + "."
    case .upperRoman: roman(number).uppercased() + "."
    }
  }

  /// a to z, then aa, ab and so on.
  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return "\(number)" }
    var rest = number
    var out: [UInt8] = []
    while rest > 0 {
      out.append(0x61 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: out.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return "\(number)" }
    let parts = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var out = ""
    for (value, letters) in parts {
      while rest >= value {
        out += letters
        rest -= value
      }
    }
    return out
  }
}
