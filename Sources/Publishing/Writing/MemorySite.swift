package import Hashing

/// A whole site in memory, for a program that shows it: its pages as bytes, its large files where they lie.
package struct MemorySite: Sendable {
  /// What a file of the site holds.
  package enum Content: Sendable {
    /// A page that the build wrote.
    case bytes([UInt8])
    /// A file of the disk that the site publishes as it is: its path, and how it was when the site was built.
    case file(String, digest: SHA256Digest, size: Int)

    /// In bytes.
    package var size: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, digest: _, let size): size
      }
    }

    /// Whether a reader would see the same.
    func isSame(as other: Content) -> Bool {
      switch (self, other) {
      case (.bytes(let a), .bytes(let b)): a == b
      case (.file(_, let a, size: _), .file(_, let b, size: _)): a == b
      case (.bytes, .file), (.file, .bytes): false
      }
    }
  }

  /// By path below the site's root.
  package var files: [String: Content]

  package init(files: [String: Content] = [:]) { self.files = files }
}
