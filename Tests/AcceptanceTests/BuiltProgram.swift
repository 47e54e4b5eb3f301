import Foundation

/// The program as it was built, for tests of what happens before and beside its commands.
enum BuiltProgram {
  /// In the folder of the build that these tests are in; nil where none was built.
  static var path: String? {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let path = tests.deletingLastPathComponent().appending(path: "sitegen").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
