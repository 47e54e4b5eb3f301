/// The path that a request asks for: decoded bytes below the site's root, without the first `/`.
///
/// It is compared with the paths of the site's files and with nothing else; no path of the disk is ever made from it.
/// That it is strict all the same (no empty part, no `.` and `..`, no hidden `/`, valid UTF-8) keeps what a reader
/// sees here from being more than what the published site would give.
struct RequestPath: Hashable {
  /// `people/ann-lee/` for `/people/ann%2Dlee/`; empty for `/`.
  let bytes: [UInt8]

  /// The longest that is looked at, in bytes as they were sent.
  static let limit = 4_096

  /// The path of a request's target, without its query; nil where it is none that a site can have.
  init?(target: some StringProtocol) {
    var rest = target.utf8.dropFirst()
    guard target.utf8.first == UInt8(ascii: "/"), target.utf8.count <= RequestPath.limit else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(RequestPath.digit),
          let low = rest.popFirst().flatMap(RequestPath.digit)
        else { return nil }
        let decoded = high << 4 | low
        // A `/` in a name is no border between names, and no file's name has one.
        guard decoded >= 0x20, decoded != 0x7F, decoded != UInt8(ascii: "/") else { return nil }
        bytes.append(decoded)
      case 0...0x20, 0x7F, UInt8(ascii: "\\"): return nil
      default: bytes.append(byte)
      }
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (i, part) in parts.enumerated() {
      // The last part is empty where a folder is asked for.
      if part.isEmpty, i < parts.count - 1 { return nil }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return nil }
    }
    self.bytes = bytes
  }

  var isFolder: Bool { bytes.isEmpty || bytes.last == UInt8(ascii: "/") }

  /// As it stands in a `Location` header, with its first `/`.
  var encoded: String {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = [UInt8(ascii: "/")]
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
