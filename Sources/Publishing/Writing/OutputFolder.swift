import Glibc
package import Minutes

/// Where a site is written: a folder that may become one, with the places beside it that the writer needs.
package struct OutputFolder: Hashable, Sendable {
  /// A folder that the output must neither be, nor hold, nor lie in.
  package struct Neighbour: Hashable, Sendable {
    /// As in a sentence: "the content folder".
    package var name: String
    package var path: String

    package init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// Absolute, without links, `.` and `..`; nothing need be there yet.
  package let path: String
  /// The path as the user gave it, without a final `/`.
  package let shown: String

  /// Checks a path that is to become a site; nothing on the disk is touched. A symbolic link is resolved here, once.
  ///
  /// Throws a diagnostic where the path is the root or the home folder, holds it, is one of the `neighbours`, lies in
  /// one or holds one, or is a file.
  package init(
    _ given: String, apartFrom neighbours: [Neighbour] = [], home: String? = OutputFolder.homeOfThisUser,
    files: FileSystem = .real
  ) throws(Diagnostic) {
    guard !given.isEmpty, !given.utf8.contains(0) else {
      throw OutputFolder.refusal(given, "the name of the output folder is empty or holds a NUL")
    }
    let shown = OutputFolder.withoutFinalSlashes(given)
    do {
      path = try OutputFolder.resolve(given, files)
    } catch let failure as FileFailure {
      throw failure.diagnostic("output-refused", shown: shown, standing: nil)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw OutputFolder.refusal(given, "\(error)")
    }
    self.shown = shown

    if path == "/" {
      throw OutputFolder.refusal(shown, "the output folder would be the root of the file system")
    }
    if let home, let home = try? files.resolved(home), home != "/" {
      if path == home { throw OutputFolder.refusal(shown, "the output folder would be your home folder") }
      if OutputFolder.path(path, holds: home) {
        throw OutputFolder.refusal(shown, "the output folder would hold your home folder")
      }
    }
    for neighbour in neighbours {
      guard let other = try? files.resolved(neighbour.path) else { continue }
      if path == other { throw OutputFolder.refusal(shown, "the output folder would be \(neighbour.name)") }
      if OutputFolder.path(path, holds: other) {
        throw OutputFolder.refusal(shown, "the output folder would hold \(neighbour.name)")
      }
      if OutputFolder.path(other, holds: path) {
        throw OutputFolder.refusal(shown, "the output folder would lie in \(neighbour.name)")
      }
    }
    if let status = try? files.status(path), status.kind != .folder {
      throw OutputFolder.refusal(shown, "the output folder would be a file that is there already")
    }
  }

  /// The home folder of the user who runs the program; nil where there is none.
  package static var homeOfThisUser: String? {
    if let home = getenv("HOME") { return String(cString: home) }
    guard let user = getpwuid(getuid()), let home = user.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  private static func refusal(_ shown: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "output-refused", .error, file: shown.isEmpty ? nil : shown, "\(reason); nothing was touched",
      nextStep:
        "name another folder with `--output`: one that is not there yet, an empty one, or an earlier site")
  }

  private static func withoutFinalSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func path(_ outer: String, holds inner: String) -> Bool {
    inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// The path without links; parts that are not there yet stand as they were given.
  private static func resolve(_ given: String, _ files: FileSystem) throws -> String {
    if let whole = try files.resolved(given) { return whole }
    var missing: [Substring] = []
    var rest = given[...]
    while rest.last == "/" { rest.removeLast() }
    while true {
      if let status = try files.status(String(rest)), status.kind == .link {
        throw refusal(given, "the output folder is a link to something that is not there")
      }
      let slash = rest.lastIndex(of: "/")
      let part = slash.map { rest[rest.index(after: $0)...] } ?? rest
      guard part != ".." else { throw refusal(given, "the path leads through a folder that is not there") }
      if part != ".", !part.isEmpty { missing.append(part) }
      rest = slash.map { rest[..<$0] } ?? ""
      let outer = slash == nil ? "." : rest.isEmpty ? "/" : String(rest)
      if let found = try files.resolved(outer) {
        return (found == "/" ? "" : found) + "/" + missing.reversed().joined(separator: "/")
      }
    }
  }
}

// MARK: - The places beside it

extension OutputFolder {
  /// The folder that holds the output.
  var parent: String {
    let folder = parentFolder(of: path)
    return folder.isEmpty ? "/" : String(folder)
  }

  private func beside(_ suffix: String) -> String {
    let name = path.utf8.lastIndex(of: 0x2F).map { path[path.index(after: $0)...] } ?? path[...]
    return (parent == "/" ? "" : parent) + "/.\(name).sitegen-\(suffix)"
  }

  /// Where the new site is gathered; after the exchange the old one is here.
  var staging: String { beside("staging") }
  /// Where the old site waits to be removed, where an exchange is not possible.
  var retired: String { beside("retired") }
  var lock: String { beside("lock") }

  /// The same places inside the output, for a folder that cannot be replaced as a whole.
  var innerStaging: String { path + "/" + SitePath.reservedPrefix + "staging" }
  var innerLock: String { path + "/" + SitePath.reservedPrefix + "lock" }
  var innerSetAside: String { path + "/" + SitePath.reservedPrefix + "set-aside" }

  /// Where files go that lie in the output and that no build made.
  var setAside: String { path + ".set-aside" }

  var manifest: String { path + "/" + SiteManifest.fileName }

  /// A path of the output or of a place beside it, as the user knows it.
  func shownPath(_ path: String) -> String {
    for place in [staging, innerStaging, retired, self.path]
    where path == place || path.hasPrefix(place + "/") {
      return shown + path.dropFirst(place.count)
    }
    // "Output" lies in "." as the user knows it.
    let outer = parentFolder(of: shown)
    if path.hasPrefix(parent + "/"), !shown.hasPrefix("/") {
      return (outer.isEmpty ? "" : outer + "/") + path.dropFirst(parent.count + 1)
    }
    return path
  }
}
