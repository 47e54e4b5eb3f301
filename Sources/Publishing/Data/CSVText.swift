/// A table as CSV: RFC 4180, UTF-8, one header row.
enum CSVText {
  /// What a spreadsheet takes for the beginning of a formula: = + - @, a tab, the end of a line.
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  /// What makes quotes necessary: a quote, a comma, the end of a line.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
  }

  /// So many bytes are gathered before they are handed on.
  private static let pieceSize = 1 << 16

  /// Writes a table, some hundred rows to a piece.
  static func write(_ table: DataTable, _ take: ([UInt8]) throws -> Void) throws {
    var out: [UInt8] = []
    out.reserveCapacity(pieceSize + 4096)
    line(table.columns.map { .text($0.name) }, to: &out)
    try table.rows { row in
      line(row, to: &out)
      guard out.count >= pieceSize else { return }
      try take(out)
      out.removeAll(keepingCapacity: true)
    }
    try take(out)
  }

  private static func line(_ cells: [DataValue], to out: inout [UInt8]) {
    for (i, cell) in cells.enumerated() {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      switch cell {
      case .missing: break
      case .text(let text): append(text, to: &out)
      case .integer(let number): out.append(decimal: number)
      case .day(let day): day.append(to: &out)
      case .flag(let flag): out += (flag ? "true" : "false").utf8
      }
    }
    out += "\r\n".utf8
  }

  /// A cell of text. One that a spreadsheet would take for a formula begins with an apostrophe
  /// (https://owasp.org/www-community/attacks/CSV_Injection); control characters, which no reader of CSV agrees
  /// about, become spaces.
  private static func append(_ text: String, to out: inout [UInt8]) {
    let first = text.utf8.first ?? 0
    let isFormula = startsFormula(first)
    // Nearly every cell stands as it is, and is copied whole.
    var text = text
    let isPlain = text.withUTF8 { bytes in
      // Without a way out, so that many bytes are looked at together.
      var found: UInt8 = 0
      for byte in bytes { found |= byte < 0x20 || byte == 0x22 || byte == 0x2C || byte == 0x7F ? 1 : 0 }
      guard found == 0 else { return false }
      if !isFormula { out.append(contentsOf: bytes) }
      return true
    }
    if isPlain, !isFormula { return }
    let quoted = text.utf8.contains { isSpecial($0) }
    if quoted { out.append(0x22) }
    if isFormula { out.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      switch byte {
      case 0x22:
        out.append(0x22)
        out.append(0x22)
      case 0x09, 0x0A, 0x0D: out.append(byte)
      case 0..<0x20, 0x7F: out.append(0x20)
      default: out.append(byte)
      }
    }
    if quoted { out.append(0x22) }
  }
}
