import Foundation
import Minutes
import Testing
import Yams

@testable import Publishing

/// The languages that the program speaks: each file of strings has every text of the English one.
@Suite struct Languages {
  static let folder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Templates/strings"

  /// A file's texts by key; the forms of one that depends on a count under `key/one` and `key/other`.
  private func texts(_ language: String) throws -> [String: String] {
    let yaml = try String(contentsOfFile: "\(Self.folder)/\(language).yml", encoding: .utf8)
    var found: [String: String] = [:]
    for (key, value) in try Yams.compose(yaml: yaml)?.mapping ?? Node.Mapping([]) {
      let name = key.string ?? ""
      if let text = value.string { found[name] = text }
      if let list = value.sequence { found[name] = String(list.count) }
      for (form, text) in value.mapping ?? Node.Mapping([]) {
        found["\(name)/\(form.string ?? "")"] = text.string
      }
    }
    return found
  }

  /// The names that a text has in braces.
  private func names(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /\{([a-z_]+)\}/).map(\.output.1))
  }

  @Test func `each language has every text, with the same names to fill in`() throws {
    let english = try texts("en")
    let others = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter {
      $0.hasSuffix(".yml")
    }
    .map { String($0.dropLast(4)) }.filter { $0 != "en" }
    #expect(others.contains("cy"))
    for language in others {
      let own = try texts(language)
      #expect(Set(own.keys) == Set(english.keys), "\(language)")
      for (key, text) in english {
        let wanted = names(text)
        // A form for one may spell the number out.
        let given = names(own[key] ?? "")
        #expect(given == wanted || key.hasSuffix("/one") && given.isSubset(of: wanted), "\(language): \(key)")
      }
    }
  }

  @Test func `a site in Welsh says everything of its own in Welsh, and keeps the minutes in their language`()
    throws
  {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    var settings = Fixture.settings
    settings.language = "cy"
    let pages = PageMaker(
      archive: Fixture.archive, settings: settings,
      look: try Look.read([root + "/Templates"], language: "cy"))
    let files = try pages.files(for: Fixture.meeting, document: 1, transcript: Fixture.transcript).files
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(page.contains("<html lang=\"cy\">") && page.contains("og:locale\" content=\"cy_GB\""))
    #expect(page.contains("<section class=\"minutes\" aria-labelledby=\"minutes\" lang=\"en\">"))
    #expect(page.contains("Dydd Mawrth 9 Mawrth 2021") && page.contains("Beth a benderfynwyd"))
    let all =
      try pages.jobs(postings: []).flatMap { try $0.files() }.filter { $0.path.hasSuffix(".html") } + [
        files[0], files[3],
      ]
    let english = try texts("en")
    let welsh = try texts("cy")
    for file in all {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for (key, words) in english
      where words.utf8.count > 14 && !words.contains("{") && welsh[key] != words
        && !text.contains(welsh[key] ?? "")
      {
        #expect(!text.contains(">\(words)<"), "\(file.path): \(key)")
      }
    }
  }

  @Test func `versions in two languages are each named by theirs, and versions in one are not`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let pages = PageMaker(
      archive: Fixture.archive, settings: Fixture.settings,
      look: try Look.read([root + "/Templates"], language: "en"))
    func page(of language: String) throws -> String {
      var meeting = Fixture.meeting
      var twin = meeting.source
      twin.file = "minutes/twin.txt"
      twin.publishedAs = "source-2.txt"
      twin.language = language
      meeting.otherVersions = [twin]
      let files = try pages.files(for: meeting, document: 1, transcript: Fixture.transcript).files
      return String(decoding: files[0].bytes, as: UTF8.self)
    }
    #expect(try page(of: "cy").contains(", in Welsh") && page(of: "cy").contains(", in English"))
    #expect(try !page(of: "en").contains(", in English"))
  }
}
