import Foundation
import Testing

/// What the program does before any of its commands begins.
@Suite struct StartTests {
  private func run(_ script: String) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "exec 2>&1; " + script, "bash", try #require(BuiltProgram.path)]
    process.standardInput = FileHandle.nullDevice
    let said = Pipe()
    process.standardOutput = said
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test func `a word that is no command is told with the one that was meant`() throws {
    let ended = try run("\"$1\" biuld")
    #expect(ended.status == 64)
    #expect(ended.said.contains("no command `biuld`") && ended.said.contains("build"))
  }

  /// Fewer than four, and the system's loader does not find the program's libraries.
  @Test(arguments: [4, 5, 6, 7, 8])
  func `too few file handles are told, and nothing is done`(handles: Int) throws {
    let ended = try run("ulimit -n \(handles); \"$1\" build nowhere")
    #expect(ended.status == 1)
    #expect(ended.said.contains("more files may be open at once") && ended.said.contains("ulimit -n"))
  }

  @Test func `who stops reading ends nothing before its time`() throws {
    let ended = try run("(sleep 0.3; exec \"$1\" --help) | true; echo ${PIPESTATUS[0]}")
    #expect(ended.said.hasSuffix("0\n"))
  }
}
