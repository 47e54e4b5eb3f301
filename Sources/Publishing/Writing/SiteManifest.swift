package import Hashing
package import Minutes

/// What a site consists of: the path, size and SHA-256 of every file, without times or places, so that the same
/// site has the same manifest everywhere.
///
/// It lies in the site's root as `.sitegen-manifest` and marks a folder that sitegen made. The first line tells the
/// version and the number of files; then a line for each file, in the order of the paths: digest, size,
/// path, parted by spaces.
package struct SiteManifest: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var digest: SHA256Digest
    /// In bytes.
    package var size: Int
  }

  package static let fileName = ".sitegen-manifest"
  private static let heading = "sitegen-manifest 1 "

  /// By path below the site's root.
  package var entries: [String: Entry]

  package init(entries: [String: Entry] = [:]) { self.entries = entries }

  /// The bytes of the manifest's file.
  package var bytes: [UInt8] {
    var out = Array("\(SiteManifest.heading)\(entries.count)\n".utf8)
    out.reserveCapacity(out.count + entries.count * 128)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      out += entry.digest.hex.utf8
      out += " \(entry.size) ".utf8
      out += path.utf8
      out.append(0x0A)
    }
    return out
  }

  /// Reads a manifest's file; `file` is its name for the user.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    func damaged(_ line: Int, _ why: String) -> Diagnostic {
      Diagnostic(
        "manifest-damaged", .error, file: file, line: line, "the list of the site's files is damaged: \(why)",
        nextStep:
          "if the folder holds nothing but a site that sitegen made, remove the folder and build again")
    }
    guard bytes.last == 0x0A else { throw damaged(1, "it ends in the middle of a line") }
    let lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first, first.starts(with: SiteManifest.heading.utf8),
      let count = Int(String(decoding: first.dropFirst(SiteManifest.heading.utf8.count), as: UTF8.self))
    else { throw damaged(1, "it does not begin with `\(SiteManifest.heading)` and the number of files") }
    guard count == lines.count - 1 else {
      throw damaged(1, "it speaks of \(count) files and lists \(lines.count - 1)")
    }
    entries = [:]
    entries.reserveCapacity(count)
    for (index, line) in lines.enumerated().dropFirst() {
      let fields = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let digest = SHA256Digest(hex: fields[0]),
        let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0,
        let path = String(validating: fields[2], as: UTF8.self), SitePath.fault(of: path) == nil
      else { throw damaged(index + 1, "the line is not a digest, a size and a path") }
      guard entries.updateValue(Entry(digest: digest, size: size), forKey: path) == nil else {
        throw damaged(index + 1, "`\(path)` is listed twice")
      }
    }
  }

  /// Every folder that holds a file of the site, at any depth; the root is the empty path.
  var folders: Set<Substring> { foldersHolding(entries.keys) }
}
