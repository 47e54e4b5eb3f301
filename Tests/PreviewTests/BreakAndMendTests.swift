import Foundation
import Minutes
import Synchronization
import Testing

@testable import Preview
@testable import Publishing

/// What goes wrong while people work on an archive: the preview says what it is, goes on showing what was good, and
/// recovers by itself when it is mended.
@Suite struct BreakAndMendTests {
  private static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Templates").standardized.path
  private let address = "/meetings/millbrook-harbour-committee/2019-06-04/"

  private static func minutes(_ day: Int, _ matter: String) -> String {
    """
    Millbrook Harbour Committee

    Minutes of the meeting held on \(day) June 2019 at 7.00 pm in the Net Loft

    Present: Mr A Quillfeather (Chair), Ms B Tarn

    1. Apologies
    None.

    2. The \(matter)
    RESOLVED that the \(matter) be mended.
    """
  }

  /// Runs the preview of an archive of two meetings, with templates of its own laid over the program's.
  private func preview(_ body: (RunningPreview) async throws -> Void) async throws {
    func change(_ server: inout PreviewServer) throws {
      let content = server.options.content
      for (name, day, matter) in [("spring/a.txt", 4, "slipway"), ("spring/b.txt", 11, "lantern")] {
        let url = URL(fileURLWithPath: content + "/minutes/" + name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try BreakAndMendTests.minutes(day, matter).write(to: url, atomically: false, encoding: .utf8)
      }
      server.options.templates.insert(BreakAndMendTests.templates, at: 0)
      server.build = PreviewServer.building(LiveArchive())
    }
    try await RunningPreview.run(SetBuild(), change: change, body: body)
  }

  /// Waits for an announcement that is as wanted.
  private func announcement(
    _ listener: WebClient, _ what: Comment, _ isWanted: ([String: Any]) -> Bool
  ) async throws -> [String: Any] {
    try await eventually(what) {
      let told = try await listener.announcement()
      return isWanted(told) ? told : nil
    }
  }

  private func places(_ told: [String: Any]) -> [String] {
    (told["errors"] as? [[String: Any]] ?? []).compactMap { $0["place"] as? String }
  }

  @Test(
    "a template that does not parse is told with its line, and the last good site stays until it is mended")
  func templateSyntax() async throws {
    try await preview { preview in
      let listener = try await preview.listener()
      try preview.archive.write("<p>\n{{#a}}never closed", to: "Templates/person.mustache")
      let bad = try await announcement(listener, "the mistake is told") { $0["failed"] as? Bool == true }
      #expect(places(bad).contains { $0.contains("Templates/person.mustache:2") })
      #expect(try await preview.get(address).text.contains("slipway"))
      try preview.archive.remove("Templates/person.mustache")
      _ = try await announcement(listener, "mended") { $0["failed"] as? Bool == false }
      #expect(try await preview.get("/people/b-tarn/").status == 200)
    }
  }

  @Test(
    "a name that a template has wrong stands on the pages that it draws, with file and line, and on no other")
  func templateName() async throws {
    try await preview { preview in
      #expect(try await preview.get("/people/b-tarn/").status == 200)
      let builds = preview.told.builds
      try preview.archive.write("\n{{no_such_name}}", to: "Templates/person.mustache")
      try await eventually("a build") { preview.told.builds > builds }
      let bad = try await preview.get("/people/b-tarn/")
      #expect(bad.status == 500)
      #expect(bad.text.contains("Templates/person.mustache:2") && bad.text.contains("no_such_name"))
      #expect(try await preview.get(address).status == 200)
      try preview.archive.remove("Templates/person.mustache")
      try await eventually("mended") { try await preview.get("/people/b-tarn/").status == 200 }
    }
  }

  @Test("a register that cannot be read stops the preview from showing anything new, until it can")
  func brokenRegister() async throws {
    try await preview { preview in
      let listener = try await preview.listener()
      try preview.archive.write("- id: bo-tarn\n  name: [Bo\n", to: "Content/register/people.yml")
      let bad = try await announcement(listener, "the mistake is told") { $0["failed"] as? Bool == true }
      #expect(places(bad).contains { $0.hasPrefix("register/people.yml:") })
      #expect(try await preview.get(address).text.contains("slipway"))
      try preview.archive.write(
        "- id: bo-tarn\n  name: Bo Tarn\n  aliases: [B Tarn]\n", to: "Content/register/people.yml")
      _ = try await announcement(listener, "mended") { $0["failed"] as? Bool == false }
      try await eventually("the page follows") { try await preview.get("/people/bo-tarn/").status == 200 }
    }
  }

  @Test("a source that was deleted takes its page with it, and brings it back")
  func deletedSource() async throws {
    try await preview { preview in
      #expect(try await preview.get(address).status == 200)
      try preview.archive.remove("Content/minutes/spring/a.txt")
      try await eventually("the page goes") { try await preview.get(address).status == 404 }
      try preview.archive.write(BreakAndMendTests.minutes(4, "slipway"), to: "Content/minutes/spring/a.txt")
      try await eventually("the page comes back") { try await preview.get(address).status == 200 }
    }
  }

  @Test("when every document has gone, that is said, and the last site stays until there is one again")
  func nothingLeft() async throws {
    try await preview { preview in
      let listener = try await preview.listener()
      try preview.archive.move("Content/minutes", to: "Content/elsewhere-for-now")
      try preview.archive.makeFolder("Content/minutes")
      let bad = try await announcement(listener, "the mistake is told") { $0["failed"] as? Bool == true }
      #expect(places(bad).count + (bad["errors"] as? [Any] ?? []).count > 0)
      #expect(try await preview.get(address).status == 200)
      try preview.archive.remove("Content/minutes")
      try preview.archive.move("Content/elsewhere-for-now", to: "Content/minutes")
      _ = try await announcement(listener, "mended") { $0["failed"] as? Bool == false }
    }
  }

  @Test("a folder that was renamed is followed, and what is written into it afterwards too")
  func renamedFolder() async throws {
    try await preview { preview in
      try preview.archive.move("Content/minutes/spring", to: "Content/minutes/2019")
      try await eventually("a build after the renaming") {
        try await preview.get(address + "index.json").text.contains("minutes/2019/a.txt")
      }
      try preview.archive.write(BreakAndMendTests.minutes(4, "capstan"), to: "Content/minutes/2019/a.txt")
      try await eventually("the page follows") { try await preview.get(address).text.contains("capstan") }
    }
  }

  @Test("a file that an editor has written in half is shown as far as it goes, and whole when it is whole")
  func halfWritten() async throws {
    try await preview { preview in
      let whole = BreakAndMendTests.minutes(4, "windlass")
      let handle = try #require(
        FileHandle(forWritingAtPath: preview.archive.content + "/minutes/spring/a.txt"))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(whole.utf8.prefix(180)))
      // Another file's change has the archive built while this one is open and half there.
      try preview.archive.write(BreakAndMendTests.minutes(11, "beacon"), to: "Content/minutes/spring/b.txt")
      let other = "/meetings/millbrook-harbour-committee/2019-06-11/"
      try await eventually("the other page follows") { try await preview.get(other).text.contains("beacon") }
      #expect(try await preview.get(address).text.contains("windlass") == false)
      try handle.write(contentsOf: Data(whole.utf8.dropFirst(180)))
      try handle.close()
      try await eventually("the whole file is shown") {
        try await preview.get(address).text.contains("windlass")
      }
    }
  }

  @Test(
    "a file that a full disk has left empty is told with its name, and the rest stays; saved again, it is back"
  )
  func emptied() async throws {
    try await preview { preview in
      try preview.archive.write("", to: "Content/minutes/spring/a.txt")
      try await eventually("the empty file is told") {
        preview.told.all.contains {
          if case .built(let build, _) = $0 {
            build.report.diagnostics.contains { $0.file == "minutes/spring/a.txt" && $0.nextStep != nil }
          } else {
            false
          }
        }
      }
      #expect(try await preview.get("/meetings/millbrook-harbour-committee/2019-06-11/").status == 200)
      try preview.archive.write(BreakAndMendTests.minutes(4, "slipway"), to: "Content/minutes/spring/a.txt")
      try await eventually("the page comes back") {
        try await preview.get(address).text.contains("the slipway be mended")
      }
    }
  }

  @Test(
    "where the disk takes not one byte more, the preview serves and follows all the same: it writes nothing")
  func fullDisk() async throws {
    let archive = try ScratchArchive()
    try archive.write(BreakAndMendTests.minutes(4, "slipway"), to: "Content/minutes/a.txt")
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let program = tests.deletingLastPathComponent().appendingPathComponent("sitegen").path
    try #require(
      FileManager.default.isExecutableFile(atPath: program), "the program is built beside the tests")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // A process that writes to a file beyond the limit is ended by the system.
    process.arguments = [
      "-c", "ulimit -f 0; exec \"$0\" serve --content \"$1\" --templates \"$2\" --port 0", program,
      archive.content,
      BreakAndMendTests.templates,
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    let said = Mutex("")
    pipe.fileHandleForReading.readabilityHandler = { handle in
      let data = handle.availableData
      said.withLock { $0 += String(decoding: data, as: UTF8.self) }
    }
    try process.run()
    defer { process.terminate() }
    try await eventually("the archive is read") { said.withLock { $0.contains("Ready") } }
    let port = try #require(
      said.withLock { $0.firstMatch(of: /127\.0\.0\.1:(\d+)/)?.output.1 }.flatMap { UInt16($0) })
    #expect(try await WebClient(port: port).request(address).text.contains("slipway"))
    try archive.write(BreakAndMendTests.minutes(4, "capstan"), to: "Content/minutes/a.txt")
    try await eventually("the page follows") {
      try await WebClient(port: port).request(address).text.contains("capstan")
    }
    process.interrupt()
    try await eventually("it stops") { !process.isRunning }
    #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
  }
}
