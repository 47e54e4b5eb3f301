import Hashing
import Minutes
import Synchronization

/// Gathers, from many threads, the folders of pages that differ from those of the site that stood.
final class ChangedPages: Sendable {
  private let gathered = Mutex<Set<String>>([])

  var folders: Set<String> { gathered.withLock { $0 } }

  func note(_ path: String, _ change: SiteWriter.Change) {
    guard change == .changed, path.hasSuffix("index.html") else { return }
    gathered.withLock { _ = $0.insert(String(path.dropLast("index.html".count))) }
  }
}

/// Hands files on to a site, and notes which pages differ from those that stood.
struct NotedSink: SiteSink {
  private let site: any SiteSink
  private let changed: ChangedPages

  init(_ site: any SiteSink, _ changed: ChangedPages) {
    self.site = site
    self.changed = changed
  }

  var findings: [Diagnostic] { site.findings }

  func put(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> SiteWriter.Change {
    let change = try site.put(path, bytes)
    changed.note(path, change)
    return change
  }

  func put(_ path: String, inPieces make: PieceMaker) throws -> (change: SiteWriter.Change, size: Int) {
    let written = try site.put(path, inPieces: make)
    changed.note(path, written.change)
    return written
  }

  func publishFile(
    _ source: String, as path: String, expected: SHA256Digest?
  ) throws(Diagnostic) -> SiteWriter.Change {
    let change = try site.publishFile(source, as: path, expected: expected)
    changed.note(path, change)
    return change
  }

  func finish() throws(Diagnostic) -> WrittenSite { try site.finish() }
}
