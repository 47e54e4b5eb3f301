/// JSON whose objects keep the order of their keys, as the record's contract asks; Foundation's encoder cannot.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  package init(_ value: String?) { self = value.map { .string($0) } ?? .null }
  package init(_ value: Int?) { self = value.map { .int($0) } ?? .null }
  package init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }
  package init(_ value: CalendarDate?) { self = value.map { .string($0.iso) } ?? .null }
  package init(_ value: TimeOfDay?) { self = value.map { .string($0.iso) } ?? .null }

  /// The value as text; `pretty` indents by two spaces, a line for each entry.
  package func text(pretty: Bool = false) -> String {
    var out: [UInt8] = []
    write(to: &out, indent: pretty ? 0 : nil)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the value as UTF-8. Text is escaped so that it is also harmless inside an HTML `script` element.
  package func write(to out: inout [UInt8], indent: Int? = nil) {
    switch self {
    case .null: out.append(text: "null")
    case .bool(let value): out.append(text: value ? "true" : "false")
    case .int(let value): out.append(decimal: value)
    case .number(let value): out += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let value): JSONValue.write(value, to: &out)
    case .array(let values):
      JSONValue.list("[", "]", values.count, indent, &out) { i, inner, out in
        values[i].write(to: &out, indent: inner)
      }
    case .object(let members):
      JSONValue.list("{", "}", members.count, indent, &out) { i, inner, out in
        JSONValue.write(members[i].0, to: &out)
        out.append(0x3A)
        if inner != nil { out.append(0x20) }
        members[i].1.write(to: &out, indent: inner)
      }
    }
  }

  private static func list(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ count: Int, _ indent: Int?, _ out: inout [UInt8],
    each: (Int, Int?, inout [UInt8]) -> Void
  ) {
    out.append(UInt8(ascii: open))
    let inner = indent.map { $0 + 2 }
    for i in 0..<count {
      if i > 0 { out.append(0x2C) }
      if let inner { beginLine(inner, &out) }
      each(i, inner, &out)
    }
    if let indent, count > 0 { beginLine(indent, &out) }
    out.append(UInt8(ascii: close))
  }

  private static func beginLine(_ indent: Int, _ out: inout [UInt8]) {
    // Deeper than any record goes.
    let line: StaticString = "\n                                "
    guard indent < line.utf8CodeUnitCount else {
      out.append(0x0A)
      return out.append(contentsOf: repeatElement(0x20, count: indent))
    }
    out.append(contentsOf: UnsafeBufferPointer(start: line.utf8Start, count: 1 + indent))
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    var text = text
    // Most text has nothing to escape: the runs between what has are copied whole.
    text.withUTF8 { bytes in
      // Without a way out, so that many bytes are looked at together.
      var found: UInt8 = 0
      for byte in bytes { found |= isEscaped(byte) ? 1 : 0 }
      guard found != 0 else { return out.append(contentsOf: bytes) }
      var written = 0
      for i in 0..<bytes.count where isEscaped(bytes[i]) {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<i]))
        escape(bytes[i], to: &out)
        written = i + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
    out.append(0x22)
  }

  /// "<" and ">" so that `</script>` and `<!--` in a document stay text.
  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x3E || byte == 0x7F
  }

  private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case 0x22: out += "\\\"".utf8
    case 0x5C: out += "\\\\".utf8
    case 0x0A: out += "\\n".utf8
    case 0x0D: out += "\\r".utf8
    case 0x09: out += "\\t".utf8
    default:
      func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
      out += "\\u00".utf8
      out.append(digit(byte >> 4))
      out.append(digit(byte & 15))
    }
  }
}
