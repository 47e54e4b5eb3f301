import CSystem
import Glibc

extension FileSystem {
  /// Removes a folder and everything in it, or a file; links are removed, not followed. Nothing there is no failure.
  ///
  /// Stops before a mount point in it: what is mounted there is not the site's.
  func removeTree(_ path: String) throws(FileFailure) {
    guard let status = try status(path) else { return }
    guard status.kind == .folder else { return try remove(path) }
    try removeContents(of: open(path, folderFlags), path)
    try removeFolder(path)
  }

  /// Works on open folders and raw names, so that neither a long path nor a name that is no UTF-8 stops it.
  private func removeContents(of fd: CInt, _ path: String) throws(FileFailure) {
    guard fd >= 0 else { throw FileFailure(step: .list, path: path, code: errno) }
    guard sitegen_is_mount_root(fd) == 0 else {
      close(fd)
      throw FileFailure(step: .remove, path: path, code: EBUSY)
    }
    guard let folder = fdopendir(fd) else {
      let code = errno
      close(fd)
      throw FileFailure(step: .list, path: path, code: code)
    }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
      let isUnknown = Int(entry.pointee.d_type) == Int(DT_UNKNOWN)
      try withUnsafePointer(to: &entry.pointee.d_name) { tuple throws(FileFailure) in
        try tuple.withMemoryRebound(to: CChar.self, capacity: 256) { name throws(FileFailure) in
          if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return }
          let inner = path + "/" + String(cString: name)
          try check(isFolder ? .removeFolder : .remove, inner)
          if !isFolder {
            if unlinkat(fd, name, 0) == 0 || errno == ENOENT { return }
            // Not every file system tells the kind with the name: a folder answers so.
            let code = errno
            guard isUnknown, code == EISDIR || code == EPERM else {
              throw FileFailure(step: .remove, path: inner, code: code)
            }
          }
          try removeContents(of: openat(fd, name, folderFlags), inner)
          if unlinkat(fd, name, AT_REMOVEDIR) != 0, errno != ENOENT {
            throw FileFailure(step: .removeFolder, path: inner, code: errno)
          }
        }
      }
    }
  }

  private var folderFlags: CInt { O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC }

  /// Gives a file a second name; where that is not possible a copy with its mode and time.
  ///
  /// Not every file system knows hard links, the kernel refuses them on other people's files, and an inode has
  /// room for so many.
  func linkOrCopy(_ from: String, to: String) throws(FileFailure) {
    do throws(FileFailure) {
      try link(from, as: to)
    } catch {
      let isLinkRefused = [EPERM, EACCES, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS, ENOTSUP].contains(error.code)
      guard isLinkRefused, try status(from)?.kind == .file else { throw error }
      try copy(from, toNew: to, keepingTimes: true)
    }
  }

  /// Makes a second tree of a folder, or a second name of a file, with the same inodes where that is possible.
  func linkTree(_ from: String, to: String) throws(FileFailure) {
    guard let status = try status(from) else { return }
    guard status.kind == .folder else { return try linkOrCopy(from, to: to) }
    try makeFolder(to)
    for entry in try list(from) {
      guard let name = entry.name else { throw FileFailure(step: .list, path: from, code: EILSEQ) }
      try linkTree(from + "/" + name, to: to + "/" + name)
    }
    try setAttributes(of: to, like: status)
  }
}
