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
    Self.withBytes(of: target) { bytes in
      guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")) else { return link(to: bytes, "", nil) }
      return link(
        to: UnsafeBufferPointer(rebasing: bytes[..<hash]), "",
        UnsafeBufferPointer(rebasing: bytes[(hash + 1)...]))
    }
  }

  /// The link to a place on a page, or in a file beside it.
  func to(_ page: String, file: StaticString = "", _ fragment: String) -> String {
    Self.withBytes(of: page) { page in Self.withBytes(of: fragment) { link(to: page, file, $0) } }
  }

  private static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> String) -> String {
    text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }

  private func link(
    to target: UnsafeBufferPointer<UInt8>, _ file: StaticString, _ fragment: UnsafeBufferPointer<UInt8>?
  ) -> String {
    Self.withBytes(of: folder) { link(to: target, file, fragment, from: $0) }
  }

  /// A page has hundreds of links: each is written into its place at once.
  private func link(
    to target: UnsafeBufferPointer<UInt8>, _ file: StaticString, _ fragment: UnsafeBufferPointer<UInt8>?,
    from: UnsafeBufferPointer<UInt8>
  ) -> String {
    // The folders that both have in common.
    var common = 0
    var i = 0
    while i < from.count, i < target.count, from[i] == target[i] {
      i += 1
      if from[i - 1] == UInt8(ascii: "/") { common = i }
    }
    let isHere = fragment != nil && file.utf8CodeUnitCount == 0 && i == from.count && i == target.count
    let up: StaticString = "../"
    let index: StaticString = "index.html"
    let here: StaticString = "./"
    let capacity =
      3 * (from.count - common) + target.count + file.utf8CodeUnitCount + index.utf8CodeUnitCount + 1
      + (fragment?.count ?? 0)
    return String(unsafeUninitializedCapacity: capacity) { out in
      var n = 0
      func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        _ = UnsafeMutableBufferPointer(rebasing: out[n...]).update(fromContentsOf: bytes)
        n += bytes.count
      }
      func write(_ word: StaticString) { word.withUTF8Buffer(write) }
      if !isHere {
        for byte in from[common...] where byte == UInt8(ascii: "/") { write(up) }
        write(UnsafeBufferPointer(rebasing: target[common...]))
        write(file)
        if n == 0 || out[n - 1] == UInt8(ascii: "/") {
          if style == .files {
            write(index)
          } else if n == 0 {
            write(here)
          }
        }
      }
      if let fragment {
        out[n] = UInt8(ascii: "#")
        n += 1
        write(fragment)
      }
      return n
    }
  }
}
