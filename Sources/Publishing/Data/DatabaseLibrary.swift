import GRDB

/// The library that writes `archive.sqlite`.
package enum DatabaseLibrary {
  /// The version that is loaded, as it says itself: `3.40.1`.
  package static var version: String {
    do {
      return try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") } ?? "unknown"
    } catch {
      return "unusable: \(error)"
    }
  }
}
