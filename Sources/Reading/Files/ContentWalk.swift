import Glibc
import Minutes

/// Walks a content folder once.
struct ContentWalk {
  private let folder: ContentFolder
  private(set) var listing = ContentListing()
  /// The content folder and the folder that is walked, without links.
  private var home = FileLocation("")
  private var start = FileLocation("")
  private var excluded: Set<FileIdentity> = []
  /// Folders that a link led to, so that two links to one folder give its files once.
  private var linked: Set<FileLocation> = []

  private struct FileIdentity: Hashable {
    var device: dev_t
    var inode: ino_t
  }

  private struct Entry {
    var name: [UInt8]
    var status: stat
  }

  init(_ folder: ContentFolder) { self.folder = folder }

  mutating func run() {
    switch folder.location.resolved() {
    case .failure(let error):
      return report(
        "no-content", .error, folder.location.shown, "The content folder cannot be opened: \(error.words)",
        next: "Name a folder with --content, or start one with sitegen new DIR")
    case .success(let real): home = real
    }
    for location in folder.excluded {
      if let status = status(of: location, following: true) {
        excluded.insert(FileIdentity(device: status.st_dev, inode: status.st_ino))
      }
    }
    let minutes = folder.location.appending("minutes")
    if let found = status(of: minutes, following: true), found.st_mode & S_IFMT == S_IFDIR {
      guard case .success(let real) = minutes.resolved(), real.isInside(home) else {
        return report(
          "link-leads-out", .warning, "minutes",
          "The link leads out of the content folder and was not followed",
          next: "Put the documents themselves into minutes/, or name their folder with --content")
      }
      start = real
      walk(minutes, shown: "minutes", depth: 1)
    } else {
      start = home
      walk(folder.location, shown: "", depth: 0)
    }
    listing.sources.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    listing.sidecars.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if listing.sources.isEmpty, listing.diagnostics.isEmpty {
      report(
        "no-sources", .warning, folder.location.shown, "The content folder holds no documents",
        next: "Put the minutes into \(minutes.shown)/")
    }
  }

  private mutating func walk(_ location: FileLocation, shown: String, depth: Int) {
    guard depth <= folder.limits.folderDepth else {
      return report(
        "folders-too-deep", .warning, shown, "Folders are nested deeper than \(folder.limits.folderDepth)",
        next: "Move the documents further up")
    }
    let entries: [Entry]
    switch self.entries(of: location) {
    case .failure(let error):
      return report(
        "unreadable-folder", .warning, shown.isEmpty ? location.shown : shown,
        "The folder cannot be read: \(error.words)",
        next: "Give the user who runs sitegen the right to read it: chmod u+rx '\(location.shown)'")
    case .success(let found): entries = found
    }
    for entry in entries where !ContentWalk.isPassedOver(entry.name) {
      let name = FileLocation.shown(entry.name)
      if depth == 0, ContentFolder.otherFolders.contains(name) || name == "site.yml" { continue }
      let path = shown.isEmpty ? name : shown + "/" + name
      let place = location.appending(entry.name)
      if String(validating: entry.name, as: UTF8.self) == nil {
        report(
          "name-not-utf-8", .warning, path,
          "The name is not valid UTF-8; the bytes that are not are shown as %XX",
          next: "Rename it: convmv -f windows-1252 -t utf8 --notest FILE")
      }
      switch entry.status.st_mode & S_IFMT {
      case S_IFREG: add(path, place)
      case S_IFDIR:
        if excluded.contains(FileIdentity(device: entry.status.st_dev, inode: entry.status.st_ino)) {
          continue
        }
        walk(place, shown: path, depth: depth + 1)
      case S_IFLNK: follow(place, shown: path, depth: depth + 1)
      default:
        report(
          "unreadable-file", .warning, path, "This is not a regular file and was not read",
          next: "Put the document itself in its place")
      }
    }
  }

  private mutating func add(_ path: String, _ location: FileLocation) {
    let file = SourceFile(path: path, location: location)
    if path.hasSuffix(".yml") || path.hasSuffix(".yaml") {
      listing.sidecars.append(file)
    } else {
      listing.sources.append(file)
    }
  }

  /// Follows a link inside the content folder. What is walked anyhow is not listed a second time.
  private mutating func follow(_ location: FileLocation, shown: String, depth: Int) {
    switch location.resolved() {
    case .failure(let error) where error.number == ELOOP:
      report(
        "link-circle", .warning, shown, "The link leads back to itself", next: "Delete the link")
    case .failure(let error):
      report(
        "broken-link", .warning, shown, "The link leads nowhere: \(error.words)",
        next: "Put the document in its place, or delete the link")
    case .success(let target):
      guard target.isInside(home) else {
        return report(
          "link-leads-out", .warning, shown, "The link leads out of the content folder and was not followed",
          next: "Put the document itself in its place")
      }
      guard let status = status(of: target, following: false) else { return }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if isFolder, start.isInside(target) || parent(of: location).isInside(target) {
        return report(
          "link-circle", .warning, shown, "The link leads to a folder that holds it", next: "Delete the link")
      }
      if target.isInside(start) { return }
      if isFolder {
        guard linked.insert(target).inserted else { return }
        walk(location, shown: shown, depth: depth)
      } else if status.st_mode & S_IFMT == S_IFREG {
        add(shown, location)
      }
    }
  }

  /// The folder that holds a link, without links itself.
  private func parent(of location: FileLocation) -> FileLocation {
    let folder = FileLocation(bytes: Array(location.bytes[..<(location.bytes.lastIndex(of: 0x2F) ?? 0)]))
    guard case .success(let real) = folder.resolved() else { return folder }
    return real
  }

  private func status(of location: FileLocation, following: Bool) -> stat? {
    var status = stat()
    return location.withCString { following ? stat($0, &status) : lstat($0, &status) } == 0 ? status : nil
  }

  private func entries(of location: FileLocation) -> Result<[Entry], SystemError> {
    guard let stream = location.withCString({ opendir($0) }) else {
      return .failure(SystemError(number: errno))
    }
    defer { closedir(stream) }
    var out: [Entry] = []
    while true {
      errno = 0
      guard let found = readdir(stream) else {
        if errno != 0 { return .failure(SystemError(number: errno)) }
        break
      }
      let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let name = UnsafeRawPointer(found) + offset
      let length = strlen(name.assumingMemoryBound(to: CChar.self))
      let bytes = Array(UnsafeRawBufferPointer(start: name, count: length))
      var status = stat()
      let known = fstatat(
        dirfd(stream), name.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
      if known == 0 { out.append(Entry(name: bytes, status: status)) }
    }
    // Links within one folder are met in this order too: it must not be the file system's.
    return .success(out.sorted { $0.name.lexicographicallyPrecedes($1.name) })
  }

  private mutating func report(
    _ id: String, _ severity: Diagnostic.Severity, _ file: String, _ message: String, next: String
  ) {
    listing.diagnostics.append(Diagnostic(id, severity, file: file, message, nextStep: next))
  }

  /// Hidden files, and what editors, office programs and operating systems leave behind.
  static func isPassedOver(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == 0x2E || last == 0x7E { return true }
    if first == 0x23, last == 0x23 { return true }
    if name.starts(with: "~$".utf8) { return true }
    let lower = name.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    for ending in [".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload"] {
      let bytes = Array(ending.utf8)
      if lower.count > bytes.count, lower.suffix(bytes.count).elementsEqual(bytes) { return true }
    }
    return ["thumbs.db", "desktop.ini", "__macosx"].contains { lower.elementsEqual($0.utf8) }
  }
}
