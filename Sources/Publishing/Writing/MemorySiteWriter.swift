package import Hashing
package import Minutes
import Synchronization

/// Gathers a site in memory, under the rules of the writer for folders: what fails there fails here, with the same
/// words.
///
/// A page that has not changed since the site `before` shares that site's bytes, so that two sites, of which one is
/// still shown, take little more room than one.
package final class MemorySiteWriter: SiteSink {
  private let before: MemorySite?
  private let shown: String
  private let files: FileSystem
  private let state = Mutex(State())

  private struct State {
    var site = MemorySite()
    var written = WrittenSite()
    /// The first failure: a site that lacks a file is never shown.
    var failure: Diagnostic?
    var isFinished = false
  }

  /// Begins a site; `shown` is what a message calls its root.
  package init(after before: MemorySite? = nil, shown: String, files: FileSystem = .real) {
    self.before = before
    self.shown = shown
    self.files = files
  }

  package var findings: [Diagnostic] { [] }

  /// The site and how it differs from the one before; nil until it is finished.
  package var finished: (site: MemorySite, written: WrittenSite)? {
    state.withLock { $0.isFinished ? ($0.site, $0.written) : nil }
  }

  @discardableResult
  package func put(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> SiteWriter.Change {
    try keep(path, .bytes(bytes))
  }

  @discardableResult
  package func publishFile(
    _ source: String, as path: String, expected: SHA256Digest? = nil
  ) throws(Diagnostic) -> SiteWriter.Change {
    let digest: SHA256Digest
    let size: Int
    do throws(FileFailure) {
      (digest, size) = try files.digest(of: source)
    } catch {
      throw fail(error.diagnostic("cannot-read", shown: source))
    }
    guard expected == nil || expected == digest else { throw fail(.changedMeanwhile(source)) }
    return try keep(path, .file(source, digest: digest, size: size))
  }

  package func finish() throws(Diagnostic) -> WrittenSite {
    let (site, failure) = state.withLock { ($0.site, $0.failure) }
    if let failure { throw failure }
    let folders = foldersHolding(site.files.keys)
    if let path = site.files.keys.filter({ folders.contains($0[...]) }).min() {
      throw fail(.fileAndFolder(shown + "/" + path))
    }
    return state.withLock { state in
      state.isFinished = true
      state.written.removed = before?.files.keys.count { site.files[$0] == nil } ?? 0
      return state.written
    }
  }

  private func keep(_ path: String, _ content: MemorySite.Content) throws(Diagnostic) -> SiteWriter.Change {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    do throws(Diagnostic) {
      _ = try SitePath(path)
    } catch {
      throw fail(error)
    }
    let old = before?.files[path]
    let change: SiteWriter.Change = old.map { $0.isSame(as: content) ? .same : .changed } ?? .new
    // The file may have moved with its bytes unchanged: only pages share what the old site holds.
    var kept = content
    if change == .same, let old, case .bytes = old { kept = old }
    let isTaken = state.withLock { state in
      state.written.files += 1
      state.written.bytes += content.size
      switch change {
      case .new: state.written.new += 1
      case .changed: state.written.changed += 1
      case .same: state.written.same += 1
      }
      return state.site.files.updateValue(kept, forKey: path) != nil
    }
    if isTaken { throw fail(.addressTaken(shown + "/" + path)) }
    return change
  }

  private func fail(_ diagnostic: Diagnostic) -> Diagnostic {
    state.withLock { state in
      state.failure = state.failure ?? diagnostic
      return diagnostic
    }
  }
}
