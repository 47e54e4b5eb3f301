import Glibc
import Hashing
import Reading

/// How some files are at one moment. That one is not there is a state like any other.
struct FileStamps: Equatable {
  private var stamps: [FileLocation: FileStamp?] = [:]

  mutating func add(_ location: FileLocation) { stamps.updateValue(FileStamp(location), forKey: location) }

  /// The same without one of the files.
  func without(_ location: FileLocation) -> FileStamps {
    var rest = self
    rest.stamps[location] = nil
    return rest
  }

  /// Adds every file to a digest, in the order of their names' bytes.
  func add(to hasher: inout SHA256Hasher) {
    for (location, stamp) in stamps.sorted(by: { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }) {
      // No name holds the byte 0, which tells a file that is there from one that is not.
      hasher.update(location.bytes + [0, stamp == nil ? 0 : 1])
      stamp?.add(to: &hasher)
    }
  }

  /// False where one was changed so shortly before that another change could leave no trace.
  func areSettled(at now: timespec) -> Bool { stamps.values.allSatisfy { $0?.isSettled(at: now) ?? true } }
}
