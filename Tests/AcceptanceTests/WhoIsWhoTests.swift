import Foundation
import Testing

/// People of an invented archive through the built site, measured by `Tools/people`.
@Suite struct WhoIsWhoTests {
  private static let tool = BuiltSite.root + "/Tools/people"
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    .first {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: WhoIsWhoTests.python ?? "")
    process.arguments = [WhoIsWhoTests.tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(.enabled("needs python3") { python != nil })
  func `people of an invented archive are found again and hardly ever mistaken for each other`() throws {
    let content = try ScratchContent()
    defer { content.remove() }
    #expect(
      try run(["make", content.folder, "--seed", "11", "--meetings", "120", "--bodies", "6"]).status == 0)
    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    let measured = try run([
      "measure", site.folder, content.folder + "/truth.json", "--floors", "0.995", "0.97", "--mistakes",
    ])
    #expect(measured.status == 0, "\(measured.output)")
  }
}
