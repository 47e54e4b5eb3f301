import Dispatch
import Glibc
package import Minutes
import Synchronization

/// What a build wrote.
package struct WrittenSite: Sendable {
  /// The number of the site's files, and their bytes.
  package var files = 0
  package var bytes = 0
  package var new = 0
  package var changed = 0
  package var same = 0
  package var removed = 0
  /// What the user should know about the folder.
  package var diagnostics: [Diagnostic] = []

  /// True where the folder was the site already and nothing in it was touched.
  package var isUntouched: Bool { new + changed + removed == 0 }
}

extension SiteWriter {
  /// Puts the new site in place of the old one.
  ///
  /// Throws a diagnostic where it could not be made whole, by an earlier failure or now; the old site stands then.
  package func finish() throws(Diagnostic) -> WrittenSite {
    let (entries, failure, tampered) = state.withLock { ($0.entries, $0.failure, $0.tampered) }
    if let failure {
      abandon()
      throw failure
    }
    let new = SiteManifest(entries: entries.mapValues(\.manifest))
    do {
      try refuseFileAndFolder(new)
      var site = summary(entries, new)
      if !tampered.isEmpty { site.diagnostics.append(note(onTampered: tampered)) }
      if site.isUntouched, standing != nil {
        site.diagnostics += try setAside(survey(for: new).foreign)
        // A file that came in pieces and turned out to be the same was written there and removed.
        if state.withLock({ !$0.folders.isEmpty }) {
          try SpareFolders(root: staging, files: files).dismantle(keeping: standing?.folders ?? [])
        }
        close()
        return site
      }
      switch method {
      case .whole: site.diagnostics += try replaceWhole(entries, new)
      case .inPlace(let reason): site.diagnostics += try replaceInPlace(new, because: reason)
      }
      close()
      return site
    } catch let failure as FileFailure {
      abandon()
      throw failure.diagnostic(shown: folder.shownPath(failure.path))
    } catch let diagnostic as Diagnostic {
      abandon()
      throw diagnostic
    } catch {
      abandon()
      throw Diagnostic("cannot-write", .error, file: folder.shown, "\(error)")
    }
  }

  private func refuseFileAndFolder(_ new: SiteManifest) throws {
    let folders = new.folders
    if let path = new.entries.keys.filter({ folders.contains($0[...]) }).min() {
      throw Diagnostic.fileAndFolder(folder.shown + "/" + path)
    }
  }

  private func summary(_ entries: [String: Entry], _ new: SiteManifest) -> WrittenSite {
    var site = WrittenSite()
    for entry in entries.values {
      site.files += 1
      site.bytes += entry.manifest.size
      switch entry.change {
      case .new: site.new += 1
      case .changed: site.changed += 1
      case .same: site.same += 1
      }
    }
    if let standing { site.removed = standing.entries.keys.count { new.entries[$0] == nil } }
    return site
  }

  private func note(onTampered paths: [String]) -> Diagnostic {
    let what = paths.count == 1 ? "a file of the site had" : "\(paths.count) files of the site had"
    return Diagnostic(
      "output-changed", .note, file: folder.shown,
      "\(what) been changed since it was built, such as `\(paths.min() ?? "")`: written again",
      nextStep:
        "change the content or the templates instead; what is changed in the output folder does not last")
  }

  private func survey(for new: SiteManifest) throws(FileFailure) -> SiteSurvey {
    try SiteSurvey(of: folder.path, before: standing ?? SiteManifest(), after: new, files: files)
  }

  private func setAside(_ foreign: [String]) throws(FileFailure) -> [Diagnostic] {
    let target = method == .whole ? folder.setAside : folder.innerSetAside
    let warning = try SetAside(folder: folder, files: files).move(foreign, from: folder.path, to: target)
    return warning.map { [$0] } ?? []
  }

  // MARK: - As a whole

  private func replaceWhole(_ entries: [String: Entry], _ new: SiteManifest) throws -> [Diagnostic] {
    guard let before = try files.status(folder.path) else {
      try gather(entries, new, [])
      try complete(new, in: staging)
      try files.rename(staging, to: folder.path)
      return []
    }
    var survey = try survey(for: new)
    try gather(entries, new, survey.carried)
    try files.setAttributes(of: staging, like: before)
    try complete(new, in: staging)
    var warnings: [Diagnostic] = []
    if standing == nil {
      // Of a folder that was no site nothing would tell the next build what in it was foreign.
      warnings = try setAside(survey.foreign)
      survey.foreign = []
    }
    return try warnings + takePlace(new, survey)
  }

  /// The manifest comes last and at once: a staging that has it is whole.
  private func complete(_ new: SiteManifest, in staging: String) throws(FileFailure) {
    let path = staging + "/" + SiteManifest.fileName
    try files.write(new.bytes, toNew: path + ".part")
    try files.rename(path + ".part", to: path)
  }

  private func takePlace(_ new: SiteManifest, _ survey: SiteSurvey) throws -> [Diagnostic] {
    let recovery = SiteRecovery(folder: folder, files: files)
    // Once the new site stands, what fails is told, and mended by the next build.
    switch try move() {
    case .exchanged:
      return finishing(staging) {
        // The dot folders themselves come back, with what happened in them meanwhile, for the links to them.
        for path in survey.carried {
          try files.exchange(staging + "/" + path, with: folder.path + "/" + path)
        }
        return try recovery.retire(staging, successor: new, foreign: survey.foreign)
      }
    case .renamed:
      let how = "by renaming folders twice, as this file system cannot exchange them in one step"
      return [note(because: how)]
        + finishing(folder.retired) {
          try recovery.retire(folder.retired, successor: new, foreign: survey.foreign)
        }
    case .stays:
      return try moveInto(new, survey, because: "this file system moves no folder of its kind")
    }
  }

  private enum Move { case exchanged, renamed, stays }

  private func move() throws(FileFailure) -> Move {
    do throws(FileFailure) {
      try files.exchange(staging, with: folder.path)
      return .exchanged
    } catch {
      if SiteWriter.cannotMove.contains(error.code) { return .stays }
      guard SiteWriter.cannotExchange.contains(error.code) else { throw error }
    }
    do throws(FileFailure) {
      try renameTwice()
      return .renamed
    } catch {
      guard SiteWriter.cannotMove.contains(error.code) else { throw error }
      return .stays
    }
  }

  /// What the kernel says where the file system knows no exchange.
  private static let cannotExchange: Set<CInt> = [EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP]

  /// What the kernel says of a folder that stays where it is: in a container's lower layer, mounted, or another's.
  private static let cannotMove: Set<CInt> = [EXDEV, EBUSY, EPERM, EACCES]

  /// Completes the staging with what has not changed and what is carried over.
  private func gather(_ entries: [String: Entry], _ new: SiteManifest, _ carried: [String])
    throws(FileFailure)
  {
    let folders = new.folders
    try makeFolder("")
    if state.withLock({ $0.reusesFolders }) {
      try SpareFolders(root: staging, files: files).removeFolders(exceptFor: folders)
    }
    for path in folders.sorted() { try makeFolder(String(path)) }
    let same = entries.filter { $0.value.change == .same }.keys.sorted()
    let failure = Mutex<FileFailure?>(nil)
    DispatchQueue.concurrentPerform(iterations: (same.count + 63) / 64) { piece in
      do throws(FileFailure) {
        for path in same[(piece * 64)..<min(same.count, piece * 64 + 64)] {
          try files.linkOrCopy(folder.path + "/" + path, to: staging + "/" + path)
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    for path in carried { try files.linkTree(folder.path + "/" + path, to: staging + "/" + path) }
  }

  private func renameTwice() throws(FileFailure) {
    try files.rename(folder.path, to: folder.retired)
    do throws(FileFailure) {
      try files.rename(staging, to: folder.path)
    } catch {
      try files.rename(folder.retired, to: folder.path)
      throw error
    }
  }

  private func finishing(_ leftover: String, _ body: () throws -> [Diagnostic]) -> [Diagnostic] {
    do {
      return try body()
    } catch let failure as FileFailure {
      return [SiteWriter.leftBehind(failure, failure.path)]
    } catch {
      return [
        Diagnostic("left-behind", .warning, file: leftover, "the old site cannot be removed: \(error)")
      ]
    }
  }

  // MARK: - File by file

  /// The staging stands beside the folder, complete: it moves inside, and its files move from there.
  private func moveInto(
    _ new: SiteManifest, _ survey: SiteSurvey, because reason: String
  ) throws -> [Diagnostic] {
    let warnings = try setAside(survey.foreign)
    // Only what is to be moved may be left, and no manifest may call that whole. Where folders do not move, as in the
    // layers of a container, the second name of a file cannot take the place of the first.
    try files.remove(staging + "/" + SiteManifest.fileName)
    for (path, entry) in state.withLock({ $0.entries }) where entry.change == .same {
      try files.remove(staging + "/" + path)
    }
    for path in survey.carried { try files.removeTree(staging + "/" + path) }
    try files.rename(staging, to: folder.innerStaging)
    try complete(new, in: folder.innerStaging)
    return try warnings + replaceFiles(because: reason)
  }

  private func replaceInPlace(_ new: SiteManifest, because reason: String) throws -> [Diagnostic] {
    let warnings = try setAside(survey(for: new).foreign)
    try makeFolder("")
    try complete(new, in: staging)
    return try warnings + replaceFiles(because: reason)
  }

  private func replaceFiles(because reason: String) throws -> [Diagnostic] {
    do {
      try InPlaceReplacement(folder: folder, files: files).run()
      return [note(because: "file by file, as \(reason)")]
    } catch {
      // What is gathered stays: the next build finishes what this one began.
      close()
      let standing = "the site is partly the old and partly the new one until the next build"
      guard let failure = error as? FileFailure else { throw error }
      throw failure.diagnostic(shown: folder.shownPath(failure.path), standing: standing)
    }
  }

  private func note(because how: String) -> Diagnostic {
    Diagnostic(
      "not-exchanged", .note, file: folder.shown,
      "the site was replaced \(how); for a moment readers could see neither the old nor the new one whole")
  }
}
