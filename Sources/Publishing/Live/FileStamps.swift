import Glibc
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

  /// A line for each file, in the order of their names' bytes.
  var text: String {
    stamps.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
      .map { "\($0.key.bytes) \($0.value?.text ?? "-")" }.joined(separator: "\n")
  }

  /// False where one was changed so shortly before that another change could leave no trace.
  func areSettled(at now: timespec) -> Bool { stamps.values.allSatisfy { $0?.isSettled(at: now) ?? true } }
}
