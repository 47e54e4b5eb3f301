import Glibc
import Minutes

extension SiteWriter {
  /// The manifest of the site in a folder; nil where there is none.
  static func manifest(in root: String, shown: String, _ files: FileSystem) throws -> SiteManifest? {
    let path = root + "/" + SiteManifest.fileName
    guard try files.status(path) != nil else { return nil }
    return try SiteManifest(bytes: files.read(path), file: shown + "/" + SiteManifest.fileName)
  }

  /// Throws where the folder holds files and no build made it.
  static func refuseForeign(_ folder: OutputFolder, _ files: FileSystem) throws(Diagnostic) {
    let foreign: String?
    do throws(FileFailure) {
      foreign = try firstForeignName(in: folder, files)
    } catch {
      throw error.diagnostic("output-refused", shown: folder.shownPath(error.path), standing: nil)
    }
    if let foreign {
      throw Diagnostic(
        "output-not-ours", .error, file: folder.shown,
        "the output folder holds files that sitegen did not make, such as `\(foreign)`; nothing was touched",
        nextStep: "name another folder with `--output`, or empty this one if nothing in it is needed")
    }
  }

  private static func firstForeignName(in folder: OutputFolder, _ files: FileSystem) throws(FileFailure)
    -> String?
  {
    guard try files.status(folder.path) != nil, try files.status(folder.manifest) == nil,
      // A first build that was stopped while it filled the folder file by file; it will be finished.
      try files.status(folder.innerStaging + "/" + SiteManifest.fileName) == nil
    else { return nil }
    for entry in try files.list(folder.path) {
      guard let name = entry.name else { return "a file whose name is not UTF-8" }
      if !name.hasPrefix(".") { return name }
    }
    return nil
  }

  static func lock(
    _ folder: OutputFolder, _ files: FileSystem
  ) throws(Diagnostic) -> (lock: OutputLock, isBeside: Bool) {
    do throws(FileFailure) {
      try makeFolders(folder.parent, files)
      let lock = try OutputLock(folder.lock, files: files)
      // Somebody who may not write beside the folder may be building in it, or was killed while he was.
      if try files.status(folder.innerLock) != nil {
        try OutputLock(folder.innerLock, files: files).release()
      }
      return (lock, true)
    } catch {
      // Who may write in the folder but not beside it can still build, file by file.
      guard [EACCES, EPERM, EROFS].contains(error.code), (try? files.status(folder.path)) != nil else {
        throw lockRefused(error, folder, files)
      }
    }
    do throws(FileFailure) {
      return (try OutputLock(folder.innerLock, files: files), false)
    } catch {
      throw lockRefused(error, folder, files)
    }
  }

  private static func lockRefused(
    _ failure: FileFailure, _ folder: OutputFolder, _ files: FileSystem
  ) -> Diagnostic {
    guard failure.code == EWOULDBLOCK else {
      let shown = failure.step == .lock ? folder.shown : folder.shownPath(failure.path)
      return failure.diagnostic("output-refused", shown: shown, standing: "nothing was touched")
    }
    let owner = OutputLock.owner(of: failure.path, files: files).map { " (process \($0))" } ?? ""
    return Diagnostic(
      "output-locked", .error, file: folder.shown, "another build is writing this folder\(owner)",
      nextStep: "wait until it is done, or name another folder with `--output`")
  }

  private static func makeFolders(_ path: String, _ files: FileSystem) throws(FileFailure) {
    if path == "/" { return }
    if try files.status(path) != nil { return }
    try makeFolders(String(parentFolder(of: path)), files)
    try files.makeFolder(path)
  }

  /// As a whole wherever that can be done.
  static func method(
    for folder: OutputFolder, isWritableBeside: Bool, _ files: FileSystem
  ) throws(FileFailure) -> Method {
    guard let status = try files.status(folder.path) else { return .whole }
    if !isWritableBeside { return .inPlace(because: "nothing may be written beside it") }
    if files.isMountPoint(folder.path) { return .inPlace(because: "a disk is mounted there") }
    if let outer = try files.status(folder.parent), outer.device != status.device {
      return .inPlace(because: "a disk is mounted there")
    }
    for entry in try files.list(folder.path) where entry.kind == .folder {
      if let name = entry.name, files.isMountPoint(folder.path + "/" + name) {
        return .inPlace(because: "a disk is mounted on `\(name)` in it")
      }
    }
    // Whoever stands in the folder would find himself in the old one, which is then removed.
    if let here = try files.resolved("."), here == folder.path || here.hasPrefix(folder.path + "/") {
      return .inPlace(because: "the build was started in it")
    }
    return .whole
  }
}
