package import Hashing
package import Minutes

/// Where a build puts the files of a site: a folder on the disk, or the memory of a program that shows it.
///
/// All calls but `finish` may come from many threads at once. A path is one of the site (`people/ann-lee/index.html`)
/// and is given once; after a failure nothing is finished.
package protocol SiteSink: Sendable {
  /// Makes a file in pieces, and hands each to `take`.
  typealias PieceMaker = (_ take: (_ piece: [UInt8]) throws -> Void) throws -> Void

  /// What the builds before left behind, and how it was mended.
  var findings: [Diagnostic] { get }

  /// Adds a file to the site, and tells how it compares with the site that was there.
  @discardableResult
  func put(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> SiteWriter.Change

  /// Adds a file that is made in pieces, none of which is held: `make` is handed what takes the next one.
  ///
  /// Gives the file's size, too.
  @discardableResult
  func put(_ path: String, inPieces make: PieceMaker) throws -> (change: SiteWriter.Change, size: Int)

  /// Adds a file of the disk to the site.
  ///
  /// With `expected`, throws a diagnostic where the file is no longer the one that was read.
  @discardableResult
  func publishFile(_ source: String, as path: String, expected: SHA256Digest?) throws(Diagnostic)
    -> SiteWriter.Change

  /// Lets the new site take the old one's place; throws a diagnostic where it is not whole, and the old one stays.
  func finish() throws(Diagnostic) -> WrittenSite
}

extension SiteSink {
  /// Holds the pieces until the file is whole: for what keeps files in memory, or looks through them.
  @discardableResult
  package func put(_ path: String, inPieces make: PieceMaker) throws -> (change: SiteWriter.Change, size: Int)
  {
    var bytes: [UInt8] = []
    try make { bytes += $0 }
    return (try put(path, bytes), bytes.count)
  }

  /// Adds a file that was made, from memory or from the disk.
  @discardableResult
  package func publish(_ file: PublishedFile) throws(Diagnostic) -> SiteWriter.Change {
    if let path = file.diskPath { return try publishFile(path, as: file.path) }
    return try put(file.path, file.bytes)
  }

  @discardableResult
  package func publishFile(_ source: String, as path: String) throws(Diagnostic) -> SiteWriter.Change {
    try publishFile(source, as: path, expected: nil)
  }
}

extension SiteWriter: SiteSink {}
