import Minutes

/// Replaces a site file by file, for a folder that cannot be exchanged as a whole: a mount point, a folder beside
/// which nothing may be written, one that lies in a lower layer of a container.
///
/// The new and changed files lie in a staging inside the folder, complete, its manifest among them. Every file is
/// replaced in one step, the manifest last; run again after it was stopped, it takes up where it was.
struct InPlaceReplacement: Sendable {
  var folder: OutputFolder
  var files: FileSystem

  func run() throws {
    let staging = folder.innerStaging
    guard let new = try SiteWriter.manifest(in: staging, shown: folder.shownPath(staging), files) else {
      return
    }
    let old = try SiteWriter.manifest(in: folder.path, shown: folder.shown, files) ?? SiteManifest()

    try move("", from: staging)
    for path in old.entries.keys.sorted() where new.entries[path] == nil {
      // Where a folder of the new site has the name of a file of the old one, it has taken its place by now.
      guard let status = try files.status(folder.path + "/" + path), status.kind != .folder else { continue }
      try files.remove(folder.path + "/" + path)
      try removeIfEmpty(parentFolder(of: path))
    }
    try files.rename(staging + "/" + SiteManifest.fileName, to: folder.manifest)
    try files.removeTree(staging)
  }

  private func move(_ path: String, from staging: String) throws {
    let inner = path.isEmpty ? "" : path + "/"
    for entry in try files.list(staging + "/" + path) {
      guard let name = entry.name, inner + name != SiteManifest.fileName else { continue }
      let target = folder.path + "/" + inner + name
      let standing = try files.status(target)
      if entry.kind == .folder {
        if let standing, standing.kind != .folder { try files.remove(target) }
        try files.makeFolder(target)
        try move(inner + name, from: staging)
      } else {
        if standing?.kind == .folder { try files.removeTree(target) }
        try files.rename(staging + "/" + inner + name, to: target)
      }
    }
  }

  private func removeIfEmpty(_ path: Substring) throws(FileFailure) {
    guard !path.isEmpty, try files.list(folder.path + "/" + path).isEmpty else { return }
    try files.removeFolder(folder.path + "/" + path)
    try removeIfEmpty(parentFolder(of: path))
  }
}
