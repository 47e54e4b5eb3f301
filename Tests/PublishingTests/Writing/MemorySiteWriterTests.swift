import Hashing
import Minutes
import Testing

@testable import Publishing

@Suite struct MemorySiteWriterTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func site(_ pages: [String: String], after before: MemorySite? = nil) throws -> (
    site: MemorySite, written: WrittenSite
  ) {
    let writer = MemorySiteWriter(after: before, shown: "Output")
    for (path, text) in pages { try writer.put(path, Array(text.utf8)) }
    _ = try writer.finish()
    return try #require(writer.finished)
  }

  private func text(_ content: MemorySite.Content?) -> String? {
    guard case .bytes(let bytes) = content else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a site is there when it is finished, and not before")
  func finished() throws {
    let writer = MemorySiteWriter(shown: "Output")
    #expect(try writer.put("index.html", Array("home".utf8)) == .new)
    #expect(writer.finished == nil)
    let written = try writer.finish()
    #expect((written.files, written.bytes, written.new) == (1, 4, 1))
    #expect(text(writer.finished?.site.files["index.html"]) == "home")
  }

  @Test("a site tells how it differs from the one before, and shares what has not changed")
  func changes() throws {
    let first = try site(["index.html": "home", "a.html": "a", "gone.html": "x"]).site
    let second = try site(["index.html": "home", "a.html": "b", "new.html": "n"], after: first)
    #expect(
      (second.written.same, second.written.changed, second.written.new, second.written.removed) == (
        1, 1, 1, 1
      ))
    #expect(!second.written.isUntouched)
    guard case .bytes(let old) = first.files["index.html"],
      case .bytes(let new) = second.site.files["index.html"]
    else {
      Issue.record("no page")
      return
    }
    #expect(old.withUnsafeBufferPointer { $0.baseAddress } == new.withUnsafeBufferPointer { $0.baseAddress })
    #expect(
      try site(["index.html": "home", "a.html": "b", "new.html": "n"], after: second.site).written.isUntouched
    )
  }

  @Test("a file of the disk is compared by its digest, and is taken from where it is now")
  func files() throws {
    try scratch.write("source", to: "a.txt")
    try scratch.write("source", to: "b.txt")
    let first = MemorySiteWriter(shown: "Output")
    #expect(try first.publishFile(scratch.path + "/a.txt", as: "source.txt") == .new)
    _ = try first.finish()
    let second = MemorySiteWriter(after: first.finished?.site, shown: "Output")
    #expect(try second.publishFile(scratch.path + "/b.txt", as: "source.txt") == .same)
    _ = try second.finish()
    guard case .file(let path, _, let size) = second.finished?.site.files["source.txt"] else {
      Issue.record("no file")
      return
    }
    #expect(path == scratch.path + "/b.txt")
    #expect(size == 6)
    try scratch.write("changed", to: "b.txt")
    let third = MemorySiteWriter(after: second.finished?.site, shown: "Output")
    #expect(try third.publishFile(scratch.path + "/b.txt", as: "source.txt") == .changed)
  }

  @Test("what keeps a folder from being a site keeps a site in memory from being one, with the same words")
  func failures() throws {
    func words(_ fill: (any SiteSink) throws -> Void, _ sink: any SiteSink) -> Diagnostic? {
      do {
        try fill(sink)
        _ = try sink.finish()
        return nil
      } catch {
        return error as? Diagnostic
      }
    }
    try scratch.write("source", to: "a.txt")
    let source = scratch.path + "/a.txt"
    let cases: [(any SiteSink) throws -> Void] = [
      { try $0.put("../a.html", []) },
      { sink in
        try sink.put("a.html", [])
        try sink.put("a.html", [])
      },
      { try $0.publishFile(source + ".none", as: "a.txt") },
      { try $0.publishFile(source, as: "a.txt", expected: sha256(Array("other".utf8))) },
      { sink in
        // A failure that the caller passed over is a failure all the same.
        _ = try? sink.put("/a.html", [])
      },
    ]
    for (n, fill) in cases.enumerated() {
      let output = scratch.path + "/Output\(n)"
      let memory = MemorySiteWriter(shown: output)
      let found = words(fill, memory)
      #expect(found != nil)
      #expect(memory.finished == nil)
      #expect(found == words(fill, try SiteWriter(OutputFolder(output))))
    }
  }

  @Test("a file and a folder of one name are refused")
  func fileAndFolder() throws {
    let writer = MemorySiteWriter(shown: "Output")
    try writer.put("a/b.html", [])
    try writer.put("a", [])
    let refusal = #expect(throws: Diagnostic.self) { try writer.finish() }
    #expect(refusal?.id == "address-taken")
    #expect(refusal?.file == "Output/a")
    #expect(writer.finished == nil)
  }
}
