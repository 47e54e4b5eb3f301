import Foundation
import Minutes
import Parsing
import Reading
import Testing

@testable import Correcting

/// The pages for clerks say what is true.
@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func page(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: Self.root + "/docs/" + name)), as: UTF8.self)
  }

  /// The fenced blocks of a language.
  private func blocks(_ language: String, _ page: String) -> [String] {
    page.components(separatedBy: "\n```").enumerated().compactMap { i, part in
      guard i % 2 == 1, part.hasPrefix(language + "\n") else { return nil }
      return String(part.dropFirst(language.count + 1))
    }
  }

  @Test func `every example of the page on corrections is valid, and applies to the minutes shown there`()
    throws
  {
    let page = try page("correcting.md")
    let document = try #require(blocks("text", page).first)
    let examples = blocks("yaml", page)
    #expect(examples.count >= 12)
    let transcript = try SourceReader().transcript(of: Array(document.utf8), path: "minutes/june.txt")
    let meeting = Parser().meeting(from: transcript)
    for example in examples {
      let scope: Sidecar.Scope = example.hasPrefix("# _body.yml") ? .folder : .file
      let (sidecar, mistakes) = SidecarReader().read(example, path: "minutes/june.txt.yml", scope: scope)
      #expect(mistakes == [], "\(example)")
      #expect(!sidecar.edits.isEmpty || !sidecar.silences.isEmpty, "\(example)")
      let corrected = Corrector([sidecar]).corrected(meeting, words: DocumentWords(transcript))
      #expect(corrected.results.joined().allSatisfy { $0 == .applied }, "\(example)\n\(corrected.results)")
    }
  }

  @Test func `every id has a paragraph on the page of diagnostics, and every paragraph an id`() throws {
    var headings: [String] = []
    var texts: [String: String] = [:]
    for line in try page("diagnostics.md").split(separator: "\n").map(String.init) {
      if line.hasPrefix("### ") {
        headings.append(String(line.dropFirst(4)))
      } else if line.hasPrefix("#") {
        continue
      } else if let id = headings.last {
        texts[id, default: ""] += line
      }
    }
    #expect(headings == FindingID.all)
    for id in headings { #expect(texts[id, default: ""].count > 20, "\(id)") }
  }

  /// Every place in the sources that makes a diagnostic, with the words of it.
  private func places() throws -> [(id: String, text: String)] {
    let call = /"([a-z0-9]+(?:-[a-z0-9]+)*)",\s*(?:entry\.place,\s*)?\.(?:note|warning|error)\b/
    let finding = /finding\(\s*"([a-z-]+)",/
    let file = /YAMLFile\([^)]*id: "([a-z-]+)"\)/
    let constant = /missingToolID = "([a-z-]+)"/
    var found: [(String, String)] = []
    let sources = Self.root + "/Sources"
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources).sorted()
    where path.hasSuffix(".swift") {
      let text = String(decoding: try Data(contentsOf: URL(filePath: sources + "/" + path)), as: UTF8.self)
      for match in text.matches(of: call) {
        found.append((String(match.1), literals(text[match.range.upperBound...])))
      }
      for match in text.matches(of: finding) {
        found.append((String(match.1), literals(text[match.range.upperBound...])))
      }
      for match in text.matches(of: file) { found.append((String(match.1), "")) }
      for match in text.matches(of: constant) { found.append((String(match.1), "")) }
    }
    return found
  }

  /// The string literals up to the end of a call.
  private func literals(_ text: Substring) -> String {
    var depth = 1
    var out: [String] = []
    var current = ""
    var inString = false
    var interpolation = 0
    var previous: Character = " "
    for c in text.prefix(4_000) {
      if inString {
        if interpolation > 0 {
          if c == "(" { interpolation += 1 } else if c == ")" { interpolation -= 1 }
          if interpolation == 0 { current += "…" }
        } else if c == "(", previous == "\\" {
          current.removeLast()
          interpolation = 1
        } else if c == "\"", previous != "\\" {
          out.append(current)
          current = ""
          inString = false
        } else {
          current.append(c)
        }
      } else if c == "\"" {
        inString = true
      } else if c == "(" || c == "[" || c == "{" {
        depth += 1
      } else if c == ")" || c == "]" || c == "}" {
        depth -= 1
        if depth == 0 { break }
      }
      previous = previous == "\\" && c == "\\" ? " " : c
    }
    return out.joined(separator: " | ")
  }

  @Test func `every id that the program uses is listed`() throws {
    let used = Set(try places().map(\.id))
    #expect(used.count > 60)
    #expect(used.subtracting(FindingID.all) == [], "Add it to FindingID and docs/diagnostics.md")
  }

  @Test func `the words of a diagnostic that was kept do not change unnoticed`() throws {
    let texts = Set(try places().filter { !$0.text.isEmpty }.map { "\($0.id): \($0.text)" })
    let kept = Expectation("diagnostic-texts.txt")
    try kept.rewriteWhereAsked(texts.sorted().joined(separator: "\n") + "\n")
    // What is new may be added; what is there stays, or is written anew on purpose.
    let lines = try kept.text.split(separator: "\n").map(String.init)
    #expect(lines.count > 60)
    for line in lines { #expect(texts.contains(line), "Set SITEGEN_REWRITE=1 to keep the new words") }
  }
}
