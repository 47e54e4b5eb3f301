import Glibc
import Minutes
import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func refusal(_ given: String, home: String? = nil) throws -> String {
    let content = OutputFolder.Neighbour(name: "the content folder", path: scratch.path + "/archive/Content")
    let error = try #require(throws: Diagnostic.self) {
      try OutputFolder(given, apartFrom: [content], home: home)
    }
    #expect(error.id == "output-refused")
    #expect(error.nextStep?.contains("--output") == true)
    return error.message
  }

  @Test("a place where a site would do harm is refused")
  func harmfulPlaces() throws {
    try scratch.write("x", to: "archive/Content/minutes/a.txt")
    try scratch.write("x", to: "file")
    try scratch.write("x", to: "home/kim/a.txt")
    let root = scratch.path
    #expect(try refusal("/") == "the output folder would be the root of the file system; nothing was touched")
    #expect(
      try refusal("//./..") == "the output folder would be the root of the file system; nothing was touched")
    #expect(try refusal(root + "/archive/Content").hasPrefix("the output folder would be the content folder"))
    #expect(
      try refusal(root + "/archive/Content/").hasPrefix("the output folder would be the content folder"))
    #expect(try refusal(root + "/archive").hasPrefix("the output folder would hold the content folder"))
    #expect(
      try refusal(root + "/archive/Content/Output").hasPrefix(
        "the output folder would lie in the content folder"))
    #expect(
      try refusal(root + "/archive/Content/new/er").hasPrefix(
        "the output folder would lie in the content folder"))
    #expect(try refusal(root + "/archive/x/../Content/Output").hasPrefix("the path leads through a folder"))
    #expect(try refusal(root + "/file").hasPrefix("the output folder would be a file"))
    #expect(
      try refusal(root + "/home/kim", home: root + "/home/kim").hasPrefix(
        "the output folder would be your home"))
    #expect(
      try refusal(root + "/home", home: root + "/home/kim/").hasPrefix(
        "the output folder would hold your home"))
    #expect(try refusal("").hasPrefix("the name of the output folder is empty"))
    #expect(try refusal("a\u{0}b").hasPrefix("the name of the output folder is empty or holds a NUL"))
    #expect(scratch.tree("").count == 8, "nothing is made by looking")
  }

  @Test("beside the content folder, and beside a folder with a longer name, a site may stand")
  func goodPlaces() throws {
    try scratch.write("x", to: "archive/Content/minutes/a.txt")
    let content = OutputFolder.Neighbour(name: "the content folder", path: scratch.path + "/archive/Content")
    for name in ["archive/Output", "archive/Content-site", "archive/Con", "site", "archive/./Output/"] {
      let folder = try OutputFolder(
        scratch.path + "/" + name, apartFrom: [content], home: scratch.path + "/kim")
      #expect(folder.path.hasPrefix(scratch.path + "/"))
      #expect(!folder.shown.hasSuffix("/"))
    }
  }

  @Test("a symbolic link is resolved once, and stays a link")
  func link() throws {
    try scratch.write("*\n", to: "www/site/.gitignore")
    symlink("www/site", scratch.output)
    try scratch.build(["index.html": "home"])
    #expect(scratch.pages("www/site") == ["index.html": "home", ".gitignore": "*\n"])
    #expect(scratch.tree("").filter { $0.key == "Output" } == ["Output": "→ www/site"])
    #expect(scratch.tree("www").keys.filter { !$0.contains("/") } == ["site"])
  }

  @Test("a link through which the content would be overwritten is refused")
  func linkIntoContent() throws {
    try scratch.write("x", to: "archive/Content/minutes/a.txt")
    symlink("archive/Content", scratch.output)
    #expect(try refusal(scratch.output).hasPrefix("the output folder would be the content folder"))
    symlink("nowhere", scratch.path + "/dangling")
    #expect(
      try refusal(scratch.path + "/dangling").hasPrefix(
        "the output folder is a link to something that is not there"))
  }

  @Test("the user reads the path that was given, never the folder in which the site is gathered")
  func shownPaths() throws {
    let folder = try OutputFolder(scratch.path + "/./Output/")
    #expect(
      folder.shownPath(folder.staging + "/people/index.html") == scratch.path
        + "/./Output/people/index.html")
    #expect(folder.shownPath(folder.path + "/feed.xml") == scratch.path + "/./Output/feed.xml")
  }

  @Test("started in the output folder, a build leaves its user standing in the site")
  func startedInside() async throws {
    try scratch.build(["index.html": "old", "gone.html": "x"])
    let before = scratch.stamp(scratch.output).split(separator: " ")[0]
    await #expect(processExitsWith: .success) { [path = scratch.output as String] in
      #expect(chdir(path) == 0)
      let writer = try SiteWriter(OutputFolder("."))
      try writer.put("index.html", Array("new".utf8))
      let written = try writer.finish()
      #expect(written.diagnostics.first?.message.contains("as the build was started in it") == true)
      #expect(access("index.html", R_OK) == 0)
    }
    #expect(scratch.pages() == ["index.html": "new"])
    #expect(scratch.stamp(scratch.output).split(separator: " ")[0] == before)
  }
}

@Suite struct OutputLockTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test("a second build at the same time is told who is building")
  func second() throws {
    let first = try SiteWriter(OutputFolder(scratch.output))
    try first.put("index.html", Array("first".utf8))
    let error = try #require(throws: Diagnostic.self) { try SiteWriter(OutputFolder(scratch.output)) }
    #expect(error.id == "output-locked")
    #expect(error.message == "another build is writing this folder (process \(getpid()))")
    #expect(try first.finish().new == 1)
    #expect(scratch.pages() == ["index.html": "first"])
    try scratch.build(["index.html": "second"])
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("the file of a build that was killed locks nobody out")
  func stale() throws {
    try scratch.write("99999\n", to: ".Output.sitegen-lock")
    try scratch.write("99999\n", to: "Output/.sitegen-lock")
    try scratch.build(["index.html": "home"])
    #expect(scratch.leftovers.isEmpty)
    #expect(scratch.pages() == ["index.html": "home"])
  }

  @Test("a build that may write in the folder only is seen by one that may write beside it")
  func inside() throws {
    try scratch.build(["index.html": "home"])
    let files = FileSystem { step, path in step == .lock && !path.hasSuffix("/.sitegen-lock") ? EACCES : 0 }
    let first = try SiteWriter(OutputFolder(scratch.output), files: files)
    #expect(throws: Diagnostic.self) { try SiteWriter(OutputFolder(scratch.output)) }
    #expect(scratch.leftovers.isEmpty)
    first.abandon()
    try scratch.build(["index.html": "new"])
  }

  @Test("two folders are built at the same time")
  func neighbours() throws {
    let one = try SiteWriter(OutputFolder(scratch.path + "/one"))
    let two = try SiteWriter(OutputFolder(scratch.path + "/two"))
    try one.put("a", [1])
    try two.put("a", [2])
    #expect(try one.finish().new == 1)
    #expect(try two.finish().new == 1)
  }
}

@Suite struct SiteManifestTests {
  @Test(
    "a damaged manifest is told with its line",
    arguments: [
      ("", 1), ("sitegen-manifest 1 0", 1), ("something else\n", 1), ("sitegen-manifest 1 2\n\n", 1),
      ("sitegen-manifest 1 1\nabc 1 a\n", 2), ("sitegen-manifest 1 1\n\(zero) -1 a\n", 2),
      ("sitegen-manifest 1 1\n\(zero) 1 ../a\n", 2), ("sitegen-manifest 1 1\n\(zero) 1 \n", 2),
      ("sitegen-manifest 1 1\n\(zero) 1 a", 1), ("sitegen-manifest 1 2\n\(zero) 1 a\n\(zero) 1 a\n", 3),
      ("sitegen-manifest 2 0\n", 1),
    ])
  func damaged(text: String, line: Int) throws {
    let error = try #require(throws: Diagnostic.self) {
      try SiteManifest(bytes: Array(text.utf8), file: "Output/.sitegen-manifest")
    }
    #expect(error.id == "manifest-damaged")
    #expect(error.line == line)
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    let manifest = SiteManifest(entries: [
      "index.html": .init(digest: .init(hex: zero)!, size: 0),
      "a b/ü — x.html": .init(digest: .init(hex: zero)!, size: 12),
    ])
    #expect(try SiteManifest(bytes: manifest.bytes, file: "m") == manifest)
    #expect(try SiteManifest(bytes: SiteManifest().bytes, file: "m") == SiteManifest())
  }

  @Test("a site whose manifest is damaged is left as it is")
  func left() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "home"])
    try scratch.write("sitegen-manifest 1 7\n", to: "Output/.sitegen-manifest")
    let error = try #require(throws: Diagnostic.self) { try scratch.build(["index.html": "new"]) }
    #expect(error.id == "manifest-damaged")
    #expect(error.file == scratch.output + "/.sitegen-manifest")
    #expect(scratch.pages() == ["index.html": "home"])
    #expect(scratch.leftovers.isEmpty)
  }
}

private let zero = String(repeating: "0", count: 64)
