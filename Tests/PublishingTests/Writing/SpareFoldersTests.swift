import Testing

@testable import Publishing

@Suite struct SpareFoldersTests {
  private let scratch: ScratchFolder
  private let slow = FileSystem(patience: .zero)

  init() throws { scratch = try ScratchFolder() }

  private var spared: [String] { scratch.tree(".Output.sitegen-staging").keys.sorted() }

  @Test(
    "where folders are slow to remove, the empty ones that the site still has are kept for the next build")
  func kept() throws {
    try scratch.build(
      ["a/x.html": "1", "b/c/x.html": "1", "gone/deep/x.html": "1", ".well-known/x": "1"], files: slow)
    try scratch.build(["a/x.html": "2", "b/c/x.html": "1", ".well-known/x": "1"], files: slow)
    #expect(spared == [".sitegen-folders", "a", "b", "b/c"], "no file, no name of a page that is gone")

    let stamps = scratch.stamps()
    try scratch.build(["a/x.html": "2", "b/c/x.html": "1", ".well-known/x": "1"], files: slow)
    #expect(scratch.stamps() == stamps)
    #expect(spared == [".sitegen-folders", "a", "b", "b/c"])

    try scratch.build(["a/x.html": "3", "new/x.html": "1"], files: slow)
    #expect(
      scratch.tree().filter { !$0.key.hasPrefix(".") } == [
        "a": "/", "a/x.html": "3", "new": "/", "new/x.html": "1",
      ])
    #expect(spared == [".sitegen-folders", "a"])
  }

  @Test("elsewhere nothing is kept, and what was kept goes")
  func removed() throws {
    try scratch.build(["a/x.html": "1"], files: slow)
    try scratch.build(["a/x.html": "2"], files: slow)
    #expect(scratch.sparesFolders)
    try scratch.build(["a/x.html": "3"])
    #expect(scratch.leftovers.isEmpty)
    for n in 0..<2 {
      try scratch.build(Dictionary(uniqueKeysWithValues: (0..<100).map { ("a/\($0)/x.html", "\(n)") }))
    }
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("a build that is let go keeps them too")
  func abandoned() throws {
    try scratch.build(["a/x.html": "1"], files: slow)
    try scratch.build(["a/x.html": "2"], files: slow)
    let writer = try SiteWriter(OutputFolder(scratch.output), files: slow)
    try writer.put("a/x.html", [1])
    try writer.put("other/x.html", [1])
    writer.abandon()
    #expect(spared == [".sitegen-folders", "a"])
    #expect(scratch.pages() == ["a/x.html": "2"])
  }
}
