import Foundation
import Minutes
import Publishing

/// The demonstration archive, built into a folder of its own.
struct BuiltSite {
  let folder: String
  let report: BuildReport

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init(
    content: String = root + "/Content", jobs: Int = 2, into folder: String = BuiltSite.scratch(),
    baseURL: String? = "https://minutes.example.org/a/"
  ) {
    self.folder = folder
    let options = BuildOptions(
      content: content, templates: [BuiltSite.root + "/Templates"], output: folder,
      baseURL: baseURL, jobs: jobs,
      today: CalendarDate(iso: "2024-01-31") ?? CalendarDate(ordinal: 738_000))
    report = SiteBuild(options).run()
  }

  static func scratch() -> String { NSTemporaryDirectory() + "sitegen-acceptance-" + UUID().uuidString }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Every file of the site, by path, with its bytes; dot files are not part of it.
  func files() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      var isFolder = false as ObjCBool
      guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      found[path] = try Data(contentsOf: URL(filePath: folder + "/" + path))
    }
    return found
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + path)), as: UTF8.self)
  }
}

/// What a page's HTML holds, as far as a test asks: its links, its ids, its words.
struct PageText {
  var links: [String] = []
  var ids: [String] = []
  /// The words inside elements marked `data-record`, lower case.
  var recorded: [String: Int] = [:]

  init(_ html: String) {
    var stack: [Bool] = [false]
    let void: Set<String> = ["br", "hr", "img", "input", "link", "meta", "col", "wbr"]
    let inline: Set<String> = [
      "a", "abbr", "b", "cite", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "code",
    ]
    var record = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      if stack.last == true { record += rest[..<open] }
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("!") { continue }
      let isEnd = tag.hasPrefix("/")
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }).lowercased()
      if !inline.contains(name) { record += " " }
      if isEnd {
        if !void.contains(name), stack.count > 1 { stack.removeLast() }
        continue
      }
      for (key, value) in PageText.attributes(tag) {
        // The page for what was not found works at any depth by its base, which is no link.
        if name != "base", key == "href" || key == "src" { links.append(value) }
        if key == "id" { ids.append(value) }
      }
      if !void.contains(name), !tag.hasSuffix("/") {
        stack.append(stack.last == true || tag.contains(" data-record"))
      }
    }
    for word in PageText.words(PageText.decoded(record)) { recorded[word, default: 0] += 1 }
  }

  /// Runs of letters and digits, lower case.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  static func decoded(_ text: String) -> String {
    var out = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#8288;", ""), ("&amp;", "&"),
    ] {
      out = out.replacingOccurrences(of: entity, with: character)
    }
    return out
  }

  private static func attributes(_ tag: Substring) -> [(String, String)] {
    var found: [(String, String)] = []
    var rest = tag
    while let equals = rest.range(of: "=\"") {
      let key = rest[..<equals.lowerBound].split(separator: " ").last.map(String.init) ?? ""
      rest = rest[equals.upperBound...]
      guard let quote = rest.firstIndex(of: "\"") else { break }
      found.append((key, decoded(String(rest[..<quote]))))
      rest = rest[rest.index(after: quote)...]
    }
    return found
  }
}
