import Foundation
import Minutes
import Publishing
import Testing

/// The search of a built site, as far as it shows without a browser; `make check-search` has the rest.
@Suite(.serialized) struct SearchTests {
  private func content(people: String? = nil) throws -> String {
    let content = BuiltSite.scratch()
    try FileManager.default.createDirectory(atPath: content + "/minutes", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: content + "/register", withIntermediateDirectories: true)
    let minutes = """
      Skelby Parish Council

      Minutes of a meeting held on 4 March 2021

      Present: Cllr Aurelia Blythewick (Chair), Cllr Conrad Dowsett.

      1. Apologies

      None.

      2. Accounts

      Cllr Blythewick explained the accounts. It was agreed that the accounts be paid.
      """
    try Data(minutes.utf8).write(to: URL(filePath: content + "/minutes/march.txt"))
    if let people {
      try Data(people.utf8).write(to: URL(filePath: content + "/register/people.yml"))
    }
    return content
  }

  /// The text of every file below `search/`, with what is packed left as it is.
  private func searchFiles(_ site: BuiltSite) throws -> [String: String] {
    try site.files().filter { $0.key.hasPrefix("search/") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `every page has a box that leads to the search, and the search has its index`() throws {
    let content = try content()
    defer { try? FileManager.default.removeItem(atPath: content) }
    let site = BuiltSite(content: content)
    defer { site.remove() }
    let home = try site.text("index.html")
    #expect(home.contains("action=\"search/\"") && home.contains("name=\"q\""))
    #expect(home.contains("href=\"opensearch.xml\""))
    #expect(try site.text("opensearch.xml").contains("https://minutes.example.org/a/search/?q={searchTerms}"))
    #expect(
      try site.text("meetings/skelby-parish-council/index.html").contains(
        "name=\"body\" value=\"skelby-parish-council\""))
    let files = try searchFiles(site)
    #expect(files["search/index.html"]?.contains("assets/search.js\" defer") == true)
    #expect(files["search/index.js"]?.hasPrefix("sitegenSearch(\"index\",{") == true)
    #expect(files["search/2021/0-0.js"]?.contains("Blythewick") == true)
    #expect(
      files.contains {
        $0.key.hasPrefix("search/words/") && $0.value.contains("dowsett ") || $0.value.contains("owsett ")
      })
  }

  @Test func `who is withheld stands in no file of the search`() throws {
    let content = try content(
      people:
        "- id: aurelia-blythewick\n  name: Aurelia Blythewick\n  withheld: true\n  reason: at her request\n")
    defer { try? FileManager.default.removeItem(atPath: content) }
    let site = BuiltSite(content: content)
    defer { site.remove() }
    let files = try searchFiles(site)
    #expect(files["search/2021/0-0.js"] != nil)
    for (path, text) in files {
      #expect(
        !text.lowercased().contains("lythewick") && !text.lowercased().contains("kciwehtylb"), "\(path)")
    }
  }
}
