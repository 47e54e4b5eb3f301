import Foundation
import Glibc
import Linking
import Minutes
import Reading
import Synchronization
import Testing

@testable import Publishing

/// An archive that is built again and again, and asked for its pages one by one.
@Suite struct LiveArchiveTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private let scratch: ScratchFolder
  private let archive = LiveArchive()

  init() throws {
    scratch = try ScratchFolder()
    for (day, matter) in [(4, "slipway"), (11, "lantern"), (18, "ropewalk")] {
      try write(day, matter)
    }
  }

  private func write(_ day: Int, _ matter: String) throws {
    try scratch.write(
      """
      Millbrook Harbour Committee

      Minutes of the meeting held on \(day) June 2019 at 7.00 pm in the Net Loft

      Present: Mr A Quillfeather (Chair), Ms B Tarn

      1. Apologies
      None.

      2. The \(matter)
      RESOLVED that the \(matter) be mended, as Ms Tarn proposed.
      """, to: "Content/minutes/\(day).txt")
  }

  private var options: BuildOptions {
    BuildOptions(
      content: scratch.path + "/Content", templates: [LiveArchiveTests.root + "/Templates"], output: "",
      today: CalendarDate(ordinal: 738_000))
  }

  /// Builds once the files are old enough to be known by their times.
  private func build(only most: Int? = nil) -> LiveArchive.Outcome {
    usleep(30_000)
    return archive.build(options, only: most)
  }

  private func text(_ outcome: LiveArchive.Outcome, _ path: String) throws -> String? {
    guard case .bytes(let bytes) = try outcome.site?.file(at: Array(path.utf8)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func page(_ day: String) -> String {
    "meetings/millbrook-harbour-committee/2019-06-\(day)/index.html"
  }

  @Test("only documents that have changed are read again, and their pages follow")
  func changed() throws {
    let first = build()
    #expect(first.read == 3)
    #expect(build().read == 0)
    try write(11, "beacon")
    let second = build()
    #expect(second.read == 1)
    #expect(try text(second, page("11"))?.contains("beacon") == true)
    #expect(try text(second, page("04"))?.contains("slipway") == true)
    #expect(try text(first, page("04"))?.contains("slipway") == true, "the site before is still whole")
  }

  @Test(
    "after a change, the document's own page can be shown before the archive is linked again, and is then the same"
  )
  func amended() throws {
    _ = build()
    #expect(archive.amend(options) == nil, "nothing has changed")
    try write(11, "beacon")
    usleep(30_000)
    let quick = try #require(archive.amend(options))
    let all = build()
    #expect(all.read == 1, "it was read once, for the page that was shown at once")
    #expect(try text(quick, page("11"))?.contains("beacon") == true)
    #expect(try text(quick, page("11")) == text(all, page("11")))
    #expect(try text(quick, page("04")) == text(all, page("04")))
    for change in [
      { try scratch.write("title: Harbour\n", to: "Content/site.yml") },
      { try scratch.write("silence: [no-time]\n", to: "Content/minutes/4.txt.yml") },
      { try write(25, "capstan") },
      { try FileManager.default.removeItem(atPath: scratch.path + "/Content/minutes/25.txt") },
    ] as [() throws -> Void] {
      try change()
      #expect(archive.amend(options) == nil, "more than a document's text has changed")
      _ = build()
    }
    try scratch.write(
      try scratch.read("Content/minutes/4.txt").replacing("4 June", with: "5 June"),
      to: "Content/minutes/4.txt")
    #expect(archive.amend(options) == nil, "it is of another meeting now")
  }

  @Test("what changes while a site is linked is on the page that comes of it, however often it changes")
  func changedMeanwhile() throws {
    _ = build()
    try write(11, "beacon")
    usleep(30_000)
    let first = try #require(archive.amend(options))
    try write(18, "capstan")
    usleep(30_000)
    let second = try #require(archive.amend(options), "of a site that was not linked since")
    for quick in [first, second] { #expect(try text(quick, page("11"))?.contains("beacon") == true) }
    #expect(try text(second, page("18"))?.contains("capstan") == true)

    // A site that was begun before a change ends after it.
    let whole = build()
    #expect(archive.amend(options) == nil, "all was read")
    try write(4, "gangway")
    usleep(30_000)
    let third = try #require(archive.amend(options))
    #expect(try text(third, page("04"))?.contains("gangway") == true)
    #expect(try text(third, page("18")) == text(whole, page("18")))
  }

  @Test("a file that cannot be read does not keep changed pages from being shown at once")
  func unreadable() throws {
    try scratch.write("%PDF-1.4 and no more", to: "Content/minutes/torn.pdf")
    _ = build()
    try write(11, "beacon")
    usleep(30_000)
    let quick = try #require(archive.amend(options))
    #expect(try text(quick, page("11"))?.contains("beacon") == true)
  }

  @Test("a file that was removed or renamed is followed")
  func removed() throws {
    #expect(build().documents == 3)
    try FileManager.default.removeItem(atPath: scratch.path + "/Content/minutes/4.txt")
    try FileManager.default.moveItem(
      atPath: scratch.path + "/Content/minutes/11.txt", toPath: scratch.path + "/Content/minutes/eleven.txt")
    let after = build()
    #expect(after.documents == 2 && after.read == 1)
    #expect(try text(after, page("04")) == nil)
    #expect(try text(after, page("11")) != nil)
  }

  @Test("a sidecar has its document read again; the settings and the withheld have all of them")
  func circumstances() throws {
    _ = build()
    try scratch.write("title: Mended by hand\n", to: "Content/minutes/11.txt.yml")
    #expect(build().read == 1)
    try scratch.write("title: Harbour\nbody: Harbour Committee\n", to: "Content/site.yml")
    #expect(build().read == 3)
    try scratch.write("- id: bo-tarn\n  name: Bo Tarn\n", to: "Content/register/people.yml")
    #expect(build().read == 0, "who is who is settled in linking")
    try scratch.write(
      "- id: bo-tarn\n  name: Bo Tarn\n  withheld: asked for\n", to: "Content/register/people.yml")
    let withheld = build()
    #expect(withheld.read == 3)
    #expect(try text(withheld, page("04"))?.contains("B Tarn") == false)
  }

  @Test(
    "a file that was written only just now is not known by its time: a further writing could have the same")
  func unsettled() throws {
    try write(4, "slipway")
    let path = scratch.path + "/Content/minutes/4.txt"
    let stamp = try #require(FileStamp(FileLocation(path)))
    var status = stat()
    #expect(stat(path, &status) == 0)
    func later(_ milliseconds: Int) -> timespec {
      let whole = status.st_ctim.tv_nsec + milliseconds * 1_000_000
      return timespec(
        tv_sec: status.st_ctim.tv_sec + whole / 1_000_000_000, tv_nsec: whole % 1_000_000_000)
    }
    #expect(!stamp.isSettled(at: later(0)))
    #expect(!stamp.isSettled(at: later(10)))
    #expect(stamp.isSettled(at: later(30)))
  }

  @Test("a site can begin with the documents that were changed last")
  func newest() throws {
    usleep(30_000)
    try write(11, "beacon")
    let few = build(only: 1)
    #expect(few.documents == 3 && few.shown == 1 && few.read == 1)
    #expect(try text(few, page("11")) != nil)
    #expect(try text(few, page("04")) == nil)
    #expect(try text(few, "index.html") != nil)
    let all = build()
    #expect(all.shown == 3 && all.read == 2, "what was read for the first look is not read again")
    #expect(try text(all, page("04")) != nil)
  }

  @Test("every file of a built site is given when it is asked for, byte for byte, and no other")
  func sameAsBuilt() throws {
    let content = LiveArchiveTests.root + "/Content"
    var options = options
    options.content = content
    options.output = scratch.output
    options.baseURL = "https://minutes.example.org/a/"
    let built = SiteBuild(options).run()
    #expect(built.built, "\(built.diagnostics.filter { $0.severity == .error })")
    let site = try #require(archive.build(options).site)
    let manifest = try SiteManifest(
      bytes: FileSystem.real.read(scratch.output + "/" + SiteManifest.fileName), file: "manifest")
    // The database is made by builds alone, and named on the page about the data.
    let database: Set = [DataFile.database.path, "data/index.html"]
    var different: [String] = []
    for path in manifest.entries.keys where !database.contains(path) {
      let published = try FileSystem.real.read(scratch.output + "/" + path)
      switch try site.file(at: Array(path.utf8)) {
      case .bytes(let bytes): if bytes != published { different.append(path) }
      case .disk(let disk): if try FileSystem.real.read(disk) != published { different.append(path) }
      case nil: different.append(path + " (missing)")
      }
    }
    #expect(different.sorted().prefix(10) == [])
    for path in ["people/nobody/index.html", "nothing.html", "meetings/x/2019-01-01/index.html", "a/b/c"] {
      #expect(try site.file(at: Array(path.utf8)) == nil)
    }
  }

  @Test("a mistake in a template is thrown by the pages that use it, and by no other")
  func mistakeInTemplate() throws {
    try scratch.write("{{#t}}{{no_such_name}}{{/t}}", to: "Own/person.mustache")
    var options = options
    options.templates.append(scratch.path + "/Own")
    let site = try #require(archive.build(options).site)
    #expect(try site.file(at: Array(page("04").utf8)) != nil)
    let person = Array("people/b-tarn/index.html".utf8)
    #expect(throws: Diagnostic.self) { try site.file(at: person) }
    do { _ = try site.file(at: person) } catch let mistake as Diagnostic {
      #expect(mistake.file?.hasSuffix("person.mustache") == true && mistake.line == 1)
    }
  }

  @Test("a page is there for whoever asked for it, however many others are made and let go meanwhile")
  func asked() throws {
    let documents = try #require(build().site?.documents)
    let site = RequestedSite(
      documents: documents, plan: nil, copied: [], withholding: Withholding(Register()), conceal: { $0 },
      jobs: 1,
      keeping: 0)
    let paths = ["04", "11", "18"].map { Array(page($0).utf8) }
    let missing = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 600) { i in
      if (try? site.file(at: paths[i % 3])) == nil { missing.withLock { $0 += 1 } }
    }
    #expect(missing.withLock { $0 } == 0)
  }
}
