/// JSON that a person may have written: every value with its place, so that a mistake can be shown.
package struct JSONNode: Sendable {
  package enum Value: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable {
    package var key: String
    package var keyOffset: Int
    package var node: JSONNode

    package init(key: String, keyOffset: Int, node: JSONNode) {
      self.key = key
      self.keyOffset = keyOffset
      self.node = node
    }
  }

  package var value: Value
  /// The byte at which it begins, from the start of the text that was parsed.
  package var offset: Int

  package init(_ value: Value, offset: Int) {
    self.value = value
    self.offset = offset
  }

  /// Why a text is no JSON, and at which byte that shows.
  package struct Mistake: Error, Sendable, Hashable {
    package var offset: Int
    package var message: String
  }

  /// The value that `bytes` hold, which must be all there is but for white space.
  package init(parsing bytes: [UInt8]) throws(Mistake) {
    var parser = JSONNodeParser(bytes: bytes)
    self = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.i == bytes.count else {
      throw Mistake(offset: parser.i, message: "nothing may follow the value")
    }
  }
}

private struct JSONNodeParser {
  let bytes: [UInt8]
  var i = 0

  private var byte: UInt8 { i < bytes.count ? bytes[i] : 0 }

  mutating func skipSpace() {
    while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) { i += 1 }
  }

  private func mistake(_ message: String) -> JSONNode.Mistake { .init(offset: i, message: message) }

  mutating func value(depth: Int) throws(JSONNode.Mistake) -> JSONNode {
    skipSpace()
    let start = i
    guard depth < 16 else { throw mistake("values nest too deeply") }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(.object(try members(depth)), offset: start)
    case UInt8(ascii: "["): return JSONNode(.array(try values(depth)), offset: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), offset: start)
    default: break
    }
    let word = String(
      decoding: bytes[i...].prefix { ![0x20, 0x09, 0x2C, 0x5D, 0x7D, 0x0A, 0x0D].contains($0) },
      as: UTF8.self)
    i += word.utf8.count
    switch word {
    case "null": return JSONNode(.null, offset: start)
    case "true": return JSONNode(.bool(true), offset: start)
    case "false": return JSONNode(.bool(false), offset: start)
    default:
      if let number = Double(word), number.isFinite { return JSONNode(.number(number), offset: start) }
      i = start
      throw mistake(word.isEmpty ? "a value is missing" : "a text stands in double quotes: \"\(word)\"")
    }
  }

  private mutating func members(_ depth: Int) throws(JSONNode.Mistake) -> [JSONNode.Member] {
    i += 1
    var found: [JSONNode.Member] = []
    skipSpace()
    if byte == UInt8(ascii: "}") {
      i += 1
      return found
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw mistake("a key stands in double quotes") }
      let place = i
      let key = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw mistake("a colon stands behind the key “\(key)”") }
      i += 1
      found.append(.init(key: key, keyOffset: place, node: try value(depth: depth + 1)))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        i += 1
        continue
      }
      guard byte == UInt8(ascii: "}") else { throw mistake("a comma or } is missing") }
      i += 1
      return found
    }
  }

  private mutating func values(_ depth: Int) throws(JSONNode.Mistake) -> [JSONNode] {
    i += 1
    var found: [JSONNode] = []
    skipSpace()
    if byte == UInt8(ascii: "]") {
      i += 1
      return found
    }
    while true {
      found.append(try value(depth: depth + 1))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        i += 1
        continue
      }
      guard byte == UInt8(ascii: "]") else { throw mistake("a comma or ] is missing") }
      i += 1
      return found
    }
  }

  private mutating func string() throws(JSONNode.Mistake) -> String {
    let start = i
    i += 1
    var out: [UInt8] = []
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &out)
      default: out.append(byte)
      }
    }
    i = start
    throw mistake("the closing double quote is missing")
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONNode.Mistake) {
    let kind = byte
    i += 1
    switch kind {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(kind)
    case UInt8(ascii: "u"):
      var code = try unit()
      if (0xD800..<0xDC00).contains(code), bytes[i...].starts(with: "\\u".utf8) {
        i += 2
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low) else { throw mistake("half a character stands here") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw mistake("half a character stands here") }
      out += String(scalar).utf8
    default:
      i -= 1
      throw mistake("a backslash is written twice in a text: \\\\")
    }
  }

  private mutating func unit() throws(JSONNode.Mistake) -> UInt32 {
    guard i + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[i..<(i + 4)], as: UTF8.self), radix: 16)
    else { throw mistake("four hexadecimal digits follow \\u") }
    i += 4
    return code
  }
}
