import CSystem
package import Glibc

/// The file system, as the writer of the site uses it: plain calls of the kernel, none of which syncs.
///
/// Everything that changes a disk goes through here, so that a test can let any one step fail or stop the process
/// before it.
package struct FileSystem: Sendable {
  /// A kind of change that can fail.
  package enum Step: String, Sendable, CaseIterable {
    case makeFolder, create, write, close, link, rename, exchange, remove, removeFolder, setAttributes, lock
    case open, read, list
  }

  /// Asked before every step, with its path; a number other than 0 makes the step fail with that `errno`.
  package var before: (@Sendable (Step, String) -> CInt)?

  /// How long the removal of empty folders may take before they are rather kept for the next build.
  package var patience: Duration

  package init(before: (@Sendable (Step, String) -> CInt)? = nil, patience: Duration = .seconds(1)) {
    self.before = before
    self.patience = patience
  }

  /// The files of this machine.
  package static let real = FileSystem()

  func check(_ step: Step, _ path: String) throws(FileFailure) {
    if let before {
      let code = before(step, path)
      if code != 0 { throw FileFailure(step: step, path: path, code: code) }
    }
  }

  private func attempt(_ step: Step, _ path: String, _ call: () -> CInt) throws(FileFailure) {
    try check(step, path)
    while call() != 0 {
      let code = errno
      if code != EINTR { throw FileFailure(step: step, path: path, code: code) }
    }
  }
}

/// A call of the kernel that failed.
package struct FileFailure: Error, Hashable, Sendable {
  package var step: FileSystem.Step
  package var path: String
  /// The `errno`.
  package var code: CInt
}

// MARK: - Folders and names

extension FileSystem {
  /// Makes one folder; one that is there already is left as it is.
  func makeFolder(_ path: String) throws(FileFailure) {
    do throws(FileFailure) {
      try attempt(.makeFolder, path) { mkdir(path, 0o777) }
    } catch {
      guard error.code == EEXIST, try status(path)?.kind == .folder else { throw error }
    }
  }

  func link(_ from: String, as to: String) throws(FileFailure) {
    // A symbolic link is linked itself, not what it points to.
    try attempt(.link, to) { linkat(AT_FDCWD, from, AT_FDCWD, to, 0) }
  }

  func rename(_ from: String, to: String) throws(FileFailure) {
    try attempt(.rename, to) { Glibc.rename(from, to) }
  }

  /// Swaps what two paths name, in one step.
  func exchange(_ one: String, with other: String) throws(FileFailure) {
    try check(.exchange, other)
    let code = sitegen_exchange(one, other)
    if code != 0 { throw FileFailure(step: .exchange, path: other, code: code) }
  }

  func remove(_ path: String) throws(FileFailure) { try attempt(.remove, path) { unlink(path) } }

  func removeFolder(_ path: String) throws(FileFailure) { try attempt(.removeFolder, path) { rmdir(path) } }

  /// Gives a folder the mode, and where that is allowed the owner, of another.
  func setAttributes(of path: String, like status: FileStatus) throws(FileFailure) {
    // Only root may give folders away; who may not keeps his own, as with every other program.
    _ = chown(path, status.owner, status.group)
    try attempt(.setAttributes, path) { chmod(path, status.mode & 0o7777) }
  }
}

// MARK: - Looking

/// What a name in a folder stands for.
package enum FileKind: Sendable { case file, folder, link, other }

package struct FileStatus: Sendable {
  package var kind: FileKind
  package var size: Int
  package var mode: mode_t
  package var owner: uid_t
  package var group: gid_t
  package var device: dev_t
  package var inode: ino_t

  init(_ s: stat) {
    kind =
      switch s.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(s.st_size)
    mode = s.st_mode
    owner = s.st_uid
    group = s.st_gid
    device = s.st_dev
    inode = s.st_ino
  }
}

extension FileSystem {
  /// What a path names, links not followed; nil where it names nothing.
  func status(_ path: String) throws(FileFailure) -> FileStatus? {
    var s = stat()
    if lstat(path, &s) == 0 { return FileStatus(s) }
    let code = errno
    if code == ENOENT || code == ENOTDIR { return nil }
    throw FileFailure(step: .open, path: path, code: code)
  }

  /// The names in a folder, without `.` and `..`, in order; a name that is no UTF-8 is nil.
  func list(_ path: String) throws(FileFailure) -> [(name: String?, kind: FileKind)] {
    try check(.list, path)
    guard let folder = opendir(path) else { throw FileFailure(step: .list, path: path, code: errno) }
    defer { closedir(folder) }
    var names: [(name: String?, kind: FileKind)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: FileKind
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .folder
      case Int(DT_LNK): kind = .link
      case Int(DT_UNKNOWN):
        kind = try name.flatMap { n throws(FileFailure) in try status(path + "/" + n) }?.kind ?? .other
      default: kind = .other
      }
      names.append((name, kind))
    }
    return names.sorted { ($0.name ?? "") < ($1.name ?? "") }
  }

  /// True where the folder is the root of a mount, which cannot be renamed.
  func isMountPoint(_ path: String) -> Bool {
    let fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard fd >= 0 else { return false }
    defer { close(fd) }
    return sitegen_is_mount_root(fd) == 1
  }

  /// The path without links, `.` and `..`; nil where it names nothing.
  func resolved(_ path: String) throws(FileFailure) -> String? {
    guard let real = realpath(path, nil) else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return nil }
      throw FileFailure(step: .open, path: path, code: code)
    }
    defer { free(real) }
    return String(cString: real)
  }
}
