import Glibc
import Hashing
import Minutes
import Testing

@testable import Publishing

@Suite struct SiteVerificationTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private let minutes = "Minutes of the Parish Council\n"

  private func record(_ text: String) -> String {
    let source = JSONValue.object([
      ("file", .string("minutes/june.txt")), ("sha256", .string(sha256Hex(Array(text.utf8)))),
      ("published_as", .string("source.txt")),
    ])
    return JSONValue.object([("id", .string("x")), ("source", source), ("versions", .array([source]))]).text()
  }

  private func buildSite() throws {
    try scratch.write(minutes, to: "Content/minutes/june.txt")
    try scratch.build([
      "index.html": "home", "people/index.html": "people", "meetings/x/index.json": record(minutes),
      "meetings/x/source.txt": minutes, "data/index.json": "[1]",
    ])
  }

  private func findings(content: Bool = false) throws -> [String] {
    let verification = SiteVerification(
      folder: scratch.output, content: content ? scratch.path + "/Content" : nil)
    return try verification.run().diagnostics.map {
      "\($0.id) \($0.file?.dropFirst(scratch.path.count + 1) ?? "")"
    }
  }

  @Test("a site as it was built is in order")
  func inOrder() throws {
    try buildSite()
    let result = try SiteVerification(folder: scratch.output + "/", content: scratch.path + "/Content").run()
    #expect(result.diagnostics.isEmpty)
    #expect((result.files, result.sources) == (5, 1))
  }

  @Test("a missing, a changed and a foreign file are told; dot files are none of the site's")
  func differences() throws {
    try buildSite()
    try scratch.write("hame", to: "Output/index.html")
    unlink(scratch.output + "/people/index.html")
    try scratch.write("x", to: "Output/people/extra.html")
    try scratch.write("x", to: "Output/.htaccess")
    #expect(
      try findings() == [
        "file-changed Output/index.html", "file-missing Output/people/index.html",
        "file-not-listed Output/people/extra.html",
      ])
  }

  @Test("a file of another size and a link in its place are changed files")
  func changedKinds() throws {
    try buildSite()
    try scratch.write("home, longer", to: "Output/index.html")
    unlink(scratch.output + "/people/index.html")
    symlink("../index.html", scratch.output + "/people/index.html")
    #expect(try findings() == ["file-changed Output/index.html", "file-changed Output/people/index.html"])
  }

  @Test("a published source that is not the one of the record is told")
  func sourceDiffers() throws {
    try scratch.build(["meetings/x/index.json": record(minutes), "meetings/x/source.txt": "other"])
    #expect(try findings() == ["source-differs Output/meetings/x/source.txt"])
  }

  @Test("with the content at hand, sources that changed or went are told")
  func sourceChanged() throws {
    try buildSite()
    try scratch.write("rewritten", to: "Content/minutes/june.txt")
    #expect(try findings(content: true) == ["source-changed Content/minutes/june.txt"])
    #expect(try findings().isEmpty)
    unlink(scratch.path + "/Content/minutes/june.txt")
    #expect(try findings(content: true) == ["source-missing Content/minutes/june.txt"])
  }

  @Test("a folder without a manifest is no site")
  func noSite() throws {
    for name in ["", "/nowhere"] {
      let error = try #require(throws: Diagnostic.self) {
        try SiteVerification(folder: scratch.path + name).run()
      }
      #expect(error.id == "no-manifest")
    }
  }
}
