import Minutes

/// Moves files that no build made out of a site, to where their owner finds them.
struct SetAside: Sendable {
  var folder: OutputFolder
  var files: FileSystem

  /// Moves `paths` of `root` below `target`; what was set aside under the same path before is replaced.
  ///
  /// Gives the warning to show; nil where there was nothing to move.
  func move(_ paths: [String], from root: String, to target: String) throws(FileFailure) -> Diagnostic? {
    guard let first = paths.first else { return nil }
    try files.makeFolder(target)
    for path in paths {
      var made = target
      for part in parentFolder(of: path).split(separator: "/") {
        made += "/" + part
        try files.makeFolder(made)
      }
      if try files.status(target + "/" + path)?.kind == .folder { try files.removeTree(target + "/" + path) }
      try files.rename(root + "/" + path, to: target + "/" + path)
    }
    let what = paths.count == 1 ? "a file" : "\(paths.count) files"
    let example = paths.count == 1 ? "`\(first)`" : "such as `\(first)`"
    return Diagnostic(
      "set-aside", .warning, file: folder.shown,
      "the output folder held \(what) that sitegen did not make, \(example), now in `\(shown(target))`",
      nextStep: "to publish such a file put it into the content's `static` folder")
  }

  private func shown(_ target: String) -> String {
    target == folder.setAside ? folder.shown + ".set-aside" : folder.shownPath(target)
  }
}
