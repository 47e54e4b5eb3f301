import Foundation
import Glibc
import Minutes
import Publishing

/// A folder of a test's own with `Content`, `Templates` and `Output` in it, removed with it.
final class ScratchArchive: Sendable {
  let path: String

  var content: String { path + "/Content" }
  var templates: String { path + "/Templates" }
  var output: String { path + "/Output" }

  /// A build of this archive, on a day that stays the same.
  var options: BuildOptions {
    BuildOptions(
      content: content, templates: [templates], output: output, today: CalendarDate(ordinal: 737_000))
  }

  init() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("preview-\(UUID().uuidString)")
    for name in ["Content/minutes", "Templates", "Output"] {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    path = root.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func move(_ from: String, to: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + from, toPath: path + "/" + to)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// Every file and folder below `name`, itself too, with inode and times: what writing or making anything changes.
  func stamps(_ name: String) throws -> [String: String] {
    var stamps: [String: String] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: path + "/" + name)
    for inner in names + [""] {
      var s = stat()
      guard lstat(path + "/" + name + "/" + inner, &s) == 0 else { continue }
      stamps[inner] = "\(s.st_ino) \(s.st_size) \(s.st_mtim.tv_sec).\(s.st_mtim.tv_nsec) \(s.st_ctim.tv_nsec)"
    }
    return stamps
  }
}
