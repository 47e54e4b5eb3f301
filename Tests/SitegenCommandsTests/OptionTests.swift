import ArgumentParser
import Foundation
import Minutes
import Publishing
import Testing

@testable import SitegenCommands

@Suite struct UsageTests {
  private func status(_ arguments: [String]) -> Int32 {
    do {
      _ = try Sitegen.parseAsRoot(arguments)
      return 0
    } catch {
      return Sitegen.exitCode(for: error).rawValue
    }
  }

  @Test(
    "a mistake of usage is status 64",
    arguments: [
      ["bild"], ["build", "--colour"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["build", "--jobs"],
      ["build", "--base-url", "minutes.example.org"], ["build", "--base-url", "https://"],
      ["build", "--base-url", "https://a.example/?x"], ["build", "--base-url", "ftp://a.example/"],
      ["build", "one", "two"],
      ["show"], ["show", "a.txt", "--format", "xml"], ["check", "--format", "markdown"], ["verify"],
    ])
  func mistakes(arguments: [String]) {
    #expect(status(arguments) == 64)
  }

  @Test(
    "every flag of a build is known",
    arguments: [
      [
        "build", "--content", "c", "--templates", "t", "--output", "o", "--base-url", "https://a.example/x",
        "--keep",
        "--strict", "--jobs", "3", "--no-search", "--timings", "--quiet", "--diagnostics", "d.json",
      ],
      ["build"], ["check", "--format", "json", "--content", "c"], ["show", "a.txt", "--format", "lines"],
      ["verify", "Output", "--content", "c"],
    ])
  func flags(arguments: [String]) {
    #expect(status(arguments) == 0)
  }

  @Test("help and version are no failure")
  func help() {
    for arguments in [["--help"], ["--version"], ["build", "--help"]] { #expect(status(arguments) == 0) }
    #expect(Sitegen.configuration.version.hasPrefix("sitegen "))
  }
}

@Suite struct BuildOptionTests {
  private func options(_ arguments: [String], _ environment: [String: String] = [:]) throws -> BuildOptions {
    try ArchiveOptions.parse(arguments).build(
      output: "Output", keep: true, environment: Environment(environment))
  }

  @Test("what is not given is taken from the environment, and what is given comes first")
  func precedence() throws {
    let environment = [
      "SITEGEN_CONTENT": "from/env", "SITEGEN_BASE_URL": "https://env.example/", "SITEGEN_JOBS": "7",
    ]
    let fromEnvironment = try options([], environment)
    #expect(fromEnvironment.content == "from/env")
    #expect(fromEnvironment.baseURL == "https://env.example/")
    #expect(fromEnvironment.jobs == 7)
    let given = try options(
      ["--content", "c", "--base-url", "http://given.example", "--jobs", "2"], environment)
    #expect((given.content, given.baseURL, given.jobs) == ("c", "http://given.example", 2))
    let neither = try options([], ["SITEGEN_CONTENT": "", "SITEGEN_JOBS": ""])
    #expect((neither.content, neither.baseURL) == ("Content", nil))
    #expect(neither.jobs >= 1 && neither.search && neither.keep)
    #expect(try options(["--no-search"]).search == false)
  }

  @Test(
    "a variable that is wrong is a mistake of usage, as the option would be",
    arguments: [
      ("SITEGEN_JOBS", "0"), ("SITEGEN_JOBS", "all"), ("SITEGEN_BASE_URL", "example.org"),
      ("SITEGEN_TEMPLATES", "/no/such/folder"), ("SOURCE_DATE_EPOCH", "now"), ("SOURCE_DATE_EPOCH", "1e300"),
      ("SOURCE_DATE_EPOCH", "-1"), ("SOURCE_DATE_EPOCH", "99999999999999999999"),
      ("SOURCE_DATE_EPOCH", "253402300800"),
    ])
  func wrongVariables(name: String, value: String) throws {
    let error = #expect(throws: ValidationError.self) { try options([], [name: value]) }
    #expect(error?.message.contains(name == "SITEGEN_TEMPLATES" ? value : name) == true)
  }

  @Test(
    "the day of a build can be set",
    arguments: [
      ("0", "1970-01-01"), ("86399", "1970-01-01"), ("1782000000", "2026-06-21"),
      ("253402300799", "9999-12-31"),
    ])
  func day(epoch: String, iso: String) throws {
    #expect(try BuildDay.today(Environment(["SOURCE_DATE_EPOCH": epoch])).iso == iso)
  }

  @Test("without that it is today, in UTC")
  func today() throws {
    #expect(
      try BuildDay.today(Environment([:]), now: Date(timeIntervalSince1970: 1_782_000_000)).iso
        == "2026-06-21")
  }
}
