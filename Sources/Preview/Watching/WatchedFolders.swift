import Glibc
import Reading

/// Folders and all below them, each with a watch of its own, as inotify wants it.
///
/// A new folder is watched first and scanned then, so that nothing which comes into it is missed.
struct WatchedFolders {
  private struct Folder {
    var location: FileLocation
    var root: FileLocation
    var showsHidden: Bool
  }

  private let inotify: Inotify
  private let roots: [FileLocation]
  private let excluded: Set<FileLocation>
  private var folders: [CInt: Folder] = [:]
  /// Roots that are not there at the moment; nothing tells when they come.
  private(set) var missing: Set<FileLocation> = []

  /// Throws where the system has no watches left.
  init(_ roots: [FileLocation], excluding excluded: [FileLocation], _ inotify: Inotify) throws(SystemError) {
    self.inotify = inotify
    self.roots = roots
    self.excluded = Set(excluded.map(\.withoutLinks))
    try watchAll()
  }

  var count: Int { folders.count }

  /// Whether an event is of a change that may change the site. Throws where the system has no watches left.
  mutating func take(_ event: Inotify.Event) throws(SystemError) -> Bool {
    if event.has(IN_Q_OVERFLOW) {
      // Nobody knows what was missed.
      try watchAll()
      return true
    }
    guard let folder = folders[event.watch] else { return false }
    if event.has(IN_IGNORED) {
      folders[event.watch] = nil
      return false
    }
    if event.name.isEmpty {
      // That a folder below a root has gone is also told by the folder that held it.
      guard folder.location == folder.root, event.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) else {
        return false
      }
      drop(folder.location)
      missing.formUnion(roots.filter { $0.withoutLinks == folder.root || folders(of: $0).isEmpty })
      return true
    }
    let location = folder.location.appending(event.name)
    if PassingName.matches(event.name, showsHidden: folder.showsHidden) || excluded.contains(location) {
      return false
    }
    guard event.has(IN_ISDIR) else {
      return !event.has(IN_CREATE) || WatchedFolders.isWholeWhenMade(location)
    }
    if event.has(IN_DELETE, IN_MOVED_FROM) { drop(location) }
    if event.has(IN_CREATE, IN_MOVED_TO) { try watch(location, in: folder, named: event.name) }
    return true
  }

  /// Looks whether missing roots have come; true where one has.
  mutating func findMissing() throws(SystemError) -> Bool {
    let before = missing
    for root in before { try watch(root: root) }
    return missing != before
  }

  private mutating func watchAll() throws(SystemError) {
    for root in roots { try watch(root: root) }
  }

  private mutating func watch(root: FileLocation) throws(SystemError) {
    let real = root.withoutLinks
    let folder = Folder(location: real, root: real, showsHidden: false)
    if try watch(folder) { missing.remove(root) } else { missing.insert(root) }
  }

  private mutating func watch(_ location: FileLocation, in folder: Folder, named name: [UInt8])
    throws(SystemError)
  {
    let isStatic = folder.location == folder.root && name.elementsEqual("static".utf8)
    try watch(Folder(location: location, root: folder.root, showsHidden: folder.showsHidden || isStatic))
  }

  /// False where the folder is not there or may not be read.
  @discardableResult
  private mutating func watch(_ folder: Folder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      folders[try inotify.watch(folder.location)] = folder
    } catch {
      if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(error.number) { return false }
      throw error
    }
    for entry in FolderEntries.of(folder.location) where entry.isFolder {
      if PassingName.matches(entry.name, showsHidden: folder.showsHidden) || excluded.contains(entry.location)
      {
        continue
      }
      try watch(entry.location, in: folder, named: entry.name)
    }
    return true
  }

  /// Watches the folder and all below it no longer.
  private mutating func drop(_ location: FileLocation) {
    for (watch, folder) in folders where folder.location.isInside(location) {
      inotify.unwatch(watch)
      folders[watch] = nil
    }
  }

  /// The watches of a root as it was given.
  private func folders(of root: FileLocation) -> [Folder] {
    let real = root.withoutLinks
    return folders.values.filter { $0.root == real }
  }

  /// A new file is told of again when it was written; a link, or a further name of a file, is not.
  private static func isWholeWhenMade(_ location: FileLocation) -> Bool {
    guard let status = location.status else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }
}

extension FileLocation {
  /// With links resolved as far as the path is there: what comes at its end need not be.
  var withoutLinks: FileLocation {
    if case .success(let real) = resolved() { return real }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      guard bytes != [UInt8(ascii: ".")], case .success(let here) = FileLocation(".").resolved() else {
        return self
      }
      return here.appending(bytes)
    }
    let name = Array(bytes[(slash + 1)...])
    let folder = FileLocation(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
    if name.isEmpty { return folder == self ? self : folder.withoutLinks }
    return folder.withoutLinks.appending(name)
  }
}
