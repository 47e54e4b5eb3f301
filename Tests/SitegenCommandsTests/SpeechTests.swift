import Foundation
import Glibc
import Minutes
import Publishing
import Synchronization
import Testing

@testable import SitegenCommands

@Suite struct BuildSummaryTests {
  private func summary(_ change: (inout BuildReport) -> Void) -> String {
    var report = BuildReport()
    report.built = true
    change(&report)
    return BuildSummary(report, output: "Output", seconds: 4.123).text
  }

  @Test("the last line tells what was built, how long it took and how many things need attention")
  func built() {
    #expect(
      summary {
        ($0.meetings, $0.papers, $0.people, $0.organisations, $0.themes, $0.pages) = (12, 1, 40, 1, 0, 230)
        $0.unkeptAddresses = 3
        $0.diagnostics = [
          Diagnostic("a", .warning, "x"), Diagnostic("b", .error, "x"), Diagnostic("c", .note, "x"),
        ]
      }
        == "Built 12 meetings, 1 other paper, 40 people, 1 organisation, 0 themes: 230 files in Output, 4.1 s; "
        + "2 things need attention; 3 addresses are not kept yet (--keep)")
  }

  @Test("one thing is one, and nothing is said of what there is none of")
  func singular() {
    #expect(
      summary {
        ($0.meetings, $0.people, $0.organisations, $0.themes, $0.pages) = (1, 1, 2, 1, 1)
        $0.unkeptAddresses = 1
        $0.diagnostics = [Diagnostic("a", .warning, "x")]
      }
        == "Built 1 meeting, 1 person, 2 organisations, 1 theme: 1 file in Output, 4.1 s; 1 thing needs attention; "
        + "1 address is not kept yet (--keep)")
    #expect(summary { _ in }.hasSuffix("nothing needs attention"))
    #expect(
      summary { $0.hasAddress = false }.hasSuffix(
        "nothing needs attention; no feeds, calendar and sitemap without base_url in site.yml"))
  }

  @Test("where nothing was built, the last line says so")
  func nothing() {
    #expect(summary { $0.built = false } == "Nothing was built; Output is as it was.")
  }

  @Test("the table of timings has a line for each stage and one for the whole")
  func timings() {
    let table = TimingTable([
      ("documents", 1.25, 1200), ("links", 0.0317, 0), ("pages of documents", 12.5, 1200),
    ])
    #expect(
      table.text == """
        documents              1.250 s  1200
        links                  0.032 s
        pages of documents    12.500 s  1200
        whole                 13.782 s
        """)
  }

  @Test("what the search index took within the stages stands below the whole and is no part of it")
  func searchTiming() {
    #expect(
      TimingTable([("documents", 1.25, 1200)], search: 0.75).text == """
        documents        1.250 s  1200
        whole            1.250 s
        search index     0.750 s  of processor, within these
        """)
  }
}

@Suite struct ProgressTests {
  private func text(_ done: Int, _ total: Int, _ passed: Duration) -> ProgressText {
    ProgressText(stage: "pages", done: done, total: total, passed: passed)
  }

  @Test("a line tells stage, bar, count and, once it can be guessed, the time left")
  func lines() {
    func line(_ done: Int, _ total: Int, _ passed: Duration, width: Int = 80) -> String {
      text(done, total, passed).line(width: width, colour: false)
    }
    let bar = { String(repeating: "━", count: $0) + String(repeating: "─", count: 24 - $0) }
    #expect(line(0, 0, .seconds(9)) == "pages …")
    #expect(line(0, 10, .seconds(9)) == "pages  \(bar(0))  0 of 10")
    #expect(line(5, 10, .seconds(1)) == "pages  \(bar(12))  5 of 10")
    #expect(line(5, 10, .seconds(3)) == "pages  \(bar(12))  5 of 10  3 s left")
    #expect(line(10, 10, .seconds(3)) == "pages  \(bar(24))  10 of 10")
    #expect(text(3, 10, .milliseconds(3100)).timeLeft == "8 s")
    #expect(text(1, 100, .seconds(3)).timeLeft == "5 min")
  }

  @Test(
    "a line never wraps: a narrow terminal has a shorter bar, or none", arguments: [1, 5, 12, 20, 30, 41, 80])
  func narrow(_ width: Int) {
    #expect(text(5, 10, .seconds(3)).line(width: width, colour: false).count <= max(1, width - 1))
  }

  @Test("the bar has colour only where colour is wanted")
  func colour() {
    #expect(text(5, 10, .seconds(1)).line(width: 80, colour: true).contains("\u{1B}[32m"))
    #expect(!text(5, 10, .seconds(1)).line(width: 80, colour: false).contains("\u{1B}"))
  }

  @Test(
    "in a log, a stage that takes long is told from time to time, in plain lines, and a quick one not at all")
  func log() {
    let clock = Mutex(ContinuousClock().now)
    let said = Mutex<[String]>([])
    let log = ProgressLog(now: { clock.withLock { $0 } }, say: { line in said.withLock { $0.append(line) } })
    log.begin(stage: "documents", total: 100)
    for _ in 1...50 {
      clock.withLock { $0 += .seconds(1) }
      log.advance()
    }
    log.end()
    log.begin(stage: "pages", total: 100)
    for _ in 1...100 { log.advance() }
    log.end()
    let lines = said.withLock { $0 }
    #expect(lines.map { $0.prefix { $0 != "," } } == (1...5).map { "documents: \($0)0 of 100" })
    #expect(lines.last == "documents: 50 of 100, 50 s left")
  }
}

@Suite struct VersionTests {
  @Test("the version names every library, and the packages with the versions that the package asks for")
  func version() throws {
    let text = Version.text
    #expect(text.hasPrefix("sitegen \(Version.number)\n"))
    for name in ["cmark-gfm 0", "libcrypto OpenSSL", "SQLite 3", "zlib 1", "libstemmer"] {
      #expect(text.contains("  \(name)"), "\(name)")
    }
    let package = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Package.swift"),
      encoding: .utf8)
    for (name, version) in Version.packages {
      #expect(package.contains("/\(name)\", exact: \"\(version)\""), "\(name)")
    }
  }
}

@Suite struct ConsoleTests {
  @Test("nobody reading is no failure")
  func brokenPipe() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGPIPE, SIG_IGN)
      var ends: [CInt] = [0, 0]
      #expect(pipe(&ends) == 0)
      close(ends[0])
      Console(descriptor: ends[1]).say(String(repeating: "x", count: 1 << 20))
      exit(7)
    }
  }

  @Test("findings are written to a file as JSON, and a folder that is not there is told")
  func diagnosticsFile() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = [Diagnostic("unread-lines", .warning, file: "minutes/a.txt", line: 3, "x")]
    try DiagnosticsFile(path: path).write(found)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == JSONDiagnosticWriter().text(for: found))
    let error = #expect(throws: Diagnostic.self) {
      try DiagnosticsFile(path: path + "/x/y.json").write(found)
    }
    #expect(error?.id == "cannot-write")
    #expect(error?.file == path + "/x/y.json")
  }

  @Test("notes about the output folder are shown, notes about documents are not")
  func notes() {
    #expect(BuildNotes.ids.contains("interrupted-build"))
    #expect(!BuildNotes.ids.contains("misnamed-file"))
  }
}

@Suite struct VerifySummaryTests {
  @Test("verify ends with what was compared and what differs")
  func summary() {
    var result = SiteVerification.Result()
    (result.files, result.bytes, result.sources) = (3, 1, 1)
    #expect(Verify.summary(of: result, comparedWith: nil) == "3 files, 1 byte, 1 source: all as built")
    result.diagnostics = [Diagnostic("a", .error, "x"), Diagnostic("b", .error, "x")]
    #expect(
      Verify.summary(of: result, comparedWith: "Content")
        == "3 files, 1 byte, 1 source compared with Content: 2 differences")
  }
}
