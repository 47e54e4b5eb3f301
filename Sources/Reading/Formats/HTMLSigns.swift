/// Signs by which a text is told to be a web page.
enum HTMLSigns {
  /// Whether a text begins as a web page does: with its document type, or its root element or what stands first in it,
  /// after comments and an XML declaration.
  static func isPage(_ head: [UInt8]) -> Bool {
    var i = 0
    while i < head.count {
      let rest = head[i...]
      if head[i] <= 0x20 {
        i += 1
      } else if starts(rest, "<!--") {
        guard let end = index(of: "-->", in: rest) else { return false }
        i = end + 3
      } else if starts(rest, "<?xml") {
        guard let end = index(of: "?>", in: rest) else { return false }
        i = end + 2
      } else {
        return ["<!doctype html", "<html", "<head", "<body"].contains { starts(rest, $0) }
      }
    }
    return false
  }

  /// Whether a text holds a tag of HTML.
  static func hasTags(_ text: [UInt8]) -> Bool {
    var i = 0
    while let open = text[i...].firstIndex(of: 0x3C) {
      let name = text[(open + 1)...].prefix(12).prefix {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
      }
      if name.endIndex < text.endIndex,
        text[name.endIndex] == 0x3E || text[name.endIndex] == 0x2F || text[name.endIndex] <= 0x20,
        HTMLElements.isKnown(String(decoding: name, as: UTF8.self).lowercased())
      {
        return true
      }
      i = open + 1
    }
    return false
  }

  /// Whether `bytes` begin with `text`, which is in lower case, in any case.
  private static func starts(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    bytes.count >= text.utf8.count
      && zip(bytes, text.utf8).allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }

  private static func index(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { starts(bytes[$0...], text) }
  }
}
