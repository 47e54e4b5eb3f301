import Glibc
import Hashing

/// Converted documents, kept from build to build under the hash of all that made them.
///
/// The folder may be deleted at any time. An entry carries the hash of its own content: a damaged one is as good as
/// none, so that nothing needs to be synced to disk.
struct ConversionCache: Sendable {
  let folder: FileLocation

  /// `$XDG_CACHE_HOME/sitegen`, or `~/.cache/sitegen`; nil where neither can be told.
  static func standardFolder(_ environment: [String: String]) -> FileLocation? {
    // The XDG Base Directory Specification: a relative path there is to be ignored.
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
      return FileLocation(base).appending("sitegen")
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return FileLocation(home).appending(".cache/sitegen")
    }
    return nil
  }

  /// The key of a conversion: everything that its result depends on.
  static func key(source: String, tool: ConverterTool, version: String, arguments: [String]) -> String {
    sha256Hex(Array((["1", source, tool.name, version] + arguments).joined(separator: "\0").utf8))
  }

  /// The content under a key, nil where there is none or it is damaged.
  func content(_ key: String) -> [UInt8]? {
    guard let entry = try? FileBytes.read(location(key), limit: 1 << 30), entry.count >= 65, entry[64] == 0x0A
    else {
      return nil
    }
    let content = Array(entry[65...])
    return sha256Hex(content).utf8.elementsEqual(entry[..<64]) ? content : nil
  }

  /// Keeps a content: written beside its place and moved there, so that nobody sees half of it.
  func keep(_ content: [UInt8], _ key: String) throws(SystemError) {
    try FileBytes.replace(location(key), with: Array(sha256Hex(content).utf8) + [0x0A] + content)
  }

  private func location(_ key: String) -> FileLocation {
    folder.appending("conversions").appending(String(key.prefix(2))).appending(key)
  }
}
