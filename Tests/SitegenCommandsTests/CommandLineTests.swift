import Testing

@testable import SitegenCommands

@Suite struct CommandLineTests {
  @Test(arguments: [["biuld"], ["buld", "--content", "archive"], ["help", "biuld"]])
  func `a word that is no command is told as one, with the one that was meant`(words: [String]) {
    let mistake = UnknownCommand(words)
    #expect(mistake?.text.contains("no command `b") == true && mistake?.text.contains("build") == true)
  }

  @Test(arguments: [[], ["build"], ["help"], ["help", "serve"], ["--version"], ["check", "archive"]])
  func `commands and options are left to the parser`(words: [String]) {
    #expect(UnknownCommand(words) == nil)
  }

  @Test func `the content folder may be given as it is, or by name, and not both in two ways`() throws {
    #expect(try Check.parse(["archive"]).archive.build(output: "", keep: false).content == "archive")
    #expect(
      try Check.parse(["--content", "archive"]).archive.build(output: "", keep: false).content == "archive")
    #expect(throws: (any Error).self) { try Check.parse(["one", "--content", "two"]) }
  }
}
