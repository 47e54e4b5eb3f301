/// A file of the site: its path below the output folder, with `/` between folders, and what it holds.
package struct PublishedFile: Sendable, Hashable {
  package var path: String
  package var bytes: [UInt8]
  /// Where the file stands on the disk, for one that is too large to hold; its bytes are empty then.
  package var diskPath: String?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, diskPath: String) {
    self.path = path
    bytes = []
    self.diskPath = diskPath
  }
}
