import Glibc
package import Minutes

/// The content folder: where the documents are, and everything beside them.
package struct ContentFolder: Sendable {
  package var location: FileLocation
  /// Folders that are not walked, such as an output folder that lies inside the content folder.
  package var excluded: [FileLocation]
  package var limits: ReadingLimits

  package init(_ path: String, excluding excluded: [String] = [], limits: ReadingLimits = ReadingLimits()) {
    location = FileLocation(path.isEmpty ? "." : path)
    self.excluded = excluded.map { FileLocation($0) }
    self.limits = limits
  }

  /// A file of the content folder that has a fixed name, such as `site.yml` or `register/people.yml`.
  package func file(_ path: String) -> SourceFile {
    SourceFile(path: path, location: location.appending(path))
  }

  /// The sources and their sidecars: all that lies below `minutes/`, or below the content folder itself where it has
  /// no `minutes/`. In the order of their paths' bytes, whatever order the system gives.
  package func listing() -> ContentListing {
    var walk = ContentWalk(self)
    walk.run()
    return walk.listing
  }

  /// Folders at the top of an archive that hold no sources.
  static let otherFolders: Set<String> = ["register", "pages", "static", "Templates", "Output"]
}

/// What a content folder holds.
package struct ContentListing: Sendable, Hashable {
  /// Files to be read as documents.
  package var sources: [SourceFile] = []
  /// Files that correct sources: `FILE.EXT.yml`, `NAME.yml`, `_body.yml`.
  package var sidecars: [SourceFile] = []
  package var diagnostics: [Diagnostic] = []

  package init() {}
}
