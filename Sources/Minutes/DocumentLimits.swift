/// What `limits` in `site.yml` says of the documents; nil where it leaves the program's own limit as it is.
package struct DocumentLimits: Sendable, Hashable {
  /// The size of a file in megabytes of 1,048,576 bytes.
  package var fileMegabytes: Int?
  /// The size of a document as text, in megabytes.
  package var textMegabytes: Int?
  /// How deep folders may be nested.
  package var folderDepth: Int?
  /// How long a converter may take for one document, in seconds.
  package var converterSeconds: Int?
  /// How much memory a converter may take, in megabytes.
  package var converterMegabytes: Int?

  package init() {}
}
