import Foundation
import Glibc
import Minutes
import Reading
import Testing

@testable import Publishing

/// A build that has nothing to do, as nothing has changed since the last one.
@Suite struct UnchangedBuildTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private let scratch: ScratchFolder
  private var options: BuildOptions

  init() throws {
    scratch = try ScratchFolder()
    options = BuildOptions(
      content: scratch.path + "/Content",
      templates: [UnchangedBuildTests.root + "/Templates", scratch.path + "/Templates"],
      output: scratch.path + "/Site", search: false, today: CalendarDate(ordinal: 738_000))
    for day in [4, 11] {
      try scratch.write(
        """
        Millbrook Harbour Committee

        Minutes of the meeting held on Friday \(day) June 2019 in the Net Loft

        Present: Mr A Quillfeather (Chair), Ms B Tarn

        1. The slipway
        RESOLVED that the slipway be mended.
        """, to: "Content/minutes/\(day).txt")
    }
    try scratch.write("title: Harbours\n", to: "Content/site.yml")
    try scratch.write("a", to: "Content/static/a.txt")
    try scratch.write("a", to: "Templates/assets/own.txt")
    try scratch.write("venue: Net Loft\n", to: "Content/minutes/4.txt.yml")
  }

  /// Builds once the files are old enough to be known by their times.
  private func build(_ options: BuildOptions? = nil, always: Bool = false) -> BuildReport {
    usleep(30_000)
    return SiteBuild(options ?? self.options).runIfChanged(
      always: always, cacheFolder: FileLocation(scratch.path + "/cache"))
  }

  private static func counts(_ report: BuildReport) -> [Int] {
    [report.meetings, report.people, report.organisations, report.themes, report.pages, report.bytes]
  }

  @Test func `a second build does nothing and says what the first one said`() throws {
    let first = build()
    #expect(first.built && !first.isUnchanged && first.meetings == 2)
    // Both Fridays are Tuesdays.
    #expect(first.diagnostics.contains { $0.id == "weekday-and-date" && $0.nextStep != nil })
    let second = build()
    #expect(second.built && second.isUnchanged)
    #expect(second.diagnostics == first.diagnostics)
    #expect(UnchangedBuildTests.counts(second) == UnchangedBuildTests.counts(first))
    #expect(second.unkeptAddresses == first.unkeptAddresses && second.hasAddress == first.hasAddress)
    #expect(!build(always: true).isUnchanged)
  }

  @Test(arguments: [
    ("Content/minutes/4.txt", "Other minutes\n"), ("Content/minutes/new.txt", "More minutes\n"),
    ("Content/minutes/4.txt.yml", "venue: Wool Room\n"),
    ("Content/minutes/_body.yml", "body: Harbour Board\n"),
    ("Content/site.yml", "title: Ports\n"),
    ("Content/register/people.yml", "- {id: quill, name: A Quillfeather}\n"),
    ("Content/pages/history.md", "# History\n"), ("Content/static/a.txt", "b"),
    ("Templates/strings/en.yml", "nav_home: Start\n"), ("Site/index.html", "tampered"),
    ("Site/people/foreign.html", "not ours"), (".Site.sitegen-staging/x", "left by a build that was killed"),
  ])
  func `whatever changes, it builds, and then not again`(change: (path: String, text: String)) throws {
    #expect(build().built)
    #expect(build().isUnchanged)
    try scratch.write(change.text, to: change.path)
    let next = build()
    #expect(next.built && !next.isUnchanged)
    #expect(build().isUnchanged)
  }

  @Test func `a file that is removed, or another base URL, is a change`() throws {
    #expect(build().built)
    try FileManager.default.removeItem(atPath: scratch.path + "/Content/minutes/11.txt")
    #expect(build().meetings == 1)
    try FileManager.default.removeItem(atPath: scratch.path + "/Site/robots.txt")
    #expect(!build().isUnchanged)
    #expect(build().isUnchanged)
    var elsewhere = options
    elsewhere.baseURL = "https://minutes.example.org/"
    #expect(!build(elsewhere).isUnchanged)
    #expect(build(elsewhere).isUnchanged)
    // Where it was built for another address meanwhile, the site is not what it was.
    #expect(!build().isUnchanged)
  }

  @Test func `addresses that a build keeps are no change for the next`() throws {
    var keeping = options
    keeping.keep = true
    #expect(!build(keeping).isUnchanged)
    let second = build(keeping)
    #expect(second.isUnchanged && second.unkeptAddresses == 0)
    try scratch.write("kind\n", to: "Content/register/addresses.tsv")
    #expect(!build(keeping).isUnchanged)
  }

  @Test func `what could not be read is tried again every time`() throws {
    try scratch.write("no settings: [\n", to: "Content/register/themes.yml")
    let first = build()
    #expect(first.diagnostics.contains { $0.severity == .error })
    #expect(!build().isUnchanged)
  }

  @Test func `what was kept and cannot be read costs nothing but time`() throws {
    #expect(build().built)
    let folder = scratch.path + "/cache/builds"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try scratch.write("{\"inputs\":", to: "cache/builds/" + name)
    }
    let next = build()
    #expect(next.built && !next.isUnchanged)
  }
}
