import Foundation
import Minutes
import Testing

@testable import Publishing

@Suite struct NewArchiveTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "new-\(UUID().uuidString)").path
  private var templates: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Templates").path
  }

  @Test("a new archive has settings with the answers in them, and builds as it is with a document in it")
  func builds() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let documents = folder + "-documents"
    try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: documents) }
    try
      "Upper Ash Parish Council\n\nMinutes of the meeting held on 9 March 2021\n\nPresent: Cllr Ann Lee (Chair)\n\n1. Minutes\nThe minutes were approved.\n"
      .write(toFile: documents + "/2021-03-09.txt", atomically: true, encoding: .utf8)
    let survey = FolderSurvey(of: documents, jobs: 1)
    #expect(survey.documents == 1 && survey.bodies.map(\.name) == ["Upper Ash Parish Council"])
    #expect(survey.first?.iso == "2021-03-09" && survey.unreadable == 0)

    var archive = NewArchive(folder: folder, title: "Minutes: \"Upper\" # Ash")
    archive.baseURL = "https://minutes.example.org/"
    archive.body = "Upper Ash Parish Council"
    let written = try archive.write(templates: [templates], documents: documents)
    #expect(written.contains("site.yml") && written.contains("pages/about.md"))
    let options = BuildOptions(
      content: folder, templates: [templates], output: folder + "-site", jobs: 1,
      today: CalendarDate(year: 2026, month: 1, day: 1)!)
    defer { try? FileManager.default.removeItem(atPath: folder + "-site") }
    let content = LoadedContent(options)
    #expect(content.diagnostics.isEmpty, "\(content.diagnostics)")
    #expect(content.settings.title == "Minutes: \"Upper\" # Ash")
    #expect(content.settings.baseURL == "https://minutes.example.org/")
    #expect(content.settings.body == "Upper Ash Parish Council")
    let report = SiteBuild(options).run()
    #expect(report.built && report.meetings == 1)
  }

  @Test("nothing that is there is replaced")
  func refuses() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let archive = NewArchive(folder: folder, title: "Minutes")
    _ = try archive.write(templates: [templates], documents: nil)
    let error = #expect(throws: Diagnostic.self) { try archive.write(templates: [templates], documents: nil) }
    #expect(error?.id == "archive-exists" && error?.nextStep != nil)
  }

  @Test("a body whose name is also written in capitals is one body, called as it is written in small letters")
  func capitals() {
    let found = FolderSurvey.bodies([
      "UPPER ASH PARISH COUNCIL": 22, "Upper Ash Parish Council": 4, "Lower Ash Forum": 1,
    ])
    #expect(found.map(\.name) == ["Upper Ash Parish Council", "Lower Ash Forum"])
    #expect(found.map(\.count) == [26, 1])
    #expect(FolderSurvey.bodies(["LOWER ASH FORUM": 2]).map(\.name) == ["LOWER ASH FORUM"])
  }

  @Test("documents in a folder called minutes, with nothing beside it, are not put a folder deeper")
  func minutesFolder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let documents = folder + "-documents"
    try FileManager.default.createDirectory(
      atPath: documents + "/minutes/2021", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: documents) }
    try "words".write(toFile: documents + "/minutes/2021/a.txt", atomically: true, encoding: .utf8)
    _ = try NewArchive(folder: folder, title: "Minutes").write(templates: [templates], documents: documents)
    #expect(FileManager.default.fileExists(atPath: folder + "/minutes/2021/a.txt"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/minutes/minutes"))
  }
}
