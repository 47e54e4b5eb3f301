import Foundation
import Minutes
import Publishing
import Testing

/// Builds `Content/` end to end and reads the pages back.
@Suite(.serialized) struct DemonstrationTests {
  @Test func `every document of the demonstration archive is published`() throws {
    let site = BuiltSite()
    defer { site.remove() }
    #expect(site.report.built)
    #expect(site.report.diagnostics.filter { $0.severity == .error } == [])
    var published: Set<String> = []
    for (path, bytes) in try site.files() where path.hasSuffix("index.json") {
      let record = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      for version in try #require(record["versions"] as? [[String: Any]]) {
        published.insert(try #require(version["file"] as? String))
      }
    }
    let minutes = BuiltSite.root + "/Content/minutes"
    let sources = try FileManager.default.subpathsOfDirectory(atPath: minutes).filter { path in
      !path.hasSuffix(".yml") && (path as NSString).pathExtension != "" && !path.hasSuffix(".DS_Store")
    }
    #expect(sources.count >= 16)
    #expect(Set(sources.map { "minutes/" + $0 }).subtracting(published) == [])
  }

  @Test func `every word of a text source stands on its page as it is written`() throws {
    let site = BuiltSite()
    defer { site.remove() }
    let files = try site.files()
    var checked = 0
    for (path, bytes) in files where path.hasSuffix("source.txt") {
      let folder = String(path.dropLast("source.txt".count))
      let html = try #require(files[folder + "index.html"])
      let page = PageText(String(decoding: html, as: UTF8.self))
      let data = try #require(files[folder + "index.json"])
      let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let leftOut = Set((record["left_out"] as? [[String: Any]] ?? []).compactMap { $0["line"] as? Int })
      var wanted: [String: Int] = [:]
      let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
      for (n, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where !leftOut.contains(n + 1) {
        // Layout tags such as <AI3> are no words of the record.
        let plain = line.replacingOccurrences(
          of: "</?[A-Za-z][^<>]*>", with: " ", options: .regularExpression)
        for word in PageText.words(plain) { wanted[word, default: 0] += 1 }
      }
      for (word, count) in wanted { #expect(page.recorded[word, default: 0] >= count, "\(path): “\(word)”") }
      checked += 1
    }
    #expect(checked >= 6)
  }

  @Test func `every link inside the site leads somewhere, and every page is linked to`() throws {
    let site = BuiltSite()
    defer { site.remove() }
    try expectWholeLinks(in: site)
  }

  @Test func `a site whose address is not known links to no feed`() throws {
    let content = try oneMeeting()
    defer { try? FileManager.default.removeItem(atPath: content) }
    let site = BuiltSite(content: content, baseURL: nil)
    defer { site.remove() }
    #expect(try !site.files().keys.contains { $0.hasSuffix("feed.xml") })
    try expectWholeLinks(in: site)
  }

  /// Every relative link names a file and an id that are there, and every page is reached.
  private func expectWholeLinks(in site: BuiltSite) throws {
    let files = try site.files()
    var pages: [String: PageText] = [:]
    for (path, bytes) in files where path.hasSuffix(".html") {
      pages[path] = PageText(String(decoding: bytes, as: UTF8.self))
    }
    var reached: Set<String> = ["index.html", "404.html"]
    for (path, page) in pages {
      #expect(Set(page.ids).count == page.ids.count, "an id stands twice in \(path)")
      for link in page.links where !link.contains(":") && !link.hasPrefix("//") {
        #expect(!link.hasPrefix("/"), "\(path): \(link)")
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        let target = resolve(parts[0], from: path)
        #expect(files[target] != nil, "\(path): \(link)")
        if target != path { reached.insert(target) }
        if parts.count > 1, let there = pages[target] {
          #expect(there.ids.contains(parts[1].removingPercentEncoding ?? parts[1]), "\(path): \(link)")
        }
      }
    }
    #expect(Set(pages.keys).subtracting(reached) == [])
  }

  @Test(arguments: [2, 16])
  func `builds in two folders, with one thread and with many, give the same bytes`(jobs: Int) throws {
    let one = BuiltSite(jobs: 1)
    let many = BuiltSite(jobs: jobs)
    defer {
      one.remove()
      many.remove()
    }
    let first = try one.files()
    let second = try many.files()
    #expect(Set(first.keys) == Set(second.keys))
    for (path, bytes) in first { #expect(second[path] == bytes, "\(path)") }
  }

  @Test func `a build over its own site touches nothing`() throws {
    let site = BuiltSite()
    defer { site.remove() }
    func times() throws -> [String: Date] {
      var found: [String: Date] = [:]
      for path in try site.files().keys {
        let attributes = try FileManager.default.attributesOfItem(atPath: site.folder + "/" + path)
        found[path] = try #require(attributes[.modificationDate] as? Date)
      }
      return found
    }
    let before = try times()
    _ = BuiltSite(into: site.folder)
    #expect(try times() == before)
  }

  @Test func `a resident can follow one councillor through all bodies`() throws {
    let site = BuiltSite()
    defer { site.remove() }
    let links = try #require(
      try JSONSerialization.jsonObject(with: Data(site.text("data/links.json").utf8)) as? [String: Any])
    let people = try #require(links["people"] as? [String: [[String: Any]]])
    let bodies = people.mapValues {
      Set($0.compactMap { ($0["meeting"] as? String)?.split(separator: "/").first.map(String.init) })
    }
    // The demonstration tells of people who sit on several bodies.
    #expect(bodies.values.contains { $0.count >= 2 })
  }

  @Test func `a document that cannot be read is told, and the rest is built`() throws {
    let content = try oneMeeting()
    defer { try? FileManager.default.removeItem(atPath: content) }
    try Data().write(to: URL(filePath: content + "/minutes/empty.txt"))
    try Data(
      [0x00, 0x01, 0x02, 0xFF, 0xFE, 0x00, 0x9C, 0x00, 0x07]
        + (0..<400).map { UInt8(truncatingIfNeeded: $0 * 37) }
    )
    .write(to: URL(filePath: content + "/minutes/broken.txt"))
    let site = BuiltSite(content: content)
    defer { site.remove() }
    #expect(site.report.built)
    #expect(site.report.meetings >= 1)
    let told = Set(site.report.diagnostics.compactMap(\.file))
    #expect(told.contains("minutes/empty.txt"))
    #expect(told.contains("minutes/broken.txt"))
    #expect(
      try site.text("meetings/skelby-parish-council/2021-03-04/index.html").contains("the accounts be paid"))
  }

  /// A content folder with the minutes of one meeting and nothing else.
  private func oneMeeting() throws -> String {
    let content = BuiltSite.scratch()
    try FileManager.default.createDirectory(atPath: content + "/minutes", withIntermediateDirectories: true)
    try Data(
      "Skelby Parish Council\n\nMinutes of a meeting held on 4 March 2021\n\nPresent: Cllr A Bly (Chair), Cllr C Dow.\n\n1. Apologies\n\nNone.\n\n2. Accounts\n\nIt was agreed that the accounts be paid.\n"
        .utf8
    )
    .write(to: URL(filePath: content + "/minutes/march.txt"))
    return content
  }

  /// The file that a relative link names.
  private func resolve(_ link: String, from page: String) -> String {
    if link.isEmpty { return page }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for piece in link.split(separator: "/", omittingEmptySubsequences: false).map({
      String($0).removingPercentEncoding ?? String($0)
    }) {
      if piece == ".." {
        if !parts.isEmpty { parts.removeLast() }
      } else if piece != ".", !piece.isEmpty {
        parts.append(piece)
      }
    }
    let path = parts.joined(separator: "/")
    if link.hasSuffix("/") || link == "." || link == ".." || link.hasSuffix("/..") {
      return path.isEmpty ? "index.html" : path + "/index.html"
    }
    return path
  }
}
