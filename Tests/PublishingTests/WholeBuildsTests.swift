import Foundation
import Minutes
import Testing

@testable import Publishing

/// Does something when a build has read its documents.
private struct AfterReading: BuildProgress {
  var act: @Sendable () -> Void
  func begin(stage: String, total: Int) {
    if stage == "pages" { act() }
  }
  func advance() {}
  func end() {}
}

/// What a build as a whole refuses.
@Suite struct WholeBuilds {
  @Test func `a document that changes after it was read stops the build, and the site that was there stands`()
    throws
  {
    let scratch = try ScratchFolder()
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let options = BuildOptions(
      content: scratch.path + "/Content", templates: [root + "/Templates"], output: scratch.path + "/Output",
      jobs: 1, today: CalendarDate(ordinal: 738_000))
    let minutes =
      "Millbrook Harbour Committee\n\nMinutes of the meeting held on 4 June 2019\n\n1. Apologies\nNone.\n"
    try scratch.write(minutes, to: "Content/minutes/4.txt")
    #expect(SiteBuild(options).run().built)
    let before = try scratch.read("Output/index.html")
    try scratch.write(minutes + "2. The slipway\n", to: "Content/minutes/4.txt")
    let path = scratch.path
    let report = SiteBuild(
      options,
      progress: AfterReading {
        try? "another\n".write(toFile: path + "/Content/minutes/4.txt", atomically: false, encoding: .utf8)
      }
    ).run()
    #expect(!report.built)
    #expect(report.diagnostics.contains { $0.id == "source-changed" && $0.nextStep != nil })
    #expect(try scratch.read("Output/index.html") == before)
  }

  private func harbour(_ settings: String) throws -> (ScratchFolder, BuildOptions) {
    let scratch = try ScratchFolder()
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    try scratch.write(
      "Millbrook Harbour Committee\n\nMinutes of the meeting held on 4 June 2019\n\n1. Apologies\nNone.\n",
      to: "Content/minutes/4.txt")
    try scratch.write(settings, to: "Content/site.yml")
    let options = BuildOptions(
      content: scratch.path + "/Content", templates: [root + "/Templates"], output: scratch.path + "/Output",
      jobs: 1, today: CalendarDate(ordinal: 738_000))
    return (scratch, options)
  }

  @Test func `settings that cannot be read stop the build, and the site that was there stands`() throws {
    let (scratch, options) = try harbour("title: Harbour\n")
    #expect(SiteBuild(options).run().built)
    try scratch.write("title: Harbour: the best\nbase_url: https://example.org/\n", to: "Content/site.yml")
    let report = SiteBuild(options).run()
    #expect(!report.built && report.diagnostics.contains { $0.id == "settings-unreadable" })
    #expect(report.diagnostics.contains { $0.id == "site-settings" && $0.line == 1 })
    #expect(try scratch.read("Output/index.html").contains("Harbour"))
  }

  @Test func `an address that was left out and a logo that is not there are told`() throws {
    let (scratch, options) = try harbour(
      "title: Harbour\nbase_url: https://example.org/\nlogo: static/mark.svg\n")
    let first = SiteBuild(options).run()
    #expect(first.built && first.diagnostics.contains { $0.id == "logo-missing" })
    #expect(!first.diagnostics.contains { $0.id == "address-left-out" })
    try scratch.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "Content/static/mark.svg")
    try scratch.write("title: Harbour\nlogo: static/mark.svg\n", to: "Content/site.yml")
    let second = SiteBuild(options).run()
    #expect(second.built && second.diagnostics.contains { $0.id == "address-left-out" })
    #expect(!second.diagnostics.contains { $0.id == "logo-missing" })
    #expect(!SiteBuild(options).run().diagnostics.contains { $0.id == "address-left-out" })
  }

  @Test func `a site whose addresses could not be kept is built, and said to be`() throws {
    var (scratch, options) = try harbour("title: Harbour\n")
    // A file where the folder of the register would be.
    try scratch.write("", to: "Content/register")
    options.keep = true
    let report = SiteBuild(options).run()
    #expect(report.built && !report.keptAddresses)
    #expect(report.diagnostics.contains { $0.severity == .error })
  }

  @Test func `a file whose name is not UTF-8 has its page and its source, and stops nobody's`() throws {
    let scratch = try ScratchFolder()
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let minutes =
      "Millbrook Harbour Committee\n\nMinutes of the meeting held on 4 June 2019\n\n1. Apologies\nNone.\n"
    try scratch.write(minutes.replacing("4 June", with: "11 June"), to: "Content/minutes/plain.txt")
    let name =
      Array((scratch.path + "/Content/minutes/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)]
      + Array(".txt".utf8CString)
    let file = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    #expect(write(file, minutes, minutes.utf8.count) == minutes.utf8.count)
    close(file)
    let report = SiteBuild(
      BuildOptions(
        content: scratch.path + "/Content", templates: [root + "/Templates"],
        output: scratch.path + "/Output", jobs: 1, today: CalendarDate(ordinal: 738_000))
    ).run()
    #expect(report.built && report.meetings == 2, "\(report.diagnostics)")
    #expect(report.diagnostics.contains { $0.id == "name-not-utf-8" && $0.nextStep != nil })
    let source = "Output/meetings/millbrook-harbour-committee/2019-06-04/source.txt"
    #expect(try scratch.read(source) == minutes)
  }
}
