import Foundation

/// The program as it was built, for tests of what happens before and beside its commands.
enum BuiltProgram {
  /// The debug program where there is one; nil where none was built.
  static var path: String? {
    for name in ["debug", "release"] {
      let path = BuiltSite.root + "/.build/\(name)/sitegen"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    return nil
  }
}
