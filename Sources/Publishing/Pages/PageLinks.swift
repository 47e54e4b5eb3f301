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
    func text(_ target: UnsafeBufferPointer<UInt8>) -> String {
      folder.utf8.withContiguousStorageIfAvailable { link(to: target, from: $0) }
        ?? Array(folder.utf8).withUnsafeBufferPointer { link(to: target, from: $0) }
    }
    return target.utf8.withContiguousStorageIfAvailable(text)
      ?? Array(target.utf8).withUnsafeBufferPointer(text)
  }

  /// A page has hundreds of links: each is written into its place at once.
  private func link(to target: UnsafeBufferPointer<UInt8>, from: UnsafeBufferPointer<UInt8>) -> String {
    let hash = target.firstIndex(of: UInt8(ascii: "#")) ?? target.count
    // The folders that both have in common.
    var common = 0
    var i = 0
    while i < from.count, i < hash, from[i] == target[i] {
      i += 1
      if from[i - 1] == UInt8(ascii: "/") { common = i }
    }
    if hash < target.count, i == from.count, i == hash {
      return String(decoding: target[hash...], as: UTF8.self)
    }
    let up: StaticString = "../"
    let index: StaticString = "index.html"
    let here: StaticString = "./"
    let capacity = 3 * (from.count - common) + target.count + index.utf8CodeUnitCount
    return String(unsafeUninitializedCapacity: capacity) { out in
      var n = 0
      func write(_ word: StaticString) {
        for k in 0..<word.utf8CodeUnitCount { out[n + k] = word.utf8Start[k] }
        n += word.utf8CodeUnitCount
      }
      func write(_ range: Range<Int>) {
        for k in range { out[n + k - range.lowerBound] = target[k] }
        n += range.count
      }
      for byte in from[common...] where byte == UInt8(ascii: "/") { write(up) }
      write(common..<hash)
      if n == 0 || out[n - 1] == UInt8(ascii: "/") {
        if style == .files {
          write(index)
        } else if n == 0 {
          write(here)
        }
      }
      write(hash..<target.count)
      return n
    }
  }
}
