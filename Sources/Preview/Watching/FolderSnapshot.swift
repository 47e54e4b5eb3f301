import Glibc
import Reading

/// How every file below some folders is at one moment, for a system that tells of no changes.
struct FolderSnapshot: Equatable {
  private struct Stamp: Equatable {
    var inode: ino_t
    var size: off_t
    var seconds: Int
    var nanoseconds: Int
  }

  private var stamps: [FileLocation: Stamp] = [:]

  init(_ roots: [FileLocation], excluding excluded: [FileLocation]) {
    let excluded = Set(excluded.map(\.withoutLinks))
    for root in roots.map(\.withoutLinks) { add(root, root: root, showsHidden: false, excluded) }
  }

  private mutating func add(
    _ folder: FileLocation, root: FileLocation, showsHidden: Bool, _ excluded: Set<FileLocation>
  ) {
    for entry in FolderEntries.of(folder) {
      if PassingName.matches(entry.name, showsHidden: showsHidden) || excluded.contains(entry.location) {
        continue
      }
      if entry.isFolder {
        let isStatic = folder == root && entry.name.elementsEqual("static".utf8)
        add(entry.location, root: root, showsHidden: showsHidden || isStatic, excluded)
      } else if let status = entry.location.status {
        stamps[entry.location] = Stamp(
          inode: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
          nanoseconds: status.st_mtim.tv_nsec)
      }
    }
  }
}
