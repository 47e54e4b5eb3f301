import ArgumentParser
import Foundation
import Minutes
import Publishing

/// `sitegen new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start an archive: a content folder with settings that explain themselves.",
    discussion: """
      Asks three questions where it runs in a terminal; each has an option. With --from, looks at a folder of \
      documents first, proposes answers, and copies the documents into the archive.
      """)

  @Argument(help: "The new content folder.", completion: .directory)
  var folder: String

  @Option(help: "A folder of documents to start with; they are copied.", completion: .directory)
  var from: String?

  @Option(help: "The archive's name.")
  var title: String?

  @Option(name: .customLong("base-url"), help: "Where the site will stand, with https://.")
  var baseURL: String?

  @Option(help: "Where readers report mistakes: an e-mail address, or the address of a page.")
  var contact: String?

  @Option(
    help: "A folder of templates laid over the built-in ones (SITEGEN_TEMPLATES).", completion: .directory)
  var templates: String?

  func validate() throws {
    if let baseURL { try ArchiveOptions.check(baseURL, of: "--base-url") }
    if let contact { try New.check(contact: contact) }
    if let from {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder), isFolder else {
        throw ValidationError("--from: there is no folder \(from)")
      }
    }
  }

  func run() throws {
    let survey = from.map { FolderSurvey(of: $0, jobs: ProcessInfo.processInfo.activeProcessorCount) }
    if let survey, let from { Console.error.say(SurveyText(survey, folder: from).text) }
    let only = survey.flatMap { $0.bodies.count == 1 ? $0.bodies.first?.name : nil }
    let questions = Questions()
    var archive = NewArchive(
      folder: folder,
      title: title
        ?? questions.ask(
          "What is the archive called?", proposed: only.map { "Minutes of \($0)" } ?? "Minutes")
        ?? "Minutes")
    archive.baseURL =
      try baseURL
      ?? questions.ask("Where will the site stand (https://…; empty if it has no address yet)?") { answer in
        try ArchiveOptions.check(answer, of: "The address")
      }
    archive.contact =
      try contact
      ?? questions.ask("Where do readers report mistakes (an e-mail address or a page)?") { answer in
        try New.check(contact: answer)
      }
    archive.body = only
    archive.language = survey?.language.flatMap { ["en", "cy"].contains($0) ? $0 : nil } ?? "en"
    do throws(Diagnostic) {
      let folders = try Self.folders(over: templates)
      let written = try archive.write(templates: folders, documents: from)
      for path in written { Console.output.say("\(folder)/\(path)") }
    } catch {
      Console.error.write([error])
      throw ExitCode(1)
    }
    let put =
      from == nil
      ? "Put your documents into \(folder)/minutes, then look at the archive:" : "Look at the archive:"
    Console.error.say(
      """

      \(put)
        sitegen serve --content \(folder) --open
      See what needs a person, and who may be one person under two names:
        sitegen check --content \(folder)
        sitegen review --content \(folder)
      Publish\(baseURL == nil && archive.baseURL == nil ? " (feeds and a calendar need base_url in \(folder)/site.yml)" : ""):
        sitegen build --content \(folder) --output \(folder)-site --keep
      """)
  }

  static func check(contact: String) throws {
    let isAddress = contact.hasPrefix("https://") || contact.hasPrefix("http://")
    let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
    guard isAddress || parts.count == 2 && parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
      throw ValidationError(
        "The contact must be an e-mail address, or the address of a page that begins with https://")
    }
  }

  private static func folders(over own: String?) throws(Diagnostic) -> [String] {
    do {
      return try TemplateFolders.find(over: own ?? Environment.process["SITEGEN_TEMPLATES"])
    } catch {
      throw Diagnostic(
        "templates", .error, file: own, "\(error)",
        nextStep: "give the folder of the program's templates with --templates")
    }
  }
}
