import Minutes

/// Mends what a build left behind that was stopped halfway.
///
/// The names of the leftovers are the journal: a staging gets its manifest last, so one that has it is whole.
struct SiteRecovery: Sendable {
  var folder: OutputFolder
  var files: FileSystem

  /// Gives a note on everything that was found.
  func run() throws -> [Diagnostic] {
    var notes: [Diagnostic] = []

    // Stopped between the two renames: there is no output, and the new site or at least the old one is beside it.
    if try files.status(folder.path) == nil {
      if try isWhole(folder.staging) {
        try files.rename(folder.staging, to: folder.path)
        notes.append(note("an earlier build was stopped just before its site was put in place: it is now"))
      } else if try files.status(folder.retired) != nil {
        try files.rename(folder.retired, to: folder.path)
        notes.append(
          note("an earlier build was stopped while it replaced the site: the old site is back in place"))
      }
    }

    // Stopped while the output was filled file by file.
    if try files.status(folder.innerStaging) != nil {
      if try isWhole(folder.innerStaging) {
        try InPlaceReplacement(folder: folder, files: files).run()
        notes.append(
          note("an earlier build was stopped while it replaced the site's files: they are now all replaced"))
      } else {
        try files.removeTree(folder.innerStaging)
        notes.append(note("an earlier build was stopped halfway: what it had gathered is removed"))
      }
    }

    for leftover in [folder.staging, folder.retired] where try files.status(leftover) != nil {
      let spare = SpareFolders(root: leftover, files: files)
      if try spare.areKept() { continue }
      let successor = try SiteWriter.manifest(in: folder.path, shown: folder.shown, files) ?? SiteManifest()
      var foreign: [String] = []
      if let manifest = try SiteWriter.manifest(in: leftover, shown: folder.shownPath(leftover), files) {
        foreign = try SiteSurvey(of: leftover, before: manifest, after: successor, files: files).foreign
      }
      notes.append(
        note("an earlier build was stopped halfway: what it left beside the output folder is removed"))
      notes += try retire(leftover, successor: successor, foreign: foreign)
    }
    return notes
  }

  /// Removes a site that another has replaced, once the files in it that no build made are set aside.
  func retire(_ root: String, successor: SiteManifest, foreign: [String]) throws(FileFailure) -> [Diagnostic]
  {
    let warning = try SetAside(folder: folder, files: files).move(foreign, from: root, to: folder.setAside)
    try SpareFolders(root: root, files: files).dismantle(keeping: successor.folders)
    return warning.map { [$0] } ?? []
  }

  private func isWhole(_ staging: String) throws -> Bool {
    try files.status(staging + "/" + SiteManifest.fileName) != nil
  }

  private func note(_ message: String) -> Diagnostic {
    Diagnostic("interrupted-build", .note, file: folder.shown, message)
  }
}
