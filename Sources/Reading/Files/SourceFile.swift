/// A file of the content folder.
package struct SourceFile: Hashable, Sendable {
  /// The path below the content folder, with `/` between folders, as people are shown it.
  package var path: String
  package var location: FileLocation

  package init(path: String, location: FileLocation) {
    self.path = path
    self.location = location
  }
}
