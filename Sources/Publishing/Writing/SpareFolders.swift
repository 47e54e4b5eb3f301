import Glibc

/// The empty folders of a site that another has replaced, kept beside the output for the next build where the disk is
/// slow to remove them.
///
/// Where a file system discards freed blocks at once, removing a folder takes 3 ms: 45 seconds for 14,500 pages, after
/// a build of four. The old site's files are always removed, they cost next to nothing where the new site has them
/// too, and so are the folders that the new site lacks.
struct SpareFolders: Sendable {
  /// The file that tells that nothing but empty folders is there.
  static let marker = SitePath.reservedPrefix + "folders"

  /// The folder that holds them.
  var root: String
  var files: FileSystem

  private var markerPath: String { root + "/" + SpareFolders.marker }

  func areKept() throws(FileFailure) -> Bool { try files.status(markerPath) != nil }

  /// Takes the folders for a new site; false where there are none.
  func take() throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      try files.remove(markerPath)
      return true
    } catch {
      guard error.code == ENOENT else { throw error }
      return false
    }
  }

  /// Removes everything below the root but folders of these paths, and those too unless it takes long.
  func dismantle(keeping: Set<Substring>) throws(FileFailure) {
    guard try files.status(root) != nil else { return }
    // The manifest first: what lacks a file must not be taken for a whole site.
    if try files.status(root + "/" + SiteManifest.fileName) != nil {
      try files.remove(root + "/" + SiteManifest.fileName)
    }
    var emptied: [String] = []
    try removeFiles(in: "", keeping: keeping, emptied: &emptied)
    guard try removeFolders(emptied) else {
      try files.write(
        Array("Empty folders, kept for the next build. They may be removed.\n".utf8), toNew: markerPath)
      return
    }
    try files.removeFolder(root)
  }

  /// Removes the folders that are not among these paths.
  func removeFolders(exceptFor keeping: Set<Substring>, in folder: String = "") throws(FileFailure) {
    for entry in try files.list(full(folder)) where entry.kind == .folder {
      guard let name = entry.name else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if keeping.contains(path[...]) {
        try removeFolders(exceptFor: keeping, in: path)
      } else {
        try files.removeTree(full(path))
      }
    }
  }

  private func full(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  /// `emptied` gets the folders that are left, inner ones before outer ones.
  private func removeFiles(
    in folder: String, keeping: Set<Substring>, emptied: inout [String]
  ) throws(FileFailure) {
    for entry in try files.list(full(folder)) {
      guard let name = entry.name else { throw FileFailure(step: .list, path: full(folder), code: EILSEQ) }
      let path = folder.isEmpty ? name : folder + "/" + name
      if entry.kind != .folder {
        try files.remove(full(path))
      } else if keeping.contains(path[...]), name.utf8.first != 0x2E, !files.isMountPoint(full(path)) {
        try removeFiles(in: path, keeping: keeping, emptied: &emptied)
        emptied.append(path)
      } else {
        try files.removeTree(full(path))
      }
    }
  }

  /// False where it would take longer than there is patience; the folders that are left then stay.
  private func removeFolders(_ paths: [String]) throws(FileFailure) -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    for (index, path) in paths.enumerated() {
      if index % 32 == 0 {
        let expected = (clock.now - start) * (Double(paths.count) / Double(max(index, 1)))
        if expected > files.patience || files.patience == .zero { return false }
      }
      try files.removeFolder(full(path))
    }
    return true
  }
}
