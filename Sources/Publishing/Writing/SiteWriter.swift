package import Hashing
package import Minutes
import Synchronization

/// Writes a site so that its folder is a whole site at every moment, the old one or the new, however the build ends.
///
/// New and changed files are gathered in a folder beside the output; `finish` gives it hard links to what has not
/// changed and exchanges the two folders in one step. A file whose bytes are the same keeps its inode and its time of
/// modification, and a build that changes nothing touches nothing. Nothing accumulates but path, digest and size.
///
///     let writer = try SiteWriter(OutputFolder("Output"))
///     try writer.put("index.html", bytes)      // from any thread
///     let written = try writer.finish()
///
/// What a power cut leaves is up to the file system: nothing is synced, which would take longer than the build.
package final class SiteWriter: Sendable {
  /// How a file compares with the site that was there.
  package enum Change: Sendable { case new, changed, same }

  package let folder: OutputFolder
  /// What the builds before left behind and how it was mended.
  package let findings: [Diagnostic]
  /// The site that stands; nil where there is none yet.
  package let standing: SiteManifest?

  let files: FileSystem
  let method: Method
  /// Where new and changed files are gathered.
  let staging: String
  private let lock: OutputLock
  let state: Mutex<State>

  /// How the new site takes the old one's place.
  enum Method: Hashable, Sendable {
    /// As a whole, in one step.
    case whole
    /// File by file, and why.
    case inPlace(because: String)
  }

  struct State {
    var entries: [String: Entry] = [:]
    /// The folders that the staging has, without a final `/`.
    var folders: Set<String> = []
    /// The first failure: a site that lacks a file is never put in place.
    var failure: Diagnostic?
    /// Files that the standing site has as its manifest says, but for their bytes.
    var tampered: [String] = []
    /// True where the staging was made of the empty folders of an old site.
    var reusesFolders = false
    var finished = false
  }

  struct Entry: Sendable {
    var manifest: SiteManifest.Entry
    var change: Change
  }

  /// Begins a build: mends what a killed one left, and locks others out.
  ///
  /// Throws a diagnostic where the folder holds files and was not made by sitegen, where another build writes to it,
  /// or where nothing may be written; the folder is then as it was.
  package init(_ folder: OutputFolder, files: FileSystem = .real) throws(Diagnostic) {
    self.folder = folder
    self.files = files
    try SiteWriter.refuseForeign(folder, files)
    let (lock, isBeside) = try SiteWriter.lock(folder, files)
    self.lock = lock
    do {
      findings = try SiteRecovery(folder: folder, files: files).run()
      try SiteWriter.refuseForeign(folder, files)
      standing = try SiteWriter.manifest(in: folder.path, shown: folder.shown, files)
      method = try SiteWriter.method(for: folder, isWritableBeside: isBeside, files)
    } catch let failure as FileFailure {
      lock.release()
      throw failure.diagnostic(shown: folder.shownPath(failure.path))
    } catch let diagnostic as Diagnostic {
      lock.release()
      throw diagnostic
    } catch {
      lock.release()
      throw Diagnostic("cannot-write", .error, file: folder.shown, "\(error)")
    }
    staging = method == .whole ? folder.staging : folder.innerStaging
    state = Mutex(State())
  }

  deinit { abandon() }

  /// Adds a file to the site. May be called from any thread; the bytes are not held.
  ///
  /// Throws a diagnostic where the path is none, is taken already, or cannot be written.
  @discardableResult
  package func put(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> Change {
    let path = try admit(path)
    let entry = SiteManifest.Entry(digest: sha256(bytes), size: bytes.count)
    let change = change(of: path, to: entry) { files.file(folder.path + "/" + path, holds: bytes) }
    try keep(path, entry, change) { target throws(FileFailure) in try files.write(bytes, toNew: target) }
    return change
  }

  /// Adds a file that is made in pieces, each of which is written before the next is asked for.
  ///
  /// Throws a diagnostic where the path is none, is taken already, or cannot be written, and what `make` throws.
  @discardableResult
  package func put(_ path: String, inPieces make: PieceMaker) throws -> (change: Change, size: Int) {
    let path = try admit(path)
    guard !holds(path) else { throw fail(.addressTaken(folder.shown + "/" + path)) }
    do {
      try makeFolder(String(parentFolder(of: path)))
      let written = try files.write(toNew: staging + "/" + path, inPieces: make)
      let entry = SiteManifest.Entry(digest: written.digest, size: written.size)
      let change = change(of: path, to: entry) {
        (try? files.digest(of: folder.path + "/" + path, followingLinks: false).digest) == entry.digest
      }
      if change == .same { try files.remove(staging + "/" + path) }
      state.withLock { $0.entries[path] = Entry(manifest: entry, change: change) }
      return (change, written.size)
    } catch let failure as FileFailure {
      throw fail(failure.diagnostic(shown: folder.shownPath(failure.path)))
    } catch let diagnostic as Diagnostic {
      throw fail(diagnostic)
    }
  }

  /// Adds a copy of a file on the disk to the site.
  ///
  /// With `expected`, throws a diagnostic where the file is no longer the one that was read: a page would show
  /// another digest than its source has.
  @discardableResult
  package func publishFile(
    _ source: String, as path: String, expected: SHA256Digest? = nil
  ) throws(Diagnostic) -> Change {
    let path = try admit(path)
    guard standing?.entries[path] != nil else { return try copyNew(source, as: path, expected: expected) }
    let entry: SiteManifest.Entry
    do throws(FileFailure) {
      let (digest, size) = try files.digest(of: source)
      entry = SiteManifest.Entry(digest: digest, size: size)
    } catch {
      throw fail(error.diagnostic("cannot-read", shown: source))
    }
    guard expected == nil || expected == entry.digest else { throw fail(.changedMeanwhile(source)) }
    let change = change(of: path, to: entry) {
      (try? files.digest(of: folder.path + "/" + path, followingLinks: false).digest) == entry.digest
    }
    var copied: SHA256Digest? = entry.digest
    try keep(path, entry, change) { target throws(FileFailure) in
      copied = try files.copy(source, toNew: target).digest
    }
    guard copied == entry.digest else { throw fail(.changedMeanwhile(source)) }
    return change
  }

  /// Adds a copy of a file to a site that had none there: nothing is to be compared, and so it is read but once.
  private func copyNew(
    _ source: String, as path: String, expected: SHA256Digest?
  ) throws(Diagnostic) -> Change {
    guard !holds(path) else { throw fail(.addressTaken(folder.shown + "/" + path)) }
    let copied: (digest: SHA256Digest, size: Int)
    do throws(FileFailure) {
      try makeFolder(String(parentFolder(of: path)))
      copied = try files.copy(source, toNew: staging + "/" + path)
    } catch {
      guard error.path != source else { throw fail(error.diagnostic("cannot-read", shown: source)) }
      throw fail(error.diagnostic(shown: folder.shownPath(error.path)))
    }
    guard expected == nil || expected == copied.digest else { throw fail(.changedMeanwhile(source)) }
    let entry = SiteManifest.Entry(digest: copied.digest, size: copied.size)
    state.withLock { $0.entries[path] = Entry(manifest: entry, change: .new) }
    return .new
  }

  /// Whether the site has a file of that path so far.
  package func holds(_ path: String) -> Bool { state.withLock { $0.entries[path] != nil } }

  /// Lets the new site go: what was gathered is removed, the old site stands.
  ///
  /// Gives a diagnostic where something could not be removed; the next build will try again.
  @discardableResult
  package func abandon() -> Diagnostic? {
    guard
      state.withLock({ state in
        defer { state.finished = true }
        return !state.finished
      })
    else { return nil }
    defer { lock.release() }
    do throws(FileFailure) {
      let spare = SpareFolders(root: staging, files: files)
      if try !spare.areKept() { try spare.dismantle(keeping: standing?.folders ?? []) }
      return nil
    } catch {
      return SiteWriter.leftBehind(error, staging)
    }
  }

  // MARK: - One file

  private func admit(_ path: String) throws(Diagnostic) -> String {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    do throws(Diagnostic) {
      return try SitePath(path).text
    } catch {
      throw fail(error)
    }
  }

  private func change(of path: String, to entry: SiteManifest.Entry, isOnDisk: () -> Bool) -> Change {
    guard let before = standing?.entries[path] else { return .new }
    guard before == entry else { return .changed }
    // The manifest tells what was written, the disk what is there: a page that somebody changed since is mended.
    if isOnDisk() { return .same }
    state.withLock { $0.tampered.append(path) }
    return .changed
  }

  private func keep(
    _ path: String, _ entry: SiteManifest.Entry, _ change: Change, write: (String) throws(FileFailure) -> Void
  ) throws(Diagnostic) {
    let isTaken = state.withLock {
      $0.entries.updateValue(Entry(manifest: entry, change: change), forKey: path) != nil
    }
    if isTaken {
      throw fail(.addressTaken(folder.shown + "/" + path))
    }
    guard change != .same else { return }
    do throws(FileFailure) {
      try makeFolder(String(parentFolder(of: path)))
      try write(staging + "/" + path)
    } catch {
      throw fail(error.diagnostic(shown: folder.shownPath(error.path)))
    }
  }

  /// Makes a folder of the staging, and those that hold it.
  func makeFolder(_ path: String) throws(FileFailure) {
    if state.withLock({ $0.folders.contains(path) }) { return }
    if path.isEmpty {
      try files.makeFolder(staging)
      if try SpareFolders(root: staging, files: files).take() { state.withLock { $0.reusesFolders = true } }
    } else {
      try makeFolder(String(parentFolder(of: path)))
      try files.makeFolder(staging + "/" + path)
    }
    state.withLock { _ = $0.folders.insert(path) }
  }

  func fail(_ diagnostic: Diagnostic) -> Diagnostic {
    state.withLock { state in
      state.failure = state.failure ?? diagnostic
      return diagnostic
    }
  }

  /// Ends the build without touching the staging.
  func close() {
    state.withLock { $0.finished = true }
    lock.release()
  }

  static func leftBehind(_ failure: FileFailure, _ path: String) -> Diagnostic {
    var diagnostic = failure.diagnostic("left-behind", shown: path, standing: "the next build removes it")
    diagnostic.severity = .warning
    return diagnostic
  }
}
