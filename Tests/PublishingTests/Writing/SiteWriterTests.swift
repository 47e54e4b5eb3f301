import Dispatch
import Foundation
import Glibc
import Hashing
import Minutes
import Testing

@testable import Publishing

@Suite struct SiteWriterTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test("a first build makes the folder, and the folders that hold it")
  func firstBuild() throws {
    let writer = try SiteWriter(OutputFolder(scratch.path + "/public/www/Output"))
    #expect(try writer.put("index.html", Array("home".utf8)) == .new)
    #expect(try writer.put("people/ann-lee/index.html", Array("Ann Lee".utf8)) == .new)
    #expect(scratch.tree("public/www/Output").isEmpty, "nothing may be seen before the site is whole")
    let written = try writer.finish()
    #expect(
      scratch.pages("public/www/Output") == ["index.html": "home", "people/ann-lee/index.html": "Ann Lee"])
    #expect(scratch.tree("public/www").keys.filter { !$0.contains("/") } == ["Output"])
    #expect((written.files, written.bytes, written.new) == (2, 11, 2))
    #expect(written.diagnostics.isEmpty)
  }

  @Test("the manifest lists every file with its digest and size, in the order of the paths")
  func manifestText() throws {
    try scratch.build(["z.html": "z", "a/b.html": "abc", "a b.html": ""])
    #expect(
      try scratch.read("Output/.sitegen-manifest") == """
        sitegen-manifest 1 3
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 a b.html
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 a/b.html
        594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06 1 z.html

        """)
  }

  @Test("a build that changes nothing touches nothing")
  func unchanged() throws {
    let site = ["index.html": "home", "people/ann-lee/index.html": "Ann Lee", "feed.xml": "<rss/>"]
    try scratch.build(site)
    let stamps = scratch.stamps()
    let written = try scratch.build(site)
    #expect(scratch.stamps() == stamps)
    #expect(written.isUntouched)
    #expect(written.same == 3)
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("what has not changed keeps its inode and its time; what has is new; what is gone is removed")
  func changes() throws {
    try scratch.build([
      "index.html": "home", "people/ann-lee/index.html": "Ann Lee", "people/bo-ray/index.html": "Bo Ray",
      "gone.html": "x",
    ])
    let before = scratch.stamps()
    let written = try scratch.build([
      "index.html": "home", "people/ann-lee/index.html": "Ann Lea", "people/cy-fox/index.html": "Cy Fox",
    ])
    let after = scratch.stamps()
    #expect(
      scratch.pages() == [
        "index.html": "home", "people/ann-lee/index.html": "Ann Lea", "people/cy-fox/index.html": "Cy Fox",
      ])
    #expect(after["index.html"] == before["index.html"])
    #expect(after["people/ann-lee/index.html"] != before["people/ann-lee/index.html"])
    #expect(after["people/bo-ray"] == nil, "the folder of a page that is gone is gone")
    #expect((written.new, written.changed, written.same, written.removed) == (1, 1, 1, 2))
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("the same site has the same bytes, manifest too, whatever was there before")
  func reproducible() throws {
    let site = ["index.html": "home", "a/index.html": "a", "data/meetings.csv": "id\n"]
    try scratch.build(["index.html": "other", "b/index.html": "b"])
    try scratch.build(site)
    let second = try ScratchFolder()
    try second.build(site)
    #expect(scratch.tree() == second.tree())
  }

  @Test("dot files and dot folders in the output are carried over")
  func dotFiles() throws {
    try scratch.write("*\n", to: "Output/.gitignore")
    try scratch.write("ref: refs/heads/main\n", to: "Output/.git/HEAD")
    try scratch.write("blob", to: "Output/.git/objects/ab/cdef")
    symlink("HEAD", scratch.output + "/.git/link")
    let git = scratch.stamp(scratch.output + "/.git")
    try scratch.build(["index.html": "one"])
    try scratch.build(["index.html": "two"])
    #expect(
      scratch.pages() == [
        "index.html": "two", ".gitignore": "*\n", ".git/HEAD": "ref: refs/heads/main\n",
        ".git/objects/ab/cdef": "blob",
        ".git/link": "→ HEAD",
      ])
    #expect(scratch.stamp(scratch.output + "/.git") == git, "whoever stands in the folder stays in it")
  }

  @Test("a dot folder may hold files of the site and files of others")
  func sharedDotFolder() throws {
    try scratch.build([
      "index.html": "home", ".well-known/security.txt": "mail us", ".well-known/old.txt": "x",
    ])
    try scratch.write("token", to: "Output/.well-known/acme-challenge/abc")
    try scratch.write("deny", to: "Output/.well-known/.htaccess")
    try scratch.build(["index.html": "home", ".well-known/security.txt": "write to us"])
    #expect(
      scratch.pages() == [
        "index.html": "home", ".well-known/security.txt": "write to us", ".well-known/.htaccess": "deny",
      ])
    #expect(try scratch.read("Output.set-aside/.well-known/acme-challenge/abc") == "token")
  }

  @Test("a dot file that the site publishes itself replaces a foreign one, which is set aside")
  func dotFileOfTheSite() throws {
    try scratch.write("mine", to: "Output/.nojekyll")
    let written = try scratch.build([".nojekyll": "", "index.html": "home"])
    #expect(scratch.pages() == [".nojekyll": "", "index.html": "home"])
    #expect(try scratch.read("Output.set-aside/.nojekyll") == "mine")
    #expect(written.diagnostics.map(\.id) == ["set-aside"])
  }

  @Test("a folder that sitegen did not make is refused and left as it is")
  func foreignFolder() throws {
    try scratch.write("my thesis", to: "Output/thesis.txt")
    let stamps = scratch.stamps("")
    let error = #expect(throws: Diagnostic.self) { try scratch.build(["index.html": "home"]) }
    #expect(error?.id == "output-not-ours")
    #expect(error?.message.contains("`thesis.txt`") == true)
    #expect(scratch.stamps("") == stamps)
  }

  @Test("a folder that holds dot files only may become a site")
  func dotFilesOnly() throws {
    try scratch.write("*\n", to: "Output/.gitignore")
    try scratch.build(["index.html": "home"])
    #expect(scratch.pages() == ["index.html": "home", ".gitignore": "*\n"])
  }

  @Test("a foreign file in a site is set aside, and told")
  func foreignFile() throws {
    let site = ["index.html": "home", "people/index.html": "people"]
    try scratch.build(site)
    let stamps = scratch.stamps()
    try scratch.write("remember", to: "Output/people/notes.txt")
    let written = try scratch.build(site)
    #expect(scratch.pages() == site)
    #expect(try scratch.read("Output.set-aside/people/notes.txt") == "remember")
    #expect(scratch.stamps()["index.html"] == stamps["index.html"])
    #expect(written.diagnostics.map(\.id) == ["set-aside"])
    #expect(
      written.diagnostics.first?.message
        == "the output folder held a file that sitegen did not make, `people/notes.txt`, now in `\(scratch.output).set-aside`"
    )

    try scratch.write("more", to: "Output/people/notes.txt")
    try scratch.build(["index.html": "new", "people/index.html": "people"])
    #expect(scratch.pages() == ["index.html": "new", "people/index.html": "people"])
    #expect(try scratch.read("Output.set-aside/people/notes.txt") == "more")
  }

  @Test("a page that was changed in the output is written again, and told")
  func tampered() throws {
    let site = ["index.html": "home", "about/index.html": "about", "feed.xml": "feed"]
    try scratch.build(site)
    try scratch.write("evil", to: "Output/index.html")
    unlink(scratch.output + "/feed.xml")
    unlink(scratch.output + "/about/index.html")
    symlink("../index.html", scratch.output + "/about/index.html")
    let written = try scratch.build(site)
    #expect(scratch.pages() == site)
    #expect(written.diagnostics.map(\.id) == ["output-changed"])
    #expect(written.changed == 3)
  }

  @Test("files may be put from many threads at once")
  func threads() throws {
    let writer = try SiteWriter(OutputFolder(scratch.output))
    let failures = FailureCount()
    DispatchQueue.concurrentPerform(iterations: 400) { n in
      do { try writer.put("meetings/body-\(n % 7)/\(n)/index.html", Array("meeting \(n)".utf8)) } catch {
        failures.add()
      }
    }
    #expect(failures.count == 0)
    #expect(try writer.finish().new == 400)
    #expect(scratch.pages().count == 400)
    #expect(scratch.pages()["meetings/body-3/10/index.html"] == "meeting 10")
  }

  @Test("a site that is let go leaves nothing behind, whether it is told so or forgotten")
  func abandoned() throws {
    try scratch.build(["index.html": "old"])
    let stamps = scratch.stamps()
    do {
      let writer = try SiteWriter(OutputFolder(scratch.output))
      try writer.put("index.html", Array("new".utf8))
      #expect(writer.abandon() == nil)
      #expect(scratch.leftovers.isEmpty)
      let forgotten = try SiteWriter(OutputFolder(scratch.output))
      try forgotten.put("index.html", Array("new".utf8))
    }
    #expect(scratch.leftovers.isEmpty)
    #expect(scratch.stamps() == stamps)
  }

  @Test("the new folder has the old one's permissions")
  func permissions() throws {
    try scratch.build(["index.html": "old"])
    chmod(scratch.output, 0o2750)
    try scratch.build(["index.html": "new"])
    #expect(try FileSystem.real.status(scratch.output)?.mode == S_IFDIR | 0o2750)
  }

  @Test(
    "a path that is none of the site's is refused",
    arguments: [
      "", "/index.html", "../index.html", "a/../b", "a//b", "a/", "./a", "a/.", "a\u{0}b", "a\nb",
      ".sitegen-manifest", "a/.sitegen-x", String(repeating: "n", count: 256),
    ])
  func badPaths(path: String) throws {
    try scratch.build(["index.html": "old"])
    let writer = try SiteWriter(OutputFolder(scratch.output))
    let error = #expect(throws: Diagnostic.self) { try writer.put(path, []) }
    #expect(error?.id == "bad-path")
    #expect(throws: Diagnostic.self) { try writer.finish() }
    #expect(scratch.pages() == ["index.html": "old"])
    #expect(scratch.leftovers.isEmpty)
  }

  @Test("two files cannot have one address")
  func addressTaken() throws {
    let writer = try SiteWriter(OutputFolder(scratch.output))
    try writer.put("about/index.html", [1])
    let error = #expect(throws: Diagnostic.self) { try writer.put("about/index.html", [1]) }
    #expect(error?.id == "address-taken")
    #expect(throws: Diagnostic.self) { try writer.finish() }
    #expect(scratch.tree().isEmpty)
  }

  @Test("a file cannot have the name of a folder")
  func fileAndFolder() throws {
    try scratch.build(["about": "about", "x.html": "x"])
    let error = #expect(throws: Diagnostic.self) {
      try scratch.build(["about": "about", "about/index.html": "a"])
    }
    #expect(error?.id == "address-taken" || error?.id == "cannot-write")
    #expect(scratch.pages() == ["about": "about", "x.html": "x"])
    // One after the other they can, and back.
    try scratch.build(["about/index.html": "a", "x.html": "x"])
    try scratch.build(["about": "about", "x.html": "x"])
    #expect(scratch.pages() == ["about": "about", "x.html": "x"])
  }
}

@Suite struct PublishedFileTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func publish(_ name: String, expected: SHA256Digest? = nil) throws -> WrittenSite {
    let writer = try SiteWriter(OutputFolder(scratch.output))
    try writer.publishFile(scratch.path + "/" + name, as: "meetings/source.pdf", expected: expected)
    return try writer.finish()
  }

  @Test("a source is copied byte for byte, however large, and left alone while it stays the same")
  func copies() throws {
    let text = String(repeating: "minutes of the meeting, ", count: 20_000)
    try scratch.write(text, to: "source.pdf")
    #expect(try publish("source.pdf").new == 1)
    #expect(try scratch.read("Output/meetings/source.pdf") == text)
    let stamps = scratch.stamps()
    #expect(try publish("source.pdf").isUntouched)
    #expect(scratch.stamps() == stamps)
    try scratch.write(text + ".", to: "source.pdf")
    #expect(try publish("source.pdf").changed == 1)
    #expect(try scratch.read("Output/meetings/source.pdf") == text + ".")
  }

  @Test("a source that changed since it was read stops the build")
  func changedMeanwhile() throws {
    try scratch.write("as read", to: "source.pdf")
    let digest = sha256(Array("as read".utf8))
    #expect(try publish("source.pdf", expected: digest).new == 1)
    try scratch.write("as it is now", to: "source.pdf")
    let error = #expect(throws: Diagnostic.self) { try publish("source.pdf", expected: digest) }
    #expect(error?.id == "source-changed")
    #expect(try scratch.read("Output/meetings/source.pdf") == "as read")
  }

  @Test("a source that cannot be read stops the build and is named")
  func missing() throws {
    let error = #expect(throws: Diagnostic.self) { try publish("nowhere.pdf") }
    #expect(error?.id == "cannot-read")
    #expect(error?.file == scratch.path + "/nowhere.pdf")
    let folder = #expect(throws: Diagnostic.self) { try publish("") }
    #expect(folder?.id == "cannot-read")
  }
}

/// Counts from many threads.
final class FailureCount: @unchecked Sendable {
  private let lock = NSLock()
  private var number = 0
  func add() { lock.withLock { number += 1 } }
  var count: Int { lock.withLock { number } }
}
