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
