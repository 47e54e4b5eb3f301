/// A text with names in braces, in whose place values are put: `{day} {month}`.
struct BlankText: Sendable {
  private enum Piece: Sendable {
    case words(String)
    /// A name, without its braces.
    case blank(String)
  }

  private let whole: String
  /// Empty where there is nothing to fill in.
  private let pieces: [Piece]

  init(_ text: String) {
    whole = text
    var pieces: [Piece] = []
    var rest = text.utf8[...]
    var hasBlanks = false
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      pieces.append(.words(String(Substring(rest[..<open]))))
      pieces.append(.blank(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
      hasBlanks = true
    }
    pieces.append(.words(String(Substring(rest))))
    self.pieces = hasBlanks ? pieces : []
  }

  /// The text with values for its names; a name without one stays as it is written.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty, !pieces.isEmpty else { return whole }
    return filled { name in values.first { $0.key == name }?.value }
  }

  /// The text with values for its names, and with a count for those that are left.
  func filled(_ values: KeyValuePairs<String, String>, count: String) -> String {
    guard !pieces.isEmpty else { return whole }
    // The count is filled in after the values, and so in what they brought with them.
    if values.contains(where: { $0.value.utf8.contains(UInt8(ascii: "{")) }) {
      return BlankText(filled(values)).filled(["count": count])
    }
    return filled { name in values.first { $0.key == name }?.value ?? (name == "count" ? count : nil) }
  }

  private func filled(_ value: (String) -> String?) -> String {
    var out = ""
    for piece in pieces {
      switch piece {
      case .words(let words): out += words
      case .blank(let name):
        if let value = value(name) {
          out += value
        } else {
          out += "{\(name)}"
        }
      }
    }
    return out
  }
}
