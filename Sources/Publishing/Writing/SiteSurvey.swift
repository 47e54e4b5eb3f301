import Glibc

/// What lies in a folder beside the files that its manifest lists.
struct SiteSurvey: Sendable {
  /// Dot files and dot folders that no build made, which the new site takes over: `.git`, `.well-known`.
  private(set) var carried: [String] = []
  /// Other files that no build made.
  var foreign: [String] = []

  private let root: String
  private let files: FileSystem
  private let before: SiteManifest
  private let after: SiteManifest
  private let foldersBefore: Set<Substring>
  private let foldersAfter: Set<Substring>

  /// Surveys `root`, whose manifest is `before`, for a site that will be `after`.
  init(of root: String, before: SiteManifest, after: SiteManifest, files: FileSystem) throws(FileFailure) {
    self.root = root
    self.files = files
    self.before = before
    self.after = after
    foldersBefore = before.folders
    foldersAfter = before == after ? foldersBefore : after.folders
    try walk("")
  }

  private mutating func walk(_ folder: String) throws(FileFailure) {
    for entry in try files.list(folder.isEmpty ? root : root + "/" + folder) {
      guard let name = entry.name else {
        throw FileFailure(step: .list, path: root + "/" + folder, code: EILSEQ)
      }
      let path = folder.isEmpty ? name : folder + "/" + name
      let isDotted = name.utf8.first == 0x2E
      if entry.kind == .folder {
        if foldersBefore.contains(path[...]) || foldersAfter.contains(path[...]) || !isDotted {
          try walk(path)
          continue
        }
      } else if before.entries[path] != nil {
        continue
      }
      // The manifest itself, the staging and the lock of a folder that is filled file by file.
      if folder.isEmpty, SiteSurvey.ownNames.contains(name) { continue }
      if isDotted, after.entries[path] == nil, foldersAfter.contains(folder[...]) {
        carried.append(path)
      } else {
        foreign.append(path)
      }
    }
  }

  private static let ownNames: Set<String> = [
    SiteManifest.fileName, SiteManifest.fileName + ".part", SitePath.reservedPrefix + "staging",
    SitePath.reservedPrefix + "lock", SpareFolders.marker,
  ]
}
