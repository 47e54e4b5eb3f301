import ArgumentParser
import Foundation
import Minutes
import Publishing

/// The options that commands about an archive share. An option that is not given is taken from the environment.
struct ArchiveOptions: ParsableArguments {
  @Option(help: "The content folder, or a folder of minutes and nothing else (SITEGEN_CONTENT; default: Content).")
  var content: String?

  @Option(help: "A folder of templates, words and assets laid over the built-in ones, file by file (SITEGEN_TEMPLATES).")
  var templates: String?

  @Option(name: .customLong("base-url"), help: "The site's address, for feeds and links that must be absolute (SITEGEN_BASE_URL).")
  var baseURL: String?

  @Option(help: "How many threads work (SITEGEN_JOBS; default: one for each core).")
  var jobs: Int?

  @Flag(name: .customLong("no-search"), help: "Leave the search index out.")
  var noSearch = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if let url = given(baseURL, "SITEGEN_BASE_URL"), !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("--base-url must begin with https:// or http://, as in https://minutes.example.org/")
    }
  }

  /// The validated options of a build into a folder.
  func build(output: String, keep: Bool) throws -> BuildOptions {
    let environment = ProcessInfo.processInfo.environment
    return BuildOptions(
      content: contentFolder, templates: try TemplateFolders.find(over: given(templates, "SITEGEN_TEMPLATES")), output: output,
      baseURL: given(baseURL, "SITEGEN_BASE_URL"), keep: keep,
      jobs: jobs ?? environment["SITEGEN_JOBS"].flatMap { Int($0) } ?? ProcessInfo.processInfo.activeProcessorCount, search: !noSearch,
      today: Clock.today)
  }

  var contentFolder: String { given(content, "SITEGEN_CONTENT") ?? "Content" }

  private func given(_ option: String?, _ variable: String) -> String? {
    if let option { return option }
    guard let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty else { return nil }
    return value
  }
}

/// The day of a build: today in UTC, or what SOURCE_DATE_EPOCH says, so that a build can be repeated byte for byte.
enum Clock {
  static var today: CalendarDate {
    let set = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
    let seconds = set ?? Date().timeIntervalSince1970
    let days = Int((seconds / 86_400).rounded(.down))
    // 1 January 1970 has the ordinal 719162.
    return CalendarDate(ordinal: 719_162 + days)
  }
}

/// Finds the program's own templates: beside the source, or installed at `../share/sitegen` from the binary.
enum TemplateFolders {
  static func find(over own: String?) throws -> [String] {
    var folders: [String] = []
    if let builtIn = builtIn() { folders.append(builtIn) }
    if let own {
      guard FileManager.default.fileExists(atPath: own) else { throw ValidationError("there is no folder of templates at \(own)") }
      if folders.first.map({ same($0, own) }) != true { folders.append(own) }
    }
    guard !folders.isEmpty else {
      throw ValidationError("the program's templates were not found at ../share/sitegen from the binary; give their folder with --templates")
    }
    return folders
  }

  private static func builtIn() -> String? {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    var folder = URL(filePath: program).deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/sitegen").path
    if holdsTemplates(installed) { return installed }
    // A program that was built and not installed lies below the checkout, in .build/….
    for _ in 0..<5 {
      let checkout = folder.appending(path: "Templates").path
      if holdsTemplates(checkout) { return checkout }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  private static func holdsTemplates(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "/layout.mustache") }

  private static func same(_ a: String, _ b: String) -> Bool {
    URL(filePath: a).standardizedFileURL.resolvingSymlinksInPath() == URL(filePath: b).standardizedFileURL.resolvingSymlinksInPath()
  }
}
