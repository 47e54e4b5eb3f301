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
