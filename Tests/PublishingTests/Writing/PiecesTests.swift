import Foundation
import Minutes
import Testing

@testable import Publishing

@Suite struct PiecesTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func build(_ pieces: [String]) throws -> WrittenSite {
    let writer = try SiteWriter(OutputFolder(scratch.path + "/Output"))
    try writer.put("index.html", Array("home".utf8))
    let written = try writer.put("data/all.csv") { take in for piece in pieces { try take(Array(piece.utf8)) }
    }
    #expect(written.size == pieces.joined().utf8.count)
    return try writer.finish()
  }

  @Test("a file in pieces stands as one in a whole would, however it is cut")
  func pieces() throws {
    let first = try build(["a,b\n", "", "1,2\n"])
    #expect(first.new == 2)
    let manifest = try scratch.read("Output/.sitegen-manifest")
    try scratch.build(["index.html": "home", "data/all.csv": "a,b\n1,2\n"])
    #expect(try scratch.read("Output/.sitegen-manifest") == manifest)
  }

  @Test("pieces that give the file that stands touch nothing, and others change it")
  func unchanged() throws {
    _ = try build(["a,b\n", "1,2\n"])
    let stamps = scratch.stamps()
    #expect(try build(["a,b\n1", ",2\n"]).isUntouched)
    #expect(scratch.stamps() == stamps)
    #expect(scratch.leftovers.isEmpty)
    let written = try build(["a,b\n", "1,3\n"])
    #expect((written.changed, written.same) == (1, 1))
    #expect(scratch.pages() == ["index.html": "home", "data/all.csv": "a,b\n1,3\n"])
  }

  @Test("a file that somebody changed is mended")
  func mended() throws {
    _ = try build(["a,b\n"])
    try Data("x".utf8).write(to: URL(filePath: scratch.path + "/Output/data/all.csv"))
    _ = try build(["a,b\n"])
    #expect(scratch.pages()["data/all.csv"] == "a,b\n")
  }

  @Test("an address is given once, and what fails halfway leaves the old site")
  func failures() throws {
    _ = try build(["a,b\n"])
    do {
      let writer = try SiteWriter(OutputFolder(scratch.path + "/Output"))
      try writer.put("index.html", Array("new".utf8))
      #expect(throws: Diagnostic.self) { try writer.put("index.html") { try $0([0x61]) } }
      #expect(throws: Diagnostic.self) { try writer.finish() }
    }
    do {
      let writer = try SiteWriter(OutputFolder(scratch.path + "/Output"))
      try writer.put("index.html", Array("new".utf8))
      let halfway = Diagnostic("halfway", .error, "it broke off")
      let error = #expect(throws: Diagnostic.self) {
        try writer.put("data/all.csv") { take in
          try take([0x61])
          throw halfway
        }
      }
      #expect(error?.id == "halfway")
      #expect(throws: Diagnostic.self) { try writer.finish() }
    }
    #expect(scratch.pages() == ["index.html": "home", "data/all.csv": "a,b\n"])
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("a disk that is full is told, and the old site stays")
  func full() throws {
    _ = try build(["a,b\n"])
    let files = FileSystem { step, path in step == .write && path.hasSuffix("all.csv") ? ENOSPC : 0 }
    let writer = try SiteWriter(OutputFolder(scratch.path + "/Output"), files: files)
    let error = #expect(throws: Diagnostic.self) { try writer.put("data/all.csv") { try $0([0x61]) } }
    #expect(error?.file?.hasSuffix("all.csv") == true)
    #expect(throws: Diagnostic.self) { try writer.finish() }
    writer.abandon()
    #expect(scratch.pages() == ["index.html": "home", "data/all.csv": "a,b\n"])
  }
}
