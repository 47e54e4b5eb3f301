import ArgumentParser
import Foundation
import Minutes
import Publishing

/// The options that commands about an archive share. An option that is not given is taken from the environment.
struct ArchiveOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The content folder, as with --content.", valueName: "content"),
    completion: .directory)
  var folder: String?

  @Option(
    help:
      "The content folder, or a folder of minutes and nothing else (SITEGEN_CONTENT; default: Content, or the folder that the command is given in where it holds a site.yml).",
    completion: .directory)
  var content: String?

  @Option(
    help:
      "A folder of templates, words and assets laid over the built-in ones, file by file (SITEGEN_TEMPLATES).",
    completion: .directory)
  var templates: String?

  @Option(
    name: .customLong("base-url"),
    help: "The site's address, for feeds and links that must be absolute (SITEGEN_BASE_URL).")
  var baseURL: String?

  @Option(help: "How many threads work (SITEGEN_JOBS; default: one for each core).")
  var jobs: Int?

  @Flag(name: .customLong("no-search"), help: "Leave the search index out.")
  var noSearch = false

  func validate() throws {
    if let folder, let content, folder != content {
      throw ValidationError("two content folders are given: \(folder), and \(content) with --content")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if let baseURL { try ArchiveOptions.check(baseURL, of: "--base-url") }
  }

  /// The validated options of a build into a folder; throws a mistake of usage where a variable is wrong.
  func build(output: String, keep: Bool, environment: Environment = .process) throws -> BuildOptions {
    let address = baseURL ?? environment["SITEGEN_BASE_URL"]
    if let address, baseURL == nil { try ArchiveOptions.check(address, of: "SITEGEN_BASE_URL") }
    return BuildOptions(
      content: folder ?? content ?? environment["SITEGEN_CONTENT"] ?? ArchiveOptions.ownFolder,
      templates: try TemplateFolders.find(over: templates ?? environment["SITEGEN_TEMPLATES"]),
      output: output,
      baseURL: address, keep: keep,
      jobs: try jobs ?? environment.count("SITEGEN_JOBS") ?? ProcessInfo.processInfo.activeProcessorCount,
      search: !noSearch, today: try BuildDay.today(environment))
  }

  /// Where an archive is looked for when nobody says where: `Content`, or here, if this is one.
  private static var ownFolder: String {
    let files = FileManager.default
    return !files.fileExists(atPath: "Content") && files.fileExists(atPath: "site.yml") ? "." : "Content"
  }

  static func check(_ address: String, of name: String) throws {
    let rest = ["https://", "http://"].first(where: address.hasPrefix).map { address.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/",
      !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }),
      !address.contains(where: { $0 == "?" || $0 == "#" })
    else {
      throw ValidationError(
        "\(name) must be an address that begins with https:// or http://, as in https://minutes.example.org/")
    }
  }
}
