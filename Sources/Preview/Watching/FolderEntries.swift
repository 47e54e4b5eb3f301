import Glibc
import Reading

/// What a folder holds, as far as watching it is concerned.
struct FolderEntries {
  struct Entry {
    var name: [UInt8]
    var location: FileLocation
    var isFolder: Bool
  }

  /// Empty where the folder cannot be read: that it cannot is for the build to tell. Links are not followed.
  static func of(_ folder: FileLocation) -> [Entry] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var entries: [Entry] = []
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    while let found = readdir(stream) {
      let pointer = (UnsafeRawPointer(found) + offset).assumingMemoryBound(to: CChar.self)
      let name = Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)))
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      let location = folder.appending(name)
      let isFolder =
        switch CInt(found.pointee.d_type) {
        case CInt(DT_DIR): true
        case CInt(DT_UNKNOWN): location.status.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
        default: false
        }
      entries.append(Entry(name: name, location: location, isFolder: isFolder))
    }
    return entries
  }
}

extension FileLocation {
  /// Of the file or link itself; nil where there is none.
  var status: stat? {
    var status = stat()
    return withCString { lstat($0, &status) } == 0 ? status : nil
  }
}
