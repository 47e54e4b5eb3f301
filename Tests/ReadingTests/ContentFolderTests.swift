import Testing

@testable import Reading

@Suite struct ContentFolderTests {
  private func list(_ folder: TemporaryFolder, excluding: [String] = []) -> ContentListing {
    ContentFolder(folder.path, excluding: excluding.map { folder.path + "/" + $0 }).listing()
  }

  @Test func sourcesAreListedInTheOrderOfTheirPaths() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "B.txt", "a/z.md", "a.txt", "a/b/c.pdf", "é.txt"] {
      try folder.write("minutes/" + name, "x")
    }
    try folder.write("pages/about.md", "x")
    let listing = list(folder)
    #expect(
      listing.sources.map(\.path) == [
        "minutes/B.txt", "minutes/a.txt", "minutes/a/b/c.pdf", "minutes/a/z.md", "minutes/b.txt",
        "minutes/é.txt",
      ])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test func sidecarsAreNoSources() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "a.txt.yml", "a.yml", "_body.yml", "sub/_body.yaml"] {
      try folder.write("minutes/" + name, "x")
    }
    let listing = list(folder)
    #expect(listing.sources.map(\.path) == ["minutes/a.txt"])
    #expect(
      listing.sidecars.map(\.path) == [
        "minutes/_body.yml", "minutes/a.txt.yml", "minutes/a.yml", "minutes/sub/_body.yaml",
      ])
  }

  @Test func whatEditorsAndSystemsLeaveBehindIsPassedOver() throws {
    let folder = try TemporaryFolder()
    let names = [
      ".hidden", ".a.txt.swp", "a.txt~", "#a.txt#", "a.swp", "~$nutes.docx", ".~lock.a.odt#", "Thumbs.db",
      ".git/config",
      "__MACOSX/a.txt", "desktop.ini",
    ]
    for name in names { try folder.write("minutes/" + name, "x") }
    try folder.write("minutes/~tilde at the front.txt", "x")
    #expect(list(folder).sources.map(\.path) == ["minutes/~tilde at the front.txt"])
  }

  @Test func aFolderOfMinutesAndNothingElseIsAnArchive() throws {
    let folder = try TemporaryFolder()
    for name in [
      "jan.txt", "2020/feb.txt", "site.yml", "register/people.yml", "static/x.txt", "out/index.html",
    ] {
      try folder.write(name, "x")
    }
    #expect(list(folder, excluding: ["out"]).sources.map(\.path) == ["2020/feb.txt", "jan.txt"])
    #expect(list(folder, excluding: ["out"]).sidecars.isEmpty)
  }

  @Test func aLinkThatLeadsOutIsRefused() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("secret.txt", "x")
    try folder.write("minutes/a.txt", "x")
    try folder.link("minutes/b.txt", to: elsewhere.path + "/secret.txt")
    try folder.link("minutes/c", to: elsewhere.path)
    let listing = list(folder)
    #expect(listing.sources.map(\.path) == ["minutes/a.txt"])
    #expect(listing.diagnostics.map(\.id) == ["link-leads-out", "link-leads-out"])
    #expect(listing.diagnostics.map(\.file) == ["minutes/b.txt", "minutes/c"])
    #expect(listing.diagnostics.allSatisfy { $0.nextStep != nil })
  }

  @Test func aFolderWhoseNameBeginsLikeTheContentFolderLiesOutside() throws {
    let folder = try TemporaryFolder()
    let content = TemporaryFolder.below(folder, "content")
    try folder.write("content/minutes/a.txt", "x")
    try folder.write("content-other/b.txt", "x")
    try folder.link("content/minutes/b.txt", to: "../../content-other/b.txt")
    #expect(ContentFolder(content).listing().diagnostics.map(\.id) == ["link-leads-out"])
  }

  @Test(.timeLimit(.minutes(1))) func aCircleOfLinksEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write("minutes/sub/a.txt", "x")
    try folder.link("minutes/sub/up", to: "..")
    try folder.link("minutes/sub/here", to: ".")
    try folder.link("minutes/self", to: "self")
    try folder.link("minutes/top", to: "../../" + String(folder.path.split(separator: "/").last ?? ""))
    let listing = list(folder)
    #expect(listing.sources.map(\.path) == ["minutes/sub/a.txt"])
    #expect(listing.diagnostics.map(\.id) == Array(repeating: "link-circle", count: 4))
  }

  @Test func aLinkInsideTheFolderIsFollowedOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("minutes/a.txt", "x")
    try folder.write("static/papers/b.txt", "x")
    try folder.link("minutes/again.txt", to: "a.txt")
    try folder.link("minutes/papers", to: "../static/papers")
    try folder.link("minutes/zpapers", to: "../static/papers")
    let listing = list(folder)
    #expect(listing.sources.map(\.path) == ["minutes/a.txt", "minutes/papers/b.txt"])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test func aBrokenLinkAndAPipeAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("minutes/a.txt", "x")
    try folder.link("minutes/gone.txt", to: "nowhere")
    try folder.makePipe("minutes/pipe")
    #expect(list(folder).diagnostics.map(\.id) == ["broken-link", "unreadable-file"])
  }

  @Test func aNameThatIsNotUTF8IsReadUnderAnEscapedOne() throws {
    let folder = try TemporaryFolder()
    let location = FileLocation(folder.path).appending([0x63, 0x61, 0x66, 0xE9, 0x2E, 0x74, 0x78, 0x74])
    try #require(location.write("text"))
    let listing = list(folder)
    #expect(listing.sources.map(\.path) == ["caf%E9.txt"])
    #expect(listing.diagnostics.map(\.id) == ["name-not-utf-8"])
    #expect(try SourceReader().read(#require(listing.sources.first)).texts == ["text"])
  }

  @Test func aMissingOrEmptyFolderSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    #expect(list(folder).diagnostics.map(\.id) == ["no-sources"])
    let missing = ContentFolder(folder.path + "/none").listing().diagnostics
    #expect(missing.map(\.id) == ["no-content"])
    #expect(missing.first?.severity == .error)
    #expect(missing.first?.nextStep?.contains("sitegen new") == true)
  }
}
