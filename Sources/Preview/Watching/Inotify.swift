import Glibc
import Reading

/// The system's own messages about changes in folders.
final class Inotify {
  struct Event: Hashable {
    /// The watch that saw it; -1 where the queue has run over.
    var watch: CInt
    var mask: UInt32
    /// The name in the watched folder; empty where the event is about the folder itself.
    var name: [UInt8] = []

    func has(_ flags: CInt...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
  }

  /// Not MODIFY: a file is read when it was written, not while it is.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)

  let descriptor: CInt
  /// How many watches may be had; nil for as many as the system gives.
  private let limit: Int?
  private var watches: Set<CInt> = []

  init(limit: Int? = nil) throws(SystemError) {
    descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    self.limit = limit
  }

  deinit { close(descriptor) }

  /// Watches a folder; one that is watched already keeps its watch.
  func watch(_ folder: FileLocation) throws(SystemError) -> CInt {
    if let limit, watches.count >= limit { throw SystemError(number: ENOSPC) }
    let watch = folder.withCString { inotify_add_watch(descriptor, $0, Inotify.mask) }
    guard watch >= 0 else { throw SystemError(number: errno) }
    watches.insert(watch)
    return watch
  }

  func unwatch(_ watch: CInt) {
    watches.remove(watch)
    inotify_rm_watch(descriptor, watch)
  }

  /// What has happened and was not read yet.
  func events() -> [Event] {
    var events: [Event] = []
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment) {
      buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let header = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          offset += MemoryLayout<inotify_event>.size
          // The name is filled up with zeros.
          let name = buffer[offset..<(offset + Int(header.len))].prefix { $0 != 0 }
          events.append(Event(watch: header.wd, mask: header.mask, name: Array(name)))
          offset += Int(header.len)
        }
      }
    }
    return events
  }
}
