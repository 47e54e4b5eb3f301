import Minutes
package import Publishing

/// A site that a preview shows: its files are asked for one by one, from many threads.
package protocol ShownSite: Sendable {
  /// The file at a path below the site's root; nil where the site has none. Throws a diagnostic where it cannot be made.
  func file(at path: [UInt8]) throws -> RequestedSite.File?

  /// Differs where styles, scripts and other files that pages use do.
  var supportFingerprint: UInt64 { get }
}

extension RequestedSite: ShownSite {}

/// How much of an archive a build for a preview is of.
package enum PreviewExtent: Sendable, Hashable {
  /// So many documents, those that were changed last.
  case newest(Int)
  /// The site before, with the own pages of documents that have changed.
  case changedPages
  case all
}

/// What a build gave to a preview.
package struct PreviewBuild: Sendable {
  package var report: BuildReport
  /// Nil where there is no site; the report says why.
  package var site: (any ShownSite)?
  /// How many documents the archive has, how many of them the site shows, and how many were read since the site before.
  package var documents: Int
  package var shown: Int
  package var read: Int

  package init(
    _ report: BuildReport, site: (any ShownSite)?, documents: Int = 0, shown: Int = 0, read: Int = 0
  ) {
    self.report = report
    self.site = site
    self.documents = documents
    self.shown = shown
    self.read = read
  }

  /// False for a first site of some of the documents, after which the whole one is made.
  var isWhole: Bool { site == nil || shown >= documents }

  /// What keeps the site from being there, or from being right.
  var errors: [Diagnostic] { report.diagnostics.filter { $0.severity == .error } }
}
