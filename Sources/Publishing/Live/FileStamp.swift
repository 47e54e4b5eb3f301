import Glibc
import Hashing
import Reading

/// How a file is at one moment, as far as the system tells without reading it.
struct FileStamp: Hashable, Sendable {
  private var device: dev_t = 0
  private var inode: ino_t = 0
  private var size: off_t = 0
  private(set) var modification = Moment()
  private var changed = Moment()

  /// A time of the file system's clock.
  struct Moment: Hashable, Comparable, Sendable {
    var seconds = 0
    var nanoseconds = 0

    init() {}

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    static func < (a: Moment, b: Moment) -> Bool {
      (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
  }

  init() {}

  /// Adds to a digest what is the same for the same state only.
  func add(to hasher: inout SHA256Hasher) {
    hasher.update([
      Int(bitPattern: UInt(device)), Int(bitPattern: UInt(inode)), size, modification.seconds,
      modification.nanoseconds, changed.seconds, changed.nanoseconds,
    ])
  }

  /// Nil where there is no file.
  init?(_ location: FileLocation) {
    var status = stat()
    guard location.withCString({ stat($0, &status) }) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
    size = status.st_size
    modification = Moment(status.st_mtim)
    changed = Moment(status.st_ctim)
  }

  /// False for a file that was changed so shortly before that the clock of the file system, which ticks up to a hundred
  /// times a second, could give a further change the same time.
  func isSettled(at now: timespec) -> Bool {
    let age = (now.tv_sec - changed.seconds) * 1_000_000_000 + now.tv_nsec - changed.nanoseconds
    return age > 20_000_000 || age < 0
  }
}

extension timespec {
  /// By the clock that files are dated with.
  static var now: timespec {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now
  }
}

extension SHA256Hasher {
  /// Adds numbers, each as eight bytes.
  fileprivate mutating func update(_ numbers: [Int]) { numbers.withUnsafeBytes { update($0) } }
}
