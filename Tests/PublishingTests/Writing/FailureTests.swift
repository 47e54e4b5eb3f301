import Foundation
import Glibc
import Minutes
import Synchronization
import Testing

@testable import Publishing

/// How the new site takes the place of the old one, forced by letting the better ways fail.
enum Way: String, CaseIterable, Codable, Sendable {
  case exchange, twoRenames, fileByFile, fileByFileFromWithin
  /// As a whole, on a disk that is slow to remove folders.
  case exchangeOnSlowDisk

  var exchanges: Bool { self == .exchange || self == .exchangeOnSlowDisk }

  /// The file system on which only this way is left; `also` is asked for every other step.
  func files(also: (@Sendable (FileSystem.Step, String) -> CInt)? = nil) -> FileSystem {
    var files = FileSystem { step, path in
      switch (self, step) {
      // The dot folders are exchanged too; what is forced is how the site itself is moved.
      case (.twoRenames, .exchange): return EINVAL
      case (.fileByFile, .exchange): return EXDEV
      case (.fileByFileFromWithin, .lock) where !path.hasSuffix("/.sitegen-lock"): return EACCES
      default: return also?(step, path) ?? 0
      }
    }
    if self == .exchangeOnSlowDisk { files.patience = .zero }
    return files
  }
}

private let oldSite = [
  "index.html": "old home", "people/ann-lee/index.html": "Ann Lee", "people/bo-ray/index.html": "Bo Ray",
  "swap": "a file", "turn/index.html": "a folder",
]
private let newSite = [
  "index.html": "new home", "people/ann-lee/index.html": "Ann Lee", "people/cy-fox/index.html": "Cy Fox",
  "swap/index.html": "a folder now", "turn": "a file now",
]
private let dotFiles = [".gitignore": "*\n", ".git/HEAD": "main"]

private func isWhole(_ scratch: ScratchFolder, _ site: [String: String]) throws -> Bool {
  guard scratch.pages().filter({ !$0.key.hasPrefix(".") }) == site else { return false }
  let manifest = try SiteWriter.manifest(in: scratch.output, shown: "Output", .real)
  return manifest?.entries.keys.sorted() == site.keys.sorted()
}

/// Counts steps, and says which one fails.
private final class Countdown: Sendable {
  private let left: Atomic<Int>
  init(_ steps: Int) { left = Atomic(steps) }
  func isOver() -> Bool { left.subtract(1, ordering: .relaxed).newValue == -1 }
  var wasOver: Bool { left.load(ordering: .relaxed) < 0 }
}

@Suite struct WriterFailureTests {
  private func prepared(_ way: Way = .exchange) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    // Twice, so that a slow disk has folders to spare.
    try scratch.build(newSite)
    try scratch.build(oldSite, files: way == .exchangeOnSlowDisk ? way.files() : .real)
    for (name, text) in dotFiles { try scratch.write(text, to: "Output/" + name) }
    return scratch
  }

  @Test("the new site takes the place of the old one in every way", arguments: Way.allCases)
  func ways(way: Way) throws {
    let scratch = try prepared(way)
    let before = scratch.stamps()
    let written = try scratch.build(newSite, files: way.files())
    #expect(try isWhole(scratch, newSite))
    #expect(scratch.pages().filter { $0.key.hasPrefix(".") } == dotFiles)
    #expect(scratch.stamps()["people/ann-lee/index.html"] == before["people/ann-lee/index.html"])
    #expect(scratch.leftovers.isEmpty || way == .exchangeOnSlowDisk && scratch.sparesFolders)
    #expect(scratch.tree().keys.allSatisfy { !$0.hasPrefix(".sitegen-") || $0 == SiteManifest.fileName })
    #expect(written.diagnostics.map(\.id) == (way.exchanges ? [] : ["not-exchanged"]))
    let stamps = scratch.stamps()
    #expect(try scratch.build(newSite, files: way.files()).isUntouched)
    #expect(scratch.stamps().filter { $0.key != "" } == stamps.filter { $0.key != "" })
  }

  @Test(
    "whichever step fails, a whole site stands and the next build is as if nothing had been",
    arguments: Way.allCases, [ENOSPC, EACCES, EMFILE])
  func everyStep(way: Way, code: CInt) throws {
    var step = 0
    while true {
      let scratch = try prepared(way)
      let countdown = Countdown(step)
      let files = way.files { _, _ in countdown.isOver() ? code : 0 }
      do {
        let written = try scratch.build(newSite, files: files)
        #expect(try isWhole(scratch, newSite), "step \(step)")
        if !countdown.wasOver { break }
        // A failure that stops nothing is told, or nobody need know of it: what could not be compared was written again.
        _ = written
      } catch let diagnostic as Diagnostic {
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.nextStep?.isEmpty == false)
        let file = try #require(diagnostic.file, "step \(step)")
        #expect(file.hasPrefix(scratch.output), "step \(step): \(file)")
        #expect(!file.contains("staging"), "step \(step): \(file)")
        if diagnostic.nextStep?.contains("partly") == true {
          #expect(way == .fileByFile || way == .fileByFileFromWithin)
        } else {
          #expect(try isWhole(scratch, oldSite), "step \(step)")
        }
      }
      #expect(
        scratch.pages().filter { $0.key.hasPrefix(".") && !$0.key.hasPrefix(".sitegen") } == dotFiles,
        "step \(step)")
      try scratch.build(newSite)
      #expect(try isWhole(scratch, newSite), "step \(step)")
      #expect(scratch.pages().filter { $0.key.hasPrefix(".") } == dotFiles, "step \(step)")
      #expect(
        scratch.leftovers.isEmpty || way == .exchangeOnSlowDisk && scratch.sparesFolders, "step \(step)")
      step += 1
    }
    #expect(step > 20)
  }

  @Test("whichever step of a first build fails, there is no site or the whole site")
  func firstBuild() throws {
    var step = 0
    while true {
      let scratch = try ScratchFolder()
      let countdown = Countdown(step)
      do {
        try scratch.build(newSite, files: FileSystem { _, _ in countdown.isOver() ? ENOSPC : 0 })
        #expect(try isWhole(scratch, newSite))
        if !countdown.wasOver { break }
      } catch is Diagnostic {
        #expect(scratch.tree().isEmpty, "step \(step)")
      }
      try scratch.build(newSite)
      #expect(try isWhole(scratch, newSite), "step \(step)")
      #expect(scratch.leftovers.isEmpty, "step \(step)")
      step += 1
    }
    #expect(step > 10)
  }

  @Test("a full disk is told with the path and what to do")
  func fullDisk() throws {
    let scratch = try prepared()
    let files = FileSystem { step, path in step == .write && path.hasSuffix("cy-fox/index.html") ? ENOSPC : 0
    }
    let error = #expect(throws: Diagnostic.self) { try scratch.build(newSite, files: files) }
    var writer = ConsoleDiagnosticWriter()
    #expect(
      writer.text(for: error.map { [$0] } ?? []) == """
        \(scratch.output)/people/cy-fox/index.html: error: the file cannot be written: the disk is full [cannot-write]
          → free some space and build again; the site that was there stands untouched

        """)
  }

  @Test("after one failure nothing more is written, and the site is not put in place")
  func afterFailure() throws {
    let scratch = try prepared()
    let files = FileSystem { step, path in step == .create && path.hasSuffix("a.html") ? EIO : 0 }
    let writer = try SiteWriter(OutputFolder(scratch.output), files: files)
    let first = try #require(throws: Diagnostic.self) { try writer.put("a.html", [1]) }
    #expect(throws: first) { try writer.put("b.html", [1]) }
    #expect(throws: first) { try writer.finish() }
    #expect(try isWhole(scratch, oldSite))
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("where hard links are not possible, files are copied with their times")
  func noLinks() throws {
    let scratch = try prepared()
    let before = scratch.stamps()
    try scratch.build(newSite, files: FileSystem { step, _ in step == .link ? EPERM : 0 })
    #expect(try isWhole(scratch, newSite))
    #expect(scratch.pages().filter { $0.key.hasPrefix(".") } == dotFiles)
    func time(_ stamps: [String: String]) -> Substring? {
      stamps["people/ann-lee/index.html"]?.split(separator: " ").last
    }
    #expect(time(scratch.stamps()) == time(before))
  }
}

@Suite(.serialized) struct KilledBuildTests {
  @Test(
    "killed before any step, a whole site stands, and the next build is as if nothing had been",
    arguments: Way.allCases)
  func killed(way: Way) async throws {
    var step = 0
    while true {
      let scratch = try ScratchFolder()
      try scratch.build(newSite)
      try scratch.build(oldSite, files: way == .exchangeOnSlowDisk ? way.files() : .real)
      for (name, text) in dotFiles { try scratch.write(text, to: "Output/" + name) }
      let path = scratch.output
      let result = await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, way = way as Way, step = step as Int] in
        let countdown = Countdown(step)
        // Looking changes nothing: to be killed before it is to be killed before the change that follows.
        let files = way.files { step, _ in
          if ![.open, .read, .list].contains(step), countdown.isOver() { kill(getpid(), SIGKILL) }
          return 0
        }
        let writer = try SiteWriter(OutputFolder(path, files: files), files: files)
        for (path, text) in newSite.sorted(by: { $0.key < $1.key }) { try writer.put(path, Array(text.utf8)) }
        _ = try writer.finish()
        // Nothing is left to be killed before: the end of the walk.
        try? "done".write(toFile: path + "/.done", atomically: false, encoding: .utf8)
        kill(getpid(), SIGKILL)
      }
      #expect(result != nil)
      if FileManager.default.fileExists(atPath: path + "/.done") { break }
      // Where folders can only be renamed, there is none between the two; file by file, the site is mixed.
      if way.exchanges {
        #expect(try isWhole(scratch, oldSite) || isWhole(scratch, newSite), "step \(step)")
        #expect(scratch.pages().filter { $0.key.hasPrefix(".") } == dotFiles, "step \(step)")
      }
      let leftovers = scratch.leftovers.filter { !$0.hasSuffix("-lock") && !scratch.sparesFolders }
      let inner = scratch.tree().keys.contains(".sitegen-staging")
      let written = try scratch.build(newSite)
      #expect(try isWhole(scratch, newSite), "step \(step)")
      #expect(scratch.pages().filter { $0.key.hasPrefix(".") } == dotFiles, "step \(step)")
      #expect(
        scratch.leftovers.isEmpty || way == .exchangeOnSlowDisk && scratch.sparesFolders, "step \(step)")
      #expect(
        written.diagnostics.contains { $0.id == "interrupted-build" } == (!leftovers.isEmpty || inner),
        "step \(step)")
      step += 1
    }
    #expect(step > 20)
  }
}
