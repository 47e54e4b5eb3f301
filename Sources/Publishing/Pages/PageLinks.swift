import Minutes

/// Links from one page of the site to others, relative, so that the site works in any folder.
struct PageLinks: Sendable {
  /// HTML that people wrote, with its links to folders of the site written as the site's style has it.
  static func styled(_ html: [UInt8], _ style: SiteSettings.LinkStyle) -> [UInt8] {
    guard style == .files else { return html }
    let start = Array("href=\"".utf8)
    var out: [UInt8] = []
    var rest = html[...]
    while let range = rest.firstRange(of: start) {
      let end = rest[range.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
      let target = rest[range.upperBound..<end]
      let path = target.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      out += rest[..<path.endIndex]
      // Another site's address has a scheme, and one that begins with `/` is not of this site.
      if path.last == UInt8(ascii: "/"), path.first != UInt8(ascii: "/"), !path.contains(UInt8(ascii: ":")) {
        out += "index.html".utf8
      }
      rest = rest[path.endIndex...]
    }
    return out + rest
  }

  /// The folder of the page, below the site's root, with a final `/`; empty at the root.
  let folder: String
  let style: SiteSettings.LinkStyle

  /// The link to an address below the root: a folder with a final `/` (empty for the home page) or a file, with or
  /// without a fragment.
  func to(_ target: String) -> String {
    let target = Array(target.utf8)
    let hash = target.firstIndex(of: UInt8(ascii: "#")) ?? target.count
    let path = target[..<hash]
    let from = Array(folder.utf8)
    if hash < target.count, path.elementsEqual(from) {
      return String(decoding: target[hash...], as: UTF8.self)
    }
    // The folders that both have in common.
    var common = 0
    var i = 0
    while i < from.count, i < path.count, from[i] == path[i] {
      i += 1
      if from[i - 1] == UInt8(ascii: "/") { common = i }
    }
    var out: [UInt8] = []
    for byte in from[common...] where byte == UInt8(ascii: "/") { out += "../".utf8 }
    out += path[common...]
    if out.isEmpty || out.last == UInt8(ascii: "/") {
      if style == .files {
        out += "index.html".utf8
      } else if out.isEmpty {
        out += "./".utf8
      }
    }
    return String(decoding: out + target[hash...], as: UTF8.self)
  }
}
