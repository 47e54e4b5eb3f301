import Foundation
import Glibc

@testable import Publishing

/// A folder of a test's own, removed with it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    // In memory where that is possible: these tests make and remove thousands of files.
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isThere = FileManager.default.isWritableFile(atPath: memory.path)
    let root = (isThere ? memory : FileManager.default.temporaryDirectory)
      .appendingPathComponent("sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    path = root.resolvingSymlinksInPath().path
  }

  deinit { try? FileSystem.real.removeTree(path) }

  /// The output folder that the tests write.
  var output: String { path + "/Output" }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try FileSystem.real.read(path + "/" + name), as: UTF8.self)
  }

  /// Every file and folder below `name`, with a file's text or a link's target; a folder's value is "/".
  func tree(_ name: String = "Output") -> [String: String] {
    var tree: [String: String] = [:]
    visit(name) { inner, full, kind in
      switch kind {
      case .folder: tree[inner] = "/"
      case .file: tree[inner] = (try? FileSystem.real.read(full)).map { String(decoding: $0, as: UTF8.self) }
      default:
        tree[inner] = (try? FileManager.default.destinationOfSymbolicLink(atPath: full)).map { "→ " + $0 }
      }
    }
    return tree
  }

  /// Every file and folder below `name`, itself too, with inode and time of modification.
  func stamps(_ name: String = "Output") -> [String: String] {
    var stamps = ["": stamp(path + "/" + name)]
    visit(name) { inner, full, _ in stamps[inner] = stamp(full) }
    return stamps
  }

  func stamp(_ full: String) -> String {
    var s = stat()
    guard lstat(full, &s) == 0 else { return "nothing" }
    return "\(s.st_ino) \(s.st_mtim.tv_sec).\(s.st_mtim.tv_nsec)"
  }

  private func visit(_ name: String, _ body: (String, String, FileKind) -> Void) {
    func walk(_ inner: String) {
      let full = path + "/" + name + (inner.isEmpty ? "" : "/" + inner)
      for entry in (try? FileSystem.real.list(full)) ?? [] {
        let next = (inner.isEmpty ? "" : inner + "/") + (entry.name ?? "?")
        body(next, path + "/" + name + "/" + next, entry.kind)
        if entry.kind == .folder { walk(next) }
      }
    }
    walk("")
  }

  /// The files of a tree, without folders and without the manifest.
  func pages(_ name: String = "Output") -> [String: String] {
    tree(name).filter { $0.value != "/" && $0.key != SiteManifest.fileName }
  }

  /// Builds a site of these files.
  @discardableResult
  func build(_ site: [String: String], files: FileSystem = .real) throws -> WrittenSite {
    let writer = try SiteWriter(OutputFolder(output, files: files), files: files)
    for (path, text) in site.sorted(by: { $0.key < $1.key }) { try writer.put(path, Array(text.utf8)) }
    var written = try writer.finish()
    written.diagnostics = writer.findings + written.diagnostics
    return written
  }

  /// What stands beside the output, which after a build is nothing.
  var leftovers: [String] {
    tree("").keys.filter { !$0.contains("/") && $0.contains(".sitegen-") }.sorted()
  }

  /// True where nothing stands beside the output but empty folders for the next build.
  var sparesFolders: Bool {
    leftovers.filter { !$0.hasSuffix("-lock") } == [".Output.sitegen-staging"]
      && tree(".Output.sitegen-staging").filter { $0.value != "/" }.map(\.key) == [".sitegen-folders"]
  }
}
