package import Minutes

/// How large the things that are read may be. Whoever runs into one is told its name and its value.
package struct ReadingLimits: Sendable, Hashable {
  /// The size of a source file in bytes. Scanned PDFs are large, text is not.
  package var sourceBytes = 256 << 20
  /// The size of a document as text, in bytes: three hundred times a long set of minutes.
  package var textBytes = 64 << 20
  /// The size of a settings file, register or sidecar in bytes.
  package var settingsBytes = 16 << 20
  /// How deep folders may be nested below the content folder.
  package var folderDepth = 64

  package init() {}

  /// With what an archive says in their place.
  package init(_ own: DocumentLimits) {
    if let megabytes = own.fileMegabytes { sourceBytes = megabytes << 20 }
    if let megabytes = own.textMegabytes { textBytes = megabytes << 20 }
    if let depth = own.folderDepth { folderDepth = depth }
  }
}
