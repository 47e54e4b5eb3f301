/// A file of the site: its path below the output folder, with `/` between folders, and what it holds.
package struct PublishedFile: Sendable, Hashable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
